#!/usr/bin/env python3
"""image/rauc/boot-slot, tried on folders that stand for the FAT partition, with the power cut at every step.

The boot loaders are simulated here: what systemd-boot does with its entries (order, counting by renaming) and what the Pi's
firmware does with autoboot.txt and its one-shot flag. tests/appliance/update.sh tries the real systemd-boot in QEMU.
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

HERE = pathlib.Path(__file__).resolve().parent
BOOT_SLOT = HERE.parent.parent / "image" / "rauc" / "boot-slot"
# The shells that boot-slot must run in: Debian's, and the one of small systems.
SHELLS = [shell for shell in (["dash"], ["busybox", "sh"]) if shutil.which(shell[0])]
# More steps than any command of boot-slot takes; a command that takes more is a bug.
MOST_STEPS = 40

# Where the power goes: before a step, after it, or when so many of its bytes are written.
CUTS = ("before", "after", "0", "60", "200")

# Stands before the real programs that change files: counts the changes, and at the one that was asked for pulls the plug, before
# it, after it, or in the middle of its bytes.
POWER_CUT = r"""#!/bin/sh
name=${0##*/}
step=$(($(cat "$CUT_COUNTER" 2>/dev/null || echo 0) + 1))
echo "$step" >"$CUT_COUNTER"
# Nothing here is on a disk that a sync would reach.
if [ "$name" = sync ]; then real=true; else real=$(PATH=$CUT_PATH command -v "$name"); fi
if [ "$step" != "$CUT_AT" ]; then exec "$real" "$@"; fi
case $CUT_HOW/$name in
after/*) "$real" "$@" ;;
[0-9]*/dd)
    for word in "$@"; do case $word in of=*) file=${word#of=} ;; conv=*) conv=$word ;; esac; done
    input=$CUT_COUNTER.in
    cat >"$input"
    case $conv in
    *notrunc*) head -c "$CUT_HOW" "$input" | "$real" of="$file" bs=1 conv=notrunc 2>/dev/null ;;
    *) head -c "$CUT_HOW" "$input" >"$file" ;;
    esac ;;
esac
kill -9 0
"""


class Box(unittest.TestCase):
    """A folder for the FAT partition, and a way to run boot-slot on it."""

    board = ""
    shell = SHELLS[0]

    def setUp(self):
        memory = "/dev/shm" if os.access("/dev/shm", os.W_OK) else None
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="burrow-slots.", dir=memory))
        self.addCleanup(shutil.rmtree, self.root)
        self.boot, self.run, self.dev = self.root / "boot", self.root / "run", self.root / "dev"
        self.boot.mkdir()
        self.dev.mkdir()
        self.wrap = self.root / "wrap"
        self.wrap.mkdir()
        for name in ("dd", "rm", "sync"):
            (self.wrap / name).write_text(POWER_CUT)
            (self.wrap / name).chmod(0o755)
        (self.wrap / "systemctl").write_text(f'#!/bin/sh\necho "$*" >>{self.root}/systemctl\n')
        (self.wrap / "systemctl").chmod(0o755)
        self.cmdline = self.root / "cmdline"
        self.runs_from("A")

    def runs_from(self, slot):
        self.cmdline.write_text(f"root=PARTUUID=x ro rauc.slot={slot} panic=5\n")
        shutil.rmtree(self.run, ignore_errors=True)
        self.run.mkdir()

    def slot(self, *words, cut=None):
        """Runs boot-slot and gives what it prints; with cut=(step, how) the power goes there, and None comes back if it did."""
        environment = dict(os.environ, CUT_AT="0", CUT_COUNTER=str(self.root / "counter"), CUT_PATH=os.environ["PATH"],
                           PATH=f"{self.wrap}:{os.environ['PATH']}", BURROW_BOOT=str(self.boot), BURROW_CMDLINE=str(self.cmdline), BURROW_BOARD=self.board,
                           BURROW_RUN=str(self.run), BURROW_DEV=str(self.dev), BURROW_TREE=str(self.root), BURROW_RESTARTING="1", TMPDIR=str(self.root))
        if cut:
            (self.root / "counter").unlink(missing_ok=True)
            environment.update(CUT_AT=str(cut[0]), CUT_HOW=cut[1])
        done = subprocess.run([*self.shell, str(BOOT_SLOT), *words], env=environment, capture_output=True, text=True,
                              start_new_session=True, timeout=60, stdin=subprocess.DEVNULL)
        if cut and done.returncode == -9:
            return None
        self.said = done.stderr
        self.assertEqual(done.returncode, 0, f"boot-slot {' '.join(words)}: {done.stderr}")
        return done.stdout

    def refused(self, *words):
        with self.assertRaises(AssertionError):
            self.slot(*words)
        return self.said

    def told(self):
        """What systemd was told."""
        path = self.root / "systemctl"
        return path.read_text() if path.exists() else ""

    def check_leaving(self, start_again):
        """A slot on trial that can't go on leads back; one that is good never does."""
        self.slot("leave")
        self.assertEqual(self.told(), "")
        start_again()
        (self.run / "burrow-device").mkdir()
        (self.run / "burrow-device" / "damaged").touch()
        self.slot("settle")
        self.assertEqual(self.told(), "--no-block reboot\n")
        self.assertEqual(self.start(), "A")
        self.assertEqual(self.show()["rolled_back"], "B")
        start_again()
        self.slot("set-state", "B", "good")
        self.slot("leave")
        self.assertEqual(self.told(), "--no-block reboot\n")
        self.assertEqual(self.start(), "B")

    def show(self):
        return dict(line.split("=", 1) for line in self.slot("show").splitlines())

    def photograph(self):
        copy = self.root / "photograph"
        shutil.rmtree(copy, ignore_errors=True)
        shutil.copytree(self.boot, copy, symlinks=True)
        return copy

    def put_back(self, copy, runs):
        shutil.rmtree(self.boot)
        shutil.copytree(copy, self.boot, symlinks=True)
        self.runs_from("B" if "rauc.slot=B" in runs else "A")

    def cuts(self, *words):
        """Runs a command once for every way of cutting it short, each time from where things stand now; at the end, whole."""
        before, runs = self.photograph(), self.cmdline.read_text()
        survived = 0
        for how in CUTS:
            for step in range(1, MOST_STEPS):
                self.put_back(before, runs)
                if self.slot(*words, cut=(step, how)) is not None:
                    break
                survived += 1
                yield f"{' '.join(words)}: cut at step {step} ({how})"
            else:
                self.fail(f"{words} takes more than {MOST_STEPS} steps")
        self.assertGreater(survived, 0, f"{words} was never cut")
        self.put_back(before, runs)
        self.slot(*words)


class Pc(Box):
    board = "x86_64"

    def setUp(self):
        super().setUp()
        self.entries = self.boot / "loader" / "entries"
        self.as_delivered()

    def as_delivered(self):
        shutil.rmtree(self.boot)
        self.entries.mkdir(parents=True)
        self.runs_from("A")
        self.install_kernel("A", "0.1.0")
        self.slot("set-state", "A", "good")

    def install_kernel(self, slot, version):
        """What the bundle's hook does."""
        folder = self.boot / "burrow" / slot
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir(parents=True)
        (folder / "version").write_text(version + "\n")
        (folder / "cmdline").write_text(f"root=PARTUUID=b0220000-{slot} ro rauc.slot={slot} panic=5\n")
        (folder / "vmlinuz").write_text("kernel " + version)

    def names(self):
        return sorted(path.name for path in self.entries.iterdir())

    def start(self, boots=True):
        """systemd-boot: the slot that is started, and the file's new name; what can't be started fails here."""
        found = []
        for path in self.entries.glob("*.conf"):
            fields = dict(line.split(" ", 1) for line in path.read_text(errors="replace").splitlines() if " " in line)
            linux = fields.get("linux", "")
            if not linux or not (self.boot / linux.lstrip("/")).is_file():
                continue
            counted = re.fullmatch(r"(.*)\+(\d+)(?:-(\d+))?\.conf", path.name)
            left = int(counted[2]) if counted else None
            found.append(((left != 0, fields.get("sort-key") == "burrow", int(fields.get("version", "0")), path.name), path, counted, fields))
        self.assertTrue(found, f"nothing to start: {self.names()}")
        _, path, counted, fields = max(found, key=lambda entry: entry[0])
        if counted:
            left, done = max(int(counted[2]) - 1, 0), int(counted[3] or 0) + 1
            path.rename(path.with_name(f"{counted[1]}+{left}-{done}.conf"))
        slot = re.search(r"rauc\.slot=([AB])\b", fields["options"])[1]
        self.assertEqual(fields["linux"], f"/burrow/{slot}/vmlinuz")
        self.assertIn(f"root=PARTUUID=b0220000-{slot}", fields["options"])
        if boots:
            self.runs_from(slot)
            self.slot("settle")
        return slot

    def install(self, slot, version):
        """As RAUC does it."""
        self.slot("set-state", slot, "bad")
        self.install_kernel(slot, version)
        self.slot("set-primary", slot)

    def test_a_new_slot_is_tried_and_stays_once_it_is_good(self):
        self.assertEqual(self.show()["state_B"], "empty")
        self.install("B", "0.2.0")
        self.assertEqual(self.slot("get-primary"), "B\n")
        self.assertEqual(self.names(), ["burrow-a.conf", "burrow-b+3.conf"])
        self.assertEqual(self.start(), "B")
        shown = self.show()
        self.assertEqual((shown["state_B"], shown["tries_B"], shown["version_B"], shown["state_A"]), ("trying", "2", "0.2.0", "good"))
        self.slot("set-state", "B", "good")
        self.assertEqual(self.names(), ["burrow-a.conf", "burrow-b.conf"])
        for _ in range(5):
            self.assertEqual(self.start(), "B")
        self.assertEqual(self.show()["rolled_back"], "")

    def test_a_slot_that_is_never_found_good_falls_back_by_counting(self):
        self.install("B", "0.2.0")
        self.assertEqual([self.start(boots=False) for _ in range(5)], ["B", "B", "B", "A", "A"])
        self.runs_from("A")
        self.slot("settle")
        shown = self.show()
        self.assertEqual((shown["rolled_back"], shown["state_B"], shown["primary"]), ("B", "bad", "A"))
        self.assertEqual(self.slot("get-state", "B"), "bad\n")
        self.slot("seen")
        self.assertEqual(self.show()["rolled_back"], "")
        self.assertEqual(self.show()["state_B"], "bad")
        # The next update goes there as if nothing had been.
        self.install("B", "0.2.1")
        self.assertEqual(self.start(), "B")

    def test_what_fails_its_health_check_gives_way_at_the_next_start(self):
        self.install("B", "0.2.0")
        self.start()
        for cut in self.cuts("set-state", "B", "bad"):
            with self.subTest(cut):
                # Where the cut came first, the count goes on, and ends the trial all the same.
                self.assertEqual([self.start(boots=False) for _ in range(3)][2], "A")
                self.runs_from("A")
                self.assertEqual(self.show()["state_B"], "bad")
        self.assertEqual(self.start(), "A")
        self.assertEqual(self.show()["rolled_back"], "B")

    def test_leaving(self):
        def start_again():
            self.install("B", "0.2.0")
            self.assertEqual(self.start(), "B")

        self.check_leaving(start_again)

    def test_power_cut_anywhere_in_an_installation(self):
        for history in ("never used", "good before", "failed before"):
            self.as_delivered()
            if history != "never used":
                self.install("B", "0.1.1")
                self.start()
            if history == "good before":
                self.slot("set-state", "B", "good")
                self.install("A", "0.1.2")
                self.start()
                self.slot("set-state", "A", "good")
                self.assertEqual(self.names(), ["burrow-a.conf", "burrow-b.conf"])
            if history == "failed before":
                for _ in range(3):
                    self.start()
            # In a slot that was never used there is nothing to take away, and so nothing to cut short.
            for cut in self.cuts("set-state", "B", "bad") if history != "never used" else ():
                with self.subTest(f"{history}, {cut}"):
                    self.assertEqual(self.start(), "A")
            # Half a kernel: the hook was cut short.
            self.install_kernel("B", "0.2.0")
            (self.boot / "burrow" / "B" / "vmlinuz").write_text("")
            self.assertEqual(self.start(), "A")
            self.assertIn("no kernel", self.refused("set-primary", "B"))
            self.install_kernel("B", "0.2.0")
            self.assertEqual(self.start(), "A")
            for cut in self.cuts("set-primary", "B"):
                with self.subTest(f"{history}, {cut}"):
                    first = self.start()
                    # It was installed whole: both slots are right, and the old one is still there to fall back to.
                    self.assertEqual([first, *(self.start(boots=False) for _ in range(3))][3], "A")
                    if not cut.endswith("(after)"):
                        continue
                    self.runs_from("A")
                    self.slot("settle")
                    # And it can be done again.
                    self.install("B", "0.2.0")
                    self.assertEqual(self.start(), "B")
            self.assertEqual(self.start(), "B")

    def test_power_cut_anywhere_in_marking_good(self):
        for after in range(3):
            self.install("B", "0.2.0")
            for _ in range(after):
                self.start(boots=False)
            self.assertEqual(self.start(), "B")
            for cut in self.cuts("set-state", "B", "good"):
                with self.subTest(f"start {after + 1}, {cut}"):
                    again = self.start()
                    self.assertIn(again, ("A", "B"))
                    # Either the count went on (and may have ended), or the slot is good for ever.
                    if again == "B":
                        self.slot("set-state", "B", "good")
                        self.assertEqual(self.start(), "B")
                        self.assertEqual(self.names(), ["burrow-a.conf", "burrow-b.conf"])
                    else:
                        self.assertEqual((after, self.show()["rolled_back"]), (2, "B"))
            self.assertEqual(self.names(), ["burrow-a.conf", "burrow-b.conf"])
            self.slot("set-primary", "A")
            self.start()
            self.slot("set-state", "A", "good")
            self.slot("set-state", "B", "bad")

    def test_a_trial_that_has_not_begun_can_be_called_off(self):
        self.install("B", "0.2.0")
        for cut in self.cuts("set-primary", "A"):
            with self.subTest(cut):
                self.assertIn(self.start(), ("A", "B"))
        self.assertEqual(self.start(), "A")
        self.assertEqual(self.names(), ["burrow-a.conf"])

    def test_the_slot_that_runs_is_never_given_up_without_another(self):
        self.assertIn("slot A stays", self.refused("set-state", "A", "bad"))
        self.assertEqual(self.start(), "A")
        self.install("B", "0.2.0")
        # On trial counts as one that can be started.
        self.slot("set-state", "A", "bad")
        self.assertEqual(self.start(), "B")
        self.assertIn("slot B stays", self.refused("set-state", "B", "bad"))

    def test_turns_go_back_and_forth(self):
        here, there = "A", "B"
        for number in range(12):
            self.install(there, f"0.2.{number}")
            self.assertEqual(self.start(), there)
            self.slot("set-state", there, "good")
            here, there = there, here
            self.assertEqual(self.start(), here)
        self.assertEqual(len(self.names()), 2)

    def test_entries_that_were_lost_or_torn_are_mended_at_the_start(self):
        for name in self.names():
            (self.entries / name).unlink()
        (self.entries / "burrow-b.conf").write_text("title Burrow\noptions root=PARTUUID=b0220000-B ro rauc.slot=B\nlinux /burrow/B/v")
        self.slot("settle")
        self.assertEqual(self.names(), ["burrow-a.conf"])
        self.assertEqual(self.start(), "A")

    def test_nonsense_is_refused(self):
        for words in ((), ("get-state",), ("get-state", "C"), ("set-state", "A"), ("set-state", "A", "fine"), ("set-primary",), ("x",)):
            self.assertIn("boot-slot:", self.refused(*words))


class Pi(Box):
    board = "rpi4"

    def setUp(self):
        super().setUp()
        (self.dev / "vcio").touch()
        self.as_delivered()

    def as_delivered(self):
        shutil.rmtree(self.boot)
        self.boot.mkdir()
        self.runs_from("A")
        self.slot("set-state", "A", "good")

    def start(self, restart=False, boots=True):
        """The Pi's firmware: which partition is started, in a restart asked for from Linux or after power was away."""
        flag = self.run / "systemd" / "reboot-param"
        if restart:
            self.slot("arm")
        tryboot = restart and flag.exists() and flag.read_text() == "0 tryboot\n"
        data = (self.boot / "autoboot.txt").read_bytes()
        self.assertLessEqual(len(data), 512)
        chosen, applies = {}, True
        for line in data.decode().splitlines():
            if line.startswith("["):
                applies = {"[all]": True, "[none]": False, "[tryboot]": tryboot}[line]
            elif line and applies:
                key, value = line.split("=")
                chosen[key] = value
        slot = {"2": "A", "3": "B"}[chosen["boot_partition"]]
        self.assertEqual(chosen["tryboot_a_b"], "1")
        if boots:
            self.runs_from(slot)
            self.slot("settle")
        return slot

    def install(self, slot):
        self.slot("set-state", slot, "bad")
        self.slot("set-primary", slot)

    def test_a_new_slot_is_tried_once_and_stays_once_it_is_good(self):
        self.assertEqual((self.show()["state_A"], self.show()["state_B"]), ("good", "empty"))
        self.install("B")
        self.assertEqual(self.slot("get-primary"), "B\n")
        self.assertEqual(self.start(restart=True), "B")
        self.assertEqual(self.show()["state_B"], "trying")
        self.slot("set-state", "B", "good")
        for restart in (True, False, True, False):
            self.assertEqual(self.start(restart), "B")
        shown = self.show()
        self.assertEqual((shown["state_A"], shown["state_B"], shown["primary"], shown["rolled_back"]), ("good", "good", "B", ""))

    def test_a_trial_that_ends_otherwise_leads_back(self):
        for how in ("hangs", "power"):
            self.install("B")
            self.assertEqual(self.start(restart=True, boots=how != "hangs"), "B")
            self.assertEqual(self.start(), "A")
            shown = self.show()
            self.assertEqual((shown["rolled_back"], shown["state_B"], shown["primary"]), ("B", "bad", "A"))
            self.assertEqual(self.slot("get-state", "B"), "bad\n")
            # What is bad is not tried again by itself.
            self.assertEqual(self.start(restart=True), "A")
            self.slot("seen")
            self.assertEqual((self.show()["rolled_back"], self.show()["state_B"]), ("", "bad"))

    def test_what_fails_its_health_check_gives_way_at_the_next_start(self):
        self.install("B")
        self.start(restart=True)
        for cut in self.cuts("set-state", "B", "bad"):
            with self.subTest(cut):
                self.assertEqual(self.start(), "A")
        self.assertEqual(self.start(restart=True), "A")
        self.assertEqual(self.show()["rolled_back"], "B")

    def test_leaving(self):
        def start_again():
            self.install("B")
            self.assertEqual(self.start(restart=True), "B")

        self.check_leaving(start_again)

    def test_power_that_goes_before_the_trial_begins_only_puts_it_off(self):
        self.install("B")
        self.assertEqual(self.start(), "A")
        self.assertEqual((self.show()["state_B"], self.show()["primary"], self.show()["rolled_back"]), ("trying", "B", ""))
        self.assertEqual(self.start(restart=True), "B")

    def test_power_cut_anywhere(self):
        for history in ("never used", "failed before", "good before"):
            self.as_delivered()
            if history != "never used":
                self.install("B")
                self.start(restart=True)
            if history == "good before":
                self.slot("set-state", "B", "good")
                self.install("A")
                self.start(restart=True)
                self.slot("set-state", "A", "good")
            self.assertEqual(self.start(), "A")
            for command in (("set-state", "B", "bad"), ("set-primary", "B"), ("arm",)):
                for cut in self.cuts(*command):
                    with self.subTest(f"{history}, {cut}"):
                        self.assertEqual(self.start(), "A")
                        # It can be done again.
                        self.install("B")
                        self.assertEqual(self.start(restart=True), "B")
            self.runs_from("B")
            self.slot("settle")
            for cut in self.cuts("set-state", "B", "good"):
                with self.subTest(f"{history}, {cut}"):
                    again = self.start()
                    # The new slot has proved itself, so both may run; neither word nor partition may be nonsense.
                    self.assertIn(again, ("A", "B"))
                    if again == "B":
                        self.slot("set-state", "B", "good")
                        self.assertEqual(self.start(), "B")
                        self.assertEqual(self.show()["state_B"], "good")
            self.assertEqual(self.start(), "B")

    def test_a_trial_that_has_not_begun_can_be_called_off(self):
        self.install("B")
        self.slot("set-primary", "A")
        self.assertEqual(self.start(restart=True), "A")
        self.assertEqual(self.show()["state_B"], "bad")

    def test_a_kernel_that_cannot_try_says_so(self):
        self.assertEqual(self.slot("hindrance"), "")
        (self.dev / "vcio").unlink()
        self.assertIn("/dev/vcio", self.slot("hindrance"))
        self.slot("set-state", "B", "bad")
        self.assertIn("/dev/vcio", self.refused("set-primary", "B"))
        self.assertEqual(self.start(restart=True), "A")

    def test_a_loader_that_cannot_try_says_so(self):
        date = self.root / "chosen" / "bootloader" / "build-timestamp"
        date.parent.mkdir(parents=True)
        # The days before and of the first release that can.
        date.write_bytes((1666051200 - 86400).to_bytes(4, "big"))
        self.assertIn("October 2022", self.slot("hindrance"))
        self.assertIn("October 2022", self.refused("set-primary", "B"))
        self.assertEqual(self.start(restart=True), "A")
        date.write_bytes((1666051200).to_bytes(4, "big"))
        self.install("B")
        self.assertEqual(self.start(restart=True), "B")

    def test_the_slot_that_runs_is_never_given_up_without_another(self):
        self.assertIn("slot A stays", self.refused("set-state", "A", "bad"))
        self.assertEqual(self.start(), "A")

    def test_a_file_that_was_lost_or_garbled_is_mended_at_the_start(self):
        for text in (None, "", "boot_partition=9\n", "\0" * 256):
            for name in ("autoboot.txt", "slots.txt"):
                (self.boot / name).unlink(missing_ok=True)
                if text is not None:
                    (self.boot / name).write_text(text)
            self.slot("settle")
            self.assertEqual(self.start(), "A")
            self.assertEqual((self.show()["state_A"], self.show()["primary"]), ("good", "A"))


def in_every_shell(kind):
    """The same tests again for each further shell that is here, but for those that cut the power: a step is a step in each."""
    for shell in SHELLS[1:]:
        name = f"{kind.__name__}In{shell[0].capitalize()}"
        cutting = {test: None for test in vars(kind) if test.startswith("test_power_cut")}
        globals()[name] = type(name, (kind,), {"shell": shell, **cutting})


for tested in (Pc, Pi):
    in_every_shell(tested)
del Box

if __name__ == "__main__":
    result = unittest.main(exit=False, argv=[sys.argv[0], *sys.argv[1:]]).result
    broken = len({str(test).split(" [")[0] for test, _ in result.failures + result.errors})
    print(f"{result.testsRun - broken} passed, {broken} failed")
    sys.exit(bool(broken))
