//! The page about the box, which works without script.

use super::told;
use super::wishes::{Asking, Consent, ask};
use crate::console::diagnosis::About;
use crate::console::tour::Owner;
use crate::device::wish::Wish;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident, Visit};
use crate::door::fields::Fields;
use crate::model::account::Role;
use crate::pages::form::Form;
use crate::pages::this_box::{Asked, ThisBox};
use axum::extract::State;
use axum::http::StatusCode;

pub(super) async fn show(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
) -> Answer {
    match me.user.role < Role::Moderator {
        true => visit.error(StatusCode::FORBIDDEN),
        false => page(&browser, &visit, me.is_owner(), StatusCode::OK, Form::new()),
    }
}

fn page(browser: &Browser, visit: &Visit, owner: bool, status: StatusCode, form: Form) -> Answer {
    let f = visit.frame("community");
    let about = About {
        host: visit.settings.domain(),
        decides: false,
        open: true,
        tunnel: false,
        now: visit.now.0,
    };
    let told = told(&browser.doors, &f, &about);
    let page = ThisBox {
        lead: told.lead,
        facts: told.facts,
        lines: told.lines,
        decides: owner && told.appliance,
        community: visit.settings.name.clone(),
        form,
        f,
    };
    Answer::page_as(status, &page)
}

pub(super) async fn restart(State(browser): State<Browser>, owner: Owner) -> Answer {
    simple(&browser, &owner, Wish::Restart).await
}

pub(super) async fn shutdown(State(browser): State<Browser>, owner: Owner) -> Answer {
    simple(&browser, &owner, Wish::Shutdown).await
}

async fn simple(browser: &Browser, Owner { visit, me }: &Owner, wish: Wish) -> Answer {
    match ask(browser, me, wish, None).await {
        Ok(()) => asked(visit, wish),
        Err(Asking::Refused(why)) => visit.refuse(&why),
        Err(_) => visit.error(StatusCode::CONFLICT),
    }
}

pub(super) async fn factory_reset(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    let consent = Consent {
        name: fields.one("name"),
        password: fields.one("password"),
    };
    let (field, key) = match ask(&browser, &me, Wish::FactoryReset, Some(consent)).await {
        Ok(()) => return asked(&visit, Wish::FactoryReset),
        Err(Asking::Refused(why)) => return visit.refuse(&why),
        Err(Asking::TooMany) => return visit.error(StatusCode::TOO_MANY_REQUESTS),
        Err(Asking::NoBox) => return visit.error(StatusCode::CONFLICT),
        Err(Asking::Name) => ("name", "box-reset-name-wrong"),
        Err(Asking::Password) => ("password", "settings-password-wrong"),
    };
    let form = Form::new()
        .filled("name", fields.one("name"))
        .with_complaint(field, visit.gate().say(key));
    page(
        &browser,
        &visit,
        true,
        StatusCode::UNPROCESSABLE_ENTITY,
        form,
    )
}

fn asked(visit: &Visit, wish: Wish) -> Answer {
    let f = visit.gate();
    let name = wish.name();
    Answer::page(&Asked {
        title: f.say(&format!("box-asked-{name}-title")),
        text: f.say(&format!("box-asked-{name}")),
        f,
    })
}
