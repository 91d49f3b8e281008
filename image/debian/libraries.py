#!/usr/bin/env python3
"""Takes libraries away that no program in the tree leads to: libraries.py ROOT TRIPLET

Many libraries are opened by name while a program runs, so whatever looks like a library's name anywhere in a program, or in a
library that stays, keeps that library.
"""
import os
import re
import sys

root, triplet = sys.argv[1:]
NAME = re.compile(rb"(?:lib[A-Za-z0-9_+.-]+|ld-linux[a-z0-9-]*)\.so(?:\.[0-9]+)*")
# Asked for by the C library, by a name that it puts together.
ALWAYS = {b"libnss_files.so.2", b"libnss_dns.so.2", b"libgcc_s.so.1"}


def files(folder):
    for at, _, names in os.walk(folder):
        for name in names:
            yield os.path.join(at, name)


def mentions(path):
    with open(path, "rb") as file:
        start = file.read(4)
        if start != b"\x7fELF":
            return set()
        return set(NAME.findall(start + file.read()))


libraries = os.path.join(root, "usr/lib", triplet)
# Names in the library folder itself, with links: name -> where it lies.
places = {}
for entry in os.scandir(libraries):
    if ".so" in entry.name and not entry.is_dir(follow_symlinks=False):
        places.setdefault(entry.name.encode(), entry.path)
programs = [
    path
    for folder in ("usr/bin", "usr/sbin", "usr/lib", "usr/libexec")
    for path in files(os.path.join(root, folder))
    if not os.path.islink(path) and os.path.dirname(path) != libraries
    and not any(part in path for part in ("/modules/", "/firmware/"))
]
wanted = set(ALWAYS)
for path in programs:
    wanted |= mentions(path)
kept, todo = set(), [name for name in wanted if name in places]
while todo:
    name = todo.pop()
    if name in kept:
        continue
    kept.add(name)
    target = os.path.realpath(places[name])
    if os.path.dirname(target) == os.path.realpath(libraries):
        kept.add(os.path.basename(target).encode())
    if os.path.exists(target):
        todo += [other for other in mentions(target) if other in places and other not in kept]
for name, path in places.items():
    if name not in kept:
        os.remove(path)
