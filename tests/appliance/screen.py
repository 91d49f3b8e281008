"""Makes /dev/tty1 of a terminal of its own, starts the console screen on it, and prints what it shows until the
text given is there: screen.py TEXT"""

import fcntl
import os
import pty
import re
import select
import struct
import subprocess
import sys
import termios
import time

PATIENCE_SECS = 60
wanted = sys.argv[1]
master, slave = pty.openpty()
fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 45, 120, 0, 0))
open("/dev/tty1", "w").close()
subprocess.run(["mount", "--bind", os.ttyname(slave), "/dev/tty1"], check=True)
subprocess.run(["systemctl", "start", "burrow-screen"], check=True)

shown = ""
until = time.monotonic() + PATIENCE_SECS
while time.monotonic() < until and wanted not in shown:
    if not select.select([master], [], [], 1)[0]:
        continue
    try:
        said = os.read(master, 65536).decode(errors="replace")
    except OSError:
        # Whoever had it before is shut out of it.
        time.sleep(0.1)
        continue
    # Colours and places are not what is looked for.
    shown += re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "\n", said)
print(re.sub(r"\n\s*\n+", "\n", shown)[-4000:])
sys.exit(0 if wanted in shown else 1)
