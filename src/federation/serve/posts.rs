//! Posts and what hangs on each: its activity, answers, numbers, and who may quote it.

use super::answer::Document;
use super::asker::Asker;
use super::{Answer, Fault, Part, Question, somebody};
use crate::door::accept::wants_page;
use crate::federation::Federation;
use crate::federation::render::Scribe;
use crate::federation::render::activity::Object;
use crate::federation::render::collection::Collection;
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::StatusId;
use crate::model::account::Account;
use crate::model::status::Status;
use axum::Router;
use axum::extract::Path;
use axum::routing::get;

/// How many answers are on a page (Mastodon `RepliesController::DESCENDANTS_LIMIT`).
const REPLIES_A_PAGE: usize = 60;

pub(super) fn routes() -> Router<Federation> {
    Router::new()
        .route("/users/{name}/statuses/{id}", get(post))
        .route("/users/{name}/statuses/{id}/activity", get(activity))
        .route("/users/{name}/statuses/{id}/replies", get(replies))
        .route("/users/{name}/statuses/{id}/likes", get(likes))
        .route("/users/{name}/statuses/{id}/shares", get(shares))
        .route(
            "/users/{name}/quote_authorizations/{id}",
            get(quote_authorization),
        )
}

/// Whose post or boost, and which, as they stand in its address.
type Which = Path<(String, String)>;

/// That post or boost, if whoever asks may see it.
fn found(
    scribe: &Scribe<'_>,
    asker: &Asker,
    (name, id): &(String, String),
) -> Result<(Account, Status), Fault> {
    let author = somebody(scribe, name)?;
    let id: StatusId = id.parse().map_err(|_| Fault::NotFound)?;
    let status = scribe.view.status(id)?.ok_or(Fault::NotFound)?;
    if status.account != author.id || !asker.may_see(scribe.view, &status)? {
        return Err(Fault::NotFound);
    }
    Ok((author, status))
}

/// A post, but no boost: that is an activity and has no document of its own.
fn found_post(
    scribe: &Scribe<'_>,
    asker: &Asker,
    which: &(String, String),
) -> Result<(Account, Status), Fault> {
    let found = found(scribe, asker, which)?;
    match found.1.reblog_of {
        Some(_) => Err(Fault::NotFound),
        None => Ok(found),
    }
}

async fn post(question: Question, Path(which): Which) -> Answer {
    if wants_page(&question.parts.headers) {
        let (name, id) = which;
        return Ok(Document::elsewhere(&format!("/@{name}/{id}")));
    }
    question
        .answer(move |scribe, asker| {
            let (author, status) = found_post(scribe, asker, &which)?;
            let mut note = scribe.note(&author, &status)?;
            note.terms = Some(Context::Post);
            Ok(note)
        })
        .await
}

async fn activity(question: Question, Path(which): Which) -> Answer {
    question
        .answer(move |scribe, asker| {
            let (_, status) = found(scribe, asker, &which)?;
            scribe.posted(status.id)?.ok_or(Fault::NotFound)
        })
        .await
}

async fn replies(question: Question, Path(which): Which, part: Part) -> Answer {
    question
        .answer(move |scribe, asker| {
            let (author, status) = found_post(scribe, asker, &which)?;
            let object = names::local_status(&author.actor(scribe.settings), status.id);
            let replies = match part.page {
                None => scribe.replies(&object, status.id)?,
                Some(_) => page_of_replies(scribe, &object, status.id, &part)?,
            };
            Ok(replies.alone(Context::Post))
        })
        .await
}

fn page_of_replies(
    scribe: &Scribe<'_>,
    object: &str,
    status: StatusId,
    part: &Part,
) -> Result<Collection, Fault> {
    let others = part.only_other_accounts.unwrap_or(false);
    let id = format!("{object}/replies");
    let at = |others: bool, after: Option<u64>| {
        let others = if others {
            "only_other_accounts=true&"
        } else {
            ""
        };
        let after = after.map(|after| format!("min_id={after}&"));
        format!("{id}?{others}{}page=true", after.unwrap_or_default())
    };
    let after = part.min_id.unwrap_or(0);
    let mut found = scribe.replies_to(status, !others)?;
    found.retain(|(reply, _)| reply.0 > after);
    let more = found.len() > REPLIES_A_PAGE;
    found.truncate(REPLIES_A_PAGE);
    let next = match (found.last(), more, others) {
        (Some((last, _)), true, _) => Some(at(others, Some(last.0))),
        (_, _, false) => Some(at(true, None)),
        _ => None,
    };
    Ok(Collection {
        next,
        items: Some(
            found
                .into_iter()
                .map(|(_, reply)| Object::Id(reply))
                .collect(),
        ),
        part_of: Some(id.clone()),
        ..Collection::of("CollectionPage", at(others, part.min_id))
    })
}

async fn likes(question: Question, Path(which): Which) -> Answer {
    question
        .answer(move |scribe, asker| {
            let (author, status) = found_post(scribe, asker, &which)?;
            let object = names::local_status(&author.actor(scribe.settings), status.id);
            let likes = scribe.view.status_counts(status.id)?.favourites;
            Ok(Collection::counted(format!("{object}/likes"), likes).alone(Context::Plain))
        })
        .await
}

async fn shares(question: Question, Path(which): Which) -> Answer {
    question
        .answer(move |scribe, asker| {
            let (author, status) = found_post(scribe, asker, &which)?;
            let object = names::local_status(&author.actor(scribe.settings), status.id);
            let shares = scribe.view.status_counts(status.id)?.reblogs;
            Ok(Collection::counted(format!("{object}/shares"), shares).alone(Context::Plain))
        })
        .await
}

/// Whoever may see the quoted post may know that another may quote it.
async fn quote_authorization(question: Question, Path((name, id)): Which) -> Answer {
    question
        .answer(move |scribe, asker| {
            let author = somebody(scribe, &name)?;
            let quoting: StatusId = id.parse().map_err(|_| Fault::NotFound)?;
            let quote = scribe.view.status(quoting)?.and_then(|status| status.quote);
            let quoted = quote.and_then(|quote| quote.status);
            let quoted = quoted
                .map(|id| scribe.view.status(id))
                .transpose()?
                .flatten();
            let quoted = quoted.ok_or(Fault::NotFound)?;
            if !asker.may_see(scribe.view, &quoted)? {
                return Err(Fault::NotFound);
            }
            scribe
                .quote_authorization(&author, quoting)?
                .ok_or(Fault::NotFound)
        })
        .await
}
