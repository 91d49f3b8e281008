// Wi-Fi with real parts, as far as there is no real air: three simulated radios in the box's own kernel (mac80211_hwsim), so that
// mac80211, wpa_supplicant, networkd and its DHCP server are those of every box. One radio is the box's. The second is a phone's, which joins
// what the screen says and leads a real browser to the box's pages; the third is the Wi-Fi of a home.
import { execFileSync } from 'node:child_process';
import { pbkdf2Sync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { check, person, step } from '../../browser/steps.mjs';
import { Machine, pause } from './machine.mjs';
import { serve } from './update.mjs';

const SCRIPT = fileURLToPath(new URL('radio.sh', import.meta.url));
/** The network card through which this computer gets at the phone: it isn't the box's cable. */
const CARD = '52:54:00:00:00:03';
/** The home's Wi-Fi, with signs that are no ASCII and no letters. */
const HOME = { name: 'Familie Müller 2.OG', password: 'süße 7 Äpfel' };
const WRONG = 'saure 7 Äpfel';
/** Another, which hides; it stands in what Raspberry Pi Imager leaves on a card, with a key that is made up. */
const OTHER = { name: 'Café "Home"', password: 'a made up passphrase' };
const IMAGER = fileURLToPath(new URL('../preseed/imager-2.0-cloudinit/network-config', import.meta.url));
const MADE_UP = /[0-9a-f]{64}/;
/** The box opens its Wi-Fi no sooner than this after its start (`Pace::BOX.patience`). */
const HOTSPOT_SECS = 180;
/** Pages come slowly out of an emulated box, over an emulated Wi-Fi. */
const PAGE_MS = 180_000;
/** A Wi-Fi that is tried has a minute; everything around it takes its time. */
const WIFI_MS = 600_000;
/** The name at home is settled by then, if it is to be another (RFC 6762 asks three times in a second). */
const NAME_MS = 25_000;

const hex = (text) => Buffer.from(text).toString('hex');
/** The key of a WPA network (IEEE 802.11, J.4.1), computed by none of the programs that are tried. */
const key = (name, password) => pbkdf2Sync(password, name, 4096, 32, 'sha1').toString('hex');
const heading = (at, text) => at.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
const press = (at, name) => at.getByRole('button', { name, exact: true }).click();

/** A step without which the next ones make no sense. */
async function needed(name, act) {
  let right = false;
  await step(name, async () => {
    await act();
    right = true;
  });
  if (!right) throw new Error(`without “${name}” there is nothing more to try`);
}

/** The box, with a card besides that will be the phone's. */
export function box(folder, disk, port, phonePort, drop) {
  const machine = new Machine(folder, disk, 'x86_64', port, { drop });
  machine.env = {
    EXTRA: `-netdev user,id=phone,net=10.0.3.0/24,hostfwd=tcp:127.0.0.1:${phonePort}-:80 -device virtio-net-pci,netdev=phone,mac=${CARD},romfile=`,
  };
  machine.phone = `http://localhost:${phonePort}`;
  return machine;
}

const air = (machine, words, settings) => machine.ask(`sh /run/radio/radio.sh ${words}`, settings);
/** The serial line gives bytes. */
const utf8 = (text) => Buffer.from(text, 'latin1').toString();
const json = async (machine, file) => JSON.parse(utf8(await machine.ask(`cat ${file}`)));
const network = (machine) => json(machine, '/run/burrow-device/network.json');
const cable = (machine, up) => machine.qmp('set_link', { name: 'net', up });
const uptime = async (machine) => Math.round(Number((await machine.ask('cat /proc/uptime')).split(' ')[0]));
/** The box's own Wi-Fi, once it is open. */
const hotspot = (machine) => machine.until('Wi-Fi of the box’s own', () => json(machine, '/run/burrow/hotspot.json'), WIFI_MS);
const isClosed = async (machine) => (await machine.ask('ls /run/burrow/hotspot.json', { may: true })).includes('No such file');
/** The box's address in the home's Wi-Fi, once it has one. */
const address = (machine) =>
  machine.until('address in the Wi-Fi', async () => /inet (192\.168\.77\.\d+)/.exec(await machine.ask('ip -o -4 addr show dev wlan0'))?.[1], WIFI_MS);

/** Brings driver and script along by cable, and makes the world around the box. */
async function world(machine, module) {
  await machine.until('way to this computer', async () => /via 10\.0\.2\.2/.test(await machine.ask('ip route')));
  await machine.ask('mkdir -p /run/radio');
  for (const [file, name] of [[module, 'mac80211_hwsim.ko'], [SCRIPT, 'radio.sh']]) {
    const server = await serve(file);
    await machine.ask(`wget -q -O /run/radio/${name} http://10.0.2.2:${server.address().port}/`);
    server.close();
  }
  await air(machine, `world ${CARD}`);
}

/** Puts a text into a file in the box. */
const put = (machine, text, file) => machine.ask(`echo ${Buffer.from(text).toString('base64')} | base64 -d >${file}`);

/** How routers let people in: older ones; most of those that are sold, both ways; those that were told to take nothing older; those that
 * don't say their names. */
const WPA2 = ({ name, password }) => ['key_mgmt=WPA-PSK', `psk=${key(name, password)}`];
const MIXED = ({ password }) => ['key_mgmt=WPA-PSK SAE', 'ieee80211w=1', `psk="${password}"`];
const WPA3 = ({ password }) => ['key_mgmt=SAE', 'ieee80211w=2', `psk="${password}"`];
const HIDDEN = (wifi) => [...WPA2(wifi), 'ignore_broadcast_ssid=1'];

/** Switches the home's Wi-Fi on. */
async function home(machine, wifi, how) {
  const lines = [`ssid=${hex(wifi.name)}`, 'mode=2', 'frequency=2462', 'proto=RSN', 'pairwise=CCMP', 'group=CCMP', ...how(wifi)];
  await put(machine, `ctrl_interface=DIR=/run/radio/home\ncountry=DE\nnetwork={\n${lines.map((line) => `\t${line}\n`).join('')}}\n`, '/run/radio/home.conf');
  await air(machine, 'home');
}

/** The phone gets into a Wi-Fi, and an address there. Gives what it was told. */
async function joins(machine, name, password) {
  await air(machine, `join ${hex(name)} ${key(name, password)}`);
  return letIn(machine);
}

async function letIn(machine) {
  await machine.until('phone in the Wi-Fi', () => air(machine, 'joined'), WIFI_MS);
  return machine.until('address of the phone', async () => /address=(\S+) router=(\S*) dns=(\S*)/.exec(await air(machine, 'address')), WIFI_MS);
}

/** What the screen shows, in letters. */
async function letters(machine) {
  const columns = Number((await machine.ask('stty size </dev/tty1')).split(' ')[1]);
  // Framed, because the first lines are empty, and what is around an answer is cut off.
  const all = (await machine.ask("printf '<'; cat /dev/vcs1; printf '>'")).slice(1, -1);
  return all.match(new RegExp(`.{1,${columns}}`, 'gs')).map((line) => line.trimEnd()).join('\n');
}

async function opens(machine, own, picture) {
  await needed('without cable and Wi-Fi, the box opens a Wi-Fi of its own after three minutes', async () => {
    Object.assign(own, await hotspot(machine));
    own.after = await uptime(machine);
    check(own.after >= HOTSPOT_SECS, `it opened it after ${own.after} s`);
  });
  await step('the screen says its name and password, in letters and in a square for phones, and so does a note on the card', async () => {
    await pause(5000);
    const text = await letters(machine);
    for (const wanted of [`Name: ${own.ssid}`, `Password: ${own.password}`, own.address]) check(text.includes(wanted), `no “${wanted}” in\n${text}`);
    await machine.shoot(picture);
    const square = execFileSync('zbarimg', ['-q', '--raw', picture], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    check(square === `WIFI:T:WPA;S:${own.ssid};P:${own.password};;`, `the square says ${square}`);
    const note = await machine.ask('cat /boot/burrow/burrow-note.txt');
    check(note.includes(own.ssid) && note.includes(own.password), note);
    check((await machine.ask('cat /boot/burrow/claim-code.txt')).includes(own.password), 'the password isn’t the claim code');
  });
  await needed('a phone finds it, is let in with what the screen says, and gets an address there', async () => {
    const found = await machine.until('box in the air', async () => (await air(machine, 'around')).split('\n').find((line) => line.includes(own.ssid)), WIFI_MS);
    check(/WPA2-PSK/.test(found), `it is open to everybody: ${found}`);
    const [, at, router, dns] = await joins(machine, own.ssid, own.password);
    check(at.startsWith('10.42.0.'), at);
    // A phone that is told of a router would lose its way to the internet.
    check(!router && !dns, `router “${router}”, names “${dns}”`);
  });
}

/** Types a Wi-Fi into the box's page, and sends it. */
async function choose(page, password) {
  await page.getByLabel('Name of the Wi-Fi').fill(HOME.name);
  await page.getByLabel('Password of the Wi-Fi').fill(password);
  await page.getByLabel('Country').fill('DE');
  await press(page, 'Join this Wi-Fi');
  await page.getByText('The box is trying it.').waitFor();
}

/** From the phone's browser: first a wrong password, then the right one. */
async function chosen(machine, page, own, shoot, tell) {
  const offered = async () => (await page.locator('#networks option').evaluateAll((all) => all.map((one) => one.value))).includes(HOME.name);
  await needed('the page that the screen says opens on the phone, and the claim code leads to the question for the Wi-Fi', async () => {
    await air(machine, `way ${own.address.replace('http://', '')}`);
    await page.goto(machine.phone);
    await heading(page, 'open your burrow');
    await page.getByLabel('Claim code').fill(own.password);
    await press(page, 'Start fresh');
    await heading(page, 'The box’s Wi-Fi');
    await shoot(page, 'radio-wifi');
  });
  await step('the page offers what is around the box', async () => check(await offered(), 'the home’s Wi-Fi isn’t offered'));
  await needed('with a wrong password the box comes back with its own Wi-Fi', async () => {
    await choose(page, WRONG);
    const begun = Date.now();
    await machine.until('failure', async () => (await network(machine)).change?.outcome === 'failed', WIFI_MS);
    check((await hotspot(machine)).password === own.password, 'it has another password now');
    tell('Wi-Fi: a wrong password until the box’s own is back', `${Math.round((Date.now() - begun) / 1000)} s`);
  });
  await needed('the phone is let in again, and the page says what was wrong', async () => {
    await letIn(machine);
    await page.goto(`${machine.phone}/setup/wifi`);
    await page.getByText(`“${HOME.name}” did not let the box in`).waitFor();
    await shoot(page, 'radio-wrong');
  });
  await step('the page offers it still', async () => check(await offered(), 'the home’s Wi-Fi isn’t offered any more'));
  await needed('with the right one it joins the home’s Wi-Fi, has an address there, and closes its own', async () => {
    await choose(page, HOME.password);
    const begun = Date.now();
    await machine.until('connection', async () => (await network(machine)).wifi.connected, WIFI_MS);
    own.home = await address(machine);
    tell('Wi-Fi: the right password until the box is in', `${Math.round((Date.now() - begun) / 1000)} s`);
    check(await isClosed(machine), 'the box’s own Wi-Fi is still open');
    check(/type managed/.test(await machine.ask('iw dev wlan0 info')), 'the radio is still a Wi-Fi of its own');
    check(!(await machine.ask('ls /boot/burrow')).includes('burrow-note'), 'the note is still on the card');
  });
  await step('the phone, back in the home’s Wi-Fi, goes on with the wizard there', async () => {
    await joins(machine, HOME.name, HOME.password);
    await air(machine, `way ${own.home}`);
    await page.goto(`${machine.phone}/setup/wifi`);
    await page.getByText(`The box is in the Wi-Fi “${HOME.name}”.`).waitFor();
    await shoot(page, 'radio-joined');
    await page.getByRole('link', { name: 'Go on with setting up' }).click();
    await heading(page, 'community called');
  });
}

/** Which way packets to the world go. */
const wayOut = async (machine) => /dev (\S+)/.exec(await machine.ask('ip route get 192.0.2.1', { may: true }))?.[1];

async function cables(machine, page, own) {
  const name = await machine.ask("basename $(dirname $(grep -lx 52:54:00:12:34:56 /sys/class/net/*/address))");
  await step('the cable comes back, and is the way out from then on', async () => {
    await cable(machine, true);
    await machine.until('way out by cable', async () => (await wayOut(machine)) === name);
    const ways = (await machine.ask('ip route')).split('\n').filter((line) => line.startsWith('default'));
    const metric = (dev) => Number(/metric (\d+)/.exec(ways.find((line) => line.includes(dev)) ?? '')?.[1]);
    check(metric(name) === 100 && metric('wlan0') === 600, ways.join('; '));
    check((await machine.answers('/health')) > 0, 'nothing comes through the cable');
    await machine.until('notice of the cable', async () => (await network(machine)).ethernet);
  });
  await step('in both at once it is still burrow.local', async () => {
    await pause(NAME_MS);
    const { addresses } = await json(machine, '/run/burrow/screen.json');
    check(addresses[0] === 'http://burrow.local' && addresses.length === 3 && addresses.includes(`http://${own.home}`), addresses.join(' '));
  });
  await step('the cable is pulled again: the Wi-Fi takes over, and nothing else opens', async () => {
    await cable(machine, false);
    await machine.until('way out by Wi-Fi', async () => (await wayOut(machine)) === 'wlan0');
    await machine.until('notice of the missing cable', async () => !(await network(machine)).ethernet);
    check((await network(machine)).wifi.connected && (await isClosed(machine)), JSON.stringify(await network(machine)));
    await page.goto(machine.phone);
    await heading(page, 'community called');
  });
}

/** A power cut; and as the box has no cable afterwards, it comes back by Wi-Fi or not at all. */
async function replug(machine, module, wifi, how) {
  await machine.cut();
  machine.start(machine.env);
  await machine.answers();
  await world(machine, module);
  await cable(machine, false);
  await home(machine, wifi, how);
}

/** Into a Wi-Fi without anybody's doing: from what the box keeps, and from what is written on the card. */
async function again(machine, module, tell) {
  await step('after a power cut it is in that Wi-Fi again by itself, by WPA3, which the router was told in the meantime', async () => {
    await replug(machine, module, HOME, WPA3);
    const begun = Date.now();
    await address(machine);
    tell('Wi-Fi: back after a power cut', `${Math.round((Date.now() - begun) / 1000)} s after the home’s Wi-Fi was there`);
    const status = await machine.ask('wpa_cli -i wlan0 status');
    check(/key_mgmt=SAE/.test(status) && /pmf=2/.test(status), status);
    check(await isClosed(machine), 'the box’s own Wi-Fi is open');
  });
  await step('and by WPA2 where the router offers both, because the Pis’ radios fail at the other', async () => {
    await replug(machine, module, HOME, MIXED);
    await address(machine);
    const status = await machine.ask('wpa_cli -i wlan0 status');
    check(/key_mgmt=WPA2-PSK/.test(status), status);
  });
  await step('what Raspberry Pi Imager leaves on the card leads into another Wi-Fi, which hides; its key is erased there', async () => {
    const secret = key(OTHER.name, OTHER.password);
    await put(machine, readFileSync(IMAGER, 'utf8').replace(MADE_UP, secret), '/boot/burrow/network-config');
    await replug(machine, module, OTHER, HIDDEN);
    await address(machine);
    const status = await machine.ask('wpa_cli -i wlan0 status');
    check(status.includes('ssid=Caf\\xc3\\xa9 \\"Home\\"'), status);
    const left = await machine.ask(`ls /boot/burrow; grep -rl ${secret} /boot/burrow`, { may: true });
    check(!/network-config|burrow-erasing|\/boot/.test(left), left);
  });
}

/** The whole story. `module` is the driver of the simulated radios, for the kernel of this image. */
export async function radio(machine, { module, browser, shots, tell }) {
  const own = {};
  const shoot = (page, name) => page.screenshot({ path: join(shots, `${name}.png`) });
  try {
    machine.start({ ...machine.env, FRESH: '1' });
    await needed('the box starts, and its kernel gets three radios', async () => {
      await machine.answers();
      await world(machine, module);
      check((await machine.ask('ls /sys/class/net')).includes('wlan0'), 'there is no wlan0');
    });
    await cable(machine, false);
    await home(machine, HOME, WPA2);
    await opens(machine, own, join(shots, 'screen-hotspot.png'));
    tell('Wi-Fi: the box’s own is open', `${own.after} s after the start`);
    const context = await person(browser);
    context.setDefaultTimeout(PAGE_MS);
    const page = await context.newPage();
    await chosen(machine, page, own, shoot, tell);
    await cables(machine, page, own);
    await context.close();
    await again(machine, module, tell);
  } catch (why) {
    await step('the story of the radios goes on', () => { throw why; });
  }
  if (machine.running) {
    const units = ['burrow', 'burrow-hotspot', 'burrow-ap', 'wpa_supplicant@wlan0', 'systemd-networkd', 'burrow-wishes'].map((unit) => `-u ${unit}`).join(' ');
    const said = await machine.ask(`journalctl -b ${units} --no-pager -o short-monotonic; cat /run/radio/*.log`, { may: true }).catch(() => '');
    writeFileSync(join(machine.folder, 'said.log'), utf8(said));
    await machine.cut();
  }
}
