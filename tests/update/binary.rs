//! The program itself, in a data folder that a newer one has left behind.

use crate::real::program::Program;
use burrow::store::{FILE, Record, SHAPE_KNOWN, snapshot};
use std::fs;
use std::path::Path;
use std::process::Command;

/// What a later release would make of the store: one that today's doesn't know.
fn climb(file: &Path) {
    let later = redb::Database::open(file).expect("the engine opens it");
    let write = later.begin_write().expect("a transaction");
    {
        let meta: redb::TableDefinition<&[u8], &[u8]> = redb::TableDefinition::new("META");
        let mut meta = write.open_table(meta).expect("every store has this table");
        let shape = (SHAPE_KNOWN + 1).encode();
        meta.insert([0].as_slice(), shape.as_slice())
            .expect("a row");
    }
    write.commit().expect("a commit");
}

#[test]
fn the_older_program_of_an_update_goes_on_with_the_copy_and_no_other_does() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let binary = Path::new(env!("CARGO_BIN_EXE_burrow"));
    let mut program = Program::new(binary, &folder.path().join("house"));
    program.set_up();
    let (data, file) = (program.data.clone(), program.data.join(FILE));
    fs::copy(
        &file,
        data.join(format!("burrow.redb.before-{}", SHAPE_KNOWN + 1)),
    )
    .expect("a copy");
    climb(&file);
    let refused = |version: &str| {
        let ended = Command::new(binary)
            .args([
                "run",
                "--lan",
                &program.address.to_string(),
                "--image-version",
                version,
                "--data",
            ])
            .arg(&data)
            .output()
            .expect("it runs");
        let complaint = String::from_utf8_lossy(&ended.stderr).into_owned();
        assert_eq!(ended.status.code(), Some(1), "{complaint}");
        assert!(
            complaint.contains("written by a newer Burrow"),
            "{complaint}"
        );
        assert_eq!(snapshot::aside(&data).expect("it can be read"), []);
    };
    refused("0.1.0");
    fs::create_dir_all(data.join("update")).expect("a folder");
    let note = data.join("update/on-the-way.json");
    fs::write(&note, r#"{"from":"0.1.0","to":"0.2.0"}"#).expect("a note");
    // Somebody else's update.
    refused("0.0.9");
    refused("0.2.0");
    program.arguments = vec!["--image-version".to_owned(), "0.1.0".to_owned()];
    program.start();
    let aside = snapshot::aside(&data).expect("it can be read");
    assert_eq!((aside.len(), aside[0].posts), (1, Some(0)));
    program.kill();
    program.start();
    program.kill();
    program.command(&["check"]);
    assert_eq!(snapshot::aside(&data).expect("it can be read"), aside);
}
