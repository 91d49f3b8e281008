//! Secrets: random, shown once, kept only as their SHA-256.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use sha2::{Digest, Sha256};

/// How many random bytes a token, session or code has: 256 bits.
const SECRET_BYTES: usize = 32;

/// A fresh secret, as it is given to its owner (43 characters of base64url).
///
/// # Panics
/// When the system has no randomness to give, in which case nothing here is safe.
pub fn new() -> String {
    URL_SAFE_NO_PAD.encode(bytes::<SECRET_BYTES>())
}

/// Random bytes.
///
/// # Panics
/// As [`new`].
pub fn bytes<const N: usize>() -> [u8; N] {
    let mut bytes = [0u8; N];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// Sixteen random bytes, for words that people write down.
///
/// # Panics
/// As [`new`].
pub fn entropy() -> [u8; 16] {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

/// What is kept of a secret, and what it is found by.
pub fn hash(secret: &str) -> [u8; 32] {
    Sha256::digest(secret.as_bytes()).into()
}

/// The end of a fresh invite's link: 96 bits, short enough for a small QR code.
///
/// # Panics
/// As [`new`].
pub fn invite_code() -> String {
    const CHARS: usize = 16;
    new().chars().take(CHARS).collect()
}

/// A short code that people can read out and type: `groups` groups of four letters and digits
/// without those that look alike (20 bits a group).
///
/// # Panics
/// As [`new`].
pub fn spoken(groups: usize) -> String {
    const LETTERS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    let mut bytes = vec![0u8; groups * 4];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    let letters: Vec<char> = bytes
        .iter()
        .map(|byte| char::from(LETTERS[usize::from(byte % 32)]))
        .collect();
    letters
        .chunks(4)
        .map(|group| group.iter().collect::<String>())
        .collect::<Vec<_>>()
        .join("-")
}
