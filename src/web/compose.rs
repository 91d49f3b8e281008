//! Saying something from the browser, for who has no app yet: through the same verb as apps.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Me, Resident, Visit};
use crate::door::errands::Errand;
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::account::User;
use crate::model::scheduled;
use crate::model::status::Visibility;
use crate::ops::Refusal;
use crate::ops::post_status::post_status;
use crate::pages::Frame;
use crate::pages::compose::{Compose, Draft};
use crate::pages::form::Form;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

/// Longest key that tells presses of the button apart, in bytes; ours have 43.
const KEY_BYTES_MAX: usize = 64;

pub fn routes() -> Router<Browser> {
    Router::new().route("/compose", get(show).post(say))
}

/// An empty form for this person, with `start` as a suggestion.
pub(super) fn draft(f: &Frame, user: &User, start: &str) -> Draft {
    fresh(f, user, Form::new().filled("text", start))
}

fn fresh(f: &Frame, user: &User, form: Form) -> Draft {
    Draft {
        form,
        hint: f.say(readers(user)),
        key: secret::new(),
    }
}

/// Who reads what somebody posts without choosing.
fn readers(user: &User) -> &'static str {
    match (user.default_local_only, user.default_visibility) {
        (true, _) => "compose-hint-local",
        (false, Visibility::Public | Visibility::Unlisted) => "compose-hint",
        (false, Visibility::Private | Visibility::Direct) => "compose-hint-private",
    }
}

async fn show(Resident { visit, me }: Resident) -> Answer {
    let f = visit.frame("home");
    let draft = draft(&f, &me.user, "");
    Answer::page(&Compose { f, draft })
}

async fn say(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    fields: Fields,
) -> Answer {
    if browser.doors.room.is_full() {
        return visit.error(StatusCode::INSUFFICIENT_STORAGE);
    }
    let (id, key) = (me.account.id, fields.one("key").to_owned());
    let key = Some(key).filter(|key| (1..=KEY_BYTES_MAX).contains(&key.len()));
    let draft = scheduled::Draft {
        text: fields.one("text").trim().to_owned(),
        ..scheduled::Draft::default()
    };
    let said = browser
        .doors
        .store
        .write(move |tx| post_status(tx, id, draft.clone(), key.as_deref()));
    match said.await {
        Ok(post) => {
            browser.doors.errands.leave(Errand::Card(post));
            Answer::to(&format!("/@{}/{post}", me.account.username))
        }
        Err(Refusal::Invalid(_)) => again(&visit, &me, fields.one("text")),
        Err(why) => visit.refuse(&why),
    }
}

fn again(visit: &Visit, me: &Me, text: &str) -> Answer {
    let f = visit.frame("home");
    let why = f.with("compose-wrong", "limit", visit.settings.status_chars_max);
    let form = Form::new().filled("text", text).with_complaint("text", why);
    let draft = fresh(&f, &me.user, form);
    Answer::page_as(StatusCode::UNPROCESSABLE_ENTITY, &Compose { f, draft })
}
