//! Addresses under this house for what lies on other servers: `/media/far/SEAL/ADDRESS`. The seal is the house's own, so
//! that nobody can have it fetch what no post or profile here has named.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// Where such addresses begin.
pub const FOLDER: &str = "/media/far";

/// How many bytes of the seal are shown: guessing 96 bits takes for ever.
const SEAL_BYTES: usize = 12;

/// Longest address that is passed on, in bytes.
const ADDRESS_BYTES_MAX: usize = 4_096;

/// The path under which this house passes the file at `url` on; `small` for a preview of it.
pub fn path(seal: &[u8; 16], url: &str, small: bool) -> String {
    let size = if small { "small" } else { "whole" };
    let coded = URL_SAFE_NO_PAD.encode(url);
    format!("{FOLDER}/{size}/{}/{coded}", sealed(seal, url))
}

/// The address behind `SEAL/ADDRESS`, if the seal is right.
pub fn open(seal: &[u8; 16], shown: &str, coded: &str) -> Option<String> {
    if coded.len() > ADDRESS_BYTES_MAX * 2 {
        return None;
    }
    let url = String::from_utf8(URL_SAFE_NO_PAD.decode(coded).ok()?).ok()?;
    let right = sealed(seal, &url);
    let same = subtle::ConstantTimeEq::ct_eq(right.as_bytes(), shown.as_bytes());
    bool::from(same).then_some(url)
}

/// The key goes in twice, around the address and around its hash (as HMAC does, RFC 2104), so that a seal can't be
/// continued to a longer address.
fn sealed(seal: &[u8; 16], url: &str) -> String {
    let inner = Sha256::new()
        .chain_update(seal)
        .chain_update(url)
        .finalize();
    let outer = Sha256::new()
        .chain_update(seal)
        .chain_update(inner)
        .finalize();
    URL_SAFE_NO_PAD.encode(&outer[..SEAL_BYTES])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_addresses_open() {
        let (ours, theirs) = ([7; 16], [8; 16]);
        let url = "https://far.example/a b.png?x=ü";
        let path = path(&ours, url, true);
        let mut parts = path
            .strip_prefix("/media/far/small/")
            .expect("a folder")
            .split('/');
        let (seal, coded) = (
            parts.next().expect("a seal"),
            parts.next().expect("an address"),
        );
        assert_eq!(open(&ours, seal, coded).as_deref(), Some(url));
        assert_eq!(open(&theirs, seal, coded), None);
        assert_eq!(open(&ours, "", coded), None);
        let other = URL_SAFE_NO_PAD.encode("https://far.example/b.png");
        assert_eq!(open(&ours, seal, &other), None);
        assert_eq!(open(&ours, seal, "%"), None);
        assert_eq!(open(&ours, seal, &"A".repeat(9_000)), None);
    }
}
