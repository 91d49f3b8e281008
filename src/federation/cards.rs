//! Previews of links: the page is read once for all who link to it, without saying who asks.

use super::fetch::Missing;
use super::people::Freshness;
use super::{Federation, lenient};
use crate::model::StatusId;
use crate::model::account::Account;
use crate::model::card::Card;
use crate::net::outbound::{Ask, Reply, walk};
use crate::ops::link_card;
use crate::store::{Error, Haste};
use crate::text::card::{Preview, preview};
use hyper::header::{ACCEPT, CONTENT_TYPE, HeaderValue};
use serde_json::Value;
use std::time::Duration;
use url::Url;

/// Longest page that is read, in bytes (Mastodon: 1 MB); what pages say about themselves stands at their beginning.
const PAGE_BYTES_MAX: usize = 1 << 20;
/// Longest oEmbed answer that is read, in bytes.
const OEMBED_BYTES_MAX: usize = 64 << 10;
/// How long one hop may take.
const HOP_MAX: Duration = Duration::from_secs(10);
/// Longest title and names that are taken from an oEmbed answer, in characters.
const TITLE_MAX: usize = 300;
const NAME_MAX: usize = 120;

impl Federation {
    /// Looks at the link of a post, unless that was done lately.
    pub(super) async fn preview(&self, status: StatusId) {
        let wanted = self
            .doors
            .store
            .read(|view| link_card::wanted(view, status));
        let Ok(Some(link)) = wanted.await else {
            return self.show_known(status).await;
        };
        // Many posts may have the same link: whoever comes second finds what the first has read.
        let turn = self.desk.turn(&link);
        let _held = turn.lock().await;
        let wanted = self
            .doors
            .store
            .read(|view| link_card::wanted(view, status));
        let Ok(Some(link)) = wanted.await else {
            return self.show_known(status).await;
        };
        let card = match self.read_page(&link).await {
            Ok(card) => card,
            Err(why) => {
                tracing::debug!(%why, link, "a link has no preview");
                Card {
                    url: link.clone(),
                    fetched_at: self.doors.store.now(),
                    ..Card::default()
                }
            }
        };
        let store = &self.doors.store;
        let kept = store.write_with(Haste::Again, move |tx| {
            link_card::keep(tx, status, &link, &card)
        });
        let kept: Result<(), Error> = kept.await;
        if let Err(why) = kept {
            tracing::error!(%why, "a preview could not be kept");
        }
    }

    async fn show_known(&self, status: StatusId) {
        let shown = self.doors.store.write_with(Haste::Again, move |tx| {
            let Some(post) = tx.status(status)? else {
                return Ok(());
            };
            match link_card::link(tx, &post)? {
                Some(link) => link_card::show(tx, status, &link),
                None => Ok(()),
            }
        });
        let shown: Result<(), Error> = shown.await;
        if let Err(why) = shown {
            tracing::error!(%why, "a preview could not be shown");
        }
    }

    async fn read_page(&self, link: &str) -> Result<Card, Missing> {
        let page = self.unsigned(link, "text/html", PAGE_BYTES_MAX).await?;
        let kind = header(&page);
        if !kind.starts_with("text/html") && !kind.starts_with("application/xhtml+xml") {
            return Err(Missing::nonsense("it is no page of HTML"));
        }
        let mut found = preview(&page.body, Some(&kind), &page.url);
        let incomplete =
            found.title.is_empty() || found.author_name.is_empty() || found.image.is_none();
        if let Some(more) = found.oembed.take().filter(|_| incomplete)
            && let Ok(said) = self
                .unsigned(&more, "application/json", OEMBED_BYTES_MAX)
                .await
            && let Ok(said) = serde_json::from_slice(&said.body)
        {
            complete(&mut found, &said);
        }
        if found.title.is_empty() {
            return Err(Missing::nonsense("the page has no title"));
        }
        let author_acct = self.vouched(&found, &page.url).await;
        let now = self.doors.store.now();
        Ok(Card {
            url: found.url,
            title: found.title,
            description: found.description,
            language: found.language.map(str::to_owned),
            video: found.player.is_some() || found.kind.starts_with("video"),
            author_name: found.author_name,
            author_url: found.author_url,
            author_acct,
            provider_name: found.provider_name,
            provider_url: found.provider_url,
            image: found.image,
            image_description: found.image_description,
            image_size: found.image_size,
            published_at: found.published_at.filter(|at| *at <= now),
            fetched_at: now,
        })
    }

    /// A good answer to a question that isn't signed: a website needn't know whose house it is.
    async fn unsigned(
        &self,
        url: &str,
        accept: &'static str,
        most: usize,
    ) -> Result<Reply, Missing> {
        let url = Url::parse(url).map_err(|_| Missing::nonsense("it is no address"))?;
        let mut ask = Ask {
            bytes_max: most,
            time_max: HOP_MAX,
            ..Ask::get(url)
        };
        ask.headers.insert(ACCEPT, HeaderValue::from_static(accept));
        let reply = walk(&*self.network, ask, |url| self.may_go(url)).await?;
        match reply.status.is_success() {
            true => Ok(reply),
            false => Err(Missing::Gone),
        }
    }

    /// Whom a page names as its author, if they let it (Mastodon `Account#can_be_attributed_from?`).
    async fn vouched(&self, found: &Preview, place: &Url) -> String {
        if found.author_acct.is_empty() {
            return String::new();
        }
        let account = match self.account(&found.author_acct, Freshness::Known).await {
            Ok(account) => account,
            Err(_) => return String::new(),
        };
        match allows(&account, place.host_str().unwrap_or_default()) {
            true => account.acct(),
            false => String::new(),
        }
    }
}

fn header(reply: &Reply) -> String {
    let kind = reply.headers.get(CONTENT_TYPE);
    let kind = kind.and_then(|kind| kind.to_str().ok());
    kind.unwrap_or_default().to_ascii_lowercase()
}

/// Whether somebody lets a website, or the domain that it is under, name them.
fn allows(account: &Account, host: &str) -> bool {
    account.attribution_domains.iter().any(|domain| {
        let under = host.strip_suffix(domain.as_str());
        under.is_some_and(|under| under.is_empty() || under.ends_with('.'))
    })
}

/// Fills in what the page itself doesn't say (https://oembed.com).
fn complete(found: &mut Preview, said: &Value) {
    let words = |field: &str, most: usize| {
        let text = lenient::text(said, field).unwrap_or_default();
        let line: Vec<&str> = text.split_whitespace().collect();
        line.join(" ").chars().take(most).collect::<String>()
    };
    let address = |field: &str| {
        let text = lenient::text(said, field).and_then(lenient::web);
        text.unwrap_or_default().to_owned()
    };
    let fill = |empty: &mut String, with: String| {
        if empty.is_empty() {
            *empty = with;
        }
    };
    fill(&mut found.title, words("title", TITLE_MAX));
    fill(&mut found.author_name, words("author_name", NAME_MAX));
    fill(&mut found.author_url, address("author_url"));
    fill(&mut found.provider_name, words("provider_name", NAME_MAX));
    fill(&mut found.provider_url, address("provider_url"));
    if found.image.is_none() {
        found.image = Some(address("thumbnail_url")).filter(|image| !image.is_empty());
    }
    if lenient::text(said, "type") == Some("video") && found.kind.is_empty() {
        found.kind = "video.other".to_owned();
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Time;
    use serde_json::json;

    #[test]
    fn only_those_who_allow_it_are_named() {
        let mut ada = Account::local(crate::model::AccountId(1), "ada", Time(0));
        ada.attribution_domains = vec!["paper.example".to_owned()];
        assert!(allows(&ada, "paper.example"));
        assert!(allows(&ada, "www.paper.example"));
        assert!(!allows(&ada, "newspaper.example"));
        assert!(!allows(&ada, "paper.example.evil"));
        assert!(!allows(&ada, "example"));
    }

    #[test]
    fn oembed_fills_in_and_overrides_nothing() {
        let mut found = Preview {
            title: "Ours".to_owned(),
            ..Preview::default()
        };
        let said = json!({"title": "Theirs", "type": "video", "author_name": " A \n B ", "author_url": "javascript:x",
            "provider_name": 7, "thumbnail_url": "https://v.example/t.jpg"});
        complete(&mut found, &said);
        assert_eq!(
            (found.title.as_str(), found.author_name.as_str()),
            ("Ours", "A B")
        );
        assert_eq!(
            (found.author_url.as_str(), found.provider_name.as_str()),
            ("", "")
        );
        assert_eq!(found.image.as_deref(), Some("https://v.example/t.jpg"));
        assert_eq!(found.kind, "video.other");
    }
}
