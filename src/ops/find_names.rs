//! Finding people and hashtags by how their names begin, and what a pasted address stands for.

use super::see;
use crate::model::account::Account;
use crate::model::status::Status;
use crate::model::tag::Tag;
use crate::model::{AccountId, StatusId};
use crate::store::{Error, View};
use crate::text::handle::split_acct;
use crate::text::tokenize::hashtag;

/// How many names beyond the wanted ones are looked at, to put the best first.
const LOOK_AHEAD: usize = 100;

/// A search for people.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct People {
    /// What was typed: the beginning of a name, or `@user@domain`.
    pub text: String,
    /// Only people whom the asker follows.
    pub following: bool,
    /// How many are passed over.
    pub offset: usize,
    /// How many are wanted.
    pub limit: usize,
}

/// What a pasted address stands for.
#[derive(Clone, Debug, PartialEq)]
pub enum Pasted {
    /// Somebody's page.
    Account(Box<Account>),
    /// A post.
    Status(Box<Status>),
    /// A hashtag's page.
    Tag(Tag),
}

/// People one of whose names begins with the text: first the one it names exactly, then those whom `me` follows,
/// then others of this house, then the rest. Suspended people, and those who block `me`, are not found; those whom
/// `me` blocks are, as in Mastodon: clients look them up to unblock them.
pub fn people(view: &View, me: Option<AccountId>, search: &People) -> Result<Vec<Account>, Error> {
    let text = search.text.trim().trim_start_matches('@');
    let settings = view.settings()?;
    let text = text
        .strip_suffix(&format!("@{}", settings.domain()))
        .unwrap_or(text);
    if text.is_empty() || search.limit == 0 {
        return Ok(Vec::new());
    }
    let exact = by_acct(view, text)?.map(|account| account.id);
    let mut ids: Vec<AccountId> = exact.into_iter().collect();
    for id in view.accounts_starting(text, search.offset + search.limit + LOOK_AHEAD)? {
        if Some(id) != exact {
            ids.push(id);
        }
    }
    let mut ranked = Vec::new();
    for id in ids {
        let Some(account) = view.account(id)?.filter(|account| !account.suspended) else {
            continue;
        };
        let mine = me == Some(id);
        let followed = match me {
            Some(me) if !mine => {
                if view.blocks(id, me)? {
                    continue;
                }
                view.follows(me, id)?
            }
            Some(_) | None => false,
        };
        if followed || !search.following {
            let rank = if Some(id) == exact {
                0
            } else {
                2 - u8::from(followed || mine)
            };
            ranked.push((rank, account));
        }
    }
    ranked.sort_by_key(|(rank, account)| (*rank, !account.is_local()));
    let wanted = ranked.into_iter().skip(search.offset).take(search.limit);
    Ok(wanted.map(|(_, account)| account).collect())
}

/// Hashtags whose name begins with the text, the exact one first.
pub fn tags(view: &View, text: &str, offset: usize, limit: usize) -> Result<Vec<Tag>, Error> {
    let Some(name) = hashtag(text) else {
        return Ok(Vec::new());
    };
    let exact = view.tag(&name)?.filter(|tag| !tag.unlisted);
    let mut tags: Vec<Tag> = exact.into_iter().collect();
    tags.extend(
        view.tags_starting(&name, offset + limit + 1)?
            .into_iter()
            .filter(|tag| tag.name != name && !tag.unlisted),
    );
    Ok(tags.into_iter().skip(offset).take(limit).collect())
}

/// What an address stands for, as far as this house knows it and `me` may see it.
pub fn pasted(view: &View, me: Option<AccountId>, url: &str) -> Result<Option<Pasted>, Error> {
    let settings = view.settings()?;
    let url = url.trim().trim_end_matches('/');
    let found = match url
        .strip_prefix(settings.address.as_str())
        .and_then(|path| path.strip_prefix('/'))
    {
        Some(path) => local(view, path)?,
        None => match view.status_by_uri(url)? {
            Some(status) => Some(Pasted::Status(Box::new(status))),
            None => view
                .account_by_uri(url)?
                .map(|account| Pasted::Account(Box::new(account))),
        },
    };
    Ok(match found {
        Some(Pasted::Status(status)) => {
            see::may_see(view, me, &status)?.then_some(Pasted::Status(status))
        }
        Some(Pasted::Account(account)) => (!account.suspended).then_some(Pasted::Account(account)),
        Some(Pasted::Tag(tag)) => Some(Pasted::Tag(tag)),
        None => None,
    })
}

/// `@ada`, `@ada/1`, `users/ada`, `users/ada/statuses/1`, `tags/tea`; anything after `?` or `#` is ignored.
fn local(view: &View, path: &str) -> Result<Option<Pasted>, Error> {
    let path = path.split(['?', '#']).next().unwrap_or("");
    let parts: Vec<&str> = path.split('/').collect();
    let (user, id) = match parts.as_slice() {
        ["tags", name] => {
            // Browsers copy addresses percent-encoded.
            let name = url::form_urlencoded::parse(name.as_bytes())
                .next()
                .map(|(name, _)| name);
            let name = name.and_then(|name| hashtag(&name));
            let tag = name.map(|name| view.tag(&name)).transpose()?.flatten();
            return Ok(tag.map(Pasted::Tag));
        }
        ["users", user] => (*user, None),
        ["users", user, "statuses", id] => (*user, Some(*id)),
        [at_user] if at_user.starts_with('@') => (*at_user, None),
        [at_user, id] if at_user.starts_with('@') => (*at_user, Some(*id)),
        _ => return Ok(None),
    };
    let Some(account) = by_acct(view, user.trim_start_matches('@'))? else {
        return Ok(None);
    };
    let Some(id) = id else {
        return Ok(Some(Pasted::Account(Box::new(account))));
    };
    let Ok(id) = id.parse::<StatusId>() else {
        return Ok(None);
    };
    let status = view
        .status(id)?
        .filter(|status| status.account == account.id);
    Ok(status.map(|status| Pasted::Status(Box::new(status))))
}

/// Somebody by `user`, `@user`, `@user@domain`; this house's own name makes no difference.
pub fn by_acct(view: &View, text: &str) -> Result<Option<Account>, Error> {
    let Some(acct) = split_acct(text) else {
        return Ok(None);
    };
    let elsewhere = match acct.domain {
        Some(domain) if !domain.eq_ignore_ascii_case(view.settings()?.domain()) => Some(domain),
        Some(_) | None => None,
    };
    match elsewhere {
        Some(domain) => view.account_by_acct(&format!("{}@{domain}", acct.user)),
        None => view.account_by_acct(&acct.user),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::FollowId;
    use crate::model::relation::Follow;
    use crate::model::settings::Settings;
    use crate::model::status::TagUse;
    use crate::store::{Clock, Store, Tx};
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;

    const ADA: AccountId = AccountId(1);
    const ADAM: AccountId = AccountId(2);
    const ADELE: AccountId = AccountId(3);
    const FAR_ADA: AccountId = AccountId(4);

    fn house() -> Store {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(1_000_000)));
        let store = Store::in_memory(clock, std::env::temp_dir()).expect("memory is there");
        store
            .write_now(settle)
            .expect("an empty house takes people");
        store
    }

    fn settle(tx: &Tx) -> Result<(), Error> {
        tx.put_settings(&Settings {
            address: "https://home.example".to_owned(),
            ..Settings::default()
        })?;
        let now = tx.now();
        let named = |id, name, display: &str| {
            let display_name = display.to_owned();
            Account {
                display_name,
                ..Account::local(id, name, now)
            }
        };
        tx.put_account(&named(ADA, "ada", "Ada Lovelace"))?;
        tx.put_account(&named(ADAM, "adam", ""))?;
        tx.put_account(&named(ADELE, "adele", "Zoë Ångström"))?;
        let far = Account {
            domain: Some("far.example".to_owned()),
            uri: Some("https://far.example/actors/7".to_owned()),
            ..named(FAR_ADA, "ada", "")
        };
        tx.put_account(&far)?;
        let id = FollowId(9);
        tx.put_follow(
            ADA,
            ADELE,
            &Follow {
                id,
                show_reblogs: true,
                notify: false,
                languages: Vec::new(),
                uri: None,
            },
        )?;
        for name in ["tea", "teapot", "teatime", "coffee"] {
            tx.ensure_tag(&TagUse {
                name: name.to_owned(),
                display: name.to_owned(),
            })?;
        }
        Ok(())
    }

    fn names(store: &Store, text: &str, following: bool, offset: usize) -> Vec<String> {
        let search = People {
            text: text.to_owned(),
            following,
            offset,
            limit: 10,
        };
        let found: Result<_, Error> = store.read_now(|view| people(view, Some(ADA), &search));
        found
            .expect("a search answers")
            .iter()
            .map(Account::acct)
            .collect()
    }

    #[test]
    fn people_are_found_by_how_their_names_begin() {
        let store = house();
        let cases: [(&str, &[&str]); 9] = [
            // The one that is named, then the followed one and oneself, then others.
            ("ad", &["ada", "adele", "adam", "ada@far.example"]),
            ("@ada", &["ada", "adam", "ada@far.example"]),
            ("ada@home.example", &["ada", "adam", "ada@far.example"]),
            ("@ada@far.example", &["ada@far.example"]),
            ("lovelace", &["ada"]),
            ("ANGSTROM", &["adele"]),
            ("zoe ang", &["adele"]),
            ("nobody", &[]),
            (" @ ", &[]),
        ];
        for (text, found) in cases {
            assert_eq!(names(&store, text, false, 0), found, "{text}");
        }
        assert_eq!(names(&store, "ad", true, 0), ["adele"]);
        assert_eq!(names(&store, "ad", false, 3), ["ada@far.example"]);
    }

    #[test]
    fn those_who_block_me_and_suspended_people_are_not_found() {
        let store = house();
        let hidden: Result<(), Error> = store.write_now(|tx| {
            tx.add_block(ADAM, ADA)?;
            tx.add_block(ADA, ADELE)?;
            let far = tx.account_of(FAR_ADA)?;
            tx.put_account(&Account {
                suspended: true,
                ..far
            })
        });
        hidden.expect("they can be hidden");
        assert_eq!(names(&store, "ad", false, 0), ["ada", "adele"]);
    }

    #[test]
    fn tags_are_found_by_how_they_begin() {
        let store = house();
        let find = |text: &'static str, offset, limit| {
            let found: Result<_, Error> = store.read_now(|view| tags(view, text, offset, limit));
            found
                .expect("a search answers")
                .into_iter()
                .map(|tag| tag.name)
                .collect::<Vec<_>>()
        };
        assert_eq!(find("#Tea", 0, 10), ["tea", "teapot", "teatime"]);
        assert_eq!(find("tea", 1, 1), ["teapot"]);
        assert_eq!(find("teat", 0, 10), ["teatime"]);
        assert_eq!(find("!!", 0, 10), [""; 0]);
    }

    #[test]
    fn pasted_addresses_stand_for_what_they_show() {
        let store = house();
        let paste = |url: &'static str| {
            let found: Result<_, Error> = store.read_now(|view| pasted(view, Some(ADA), url));
            found.expect("a look-up answers").map(|found| match found {
                Pasted::Account(account) => account.acct(),
                Pasted::Status(status) => status.id.to_string(),
                Pasted::Tag(tag) => format!("#{}", tag.name),
            })
        };
        let cases = [
            ("https://home.example/@ada", Some("ada")),
            ("https://home.example/users/ada/", Some("ada")),
            (
                "https://home.example/@ada@far.example",
                Some("ada@far.example"),
            ),
            ("https://far.example/actors/7", Some("ada@far.example")),
            ("https://home.example/tags/Tea?x=1", Some("#tea")),
            ("https://home.example/tags/%54ea", Some("#tea")),
            ("https://home.example/@ada/77", None),
            ("https://home.example/@ada/not-a-number", None),
            ("https://home.example/about", None),
            ("https://home.example.evil.example/@ada", None),
            ("https://far.example/actors/8", None),
        ];
        for (url, found) in cases {
            assert_eq!(paste(url).as_deref(), found, "{url}");
        }
    }
}
