//! Names of people: what a name may look like here, and how `user@domain` is read.

/// Longest name of somebody of this home, in characters; Mastodon's `USERNAME_LENGTH_LIMIT`.
pub const USERNAME_CHARS_MAX: usize = 30;
/// Longest name of anybody anywhere that we look up, in bytes; a DNS name has at most 253.
pub const ACCT_BYTES_MAX: usize = 512;

/// Names that would let somebody pose as the house: Mastodon's `reserved_usernames`, the mailboxes that RFC 2142 keeps
/// for the people who run a place, and the names by which servers speak for themselves (our `/actor`, and what Mastodon,
/// Misskey, Pleroma and relays call theirs).
const RESERVED: &[&str] = &[
    "abuse",
    "actor",
    "admin",
    "administrator",
    "burrow",
    "contact",
    "everybody",
    "everyone",
    "help",
    "helpdesk",
    "hostmaster",
    "info",
    "instance",
    "instance_actor",
    "internal_fetch",
    "mailer_daemon",
    "mod",
    "moderation",
    "moderator",
    "moderators",
    "nobody",
    "noreply",
    "official",
    "owner",
    "postmaster",
    "relay",
    "root",
    "security",
    "server",
    "staff",
    "superuser",
    "support",
    "sysadmin",
    "system",
    "team",
    "webmaster",
];

/// Why a name can't be taken. The text is meant for the person who chose it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum HandleError {
    /// Nothing was typed.
    #[error("choose a name")]
    Empty,
    /// More than [`USERNAME_CHARS_MAX`].
    #[error("a name can have {USERNAME_CHARS_MAX} characters at most")]
    TooLong,
    /// Something other than `a-z`, `0-9` and `_`.
    #[error("a name can only have the letters a to z, digits and underscores")]
    BadCharacter,
    /// One of the names kept for the house itself.
    #[error("this name is reserved, please choose another one")]
    Reserved,
    /// It reads like the name of the place, or of somebody who looks after it.
    #[error(
        "this name could be taken for somebody who looks after this place, please choose another one"
    )]
    Poses,
}

/// Checks the name that somebody wants to have here and gives it back as it is stored: in lower case.
pub fn check_username(name: &str) -> Result<String, HandleError> {
    if name.is_empty() {
        return Err(HandleError::Empty);
    }
    if !name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'_') {
        return Err(HandleError::BadCharacter);
    }
    if name.len() > USERNAME_CHARS_MAX {
        return Err(HandleError::TooLong);
    }
    let name = name.to_ascii_lowercase();
    if RESERVED.iter().any(|reserved| looks_like(&name, reserved)) {
        return Err(HandleError::Reserved);
    }
    Ok(name)
}

/// Whether two names are easily taken for each other: `adm1n` and `admin`, `ada_` and `ada`.
pub fn looks_like(one: &str, other: &str) -> bool {
    let (one, other) = (faces(one), faces(other));
    one.iter()
        .any(|face| !face.is_empty() && other.contains(face))
}

/// What a hasty eye may read: a digit for a letter, two letters for one, and no underscores.
fn faces(name: &str) -> [String; 2] {
    ['i', 'l'].map(|one| {
        let letters = name.chars().filter(|c| *c != '_').map(|c| match c {
            '0' => 'o',
            '1' => one,
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            '7' => 't',
            c => c.to_ascii_lowercase(),
        });
        let read: String = letters.collect();
        read.replace("rn", "m").replace("vv", "w")
    })
}

/// Whether a name reads like that of the place itself, `fern` or `fern_example` at `fern.example`. Its owner may be
/// called so, nobody else.
pub fn is_the_place(name: &str, domain: &str) -> bool {
    let host = domain.split(':').next().unwrap_or_default();
    let first = host.split('.').next().unwrap_or_default();
    let whole = host.replace(['.', '-'], "");
    looks_like(name, &first.replace('-', "")) || looks_like(name, &whole)
}

/// A person's address as somebody typed or pasted it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Acct {
    /// The name, as typed.
    pub user: String,
    /// The domain in lower case; none if the person is of this home.
    pub domain: Option<String>,
}

/// Reads `user`, `@user`, `user@domain`, `@user@domain` and `acct:user@domain`. None if it can't be an address.
pub fn split_acct(text: &str) -> Option<Acct> {
    let text = text.trim();
    let text = text.strip_prefix("acct:").unwrap_or(text);
    let text = text.strip_prefix('@').unwrap_or(text);
    if text.len() > ACCT_BYTES_MAX {
        return None;
    }
    let (user, domain) = match text.split_once('@') {
        Some((user, domain)) => (user, Some(domain)),
        None => (text, None),
    };
    let user_fits = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '.' | '-');
    let domain_fits = |c: char| c.is_alphanumeric() || matches!(c, '.' | '-' | ':' | '_');
    let fits = !user.is_empty()
        && user.chars().all(user_fits)
        && domain.is_none_or(|domain| !domain.is_empty() && domain.chars().all(domain_fits));
    fits.then(|| Acct {
        user: user.to_owned(),
        domain: domain.map(str::to_lowercase),
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn names_are_checked() {
        let longest = "a".repeat(USERNAME_CHARS_MAX);
        let too_long = "a".repeat(USERNAME_CHARS_MAX + 1);
        let cases = [
            ("ada", Ok("ada")),
            ("Ada_99", Ok("ada_99")),
            ("_", Ok("_")),
            (longest.as_str(), Ok(longest.as_str())),
            ("", Err(HandleError::Empty)),
            (too_long.as_str(), Err(HandleError::TooLong)),
            ("ada.b", Err(HandleError::BadCharacter)),
            ("ada b", Err(HandleError::BadCharacter)),
            ("adá", Err(HandleError::BadCharacter)),
            ("@ada", Err(HandleError::BadCharacter)),
            ("Admin", Err(HandleError::Reserved)),
            ("postmaster", Err(HandleError::Reserved)),
            ("0wner", Err(HandleError::Reserved)),
            ("_adm1n_", Err(HandleError::Reserved)),
            ("adrnin", Err(HandleError::Reserved)),
            ("instance_actor", Err(HandleError::Reserved)),
            ("ali", Ok("ali")),
            ("modesta", Ok("modesta")),
        ];
        for (name, expected) in cases {
            assert_eq!(check_username(name), expected.map(str::to_owned), "{name}");
        }
    }

    #[test]
    fn names_that_look_alike_are_known() {
        for (one, other, alike) in [
            ("ada", "ada_", true),
            ("ida", "1da", true),
            ("lena", "1ena", true),
            ("ben", "8en", false),
            ("ada", "adam", false),
            ("_", "__", false),
        ] {
            assert_eq!(looks_like(one, other), alike, "{one} {other}");
        }
        for (name, domain, is) in [
            ("fern", "fern.example", true),
            ("f3rn", "fern.example", true),
            ("fern_example", "fern.example", true),
            ("fernlane", "fern-lane.example:8443", true),
            ("example", "fern.example", false),
            ("ada", "fern.example", false),
            ("ada", "localhost:4180", false),
        ] {
            assert_eq!(is_the_place(name, domain), is, "{name} at {domain}");
        }
    }

    #[test]
    fn addresses_are_read() {
        let cases = [
            ("ada", Some(("ada", None))),
            ("@ada", Some(("ada", None))),
            (" @Ada@Far.Example ", Some(("Ada", Some("far.example")))),
            ("acct:ada@far.example", Some(("ada", Some("far.example")))),
            ("ada@localhost:4180", Some(("ada", Some("localhost:4180")))),
            ("ada@みんな.example", Some(("ada", Some("みんな.example")))),
            (
                "dotted.na-me@far.example",
                Some(("dotted.na-me", Some("far.example"))),
            ),
            ("", None),
            ("@", None),
            ("ada@", None),
            ("@@far.example", None),
            ("ada@far@example", None),
            ("two words", None),
            ("ada@far/example", None),
        ];
        for (text, expected) in cases {
            let read = split_acct(text);
            let read = read
                .as_ref()
                .map(|acct| (acct.user.as_str(), acct.domain.as_deref()));
            assert_eq!(read, expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn a_good_name_is_an_address(name in r"\PC{0,40}|[a-zA-Z0-9_]{1,30}") {
            if let Ok(stored) = check_username(&name) {
                prop_assert_eq!(split_acct(&stored), Some(Acct { user: stored.clone(), domain: None }));
                prop_assert_eq!(check_username(&stored), Ok(stored));
            }
        }
    }
}
