//! Letting an app in: the OAuth 2 authorisation page (RFC 6749 §4.1, RFC 7636), as Mastodon has it.

use super::front::not_set_up;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Me, Resident, Visit, login_path};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::ops::authorize::{self, Ask, Fit, OUT_OF_BAND, Unfit};
use crate::pages::Message;
use crate::pages::access::{Authorize, Code, scope_lines};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::routing::get;

/// The fields of a request that the page sends back with the answer.
const ASKED: [&str; 7] = [
    "response_type",
    "client_id",
    "redirect_uri",
    "scope",
    "state",
    "code_challenge",
    "code_challenge_method",
];

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/oauth/authorize", get(show).post(answer))
        .route("/oauth/authorize/native", get(native))
}

fn ask(fields: &Fields) -> Ask {
    Ask {
        response_type: fields.one("response_type").to_owned(),
        client_id: fields.one("client_id").to_owned(),
        redirect_uri: fields.one("redirect_uri").to_owned(),
        scope: fields.one("scope").to_owned(),
        code_challenge: fields.one("code_challenge").to_owned(),
        code_challenge_method: fields.one("code_challenge_method").to_owned(),
    }
}

/// The request, if it is in order; else the answer to one that isn't.
async fn check(browser: &Browser, visit: &Visit, fields: &Fields) -> Result<Fit, Answer> {
    if !visit.is_open() {
        return Err(not_set_up(visit));
    }
    let asked = ask(fields);
    let redirect_uri = asked.redirect_uri.clone();
    let checked = browser
        .doors
        .store
        .read(move |view| authorize::check(view, &asked))
        .await;
    let send_back = |error: &str| refuse_to(visit, &redirect_uri, fields.one("state"), error);
    checked.map_err(|unfit| match unfit {
        Unfit::Client => stop(visit, "authorize-bad-client"),
        Unfit::Redirect => stop(visit, "authorize-bad-redirect"),
        Unfit::Scope if redirect_uri == OUT_OF_BAND => stop(visit, "authorize-bad-scope"),
        Unfit::ResponseType | Unfit::Challenge if redirect_uri == OUT_OF_BAND => {
            stop(visit, "authorize-bad-request")
        }
        Unfit::Scope => send_back("invalid_scope"),
        Unfit::ResponseType => send_back("unsupported_response_type"),
        Unfit::Challenge => send_back("invalid_request"),
        Unfit::Store(error) => visit.refuse(&error.into()),
    })
}

/// A request that must not lead anywhere ends on a page here.
fn stop(visit: &Visit, message: &str) -> Answer {
    let f = visit.gate();
    let (title, text) = (f.say("authorize-bad-title"), f.say(message));
    Answer::page_as(
        StatusCode::BAD_REQUEST,
        &Message {
            f,
            title,
            text,
            link: None,
        },
    )
}

/// Sends the browser back to the app with an error (RFC 6749 §4.1.2.1).
fn refuse_to(visit: &Visit, redirect_uri: &str, state: &str, error: &str) -> Answer {
    let mut told = vec![("error", error)];
    if !state.is_empty() {
        told.push(("state", state));
    }
    go(visit, redirect_uri, &told)
}

/// Redirects to a registered address with these parameters added to its query.
fn go(visit: &Visit, redirect_uri: &str, told: &[(&str, &str)]) -> Answer {
    let (plain, fragment) = redirect_uri
        .split_once('#')
        .map_or((redirect_uri, None), |(plain, rest)| (plain, Some(rest)));
    let query = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(told)
        .finish();
    let joint = match plain.split_once('?') {
        None => "?",
        Some((_, "")) => "",
        Some(_) => "&",
    };
    let fragment = fragment.map(|rest| format!("#{rest}")).unwrap_or_default();
    let location = format!("{plain}{joint}{query}{fragment}");
    match location.is_ascii() && !location.contains(char::is_control) {
        true => Answer::redirect(StatusCode::FOUND, &location),
        false => stop(visit, "authorize-bad-redirect"),
    }
}

async fn show(State(browser): State<Browser>, visit: Visit, RawQuery(query): RawQuery) -> Answer {
    let query = query.unwrap_or_default();
    let fields = Fields::parse(query.as_bytes());
    let fit = match check(&browser, &visit, &fields).await {
        Ok(fit) => fit,
        Err(answer) => return answer,
    };
    let prompt = fields.one("prompt");
    if prompt == "none" {
        // We always ask, so that an app which forbids asking can't be let in.
        let error = if visit.me.is_some() {
            "consent_required"
        } else {
            "login_required"
        };
        return refuse_to(&visit, &fit.redirect_uri, fields.one("state"), error);
    }
    let anew = matches!(fields.one("force_login"), "true" | "1")
        || matches!(prompt, "login" | "select_account");
    match &visit.me {
        Some(me) if !anew => page(&visit, me, &fit, &fields),
        _ => Answer::to(&sign_in_first(&fields)),
    }
}

/// The sign-in page that leads back here, without asking to sign in once more.
fn sign_in_first(fields: &Fields) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    for name in ASKED {
        if !fields.one(name).is_empty() {
            query.append_pair(name, fields.one(name));
        }
    }
    format!(
        "{}&switch",
        login_path(&format!("/oauth/authorize?{}", query.finish()))
    )
}

fn page(visit: &Visit, me: &Me, fit: &Fit, fields: &Fields) -> Answer {
    let f = visit.gate();
    let website = fit
        .app
        .website
        .clone()
        .filter(|site| site.starts_with("https://") || site.starts_with("http://"));
    let hidden = ASKED
        .into_iter()
        .map(|name| (name, fields.one(name).to_owned()))
        .filter(|(_, value)| !value.is_empty());
    let page = Authorize {
        app: fit.app.name.clone(),
        website,
        scopes: scope_lines(&f.kit.words, fit.scopes.iter().map(String::as_str)),
        avatar: super::post::avatar(&visit.settings, &me.account),
        name: me.account.shown_name().to_owned(),
        handle: me.account.username.clone(),
        server: visit.settings.domain().to_owned(),
        hidden: hidden.collect(),
        switch_url: sign_in_first(fields),
        f,
    };
    Answer::page(&page).redirecting()
}

async fn answer(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    let fit = match check(&browser, &visit, &fields).await {
        Ok(fit) => fit,
        Err(answer) => return answer,
    };
    let Some(me) = &visit.me else {
        return Answer::to(&sign_in_first(&fields));
    };
    let state = fields.one("state");
    if fields.one("answer") != "yes" {
        return match fit.redirect_uri == OUT_OF_BAND {
            true => denied(&visit, &fit.app.name),
            false => refuse_to(&visit, &fit.redirect_uri, state, "access_denied"),
        };
    }
    let code = secret::new();
    let (id, hash, granted) = (me.account.id, secret::hash(&code), fit.clone());
    if let Err(error) = browser
        .doors
        .store
        .write(move |tx| authorize::grant(tx, id, &granted, &hash))
        .await
    {
        return visit.refuse(&error.into());
    }
    if fit.redirect_uri == OUT_OF_BAND {
        let told = [
            ("code", code.as_str()),
            ("client_id", fit.app.client_id.as_str()),
        ];
        return go(&visit, "/oauth/authorize/native", &told);
    }
    let mut told = vec![("code", code.as_str())];
    if !state.is_empty() {
        told.push(("state", state));
    }
    go(&visit, &fit.redirect_uri, &told)
}

fn denied(visit: &Visit, app: &str) -> Answer {
    let f = visit.gate();
    let (title, text) = (
        f.say("code-denied-title"),
        f.with("code-denied", "app", app),
    );
    Answer::page(&Message {
        f,
        title,
        text,
        link: None,
    })
}

/// Shows a code to carry over by hand, to whoever has just said yes.
async fn native(
    State(browser): State<Browser>,
    Resident { visit, .. }: Resident,
    RawQuery(query): RawQuery,
) -> Answer {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let client = fields.one("client_id").to_owned();
    let app = browser
        .doors
        .store
        .read(move |view| view.app_by_client(&client))
        .await;
    match app {
        Ok(Some(app)) => Answer::page(&Code {
            f: visit.gate(),
            app: app.name,
            code: fields.one("code").to_owned(),
        }),
        Ok(None) => stop(&visit, "authorize-bad-client"),
        Err(error) => visit.refuse(&error.into()),
    }
}
