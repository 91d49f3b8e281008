// A box in QEMU: started by image/qemu.sh, asked over a second serial line, looked at over QEMU's monitor, and unplugged.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createConnection } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const QEMU = fileURLToPath(new URL('../../../image/qemu.sh', import.meta.url));
/** Without KVM and beside other work a start has taken more than 500 s. */
const PATIENCE_MS = 900_000;
const LOOK_EVERY_MS = 500;
/** A box doesn't restart sooner than that after it was started. */
const STARTS_MS = 3000;
const ANSWER_MS = 120_000;

export const pause = (ms) => new Promise((done) => setTimeout(done, ms));

/**
 * The unit through which a test asks: systemd takes it as a credential from QEMU, so that the image has nothing of it. Its name doesn't
 * begin with “burrow-”, because that would narrow what it may do.
 */
const AGENT = `[Unit]
Description=What the test asks
DefaultDependencies=no
After=local-fs.target
[Service]
TTYPath=/dev/ttyS1
StandardInput=tty-force
StandardOutput=tty
StandardError=tty
# Where an image has a pager, systemctl would wait in it for a key.
Environment=SYSTEMD_PAGER=cat SYSTEMD_COLORS=0
ExecStartPre=/usr/bin/stty -F /dev/ttyS1 raw -echo
ExecStart=/bin/sh -c 'echo =ready=; while read -r line; do eval "$line" 2>&1; echo "=ended= $?"; done'
`;

export class Machine {
  /** @param settings `drop` has drop-ins for units: name of the unit → text. */
  constructor(folder, disk, board, port, settings = {}) {
    Object.assign(this, { folder, disk, board, port, settings });
    this.home = `http://localhost:${port}`;
    mkdirSync(join(folder, 'credentials'), { recursive: true });
    this.starts = 0;
  }

  #file(name) {
    return join(this.folder, name);
  }

  #credentials() {
    const folder = this.#file('credentials');
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const put = (name, text) => writeFileSync(join(folder, name), text);
    put('systemd.extra-unit.test-agent.service', AGENT);
    put('systemd.unit-dropin.sysinit.target~agent', '[Unit]\nWants=test-agent.service\n');
    for (const [unit, text] of Object.entries(this.settings.drop ?? {})) put(`systemd.unit-dropin.${unit}~test`, text);
    for (const [name, text] of Object.entries(this.settings.credentials ?? {})) put(name, text);
    return folder;
  }

  /** Plugs the box in. `env` is image/qemu.sh's. */
  start(env = {}) {
    this.plugged = true;
    this.begun = Date.now();
    return this.#run(env);
  }

  /**
   * From one start to the next. A QEMU that emulates keeps what it has translated over a restart of the box, and has to find it again with
   * every byte that the next kernel is unpacked over: that took longer than the five minutes after which UEFI restarts a box that hangs.
   * So each start gets a QEMU of its own, as it does after a power cut.
   */
  #run(env) {
    this.starts += 1;
    const begun = Date.now();
    for (const name of ['agent.sock', 'qmp.sock', 'serial.log']) rmSync(this.#file(name), { force: true });
    const all = { ...process.env, PORT: String(this.port), SERIAL2: this.#file('agent.sock'), CREDENTIALS: this.#credentials(), ...env };
    all.EXTRA = `${all.EXTRA ?? ''} -no-reboot`;
    const child = spawn('nice', ['-n', '10', QEMU, this.disk, this.board, this.folder], { stdio: ['ignore', 'pipe', 'pipe'], env: all });
    this.said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => (this.said += text));
    this.child = child;
    this.running = true;
    this.ended = new Promise((done) =>
      child.once('exit', () => {
        this.forget();
        // One that ends at once can't start at all.
        this.running = this.plugged && Date.now() - begun > STARTS_MS;
        if (this.running) this.#run({ ...env, FRESH: '' });
        done();
      }),
    );
    return this;
  }

  serial() {
    return existsSync(this.#file('serial.log')) ? readFileSync(this.#file('serial.log'), 'latin1') : '';
  }

  /** Waits until `look` gives something; what it throws counts as nothing. */
  async until(what, look, patience = PATIENCE_MS) {
    const end = Date.now() + patience;
    for (;;) {
      const found = await Promise.resolve().then(look).catch(() => undefined);
      if (found) return found;
      if (!this.running) throw new Error(`QEMU ended while waiting for ${what}: ${this.said}\n${this.serial().slice(-2000)}`);
      if (Date.now() > end) throw new Error(`no ${what} in ${patience / 1000} s; the serial line ends with\n${this.serial().slice(-3000)}`);
      await pause(LOOK_EVERY_MS);
    }
  }

  /** Seconds from the plug until the wizard, or whatever the house shows, answers through the forwarded port. */
  async answers(path = '/health') {
    await this.until(`answer from ${path}`, async () => (await fetch(this.home + path, { signal: AbortSignal.timeout(10_000), redirect: 'manual' })).status < 500);
    return (Date.now() - this.begun) / 1000;
  }

  async #line() {
    if (this.agent) return this.agent;
    const socket = await this.until('second serial line', () =>
      new Promise((done, failed) => {
        const made = createConnection(this.#file('agent.sock'), () => done(made));
        made.once('error', failed);
      }),
    );
    socket.heard = '';
    socket.setEncoding('latin1');
    socket.on('data', (text) => (socket.heard += text));
    socket.on('error', () => {});
    // Whatever was on the line before is read away by an answer that only we know.
    const mark = `here${Date.now()}`;
    await this.until('somebody on the second serial line', async () => {
      socket.write(`echo ${mark}\n`);
      await pause(2000);
      return new RegExp(`${mark}\\r?\\n=ended= 0`).test(socket.heard);
    });
    await pause(3000);
    socket.heard = '';
    this.agent = socket;
    return socket;
  }

  /** The box starts again by itself: whoever was at the other end of the line is gone. */
  forget() {
    this.agent?.destroy();
    this.agent = undefined;
  }

  /** Runs a line of shell as root in the box. Gives what it said; throws when it ends badly, unless `may` says that it may. */
  async ask(line, { may = false, patience = ANSWER_MS } = {}) {
    const socket = await this.#line();
    socket.heard = '';
    socket.write(`${line}\n`);
    const found = await this.until(`end of “${line}”`, () => /^([\s\S]*?)=ended= (\d+)\r?\n/.exec(socket.heard), patience);
    const text = found[1].replaceAll('\r', '').trim();
    if (found[2] !== '0' && !may) throw new Error(`“${line}” ended with ${found[2]}: ${text}`);
    return text;
  }

  /** One command to QEMU's monitor (QMP). */
  qmp(execute, args = {}) {
    return new Promise((done, failed) => {
      const socket = createConnection(this.#file('qmp.sock'));
      let heard = '';
      let asked = 0;
      socket.setEncoding('utf8');
      socket.once('error', failed);
      socket.on('data', (text) => {
        heard += text;
        for (let end = heard.indexOf('\n'); end >= 0; end = heard.indexOf('\n')) {
          const said = JSON.parse(heard.slice(0, end));
          heard = heard.slice(end + 1);
          if (said.QMP) socket.write(`${JSON.stringify({ execute: 'qmp_capabilities' })}\n`);
          if (said.error) failed(new Error(JSON.stringify(said.error)));
          if ('return' in said || said.error) {
            asked += 1;
            if (asked === 1 && !said.error) socket.write(`${JSON.stringify({ execute, arguments: args })}\n`);
            else {
              socket.destroy();
              done(said.return);
            }
          }
        }
      });
    });
  }

  /** What the screen shows, as a PNG. */
  async shoot(file) {
    await this.qmp('screendump', { filename: file, format: 'png' });
  }

  /** A line of QEMU's monitor for people: snapshots have no other command that waits. */
  monitor(line) {
    return this.qmp('human-monitor-command', { 'command-line': line });
  }

  /** Pulls the plug. */
  async cut() {
    this.plugged = false;
    process.kill(Number(readFileSync(this.#file('pid'), 'utf8')), 'SIGKILL');
    await this.ended;
  }

  /** Presses the power button, and waits until the box is off. */
  async powerOff() {
    this.plugged = false;
    await this.qmp('system_powerdown');
    await this.until('power to be off', () => !this.running, 300_000).catch((why) => {
      if (this.running) throw why;
    });
  }
}
