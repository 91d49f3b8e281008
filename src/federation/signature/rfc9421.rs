//! HTTP Message Signatures (RFC 9421) as the fediverse uses them (Mastodon `SignedRequest::HttpMessageSignature`,
//! Fedify `sig/http.ts`).

use base64::Engine;
use hyper::Method;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};
use sfv::{BareItem, Dictionary, FieldType, InnerList, Item, KeyRef, ListEntry};
use url::{Position, Url};

use super::digest::{self, Digests};
use super::keys::{Algorithm, BASE64};
use super::{COVERED_MAX, Claim, Fault, Message, SIGNATURE, SIGNATURE_INPUT, Scheme, Signer};
use crate::model::Time;

/// How our signatures are called (Mastodon's name too).
const LABEL: &str = "sig1";
const OUR_ALGORITHM: &str = "rsa-v1_5-sha256";

/// Signs method and address; where there is a body, its digest.
pub(super) fn sign(
    headers: &mut HeaderMap,
    method: &Method,
    url: &Url,
    body: &[u8],
    signer: &Signer,
    now: Time,
) -> Result<(), Fault> {
    let address = &url[..Position::AfterQuery];
    let mut covered = "\"@method\" \"@target-uri\"".to_owned();
    let mut base = format!("\"@method\": {method}\n\"@target-uri\": {address}\n");
    if super::carries(method) {
        let digest = digest::content_digest(body);
        let text = digest.to_str().expect("base64 is text");
        base += &format!("\"content-digest\": {text}\n");
        covered += " \"content-digest\"";
        headers.insert(digest::CONTENT_DIGEST, digest);
    }
    // `Signer::new` has seen that nothing in a key's address must be escaped.
    let input = format!(
        "({covered});created={};keyid=\"{}\";alg=\"{OUR_ALGORITHM}\"",
        now.secs(),
        signer.key_id(),
    );
    base += &format!("\"@signature-params\": {input}");
    let signature = BASE64.encode(signer.sign(base.as_bytes())?);
    let value = |text| {
        HeaderValue::try_from(text)
            .map_err(|_| Fault::CannotSign("the key's address is no address"))
    };
    headers.insert(SIGNATURE_INPUT, value(format!("{LABEL}={input}"))?);
    headers.insert(SIGNATURE, value(format!("{LABEL}=:{signature}:"))?);
    Ok(())
}

/// Takes the first of the signatures that can be used here: relays and proxies may have added theirs.
///
/// # Errors
/// Why the first can't be believed whichever key it is made with.
pub(super) fn read(message: &Message) -> Result<Claim, Fault> {
    let inputs = dictionary(message, &SIGNATURE_INPUT)?;
    let signatures = dictionary(message, &SIGNATURE)?;
    let mut why = None;
    for (label, entry) in &inputs {
        match one(message, entry, signatures.get(label)) {
            Ok(claim) => return Ok(claim),
            Err(fault) => why = why.or(Some(fault)),
        }
    }
    Err(why.unwrap_or(Fault::Unsigned))
}

fn dictionary(message: &Message, name: &HeaderName) -> Result<Dictionary, Fault> {
    let text = super::joined(message.headers, name).ok_or(Fault::Unsigned)?;
    let read = sfv::Parser::new(&text).parse();
    read.map_err(|_| Fault::Malformed("it is no dictionary"))
}

fn one(
    message: &Message,
    entry: &ListEntry,
    signature: Option<&ListEntry>,
) -> Result<Claim, Fault> {
    let ListEntry::InnerList(input) = entry else {
        return Err(Fault::Malformed("Signature-Input has no list"));
    };
    let Some(ListEntry::Item(Item {
        bare_item: BareItem::ByteSequence(signature),
        ..
    })) = signature
    else {
        return Err(Fault::Malformed("Signature has no bytes of that name"));
    };
    let key_id = text(input, "keyid")?;
    let key_id = key_id.ok_or(Fault::Malformed("keyid is wanted"))?;
    let created = moment(input, "created")?;
    let created = created.ok_or(Fault::NotCovered("the parameter created"))?;
    let covered = covered(input)?;
    strong_enough(&covered, message)?;
    let digests = covered
        .contains(&"content-digest")
        .then(|| Digests::from_content_digest(message.headers))
        .transpose()?;
    Ok(Claim {
        key_id: key_id.to_owned(),
        scheme: Scheme::Rfc9421,
        algorithms: algorithms(text(input, "alg")?)?,
        bases: vec![base(input, &covered, message)?],
        signature: signature.clone(),
        digests,
        created: vec![created],
        expires: moment(input, "expires")?,
    })
}

/// What `alg` says; without it the key decides.
fn algorithms(named: Option<&str>) -> Result<&'static [Algorithm], Fault> {
    match named {
        Some(OUR_ALGORITHM) => Ok(&[Algorithm::RsaSha256]),
        Some("rsa-pss-sha512") => Ok(&[Algorithm::RsaPssSha512]),
        Some("ed25519") => Ok(&[Algorithm::Ed25519]),
        Some(_) => Err(Fault::UnknownAlgorithm),
        None => Ok(&[
            Algorithm::RsaSha256,
            Algorithm::RsaPssSha512,
            Algorithm::Ed25519,
        ]),
    }
}

/// Names of what is covered. Parameters of a component (`;sf`, `;key`, `;bs`, `;req`, `;tr`) are not known here.
fn covered(input: &InnerList) -> Result<Vec<&str>, Fault> {
    if input.items.len() > COVERED_MAX {
        return Err(Fault::Malformed("it covers too much"));
    }
    let mut covered = Vec::new();
    for item in &input.items {
        let name = item.bare_item.as_string();
        let name = name.ok_or(Fault::Malformed("a component is no string"))?;
        let name = name.as_str();
        if !item.params.is_empty() {
            return Err(Fault::UnknownComponent);
        }
        if covered.contains(&name) {
            return Err(Fault::Malformed("it covers one thing twice"));
        }
        covered.push(name);
    }
    Ok(covered)
}

/// What must be signed lest a signature is used for something else: method and whole address, in one piece (all
/// that Mastodon takes) or in parts; and the body.
fn strong_enough(covered: &[&str], message: &Message) -> Result<(), Fault> {
    let has = |name| covered.contains(&name);
    if !has("@method") {
        return Err(Fault::NotCovered("@method"));
    }
    let host = has("@authority") || has("host");
    let path =
        has("@request-target") || has("@path") && (has("@query") || message.query().is_none());
    let address = has("@target-uri") || host && path;
    if !address {
        return Err(Fault::NotCovered("@target-uri"));
    }
    if message.carries() && !has("content-digest") {
        return Err(Fault::NotCovered("the Content-Digest header"));
    }
    Ok(())
}

/// The text that is signed (section 2.5).
fn base(input: &InnerList, covered: &[&str], message: &Message) -> Result<Vec<u8>, Fault> {
    let mut base = Vec::new();
    for name in covered {
        base.extend(format!("\"{name}\": ").as_bytes());
        base.extend(component(name, message)?);
        base.push(b'\n');
    }
    let list = vec![ListEntry::InnerList(input.clone())];
    let parameters = list.serialize().unwrap_or_default();
    base.extend(format!("\"@signature-params\": {parameters}").as_bytes());
    Ok(base)
}

/// One part of the request (section 2.2) or one header (section 2.1).
fn component(name: &str, message: &Message) -> Result<Vec<u8>, Fault> {
    let Message {
        method,
        target,
        scheme,
        authority,
        ..
    } = message;
    let value = match name {
        "@method" => method.as_str().to_owned(),
        "@target-uri" => format!("{scheme}://{authority}{target}"),
        "@authority" => (*authority).to_owned(),
        "@scheme" => (*scheme).to_owned(),
        "@request-target" => (*target).to_owned(),
        "@path" => message.path().to_owned(),
        "@query" => format!("?{}", message.query().unwrap_or_default()),
        header => {
            if header.bytes().any(|byte| byte.is_ascii_uppercase()) {
                return Err(Fault::Malformed("a component is not in lower case"));
            }
            let header =
                HeaderName::from_bytes(header.as_bytes()).map_err(|_| Fault::UnknownComponent)?;
            return message.header(&header).ok_or(Fault::Absent);
        }
    };
    Ok(value.into_bytes())
}

fn parameter<'a>(input: &'a InnerList, name: &str) -> Option<&'a BareItem> {
    let key = KeyRef::from_str(name).expect("names of parameters are in their form");
    input.params.get(key)
}

fn text<'a>(input: &'a InnerList, name: &str) -> Result<Option<&'a str>, Fault> {
    let Some(value) = parameter(input, name) else {
        return Ok(None);
    };
    let value = value.as_string();
    let value = value.ok_or(Fault::Malformed("keyid and alg are strings"))?;
    Ok(Some(value.as_str()))
}

fn moment(input: &InnerList, name: &str) -> Result<Option<Time>, Fault> {
    let Some(value) = parameter(input, name) else {
        return Ok(None);
    };
    let secs = value.as_integer().ok_or(Fault::NoTime)?;
    let secs = u64::try_from(i64::from(secs)).map_err(|_| Fault::NoTime)?;
    Ok(Some(Time(secs.saturating_mul(1000))))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::federation::signature::{PublicKey, samples};

    /// Appendix B.2's request with the signature headers of one of its examples.
    fn example<T>(input: &str, signature: &str, then: impl FnOnce(&Message) -> T) -> T {
        let lines = format!(
            "Host: example.com\n\
             Date: Tue, 20 Apr 2021 02:07:55 GMT\n\
             Content-Type: application/json\n\
             Content-Digest: sha-512=:{SHA512}:\n\
             Content-Length: 18\n\
             Signature-Input: {input}\n\
             Signature: {signature}"
        );
        let headers = samples::headers(&lines);
        then(&Message {
            method: &Method::POST,
            target: "/foo?param=Value&Pet=dog",
            headers: &headers,
            scheme: "https",
            authority: "example.com",
        })
    }

    const SHA512: &str = "WZDPaVn/7XgHaAy8pmojAkGWoRx2UFChF41A2svX+T\
        aPm+AbwAgBWnrIiYllu7BNNyealdVLvRwEmTHWXvJwew==";
    const RSA_PSS: &str = "-----BEGIN PUBLIC KEY-----\n\
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr4tmm3r20Wd/PbqvP1s2\n\
        +QEtvpuRaV8Yq40gjUR8y2Rjxa6dpG2GXHbPfvMs8ct+Lh1GH45x28Rw3Ry53mm+\n\
        oAXjyQ86OnDkZ5N8lYbggD4O3w6M6pAvLkhk95AndTrifbIFPNU8PPMO7OyrFAHq\n\
        gDsznjPFmTOtCEcN2Z1FpWgchwuYLPL+Wokqltd11nqqzi+bJ9cvSKADYdUAAN5W\n\
        Utzdpiy6LbTgSxP7ociU4Tn0g5I6aDZJ7A8Lzo0KSyZYoA485mqcO0GVAdVw9lq4\n\
        aOT9v6d+nb4bnNkQVklLQ3fVAvJm+xdDOp9LCNCN48V2pnDOkFV6+U9nV5oyc6XI\n\
        2wIDAQAB\n\
        -----END PUBLIC KEY-----";
    const ED25519: &str = "-----BEGIN PUBLIC KEY-----\n\
        MCowBQYDK2VwAyEAJrQLj5P/89iXES9+vFgrIy29clF9CC/oPPsw3c5D0bs=\n\
        -----END PUBLIC KEY-----";

    /// The text that is signed, without asking whether it covers enough; and whether the key says yes to it.
    fn based(
        message: &Message,
        label: &str,
        pem: &str,
    ) -> Result<(String, Result<(), Fault>), Fault> {
        let key = KeyRef::from_str(label).expect("a label");
        let inputs = dictionary(message, &SIGNATURE_INPUT)?;
        let Some(ListEntry::InnerList(input)) = inputs.get(key) else {
            return Err(Fault::Unsigned);
        };
        let signatures = dictionary(message, &SIGNATURE)?;
        let Some(ListEntry::Item(signature)) = signatures.get(key) else {
            return Err(Fault::Unsigned);
        };
        let bytes = signature.bare_item.as_byte_sequence().expect("bytes");
        let base = base(input, &covered(input)?, message)?;
        let public = PublicKey::from_pem(pem).expect("a key");
        let verdict = public.verify(algorithms(text(input, "alg")?)?, &base, bytes);
        Ok((String::from_utf8(base).expect("text"), verdict))
    }

    #[test]
    fn appendix_b21_holds_but_covers_nothing() {
        let input = "sig-b21=();created=1618884473\
            ;keyid=\"test-key-rsa-pss\";nonce=\"b3k2pp5k7z-50gnwp.yemd\"";
        let signature = "sig-b21=:d2pmTvmbncD3xQm8E9ZV2828BjQWGgiwAaw5bAkgibUopem\
            LJcWDy/lkbbHAve4cRAtx31Iq786U7it++wgGxbtRxf8Udx7zFZsckzXaJMkA7ChG\
            52eSkFxykJeNqsrWH5S+oxNFlD4dzVuwe8DhTSja8xxbR/Z2cOGdCbzR72rgFWhzx\
            2VjBqJzsPLMIQKhO4DGezXehhWwE56YCE+O6c0mKZsfxVrogUvA4HELjVKWmAvtl6\
            UnCh8jYzuVG5WSb/QEVPnP5TmcAnLH1g+s++v6d4s8m0gCw1fV5/SITLq9mhho8K3\
            +7EPYTU8IU1bLhdxO5Nyt8C8ssinQ98Xw9Q==:";
        example(input, signature, |message| {
            let base = "\"@signature-params\": ();created=1618884473;keyid=\"test-key-rsa-pss\"\
                ;nonce=\"b3k2pp5k7z-50gnwp.yemd\"";
            let wanted = Ok((base.to_owned(), Ok(())));
            assert_eq!(based(message, "sig-b21", RSA_PSS), wanted);
            let why = read(message).map(|_| ()).expect_err("it covers nothing");
            assert_eq!(why, Fault::NotCovered("@method"));
        });
    }

    #[test]
    fn appendix_b22_has_a_component_that_nobody_here_uses() {
        let input = "sig-b22=(\"@authority\" \"content-digest\" \"@query-param\";name=\"Pet\")\
            ;created=1618884473;keyid=\"test-key-rsa-pss\";tag=\"header-example\"";
        example(input, "sig-b22=:AAAA:", |message| {
            let why = read(message).map(|_| ()).expect_err("unknown");
            assert_eq!(why, Fault::UnknownComponent);
        });
    }

    #[test]
    fn appendix_b23_is_believed() {
        let input = "sig-b23=(\"date\" \"@method\" \"@path\" \"@query\" \
            \"@authority\" \"content-type\" \"content-digest\" \"content-length\")\
            ;created=1618884473;keyid=\"test-key-rsa-pss\"";
        let signature = "sig-b23=:bbN8oArOxYoyylQQUU6QYwrTuaxLwjAC9fbY2F6SVWvh0yB\
            iMIRGOnMYwZ/5MR6fb0Kh1rIRASVxFkeGt683+qRpRRU5p2voTp768ZrCUb38K0fU\
            xN0O0iC59DzYx8DFll5GmydPxSmme9v6ULbMFkl+V5B1TP/yPViV7KsLNmvKiLJH1\
            pFkh/aYA2HXXZzNBXmIkoQoLd7YfW91kE9o/CCoC1xMy7JA1ipwvKvfrs65ldmlu9\
            bpG6A9BmzhuzF8Eim5f8ui9eH8LZH896+QIF61ka39VBrohr9iyMUJpvRX2Zbhl5Z\
            JzSRxpJyoEZAFL2FUo5fTIztsDZKEgM4cUA==:";
        example(input, signature, |message| {
            let base = format!(
                "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\
                 \"@method\": POST\n\
                 \"@path\": /foo\n\
                 \"@query\": ?param=Value&Pet=dog\n\
                 \"@authority\": example.com\n\
                 \"content-type\": application/json\n\
                 \"content-digest\": sha-512=:{SHA512}:\n\
                 \"content-length\": 18\n\
                 \"@signature-params\": (\"date\" \"@method\" \"@path\" \"@query\" \"@authority\" \
                 \"content-type\" \"content-digest\" \"content-length\")\
                 ;created=1618884473;keyid=\"test-key-rsa-pss\""
            );
            assert_eq!(based(message, "sig-b23", RSA_PSS), Ok((base, Ok(()))));
            let claim = read(message).expect("it covers everything");
            let key = PublicKey::from_pem(RSA_PSS).expect("a key");
            let then = Time(1_618_884_475_000);
            let body = b"{\"hello\": \"world\"}";
            assert!(claim.verify(&key, body, then).is_ok());
            let other = claim.verify(&key, b"{}", then).expect_err("another body");
            assert_eq!(other, Fault::WrongDigest);
        });
    }

    #[test]
    fn appendix_b26_holds_but_leaves_the_body_open() {
        let input = "sig-b26=(\"date\" \"@method\" \"@path\" \"@authority\" \
            \"content-type\" \"content-length\");created=1618884473\
            ;keyid=\"test-key-ed25519\"";
        let signature = "sig-b26=:wqcAqbmYJ2ji2glfAMaRy4gruYYnx2nEFN2HN6jrnDnQCK1\
            u02Gb04v9EDgwUPiu4A0w6vuQv5lIp5WPpBKRCw==:";
        example(input, signature, |message| {
            let base = "\"date\": Tue, 20 Apr 2021 02:07:55 GMT\n\
                \"@method\": POST\n\
                \"@path\": /foo\n\
                \"@authority\": example.com\n\
                \"content-type\": application/json\n\
                \"content-length\": 18\n\
                \"@signature-params\": (\"date\" \"@method\" \"@path\" \"@authority\" \
                \"content-type\" \"content-length\");created=1618884473;keyid=\"test-key-ed25519\"";
            let wanted = Ok((base.to_owned(), Ok(())));
            assert_eq!(based(message, "sig-b26", ED25519), wanted);
            // The query isn't covered either.
            let why = read(message).map(|_| ()).expect_err("it covers too little");
            assert_eq!(why, Fault::NotCovered("@target-uri"));
        });
    }

    #[test]
    fn every_part_of_a_request_has_its_text() {
        example("a=()", "a=:AAAA:", |message| {
            let said = |name| {
                component(name, message).map(|bytes| String::from_utf8(bytes).expect("text"))
            };
            assert_eq!(
                said("@target-uri").as_deref(),
                Ok("https://example.com/foo?param=Value&Pet=dog")
            );
            assert_eq!(
                said("@request-target").as_deref(),
                Ok("/foo?param=Value&Pet=dog")
            );
            assert_eq!(said("@scheme").as_deref(), Ok("https"));
            assert_eq!(said("@status"), Err(Fault::UnknownComponent));
            assert_eq!(said("@signature-params"), Err(Fault::UnknownComponent));
            assert_eq!(said("x-not-here"), Err(Fault::Absent));
            assert!(matches!(said("Date"), Err(Fault::Malformed(_))));
            let bare = Message {
                target: "/foo",
                ..*message
            };
            assert_eq!(component("@query", &bare).as_deref(), Ok(&b"?"[..]));
            assert_eq!(component("@path", &bare).as_deref(), Ok(&b"/foo"[..]));
        });
    }

    #[test]
    fn what_can_not_be_read_is_refused() {
        let ok = "a=(\"@method\" \"@target-uri\" \"content-digest\");created=1;keyid=\"k\"";
        let why = |input: &str, signature: &str| {
            example(input, signature, |message| {
                read(message).map(|claim| claim.key_id).err()
            })
        };
        assert_eq!(why(ok, "a=:AAAA:"), None);
        for (input, signature) in [
            ("", "a=:AAAA:"),
            ("a", "a=:AAAA:"),
            ("a=(", "a=:AAAA:"),
            (ok, "a"),
            (ok, "b=:AAAA:"),
            (ok, "a=\"AAAA\""),
            (ok, "a=(:AAAA:)"),
            (&ok.replace("keyid", "key"), "a=:AAAA:"),
            (&ok.replace("\"k\"", "k"), "a=:AAAA:"),
            (&ok.replace("\"k\"", "\"k\";alg=7"), "a=:AAAA:"),
            (
                &ok.replace("\"k\"", "\"k\";alg=\"hmac-sha256\""),
                "a=:AAAA:",
            ),
            (&ok.replace("created=1;", ""), "a=:AAAA:"),
            (&ok.replace("created=1;", "created=-1;"), "a=:AAAA:"),
            (&ok.replace("created=1;", "created=\"1\";"), "a=:AAAA:"),
            (
                &ok.replace("created=1;", "created=1;expires=x;"),
                "a=:AAAA:",
            ),
            (
                &ok.replace("\"@method\"", "\"@method\" \"@method\""),
                "a=:AAAA:",
            ),
            (&ok.replace("\"@method\"", "\"@method\";req"), "a=:AAAA:"),
            (&ok.replace("\"@method\"", "@method"), "a=:AAAA:"),
            (&ok.replace("\"@method\" ", ""), "a=:AAAA:"),
            (&ok.replace("\"@target-uri\"", "\"@path\""), "a=:AAAA:"),
            (
                &ok.replace("\"@target-uri\"", "\"@path\" \"@query\""),
                "a=:AAAA:",
            ),
            (&ok.replace("\"@target-uri\"", "\"@authority\""), "a=:AAAA:"),
            (
                &ok.replace("\"@target-uri\"", "\"@path\" \"@authority\""),
                "a=:AAAA:",
            ),
            (&ok.replace(" \"content-digest\"", ""), "a=:AAAA:"),
        ] {
            assert!(why(input, signature).is_some(), "{input} | {signature}");
        }
    }

    #[test]
    fn the_first_of_several_that_can_be_used_is_taken() {
        let proxy = "proxy=(\"@authority\" \"client-cert\");created=1;keyid=\"proxy\"";
        let ours = "a=(\"@method\" \"@authority\" \"@request-target\" \"content-digest\");created=1;keyid=\"k\"";
        let input = format!("{proxy}, {ours}");
        example(&input, "proxy=:AAAA:, a=:AAAA:", |message| {
            assert_eq!(read(message).expect("the second").key_id(), "k");
        });
    }
}
