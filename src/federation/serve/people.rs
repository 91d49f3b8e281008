//! Actors: everybody here, and the house itself.

use super::answer::Document;
use super::{Answer, Fault, Question, anybody};
use crate::door::accept::wants_page;
use crate::federation::Federation;
use crate::federation::render::collection::Collection;
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

pub(super) fn routes() -> Router<Federation> {
    Router::new()
        .route("/users/{name}", get(person))
        .route("/actor", get(house))
        .route("/actor/outbox", get(house_outbox))
        .route("/emojis/{shortcode}", get(emoji))
}

async fn person(question: Question, Path(name): Path<String>) -> Answer {
    if wants_page(&question.parts.headers) {
        return Ok(Document::elsewhere(&format!("/@{name}")));
    }
    question
        .answer(move |scribe, _| {
            let mut actor = scribe.actor(&anybody(scribe, &name)?)?;
            actor.context = Some(Context::Actor);
            Ok(actor)
        })
        .await
}

async fn house(question: Question) -> Answer {
    question
        .answer_all(|scribe, _| {
            let mut actor = scribe.house()?;
            actor.context = Some(Context::Actor);
            Ok(actor)
        })
        .await
}

/// The house says nothing by itself, but every actor has an outbox.
async fn house_outbox(question: Question) -> Answer {
    question
        .answer_all(|scribe, _| {
            let id = format!("{}/outbox", names::house(scribe.settings));
            Ok(Collection {
                total_items: Some(0),
                ordered_items: Some(Vec::new()),
                ..Collection::of("OrderedCollection", id).alone(Context::Plain)
            })
        })
        .await
}

/// A custom emoji by itself.
async fn emoji(question: Question, Path(shortcode): Path<String>) -> Answer {
    question
        .answer(move |scribe, _| {
            let all = scribe.view.emojis_shown()?;
            let found = all.iter().find(|emoji| emoji.shortcode == shortcode);
            found
                .map(|emoji| scribe.emoji(emoji))
                .ok_or(Fault::NotFound)
        })
        .await
}
