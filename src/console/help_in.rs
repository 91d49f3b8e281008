//! Helping somebody back in: a link with which they choose a new password, made by those who look after them.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::AccountId;
use crate::ops::Refusal;
use crate::ops::reset_link::{self, Help, LINK_TIME};
use crate::pages::security::{HelpIn, HelpLink};
use crate::pages::{qr, when};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;

pub fn routes() -> Router<Browser> {
    Router::new().route("/people/{id}/help-in", get(show).post(make))
}

async fn show(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Path(id): Path<String>,
) -> Answer {
    let Ok(whom) = id.parse::<AccountId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let me = me.account.id;
    let found = browser.doors.store.read(move |view| {
        let help = reset_link::help(view, me, whom)?;
        let second_step = view.lock(whom)?.has_second_step();
        Ok::<_, Refusal>((help, view.account_of(whom)?, second_step))
    });
    match found.await {
        Ok((Help::None, ..)) => visit.error(StatusCode::FORBIDDEN),
        Ok((help, account, second_step)) => Answer::page(&HelpIn {
            f: visit.frame(""),
            id,
            name: account.shown_name().to_owned(),
            second_step: second_step && help == Help::Whole,
        }),
        Err(why) => visit.refuse(&why),
    }
}

async fn make(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Path(id): Path<String>,
    fields: Fields,
) -> Answer {
    let Ok(whom) = id.parse::<AccountId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let secret = secret::new();
    let (me, hash) = (me.account.id, secret::hash(&secret));
    let second_step = fields.one("second_step") == "yes";
    let made = browser.doors.store.write(move |tx| {
        reset_link::make(tx, me, whom, second_step, hash)?;
        Ok::<_, Refusal>(tx.account_of(whom)?)
    });
    match made.await {
        Ok(account) => {
            let f = visit.frame("");
            let link = format!("{}/reset/{whom}-{secret}", visit.settings.address);
            let until = browser.doors.store.now().plus(LINK_TIME);
            Answer::page(&HelpLink {
                name: account.shown_name().to_owned(),
                qr: qr::svg(&link, &f.say("help-scan-label")),
                link,
                until: when::date(&f.kit.words, until.0),
                f,
            })
        }
        Err(why) => visit.refuse(&why),
    }
}
