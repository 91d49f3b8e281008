//! The `@context` of what goes out: fixed, so that it is never wrong and no processor is needed. The terms are
//! Mastodon's (`app/helpers/context_helper.rb`), FEP-044f's, FEP-521a's and FEP-2c59's.

use serde::{Serialize, Serializer};
use serde_json::{Value, json};
use std::sync::LazyLock;

/// Which `@context` a document has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Context {
    /// Nothing but what ActivityStreams has.
    Plain,
    /// Posts, and activities that carry one.
    Post,
    /// Actors, and activities that carry one.
    Actor,
    /// What FEP-044f asks and answers.
    Quote,
}

const ACTIVITY_STREAMS: &str = "https://www.w3.org/ns/activitystreams";

static PLAIN: LazyLock<Value> = LazyLock::new(|| json!(ACTIVITY_STREAMS));

static POST: LazyLock<Value> = LazyLock::new(|| {
    json!([ACTIVITY_STREAMS, {
        "ostatus": "http://ostatus.org#",
        "conversation": "ostatus:conversation",
        "sensitive": "as:sensitive",
        "Hashtag": "as:Hashtag",
        "toot": "http://joinmastodon.org/ns#",
        "Emoji": "toot:Emoji",
        "votersCount": "toot:votersCount",
        "blurhash": "toot:blurhash",
        "focalPoint": { "@container": "@list", "@id": "toot:focalPoint" },
        "gts": "https://gotosocial.org/ns#",
        "interactionPolicy": { "@id": "gts:interactionPolicy", "@type": "@id" },
        "canQuote": { "@id": "gts:canQuote", "@type": "@id" },
        "automaticApproval": { "@id": "gts:automaticApproval", "@type": "@id" },
        "manualApproval": { "@id": "gts:manualApproval", "@type": "@id" },
        "quote": { "@id": "https://w3id.org/fep/044f#quote", "@type": "@id" },
        "quoteUri": "http://fedibird.com/ns#quoteUri",
        "_misskey_quote": "https://misskey-hub.net/ns#_misskey_quote",
        "quoteAuthorization": {
            "@id": "https://w3id.org/fep/044f#quoteAuthorization",
            "@type": "@id",
        },
        "QuoteRequest": "https://w3id.org/fep/044f#QuoteRequest",
    }])
});

static ACTOR: LazyLock<Value> = LazyLock::new(|| {
    json!([
        ACTIVITY_STREAMS,
        "https://w3id.org/security/v1",
        "https://w3id.org/security/multikey/v1",
        {
            "manuallyApprovesFollowers": "as:manuallyApprovesFollowers",
            "webfinger": "https://purl.archive.org/socialweb/webfinger#webfinger",
            "movedTo": { "@id": "as:movedTo", "@type": "@id" },
            "alsoKnownAs": { "@id": "as:alsoKnownAs", "@type": "@id" },
            "toot": "http://joinmastodon.org/ns#",
            "Emoji": "toot:Emoji",
            "featured": { "@id": "toot:featured", "@type": "@id" },
            "featuredTags": { "@id": "toot:featuredTags", "@type": "@id" },
            "discoverable": "toot:discoverable",
            "indexable": "toot:indexable",
            "memorial": "toot:memorial",
            "suspended": "toot:suspended",
            "attributionDomains": { "@id": "toot:attributionDomains", "@type": "@id" },
            "schema": "http://schema.org#",
            "PropertyValue": "schema:PropertyValue",
            "value": "schema:value",
        },
    ])
});

static QUOTE: LazyLock<Value> = LazyLock::new(|| {
    json!([ACTIVITY_STREAMS, {
        "gts": "https://gotosocial.org/ns#",
        "QuoteRequest": "https://w3id.org/fep/044f#QuoteRequest",
        "QuoteAuthorization": "https://w3id.org/fep/044f#QuoteAuthorization",
        "interactingObject": { "@id": "gts:interactingObject", "@type": "@id" },
        "interactionTarget": { "@id": "gts:interactionTarget", "@type": "@id" },
    }])
});

impl Serialize for Context {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let terms = match self {
            Context::Plain => &PLAIN,
            Context::Post => &POST,
            Context::Actor => &ACTOR,
            Context::Quote => &QUOTE,
        };
        terms.serialize(serializer)
    }
}
