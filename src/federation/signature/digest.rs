//! What ties a body to a signature over headers: `Digest` (RFC 3230) and `Content-Digest` (RFC 9530).

use base64::Engine;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use sfv::{BareItem, Dictionary, ListEntry};
use sha2::{Digest as _, Sha256, Sha512};
use subtle::ConstantTimeEq;

use super::Fault;
use super::keys::BASE64;

/// The header that draft-cavage signatures cover.
pub(super) const DIGEST: HeaderName = HeaderName::from_static("digest");
/// The header that RFC 9421 signatures cover.
pub(super) const CONTENT_DIGEST: HeaderName = HeaderName::from_static("content-digest");

/// What a body must hash to. Every digest that was said and is known must hold.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Digests {
    sha256: Option<[u8; 32]>,
    sha512: Option<[u8; 64]>,
}

impl Digests {
    /// Reads `Digest: SHA-256=…, …`; algorithms in whatever case, unknown ones passed over.
    ///
    /// # Errors
    /// `NoDigest` without a known algorithm, or when a known one has a value of the wrong length.
    pub fn from_digest(headers: &HeaderMap) -> Result<Digests, Fault> {
        let mut found = Digests::default();
        for value in headers.get_all(DIGEST) {
            let text = value.to_str().map_err(|_| Fault::NoDigest)?;
            for one in text.split(',') {
                let (name, value) = one.trim().split_once('=').ok_or(Fault::NoDigest)?;
                let known = name.trim().to_ascii_lowercase();
                if known == "sha-256" || known == "sha-512" {
                    let bytes = BASE64.decode(value.trim()).map_err(|_| Fault::NoDigest)?;
                    found.add(&known, &bytes)?;
                }
            }
        }
        found.some()
    }

    /// Reads `Content-Digest: sha-256=:…:, …`; unknown algorithms are passed over.
    ///
    /// # Errors
    /// As `from_digest`, and when it is no dictionary of bytes.
    pub fn from_content_digest(headers: &HeaderMap) -> Result<Digests, Fault> {
        let text = super::joined(headers, &CONTENT_DIGEST).ok_or(Fault::NoDigest)?;
        let dictionary: Dictionary = sfv::Parser::new(&text)
            .parse()
            .map_err(|_| Fault::NoDigest)?;
        let mut found = Digests::default();
        for (name, entry) in &dictionary {
            if let ListEntry::Item(item) = entry
                && let BareItem::ByteSequence(bytes) = &item.bare_item
            {
                found.add(name.as_str(), bytes)?;
            }
        }
        found.some()
    }

    fn add(&mut self, name: &str, bytes: &[u8]) -> Result<(), Fault> {
        match name {
            "sha-256" => {
                let bytes = bytes.try_into().map_err(|_| Fault::NoDigest)?;
                // Said twice with two values, no body could match both.
                if self.sha256.replace(bytes).is_some_and(|old| old != bytes) {
                    return Err(Fault::NoDigest);
                }
            }
            "sha-512" => {
                let bytes = bytes.try_into().map_err(|_| Fault::NoDigest)?;
                if self.sha512.replace(bytes).is_some_and(|old| old != bytes) {
                    return Err(Fault::NoDigest);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn some(self) -> Result<Digests, Fault> {
        if self == Digests::default() {
            return Err(Fault::NoDigest);
        }
        Ok(self)
    }

    /// # Errors
    /// `WrongDigest` when `body` is another one.
    pub fn check(&self, body: &[u8]) -> Result<(), Fault> {
        let sha256 = self
            .sha256
            .is_none_or(|said| said.ct_eq(Sha256::digest(body).as_slice()).into());
        let sha512 = self
            .sha512
            .is_none_or(|said| said.ct_eq(Sha512::digest(body).as_slice()).into());
        if sha256 && sha512 {
            Ok(())
        } else {
            Err(Fault::WrongDigest)
        }
    }
}

/// `SHA-256=…`
pub(super) fn digest(body: &[u8]) -> HeaderValue {
    written(format!("SHA-256={}", BASE64.encode(Sha256::digest(body))))
}

/// `sha-256=:…:`
pub(super) fn content_digest(body: &[u8]) -> HeaderValue {
    written(format!("sha-256=:{}:", BASE64.encode(Sha256::digest(body))))
}

fn written(text: String) -> HeaderValue {
    HeaderValue::try_from(text).expect("base64 is fit for a header")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(name: HeaderName, values: &[&'static str]) -> HeaderMap {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append(name.clone(), HeaderValue::from_static(value));
        }
        headers
    }

    const HELLO: &[u8] = b"{\"hello\": \"world\"}";

    #[test]
    fn makes_the_digests_of_the_specifications() {
        // draft-cavage-12 appendix C, RFC 9530 appendix B.1 with its body's line end.
        let made = digest(HELLO);
        assert_eq!(made, "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=");
        let made = content_digest(b"{\"hello\": \"world\"}\n");
        assert_eq!(
            made,
            "sha-256=:RK/0qy18MlBSVnWgjwz6lZEWjP/lF5HF9bvEF8FabDg=:"
        );
    }

    #[test]
    fn reads_several_in_whatever_case() {
        let said = "MD5=abc, sha-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=";
        let read = Digests::from_digest(&headers(DIGEST, &[said])).expect("a digest");
        assert_eq!(read.check(HELLO), Ok(()));
        assert_eq!(read.check(b"{}"), Err(Fault::WrongDigest));
        let said = "unixsum=:AAAA:, sha-512=:WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==:";
        let read = Digests::from_content_digest(&headers(CONTENT_DIGEST, &[said]));
        assert_eq!(read.expect("a digest").check(HELLO), Ok(()));
    }

    #[test]
    fn every_known_digest_must_hold() {
        let right = "SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=";
        let wrong_512 = "SHA-512=WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+TaPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJweQ==";
        let read = Digests::from_digest(&headers(DIGEST, &[right, wrong_512])).expect("digests");
        assert_eq!(read.check(HELLO), Err(Fault::WrongDigest));
        let twice = "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";
        let read = Digests::from_digest(&headers(DIGEST, &[right, twice]));
        assert_eq!(read, Err(Fault::NoDigest));
    }

    #[test]
    fn a_digest_that_is_none_is_refused() {
        for said in ["", "SHA-256", "MD5=abc", "SHA-256=abc", "SHA-256=!!!!"] {
            let read = Digests::from_digest(&headers(DIGEST, &[said]));
            assert_eq!(read, Err(Fault::NoDigest), "{said}");
        }
        for said in [
            "",
            "sha-256=abc",
            "sha-256=:AAAA:",
            "md5=:AAAA:",
            "sha-256=(",
        ] {
            let read = Digests::from_content_digest(&headers(CONTENT_DIGEST, &[said]));
            assert_eq!(read, Err(Fault::NoDigest), "{said}");
        }
    }
}
