//! What a page says about itself in JSON-LD (schema.org), where it is easy to read.

use serde_json::Value;

/// Kinds of thing that are the page itself, the better known first (Mastodon reads `NewsArticle` and `WebPage`).
const KINDS: [&str; 6] = [
    "NewsArticle",
    "Article",
    "BlogPosting",
    "Report",
    "VideoObject",
    "WebPage",
];

/// Most things of a page that are looked at.
const THINGS_MAX: usize = 100;

/// What was said.
#[derive(Debug, Default)]
pub struct Structured {
    /// `headline`.
    pub headline: Option<String>,
    /// `description`.
    pub description: Option<String>,
    /// `image`, the first.
    pub image: Option<String>,
    /// `inLanguage`.
    pub language: Option<String>,
    /// `datePublished`.
    pub published: Option<String>,
    /// `author`, the first.
    pub author_name: Option<String>,
    /// Where they are.
    pub author_url: Option<String>,
    /// `publisher`.
    pub publisher_name: Option<String>,
    /// Where that is.
    pub publisher_url: Option<String>,
}

/// The thing that says most clearly that it is the page.
pub fn best(scripts: &[String]) -> Structured {
    let parsed: Vec<Value> = scripts
        .iter()
        .filter_map(|script| serde_json::from_str(script.trim()).ok())
        .collect();
    let things = parsed.iter().flat_map(things).take(THINGS_MAX);
    let ranked = things.filter_map(|thing| Some((rank(thing)?, thing)));
    // Of two alike the first is taken.
    match ranked.min_by_key(|(rank, _)| *rank) {
        Some((_, thing)) => read(thing),
        None => Structured::default(),
    }
}

/// A thing, a list of things, or a graph of them.
fn things(value: &Value) -> Vec<&Value> {
    let lists = each(value);
    lists
        .into_iter()
        .flat_map(|thing| match thing.get("@graph") {
            Some(graph) => each(graph),
            None => vec![thing],
        })
        .collect()
}

fn each(value: &Value) -> Vec<&Value> {
    match value {
        Value::Array(all) => all.iter().collect(),
        one => vec![one],
    }
}

fn rank(thing: &Value) -> Option<usize> {
    let named = each(thing.get("@type")?);
    KINDS
        .iter()
        .position(|kind| named.iter().any(|named| named.as_str() == Some(kind)))
}

fn read(thing: &Value) -> Structured {
    let text = |name: &str| words(thing.get(name)?);
    let author = thing.get("author").or(thing.get("creator")).and_then(only);
    let publisher = thing.get("publisher").and_then(only);
    Structured {
        headline: text("headline"),
        description: text("description"),
        image: thing.get("image").and_then(only).and_then(address),
        language: text("inLanguage"),
        published: text("datePublished"),
        author_name: author.and_then(name),
        author_url: author.and_then(|author| words(author.get("url")?)),
        publisher_name: publisher.and_then(name),
        publisher_url: publisher.and_then(|publisher| words(publisher.get("url")?)),
    }
}

fn only(value: &Value) -> Option<&Value> {
    each(value).first().copied()
}

fn name(value: &Value) -> Option<String> {
    words(value).or_else(|| words(value.get("name")?))
}

fn address(value: &Value) -> Option<String> {
    words(value).or_else(|| words(value.get("url")?))
}

fn words(value: &Value) -> Option<String> {
    let said = only(value)?.as_str()?;
    (!said.trim().is_empty()).then(|| said.to_owned())
}
