//! Asking to join: the form for people without an invite, and what keeps machines out of it without asking anybody else:
//! a field that people don't see, a seal that tells when the form was handed out, a small proof of work, and for
//! browsers without script a minute's wait. How the request then stands is in `asked`.

use super::front::not_set_up;
use crate::door::answer::Answer;
use crate::door::attempts::{ASK, ASK_BY_ADDRESS, ASK_WRONG_BY_ADDRESS, Key};
use crate::door::browser::{Browser, Visit};
use crate::door::fields::Fields;
use crate::door::house;
use crate::door::secret;
use crate::model::Time;
use crate::model::settings::Asking;
use crate::ops::Refusal;
use crate::ops::request_join::{self, Asker, Wrong, request_join};
use crate::pages::asking::{Ask, AskWait};
use crate::pages::form::Form;
use crate::pages::{Frame, Message};
use crate::text::stamp::{PROOF_BITS, Stamp, Way};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;
use std::time::Duration;

/// How long a form can be sent after it was handed out.
const STAMP_LASTS: Duration = Duration::from_secs(24 * 60 * 60);
/// Nobody fills the form in faster than this.
const FILL_MIN: Duration = Duration::from_secs(3);
/// How long browsers without script wait.
const WAIT: Duration = Duration::from_secs(60);
/// How many random bytes of a fresh secret name a form.
const FORM_BYTES: usize = 16;

pub fn routes() -> Router<Browser> {
    Router::new().route("/join", get(show).post(ask))
}

/// Why nobody can ask here now, as a page.
pub(super) fn closed(visit: &Visit) -> Option<Answer> {
    let (status, name) = match visit.settings.asking {
        _ if !visit.is_open() => return Some(not_set_up(visit)),
        Asking::Open => return None,
        Asking::Paused => (StatusCode::SERVICE_UNAVAILABLE, "noask-paused"),
        Asking::Closed => (StatusCode::NOT_FOUND, "noask-closed"),
    };
    Some(dead_end(visit, status, name))
}

fn dead_end(visit: &Visit, status: StatusCode, name: &str) -> Answer {
    Answer::page_as(status, &Message::named(visit.gate(), name))
}

async fn show(State(browser): State<Browser>, visit: Visit) -> Answer {
    if let Some(answer) = closed(&visit) {
        return answer;
    }
    if visit.me.is_some() {
        return Answer::page(&Message::named(visit.frame(""), "ask-inside"));
    }
    let stamp = fresh(&browser, Way::Worked);
    form_page(&browser, &visit, StatusCode::OK, Form::new(), &stamp)
}

/// The owner's question, or ours.
pub(super) fn question(f: &Frame, visit: &Visit) -> String {
    match visit.settings.join_question.as_str() {
        "" => f.say("ask-question"),
        own => own.to_owned(),
    }
}

fn fresh(browser: &Browser, way: Way) -> Stamp {
    let mut form = [0; FORM_BYTES];
    form.copy_from_slice(&secret::hash(&secret::new())[..FORM_BYTES]);
    Stamp {
        way,
        at_ms: browser.doors.store.now().0,
        form,
    }
}

fn form_page(
    browser: &Browser,
    visit: &Visit,
    status: StatusCode,
    form: Form,
    stamp: &Stamp,
) -> Answer {
    let f = visit.gate();
    let page = Ask {
        form,
        question: question(&f, visit),
        rules: house::rules(&visit.settings),
        stamp: stamp.seal(&browser.seal),
        task: stamp.task(),
        bits: PROOF_BITS,
        f,
    };
    Answer::page_as(status, &page).with_script()
}

/// How far somebody has come who sends the form.
enum Knock {
    /// All is as it should be.
    Good(Stamp),
    /// The stamp is none, or too old.
    Stale,
    /// Faster than people are.
    Quick(Stamp),
    /// Without a proof: to be waited for, with this stamp; whether they came too early.
    Wait(Stamp, bool),
    /// With a proof that is none.
    Unproven,
}

fn knock(browser: &Browser, fields: &Fields) -> Knock {
    let now = browser.doors.store.now();
    let stamp = Stamp::open(&browser.seal, fields.one("stamp"));
    let Some(stamp) = stamp.filter(|stamp| now.since(Time(stamp.at_ms)) < STAMP_LASTS) else {
        return Knock::Stale;
    };
    let age = now.since(Time(stamp.at_ms));
    match (stamp.way, fields.one("proof")) {
        (Way::Waited, _) if age < WAIT => Knock::Wait(stamp, true),
        (Way::Waited, _) => Knock::Good(stamp),
        (Way::Worked, "") => Knock::Wait(fresh(browser, Way::Waited), false),
        (Way::Worked, proof) if !stamp.is_proven(proof) => Knock::Unproven,
        (Way::Worked, _) if age < FILL_MIN => Knock::Quick(stamp),
        (Way::Worked, _) => Knock::Good(stamp),
    }
}

async fn ask(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if let Some(answer) = closed(&visit) {
        return answer;
    }
    if visit.is_fenced(&browser).await {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let now = browser.doors.store.now();
    let attempts = &browser.doors.attempts;
    let wrongs = [(Key::at("ask wrong", visit.ip), ASK_WRONG_BY_ADDRESS)];
    if !attempts.may(&wrongs, now) {
        return dead_end(&visit, StatusCode::TOO_MANY_REQUESTS, "noask-often");
    }
    let wrong = || drop(attempts.take(&wrongs, now));
    let f = visit.gate();
    let mut form = complaints(&f, &fields, &question(&f, &visit));
    let unfit = StatusCode::UNPROCESSABLE_ENTITY;
    let again = |form: Form, stamp: &Stamp| form_page(&browser, &visit, unfit, form, stamp);
    if !fields.one("website").is_empty() {
        wrong();
        form.complain("website", f.say("ask-empty-wrong"));
    }
    if !form.is_fine() {
        return again(form, &fresh(&browser, Way::Worked));
    }
    match knock(&browser, &fields) {
        Knock::Good(stamp) => send(&browser, &visit, &fields, form, &stamp).await,
        Knock::Quick(stamp) => again(form.with_complaint("name", f.say("ask-quick")), &stamp),
        Knock::Wait(stamp, early) => {
            wrong();
            let question = question(&f, &visit);
            let stamp = stamp.seal(&browser.seal);
            Answer::page(&AskWait {
                f,
                form,
                question,
                stamp,
                early,
            })
        }
        Knock::Stale | Knock::Unproven => {
            wrong();
            let form = form.with_complaint("name", f.say("ask-stale"));
            again(form, &fresh(&browser, Way::Worked))
        }
    }
}

/// The form as it was filled in, with what is wrong with it.
fn complaints(f: &Frame, fields: &Fields, question: &str) -> Form {
    let keep = |form: Form, name: &'static str| form.filled(name, fields.one(name));
    let mut form = ["name", "answer", "contact"]
        .into_iter()
        .fold(Form::new(), keep);
    for wrong in request_join::check(&asker(fields, question, [0; 32], [0; FORM_BYTES])) {
        let (field, message) = match wrong {
            Wrong::Name => ("name", "ask-name-wrong"),
            Wrong::Blank => ("answer", "ask-answer-blank"),
            Wrong::Answer => ("answer", "ask-answer-wrong"),
            Wrong::Contact => ("contact", "ask-contact-wrong"),
        };
        form.complain(field, f.say(message));
    }
    form
}

fn asker(fields: &Fields, question: &str, key: [u8; 32], form: [u8; FORM_BYTES]) -> Asker {
    Asker {
        name: fields.one("name").to_owned(),
        question: question.to_owned(),
        answer: fields.one("answer").to_owned(),
        contact: fields.one("contact").to_owned(),
        key,
        form,
        sign_up: None,
    }
}

/// Makes the request. The link follows from the form, so that whoever presses twice is led to the same one.
async fn send(
    browser: &Browser,
    visit: &Visit,
    fields: &Fields,
    form: Form,
    stamp: &Stamp,
) -> Answer {
    let link = stamp.secret(&browser.seal);
    let key = secret::hash(&link);
    let known = browser
        .doors
        .store
        .read(|view| view.join_request_by_key(&key));
    let known = match known.await {
        Ok(found) => found.is_some(),
        Err(error) => return visit.refuse(&error.into()),
    };
    let now = browser.doors.store.now();
    let attempts = &browser.doors.attempts;
    let asks = [(Key::at(ASK, visit.ip), ASK_BY_ADDRESS)];
    // A form that is sent once more makes no other request.
    let taken = match known {
        true => None,
        false => match attempts.take(&asks, now) {
            Some(taken) => Some(taken),
            None => return dead_end(visit, StatusCode::TOO_MANY_REQUESTS, "noask-often"),
        },
    };
    let f = visit.gate();
    let asker = asker(fields, &question(&f, visit), key, stamp.form);
    let made = browser
        .doors
        .store
        .write(move |tx| request_join(tx, &asker));
    let made = made.await;
    if let Some(taken) = taken.filter(|_| made.is_err()) {
        attempts.give_back(taken);
    }
    match made {
        Ok(_) => Answer::to(&format!("/join/{link}?new")),
        Err(Refusal::TooMany) => dead_end(visit, StatusCode::TOO_MANY_REQUESTS, "noask-full"),
        Err(Refusal::Conflict(_)) => {
            let form = form.with_complaint("name", f.say("ask-replayed"));
            let stamp = fresh(browser, Way::Worked);
            form_page(browser, visit, StatusCode::CONFLICT, form, &stamp)
        }
        // Closed while somebody was typing.
        Err(Refusal::Forbidden) => dead_end(visit, StatusCode::SERVICE_UNAVAILABLE, "noask-paused"),
        Err(why) => visit.refuse(&why),
    }
}
