#!/usr/bin/env python3
"""Writes the list that Raspberry Pi Imager shows, with one entry for each image of a Pi: os-list.py VERSION DATE URL FOLDER OUT

FOLDER has burrow-VERSION-BOARD.img.xz and, beside each, the .img that was packed. URL is where the folder will be. The format is that of
Imager's doc/json-schema/os-list-schema.json. Imager writes people's settings as cloud-init's user-data ("cloudinit"): all versions
since 1.6 can, and `burrow device first` reads it like the other formats.
"""
import hashlib
import json
import os
import sys

version, date, url, folder, out = sys.argv[1:]
# Imager's own list knows the boards of a family by one tag.
BOARDS = {
    "rpi3": ("Raspberry Pi 3 and Zero 2 W", ["pi3-64bit"]),
    "rpi4": ("Raspberry Pi 4, 400 and CM4", ["pi4-64bit"]),
    "rpi5": ("Raspberry Pi 5, 500 and CM5", ["pi5-64bit"]),
}


def digest(path):
    with open(path, "rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


entries = []
for board, (name, devices) in BOARDS.items():
    packed = f"burrow-{version}-{board}.img.xz"
    plain = os.path.join(folder, packed.removesuffix(".xz"))
    if not os.path.exists(os.path.join(folder, packed)):
        continue
    entries.append({
        "name": f"Burrow {version} ({name})",
        "description": "Your own corner of the fediverse, in a box at home",
        "icon": f"{url}/icon.png",
        "website": url,
        "url": f"{url}/{packed}",
        "extract_size": os.path.getsize(plain),
        "extract_sha256": digest(plain),
        "image_download_size": os.path.getsize(os.path.join(folder, packed)),
        "image_download_sha256": digest(os.path.join(folder, packed)),
        "release_date": date,
        "init_format": "cloudinit",
        "architecture": "armv8",
        "devices": devices,
    })
with open(out, "w", encoding="utf-8") as file:
    json.dump({"os_list": entries}, file, indent=2)
    file.write("\n")
print(f"os-list: {len(entries)} images")
