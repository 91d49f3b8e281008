//! Whole requests: as other servers write them, as this house writes them, and with one thing changed.

use std::time::Duration;

use base64::Engine;
use proptest::prelude::*;

use super::keys::BASE64;
use super::samples::{HOME, NOON, headers, public, signer};
use super::*;

const BODY: &[u8] = b"{\"type\":\"Like\"}";
/// SHA-256 of `BODY`, as `openssl dgst -sha256 -binary | base64` says.
const BODY_SHA256: &str = "fQLcyuiC5b53id2wfhThCI+LFjFoCGXZfRwgMiR7Fp0=";
const EVE: &str = "https://mastodon.example/users/eve#main-key";

/// A request that came in, and how it goes.
#[derive(Clone, Debug)]
struct Came {
    method: Method,
    target: String,
    headers: HeaderMap,
    address: String,
    body: Vec<u8>,
}

impl Came {
    fn verdict(&self, key: &PublicKey, now: Time) -> Result<String, Fault> {
        let claim = Claim::read(&self.method, &self.target, &self.headers, &self.address)?;
        let verified = claim.verify(key, &self.body, now)?;
        let verified = verified.try_map(|body| Ok(body.len()))?;
        assert_eq!(*verified.content(), self.body.len());
        Ok(verified.key_id().to_owned())
    }

    fn judged(&self) -> Result<(), Fault> {
        self.verdict(&public(), NOON).map(|_| ())
    }

    fn set(&mut self, name: &'static str, value: &str) -> &mut Came {
        let value = HeaderValue::from_str(value).expect("a value");
        self.headers.insert(name, value);
        self
    }
}

/// A request whose `Signature` header is `start` and then the signature over `base`, both written by hand.
fn by_hand(method: Method, target: &str, lines: &str, start: &str, base: &str) -> Came {
    let signature = BASE64.encode(signer(EVE).sign(base.as_bytes()).expect("signed"));
    let mut came = Came {
        body: if method == Method::POST {
            BODY.to_vec()
        } else {
            Vec::new()
        },
        method,
        target: target.to_owned(),
        headers: headers(lines),
        address: HOME.to_owned(),
    };
    came.set("signature", &format!("{start},signature=\"{signature}\""));
    came
}

fn mastodon_post() -> Came {
    by_hand(
        Method::POST,
        "/users/ada/inbox",
        &format!(
            "Host: home.example\n\
             User-Agent: Mastodon/4.6.0 (http.rb/5.3.1; +https://mastodon.example/)\n\
             Date: Wed, 25 Nov 2026 12:00:00 GMT\n\
             Accept-Encoding: gzip\n\
             Digest: SHA-256={BODY_SHA256}\n\
             Content-Type: application/activity+json"
        ),
        &format!(
            "keyId=\"{EVE}\",algorithm=\"rsa-sha256\",\
             headers=\"(request-target) host date digest content-type\""
        ),
        &format!(
            "(request-target): post /users/ada/inbox\n\
             host: home.example\n\
             date: Wed, 25 Nov 2026 12:00:00 GMT\n\
             digest: SHA-256={BODY_SHA256}\n\
             content-type: application/activity+json"
        ),
    )
}

fn gotosocial_get() -> Came {
    by_hand(
        Method::GET,
        "/users/ada/outbox?page=true",
        "Host: home.example\n\
         Date: Wed, 25 Nov 2026 12:00:00 GMT\n\
         Accept: application/activity+json",
        "keyId=\"https://gts.example/users/eve/main-key\",algorithm=\"hs2019\",\
         headers=\"(request-target) host date\"",
        "(request-target): get /users/ada/outbox?page=true\n\
         host: home.example\n\
         date: Wed, 25 Nov 2026 12:00:00 GMT",
    )
}

/// As Pleroma does: headers in the order of the alphabet, the length too.
fn pleroma_post() -> Came {
    by_hand(
        Method::POST,
        "/inbox",
        &format!(
            "host: home.example\n\
             date: Wed, 25 Nov 2026 12:00:00 GMT\n\
             digest: SHA-256={BODY_SHA256}\n\
             content-length: 15"
        ),
        "keyId=\"https://pleroma.example/users/eve#main-key\",algorithm=\"rsa-sha256\",\
         headers=\"(request-target) content-length date digest host\"",
        &format!(
            "(request-target): post /inbox\n\
             content-length: 15\n\
             date: Wed, 25 Nov 2026 12:00:00 GMT\n\
             digest: SHA-256={BODY_SHA256}\n\
             host: home.example"
        ),
    )
}

/// With the pseudo-headers of the draft's last versions and no `Date`.
fn modern_get() -> Came {
    by_hand(
        Method::GET,
        "/users/ada",
        "Host: home.example",
        "keyId=\"https://new.example/eve#main-key\", algorithm=\"hs2019\", created=1795607990, \
         expires=1795608300, headers=\"(request-target) (created) (expires) host\"",
        "(request-target): get /users/ada\n\
         (created): 1795607990\n\
         (expires): 1795608300\n\
         host: home.example",
    )
}

/// As Fedify does (`sig/http.ts`): RFC 9421, host twice, and `alg` before the rest.
fn fedify_post() -> Came {
    let parameters = "(\"@method\" \"@target-uri\" \"@authority\" \"host\" \"date\" \"content-digest\")\
        ;alg=\"rsa-v1_5-sha256\";keyid=\"https://fedify.example/eve#main-key\";created=1795608000";
    let base = format!(
        "\"@method\": POST\n\
         \"@target-uri\": https://home.example/inbox\n\
         \"@authority\": home.example\n\
         \"host\": home.example\n\
         \"date\": Wed, 25 Nov 2026 12:00:00 GMT\n\
         \"content-digest\": sha-256=:{BODY_SHA256}:\n\
         \"@signature-params\": {parameters}"
    );
    let signature = BASE64.encode(signer(EVE).sign(base.as_bytes()).expect("signed"));
    Came {
        method: Method::POST,
        target: "/inbox".to_owned(),
        headers: headers(&format!(
            "Host: home.example\n\
             Date: Wed, 25 Nov 2026 12:00:00 GMT\n\
             Content-Digest: sha-256=:{BODY_SHA256}:\n\
             Signature-Input: sig1={parameters}\n\
             Signature: sig1=:{signature}:"
        )),
        address: HOME.to_owned(),
        body: BODY.to_vec(),
    }
}

#[test]
fn requests_of_other_servers_are_believed() {
    let verdict = |came: Came| came.verdict(&public(), NOON);
    assert_eq!(verdict(mastodon_post()).as_deref(), Ok(EVE));
    let gotosocial = verdict(gotosocial_get());
    assert_eq!(
        gotosocial.as_deref(),
        Ok("https://gts.example/users/eve/main-key")
    );
    assert!(verdict(pleroma_post()).is_ok());
    assert!(verdict(modern_get()).is_ok());
    assert!(verdict(fedify_post()).is_ok());
}

#[test]
fn a_key_id_leads_to_its_actor() {
    assert_eq!(probable_actor(EVE), "https://mastodon.example/users/eve");
    let gotosocial = "https://gts.example/users/eve/main-key";
    assert_eq!(probable_actor(gotosocial), "https://gts.example/users/eve");
    assert_eq!(
        probable_actor("https://a.example/eve"),
        "https://a.example/eve"
    );
}

#[test]
fn a_signature_that_leaves_out_the_query_is_believed() {
    let old = by_hand(
        Method::GET,
        "/users/ada/outbox?page=true",
        "Date: Wed, 25 Nov 2026 12:00:00 GMT",
        "keyId=\"https://old.example/eve#main-key\",headers=\"(request-target) host date\",\
         algorithm=\"rsa-sha256\"",
        "(request-target): get /users/ada/outbox\n\
         host: home.example\n\
         date: Wed, 25 Nov 2026 12:00:00 GMT",
    );
    assert_eq!(old.judged(), Ok(()));
}

#[test]
fn the_host_is_ours_whatever_the_request_calls_it() {
    // Behind a tunnel or a proxy the socket's Host may be localhost; and a request that was signed for another
    // server is none for us, even if its Host was rewritten on the way.
    let mut came = mastodon_post();
    came.set("host", "127.0.0.1:8080");
    assert_eq!(came.judged(), Ok(()));
    came.set("host", "home.example");
    came.address = "https://other.example".to_owned();
    assert_eq!(came.judged(), Err(Fault::Mismatch));
}

#[test]
fn whatever_is_changed_on_the_way_is_found() {
    type Change = fn(&mut Came);
    let changes: [(&str, Change); 9] = [
        ("method", |came| came.method = Method::PUT),
        ("target", |came| came.target = "/users/ben/inbox".to_owned()),
        ("body", |came| came.body = b"{\"type\":\"Undo\"}".to_vec()),
        ("date", |came| {
            came.set("date", "Wed, 25 Nov 2026 12:00:01 GMT");
        }),
        ("type", |came| {
            came.set("content-type", "text/html");
        }),
        ("type twice", |came| {
            let value = HeaderValue::from_static("text/html");
            came.headers.append("content-type", value);
        }),
        ("no type", |came| {
            came.headers.remove("content-type");
        }),
        ("digest and body", |came| {
            came.body = Vec::new();
            came.set(
                "digest",
                "SHA-256=47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=",
            );
        }),
        ("signature", |came| {
            let value = came.headers["signature"].to_str().expect("text").to_owned();
            came.set(
                "signature",
                &value.replace("signature=\"", "signature=\"AAAA"),
            );
        }),
    ];
    assert_eq!(mastodon_post().judged(), Ok(()));
    for (what, change) in changes {
        let mut came = mastodon_post();
        change(&mut came);
        assert!(came.judged().is_err(), "{what}");
    }
}

#[test]
fn too_little_covered_is_refused() {
    let all = ["(request-target)", "host", "date", "digest"];
    let judged = |method: Method, names: &[&str]| {
        let lines = format!("Date: Wed, 25 Nov 2026 12:00:00 GMT\nDigest: SHA-256={BODY_SHA256}");
        let start = format!("keyId=\"{EVE}\",headers=\"{}\"", names.join(" "));
        let base: Vec<String> = names
            .iter()
            .map(|name| match *name {
                "host" => "host: home.example".to_owned(),
                "date" => "date: Wed, 25 Nov 2026 12:00:00 GMT".to_owned(),
                "digest" => format!("digest: SHA-256={BODY_SHA256}"),
                target => format!("{target}: {} /inbox", method.as_str().to_lowercase()),
            })
            .collect();
        let mut came = by_hand(method, "/inbox", &lines, &start, &base.join("\n"));
        came.body = BODY.to_vec();
        came.judged()
    };
    assert_eq!(judged(Method::POST, &all), Ok(()));
    assert_eq!(judged(Method::GET, &all), Ok(()));
    let date = Err(Fault::NotCovered("the Date header or (created)"));
    assert_eq!(
        judged(Method::POST, &["(request-target)", "host", "digest"]),
        date
    );
    let digest = Err(Fault::NotCovered("the Digest header"));
    assert_eq!(
        judged(Method::POST, &["(request-target)", "host", "date"]),
        digest
    );
    let host = Err(Fault::NotCovered("the Host header"));
    assert_eq!(judged(Method::GET, &["(request-target)", "date"]), host);
    let target = Err(Fault::NotCovered("(request-target) or the Digest header"));
    assert_eq!(judged(Method::GET, &["host", "date"]), target);
    assert_eq!(judged(Method::GET, &[]), date);
}

#[test]
fn the_clock_may_be_off_but_not_for_long() {
    let came = mastodon_post();
    let at = |now| came.verdict(&public(), now).map(|_| ());
    let second = Duration::from_secs(1);
    assert_eq!(at(NOON.plus(AGE_MAX)), Ok(()));
    assert_eq!(at(NOON.plus(AGE_MAX).plus(second)), Err(Fault::TooOld));
    assert_eq!(at(NOON.minus(SKEW_MAX)), Ok(()));
    assert_eq!(at(NOON.minus(SKEW_MAX).minus(second)), Err(Fault::TooEarly));
    let modern = modern_get();
    let over = NOON.plus(Duration::from_secs(300)).plus(SKEW_MAX);
    assert!(modern.verdict(&public(), over).is_ok());
    let over = modern.verdict(&public(), over.plus(second));
    assert_eq!(over, Err(Fault::TooOld));
}

#[test]
fn the_algorithm_must_be_known_and_fit_the_key() {
    let mut came = gotosocial_get();
    let ed25519 = Ed25519Pair::from_seed(&[7; 32]).expect("a key");
    let base = "(request-target): get /users/ada/outbox?page=true\n\
        host: home.example\n\
        date: Wed, 25 Nov 2026 12:00:00 GMT";
    let signature = BASE64.encode(ed25519.sign(base.as_bytes()));
    let mut with = |algorithm: &str, key: &PublicKey| {
        let text = format!(
            "keyId=\"k\",algorithm=\"{algorithm}\",headers=\"(request-target) host date\",\
             signature=\"{signature}\""
        );
        came.set("signature", &text).verdict(key, NOON).map(|_| ())
    };
    assert_eq!(with("hs2019", &ed25519.public()), Ok(()));
    assert_eq!(with("ed25519", &ed25519.public()), Ok(()));
    assert_eq!(with("rsa-sha256", &ed25519.public()), Err(Fault::WrongKind));
    assert_eq!(with("ed25519", &public()), Err(Fault::WrongKind));
    assert_eq!(with("hs2019", &public()), Err(Fault::Mismatch));
    assert_eq!(with("hmac-sha256", &public()), Err(Fault::UnknownAlgorithm));
}

#[test]
fn without_a_signature_it_is_unsigned_and_nothing_worse() {
    let mut came = mastodon_post();
    came.headers.remove("signature");
    assert_eq!(came.judged(), Err(Fault::Unsigned));
    came.set("signature", &"a".repeat(SIGNATURE_BYTES_MAX + 1));
    assert!(matches!(came.judged(), Err(Fault::Malformed(_))));
    let names = "date ".repeat(COVERED_MAX + 1);
    came.set(
        "signature",
        &format!("keyId=\"k\",headers=\"{names}\",signature=\"\""),
    );
    assert!(matches!(came.judged(), Err(Fault::Malformed(_))));
    came.set(
        "signature",
        "keyId=\"\",headers=\"(request-target) date digest\",signature=\"\"",
    );
    assert!(matches!(came.judged(), Err(Fault::Malformed(_))));
}

/// A request of ours, as it arrives at `address`.
fn ours(method: Method, url: &str, body: &[u8], scheme: Scheme) -> Came {
    let url = Url::parse(url).expect("an address");
    let mut headers = headers("Content-Type: application/activity+json");
    let signer = signer("https://home.example/users/ada#main-key");
    sign(&mut headers, &method, &url, body, &signer, scheme, NOON).expect("signed");
    Came {
        method,
        target: target(&url).to_owned(),
        headers,
        address: format!("{}://{}", url.scheme(), authority(&url)),
        body: body.to_vec(),
    }
}

#[test]
fn what_we_send_is_what_others_are_used_to() {
    let url = "https://mastodon.example/users/eve/inbox";
    let said = |came: &Came, name: &str| {
        let value = came
            .headers
            .get(name)
            .map(|value| value.to_str().expect("text"));
        value.map(|value| {
            value
                .split(",signature=")
                .next()
                .expect("a start")
                .to_owned()
        })
    };
    let came = ours(Method::POST, url, BODY, Scheme::Cavage);
    let start = "keyId=\"https://home.example/users/ada#main-key\",algorithm=\"rsa-sha256\",\
        headers=\"(request-target) host date digest content-type\"";
    assert_eq!(said(&came, "signature").as_deref(), Some(start));
    let digest = format!("SHA-256={BODY_SHA256}");
    assert_eq!(said(&came, "digest"), Some(digest));
    let date = "Wed, 25 Nov 2026 12:00:00 GMT";
    assert_eq!(said(&came, "date").as_deref(), Some(date));
    let came = ours(Method::POST, url, BODY, Scheme::Rfc9421);
    let input = "sig1=(\"@method\" \"@target-uri\" \"content-digest\");created=1795608000\
        ;keyid=\"https://home.example/users/ada#main-key\";alg=\"rsa-v1_5-sha256\"";
    assert_eq!(said(&came, "signature-input").as_deref(), Some(input));
    let digest = format!("sha-256=:{BODY_SHA256}:");
    assert_eq!(said(&came, "content-digest"), Some(digest));
    assert_eq!(said(&came, "digest"), None);
    let came = ours(Method::GET, url, b"", Scheme::Cavage);
    assert_eq!(said(&came, "digest"), None);
    let start = "headers=\"(request-target) host date\"";
    assert!(said(&came, "signature").is_some_and(|said| said.ends_with(start)));
}

#[test]
fn signing_again_leaves_nothing_of_the_first_time() {
    let url = Url::parse("https://mastodon.example/inbox").expect("an address");
    let mut came = ours(Method::POST, url.as_str(), BODY, Scheme::Rfc9421);
    let signer = signer(EVE);
    sign(
        &mut came.headers,
        &Method::POST,
        &url,
        BODY,
        &signer,
        Scheme::Cavage,
        NOON,
    )
    .expect("signed");
    assert!(!came.headers.contains_key("signature-input"));
    assert!(!came.headers.contains_key("content-digest"));
    assert_eq!(came.verdict(&public(), NOON).as_deref(), Ok(EVE));
    let nowhere = Url::parse("mailto:eve@example.com").expect("an address");
    let why = sign(
        &mut came.headers,
        &Method::POST,
        &nowhere,
        BODY,
        &signer,
        Scheme::Cavage,
        NOON,
    );
    assert!(matches!(why, Err(Fault::CannotSign(_))));
}

fn schemes() -> impl Strategy<Value = Scheme> {
    prop_oneof![Just(Scheme::Cavage), Just(Scheme::Rfc9421)]
}

fn methods() -> impl Strategy<Value = Method> {
    prop_oneof![Just(Method::GET), Just(Method::POST)]
}

const URLS: &str = "https://[a-z]{1,9}\\.example(:8443)?/[a-z0-9/._~%-]{0,30}(\\?[a-z0-9=&%+]{0,20})?(#[a-z]{1,5})?";

/// One byte of `text` replaced, so that it is another one.
fn bent(text: &[u8], at: usize) -> Vec<u8> {
    let mut bytes = text.to_vec();
    if let Some(byte) = bytes.get_mut(at % text.len().max(1)) {
        *byte = if *byte == b'x' { b'y' } else { b'x' };
    }
    bytes
}

/// Changes one byte of one thing that is covered; `None` where there is nothing to change.
fn spoil(mut came: Came, scheme: Scheme, what: usize, at: usize) -> Option<Came> {
    let header = match (scheme, what % 6) {
        (_, 0) => {
            let target = bent(came.target.as_bytes(), at);
            came.target = String::from_utf8(target).expect("text");
            return Some(came);
        }
        (_, 1) => {
            let host = bent(&came.address.as_bytes()[8..], at);
            came.address = format!("https://{}", String::from_utf8(host).expect("text"));
            return Some(came);
        }
        (_, 2) if came.method == Method::POST && !came.body.is_empty() => {
            came.body = bent(&came.body, at);
            return Some(came);
        }
        (Scheme::Cavage, 3) => "date",
        (Scheme::Cavage, 4) if came.method == Method::POST => "digest",
        (Scheme::Cavage, 5) if came.method == Method::POST => "content-type",
        (Scheme::Rfc9421, 3) => "signature-input",
        (Scheme::Rfc9421, 4) if came.method == Method::POST => "content-digest",
        // Past the label and before the end, where base64 has bits that say nothing.
        (Scheme::Rfc9421, 5) => {
            let value = came.headers["signature"].as_bytes().to_vec();
            let value = [&value[..6], &bent(&value[6..300], at), &value[300..]].concat();
            came.set("signature", std::str::from_utf8(&value).expect("text"));
            return Some(came);
        }
        _ => return None,
    };
    let value = bent(came.headers[header].as_bytes(), at);
    came.set(header, std::str::from_utf8(&value).expect("text"));
    Some(came)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(96))]

    #[test]
    fn whatever_we_sign_is_believed(
        method in methods(),
        url in URLS,
        body in proptest::collection::vec(any::<u8>(), 0..300),
        scheme in schemes(),
    ) {
        let came = ours(method, &url, &body, scheme);
        prop_assert_eq!(came.judged(), Ok(()));
        let claim = Claim::read(&came.method, &came.target, &came.headers, &came.address);
        prop_assert_eq!(claim.map(|claim| claim.scheme()), Ok(scheme));
    }

    #[test]
    fn one_byte_of_what_is_covered_makes_the_difference(
        method in methods(),
        url in URLS,
        body in proptest::collection::vec(any::<u8>(), 0..300),
        scheme in schemes(),
        what in 0_usize..6,
        at in any::<usize>(),
    ) {
        let came = ours(method, &url, &body, scheme);
        if let Some(spoilt) = spoil(came, scheme, what, at) {
            prop_assert!(spoilt.judged().is_err(), "{spoilt:?}");
        }
    }

    #[test]
    fn no_bytes_make_the_reader_fall(
        signature in proptest::collection::vec(any::<u8>(), 0..200),
        input in proptest::option::of(proptest::collection::vec(any::<u8>(), 0..200)),
        digest in proptest::collection::vec(any::<u8>(), 0..80),
        key in "(-----BEGIN (RSA )?PUBLIC KEY-----)?[ -~\n]{0,99}(-----END )?",
    ) {
        read_anything(&signature, input.as_deref(), &digest);
        let _ = PublicKey::from_pem(&key);
        let _ = PublicKey::from_multikey(&format!("z{key}"));
    }

    #[test]
    fn almost_a_signature_makes_no_reader_fall(
        cavage in "(Signature )?(keyId=\"?[ -~]{0,9}\"?[ ,]?|headers=\"(\\(request-target\\) |date |digest |host |\\(created\\) ){0,5}\"[ ,]?|created=\"?[0-9.]{0,30}\"?,|algorithm=\"[a-z0-9-]{0,9}\",|signature=\"[A-Za-z+/=]{0,20}\"){0,6}",
        input in "sig1=\\((\"@?[a-z-]{1,12}\"(;[a-z]{1,3})? ?){0,6}\\)(;(created|expires|keyid|alg|nonce)=(-?[0-9]{1,16}|\"[ -~]{0,9}\")){0,4}",
    ) {
        read_anything(cavage.as_bytes(), None, b"SHA-256=AAAA");
        read_anything(b"sig1=:AAAA:", Some(input.as_bytes()), b"sha-256=:AAAA:");
    }
}

/// What a fuzzer would call: whatever the headers are, there is a verdict, and it isn't yes.
fn read_anything(signature: &[u8], input: Option<&[u8]>, digest: &[u8]) {
    let mut headers = HeaderMap::new();
    let parts = [
        ("signature", Some(signature)),
        ("signature-input", input),
        ("digest", Some(digest)),
        ("content-digest", Some(digest)),
        ("date", Some(&b"Wed, 25 Nov 2026 12:00:00 GMT"[..])),
    ];
    for (name, value) in parts {
        // What is no header never arrives.
        if let Some(Ok(value)) = value.map(HeaderValue::from_bytes) {
            headers.append(name, value);
        }
    }
    for method in [Method::GET, Method::POST] {
        if let Ok(claim) = Claim::read(&method, "/inbox?x", &headers, HOME) {
            assert!(claim.verify(&public(), b"", NOON).is_err());
        }
    }
}
