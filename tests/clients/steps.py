"""Runs the steps of one client in order, prints each, and counts."""

import os
import struct
import sys
import threading
import time
import traceback
import zlib

BASE = os.environ["BURROW_URL"].rstrip("/")
PASSWORD = os.environ["BURROW_PASSWORD"]
#: How long a streamed event may take on a busy machine, in seconds. Only a failure waits this long.
PATIENCE_SECONDS = 20


class Steps:
    """An ordered list of checks; a failing one is reported and the next ones still run."""

    def __init__(self, client):
        self.client, self.list = client, []

    def __call__(self, name):
        def keep(function):
            self.list.append((name, function))
            return function
        return keep

    def run(self):
        passed, failed = 0, 0
        only = os.environ.get("ONLY")
        for name, function in self.list:
            try:
                function()
            except BaseException as problem:  # a failed assertion, a client's own exception, a refusal
                if isinstance(problem, KeyboardInterrupt):
                    raise
                failed += 1
                where = next((f"{os.path.basename(f.filename)}:{f.lineno}" for f in reversed(traceback.extract_tb(problem.__traceback__))
                              if "site-packages" not in f.filename and "/lib/python" not in f.filename), "?")
                print(f"  FAIL  {self.client}: {name}: {type(problem).__name__}: {str(problem)[:700]} ({where})", flush=True)
                if os.environ.get("TRACE"):
                    traceback.print_exc()
            else:
                passed += 1
                print(f"  ok    {self.client}: {name}", flush=True)
        print(f"{self.client}: {passed} steps well, {failed} not", flush=True)
        sys.exit(1 if failed else 0)


def same(got, expected, what=""):
    assert got == expected, f"{what}: expected {expected!r}, got {got!r}"


def eventually(read, what):
    """Asks again until the answer is true, for things the server does after it has answered."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while True:
        answer = read()
        if answer:
            return answer
        assert time.monotonic() < deadline, "never happened: " + what
        time.sleep(0.2)


def png(width=64, height=48, shade=120):
    """A real picture, made here: a gradient as an 8-bit RGB PNG."""
    rows = b"".join(b"\0" + bytes(v for x in range(width) for v in ((x * 4) % 256, (y * 5) % 256, shade)) for y in range(height))

    def chunk(kind, data):
        body = kind + data
        return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib.crc32(body))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


class Mailbox:
    """Events that arrive on another thread, waited for by name."""

    def __init__(self):
        self.seen, self.lock = [], threading.Condition()

    def put(self, kind, payload):
        with self.lock:
            self.seen.append((kind, payload))
            self.lock.notify_all()

    def wait(self, kind, fits=lambda payload: True):
        with self.lock:
            def found():
                return [payload for name, payload in self.seen if name == kind and fits(payload)]
            assert self.lock.wait_for(found, PATIENCE_SECONDS), f"no {kind} event arrived; seen: {[name for name, _ in self.seen]}"
            return found()[0]
