//! Public posts with a hashtag, `/tags/NAME`: where the hashtags in posts lead.

use super::front::not_set_up;
use super::post::post;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::model::Page;
use crate::ops::{Refusal, see};
use crate::pages::public::Tag;
use crate::store::Shared;
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::get;

/// How many posts the page shows.
const POSTS_MAX: usize = 20;

pub fn routes() -> Router<Browser> {
    Router::new().route("/tags/{name}", get(show))
}

async fn show(State(browser): State<Browser>, visit: Visit, Path(name): Path<String>) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let (f, settings) = (visit.frame(""), visit.settings.clone());
    let drawn = browser.doors.store.read(move |view| {
        let tag = view.tag(&name.to_lowercase())?.ok_or(Refusal::NotFound)?;
        let page = Page::newest(POSTS_MAX);
        let ids = view.shared(Shared::Tag(tag.id), &page, |id, _| Ok(Some(id)))?;
        let mut posts = Vec::new();
        for id in ids {
            match see::status(view, None, id) {
                Ok(status) => posts.push(post(view, &settings, &status)?),
                Err(Refusal::NotFound) => {}
                Err(why) => return Err(why),
            }
        }
        Ok(Tag {
            f,
            name: tag.display,
            posts,
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(why) => visit.refuse(&why),
    }
}
