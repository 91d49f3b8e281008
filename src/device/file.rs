//! Small files that two processes hand each other: written whole or not at all, and read up to a limit.

use std::fs::{self, File, OpenOptions};
use std::io::{self, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::Path;

/// Writes a file beside its place, on disk, and moves it there: whoever reads sees all of it or what was there before.
/// `mode` is its mode, such as 0o644.
///
/// # Errors
/// Those of the disk; what was there before is still there then.
pub fn put(path: &Path, bytes: &[u8], mode: u32) -> io::Result<()> {
    let folder = path.parent().unwrap_or(Path::new("."));
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    // A dot in front: whoever lists the folder passes it by.
    let unfinished = folder.join(format!(".{name}.new"));
    match fs::remove_file(&unfinished) {
        Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why),
        _ => {}
    }
    let mut file = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(mode)
        .open(&unfinished)?;
    file.write_all(bytes)?;
    file.sync_all()?;
    fs::rename(&unfinished, path)?;
    // FAT and some others can't do this for a folder; the name is there then after the next flush.
    let _ = File::open(folder).and_then(|folder| folder.sync_all());
    Ok(())
}

/// The text of a small file; `None` where it isn't there, is longer than `bytes_max`, or can't be read.
pub fn text(path: &Path, bytes_max: usize) -> Option<String> {
    let file = File::open(path).ok()?;
    let mut bytes = Vec::new();
    file.take(bytes_max as u64 + 1)
        .read_to_end(&mut bytes)
        .ok()?;
    (bytes.len() <= bytes_max).then(|| String::from_utf8_lossy(&bytes).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_written_whole_and_read_up_to_its_limit() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("note");
        put(&path, b"one", 0o600).expect("a file");
        fs::write(folder.path().join(".note.new"), "half of something").expect("a file");
        put(&path, b"two", 0o600).expect("a file again");
        assert_eq!(text(&path, 3).as_deref(), Some("two"));
        assert_eq!(text(&path, 2), None);
        assert_eq!(text(&folder.path().join("other"), 9), None);
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1);
    }
}
