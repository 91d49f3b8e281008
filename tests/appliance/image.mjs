// The image in QEMU, as one story: the first start, the wizard in a real browser, power cuts while people write, an update that is found
// good, one that can't start and is left again; then the cards of the Pis as far as QEMU knows them. A table tells it in the end.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { launch, check, finish, step } from '../browser/steps.mjs';
import { HOST, cloudflare, free, tidy, work as certificates } from '../browser/houses.mjs';
import * as arm from './image/arm.mjs';
import { cut, dice, keep, open, sector } from './image/cuts.mjs';
import { damaged, unreadable } from './image/damaged.mjs';
import { edge, lost, posts, walk } from './image/house.mjs';
import { Machine } from './image/machine.mjs';
import * as air from './image/radio.mjs';
import { bundle, cutInstalling, good, install, slot, slots } from './image/update.mjs';

const { IMAGES, FOLDER, SHOTS, BURROW, RADIO_MODULE, CUTS = '20', SEED = String(Date.now() % 100_000), ONLY = 'pc,cuts,update,damaged,radio,virt,pi3' } = process.env;
const parts = new Set(ONLY.split(','));
/** Data is this small in the image. */
const DATA_MIB = 128;
const POWER_CUT_PATIENCE_MS = 900_000;
const disk = join(IMAGES, 'x86_64', 'disk.img');
const told = [];
const tell = (what, value) => {
  told.push([what, value]);
  console.log(`  ====  ${what}: ${value}`);
};
const seconds = (from) => `${Math.round((Date.now() - from) / 1000)} s`;

/**
 * Stands in for cloudflared, which could reach no edge from here: while the unit runs, its /ready says that it is connected; the edge is ours.
 * Of what an image may have, it needs systemd and a shell.
 */
function tunnelDrops() {
  const ready = JSON.stringify({ status: 200, readyConnections: 4, connectorId: '1' });
  const answer = `HTTP/1.1 200 OK\\r\\nContent-Type: application/json\\r\\nContent-Length: ${ready.length}\\r\\nConnection: close\\r\\n\\r\\n%%s`;
  return {
    drop: {
      'cloudflared.service':
        '[Unit]\nRequires=burrow-test-ready.socket\nAfter=burrow-test-ready.socket\nConditionPathExists=\n' +
        ['config.yml', 'token'].map((one) => `ConditionPathExists=|/var/lib/burrow/tunnel/${one}\n`).join('') +
        '[Service]\nExecStart=\nExecStart=/bin/sleep 1000000\n',
    },
    credentials: {
      'systemd.extra-unit.burrow-test-ready.socket':
        '[Unit]\nStopWhenUnneeded=yes\n[Socket]\nListenStream=127.0.0.1:20241\nAccept=yes\nTriggerLimitIntervalSec=0\n',
      'systemd.extra-unit.burrow-test-ready@.service':
        `[Service]\nStandardInput=socket\nStandardError=journal\nEnvironment='READY=${ready}'\n` +
        `ExecStart=/bin/sh -c 'while read -r line; do case "$line" in ?|"") break;; esac; done; printf "${answer}" "$READY"'\n`,
    },
  };
}

/** The way from outside to the box's tunnel listener, which is on its loopback. */
const FORWARD = {
  'systemd.extra-unit.burrow-test-edge.socket': '[Unit]\nDefaultDependencies=no\n[Socket]\nListenStream=8081\n',
  'systemd.extra-unit.burrow-test-edge.service':
    '[Unit]\nRequires=burrow-test-edge.socket\n[Service]\nExecStart=/usr/lib/systemd/systemd-socket-proxyd 127.0.0.1:4181\n',
  'systemd.unit-dropin.sockets.target~edge': '[Unit]\nWants=burrow-test-edge.socket\n',
};

/** On a machine that does other things besides, everything in the emulated box may take minutes. */
function patience() {
  const units = ['systemd-networkd', 'systemd-resolved', 'systemd-timesyncd', 'systemd-logind', 'systemd-udevd', 'dbus', 'rauc', 'burrow-wishes'];
  return Object.fromEntries(units.map((unit) => [`${unit}.service`, '[Service]\nTimeoutStartSec=15min\nWatchdogSec=0\n']));
}

async function build(sky) {
  const cloudflareHere = new URL(sky.at).port;
  const settings = [
    `BURROW_CLOUDFLARE_API=http://10.0.2.2:${cloudflareHere}/client/v4`,
    `BURROW_CLOUDFLARE_LOGIN=http://10.0.2.2:${cloudflareHere}`,
    'BURROW_OUTBOUND_ALLOW=10.0.0.0/8',
  ];
  const tunnel = tunnelDrops();
  const drop = { 'burrow.service': `[Service]\n${settings.map((one) => `Environment=${one}\n`).join('')}`, ...tunnel.drop, ...patience() };
  const machine = new Machine(join(FOLDER, 'pc'), disk, 'x86_64', await free(), { drop, credentials: { ...FORWARD, ...tunnel.credentials } });
  machine.originPort = await free();
  machine.env = { FORWARD: `${machine.originPort}:8081` };
  return machine;
}

async function firstStart(machine) {
  machine.start({ ...machine.env, FRESH: '1' });
  await step('the first start ends in the wizard', async () => {
    tell('first start until the wizard answers', `${Math.round(await machine.answers())} s`);
    const at = await fetch(machine.home, { redirect: 'manual' });
    check(at.headers.get('location')?.includes('/claim'), `${at.status} ${at.headers.get('location')}`);
  });
  await step('systemd has started everything, and no unit has failed', () => settled(machine));
  await step('data has grown to the end of the disk', async () => {
    const mib = Number(await machine.ask("df -m /var | awk 'END { print $2 }'"));
    tell('data', `${DATA_MIB} MiB in the image, ${mib} MiB after the first start on 8 GiB`);
    check(mib > 6 * 1024, `${mib} MiB`);
  });
  await step('root is read-only, and nobody can sign in', async () => {
    await machine.ask('! touch /usr/x /etc/x 2>/dev/null');
    check(!/^[^:]*:\$/m.test(await machine.ask('cat /etc/shadow')), 'somebody has a password');
    check((await machine.ask('pidof agetty login sshd dropbear', { may: true })) === '', 'somebody could sign in');
  });
  machine.identity = await machine.ask('cat /etc/machine-id');
  await step('the screen shows how the house is found', () => machine.shoot(join(SHOTS, 'screen-console.png')));
  tell('from the kernel to the last unit', await startTimes(machine));
  tell('memory used', `${await machine.ask("free -m | awk '/Mem/ { print $3 }'")} MiB of 1024`);
}

/** How long the kernel and systemd took; not every image has systemd-analyze, which would tell it too. */
async function startTimes(machine) {
  const text = await machine.ask('systemctl show -p UserspaceTimestampMonotonic -p FinishTimestampMonotonic');
  const [userspace, end] = ['Userspace', 'Finish'].map((name) => Number(new RegExp(`${name}TimestampMonotonic=(\\d+)`).exec(text)[1]) / 1e6);
  return `kernel ${userspace.toFixed(1)} s, systemd ${end ? `${(end - userspace).toFixed(1)} s` : 'not done yet'}`;
}

/** Waits until nothing is being started any more, and says what has failed. */
async function settled(machine) {
  await machine.until('end of the start', async () => !(await machine.ask('systemctl list-jobs --no-legend | grep -v -e burrow-health -e multi-user.target', { may: true })));
  const failed = await machine.ask('systemctl list-units --failed --no-legend --plain');
  if (failed) throw new Error(`${failed}\n${await machine.ask('journalctl -b -p warning --no-pager -o cat | tail -30', { may: true })}`);
}

async function cuts(machine, bearer) {
  const random = dice(Number(SEED));
  const start = sector(disk, 4);
  const port = await free();
  const look = (acknowledged) => open(join(FOLDER, 'pc', 'disk.qcow2'), FOLDER, start, BURROW, port, bearer, acknowledged);
  await step('the box is kept as it is', () => keep(machine));
  let survived = 0;
  let all = 0;
  let last = new Map();
  const begun = Date.now();
  for (let round = 1; round <= Number(CUTS); round += 1) {
    await step(`cut ${round}: whatever was acknowledged is there`, async () => {
      const { count, acknowledged, wrong } = await cut(machine, bearer, round, random, look);
      last = acknowledged;
      all += count;
      check(wrong.length === 0, wrong.join('; '));
      survived += 1;
      console.log(`        ${count} posts were acknowledged`);
    });
  }
  tell('power cuts while posting', `${survived} of ${CUTS} survived, ${all} acknowledged posts all there, seed ${SEED}, ${seconds(begun)}`);
  machine.start(machine.env);
  await step('the box itself starts from the last cut, with every acknowledged post', async () => {
    tell('start after a power cut', `${Math.round(await machine.answers())} s`);
    const wrong = lost(last, await posts(machine.home, bearer));
    check(wrong.length === 0, wrong.join('; '));
  });
  return last;
}

async function updates(machine, bearer, kept) {
  const from = join(IMAGES, 'x86_64');
  const before = await slot(machine);
  const other = before === 'A' ? 'B' : 'A';
  await step('this slot has been found good', () => good(machine, before));
  const next = bundle(from, join(FOLDER, 'next'), '0.9.1');
  await step('the power goes while an update is written: the old slot starts, and nothing is lost', async () => {
    await cutInstalling(machine, next, '0.9.1');
    check((await slot(machine)) === before, 'the box started the half-written slot');
    check((await slots(machine))[`state_${other}`] !== 'trying', 'a half-written slot would be tried');
    check(lost(kept, await posts(machine.home, bearer)).length === 0, 'posts are gone');
  });
  let begun = Date.now();
  await step('an update goes to the other slot', async () => install(machine, next, '0.9.1'));
  tell('installing an update', seconds(begun));
  begun = Date.now();
  await step('the other slot starts on trial, and is found good', async () => {
    await restart(machine);
    check((await slot(machine)) === other, 'the box started the old slot');
    await good(machine, other);
    check(lost(kept, await posts(machine.home, bearer)).length === 0, 'posts are gone');
    check((await machine.ask('cat /etc/machine-id')) === machine.identity, 'the box has another identity');
  });
  tell('restart into the update until it was found good', seconds(begun));
  begun = Date.now();
  await step('an update that can’t start is installed', async () => {
    const broken = bundle(from, join(FOLDER, 'broken'), '0.9.2', (tree) => rmSync(join(tree, 'usr/lib/burrow/early')));
    await install(machine, broken, '0.9.2');
  });
  await step('three starts fail, and the box is back on the slot that works, with all data', async () => {
    await restart(machine);
    check((await slot(machine)) === other, 'the box is not on the good slot');
    check(lost(kept, await posts(machine.home, bearer)).length === 0, 'posts are gone');
    check(/0\.9\.2/.test(await machine.ask('cat /run/burrow-device/slots.json', { may: true })), 'nothing tells that 0.9.2 was left again');
  });
  tell('back from an update that can’t start', seconds(begun));
  begun = Date.now();
  await step('an update whose program can’t be run is installed', async () => {
    const broken = bundle(from, join(FOLDER, 'broken'), '0.9.3', (tree) => {
      rmSync(join(tree, 'usr/bin/burrow'));
      writeFileSync(join(tree, 'usr/bin/burrow'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
    });
    await install(machine, broken, '0.9.3');
  });
  await step('it can’t even say so, and is left again all the same', async () => {
    await restart(machine);
    check((await slot(machine)) === other, 'the box is not on the good slot');
    check((await slots(machine)).rolled_back === before, 'nothing tells that it was left');
    check(lost(kept, await posts(machine.home, bearer)).length === 0, 'posts are gone');
  });
  tell('back from an update whose program can’t be run', seconds(begun));
}

async function restart(machine) {
  machine.forget();
  const before = machine.starts;
  await machine.ask('systemctl reboot', { may: true, patience: 20_000 }).catch(() => {});
  machine.forget();
  await machine.until('next start', () => machine.starts > before, POWER_CUT_PATIENCE_MS);
  await machine.answers();
}

if (parts.has('pc')) {
  mkdirSync(SHOTS, { recursive: true });
  const sky = await cloudflare();
  const machine = await build(sky);
  const { key, certificate } = ownCertificate();
  const door = await edge(await free(), key, certificate, machine.originPort);
  const browser = await launch([`--host-resolver-rules=MAP ${HOST} 127.0.0.1:${door.address().port}`]);
  const shoot = (page, name) => page.screenshot({ path: join(SHOTS, `${name}.png`) });
  try {
    await firstStart(machine);
    const bearer = await walk(browser, machine, sky, HOST, shoot);
    await machine.shoot(join(SHOTS, 'screen-open.png'));
    let kept = new Map();
    if (parts.has('cuts')) kept = await cuts(machine, bearer);
    if (parts.has('update')) await updates(machine, bearer, kept);
    await step('the power button switches it off', () => machine.powerOff());
    if (machine.running) await machine.cut();
    if (parts.has('damaged')) {
      const took = await damaged(machine, sector(disk, 4));
      if (took) tell('start with ruined data until the page says so', `${Math.round(took)} s`);
      await unreadable(machine);
    }
  } catch (why) {
    await step(`the story of the PC goes on`, () => { throw why; });
    writeFileSync(join(FOLDER, 'serial-pc.log'), machine.serial());
  }
  if (machine.running) await machine.cut();
  door.close();
  await browser.close();
  await tidy();
}
if (parts.has('radio')) {
  if (existsSync(RADIO_MODULE ?? '')) {
    const browser = await launch();
    await air.radio(air.box(join(FOLDER, 'radio'), disk, await free(), await free(), patience()), { module: RADIO_MODULE, browser, shots: SHOTS, tell });
    await browser.close();
  } else console.log('!!! NOT TESTED: Wi-Fi, without a driver for simulated radios');
}
for (const [part, board, act] of [
  ['virt', 'rpi3', arm.virt],
  ['pi3', 'rpi3', arm.pi3],
]) {
  const card = join(IMAGES, board, 'disk.img');
  if (!parts.has(part)) continue;
  if (!existsSync(card)) {
    console.log(`!!! NOT TESTED: ${card} isn't there`);
    continue;
  }
  const took = await act(join(FOLDER, part), card, await free(), board).catch((why) => console.log(why.message));
  if (took) tell(part === 'virt' ? 'arm64 on -M virt until the wizard answers' : 'raspi3b until Burrow runs', `${Math.round(took)} s`);
}

function ownCertificate() {
  const [key, certificate] = [join(certificates, 'door.key'), join(certificates, 'door.crt')];
  execFileSync('openssl', [...'req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2'.split(' '), '-subj', `/CN=${HOST}`,
    '-addext', `subjectAltName=DNS:${HOST}`, '-keyout', key, '-out', certificate], { stdio: 'ignore' });
  return { key, certificate };
}

console.log('\n| what | value |\n| --- | --- |');
for (const [what, value] of told) console.log(`| ${what} | ${value} |`);
finish('image');
process.exit();
