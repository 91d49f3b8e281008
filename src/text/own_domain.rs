//! The domain that somebody wants their house to live at, as it was typed; and in which way it can't be one.

use url::Host;

/// Longest name in bytes (RFC 1035 §2.3.4, without the root's dot).
const NAME_BYTES_MAX: usize = 253;
/// Longest part between two dots in bytes (RFC 1035 §2.3.4).
const LABEL_BYTES_MAX: usize = 63;

/// Endings that exist only inside a home, an office or a machine (RFC 6762 §3 and appendix G, RFC 6761, RFC 8375,
/// RFC 7686, ICANN's `.internal`).
const HOME_ENDINGS: &[&str] = &[
    "arpa",
    "corp",
    "home",
    "internal",
    "intranet",
    "invalid",
    "lan",
    "local",
    "localdomain",
    "localhost",
    "onion",
    "private",
];

/// Why something can't be the address of a house.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoDomain {
    /// Nothing was typed.
    #[error("type a domain")]
    Empty,
    /// A single word.
    #[error("a domain has a dot in it")]
    NoDot,
    /// The number of a machine.
    #[error("an address made of numbers belongs to a line and not to you; a house needs a name")]
    Number,
    /// A name that only this home knows.
    #[error("this name is known only inside your home")]
    HomeOnly,
    /// There is more behind it.
    #[error("a house takes a whole domain, with nothing behind it")]
    Path,
    /// A door with a number.
    #[error("a house takes a whole domain, without a number behind it")]
    Port,
    /// An e-mail address or somebody's name.
    #[error("this is the address of a person, not of a place")]
    Person,
    /// Something else that no domain has.
    #[error("this doesn't look like a domain")]
    Malformed,
}

/// A domain that can be one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OwnDomain {
    /// As machines write it: `xn--bcher-kva.example`.
    pub ascii: String,
    /// As people read it: `bücher.example`.
    pub shown: String,
}

impl OwnDomain {
    /// Whether machines write it in another way than people read it.
    pub fn is_international(&self) -> bool {
        self.ascii != self.shown
    }
}

/// Reads the domain of a house-to-be. A scheme in front and a slash at the end are what browsers add when one copies.
///
/// # Errors
/// Why it can't be one.
pub fn own_domain(typed: &str) -> Result<OwnDomain, NoDomain> {
    let name = typed.trim();
    let start = |scheme: &str| {
        name.get(..scheme.len())
            .is_some_and(|it| it.eq_ignore_ascii_case(scheme))
    };
    let bare = ["https://", "http://"]
        .into_iter()
        .find(|scheme| start(scheme));
    let name = bare.map_or(name, |scheme| &name[scheme.len()..]);
    let name = name.strip_suffix('/').unwrap_or(name);
    if name.is_empty() {
        return Err(NoDomain::Empty);
    }
    if name.contains('@') {
        return Err(NoDomain::Person);
    }
    if name.contains(['/', '?', '#', '\\']) {
        return Err(NoDomain::Path);
    }
    if name.starts_with('[') || name.matches(':').count() > 1 {
        return Err(NoDomain::Number);
    }
    if name.contains(':') {
        return Err(NoDomain::Port);
    }
    let name = name.strip_suffix('.').unwrap_or(name);
    match Host::parse(name).map_err(|_| NoDomain::Malformed)? {
        Host::Domain(ascii) => check(ascii),
        Host::Ipv4(_) | Host::Ipv6(_) => Err(NoDomain::Number),
    }
}

fn check(ascii: String) -> Result<OwnDomain, NoDomain> {
    let labels: Vec<&str> = ascii.split('.').collect();
    if labels
        .last()
        .is_some_and(|ending| HOME_ENDINGS.contains(ending))
    {
        return Err(NoDomain::HomeOnly);
    }
    if labels.len() < 2 {
        return Err(NoDomain::NoDot);
    }
    let fits = |label: &&str| -> bool {
        (1..=LABEL_BYTES_MAX).contains(&label.len())
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    if ascii.len() > NAME_BYTES_MAX || !labels.iter().all(fits) {
        return Err(NoDomain::Malformed);
    }
    let shown = url::quirks::domain_to_unicode(&ascii);
    let shown = if shown.is_empty() {
        ascii.clone()
    } else {
        shown
    };
    Ok(OwnDomain { ascii, shown })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_domain_is_read_as_it_is_typed_or_copied() {
        for typed in [
            "fern.example",
            " Fern.Example ",
            "https://fern.example/",
            "HTTP://fern.example",
            "fern.example.",
        ] {
            let read = own_domain(typed).map(|domain| domain.ascii);
            assert_eq!(read.as_deref(), Ok("fern.example"), "{typed}");
        }
        let read = own_domain("Bücher.example").expect("a good domain");
        assert_eq!(read.ascii, "xn--bcher-kva.example");
        assert_eq!(read.shown, "bücher.example");
        assert!(read.is_international());
        assert_eq!(own_domain("xn--bcher-kva.example"), Ok(read));
        assert!(own_domain("a.b.co.uk").is_ok_and(|domain| !domain.is_international()));
    }

    #[test]
    fn each_confusion_has_its_own_answer() {
        let long = format!("{}.example", "a".repeat(64));
        for (typed, why) in [
            ("", NoDomain::Empty),
            ("https://", NoDomain::Empty),
            ("fern", NoDomain::NoDot),
            ("192.168.1.20", NoDomain::Number),
            ("http://[fd00::1]/", NoDomain::Number),
            ("fd00::1", NoDomain::Number),
            ("burrow.local", NoDomain::HomeOnly),
            ("localhost", NoDomain::HomeOnly),
            ("nas.home.arpa", NoDomain::HomeOnly),
            ("fern.example/burrow", NoDomain::Path),
            ("fern.example:8443", NoDomain::Port),
            ("ada@fern.example", NoDomain::Person),
            ("fern lane.example", NoDomain::Malformed),
            ("fern_lane.example", NoDomain::Malformed),
            ("-fern.example", NoDomain::Malformed),
            ("fern..example", NoDomain::Malformed),
            (long.as_str(), NoDomain::Malformed),
        ] {
            assert_eq!(own_domain(typed), Err(why), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn a_good_domain_is_read_again(text in "\\PC{0,60}|[a-zé]{1,9}\\.[a-zß]{1,9}") {
            if let Ok(domain) = own_domain(&text) {
                prop_assert_eq!(own_domain(&domain.ascii), Ok(domain.clone()));
                prop_assert!(domain.ascii.is_ascii());
            }
        }
    }
}
