//! Reading posts: what Mastodon, GoToSocial, Pleroma, Misskey, Pixelfed, PeerTube, Lemmy, WordPress and whoever else
//! write, leniently in shape and strictly in size, into one bounded `Arrival`. Nothing here asks or believes anybody.

mod attachment;
mod audience;
mod content;
mod poll;
mod quote;
mod tag;

pub use audience::{PUBLIC, audience};
pub use quote::{can_ask_to_quote, can_quote};

use super::lenient::{self, is_a, many, text};
use crate::model::Time;
use crate::model::arrival::Arrival;
use crate::model::emoji::EmojiUse;
use content::{Words, words_of};
use serde_json::Value;

/// What is read as a post as it is (Mastodon `Activity::SUPPORTED_TYPES`).
const POSTS: [&str; 2] = ["Note", "Question"];

/// What is shown with title and link (Mastodon `Activity::CONVERTED_TYPES`).
const CONVERTED: [&str; 6] = ["Article", "Page", "Image", "Audio", "Video", "Event"];

/// The largest number that a server may tell of favourites, boosts or votes; more is nonsense.
const TOLD_MAX: u64 = 1_000_000_000;

/// Why something isn't read as a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unreadable {
    /// It is something else.
    #[error("it is no post")]
    NoPost,
    /// It has no id that is an address on the web.
    #[error("it has no id")]
    NoId,
    /// Nobody, or somebody of another server, is named as its author.
    #[error("it is attributed to nobody of its server")]
    NoAuthor,
}

/// Whether a thing is a post of whatever kind.
pub fn is_post(thing: &Value) -> bool {
    POSTS.iter().chain(&CONVERTED).any(|kind| is_a(thing, kind))
}

/// Whether a thing is a vote for a poll: a name, an answered poll, and nothing said (Mastodon `Create#poll_vote?`).
pub fn vote(thing: &Value) -> Option<(&str, &str)> {
    let name = text(thing, "name").filter(|name| !name.is_empty())?;
    let silent = text(thing, "content").is_none_or(str::is_empty);
    let asked = lenient::id(thing.get("inReplyTo"))?;
    (is_a(thing, "Note") && silent).then_some((name, asked))
}

/// The emoji with which something is liked: `content` of a Like (Misskey) or EmojiReact (Pleroma, FEP-c0e0), a character
/// or `:name:` of a custom emoji among the tags.
pub fn reaction(activity: &Value) -> Option<EmojiUse> {
    /// The longest character of several code points, in bytes, with room to spare.
    const CHARACTER_BYTES_MAX: usize = 64;
    let content = text(activity, "content").or_else(|| text(activity, "_misskey_reaction"))?;
    let content = content.trim();
    if let Some(name) = content
        .strip_prefix(':')
        .and_then(|rest| rest.strip_suffix(':'))
    {
        let name = name.split('@').next().unwrap_or(name);
        let tags = many(activity.get("tag")).iter().take(16);
        let mut custom = tags.filter_map(tag::emoji);
        return custom.find(|emoji| emoji.shortcode.split('@').next() == Some(name));
    }
    let written = !content.is_empty() && content.len() <= CHARACTER_BYTES_MAX;
    let harmless = !content.contains(|c: char| c.is_control() || c.is_ascii_alphabetic());
    (written && harmless).then(|| EmojiUse {
        shortcode: content.to_owned(),
        url: String::new(),
    })
}

/// Reads a post. `now` bounds when it can have been said.
///
/// # Errors
/// Why it is no post, or can be nobody's.
pub fn post(thing: &Value, now: Time) -> Result<Arrival, Unreadable> {
    let converted = CONVERTED.iter().any(|kind| is_a(thing, kind));
    if !converted && !POSTS.iter().any(|kind| is_a(thing, kind)) {
        return Err(Unreadable::NoPost);
    }
    let uri = lenient::address(thing, "id").ok_or(Unreadable::NoId)?;
    let author = author(thing, &uri).ok_or(Unreadable::NoAuthor)?;
    let when = |field: &str| text(thing, field).and_then(Time::parse);
    let published = when("published").unwrap_or(now).min(now);
    let page = lenient::link(thing.get("url"), "text/html");
    let url = page.filter(|page| lenient::same_host(page, &uri));
    let media = attachment::attachments(thing, converted);
    let Words {
        html,
        warning,
        language,
    } = words_of(thing, converted, url.as_deref().unwrap_or(&uri));
    let tags = tag::tags(thing);
    Ok(Arrival {
        author,
        published,
        updated: when("updated").map(|at| at.min(now)),
        updated_told: when("updated"),
        sensitive: flag(thing, "sensitive") || !warning.is_empty(),
        html,
        spoiler_text: warning,
        language,
        audience: audience(thing),
        media,
        mentions: tags.mentions,
        tags: tags.hashtags,
        emojis: tags.emojis,
        in_reply_to: lenient::address(thing, "inReplyTo").filter(|parent| *parent != uri),
        poll: poll::poll(thing, now),
        quote: quote::quote(thing).filter(|quote| quote.uri != uri),
        quote_policy: can_quote(thing),
        quote_on_request: can_ask_to_quote(thing),
        context: own(thing, "context", &uri),
        thread: lenient::id(thing.get("context"))
            .or_else(|| lenient::id(thing.get("conversation")))
            .map(str::to_owned),
        replies: own(thing, "replies", &uri),
        favourites_told: total(thing.get("likes")),
        reblogs_told: total(thing.get("shares")),
        letter: None,
        url,
        uri,
    })
}

/// Who says it: the first of its own server, a person rather than a group (PeerTube names both; Mastodon
/// `as_array(attributedTo)`, `value_or_id(first_of_value)`).
fn author(thing: &Value, uri: &str) -> Option<String> {
    /// How many authors are looked at.
    const AUTHORS_MAX: usize = 16;
    let named = many(thing.get("attributedTo").or_else(|| thing.get("actor")));
    let named = named.iter().take(AUTHORS_MAX);
    let of_here: Vec<&Value> = named
        .filter(|who| lenient::id(Some(who)).is_some_and(|id| lenient::same_host(id, uri)))
        .collect();
    let person = of_here.iter().find(|who| is_a(who, "Person"));
    let chosen = person.or_else(|| of_here.first())?;
    lenient::id(Some(chosen))
        .and_then(lenient::web)
        .map(str::to_owned)
}

/// A collection that is kept where the post is.
fn own(thing: &Value, field: &str, uri: &str) -> Option<String> {
    lenient::address(thing, field).filter(|address| lenient::same_host(address, uri))
}

fn flag(thing: &Value, field: &str) -> bool {
    lenient::first(thing.get(field)).and_then(Value::as_bool) == Some(true)
}

/// How many things a collection says that it has.
fn total(collection: Option<&Value>) -> Option<u64> {
    let total = lenient::first(collection)?.get("totalItems")?.as_u64()?;
    (total <= TOLD_MAX).then_some(total)
}

/// Words in one or several languages: `name`, else `nameMap`, by which language. The text that stands under the plain
/// name decides which language it is in.
fn in_language<'a>(thing: &'a Value, field: &str) -> Option<(&'a str, Option<&'a str>)> {
    let map = lenient::first(thing.get(format!("{field}Map"))).and_then(Value::as_object);
    let plain = text(thing, field).filter(|plain| !plain.is_empty());
    let all = || map.into_iter().flatten();
    let Some(plain) = plain else {
        let (code, words) =
            all().find(|(_, words)| words.as_str().is_some_and(|it| !it.is_empty()))?;
        return Some((words.as_str()?, Some(code.as_str())));
    };
    let only = map
        .filter(|map| map.len() == 1)
        .and_then(|map| map.keys().next());
    let same = all().find(|(_, words)| words.as_str() == Some(plain));
    let code = same.map(|(code, _)| code).or(only);
    Some((plain, code.map(String::as_str)))
}

/// The beginning of a text, no longer than so many characters; cut off with an ellipsis.
fn shortened(text: &str, chars_max: usize) -> String {
    match text.char_indices().nth(chars_max) {
        None => text.to_owned(),
        Some(_) => text.chars().take(chars_max - 1).chain(['…']).collect(),
    }
}

#[cfg(test)]
mod tests;
