//! Invites: making one, its link and code to scan, taking it back.

use super::people::role_name;
use super::reply::{Done, Fresh, Keeper, Owner, Reply, Sent, post_on};
use crate::door::browser::Browser;
use crate::door::secret;
use crate::model::account::Role;
use crate::model::invite::Invite;
use crate::model::{AccountId, InviteId};
use crate::ops::{Refusal, invite, keep_door};
use crate::pages::qr;
use crate::store::View;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;
use serde::{Deserialize, Serialize};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// The longest time that may be chosen here, in days.
const DAYS_MAX: u64 = 365;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/invites", get(list).post(make).put(settle))
        .route("/console/invites/{id}", get(show))
        .route("/console/invites/{id}/revoke", post_on(invite::revoke))
}

#[derive(Serialize)]
struct Line {
    id: String,
    note: String,
    by: String,
    mine: bool,
    state: &'static str,
    uses: u32,
    max_uses: Option<u32>,
    expires: Option<u64>,
    made: u64,
    role: &'static str,
    link: String,
    /// Who came by it.
    joined: Vec<String>,
}

fn line(view: &View, invite: &Invite, me: AccountId) -> Result<Line, Refusal> {
    let name = |id: AccountId| {
        let account = view.account(id)?;
        Ok::<_, Refusal>(account.map_or_else(String::new, |one| one.shown_name().to_owned()))
    };
    let used_up = invite.max_uses.is_some_and(|max| invite.uses >= max);
    let state = match (invite.revoked, used_up, invite.open(view.now())) {
        (true, _, _) => "revoked",
        (_, true, _) => "used",
        (_, _, true) => "open",
        (_, _, false) => "expired",
    };
    let joined = view.invited(invite.id)?;
    Ok(Line {
        id: invite.id.to_string(),
        note: invite.note.clone(),
        by: name(invite.by)?,
        mine: invite.by == me,
        state,
        uses: invite.uses,
        max_uses: invite.max_uses,
        expires: invite.expires_at.map(|end| end.0),
        made: invite.created_at.0,
        role: role_name(invite.role),
        link: format!("{}/invite/{}", view.settings()?.address, invite.code),
        joined: joined.into_iter().map(name).collect::<Result<_, _>>()?,
    })
}

async fn list(State(browser): State<Browser>, keeper: Keeper) -> Reply<Vec<Line>> {
    let me = keeper.id();
    let lines = keeper.read(&browser, |view| {
        let all = invite::seen_by(view, me)?;
        all.iter().map(|one| line(view, one, me)).collect()
    });
    lines.await.map(Fresh)
}

#[derive(Deserialize)]
struct Settled {
    paused: bool,
    members: bool,
}

/// The owner pauses all invites, and says whether members make any.
async fn settle(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(Settled { paused, members }): Sent<Settled>,
) -> Reply<Done> {
    owner
        .done(&browser, move |tx, me| {
            keep_door::set_invites(tx, me, paused, members)
        })
        .await
}

#[derive(Deserialize)]
struct Wish {
    #[serde(default)]
    note: String,
    /// How many may join by it; anyone who has the link if missing.
    uses: Option<u32>,
    /// How many days it lasts; until it is taken back if missing.
    days: Option<u64>,
    #[serde(default)]
    moderator: bool,
}

/// An invite with its code to scan.
#[derive(Serialize)]
struct Shown {
    #[serde(flatten)]
    line: Line,
    /// A drawing (SVG).
    qr: Option<String>,
}

async fn make(
    State(browser): State<Browser>,
    keeper: Keeper,
    Sent(wish): Sent<Wish>,
) -> Reply<Shown> {
    let note = invite::check_note(&wish.note);
    let note = note.map_err(|_| keeper.wrong("note", "invite-note-wrong"))?;
    if wish
        .days
        .is_some_and(|days| !(1..=DAYS_MAX).contains(&days))
    {
        return Err(keeper.wrong("days", "invite-form-wrong"));
    }
    // Whoever comes follows everybody of the house from the start, as the page proposes too.
    let household = keeper.read(&browser, |view| Ok(view.household()?)).await?;
    let follow = household.iter().filter(|user| !user.disabled);
    let draft = invite::Draft {
        note,
        max_uses: wish.uses,
        lasts: wish
            .days
            .map(|days| DAY * u32::try_from(days).unwrap_or(u32::MAX)),
        role: match wish.moderator {
            true => Role::Moderator,
            false => Role::Member,
        },
        follow: follow
            .map(|user| user.account)
            .take(invite::FOLLOW_MAX)
            .collect(),
    };
    let code = secret::invite_code();
    let made = keeper.act(&browser, move |tx, me| invite::make(tx, me, &draft, &code));
    let made = made.await?;
    shown(&browser, &keeper, made.id).await
}

async fn shown(browser: &Browser, keeper: &Keeper, id: InviteId) -> Reply<Shown> {
    let me = keeper.id();
    let found = keeper.read(browser, |view| {
        line(view, &invite::one_seen_by(view, me, id)?, me)
    });
    let line = found.await?;
    let qr = qr::svg(&line.link, &keeper.say("invite-scan-label"));
    Ok(Fresh(Shown { line, qr }))
}

async fn show(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
) -> Reply<Shown> {
    let id = keeper.named(&which)?;
    shown(&browser, &keeper, id).await
}
