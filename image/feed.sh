#!/bin/bash
# Writes the static feed that boxes read once a day: feed.sh BASE_URL OUT BUNDLE...
#
# BASE_URL is where the bundles will lie (https). NOTES=folder with one file a language (en.txt, de.txt, …) says what is new;
# MIN_VERSION is what the bundles were made with. KEYRING holds the roots that boxes trust: a bundle whose signature, board or
# version isn't what its name says is refused here rather than by every box in the world. The feed itself isn't signed; it can
# only point to bundles that are, and a box takes none older than what it runs.
#
# {"version":1,"boards":{"rpi4":{"version":"0.2.0","url":"https://…/burrow-rpi4-0.2.0.raucb","size":N,"sha256":"…",
#   "notes":{"en":"…"},"min_version":"0.1.0"}}}
set -euo pipefail
here=$(dirname "$(realpath "$0")")
[ $# -ge 3 ] || {
    echo "usage: feed.sh BASE_URL OUT BUNDLE..." >&2
    exit 2
}
"$here/packages.sh" rauc python3 >&2
exec python3 - "${KEYRING:-$here/../target/keys/dev-root.pem}" "${NOTES:-}" "${MIN_VERSION:-0.1.0}" "$@" <<'PYTHON'
import hashlib, json, os, pathlib, re, subprocess, sys

keyring, notes_folder, min_version, base, out, *bundles = sys.argv[1:]
if not re.fullmatch(r"https://[^\s?#]+", base):
    sys.exit(f"feed: {base} is no https address")
# Longer texts don't fit the tile that shows them.
NOTES_CHARACTERS = 2000

notes = {}
for path in sorted(pathlib.Path(notes_folder).glob("*.txt")) if notes_folder else []:
    notes[path.stem] = path.read_text(encoding="utf-8").strip()
    if len(notes[path.stem]) > NOTES_CHARACTERS:
        sys.exit(f"feed: {path} has more than {NOTES_CHARACTERS} characters")
if notes and "en" not in notes:
    sys.exit("feed: the notes lack en.txt, which is shown where a language is missing")

boards = {}
for bundle in map(pathlib.Path, bundles):
    name = re.fullmatch(r"burrow-([a-z0-9_]+)-(\d+\.\d+\.\d+(?:-[0-9A-Za-z.]+)?)\.raucb", bundle.name)
    if not name:
        sys.exit(f"feed: {bundle.name} isn't called burrow-BOARD-VERSION.raucb")
    board, version = name.groups()
    checked = subprocess.run(["rauc", "info", f"--keyring={keyring}", "--output-format=json", str(bundle)],
                             capture_output=True, text=True)
    if checked.returncode:
        sys.exit(f"feed: {bundle.name} is refused: {checked.stderr.strip().splitlines()[-1]}")
    said = json.loads(checked.stdout)
    if (said["compatible"], said["version"]) != (f"burrow-{board}", version):
        sys.exit(f"feed: {bundle.name} is for {said['compatible']} {said['version']} inside")
    if board in boards:
        sys.exit(f"feed: two bundles for {board}")
    with bundle.open("rb") as file:
        digest = hashlib.file_digest(file, "sha256") if hasattr(hashlib, "file_digest") else hashlib.sha256(file.read())
    boards[board] = {"version": version, "url": f"{base.rstrip('/')}/{bundle.name}", "size": bundle.stat().st_size,
                     "sha256": digest.hexdigest(), "notes": notes, "min_version": min_version}

new = out + ".new"
with open(new, "w", encoding="utf-8") as file:
    json.dump({"version": 1, "boards": boards}, file, ensure_ascii=False, indent=1, sort_keys=True)
    file.write("\n")
os.rename(new, out)
print(f"feed: {out} names {', '.join(sorted(boards))}")
PYTHON
