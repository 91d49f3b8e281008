//! Names of people and servers, tables that people bring along, and parts of files that browsers ask for.

use burrow::federation::people::finger;
use burrow::federation::webfinger::Who;
use burrow::federation::{address, lenient};
use burrow::model::import::ImportKind;
use burrow::model::settings::Settings;
use burrow::text::domain::{domain, obfuscated};
use burrow::text::{blocklist, exchange, handle};
use burrow::web::range;

/// Handles, servers' names, WebFinger's questions and answers, host-meta.
pub fn name(data: &[u8]) {
    let settings = Settings {
        address: "https://home.example".to_owned(),
        ..Settings::default()
    };
    let text = String::from_utf8_lossy(data);
    if let Ok(handle) = handle::check_username(&text) {
        assert_eq!(handle::check_username(&handle), Ok(handle.clone()));
        assert!(handle::split_acct(&handle).is_some_and(|acct| acct.user == handle));
    }
    if let Some(acct) = handle::split_acct(&text) {
        assert!(!acct.user.is_empty() && !acct.user.contains(['@', '/', '<', ' ']));
    }
    if let Some(name) = domain(&text) {
        assert!(
            name.is_ascii() && !name.contains(['/', '@', ' ']),
            "{name:?}"
        );
        assert_eq!(domain(&name).as_deref(), Some(name.as_str()), "of {text:?}");
        let _ = obfuscated(&name);
    }
    if let Some(Who::Person(name)) = Who::of(&text, &settings) {
        assert_eq!(name, name.to_lowercase());
    }
    let _ = (address::read(&settings, &text), lenient::host(&text));
    if let Ok(said) = finger::read(data) {
        assert!(lenient::web(&said.actor).is_some() && said.subject.domain.is_ascii());
    }
    let template = finger::template(&text);
    assert!(template.is_none_or(|template| template.contains("{uri}")));
}

/// Lists of people, posts and servers. What is read can be written, and is read as the same again.
pub fn table(data: &[u8]) {
    for kind in ImportKind::ALL {
        let Ok(rows) = exchange::read(kind, data) else {
            continue;
        };
        assert!((1..=exchange::ROWS_MAX).contains(&rows.len()));
        let mut rows = rows;
        for round in 0..2 {
            let written = exchange::write(kind, &rows);
            let again = exchange::read(kind, written.as_bytes()).expect("our own table");
            // What a file doesn't say is written as what it stands for, once.
            assert!(round == 0 || again == rows, "{kind:?}");
            assert!(
                again
                    .iter()
                    .map(|row| &row.what)
                    .eq(rows.iter().map(|row| &row.what)),
                "{kind:?}"
            );
            rows = again;
        }
    }
    let (entries, _) = blocklist::read(&String::from_utf8_lossy(data));
    for entry in &entries {
        assert_eq!(
            domain(&entry.domain).as_deref(),
            Some(entry.domain.as_str())
        );
    }
}

/// `Range` headers of a file whose length is the first eight bytes.
pub fn range(data: &[u8]) {
    let Some((length, header)) = data.split_first_chunk::<8>() else {
        return;
    };
    let length = u64::from_be_bytes(*length) >> (length[7] % 64);
    let header = std::str::from_utf8(header).ok();
    if let range::Asked::Part(part) = range::asked(header, length) {
        assert!(
            part.start() <= part.end() && *part.end() < length,
            "{part:?} of {length}"
        );
    }
}
