//! Our own address as others see it: asked through the client with which this house asks everybody. Each question has a
//! fresh number, which only this house can answer, so that a page of somebody else's, a proxy's error and an old answer
//! from a cache are told apart from our own.

use super::seen::Seen;
use crate::door::diagnosis::{Diagnosis, NONCE, PLACE, PROOF, THROWN_AWAY_BYTES_MAX};
use crate::model::finding::{Check, Reason};
use crate::net::outbound::{Ask, Network, Reply, Trouble};
use crate::pages::assets::Assets;
use bytes::Bytes;
use hyper::header::{self, HeaderName, HeaderValue};
use hyper::{HeaderMap, StatusCode};
use serde::Deserialize;
use serde_json::json;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use url::Url;

/// How long one question may take.
const QUESTION_WAIT: Duration = Duration::from_secs(15);
/// How long the large upload may take: twenty megabytes at one megabit a second.
const UPLOAD_WAIT: Duration = Duration::from_secs(180);
/// How large that is, in megabytes, as people say it.
const UPLOAD_MEGABYTES: u64 = (THROWN_AWAY_BYTES_MAX >> 20) as u64;
/// What other servers ask for.
const DOCUMENT: &str = "application/activity+json";
/// What browsers ask for.
const PAGE: &str = "text/html";
/// What WebFinger answers (RFC 7033 10.2).
const FINGER: &str = "application/jrd+json";
/// A key as a WebSocket begins with it, the example's of RFC 6455 1.3: nothing depends on it here.
const SOCKET_KEY: &str = "dGhlIHNhbXBsZSBub25jZQ==";
/// The picture that is asked for.
const PICTURE: &str = "icon-180.png";
/// Cloudflare says so where it wants a proof that a person asks (its docs, "Detect a challenge page response").
const MITIGATED: HeaderName = HeaderName::from_static("cf-mitigated");
/// What is in its pages where a header doesn't say it.
const CHALLENGE_SCRIPT: &[u8] = b"/cdn-cgi/challenge-platform/";

/// What is looked at from outside, and how.
pub struct Outside<'a> {
    /// The way out.
    pub network: &'a dyn Network,
    /// Where the numbers come from.
    pub diagnosis: &'a Diagnosis,
    /// The house's address.
    pub base: Url,
    /// The address without its scheme.
    pub domain: String,
    /// The name of somebody whom strangers may look for; none before there is an owner.
    pub person: Option<String>,
    /// Strangers get no documents but the house's own.
    pub signed_only: bool,
    /// Large uploads are tried as well.
    pub thorough: bool,
    /// Whether we were asked to prove that we are a person.
    pub challenged: AtomicBool,
}

/// What our own place answers.
#[derive(Default, Deserialize)]
#[serde(default)]
struct Told {
    websocket: bool,
    bytes: usize,
}

impl Outside<'_> {
    /// Looks at everything.
    pub async fn look(&self) -> Vec<(Check, Seen)> {
        let address = self.address().await;
        let mut all = vec![(Check::Address, address)];
        let rest: [Check; 6] = [
            Check::WebFinger,
            Check::Actor,
            Check::Inbox,
            Check::Streaming,
            Check::Media,
            Check::Cache,
        ];
        for check in rest {
            let seen = match (address.is_fine(), check) {
                // A cache may be what is wrong with the address.
                (false, _) => Seen::unseen(Reason::AddressFirst),
                (true, Check::WebFinger) => self.web_finger().await,
                (true, Check::Actor) => self.actor().await,
                (true, Check::Inbox) => self.inbox().await,
                (true, Check::Streaming) => self.streaming().await,
                (true, Check::Media) => self.picture().await,
                (true, _) => self.cache().await,
            };
            all.push((check, seen));
        }
        if self.thorough {
            let seen = match address.is_fine() {
                true => self.upload().await,
                false => Seen::unseen(Reason::AddressFirst),
            };
            all.push((Check::Upload, seen));
        }
        let challenge = match (self.challenged.load(Ordering::Relaxed), address.is_fine()) {
            (true, _) => Seen::bad(Reason::Challenged),
            (false, true) => Seen::FINE,
            (false, false) => Seen::unseen(Reason::AddressFirst),
        };
        all.push((Check::Challenge, challenge));
        all
    }

    async fn address(&self) -> Seen {
        let nonce = self.diagnosis.nonce();
        let ask = self.get(&format!("{PLACE}{nonce}"), "application/json");
        match self.ours_to(&nonce, ask).await {
            Ok(reply) if reply.status == StatusCode::OK => Seen::FINE,
            Ok(reply) => wrong(reply.status),
            Err(seen) => seen,
        }
    }

    async fn web_finger(&self) -> Seen {
        let Some(person) = &self.person else {
            return Seen::unseen(Reason::NotOpen);
        };
        let mut ask = self.get("/.well-known/webfinger", FINGER);
        let who = format!("acct:{person}@{}", self.domain);
        ask.url.query_pairs_mut().append_pair("resource", &who);
        self.kind_of(ask, FINGER).await
    }

    async fn actor(&self) -> Seen {
        match self.document() {
            Some(path) => self.kind_of(self.get(&path, DOCUMENT), DOCUMENT).await,
            None => Seen::unseen(Reason::NotOpen),
        }
    }

    /// A letter that nobody has signed is refused, by this house and by nothing else.
    async fn inbox(&self) -> Seen {
        let letter = json!({
            "@context": "https://www.w3.org/ns/activitystreams",
            "type": "View",
            "actor": self.at("/actor").as_str(),
            "object": self.base.as_str(),
        });
        let letter = Bytes::from(letter.to_string());
        let mut ask = Ask::post(self.at("/inbox"), letter);
        ask.time_max = QUESTION_WAIT;
        say(&mut ask.headers, header::CONTENT_TYPE, DOCUMENT);
        match self.ours(ask).await {
            Ok(reply) if reply.status == StatusCode::UNAUTHORIZED => Seen::FINE,
            Ok(reply) => wrong(reply.status),
            Err(seen) => seen,
        }
    }

    async fn streaming(&self) -> Seen {
        let health = self.get("/api/v1/streaming/health", "*/*");
        match self.ours(health).await {
            Ok(reply) if reply.status == StatusCode::OK => {}
            Ok(reply) => return wrong(reply.status),
            Err(seen) => return seen,
        }
        let nonce = self.diagnosis.nonce();
        let mut ask = self.get(&format!("{PLACE}{nonce}"), "application/json");
        say(&mut ask.headers, header::SEC_WEBSOCKET_KEY, SOCKET_KEY);
        say(&mut ask.headers, header::SEC_WEBSOCKET_VERSION, "13");
        match self.ours_to(&nonce, ask).await {
            Ok(reply) if told(&reply).websocket => Seen::FINE,
            Ok(_) => Seen::bad(Reason::NoUpgrade),
            Err(seen) => seen,
        }
    }

    /// A picture may come from a cache: it is looked at itself.
    async fn picture(&self) -> Seen {
        let assets = Assets::shared();
        let ask = self.get(assets.address(PICTURE), "image/*");
        let reply = match self.network.ask(ask).await {
            Ok(reply) => reply,
            Err(why) => return lost(&why),
        };
        if self.is_challenge(&reply) {
            return Seen::bad(Reason::Challenged);
        }
        let ours = assets.named(PICTURE).map(|asset| asset.bytes.len());
        match kind(&reply) {
            _ if reply.status != StatusCode::OK => stranger(&reply),
            PAGE => Seen::bad(Reason::GotPage),
            // Something that shrinks pictures on the way is fine.
            kind if !kind.starts_with("image/") || ours.is_none() => Seen::bad(Reason::WrongKind),
            _ if !may_be_kept(&reply) => Seen::hint(Reason::NotKept),
            _ => Seen::FINE,
        }
    }

    /// The same address as a browser, another server and a browser again ask for it.
    async fn cache(&self) -> Seen {
        let Some(path) = self.document() else {
            return Seen::unseen(Reason::NotOpen);
        };
        let mut got = Vec::new();
        for accept in [PAGE, DOCUMENT, PAGE] {
            let nonce = self.diagnosis.nonce();
            match self.sift(&nonce, self.get(&path, accept)).await {
                Ok(one) => got.push(one),
                Err(seen) => return seen,
            }
        }
        let shape = |(reply, _): &(Reply, bool)| (reply.status, kind(reply).to_owned());
        let shapes: Vec<_> = got.iter().map(shape).collect();
        // The house's own document is the same for everybody; a person's shows browsers the way to a page.
        let page_is_document = shapes[0].1 == DOCUMENT && !self.signed_only;
        let mixed = page_is_document || shapes[0] != shapes[2] || shapes[1].1 != DOCUMENT;
        match (mixed, got.iter().all(|(_, fresh)| *fresh)) {
            (true, _) => Seen::bad(Reason::Mixed),
            (false, false) => Seen::bad(Reason::Kept),
            (false, true) => Seen::FINE,
        }
    }

    async fn upload(&self) -> Seen {
        let nonce = self.diagnosis.nonce();
        let zeros = Bytes::from(vec![0; THROWN_AWAY_BYTES_MAX]);
        let mut ask = Ask::post(self.at(&format!("{PLACE}{nonce}")), zeros);
        ask.time_max = UPLOAD_WAIT;
        say(
            &mut ask.headers,
            header::CONTENT_TYPE,
            "application/octet-stream",
        );
        let cut = Seen::bad(Reason::CutOff).so_much(UPLOAD_MEGABYTES);
        match self.network.ask(self.marked(&nonce, ask)).await {
            Err(_) => cut,
            Ok(reply) if self.is_challenge(&reply) => Seen::bad(Reason::Challenged),
            Ok(reply) if reply.status == StatusCode::PAYLOAD_TOO_LARGE => {
                Seen::bad(Reason::TooLarge).so_much(UPLOAD_MEGABYTES)
            }
            Ok(reply) if told(&reply).bytes == THROWN_AWAY_BYTES_MAX => Seen::FINE,
            Ok(reply) if reply.status.is_success() => cut,
            Ok(reply) => stranger(&reply),
        }
    }

    /// Where the document of somebody lies, for whoever may read it unsigned.
    fn document(&self) -> Option<String> {
        let person = self.person.as_ref()?;
        Some(match self.signed_only {
            true => "/actor".to_owned(),
            false => format!("/users/{person}"),
        })
    }

    async fn kind_of(&self, ask: Ask, wanted: &str) -> Seen {
        match self.ours(ask).await {
            Err(seen) => seen,
            Ok(reply) if reply.status != StatusCode::OK => wrong(reply.status),
            Ok(reply) => match kind(&reply) {
                kind if kind == wanted => Seen::FINE,
                PAGE => Seen::bad(Reason::GotPage),
                _ => Seen::bad(Reason::WrongKind),
            },
        }
    }

    fn at(&self, path: &str) -> Url {
        self.base.join(path).unwrap_or_else(|_| self.base.clone())
    }

    fn get(&self, path: &str, accept: &str) -> Ask {
        let mut ask = Ask::get(self.at(path));
        ask.time_max = QUESTION_WAIT;
        say(&mut ask.headers, header::ACCEPT, accept);
        ask
    }

    fn marked(&self, nonce: &str, mut ask: Ask) -> Ask {
        say(&mut ask.headers, HeaderName::from_static(NONCE), nonce);
        ask
    }

    async fn ours(&self, ask: Ask) -> Result<Reply, Seen> {
        self.ours_to(&self.diagnosis.nonce(), ask).await
    }

    /// Our own fresh answer; else what stands in its place.
    async fn ours_to(&self, nonce: &str, ask: Ask) -> Result<Reply, Seen> {
        match self.sift(nonce, ask).await? {
            (reply, true) => Ok(reply),
            (_, false) => Err(Seen::bad(Reason::Kept)),
        }
    }

    /// An answer of ours, and whether it is fresh; else what stands in its place.
    async fn sift(&self, nonce: &str, ask: Ask) -> Result<(Reply, bool), Seen> {
        let reply = self.network.ask(self.marked(nonce, ask)).await;
        let reply = reply.map_err(|why| lost(&why))?;
        if self.is_challenge(&reply) {
            return Err(Seen::bad(Reason::Challenged));
        }
        let proof = reply.headers.get(PROOF).map(|proof| proof.to_str());
        match proof {
            Some(Ok(proof)) if self.diagnosis.proves(nonce, proof) => Ok((reply, true)),
            Some(_) => Ok((reply, false)),
            None if is_hit(&reply) => Ok((reply, false)),
            None => Err(stranger(&reply)),
        }
    }

    fn is_challenge(&self, reply: &Reply) -> bool {
        let said = reply.headers.get(MITIGATED);
        let says_so = said.is_some_and(|said| said.as_bytes().eq_ignore_ascii_case(b"challenge"));
        let is_one = says_so
            || !reply.status.is_success()
                && reply
                    .body
                    .windows(CHALLENGE_SCRIPT.len())
                    .any(|part| part == CHALLENGE_SCRIPT);
        if is_one {
            self.challenged.store(true, Ordering::Relaxed);
        }
        is_one
    }
}

/// What our own place says; nothing where it is somebody else's.
fn told(reply: &Reply) -> Told {
    serde_json::from_slice(&reply.body).unwrap_or_default()
}

fn say(headers: &mut HeaderMap, name: HeaderName, value: &str) {
    if let Ok(value) = HeaderValue::from_str(value) {
        headers.insert(name, value);
    }
}

/// What is there, without parameters.
fn kind(reply: &Reply) -> &str {
    let said = reply.headers.get(header::CONTENT_TYPE);
    let said = said.and_then(|said| said.to_str().ok()).unwrap_or_default();
    said.split(';').next().unwrap_or_default().trim()
}

fn wrong(status: StatusCode) -> Seen {
    Seen::bad(Reason::WrongStatus).so_much(status.as_u16().into())
}

/// There is no answer.
fn lost(why: &Trouble) -> Seen {
    Seen::bad(match why {
        Trouble::Forbidden(_) => Reason::NameAtHome,
        Trouble::TooSlow => Reason::Slow,
        _ => Reason::Unreachable,
    })
}

/// An answer that isn't ours. Cloudflare's own are 520 to 530 (its docs, "5xx errors").
fn stranger(reply: &Reply) -> Seen {
    let code = reply.status.as_u16();
    match code {
        502..=504 | 520..=530 => Seen::bad(Reason::Behind).so_much(code.into()),
        401 | 403 | 405 | 406 | 429 | 451 => Seen::bad(Reason::Barred).so_much(code.into()),
        _ => Seen::bad(Reason::Elsewhere),
    }
}

/// Whether something on the way says that it had this answer already.
fn is_hit(reply: &Reply) -> bool {
    ["cf-cache-status", "x-cache", "x-cache-status"]
        .iter()
        .filter_map(|name| reply.headers.get(*name)?.to_str().ok())
        .any(|said| said.to_ascii_uppercase().starts_with("HIT"))
}

/// Whether whoever gets this may keep it.
fn may_be_kept(reply: &Reply) -> bool {
    let said = reply.headers.get(header::CACHE_CONTROL);
    let said = said.and_then(|said| said.to_str().ok()).unwrap_or_default();
    let said = said.to_ascii_lowercase();
    let forbidden = ["no-store", "no-cache", "private", "max-age=0"];
    said.contains("max-age=") && !forbidden.iter().any(|word| said.contains(word))
}
