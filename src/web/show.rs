//! Public profiles and posts, for reading: `/@name` and `/@name/ID`. What strangers may not see is not
//! there.

use super::front::not_set_up;
use super::post::{avatar, blob_address, plain, post, whole};
use crate::door::accept::wants_document;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::model::account::{Account, AccountCounts};
use crate::model::settings::Settings;
use crate::model::status::{Shape, Status, Visibility};
use crate::model::{Page, StatusId};
use crate::ops::thread::context;
use crate::ops::{Refusal, see};
use crate::pages::public::{Person, Profile, Status as StatusPage};
use crate::store::View;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::routing::get;
use std::sync::Arc;

/// How many posts a profile shows.
const POSTS_MAX: usize = 20;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/@{name}", get(profile))
        .route("/@{name}/{id}", get(status))
}

fn local_account(view: &View, name: &str) -> Result<Account, Refusal> {
    let account = view
        .account_by_acct(name)?
        .filter(|account| account.is_local() && !account.suspended);
    account.ok_or(Refusal::NotFound)
}

async fn profile(
    State(browser): State<Browser>,
    visit: Visit,
    asked: HeaderMap,
    Path(name): Path<String>,
) -> Answer {
    if wants_document(&asked) {
        return for_machines(&format!("/users/{name}"));
    }
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let (f, settings) = (visit.frame(""), visit.settings.clone());
    let drawn = browser.doors.store.read(move |view| {
        let account = local_account(view, &name)?;
        let pick =
            |id: StatusId, shape: Shape| {
                let skipped =
                    shape.has(Shape::REBLOG) || shape.has(Shape::REPLY) || shape.has(Shape::DIRECT);
                let found = if skipped { None } else { view.status(id)? };
                Ok(found
                    .filter(|status| status.visibility == Visibility::Public && !status.local_only))
            };
        let statuses = view.statuses_of(account.id, &Page::newest(POSTS_MAX), pick)?;
        let posts = statuses
            .iter()
            .map(|status| post(view, &settings, status))
            .collect::<Result<Vec<_>, Refusal>>()?;
        let person = person(&settings, &account, view.account_counts(account.id)?);
        let follow = f.with("profile-follow", "address", &person.address);
        let moved = account.moved_to.map(|to| view.account_of(to)).transpose()?;
        let moved = moved.map(|to| (to.page(&settings), address(&settings, &to)));
        Ok::<_, Refusal>(Profile {
            f,
            person,
            follow,
            moved,
            posts,
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(why) => visit.refuse(&why),
    }
}

/// Another server was given the address for people. The answer is kept by nobody, so that no browser gets it.
fn for_machines(path: &str) -> Answer {
    Answer::redirect(StatusCode::FOUND, path)
}

/// `@name@server`, which every app finds.
pub(super) fn address(settings: &Settings, account: &Account) -> String {
    let server = account.domain.as_deref().unwrap_or(settings.domain());
    format!("@{}@{server}", account.username)
}

pub(super) fn person(settings: &Settings, account: &Account, counts: AccountCounts) -> Person {
    // Those who hide whom they follow show no numbers either.
    let (followers, following) = if account.hide_collections {
        (None, None)
    } else {
        (Some(counts.followers), Some(counts.following))
    };
    Person {
        name: account.shown_name().to_owned(),
        handle: account.username.clone(),
        address: address(settings, account),
        url: account.page(settings),
        avatar: whole(settings, &avatar(settings, account)),
        header: account
            .header
            .as_ref()
            .map(|picture| blob_address(settings, &picture.still)),
        note: account.note_html.clone(),
        summary: plain(&account.note_html),
        fields: account
            .fields
            .iter()
            .map(|field| (field.name.clone(), field.html.clone()))
            .collect(),
        bot: account.bot,
        indexable: account.indexable,
        posts: counts.statuses,
        followers,
        following,
    }
}

async fn status(
    State(browser): State<Browser>,
    visit: Visit,
    asked: HeaderMap,
    Path((name, id)): Path<(String, String)>,
) -> Answer {
    if wants_document(&asked) {
        return for_machines(&format!("/users/{name}/statuses/{id}"));
    }
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let Ok(id) = id.parse::<StatusId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let (f, settings) = (visit.frame(""), Arc::new(visit.settings.clone()));
    let reader = visit.me.as_ref().map(|me| me.account.id);
    let drawn = browser.doors.store.read(move |view| {
        let author = local_account(view, &name)?;
        // As a stranger sees it, also for whoever is signed in: this is the public page.
        let status = see::status(view, None, id)?;
        if status.account != author.id || status.reblog_of.is_some() {
            return Err(Refusal::NotFound);
        }
        let draw = |status: &Status| post(view, &settings, status);
        let main = draw(&status)?;
        let (before, after) = context(view, None, &status)?;
        let earlier = before.iter().map(draw).collect::<Result<_, _>>()?;
        let later = after.iter().map(draw).collect::<Result<_, _>>()?;
        let picture = main.card_picture().unwrap_or(&main.avatar);
        let picture = whole(&settings, picture);
        let own = reader == Some(author.id) && !status.local_only;
        Ok(StatusPage {
            delivery: own.then(|| format!("/@{}/{id}/delivery", author.username)),
            indexable: author.indexable,
            earlier,
            main,
            later,
            picture,
            f,
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(why) => visit.refuse(&why),
    }
}
