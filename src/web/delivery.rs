//! How a post fares with other servers, for its author.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::model::StatusId;
use crate::model::delivery::{Postage, PostageState};
use crate::ops::{Refusal, see};
use crate::pages::delivery::{DeliveryPage, ServerLine};
use crate::pages::{Frame, when};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;

pub fn routes() -> Router<Browser> {
    Router::new().route("/@{name}/{id}/delivery", get(show))
}

/// Nobody but its author is told where a post went.
async fn show(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Path((name, id)): Path<(String, String)>,
) -> Answer {
    let Ok(id) = id.parse::<StatusId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let mine = me.account.id;
    let found = browser.doors.store.read(|view| {
        see::own_status(view, mine, id)?;
        Ok::<_, Refusal>((view.postage(id)?, view.now()))
    });
    let (mut postage, now) = match found.await {
        Ok(found) if name == me.account.username => found,
        Ok(_) => return visit.error(StatusCode::NOT_FOUND),
        Err(why) => return visit.refuse(&why),
    };
    // What went wrong first, and what went well last.
    postage.sort_by(|a, b| (rank(a.state), &a.host).cmp(&(rank(b.state), &b.host)));
    let f = visit.frame("community");
    let delivered = postage
        .iter()
        .filter(|row| row.state == PostageState::Delivered)
        .count() as u64;
    Answer::page(&DeliveryPage {
        back: format!("/@{name}/{id}"),
        summary: f.count("delivery-summary", delivered),
        lines: postage.iter().map(|row| line(&f, row, now.0)).collect(),
        f,
    })
}

fn rank(state: PostageState) -> u8 {
    match state {
        PostageState::Refused => 0,
        PostageState::GivenUp => 1,
        PostageState::Waiting => 2,
        PostageState::Delivered => 3,
    }
}

fn line(f: &Frame, row: &Postage, now_ms: u64) -> ServerLine {
    ServerLine {
        host: row.host.clone(),
        state: match row.state {
            PostageState::Waiting => f.say("delivery-waiting"),
            PostageState::Delivered => f.say("delivery-delivered"),
            PostageState::Refused => f.say("delivery-refused"),
            PostageState::GivenUp => f.say("delivery-given-up"),
        },
        good: row.state == PostageState::Delivered,
        bad: matches!(row.state, PostageState::Refused | PostageState::GivenUp),
        why: row.why.clone(),
        when: when::ago(&f.kit.words, row.at.0, now_ms),
    }
}
