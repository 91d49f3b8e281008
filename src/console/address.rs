//! The address of the house, which can never change: chosen, doubted, and compared with who lives there already.

use super::founder::{Founder, Step, next, way};
use super::reach;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::errands::Neighbour;
use crate::door::fields::Fields;
use crate::door::tunnel::Runner;
use crate::model::settings::Stage;
use crate::ops::{Refusal, reach as ways, set_up};
use crate::pages::Frame;
use crate::pages::form::Form;
use crate::pages::setup::{DomainHelp, DomainSure, SetupAddress};
use crate::text::own_domain::{NoDomain, OwnDomain, own_domain};
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::HashMap;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/setup/address", get(show).post(answer))
        .route("/setup/address/help", get(help))
}

async fn show(founder: Founder, Query(query): Query<HashMap<String, String>>) -> Answer {
    let settings = &founder.visit.settings;
    if settings.stage < Stage::Address {
        return Answer::to(next(&founder.visit));
    }
    let domain = match settings.is_https() {
        true => url::quirks::domain_to_unicode(settings.domain()),
        false => String::new(),
    };
    // On a computer of one's own, trying is what most people want; on a box, it makes no sense.
    let try_it = domain.is_empty() && founder.here && !query.contains_key("kind");
    let form = Form::new()
        .filled("kind", if try_it { "local" } else { "domain" })
        .filled("domain", domain);
    page(&founder, StatusCode::OK, form)
}

fn page(founder: &Founder, status: StatusCode, form: Form) -> Answer {
    let f = founder.visit.gate();
    Answer::page_as(
        status,
        &SetupAddress {
            way: way(&f, &founder.visit, Step::Address),
            form,
            local: founder.local.clone(),
            f,
        },
    )
}

async fn help(founder: Founder) -> Answer {
    let f = founder.visit.gate();
    let mut way = way(&f, &founder.visit, Step::Address);
    way.back = "/setup/address".to_owned();
    Answer::page(&DomainHelp { way, f })
}

async fn answer(State(browser): State<Browser>, founder: Founder, fields: Fields) -> Answer {
    let f = founder.visit.gate();
    match fields.one("kind") {
        "help" => Answer::to("/setup/address/help"),
        "local" => keep(&browser, &founder.visit, founder.local.clone()).await,
        "domain" => own(&browser, &founder, &fields).await,
        _ => {
            let form = Form::new().with_complaint("kind", f.say("setup-address-kind"));
            page(&founder, StatusCode::UNPROCESSABLE_ENTITY, form)
        }
    }
}

async fn own(browser: &Browser, founder: &Founder, fields: &Fields) -> Answer {
    let f = founder.visit.gate();
    let typed = fields.one("domain");
    let wrong = |why: String| {
        let form = Form::new()
            .filled("kind", "domain")
            .filled("domain", typed)
            .with_complaint("domain", why);
        page(founder, StatusCode::UNPROCESSABLE_ENTITY, form)
    };
    let domain = match own_domain(typed) {
        Ok(domain) => domain,
        Err(why) => return wrong(f.say(confusion(why))),
    };
    let address = format!("https://{}", domain.ascii);
    if founder.visit.settings.address == address {
        // It was looked at before; by now the house itself may answer there.
        return keep(browser, &founder.visit, address).await;
    }
    if domain.is_international() && fields.one("sure").is_empty() {
        return sure(founder, &domain);
    }
    if let Some(there) = browser.doors.errands.neighbour(&domain.ascii).await {
        return wrong(lived_in(&f, &domain, &there));
    }
    keep(browser, &founder.visit, address).await
}

/// What to say to a domain that can't be one.
fn confusion(why: NoDomain) -> &'static str {
    match why {
        NoDomain::Empty => "domain-empty",
        NoDomain::NoDot => "domain-nodot",
        NoDomain::Number => "domain-number",
        NoDomain::HomeOnly => "domain-home",
        NoDomain::Path => "domain-path",
        NoDomain::Port => "domain-port",
        NoDomain::Person => "domain-person",
        NoDomain::Malformed => "domain-malformed",
    }
}

fn lived_in(f: &Frame, domain: &OwnDomain, there: &Neighbour) -> String {
    let software = match there.software.is_empty() {
        true => f.say("domain-lived-in-unknown"),
        false => there.software.clone(),
    };
    f.kit.words.pair(
        "domain-lived-in",
        ("domain", &domain.shown),
        ("software", &software),
    )
}

fn sure(founder: &Founder, domain: &OwnDomain) -> Answer {
    let f = founder.visit.gate();
    let mut way = way(&f, &founder.visit, Step::Address);
    way.back = "/setup/address?kind=domain".to_owned();
    Answer::page(&DomainSure {
        way,
        shown: domain.shown.clone(),
        ascii: domain.ascii.clone(),
        f,
    })
}

async fn keep(browser: &Browser, visit: &Visit, address: String) -> Answer {
    let domain = address.trim_start_matches("https://");
    let (key, plan) = (reach::key(), reach::plan(domain));
    let tunnel = &browser.doors.tunnel;
    let ready = tunnel.places().runner != Runner::Missing;
    let kept = browser.doors.store.write(move |tx| {
        set_up::choose_address(tx, &address)?;
        match ready {
            true => ways::begin_first(tx, &key, &plan),
            false => Ok(()),
        }
    });
    match kept.await {
        Ok(()) => {
            tunnel.decided();
            Answer::to("/setup")
        }
        Err(Refusal::Conflict(_)) if visit.settings.stage < Stage::Address => {
            Answer::to(next(visit))
        }
        Err(why) => visit.refuse(&why),
    }
}
