//! The box under the house: what its owner sees and asks of it, a clock that is wrong, a disk that is full or fails, and
//! what is written to the card.

mod damaged;
mod full;
mod right_time;
mod this_box;
mod wear;

use burrow::device::Places;
use std::fs;
use tempfile::TempDir;

/// A box of ours whose files lie in a folder.
fn a_box() -> (TempDir, Places) {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::under(root.path());
    for folder in [
        places.wishes(),
        places.facts(),
        places.boot(),
        places.data(),
    ] {
        fs::create_dir_all(folder).expect("a folder");
    }
    (root, places)
}

/// What the box was asked for.
fn wishes(places: &Places) -> Vec<String> {
    let entries = fs::read_dir(places.wishes()).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names
        .map(|name| name.into_string().expect("text"))
        .collect();
    names.sort();
    names
}
