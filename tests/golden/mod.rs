//! Answers that are kept as files, so that a change of them shows in the diff.
//!
//! `UPDATE_GOLDEN=1 cargo test` writes them anew; without it they are only compared.

use std::path::PathBuf;

/// Compares `actual` with the file `tests/golden/NAME`.
///
/// # Panics
/// When they differ, with the first line that does.
pub fn compare(name: &str, actual: &str) {
    let path = file(name);
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        let folder = path.parent().expect("a file is in a folder");
        std::fs::create_dir_all(folder).expect("the folder of goldens can be made");
        std::fs::write(&path, actual).expect("a golden can be written");
        return;
    }
    let expected = std::fs::read_to_string(&path)
        .unwrap_or_else(|why| panic!("{}: {why}; UPDATE_GOLDEN=1 makes it", path.display()));
    if expected == actual {
        return;
    }
    let mut lines = expected.lines().zip(actual.lines()).zip(1..);
    let first = lines.find(|((old, new), _)| old != new);
    let where_and_what = match first {
        Some(((old, new), line)) => format!("line {line}:\n  was {old}\n  is  {new}"),
        None => "one is longer than the other".to_owned(),
    };
    panic!(
        "{name} has changed. If that is meant, run UPDATE_GOLDEN=1 cargo test. {where_and_what}\n\n{actual}"
    );
}

/// Where a golden is kept.
pub fn file(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("tests/golden")
        .join(name)
}
