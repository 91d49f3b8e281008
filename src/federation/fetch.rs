//! Documents of other servers. Every request is signed as the house's own actor, hop by hop, because many servers answer
//! no others (Mastodon `AUTHORIZED_FETCH`, GoToSocial always).

use super::signature::{Scheme, Signer, sign};
use super::{Federation, lenient};
use crate::model::AccountId;
use crate::model::remote::{HOUSE, Takes};
use crate::net::outbound::{Ask, Reply, Trouble, walk};
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
    /// It is no longer there, or never was (404, 410).
    #[error("it is gone")]
    Gone,
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

    /// A good answer to a GET that is signed in a way its server takes.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn ask(&self, ask: Ask) -> Result<Reply, Missing> {
        let host = self.heeded(ask.url.as_str()).await?;
        let takes = self.doors.store.read(|view| view.host(&host)).await?.takes;
        let Some(signer) = self.signer(HOUSE).await? else {
            // Keys are made in the background after setting up; until then some servers answer all the same.
            return good(walk(&*self.network, ask, |_| {}).await?);
        };
        let schemes: &[Scheme] = match takes {
            Takes::Cavage => &[Scheme::Cavage],
            Takes::Unknown | Takes::Rfc9421 => &[Scheme::Rfc9421, Scheme::Cavage],
        };
        let mut last = Err(Missing::Forbidden);
        for (turn, scheme) in schemes.iter().enumerate() {
            let reply = self.signed(ask.clone(), &signer, *scheme).await?;
            let refused = matches!(reply.status.as_u16(), 400 | 401 | 403);
            last = good(reply);
            if last.is_ok() && turn > 0 {
                self.note_takes(host, Takes::Cavage).await;
                return last;
            }
            if !refused {
                return last;
            }
        }
        last
    }

    async fn signed(&self, ask: Ask, signer: &Signer, scheme: Scheme) -> Result<Reply, Missing> {
        let store = &self.doors.store;
        let walked = walk(&*self.network, ask, |hop| {
            let signed = sign(
                &mut hop.headers,
                &hop.method,
                &hop.url,
                &hop.body,
                signer,
                scheme,
                store.now(),
            );
            if let Err(why) = signed {
                tracing::error!(%why, "a request could not be signed");
            }
        });
        Ok(walked.await?)
    }

    /// Remembers which signatures a server takes.
    pub async fn note_takes(&self, host: String, takes: Takes) {
        let noted = self.doors.store.write_with(Haste::Patient, move |tx| {
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
        let host = lenient::host(address).ok_or_else(|| Missing::nonsense("it is no address"))?;
        let heeded = self.doors.store.read(|view| {
            let own = view.settings()?.domain() == host;
            Ok::<_, Error>((own, border::talks_to(view, &host)?))
        });
        match heeded.await? {
            (true, _) => Err(Missing::nonsense("it is an address of this house")),
            (false, false) => Err(Missing::NotAllowed),
            (false, true) => Ok(host),
        }
    }

    /// Who signs for somebody here, or for the house (`HOUSE`); `None` until the keys are made.
    ///
    /// # Errors
    /// Those of the store; a key that is damaged is logged and counts as missing.
    pub async fn signer(&self, account: AccountId) -> Result<Option<Arc<Signer>>, Error> {
        let found = self.doors.store.read(|view| {
            let Some(keys) = view.keyring(account)? else {
                return Ok(None);
            };
            let settings = view.settings()?;
            let actor = match account == HOUSE {
                true => format!("{}/actor", settings.address),
                false => view.account_of(account)?.actor(&settings),
            };
            Ok::<_, Error>(Some((keys, actor)))
        });
        let Some((keys, actor)) = found.await? else {
            return Ok(None);
        };
        if let Some((made_at, ready)) = self.desk.signers.get(&account)
            && made_at == keys.made_at
        {
            return Ok(Some(ready));
        }
        match Signer::new(format!("{actor}#main-key"), &keys.rsa) {
            Ok(signer) => {
                let signer = Arc::new(signer);
                let kept = (keys.made_at, signer.clone());
                self.desk.signers.insert(account, kept);
                Ok(Some(signer))
            }
            Err(why) => {
                tracing::error!(%why, %account, "a key of this house can't be used");
                Ok(None)
            }
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
        404 | 410 => Err(Missing::Gone),
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
