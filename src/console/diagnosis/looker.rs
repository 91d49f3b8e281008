//! Who may see how the house is.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit, login_path};
use crate::door::visitor::Listener;
use crate::model::AccountId;
use crate::model::account::Role;
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

/// The owner, a moderator, or whoever sets the box up, from the home network.
pub struct Looker {
    /// The visit.
    pub visit: Visit,
    /// Who, once there is anybody.
    pub who: Option<AccountId>,
    /// May also change what is wrong: everybody but a moderator.
    pub decides: bool,
}

impl FromRequestParts<Browser> for Looker {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let visit = Visit::from_request_parts(parts, browser).await?;
        if !visit.is_open() {
            return match (visit.listener, visit.may_set_up) {
                (Listener::Origin, _) => Err(visit.error(StatusCode::NOT_FOUND)),
                (Listener::Lan, false) => Err(Answer::to("/claim")),
                (Listener::Lan, true) => Ok(Looker {
                    visit,
                    who: None,
                    decides: true,
                }),
            };
        }
        match visit.me.clone() {
            Some(me) if me.user.role < Role::Moderator => Err(visit.error(StatusCode::FORBIDDEN)),
            Some(me) => Ok(Looker {
                visit,
                who: Some(me.account.id),
                decides: me.is_owner(),
            }),
            None if parts.method == Method::GET => Err(Answer::to(&login_path(parts.uri.path()))),
            None => Err(Answer::to("/login")),
        }
    }
}
