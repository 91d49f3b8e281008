//! Who said it: signatures over requests and over documents. Pure functions over bytes and headers; keys are
//! fetched and stored elsewhere.
//!
//! A request that comes in: `Claim::read` says which key is needed, `Claim::verify` gives a `Verified` body, which
//! can be made in no other way. A request that goes out: `sign`, with whichever `Scheme` the other server is known
//! to take. A document that vouches for itself (FEP-8b32): `proof`.

mod cavage;
mod digest;
mod fault;
mod keys;
pub mod proof;
mod rfc9421;
#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
mod window;

pub use self::fault::Fault;
pub use self::keys::{
    Ed25519Pair, KEY_TEXT_BYTES_MAX, PublicKey, RSA_BITS, RSA_BITS_MAX, RSA_BITS_MIN, RsaPair,
    Signer, make_keyring,
};
pub use self::window::{AGE_MAX, SKEW_MAX};

use hyper::Method;
use hyper::header::{DATE, HeaderMap, HeaderName, HeaderValue};
use url::{Position, Url};

use self::digest::Digests;
use self::keys::Algorithm;
use crate::model::Time;

/// Longest `Signature` or `Signature-Input` that is read, in bytes, several of one name taken together.
pub const SIGNATURE_BYTES_MAX: usize = 8 * 1024;
/// Most headers and parts of a request that one signature may cover.
pub const COVERED_MAX: usize = 64;
/// Longest address of a key that is believed, in bytes.
pub const KEY_ID_BYTES_MAX: usize = 2048;

const SIGNATURE: HeaderName = HeaderName::from_static("signature");
const SIGNATURE_INPUT: HeaderName = HeaderName::from_static("signature-input");

/// The two ways of signing requests that are in use.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Scheme {
    /// draft-cavage-http-signatures-12, which every server takes.
    Cavage,
    /// HTTP Message Signatures, which Mastodon takes since 4.5.
    Rfc9421,
}

/// Signs a request: sets `Date`, the signature's headers and, unless it is a GET, the digest of `body`, in place of
/// whatever was there of those. `url` must be the address that is asked, because its host is signed.
///
/// # Errors
/// `CannotSign` when `url` has no host or the key fails.
pub fn sign(
    headers: &mut HeaderMap,
    method: &Method,
    url: &Url,
    body: &[u8],
    signer: &Signer,
    scheme: Scheme,
    now: Time,
) -> Result<(), Fault> {
    let ours = [
        SIGNATURE,
        SIGNATURE_INPUT,
        digest::DIGEST,
        digest::CONTENT_DIGEST,
    ];
    for name in ours {
        headers.remove(name);
    }
    if url.host_str().is_none() {
        return Err(Fault::CannotSign("the address has no host"));
    }
    let date = HeaderValue::try_from(window::http_date(now));
    headers.insert(DATE, date.expect("a date is fit for a header"));
    match scheme {
        Scheme::Cavage => cavage::sign(headers, method, url, body, signer),
        Scheme::Rfc9421 => rfc9421::sign(headers, method, url, body, signer, now),
    }
}

/// A signature that came with a request, read but not yet believed.
#[derive(Clone, Debug)]
pub struct Claim {
    key_id: String,
    scheme: Scheme,
    /// What may have been meant, tried in this order.
    algorithms: &'static [Algorithm],
    /// What may have been signed: draft-cavage is used with and without the query.
    bases: Vec<Vec<u8>>,
    signature: Vec<u8>,
    /// What the body must be, where the signature covers that.
    digests: Option<Digests>,
    /// The moments that the signature covers, one at least.
    created: Vec<Time>,
    expires: Option<Time>,
}

impl Claim {
    /// Reads a signature as RFC 9421 when there is a `Signature-Input`, else as draft-cavage.
    ///
    /// `target` is path and query as they came; `address` is our own configured one, `https://home.example`. The
    /// request's `Host` is never asked: whoever sends it could have signed for another server.
    ///
    /// # Errors
    /// `Unsigned`; or why this can't be believed whichever key it is made with.
    pub fn read(
        method: &Method,
        target: &str,
        headers: &HeaderMap,
        address: &str,
    ) -> Result<Claim, Fault> {
        if !headers.contains_key(SIGNATURE) {
            return Err(Fault::Unsigned);
        }
        for name in [SIGNATURE, SIGNATURE_INPUT] {
            let lengths = headers.get_all(name).iter().map(|value| value.len() + 2);
            if lengths.sum::<usize>() > SIGNATURE_BYTES_MAX {
                return Err(Fault::Malformed("it is too long"));
            }
        }
        let (scheme, authority) = address.split_once("://").unwrap_or(("https", address));
        let message = Message {
            method,
            target,
            headers,
            scheme,
            authority: authority.trim_end_matches('/'),
        };
        let claim = if headers.contains_key(SIGNATURE_INPUT) {
            rfc9421::read(&message)?
        } else {
            cavage::read(&message)?
        };
        if claim.key_id.is_empty() || claim.key_id.len() > KEY_ID_BYTES_MAX {
            return Err(Fault::Malformed("the key's address is too long or empty"));
        }
        Ok(claim)
    }

    /// Where the key is read, as the other side says: anybody may write anybody's here.
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    /// Which way it is signed; a server that signs this way can be sent the same.
    pub fn scheme(&self) -> Scheme {
        self.scheme
    }

    /// Checks time, body and signature. `key` must have been read at `key_id`, and whoever uses the result must
    /// know whose key that is.
    ///
    /// # Errors
    /// Why it isn't believed; after `Mismatch` and `WrongKind` a key that was kept should be read again, once.
    pub fn verify<T: AsRef<[u8]>>(
        &self,
        key: &PublicKey,
        body: T,
        now: Time,
    ) -> Result<Verified<T>, Fault> {
        for created in &self.created {
            window::check(*created, self.expires, now)?;
        }
        if let Some(digests) = &self.digests {
            digests.check(body.as_ref())?;
        }
        let mut verdict = Err(Fault::Mismatch);
        for base in &self.bases {
            verdict = key.verify(self.algorithms, base, &self.signature);
            if verdict != Err(Fault::Mismatch) {
                break;
            }
        }
        verdict.map(|()| Verified {
            key_id: self.key_id.clone(),
            content: body,
        })
    }
}

/// Something that was signed by the key at `key_id`. Only verifying makes one.
#[derive(Clone, Debug)]
pub struct Verified<T> {
    key_id: String,
    content: T,
}

impl<T> Verified<T> {
    /// Where the key is read that signed this.
    pub fn key_id(&self) -> &str {
        &self.key_id
    }

    /// What was signed.
    pub fn content(&self) -> &T {
        &self.content
    }

    /// The same, read as something else: bytes as a document. `read` must make it of nothing but what it is given.
    ///
    /// # Errors
    /// Those of `read`.
    pub fn try_map<U, E>(self, read: impl FnOnce(T) -> Result<U, E>) -> Result<Verified<U>, E> {
        Ok(Verified {
            content: read(self.content)?,
            key_id: self.key_id,
        })
    }

    /// What was signed; from here on nothing but the caller vouches for it.
    pub fn into_content(self) -> T {
        self.content
    }
}

/// Where the owner of a key is probably found, so that one look may be enough: Mastodon's keys are fragments of
/// their actor (`…#main-key`), GoToSocial's have a path of their own (`…/main-key`). A guess: the document must
/// name the key.
pub fn probable_actor(key_id: &str) -> &str {
    let bare = key_id.split_once('#').map_or(key_id, |(bare, _)| bare);
    bare.strip_suffix("/main-key").unwrap_or(bare)
}

/// A request as its signature sees it.
struct Message<'a> {
    method: &'a Method,
    target: &'a str,
    headers: &'a HeaderMap,
    scheme: &'a str,
    authority: &'a str,
}

impl Message<'_> {
    /// Whether it brings a body that must be signed.
    fn carries(&self) -> bool {
        carries(self.method)
    }

    /// What a header says, several of one name joined; of the host, what it is here.
    fn header(&self, name: &HeaderName) -> Option<Vec<u8>> {
        if name == hyper::header::HOST {
            return Some(self.authority.as_bytes().to_vec());
        }
        joined(self.headers, name)
    }

    fn path(&self) -> &str {
        self.target
            .split_once('?')
            .map_or(self.target, |(path, _)| path)
    }

    fn query(&self) -> Option<&str> {
        self.target.split_once('?').map(|(_, query)| query)
    }
}

fn carries(method: &Method) -> bool {
    method != Method::GET && method != Method::HEAD
}

/// All values of one name, trimmed and joined by `, `, as both schemes want them; `None` without any.
fn joined(headers: &HeaderMap, name: &HeaderName) -> Option<Vec<u8>> {
    let values: Vec<&[u8]> = headers
        .get_all(name)
        .iter()
        .map(|value| value.as_bytes().trim_ascii())
        .collect();
    if values.is_empty() {
        return None;
    }
    Some(values.join(&b", "[..]))
}

/// Host, and port where it isn't the usual one, as the network will write it.
fn authority(url: &Url) -> &str {
    &url[Position::BeforeHost..Position::AfterPort]
}

/// Path and query, as the network will write them.
fn target(url: &Url) -> &str {
    &url[Position::BeforePath..Position::AfterQuery]
}
