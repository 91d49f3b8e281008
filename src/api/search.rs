//! Finding people, posts and hashtags.

use super::entity::{Account, HashTag, Render, Status};
use super::error::{Answer, ApiError};
use super::extract::scope::{ReadAccounts, ReadSearch};
use super::extract::{Me, Scope, Viewer, covers};
use super::params::{Flag, Id, Num, Params, unless_blank};
use crate::door::Doors;
use crate::door::errands::Resolved;
use crate::model::{AccountId, StatusId};
use crate::ops::find_names::{self, Pasted, People};
use crate::ops::search::{self, Window};
use crate::ops::see;
use crate::store::{Error, View};
use crate::text::handle::split_acct;
use crate::text::query::Query;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

/// How many results of each kind there are unless said otherwise, and at most (Mastodon `Api::V2::SearchController`).
const RESULTS_USUAL: usize = 20;
const RESULTS_MAX: usize = 40;
/// The same for `accounts/search` (Mastodon `DEFAULT_ACCOUNTS_LIMIT`).
const ACCOUNTS_USUAL: usize = 40;
const ACCOUNTS_MAX: usize = 80;
/// How far one can page by `offset`.
const OFFSET_MAX: u64 = 1_000;
/// Strangers must type at least so many characters, so that they can't list everybody (Mastodon `MIN_QUERY_LENGTH`).
const STRANGER_CHARS_MIN: usize = 3;
/// A longer question is cut, in characters.
const QUESTION_CHARS_MAX: usize = 1_000;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v2/search", get(search))
        .route("/api/v1/accounts/search", get(accounts))
}

#[derive(Deserialize)]
struct SearchParams {
    q: Option<String>,
    #[serde(rename = "type")]
    kind: Option<String>,
    resolve: Option<Flag>,
    following: Option<Flag>,
    #[serde(default, deserialize_with = "unless_blank")]
    account_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    max_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    min_id: Option<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
    #[serde(default, deserialize_with = "unless_blank")]
    offset: Option<Num>,
}

/// Mastodon's `Search`.
#[derive(Default, Serialize)]
struct Results {
    accounts: Vec<Account>,
    statuses: Vec<Status>,
    hashtags: Vec<HashTag>,
}

impl Results {
    /// Puts what was found elsewhere before all else.
    fn put_first(
        &mut self,
        render: &Render<'_>,
        wish: &Wish,
        found: Option<Resolved>,
    ) -> Result<(), Error> {
        match found {
            Some(Resolved::Account(id)) if wish.wants(Kind::Accounts) => {
                let account = render.view.account(id)?.filter(|found| !found.suspended);
                if let Some(account) = account {
                    let shown = render.account(&account)?;
                    self.accounts.retain(|other| other.id != shown.id);
                    self.accounts.insert(0, shown);
                }
            }
            Some(Resolved::Status(id)) if wish.wants(Kind::Statuses) => {
                let status = render.view.status(id)?;
                if let Some(status) = status
                    && see::may_see(render.view, render.viewer, &status)?
                {
                    let shown = render.status(&status)?;
                    self.statuses.retain(|other| other.id != shown.id);
                    self.statuses.insert(0, shown);
                }
            }
            Some(_) | None => {}
        }
        Ok(())
    }
}

/// Which kinds of results are wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Accounts,
    Statuses,
    Hashtags,
}

/// A search that is understood.
struct Wish {
    text: String,
    kind: Option<Kind>,
    following: bool,
    window: Window,
}

impl SearchParams {
    /// # Errors
    /// 400 without a question, as Rails' `params.require` answers; 422 for an unknown kind.
    fn wish(self, usual: usize, most: usize) -> Result<Wish, ApiError> {
        let missing = || {
            ApiError::new(
                StatusCode::BAD_REQUEST,
                "param is missing or the value is empty: q",
            )
        };
        let text = self
            .q
            .filter(|text| !text.trim().is_empty())
            .ok_or_else(missing)?;
        let kind = match self.kind.as_deref() {
            None | Some("") => None,
            Some("accounts") => Some(Kind::Accounts),
            Some("statuses") => Some(Kind::Statuses),
            Some("hashtags") => Some(Kind::Hashtags),
            Some(_) => {
                return Err(ApiError::invalid(
                    "Validation failed: Type must be accounts, statuses or hashtags",
                ));
            }
        };
        let limit = self.limit.map_or(usual, |Num(limit)| {
            usize::try_from(limit).unwrap_or(most).min(most)
        });
        // Mastodon pages only when a single kind is asked for.
        let offset = kind
            .and(self.offset)
            .map_or(0, |Num(offset)| offset.min(OFFSET_MAX));
        let window = Window {
            max_id: self.max_id.map(|id| StatusId(id.0)),
            min_id: self.min_id.map(|id| StatusId(id.0)),
            author: self.account_id.map(|id| AccountId(id.0)),
            offset: usize::try_from(offset).unwrap_or(0),
            limit,
        };
        let text = text.trim().chars().take(QUESTION_CHARS_MAX).collect();
        Ok(Wish {
            text,
            kind,
            following: self.following == Some(Flag(true)),
            window,
        })
    }
}

impl Wish {
    fn wants(&self, kind: Kind) -> bool {
        self.kind.is_none_or(|wanted| wanted == kind)
    }

    /// `#tea` asks for hashtags and posts, `@ada` for people; the rules are those of Mastodon's `SearchService`.
    fn wants_accounts(&self) -> bool {
        let words = self.text.contains(' ');
        self.wants(Kind::Accounts)
            && !self.text.starts_with('#')
            && !(self.text.contains('@') && words)
    }

    fn wants_statuses(&self) -> bool {
        let words = self.text.contains(' ');
        let name = self.text.starts_with('@') && !words;
        self.wants(Kind::Statuses) && !name
    }

    fn wants_hashtags(&self) -> bool {
        self.wants(Kind::Hashtags) && !self.text.contains('@')
    }

    fn people(&self) -> People {
        let Window { offset, limit, .. } = self.window;
        People {
            text: self.text.clone(),
            following: self.following,
            offset,
            limit,
        }
    }
}

async fn search(
    viewer: Viewer,
    State(doors): State<Doors>,
    Params(params): Params<SearchParams>,
) -> Answer<Json<Results>> {
    let stranger = match &viewer.token {
        Some(token) if !covers(&token.scopes, ReadSearch::NAME) => {
            return Err(ApiError::out_of_scope());
        }
        Some(_) => viewer.id.is_none(),
        None => true,
    };
    if stranger && params.offset.is_some() {
        let why = "Search queries pagination is not supported without authentication";
        return Err(ApiError::new(StatusCode::UNAUTHORIZED, why));
    }
    if stranger && params.resolve == Some(Flag(true)) {
        let why =
            "Search queries that resolve remote resources are not supported without authentication";
        return Err(ApiError::new(StatusCode::UNAUTHORIZED, why));
    }
    let resolve = params.resolve == Some(Flag(true));
    let wish = params.wish(RESULTS_USUAL, RESULTS_MAX)?;
    let elsewhere = match viewer.id.filter(|_| resolve) {
        Some(me) => looked_up(&doors, me, &wish).await?,
        None => None,
    };
    let results = doors.store.read_far(move |view| {
        let mut results = results(view, viewer.id, &wish)?;
        let render = Render::new(view, viewer.id)?;
        results.put_first(&render, &wish, elsewhere)?;
        Ok::<_, Error>(results)
    });
    Ok(Json(results.await?))
}

async fn accounts(
    me: Me<ReadAccounts>,
    State(doors): State<Doors>,
    Params(params): Params<SearchParams>,
) -> Answer<Json<Vec<Account>>> {
    let resolve = params.resolve == Some(Flag(true));
    let wish = SearchParams {
        kind: Some("accounts".to_owned()),
        ..params
    }
    .wish(ACCOUNTS_USUAL, ACCOUNTS_MAX)?;
    let elsewhere = match resolve {
        true => looked_up(&doors, me.id, &wish).await?,
        false => None,
    };
    let found = doors.store.read(move |view| {
        let render = Render::new(view, Some(me.id))?;
        let mut results = Results {
            accounts: people(&render, &wish)?,
            ..Results::default()
        };
        results.put_first(&render, &wish, elsewhere)?;
        Ok::<_, Error>(results.accounts)
    });
    Ok(Json(found.await?))
}

/// What an address or `user@domain` stands for that isn't known here, as far as it can be found out elsewhere.
async fn looked_up(doors: &Doors, me: AccountId, wish: &Wish) -> Result<Option<Resolved>, Error> {
    let text = wish.text.clone();
    if wish.window.offset > 0 || text.contains(char::is_whitespace) {
        return Ok(None);
    }
    let known = doors.store.read(|view| match text.contains("://") {
        true => Ok(find_names::pasted(view, Some(me), &text)?.is_some()),
        false => match split_acct(&text).filter(|name| name.domain.is_some()) {
            Some(name) => {
                let acct = format!("{}@{}", name.user, name.domain.unwrap_or_default());
                Ok(view.account_by_acct(&acct)?.is_some())
            }
            None => Ok::<_, Error>(true),
        },
    });
    match known.await? {
        true => Ok(None),
        false => Ok(doors.errands.resolve(&text, Some(me)).await),
    }
}

fn results(view: &View, viewer: Option<AccountId>, wish: &Wish) -> Result<Results, Error> {
    let render = Render::new(view, viewer)?;
    if wish.text.starts_with("https://") || wish.text.starts_with("http://") {
        let found = find_names::pasted(view, viewer, &wish.text)?;
        if found.is_some() || !wish.text.contains(' ') && viewer.is_none() {
            return single(&render, wish, found);
        }
    }
    let mut results = Results::default();
    if wish.wants_accounts() {
        results.accounts = people(&render, wish)?;
    }
    if let Some(me) = viewer.filter(|_| wish.wants_statuses()) {
        let found = search::posts(view, me, &Query::parse(&wish.text), &wish.window)?;
        results.statuses = found
            .iter()
            .map(|status| render.status(status))
            .collect::<Result<_, _>>()?;
    }
    if wish.wants_hashtags() {
        let Window { offset, limit, .. } = wish.window;
        let found = find_names::tags(view, &wish.text, offset, limit)?;
        results.hashtags = found
            .iter()
            .map(|tag| render.tag(tag))
            .collect::<Result<_, _>>()?;
    }
    Ok(results)
}

/// The one thing that a pasted address stands for.
fn single(render: &Render<'_>, wish: &Wish, found: Option<Pasted>) -> Result<Results, Error> {
    let mut results = Results::default();
    if wish.window.offset > 0 || wish.window.limit == 0 {
        return Ok(results);
    }
    match found {
        Some(Pasted::Account(account)) if wish.wants(Kind::Accounts) => {
            results.accounts.push(render.account(&account)?);
        }
        Some(Pasted::Status(status)) if wish.wants(Kind::Statuses) => {
            results.statuses.push(render.status(&status)?)
        }
        Some(Pasted::Tag(tag)) if wish.wants(Kind::Hashtags) => {
            results.hashtags.push(render.tag(&tag)?)
        }
        Some(_) | None => {}
    }
    Ok(results)
}

fn people(render: &Render<'_>, wish: &Wish) -> Result<Vec<Account>, Error> {
    let bare = wish.text.trim_start_matches('@');
    if render.viewer.is_none() && bare.chars().count() < STRANGER_CHARS_MIN {
        return Ok(Vec::new());
    }
    let found = find_names::people(render.view, render.viewer, &wish.people())?;
    found
        .iter()
        .map(|account| render.account(account))
        .collect()
}
