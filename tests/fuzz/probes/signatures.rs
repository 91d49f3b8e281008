//! Signed requests and the keys that they are signed with.

use burrow::federation::signature::{Claim, PublicKey, probable_actor};
use burrow::model::Time;
use hyper::Method;
use hyper::header::{HeaderMap, HeaderName, HeaderValue};

/// 2026-11-25T12:00:00Z.
const NOON: Time = Time(1_795_608_000_000);

/// Two keys, whose private halves nobody who is asked here has.
const KEYS: [&str; 2] = [
    "z6MkrJVnaZkeFzdQyMZu1cgjg7k1pZZ6pvBQ7XJPt4swbTQ2",
    "-----BEGIN PUBLIC KEY-----\n\
     MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAsjCtu89865lptOs2JOBx\n\
     lOShRCstCZSh7iN3NJslXdPQ7rG0iISFAtxxRXakL/mETycMAuVkID2BmQIm2GaA\n\
     frYJ4U2w5B6U5/rvs9UsUbp2+SoyQl2oYc+LLRamB7ttwa4bQmkZa39w2oS3HjBs\n\
     SzgabnwmcIo5FrRb9WDmrIoBTRK4BjRhZGK31pWxd03qAiO7QCRYv9Av+5QtgSyl\n\
     mMa+bJjiCIzHgoaHnYJOnowh2rWD2KCeLepi7DQB46jCxxkzCmVEgKu0XuHzmxbk\n\
     tqf3MR+m8dw5p+CXzF24zDuZB46Nxn0WA49JcCKk77UzSfE1qgtDE7gTShw5ymDu\n\
     rwIDAQAB\n\
     -----END PUBLIC KEY-----\n",
];

/// A request as it comes over the line: method and target, headers, an empty line, the body.
fn request(data: &[u8]) -> Option<(Method, String, HeaderMap, &[u8])> {
    let end = data.windows(2).position(|two| two == b"\n\n");
    let (head, body) = match end {
        Some(end) => (&data[..end], &data[end + 2..]),
        None => (data, &data[data.len()..]),
    };
    let mut lines = head.split(|byte| *byte == b'\n');
    let first = std::str::from_utf8(lines.next()?).ok()?;
    let (method, target) = first.split_once(' ').unwrap_or(("POST", first));
    let mut headers = HeaderMap::new();
    for line in lines {
        let at = line.iter().position(|byte| *byte == b':')?;
        let name = HeaderName::from_bytes(&line[..at]).ok()?;
        let value = HeaderValue::from_bytes(line[at + 1..].trim_ascii()).ok()?;
        headers.append(name, value);
    }
    Some((method.parse().ok()?, target.to_owned(), headers, body))
}

/// Both schemes with their digests: whatever is sent, nobody can sign for these keys.
pub fn signature(data: &[u8]) {
    let Some((method, target, headers, body)) = request(data) else {
        return;
    };
    let Ok(claim) = Claim::read(&method, &target, &headers, "https://home.example") else {
        return;
    };
    assert!(!claim.key_id().is_empty());
    let _ = probable_actor(claim.key_id());
    for key in KEYS {
        let key = PublicKey::read(key).expect("a key");
        assert!(
            claim.verify(&key, body, NOON).is_err(),
            "a signature was forged"
        );
    }
}

/// Keys in all their forms. One that is read says of itself what is read as the same.
pub fn key(data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let read = [
        PublicKey::read(&text),
        PublicKey::from_pem(&text),
        PublicKey::from_multikey(&text),
    ];
    for key in read.into_iter().flatten() {
        let again = PublicKey::from_multikey(&key.to_multikey());
        assert!(again.is_ok_and(|again| again == key), "a key changed");
    }
}
