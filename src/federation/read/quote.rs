//! What is quoted (FEP-044f, and the ways before it), and who may quote.

use super::PUBLIC;
use crate::federation::lenient::{self, is_a, many, text};
use crate::model::account::QuotePolicy;
use crate::model::arrival::ArrivedQuote;
use crate::model::status::OnRequest;
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

/// Who may quote a post without asking. Servers that know no quotes allow none (Mastodon
/// `Parser::InteractionPolicyParser`).
pub fn can_quote(thing: &Value) -> QuotePolicy {
    match listed(thing, ["automaticApproval", "always"]) {
        (true, _) => QuotePolicy::Public,
        (false, true) => QuotePolicy::Followers,
        (false, false) => QuotePolicy::Nobody,
    }
}

/// Who may quote a post once its author has agreed.
pub fn can_ask_to_quote(thing: &Value) -> OnRequest {
    match listed(thing, ["manualApproval", "with_approval"]) {
        (true, _) => OnRequest::Public,
        (false, true) => OnRequest::Followers,
        (false, false) => OnRequest::Nobody,
    }
}

/// Whether these lists of a policy have everybody, and followers.
fn listed(thing: &Value, lists: [&str; 2]) -> (bool, bool) {
    let policy = thing
        .get("interactionPolicy")
        .and_then(|policy| policy.get("canQuote"));
    let Some(policy) = policy else {
        return (false, false);
    };
    let ids = lists
        .iter()
        .flat_map(|list| many(policy.get(list)).iter().take(64));
    let ids: Vec<&str> = ids.filter_map(|id| lenient::id(Some(id))).collect();
    let everybody = [PUBLIC, "as:Public", "Public"];
    (
        ids.iter().any(|id| everybody.contains(id)),
        ids.iter().any(|id| id.ends_with("/followers")),
    )
}
