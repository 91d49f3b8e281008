//! The message files and the pages agree: no page asks for a message that isn't
//! there, and no message lies about unused.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use regex::Regex;

/// Messages whose names are put together at run time, by their beginning.
const COMPOSED: &[&str] = &[
    "scope-",
    "part-",
    "error-",
    "noinvite-",
    "noask-",
    "ask-inside",
    "asked-",
    "authorize-bad-",
    "invite-state-",
    "media-",
    "reach-working-",
    "reach-stuck-",
    "reach-done-",
    "reach-own-done-",
    "reach-snag-",
    "reach-step-",
    "reach-ailment-",
    "reach-wish-",
    "arrive-over",
    "told-",
];

/// Topics of programs that run in the browser, which `web/tools/words.mjs` looks after.
const IN_THE_BROWSER: &[&str] = &["client.ftl", "dashboard.ftl"];

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn texts_under(folder: &Path, extension: &str, into: &mut String) {
    for entry in fs::read_dir(folder).expect("the folder is part of the source") {
        let path = entry.expect("readable").path();
        if path.is_dir() {
            texts_under(&path, extension, into);
        } else if IN_THE_BROWSER.iter().any(|topic| path.ends_with(topic)) {
            continue;
        } else if path.extension().is_some_and(|found| found == extension) {
            into.push_str(&fs::read_to_string(&path).expect("text"));
        }
    }
}

fn messages() -> BTreeSet<String> {
    let mut text = String::new();
    texts_under(&root().join("web/messages/en"), "ftl", &mut text);
    let name = Regex::new(r"(?m)^([a-z][a-z0-9-]*) =").expect("a pattern");
    let names: Vec<String> = name
        .captures_iter(&text)
        .map(|found| found[1].to_owned())
        .collect();
    let set: BTreeSet<String> = names.iter().cloned().collect();
    assert_eq!(names.len(), set.len(), "a message is named twice");
    set
}

#[test]
fn every_message_a_page_asks_for_exists() {
    let mut pages = String::new();
    texts_under(&root().join("web/pages"), "html", &mut pages);
    let call = Regex::new(r#"f\.(?:say|with|count)\("([a-z0-9-]+)""#).expect("a pattern");
    let known = messages();
    let missing: Vec<&str> = call
        .captures_iter(&pages)
        .map(|found| found.get(1).expect("one group").as_str())
        .filter(|key| !known.contains(*key))
        .collect();
    assert!(missing.is_empty(), "no such messages: {missing:?}");
}

#[test]
fn every_message_is_used() {
    let mut used = String::new();
    texts_under(&root().join("web/pages"), "html", &mut used);
    texts_under(&root().join("src"), "rs", &mut used);
    let idle: Vec<String> = messages()
        .into_iter()
        .filter(|key| !COMPOSED.iter().any(|start| key.starts_with(start)))
        .filter(|key| !used.contains(&format!("\"{key}\"")))
        .collect();
    assert!(idle.is_empty(), "nobody says: {idle:?}");
}
