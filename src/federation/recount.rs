//! Somebody elsewhere says how many of us follow them (FEP-8fcf). When we count others, their list is read and ours mended.

use super::deliver::digest::Sum;
use super::fetch::Missing;
use super::{Federation, lenient};
use crate::model::account::Account;
use crate::model::{AccountId, Time};
use crate::ops::Refusal;
use crate::ops::reconcile::{followers_here, reconcile};
use crate::store::{Error, Haste, View};
use serde_json::Value;
use std::collections::BTreeSet;
use std::time::Duration;

/// How often one person's followers are compared at most.
const COOL_DOWN: Duration = Duration::from_secs(60 * 60);
/// How many followers are read of a list; a household has fewer.
const ITEMS_MAX: usize = 10_000;
/// Longest header that is read, in bytes.
const HEADER_BYTES_MAX: usize = 8 * 1024;

/// What the header says.
#[derive(Debug, PartialEq, Eq)]
struct Said {
    collection: String,
    url: String,
    digest: String,
}

impl Said {
    /// Reads `collectionId="…", url="…", digest="…"` in any order.
    fn read(header: &str) -> Option<Said> {
        let value = |name: &str| {
            let mut parts = header.split(',').map(str::trim);
            let value = parts.find_map(|part| part.strip_prefix(name)?.strip_prefix('='))?;
            Some(value.trim_matches('"').to_owned())
        };
        (header.len() <= HEADER_BYTES_MAX).then_some(())?;
        Some(Said {
            collection: value("collectionId")?,
            url: value("url")?,
            digest: value("digest")?,
        })
    }
}

impl Federation {
    /// Compares what `actor` says of their followers here with what is so, and mends it where it differs. Nobody waits
    /// for it, and trouble only means that it is done another time.
    pub async fn recount(&self, actor: &str, header: &str) {
        if let Err(why) = self.try_recount(actor, header).await {
            tracing::debug!(actor, %why, "followers could not be compared");
        }
    }

    async fn try_recount(&self, actor: &str, header: &str) -> Result<(), Missing> {
        let Some(said) = Said::read(header) else {
            return Ok(());
        };
        let store = &self.doors.store;
        let differs = store.read(|view| differs(view, actor, &said)).await?;
        let Some(whom) = differs else {
            return Ok(());
        };
        let now: Time = store.now();
        let what = format!("followers of {actor}");
        if !self.desk.may_begin(&what, COOL_DOWN, now) {
            return Ok(());
        }
        let list = self.page(&said.url).await?;
        if !lenient::same_host(list.url.as_str(), actor) {
            return Err(Missing::nonsense("the list is somebody else's"));
        }
        let Some(items) = items(&list.json) else {
            return Err(Missing::nonsense("it is no list"));
        };
        let mended = store.write_with(Haste::Patient, move |tx| {
            let theirs = residents(tx, &items)?;
            reconcile(tx, whom, &theirs)
        });
        let mended: Result<(), Refusal> = mended.await;
        mended.map_err(|why| Missing::nonsense(why.to_string()))
    }
}

/// Whose followers are to be mended, if what is said is theirs to say and isn't so here.
fn differs(view: &View, actor: &str, said: &Said) -> Result<Option<AccountId>, Error> {
    let Some(account) = view.account_by_uri(actor)? else {
        return Ok(None);
    };
    let remote = view.remote(account.id)?;
    let theirs = remote.and_then(|remote| remote.followers);
    let ours_to_ask = theirs.as_ref() == Some(&said.collection);
    if !ours_to_ask || !lenient::same_host(&said.url, actor) {
        return Ok(None);
    }
    let settings = view.settings()?;
    let mut sum = Sum::default();
    for follower in followers_here(view, account.id)? {
        sum.add(&view.account_of(follower)?.actor(&settings));
    }
    let same = said.digest.eq_ignore_ascii_case(&sum.hex());
    Ok((!same).then_some(account.id))
}

/// What stands in a list, or in its only page. `None` where the list goes on: half of it would end the others' follows.
fn items(list: &Value) -> Option<Vec<String>> {
    let page = match list.get("first") {
        Some(first) if first.is_object() => first,
        Some(_) => return None,
        None => list,
    };
    if page.get("next").is_some_and(|next| !next.is_null()) {
        return None;
    }
    let items = page.get("orderedItems").or_else(|| page.get("items"));
    let items = lenient::many(items);
    let ids = items.iter().filter_map(|item| lenient::id(Some(item)));
    (items.len() <= ITEMS_MAX).then(|| ids.map(str::to_owned).collect())
}

/// Those of `ids` who live here.
fn residents(view: &View, ids: &[String]) -> Result<BTreeSet<AccountId>, Error> {
    let settings = view.settings()?;
    let front = format!("{}/users/", settings.address);
    let mut found = BTreeSet::new();
    for id in ids {
        let Some(name) = id.strip_prefix(&front) else {
            continue;
        };
        let account = view.account_by_acct(name)?.filter(Account::is_local);
        found.extend(account.map(|account| account.id));
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_header_is_read_in_any_order() {
        let header = "collectionId=\"https://a.example/users/x/followers\", digest=\"00ff\", \
            url=\"https://a.example/users/x/followers_synchronization\"";
        let said = Said::read(header).expect("a whole header");
        assert_eq!(said.collection, "https://a.example/users/x/followers");
        assert_eq!(said.digest, "00ff");
        assert_eq!(
            said.url,
            "https://a.example/users/x/followers_synchronization"
        );
        assert_eq!(Said::read("digest=\"00\""), None);
        assert_eq!(Said::read(&"x".repeat(HEADER_BYTES_MAX + 1)), None);
    }

    #[test]
    fn half_a_list_is_none() {
        let whole = json!({"orderedItems": ["https://h/users/a", {"id": "https://h/users/b"}]});
        let ids = vec![
            "https://h/users/a".to_owned(),
            "https://h/users/b".to_owned(),
        ];
        assert_eq!(items(&whole), Some(ids.clone()));
        assert_eq!(items(&json!({ "first": whole })), Some(ids));
        assert_eq!(items(&json!({"first": "https://h/page/1"})), None);
        assert_eq!(items(&json!({"items": [], "next": "https://h/2"})), None);
        assert_eq!(items(&json!({"items": []})), Some(Vec::new()));
    }
}
