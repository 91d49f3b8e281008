//! Signing in and out.

use super::front::not_set_up;
use super::second_step::go_on;
use crate::door::answer::Answer;
use crate::door::attempts::{Key, Patience, SIGN_IN, SIGN_IN_BY_ADDRESS, SIGN_IN_BY_HANDLE};
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::passkeys::Place;
use crate::door::passwords::PASSWORD_BYTES_MAX;
use crate::door::visitor;
use crate::model::account::User;
use crate::model::audit::Sanction;
use crate::model::strike::Strike;
use crate::model::{AccountId, Page};
use crate::ops::{Refusal, device};
use crate::pages::Frame;
use crate::pages::access::Login;
use crate::pages::form::Form;
use crate::store;
use crate::text::handle::split_acct;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::{StatusCode, Uri};
use axum::routing::{get, post};
use std::collections::HashMap;

/// How many of the newest strikes are looked through for the one that locked somebody out.
const STRIKES_LOOKED_AT: usize = 40;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/login", get(show).post(sign_in))
        .route("/logout", post(sign_out))
        .route("/auth/sign_in", get(as_mastodon))
        .route("/auth/edit", get(as_mastodon_settings))
}

/// Some apps know Mastodon's address of this page.
async fn as_mastodon() -> Answer {
    Answer::to("/login")
}

/// And that of the account settings.
async fn as_mastodon_settings() -> Answer {
    Answer::to("/settings")
}

async fn show(
    State(browser): State<Browser>,
    visit: Visit,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let to = safe_path(query.get("to").map_or("", String::as_str));
    if visit.me.is_some() && !query.contains_key("switch") {
        return Answer::to(&to);
    }
    let mut form = Form::new().filled("to", to);
    if query.contains_key("again") {
        form.complain("form", visit.gate().say("login-again"));
    }
    let out = query.contains_key("out");
    page(&browser, &visit, StatusCode::OK, form, out).await
}

/// The sign-in page, with what was wrong.
pub(super) async fn page(
    browser: &Browser,
    visit: &Visit,
    status: StatusCode,
    form: Form,
    out: bool,
) -> Answer {
    let for_app = match app_behind(form.value("to")) {
        Some(client) => app_name(browser, client).await,
        None => None,
    };
    let f = if out {
        visit.gate().noting("login-out")
    } else {
        visit.gate()
    };
    let passkey = visit.passkeys() == Place::Here;
    let page = Login {
        f,
        form,
        for_app,
        passkey,
    };
    let answer = Answer::page_as(status, &page);
    match passkey {
        true => answer.scripted(),
        false => answer,
    }
}

/// The client that waits behind the sign-in page.
fn app_behind(to: &str) -> Option<String> {
    let query = to.strip_prefix("/oauth/authorize?")?;
    url::form_urlencoded::parse(query.as_bytes())
        .find(|(name, _)| name == "client_id")
        .map(|(_, value)| value.into())
}

async fn app_name(browser: &Browser, client: String) -> Option<String> {
    let app: Result<_, store::Error> = browser
        .doors
        .store
        .read(move |view| view.app_by_client(&client))
        .await;
    app.ok().flatten().map(|app| app.name)
}

/// A path of this house to go on to, or the front door: never another site.
pub(super) fn safe_path(to: &str) -> String {
    let local =
        to.starts_with('/') && !to.starts_with("//") && !to.contains(['\\', '\r', '\n', '\t']);
    match local && to.parse::<Uri>().is_ok() {
        true => to.to_owned(),
        false => "/".to_owned(),
    }
}

/// The handle of somebody here as they type it: "@ada", "ada@home.example" and "ada" are all the same person.
pub(super) fn typed_handle(fields: &Fields) -> String {
    split_acct(fields.one("handle").trim())
        .map(|acct| acct.user.to_lowercase())
        .unwrap_or_default()
}

/// Under which keys wrong attempts of this kind are counted: by handle, and by the address that they come from.
pub(super) fn counted(
    visit: &Visit,
    what: &'static str,
    who: Option<AccountId>,
    handle: &str,
) -> [(Key, Patience); 2] {
    let by_handle = (Key::named(what, who, handle), SIGN_IN_BY_HANDLE);
    [by_handle, by_address(visit)]
}

/// By the address alone.
pub(super) fn by_address(visit: &Visit) -> (Key, Patience) {
    (Key::at(SIGN_IN, visit.ip), SIGN_IN_BY_ADDRESS)
}

async fn sign_in(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let to = safe_path(fields.one("to"));
    let handle = typed_handle(&fields);
    let found = match person(&browser, &handle).await {
        Ok(found) => found,
        Err(error) => return visit.refuse(&error.into()),
    };
    let who = found.as_ref().map(|user| user.account);
    let keys = counted(&visit, SIGN_IN, who, &handle);
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let form = Form::new()
        .filled("to", to.clone())
        .filled("handle", fields.one("handle").trim());
    let Some(taken) = attempts.take(&keys, now) else {
        let form = form.with_complaint("form", visit.gate().say("login-slow"));
        return page(&browser, &visit, StatusCode::TOO_MANY_REQUESTS, form, false).await;
    };
    match verify(&browser, found, fields.one("password")).await {
        Some(user) => {
            attempts.right(taken);
            match locked_out(&browser, user.account).await {
                Ok(None) => go_on(&browser, &visit, user.account, &user.password, &to).await,
                Ok(Some(said)) => {
                    let form = form.with_complaint("form", why_locked_out(&visit.gate(), &said));
                    page(&browser, &visit, StatusCode::FORBIDDEN, form, false).await
                }
                Err(error) => visit.refuse(&error.into()),
            }
        }
        None => {
            let form = form.with_complaint("form", visit.gate().say("login-wrong"));
            let status = StatusCode::UNPROCESSABLE_ENTITY;
            page(&browser, &visit, status, form, false).await
        }
    }
}

fn why_locked_out(gate: &Frame, said: &str) -> String {
    match said {
        "" => gate.say("login-locked"),
        said => gate.with("login-locked-why", "text", said),
    }
}

/// Whether somebody who knows the password is locked out all the same, and what moderators said to them about it; nothing
/// where they said nothing.
async fn locked_out(browser: &Browser, account: AccountId) -> Result<Option<String>, store::Error> {
    let look = browser.doors.store.read(move |view| {
        if visitor::active(view, account)?.is_some() {
            return Ok(None);
        }
        let strikes = view.strikes(account, &Page::newest(STRIKES_LOOKED_AT))?;
        let locks = |one: &Strike| matches!(one.sanction, Sanction::Disable | Sanction::Suspend);
        let last = strikes.into_iter().find(locks);
        Ok(Some(last.map(|strike| strike.text).unwrap_or_default()))
    });
    look.await
}

/// Who lives here under this handle.
pub(super) async fn person(browser: &Browser, handle: &str) -> Result<Option<User>, store::Error> {
    let handle = handle.to_owned();
    let user = browser.doors.store.read(move |view| {
        let account = view.account_by_acct(&handle)?;
        account.map_or(Ok(None), |account| view.user(account.id))
    });
    user.await
}

/// Whoever was found, if this is their password. Takes as long where nobody was.
async fn verify(browser: &Browser, user: Option<User>, password: &str) -> Option<User> {
    if password.len() > PASSWORD_BYTES_MAX {
        return None;
    }
    let phc = user.as_ref().map(|user| user.password.clone());
    let right = browser
        .doors
        .passwords
        .verify(password.to_owned(), phc)
        .await;
    user.filter(|_| right)
}

async fn sign_out(State(browser): State<Browser>, visit: Visit) -> Answer {
    let Some(me) = visit.me.clone() else {
        return Answer::to("/login").without_session();
    };
    let signed_out = browser
        .doors
        .store
        .write(move |tx| device::sign_out(tx, me.account.id, me.token.id))
        .await;
    match signed_out {
        Ok(()) | Err(Refusal::NotFound) => Answer::to("/login?out").without_session(),
        Err(why) => visit.refuse(&why),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_this_house_are_gone_on_to() {
        for (to, goes) in [
            ("/devices", "/devices"),
            (
                "/oauth/authorize?a=b&c=d%20e",
                "/oauth/authorize?a=b&c=d%20e",
            ),
            ("", "/"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("javascript:alert(1)", "/"),
            ("/a\r\nSet-Cookie: x=y", "/"),
        ] {
            assert_eq!(safe_path(to), goes, "{to}");
        }
        assert_eq!(
            app_behind("/oauth/authorize?x=y&client_id=abc").as_deref(),
            Some("abc")
        );
    }
}
