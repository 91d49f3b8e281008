//! Joining by an invite: the guest's page, and what it says when the invite is over.

use super::front::not_set_up;
use super::post::avatar;
use crate::door::answer::Answer;
use crate::door::attempts::{Key, SIGN_IN, SIGN_IN_BY_HANDLE};
use crate::door::browser::{self, Browser, SESSION_TIME, Visit};
use crate::door::fields::Fields;
use crate::door::house;
use crate::door::passwords::{Weak, acceptable};
use crate::model::Time;
use crate::model::account::{Account, Role, User};
use crate::model::invite::Invite;
use crate::model::settings::Settings;
use crate::ops::create_account::Newcomer;
use crate::ops::device::NewDevice;
use crate::ops::{Refusal, invite};
use crate::pages::form::Form;
use crate::pages::invites::Join;
use crate::pages::{Frame, Message, when};
use crate::store::{Error, View};
use crate::text::handle::{HandleError, check_username};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde_json::json;
use std::time::Duration;

pub fn routes() -> Router<Browser> {
    Router::new().route("/invite/{code}", get(show).post(join))
}

/// An invite that is still open, with what its page says.
struct Found {
    invite: Invite,
    inviter: Option<Account>,
    follows: Vec<String>,
}

/// Where somebody is led who has just joined, signed in. What they must be shown once comes before it.
const WELCOME: &str = "/settings/security/codes?joined";

/// Within this time after joining, the same form with the same password is the same person who pressed twice.
const PRESSED_TWICE: Duration = Duration::from_secs(10 * 60);

/// Why there is nothing to join by: the middle of the message's name.
enum Over {
    Unknown,
    Revoked,
    Used,
    Expired,
    Paused,
}

impl Over {
    fn message(&self) -> &'static str {
        match self {
            Over::Unknown => "noinvite-unknown",
            Over::Revoked => "noinvite-revoked",
            Over::Used => "noinvite-used",
            Over::Expired => "noinvite-expired",
            Over::Paused => "noinvite-paused",
        }
    }
}

fn find(view: &View, code: &str) -> Result<Result<Found, Over>, Error> {
    let Some(invite) = view
        .invite_by_code(code)?
        .filter(|invite| invite.code == code)
    else {
        return Ok(Err(Over::Unknown));
    };
    if let Some(over) = over(&invite, view.now()) {
        return Ok(Err(over));
    }
    if view.settings()?.invites_paused {
        return Ok(Err(Over::Paused));
    }
    let name = |id| {
        Ok::<_, Error>(
            view.account(id)?
                .map(|account| account.shown_name().to_owned()),
        )
    };
    let follows = invite
        .follow
        .iter()
        .filter_map(|id| name(*id).transpose())
        .collect::<Result<_, _>>()?;
    Ok(Ok(Found {
        inviter: view.account(invite.by)?,
        follows,
        invite,
    }))
}

fn over(invite: &Invite, now: Time) -> Option<Over> {
    if invite.open(now) {
        return None;
    }
    Some(
        match (
            invite.revoked,
            invite.max_uses.is_some_and(|max| invite.uses >= max),
        ) {
            (true, _) => Over::Revoked,
            (false, true) => Over::Used,
            (false, false) => Over::Expired,
        },
    )
}

async fn look(browser: &Browser, code: &str) -> Result<Result<Found, Over>, Error> {
    let code = code.to_owned();
    browser
        .doors
        .store
        .read(move |view| find(view, &code))
        .await
}

async fn show(
    State(browser): State<Browser>,
    visit: Visit,
    Path(code): Path<String>,
    headers: HeaderMap,
) -> Response {
    if !visit.is_open() {
        return not_set_up(&visit).into_response();
    }
    let found = match look(&browser, &code).await {
        Ok(found) => found,
        Err(error) => return visit.refuse(&error.into()).into_response(),
    };
    if wants_json(&headers) {
        return for_apps(&visit.settings, &code, &found);
    }
    if let Some(me) = &visit.me {
        let f = visit.frame("");
        let (title, text) = (
            f.say("join-already-title"),
            f.with("join-already", "handle", &me.account.username),
        );
        let link = Some(("/".to_owned(), f.say("nav-home")));
        return Answer::page(&Message {
            f,
            title,
            text,
            link,
        })
        .into_response();
    }
    match found {
        Ok(found) => page(&visit, StatusCode::OK, &found, Form::new()),
        Err(over) => refuse(&visit, &over),
    }
    .into_response()
}

fn wants_json(headers: &HeaderMap) -> bool {
    let accepts = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    accepts.contains("application/json") && !accepts.contains("text/html")
}

/// What apps ask before they offer to sign up (Mastodon 4.3, `Api::V1::InvitesController`).
fn for_apps(settings: &Settings, code: &str, found: &Result<Found, Over>) -> Response {
    let no_store = [(header::CACHE_CONTROL, "private, no-store")];
    let (status, body) = match found {
        Ok(_) => {
            let api = format!("{}/api/v2/instance", settings.address);
            let body = json!({"invite_code": code, "instance_api_url": api});
            (StatusCode::OK, body)
        }
        Err(Over::Unknown) => (StatusCode::NOT_FOUND, json!({"error": "Record not found"})),
        Err(Over::Paused) => (
            StatusCode::FORBIDDEN,
            json!({"error": "This action is not allowed"}),
        ),
        Err(Over::Revoked | Over::Used | Over::Expired) => (
            StatusCode::UNAUTHORIZED,
            json!({"error": "This invite is not valid"}),
        ),
    };
    (status, no_store, Json(body)).into_response()
}

fn refuse(visit: &Visit, over: &Over) -> Answer {
    let status = match over {
        Over::Unknown => StatusCode::NOT_FOUND,
        Over::Revoked | Over::Used | Over::Expired => StatusCode::GONE,
        Over::Paused => StatusCode::SERVICE_UNAVAILABLE,
    };
    let f = visit.gate();
    let link = Some(("/login".to_owned(), f.say("noinvite-have")));
    Answer::page_as(
        status,
        &Message {
            link,
            ..Message::named(f, over.message())
        },
    )
}

fn page(visit: &Visit, status: StatusCode, found: &Found, form: Form) -> Answer {
    let f = visit.gate();
    let (invite, by) = (&found.invite, found.inviter.as_ref());
    let avatar = |account: &Account| avatar(&visit.settings, account);
    Answer::page_as(
        status,
        &Join {
            limits: limits(&f, invite, &visit.settings),
            form,
            code: invite.code.clone(),
            inviter: by.map_or_else(String::new, |by| by.shown_name().to_owned()),
            inviter_handle: by.map_or_else(String::new, |by| by.username.clone()),
            avatar: by.map_or_else(String::new, avatar),
            note: invite.note.clone(),
            rules: house::rules(&visit.settings),
            server: visit.settings.domain().to_owned(),
            follows: found.follows.join(", "),
            f,
        },
    )
}

/// All limits, before anything is typed.
fn limits(f: &Frame, invite: &Invite, settings: &Settings) -> Vec<String> {
    let left = match invite.max_uses {
        Some(max) => f.count("invites-left", u64::from(max.saturating_sub(invite.uses))),
        None => f.say("invites-unlimited"),
    };
    let until = match invite.expires_at {
        Some(end) => f.with("invites-expires", "when", when::date(&f.kit.words, end.0)),
        None => f.say("invites-never"),
    };
    let of_invite = f
        .kit
        .words
        .pair("join-limits", ("left", &left), ("until", &until));
    vec![
        of_invite,
        f.say("join-know-handle"),
        f.say("join-know-password"),
        f.count("join-know-posts", u64::from(settings.status_chars_max)),
        f.say("join-know-keeper"),
    ]
}

async fn join(
    State(browser): State<Browser>,
    visit: Visit,
    Path(code): Path<String>,
    fields: Fields,
) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    if visit.is_fenced(&browser).await {
        return visit.error(StatusCode::FORBIDDEN);
    }
    // Looked at before the password is hashed, which is dear: a bad link must not cost anything.
    let found = match look(&browser, &code).await {
        Ok(Ok(found)) => found,
        Ok(Err(Over::Used)) => {
            return again_or(&browser, &visit, &code, &fields, &Over::Used).await;
        }
        Ok(Err(over)) => return refuse(&visit, &over),
        Err(error) => return visit.refuse(&error.into()),
    };
    let handle = typed_handle(&fields).to_owned();
    let form = check(&visit.gate(), &handle, fields.one("password"));
    if !form.is_fine() {
        return page(&visit, StatusCode::UNPROCESSABLE_ENTITY, &found, form);
    }
    let guest = Newcomer {
        handle: handle.clone(),
        display_name: String::new(),
        password: browser
            .doors
            .passwords
            .hash(fields.one("password").to_owned())
            .await,
        role: Role::Member,
        invited_by: None,
    };
    let (secret, session) = visit.new_session(None, browser.doors.store.now());
    let asked = code.clone();
    let joined = browser.doors.store.write(move |tx| {
        let account = invite::accept(tx, &asked, &guest)?;
        browser::sign_in(
            tx,
            &NewDevice {
                account: Some(account),
                ..session.clone()
            },
        )
    });
    match joined.await {
        Ok(()) => Answer::to(WELCOME).with_session(&secret, SESSION_TIME, visit.is_secure()),
        Err(Refusal::Conflict(_)) => match pressed_twice(&browser, &visit, &code, &fields).await {
            Some(answer) => answer,
            None => taken(&visit, &found, &handle),
        },
        // A handle that could be taken for that of somebody who looks after the house.
        Err(Refusal::Invalid(_)) => taken(&visit, &found, &handle),
        Err(Refusal::Gone(_)) => {
            let over = match look(&browser, &code).await {
                Ok(Err(over)) => over,
                _ => Over::Used,
            };
            again_or(&browser, &visit, &code, &fields, &over).await
        }
        Err(why) => visit.refuse(&why),
    }
}

fn taken(visit: &Visit, found: &Found, handle: &str) -> Answer {
    let why = visit.gate().say("handle-taken");
    let form = Form::new()
        .filled("handle", handle)
        .with_complaint("handle", why);
    page(visit, StatusCode::UNPROCESSABLE_ENTITY, found, form)
}

/// The welcome for somebody who only pressed twice, else what an invite says that is over.
async fn again_or(
    browser: &Browser,
    visit: &Visit,
    code: &str,
    fields: &Fields,
    over: &Over,
) -> Answer {
    match pressed_twice(browser, visit, code, fields).await {
        Some(answer) => answer,
        None => refuse(visit, over),
    }
}

/// Signs somebody in who has joined by this very invite a moment ago and sends the same form once more: the answer to the
/// first one was lost, or they pressed twice. Counts as a way to sign in, and is as patient as that.
async fn pressed_twice(
    browser: &Browser,
    visit: &Visit,
    code: &str,
    fields: &Fields,
) -> Option<Answer> {
    let (handle, code) = (typed_handle(fields).to_lowercase(), code.to_owned());
    let now = browser.doors.store.now();
    let found = browser
        .doors
        .store
        .read(|view| came_by(view, &code, &handle));
    let user = found.await.ok().flatten()?;
    let key = Key::Person(SIGN_IN, user.account);
    let attempts = &browser.doors.attempts;
    let taken = attempts.take(&[(key, SIGN_IN_BY_HANDLE)], now)?;
    let password = fields.one("password").to_owned();
    let right = browser
        .doors
        .passwords
        .verify(password, Some(user.password));
    if !right.await {
        return None;
    }
    attempts.give_back(taken);
    let (secret, session) = visit.new_session(Some(user.account), now);
    let signed_in = browser
        .doors
        .store
        .write(move |tx| browser::sign_in(tx, &session));
    signed_in.await.ok()?;
    Some(Answer::to(WELCOME).with_session(&secret, SESSION_TIME, visit.is_secure()))
}

/// Who came by an invite under this handle, a moment ago.
fn came_by(view: &View, code: &str, handle: &str) -> Result<Option<User>, Error> {
    let (Some(invite), Some(account)) = (view.invite_by_code(code)?, view.account_by_acct(handle)?)
    else {
        return Ok(None);
    };
    Ok(view.user(account.id)?.filter(|user| {
        user.invited_by == Some(invite.id) && view.now().since(user.created_at) < PRESSED_TWICE
    }))
}

/// The handle without the `@` that some people type although it stands there already.
fn typed_handle(fields: &Fields) -> &str {
    let typed = fields.one("handle").trim();
    typed.strip_prefix('@').unwrap_or(typed)
}

fn check(f: &Frame, handle: &str, password: &str) -> Form {
    let mut form = Form::new().filled("handle", handle);
    match check_username(handle) {
        Ok(_) => {}
        Err(HandleError::Reserved | HandleError::Poses) => {
            form.complain("handle", f.say("handle-taken"))
        }
        Err(HandleError::Empty | HandleError::TooLong | HandleError::BadCharacter) => {
            form.complain("handle", f.say("handle-wrong"));
        }
    }
    match acceptable(password) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain("password", f.say("password-short")),
        Err(Weak::Long) => form.complain("password", f.say("password-long")),
    }
    form
}
