//! Whatever comes, it is read or refused, in time.

use super::*;
use crate::model::status::Visibility;
use proptest::prelude::*;
use serde_json::{Map, json};

const NOW: Time = Time(1_767_225_600_000);
const ADA: &str = "https://far.example/users/ada";

fn with(more: Value) -> Value {
    let mut note = json!({"id": "https://far.example/1", "type": "Note", "attributedTo": ADA, "to": PUBLIC, "content": "<p>hi</p>"});
    let (Some(all), Some(more)) = (note.as_object_mut(), more.as_object()) else {
        panic!("objects");
    };
    all.extend(more.clone());
    note
}

fn read(more: Value) -> Arrival {
    post(&with(more), NOW).expect("a post")
}

#[test]
fn nobody_speaks_for_another_server() {
    let evil = with(json!({"attributedTo": "https://evil.example/users/eve"}));
    assert_eq!(post(&evil, NOW), Err(Unreadable::NoAuthor));
    let both = read(
        json!({"attributedTo": [{"type": "Group", "id": "https://far.example/c/1"}, {"type": "Person", "id": ADA}]}),
    );
    assert_eq!(both.author, ADA);
    assert_eq!(post(&json!({"type": "Note"}), NOW), Err(Unreadable::NoId));
    assert_eq!(
        post(&json!({"type": "Follow"}), NOW),
        Err(Unreadable::NoPost)
    );
}

#[test]
fn faces_are_read() {
    let cat =
        json!({"type": "Emoji", "name": ":cat:", "icon": {"url": "https://far.example/cat.png"}});
    let cases = [
        (json!({"content": "❤️"}), Some("❤️")),
        (json!({"content": ":cat:", "tag": [cat]}), Some("cat")),
        (
            json!({"content": ":cat@other.example:", "tag": cat}),
            Some("cat"),
        ),
        (json!({"content": ":dog:", "tag": [cat]}), None),
        (json!({"content": "<script>"}), None),
        (json!({"content": "x".repeat(9_000)}), None),
        (json!({}), None),
    ];
    for (activity, expected) in cases {
        let read = reaction(&activity).map(|emoji| emoji.shortcode);
        assert_eq!(read.as_deref(), expected, "{activity}");
    }
}

#[test]
fn the_future_is_now() {
    assert_eq!(
        read(json!({"published": "2999-01-01T00:00:00Z"})).published,
        NOW
    );
    assert_eq!(read(json!({"published": "nonsense"})).published, NOW);
    let past = read(json!({"published": "2025-01-01T00:00:00Z"})).published;
    assert_eq!(past.day(), "2025-01-01");
}

#[test]
fn a_page_is_on_its_own_server() {
    let page = "https://far.example/@ada/1";
    assert_eq!(read(json!({"url": page})).url.as_deref(), Some(page));
    for bad in [
        "https://evil.example/1",
        "javascript:alert(1)",
        "//far.example/x",
    ] {
        assert_eq!(read(json!({"url": bad})).url, None, "{bad}");
    }
}

#[test]
fn words_and_their_language() {
    let both = json!({"content": "<p>hallo</p>", "contentMap": {"en": "<p>hello</p>", "de": "<p>hallo</p>"}});
    let both = read(both);
    assert_eq!(
        (both.html.as_str(), both.language.as_deref()),
        ("<p>hallo</p>", Some("de"))
    );
    let map = read(json!({"content": null, "contentMap": {"fr-CA": "<p>salut</p>"}}));
    assert_eq!(
        (map.html.as_str(), map.language.as_deref()),
        ("<p>salut</p>", Some("fr"))
    );
    let warned = read(json!({"summary": "spiders"}));
    assert!(warned.sensitive);
    assert_eq!(warned.spoiler_text, "spiders");
}

#[test]
fn five_thousand_people_are_read_quickly() {
    let tags: Vec<Value> = (0..5_000)
        .map(|n| json!({"type": "Mention", "href": format!("https://far.example/users/{n}"), "name": "@x"}))
        .collect();
    let arrival = read(json!({ "tag": tags }));
    assert_eq!(arrival.mentions.len(), 1_000);
}

#[test]
fn votes_are_told_from_answers() {
    let asked = "https://home.example/users/ada/statuses/1";
    let vote_for = json!({"type": "Note", "name": "Tea", "inReplyTo": asked});
    assert_eq!(vote(&vote_for), Some(("Tea", asked)));
    let answer =
        json!({"type": "Note", "name": "Tea", "content": "<p>Tea!</p>", "inReplyTo": asked});
    assert_eq!(vote(&answer), None);
}

#[test]
fn quotes_are_found_by_all_their_names() {
    let quoted = "https://other.example/1";
    let approval = "https://other.example/approvals/1";
    let told = read(json!({"quote": quoted, "quoteAuthorization": approval}))
        .quote
        .expect("a quote");
    assert_eq!(
        (told.approval.as_deref(), told.legacy),
        (Some(approval), false)
    );
    let forged =
        read(json!({"quote": quoted, "quoteAuthorization": "https://far.example/approvals/1"}));
    assert_eq!(forged.quote.expect("a quote").approval, None);
    let link = json!({"tag": [{"type": "Link", "href": quoted, "mediaType": "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\""}]});
    for more in [
        json!({"quoteUri": quoted}),
        json!({"quoteUrl": quoted}),
        json!({"_misskey_quote": quoted}),
        link,
    ] {
        let read = read(more.clone()).quote.expect("a quote");
        assert!(read.legacy && read.uri == quoted, "{more}");
    }
}

#[test]
fn duplicate_keys_and_broken_escapes_do_no_harm() {
    let twice = r#"{"id":"https://evil.example/1","id":"https://far.example/1","type":"Note","attributedTo":"https://far.example/users/ada","to":"as:Public","content":"x"}"#;
    let value: Value = serde_json::from_str(twice).expect("the last one counts");
    assert_eq!(
        post(&value, NOW).expect("a post").uri,
        "https://far.example/1"
    );
    assert!(serde_json::from_str::<Value>(r#"{"content":"\ud800"}"#).is_err());
    let deep = "[".repeat(500_000) + &"]".repeat(500_000);
    assert!(
        serde_json::from_str::<Value>(&deep).is_err(),
        "no document is that deep"
    );
}

/// Names that readers look for.
const NAMES: [&str; 37] = [
    "id",
    "type",
    "url",
    "href",
    "attributedTo",
    "to",
    "cc",
    "content",
    "contentMap",
    "summary",
    "name",
    "tag",
    "attachment",
    "icon",
    "image",
    "mediaType",
    "width",
    "height",
    "duration",
    "focalPoint",
    "blurhash",
    "oneOf",
    "anyOf",
    "endTime",
    "closed",
    "votersCount",
    "replies",
    "totalItems",
    "likes",
    "quote",
    "interactionPolicy",
    "canQuote",
    "published",
    "automaticApproval",
    "inReplyTo",
    "language",
    "context",
];

/// Any JSON, with the names that readers look for.
fn anything() -> impl Strategy<Value = Value> {
    let words = prop_oneof![
        Just(PUBLIC.to_owned()),
        Just(ADA.to_owned()),
        Just("Note".to_owned()),
        Just("Question".to_owned()),
        Just("Mention".to_owned()),
        Just("Video".to_owned()),
        Just("PT1M".to_owned()),
        Just("2025-01-01T00:00:00Z".to_owned()),
        ".{0,40}",
    ];
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        words.prop_map(Value::from),
    ];
    let names = prop::sample::select(NAMES.to_vec());
    leaf.prop_recursive(4, 64, 8, move |inner| {
        let object = prop::collection::vec((names.clone(), inner.clone()), 0..8);
        prop_oneof![
            prop::collection::vec(inner, 0..8).prop_map(Value::Array),
            object.prop_map(|all| {
                let all = all
                    .into_iter()
                    .map(|(name, value)| (name.to_owned(), value));
                Value::Object(all.collect::<Map<_, _>>())
            }),
        ]
    })
}

proptest! {
    #[test]
    fn any_json_is_read_or_refused(thing in anything()) {
        let _ = post(&thing, NOW);
        vote(&thing);
        if thing.is_object() && let Ok(read) = post(&with(thing), NOW) {
            prop_assert!(read.published <= NOW);
            prop_assert!(read.media.len() <= 16);
            prop_assert!(!read.html.contains("<script"));
        }
    }
}

#[test]
fn what_is_no_note_has_title_and_link() {
    let video = read(
        json!({"type": "Video", "name": "A <b>film</b>", "content": "<p>It moves.</p>", "url": "https://far.example/w/1", "summary": "no warning"}),
    );
    assert_eq!(
        video.html,
        concat!(
            "<p><strong>A film</strong></p><p>It moves.</p><p><a href=\"https://far.example/w/1\" target=\"_blank\" ",
            "rel=\"nofollow noopener noreferrer\">https://far.example/w/1</a></p>"
        )
    );
    assert_eq!((video.spoiler_text.as_str(), video.sensitive), ("", false));
    assert_eq!(video.audience.open, Some(Visibility::Public));
}
