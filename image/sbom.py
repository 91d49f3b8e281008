#!/usr/bin/env python3
"""Writes what an image is made of as CycloneDX 1.6: sbom.py VERSION BOARD PACKAGES OUT

The crates come from Cargo.lock (with their hashes, and with those that only tests and builds need, which Cargo.lock doesn't tell apart),
what runs in the browser from web/package-lock.json, the tree's packages from PACKAGES (the packages.tsv of image/debian-tree.sh
or buildroot/build.sh; "-" for none), "upstream" being what its makers release ready to run. The same input gives the same bytes.
"""
import json
import os
import re
import sys
import tomllib
from datetime import datetime, timezone

version, board, packages, out = sys.argv[1:]
here = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..")


def crates():
    with open(os.path.join(here, "Cargo.lock"), "rb") as file:
        locked = tomllib.load(file)["package"]
    for one in locked:
        if "source" not in one:
            continue
        yield {"type": "library", "name": one["name"], "version": one["version"],
               "purl": f"pkg:cargo/{one['name']}@{one['version']}",
               "hashes": [{"alg": "SHA-256", "content": one["checksum"]}]}


def browser():
    with open(os.path.join(here, "web/package-lock.json"), encoding="utf-8") as file:
        locked = json.load(file)["packages"]
    for place, one in locked.items():
        name = place.rpartition("node_modules/")[2]
        if name and "version" in one:
            yield {"type": "library", "name": name, "version": one["version"],
                   "purl": f"pkg:npm/{name.replace('@', '%40')}@{one['version']}",
                   "scope": "excluded" if one.get("dev") else "required"}


def packaged():
    if packages == "-":
        return
    with open(packages, encoding="utf-8") as file:
        for line in file:
            name, number, arch, sha = line.rstrip("\n").split("\t")
            if arch in ("buildroot", "upstream"):
                purl = f"pkg:generic/{name}@{number}"
            else:
                purl = f"pkg:deb/debian/{name}@{number.replace(':', '%3A').replace('+', '%2B')}?arch={arch}&distro=debian-13"
            part = {"type": "library", "name": name, "version": number, "purl": purl}
            # Whoever builds with sources of their own has nothing to compare them with.
            yield part | ({"hashes": [{"alg": "SHA-256", "content": sha}]} if sha else {})


parts = sorted([*crates(), *browser(), *packaged()], key=lambda one: one["purl"])
seen = set()
parts = [one for one in parts if not (one["purl"] in seen or seen.add(one["purl"]))]
for one in parts:
    one["bom-ref"] = one["purl"]
moment = datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), timezone.utc)
whole = {
    "bomFormat": "CycloneDX", "specVersion": "1.6", "version": 1,
    "metadata": {
        "timestamp": moment.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "component": {"type": "operating-system", "name": f"burrow-{board}", "version": version, "bom-ref": f"burrow-{board}"},
    },
    "components": parts,
    "dependencies": [{"ref": f"burrow-{board}", "dependsOn": [one["bom-ref"] for one in parts]}],
}
assert all(re.match(r"pkg:(cargo|npm|deb|generic)/", one["purl"]) for one in parts)
with open(out, "w", encoding="utf-8") as file:
    json.dump(whole, file, indent=1)
    file.write("\n")
print(f"sbom: {out}, {len(parts)} parts")
