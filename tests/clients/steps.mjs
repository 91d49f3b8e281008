// Runs the steps of one client in order, prints each, and counts; and plays the person in the browser.
import { isDeepStrictEqual } from 'node:util';
import { deflateSync } from 'node:zlib';

export const BASE = process.env.BURROW_URL.replace(/\/$/, '');
export const PASSWORD = process.env.BURROW_PASSWORD;
export const COMMUNITY = process.env.BURROW_COMMUNITY;
export const ADA = process.env.BURROW_ADA;
export const BEN = process.env.BURROW_BEN;
/** How long a streamed event may take on a busy machine, in milliseconds. Only a failure waits this long. */
const PATIENCE_MS = 20_000;

const steps = [];
export const step = (name, run) => steps.push([name, run]);

export async function runSteps(client) {
  let passed = 0;
  let failed = 0;
  for (const [name, run] of steps) {
    try {
      await run();
      passed += 1;
      console.log(`  ok    ${client}: ${name}`);
    } catch (problem) {
      failed += 1;
      const where = /\/([a-z_]+\.mjs:\d+):\d+\)?(?:\n|$)/m.exec(problem?.stack ?? '')?.[1] ?? '?';
      const detail = problem?.response?.data ? ` ${JSON.stringify(problem.response.data)}` : '';
      console.log(`  FAIL  ${client}: ${name}: ${String(problem?.message ?? problem).slice(0, 700)}${detail} (${where})`);
      if (process.env.TRACE) console.log(problem);
    }
  }
  console.log(`${client}: ${passed} steps well, ${failed} not`);
  process.exit(failed ? 1 : 0);
}

export function check(truth, what) {
  if (!truth) throw new Error(`not so: ${what}`);
}

export function same(got, expected, what) {
  if (!isDeepStrictEqual(got, expected)) throw new Error(`${what}: expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}`);
}

/** Calls and expects a refusal with this status; `statusOf` reads it from the client's own error. */
export async function refused(status, statusOf, call) {
  let answer;
  try {
    answer = await call();
  } catch (error) {
    same(statusOf(error), status, 'status of the refusal');
    return error;
  }
  throw new Error(`nothing was refused: ${JSON.stringify(answer)?.slice(0, 200)}`);
}

export async function eventually(read, what) {
  const deadline = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await read();
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`never happened: ${what}`);
    await new Promise((wake) => setTimeout(wake, 200));
  }
}

/** Events that arrive in their own time, waited for by name. */
export class Mailbox {
  seen = [];
  put(kind, payload) {
    this.seen.push([kind, payload]);
  }
  wait(kind, fits = () => true) {
    return eventually(() => this.seen.find(([name, payload]) => name === kind && fits(payload)), `a ${kind} event`).then(([, payload]) => payload);
  }
}

/** Reads a server-sent stream into a mailbox; returns how to stop it. */
export async function listen(path, token, box) {
  const stop = new AbortController();
  const response = await fetch(BASE + path, { headers: { Authorization: `Bearer ${token}` }, signal: stop.signal });
  same([response.status, response.headers.get('content-type')?.split(';')[0]], [200, 'text/event-stream'], 'event stream');
  (async () => {
    let text = '';
    try {
      for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
        text += part;
        let end;
        while ((end = text.indexOf('\n\n')) >= 0) {
          const fields = {};
          for (const line of text.slice(0, end).split('\n')) {
            const at = line.indexOf(':');
            if (at > 0) fields[line.slice(0, at)] = line.slice(at + 1).trimStart();
          }
          if (fields.event) box.put(fields.event, fields.data);
          text = text.slice(end + 2);
        }
      }
    } catch (error) {
      if (error.name !== 'AbortError') box.put('broken', String(error));
    }
  })();
  return () => stop.abort();
}

function crc32(bytes) {
  let crc = ~0;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}

/** A real picture, made here: a gradient as an 8-bit RGB PNG. */
export function png(width = 64, height = 48) {
  const chunk = (kind, data) => {
    const body = Buffer.concat([Buffer.from(kind, 'latin1'), data]);
    const out = Buffer.alloc(body.length + 8);
    out.writeUInt32BE(data.length, 0);
    body.copy(out, 4);
    out.writeUInt32BE(crc32(body), body.length + 4);
    return out;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const rows = Buffer.alloc((width * 3 + 1) * height);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) rows.set([(x * 4) % 256, (y * 5) % 256, 90], y * (width * 3 + 1) + 1 + x * 3);
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))]);
}
