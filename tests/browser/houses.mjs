// What the journeys through the front door need around the browser: a Cloudflare of our own, a certificate for its edge, and
// houses that can be built, unplugged and plugged in again.
import { spawn, execFileSync } from 'node:child_process';
import { appendFileSync, mkdtempSync, openSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The house's own address in these journeys. */
export const HOST = 'home.example';
/** A house that takes longer to wake up never does. */
const WAKE_MS = 60_000;

export const work = mkdtempSync(join(tmpdir(), 'burrow-door.'));
const children = new Set();
process.on('exit', () => children.forEach((child) => child.kill('SIGKILL')));

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/** A port of loopback that nobody has. */
export async function free() {
  const server = createServer();
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address();
  await new Promise((done) => server.close(done));
  return port;
}

/** Where visitors come in, with a certificate that nobody vouches for. */
export async function edge() {
  const [key, certificate] = [join(work, 'edge.key'), join(work, 'edge.crt')];
  const words = 'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' ');
  const names = ['-subj', `/CN=${HOST}`, '-addext', `subjectAltName=DNS:${HOST}`];
  execFileSync('openssl', [...words, ...names, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  const port = await free();
  return { port, env: { EDGE_PORT: String(port), EDGE_KEY: key, EDGE_CERT: certificate } };
}

/** A Cloudflare that has our domain (tests/cloudflare). */
export async function cloudflare() {
  const child = spawn(process.env.FAKE_CLOUDFLARE, [HOST, 'other.example'], { stdio: ['ignore', 'pipe', 'inherit'] });
  children.add(child);
  const at = await new Promise((said) => child.stdout.once('data', (line) => said(String(line).trim())));
  const tell = async (act, query = {}) => {
    const answer = await fetch(`${at}/control/${act}?${new URLSearchParams(query)}`, { method: 'POST' });
    if (!answer.ok) throw new Error(`the fake Cloudflare says ${answer.status} to ${act}`);
    return answer.text();
  };
  /** Says yes on the page of Cloudflare to which a link of ours leads: its button is pressed for this domain. */
  const agree = async (link, zone) => {
    const callback = new URL(link).searchParams.get('callback');
    const answer = await fetch(`${at}/argotunnel?${new URLSearchParams({ zone, callback })}`, { method: 'POST' });
    if (!answer.ok) throw new Error(`the fake Cloudflare says ${answer.status} to a yes`);
  };
  return {
    at,
    tell,
    agree,
    state: async () => (await fetch(`${at}/control/state`)).json(),
    end: () => child.kill(),
  };
}

/** A house on a data folder of its own. */
export class House {
  constructor(name, cloudflare, lan, origin, env) {
    Object.assign(this, { name, cloudflare, origin, env });
    this.data = join(work, name);
    this.port = lan;
    this.lan = `http://localhost:${lan}`;
    this.log = join(work, `${name}.log`);
  }

  static async build(name, cloudflare, env) {
    const house = new House(name, cloudflare, await free(), await free(), env);
    await house.start();
    return house;
  }

  async start() {
    const words = [
      ['--data', this.data],
      ['--lan', `127.0.0.1:${this.port}`],
      ['--origin', `127.0.0.1:${this.origin}`],
      ['--cloudflared', fileURLToPath(new URL('cloudflared', import.meta.url))],
      ['--cloudflare-api', `${this.cloudflare.at}/client/v4`],
      ['--cloudflare-login', this.cloudflare.at],
      ['--outbound-allow', '127.0.0.0/8'],
    ].flat();
    const log = openSync(this.log, 'a');
    const child = spawn(process.env.BURROW, ['run', ...words], { stdio: ['ignore', log, log], env: { ...process.env, ...this.env } });
    this.child = child;
    children.add(child);
    this.ended = new Promise((done) => child.once('exit', done));
    const until = Date.now() + WAKE_MS;
    for (;;) {
      const up = await fetch(`${this.lan}/health`).then((answer) => answer.ok, () => false);
      if (up) return;
      if (child.exitCode !== null || Date.now() > until) throw new Error(`the house does not start:\n${this.said()}`);
      await pause(30);
    }
  }

  /** Pulls the plug: nothing of the program gets a chance to tidy up. */
  async kill() {
    this.child.kill('SIGKILL');
    await this.ended;
    children.delete(this.child);
  }

  async stop() {
    this.child.kill('SIGTERM');
    await this.ended;
    children.delete(this.child);
  }

  claimCode() {
    return readFileSync(join(this.data, 'claim-code.txt'), 'utf8').trim();
  }

  said() {
    return readFileSync(this.log, 'utf8').split('\n').slice(-30).join('\n');
  }

  panicked() {
    return /panicked at/.test(readFileSync(this.log, 'utf8'));
  }
}

/** A tunnel's program that was begun in the very moment of a cut is known to nobody: its command line names our folder. */
function endStrays() {
  for (const number of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      const line = readFileSync(`/proc/${number}/cmdline`, 'utf8');
      if (line.includes('cloudflared') && line.includes(`${work}/`)) process.kill(Number(number));
    } catch {
      // It has ended by itself.
    }
  }
}

/** Ends what was begun here. */
export async function tidy() {
  endStrays();
  for (const child of children) child.kill('SIGTERM');
  await pause(300);
  for (const child of children) if (child.exitCode === null) child.kill('SIGKILL');
  if (process.env.KEEP) appendFileSync(1, `kept: ${work}\n`);
  else rmSync(work, { recursive: true, force: true });
}
