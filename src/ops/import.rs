//! Bringing along what one had on another server, and taking it away again: whom one follows, mutes and blocks, lists,
//! bookmarks (Mastodon `BulkImportService`, `Export`).
//!
//! A file is taken in row by row, because each row names somebody who has to be looked up elsewhere first. Rows wait in a
//! table, so that a power cut neither loses nor repeats any.

use super::follow::Wish;
use super::{Refusal, block, bookmark, domain_block, follow, lists, mute, see};
use crate::model::import::{Import, ImportKind, ImportMode, ImportRow};
use crate::model::list::{List, RepliesPolicy};
use crate::model::{AccountId, ImportId, Page, StatusId};
use crate::store::{Error, IMPORTS_MAX, LIST_MEMBERS_MAX, RowKey, Tx, View};
use std::collections::HashSet;

/// How many rows that could not be taken in are remembered by name.
const MISSED_MAX: usize = 200;
/// How many rows of one kind are taken away.
const EXPORTED_MAX: usize = 100_000;

/// What a row's name turned out to be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    /// Somebody.
    Account(AccountId),
    /// A post.
    Status(StatusId),
    /// It needs no looking up.
    Itself,
    /// Nothing.
    Nothing,
}

/// `me` brings a file; its rows wait to be taken in, after those of what is to go because the file doesn't have it. The
/// oldest files are forgotten.
///
/// # Errors
/// `Conflict` while another file of this kind is being taken in.
pub fn bring(
    tx: &Tx,
    me: AccountId,
    (kind, mode): (ImportKind, ImportMode),
    rows: &[ImportRow],
) -> Result<ImportId, Refusal> {
    let before = tx.imports(me)?;
    if before
        .iter()
        .any(|import| import.kind == kind && !import.is_over())
    {
        return Err(Refusal::Conflict(
            "a file of this kind is being taken in already".to_owned(),
        ));
    }
    for old in before.iter().skip(IMPORTS_MAX - 1) {
        tx.remove_import(me, old.id)?;
    }
    let mut all = match mode {
        ImportMode::Merge => Vec::new(),
        ImportMode::Overwrite => going(tx, me, kind, rows)?,
    };
    all.extend_from_slice(rows);
    let import = Import {
        id: tx.new_id(),
        account: me,
        kind,
        total: u32::try_from(all.len()).unwrap_or(u32::MAX),
        done: 0,
        failed: 0,
        missed: Vec::new(),
        created_at: tx.now(),
    };
    tx.put_import(&import)?;
    for (number, row) in (0..).zip(&all) {
        tx.put_import_row(&(me, import.id, number), row)?;
    }
    Ok(import.id)
}

/// What `me` has and the file doesn't. Lists that it doesn't name stay, empty.
fn going(
    view: &View,
    me: AccountId,
    kind: ImportKind,
    rows: &[ImportRow],
) -> Result<Vec<ImportRow>, Refusal> {
    let own = format!("@{}", view.settings()?.domain());
    let key = |row: &ImportRow| {
        let name = match kind {
            ImportKind::Bookmarks => row.what.clone(),
            _ => row.what.trim_start_matches('@').to_lowercase(),
        };
        let bare = name.strip_suffix(&own).map(str::to_owned);
        (row.list.clone(), bare.unwrap_or(name))
    };
    let stays: HashSet<(String, String)> = rows.iter().map(key).collect();
    let mut had = carried(view, me, kind)?;
    had.retain(|row| !stays.contains(&key(row)));
    for row in &mut had {
        row.drop = true;
    }
    Ok(had)
}

/// Takes one row in, now that it is known what it names. What can't be is counted and remembered; the row is tried once.
///
/// # Errors
/// Those of the store; then the row still waits.
pub fn take_in(tx: &Tx, key: &RowKey, row: &ImportRow, found: Found) -> Result<(), Refusal> {
    let (me, id, _) = *key;
    if !tx.remove_import_row(key)? {
        return Ok(());
    }
    let Some(mut import) = tx.import(me, id)? else {
        return Ok(());
    };
    match act(tx, me, import.kind, row, found) {
        Ok(()) => import.done += 1,
        Err(Refusal::Store(why)) => return Err(why.into()),
        Err(_) => {
            import.failed += 1;
            if import.missed.len() < MISSED_MAX {
                import.missed.push(row.what.clone());
            }
        }
    }
    Ok(tx.put_import(&import)?)
}

fn act(
    tx: &Tx,
    me: AccountId,
    kind: ImportKind,
    row: &ImportRow,
    found: Found,
) -> Result<(), Refusal> {
    if row.drop {
        return drop_one(tx, me, kind, row, found);
    }
    match (kind, found) {
        (ImportKind::DomainBlocks, _) => domain_block::block_domain(tx, me, &row.what),
        (ImportKind::Bookmarks, Found::Status(status)) => {
            bookmark::bookmark(tx, me, status, true).map(|_| ())
        }
        (ImportKind::Following, Found::Account(whom)) => {
            let wish = Wish {
                reblogs: row.reblogs,
                notify: row.notify,
                languages: (!row.languages.is_empty()).then(|| row.languages.clone()),
                uri: None,
            };
            follow::follow(tx, me, whom, &wish)
        }
        (ImportKind::Mutes, Found::Account(whom)) => {
            mute::mute(tx, me, whom, row.notifications.unwrap_or(true), None)
        }
        (ImportKind::Blocks, Found::Account(whom)) => block::block(tx, me, whom),
        (ImportKind::Lists, Found::Account(whom)) => enlist(tx, me, &row.list, whom),
        _ => Err(Refusal::NotFound),
    }
}

/// Takes back what the file doesn't have.
fn drop_one(
    tx: &Tx,
    me: AccountId,
    kind: ImportKind,
    row: &ImportRow,
    found: Found,
) -> Result<(), Refusal> {
    match (kind, found) {
        (ImportKind::DomainBlocks, _) => domain_block::unblock_domain(tx, me, &row.what),
        (ImportKind::Bookmarks, Found::Status(status)) => {
            bookmark::bookmark(tx, me, status, false).map(|_| ())
        }
        (ImportKind::Following, Found::Account(whom)) => follow::unfollow(tx, me, whom),
        (ImportKind::Mutes, Found::Account(whom)) => mute::unmute(tx, me, whom),
        (ImportKind::Blocks, Found::Account(whom)) => block::unblock(tx, me, whom),
        (ImportKind::Lists, Found::Account(whom)) => {
            let known = tx
                .lists(me)?
                .into_iter()
                .find(|list| list.title == row.list);
            match known {
                Some(list) => lists::remove(tx, me, list.id, &[whom]),
                None => Ok(()),
            }
        }
        _ => Err(Refusal::NotFound),
    }
}

/// Puts somebody on the list of this title, which is made if need be. Who isn't followed yet is followed, because lists
/// are of people whom one follows (Mastodon `BulkImportRowService`).
fn enlist(tx: &Tx, me: AccountId, title: &str, whom: AccountId) -> Result<(), Refusal> {
    let known = tx.lists(me)?.into_iter().find(|list| list.title == title);
    let list = match known {
        Some(list) => list,
        None => lists::create(
            tx,
            me,
            &lists::Wish {
                title: Some(title.to_owned()),
                replies: Some(RepliesPolicy::List),
                ..lists::Wish::default()
            },
        )?,
    };
    if me != whom && !tx.follows(me, whom)? && tx.follow_request(me, whom)?.is_none() {
        follow::follow(tx, me, whom, &Wish::default())?;
    }
    lists::add(tx, me, list.id, &[whom])
}

/// What `me` takes away in a file of the kind. Names are whole, `user@domain`, also of people here.
pub fn carried(view: &View, me: AccountId, kind: ImportKind) -> Result<Vec<ImportRow>, Refusal> {
    see::account(view, me)?;
    let all = Page::newest(EXPORTED_MAX);
    let rows = match kind {
        ImportKind::Following => {
            let mut rows = Vec::new();
            for (_, whom) in view.following(me, &all)? {
                let follow = view.follow(me, whom)?;
                rows.push(ImportRow {
                    reblogs: follow.as_ref().map(|follow| follow.show_reblogs),
                    notify: follow.as_ref().map(|follow| follow.notify),
                    languages: follow.map(|follow| follow.languages).unwrap_or_default(),
                    ..named(view, whom)?
                });
            }
            rows
        }
        ImportKind::Mutes => {
            let mut rows = Vec::new();
            for (_, whom) in view.mute_list(me, &all)? {
                rows.push(ImportRow {
                    notifications: view.muting(me, whom)?.map(|mute| mute.notifications),
                    ..named(view, whom)?
                });
            }
            rows
        }
        ImportKind::Blocks => {
            let blocked = view.block_list(me, &all)?.into_iter();
            blocked
                .map(|(_, whom)| named(view, whom))
                .collect::<Result<_, _>>()?
        }
        ImportKind::DomainBlocks => {
            let named = |(_, domain)| ImportRow {
                what: domain,
                ..ImportRow::default()
            };
            let domains = view.domain_block_list(me, &all)?;
            domains.into_iter().map(named).collect()
        }
        ImportKind::Lists => {
            let mut rows = Vec::new();
            for list in view.lists(me)? {
                rows.extend(members(view, &list)?);
            }
            rows
        }
        ImportKind::Bookmarks => {
            let mut rows = Vec::new();
            for (_, status) in view.bookmarks(me, &all)? {
                rows.extend(post(view, status)?);
            }
            rows
        }
    };
    Ok(rows)
}

fn named(view: &View, whom: AccountId) -> Result<ImportRow, Error> {
    let account = view.account_of(whom)?;
    let what = match account.is_local() {
        true => format!("{}@{}", account.username, view.settings()?.domain()),
        false => account.acct(),
    };
    Ok(ImportRow {
        what,
        ..ImportRow::default()
    })
}

fn members(view: &View, list: &List) -> Result<Vec<ImportRow>, Error> {
    let members = view.list_members(list.id, &Page::newest(LIST_MEMBERS_MAX))?;
    let on_list = |whom| {
        Ok(ImportRow {
            list: list.title.clone(),
            ..named(view, whom)?
        })
    };
    members.into_iter().map(on_list).collect()
}

fn post(view: &View, id: StatusId) -> Result<Option<ImportRow>, Error> {
    let Some(status) = view.status(id)? else {
        return Ok(None);
    };
    let what = match status.uri {
        Some(uri) => uri,
        None => {
            let author = view.account_of(status.account)?;
            format!("{}/statuses/{id}", author.actor(&view.settings()?))
        }
    };
    Ok(Some(ImportRow {
        what,
        ..ImportRow::default()
    }))
}
