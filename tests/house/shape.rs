//! Shapes of entities, compared with `tests/golden/shapes/NAME.json`: which keys, and what kind of value behind each.
//!
//! An entity within another is only named, so that each shape is written down once.

use crate::golden;
use serde_json::{Map, Value, json};

/// Entities that are recognised within others by keys that only they have.
const KNOWN: [(&str, &[&str]); 3] = [
    ("Account", &["acct", "followers_count"]),
    ("Status", &["reblogs_count", "spoiler_text"]),
    ("Filter", &["filter_action", "title"]),
];

/// Asserts that `entity` has the shape that is written down.
pub fn assert_shape(name: &str, entity: &Value) {
    let found = match entity {
        Value::Object(fields) => object(fields),
        other => shape(other),
    };
    golden::compare(&format!("shapes/{name}.json"), &format!("{found:#}\n"));
}

fn shape(value: &Value) -> Value {
    match value {
        Value::Null => json!("null"),
        Value::Bool(_) => json!("yes or no"),
        Value::Number(_) => json!("number"),
        Value::String(text) if is_id(text) => json!("id"),
        Value::String(text) if is_time(text) => json!("time"),
        Value::String(_) => json!("text"),
        Value::Array(items) => Value::Array(items.first().map(shape).into_iter().collect()),
        Value::Object(fields) => {
            let known = KNOWN
                .iter()
                .find(|(_, keys)| keys.iter().all(|key| fields.contains_key(*key)));
            known.map_or_else(|| object(fields), |(name, _)| json!(name))
        }
    }
}

fn object(fields: &Map<String, Value>) -> Value {
    let shaped = fields
        .iter()
        .map(|(key, value)| (key.clone(), shape(value)));
    Value::Object(shaped.collect())
}

/// Ids in tests are snowflakes of 2026.
fn is_id(text: &str) -> bool {
    text.len() == 18 && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn is_time(text: &str) -> bool {
    text.len() == 24 && text.ends_with('Z') && text.as_bytes()[10] == b'T'
}
