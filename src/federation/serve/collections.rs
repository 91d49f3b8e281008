//! What somebody here said, whom they follow, who follows them, and what they show on their profile.

use super::{Answer, Fault, Part, Question, somebody};
use crate::federation::Federation;
use crate::federation::render::Scribe;
use crate::federation::render::activity::Object;
use crate::federation::render::collection::{Collection, First};
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::account::Account;
use crate::model::status::TagUse;
use crate::model::{AccountId, FollowId, Page};
use crate::store::Error;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;
use url::Url;

/// How many activities are on a page of an outbox (Mastodon `OutboxesController::LIMIT`).
const OUTBOX_A_PAGE: usize = 20;
/// How many people are on a page.
const PEOPLE_A_PAGE: usize = 40;

pub(super) fn routes() -> Router<Federation> {
    Router::new()
        .route("/users/{name}/outbox", get(outbox))
        .route("/users/{name}/followers", get(followers))
        .route("/users/{name}/following", get(following))
        .route(
            "/users/{name}/followers_synchronization",
            get(followers_there),
        )
        .route("/users/{name}/collections/featured", get(featured))
        .route("/users/{name}/collections/tags", get(tags))
}

async fn outbox(question: Question, Path(name): Path<String>, part: Part) -> Answer {
    question
        .answer(move |scribe, asker| {
            let me = somebody(scribe, &name)?;
            let id = format!("{}/outbox", me.actor(scribe.settings));
            if part.page.is_none() {
                return Ok(Collection {
                    total_items: Some(scribe.view.account_counts(me.id)?.statuses),
                    first: Some(First::At(format!("{id}?page=true"))),
                    last: Some(format!("{id}?min_id=0&page=true")),
                    ..Collection::of("OrderedCollection", id).alone(Context::Plain)
                });
            }
            let page = Page {
                max_id: part.max_id,
                since_id: None,
                min_id: part.min_id,
                limit: OUTBOX_A_PAGE,
            };
            let said = scribe.view.statuses_of(me.id, &page, |id, _| {
                let status = scribe.view.status(id)?;
                let seen = match status {
                    Some(status) => asker.may_see(scribe.view, &status)?,
                    None => false,
                };
                Ok(seen.then_some(id))
            })?;
            let mut items = Vec::with_capacity(said.len());
            for id in &said {
                if let Some(mut activity) = scribe.posted(*id)? {
                    activity.context = None;
                    items.push(Object::Activity(Box::new(activity)));
                }
            }
            let newer = said
                .first()
                .map(|first| format!("{id}?min_id={first}&page=true"));
            let older = said
                .last()
                .map(|last| format!("{id}?max_id={last}&page=true"));
            Ok(Collection {
                part_of: Some(id.clone()),
                prev: newer,
                next: older,
                ordered_items: Some(items),
                ..Collection::of("OrderedCollectionPage", at(&id, &part)).alone(Context::Post)
            })
        })
        .await
}

/// The address of a page that was asked for.
fn at(id: &str, part: &Part) -> String {
    let bound = match (part.max_id, part.min_id) {
        (Some(max), _) => format!("max_id={max}&"),
        (None, Some(min)) => format!("min_id={min}&"),
        (None, None) => String::new(),
    };
    format!("{id}?{bound}page=true")
}

async fn followers(question: Question, Path(name): Path<String>, part: Part) -> Answer {
    question
        .answer(move |scribe, _| {
            let me = somebody(scribe, &name)?;
            let total = scribe.view.account_counts(me.id)?.followers;
            people(scribe, &me, "followers", total, &part, |page| {
                scribe.view.followers(me.id, page)
            })
        })
        .await
}

async fn following(question: Question, Path(name): Path<String>, part: Part) -> Answer {
    question
        .answer(move |scribe, _| {
            let me = somebody(scribe, &name)?;
            let total = scribe.view.account_counts(me.id)?.following;
            people(scribe, &me, "following", total, &part, |page| {
                scribe.view.following(me.id, page)
            })
        })
        .await
}

/// A list of people: always how many, and who unless `me` hides that.
fn people(
    scribe: &Scribe<'_>,
    me: &Account,
    what: &str,
    total: u64,
    part: &Part,
    list: impl FnOnce(&Page) -> Result<Vec<(FollowId, AccountId)>, Error>,
) -> Result<Collection, Fault> {
    let id = format!("{}/{what}", me.actor(scribe.settings));
    if part.page.is_none() {
        let first = First::At(format!("{id}?page=true"));
        return Ok(Collection {
            total_items: Some(total),
            first: Some(first).filter(|_| !me.hide_collections),
            ..Collection::of("OrderedCollection", id).alone(Context::Plain)
        });
    }
    if me.hide_collections {
        return Err(Fault::Forbidden);
    }
    let page = Page {
        max_id: part.max_id,
        ..Page::newest(PEOPLE_A_PAGE)
    };
    let rows = list(&page)?;
    let more = rows.last().filter(|_| rows.len() == PEOPLE_A_PAGE);
    let next = more.map(|(last, _)| format!("{id}?max_id={last}&page=true"));
    let mut items = Vec::with_capacity(rows.len());
    for (_, person) in &rows {
        let person = scribe.view.account(*person)?;
        items.extend(person.map(|person| Object::Id(person.actor(scribe.settings))));
    }
    let part = Part {
        min_id: None,
        ..part.clone()
    };
    Ok(Collection {
        total_items: Some(total),
        part_of: Some(id.clone()),
        next,
        ordered_items: Some(items),
        ..Collection::of("OrderedCollectionPage", at(&id, &part)).alone(Context::Plain)
    })
}

/// Those followers who live where whoever asks does (FEP-8fcf): nobody else's business.
async fn followers_there(question: Question, Path(name): Path<String>) -> Answer {
    question
        .answer(move |scribe, asker| {
            let me = somebody(scribe, &name)?;
            let asks = asker.account.as_ref().ok_or(Fault::Unsigned)?;
            let there = asks.uri.as_deref().and_then(host).ok_or(Fault::Forbidden)?;
            let mut items = Vec::new();
            for follower in scribe.view.all_followers(me.id)? {
                let follower = scribe.view.account(follower)?;
                let uri = follower.and_then(|follower| follower.uri);
                items.extend(
                    uri.filter(|uri| host(uri).as_ref() == Some(&there))
                        .map(Object::Id),
                );
            }
            let id = format!("{}/followers_synchronization", me.actor(scribe.settings));
            Ok(Collection {
                ordered_items: Some(items),
                ..Collection::of("OrderedCollection", id).alone(Context::Plain)
            })
        })
        .await
}

/// The scheme, host and port of an address.
fn host(uri: &str) -> Option<String> {
    let origin = Url::parse(uri).ok()?.origin();
    origin.is_tuple().then(|| origin.ascii_serialization())
}

async fn featured(question: Question, Path(name): Path<String>) -> Answer {
    question
        .answer(move |scribe, _| {
            let me = somebody(scribe, &name)?;
            let mut items = Vec::new();
            for (_, pinned) in scribe.view.pins(me.id)? {
                let Some((author, status)) = scribe.outgoing(pinned)? else {
                    continue;
                };
                if status.visibility.is_open() && author.id == me.id {
                    items.push(Object::Note(Box::new(scribe.note(&author, &status)?)));
                }
            }
            let id = names::featured(&me.actor(scribe.settings));
            Ok(Collection {
                total_items: Some(items.len() as u64),
                ordered_items: Some(items),
                ..Collection::of("OrderedCollection", id).alone(Context::Post)
            })
        })
        .await
}

async fn tags(question: Question, Path(name): Path<String>) -> Answer {
    question
        .answer(move |scribe, _| {
            let me = somebody(scribe, &name)?;
            let shown = scribe.view.featured_tags(me.id)?;
            let items: Vec<Object> = shown
                .into_iter()
                .map(|(tag, _)| {
                    let usage = TagUse {
                        name: tag.name,
                        display: tag.display,
                    };
                    Object::Tag(Box::new(scribe.hashtag(&usage)))
                })
                .collect();
            let id = format!("{}/collections/tags", me.actor(scribe.settings));
            Ok(Collection {
                total_items: Some(items.len() as u64),
                items: Some(items),
                ..Collection::of("Collection", id).alone(Context::Post)
            })
        })
        .await
}
