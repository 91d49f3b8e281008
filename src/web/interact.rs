//! `/authorize_interaction?uri=…`: where other servers send people of this house who want to follow somebody or answer
//! something there (WebFinger's `http://ostatus.org/schema/1.0/subscribe`; Mastodon `AuthorizeInteractionsController`).
//! The door looks up what is meant; following is one button here, all else is for the app.

use super::post::post;
use super::show::{address, person};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident, Visit};
use crate::door::errands::Resolved;
use crate::door::fields::Fields;
use crate::model::{AccountId, StatusId};
use crate::ops::follow::{Wish, follow};
use crate::ops::{Refusal, see};
use crate::pages::Message;
use crate::pages::interact::{InteractPerson, InteractPost, Standing};
use crate::store::View;
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::routing::get;

/// Longest address or name that is looked up, in bytes.
const WHAT_BYTES_MAX: usize = 2_048;

/// Where all of this is.
const HERE: &str = "/authorize_interaction";

pub fn routes() -> Router<Browser> {
    Router::new().route(HERE, get(show).post(answer))
}

async fn show(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    RawQuery(query): RawQuery,
) -> Answer {
    let fields = Fields::parse(query.unwrap_or_default().as_bytes());
    let what = fields.one("uri").trim();
    if what.is_empty() || what.len() > WHAT_BYTES_MAX {
        return visit.error(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let id = me.account.id;
    match browser.doors.errands.resolve(what, Some(id)).await {
        Some(Resolved::Account(whom)) => somebody(&browser, &visit, id, whom).await,
        Some(Resolved::Status(post)) => something(&browser, &visit, id, post).await,
        None => nothing(&visit),
    }
}

async fn somebody(browser: &Browser, visit: &Visit, me: AccountId, whom: AccountId) -> Answer {
    let (f, settings) = (visit.frame(""), visit.settings.clone());
    let drawn = browser.doors.store.read(move |view| {
        let account = see::account(view, whom)?;
        if account.suspended {
            return Err(Refusal::NotFound);
        }
        Ok(InteractPerson {
            f,
            id: whom.to_string(),
            standing: standing(view, me, whom)?,
            search: address(&settings, &account),
            person: person(&settings, &account, view.account_counts(whom)?),
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(Refusal::NotFound) => nothing(visit),
        Err(why) => visit.refuse(&why),
    }
}

fn standing(view: &View, me: AccountId, whom: AccountId) -> Result<Standing, Refusal> {
    let known = view.standing(me, whom)?;
    Ok(match known.following.is_some() {
        _ if me == whom => Standing::Myself,
        true => Standing::Follows,
        false if known.requested.is_some() => Standing::Asked,
        false => Standing::Stranger,
    })
}

async fn something(browser: &Browser, visit: &Visit, me: AccountId, id: StatusId) -> Answer {
    let (f, settings) = (visit.frame(""), visit.settings.clone());
    let drawn = browser.doors.store.read(move |view| {
        let status = see::original(view, Some(me), id)?;
        let post = post(view, &settings, &status)?;
        Ok::<_, Refusal>(InteractPost {
            search: post.url.clone(),
            post,
            f,
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(Refusal::NotFound) => nothing(visit),
        Err(why) => visit.refuse(&why),
    }
}

/// It can't be found, or may not be seen: that is the same to whoever asks.
fn nothing(visit: &Visit) -> Answer {
    let f = visit.frame("");
    let (title, text) = (f.say("interact-nothing-title"), f.say("interact-nothing"));
    Answer::page_as(
        StatusCode::NOT_FOUND,
        &Message {
            f,
            title,
            text,
            link: None,
        },
    )
}

/// The button was pressed.
async fn answer(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    fields: Fields,
) -> Answer {
    let Ok(whom) = fields.one("account").parse::<AccountId>() else {
        return visit.error(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let id = me.account.id;
    let followed = browser
        .doors
        .store
        .write(move |tx| follow(tx, id, whom, &Wish::default()));
    match followed.await {
        Ok(()) => somebody(&browser, &visit, id, whom).await,
        Err(why) => visit.refuse(&why),
    }
}
