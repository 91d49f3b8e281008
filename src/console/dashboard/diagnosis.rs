//! How the house is, as it found out itself; the same as the page `/diagnosis`.

use super::reply::{DONE, Done, Fresh, Keeper, Owner, Reply, Sent};
use crate::console::diagnosis::{self, Account, Fix};
use crate::door::browser::Browser;
use crate::pages::diagnosis::{Button, Line};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/diagnosis", get(show).post(look))
        .route("/console/diagnosis/fix", post(mend))
}

#[derive(Serialize)]
struct Told {
    summary: String,
    /// When it looked the last time, in milliseconds.
    at: Option<u64>,
    busy: bool,
    local: bool,
    findings: Vec<FindingJson>,
    support: String,
}

#[derive(Serialize)]
struct FindingJson {
    check: &'static str,
    name: String,
    grade: &'static str,
    said: String,
    text: String,
    harm: String,
    advice: String,
    since: String,
    buttons: Vec<ButtonJson>,
}

#[derive(Serialize)]
struct ButtonJson {
    text: String,
    fix: &'static str,
    page: Option<&'static str>,
}

impl From<Account> for Told {
    fn from(told: Account) -> Told {
        Told {
            summary: told.summary,
            at: told.at,
            busy: told.busy,
            local: told.local,
            findings: told.lines.into_iter().map(finding).collect(),
            support: told.support,
        }
    }
}

fn finding(line: Line) -> FindingJson {
    let button = |button: Button| ButtonJson {
        text: button.text,
        fix: button.fix,
        page: button.page,
    };
    FindingJson {
        check: line.check,
        name: line.name,
        grade: line.grade,
        said: line.said,
        text: line.text,
        harm: line.harm,
        advice: line.advice,
        since: line.since,
        buttons: line.buttons.into_iter().map(button).collect(),
    }
}

async fn show(State(browser): State<Browser>, keeper: Keeper) -> Reply<Told> {
    let (f, me) = (keeper.visit.gate(), keeper.id());
    let decides = keeper.me.is_owner();
    let told = diagnosis::account(&browser, &keeper.visit, &f, Some(me), decides).await;
    told.map(|told| Fresh(told.into()))
        .map_err(|why| keeper.refused(why))
}

async fn look(State(browser): State<Browser>, _keeper: Keeper) -> Reply<Done> {
    browser.doors.diagnosis.wish();
    Ok(DONE)
}

#[derive(Deserialize)]
struct Wish {
    fix: String,
}

async fn mend(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    let Some(fix) = Fix::sent(&wish.fix) else {
        return Err(owner.because(StatusCode::NOT_FOUND));
    };
    let done = diagnosis::mend(&browser.doors, Some(owner.id()), fix).await;
    done.map(|()| DONE).map_err(|why| owner.refused(why))
}
