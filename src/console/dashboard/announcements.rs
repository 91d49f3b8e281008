//! Words to everybody in the house.

use super::reply::{Done, Fresh, Owner, Refused, Reply, Sent};
use crate::door::browser::Browser;
use crate::ops::announce::{self, Draft};
use axum::Router;
use axum::extract::{Path, State};
use axum::routing::{get, put};
use serde::{Deserialize, Serialize};

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/announcements", get(list).post(make))
        .route("/console/announcements/{id}", put(change).delete(remove))
}

#[derive(Serialize)]
struct Line {
    id: String,
    text: String,
    shown: bool,
    ends: Option<u64>,
    changed: u64,
}

async fn list(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Vec<Line>> {
    let me = owner.id();
    let lines = owner.read(&browser, |view| {
        let now = view.now();
        let all = announce::all(view, me)?.into_iter().map(|one| Line {
            id: one.id.to_string(),
            shown: one.is_shown(now),
            ends: one.ends_at.map(|end| end.0),
            changed: one.updated_at.0,
            text: one.text,
        });
        Ok(all.collect())
    });
    lines.await.map(Fresh)
}

#[derive(Deserialize)]
struct Wish {
    text: String,
    shown: bool,
}

impl Wish {
    fn draft(self) -> Draft {
        Draft {
            text: self.text,
            starts_at: None,
            ends_at: None,
            all_day: false,
            published: self.shown,
        }
    }

    fn check(&self, owner: &super::reply::Keeper) -> Result<(), Refused> {
        let length = self.text.trim().chars().count();
        match (1..=announce::TEXT_CHARS_MAX).contains(&length) {
            true => Ok(()),
            false => Err(owner.wrong("text", "console-announcement-wrong")),
        }
    }
}

async fn make(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    wish.check(&owner)?;
    let draft = wish.draft();
    owner
        .done(&browser, move |tx, me| announce::make(tx, me, &draft))
        .await
}

/// Changes words and whether they are shown; when what they are about ends stays as an app has said it.
async fn change(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(which): Path<String>,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    wish.check(&owner)?;
    let id = owner.named(&which)?;
    let draft = wish.draft();
    owner
        .done(&browser, move |tx, me| {
            let before = tx.announcement(id)?;
            let draft = Draft {
                starts_at: before.as_ref().and_then(|one| one.starts_at),
                ends_at: before.as_ref().and_then(|one| one.ends_at),
                all_day: before.as_ref().is_some_and(|one| one.all_day),
                ..draft
            };
            announce::change(tx, me, id, &draft)
        })
        .await
}

async fn remove(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(which): Path<String>,
) -> Reply<Done> {
    let id = owner.named(&which)?;
    owner
        .done(&browser, move |tx, me| announce::remove(tx, me, id))
        .await
}
