// The arm64 images, as far as QEMU goes: it knows no Pi 4, 5 or Zero 2 W and nothing of a Pi's firmware, so kernel and command line
// are handed over by it, from the card's own boot partition. On `virt` the house answers; on `raspi3b` the Pi 3's own hardware is there.
import { Machine } from './machine.mjs';
import { check, step } from '../../browser/steps.mjs';

const PATIENCE_MS = 1_200_000;

/** The card of a Pi on QEMU's own arm64 machine: the house answers, and data has grown. Gives seconds. */
export async function virt(folder, disk, port, board) {
  const machine = new Machine(folder, disk, `virt-${board}`, port);
  machine.start({ FRESH: '1', SIZE: '4G' });
  let seconds;
  await step(`${board}'s card starts on QEMU's arm64 machine, and the wizard answers`, async () => {
    seconds = await machine.answers('/claim');
    const page = await (await fetch(`${machine.home}/claim`)).text();
    check(/<form/.test(page), 'no form to claim with');
  });
  if (machine.running) await machine.cut();
  return seconds;
}

/** The card of a Pi 3 on QEMU's raspi3b: its own card reader, from the kernel to systemd's last target. Gives seconds. */
export async function pi3(folder, disk, port) {
  const machine = new Machine(folder, disk, 'rpi3', port);
  machine.start({ FRESH: '1', SIZE: '2G', APPEND: 'systemd.log_level=info systemd.log_target=kmsg printk.devkmsg=on ignore_loglevel earlycon=pl011,mmio32,0x3f201000' });
  let seconds;
  await step('the Pi 3 starts from its card, and Burrow runs', async () => {
    await machine.until('Burrow on the serial line', () => /Started .*burrow\.service|Reached target .*multi-user\.target/.test(machine.serial()), PATIENCE_MS);
    seconds = (Date.now() - machine.begun) / 1000;
  });
  if (machine.running) await machine.cut();
  return seconds;
}
