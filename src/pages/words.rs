//! The words: every sentence a page shows, from the message files in
//! `web/messages/`. The files are Fluent, so that plurals come out right in every
//! language, and so that the web client can read the same ones.

use std::borrow::Cow;
use std::fmt::Display;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};

/// The languages we have: tag, writing direction, message file. English first: it
/// is what a missing message or an unknown language falls back to.
const LANGUAGES: &[(&str, &str, &str)] =
    &[("en", "ltr", include_str!("../../web/messages/en.ftl"))];

/// One language's messages, parsed once when the server starts.
pub struct Words {
    lang: &'static str,
    dir: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl std::fmt::Debug for Words {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Words").field("lang", &self.lang).finish()
    }
}

impl Words {
    /// The messages of `lang` (a tag such as `en`), or English where we lack them.
    pub fn of(lang: &str) -> Words {
        let (lang, dir, text) = *LANGUAGES
            .iter()
            .find(|(tag, _, _)| *tag == lang)
            .unwrap_or(&LANGUAGES[0]);
        let resource = FluentResource::try_new(text.to_owned())
            .expect("message files are part of the program and tested to parse");
        let tag = lang.parse().expect("the tags above are language tags");
        let mut bundle = FluentBundle::new_concurrent(vec![tag]);
        // Bidi isolation marks would end up inside copied addresses and handles.
        bundle.set_use_isolating(false);
        bundle
            .add_resource(resource)
            .expect("message files are tested to name each message once");
        Words { lang, dir, bundle }
    }

    /// The language tag, for `<html lang>`.
    pub fn lang(&self) -> &'static str {
        self.lang
    }

    /// The writing direction, `ltr` or `rtl`, for `<html dir>`.
    pub fn dir(&self) -> &'static str {
        self.dir
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
        let Some(pattern) = self.bundle.get_message(key).and_then(|m| m.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        self.bundle
            .format_pattern(pattern, args, &mut errors)
            .into_owned()
    }
}
