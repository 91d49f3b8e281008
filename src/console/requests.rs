//! Requests to join: looking at them, asking back, letting people in or not. And whether anybody may ask.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::AccountId;
use crate::model::account::Role;
use crate::model::join_request::{JoinRequest, RequestState};
use crate::model::settings::Asking;
use crate::ops::Refusal;
use crate::ops::decide_request::{self, approve, ask_back, reject};
use crate::ops::keep_door::set_asking;
use crate::pages::asking::{RequestLine, Requests};
use crate::pages::form::Form;
use crate::pages::{Frame, when};
use crate::store::Tx;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/requests", get(list))
        .route("/requests/settings", post(settings))
        .route("/requests/{id}/approve", post(let_in))
        .route("/requests/{id}/reject", post(turn_away))
        .route("/requests/{id}/ask", post(ask))
}

/// What has just been done, by the query that a form leads to.
const NOTICES: [(&str, &str); 4] = [
    ("approved", "requests-approved"),
    ("rejected", "requests-rejected"),
    ("asked", "requests-asked"),
    ("saved", "requests-saved"),
];

async fn list(
    State(browser): State<Browser>,
    resident: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let form = settings_form(&resident);
    let notice = NOTICES.iter().find(|(name, _)| query.contains_key(*name));
    let notice = notice.map(|(_, message)| *message);
    page(&browser, &resident, StatusCode::OK, form, notice).await
}

fn settings_form(resident: &Resident) -> Form {
    let settings = &resident.visit.settings;
    let asking = match settings.asking {
        Asking::Open => "open",
        Asking::Paused => "paused",
        Asking::Closed => "closed",
    };
    Form::new()
        .filled("asking", asking)
        .filled("question", &settings.join_question)
}

async fn page(
    browser: &Browser,
    Resident { visit, me }: &Resident,
    status: StatusCode,
    form: Form,
    notice: Option<&'static str>,
) -> Answer {
    let id = me.account.id;
    let found = browser
        .doors
        .store
        .read(move |view| decide_request::all(view, id));
    let requests = match found.await {
        Ok(requests) => requests,
        Err(why) => return visit.refuse(&why),
    };
    let now = browser.doors.store.now();
    let mut f = visit.frame("community");
    if let Some(notice) = notice {
        f = f.noting(notice);
    }
    let shown = requests
        .iter()
        .filter(|request| request.state != RequestState::Withdrawn);
    let (open, closed): (Vec<RequestLine>, Vec<RequestLine>) = shown
        .map(|request| line(&f, request, request.waits(now)))
        .partition(|line| line.open);
    Answer::page_as(
        status,
        &Requests {
            waiting: open.len() as u64,
            open,
            closed,
            form: me.is_owner().then_some(form),
            link: format!("{}/join", visit.settings.address),
            asking: visit.settings.asking == Asking::Open,
            f,
        },
    )
}

fn line(f: &Frame, request: &JoinRequest, open: bool) -> RequestLine {
    let state = match request.state {
        RequestState::Waiting if !open => "requests-state-expired",
        RequestState::Waiting if request.waits_for_answer() => "requests-state-asked",
        RequestState::Waiting => "requests-state-waiting",
        RequestState::Approved => "requests-state-approved",
        RequestState::Rejected => "requests-state-rejected",
        RequestState::Joined => "requests-state-joined",
        RequestState::Withdrawn => "requests-state-withdrawn",
    };
    let first = (request.question.clone(), request.answer.clone());
    let back = request.back.as_ref().map(|back| {
        let silence = || f.say("requests-no-answer");
        (
            back.question.clone(),
            back.answer.clone().unwrap_or_else(silence),
        )
    });
    let handle = request.sign_up.as_ref().map(|wish| wish.handle.clone());
    RequestLine {
        id: request.id.to_string(),
        name: request.name.clone(),
        may_ask: open && request.back.is_none() && handle.is_none(),
        handle,
        said: [Some(first), back].into_iter().flatten().collect(),
        contact: request.contact.clone(),
        when: f.with(
            "requests-when",
            "when",
            when::date(&f.kit.words, request.asked_at.0),
        ),
        state: f.say(state),
        open,
        invite: request.invite.map(|invite| invite.to_string()),
    }
}

/// Does what somebody has decided about a request. It leads back to the list, which also tells of what somebody else was
/// faster with.
async fn decide(
    browser: &Browser,
    resident: &Resident,
    id: &str,
    notice: &str,
    verb: impl FnOnce(&Tx, AccountId, AccountId) -> Result<(), Refusal> + Send + 'static,
) -> Answer {
    // The verbs look again.
    if resident.me.user.role < Role::Moderator {
        return resident.visit.error(StatusCode::FORBIDDEN);
    }
    let Ok(id) = id.parse() else {
        return resident.visit.error(StatusCode::NOT_FOUND);
    };
    let to = format!("/requests?{notice}");
    resident
        .act(browser, &to, move |tx, me| verb(tx, me, id))
        .await
}

async fn let_in(
    State(browser): State<Browser>,
    resident: Resident,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let (word, code) = (fields.one("word").to_owned(), secret::invite_code());
    decide(&browser, &resident, &id, "approved", move |tx, me, id| {
        approve(tx, me, id, &word, &code).map(drop)
    })
    .await
}

async fn turn_away(
    State(browser): State<Browser>,
    resident: Resident,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let word = fields.one("word").to_owned();
    decide(&browser, &resident, &id, "rejected", move |tx, me, id| {
        reject(tx, me, id, &word)
    })
    .await
}

async fn ask(
    State(browser): State<Browser>,
    resident: Resident,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let question = fields.one("question").to_owned();
    decide(&browser, &resident, &id, "asked", move |tx, me, id| {
        ask_back(tx, me, id, &question)
    })
    .await
}

async fn settings(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    if !resident.me.is_owner() {
        return resident.visit.error(StatusCode::FORBIDDEN);
    }
    let asking = match fields.one("asking") {
        "open" => Asking::Open,
        "paused" => Asking::Paused,
        "closed" => Asking::Closed,
        _ => return complain(&browser, &resident, &fields, "asking", "invite-form-wrong").await,
    };
    let (me, question) = (resident.me.account.id, fields.one("question").to_owned());
    let saved = browser
        .doors
        .store
        .write(move |tx| set_asking(tx, me, asking, &question));
    match saved.await {
        Ok(()) => Answer::to("/requests?saved"),
        Err(Refusal::Invalid(_)) => {
            let message = "requests-question-wrong";
            complain(&browser, &resident, &fields, "question", message).await
        }
        Err(why) => resident.visit.refuse(&why),
    }
}

/// The page with what was typed, and what is wrong with it.
async fn complain(
    browser: &Browser,
    resident: &Resident,
    fields: &Fields,
    field: &'static str,
    message: &str,
) -> Answer {
    let form = Form::new()
        .filled("asking", fields.one("asking"))
        .filled("question", fields.one("question"))
        .with_complaint(field, resident.visit.gate().say(message));
    page(
        browser,
        resident,
        StatusCode::UNPROCESSABLE_ENTITY,
        form,
        None,
    )
    .await
}
