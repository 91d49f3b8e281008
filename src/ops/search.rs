//! Finding posts: what goes into each person's index, and what comes out of it.
//!
//! A person finds what they wrote, what was said to them, and what they kept (favourited, boosted, bookmarked).
//! Every verb that changes one of these keeps the index true within its own transaction: `index_new` after a post is
//! there, `unindex` before its words change (and `index` after that) or it goes, `kept` after somebody's marks on it
//! changed.

use super::{find_names, see};
use crate::model::status::{Marks, Status};
use crate::model::{AccountId, Page, StatusId};
use crate::store::{Error, Search, Tx, View};
use crate::text::query::{Query, Trait};
use crate::text::sanitize::plain;
use crate::text::tokenize::{term_hash, terms};

/// How many posts one page of results can have.
pub const RESULTS_MAX: usize = 40;

/// How many posts a check looks at before it asks for the next ones.
const CHECK_POSTS: usize = 500;

/// Milliseconds to snowflake: ids carry their moment in the upper bits.
const ID_SHIFT: u32 = crate::model::SEQUENCE_BITS;

/// The marks that make a post worth finding again.
const KEPT: u8 = Marks::FAVOURITED | Marks::REBLOGGED | Marks::BOOKMARKED;

/// Every word of a post: content warning, text, poll answers, descriptions of its media. Filters look at the same
/// words (Mastodon `Status#searchable_text`).
pub fn words(view: &View, status: &Status) -> Result<String, Error> {
    let mut words = status.spoiler_text.clone();
    words.push('\n');
    words.push_str(&plain(&status.html));
    if let Some(id) = status.poll
        && let Some(poll) = view.poll(id)?
    {
        for option in &poll.options {
            words.push('\n');
            words.push_str(&option.title);
        }
    }
    for id in &status.media {
        if let Some(description) = view.media(*id)?.and_then(|media| media.description) {
            words.push('\n');
            words.push_str(&description);
        }
    }
    Ok(words)
}

/// Puts a new post, on which nobody has a mark yet, into the indexes of its author and those whom it names.
pub fn index_new(tx: &Tx, status: &Status) -> Result<(), Error> {
    if status.reblog_of.is_some() {
        return Ok(());
    }
    let hashes = hashes(tx, status)?;
    for concerned in std::iter::once(&status.account).chain(&status.mentions) {
        if tx.user(*concerned)?.is_some() {
            tx.index(*concerned, status.id, &hashes)?;
        }
    }
    Ok(())
}

/// Puts a changed post into the indexes of everybody who may find it. A boost has no words of its own.
pub fn index(tx: &Tx, status: &Status) -> Result<(), Error> {
    if status.reblog_of.is_some() {
        return Ok(());
    }
    let hashes = hashes(tx, status)?;
    finders(tx, status)?
        .into_iter()
        .try_for_each(|finder| tx.index(finder, status.id, &hashes))
}

/// Takes a post out of all indexes. To be called while its words, media and poll are still as they were indexed.
pub fn unindex(tx: &Tx, status: &Status) -> Result<(), Error> {
    if status.reblog_of.is_some() {
        return Ok(());
    }
    let hashes = hashes(tx, status)?;
    finders(tx, status)?
        .into_iter()
        .try_for_each(|finder| tx.unindex(finder, status.id, &hashes))
}

/// Puts a post into `account`'s index, or takes it out, after a favourite, boost or bookmark came or went.
pub fn kept(tx: &Tx, account: AccountId, status: &Status) -> Result<(), Error> {
    if tx.user(account)?.is_none() {
        return Ok(());
    }
    let finds = may_find(tx, account, status)?;
    if finds == tx.finds(account, everything(), status.id)? {
        return Ok(());
    }
    let hashes = hashes(tx, status)?;
    match finds {
        true => tx.index(account, status.id, &hashes),
        false => tx.unindex(account, status.id, &hashes),
    }
}

/// Compares the whole index with all posts; each sentence is something that is wrong. For `burrow check` and tests.
pub fn check(view: &View) -> Result<Vec<String>, Error> {
    let mut wrong = Vec::new();
    let mut expected = 0;
    for author in everybody(view)? {
        let mut page = Page::newest(CHECK_POSTS);
        loop {
            let ids = view.statuses_of(author, &page, |id, _| Ok(Some(id)))?;
            for id in &ids {
                let Some(status) = view
                    .status(*id)?
                    .filter(|status| status.reblog_of.is_none())
                else {
                    continue;
                };
                let hashes = hashes(view, &status)?;
                for finder in finders(view, &status)? {
                    expected += hashes.len() as u64;
                    let missing = missing(view, finder, *id, &hashes)?;
                    if missing > 0 {
                        wrong.push(format!(
                            "account {finder} can't find post {id} by {missing} of its words"
                        ));
                    }
                }
            }
            let Some(last) = ids.last() else { break };
            page.max_id = Some(last.0);
        }
    }
    let rows = view.term_rows()?;
    if wrong.is_empty() && rows != expected {
        wrong.push(format!(
            "the search index has {rows} rows where {expected} are needed"
        ));
    }
    Ok(wrong)
}

/// How many of `hashes` a post can't be found by.
fn missing(view: &View, finder: AccountId, id: StatusId, hashes: &[u64]) -> Result<usize, Error> {
    hashes.iter().try_fold(0, |missing, hash| {
        let finds = view.finds(finder, *hash, id)?;
        Ok(missing + usize::from(!finds))
    })
}

/// Everybody who may have written a post.
fn everybody(view: &View) -> Result<Vec<AccountId>, Error> {
    let mut all = Vec::new();
    let mut page = Page::newest(CHECK_POSTS);
    loop {
        let accounts = view.accounts(&page)?;
        all.extend(accounts.iter().map(|account| account.id));
        let Some(last) = accounts.last() else {
            return Ok(all);
        };
        page.max_id = Some(last.id.0);
    }
}

/// Which part of the results is wanted.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Window {
    /// Only what is older than this.
    pub max_id: Option<StatusId>,
    /// Only what is newer than this.
    pub min_id: Option<StatusId>,
    /// Only posts of this person.
    pub author: Option<AccountId>,
    /// How many results are passed over.
    pub offset: usize,
    /// How many are wanted; at most `RESULTS_MAX`.
    pub limit: usize,
}

/// What `me` finds by `query`, newest first.
pub fn posts(
    view: &View,
    me: AccountId,
    query: &Query,
    window: &Window,
) -> Result<Vec<Status>, Error> {
    let mut found = Vec::new();
    if query.is_empty() || query.impossible || window.limit == 0 {
        return Ok(found);
    }
    let mut authors = window.author.into_iter().collect::<Vec<_>>();
    if let Some(from) = &query.from {
        match author(view, me, from)? {
            Some(id) => authors.push(id),
            None => return Ok(found),
        }
    }
    let hashes = match query.terms.as_slice() {
        [] => vec![everything()],
        terms => terms.iter().map(|term| term_hash(term)).collect(),
    };
    let Some((low, high)) = bounds(query, window) else {
        return Ok(found);
    };
    let mut skip = window.offset;
    view.find(me, &hashes, low, high, &mut |id| {
        let Some(status) = view.status(id)? else {
            return Ok(Search::On);
        };
        if authors.iter().all(|author| *author == status.account)
            && has_traits(&status, query)
            && see::may_see(view, Some(me), &status)?
            && see::wants(view, me, &status)?
            && (!query.looks_at_words() || query.fits(&words(view, &status)?))
        {
            match skip {
                0 => found.push(status),
                _ => skip -= 1,
            }
        }
        Ok(if found.len() < window.limit.min(RESULTS_MAX) {
            Search::On
        } else {
            Search::Enough
        })
    })?;
    Ok(found)
}

/// The term under which every post is indexed, so that `from:me has:media` works without a word.
fn everything() -> u64 {
    term_hash("")
}

fn hashes(view: &View, status: &Status) -> Result<Vec<u64>, Error> {
    let terms = terms(&words(view, status)?);
    let mut hashes: Vec<u64> = std::iter::once(everything())
        .chain(terms.iter().map(|term| term_hash(term)))
        .collect();
    // In order, so that neighbours in the index are written together.
    hashes.sort_unstable();
    hashes.dedup();
    Ok(hashes)
}

/// Everybody of this house in whose index the post belongs.
fn finders(view: &View, status: &Status) -> Result<Vec<AccountId>, Error> {
    let mut finders = Vec::new();
    for user in view.household()? {
        if may_find(view, user.account, status)? {
            finders.push(user.account);
        }
    }
    Ok(finders)
}

fn may_find(view: &View, account: AccountId, status: &Status) -> Result<bool, Error> {
    let concerned = status.account == account || status.mentions.contains(&account);
    Ok(concerned || view.marks(account, status.id)?.has(KEPT))
}

fn author(view: &View, me: AccountId, from: &str) -> Result<Option<AccountId>, Error> {
    if from.eq_ignore_ascii_case("me") {
        return Ok(Some(me));
    }
    Ok(find_names::by_acct(view, from)?.map(|account| account.id))
}

/// The lowest and highest id that can be a result; none if there can't be any.
fn bounds(query: &Query, window: &Window) -> Option<(StatusId, StatusId)> {
    let written = query.written.clone().unwrap_or(0..u64::MAX >> ID_SHIFT);
    let first = written.start.min(u64::MAX >> ID_SHIFT) << ID_SHIFT;
    let last = (written.end.min(u64::MAX >> ID_SHIFT) << ID_SHIFT).checked_sub(1)?;
    let low = window
        .min_id
        .map_or(0, |id| id.0.saturating_add(1))
        .max(first);
    let high = window
        .max_id
        .map_or(Some(u64::MAX), |id| id.0.checked_sub(1))?
        .min(last);
    (low <= high).then_some((StatusId(low), StatusId(high)))
}

fn has_traits(status: &Status, query: &Query) -> bool {
    let language = query.language.is_none() || query.language == status.language;
    language
        && query.traits.iter().all(|(kind, wanted)| {
            let has = match kind {
                Trait::Media => !status.media.is_empty(),
                Trait::Poll => status.poll.is_some(),
                Trait::Link => status.html.contains(r#"target="_blank""#),
                Trait::Reply => {
                    status.in_reply_to.is_some() || status.in_reply_to_account.is_some()
                }
                Trait::Sensitive => status.sensitive,
            };
            has == *wanted
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::{Account, NotificationPolicy, Role, User};
    use crate::model::settings::Settings;
    use crate::model::status::Visibility;
    use crate::model::{ConversationId, Time};
    use crate::ops::Refusal;
    use crate::store::{Clock, Store};
    use std::sync::{Arc, atomic::AtomicU64};

    const ADA: AccountId = AccountId(1);
    const BOB: AccountId = AccountId(2);
    /// 2026-11-23T00:00:00Z
    const TODAY: u64 = 1_795_392_000_000;

    fn house() -> Store {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(TODAY)));
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
        for (id, name) in [(ADA, "ada"), (BOB, "bob")] {
            tx.put_account(&Account::local(id, name, tx.now()))?;
            tx.put_user(&User {
                account: id,
                password: String::new(),
                role: Role::Member,
                invited_by: None,
                default_visibility: Visibility::Public,
                default_local_only: false,
                default_sensitive: false,
                default_language: None,
                locale: "en".to_owned(),
                disabled: false,
                created_at: tx.now(),
                policy: NotificationPolicy::default(),
                accepted_rules: Vec::new(),
                default_quote_policy: Default::default(),
                chosen_policy: None,
            })?;
        }
        Ok(())
    }

    /// A post by `account`, said `hours` after midnight.
    fn post(account: AccountId, hours: u64, text: &str) -> Status {
        let created_at = Time(TODAY + hours * 3_600_000);
        Status {
            conversation: ConversationId(1),
            text: text.to_owned(),
            html: format!("<p>{text}</p>"),
            language: Some("en".to_owned()),
            ..Status::blank(StatusId(created_at.0 << ID_SHIFT), account, created_at)
        }
    }

    fn say(store: &Store, status: &Status) {
        let status = status.clone();
        let said: Result<(), Error> = store.write_now(move |tx| {
            tx.add_status(&status, true)?;
            index_new(tx, &status)
        });
        said.expect("a post is taken");
    }

    fn found(store: &Store, me: AccountId, query: &str, window: Window) -> Vec<String> {
        let query = Query::parse(query);
        let statuses: Result<_, Refusal> =
            store.read_now(|view| Ok(posts(view, me, &query, &window)?));
        statuses
            .expect("a search answers")
            .into_iter()
            .map(|status| status.text)
            .collect()
    }

    const ALL: Window = Window {
        max_id: None,
        min_id: None,
        author: None,
        offset: 0,
        limit: RESULTS_MAX,
    };

    #[test]
    fn each_finds_what_concerns_them() {
        let store = house();
        say(&store, &post(ADA, 1, "green tea"));
        say(&store, &post(ADA, 2, "black tea"));
        say(
            &store,
            &Status {
                mentions: vec![BOB],
                ..post(ADA, 3, "tea for Bob")
            },
        );
        say(&store, &post(BOB, 4, "coffee"));
        let cases: [(AccountId, &str, &[&str]); 13] = [
            (ADA, "tea", &["tea for Bob", "black tea", "green tea"]),
            (ADA, "TEA green", &["green tea"]),
            (ADA, "coffee", &[]),
            (BOB, "tea", &["tea for Bob"]),
            (BOB, "from:me", &["coffee"]),
            (BOB, "from:ada", &["tea for Bob"]),
            (BOB, "from:@ada@home.example tea", &["tea for Bob"]),
            (BOB, "from:nobody tea", &[]),
            (ADA, "tea -green -bob", &["black tea"]),
            (ADA, "\"tea for\"", &["tea for Bob"]),
            (ADA, "has:wings tea", &[]),
            (ADA, "-tea", &[]),
            (ADA, "", &[]),
        ];
        for (me, query, texts) in cases {
            assert_eq!(found(&store, me, query, ALL), texts, "{query}");
        }
    }

    #[test]
    fn operators_narrow() {
        let store = house();
        say(&store, &post(ADA, 1, "tea one"));
        say(
            &store,
            &Status {
                in_reply_to: Some(StatusId(9)),
                ..post(ADA, 30, "tea two")
            },
        );
        say(
            &store,
            &Status {
                language: Some("de".into()),
                sensitive: true,
                ..post(ADA, 60, "tea three")
            },
        );
        let cases: [(&str, &[&str]); 8] = [
            ("tea is:reply", &["tea two"]),
            ("tea -is:reply", &["tea three", "tea one"]),
            ("tea is:sensitive", &["tea three"]),
            ("language:de", &["tea three"]),
            ("before:2026-11-24", &["tea one"]),
            ("after:2026-11-23", &["tea three", "tea two"]),
            ("during:2026-11-24", &["tea two"]),
            ("before:2026-11-23", &[]),
        ];
        for (query, texts) in cases {
            assert_eq!(found(&store, ADA, query, ALL), texts, "{query}");
        }
    }

    #[test]
    fn pages_and_people_narrow() {
        let store = house();
        let all: Vec<Status> = (0..5)
            .map(|hour| post(ADA, hour, &format!("tea {hour}")))
            .collect();
        all.iter().for_each(|status| say(&store, status));
        let cases: [(Window, &[&str]); 6] = [
            (Window { limit: 2, ..ALL }, &["tea 4", "tea 3"]),
            (
                Window {
                    limit: 2,
                    offset: 3,
                    ..ALL
                },
                &["tea 1", "tea 0"],
            ),
            (
                Window {
                    max_id: Some(all[2].id),
                    ..ALL
                },
                &["tea 1", "tea 0"],
            ),
            (
                Window {
                    min_id: Some(all[2].id),
                    ..ALL
                },
                &["tea 4", "tea 3"],
            ),
            (
                Window {
                    author: Some(BOB),
                    ..ALL
                },
                &[],
            ),
            (Window { limit: 0, ..ALL }, &[]),
        ];
        for (window, texts) in cases {
            assert_eq!(found(&store, ADA, "tea", window), texts, "{window:?}");
        }
    }

    #[test]
    fn what_is_kept_is_found_until_it_is_let_go() {
        let store = house();
        let status = post(ADA, 1, "a recipe");
        say(&store, &status);
        let keep = |on: bool| {
            let status = status.clone();
            let kept: Result<(), Error> = store.write_now(move |tx| {
                match on {
                    true => tx.add_bookmark(BOB, status.id)?,
                    false => tx.remove_bookmark(BOB, status.id)?,
                };
                kept(tx, BOB, &status)
            });
            kept.expect("a bookmark is taken");
        };
        assert_eq!(found(&store, BOB, "recipe", ALL), [""; 0]);
        keep(true);
        assert_eq!(found(&store, BOB, "recipe", ALL), ["a recipe"]);
        keep(false);
        assert_eq!(found(&store, BOB, "recipe", ALL), [""; 0]);
        assert_eq!(found(&store, ADA, "recipe", ALL), ["a recipe"]);
    }

    #[test]
    fn edited_words_replace_old_ones_and_deleted_posts_are_gone() {
        let store = house();
        let before = Status {
            mentions: vec![BOB],
            ..post(ADA, 1, "first words")
        };
        say(&store, &before);
        let after = Status {
            html: "<p>second thoughts</p>".into(),
            text: "second thoughts".into(),
            ..before.clone()
        };
        let (old, new) = (before.clone(), after.clone());
        let edited: Result<(), Error> = store.write_now(move |tx| {
            unindex(tx, &old)?;
            tx.put_status(&new, true)?;
            index(tx, &new)
        });
        edited.expect("an edit is taken");
        for me in [ADA, BOB] {
            assert_eq!(found(&store, me, "first", ALL), [""; 0]);
            assert_eq!(found(&store, me, "thoughts", ALL), ["second thoughts"]);
        }
        let deleted: Result<(), Error> = store.write_now(move |tx| unindex(tx, &after));
        deleted.expect("a deletion is taken");
        for me in [ADA, BOB] {
            assert_eq!(found(&store, me, "from:ada", ALL), [""; 0]);
        }
    }

    #[test]
    fn the_check_finds_what_a_verb_forgot() {
        let store = house();
        let problems = |store: &Store| store.read_now(check).expect("an index can be read");
        let status = post(ADA, 1, "green tea");
        say(&store, &status);
        assert_eq!(problems(&store), [""; 0]);
        let forgot: Result<(), Error> = store.write_now(move |tx| {
            tx.put_status(
                &Status {
                    html: "<p>black tea</p>".into(),
                    ..status.clone()
                },
                true,
            )
        });
        forgot.expect("an edit is taken");
        let id = post(ADA, 1, "").id;
        assert_eq!(
            problems(&store),
            [format!("account 1 can't find post {id} by 1 of its words")]
        );
    }
}
