//! What is quoted (FEP-044f, and the ways before it), and who may quote.

use super::PUBLIC;
use crate::federation::lenient::{self, is_a, many, text};
use crate::model::account::QuotePolicy;
use crate::model::arrival::ArrivedQuote;
use serde_json::Value;

/// Fields of servers that ask nobody: Fedibird's, Mastodon forks', Misskey's.
const LEGACY: [&str; 4] = ["quoteUri", "quoteUrl", "quoteURL", "_misskey_quote"];

/// How many tags are looked at for a link to a post (FEP-e232).
const TAGS_MAX: usize = 200;

/// What a post quotes.
pub(super) fn quote(thing: &Value) -> Option<ArrivedQuote> {
    if let Some(uri) = lenient::address(thing, "quote") {
        let approval = lenient::address(thing, "quoteAuthorization");
        return Some(ArrivedQuote {
            // Nobody but the quoted post's own server can say that it may be quoted.
            approval: approval.filter(|approval| lenient::same_host(approval, &uri)),
            uri,
            legacy: false,
        });
    }
    let legacy = LEGACY
        .iter()
        .find_map(|field| lenient::address(thing, field));
    legacy.or_else(|| linked(thing)).map(|uri| ArrivedQuote {
        uri,
        approval: None,
        legacy: true,
    })
}

/// A Link among the tags that says it leads to an ActivityPub document (FEP-e232).
fn linked(thing: &Value) -> Option<String> {
    let links = many(thing.get("tag")).iter().take(TAGS_MAX);
    let mut links = links.filter(|tag| {
        let kind = text(tag, "mediaType").unwrap_or_default();
        is_a(tag, "Link") && (kind.contains("activitystreams") || kind.contains("activity+json"))
    });
    links.find_map(|tag| lenient::web(text(tag, "href")?).map(str::to_owned))
}

/// Who may quote a post without being asked about, or after asking. Servers that know no quotes allow none (Mastodon
/// `Parser::InteractionPolicyParser`).
pub fn can_quote(thing: &Value) -> QuotePolicy {
    let policy = thing
        .get("interactionPolicy")
        .and_then(|policy| policy.get("canQuote"));
    let Some(policy) = policy else {
        return QuotePolicy::Nobody;
    };
    let allows = |name: &str| {
        let lists = [
            "automaticApproval",
            "manualApproval",
            "always",
            "with_approval",
        ];
        let ids = lists
            .iter()
            .flat_map(|list| many(policy.get(list)).iter().take(64));
        ids.filter_map(|id| lenient::id(Some(id)))
            .any(|id| match name {
                "public" => id == PUBLIC || id == "as:Public" || id == "Public",
                suffix => id.ends_with(suffix),
            })
    };
    match (allows("public"), allows("/followers")) {
        (true, _) => QuotePolicy::Public,
        (false, true) => QuotePolicy::Followers,
        (false, false) => QuotePolicy::Nobody,
    }
}
