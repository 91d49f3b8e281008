//! Setting up and giving up second steps: the authenticator app, passkeys, recovery codes.

use super::security::{done, page, unsure};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::halfway::Half;
use crate::door::passkeys::{self, Place};
use crate::door::secret;
use crate::model::lock::APP_SECRET_BYTES;
use crate::ops::passkeys::NewPasskey;
use crate::ops::{Refusal, passkeys as kept, recovery, second_step};
use crate::pages::agent::browser_name;
use crate::pages::form::Form;
use crate::pages::qr;
use crate::pages::security::{AppStep, Codes, CodesOffer};
use crate::text::base32::base32;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde_json::json;
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/settings/security/app", get(show_app).post(begin_app))
        .route("/settings/security/app/confirm", post(confirm_app))
        .route("/settings/security/app/remove", post(remove_app))
        .route("/settings/security/passkeys", post(add_passkey))
        .route("/settings/security/passkeys/ask", post(ask_passkey))
        .route("/settings/security/passkeys/remove", post(remove_passkey))
        .route(
            "/settings/security/codes",
            get(offer_codes).post(make_codes),
        )
        .route("/settings/security/codes/later", post(later))
}

async fn begin_app(State(browser): State<Browser>, resident: Resident) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let id = resident.me.account.id;
    let fresh = secret::bytes::<APP_SECRET_BYTES>();
    let begun = browser
        .doors
        .store
        .write(move |tx| second_step::begin_app(tx, id, fresh));
    match begun.await {
        Ok(_) => Answer::to("/settings/security/app"),
        Err(Refusal::Conflict(_)) => Answer::to("/settings/security"),
        Err(why) => resident.visit.refuse(&why),
    }
}

async fn show_app(State(browser): State<Browser>, resident: Resident) -> Answer {
    match unsure(&browser, &resident) {
        None => app_page(&resident, StatusCode::OK, Form::new()),
        Some(first) => first,
    }
}

fn app_page(Resident { visit, me }: &Resident, status: StatusCode, form: Form) -> Answer {
    let Some(secret) = &me.lock.pending else {
        return Answer::to("/settings/security");
    };
    let secret = base32(secret);
    let server = visit.settings.domain();
    let address = app_address(&visit.settings.name, &me.account.username, server, &secret);
    let f = visit.frame("settings").calm();
    let groups: Vec<&str> = (0..secret.len())
        .step_by(4)
        .filter_map(|at| secret.get(at..at + 4))
        .collect();
    Answer::page_as(
        status,
        &AppStep {
            qr: qr::svg(&address, &f.say("app-scan-label")),
            secret: groups.join(" "),
            address,
            form,
            f,
        },
    )
}

/// As apps read it: <https://github.com/google/google-authenticator/wiki/Key-Uri-Format>.
fn app_address(community: &str, handle: &str, server: &str, secret: &str) -> String {
    // A colon would end the name, and parts must be escaped as in paths: apps show a plus as a plus.
    let escaped = |text: &str| {
        let text: String = text.chars().filter(|c| *c != ':').collect();
        let form: String = url::form_urlencoded::byte_serialize(text.as_bytes()).collect();
        form.replace('+', "%20")
    };
    let issuer = escaped(community);
    let label = format!("{issuer}:{}", escaped(&format!("{handle}@{server}")));
    format!(
        "otpauth://totp/{label}?secret={secret}&issuer={issuer}&algorithm=SHA1&digits=6&period=30"
    )
}

async fn confirm_app(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let (id, typed) = (resident.me.account.id, fields.one("code").to_owned());
    let confirmed = browser
        .doors
        .store
        .write(move |tx| second_step::confirm_app(tx, id, &typed));
    match confirmed.await {
        Ok(()) => after_first_step(&resident),
        Err(Refusal::Invalid(_)) => {
            let why = resident.visit.gate().say("app-wrong");
            let form = Form::new().with_complaint("code", why);
            app_page(&resident, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
        Err(Refusal::NotFound) => Answer::to("/settings/security"),
        Err(why) => resident.visit.refuse(&why),
    }
}

/// Whoever has no way around a lost second step is offered one at once.
fn after_first_step(resident: &Resident) -> Answer {
    match resident.me.lock.codes.is_empty() {
        true => Answer::to("/settings/security/codes"),
        false => Answer::to("/settings/security?saved"),
    }
}

async fn remove_app(State(browser): State<Browser>, resident: Resident) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let id = resident.me.account.id;
    let removed = browser
        .doors
        .store
        .write(move |tx| second_step::remove_app(tx, id));
    done(&resident, removed.await)
}

/// What the script asks the browser to make.
async fn ask_passkey(State(browser): State<Browser>, resident: Resident) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let Resident { visit, me } = &resident;
    let site = passkeys::site(&visit.settings).filter(|_| visit.passkeys() == Place::Here);
    let Some(site) = site else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let names = (me.account.username.as_str(), me.account.shown_name());
    match passkeys::ask_to_make(&site, me.account.id, names, &me.lock.passkeys) {
        Ok((asked, state)) => {
            let ask = secret::new();
            let half = Half::Making(me.token.id, state);
            browser.halves.keep(&ask, half, browser.doors.store.now());
            Answer::json(&json!({ "ask": ask, "publicKey": asked }))
        }
        Err(why) => {
            tracing::error!(%why, "a passkey could not be asked for");
            visit.error(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

async fn add_passkey(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let Resident { visit, me } = &resident;
    let (id, name) = (me.account.id, fields.one("name").to_owned());
    let half = browser
        .halves
        .take(fields.one("ask"), browser.doors.store.now());
    let made = match (half, passkeys::site(&visit.settings)) {
        (Some(Half::Making(session, state)), Some(site)) if session == me.token.id => {
            passkeys::made(&site, &state, fields.one("passkey")).ok()
        }
        _ => None,
    };
    let complain = |message: &str| {
        let why = visit.gate().say(message);
        let form = Form::new()
            .filled("name", fields.one("name"))
            .with_complaint("name", why);
        page(
            &browser,
            &resident,
            StatusCode::UNPROCESSABLE_ENTITY,
            form,
            None,
        )
    };
    let Some((credential, key)) = made else {
        return complain("passkey-wrong");
    };
    let new = NewPasskey {
        name,
        usual_name: browser_name(&visit.gate().kit.words, &visit.agent),
        credential,
        key,
    };
    let added = browser.doors.store.write(move |tx| kept::add(tx, id, &new));
    match added.await {
        Ok(()) => after_first_step(&resident),
        Err(Refusal::Conflict(_)) => complain("passkey-known"),
        Err(Refusal::Invalid(_)) => complain("passkey-wrong"),
        Err(why) => visit.refuse(&why),
    }
}

async fn remove_passkey(
    State(browser): State<Browser>,
    resident: Resident,
    fields: Fields,
) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let Ok(number) = fields.one("number").parse::<u32>() else {
        return resident.visit.error(StatusCode::NOT_FOUND);
    };
    let id = resident.me.account.id;
    let removed = browser
        .doors
        .store
        .write(move |tx| kept::remove(tx, id, number));
    done(&resident, removed.await)
}

async fn offer_codes(
    State(browser): State<Browser>,
    resident: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    Answer::page(&CodesOffer {
        f: resident.visit.frame("settings").calm(),
        again: !resident.me.lock.codes.is_empty(),
        joined: query.contains_key("joined"),
    })
}

/// Where somebody goes on to from their codes.
fn next(fields: &Fields) -> &'static str {
    match fields.one("to") {
        "apps" => "/apps?joined",
        _ => "/settings/security",
    }
}

async fn make_codes(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    if let Some(first) = unsure(&browser, &resident) {
        return first;
    }
    let Resident { visit, me } = &resident;
    let codes: Vec<String> = (0..recovery::CODES)
        .map(|_| secret::spoken(recovery::CODE_GROUPS))
        .collect();
    let (id, kept) = (me.account.id, codes.clone());
    let made = browser
        .doors
        .store
        .write(move |tx| recovery::make(tx, id, &kept));
    match made.await {
        Ok(()) => Answer::page(&Codes {
            f: visit.frame("settings").calm(),
            codes,
            handle: me.account.username.clone(),
            server: visit.settings.domain().to_owned(),
            address: format!("{}/recover", visit.settings.address),
            next: next(&fields).to_owned(),
        }),
        Err(why) => visit.refuse(&why),
    }
}

async fn later(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let to = match fields.one("to") {
        "apps" => "/apps?joined",
        _ => "/",
    };
    resident.act(&browser, to, recovery::put_off).await
}

#[cfg(test)]
mod tests {
    use super::app_address;

    #[test]
    fn apps_are_told_whose_code_it_is() {
        let address = app_address("Fern: Lane & Co", "ada", "localhost:4180", "MZXW6YTB");
        assert_eq!(
            address,
            "otpauth://totp/Fern%20Lane%20%26%20Co:ada%40localhost4180?secret=MZXW6YTB\
             &issuer=Fern%20Lane%20%26%20Co&algorithm=SHA1&digits=6&period=30"
        );
    }
}
