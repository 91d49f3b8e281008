//! Our documents, for other servers: actors, posts, collections. What is private goes to nobody but those whom it is
//! for, what stays in the house to nobody at all.
//!
//! Everything is `private, no-store`: an answer may depend on who signed the question, which no cache looks at.

mod answer;
mod asker;
mod collections;
mod people;
mod posts;
mod threads;

pub use answer::Fault;
pub use asker::Asker;

use super::Federation;
use crate::federation::render::{Scribe, value};
use crate::model::account::Account;
use crate::model::settings::Stage;
use answer::Document;
use axum::Router;
use axum::extract::{FromRequestParts, Query};
use axum::http::request::Parts;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use std::sync::Arc;

/// The routes of all documents.
pub fn routes() -> Router<Federation> {
    Router::new()
        .merge(people::routes())
        .merge(posts::routes())
        .merge(collections::routes())
        .merge(threads::routes())
}

/// What a handler of this room answers.
type Answer = Result<Document, Fault>;

/// Which part of a collection is asked for.
#[derive(Clone, Debug, Default, Deserialize)]
pub(super) struct Part {
    /// Any value: a page, not the collection.
    page: Option<String>,
    /// Only what is older.
    max_id: Option<u64>,
    /// Only what is newer.
    min_id: Option<u64>,
    /// Only answers of others than the author.
    only_other_accounts: Option<bool>,
}

impl FromRequestParts<Federation> for Part {
    type Rejection = Fault;

    async fn from_request_parts(parts: &mut Parts, _: &Federation) -> Result<Part, Fault> {
        let read = Query::try_from_uri(&parts.uri);
        let Query(part) = read.map_err(|_| Fault::Malformed("There is no such page"))?;
        Ok(part)
    }
}

/// Who asks, and in which words.
pub(super) struct Question {
    federation: Federation,
    parts: Parts,
}

impl Question {
    /// Answers with what `build` makes, to whoever may ask at all. Whose signature it is is found out only when
    /// strangers get nothing: that takes time, and may make another server be asked.
    async fn answer<T: Serialize>(
        self,
        build: impl Fn(&Scribe<'_>, &Asker) -> Result<T, Fault> + Send + Sync + 'static,
    ) -> Answer {
        let build = Arc::new(build);
        let told = self.told(true, Asker::default(), build.clone()).await;
        let told = match told {
            Err(Fault::NotFound | Fault::Unsigned) => {
                match self.federation.asker(&self.parts).await {
                    Ok(Some(account)) => {
                        let asker = Asker {
                            account: Some(account),
                        };
                        self.told(true, asker, build).await
                    }
                    Ok(None) => told,
                    Err(why) => {
                        tracing::debug!(why, "whoever asks for a document could not be believed");
                        told
                    }
                }
            }
            told => told,
        };
        Ok(Document::new(told?, &self.parts.headers))
    }

    /// The same for what everybody may ask: without it nobody could check the signature of whoever asks for the rest.
    async fn answer_all<T: Serialize>(
        self,
        build: impl Fn(&Scribe<'_>, &Asker) -> Result<T, Fault> + Send + Sync + 'static,
    ) -> Answer {
        let told = self.told(false, Asker::default(), Arc::new(build)).await;
        Ok(Document::new(told?, &self.parts.headers))
    }

    async fn told<T: Serialize>(
        &self,
        signed: bool,
        asker: Asker,
        build: Arc<impl Fn(&Scribe<'_>, &Asker) -> Result<T, Fault> + Send + Sync + 'static>,
    ) -> Result<Value, Fault> {
        let told = self.federation.doors.store.read(move |view| {
            let settings = view.settings()?;
            if settings.stage != Stage::Open {
                return Err(Fault::NotFound);
            }
            if signed && settings.authorized_fetch && asker.account.is_none() {
                return Err(Fault::Unsigned);
            }
            let scribe = Scribe::new(view, &settings);
            Ok(value(&build(&scribe, &asker)?)?)
        });
        told.await
    }
}

/// The local person of that name, also one who is locked out.
fn anybody(scribe: &Scribe<'_>, name: &str) -> Result<Account, Fault> {
    let account = scribe.view.account_by_acct(name)?;
    if let Some(account) = account.filter(Account::is_local) {
        // What is left of somebody who was removed only keeps the name.
        if account.gone {
            return Err(Fault::Gone);
        }
        return Ok(account);
    }
    let actor = format!("{}/users/{name}", scribe.settings.address);
    match scribe.view.is_tombstone(&actor)? {
        true => Err(Fault::Gone),
        false => Err(Fault::NotFound),
    }
}

/// The local person of that name; nothing is told of who is locked out.
fn somebody(scribe: &Scribe<'_>, name: &str) -> Result<Account, Fault> {
    let account = anybody(scribe, name)?;
    match account.suspended {
        true => Err(Fault::Suspended),
        false => Ok(account),
    }
}
