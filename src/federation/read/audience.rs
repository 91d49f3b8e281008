//! Whom something is for: `to` and `cc`.

use crate::federation::lenient::{self, many};
use crate::model::arrival::Audience;
use crate::model::status::Visibility;
use serde_json::Value;

/// The collection that means everybody (ActivityPub §5.6), as it is mostly written.
pub const PUBLIC: &str = "https://www.w3.org/ns/activitystreams#Public";

/// The same, as servers write it that compact documents (ActivityPub §5.6).
const SPELLINGS: [&str; 3] = [PUBLIC, "as:Public", "Public"];

/// How many people and collections are read; a server that names more has its own reasons.
const NAMED_MAX: usize = 5_000;

/// Reads `to` and `cc`: everybody in `to` is public, in `cc` unlisted (Mastodon `StatusParser#visibility`).
pub fn audience(thing: &Value) -> Audience {
    let ids = |field: &str| {
        let all = many(thing.get(field)).iter().take(NAMED_MAX);
        all.filter_map(|who| lenient::id(Some(who)))
    };
    let everybody = |field: &str| ids(field).any(|id| SPELLINGS.contains(&id));
    let open = match (everybody("to"), everybody("cc")) {
        (true, _) => Some(Visibility::Public),
        (false, true) => Some(Visibility::Unlisted),
        (false, false) => None,
    };
    let mut named: Vec<String> = ids("to")
        .chain(ids("cc"))
        .filter(|id| !SPELLINGS.contains(id))
        .take(NAMED_MAX)
        .map(str::to_owned)
        .collect();
    named.sort_unstable();
    named.dedup();
    Audience { open, named }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn four_ways_of_being_seen() {
        let followers = "https://a.example/u/ada/followers";
        let ben = "https://home.example/users/ben";
        let cases = [
            (json!({"to": PUBLIC, "cc": [followers]}), Visibility::Public),
            (json!({"to": ["as:Public"]}), Visibility::Public),
            (
                json!({"to": [followers], "cc": "Public"}),
                Visibility::Unlisted,
            ),
            (json!({"to": [followers, ben]}), Visibility::Private),
            (json!({"cc": {"id": followers}}), Visibility::Private),
            (json!({"to": ben}), Visibility::Direct),
            (
                json!({"to": "https://a.example/u/eve/followers"}),
                Visibility::Direct,
            ),
            (json!({}), Visibility::Direct),
            (json!({"to": 7, "cc": [[], {}, null]}), Visibility::Direct),
        ];
        for (thing, expected) in cases {
            let read = audience(&thing);
            assert_eq!(read.visibility(Some(followers)), expected, "{thing}");
        }
        let stranger = audience(&json!({"to": [followers]}));
        assert_eq!(stranger.visibility(None), Visibility::Direct);
    }
}
