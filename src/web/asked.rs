//! How a request to join stands, for whoever has its link; answering what was asked back; taking it back. The link leads on
//! to the invite when there is one.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::join_request::{JoinRequest, RequestState};
use crate::ops::Refusal;
use crate::ops::request_join::{self, answer_back, withdraw};
use crate::pages::asking::Asked;
use crate::pages::form::Form;
use crate::pages::{Frame, Message, when};
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/join/{secret}", get(show))
        .route("/join/{secret}/answer", post(answer))
        .route("/join/{secret}/withdraw", post(take_back))
}

/// A request, and the code of the invite that it became.
type Found = (JoinRequest, Option<String>);

async fn find(browser: &Browser, secret: &str) -> Result<Found, Refusal> {
    let key = secret::hash(secret);
    let found = browser.doors.store.read(move |view| {
        let request = request_join::behind(view, &key)?;
        let invite = request.invite.map(|id| view.invite(id)).transpose()?;
        let code = invite.flatten().map(|invite| invite.code);
        Ok::<_, Refusal>((request, code))
    });
    found.await
}

/// Where nothing is known of a link, whether it never was or has been forgotten.
fn refuse(visit: &Visit, why: &Refusal) -> Answer {
    match why {
        Refusal::NotFound => Answer::page_as(
            StatusCode::NOT_FOUND,
            &Message::named(visit.gate(), "noask-unknown"),
        ),
        other => visit.refuse(other),
    }
}

async fn show(
    State(browser): State<Browser>,
    visit: Visit,
    Path(secret): Path<String>,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let (request, code) = match find(&browser, &secret).await {
        Ok(found) => found,
        Err(why) => return refuse(&visit, &why),
    };
    if let (RequestState::Approved, Some(code)) = (request.state, code) {
        return Answer::to(&format!("/invite/{code}"));
    }
    let fresh = query.contains_key("new");
    page(
        &browser,
        &visit,
        StatusCode::OK,
        &request,
        &secret,
        Form::new(),
        fresh,
    )
}

fn page(
    browser: &Browser,
    visit: &Visit,
    status: StatusCode,
    request: &JoinRequest,
    secret: &str,
    form: Form,
    fresh: bool,
) -> Answer {
    let f = visit.gate();
    let open = request.waits(browser.doors.store.now());
    let name = standing(request, open, fresh);
    let text = match open {
        true => f.with(name, "when", when::date(&f.kit.words, request.ends_at.0)),
        false => f.with(name, "community", &visit.settings.name),
    };
    let on = match request.state {
        RequestState::Joined => Some(("/login".to_owned(), f.say("sign-in"))),
        _ if open => None,
        _ => Some(("/".to_owned(), f.say("back-home"))),
    };
    let word = request.decided.as_ref();
    Answer::page_as(
        status,
        &Asked {
            title: f.say(&format!("{name}-title")),
            text,
            word: word.map_or_else(String::new, |decided| decided.word.clone()),
            link: open.then(|| format!("{}/join/{secret}", visit.settings.address)),
            secret: secret.to_owned(),
            said: said(&f, request),
            back: back(request)
                .filter(|_| open)
                .map(|question| (question, form)),
            on,
            open,
            f,
        },
    )
}

/// Which message says how a request stands.
fn standing(request: &JoinRequest, open: bool, fresh: bool) -> &'static str {
    match request.state {
        RequestState::Waiting if !open => "asked-expired",
        RequestState::Waiting if request.waits_for_answer() => "asked-back",
        RequestState::Waiting if fresh => "asked-new",
        // An invite that is gone, which can't be: better to wait than to fail.
        RequestState::Waiting | RequestState::Approved => "asked-waiting",
        RequestState::Rejected => "asked-rejected",
        RequestState::Joined => "asked-joined",
        RequestState::Withdrawn => "asked-withdrawn",
    }
}

/// The question that waits for an answer.
fn back(request: &JoinRequest) -> Option<String> {
    let back = request.back.as_ref();
    back.filter(|back| back.answer.is_none())
        .map(|back| back.question.clone())
}

fn said(f: &Frame, request: &JoinRequest) -> Vec<(String, String)> {
    if request.state == RequestState::Withdrawn {
        return Vec::new();
    }
    let first = (request.question.clone(), request.answer.clone());
    let name = (f.say("ask-name"), request.name.clone());
    let back = request.back.as_ref();
    let back = back.and_then(|back| Some((back.question.clone(), back.answer.clone()?)));
    [Some(name), Some(first), back]
        .into_iter()
        .flatten()
        .collect()
}

async fn answer(
    State(browser): State<Browser>,
    visit: Visit,
    Path(secret): Path<String>,
    fields: Fields,
) -> Answer {
    let (key, words) = (secret::hash(&secret), fields.one("answer").to_owned());
    let done = browser
        .doors
        .store
        .write(move |tx| answer_back(tx, &key, &words))
        .await;
    match done {
        // What is over, or answered already, is told by the page itself.
        Ok(()) | Err(Refusal::Gone(_) | Refusal::Conflict(_)) => {
            Answer::to(&format!("/join/{secret}"))
        }
        Err(Refusal::Invalid(_)) => {
            let why = visit.gate().say("asked-answer-wrong");
            let form = Form::new()
                .filled("answer", fields.one("answer"))
                .with_complaint("answer", why);
            match find(&browser, &secret).await {
                Ok((request, _)) => {
                    let unfit = StatusCode::UNPROCESSABLE_ENTITY;
                    page(&browser, &visit, unfit, &request, &secret, form, false)
                }
                Err(why) => refuse(&visit, &why),
            }
        }
        Err(why) => refuse(&visit, &why),
    }
}

async fn take_back(
    State(browser): State<Browser>,
    visit: Visit,
    Path(secret): Path<String>,
    _fields: Fields,
) -> Answer {
    let key = secret::hash(&secret);
    match browser
        .doors
        .store
        .write(move |tx| withdraw(tx, &key))
        .await
    {
        Ok(()) | Err(Refusal::Gone(_)) => Answer::to(&format!("/join/{secret}")),
        Err(why) => refuse(&visit, &why),
    }
}
