//! Everybody whom the house knows, for those who look after it (Mastodon `AccountFilter`).

use super::{Refusal, border};
use crate::model::account::{Account, Role, User};
use crate::model::{AccountId, Page, Rows};
use crate::store::{Error, View};

/// Who is wanted. What is left out lets everybody through.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wanted {
    /// Only people of this house, or only people elsewhere.
    pub local: Option<bool>,
    /// Only people of whom this holds.
    pub standing: Option<Standing>,
    /// Only those who look after the house.
    pub staff: bool,
    /// Only people with one of these roles, if any are named.
    pub roles: Vec<Role>,
    /// Only people whom this one invited.
    pub invited_by: Option<AccountId>,
    /// Only people whose user name begins so.
    pub username: Option<String>,
    /// Only people whose display name has this in it.
    pub display_name: Option<String>,
    /// Only people on this server.
    pub domain: Option<String>,
}

/// How somebody stands here.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Not locked out.
    Active,
    /// Can't sign in.
    Disabled,
    /// Limited.
    Silenced,
    /// Locked out.
    Suspended,
    /// The pictures of all their posts are covered.
    Sensitized,
}

impl Wanted {
    /// Whether only people of this house can be meant, who are few.
    fn only_here(&self) -> bool {
        self.local == Some(true)
            || self.staff
            || !self.roles.is_empty()
            || self.invited_by.is_some()
            || self.standing == Some(Standing::Disabled)
    }

    fn fits(&self, view: &View, account: &Account, user: Option<&User>) -> Result<bool, Error> {
        let begins = |start: &Option<String>, text: &str| {
            start
                .as_ref()
                .is_none_or(|start| text.to_lowercase().starts_with(&start.to_lowercase()))
        };
        let plain = self.local.is_none_or(|local| account.is_local() == local)
            && self
                .standing
                .is_none_or(|standing| stands(account, user, standing))
            && begins(&self.username, &account.username)
            && self.display_name.as_ref().is_none_or(|part| {
                let name = account.display_name.to_lowercase();
                name.contains(&part.to_lowercase())
            })
            && self
                .domain
                .as_ref()
                .is_none_or(|domain| account.domain.as_ref() == Some(domain));
        let role = user.map(|user| user.role);
        let ranked = !self.staff || role.is_some_and(|role| role >= Role::Moderator);
        let named = self.roles.is_empty() || role.is_some_and(|role| self.roles.contains(&role));
        if !(plain && ranked && named) {
            return Ok(false);
        }
        match self.invited_by {
            None => Ok(true),
            Some(by) => Ok(user.map_or(Ok(None), |user| inviter(view, user))? == Some(by)),
        }
    }
}

fn stands(account: &Account, user: Option<&User>, standing: Standing) -> bool {
    match standing {
        Standing::Active => !account.suspended && user.is_none_or(|user| !user.disabled),
        Standing::Disabled => user.is_some_and(|user| user.disabled),
        Standing::Silenced => account.silenced,
        Standing::Suspended => account.suspended,
        Standing::Sensitized => account.sensitized,
    }
}

/// Who invited somebody.
///
/// # Errors
/// Those of the store.
pub fn inviter(view: &View, user: &User) -> Result<Option<AccountId>, Error> {
    let invite = user.invited_by.map_or(Ok(None), |id| view.invite(id))?;
    Ok(invite.map(|invite| invite.by))
}

/// A page of those who are wanted, the newest first, with the private side of those who live here.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn list(
    view: &View,
    me: AccountId,
    wanted: &Wanted,
    page: &Page,
) -> Result<Rows<(Account, Option<User>)>, Refusal> {
    border::keeper(view, me)?;
    if wanted.only_here() {
        return Ok(view.users_that(page, |user| {
            let account = view.account_of(user.account)?;
            let fits = wanted.fits(view, &account, Some(&user))?;
            Ok(fits.then_some((account, Some(user))))
        })?);
    }
    Ok(view.accounts_that(page, |account| {
        let user = match account.is_local() {
            true => view.user(account.id)?,
            false => None,
        };
        let fits = wanted.fits(view, &account, user.as_ref())?;
        Ok(fits.then_some((account, user)))
    })?)
}

/// One person.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house; `NotFound` for nobody.
pub fn one(
    view: &View,
    me: AccountId,
    whom: AccountId,
) -> Result<(Account, Option<User>), Refusal> {
    border::keeper(view, me)?;
    let account = view.account(whom)?.ok_or(Refusal::NotFound)?;
    Ok((account, view.user(whom)?))
}
