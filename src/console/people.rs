//! Who lives here, for those who look after the house.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::model::AccountId;
use crate::model::account::{Account, Role, User};
use crate::ops::Refusal;
use crate::ops::reset_link::{self, Help};
use crate::pages::people::{People, PersonLine};
use crate::pages::{Frame, when};
use crate::store::View;
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

pub fn routes() -> Router<Browser> {
    Router::new().route("/people", get(list))
}

/// Somebody with who invited them, and how far one may help them back in.
type Known = (Account, User, Option<String>, Help);

fn household(view: &View, me: AccountId) -> Result<Vec<Known>, Refusal> {
    let known = |user: User| {
        let invite = user.invited_by.map_or(Ok(None), |id| view.invite(id))?;
        let inviter = invite.map_or(Ok(None), |invite| view.account(invite.by))?;
        let inviter = inviter.map(|account| account.shown_name().to_owned());
        let help = reset_link::help(view, me, user.account)?;
        Ok((view.account_of(user.account)?, user, inviter, help))
    };
    view.household()?.into_iter().map(known).collect()
}

async fn list(State(browser): State<Browser>, Resident { visit, me }: Resident) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let id = me.account.id;
    let found = browser.doors.store.read(move |view| household(view, id));
    let household = match found.await {
        Ok(household) => household,
        Err(why) => return visit.refuse(&why),
    };
    let f = visit.frame("community");
    let people = household.iter().map(|known| line(&f, known)).collect();
    Answer::page(&People { f, people })
}

fn line(f: &Frame, (account, user, inviter, help): &Known) -> PersonLine {
    let role = match user.role {
        Role::Member => None,
        Role::Moderator => Some(f.say("people-role-moderator")),
        Role::Owner => Some(f.say("people-role-owner")),
    };
    PersonLine {
        id: account.id.to_string(),
        name: account.shown_name().to_owned(),
        handle: account.username.clone(),
        role,
        joined: f.with(
            "people-joined",
            "when",
            when::date(&f.kit.words, user.created_at.0),
        ),
        invited: inviter
            .as_ref()
            .map(|name| f.with("people-invited", "name", name)),
        may_help: *help > Help::None,
    }
}
