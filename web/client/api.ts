// Asks our own server as every Mastodon app does, but with the session of this browser instead of a token: who signs out
// has signed out here too.
import { Refused } from '../parts/http';

/** Tells the server that the session's cookie is meant; no page of another site can send it (it isn't a "simple" header). */
const FROM_HERE = { 'x-burrow-web': '1' };
/** How long one waits for an answer, in milliseconds. Uploads take as long as they take. */
const PATIENCE_MS = 30_000;

async function ask(method: string, path: string, body?: unknown, also: Record<string, string> = {}): Promise<Response> {
  const form = body instanceof FormData;
  const json = body !== undefined && !form;
  let answer: Response;
  try {
    answer = await fetch(path, {
      method,
      headers: { accept: 'application/json', ...FROM_HERE, ...also, ...(json ? { 'content-type': 'application/json' } : {}) },
      body: form ? body : json ? JSON.stringify(body) : null,
      ...(form ? {} : { signal: AbortSignal.timeout(PATIENCE_MS) }),
    });
  } catch {
    throw new Refused('', 0);
  }
  if (answer.ok) return answer;
  const told = (await answer.json().catch(() => ({}))) as { error?: unknown };
  throw new Refused(typeof told.error === 'string' ? told.error : '', answer.status);
}

async function json<T>(method: string, path: string, body?: unknown, also?: Record<string, string>): Promise<T> {
  const answer = await ask(method, path, body, also);
  return (await answer.json()) as T;
}

export const get = <T>(path: string): Promise<T> => json<T>('GET', path);
/** `once` names the attempt (`Idempotency-Key`), so that a second try makes nothing a second time. */
export const post = <T = unknown>(path: string, body: unknown = {}, once?: string): Promise<T> =>
  json<T>('POST', path, body, once ? { 'idempotency-key': once } : {});
export const put = <T = unknown>(path: string, body: unknown): Promise<T> => json<T>('PUT', path, body);
export const remove = <T = unknown>(path: string): Promise<T> => json<T>('DELETE', path);

/** A page of a list, and where the next one is (`Link: <…>; rel="next"`). */
export async function page<T>(path: string): Promise<{ all: T[]; next: string | undefined }> {
  const answer = await ask('GET', path);
  const link = answer.headers.get('link') ?? '';
  const next = link.match(/<([^>]+)>;\s*rel="next"/)?.[1];
  // Only the path: the box may be looked at under another name than its own.
  const url = next ? new URL(next, location.href) : undefined;
  return { all: (await answer.json()) as T[], next: url ? url.pathname + url.search : undefined };
}

/** How long to wait before the stream is opened again, in milliseconds; twice as long after each failure. */
const AGAIN_FIRST_MS = 1_000;
const AGAIN_MAX_MS = 60_000;

/**
 * Hears what happens (server-sent events) until `signal` says so. By `fetch`, because `EventSource` can't send our header.
 */
export async function listen(path: string, hear: (event: string, payload: string) => void, signal: AbortSignal): Promise<void> {
  let wait = AGAIN_FIRST_MS;
  while (!signal.aborted) {
    try {
      const answer = await fetch(path, { headers: { accept: 'text/event-stream', ...FROM_HERE }, signal });
      if (answer.status === 401) return;
      if (!answer.ok || !answer.body) throw new Refused('', answer.status);
      wait = AGAIN_FIRST_MS;
      await read(answer.body, hear);
    } catch {
      if (signal.aborted) return;
    }
    await new Promise((resolve) => setTimeout(resolve, wait));
    wait = Math.min(wait * 2, AGAIN_MAX_MS);
  }
}

async function read(body: ReadableStream<Uint8Array<ArrayBuffer>>, hear: (event: string, payload: string) => void): Promise<void> {
  const reader = body.pipeThrough<string>(new TextDecoderStream()).getReader();
  let rest = '';
  let event = '';
  let data: string[] = [];
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    const lines = (rest + value).split('\n');
    rest = lines.pop() ?? '';
    for (const line of lines) {
      if (line === '') {
        if (event) hear(event, data.join('\n'));
        event = '';
        data = [];
      } else if (line.startsWith('event:')) event = line.slice(6).trim();
      else if (line.startsWith('data:')) data.push(line.slice(5).trim());
    }
  }
}
