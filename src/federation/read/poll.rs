//! Polls: `oneOf` or `anyOf` (Mastodon `Parser::PollParser`).

use super::{TOLD_MAX, content, shortened, total};
use crate::federation::lenient::{self, is_a, many, text};
use crate::model::Time;
use crate::model::arrival::ArrivedPoll;
use crate::model::poll::PollOption;
use crate::text::sanitize::plain;
use serde_json::Value;

/// How many answers are read.
const OPTIONS_MAX: usize = 50;
/// Longest answer in characters.
const OPTION_CHARS_MAX: usize = 500;

/// The poll of a Question.
pub(super) fn poll(thing: &Value, now: Time) -> Option<ArrivedPoll> {
    if !is_a(thing, "Question") {
        return None;
    }
    let one = many(thing.get("oneOf"));
    let any = many(thing.get("anyOf"));
    let multiple = one.is_empty();
    let answers = if multiple { any } else { one };
    let answers = answers.iter().take(OPTIONS_MAX);
    let options: Vec<PollOption> = answers.filter_map(option).collect();
    if options.is_empty() {
        return None;
    }
    let when = |field: &str| text(thing, field).and_then(Time::parse);
    let closed = match lenient::first(thing.get("closed")) {
        Some(Value::Bool(true)) => Some(now),
        Some(_) => when("closed"),
        None => None,
    };
    let votes = options.iter().map(|option| option.votes).max();
    let told = thing.get("votersCount").and_then(Value::as_u64);
    Some(ArrivedPoll {
        expires_at: closed.into_iter().chain(when("endTime")).min(),
        multiple,
        // Where nobody says how many people voted: as many as votes if each had one, else at least as many as chose
        // the most popular.
        voters: told
            .filter(|told| *told <= TOLD_MAX)
            .unwrap_or_else(|| match multiple {
                true => votes.unwrap_or(0),
                false => options.iter().map(|option| option.votes).sum(),
            }),
        options,
    })
}

fn option(answer: &Value) -> Option<PollOption> {
    let title = text(answer, "name").or_else(|| text(answer, "content"))?;
    let title = match title.contains('<') {
        true => plain(&content::safe(title)),
        false => title.trim().to_owned(),
    };
    Some(PollOption {
        title: shortened(&title, OPTION_CHARS_MAX),
        votes: total(answer.get("replies")).unwrap_or(0),
    })
    .filter(|option| !option.title.is_empty())
}
