//! What people bring from Cloudflare by hand: the certificate that did not come by itself, an API token, a tunnel's token.

use super::keeper::{self, Keeper};
use super::{decide, plan, who};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::upload::Upload;
use crate::ops::reach as verbs;
use crate::pages::form::Form;
use crate::pages::reach::{Certificate, Token, TunnelToken};
use crate::text::cloudflare::{self, PASTED_BYTES_MAX};
use axum::extract::{Request, State};
use axum::http::StatusCode;
use serde_json::json;
use url::Url;

/// Longest form with a certificate, in bytes: a file, a pasted text, and what surrounds them.
pub const BODY_BYTES_MAX: usize = 3 * PASTED_BYTES_MAX;

/// Where what was brought is shown to come about.
const PROGRESS: &str = "/setup/reach/progress";

pub async fn show_certificate(Keeper(visit): Keeper) -> Answer {
    certificate_page(&visit, StatusCode::OK, Form::new())
}

fn certificate_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let f = keeper::frame(visit);
    Answer::page_as(
        status,
        &Certificate {
            way: keeper::way(visit),
            f,
            form,
        },
    )
}

pub async fn certificate(
    State(browser): State<Browser>,
    Keeper(visit): Keeper,
    request: Request,
) -> Answer {
    let form = Upload::read(request, PASTED_BYTES_MAX).await;
    let text = form.as_ref().map(|form| {
        let pasted = form.text("text").unwrap_or_default();
        match pasted.trim().is_empty() {
            true => form.text("file").unwrap_or_default(),
            false => pasted,
        }
    });
    let Some(found) = text.and_then(cloudflare::certificate) else {
        let why = keeper::frame(&visit).say("reach-certificate-wrong");
        let form = Form::new().with_complaint("file", why);
        return certificate_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let (who, plan) = (who(&visit), plan(visit.settings.domain()));
    decide(&browser, &visit, PROGRESS, move |tx| {
        verbs::bring_certificate(tx, who, &found, &plan)
    })
    .await
}

pub async fn show_token(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    token_page(&browser, &visit, StatusCode::OK, Form::new())
}

fn token_page(browser: &Browser, visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let dash = &browser.doors.tunnel.places().dash;
    let link = template(dash, visit.settings.domain());
    let f = keeper::frame(visit);
    Answer::page_as(
        status,
        &Token {
            way: keeper::way(visit),
            f,
            form,
            link,
        },
    )
}

/// Cloudflare's page for making a token with what we need, and what is good to have
/// (developers.cloudflare.com/fundamentals/api/how-to/account-owned-token-template). Its table doesn't list all keys: a key
/// is the permission's label without `_read` or `_write` (`GET /user/tokens/permission_groups`), and the scopes of Cloudflare's
/// OAuth have the same names: `argotunnel.write`, `bot-management.write`, `cache-settings.write`, and `config-settings.write`
/// for what its pages call "Config Rules". What of it a token can do in the end is found out after it was pasted, because the
/// page leaves out what it doesn't know.
fn template(dash: &Url, host: &str) -> String {
    let keys = json!([
        { "key": "argotunnel", "type": "edit" },
        { "key": "dns", "type": "edit" },
        { "key": "zone", "type": "read" },
        { "key": "bot_management", "type": "edit" },
        { "key": "config_settings", "type": "edit" },
        { "key": "cache_settings", "type": "edit" },
    ]);
    let mut url = dash.clone();
    url.set_path("/profile/api-tokens");
    url.query_pairs_mut()
        .append_pair("permissionGroupKeys", &keys.to_string())
        .append_pair("accountId", "*")
        .append_pair("zoneId", "all")
        .append_pair("name", &format!("Burrow {host}"));
    url.to_string()
}

pub async fn token(
    State(browser): State<Browser>,
    Keeper(visit): Keeper,
    fields: Fields,
) -> Answer {
    let pasted = fields.one("token");
    // The two are mixed up easily, and look alike from far enough away.
    let is_tunnels = cloudflare::run_token(pasted).is_some();
    let token = cloudflare::api_token(pasted).filter(|_| !is_tunnels);
    let Some(token) = token else {
        let f = keeper::frame(&visit);
        let why = match is_tunnels {
            true => f.say("reach-token-is-tunnel"),
            false => f.say("reach-token-wrong"),
        };
        let form = Form::new().with_complaint("token", why);
        return token_page(&browser, &visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let (who, plan) = (who(&visit), plan(visit.settings.domain()));
    decide(&browser, &visit, PROGRESS, move |tx| {
        verbs::bring_api_token(tx, who, &token, &plan)
    })
    .await
}

pub async fn show_tunnel_token(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    tunnel_token_page(&browser, &visit, StatusCode::OK, Form::new())
}

fn tunnel_token_page(browser: &Browser, visit: &Visit, status: StatusCode, form: Form) -> Answer {
    let origin = browser.doors.tunnel.places().origin;
    let page = TunnelToken {
        f: keeper::frame(visit),
        way: keeper::way(visit),
        form,
        host: visit.settings.domain().to_owned(),
        service: format!("http://{origin}"),
    };
    Answer::page_as(status, &page)
}

pub async fn tunnel_token(
    State(browser): State<Browser>,
    Keeper(visit): Keeper,
    fields: Fields,
) -> Answer {
    let Some(token) = cloudflare::run_token(fields.one("token")) else {
        let f = keeper::frame(&visit);
        let why = match cloudflare::api_token(fields.one("token")) {
            Some(_) => f.say("reach-tunnel-token-is-api"),
            None => f.say("reach-tunnel-token-wrong"),
        };
        let form = Form::new().with_complaint("token", why);
        return tunnel_token_page(&browser, &visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let who = who(&visit);
    decide(&browser, &visit, PROGRESS, move |tx| {
        verbs::bring_run_token(tx, who, &token)
    })
    .await
}
