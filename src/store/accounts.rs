//! People, and the private side of those who live here.

use super::key::{Digest16, Prefix, Span};
use super::table::{
    ACCOUNT_COUNTS, ACCOUNTS, ACCOUNTS_BY_ACCT, ACCOUNTS_BY_PREFIX, ACCOUNTS_BY_URI, USERS,
};
use super::view::Dir;
use super::{Error, Keep, Tx, View};
use crate::model::account::{Account, AccountCounts, User};
use crate::model::border::Bearing;
use crate::model::{AccountId, Page, Rows};
use crate::text::tokenize::fold;
use std::collections::BTreeSet;
use std::sync::Arc;

/// How many beginnings of names one account is found by.
const PREFIXES_MAX: usize = 8;

/// How many people may live in one house.
pub const PEOPLE_MAX: usize = 10_000;

/// What an account takes in memory beside its long texts, about.
const ACCOUNT_BYTES_USUAL: usize = 1_024;

impl Keep for Option<Account> {
    fn bytes(&self) -> usize {
        self.as_ref().map_or(0, |account| {
            account.note.len() + account.note_html.len() + ACCOUNT_BYTES_USUAL
        })
    }
}

struct LivesHere(bool);

impl Keep for LivesHere {
    fn bytes(&self) -> usize {
        0
    }
}

impl View {
    /// Somebody, by id.
    pub fn account(&self, id: AccountId) -> Result<Option<Account>, Error> {
        match self.get(&ACCOUNTS, &id)? {
            Some(account) => Ok(Some(self.at_border(account)?)),
            None => Ok(None),
        }
    }

    /// The same, kept until something changes about people.
    pub fn account_kept(&self, id: AccountId) -> Result<Arc<Option<Account>>, Error> {
        self.kept_long((id.0, 0), || self.account(id))
    }

    /// Whether somebody lives here.
    pub fn lives_here(&self, id: AccountId) -> Result<bool, Error> {
        let found = self.kept_long((id.0, 0), || Ok(LivesHere(self.has(&USERS, &id)?)))?;
        Ok(found.0)
    }

    /// The account as the rules about its server let it appear.
    fn at_border(&self, mut account: Account) -> Result<Account, Error> {
        if let Some(domain) = &account.domain {
            let rules = self.bearing(domain)?;
            account.border = Bearing {
                suspended: rules.suspended && !account.suspended,
                silenced: rules.silenced && !account.silenced,
                ..rules
            };
            account.suspended |= rules.suspended;
            account.silenced |= rules.silenced;
        }
        Ok(account)
    }

    /// Somebody who must exist because another row names them.
    pub fn account_of(&self, id: AccountId) -> Result<Account, Error> {
        self.account(id)?
            .ok_or_else(|| Error::Corrupt(format!("account {id} is named but missing")))
    }

    /// Somebody, by `name` (local) or `name@domain`, in any case.
    pub fn account_by_acct(&self, acct: &str) -> Result<Option<Account>, Error> {
        match self.get(&ACCOUNTS_BY_ACCT, &Digest16::of(&acct.to_lowercase()))? {
            Some(id) => self.account(id),
            None => Ok(None),
        }
    }

    /// A remote account, by its ActivityPub id.
    pub fn account_by_uri(&self, uri: &str) -> Result<Option<Account>, Error> {
        match self.get(&ACCOUNTS_BY_URI, &Digest16::of(uri))? {
            Some(id) => self.account(id),
            None => Ok(None),
        }
    }

    /// The numbers on a profile.
    pub fn account_counts(&self, id: AccountId) -> Result<AccountCounts, Error> {
        Ok(self.get(&ACCOUNT_COUNTS, &id)?.unwrap_or_default())
    }

    /// A local person's private side.
    pub fn user(&self, id: AccountId) -> Result<Option<User>, Error> {
        self.get(&USERS, &id)
    }

    /// Local people, newest first.
    pub fn users(&self, page: &Page) -> Result<Vec<User>, Error> {
        self.page_all(&USERS, page, |_, user| Ok(Some(user)))
    }

    /// What `pick` makes of local people, newest first.
    pub fn users_that<T>(
        &self,
        page: &Page,
        mut pick: impl FnMut(User) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        self.page_of_few_of_all(&USERS, page, |_, user| pick(user))
    }

    /// What `pick` makes of everybody, here and elsewhere, newest first.
    pub fn accounts_that<T>(
        &self,
        page: &Page,
        mut pick: impl FnMut(Account) -> Result<Option<T>, Error>,
    ) -> Result<Rows<T>, Error> {
        self.page_of_few_of_all(&ACCOUNTS, page, |_, account| pick(self.at_border(account)?))
    }

    /// Everybody who lives here.
    pub fn household(&self) -> Result<Vec<User>, Error> {
        let rows = self.scan(&USERS, Span::all::<AccountId>(), Dir::Up, PEOPLE_MAX)?;
        Ok(rows.into_iter().map(|(_, user)| user).collect())
    }

    /// People one of whose names begins with `start`, each once, at most `limit`.
    pub fn accounts_starting(&self, start: &str, limit: usize) -> Result<Vec<AccountId>, Error> {
        let span = Prefix::starting::<AccountId>(&fold(start));
        let mut found = Vec::new();
        for row in self
            .walk(&ACCOUNTS_BY_PREFIX, span, Dir::Up)
            .take(super::SCAN_ROWS_MAX)
        {
            let ((_, id), ()) = row?;
            if !found.contains(&id) {
                found.push(id);
            }
            if found.len() >= limit {
                break;
            }
        }
        Ok(found)
    }

    /// Everybody, here and elsewhere, from the newest on.
    pub fn accounts(&self, page: &Page) -> Result<Vec<Account>, Error> {
        self.page_all(&ACCOUNTS, page, |_, account| {
            self.at_border(account).map(Some)
        })
    }
}

impl Tx {
    /// Adds or replaces an account with all of its indexes. People elsewhere may be renamed, to a name that nobody has.
    pub fn put_account(&self, account: &Account) -> Result<(), Error> {
        let before = self.account(account.id)?;
        let old = before.as_ref().map(prefixes).unwrap_or_default();
        let new = prefixes(account);
        for prefix in old.difference(&new) {
            self.remove(&ACCOUNTS_BY_PREFIX, &(*prefix, account.id))?;
        }
        for prefix in new.difference(&old) {
            self.put(&ACCOUNTS_BY_PREFIX, &(*prefix, account.id), &())?;
        }
        let acct = account.acct().to_lowercase();
        let renamed = before.as_ref().map(|old| old.acct().to_lowercase());
        if let Some(old) = renamed.as_ref().filter(|old| **old != acct) {
            self.remove(&ACCOUNTS_BY_ACCT, &Digest16::of(old))?;
        }
        if renamed.as_ref() != Some(&acct) {
            self.put(&ACCOUNTS_BY_ACCT, &Digest16::of(&acct), &account.id)?;
        }
        if let (None, Some(uri)) = (&before, &account.uri) {
            self.put(&ACCOUNTS_BY_URI, &Digest16::of(uri), &account.id)?;
        }
        if !account.border.suspended && !account.border.silenced {
            return self.put(&ACCOUNTS, &account.id, account);
        }
        // What is only for the server's sake must go when the rule goes.
        let own = Account {
            suspended: account.suspended && !account.border.suspended,
            silenced: account.silenced && !account.border.silenced,
            ..account.clone()
        };
        self.put(&ACCOUNTS, &account.id, &own)
    }

    /// Adds or replaces a local person's private side.
    pub fn put_user(&self, user: &User) -> Result<(), Error> {
        self.put(&USERS, &user.account, user)
    }

    /// Changes the numbers on a profile.
    pub fn count_account(
        &self,
        id: AccountId,
        change: impl FnOnce(&mut AccountCounts),
    ) -> Result<(), Error> {
        let mut counts = self.account_counts(id)?;
        change(&mut counts);
        self.put(&ACCOUNT_COUNTS, &id, &counts)
    }
}

/// The beginnings by which an account is found: its user name, its address, and each word of its display name.
pub(super) fn prefixes(account: &Account) -> BTreeSet<Prefix> {
    let mut names = vec![fold(&account.username), fold(&account.acct())];
    names.push(fold(&account.display_name));
    names.extend(
        fold(&account.display_name)
            .split_whitespace()
            .map(str::to_owned),
    );
    names
        .iter()
        .filter(|name| !name.is_empty())
        .take(PREFIXES_MAX)
        .map(|name| Prefix::of(name))
        .collect()
}
