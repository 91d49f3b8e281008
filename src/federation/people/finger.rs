//! WebFinger (RFC 7033): by which name somebody goes, and who goes by a name. Both must agree, or anybody could call
//! themselves anything (Mastodon `ActivityPub::FetchRemoteActorService#check_webfinger!`).

use super::Freshness;
use crate::federation::fetch::Missing;
use crate::federation::{Federation, lenient};
use crate::model::account::Account;
use crate::net::outbound::{Ask, walk};
use crate::store::Error;
use crate::text::domain::domain;
use crate::text::handle::split_acct;
use hyper::header::{ACCEPT, HeaderValue};
use serde_json::Value;
use url::Url;
use url::form_urlencoded::byte_serialize;

/// Longest answer that is read, in bytes.
const ANSWER_BYTES_MAX: usize = 256 << 10;

/// How many links of an answer are looked through.
const LINKS_MAX: usize = 64;

/// A name and where it is at home.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Name {
    /// Before the `@`.
    pub user: String,
    /// After it.
    pub domain: String,
}

/// What a server says of a name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Said {
    /// The name as that server has it.
    pub subject: Name,
    /// Whose it is, by ActivityPub id.
    pub actor: String,
}

impl Federation {
    /// Who goes by `user@domain`: somebody here, known, or looked up.
    ///
    /// # Errors
    /// Why nobody is found.
    pub async fn account(&self, acct: &str, how: Freshness) -> Result<Account, Missing> {
        let nobody = || Missing::nonsense("it is no name of anybody");
        let mut name = split_acct(acct).ok_or_else(nobody)?;
        name.domain = match name.domain {
            Some(domain) => Some(in_ascii(domain).ok_or_else(nobody)?),
            None => None,
        };
        let found = self.doors.store.read(|view| {
            let here = view.settings()?.domain().to_owned();
            let domain = name.domain.clone().filter(|domain| *domain != here);
            let acct = match &domain {
                Some(domain) => format!("{}@{domain}", name.user),
                None => name.user.clone(),
            };
            Ok::<_, Error>((view.account_by_acct(&acct)?, domain))
        });
        match found.await? {
            (Some(known), Some(_)) => {
                let uri = known.uri.clone().unwrap_or_default();
                self.actor(&uri, how).await
            }
            (Some(known), None) => Ok(known),
            (None, None) => Err(Missing::Gone),
            (None, Some(domain)) => {
                let name = Name {
                    user: name.user,
                    domain,
                };
                let said = self.finger(&name).await?;
                self.actor(&said.actor, Freshness::Known).await
            }
        }
    }

    /// By which name the actor `uri` goes, which calls itself `username` (or names itself, FEP-2c59).
    ///
    /// # Errors
    /// `Nonsense` when its own server, or the one of its name, knows otherwise.
    pub(super) async fn named(
        &self,
        uri: &str,
        username: &str,
        said: Option<&str>,
    ) -> Result<Name, Missing> {
        let itself = said.and_then(whole);
        let asked = match itself {
            Some(name) => name,
            None => Name {
                user: username.to_owned(),
                domain: lenient::host(uri).ok_or_else(|| Missing::nonsense("it has no host"))?,
            },
        };
        let mut said = self.finger(&asked).await?;
        if !said.subject.is(&asked) {
            // The name is at home elsewhere: that server has the last word.
            let named = said.subject;
            said = self.finger(&named).await?;
            if !said.subject.is(&named) {
                return Err(Missing::nonsense("its name leads from server to server"));
            }
        }
        match said.actor == uri {
            true => Ok(said.subject),
            false => Err(Missing::nonsense("its name is somebody else's")),
        }
    }

    /// Asks the server of a name.
    async fn finger(&self, name: &Name) -> Result<Said, Missing> {
        let scheme = match self.doors.store.read(|view| view.settings()).await? {
            settings if settings.is_https() => "https",
            _ => "http",
        };
        let base = format!("{scheme}://{}", name.domain);
        self.heeded(&base).await?;
        let acct = format!("acct:{}@{}", name.user, name.domain);
        let resource: String = byte_serialize(acct.as_bytes()).collect();
        let usual = format!("{base}/.well-known/webfinger?resource={resource}");
        let answer = match self
            .plain(&usual, "application/jrd+json, application/json")
            .await
        {
            Err(Missing::Gone | Missing::Unknown | Missing::Forbidden) => {
                let meta = format!("{base}/.well-known/host-meta");
                let meta = self
                    .plain(&meta, "application/xrd+xml, application/xml")
                    .await?;
                let template = template(&String::from_utf8_lossy(&meta))
                    .filter(|template| lenient::web(&template.replace("{uri}", "x")).is_some())
                    .ok_or(Missing::Gone)?;
                let other = template.replace("{uri}", &resource);
                if other == usual {
                    return Err(Missing::Gone);
                }
                self.heeded(&other).await?;
                self.plain(&other, "application/jrd+json, application/json")
                    .await?
            }
            answer => answer?,
        };
        read(&answer)
    }

    /// An unsigned look at something small.
    async fn plain(&self, url: &str, accept: &'static str) -> Result<Vec<u8>, Missing> {
        let url = Url::parse(url).map_err(|_| Missing::nonsense("it is no address"))?;
        let mut ask = Ask::get(url);
        ask.bytes_max = ANSWER_BYTES_MAX;
        ask.headers.insert(ACCEPT, HeaderValue::from_static(accept));
        let reply = walk(&*self.network, ask, |url| self.may_go(url)).await?;
        match reply.status.as_u16() {
            200..=299 => Ok(reply.body.to_vec()),
            404 => Err(Missing::Unknown),
            410 => Err(Missing::Gone),
            429 | 500..=599 => Err(Missing::Unreachable(format!(
                "it answers {}",
                reply.status.as_u16()
            ))),
            _ => Err(Missing::Forbidden),
        }
    }
}

impl Name {
    fn is(&self, other: &Name) -> bool {
        self.user.eq_ignore_ascii_case(&other.user)
            && self.domain.eq_ignore_ascii_case(&other.domain)
    }
}

/// A name with its server.
fn whole(acct: &str) -> Option<Name> {
    let name = split_acct(acct)?;
    Some(Name {
        user: name.user,
        domain: in_ascii(name.domain?)?,
    })
}

/// A server's name as it is stored. In letters of another script it could look like any other server's name, and none
/// of the rules about servers would know it.
fn in_ascii(name: String) -> Option<String> {
    if name.ends_with('.') {
        return None;
    }
    match name.is_ascii() {
        true => Some(name),
        false => domain(&name),
    }
}

/// Reads a JRD.
///
/// # Errors
/// `Nonsense` when it is none, names nobody, or knows no actor.
pub fn read(answer: &[u8]) -> Result<Said, Missing> {
    let jrd: Value = serde_json::from_slice(answer)
        .map_err(|_| Missing::nonsense("WebFinger answers no JSON"))?;
    let subject = lenient::text(&jrd, "subject")
        .and_then(whole)
        .ok_or_else(|| Missing::nonsense("WebFinger names nobody"))?;
    let is_actor = |link: &&Value| {
        let kind = link.get("type").and_then(Value::as_str).unwrap_or_default();
        link.get("rel").and_then(Value::as_str) == Some("self")
            && (kind.starts_with("application/activity+json")
                || kind.starts_with("application/ld+json"))
    };
    let actor = lenient::many(jrd.get("links"))
        .iter()
        .take(LINKS_MAX)
        .find(is_actor)
        .and_then(|link| link.get("href").and_then(Value::as_str))
        .and_then(lenient::web)
        .ok_or_else(|| Missing::nonsense("WebFinger knows no actor"))?;
    Ok(Said {
        subject,
        actor: actor.to_owned(),
    })
}

/// Where host-meta (RFC 6415) says that names are looked up: the template of its `lrdd` link. One attribute of one
/// element is wanted, so the XML is not parsed but searched.
pub fn template(xml: &str) -> Option<String> {
    let element = xml
        .split('<')
        .filter(|part| part.trim_start().starts_with("Link"))
        .find(|part| part.contains("lrdd"))?;
    let (_, after) = element.split_once("template=")?;
    let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let value = after[1..].split(quote).next()?;
    let template = value.replace("&amp;", "&");
    template.contains("{uri}").then_some(template)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn host_meta_is_searched() {
        let xml = r#"<?xml version="1.0"?><XRD><Link rel="x" template="https://a/{uri}"/>
            <Link rel='lrdd' type="application/xrd+xml" template='https://a.example/wf?a=1&amp;resource={uri}'/></XRD>"#;
        let found = template(xml);
        assert_eq!(
            found.as_deref(),
            Some("https://a.example/wf?a=1&resource={uri}")
        );
        assert_eq!(
            template("<XRD><Link rel=\"lrdd\" template=\"https://a/\"/>"),
            None
        );
        assert_eq!(template("<html>"), None);
    }

    #[test]
    fn only_an_actor_is_taken_from_webfinger() {
        let jrd = |links: &str| format!(r#"{{"subject":"acct:ada@a.example","links":{links}}}"#);
        let good = jrd(
            r#"[{"rel":"self","type":"text/html","href":"https://a.example/@ada"},
                {"rel":"self","type":"application/activity+json","href":"https://a.example/users/ada"}]"#,
        );
        let said = read(good.as_bytes()).expect("a good answer");
        assert_eq!(said.actor, "https://a.example/users/ada");
        for bad in [
            jrd("[]"),
            jrd(r#"[{"rel":"self","type":"application/activity+json","href":"javascript:1"}]"#),
            "[]".to_owned(),
            "<html>".to_owned(),
        ] {
            assert!(read(bad.as_bytes()).is_err(), "{bad}");
        }
    }
}
