//! Making invites, looking at them, taking them back.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::account::{Account, Role};
use crate::model::invite::Invite;
use crate::model::settings::Settings;
use crate::model::{AccountId, InviteId, Time};
use crate::ops::keep_door::set_invites;
use crate::ops::{Refusal, invite};
use crate::pages::form::Form;
use crate::pages::invites::{Followable, InviteLine, Invites, NewInvite, ShowInvite};
use crate::pages::{Frame, qr, when};
use crate::store::{Error, Tx, View};
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);
/// How many invites can be made at once: one, or as many as fit on one or two sheets of paper.
const COPIES: [&str; 3] = ["1", "4", "8"];
/// What "up to five people" means.
const SOME_USES: u32 = 5;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/invites", get(list).post(make))
        .route("/invites/settings", post(settings))
        .route("/invites/new", get(new))
        .route("/invites/{id}", get(show))
        .route("/invites/{id}/revoke", post(revoke))
}

/// One invite with the name of who made it.
pub(super) type Named = (Invite, String);

async fn list(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let id = me.account.id;
    let found = browser.doors.store.read(move |view| {
        let invites = invite::seen_by(view, id)?;
        invites
            .into_iter()
            .map(|invite| named(view, invite))
            .collect::<Result<Vec<Named>, Refusal>>()
    });
    let invites = match found.await {
        Ok(invites) => invites,
        Err(why) => return visit.refuse(&why),
    };
    let mut f = visit.frame("invites");
    if query.contains_key("revoked") {
        f = f.noting("invite-revoked-notice");
    } else if query.contains_key("saved") {
        f = f.noting("invites-saved");
    }
    let settings = &visit.settings;
    let now = browser.doors.store.now();
    let lines = invites
        .iter()
        .map(|named| line(&f, named, me.account.id, now));
    let (open, closed) = lines.partition(|line| line.open);
    Answer::page(&Invites {
        f,
        open,
        closed,
        may_make: me.user.role > Role::Member || !settings.members_may_not_invite,
        keeper: me.user.role > Role::Member,
        owner: me.is_owner(),
        paused: settings.invites_paused,
        members: !settings.members_may_not_invite,
    })
}

/// The owner pauses all invites, and says whether members make any.
async fn settings(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let ticked = |name| !fields.one(name).is_empty();
    let (paused, members) = (ticked("paused"), ticked("members"));
    let set = move |tx: &Tx, me| set_invites(tx, me, paused, members);
    resident.act(&browser, "/invites?saved", set).await
}

pub(super) fn named(view: &View, invite: Invite) -> Result<Named, Refusal> {
    let by = view
        .account(invite.by)?
        .map_or_else(String::new, |account| account.shown_name().to_owned());
    Ok((invite, by))
}

/// An invite in words.
pub(super) fn line(f: &Frame, (invite, by): &Named, me: AccountId, now: Time) -> InviteLine {
    let used_up = invite.max_uses.is_some_and(|max| invite.uses >= max);
    let state = match (invite.revoked, used_up, invite.open(now)) {
        (true, _, _) => "invite-state-revoked",
        (_, true, _) => "invite-state-used",
        (_, _, true) => "invite-state-open",
        (_, _, false) => "invite-state-expired",
    };
    let left = match invite.max_uses {
        Some(max) => f.count("invites-left", u64::from(max.saturating_sub(invite.uses))),
        None => f.say("invites-unlimited"),
    };
    let until = match invite.expires_at {
        Some(end) => f.with("invites-expires", "when", when::date(&f.kit.words, end.0)),
        None => f.say("invites-never"),
    };
    InviteLine {
        id: invite.id.to_string(),
        note: invite.note.clone(),
        open: invite.open(now),
        state: f.say(state),
        left,
        until,
        joined: f.count("invites-joined", u64::from(invite.uses)),
        by: (invite.by != me).then(|| by.clone()),
    }
}

async fn new(State(browser): State<Browser>, resident: Resident) -> Answer {
    if resident.me.user.role == Role::Member && resident.visit.settings.members_may_not_invite {
        return resident.visit.error(StatusCode::FORBIDDEN);
    }
    let form = Form::new()
        .filled("copies", COPIES[0])
        .filled("uses", "1")
        .filled("expiry", "7")
        .filled("role", "member");
    form_page(&browser, &resident, StatusCode::OK, form, None).await
}

/// The form, with everybody of the house to follow: all of them unless some are `chosen`.
async fn form_page(
    browser: &Browser,
    resident: &Resident,
    status: StatusCode,
    form: Form,
    chosen: Option<&[String]>,
) -> Answer {
    let household = browser.doors.store.read(|view| {
        let active = |id| {
            view.account(id)
                .map(|account| account.filter(|account| !account.suspended))
        };
        let people = view.household()?.into_iter().take(invite::FOLLOW_MAX);
        people
            .filter_map(|user| active(user.account).transpose())
            .collect::<Result<Vec<Account>, Error>>()
    });
    let household = match household.await {
        Ok(household) => household,
        Err(error) => return resident.visit.refuse(&error.into()),
    };
    let person = |account: Account| Followable {
        chosen: chosen.is_none_or(|ids| ids.contains(&account.id.to_string())),
        id: account.id.to_string(),
        name: account.shown_name().to_owned(),
        handle: account.username,
    };
    let people = household.into_iter().map(person).collect();
    let f = resident.visit.frame("invites");
    Answer::page_as(
        status,
        &NewInvite {
            f,
            form,
            people,
            may_choose_role: resident.me.is_owner(),
            keeper: resident.me.user.role > Role::Member,
        },
    )
}

async fn make(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let f = resident.visit.frame("invites");
    let chosen: Vec<String> = fields.all("follow").map(str::to_owned).collect();
    let draft = match read_draft(&fields) {
        Ok(draft) => draft,
        Err((field, message)) => {
            let form = again(&fields).with_complaint(field, f.say(message));
            return form_page(
                &browser,
                &resident,
                StatusCode::UNPROCESSABLE_ENTITY,
                form,
                Some(&chosen),
            )
            .await;
        }
    };
    let me = resident.me.account.id;
    let copies: usize = fields.one("copies").parse().unwrap_or(1);
    let codes: Vec<String> = (0..copies).map(|_| secret::invite_code()).collect();
    let made = browser.doors.store.write(move |tx| {
        let made = codes.iter().map(|code| invite::make(tx, me, &draft, code));
        made.collect::<Result<Vec<Invite>, Refusal>>()
    });
    match made.await {
        Ok(invites) => Answer::to(&made_page(&invites)),
        Err(Refusal::Invalid(_)) => {
            let form = again(&fields).with_complaint("follow", f.say("invite-follow-unknown"));
            form_page(
                &browser,
                &resident,
                StatusCode::UNPROCESSABLE_ENTITY,
                form,
                Some(&chosen),
            )
            .await
        }
        Err(why) => resident.visit.refuse(&why),
    }
}

/// Where the maker is led: to the invite, or to the cards of several.
fn made_page(invites: &[Invite]) -> String {
    match invites {
        [one] => format!("/invites/{}?new", one.id),
        several => {
            let ids = several.iter().map(|invite| format!("id={}", invite.id));
            format!("/invites/cards?{}", ids.collect::<Vec<_>>().join("&"))
        }
    }
}

fn again(fields: &Fields) -> Form {
    let keep = |form: Form, name: &'static str| form.filled(name, fields.one(name));
    ["note", "copies", "uses", "expiry", "role"]
        .into_iter()
        .fold(Form::new(), keep)
}

/// What was asked for; else the field that is wrong and the message for it.
fn read_draft(fields: &Fields) -> Result<invite::Draft, (&'static str, &'static str)> {
    if !["", COPIES[0], COPIES[1], COPIES[2]].contains(&fields.one("copies")) {
        return Err(("copies", "invite-form-wrong"));
    }
    let max_uses = match fields.one("uses") {
        "1" => Some(1),
        "5" => Some(SOME_USES),
        "any" => None,
        _ => return Err(("uses", "invite-form-wrong")),
    };
    let lasts = match fields.one("expiry") {
        "1" => Some(DAY),
        "7" => Some(7 * DAY),
        "30" => Some(30 * DAY),
        "never" => None,
        _ => return Err(("expiry", "invite-form-wrong")),
    };
    let role = match fields.one("role") {
        "moderator" => Role::Moderator,
        "member" | "" => Role::Member,
        _ => return Err(("role", "invite-form-wrong")),
    };
    let ids: Result<Vec<AccountId>, _> = fields.all("follow").map(str::parse).collect();
    let follow = ids.map_err(|_| ("follow", "invite-follow-unknown"))?;
    let note = invite::check_note(fields.one("note")).map_err(|_| ("note", "invite-note-wrong"))?;
    Ok(invite::Draft {
        note,
        max_uses,
        lasts,
        role,
        follow,
    })
}

async fn show(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Path(id): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let Ok(id) = id.parse::<InviteId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let account = me.account.id;
    let found = browser
        .doors
        .store
        .read(move |view| named(view, invite::one_seen_by(view, account, id)?))
        .await;
    let named = match found {
        Ok(named) => named,
        Err(why) => return visit.refuse(&why),
    };
    let f = visit.frame("invites");
    let link = link(&visit.settings, &named.0);
    let sheet = named.0.max_uses != Some(1);
    let qr = qr::svg(&link, &f.say("invite-scan-label"));
    let invite = line(&f, &named, account, browser.doors.store.now());
    let local = !visit.settings.is_https();
    Answer::page(&ShowInvite {
        f,
        invite,
        fresh: query.contains_key("new"),
        link,
        qr,
        local,
        sheet,
        paused: visit.settings.invites_paused,
    })
}

pub(super) fn link(settings: &Settings, invite: &Invite) -> String {
    format!("{}/invite/{}", settings.address, invite.code)
}

async fn revoke(
    State(browser): State<Browser>,
    resident: Resident,
    Path(id): Path<String>,
) -> Answer {
    let Ok(id) = id.parse::<InviteId>() else {
        return resident.visit.error(StatusCode::NOT_FOUND);
    };
    let revoke = move |tx: &Tx, me| invite::revoke(tx, me, id);
    resident.act(&browser, "/invites?revoked", revoke).await
}
