//! `/api/v1/admin/accounts` and `/api/v2/admin/accounts`: who there is, and what is done about them.

use super::{PAGE_MOST, PAGE_USUAL, requests};
use crate::api::empty;
use crate::api::entity::Render;
use crate::api::entity::admin_account::AdminAccount;
use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::paging::{Paging, answer};
use crate::api::params::{Flag, Id, Many, Params, path_id, unless_blank};
use crate::door::Doors;
use crate::model::account::Role;
use crate::model::audit::Sanction;
use crate::model::{AccountId, ReportId, Rows};
use crate::ops::moderate::{self, Action};
use crate::ops::roster::{self, Standing, Wanted};
use crate::ops::{Refusal, remove_person};
use crate::store::{Error, Tx, View};
use axum::extract::{Path, State};
use axum::http::Uri;
use axum::response::Response;
use axum::routing::{MethodRouter, get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/accounts", get(index))
        .route("/api/v2/admin/accounts", get(index_v2))
        .route("/api/v1/admin/accounts/{id}", get(show).delete(remove))
        .route("/api/v1/admin/accounts/{id}/action", post(act))
        .route(
            "/api/v1/admin/accounts/{id}/enable",
            relieve(Sanction::Disable),
        )
        .route(
            "/api/v1/admin/accounts/{id}/unsilence",
            relieve(Sanction::Silence),
        )
        .route(
            "/api/v1/admin/accounts/{id}/unsuspend",
            relieve(Sanction::Suspend),
        )
        .route(
            "/api/v1/admin/accounts/{id}/unsensitive",
            relieve(Sanction::Sensitize),
        )
}

/// How the first version of the list is narrowed: a flag for each.
#[derive(Deserialize)]
struct Flags {
    local: Option<Flag>,
    remote: Option<Flag>,
    active: Option<Flag>,
    pending: Option<Flag>,
    disabled: Option<Flag>,
    silenced: Option<Flag>,
    suspended: Option<Flag>,
    sensitized: Option<Flag>,
    staff: Option<Flag>,
    #[serde(flatten)]
    names: Names,
}

/// What both versions of the list are narrowed by.
#[derive(Deserialize)]
struct Names {
    username: Option<String>,
    display_name: Option<String>,
    by_domain: Option<String>,
    email: Option<String>,
    ip: Option<String>,
}

/// How the second version of the list is narrowed.
#[derive(Deserialize)]
struct Words {
    origin: Option<String>,
    status: Option<String>,
    permissions: Option<String>,
    #[serde(default)]
    role_ids: Many<Id>,
    #[serde(default, deserialize_with = "unless_blank")]
    invited_by: Option<Id>,
    #[serde(flatten)]
    names: Names,
}

impl Names {
    /// Nobody has given an e-mail address, and no addresses of visitors are kept: whoever looks for one finds nobody.
    fn finds_nobody(&self) -> bool {
        let asked = |text: &Option<String>| text.as_ref().is_some_and(|text| !text.is_empty());
        asked(&self.email) || asked(&self.ip)
    }

    fn into_wanted(self) -> Wanted {
        let asked = |text: Option<String>| text.filter(|text| !text.is_empty());
        Wanted {
            username: asked(self.username),
            display_name: asked(self.display_name),
            domain: asked(self.by_domain).map(|name| name.to_lowercase()),
            ..Wanted::default()
        }
    }
}

fn yes(flag: &Option<Flag>) -> bool {
    flag.is_some_and(|flag| flag.0)
}

/// `None` where nobody can be meant.
fn by_flags(flags: Flags) -> Option<Wanted> {
    if flags.names.finds_nobody() || yes(&flags.pending) {
        return None;
    }
    let standing = [
        (yes(&flags.active), Standing::Active),
        (yes(&flags.disabled), Standing::Disabled),
        (yes(&flags.silenced), Standing::Silenced),
        (yes(&flags.suspended), Standing::Suspended),
        (yes(&flags.sensitized), Standing::Sensitized),
    ];
    let local = match (yes(&flags.local), yes(&flags.remote)) {
        (true, false) => Some(true),
        (false, true) => Some(false),
        _ => None,
    };
    let staff = yes(&flags.staff);
    let standing = standing.into_iter().find(|(yes, _)| *yes);
    Some(Wanted {
        local,
        standing: standing.map(|(_, standing)| standing),
        staff,
        ..flags.names.into_wanted()
    })
}

/// `None` where nobody can be meant.
fn by_words(words: Words) -> Option<Wanted> {
    if words.names.finds_nobody() {
        return None;
    }
    let standing = match words.status.as_deref() {
        Some("pending") => return None,
        Some("active") => Some(Standing::Active),
        Some("disabled") => Some(Standing::Disabled),
        Some("silenced") => Some(Standing::Silenced),
        Some("suspended") => Some(Standing::Suspended),
        Some("sensitized") => Some(Standing::Sensitized),
        _ => None,
    };
    // The numbers are those that `Role` entities have.
    let role = |id: &Id| match id.0 {
        3 => Some(Role::Owner),
        1 => Some(Role::Moderator),
        _ => None,
    };
    let roles: Vec<Role> = words.role_ids.0.iter().filter_map(role).collect();
    if roles.is_empty() && !words.role_ids.0.is_empty() {
        return None;
    }
    Some(Wanted {
        local: match words.origin.as_deref() {
            Some("local") => Some(true),
            Some("remote") => Some(false),
            _ => None,
        },
        standing,
        staff: words.permissions.as_deref() == Some("staff"),
        roles,
        invited_by: words.invited_by.map(|id| AccountId(id.0)),
        ..words.names.into_wanted()
    })
}

/// A page of those who are `wanted`.
async fn page(
    doors: &Doors,
    me: AccountId,
    uri: Uri,
    wanted: Option<Wanted>,
    paging: Paging,
) -> Answer<Response> {
    let page = paging.page(PAGE_USUAL, PAGE_MOST);
    answer(doors, &uri, Some(me), |render| {
        // Who may not look is told so also where nobody can be meant.
        let nobody = wanted.is_none();
        let mut people = roster::list(render.view, me, &wanted.unwrap_or_default(), &page)?;
        if nobody {
            people = Rows::from(Vec::new());
        }
        Ok(people.try_map(|(account, user)| {
            let shown = render.admin_account(&account, user.as_ref())?;
            Ok::<_, Error>((account.id.0, shown))
        })?)
    })
    .await
}

async fn index(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadAccounts>,
    uri: Uri,
    Params(asked): Params<Value>,
) -> Answer<Response> {
    let (flags, paging) = both::<Flags>(asked)?;
    if yes(&flags.pending) && !flags.names.finds_nobody() {
        return requests::waiting(&doors, me.id, uri, paging).await;
    }
    page(&doors, me.id, uri, by_flags(flags), paging).await
}

async fn index_v2(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadAccounts>,
    uri: Uri,
    Params(asked): Params<Value>,
) -> Answer<Response> {
    let (words, paging) = both::<Words>(asked)?;
    if words.status.as_deref() == Some("pending") && !words.names.finds_nobody() {
        return requests::waiting(&doors, me.id, uri, paging).await;
    }
    page(&doors, me.id, uri, by_words(words), paging).await
}

/// Reads the same parameters as a filter and as a page.
fn both<T: serde::de::DeserializeOwned>(asked: Value) -> Answer<(T, Paging)> {
    use crate::api::params::read;
    Ok((read(asked.clone())?, read(asked)?))
}

/// Somebody as they are shown; also who asks to join and has no account yet.
pub(super) fn person(view: &View, me: AccountId, whom: AccountId) -> Result<AdminAccount, Refusal> {
    let (account, user) = match roster::one(view, me, whom) {
        Err(Refusal::NotFound) => return requests::asker(view, me, whom),
        found => found?,
    };
    let render = Render::new(view, Some(me))?;
    Ok(render.admin_account(&account, user.as_ref())?)
}

async fn show(
    State(doors): State<Doors>,
    me: Me<scope::AdminReadAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<AdminAccount>> {
    let me = me.id;
    let found = doors.store.read(move |view| person(view, me, path_id(&id)));
    Ok(Json(found.await?))
}

/// Does it, and answers with how the person then stands.
async fn done(
    doors: &Doors,
    me: AccountId,
    id: &str,
    verb: impl Fn(&Tx, AccountId, AccountId) -> Result<(), Refusal> + Send + 'static,
) -> Answer<Json<AdminAccount>> {
    let whom = path_id(id);
    doors.store.write(move |tx| verb(tx, me, whom)).await?;
    let found = doors.store.read(move |view| person(view, me, whom));
    Ok(Json(found.await?))
}

#[derive(Deserialize)]
struct Wish {
    #[serde(rename = "type")]
    kind: Option<String>,
    #[serde(default, deserialize_with = "unless_blank")]
    report_id: Option<Id>,
    #[serde(default)]
    status_ids: Many<Id>,
    text: Option<String>,
    send_email_notification: Option<Flag>,
}

/// The person is told in the app, unless `send_email_notification` says no: there is no e-mail.
async fn act(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteAccounts>,
    Path(id): Path<String>,
    Params(wish): Params<Wish>,
) -> Answer<Json<Value>> {
    let (me, whom): (_, AccountId) = (me.id, path_id(&id));
    let sanction = wish
        .kind
        .as_deref()
        .and_then(Sanction::parse)
        .ok_or_else(|| ApiError::invalid("Validation failed: Type is not included in the list"))?;
    let action = Action {
        sanction,
        text: wish.text.unwrap_or_default(),
        tell: wish.send_email_notification.is_none_or(|flag| flag.0),
        report: wish.report_id.map(|id| ReportId(id.0)),
        statuses: wish.status_ids.0.iter().map(|id| id.0.into()).collect(),
    };
    empty::after(&doors, move |tx| {
        moderate::act(tx, me, whom, &action).map(drop)
    })
    .await
}

/// The handler that takes one sanction back.
fn relieve(sanction: Sanction) -> MethodRouter<Doors> {
    post(
        move |State(doors): State<Doors>,
              me: Me<scope::AdminWriteAccounts>,
              Path(id): Path<String>| async move {
            done(&doors, me.id, &id, move |tx, me, whom| {
                moderate::relieve(tx, me, whom, sanction)
            })
            .await
        },
    )
}

/// Removes somebody who is locked out; nobody else, so that a slip of the finger costs nothing
/// (Mastodon `Api::V1::Admin::AccountsController#destroy`).
async fn remove(
    State(doors): State<Doors>,
    me: Me<scope::AdminWriteAccounts>,
    Path(id): Path<String>,
) -> Answer<Json<AdminAccount>> {
    done(&doors, me.id, &id, |tx, me, whom| {
        let (account, _) = roster::one(tx, me, whom)?;
        match account.suspended {
            true => remove_person::remove(tx, me, whom, false),
            false => Err(Refusal::Forbidden),
        }
    })
    .await
}
