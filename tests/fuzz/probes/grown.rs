//! Documents from bytes. Bytes that are JSON are taken as they are; all others are read as orders for building a document out
//! of the words of ActivityPub, so that chance gets past the parser and into the readers.

use serde_json::{Map, Number, Value};

/// How deep a document is built.
const DEPTH_MAX: u8 = 7;
/// How many parts a list or an object gets.
const PARTS_MAX: u8 = 12;

/// Names of fields that some reader looks at.
const FIELDS: [&str; 84] = [
    "id",
    "type",
    "actor",
    "object",
    "attributedTo",
    "content",
    "contentMap",
    "summary",
    "summaryMap",
    "name",
    "nameMap",
    "source",
    "mediaType",
    "href",
    "url",
    "rel",
    "to",
    "cc",
    "bto",
    "audience",
    "tag",
    "attachment",
    "icon",
    "image",
    "preview",
    "published",
    "updated",
    "endTime",
    "startTime",
    "closed",
    "oneOf",
    "anyOf",
    "votersCount",
    "replies",
    "totalItems",
    "items",
    "first",
    "next",
    "context",
    "conversation",
    "inReplyTo",
    "sensitive",
    "likes",
    "shares",
    "quote",
    "quoteUrl",
    "quoteUri",
    "_misskey_quote",
    "_misskey_reaction",
    "_misskey_content",
    "quoteAuthorization",
    "interactionPolicy",
    "canQuote",
    "automaticApproval",
    "manualApproval",
    "always",
    "approvalRequired",
    "blurhash",
    "focalPoint",
    "width",
    "height",
    "duration",
    "language",
    "identifier",
    "preferredUsername",
    "inbox",
    "outbox",
    "endpoints",
    "sharedInbox",
    "followers",
    "following",
    "featured",
    "featuredTags",
    "publicKey",
    "publicKeyPem",
    "owner",
    "assertionMethod",
    "publicKeyMultibase",
    "controller",
    "alsoKnownAs",
    "movedTo",
    "manuallyApprovesFollowers",
    "webfinger",
    "proof",
];

/// Texts that mean something somewhere.
const TEXTS: [&str; 48] = [
    "Note",
    "Question",
    "Article",
    "Page",
    "Image",
    "Audio",
    "Video",
    "Event",
    "Document",
    "Person",
    "Group",
    "Service",
    "Application",
    "Organization",
    "PropertyValue",
    "Emoji",
    "Hashtag",
    "Mention",
    "Link",
    "Collection",
    "OrderedCollection",
    "Tombstone",
    "Key",
    "Multikey",
    "DataIntegrityProof",
    "eddsa-jcs-2022",
    "assertionMethod",
    "https://a.example/users/ada",
    "https://a.example/notes/1",
    "https://b.example/users/bob",
    "https://a.example/users/ada/followers",
    "https://www.w3.org/ns/activitystreams#Public",
    "as:Public",
    "#tag",
    ":cat:",
    "@ada@a.example",
    "text/html",
    "text/markdown",
    "text/plain",
    "image/png",
    "video/mp4",
    "2026-01-01T00:00:00Z",
    "2999-01-01T00:00:00.999999Z",
    "en",
    "<p>Hello <a href=\"https://a.example\">there</a></p>",
    "PT1H2M",
    "javascript:alert(1)",
    "",
];

/// A document from any bytes.
pub fn document(data: &[u8]) -> Value {
    serde_json::from_slice(data).unwrap_or_else(|_| Orders(data).value(0))
}

/// What is left of the orders.
struct Orders<'a>(&'a [u8]);

impl<'a> Orders<'a> {
    fn next(&mut self) -> u8 {
        match self.0.split_first() {
            Some((first, rest)) => {
                self.0 = rest;
                *first
            }
            None => 0,
        }
    }

    fn pick<T: Copy>(&mut self, all: &[T]) -> T {
        all[usize::from(self.next()) % all.len()]
    }

    fn raw(&mut self) -> String {
        let length = usize::from(self.next()).min(self.0.len());
        let (raw, rest) = self.0.split_at(length);
        self.0 = rest;
        String::from_utf8_lossy(raw).into_owned()
    }

    fn number(&mut self) -> Number {
        match self.next() % 4 {
            0 => Number::from(self.next()),
            1 => Number::from(-i64::from(self.next())),
            2 => Number::from(u64::MAX),
            _ => Number::from_f64(f64::from(self.next()) / 7.0 - 9.0).unwrap_or(Number::from(0)),
        }
    }

    fn value(&mut self, depth: u8) -> Value {
        let leaf = depth >= DEPTH_MAX || self.0.is_empty();
        match self.next() % if leaf { 6 } else { 12 } {
            0 => Value::Null,
            1 => Value::Bool(self.next().is_multiple_of(2)),
            2 => Value::Number(self.number()),
            3 => Value::String(self.raw()),
            4 | 5 => Value::String(self.pick(&TEXTS).to_owned()),
            6 | 7 => {
                let parts = self.next() % PARTS_MAX;
                (0..parts).map(|_| self.value(depth + 1)).collect()
            }
            _ => {
                let parts = self.next() % PARTS_MAX;
                let fields = (0..parts).map(|_| {
                    let name = self.pick(&FIELDS).to_owned();
                    (name, self.value(depth + 1))
                });
                Value::Object(fields.collect::<Map<_, _>>())
            }
        }
    }
}
