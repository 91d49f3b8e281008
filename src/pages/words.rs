//! The words: every sentence a page shows, from the message files in
//! `web/messages/`. The files are Fluent, so that plurals come out right in every
//! language, and so that the web client can read the same ones. Browsers say which languages their people read.

use std::borrow::Cow;
use std::fmt::Display;
use std::io::Read;

use flate2::read::GzDecoder;
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// Each language's messages, all topics together and compressed, by its tag (`web/build.rs` makes them from
/// `web/messages/TAG/TOPIC.ftl`).
const PACKED: &[(&str, &[u8])] = include!(concat!(env!("OUT_DIR"), "/messages.rs"));

/// The languages we speak: tag, and what its speakers call it. English first: it is what a missing message or an
/// unknown language falls back to.
pub const LANGUAGES: &[(&str, &str)] = &[
    ("en", "English"),
    ("de", "Deutsch"),
    ("es", "Español"),
    ("fr", "Français"),
    ("it", "Italiano"),
    ("ja", "日本語"),
    ("nl", "Nederlands"),
    ("pl", "Polski"),
    ("pt", "Português"),
];

/// Most entries of an `Accept-Language` header that are looked at; browsers send a handful.
const ACCEPTED_MAX: usize = 20;

/// One language's messages, parsed once.
pub struct Words {
    lang: &'static str,
    bundle: FluentBundle<FluentResource>,
    english: Option<FluentBundle<FluentResource>>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish()
    }
}

/// Which of our languages a browser wants that sends `accepted` (`Accept-Language`, RFC 9110 12.5.4); the first of
/// `community`'s that we have if it wants none of them; else English.
pub fn choose(accepted: &str, community: &[String]) -> &'static str {
    let mut wanted: Vec<(f32, &str)> = accepted
        .split(',')
        .take(ACCEPTED_MAX)
        .filter_map(|one| {
            let (tag, weight) = one.split_once(";q=").unwrap_or((one, "1"));
            let weight = weight.trim().parse().unwrap_or(0.0);
            (weight > 0.0).then_some((weight, tag.trim()))
        })
        .collect();
    // Stable: of two that are wanted equally, the one that is named first.
    wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
    let named = wanted.iter().map(|(_, tag)| *tag);
    let all = named.chain(community.iter().map(String::as_str));
    all.filter_map(known).next().unwrap_or(LANGUAGES[0].0)
}

/// The language of ours that `tag` means, whatever country it adds.
pub fn known(tag: &str) -> Option<&'static str> {
    let main = tag.split('-').next().unwrap_or(tag);
    let found = LANGUAGES
        .iter()
        .find(|(ours, _)| ours.eq_ignore_ascii_case(main));
    found.map(|(ours, _)| *ours)
}

/// The messages of one language, parsed.
fn bundle(lang: &'static str) -> FluentBundle<FluentResource> {
    let (_, packed) = PACKED
        .iter()
        .find(|(tag, _)| *tag == lang)
        .expect("a test compares the languages with the folders");
    let mut text = String::new();
    GzDecoder::new(*packed)
        .read_to_string(&mut text)
        .expect("packed when the program was built");
    let resource = FluentResource::try_new(text)
        .expect("message files are part of the program and tested to parse");
    let tag = lang.parse().expect("the tags above are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![tag]);
    // Bidi isolation marks would end up inside copied addresses and handles.
    bundle.set_use_isolating(false);
    bundle
        .add_resource(resource)
        .expect("message files are tested to name each message once");
    bundle
}

impl Words {
    /// The messages of `lang` (a tag such as `en`), or English where we lack them.
    pub fn of(lang: &str) -> Words {
        let english = LANGUAGES[0].0;
        let lang = known(lang).unwrap_or(english);
        Words {
            lang,
            bundle: bundle(lang),
            english: (lang != english).then(|| bundle(english)),
        }
    }

    /// The language tag, for `<html lang>`.
    pub fn lang(&self) -> &'static str {
        self.lang
    }

    /// The writing direction, `ltr` or `rtl`, for `<html dir>`. None of our languages runs from right to left yet.
    pub fn dir(&self) -> &'static str {
        "ltr"
    }

    /// The message named `key`; the key itself where there is none, so that a slip
    /// shows on the page instead of breaking it.
    pub fn say(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// The message `key` with `{ $name }` replaced by `value`.
    pub fn with(&self, key: &str, name: &str, value: &(impl Display + ?Sized)) -> String {
        let mut args = FluentArgs::new();
        args.set(
            name.to_owned(),
            FluentValue::String(Cow::Owned(value.to_string())),
        );
        self.format(key, Some(&args))
    }

    /// The message `key` with two places filled in: their names with their values.
    pub fn pair(&self, key: &str, one: (&'static str, &str), two: (&'static str, &str)) -> String {
        let args = FluentArgs::from_iter([one, two]);
        self.format(key, Some(&args))
    }

    /// The message `key` for a number: `{ $count }` chooses the plural form.
    pub fn count(&self, key: &str, count: u64) -> String {
        let mut args = FluentArgs::new();
        args.set("count", FluentValue::from(count));
        self.format(key, Some(&args))
    }

    fn format(&self, key: &str, args: Option<&FluentArgs<'_>>) -> String {
        let bundles = std::iter::once(&self.bundle).chain(&self.english);
        for bundle in bundles {
            if let Some(pattern) = bundle.get_message(key).and_then(|m| m.value()) {
                let pattern = bundle.format_pattern(pattern, args, &mut Vec::new());
                return pattern.into_owned();
            }
        }
        key.to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_languages_are_the_folders() {
        let packed: Vec<&str> = PACKED.iter().map(|(tag, _)| *tag).collect();
        let mut ours: Vec<&str> = LANGUAGES.iter().map(|(tag, _)| *tag).collect();
        ours.sort_unstable();
        assert_eq!(packed, ours);
        for (tag, _) in LANGUAGES {
            let _ = Words::of(tag);
        }
    }

    #[test]
    fn numbers_choose_the_form_that_the_language_has_for_them() {
        let german = Words::of("de");
        assert_eq!(german.count("post-replies", 1), "Eine Antwort");
        assert_eq!(german.count("post-replies", 2), "2 Antworten");
        // Nought is one in French: a sentence that wrote the number out would say "one" of none.
        let french = Words::of("fr");
        assert_eq!(french.count("post-replies", 0), "0 réponse");
        assert_eq!(french.count("post-replies", 2), "2 réponses");
    }

    #[test]
    fn a_browser_is_answered_in_its_language_if_we_speak_it() {
        assert_eq!(choose("", &[]), "en");
        assert_eq!(choose("tlh, en-GB;q=0.8", &[]), "en");
        assert_eq!(choose("xx;q=nonsense, , ;q=", &["zz".to_owned()]), "en");
        assert_eq!(choose("de-AT,de;q=0.9,en;q=0.8", &[]), "de");
        assert_eq!(choose("xx, pt-BR;q=0.5, en;q=0.4", &[]), "pt");
        assert_eq!(choose("", &["fr".to_owned()]), "fr");
        assert_eq!(known("EN-us"), Some("en"));
        assert_eq!(known("x"), None);
    }
}
