//! Making a person.

use super::notify::{News, notify_staff};
use super::{Refusal, request_join};
use crate::model::account::{Account, Role, User};
use crate::model::notification::NotificationKind;
use crate::model::settings::Settings;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, InviteId};
use crate::store::{Error, Tx, View};
use crate::text::handle::{HandleError, check_username, is_the_place, looks_like};

/// Longest display name in characters (Mastodon `Account::DISPLAY_NAME_LENGTH_LIMIT`).
pub const DISPLAY_NAME_CHARS_MAX: usize = 30;

/// Who is to be made.
#[derive(Clone, Debug)]
pub struct Newcomer {
    /// The handle as typed.
    pub handle: String,
    /// The name that is shown; may be empty.
    pub display_name: String,
    /// The password's argon2id hash in PHC form.
    pub password: String,
    /// What they may do.
    pub role: Role,
    /// The invite by which they come.
    pub invited_by: Option<InviteId>,
}

/// Makes a local person with the house's defaults for new members. Owner and moderators are told of
/// everybody but the first.
///
/// # Errors
/// `Invalid` for a handle that can't be; `Conflict` for one that is taken.
pub fn create_account(tx: &Tx, newcomer: &Newcomer) -> Result<AccountId, Refusal> {
    let id = make_account(tx, tx.new_id(), newcomer)?;
    tell_staff(tx, id)?;
    Ok(id)
}

/// Tells owner and moderators that somebody has come, or asks to.
pub(super) fn tell_staff(tx: &Tx, id: AccountId) -> Result<(), Error> {
    let news = News {
        kind: NotificationKind::AdminSignUp,
        from: id,
        status: None,
        report: None,
    };
    notify_staff(tx, &news)
}

/// The same under an id that was given out before, and without telling anybody: those who decide on requests know.
///
/// # Errors
/// As `create_account`.
pub(super) fn make_account(
    tx: &Tx,
    id: AccountId,
    newcomer: &Newcomer,
) -> Result<AccountId, Refusal> {
    let name = check_username(&newcomer.handle).map_err(|why| Refusal::invalid(why.to_string()))?;
    if newcomer.display_name.chars().count() > DISPLAY_NAME_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "a display name can have {DISPLAY_NAME_CHARS_MAX} characters at most"
        )));
    }
    if tx.account_by_acct(&name)?.is_some() || request_join::wants(tx, &name, id)? {
        return Err(Refusal::Conflict(format!(
            "the name {name} is already taken"
        )));
    }
    let settings = tx.settings()?;
    if newcomer.role != Role::Owner && poses(tx, &settings, &name)? {
        return Err(Refusal::invalid(HandleError::Poses.to_string()));
    }
    let account = Account {
        display_name: newcomer.display_name.clone(),
        ..Account::local(id, &name, tx.now())
    };
    tx.put_account(&account)?;
    tx.put_user(&User {
        account: id,
        password: newcomer.password.clone(),
        role: newcomer.role,
        invited_by: newcomer.invited_by,
        default_visibility: settings.default_visibility,
        default_local_only: settings.default_local_only,
        default_sensitive: false,
        default_language: None,
        locale: settings
            .languages
            .first()
            .cloned()
            .unwrap_or_else(|| "en".to_owned()),
        disabled: false,
        created_at: tx.now(),
        policy: Default::default(),
        accepted_rules: settings.rules.iter().map(|rule| rule.id).collect(),
        default_quote_policy: Default::default(),
        chosen_policy: None,
    })?;
    tx.later(tx.now(), Upkeep::MakeKeys(id))?;
    Ok(id)
}

/// Whether a free name could be taken for that of the place, or of somebody who looks after it.
pub fn poses(view: &View, settings: &Settings, name: &str) -> Result<bool, Refusal> {
    if is_the_place(name, settings.domain()) {
        return Ok(true);
    }
    for user in view.household()? {
        if user.role >= Role::Moderator
            && looks_like(name, &view.account_of(user.account)?.username)
        {
            return Ok(true);
        }
    }
    Ok(false)
}
