// Updates in the box: a good bundle goes to the other slot and is found good there; one that can't start is left again by itself.
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:http';
import { createReadStream, mkdirSync, readFileSync, rmSync, statSync, writeFileSync, copyFileSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { check } from '../../browser/steps.mjs';

const INSTALL_MS = 900_000;
const run = (program, words, env = {}) =>
  execFileSync(program, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...env } });

/** Makes a bundle of the image's parts in `from`, of another version; `change` may break its root tree. */
export function bundle(from, folder, version, change = () => {}) {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const tree = join(folder, 'root');
  run('unsquashfs', ['-q', '-n', '-d', tree, join(from, 'rootfs.squashfs')]);
  const facts = join(tree, 'etc/burrow/build.env');
  writeFileSync(facts, readFileSync(facts, 'utf8').replace(/^BURROW_VERSION=.*$/m, `BURROW_VERSION=${version}`));
  change(tree);
  run('mksquashfs', [tree, join(folder, 'rootfs.squashfs'), '-quiet', '-no-progress', '-all-root', '-comp', 'zstd', '-Xcompression-level', '3', '-b', '256K']);
  rmSync(tree, { recursive: true });
  for (const name of ['vmlinuz', 'initrd.img', 'cmdline-a', 'cmdline-b']) {
    if (existsSync(join(from, name))) copyFileSync(join(from, name), join(folder, name));
  }
  const made = join(folder, 'made.raucb');
  run('image/bundle.sh', ['x86_64', made], { FROM: folder, VERSION: version });
  const named = join(folder, `burrow-x86_64-${version}.raucb`);
  renameSync(made, named);
  return named;
}

/** Lets the box fetch a file from this computer, as it would from the feed. */
export function serve(file) {
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-length': statSync(file).size });
    createReadStream(file).pipe(response);
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

/** Brings the bundle into the box and has root install it, by the wish that Burrow leaves for it. */
async function wish(machine, file, version) {
  const server = await serve(file);
  const place = `/var/lib/burrow/update/burrow-${version}.raucb`;
  await machine.ask(`mkdir -p /var/lib/burrow/update && wget -q -O ${place} http://10.0.2.2:${server.address().port}/ && chown -R burrow:burrow /var/lib/burrow/update`, { patience: INSTALL_MS });
  server.close();
  const text = JSON.stringify({ bundle: place });
  await machine.ask(`rm -f /run/burrow-device/install.json; printf '%s' '${text}' >/run/burrow/wishes/.install && mv /run/burrow/wishes/.install /run/burrow/wishes/install`);
}

/** What root says about installing, once `when` says that it is what was waited for. */
const installing = (machine, what, when) =>
  machine.until(what, async () => {
    const said = JSON.parse(await machine.ask('cat /run/burrow-device/install.json', { may: true }));
    return when(said) && said;
  }, INSTALL_MS);

export async function install(machine, file, version) {
  await wish(machine, file, version);
  const { state, error } = await installing(machine, 'installed bundle', (said) => ['done', 'failed'].includes(said.state));
  check(state === 'done', `installing failed: ${error}`);
}

/** Pulls the plug while the other slot is being written, and plugs the box in again. */
export async function cutInstalling(machine, file, version) {
  await wish(machine, file, version);
  // From 46 % on RAUC copies the root; what follows is over in a moment.
  await installing(machine, 'bundle that is half installed', ({ state, percent }) => state !== 'running' || percent > 60);
  await machine.cut();
  machine.start(machine.env);
  await machine.answers();
}

/** What boot-slot says: `primary`, `state_A`, `rolled_back` and so on. */
export const slots = async (machine) =>
  Object.fromEntries((await machine.ask('/usr/lib/burrow/boot-slot show')).split('\n').map((line) => line.split(/=(.*)/s).slice(0, 2)));

/** Which slot runs. */
export const slot = async (machine) => /rauc\.slot=([AB])/.exec(await machine.ask('cat /proc/cmdline'))[1];

/** Waits until the box has found its slot good: no longer on trial. */
export const good = (machine, which) =>
  machine.until(`good slot ${which}`, async () => (await slots(machine))[`state_${which}`] === 'good', INSTALL_MS);
