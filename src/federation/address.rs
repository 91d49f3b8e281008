//! Our own addresses, read back: what another server means when it names something of this house.

use crate::model::account::Account;
use crate::model::settings::Settings;
use crate::model::{FollowId, StatusId};
use crate::store::{Error, View};

/// Something of this house.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ours {
    /// The house's own actor, `/actor`.
    House,
    /// Somebody: `/users/ada`, or `/@ada`.
    Person(String),
    /// A post: `/users/ada/statuses/1`, or `/@ada/1`.
    Post(String, StatusId),
    /// A follow that went out: `/users/ada#follows/1`.
    Follow(String, FollowId),
    /// Something else here.
    Other,
}

/// What an address of this house stands for; `None` where it is another's.
pub fn read(settings: &Settings, address: &str) -> Option<Ours> {
    let path = address.strip_prefix(settings.address.as_str())?;
    let Some(path) = path.strip_prefix('/') else {
        return path.is_empty().then_some(Ours::Other);
    };
    let (path, fragment) = path.split_once('#').unwrap_or((path, ""));
    let path = path.split('?').next().unwrap_or_default();
    let mut parts = path.trim_end_matches('/').split('/');
    let mut next = || parts.next().unwrap_or_default();
    let (one, two, three, four, more) = (next(), next(), next(), next(), next());
    let name = |name: &str| name.to_ascii_lowercase();
    Some(match (one, two, three, four, more) {
        ("actor", "", ..) => Ours::House,
        ("users", who, "", ..) if !who.is_empty() => match fragment.strip_prefix("follows/") {
            Some(id) => id
                .parse()
                .map_or(Ours::Other, |id| Ours::Follow(name(who), id)),
            None => Ours::Person(name(who)),
        },
        ("users", who, "statuses", id, "") => id
            .parse()
            .map_or(Ours::Other, |id| Ours::Post(name(who), id)),
        (page, "", ..) if page.starts_with('@') => Ours::Person(name(&page[1..])),
        (page, id, "", ..) if page.starts_with('@') => id
            .parse()
            .map_or(Ours::Other, |id| Ours::Post(name(&page[1..]), id)),
        _ => Ours::Other,
    })
}

/// The person of this house whom an ActivityPub id names.
pub fn person(view: &View, address: &str) -> Result<Option<Account>, Error> {
    match read(&view.settings()?, address) {
        Some(Ours::Person(name)) => Ok(view
            .account_by_acct(&name)?
            .filter(|account| account.is_local())),
        _ => Ok(None),
    }
}

/// The post of this house that an ActivityPub id names, whoever may see it.
pub fn post(view: &View, address: &str) -> Result<Option<StatusId>, Error> {
    let Some(Ours::Post(name, id)) = read(&view.settings()?, address) else {
        return Ok(None);
    };
    let author = view.account_by_acct(&name)?.map(|account| account.id);
    Ok(view
        .status(id)?
        .filter(|status| status.is_local() && Some(status.account) == author)
        .map(|status| status.id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_addresses_are_read() {
        let settings = Settings {
            address: "https://home.example".to_owned(),
            ..Settings::default()
        };
        let ada = || "ada".to_owned();
        let cases = [
            ("https://home.example/actor", Some(Ours::House)),
            ("https://home.example/users/Ada", Some(Ours::Person(ada()))),
            ("https://home.example/@ada", Some(Ours::Person(ada()))),
            (
                "https://home.example/users/ada#follows/7",
                Some(Ours::Follow(ada(), FollowId(7))),
            ),
            (
                "https://home.example/users/ada/statuses/7",
                Some(Ours::Post(ada(), StatusId(7))),
            ),
            (
                "https://home.example/@ada/7",
                Some(Ours::Post(ada(), StatusId(7))),
            ),
            (
                "https://home.example/users/ada/statuses/x",
                Some(Ours::Other),
            ),
            ("https://home.example/users/ada/outbox", Some(Ours::Other)),
            ("https://home.example/users/", Some(Ours::Other)),
            ("https://home.example", Some(Ours::Other)),
            ("https://home.example.evil/users/ada", None),
            ("https://far.example/users/ada", None),
        ];
        for (address, expected) in cases {
            assert_eq!(read(&settings, address), expected, "{address}");
        }
    }
}
