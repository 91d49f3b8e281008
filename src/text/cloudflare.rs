//! What people paste from Cloudflare: the certificate of `cloudflared tunnel login`, API tokens, tokens of tunnels.

use base64::Engine;
use base64::engine::general_purpose::{STANDARD, STANDARD_NO_PAD};
use serde::Deserialize;

/// Longest thing that is read, in bytes. A certificate of older days holds a key and a certificate too.
pub const PASTED_BYTES_MAX: usize = 16 << 10;

/// What stands around the part of the certificate that counts (cloudflared `credentials/origin_cert.go`).
const BEGIN: &str = "-----BEGIN ARGO TUNNEL TOKEN-----";
const END: &str = "-----END ARGO TUNNEL TOKEN-----";

/// How short and how long an API token may be, in characters. They have 40; newer ones a prefix and more.
const API_TOKEN_CHARS: std::ops::RangeInclusive<usize> = 20..=200;

/// The certificate of a login.
#[derive(Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Sent as a bearer token.
    pub token: String,
    /// The account's number.
    pub account: String,
    /// The zone's number.
    pub zone: String,
}

/// The token of a tunnel that was made at Cloudflare.
#[derive(Clone, PartialEq, Eq)]
pub struct RunToken {
    /// As it was pasted.
    pub text: String,
    /// The account's number.
    pub account: String,
    /// The tunnel's number.
    pub tunnel: String,
}

#[derive(Deserialize)]
struct CertificateJson {
    #[serde(rename = "zoneID")]
    zone: String,
    #[serde(rename = "accountID")]
    account: String,
    #[serde(rename = "apiToken")]
    token: String,
}

#[derive(Deserialize)]
struct RunTokenJson {
    a: String,
    t: String,
    s: String,
}

/// Reads a certificate; `None` for anything else. Other blocks in it (a key, a certificate) are left alone.
pub fn certificate(pem: &str) -> Option<Certificate> {
    if pem.len() > PASTED_BYTES_MAX {
        return None;
    }
    let (_, rest) = pem.split_once(BEGIN)?;
    let (body, rest) = rest.split_once(END)?;
    // Two tokens in one file: nobody could say which is meant.
    if rest.contains(BEGIN) {
        return None;
    }
    let body: String = body.split_whitespace().collect();
    let json = STANDARD.decode(body).ok()?;
    let read: CertificateJson = serde_json::from_slice(&json).ok()?;
    let good = is_number(&read.zone) && is_number(&read.account) && is_sendable(&read.token);
    good.then_some(Certificate {
        token: read.token,
        account: read.account,
        zone: read.zone,
    })
}

/// Reads an API token as somebody pasted it, perhaps with quotes, `Bearer ` or a line break around it.
pub fn api_token(pasted: &str) -> Option<String> {
    let plain = pasted.trim().trim_matches(['"', '\'', '`']);
    let plain = plain.strip_prefix("Bearer ").unwrap_or(plain).trim();
    let is_token = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-' || c == '.';
    let good = API_TOKEN_CHARS.contains(&plain.len()) && plain.chars().all(is_token);
    good.then(|| plain.to_owned())
}

/// Reads the token of a tunnel, out of the whole command too that Cloudflare's page shows
/// (`cloudflared service install eyJ…`).
pub fn run_token(pasted: &str) -> Option<RunToken> {
    if pasted.len() > PASTED_BYTES_MAX {
        return None;
    }
    let trimmed = |word: &'_ str| word.trim_matches(['"', '\'', '`']).to_owned();
    pasted.split_whitespace().map(trimmed).find_map(|text| {
        let plain = text.trim_end_matches('=');
        let json = STANDARD_NO_PAD.decode(plain).ok()?;
        let read: RunTokenJson = serde_json::from_slice(&json).ok()?;
        let good = is_number(&read.a) && is_uuid(&read.t) && STANDARD.decode(&read.s).is_ok();
        good.then_some(RunToken {
            text,
            account: read.a,
            tunnel: read.t,
        })
    })
}

/// The numbers of accounts and zones: they become part of addresses.
fn is_number(text: &str) -> bool {
    (1..=64).contains(&text.len()) && text.bytes().all(|b| b.is_ascii_alphanumeric())
}

/// Tunnels' numbers: they become file names.
pub fn is_uuid(text: &str) -> bool {
    text.len() == 36
        && text.bytes().enumerate().all(|(at, b)| match at {
            8 | 13 | 18 | 23 => b == b'-',
            _ => b.is_ascii_hexdigit(),
        })
}

fn is_sendable(token: &str) -> bool {
    !token.is_empty() && token.bytes().all(|b| b.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pem(json: &str) -> String {
        format!("{BEGIN}\n{}\n{END}\n", STANDARD.encode(json))
    }

    #[test]
    fn a_certificate_is_read_among_other_blocks() {
        let good = pem(r#"{"zoneID":"z1","accountID":"a1","apiToken":"secret","endpoint":""}"#);
        let old = format!("-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n{good}");
        for text in [&good, &old] {
            let read = certificate(text).expect("a certificate");
            assert_eq!(
                (
                    read.zone.as_str(),
                    read.account.as_str(),
                    read.token.as_str()
                ),
                ("z1", "a1", "secret")
            );
        }
        let bad = [
            String::new(),
            "hello".to_owned(),
            format!("{good}{good}"),
            good.replace("END", "FIN"),
            pem("{}"),
            pem(r#"{"zoneID":"../x","accountID":"a","apiToken":"t"}"#),
            pem(r#"{"zoneID":"z","accountID":"a","apiToken":"two words"}"#),
            "x".repeat(PASTED_BYTES_MAX + 1),
        ];
        for text in bad {
            assert!(certificate(&text).is_none(), "{text}");
        }
    }

    #[test]
    fn tokens_are_read_as_people_paste_them() {
        let token = "v1_Abc-0123456789012345678901234567890123";
        for pasted in [
            token.to_owned(),
            format!("  {token}\n"),
            format!("\"{token}\""),
            format!("Bearer {token}"),
        ] {
            assert_eq!(api_token(&pasted).as_deref(), Some(token), "{pasted}");
        }
        for pasted in [
            "",
            "hello",
            "two words that are long enough",
            "https://dash.cloudflare.com/profile",
        ] {
            assert!(api_token(pasted).is_none(), "{pasted}");
        }
        let id = "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415";
        let secret = STANDARD.encode([7; 32]);
        let token = STANDARD.encode(format!(r#"{{"a":"acc","t":"{id}","s":"{secret}"}}"#));
        for pasted in [
            token.clone(),
            format!("sudo cloudflared service install {token}"),
            format!("cloudflared tunnel run --token '{token}'"),
        ] {
            assert_eq!(run_token(&pasted).expect("a token").tunnel, id, "{pasted}");
        }
        let elsewhere = STANDARD.encode(r#"{"a":"acc","t":"../../etc/passwd","s":"AAAA"}"#);
        for pasted in ["", "hello there", elsewhere.as_str(), "eyJhIjoi"] {
            assert!(run_token(pasted).is_none(), "{pasted}");
        }
    }
}
