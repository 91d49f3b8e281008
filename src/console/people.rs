//! Who lives here, for those who look after the house; and helping somebody back in.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::secret;
use crate::model::AccountId;
use crate::model::account::{Account, Role, User};
use crate::ops::reset_password::reset_password;
use crate::pages::people::{NewPassword, People, PersonLine};
use crate::pages::{Frame, when};
use crate::store::{Error, View};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post};

/// How long a password is that we make, in groups of four signs: 80 bits, to be read out.
const PASSWORD_GROUPS: usize = 4;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/people", get(list))
        .route("/people/reset", post(reset))
}

/// Somebody with who invited them.
type Known = (Account, User, Option<String>);

fn household(view: &View) -> Result<Vec<Known>, Error> {
    let known = |user: User| {
        let invite = user.invited_by.map_or(Ok(None), |id| view.invite(id))?;
        let inviter = invite.map_or(Ok(None), |invite| view.account(invite.by))?;
        let inviter = inviter.map(|account| account.shown_name().to_owned());
        Ok((view.account_of(user.account)?, user, inviter))
    };
    view.household()?.into_iter().map(known).collect()
}

async fn list(State(browser): State<Browser>, Resident { visit, me }: Resident) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let household = match browser.doors.store.read(household).await {
        Ok(household) => household,
        Err(error) => return visit.refuse(&error.into()),
    };
    let f = visit.frame("community");
    let people = household
        .iter()
        .map(|known| line(&f, known, me.is_owner()))
        .collect();
    Answer::page(&People { f, people })
}

fn line(f: &Frame, (account, user, inviter): &Known, by_owner: bool) -> PersonLine {
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
        joined: f.with("people-joined", "when", when::date(user.created_at.0)),
        invited: inviter
            .as_ref()
            .map(|name| f.with("people-invited", "name", name)),
        may_reset: by_owner && user.role != Role::Owner,
    }
}

async fn reset(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    fields: Fields,
) -> Answer {
    // Looked at before hashing, which is dear; the verb looks again.
    if !me.is_owner() {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let Ok(whom) = fields.one("id").parse::<AccountId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let password = secret::spoken(PASSWORD_GROUPS);
    let hash = browser.doors.passwords.hash(password.clone()).await;
    let id = me.account.id;
    let done = browser.doors.store.write(move |tx| {
        reset_password(tx, id, whom, &hash)?;
        Ok(tx.account_of(whom)?)
    });
    match done.await {
        Ok(account) => Answer::page(&NewPassword {
            f: visit.frame("community"),
            name: account.shown_name().to_owned(),
            handle: account.username,
            password,
        }),
        Err(why) => visit.refuse(&why),
    }
}
