//! Whatever anybody sends to any route: no answer is the server's own failure, and the store stays whole.
//!
//! The gate runs the same few hundred requests each time; `make fuzz` runs others, for longer
//! (`FUZZ_CASES` is how many houses are tried, each with `REQUESTS` requests).

use super::routes::{self, Route};
use crate::house::{Caller, House};
use axum::body::Body;
use axum::http::{Method, header};
use burrow::model::list::{List, RepliesPolicy};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, RngAlgorithm, TestCaseError, TestRng, TestRunner};
use serde_json::{Value, json};

/// How many houses the gate tries.
const GATE_CASES: u32 = 40;

/// How many requests each house gets.
const REQUESTS: usize = 20;

/// How many sensible fields one request has at most; more would contradict each other.
const SENSIBLE_MAX: usize = 9;

/// Names of parameters that some route knows, and some that none does.
const NAMES: [&str; 74] = [
    "status",
    "spoiler_text",
    "visibility",
    "sensitive",
    "language",
    "in_reply_to_id",
    "media_ids",
    "media_ids[]",
    "media_attributes",
    "media_attributes[]",
    "poll",
    "poll[options][]",
    "poll[expires_in]",
    "poll[multiple]",
    "options",
    "options[]",
    "expires_in",
    "multiple",
    "hide_totals",
    "choices",
    "choices[]",
    "scheduled_at",
    "local_only",
    "limit",
    "max_id",
    "min_id",
    "since_id",
    "offset",
    "q",
    "type",
    "resolve",
    "account_id",
    "exclude_unreviewed",
    "title",
    "context",
    "context[]",
    "filter_action",
    "keywords_attributes",
    "keywords_attributes[][keyword]",
    "keyword",
    "whole_word",
    "status_id",
    "id",
    "id[]",
    "_destroy",
    "phrase",
    "irreversible",
    "description",
    "focus",
    "file",
    "thumbnail",
    "client_name",
    "redirect_uris",
    "scopes",
    "website",
    "grant_type",
    "client_id",
    "client_secret",
    "code",
    "redirect_uri",
    "token",
    "code_verifier",
    "display_name",
    "note",
    "avatar",
    "fields_attributes",
    "fields_attributes[0][name]",
    "replies_policy",
    "exclusive",
    "account_ids[]",
    "home[last_read_id]",
    "comment",
    "duration",
    "💥",
];

/// Values that some route understands; `$` and a number stand for the id of something that is there.
const WORDS: [&str; 40] = [
    "",
    "0",
    "1",
    "-1",
    "true",
    "false",
    "null",
    "public",
    "unlisted",
    "private",
    "direct",
    "home",
    "warn",
    "hide",
    "list",
    "followed",
    "none",
    "authorization_code",
    "client_credentials",
    "urn:ietf:wg:oauth:2.0:oob",
    "read write",
    "admin:everything",
    "2026-01-02T00:00:00Z",
    "9999-12-31T23:59:59.999Z",
    "2026-13-45",
    "1.5,-2",
    "nan,inf",
    "18446744073709551615",
    "18446744073709551616",
    "@ada @ben@far.example hello #tea https://x.example/?a=1",
    "#",
    "@",
    "\u{0}",
    "\u{202e}",
    "👩‍👩‍👧‍👦",
    "<script>alert(1)</script>",
    "$0",
    "$1",
    "$2",
    "$3",
];

/// Fields that together make sense to most routes; those that one doesn't know it passes over.
fn sensible() -> Vec<(&'static str, Value)> {
    vec![
        ("status", json!("hello #tea @ben https://x.example/")),
        ("spoiler_text", json!("tea")),
        ("visibility", json!("direct")),
        ("in_reply_to_id", json!("$0")),
        ("media_ids", json!(["$0"])),
        (
            "poll",
            json!({"options": ["a", "b"], "expires_in": 600, "multiple": true}),
        ),
        ("scheduled_at", json!("2026-01-03T00:00:00Z")),
        ("choices", json!(["0"])),
        ("title", json!("family")),
        ("phrase", json!("tea")),
        ("context", json!(["home", "public"])),
        ("expires_in", json!(3600)),
        (
            "keywords_attributes",
            json!([{"keyword": "tea", "whole_word": true}]),
        ),
        ("keyword", json!("tea")),
        ("status_id", json!("$0")),
        ("client_name", json!("Tea")),
        ("redirect_uris", json!("urn:ietf:wg:oauth:2.0:oob")),
        ("scopes", json!("read write")),
        ("display_name", json!("Ada L.")),
        ("note", json!("likes #tea")),
        ("fields_attributes", json!([{"name": "a", "value": "b"}])),
        ("replies_policy", json!("list")),
        ("account_ids", json!(["$0"])),
        ("account_id", json!("$0")),
        ("status_ids", json!(["$0"])),
        ("home", json!({"last_read_id": "$0"})),
        ("locked", json!(true)),
        ("duration", json!(60)),
    ]
}

#[derive(Clone, Debug)]
enum Content {
    Nothing,
    Json(Value),
    Form(Vec<(String, String)>),
    Multipart(Vec<(String, bool, Vec<u8>)>),
    Raw(&'static str, Vec<u8>),
}

#[derive(Clone, Debug)]
struct Asked {
    route: prop::sample::Index,
    /// Whether the thing is of the kind that the route is about.
    fits: bool,
    /// Whether it is a route that writes.
    writes: bool,
    thing: prop::sample::Index,
    caller: usize,
    query: Vec<(String, String)>,
    content: Content,
}

fn name() -> impl Strategy<Value = String> {
    let known = prop::sample::select(&NAMES[..]).prop_map(str::to_owned);
    prop_oneof![9 => known, 1 => "[a-z\\[\\]]{0,12}"]
}

fn word() -> impl Strategy<Value = String> {
    let known = prop::sample::select(&WORDS[..]).prop_map(str::to_owned);
    let long = (1usize..6000).prop_map(|count| "ä".repeat(count));
    prop_oneof![8 => known, 3 => "\\PC{0,30}", 1 => long]
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        1 => Just(Value::Null),
        1 => any::<bool>().prop_map(Value::from),
        2 => any::<i64>().prop_map(Value::from),
        1 => any::<f64>().prop_map(Value::from),
        6 => word().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 16, 4, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..4).prop_map(Value::from),
            vec((name(), inner), 0..4).prop_map(|fields| fields.into_iter().collect::<Value>()),
        ]
    })
}

fn content() -> impl Strategy<Value = Content> {
    let object =
        vec((name(), value()), 0..7).prop_map(|fields| fields.into_iter().collect::<Value>());
    let kept = prop::sample::subsequence(sensible(), 1..SENSIBLE_MAX);
    let sensible = (kept, vec((name(), value()), 0..2)).prop_map(|(kept, spoiled)| {
        let kept = kept
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value));
        kept.chain(spoiled).collect::<Value>()
    });
    let kinds = prop::sample::select(
        &[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
            ";;;",
        ][..],
    );
    prop_oneof![
        1 => Just(Content::Nothing),
        8 => sensible.prop_map(Content::Json),
        3 => object.prop_map(Content::Json),
        4 => vec((name(), word()), 0..7).prop_map(Content::Form),
        2 => vec((name(), any::<bool>(), vec(any::<u8>(), 0..60)), 0..4).prop_map(Content::Multipart),
        1 => (kinds, vec(any::<u8>(), 0..80)).prop_map(|(kind, bytes)| Content::Raw(kind, bytes)),
    ]
}

fn asked() -> impl Strategy<Value = Asked> {
    let parts = (
        any::<prop::sample::Index>(),
        prop::bool::weighted(0.8),
        prop::bool::weighted(0.7),
        any::<prop::sample::Index>(),
        prop::sample::select(vec![0, 0, 0, 0, 1, 1, 1, 1, 2]),
        vec((name(), word()), 0..2),
        content(),
    );
    parts.prop_map(
        |(route, fits, writes, thing, caller, query, content)| Asked {
            route,
            fits,
            writes,
            thing,
            caller,
            query,
            content,
        },
    )
}

/// Something that is there: the part of a path that stands before its id, and the id.
type Thing = (&'static str, String);

/// Things that are there, so that requests find something to break.
async fn things(house: &House) -> Vec<Thing> {
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let text = |value: &Value| value["id"].as_str().expect("an id").to_owned();
    let said = ada.says("hello #tea").await;
    let poll = json!({"status": "tea?", "poll": {"options": ["yes", "no"], "expires_in": 600}});
    let asked = ada.post("/api/v1/statuses", poll).await.ok();
    let private = json!({"status": "psst @ada", "visibility": "direct"});
    let private = ben.post("/api/v1/statuses", private).await.ok();
    let filter =
        json!({"title": "tea", "context": ["home"], "keywords_attributes": [{"keyword": "tea"}]});
    let filter = ada.post("/api/v2/filters", filter).await.ok();
    let later = json!({"status": "later", "scheduled_at": "2026-01-02T00:00:00Z"});
    let later = ada.post("/api/v1/statuses", later).await.ok();
    let file = super::forms::encoded(2, 2, image::ImageFormat::Png);
    let media = super::forms::upload(house, &ada, &file).await.ok();
    let owner = ada.id();
    let list = house.store.write(move |tx| {
        let list = List {
            id: tx.new_id(),
            account: owner,
            title: "family".to_owned(),
            replies: RepliesPolicy::List,
            exclusive: false,
        };
        tx.put_list(&list)?;
        Ok::<_, burrow::store::Error>(list.id)
    });
    let list = list.await.expect("a list can be made");
    vec![
        ("statuses", text(&said)),
        ("statuses", text(&asked)),
        ("statuses", text(&private)),
        ("polls", text(&asked["poll"])),
        ("filters", text(&filter)),
        ("filters", text(&filter["keywords"][0])),
        ("keywords", text(&filter["keywords"][0])),
        ("scheduled_statuses", text(&later)),
        ("media", text(&media)),
        ("lists", list.to_string()),
        ("list", list.to_string()),
        ("accounts", ada.id_text()),
        ("accounts", ben.id_text()),
        ("follow_requests", ben.id_text()),
        ("conversations", text(&private)),
        ("tags", "tea".to_owned()),
        ("tag", "tea".to_owned()),
    ]
}

/// Puts ids where `$0` to `$3` stand, in any text.
fn filled(text: &str, things: &[Thing], from: usize) -> String {
    let mut text = text.to_owned();
    for place in 0..4 {
        text = text.replace(
            &format!("${place}"),
            &things[(from + place) % things.len()].1,
        );
    }
    text
}

async fn send(
    caller: &Caller<'_>,
    route: &Route,
    asked: &Asked,
    things: &[Thing],
) -> Result<(), TestCaseError> {
    let about = |kind: &str| asked.fits && route.path.contains(&format!("/{kind}/{{"));
    let fitting: Vec<usize> = (0..things.len())
        .filter(|at| about(things[*at].0))
        .collect();
    let from = match fitting.len() {
        0 => asked.thing.index(things.len()),
        some => fitting[asked.thing.index(some)],
    };
    let pairs = |pairs: &[(String, String)]| {
        let filled = pairs
            .iter()
            .map(|(name, text)| (name.clone(), filled(text, things, from)));
        url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(filled)
            .finish()
    };
    let path = format!("{}?{}", route.at(&things[from].1), pairs(&asked.query));
    let (kind, body) = match &asked.content {
        Content::Nothing => ("", Vec::new()),
        Content::Json(value) => (
            "application/json",
            filled(&value.to_string(), things, from).into_bytes(),
        ),
        Content::Form(fields) => (
            "application/x-www-form-urlencoded",
            pairs(fields).into_bytes(),
        ),
        Content::Multipart(parts) => ("multipart/form-data; boundary=burrow", multipart(parts)),
        Content::Raw(kind, bytes) => (*kind, bytes.clone()),
    };
    let method: Method = route.method.parse().expect("a method");
    let request = caller
        .request(method, &path)
        .header(header::CONTENT_TYPE, kind)
        .body(Body::from(body))
        .expect("a request");
    let reply = caller.house.send(request).await;
    prop_assert!(
        !reply.status.is_server_error(),
        "{} {path}: {} {}",
        route.method,
        reply.status,
        reply.text()
    );
    Ok(())
}

fn multipart(parts: &[(String, bool, Vec<u8>)]) -> Vec<u8> {
    let mut body = Vec::new();
    for (name, file, bytes) in parts {
        let file = if *file {
            "; filename=\"a.png\"\r\nContent-Type: image/png"
        } else {
            ""
        };
        let head =
            format!("--burrow\r\nContent-Disposition: form-data; name=\"{name}\"{file}\r\n\r\n");
        body.extend_from_slice(head.as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(b"\r\n");
    }
    body.extend_from_slice(b"--burrow--\r\n");
    body
}

/// Streams never end, so that there is no answer to look at.
fn sweepable() -> Vec<Route> {
    let mut routes = routes::all();
    routes.retain(|route| !route.path.contains("/streaming"));
    routes
}

async fn one_house(routes: &[Route], requests: &[Asked]) -> Result<(), TestCaseError> {
    let house = House::open().await;
    let things = things(&house).await;
    let callers = [
        house.user("ada").await,
        house.user("ben").await,
        house.anonymous(),
    ];
    let writing: Vec<Route> = routes
        .iter()
        .filter(|route| route.method != "GET")
        .cloned()
        .collect();
    for asked in requests {
        let these = if asked.writes { &writing } else { routes };
        let route = &these[asked.route.index(these.len())];
        send(&callers[asked.caller], route, asked, &things).await?;
    }
    let findings = house.store.check().expect("the store can be checked");
    prop_assert!(findings.is_empty(), "the store is damaged: {findings:?}");
    Ok(())
}

#[test]
fn nothing_that_is_sent_breaks_the_house() {
    let asked_for = std::env::var("FUZZ_CASES").ok();
    let cases = asked_for.as_deref().map_or(GATE_CASES, |cases| {
        cases.parse().expect("FUZZ_CASES is a number")
    });
    let config = Config {
        cases,
        failure_persistence: None,
        max_shrink_iters: 400,
        ..Config::default()
    };
    let mut runner = match asked_for {
        Some(_) => TestRunner::new(config),
        None => TestRunner::new_with_rng(config, TestRng::deterministic_rng(RngAlgorithm::ChaCha)),
    };
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let routes = sweepable();
    let result = runner.run(&vec(asked(), REQUESTS), |requests| {
        runtime.block_on(one_house(&routes, &requests))
    });
    result.unwrap_or_else(|why| panic!("{why}"));
}
