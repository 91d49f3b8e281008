//! Whether a server of the social web lives at a domain already. Two at one address would each answer to half of what is
//! sent to the other, and the world remembers people by their addresses.

use super::{Federation, lenient};
use crate::door::errands::Neighbour;
use crate::net::outbound::{Ask, walk};
use hyper::header::{ACCEPT, HeaderValue};
use serde_json::Value;
use std::time::Duration;
use url::Url;

/// What every NodeInfo schema's name begins with (nodeinfo.diaspora.software/protocol).
const NODEINFO: &str = "http://nodeinfo.diaspora.software/ns/schema/";
/// Longest answer that is looked at, in bytes.
const ANSWER_BYTES_MAX: usize = 64 << 10;
/// How long one answer may take: somebody waits, and a domain where nobody answers is the usual case.
const ANSWER_TIME_MAX: Duration = Duration::from_secs(5);
/// Longest name of a software that is repeated, in characters.
const SOFTWARE_CHARS_MAX: usize = 40;

impl Federation {
    /// Who lives at `domain`, by NodeInfo, else by the older signs of a server that knows people by name.
    pub(super) async fn neighbour(&self, domain: &str) -> Option<Neighbour> {
        let base = format!("https://{domain}/.well-known");
        if let Some(links) = self.said(&format!("{base}/nodeinfo")).await
            && let Some(link) = nodeinfo(&links)
        {
            let told = self.said(&link).await.unwrap_or_default();
            return Some(Neighbour {
                software: software(&told),
            });
        }
        let meta = self.said(&format!("{base}/host-meta")).await?;
        let knows_people = meta.contains("lrdd") && meta.contains("webfinger");
        knows_people.then(|| Neighbour {
            software: String::new(),
        })
    }

    /// What is said at an address, if anything good is. Unsigned: the house has neither keys nor a name yet.
    async fn said(&self, address: &str) -> Option<String> {
        let url = Url::parse(address).ok()?;
        let mut ask = Ask::get(url);
        ask.bytes_max = ANSWER_BYTES_MAX;
        ask.time_max = ANSWER_TIME_MAX;
        ask.headers
            .insert(ACCEPT, HeaderValue::from_static("application/json, */*"));
        let reply = walk(&*self.network, ask, |url| self.may_go(url))
            .await
            .ok()?;
        let good = reply.status.is_success();
        good.then(|| String::from_utf8_lossy(&reply.body).into_owned())
    }
}

/// The address of the NodeInfo document that a list of links names last, which is the newest by custom.
fn nodeinfo(links: &str) -> Option<String> {
    let links: Value = serde_json::from_str(links).ok()?;
    let links = links.get("links")?.as_array()?;
    let is =
        |link: &&Value| lenient::text(link, "rel").is_some_and(|rel| rel.starts_with(NODEINFO));
    let last = links.iter().rfind(is)?;
    lenient::text(last, "href").map(str::to_owned)
}

/// What a NodeInfo document says that it runs, fit to be shown.
fn software(document: &str) -> String {
    let document: Value = serde_json::from_str(document).unwrap_or_default();
    let named = document
        .get("software")
        .and_then(|it| lenient::text(it, "name"));
    let fit = |c: &char| c.is_alphanumeric() || matches!(c, ' ' | '-' | '.' | '_');
    named
        .unwrap_or_default()
        .chars()
        .filter(fit)
        .take(SOFTWARE_CHARS_MAX)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_server_says_of_itself_is_read_leniently() {
        let links = r#"{"links":[{"rel":"other","href":"https://x.example/o"},
            {"rel":"http://nodeinfo.diaspora.software/ns/schema/2.0","href":"https://x.example/2.0"}]}"#;
        assert_eq!(nodeinfo(links).as_deref(), Some("https://x.example/2.0"));
        for links in ["", "[]", "{}", r#"{"links":{}}"#, "<html>"] {
            assert_eq!(nodeinfo(links), None, "{links}");
        }
        assert_eq!(software(r#"{"software":{"name":"mastodon"}}"#), "mastodon");
        assert_eq!(software(r#"{"software":{"name":"<b>x"}}"#), "bx");
        assert_eq!(software("nothing"), "");
    }
}
