//! What fuzzing looks at (`tests/fuzz`), without a fuzzer: each probe gets the bytes that are kept for it, which it once
//! broke on or begins from, and the documents of other servers among the goldens.

use crate::golden;
use crate::probes;
use std::fs;
use std::panic::catch_unwind;
use std::path::{Path, PathBuf};

/// Every file in a folder and its folders, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let list = fs::read_dir(folder).unwrap_or_else(|why| panic!("{}: {why}", folder.display()));
    let mut found = Vec::new();
    for entry in list {
        let path = entry.expect("a readable folder").path();
        match path.is_dir() {
            true => found.extend(files(&path)),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// The files that break a probe.
fn broken<'a>(probe: probes::Probe, files: impl Iterator<Item = &'a PathBuf>) -> Vec<&'a PathBuf> {
    let breaks = |file: &&PathBuf| {
        let bytes = fs::read(file).expect("a readable file");
        catch_unwind(|| probe(&bytes)).is_err()
    };
    files.filter(breaks).collect()
}

#[test]
fn what_is_kept_breaks_no_probe() {
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fuzz/kept");
    let documents = ["inbox", "real"]
        .map(|folder| files(&golden::file(folder)))
        .concat();
    for (name, probe) in probes::ALL {
        let own = files(&kept.join(name));
        assert!(!own.is_empty(), "nothing is kept for {name}");
        let others = documents
            .iter()
            .filter(|_| ["post", "actor", "proof"].contains(&name));
        let broken = broken(probe, own.iter().chain(others));
        assert!(broken.is_empty(), "{name} breaks on {broken:?}");
    }
}

#[test]
fn a_probe_that_breaks_is_noticed() {
    let file = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("Cargo.toml");
    let probe: probes::Probe = |data| assert!(data.is_empty());
    assert_eq!(broken(probe, [&file].into_iter()), [&file]);
}
