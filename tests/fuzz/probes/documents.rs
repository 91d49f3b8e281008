//! Documents of other servers: posts, actors, and what vouches for them.

use super::grown::document;
use super::words::is_safe;
use burrow::federation::people;
use burrow::federation::signature::PublicKey;
use burrow::federation::signature::proof::ProofClaim;
use burrow::federation::{lenient, read};
use burrow::model::Time;
use burrow::text::sanitize::sanitize_html;
use serde_json::{Map, Value, json};

/// 2026-01-01T00:00:00Z.
const NOW: Time = Time(1_767_225_600_000);

/// The largest post that is kept, in bytes of HTML, with what a title and a link add.
const HTML_BYTES_MAX: usize = 160 * 1024;

/// What every post needs in order to be one, where the document doesn't have it.
fn completed(thing: Value, needs: Value) -> Value {
    let Value::Object(mut all) = thing else {
        return thing;
    };
    let needs: Map<String, Value> = serde_json::from_value(needs).expect("an object");
    for (name, value) in needs {
        all.entry(name).or_insert(value);
    }
    Value::Object(all)
}

/// Posts, votes and reactions, alone or within an activity.
pub fn post(data: &[u8]) {
    let document = document(data);
    let _ = read::reaction(&document);
    let inner = document.get("object").filter(|object| object.is_object());
    let thing = inner.unwrap_or(&document);
    let _ = (read::vote(thing), read::is_post(thing));
    let (_, _) = (read::audience(thing), read::can_quote(thing));
    for thing in [
        thing.clone(),
        completed(
            thing.clone(),
            json!({"id": "https://a.example/notes/1", "type": "Note", "attributedTo": "https://a.example/users/ada"}),
        ),
    ] {
        let Ok(arrival) = read::post(&thing, NOW) else {
            continue;
        };
        assert!(
            lenient::same_host(&arrival.author, &arrival.uri),
            "the author is of another server"
        );
        assert!(arrival.published <= NOW && arrival.updated.is_none_or(|at| at <= NOW));
        assert!(
            arrival.html.len() <= HTML_BYTES_MAX,
            "{} bytes",
            arrival.html.len()
        );
        is_safe(&arrival.html);
        let own = [&arrival.url, &arrival.context, &arrival.replies];
        for address in own.into_iter().flatten() {
            assert!(
                lenient::same_host(address, &arrival.uri),
                "{address} is elsewhere"
            );
        }
        for address in arrival.mentions.iter().chain(&arrival.in_reply_to) {
            assert!(lenient::web(address).is_some(), "{address} is no address");
        }
        assert!(
            arrival.in_reply_to.as_ref() != Some(&arrival.uri),
            "it answers itself"
        );
        assert!(arrival.poll.is_none_or(|poll| poll.options.len() <= 50));
    }
}

/// People, groups and machines.
pub fn actor(data: &[u8]) {
    let document = document(data);
    let _ = people::emojis(&document);
    for actor in [
        document.clone(),
        completed(
            document,
            json!({"id": "https://a.example/users/ada", "type": "Person", "preferredUsername": "ada", "inbox": "https://a.example/in"}),
        ),
    ] {
        let Ok(person) = people::person(&actor) else {
            continue;
        };
        let told = person.stranger;
        for html in told
            .fields
            .iter()
            .map(|(_, value)| value)
            .chain([&told.note])
        {
            is_safe(&sanitize_html(html));
        }
        if let Some(shared) = &told.shared_inbox {
            assert!(
                lenient::same_host(shared, &told.inbox),
                "{shared} is elsewhere"
            );
        }
        for key in &told.keys {
            assert!(
                lenient::same_host(&key.id, &told.uri),
                "{} is elsewhere",
                key.id
            );
            let _ = PublicKey::read(&key.public);
        }
        assert!(
            told.username.is_ascii(),
            "{} may look like another",
            told.username
        );
    }
}

/// Proofs: nobody can make one for this key, whose private half is lost.
pub fn proof(data: &[u8]) {
    let key = PublicKey::from_multikey("z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2");
    let Ok(claim) = ProofClaim::read(&document(data)) else {
        return;
    };
    assert!(!claim.verification_method().is_empty());
    let verdict = claim.verify(&key.expect("a key"), NOW);
    assert!(verdict.is_err(), "a proof was forged");
}
