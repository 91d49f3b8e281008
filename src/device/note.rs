//! `burrow-note.txt` on the card: what went wrong, for people who have no screen on the box and read the card in another
//! computer. Each topic has its own part, so that who writes about one leaves the others' as they are.

use super::{Places, file};
use std::collections::BTreeMap;
use std::io;

/// The file's name.
const NAME: &str = "burrow-note.txt";
/// Longest note that is read, in bytes.
const BYTES_MAX: usize = 16 << 10;
/// How it begins.
const HEAD: &str = "This is what Burrow wants to tell you about this box.\n";

impl Places {
    /// Says `text` about `topic` (one plain word) in the note, instead of what stood there about it; or nothing any more. A
    /// note about nothing is removed.
    ///
    /// # Errors
    /// Those of the card.
    pub fn note(&self, topic: &str, text: Option<&str>) -> io::Result<()> {
        let path = self.boot().join(NAME);
        let old = file::text(&path, BYTES_MAX).unwrap_or_default();
        let mut parts = parts(&old);
        match text {
            Some(text) => parts.insert(topic.to_owned(), text.trim().to_owned()),
            None => parts.remove(topic),
        };
        if parts.is_empty() {
            return match std::fs::remove_file(&path) {
                Err(why) if why.kind() != io::ErrorKind::NotFound => Err(why),
                _ => Ok(()),
            };
        }
        let mut whole = HEAD.to_owned();
        for (topic, text) in &parts {
            whole.push_str(&format!("\n[{topic}]\n{text}\n"));
        }
        match whole == old {
            // The card isn't written to for nothing.
            true => Ok(()),
            false => file::put(&path, whole.as_bytes(), 0o644),
        }
    }
}

fn parts(text: &str) -> BTreeMap<String, String> {
    let mut parts = BTreeMap::new();
    let mut topic = None;
    for line in text.lines() {
        let named = line
            .strip_prefix('[')
            .and_then(|line| line.trim_end().strip_suffix(']'));
        if let Some(name) = named {
            topic = Some(name.to_owned());
        } else if let Some(topic) = &topic {
            let part: &mut String = parts.entry(topic.clone()).or_default();
            part.push_str(line.trim_end());
            part.push('\n');
        }
    }
    for part in parts.values_mut() {
        *part = part.trim().to_owned();
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_topic_has_its_part_and_a_note_about_nothing_is_none() {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        std::fs::create_dir_all(places.boot()).expect("a folder");
        let read = || file::text(&places.boot().join(NAME), BYTES_MAX);
        places.note("update", None).expect("nothing");
        assert_eq!(read(), None);
        places
            .note("update", Some("It went wrong.\nTwice.\n"))
            .expect("a note");
        places.note("settings", Some("Line 3.")).expect("a note");
        places.note("settings", Some("Line 4.")).expect("a note");
        let whole = format!("{HEAD}\n[settings]\nLine 4.\n\n[update]\nIt went wrong.\nTwice.\n");
        assert_eq!(read(), Some(whole));
        places.note("settings", None).expect("less of a note");
        places.note("update", None).expect("no note");
        assert_eq!(read(), None);
    }
}
