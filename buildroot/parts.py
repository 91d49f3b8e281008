#!/usr/bin/env python3
"""Lists what a Buildroot tree is made of: parts.py SHOW_INFO DOWNLOADS OUT

SHOW_INFO is what Buildroot's `make show-info` says (JSON), DOWNLOADS the folder of its downloads. OUT gets a line for each package
that lies in the tree or its kernel: name, version, "buildroot", and the SHA-256 of the file that it was made from, with tabs between
them, like the packages.tsv of Debian's tree. What has no file of its own (our binary, virtual packages, host tools) isn't listed.
"""
import hashlib
import json
import os
import sys

shown, downloads, out = sys.argv[1:]
with open(shown, encoding="utf-8") as file:
    packages = json.load(file)

lines = []
for name, package in packages.items():
    # Buildroot runs its host tools; the box never sees them.
    if package.get("type") != "target" or package.get("virtual"):
        continue
    for download in package.get("downloads", []):
        place = os.path.join(downloads, package.get("dl_dir", name), download["source"])
        try:
            with open(place, "rb") as file:
                sha = hashlib.sha256(file.read()).hexdigest()
        except FileNotFoundError:
            # A binary of one's own (CLOUDFLARED=file), or sources from elsewhere (OVERRIDE_SRCDIR).
            sha = ""
        lines.append(f"{name}\t{package['version']}\tbuildroot\t{sha}\n")

with open(out, "w", encoding="utf-8") as file:
    file.writelines(sorted(set(lines)))
