//! What the owner does right after the house has opened: rules, rescue sheet, first invites, first post. Each step can
//! be taken twice without harm, resumed after a power cut, or left for later.

use super::audit;
use super::keep_door::check_question;
use super::keep_house::{as_rules, check_rules, note_changes};
use super::post_status::post_status;
use super::{Refusal, invite};
use crate::model::account::Role;
use crate::model::audit::Act;
use crate::model::invite::Invite;
use crate::model::scheduled::Draft;
use crate::model::settings::{Asking, Settings, Tour};
use crate::model::{AccountId, StatusId};
use crate::store::{Tx, View};
use std::time::Duration;

/// The most invites that are made on the tour; there is a page for more.
pub const INVITES_MAX: usize = 5;
/// How long they are open.
const INVITE_TIME: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// The owner has seen `step` or leaves it for later: the next one is up. Harmless when that is behind them already.
pub fn seen(tx: &Tx, step: Tour) -> Result<(), Refusal> {
    let settings = tx.settings()?;
    let next = match step {
        Tour::Rules => Tour::Rescue,
        Tour::Rescue => Tour::Invites,
        Tour::Invites => Tour::Post,
        Tour::Post | Tour::Done => Tour::Done,
    };
    if settings.tour >= next {
        return Ok(());
    }
    Ok(tx.put_settings(&Settings {
        tour: next,
        ..settings
    })?)
}

/// Leaves `step` for later.
///
/// # Errors
/// `Forbidden` for anybody but the owner.
pub fn later(tx: &Tx, me: AccountId, step: Tour) -> Result<(), Refusal> {
    of_owner(tx, me)?;
    seen(tx, step)
}

/// Chooses the rules of the house, one a line, and what people who ask to join are asked. A rule whose words stay keeps
/// its id.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `Invalid` for rules or a question that are too long or too many.
pub fn choose_rules(
    tx: &Tx,
    me: AccountId,
    rules: &[String],
    question: &str,
) -> Result<(), Refusal> {
    let before = of_owner(tx, me)?;
    let mut settings = before.clone();
    let rules = check_rules(rules)?;
    let question = check_question(question)?;
    settings.rules = as_rules(tx, &before.rules, rules);
    if before.tour < Tour::Done {
        // Whoever has a question for strangers lets them ask. Later that has a page of its own.
        settings.asking = match question.is_empty() {
            true => Asking::Closed,
            false => Asking::Open,
        };
    }
    settings.join_question = question;
    tx.put_settings(&settings)?;
    note_changes(tx, me, &before, &settings)?;
    seen(tx, Tour::Rules)
}

/// Makes one of the first invites, whose link ends in `code`: for one person, for a week, who will follow the owner.
///
/// # Errors
/// `Forbidden` for anybody but the owner; `TooMany` when there are enough for now.
pub fn first_invite(tx: &Tx, me: AccountId, code: &str) -> Result<Invite, Refusal> {
    let settings = of_owner(tx, me)?;
    if open_invites(tx, &settings)?.len() >= INVITES_MAX {
        return Err(Refusal::TooMany);
    }
    let draft = invite::Draft {
        note: String::new(),
        max_uses: Some(1),
        lasts: Some(INVITE_TIME),
        role: Role::Member,
        follow: vec![me],
    };
    let made = invite::make(tx, me, &draft, code)?;
    let mut settings = tx.settings()?;
    settings.tour_invites.push(made.id);
    tx.put_settings(&settings)?;
    Ok(made)
}

/// The invites of the tour that can still be used, in the order they were made.
pub fn open_invites(view: &View, settings: &Settings) -> Result<Vec<Invite>, Refusal> {
    let mut open = Vec::new();
    for id in &settings.tour_invites {
        open.extend(view.invite(*id)?.filter(|invite| invite.open(view.now())));
    }
    Ok(open)
}

/// Writes the first post, once: whoever presses the button twice, or again after a power cut, has said it already.
///
/// # Errors
/// `Forbidden` for anybody but the owner; else as `post_status`.
pub fn first_post(tx: &Tx, me: AccountId, text: &str) -> Result<StatusId, Refusal> {
    let settings = of_owner(tx, me)?;
    if let Some(said) = settings.first_post {
        seen(tx, Tour::Post)?;
        return Ok(said);
    }
    let draft = Draft {
        text: text.trim().to_owned(),
        ..Draft::default()
    };
    let said = post_status(tx, me, draft, None)?;
    tx.put_settings(&Settings {
        first_post: Some(said),
        ..tx.settings()?
    })?;
    seen(tx, Tour::Post)?;
    Ok(said)
}

/// The settings, for the owner.
///
/// # Errors
/// `Forbidden` for anybody else.
pub(super) fn of_owner(tx: &Tx, me: AccountId) -> Result<Settings, Refusal> {
    match tx.user(me)?.ok_or(Refusal::NotFound)?.role {
        Role::Owner => Ok(tx.settings()?),
        Role::Member | Role::Moderator => Err(Refusal::Forbidden),
    }
}

/// Notes for the owner's own record which settings were changed.
pub(super) fn note(tx: &Tx, me: AccountId, changed: &[&str]) -> Result<(), Refusal> {
    let changed = changed.iter().map(|name| (*name).to_owned()).collect();
    Ok(audit::note(tx, me, Act::House { changed })?)
}
