//! Documents of other servers. Every request is signed as the house's own actor, hop by hop, because many servers answer
//! no others (Mastodon `AUTHORIZED_FETCH`, GoToSocial always).

use super::knock::knock;
use super::signature::Signer;
use super::{Federation, lenient};
use crate::model::remote::{HOUSE, Takes};
use crate::net::outbound::{Ask, REDIRECTS_MAX, Reply, Trouble, leads};
use crate::ops::border;
use crate::store::{Error, Haste};
use hyper::header::{ACCEPT, CONTENT_TYPE, HeaderMap, HeaderValue};
use serde_json::Value;
use std::sync::Arc;
use url::Url;

/// What is asked for (Mastodon `JsonLdHelper#build_request`).
pub const ACCEPTED: &str = "application/activity+json, application/ld+json; \
    profile=\"https://www.w3.org/ns/activitystreams\"";

/// The profile without which `application/ld+json` could be anything.
const PROFILE: &str = "https://www.w3.org/ns/activitystreams";

/// Why there is no document.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Missing {
    /// It is no longer there (410).
    #[error("it is gone")]
    Gone,
    /// It isn't there, or its server won't say that it is (404): so Mastodon answers for what was deleted, and for what
    /// this house may not see.
    #[error("there is no such thing")]
    Unknown,
    /// Its server doesn't show it to this house.
    #[error("its server doesn't show it")]
    Forbidden,
    /// Nobody answered, or not now; it can be tried again later.
    #[error("its server can't be reached: {0}")]
    Unreachable(String),
    /// What came isn't what it should be, and won't be later.
    #[error("it makes no sense: {0}")]
    Nonsense(String),
    /// This house doesn't speak with that server.
    #[error("its server isn't heard here")]
    NotAllowed,
}

impl Missing {
    /// `Nonsense`, in words of ours.
    pub fn nonsense(why: impl Into<String>) -> Missing {
        Missing::Nonsense(why.into())
    }
}

impl From<Error> for Missing {
    /// The store's trouble is the box's own, and passes.
    fn from(why: Error) -> Missing {
        tracing::error!(%why, "the store failed while something was looked up");
        Missing::Unreachable("the store failed".to_owned())
    }
}

impl From<Trouble> for Missing {
    fn from(why: Trouble) -> Missing {
        match why {
            Trouble::Unreachable(_) | Trouble::TooSlow | Trouble::Unkept(_) => {
                Missing::Unreachable(why.to_string())
            }
            Trouble::Forbidden(_) => Missing::NotAllowed,
            Trouble::TooBig | Trouble::TooManyRedirects | Trouble::Malformed(_) => {
                Missing::Nonsense(why.to_string())
            }
        }
    }
}

/// A document, and where it was served in the end.
#[derive(Clone, Debug)]
pub struct Document {
    /// Where it was served.
    pub url: Url,
    /// What it says.
    pub json: Value,
}

impl Document {
    /// Its id; empty where it has none.
    pub fn id(&self) -> &str {
        self.json.get("id").and_then(Value::as_str).unwrap_or("")
    }
}

impl Federation {
    /// The document at `url`, whose id is the address at which it was served: whoever can put a file on a server could
    /// otherwise speak for everybody there. A document that says another id is fetched anew from there, once.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn document(&self, url: &str) -> Result<Document, Missing> {
        let found = self.page(url).await?;
        if found.id().is_empty() {
            return Err(Missing::nonsense("the document has no id"));
        }
        if is_at(&found, url) {
            return Ok(found);
        }
        let id = found.id().to_owned();
        let again = self.page(&id).await?;
        match again.id() == id && is_at(&again, &id) {
            true => Ok(again),
            false => Err(Missing::nonsense("the document isn't served at its id")),
        }
    }

    /// The document at `url`, whatever its id: a page of a collection has often none. Nothing in it may be believed
    /// but of the server that served it.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn page(&self, url: &str) -> Result<Document, Missing> {
        let url = Url::parse(url).map_err(|_| Missing::nonsense("it is no address"))?;
        let mut ask = Ask::get(url);
        ask.headers
            .insert(ACCEPT, HeaderValue::from_static(ACCEPTED));
        let reply = self.ask(ask).await?;
        if !is_activity(&reply.headers) {
            return Err(Missing::nonsense("the answer is no ActivityPub document"));
        }
        let json: Value = serde_json::from_slice(&reply.body)
            .map_err(|_| Missing::nonsense("the answer is no JSON"))?;
        match json.is_object() {
            true => Ok(Document {
                url: reply.url,
                json,
            }),
            false => Err(Missing::nonsense("the answer is no object")),
        }
    }

    /// A good answer to a GET that is signed in a way its server takes. Each server on the way is asked only if this
    /// house speaks with it, and with a signature of its own.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn ask(&self, ask: Ask) -> Result<Reply, Missing> {
        // Keys are made in the background after setting up; until then some servers answer all the same.
        let signer = self.signer(HOUSE).await?;
        let mut hop = ask;
        for _ in 0..=REDIRECTS_MAX {
            let reply = self.hop(&hop, signer.as_ref()).await?;
            match leads(&hop, &reply)? {
                Some(place) => hop.url = place,
                None => return good(reply),
            }
        }
        Err(Trouble::TooManyRedirects.into())
    }

    async fn hop(&self, ask: &Ask, signer: Option<&Arc<Signer>>) -> Result<Reply, Missing> {
        let host = self.heeded(ask.url.as_str()).await?;
        let Some(signer) = signer else {
            return Ok(self.network.ask(ask.clone()).await?);
        };
        let store = &self.doors.store;
        let takes = store.read(|view| view.host(&host)).await?.takes;
        let knocked = knock(&*self.network, ask, signer, takes, || store.now()).await?;
        if let Some(shown) = knocked.takes {
            self.note_takes(host, shown).await;
        }
        Ok(knocked.reply)
    }

    /// Remembers which signatures a server takes.
    pub async fn note_takes(&self, host: String, takes: Takes) {
        let noted = self.doors.store.write_with(Haste::Again, move |tx| {
            tx.note_host(&host, |known| known.takes = takes)
        });
        let noted: Result<(), Error> = noted.await;
        if let Err(why) = noted {
            tracing::error!(%why, "could not note which signatures a server takes");
        }
    }

    /// The name of the server of an address, if this house speaks with it.
    ///
    /// # Errors
    /// `NotAllowed`; `Nonsense` for this very house and for what has no server.
    pub async fn heeded(&self, address: &str) -> Result<String, Missing> {
        self.heeds(address)
    }

    fn heeds(&self, address: &str) -> Result<String, Missing> {
        let host = lenient::host(address).ok_or_else(|| Missing::nonsense("it is no address"))?;
        let heeded = self.doors.store.read_now(|view| {
            let own = view.settings()?.domain() == host;
            Ok::<_, Error>((own, border::talks_to(view, &host)?))
        });
        match heeded? {
            (true, _) => Err(Missing::nonsense("it is an address of this house")),
            (false, false) => Err(Missing::NotAllowed),
            (false, true) => Ok(host),
        }
    }

    /// The same as a question before each hop of a `walk`.
    pub(super) fn may_go(&self, url: &Url) -> Result<(), Trouble> {
        match self.heeds(url.as_str()) {
            Ok(_) => Ok(()),
            Err(Missing::NotAllowed) => Err(Trouble::Forbidden(url.to_string())),
            Err(Missing::Unreachable(why)) => Err(Trouble::Unreachable(why)),
            Err(why) => Err(Trouble::Malformed(why.to_string())),
        }
    }
}

/// Whether a document was served at the address that it has for an id.
fn is_at(document: &Document, asked: &str) -> bool {
    let bare = |address: &str| address.split('#').next().unwrap_or_default().to_owned();
    let id = document.id();
    // What was asked for counts only where nothing led elsewhere: a redirect is the word of the old server.
    lenient::same_host(id, document.url.as_str())
        && (bare(id) == bare(asked) || bare(id) == bare(document.url.as_str()))
}

fn good(reply: Reply) -> Result<Reply, Missing> {
    match reply.status.as_u16() {
        200..=299 => Ok(reply),
        404 => Err(Missing::Unknown),
        410 => Err(Missing::Gone),
        400 | 401 | 403 | 451 => Err(Missing::Forbidden),
        408 | 425 | 429 | 500..=599 => Err(Missing::Unreachable(format!(
            "it answers {}",
            reply.status.as_u16()
        ))),
        other => Err(Missing::Nonsense(format!("its server answers {other}"))),
    }
}

/// Whether an answer says that it is ActivityPub (Mastodon `JsonLdHelper#valid_activitypub_content_type?`): a
/// picture or a text that somebody put on a server is not.
pub(super) fn is_activity(headers: &HeaderMap) -> bool {
    let Some(kind) = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
    else {
        return false;
    };
    let mut parts = kind.split(';').map(str::trim);
    let name = parts.next().unwrap_or_default().to_ascii_lowercase();
    let mut profiles = parts.filter_map(|part| {
        let (name, value) = part.split_once('=')?;
        name.trim()
            .eq_ignore_ascii_case("profile")
            .then(|| value.trim().trim_matches('"').to_owned())
    });
    match name.as_str() {
        "application/activity+json" => true,
        "application/ld+json" => {
            profiles.any(|profile| profile.split(' ').any(|one| one == PROFILE))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_documents_are_read() {
        let cases = [
            ("application/activity+json", true),
            ("application/activity+json; charset=utf-8", true),
            (
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
                true,
            ),
            (
                "Application/LD+JSON;charset=utf-8;profile=https://www.w3.org/ns/activitystreams",
                true,
            ),
            ("application/ld+json", false),
            ("application/json", false),
            ("text/html", false),
            ("image/png", false),
        ];
        for (kind, expected) in cases {
            let mut headers = HeaderMap::new();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(kind));
            assert_eq!(is_activity(&headers), expected, "{kind}");
        }
        assert!(!is_activity(&HeaderMap::new()));
    }

    #[test]
    fn a_document_is_believed_only_at_its_id() {
        let document = |url: &str, id: &str| Document {
            url: Url::parse(url).expect("an address"),
            json: serde_json::json!({ "id": id }),
        };
        let id = "https://a.example/users/ada";
        assert!(is_at(&document(id, id), id));
        assert!(is_at(&document(id, id), "https://a.example/@ada"));
        assert!(!is_at(
            &document("https://a.example/file.json", id),
            "https://a.example/file.json"
        ));
        assert!(!is_at(&document("https://evil.example/ada", id), id));
        assert!(!is_at(
            &document("https://evil.example/ada", id),
            "https://evil.example/ada"
        ));
    }
}
