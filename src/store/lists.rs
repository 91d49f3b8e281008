//! Lists and who is on them.

use super::key::Span;
use super::table::{LIST_MEMBERS, LIST_OWNERS, LISTS, LISTS_WITH};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::list::List;
use crate::model::{AccountId, ListId, Page};

/// How many lists one person may have (Mastodon `List::PER_ACCOUNT_LIMIT`).
pub const LISTS_MAX: usize = 50;

/// How many people may be on one list.
pub const LIST_MEMBERS_MAX: usize = 4_000;

impl View {
    /// A person's list.
    pub fn list(&self, account: AccountId, id: ListId) -> Result<Option<List>, Error> {
        self.get(&LISTS, &(account, id))
    }

    /// A person's lists, in the order in which they were made.
    pub fn lists(&self, account: AccountId) -> Result<Vec<List>, Error> {
        let rows = self.scan(
            &LISTS,
            Span::under::<(AccountId, ListId)>(&account),
            Dir::Up,
            LISTS_MAX,
        )?;
        Ok(rows.into_iter().map(|(_, list)| list).collect())
    }

    /// Who is on a list; pages go by account id.
    pub fn list_members(&self, list: ListId, page: &Page) -> Result<Vec<AccountId>, Error> {
        self.page(&LIST_MEMBERS, &list, page, |account, ()| Ok(Some(account)))
    }

    /// Whether somebody is on a list.
    pub fn on_list(&self, list: ListId, account: AccountId) -> Result<bool, Error> {
        self.has(&LIST_MEMBERS, &(list, account))
    }

    /// All lists, of anybody, that somebody is on.
    pub fn lists_with(&self, member: AccountId) -> Result<Vec<List>, Error> {
        let rows = self.scan(
            &LISTS_WITH,
            Span::under::<(AccountId, ListId)>(&member),
            Dir::Up,
            LIST_MEMBERS_MAX,
        )?;
        let mut lists = Vec::with_capacity(rows.len());
        for ((_, id), ()) in rows {
            if let Some(owner) = self.get(&LIST_OWNERS, &id)? {
                lists.extend(self.list(owner, id)?);
            }
        }
        Ok(lists)
    }
}

impl Tx {
    /// Adds or replaces a list.
    pub fn put_list(&self, list: &List) -> Result<(), Error> {
        self.put(&LIST_OWNERS, &list.id, &list.account)?;
        self.put(&LISTS, &(list.account, list.id), list)
    }

    /// Removes a list with its members and its timeline.
    pub fn remove_list(&self, list: &List) -> Result<(), Error> {
        for member in self.list_members(list.id, &Page::newest(LIST_MEMBERS_MAX))? {
            self.remove_list_member(list.id, member)?;
        }
        loop {
            let rows = self.whole_list_timeline(list.id)?;
            if rows.is_empty() {
                break;
            }
            for status in rows {
                self.remove_list_timeline(list.id, status)?;
            }
        }
        self.remove(&LIST_OWNERS, &list.id)?;
        self.remove(&LISTS, &(list.account, list.id)).map(|_| ())
    }

    /// Puts somebody on a list.
    pub fn add_list_member(&self, list: ListId, member: AccountId) -> Result<(), Error> {
        self.put(&LIST_MEMBERS, &(list, member), &())?;
        self.put(&LISTS_WITH, &(member, list), &())
    }

    /// Takes somebody off a list.
    pub fn remove_list_member(&self, list: ListId, member: AccountId) -> Result<(), Error> {
        self.remove(&LIST_MEMBERS, &(list, member))?;
        self.remove(&LISTS_WITH, &(member, list)).map(|_| ())
    }
}
