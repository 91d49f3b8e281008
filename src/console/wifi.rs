//! The box's Wi-Fi: in the wizard, for whoever has typed the claim code at home (perhaps in the Wi-Fi that the box has
//! opened itself), and for the owner later. What is typed is a wish to root, who tries it and goes back if it lets nobody
//! in; this page tells what came of it.

use crate::device::network::{Network, Outcome, Typed};
use crate::device::wifi::BadWifi;
use crate::device::wish::Wish;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit, login_path};
use crate::door::fields::Fields;
use crate::door::visitor::Listener;
use crate::pages::Frame;
use crate::pages::form::Form;
use crate::pages::wifi::{State as Shown, Wifi};
use axum::Router;
use axum::extract::{FromRequestParts, Query, State};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::routing::get;
use std::collections::HashMap;

/// The page.
pub(super) const PATH: &str = "/setup/wifi";
/// Most networks that are offered by their names.
const OFFERED_MAX: usize = 20;

pub fn routes() -> Router<Browser> {
    Router::new().route("/setup/wifi", get(show).post(answer))
}

/// A visit of whoever may say which Wi-Fi the box joins.
struct Keeper(Visit);

impl FromRequestParts<Browser> for Keeper {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let visit = Visit::from_request_parts(parts, browser).await?;
        match (&visit.me, visit.is_open()) {
            (Some(me), true) if me.is_owner() => Ok(Keeper(visit)),
            (Some(_), true) => Err(visit.error(StatusCode::FORBIDDEN)),
            (None, true) if parts.method == Method::GET => Err(Answer::to(&login_path(PATH))),
            (None, true) => Err(Answer::to("/login")),
            (_, false) if visit.listener == Listener::Origin => {
                Err(visit.error(StatusCode::NOT_FOUND))
            }
            (_, false) if !visit.may_set_up => Err(Answer::to("/claim")),
            (_, false) => Ok(Keeper(visit)),
        }
    }
}

/// Whether the box has Wi-Fi and no way to the world yet, so that its Wi-Fi is the first question.
pub(super) fn is_cut_off(browser: &Browser) -> bool {
    let network = browser.doors.places.network();
    network.is_some_and(|it| it.wifi.present && !it.ethernet && !it.wifi.connected)
}

async fn show(
    State(browser): State<Browser>,
    Keeper(visit): Keeper,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let sent = query.contains_key("sent");
    let network = network(&browser);
    let mut form = Form::new();
    // Mostly it was the password.
    if let Some(change) = &network.change
        && change.outcome == Outcome::Failed
    {
        form = form.filled("ssid", change.ssid.clone());
    }
    page(&visit, network, StatusCode::OK, form, sent)
}

/// What root's side has found out about the network, which is nothing on a computer that is no box.
fn network(browser: &Browser) -> Network {
    browser.doors.places.network().unwrap_or_default()
}

fn frame(visit: &Visit) -> Frame {
    match visit.is_open() {
        true => visit.frame("community"),
        false => visit.gate(),
    }
}

fn page(visit: &Visit, network: Network, status: StatusCode, form: Form, sent: bool) -> Answer {
    let f = frame(visit);
    let change = network.change.as_ref();
    let outcome = change.map(|change| {
        let key = match change.outcome {
            Outcome::Trying => "wifi-trying",
            Outcome::Connected => "wifi-connected",
            Outcome::Failed => "wifi-failed",
            Outcome::Refused => "wifi-refused",
        };
        let good = matches!(change.outcome, Outcome::Connected | Outcome::Trying);
        (f.with(key, "name", &change.ssid), good)
    });
    let how = how(&f, &network);
    Answer::page_as(
        status,
        &Wifi {
            way: None,
            state: match network.wifi.present {
                false => Shown::None,
                true if sent => Shown::Sent,
                true => Shown::Asks,
            },
            how,
            outcome: outcome.filter(|_| !sent),
            networks: network.networks.into_iter().take(OFFERED_MAX).collect(),
            setting_up: !visit.is_open(),
            form,
            f,
        },
    )
}

/// How the box is in the network, in a sentence.
fn how(f: &Frame, network: &Network) -> String {
    match &network.wifi.ssid {
        _ if network.hotspot => f.say("wifi-now-own"),
        Some(name) if network.wifi.connected => f.with("wifi-now-in", "name", name),
        _ if network.ethernet => f.say("wifi-now-cable"),
        Some(name) => f.with("wifi-now-waits", "name", name),
        None => f.say("wifi-now-none"),
    }
}

async fn answer(State(browser): State<Browser>, Keeper(visit): Keeper, fields: Fields) -> Answer {
    let typed = Typed {
        ssid: fields.one("ssid").to_owned(),
        password: fields.one("password").to_owned(),
        country: fields.one("country").trim().to_owned(),
        hidden: fields.one("hidden") == "yes",
    };
    let mut form = Form::new()
        .filled("ssid", typed.ssid.clone())
        .filled("country", typed.country.clone())
        .filled("hidden", fields.one("hidden").to_owned());
    let f = frame(&visit);
    match typed.network() {
        Err(BadWifi::NoName) => form.complain("ssid", f.say("wifi-no-name")),
        Err(BadWifi::LongName) => form.complain("ssid", f.say("wifi-long-name")),
        Err(BadWifi::Signs) => form.complain("ssid", f.say("wifi-signs")),
        Err(BadWifi::ShortPassword) => form.complain("password", f.say("wifi-short")),
        Err(BadWifi::LongPassword) => form.complain("password", f.say("wifi-long")),
        Ok((_, None)) if !typed.country.is_empty() => {
            form.complain("country", f.say("wifi-country-wrong"));
        }
        Ok(_) => {}
    }
    let network = network(&browser);
    let present = network.wifi.present;
    if !form.is_fine() {
        return page(
            &visit,
            network,
            StatusCode::UNPROCESSABLE_ENTITY,
            form,
            false,
        );
    }
    let wish = serde_json::to_string(&typed).unwrap_or_default();
    let asked = present
        .then(|| browser.doors.places.ask(Wish::Wifi, &wish))
        .map(|asked| {
            asked.inspect_err(|why| tracing::warn!(%why, "root could not be asked for a Wi-Fi"))
        });
    match asked {
        Some(Ok(())) => Answer::to("/setup/wifi?sent"),
        Some(Err(_)) => visit.error(StatusCode::SERVICE_UNAVAILABLE),
        None => visit.error(StatusCode::CONFLICT),
    }
}
