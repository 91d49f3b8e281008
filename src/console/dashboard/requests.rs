//! Requests to join: letting people in or not, and asking back.

use super::reply::{Done, Fresh, Keeper, Owner, Reply, Sent};
use crate::door::browser::Browser;
use crate::door::secret;
use crate::model::Time;
use crate::model::join_request::{JoinRequest, RequestState};
use crate::model::settings::Asking;
use crate::ops::decide_request::{self, approve, ask_back, reject};
use crate::ops::keep_door::set_asking;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use serde::{Deserialize, Serialize};

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/requests", get(list))
        .route("/console/requests/{id}/approve", post(let_in))
        .route("/console/requests/{id}/reject", post(turn_away))
        .route("/console/requests/{id}/ask", post(ask))
        .route("/console/asking", put(asking))
}

#[derive(Serialize)]
struct Requests {
    asking: &'static str,
    question: String,
    /// Where people ask.
    link: String,
    requests: Vec<Line>,
}

#[derive(Serialize)]
struct Line {
    id: String,
    name: String,
    handle: Option<String>,
    question: String,
    answer: String,
    contact: String,
    at: u64,
    state: &'static str,
    back: Option<Back>,
    may_ask: bool,
    invite: Option<String>,
}

#[derive(Serialize)]
struct Back {
    question: String,
    answer: Option<String>,
}

fn line(request: JoinRequest, now: Time) -> Line {
    let open = request.waits(now);
    let state = match request.state {
        RequestState::Waiting if !open => "expired",
        RequestState::Waiting if request.waits_for_answer() => "asked",
        RequestState::Waiting => "waiting",
        RequestState::Approved => "approved",
        RequestState::Rejected => "rejected",
        RequestState::Joined => "joined",
        RequestState::Withdrawn => "withdrawn",
    };
    let handle = request.sign_up.map(|wish| wish.handle);
    Line {
        id: request.id.to_string(),
        may_ask: open && request.back.is_none() && handle.is_none(),
        handle,
        name: request.name,
        question: request.question,
        answer: request.answer,
        contact: request.contact,
        at: request.asked_at.0,
        state,
        back: request.back.map(|back| Back {
            question: back.question,
            answer: back.answer,
        }),
        invite: request.invite.map(|invite| invite.to_string()),
    }
}

/// The word for it in JSON.
pub(super) fn asking_name(asking: Asking) -> &'static str {
    match asking {
        Asking::Open => "open",
        Asking::Paused => "paused",
        Asking::Closed => "closed",
    }
}

async fn list(State(browser): State<Browser>, keeper: Keeper) -> Reply<Requests> {
    let me = keeper.id();
    let found = keeper.read(&browser, |view| {
        let now = view.now();
        let all = decide_request::all(view, me)?.into_iter();
        let shown = all.filter(|request| request.state != RequestState::Withdrawn);
        Ok(shown.map(|request| line(request, now)).collect::<Vec<_>>())
    });
    let settings = &keeper.visit.settings;
    Ok(Fresh(Requests {
        requests: found.await?,
        asking: asking_name(settings.asking),
        question: settings.join_question.clone(),
        link: format!("{}/join", settings.address),
    }))
}

#[derive(Deserialize)]
struct Word {
    /// A word to whoever asked; may be empty.
    #[serde(default)]
    word: String,
}

async fn let_in(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
    Sent(Word { word }): Sent<Word>,
) -> Reply<Done> {
    let id = keeper.named(&which)?;
    let code = secret::invite_code();
    keeper
        .done(&browser, move |tx, me| approve(tx, me, id, &word, &code))
        .await
}

async fn turn_away(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
    Sent(Word { word }): Sent<Word>,
) -> Reply<Done> {
    let id = keeper.named(&which)?;
    keeper
        .done(&browser, move |tx, me| reject(tx, me, id, &word))
        .await
}

async fn ask(
    State(browser): State<Browser>,
    keeper: Keeper,
    Path(which): Path<String>,
    Sent(Word { word }): Sent<Word>,
) -> Reply<Done> {
    let id = keeper.named(&which)?;
    keeper
        .done(&browser, move |tx, me| ask_back(tx, me, id, &word))
        .await
}

#[derive(Deserialize)]
struct Wish {
    asking: String,
    question: String,
}

async fn asking(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    let asking = match wish.asking.as_str() {
        "open" => Asking::Open,
        "paused" => Asking::Paused,
        "closed" => Asking::Closed,
        _ => return Err(owner.because(StatusCode::UNPROCESSABLE_ENTITY)),
    };
    owner
        .done(&browser, move |tx, me| {
            set_asking(tx, me, asking, &wish.question)
        })
        .await
}
