//! Do both sides mean the same followers (FEP-8fcf)? The exclusive or of the SHA-256 of their ids goes with what is sent to
//! followers; servers that count others ask for the list and mend theirs.

use crate::model::{AccountId, Time};
use crate::store::{Error, View};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use url::{Position, Url};

/// With more followers no digest is sent (Mastodon `ActivityPub::DeliveryWorker`: 25 000): a list of them wouldn't be
/// read either.
pub const FOLLOWERS_MAX: usize = 25_000;

/// How long a count is used on. An old one costs the other side one needless look.
const FRESH: Duration = Duration::from_secs(30);

/// How many people's counts are kept.
const KEPT_MAX: usize = 16;

/// A sum over ids in which their order doesn't matter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sum([u8; 32]);

impl Sum {
    /// Adds an id, or takes it out again.
    pub fn add(&mut self, id: &str) {
        let hash = Sha256::digest(id.as_bytes());
        self.0
            .iter_mut()
            .zip(hash)
            .for_each(|(sum, byte)| *sum ^= byte);
    }

    /// Over all of `ids`.
    pub fn of<'a>(ids: impl IntoIterator<Item = &'a str>) -> Sum {
        let mut sum = Sum::default();
        ids.into_iter().for_each(|id| sum.add(id));
        sum
    }

    /// As it is written: 64 digits, lower case.
    pub fn hex(&self) -> String {
        self.0
            .iter()
            .fold(String::with_capacity(64), |mut text, byte| {
                let _ = write!(text, "{byte:02x}");
                text
            })
    }
}

/// The front of an address up to its path: what FEP-8fcf tells servers apart by.
pub fn origin(address: &str) -> Option<String> {
    let url = Url::parse(address).ok()?;
    let front = &url[..Position::BeforePath];
    url.has_host().then(|| front.to_owned())
}

/// Sums of a person's followers, by the origin of their ids. `None` when there are too many.
///
/// # Errors
/// Those of the store.
pub fn sums(view: &View, account: AccountId) -> Result<Option<HashMap<String, Sum>>, Error> {
    let followers = view.all_followers(account)?;
    if followers.len() > FOLLOWERS_MAX {
        return Ok(None);
    }
    let mut sums: HashMap<String, Sum> = HashMap::new();
    for follower in followers {
        if let Some(id) = view.account(follower)?.and_then(|account| account.uri)
            && let Some(origin) = origin(&id)
        {
            sums.entry(origin).or_default().add(&id);
        }
    }
    Ok(Some(sums))
}

/// What was counted: when, and the sums.
type Counted = (Time, Arc<HashMap<String, Sum>>);

/// Counts that were made lately.
#[derive(Debug, Default)]
pub struct Sums {
    kept: Mutex<HashMap<AccountId, Counted>>,
}

impl Sums {
    /// The `Collection-Synchronization` header for a delivery of `account`'s to `inbox`; `None` when none is sent.
    ///
    /// # Errors
    /// Those of the store.
    pub fn header(
        &self,
        view: &View,
        account: AccountId,
        inbox: &str,
    ) -> Result<Option<String>, Error> {
        let Some(sums) = self.sums(view, account)? else {
            return Ok(None);
        };
        let (Some(origin), Some(account)) = (origin(inbox), view.account(account)?) else {
            return Ok(None);
        };
        let Some(sum) = sums.get(&origin) else {
            return Ok(None);
        };
        let actor = account.actor(&view.settings()?);
        Ok(Some(format!(
            "collectionId=\"{actor}/followers\", url=\"{actor}/followers_synchronization\", digest=\"{}\"",
            sum.hex()
        )))
    }

    fn sums(
        &self,
        view: &View,
        account: AccountId,
    ) -> Result<Option<Arc<HashMap<String, Sum>>>, Error> {
        let mut kept = self.kept.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some((at, sums)) = kept.get(&account)
            && view.now().since(*at) < FRESH
        {
            return Ok(Some(sums.clone()));
        }
        let Some(sums) = sums(view, account)? else {
            return Ok(None);
        };
        let sums = Arc::new(sums);
        if kept.len() >= KEPT_MAX {
            kept.clear();
        }
        kept.insert(account, (view.now(), sums.clone()));
        Ok(Some(sums))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The example of FEP-8fcf.
    #[test]
    fn sums_are_those_of_the_fep() {
        let ids = [
            "https://testing.example.org/users/1",
            "https://testing.example.org/users/2",
        ];
        let sum = Sum::of(ids);
        let hex = "c33f48cd341ef046a206b8a72ec97af65079f9a3a9b90eef79c5920dce45c61f";
        assert_eq!(sum.hex(), hex);
        assert_eq!(sum, Sum::of([ids[1], ids[0]]), "the order doesn't matter");
        assert_eq!(Sum::default().hex(), "0".repeat(64));
    }

    #[test]
    fn an_origin_has_no_path_and_no_usual_port() {
        let cases = [
            ("https://a.example/users/x", Some("https://a.example")),
            ("https://a.example:443/inbox", Some("https://a.example")),
            ("http://a.example:8080/inbox", Some("http://a.example:8080")),
            ("urn:nothing", None),
        ];
        for (address, expected) in cases {
            assert_eq!(origin(address).as_deref(), expected, "{address}");
        }
    }
}
