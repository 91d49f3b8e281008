//! What the owner tells at length, for everybody to read: the community, privacy, what whoever joins agrees to. The
//! addresses are Mastodon's: apps lead people there.

use super::front::not_set_up;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::house;
use crate::door::texts::{self, Text};
use crate::pages::public::{LongText, Subject};
use axum::Router;
use axum::http::StatusCode;
use axum::routing::get;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/about", get(about))
        .route("/privacy-policy", get(privacy))
        .route("/terms-of-service", get(terms))
}

async fn about(visit: Visit) -> Answer {
    page(&visit, Subject::About, texts::about(&visit.settings))
}

async fn privacy(visit: Visit) -> Answer {
    let told = texts::privacy(&visit.settings);
    page(&visit, Subject::Privacy, Some(told))
}

async fn terms(visit: Visit) -> Answer {
    match texts::terms(&visit.settings) {
        None => visit.error(StatusCode::NOT_FOUND),
        told => page(&visit, Subject::Terms, told),
    }
}

fn page(visit: &Visit, subject: Subject, told: Option<Text>) -> Answer {
    if !visit.is_open() {
        return not_set_up(visit);
    }
    let settings = &visit.settings;
    Answer::page(&LongText {
        f: visit.frame(""),
        subject,
        since: told.as_ref().map(|told| told.since.0),
        html: told.map(|told| told.html).unwrap_or_default(),
        description: settings.description.clone(),
        rules: house::rules(settings),
        terms: !settings.terms.text.is_empty(),
    })
}
