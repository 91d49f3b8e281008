// A card whose data can't be read any more: the box says so on a page, makes nothing anew of its own accord, and begins anew for whoever
// holds it and says so.
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { check, step } from '../../browser/steps.mjs';

const SECTOR = 512;
/** At the end of a disk is the copy of its table of partitions. */
const TABLE_BYTES = 1024 * 1024;

/**
 * Makes the data partition of the box's card, which is off, all zeros. Copies of the file system's head lie everywhere on it: from one that
 * is left, e2fsck would make a file system of what it finds, which is nothing.
 */
export function ruin(machine, sector) {
  const card = join(machine.folder, 'disk.qcow2');
  const { 'virtual-size': size } = JSON.parse(execFileSync('qemu-img', ['info', '--output=json', card], { encoding: 'utf8' }));
  const start = sector * SECTOR;
  execFileSync('qemu-io', ['-f', 'qcow2', '-c', `write -z -n ${start} ${size - start - TABLE_BYTES}`, card], { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** Starts the box and looks at what it shows. Gives seconds until the page. */
export async function damaged(machine, sector) {
  ruin(machine, sector);
  machine.start(machine.env);
  let seconds;
  await step('a box whose data can’t be read says so on a page', async () => {
    seconds = await machine.until('page about the damage', async () => {
      const answer = await fetch(machine.home, { signal: AbortSignal.timeout(20_000) });
      const text = await answer.text();
      return /damaged|can.t be (read|opened)/i.test(text) && (Date.now() - machine.begun) / 1000;
    });
  });
  await step('nothing was made anew by itself', async () => {
    check(!/ext4/.test(await machine.ask('grep " /var " /proc/mounts')), 'data is mounted');
    const byte = await machine.ask('od -An -tx1 -j 1080 -N 2 /dev/vda4');
    check(byte.trim() === '00 00', `the partition has a file system again (${byte})`);
    check(/can.t|lost/.test(await machine.ask('cat /run/burrow-device/damaged')), 'no reason is left');
  });
  await step('with the code on the screen its data is made anew, and it begins as on the first day', async () => {
    await anew(machine);
    check(/ext4/.test(await machine.ask('grep " /var " /proc/mounts')), 'data is not mounted');
    const mib = Number(await machine.ask("df -m /var | awk 'END { print $2 }'"));
    check(mib > 6 * 1024, `data has ${mib} MiB`);
  });
  return seconds;
}

/** Ruins only what Burrow keeps, on a partition that works. */
export async function unreadable(machine) {
  const store = '/var/lib/burrow/burrow.redb';
  await step('a store that can’t be read is told on a page too', async () => {
    await machine.ask(`systemctl stop burrow && dd if=/dev/zero of=${store} bs=4096 count=64 conv=notrunc 2>/dev/null && systemctl start burrow`, { patience: 600_000 });
    const answer = await fetch(machine.home, { headers: { 'accept-language': 'en' } });
    const text = await answer.text();
    check(answer.status === 503 && /can.t be read/.test(text), `${answer.status} ${text}`);
    await machine.ask(`test -s ${store}`);
  });
  await step('it is erased for whoever has the code, and the box begins as on the first day', () => anew(machine));
}

/** Says on the page that everything may go, with the code that the screen shows, and waits for the wizard. */
async function anew(machine) {
  const code = JSON.parse(await machine.ask('cat /run/burrow/screen.json')).claim_code;
  const say = (sure) =>
    fetch(`${machine.home}/make-anew`, {
      method: 'POST',
      headers: { origin: machine.home, 'accept-language': 'en' },
      body: new URLSearchParams({ code, sure }),
    });
  check((await say('perhaps')).status === 422, 'a word that was not asked for is enough');
  const answer = await say('erase');
  check(answer.ok, `${answer.status} ${await answer.text()}`);
  machine.forget();
  await machine.until('wizard', async () => (await fetch(machine.home, { redirect: 'manual' })).headers.get('location')?.includes('/claim'));
}
