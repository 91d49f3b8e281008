//! draft-cavage-http-signatures-12 as the fediverse uses it (Mastodon `SignedRequest::HttpSignature`, GoToSocial
//! `federation/authenticate.go`).

use std::collections::HashMap;

use base64::Engine;
use hyper::Method;
use hyper::header::{CONTENT_TYPE, DATE, HeaderMap, HeaderName, HeaderValue};
use url::Url;

use super::digest::{self, Digests};
use super::keys::{Algorithm, BASE64};
use super::{COVERED_MAX, Claim, Fault, Message, SIGNATURE, Scheme, Signer, window};
use crate::model::Time;

const REQUEST_TARGET: &str = "(request-target)";
const CREATED: &str = "(created)";
const EXPIRES: &str = "(expires)";

/// Signs with `rsa-sha256`: the request's target, host and date; where there is a body, its digest and type.
pub(super) fn sign(
    headers: &mut HeaderMap,
    method: &Method,
    url: &Url,
    body: &[u8],
    signer: &Signer,
) -> Result<(), Fault> {
    let mut covered = vec![REQUEST_TARGET, "host", "date"];
    if super::carries(method) {
        headers.insert(digest::DIGEST, digest::digest(body));
        covered.push("digest");
        if headers.contains_key(CONTENT_TYPE) {
            covered.push("content-type");
        }
    }
    let message = Message {
        method,
        target: super::target(url),
        headers,
        scheme: url.scheme(),
        authority: super::authority(url),
    };
    let base = base(&covered, &message, message.target, &Parameters::default())?;
    let signature = BASE64.encode(signer.sign(&base)?);
    let written = format!(
        "keyId=\"{}\",algorithm=\"rsa-sha256\",headers=\"{}\",signature=\"{signature}\"",
        signer.key_id(),
        covered.join(" "),
    );
    let value = HeaderValue::try_from(written)
        .map_err(|_| Fault::CannotSign("the key's address is no address"))?;
    headers.insert(SIGNATURE, value);
    Ok(())
}

/// # Errors
/// Why it can't be believed whichever key it is made with.
pub(super) fn read(message: &Message) -> Result<Claim, Fault> {
    let text = super::joined(message.headers, &SIGNATURE).ok_or(Fault::Unsigned)?;
    let text = std::str::from_utf8(&text).map_err(|_| Fault::Malformed("it is no text"))?;
    let parameters = Parameters::read(text)?;
    let algorithms = parameters.algorithms()?;
    let named = parameters.covered();
    let covered: Vec<&str> = named.split_whitespace().collect();
    if covered.len() > COVERED_MAX {
        return Err(Fault::Malformed("it covers too much"));
    }
    strong_enough(&covered, message)?;
    let mut bases = vec![base(&covered, message, message.target, &parameters)?];
    if message.query().is_some() && covered.contains(&REQUEST_TARGET) {
        // Mastodon before 4.3 and others leave the query out.
        bases.push(base(&covered, message, message.path(), &parameters)?);
    }
    let packed: String = parameters.get("signature")?.split_whitespace().collect();
    let signature = BASE64
        .decode(packed)
        .map_err(|_| Fault::Malformed("it is no base64"))?;
    let digests = covered
        .contains(&"digest")
        .then(|| Digests::from_digest(message.headers))
        .transpose()?;
    Ok(Claim {
        key_id: parameters.get("keyid")?.to_owned(),
        scheme: Scheme::Cavage,
        algorithms,
        bases,
        signature,
        digests,
        created: moments(&covered, message, &parameters)?,
        expires: parameters.moment("expires")?,
    })
}

/// What must be signed lest a signature is used for something else (Mastodon `verify_signature_strength!`).
fn strong_enough(covered: &[&str], message: &Message) -> Result<(), Fault> {
    if !covered.contains(&"date") && !covered.contains(&CREATED) {
        return Err(Fault::NotCovered("the Date header or (created)"));
    }
    if !covered.contains(&REQUEST_TARGET) && !covered.contains(&"digest") {
        return Err(Fault::NotCovered("(request-target) or the Digest header"));
    }
    if message.carries() && !covered.contains(&"digest") {
        return Err(Fault::NotCovered("the Digest header"));
    }
    if !message.carries() && !covered.contains(&"host") {
        return Err(Fault::NotCovered("the Host header"));
    }
    Ok(())
}

/// The moments that are covered; `strong_enough` has seen that there is one.
fn moments(
    covered: &[&str],
    message: &Message,
    parameters: &Parameters,
) -> Result<Vec<Time>, Fault> {
    let mut moments = Vec::new();
    if covered.contains(&CREATED) {
        moments.push(parameters.moment("created")?.ok_or(Fault::NoTime)?);
    }
    if covered.contains(&"date") {
        let date = super::joined(message.headers, &DATE).ok_or(Fault::Absent)?;
        let date = std::str::from_utf8(&date).map_err(|_| Fault::NoTime)?;
        moments.push(window::parse_http_date(date)?);
    }
    Ok(moments)
}

/// The text that is signed (section 2.3).
fn base(
    covered: &[&str],
    message: &Message,
    target: &str,
    parameters: &Parameters,
) -> Result<Vec<u8>, Fault> {
    let mut base = Vec::new();
    for name in covered {
        if !base.is_empty() {
            base.push(b'\n');
        }
        base.extend(name.as_bytes());
        base.extend(b": ");
        match *name {
            REQUEST_TARGET => {
                let method = message.method.as_str().to_ascii_lowercase();
                base.extend(format!("{method} {target}").as_bytes());
            }
            CREATED => base.extend(parameters.modern("created")?.as_bytes()),
            EXPIRES => base.extend(parameters.modern("expires")?.as_bytes()),
            header => {
                let header = HeaderName::from_bytes(header.as_bytes())
                    .map_err(|_| Fault::UnknownComponent)?;
                base.extend(message.header(&header).ok_or(Fault::Absent)?);
            }
        }
    }
    Ok(base)
}

/// What stands in the header, names in lower case.
#[derive(Debug, Default, PartialEq)]
struct Parameters(HashMap<String, String>);

impl Parameters {
    /// Reads `name="value",name=number, …`. Spaces may stand between everything, commas and escaped quotes inside
    /// of quotes. One name twice is refused: others might have read the other one.
    fn read(text: &str) -> Result<Parameters, Fault> {
        const NO_FORM: Fault = Fault::Malformed("it is no list of name=\"value\"");
        let mut found = HashMap::new();
        let mut rest = text.trim();
        // Some write the scheme's name first, as `Authorization` wants it.
        if let Some((first, after)) = rest.split_once(' ')
            && first.eq_ignore_ascii_case("signature")
        {
            rest = after;
        }
        loop {
            rest = rest.trim_start_matches(|c: char| c == ',' || c.is_ascii_whitespace());
            if rest.is_empty() {
                return Ok(Parameters(found));
            }
            let (name, after) = rest.split_once('=').ok_or(NO_FORM)?;
            let name = name.trim_end();
            if name.is_empty() || !name.bytes().all(|byte| byte.is_ascii_alphabetic()) {
                return Err(NO_FORM);
            }
            let (value, after) = one_value(after.trim_start()).ok_or(NO_FORM)?;
            if found.insert(name.to_ascii_lowercase(), value).is_some() {
                return Err(Fault::Malformed("it says one thing twice"));
            }
            rest = after;
        }
    }

    fn get(&self, name: &str) -> Result<&str, Fault> {
        let value = self.0.get(name).map(String::as_str);
        value.ok_or(Fault::Malformed("keyId and signature are wanted"))
    }

    fn algorithm(&self) -> &str {
        self.0.get("algorithm").map_or("hs2019", String::as_str)
    }

    /// `hs2019` says "whatever goes with the key", which is RSA with SHA-256 wherever RSA is meant, although the
    /// draft once had SHA-512 in mind.
    fn algorithms(&self) -> Result<&'static [Algorithm], Fault> {
        match self.algorithm().to_ascii_lowercase().as_str() {
            "rsa-sha256" => Ok(&[Algorithm::RsaSha256]),
            "rsa-sha512" => Ok(&[Algorithm::RsaSha512]),
            "ed25519" => Ok(&[Algorithm::Ed25519]),
            "hs2019" => Ok(&[
                Algorithm::RsaSha256,
                Algorithm::RsaSha512,
                Algorithm::Ed25519,
            ]),
            _ => Err(Fault::UnknownAlgorithm),
        }
    }

    /// Names of what is covered, in lower case; without any, what the draft says for then (section 2.1.6).
    fn covered(&self) -> String {
        let otherwise = if self.algorithm() == "hs2019" {
            CREATED
        } else {
            "date"
        };
        let named = self.0.get("headers").map_or(otherwise, String::as_str);
        named.to_ascii_lowercase()
    }

    /// A parameter that may be signed only where the algorithm is `hs2019` (section 2.3).
    fn modern(&self, name: &str) -> Result<&str, Fault> {
        if !self.algorithm().eq_ignore_ascii_case("hs2019") {
            return Err(Fault::Malformed("(created) and (expires) go with hs2019"));
        }
        self.0.get(name).map(String::as_str).ok_or(Fault::Absent)
    }

    /// Seconds since 1970, of which parts may be given.
    fn moment(&self, name: &str) -> Result<Option<Time>, Fault> {
        let Some(text) = self.0.get(name) else {
            return Ok(None);
        };
        let whole = text
            .split_once('.')
            .map_or(text.as_str(), |(whole, _)| whole);
        let secs: u64 = whole.parse().map_err(|_| Fault::NoTime)?;
        Ok(Some(Time(secs.saturating_mul(1000))))
    }
}

/// A value, quoted or bare, and what follows it.
fn one_value(text: &str) -> Option<(String, &str)> {
    let Some(quoted) = text.strip_prefix('"') else {
        let end = text
            .find(|c: char| c == ',' || c.is_ascii_whitespace())
            .unwrap_or(text.len());
        let (value, rest) = text.split_at(end);
        return (!value.is_empty() && !value.contains('"')).then(|| (value.to_owned(), rest));
    };
    let mut value = String::new();
    let mut letters = quoted.char_indices();
    while let Some((at, letter)) = letters.next() {
        match letter {
            '"' => return Some((value, &quoted[at + 1..])),
            '\\' => value.push(letters.next()?.1),
            letter => value.push(letter),
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::federation::signature::{PublicKey, samples};

    const KEY: &str = "-----BEGIN PUBLIC KEY-----\n\
        MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDCFENGw33yGihy92pDjZQhl0C3\n\
        6rPJj+CvfSC8+q28hxA161QFNUd13wuCTUcq0Qd2qsBe/2hFyc2DCJJg0h1L78+6\n\
        Z4UMR7EOcpfdUE9Hf3m/hs+FUR45uBJeDK1HSFHD8bHKD6kv8FPGfJTotc+2xjJw\n\
        oYi+1hqp1fIekaxsyQIDAQAB\n\
        -----END PUBLIC KEY-----";
    const HEADERS: &str = "Host: example.com\n\
        Date: Sun, 05 Jan 2014 21:31:40 GMT\n\
        Content-Type: application/json\n\
        Digest: SHA-256=X48E9qOokqqrvdts8nOJRJN3OWDUoyWxBf7kbu9DBPE=\n\
        Content-Length: 18\n";
    const BODY: &[u8] = b"{\"hello\": \"world\"}";

    /// The example of appendix C with a signature, read with and without asking for strength.
    fn example<T>(signature: &str, then: impl FnOnce(&Message) -> T) -> T {
        let headers = samples::headers(&format!("{HEADERS}Signature: {signature}"));
        then(&Message {
            method: &Method::POST,
            target: "/foo?param=value&pet=dog",
            headers: &headers,
            scheme: "https",
            authority: "example.com",
        })
    }

    fn holds(signature: &str) -> Result<(), Fault> {
        example(signature, |message| {
            let parameters = Parameters::read(signature)?;
            let covered = parameters.covered();
            let covered: Vec<&str> = covered.split(' ').collect();
            let base = base(&covered, message, message.target, &parameters)?;
            let bytes = BASE64.decode(parameters.get("signature")?).expect("base64");
            let key = PublicKey::from_pem(KEY).expect("a key");
            key.verify(parameters.algorithms()?, &base, &bytes)
        })
    }

    const C1: &str = "keyId=\"Test\",algorithm=\"rsa-sha256\",signature=\"\
        SjWJWbWN7i0wzBvtPl8rbASWz5xQW6mcJmn+ibttBqtifLN7Sazz\
        6m79cNfwwb8DMJ5cou1s7uEGKKCs+FLEEaDV5lp7q25WqS+lavg7T8hc0GppauB\
        6hbgEKTwblDHYGEtbGmtdHgVCk9SuS13F0hZ8FD0k/5OxEPXe5WozsbM=\"";
    const C2: &str = "keyId=\"Test\",algorithm=\"rsa-sha256\",\
        headers=\"(request-target) host date\",signature=\"\
        qdx+H7PHHDZgy4y/Ahn9Tny9V3GP6YgBPyUXMmoxWtLbHpUnXS\
        2mg2+SbrQDMCJypxBLSPQR2aAjn7ndmw2iicw3HMbe8VfEdKFYRqzic+efkb3\
        nndiv/x1xSHDJWeSWkx3ButlYSuBskLu6kd9Fswtemr3lgdDEmn04swr2Os0=\"";
    /// As printed, C.3 lists `(created)` and `(expires)`, which its signature does not cover; and it may not, with
    /// `rsa-sha256`.
    const C3: &str = "keyId=\"Test\",algorithm=\"rsa-sha256\",\
        headers=\"(request-target) host date content-type digest content-length\",signature=\"\
        vSdrb+dS3EceC9bcwHSo4MlyKS59iFIrhgYkz8+oVLEEzmYZZvRs\
        8rgOp+63LEM3v+MFHB32NfpB2bEKBIvB1q52LaEUHFv120V01IL+TAD48XaERZF\
        ukWgHoBTLMhYS2Gb51gWxpeIq8knRmPnYePbF5MOkR0Zkly4zKH7s1dE=\"";

    #[test]
    fn the_signatures_of_appendix_c_hold() {
        for signature in [C1, C2, C3] {
            assert_eq!(holds(signature), Ok(()), "{signature}");
        }
        let printed = C3.replace("host date", "(created) host date");
        let printed = printed.replace("headers=", "created=1402170695,headers=");
        assert!(matches!(holds(&printed), Err(Fault::Malformed(_))));
    }

    #[test]
    fn only_the_last_example_covers_enough() {
        let read = |signature| example(signature, read);
        let why = read(C1).map(|_| ()).expect_err("weak");
        assert_eq!(
            why,
            Fault::NotCovered("(request-target) or the Digest header")
        );
        let why = read(C2).map(|_| ()).expect_err("weak");
        assert_eq!(why, Fault::NotCovered("the Digest header"));
        let claim = read(C3).expect("strong enough");
        let key = PublicKey::from_pem(KEY).expect("a key");
        let then = Time(1_388_957_500_000);
        assert_eq!(claim.key_id(), "Test");
        let verified = claim.verify(&key, BODY, then).expect("verified");
        assert_eq!((verified.key_id(), *verified.content()), ("Test", BODY));
        let other = claim.verify(&key, b"{}", then).expect_err("another body");
        assert_eq!(other, Fault::WrongDigest);
        let late = claim.verify(&key, BODY, samples::NOON).expect_err("old");
        assert_eq!(late, Fault::TooOld);
    }

    #[test]
    fn headers_are_read_as_others_write_them() {
        let read = |text: &str| {
            let mut found: Vec<_> = Parameters::read(text)?.0.into_iter().collect();
            found.sort();
            Ok::<_, Fault>(found)
        };
        let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
        let wanted = Ok(vec![
            pair("created", "12"),
            pair("keyid", "a,b"),
            pair("signature", "x="),
        ]);
        for text in [
            "keyId=\"a,b\",created=12,signature=\"x=\"",
            " keyId = \"a,b\" , created = 12 ,\tsignature=\"x=\" ,",
            "keyId=\"a,b\" created=12 signature=\"x=\"",
            "Signature keyId=\"a,b\",created=\"12\",signature=\"x=\"",
            "KEYID=\"a\\,b\",Created=12,SIGNATURE=\"x=\"",
        ] {
            assert_eq!(read(text), wanted, "{text}");
        }
        assert_eq!(
            read("a=\"say \\\"hi\\\"\""),
            Ok(vec![pair("a", "say \"hi\"")])
        );
        for text in [
            "a", "=1", "a=", "a=\"", "a=\"b", "a=\"b\\", "a b=1", "a=b\"c", "ä=1", "a=1,a=2",
            "a=1,A=1",
        ] {
            assert!(matches!(read(text), Err(Fault::Malformed(_))), "{text}");
        }
    }
}
