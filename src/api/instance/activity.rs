//! How much went on in each of the last twelve weeks. Only what is public is counted.

use crate::api::entity::Render;
use crate::api::error::Answer;
use crate::door::Doors;
use crate::model::{Page, Time};
use crate::ops::{Refusal, see};
use crate::store::{SCAN_ROWS_MAX, Shared};
use axum::extract::State;
use axum::routing::get;
use axum::{Json, Router};
use serde_json::{Value, json};
use std::time::Duration;

/// How many weeks are told (Mastodon `Api::V1::Instances::ActivityController::WEEKS_OF_ACTIVITY`).
const WEEKS: u64 = 12;
const WEEK: Duration = Duration::from_secs(7 * 24 * 60 * 60);
/// The first Monday after 1970 began, a Thursday: weeks begin on Mondays.
const MONDAY: Duration = Duration::from_secs(4 * 24 * 60 * 60);

/// The routes of this part.
pub fn routes() -> Router<Doors> {
    Router::new().route("/api/v1/instance/activity", get(activity))
}

/// What happened within one week.
#[derive(Clone, Copy, Default)]
struct Week {
    statuses: u64,
    logins: u64,
    registrations: u64,
}

/// The Monday on which the week of `time` began.
fn monday(time: Time) -> Time {
    let since = time.since(Time(0).plus(MONDAY)).as_millis() as u64;
    Time(0).plus(MONDAY).plus(Duration::from_millis(
        since - since % (WEEK.as_millis() as u64),
    ))
}

async fn activity(State(doors): State<Doors>) -> Answer<Json<Value>> {
    let found = doors.store.read_far(|view| {
        let render = Render::new(view, None)?;
        let this_week = monday(view.now());
        let mut weeks = [Week::default(); WEEKS as usize];
        let ago = |time: Time| {
            let weeks = this_week.since(monday(time)).as_secs() / WEEK.as_secs();
            (weeks < WEEKS).then_some(weeks as usize)
        };
        for user in view.household()? {
            if let Some(week) = ago(user.created_at) {
                weeks[week].registrations += 1;
            }
            if let Some(week) = render.last_seen(user.account)?.and_then(ago) {
                weeks[week].logins += 1;
            }
        }
        let shown = view.shared(Shared::Local, &Page::newest(SCAN_ROWS_MAX), |id, _| {
            let Some(week) = ago(id.time()) else {
                return Ok(None);
            };
            let Some(status) = view.status(id)? else {
                return Ok(None);
            };
            Ok(see::may_see(view, None, &status)?.then_some(week))
        })?;
        for week in shown {
            weeks[week].statuses += 1;
        }
        let entity = |(ago, week): (usize, &Week)| {
            json!({
                "week": this_week.minus(WEEK * ago as u32).secs().to_string(),
                "statuses": week.statuses.to_string(),
                "logins": week.logins.to_string(),
                "registrations": week.registrations.to_string(),
            })
        };
        Ok::<_, Refusal>(Json(weeks.iter().enumerate().map(entity).collect()))
    });
    Ok(found.await?)
}
