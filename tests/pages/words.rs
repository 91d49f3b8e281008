//! The message files and the pages agree: no page asks for a message that isn't
//! there, and no message lies about unused. And the languages agree with English, in
//! every topic, those of the programs in the browser too.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
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
    "reach-waiting-",
    "reach-stuck-",
    "reach-done-",
    "reach-own-done-",
    "reach-snag-",
    "reach-step-",
    "reach-ailment-",
    "reach-wish-",
    "arrive-over",
    "told-",
    "date-",
    "diagnosis-check-",
    "diagnosis-is-",
    "diagnosis-fine-",
    "diagnosis-harm-",
    "diagnosis-why-",
    "diagnosis-do-",
    "diagnosis-fix-",
    "update-lead-",
    "update-snag-",
    "update-why-",
    "box-asked-",
    "damaged-",
];

/// Topics that are only in English so far, or have messages that are, which are shown in it everywhere; a translator takes
/// them off this list.
const NOT_YET: &[&str] = &[];

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

/// What a topic says: each message with the names of its places.
type Said = BTreeMap<String, BTreeSet<String>>;

/// The names in a folder, sorted.
fn names_in(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder).expect("the folder is part of the source");
    let names = entries.map(|entry| entry.expect("readable").file_name());
    names
        .map(|name| name.into_string().expect("text"))
        .collect()
}

/// The messages of a topic's text, and what stands in it twice.
fn said(text: &str) -> (Said, Vec<String>) {
    let name = Regex::new(r"(?m)^([a-z][a-z0-9_-]*) =").expect("a pattern");
    let place = Regex::new(r"\{ ?(?:[A-Z]+\()?\$([a-z]+)").expect("a pattern");
    let starts: Vec<usize> = name.find_iter(text).map(|found| found.start()).collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    let (mut messages, mut twice) = (Said::new(), Vec::new());
    for (start, end) in starts.iter().zip(ends) {
        let message = &text[*start..end];
        let key = name.captures(message).expect("it begins so")[1].to_owned();
        let places = place
            .captures_iter(message)
            .map(|found| found[1].to_owned());
        if messages.insert(key.clone(), places.collect()).is_some() {
            twice.push(key);
        }
    }
    (messages, twice)
}

/// What is wrong with a topic as Fluent: messages that can't be read, named twice, or said with every number.
fn ailing(lang: &str, text: &str) -> Vec<String> {
    let (messages, mut wrong) = said(text);
    let resource = match FluentResource::try_new(text.to_owned()) {
        Ok(resource) => resource,
        Err((_, errors)) => return vec![format!("can't be read: {errors:?}")],
    };
    let mut bundle = FluentBundle::new(vec![lang.parse().expect("folders are language tags")]);
    if let Err(errors) = bundle.add_resource(resource) {
        wrong.push(format!("{errors:?}"));
    }
    for (key, places) in &messages {
        let Some(pattern) = bundle.get_message(key).and_then(|found| found.value()) else {
            wrong.push(format!("{key} can't be read"));
            continue;
        };
        for number in [0, 1, 2, 5, 21, 1_000_000] {
            let filled = places
                .iter()
                .map(|place| (place.as_str(), FluentValue::from(number)));
            let args = FluentArgs::from_iter(filled);
            let mut errors = Vec::new();
            let sentence = bundle.format_pattern(pattern, Some(&args), &mut errors);
            if !errors.is_empty() || sentence.trim().is_empty() {
                wrong.push(format!("{key} with {number}: {sentence:?} {errors:?}"));
            }
        }
    }
    wrong
}

#[test]
fn every_message_of_every_language_can_be_said() {
    let folder = root().join("web/messages");
    for lang in names_in(&folder) {
        for topic in names_in(&folder.join(&lang)) {
            let text = fs::read_to_string(folder.join(&lang).join(&topic)).expect("text");
            let wrong = ailing(&lang, &text);
            assert!(wrong.is_empty(), "{lang}/{topic}: {wrong:#?}");
        }
    }
}

#[test]
fn every_language_says_all_that_english_says_and_nothing_else() {
    let folder = root().join("web/messages");
    let topics = names_in(&folder.join("en"));
    let mut wrong = Vec::new();
    for lang in names_in(&folder) {
        let theirs = names_in(&folder.join(&lang));
        wrong.extend(
            theirs
                .difference(&topics)
                .map(|topic| format!("{lang} has a topic {topic}")),
        );
        for topic in topics
            .iter()
            .filter(|topic| !NOT_YET.contains(&topic.as_str()))
        {
            let read =
                |tag: &str| fs::read_to_string(folder.join(tag).join(topic)).unwrap_or_default();
            let (english, said) = (said(&read("en")).0, said(&read(&lang)).0);
            for (key, places) in &english {
                match said.get(key) {
                    None => wrong.push(format!("{lang}/{topic} doesn't say {key}")),
                    Some(found) if found != places => {
                        wrong.push(format!(
                            "{lang}/{topic} says {key} with {found:?}, not {places:?}"
                        ));
                    }
                    Some(_) => {}
                }
            }
            let more = said.keys().filter(|key| !english.contains_key(*key));
            wrong.extend(
                more.map(|key| format!("{lang}/{topic} says {key}, which English doesn't")),
            );
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// The looks above notice what they are there for.
#[test]
fn a_message_that_is_broken_in_a_language_is_noticed() {
    assert!(ailing("de", "a = Gut, { $name }\n").is_empty());
    assert_eq!(said("a = { $one }{ NUMBER($two) }\n").0["a"].len(), 2);
    for broken in [
        "a = { $name\n",
        "a = einmal\na = zweimal\n",
        "a = { b }\n",
        "a =\n",
    ] {
        assert!(!ailing("de", broken).is_empty(), "{broken}");
    }
}
