//! Versions of this program and of the image that it is part of: Semantic Versioning 2.0.0 (semver.org), of which only the
//! order matters here.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

/// Longest version that is read, in bytes. Longer ones are nobody's.
pub const VERSION_BYTES_MAX: usize = 64;

/// A version. Two that differ only in what stands behind `+` are alike (semver 10), and none is the newer one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Version(semver::Version);

/// This is no version.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is no version such as 1.2.3")]
pub struct NoVersion;

impl Version {
    /// Whether this one comes after `other`.
    pub fn is_newer_than(&self, other: &Version) -> bool {
        self.order(other) == Ordering::Greater
    }

    /// Which of two is the newer one (semver 11).
    pub fn order(&self, other: &Version) -> Ordering {
        self.0.cmp_precedence(&other.0)
    }
}

impl FromStr for Version {
    type Err = NoVersion;

    /// Reads `1.2.3`, `1.2.3-rc.1`, `1.2.3+4`. It holds only letters, digits, dots, dashes and pluses, so that it can be part
    /// of a file's name.
    fn from_str(text: &str) -> Result<Version, NoVersion> {
        if text.len() > VERSION_BYTES_MAX {
            return Err(NoVersion);
        }
        text.parse().map(Version).map_err(|_| NoVersion)
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn version(text: &str) -> Version {
        text.parse().unwrap_or_else(|_| panic!("{text}"))
    }

    #[test]
    fn versions_have_the_order_of_semver() {
        // The example of semver 11.4, with more at both ends.
        let in_order = [
            "0.1.0",
            "0.1.1",
            "0.2.0-rc.1",
            "0.2.0",
            "0.10.0",
            "1.0.0-alpha",
            "1.0.0-alpha.1",
            "1.0.0-alpha.beta",
            "1.0.0-beta",
            "1.0.0-beta.2",
            "1.0.0-beta.11",
            "1.0.0-rc.1",
            "1.0.0",
            "2.0.0",
        ];
        for (at, one) in in_order.iter().enumerate() {
            for (place, other) in in_order.iter().enumerate() {
                assert_eq!(
                    version(one).order(&version(other)),
                    at.cmp(&place),
                    "{one} {other}"
                );
            }
        }
        assert!(!version("1.0.0+2").is_newer_than(&version("1.0.0+1")));
        assert_eq!(version("1.0.0+2").to_string(), "1.0.0+2");
    }

    #[test]
    fn what_is_no_version_is_refused() {
        let long = format!("1.0.0-{}", "a".repeat(VERSION_BYTES_MAX));
        for text in [
            "",
            "1",
            "1.2",
            "1.2.3.4",
            "v1.2.3",
            "1.2.x",
            "01.2.3",
            "1.2.3-",
            "1.2.3-a..b",
            "1.2.3-01",
            "1.2.3+",
            "1.2.3-a/../b",
            "1.2.3+a b",
            " 1.2.3",
            "-1.2.3",
            "1.2.99999999999999999999",
            "１.2.3",
            &long,
        ] {
            assert_eq!(Version::from_str(text), Err(NoVersion), "{text:?}");
        }
    }
}
