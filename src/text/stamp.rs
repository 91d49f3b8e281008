//! Stamps on forms for strangers: when the form was handed out, sealed so that nobody can make one or change it, and a
//! small proof of work that a browser does while its person is typing. Pure: time, key and dice come from the door.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};
use subtle::ConstantTimeEq;

/// How many leading zero bits the hash of a proof has: 65 536 tries on average, a fraction of a second in a phone's
/// browser while somebody types, and tens of thousands of requests become dear.
pub const PROOF_BITS: u32 = 16;

/// Longest proof, in characters: a decimal number.
const PROOF_CHARS_MAX: usize = 20;

/// For which way a form was handed out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// With a proof of work.
    Worked,
    /// Without one, for browsers without script: it has to be waited for.
    Waited,
}

impl Way {
    fn letter(self) -> &'static str {
        match self {
            Way::Worked => "f",
            Way::Waited => "w",
        }
    }
}

/// What a stamp says.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// For which way.
    pub way: Way,
    /// When the form was handed out, in milliseconds since 1970.
    pub at_ms: u64,
    /// Which form it is: random.
    pub form: [u8; 16],
}

impl Stamp {
    /// The stamp as it stands in the form: `WAY.TIME.FORM.SEAL`.
    pub fn seal(&self, key: &[u8; 32]) -> String {
        let words = self.words();
        format!("{words}.{}", sealed(key, &words))
    }

    /// Reads a stamp; `None` for one that this key didn't seal.
    pub fn open(key: &[u8; 32], text: &str) -> Option<Stamp> {
        let (words, shown) = text.rsplit_once('.')?;
        let right = sealed(key, words);
        if !bool::from(right.as_bytes().ct_eq(shown.as_bytes())) {
            return None;
        }
        let mut parts = words.split('.');
        let way = match parts.next()? {
            "f" => Way::Worked,
            "w" => Way::Waited,
            _ => return None,
        };
        let at_ms = parts.next()?.parse().ok()?;
        let form = URL_SAFE_NO_PAD.decode(parts.next()?).ok()?;
        Some(Stamp {
            way,
            at_ms,
            form: form.try_into().ok()?,
        })
    }

    /// What a browser hashes together with a number.
    pub fn task(&self) -> String {
        URL_SAFE_NO_PAD.encode(self.form)
    }

    /// Whether `proof` is a number that makes the hash of `TASK.NUMBER` begin with enough zeros.
    pub fn is_proven(&self, proof: &str) -> bool {
        let is_number = proof.len() <= PROOF_CHARS_MAX && proof.bytes().all(|b| b.is_ascii_digit());
        if proof.is_empty() || !is_number {
            return false;
        }
        let hash = Sha256::digest(format!("{}.{proof}", self.task()).as_bytes());
        let (first, _) = hash.split_at(4);
        let head = first
            .iter()
            .fold(0u32, |head, byte| (head << 8) | u32::from(*byte));
        head.leading_zeros() >= PROOF_BITS
    }

    /// The secret of what this form brings about: the same each time it is sent.
    pub fn secret(&self, key: &[u8; 32]) -> String {
        sealed(key, &format!("secret.{}", self.task()))
    }

    fn words(&self) -> String {
        format!("{}.{}.{}", self.way.letter(), self.at_ms, self.task())
    }
}

/// The key goes in twice, as in HMAC (RFC 2104), so that a seal can't be continued to longer words.
fn sealed(key: &[u8; 32], words: &str) -> String {
    let inner = Sha256::new()
        .chain_update(key)
        .chain_update(words)
        .finalize();
    let outer = Sha256::new()
        .chain_update(key)
        .chain_update(inner)
        .finalize();
    URL_SAFE_NO_PAD.encode(outer)
}

#[cfg(test)]
mod tests {
    use super::*;

    const KEY: [u8; 32] = [7; 32];
    const STAMP: Stamp = Stamp {
        way: Way::Worked,
        at_ms: 1_767_225_600_000,
        form: [9; 16],
    };

    #[test]
    fn a_stamp_is_read_back_and_no_other_is() {
        let text = STAMP.seal(&KEY);
        assert_eq!(Stamp::open(&KEY, &text), Some(STAMP));
        assert_eq!(Stamp::open(&[8; 32], &text), None, "another key");
        let earlier = text.replacen("1767225600000", "1767225500000", 1);
        assert_eq!(Stamp::open(&KEY, &earlier), None, "another time");
        let waited = text.replacen('f', "w", 1);
        assert_eq!(Stamp::open(&KEY, &waited), None, "another way");
        for nonsense in ["", ".", "f.1.x.", "a.b.c.d.e", &text[1..]] {
            assert_eq!(Stamp::open(&KEY, nonsense), None, "{nonsense}");
        }
        assert_ne!(STAMP.secret(&KEY), STAMP.secret(&[8; 32]));
    }

    #[test]
    fn a_proof_takes_work() {
        let mut numbers = (0u64..).map(|number| number.to_string());
        let proof = numbers
            .find(|number| STAMP.is_proven(number))
            .expect("there is one");
        let other = Stamp {
            form: [10; 16],
            ..STAMP
        };
        assert!(!other.is_proven(&proof), "of this form only");
        for wrong in ["", "0", "-1", " 5", "1e9", "123456789012345678901"] {
            assert!(!STAMP.is_proven(wrong), "{wrong}");
        }
        let padded = format!("0{proof}");
        assert!(!STAMP.is_proven(&padded), "the very number");
    }
}
