//! Owner and moderators who must have a second step and have none are led to set one up before any page of the
//! house's own opens to them.

use super::answer::Answer;
use super::browser::{Browser, Visit};
use crate::ops::staff_step;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Where they are led to.
const SET_UP: &str = "/settings/security?owed";

/// Goes around the owner's pages. Claiming and setting up come before there is anybody to oblige.
pub async fn guard(
    State(browser): State<Browser>,
    visit: Visit,
    request: Request,
    next: Next,
) -> Response {
    let path = request.uri().path().to_owned();
    let founding = ["/claim", "/setup"]
        .into_iter()
        .any(|start| path == start || path.starts_with(&format!("{start}/")));
    let Some(me) = visit.me.as_ref().filter(|_| !founding) else {
        return next.run(request).await;
    };
    let user = me.user.clone();
    let owed = browser
        .doors
        .store
        .read(move |view| staff_step::owed(view, &user));
    match owed.await {
        Ok(false) => next.run(request).await,
        // What the dashboard's program asks; it shows the sentence.
        Ok(true) if path.starts_with("/console/") => {
            let why = visit.gate().say("security-owed");
            let answer = Answer::json(&serde_json::json!({ "error": why }));
            (StatusCode::FORBIDDEN, answer).into_response()
        }
        Ok(true) if request.method() == Method::GET => Answer::to(SET_UP).into_response(),
        Ok(true) => visit.error(StatusCode::FORBIDDEN).into_response(),
        Err(error) => visit.refuse(&error.into()).into_response(),
    }
}
