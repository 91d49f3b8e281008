//! The twelve words that open a house when all else is lost, as BIP 39 writes 128 bits: people can print them, read them
//! out and type them, and a mistyped word is noticed before anything is tried with it.

use sha2::{Digest, Sha256};

/// How many words there are.
pub const WORDS: usize = 12;
/// How many bytes stand behind them.
pub const ENTROPY_BYTES: usize = 16;
/// The longest text that is read as words, in bytes.
const TEXT_BYTES_MAX: usize = 500;
/// Bits of one word: the list has 2048.
const WORD_BITS: usize = 11;
/// So many letters of a word tell it from all others.
const LETTERS_ENOUGH: usize = 4;

/// BIP 39's English list: alphabetical, no word looks like another, the first four letters are enough.
static LIST: &str = include_str!("rescue_words.txt");

/// Why a text is not the twelve words of anybody.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum WordsError {
    /// Not twelve of them.
    #[error("there are {0} words, and there should be {WORDS}")]
    Count(usize),
    /// This one isn't on the list.
    #[error("{0} is not one of the words")]
    Unknown(String),
    /// All are words, but they don't belong together: one was misread, or their order.
    #[error("these words don't belong together")]
    Muddled,
}

/// The words for these bytes.
pub fn words(entropy: &[u8; ENTROPY_BYTES]) -> Vec<&'static str> {
    let list: Vec<&str> = LIST.lines().collect();
    let mut bits = entropy.to_vec();
    bits.push(checksum(entropy));
    (0..WORDS)
        .map(|at| list[number(&bits, at * WORD_BITS)])
        .collect()
}

/// The bytes behind twelve words, however they are typed: capital or small, with numbers or commas between, shortened
/// to four letters.
///
/// # Errors
/// What is wrong with them.
pub fn read(typed: &str) -> Result<[u8; ENTROPY_BYTES], WordsError> {
    let typed: String = typed.chars().take(TEXT_BYTES_MAX).collect();
    let lower = typed.to_lowercase();
    let found: Vec<&str> = lower
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    if found.len() != WORDS {
        return Err(WordsError::Count(found.len()));
    }
    let list: Vec<&str> = LIST.lines().collect();
    let mut bits = [0u8; ENTROPY_BYTES + 1];
    for (at, word) in found.iter().enumerate() {
        let value = place(&list, word).ok_or_else(|| WordsError::Unknown((*word).to_owned()))?;
        for bit in 0..WORD_BITS {
            if value >> (WORD_BITS - 1 - bit) & 1 == 1 {
                let to = at * WORD_BITS + bit;
                bits[to / 8] |= 0x80 >> (to % 8);
            }
        }
    }
    let mut entropy = [0; ENTROPY_BYTES];
    entropy.copy_from_slice(&bits[..ENTROPY_BYTES]);
    match bits[ENTROPY_BYTES] == checksum(&entropy) {
        true => Ok(entropy),
        false => Err(WordsError::Muddled),
    }
}

/// Whether `typed` means `word`: the same letters, or enough of them.
pub fn same_word(typed: &str, word: &str) -> bool {
    let typed = typed.trim().to_lowercase();
    typed == word || typed.chars().count() >= LETTERS_ENOUGH && word.starts_with(&typed)
}

fn place(list: &[&str], typed: &str) -> Option<usize> {
    let exact = list.iter().position(|word| *word == typed);
    exact.or_else(|| list.iter().position(|word| same_word(typed, word)))
}

/// The four bits behind 128, on top of their byte.
fn checksum(entropy: &[u8; ENTROPY_BYTES]) -> u8 {
    Sha256::digest(entropy)[0] & 0xf0
}

/// The eleven bits from `start` on.
fn number(bits: &[u8], start: usize) -> usize {
    (start..start + WORD_BITS).fold(0, |value, at| {
        value << 1 | usize::from(bits[at / 8] >> (7 - at % 8) & 1)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_words_are_those_of_the_standard() {
        // The test vectors of BIP 39 (trezor/python-mnemonic, vectors.json).
        for (entropy, text) in [
            (
                [0u8; 16],
                "abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon abandon about",
            ),
            (
                [0x7f; 16],
                "legal winner thank year wave sausage worth useful legal winner thank yellow",
            ),
            (
                [0xff; 16],
                "zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo zoo wrong",
            ),
        ] {
            assert_eq!(words(&entropy).join(" "), text);
            assert_eq!(read(text), Ok(entropy));
        }
        assert_eq!(LIST.lines().count(), 1 << WORD_BITS);
    }

    #[test]
    fn words_are_read_as_people_type_them() {
        let right = Ok([0x7f; 16]);
        for typed in [
            "Legal Winner thank year wave sausage worth useful legal winner thank yellow",
            "1. legal 2. winner 3. thank 4. year 5. wave 6. sausage\n7. worth 8. useful 9. legal 10. winner 11. thank 12. yellow",
            "lega,winn,than,year,wave,saus,wort,usef,lega,winn,than,yell",
        ] {
            assert_eq!(read(typed), right, "{typed}");
        }
    }

    #[test]
    fn what_is_wrong_is_told_apart() {
        assert_eq!(read(""), Err(WordsError::Count(0)));
        assert_eq!(
            read("legal winner thank"),
            Err(WordsError::Count(3)),
            "too few"
        );
        let strange = "legal winner thank yaer wave sausage worth useful legal winner thank yellow";
        assert_eq!(read(strange), Err(WordsError::Unknown("yaer".to_owned())));
        let turned = "winner legal thank year wave sausage worth useful legal winner thank yellow";
        assert_eq!(read(turned), Err(WordsError::Muddled));
        assert!(same_word(" Yell ", "yellow") && !same_word("yel", "yellow"));
        assert!(same_word("act", "act") && !same_word("acti", "act"));
    }

    proptest! {
        #[test]
        fn all_bytes_come_back(entropy: [u8; 16]) {
            prop_assert_eq!(read(&words(&entropy).join(" ")), Ok(entropy));
        }

        #[test]
        fn no_text_is_too_strange(text in "\\PC{0,200}") {
            let _ = read(&text);
        }
    }
}
