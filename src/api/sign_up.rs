//! Signing up from an app (Mastodon `AppSignUpService`): by an invite, or as a request that somebody decides on. No e-mail
//! address is needed; one that is sent is not kept.

use super::error::ApiError;
use super::extract::{AppToken, Me, scope};
use super::params::{Flag, Params};
use crate::door::attempts::{ASK, ASK_BY_ADDRESS, Key};
use crate::door::passwords::{PASSWORD_BYTES_MAX, PASSWORD_CHARS_MIN, Weak, acceptable};
use crate::door::visitor::{Afar, ClientIp};
use crate::door::{Doors, secret};
use crate::model::account::Role;
use crate::model::join_request::SignUp;
use crate::model::oauth::TokenKind;
use crate::model::settings::{Asking, Settings};
use crate::model::{AccountId, AppId, Time};
use crate::ops::create_account::{self, Newcomer};
use crate::ops::device::{NewDevice, sign_in};
use crate::ops::request_join::{ANSWER_CHARS_MAX, Asker, request_join, wants};
use crate::ops::{Refusal, invite};
use crate::store::{Tx, View};
use crate::text::handle::{HandleError, USERNAME_CHARS_MAX, check_username};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Map, Value, json};

/// Longest language tag that is kept, in bytes.
const LOCALE_BYTES_MAX: usize = 20;
/// How many random bytes tell requests of apps apart.
const FORM_BYTES: usize = 16;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/accounts", post(sign_up))
        .route("/api/v1/emails/confirmations", post(confirm_again))
        .route("/api/v1/emails/check_confirmation", get(is_confirmed))
}

/// Mastodon's parameters; `email`, `date_of_birth` and `time_zone` are heard and not kept.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Wish {
    username: Option<String>,
    password: Option<String>,
    agreement: Option<Flag>,
    locale: Option<String>,
    reason: Option<String>,
    invite_code: Option<String>,
}

/// What is wrong with one field: its name, Mastodon's code, and its words.
type Fault = (&'static str, &'static str, String);

/// Why there is no account.
enum Failed {
    /// The fields are wrong.
    Faults(Vec<Fault>),
    /// Anything else.
    Refused(Refusal),
}

impl From<Refusal> for Failed {
    fn from(why: Refusal) -> Failed {
        Failed::Refused(why)
    }
}

impl From<crate::store::Error> for Failed {
    fn from(why: crate::store::Error) -> Failed {
        Failed::Refused(why.into())
    }
}

impl IntoResponse for Failed {
    fn into_response(self) -> Response {
        match self {
            Failed::Faults(faults) => unfit(&faults),
            Failed::Refused(why) => ApiError::from(why).into_response(),
        }
    }
}

async fn sign_up(
    State(doors): State<Doors>,
    app: AppToken<scope::WriteAccounts>,
    afar: Afar,
    ip: ClientIp,
    headers: HeaderMap,
    Params(wish): Params<Wish>,
) -> Response {
    if app.token.account.is_some() {
        let why = "This method requires an client credentials authentication";
        return ApiError::new(StatusCode::FORBIDDEN, why).into_response();
    }
    match doors.store.read(move |view| afar.is_fenced(view)).await {
        Ok(false) => {}
        Ok(true) => return ApiError::from(Refusal::Forbidden).into_response(),
        Err(why) => return ApiError::from(why).into_response(),
    }
    match make(&doors, &app, ip, &headers, wish).await {
        Ok((secret, scopes, at)) => given(&secret, &scopes, at),
        Err(why) => why.into_response(),
    }
}

async fn make(
    doors: &Doors,
    app: &AppToken<scope::WriteAccounts>,
    ClientIp(ip): ClientIp,
    headers: &HeaderMap,
    wish: Wish,
) -> Result<(String, Vec<String>, Time), Failed> {
    let asked = wish.clone();
    let by = app.token.app;
    let found = doors.store.read(move |view| {
        let app = by.map(|id| view.app(id)).transpose()?.flatten();
        Ok::<_, Failed>((look(view, &asked)?, app))
    });
    let (code, known) = found.await?;
    let attempts = &doors.attempts;
    let taken = match code {
        Some(_) => None,
        None => {
            // Counted with those of the form at `/join`: a stranger must not take up all places there are.
            let keys = [(Key::at(ASK, ip), ASK_BY_ADDRESS)];
            let taken = attempts.take(&keys, doors.store.now());
            Some(taken.ok_or(Refusal::TooMany)?)
        }
    };
    // Hashed only when all else is well: it is dear.
    let password = wish.password.clone().unwrap_or_default();
    let password = doors.passwords.hash(password).await;
    let secret = secret::new();
    let agent = headers.get(header::USER_AGENT);
    let device = NewDevice {
        hash: secret::hash(&secret),
        kind: TokenKind::App,
        account: None,
        app: app.token.app,
        scopes: known.map_or_else(|| app.token.scopes.clone(), |app| app.scopes),
        agent: agent
            .and_then(|agent| agent.to_str().ok())
            .unwrap_or_default()
            .to_owned(),
        expires_at: None,
    };
    let (scopes, at) = (device.scopes.clone(), doors.store.now());
    let (key, form) = (secret::hash(&secret::new()), fresh_form());
    let done = doors.store.write(move |tx| {
        let id = match &code {
            Some(code) => by_invite(tx, code, &wish, &password)?,
            None => by_asking(tx, &wish, &password, device.app, key, form)?,
        };
        sign_in(
            tx,
            &NewDevice {
                account: Some(id),
                ..device.clone()
            },
        )?;
        Ok::<_, Failed>(())
    });
    let done = done.await;
    if let Some(taken) = taken.filter(|_| done.is_err()) {
        attempts.give_back(taken);
    }
    done.map(|()| (secret, scopes, at))
}

fn fresh_form() -> [u8; FORM_BYTES] {
    let mut form = [0; FORM_BYTES];
    form.copy_from_slice(&secret::hash(&secret::new())[..FORM_BYTES]);
    form
}

/// Looks whether this can become anything; the code of a good invite, if there is one. As in Mastodon, a bad code is
/// none.
fn look(view: &View, wish: &Wish) -> Result<Option<String>, Failed> {
    let settings = view.settings()?;
    let code = wish.invite_code.as_deref().unwrap_or_default();
    let invite = view.invite_by_code(code)?;
    let invite = invite.filter(|invite| {
        invite.code == code && invite.open(view.now()) && !settings.invites_paused
    });
    if invite.is_none() && settings.asking != Asking::Open {
        return Err(Refusal::Forbidden.into());
    }
    let faults = faults(view, &settings, wish, invite.is_none())?;
    match faults.is_empty() {
        true => Ok(invite.map(|invite| invite.code)),
        false => Err(Failed::Faults(faults)),
    }
}

/// Everything that is wrong, in the order in which Mastodon names it.
fn faults(
    view: &View,
    settings: &Settings,
    wish: &Wish,
    asks: bool,
) -> Result<Vec<Fault>, Refusal> {
    let mut faults = Vec::new();
    let password = wish.password.as_deref().unwrap_or_default();
    match acceptable(password) {
        Ok(()) => {}
        Err(_) if password.is_empty() => faults.push(blank("password")),
        Err(Weak::Short) => {
            let words = format!("is too short (minimum is {PASSWORD_CHARS_MIN} characters)");
            faults.push(("password", "ERR_TOO_SHORT", words));
        }
        Err(Weak::Long) => {
            let words = format!("is too long (maximum is {PASSWORD_BYTES_MAX} characters)");
            faults.push(("password", "ERR_TOO_LONG", words));
        }
    }
    if wish.agreement != Some(Flag(true)) {
        faults.push(("agreement", "ERR_ACCEPTED", "must be accepted".to_owned()));
    }
    let username = wish.username.as_deref().unwrap_or_default();
    faults.extend(username_fault(view, settings, username)?);
    let reason = wish.reason.as_deref().unwrap_or_default().trim();
    if asks && reason.is_empty() {
        faults.push(blank("reason"));
    } else if reason.chars().count() > ANSWER_CHARS_MAX {
        let words = format!("is too long (maximum is {ANSWER_CHARS_MAX} characters)");
        faults.push(("reason", "ERR_TOO_LONG", words));
    }
    Ok(faults)
}

fn username_fault(view: &View, settings: &Settings, name: &str) -> Result<Option<Fault>, Refusal> {
    let reserved = || ("username", "ERR_RESERVED", "is reserved".to_owned());
    let name = match check_username(name) {
        Ok(name) => name,
        Err(HandleError::Empty) => return Ok(Some(blank("username"))),
        Err(HandleError::Reserved | HandleError::Poses) => return Ok(Some(reserved())),
        Err(HandleError::TooLong) => {
            let words = format!("is too long (maximum is {USERNAME_CHARS_MAX} characters)");
            return Ok(Some(("username", "ERR_TOO_LONG", words)));
        }
        Err(HandleError::BadCharacter) => {
            let words = "must contain only letters, numbers and underscores".to_owned();
            return Ok(Some(("username", "ERR_INVALID", words)));
        }
    };
    if view.account_by_acct(&name)?.is_some() || wants(view, &name, AccountId(0))? {
        return Ok(Some(taken()));
    }
    match create_account::poses(view, settings, &name)? {
        true => Ok(Some(reserved())),
        false => Ok(None),
    }
}

fn blank(field: &'static str) -> Fault {
    (field, "ERR_BLANK", "can't be blank".to_owned())
}

fn taken() -> Fault {
    ("username", "ERR_TAKEN", "has already been taken".to_owned())
}

fn by_invite(tx: &Tx, code: &str, wish: &Wish, password: &str) -> Result<AccountId, Failed> {
    let guest = Newcomer {
        handle: wish.username.clone().unwrap_or_default(),
        display_name: String::new(),
        password: password.to_owned(),
        role: Role::Member,
        invited_by: None,
    };
    let id = match invite::accept(tx, code, &guest) {
        Ok(id) => id,
        // Somebody was faster, with the name or with the invite.
        Err(Refusal::Conflict(_)) => return Err(Failed::Faults(vec![taken()])),
        Err(Refusal::Gone(_)) => return Err(Refusal::Forbidden.into()),
        Err(why) => return Err(why.into()),
    };
    if let Some(locale) = locale(wish)
        && let Some(mut user) = tx.user(id)?
    {
        user.locale = locale;
        tx.put_user(&user)?;
    }
    Ok(id)
}

fn by_asking(
    tx: &Tx,
    wish: &Wish,
    password: &str,
    app: Option<AppId>,
    key: [u8; 32],
    form: [u8; FORM_BYTES],
) -> Result<AccountId, Failed> {
    let handle = wish.username.as_deref().unwrap_or_default();
    let handle = check_username(handle).map_err(|why| Refusal::invalid(why.to_string()))?;
    let asker = Asker {
        name: handle.clone(),
        question: tx.settings()?.join_question,
        answer: wish.reason.clone().unwrap_or_default(),
        contact: String::new(),
        key,
        form,
        sign_up: Some(SignUp {
            handle,
            password: password.to_owned(),
            locale: locale(wish),
            app,
        }),
    };
    match request_join(tx, &asker) {
        Ok(id) => Ok(id),
        Err(Refusal::Conflict(_)) => Err(Failed::Faults(vec![taken()])),
        Err(why) => Err(why.into()),
    }
}

fn locale(wish: &Wish) -> Option<String> {
    let is_tag = |text: &&str| {
        (2..=LOCALE_BYTES_MAX).contains(&text.len())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || byte == b'-')
    };
    wish.locale.as_deref().filter(is_tag).map(str::to_owned)
}

/// A token, as Doorkeeper gives it.
fn given(secret: &str, scopes: &[String], at: Time) -> Response {
    let body = json!({
        "access_token": secret,
        "token_type": "Bearer",
        "scope": scopes.join(" "),
        "created_at": at.secs(),
    });
    ([(header::CACHE_CONTROL, "no-store")], Json(body)).into_response()
}

/// 422 in the shape of Mastodon's `ValidationErrorFormatter`.
fn unfit(faults: &[Fault]) -> Response {
    let mut details: Map<String, Value> = Map::new();
    let mut sentences = Vec::new();
    for (field, error, description) in faults {
        let name = match *field {
            "agreement" => "Service agreement",
            "password" => "Password",
            "reason" => "Reason",
            _ => "Username",
        };
        sentences.push(format!("{name} {description}"));
        details.insert(
            (*field).to_owned(),
            json!([{ "error": error, "description": description }]),
        );
    }
    let error = format!("Validation failed: {}", sentences.join(", "));
    let body = json!({ "error": error, "details": details });
    (StatusCode::UNPROCESSABLE_ENTITY, Json(body)).into_response()
}

/// There is no e-mail to be confirmed (Mastodon `Api::V1::Emails::ConfirmationsController`).
async fn confirm_again(_me: Me<scope::WriteAccounts>) -> ApiError {
    ApiError::new(
        StatusCode::FORBIDDEN,
        "This method is only available while the e-mail is awaiting confirmation",
    )
}

/// Apps ask for this after signing up, and wait until it is true. It always is.
async fn is_confirmed(_me: Me<scope::ReadAccounts>) -> Json<bool> {
    Json(true)
}
