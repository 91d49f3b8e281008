//! The page, which works without script.

use super::told;
use crate::console::tour::Owner;
use crate::door::Doors;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::model::AccountId;
use crate::model::audit::{Act, UpdateStep};
use crate::model::update::{Step, When};
use crate::ops::{Refusal, audit, update as verbs};
use crate::pages::update::Updating;
use crate::store::{Error, snapshot};
use axum::extract::State;
use axum::http::StatusCode;

/// Seconds after which a page looks again while something is under way.
const LOOK_AGAIN_SECONDS: u64 = 4;

pub async fn show(State(browser): State<Browser>, Owner { visit, me }: Owner) -> Answer {
    let f = visit.frame("community").calm();
    let told = match told::told(&browser, &visit, &f, me.account.id).await {
        Ok(told) => told,
        Err(why) => return visit.refuse(&why),
    };
    let moves = told.busy || matches!(told.state, "fetch" | "install" | "trial");
    let page = Updating {
        version: told.version,
        lead: told.lead,
        offer: told
            .offer
            .map(|offer| (offer.title, offer.size, offer.notes)),
        snag: told.snag,
        back: told.back,
        aside: told
            .aside
            .into_iter()
            .map(|one| (one.name, one.text))
            .collect(),
        good: told.good,
        looked: told.looked,
        at_night: told.when == When::Night.name(),
        percent: told.percent,
        busy: told.busy,
        may_look: told.may_look,
        install: told.install,
        off: told.state == "none",
        f,
    };
    match moves {
        true => Answer::page(&page).again_after(LOOK_AGAIN_SECONDS),
        false => Answer::page(&page),
    }
}

pub async fn look(State(browser): State<Browser>, Owner { visit, .. }: Owner) -> Answer {
    done(&visit, wish(&browser.doors).await.map_err(Refusal::from))
}

pub async fn install(State(browser): State<Browser>, Owner { visit, me }: Owner) -> Answer {
    let id = me.account.id;
    let done_so = browser
        .doors
        .store
        .write(move |tx| verbs::install(tx, id))
        .await;
    browser.doors.updates.decided();
    match done_so {
        // A second click, or somebody else was faster: the page says how it stands.
        Err(Refusal::Conflict(_)) => Answer::to("/update"),
        other => done(&visit, other),
    }
}

pub async fn choose(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let Some(when) = When::named(fields.one("when")) else {
        return visit.error(StatusCode::UNPROCESSABLE_ENTITY);
    };
    let id = me.account.id;
    let chosen = browser
        .doors
        .store
        .write(move |tx| verbs::choose_when(tx, id, when))
        .await;
    browser.doors.updates.decided();
    done(&visit, chosen)
}

pub async fn seen(State(browser): State<Browser>, Owner { visit, me }: Owner) -> Answer {
    let id = me.account.id;
    let seen = browser
        .doors
        .store
        .write(move |tx| verbs::seen(tx, id))
        .await;
    done(&visit, seen)
}

pub async fn forget_aside(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let name = fields.one("name").to_owned();
    let forgotten = forget(&browser.doors, me.account.id, name).await;
    done(&visit, forgotten)
}

fn done(visit: &Visit, done: Result<(), Refusal>) -> Answer {
    match done {
        Ok(()) => Answer::to("/update"),
        Err(why) => visit.refuse(&why),
    }
}

/// Has it looked for newer versions now, unless something is under way already.
///
/// # Errors
/// Those of the store.
pub async fn wish(doors: &Doors) -> Result<(), Error> {
    let update = doors.store.read(|view| view.update()).await?;
    if update.step == Step::Look && doors.updates.source().feed.is_some() {
        doors.updates.wish();
    }
    Ok(())
}

/// Removes what was put aside under this name.
///
/// # Errors
/// `NotFound` where there is nothing of this name; those of the disk.
pub async fn forget(doors: &Doors, me: AccountId, name: String) -> Result<(), Refusal> {
    let data = doors.updates.source().data.clone();
    let gone = tokio::task::spawn_blocking(move || snapshot::forget_aside(&data, &name));
    let gone = gone.await.map_err(|_| Error::Closed)??;
    if !gone {
        return Err(Refusal::NotFound);
    }
    let version = doors.updates.source().version.to_string();
    let step = UpdateStep::AsideRemoved;
    let noted = doors
        .store
        .write(move |tx| Ok::<_, Refusal>(audit::note(tx, me, Act::Update { version, step })?));
    noted.await
}
