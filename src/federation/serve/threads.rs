//! Whole threads that began here (FEP-7888, FEP-f228), so that other servers can show them whole.

use super::{Answer, Fault, Part, Question};
use crate::federation::Federation;
use crate::federation::render::Scribe;
use crate::federation::render::activity::Object;
use crate::federation::render::collection::{Collection, First};
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::StatusId;
use crate::ops::see;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

/// How many posts are on a page (Mastodon `ContextsController`).
const POSTS_A_PAGE: usize = 60;
/// How many posts of one thread are told of.
const POSTS_MAX: usize = 2_000;

pub(super) fn routes() -> Router<Federation> {
    Router::new()
        .route("/contexts/{id}", get(thread))
        .route("/contexts/{id}/items", get(items))
}

async fn thread(question: Question, Path(id): Path<String>) -> Answer {
    question
        .answer(move |scribe, _| {
            let (root, author) = root(scribe, &id)?;
            let context = names::context(scribe.settings, root.0);
            let first = page(scribe, &context, root, 0)?;
            Ok(Collection {
                attributed_to: Some(author),
                first: Some(First::Page(Box::new(first))),
                ..Collection::of("Collection", context).alone(Context::Plain)
            })
        })
        .await
}

async fn items(question: Question, Path(id): Path<String>, part: Part) -> Answer {
    question
        .answer(move |scribe, _| {
            let (root, _) = root(scribe, &id)?;
            let context = names::context(scribe.settings, root.0);
            let page = page(scribe, &context, root, part.min_id.unwrap_or(0))?;
            Ok(page.alone(Context::Plain))
        })
        .await
}

/// The beginning of a thread, if it was said here and to everybody, and its author.
fn root(scribe: &Scribe<'_>, id: &str) -> Result<(StatusId, String), Fault> {
    let id: StatusId = id.parse().map_err(|_| Fault::NotFound)?;
    let (author, status) = scribe.outgoing(id)?.ok_or(Fault::NotFound)?;
    let begins = status.conversation.0 == id.0 && status.reblog_of.is_none();
    if !begins || !author.is_local() || !see::may_see(scribe.view, None, &status)? {
        return Err(Fault::NotFound);
    }
    Ok((id, author.actor(scribe.settings)))
}

/// The posts after `after` that everybody may see, in the order in which they were said.
fn page(
    scribe: &Scribe<'_>,
    context: &str,
    root: StatusId,
    after: u64,
) -> Result<Collection, Fault> {
    let items = format!("{context}/items");
    let mut posts: Vec<StatusId> = all(scribe, root)?;
    posts.sort_unstable();
    let mut found = Vec::new();
    let mut next = None;
    for id in posts.into_iter().filter(|id| id.0 > after) {
        let Some((author, status)) = scribe.outgoing(id)? else {
            continue;
        };
        if !see::may_see(scribe.view, None, &status)? {
            continue;
        }
        if found.len() == POSTS_A_PAGE {
            next = found
                .last()
                .map(|(last, _): &(StatusId, _)| format!("{items}?min_id={last}&page=true"));
            break;
        }
        found.push((id, names::status(scribe.settings, &author, &status)));
    }
    let at = match after {
        0 => format!("{items}?page=true"),
        after => format!("{items}?min_id={after}&page=true"),
    };
    Ok(Collection {
        next,
        part_of: Some(context.to_owned()),
        items: Some(
            found
                .into_iter()
                .map(|(_, post)| Object::Id(post))
                .collect(),
        ),
        ..Collection::of("CollectionPage", at)
    })
}

/// All posts of a thread, whoever may see them.
fn all(scribe: &Scribe<'_>, root: StatusId) -> Result<Vec<StatusId>, Fault> {
    let mut known = vec![root];
    let mut next = 0;
    while next < known.len() && known.len() < POSTS_MAX {
        known.extend(scribe.view.replies(known[next])?);
        next += 1;
    }
    known.truncate(POSTS_MAX);
    Ok(known)
}
