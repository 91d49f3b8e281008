// Power cuts: QEMU is killed while people write, and what was acknowledged is looked for in what the card has then.
//
// Starting an emulated box takes minutes, so the box is started once, and its whole state, memory and card, kept in a snapshot.
// Each cut begins from there, ends at another moment, and leaves a card which is looked at from outside: the file system's
// journal is replayed, the store checked, and a house of the same program opened on it. After the last cut the box itself starts from what is left.
import { execFileSync, spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { lost, posts, write } from './house.mjs';
import { pause } from './machine.mjs';

const HANDS = 4;
/** From the first acknowledged post, in milliseconds. */
const CUT_MS_MAX = 6_000;
const READY = 'ready';
const run = (program, words) => execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });

/** Keeps the running box, memory and card, as it is now; the box goes off. */
export async function keep(machine) {
  await machine.monitor(`savevm ${READY}`);
  const kept = await machine.monitor('info snapshots');
  if (!kept.includes(READY)) throw new Error(`the box could not be kept: ${kept}`);
  await machine.cut();
}

/** One cut. Gives how many posts were acknowledged, and what is wrong with the card. */
export async function cut(machine, bearer, round, random, look) {
  machine.start({ ...machine.env, EXTRA: `-loadvm ${READY}` });
  await machine.answers();
  const acknowledged = new Map();
  const stop = { now: false };
  const written = write(machine.home, bearer, HANDS, round, acknowledged, stop);
  await machine.until('first post', () => acknowledged.size > 0, 180_000);
  await pause(random() * CUT_MS_MAX);
  stop.now = true;
  await machine.cut();
  await written;
  return { count: acknowledged.size, acknowledged, wrong: await look(acknowledged) };
}

/** Takes the data off the card, as somebody does who puts it into another computer, and opens a house on it. */
export async function open(card, folder, start, burrow, port, bearer, acknowledged) {
  const raw = join(folder, 'cut.ext4');
  const data = join(folder, 'data');
  rmSync(data, { recursive: true, force: true });
  mkdirSync(data, { recursive: true });
  const places = ['driver=raw', `offset=${start * 512}`, 'file.driver=qcow2', 'file.file.driver=file', `file.file.filename=${card}`];
  run('qemu-img', ['convert', '-O', 'raw', '--image-opts', places.join(','), raw]);
  // 1: mended, which is what replaying the journal counts as. More would be damage.
  const checked = spawnSyncStatus('e2fsck', ['-p', raw]);
  const wrong = checked > 1 ? [`e2fsck ended with ${checked}`] : [];
  run('debugfs', ['-R', `rdump /lib/burrow ${data}`, raw]);
  const house = join(data, 'burrow');
  try {
    run(burrow, ['check', '--data', house]);
  } catch (why) {
    wrong.push(`burrow check: ${why.stdout}${why.stderr}`);
  }
  const child = spawn(burrow, ['run', '--data', house, '--lan', `127.0.0.1:${port}`, '--cloudflared', 'systemd'], { stdio: 'ignore' });
  const home = `http://localhost:${port}`;
  try {
    for (let tries = 0; tries < 240; tries += 1) {
      if (await fetch(`${home}/health`).then((answer) => answer.ok, () => false)) break;
      await pause(250);
    }
    wrong.push(...lost(acknowledged, await posts(home, bearer)));
  } finally {
    child.kill('SIGTERM');
    await new Promise((done) => child.once('exit', done));
    rmSync(raw, { force: true });
  }
  return wrong;
}

function spawnSyncStatus(program, words) {
  try {
    run(program, words);
    return 0;
  } catch (why) {
    return why.status;
  }
}

/** The first sector of partition `number` of an image. */
export function sector(disk, number) {
  const line = run('sfdisk', ['--dump', disk]).split('\n').find((one) => one.startsWith(`${disk}${number} `));
  return Number(/start= *(\d+)/.exec(line)[1]);
}

/** A random number generator that a seed repeats (mulberry32). */
export function dice(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

export const text = (file) => readFileSync(file, 'utf8');
