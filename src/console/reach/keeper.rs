//! Who may decide on the way to the house.

use crate::console::founder;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit, login_path};
use crate::door::visitor::Listener;
use crate::model::settings::Stage;
use crate::pages::Frame;
use crate::pages::setup::Way;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

/// A visit of whoever has claimed the box, from the home network, once it has an address that the world can reach; and of
/// the owner later.
pub struct Keeper(pub Visit);

impl FromRequestParts<Browser> for Keeper {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let visit = Visit::from_request_parts(parts, browser).await?;
        match (&visit.me, visit.is_open()) {
            (Some(me), true) if me.is_owner() && visit.settings.is_https() => Ok(Keeper(visit)),
            (Some(me), true) if me.is_owner() => Err(visit.error(StatusCode::CONFLICT)),
            (Some(_), true) => Err(visit.error(StatusCode::FORBIDDEN)),
            (None, true) if parts.method == Method::GET => {
                Err(Answer::to(&login_path(parts.uri.path())))
            }
            (None, true) => Err(Answer::to("/login")),
            (_, false) if visit.listener == Listener::Origin => {
                Err(visit.error(StatusCode::NOT_FOUND))
            }
            (_, false) if !visit.may_set_up => Err(Answer::to("/claim")),
            // Only an address of the world has a way to it.
            (_, false) if visit.settings.stage < Stage::Reach || !visit.settings.is_https() => {
                Err(Answer::to("/setup"))
            }
            (_, false) => Ok(Keeper(visit)),
        }
    }
}

/// What surrounds these pages.
pub fn frame(visit: &Visit) -> Frame {
    match visit.is_open() {
        true => visit.frame("community"),
        false => visit.gate(),
    }
}

/// Where these pages stand in the wizard; later they stand alone.
pub fn way(visit: &Visit) -> Option<Way> {
    let asked = !visit.is_open();
    asked.then(|| founder::way(&visit.gate(), visit, founder::Step::Reach))
}
