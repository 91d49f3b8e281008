// Asking our own server for JSON, and telling what it refuses.

/** A refusal, or that nobody answered (then `status` is 0 and `sentence` empty). */
export class Refused extends Error {
  constructor(
    /** In the reader's language. */
    readonly sentence: string,
    /** An HTTP status, or 0. */
    readonly status: number,
    /** The field that is to blame. */
    readonly field?: string,
  ) {
    super(sentence || `nobody answered (${status})`);
  }
}

/** How long one waits for an answer, in milliseconds. */
const PATIENCE_MS = 30_000;

async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const sends = body !== undefined;
  const isFile = body instanceof Blob;
  const kind = isFile ? 'application/octet-stream' : 'application/json';
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...(sends ? { 'content-type': kind } : {}) },
      body: isFile ? body : sends ? JSON.stringify(body) : null,
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
  } catch {
    throw new Refused('', 0);
  }
  const told: unknown = await answer.json().catch(() => undefined);
  if (answer.ok && told !== undefined) return told as T;
  const { error, field } = (told ?? {}) as { error?: unknown; field?: unknown };
  throw new Refused(typeof error === 'string' ? error : '', answer.status, typeof field === 'string' ? field : undefined);
}

/** Reads what is at `path`. */
export const get = <T>(path: string): Promise<T> => ask<T>('GET', path);

/** Sends `body` to `path`; a file goes as it is. */
export const post = <T = unknown>(path: string, body: unknown = {}): Promise<T> => ask<T>('POST', path, body);

/** Puts `body` in the place of what is at `path`; a file goes as it is. */
export const put = <T = unknown>(path: string, body: unknown): Promise<T> => ask<T>('PUT', path, body);

/** Removes what is at `path`. */
export const remove = <T = unknown>(path: string): Promise<T> => ask<T>('DELETE', path);
