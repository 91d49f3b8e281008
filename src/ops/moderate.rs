//! What moderators do about people, here and elsewhere alike: warn, limit, lock out, and take it back
//! (Mastodon `Admin::AccountAction`, `SuspendAccountService`). Nobody can do anything about somebody who may do as much
//! as they themselves.

use super::{Refusal, audit, border, delete_status, device, follow, handle_report, owe};
use crate::model::account::{Account, Role, User};
use crate::model::audit::{Act, Sanction};
use crate::model::event::Event;
use crate::model::notification::{Notification, NotificationKind};
use crate::model::outbound::Outbound;
use crate::model::status::Status;
use crate::model::strike::Strike;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, Page, ReportId, StatusId};
use crate::store::{FOLLOWERS_MAX, Tx, View};
use std::time::Duration;

/// Longest words to somebody who is warned, in characters.
pub const TEXT_CHARS_MAX: usize = 2_000;

/// How many posts one act can be about.
pub const STATUSES_MAX: usize = 100;

/// How long somebody stays locked out before all that they have here is removed (Mastodon
/// `AccountDeletionRequest::DELAY_TO_DELETION`).
pub const SUSPENDED_BEFORE_REMOVAL: Duration = Duration::from_secs(30 * 24 * 60 * 60);

/// How long it is remembered that a post from elsewhere was deleted here, so that it doesn't come again.
const REMEMBERED: Duration = Duration::from_secs(180 * 24 * 60 * 60);

/// What is to be done about somebody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Action {
    /// What.
    pub sanction: Sanction,
    /// Words to them; may be empty.
    pub text: String,
    /// They are told.
    pub tell: bool,
    /// Because of which report, which is closed with it.
    pub report: Option<ReportId>,
    /// Which of their posts it is about; for [`Sanction::DeleteStatuses`] and [`Sanction::CoverStatuses`] those that are
    /// deleted or covered, and where none are named, those that the report names.
    pub statuses: Vec<StatusId>,
}

impl Action {
    /// Does this, says nothing, and is about nothing in particular.
    pub fn of(sanction: Sanction) -> Action {
        Action {
            sanction,
            text: String::new(),
            tell: true,
            report: None,
            statuses: Vec::new(),
        }
    }
}

/// `whom`, if `me` may do something about them: `me` looks after the house, and they may do less than `me`. Who lives
/// elsewhere may do nothing here.
///
/// # Errors
/// `Forbidden` where `me` may not, also about oneself; `NotFound` where there is nobody.
pub fn target(view: &View, me: AccountId, whom: AccountId) -> Result<Account, Refusal> {
    let keeper = border::keeper(view, me)?;
    let account = view.account(whom)?.ok_or(Refusal::NotFound)?;
    let above = view.user(whom)?.is_none_or(|user| user.role < keeper.role);
    match above && whom != me {
        true => Ok(account),
        false => Err(Refusal::Forbidden),
    }
}

/// Whether `me` may do something about `whom`.
///
/// # Errors
/// Those of the store.
pub fn may_act_on(view: &View, me: AccountId, whom: AccountId) -> Result<bool, Refusal> {
    match target(view, me, whom) {
        Ok(_) => Ok(true),
        Err(Refusal::Store(why)) => Err(why.into()),
        Err(_) => Ok(false),
    }
}

/// `me` does something about `whom`. A report that it is about is closed; where the sanction concerns the whole person, all
/// open reports about them are. What holds already is simply noted once more.
///
/// # Errors
/// `Forbidden` about whom `me` may do nothing; `NotFound` for an unknown person or report; `Invalid` for too long words,
/// for somebody elsewhere who can't be kept from signing in here, and where no post is named that must be.
pub fn act(tx: &Tx, me: AccountId, whom: AccountId, action: &Action) -> Result<Strike, Refusal> {
    let account = target(tx, me, whom)?;
    let text = action.text.trim().to_owned();
    if text.chars().count() > TEXT_CHARS_MAX {
        return Err(Refusal::invalid(format!(
            "Validation failed: Text is too long (maximum is {TEXT_CHARS_MAX} characters)"
        )));
    }
    let report = match action.report {
        Some(id) => Some(
            tx.report(id)?
                .filter(|report| report.target == whom)
                .ok_or(Refusal::NotFound)?,
        ),
        None => None,
    };
    let mut wanted = action.statuses.clone();
    if wanted.is_empty() {
        wanted.extend(report.iter().flat_map(|report| report.statuses.clone()));
    }
    let posts = posts_of(tx, whom, &wanted)?;
    check(tx, &account, action.sanction, &posts)?;
    carry_out(tx, me, &account, action.sanction, &posts)?;
    let strike = Strike {
        id: tx.new_id(),
        target: whom,
        by: me,
        sanction: action.sanction,
        text,
        report: action.report,
        statuses: posts.iter().map(|post| post.id).collect(),
        created_at: tx.now(),
    };
    tx.put_strike(&strike)?;
    let act = Act::Sanctioned {
        account: whom,
        sanction: action.sanction,
        report: action.report,
    };
    audit::note(tx, me, act)?;
    handle_report::settle(tx, me, whom, action.report, action.sanction)?;
    if action.tell {
        tell(tx, &strike)?;
    }
    Ok(strike)
}

/// Those of these posts that are `whom`'s and still there.
fn posts_of(view: &View, whom: AccountId, ids: &[StatusId]) -> Result<Vec<Status>, Refusal> {
    if ids.len() > STATUSES_MAX {
        return Err(Refusal::TooMany);
    }
    let mut posts: Vec<Status> = Vec::new();
    for id in ids {
        let post = view.status(*id)?.filter(|post| post.account == whom);
        posts.extend(post.filter(|post| !posts.iter().any(|known| known.id == post.id)));
    }
    Ok(posts)
}

fn check(tx: &Tx, account: &Account, sanction: Sanction, posts: &[Status]) -> Result<(), Refusal> {
    let about_posts = matches!(sanction, Sanction::DeleteStatuses | Sanction::CoverStatuses);
    if about_posts && posts.is_empty() {
        return Err(Refusal::invalid(
            "Validation failed: There is no post of theirs that this could be done with",
        ));
    }
    if sanction == Sanction::Disable && tx.user(account.id)?.is_none() {
        return Err(Refusal::invalid(
            "Validation failed: Only people of this house can be kept from signing in",
        ));
    }
    match account.gone {
        true => Err(Refusal::Gone("This person has been removed".to_owned())),
        false => Ok(()),
    }
}

fn carry_out(
    tx: &Tx,
    me: AccountId,
    account: &Account,
    sanction: Sanction,
    posts: &[Status],
) -> Result<(), Refusal> {
    match sanction {
        Sanction::Warn => Ok(()),
        Sanction::Disable => disable(tx, account.id),
        Sanction::CoverStatuses => posts.iter().try_for_each(|post| cover(tx, me, post)),
        Sanction::DeleteStatuses => posts
            .iter()
            .try_for_each(|post| delete_post(tx, me, post.id)),
        Sanction::Sensitize => Ok(tx.put_account(&Account {
            sensitized: true,
            ..account.clone()
        })?),
        Sanction::Silence => {
            let mut account = account.clone();
            account.silence();
            Ok(tx.put_account(&account)?)
        }
        Sanction::Suspend => suspend(tx, account),
    }
}

/// Can't sign in any more; whoever is signed in is out at once.
fn disable(tx: &Tx, whom: AccountId) -> Result<(), Refusal> {
    let user = tx.user(whom)?.ok_or(Refusal::NotFound)?;
    tx.put_user(&User {
        disabled: true,
        ..user
    })?;
    device::sign_out_others(tx, whom, None)
}

/// Locks somebody out: their devices and streams end with this transaction, others see an empty shell, and after
/// [`SUSPENDED_BEFORE_REMOVAL`] all that they have here is removed. Until then nothing is lost. Who lives elsewhere no
/// longer follows anybody here.
fn suspend(tx: &Tx, account: &Account) -> Result<(), Refusal> {
    let mut account = account.clone();
    account.suspend();
    account.suspended_at = Some(tx.now());
    tx.put_account(&account)?;
    let due = tx.now().plus(SUSPENDED_BEFORE_REMOVAL);
    tx.later(due, Upkeep::RemoveSuspended(account.id, tx.now()))?;
    if account.is_local() {
        device::sign_out_others(tx, account.id, None)?;
        return Ok(owe::tell_followers(
            tx,
            account.id,
            &Outbound::Profile(account.id),
        )?);
    }
    for (_, followed) in tx.following(account.id, &Page::newest(FOLLOWERS_MAX))? {
        if tx.lives_here(followed)? {
            follow::remove_from_followers(tx, followed, account.id)?;
        }
    }
    Ok(())
}

/// `me` takes back what was done about `whom`. What doesn't hold is no reason to refuse.
///
/// # Errors
/// `Forbidden` about whom `me` may do nothing; `NotFound` for nobody; `Invalid` for what can't be taken back; `Gone` for
/// somebody who has been removed meanwhile.
pub fn relieve(tx: &Tx, me: AccountId, whom: AccountId, sanction: Sanction) -> Result<(), Refusal> {
    let mut account = target(tx, me, whom)?;
    match sanction {
        Sanction::Disable => {
            let user = tx.user(whom)?.ok_or(Refusal::NotFound)?;
            tx.put_user(&User {
                disabled: false,
                ..user
            })?;
        }
        Sanction::Sensitize => {
            account.sensitized = false;
            tx.put_account(&account)?;
        }
        Sanction::Silence => {
            account.silenced = account.border.silenced;
            tx.put_account(&account)?;
        }
        Sanction::Suspend => unsuspend(tx, account)?,
        Sanction::Warn | Sanction::CoverStatuses | Sanction::DeleteStatuses => {
            return Err(Refusal::invalid("That can't be taken back"));
        }
    }
    let act = Act::Relieved {
        account: whom,
        sanction,
    };
    Ok(audit::note(tx, me, act)?)
}

fn unsuspend(tx: &Tx, mut account: Account) -> Result<(), Refusal> {
    if account.gone {
        return Err(Refusal::Gone("This person has been removed".to_owned()));
    }
    let by_their_own = tx
        .remote(account.id)?
        .is_some_and(|remote| remote.suspended_there);
    account.suspended_at = None;
    // What is only for the server's sake stays as long as the rule about it.
    account.suspended = account.border.suspended || by_their_own;
    tx.put_account(&account)?;
    match account.is_local() {
        true => Ok(owe::tell_followers(
            tx,
            account.id,
            &Outbound::Profile(account.id),
        )?),
        false => Ok(()),
    }
}

/// `me` signs out all devices of `whom`; their streams end.
///
/// # Errors
/// `Forbidden` about whom `me` may do nothing; `NotFound` for somebody who doesn't live here.
pub fn sign_out_everywhere(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    target(tx, me, whom)?;
    tx.user(whom)?.ok_or(Refusal::NotFound)?;
    device::sign_out_others(tx, whom, None)?;
    Ok(audit::note(tx, me, Act::SignedOut { account: whom })?)
}

/// The owner `me` lets `whom` do more or less. An owner can step down, as long as there is another.
///
/// # Errors
/// `Forbidden` for anybody but an owner, and about another owner; `Conflict` for the last owner; `NotFound` for somebody
/// who doesn't live here.
pub fn change_role(tx: &Tx, me: AccountId, whom: AccountId, role: Role) -> Result<(), Refusal> {
    if border::keeper(tx, me)?.role < Role::Owner {
        return Err(Refusal::Forbidden);
    }
    let user = tx.user(whom)?.ok_or(Refusal::NotFound)?;
    if user.role == role {
        return Ok(());
    }
    if user.role == Role::Owner {
        step_down(tx, me, whom)?;
    }
    let act = Act::Role {
        account: whom,
        before: user.role,
        after: role,
    };
    tx.put_user(&User { role, ..user })?;
    Ok(audit::note(tx, me, act)?)
}

/// The house must keep an owner, and its settings name one who is.
fn step_down(tx: &Tx, me: AccountId, whom: AccountId) -> Result<(), Refusal> {
    if me != whom {
        return Err(Refusal::Forbidden);
    }
    let household = tx.household()?;
    let other = household
        .iter()
        .find(|user| user.role == Role::Owner && user.account != me && !user.disabled);
    let Some(other) = other else {
        return Err(Refusal::Conflict(
            "A house needs an owner: make somebody else one first".to_owned(),
        ));
    };
    let mut settings = tx.settings()?;
    if settings.owner == Some(me) {
        settings.owner = Some(other.account);
        tx.put_settings(&settings)?;
    }
    Ok(())
}

/// `me` deletes another's post. One from elsewhere doesn't come again; of one from here other servers are told.
///
/// # Errors
/// `Forbidden` about whom `me` may do nothing; `NotFound` where there is no such post.
pub fn delete_post(tx: &Tx, me: AccountId, id: StatusId) -> Result<(), Refusal> {
    let post = tx.status(id)?.ok_or(Refusal::NotFound)?;
    target(tx, me, post.account)?;
    delete_status::delete_status(tx, post.account, id, true)?;
    if let Some(uri) = &post.uri {
        tx.bury(uri, tx.now().minus(REMEMBERED))?;
    }
    let act = Act::StatusDeleted {
        status: id,
        account: post.account,
    };
    Ok(audit::note(tx, me, act)?)
}

/// Covers the pictures of another's post.
fn cover(tx: &Tx, me: AccountId, post: &Status) -> Result<(), Refusal> {
    if post.sensitive || post.media.is_empty() {
        return Ok(());
    }
    let covered = Status {
        sensitive: true,
        ..post.clone()
    };
    tx.put_status(&covered, covered.is_local())?;
    tx.tell(Event::Edited { status: post.id });
    owe::edited(tx, &covered)?;
    let act = Act::StatusCovered {
        status: post.id,
        account: post.account,
    };
    Ok(audit::note(tx, me, act)?)
}

/// Tells somebody here of a strike. Nobody can mute this, and whoever did it isn't named (Mastodon names the person
/// themselves as the one who caused it).
fn tell(tx: &Tx, strike: &Strike) -> Result<(), Refusal> {
    if tx.user(strike.target)?.is_none() {
        return Ok(());
    }
    let notification = Notification {
        id: tx.new_round_id(),
        account: strike.target,
        kind: NotificationKind::ModerationWarning,
        from: strike.target,
        status: None,
        report: None,
        created_at: tx.now(),
        filtered: false,
        strike: Some(strike.id),
    };
    tx.put_notification(&notification)?;
    tx.tell(Event::Notified {
        account: strike.target,
        notification: notification.id,
    });
    Ok(())
}
