//! The rescue sheet: shown until two of its words have been typed back from a copy, and the way back in by it.

use super::founder::{Step, way};
use super::tour::{Owner, after, nth_invite};
use crate::door::answer::Answer;
use crate::door::attempts::{Key, WORDS_BY_ADDRESS, WORDS_BY_ALL};
use crate::door::browser::{Browser, Me, SESSION_TIME, Visit};
use crate::door::fields::Fields;
use crate::door::passwords::{Weak, acceptable};
use crate::door::secret;
use crate::model::settings::Tour;
use crate::ops::{Refusal, rescue};
use crate::pages::form::Form;
use crate::pages::tour::{ByWords, RescueKept, TourRescue};
use crate::pages::{Frame, qr, when};
use crate::text::rescue::{self as words, ENTROPY_BYTES, WORDS, WordsError};
use axum::Router;
use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::get;

/// What is counted when words are typed.
const BY_WORDS: &str = "words";

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/welcome/rescue", get(show).post(answer))
        .route("/rescue", get(show_by_words).post(by_words))
}

/// The message `key` about two words, by their numbers.
fn two(f: &Frame, key: &str, (one, other): (usize, usize)) -> String {
    let (one, other) = (one.to_string(), other.to_string());
    f.kit.words.pair(key, ("one", &one), ("two", &other))
}

type Entropy = [u8; ENTROPY_BYTES];

/// Which two words are asked for, counted from 1: always the same of the same sheet.
fn asked(entropy: &Entropy) -> (usize, usize) {
    let one = usize::from(entropy[0]) % WORDS;
    let other = (one + 1 + usize::from(entropy[1]) % (WORDS - 1)) % WORDS;
    (one.min(other) + 1, one.max(other) + 1)
}

async fn show(State(browser): State<Browser>, Owner { visit, me }: Owner) -> Answer {
    let kept = &visit.settings.rescue;
    if let (Some(_), None) = (&kept.words, &kept.offered) {
        let f = visit.gate();
        let since = kept
            .since
            .map_or_else(String::new, |at| when::date(&f.kit.words, at.0));
        return Answer::page(&RescueKept {
            way: way(&f, &visit, Step::Rescue),
            since: f.with("rescue-kept-since", "when", since),
            next: after(Tour::Rescue),
            f,
        });
    }
    offer(&browser, &visit, &me).await
}

/// Shows the sheet, with the words that were shown before if they haven't been written down yet.
async fn offer(browser: &Browser, visit: &Visit, me: &Me) -> Answer {
    let (id, fresh) = (me.account.id, secret::entropy());
    let offered = browser
        .doors
        .store
        .write(move |tx| rescue::offer(tx, id, fresh));
    match offered.await {
        Ok(entropy) => sheet(browser, visit, me, StatusCode::OK, (Form::new(), entropy)),
        Err(why) => visit.refuse(&why),
    }
}

fn sheet(
    browser: &Browser,
    visit: &Visit,
    me: &Me,
    status: StatusCode,
    (form, entropy): (Form, Entropy),
) -> Answer {
    let f = visit.gate();
    let settings = &visit.settings;
    let door = format!("{}/rescue", settings.address);
    Answer::page_as(
        status,
        &TourRescue {
            way: way(&f, visit, Step::Rescue),
            form,
            words: words::words(&entropy),
            ask: two(&f, "rescue-field", asked(&entropy)),
            address: settings.address.clone(),
            acct: format!("@{}@{}", me.account.username, settings.domain()),
            qr: qr::svg(&door, &f.say("rescue-scan")),
            day: when::date(&f.kit.words, browser.doors.store.now().0),
            again: settings.rescue.words.is_some(),
            f,
        },
    )
}

async fn answer(
    State(browser): State<Browser>,
    Owner { visit, me }: Owner,
    fields: Fields,
) -> Answer {
    if fields.one("new") == "1" {
        return offer(&browser, &visit, &me).await;
    }
    let Some(entropy) = visit.settings.rescue.offered else {
        // Pressed twice: the first press has kept them.
        return match visit.settings.rescue.words {
            Some(_) => Answer::to(after(Tour::Rescue)),
            None => Answer::to("/welcome/rescue"),
        };
    };
    let all = words::words(&entropy);
    let (one, other) = asked(&entropy);
    let typed: Vec<&str> = fields
        .one("words")
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    let right = typed.len() == 2
        && words::same_word(typed[0], all[one - 1])
        && words::same_word(typed[1], all[other - 1]);
    if !right {
        let why = two(&visit.gate(), "rescue-wrong", (one, other));
        let form = Form::new().with_complaint("words", why);
        let status = StatusCode::UNPROCESSABLE_ENTITY;
        return sheet(&browser, &visit, &me, status, (form, entropy));
    }
    let hash = browser.doors.passwords.hash(all.join(" ")).await;
    let (id, code) = (me.account.id, secret::invite_code());
    let kept = browser.doors.store.write(move |tx| {
        let on_tour = tx.settings()?.tour == Tour::Rescue;
        rescue::keep(tx, id, entropy, &hash)?;
        // The next page shows an invite to hand out, instead of a button to make one.
        match on_tour {
            true => nth_invite(tx, id, 0, &code),
            false => Ok(()),
        }
    });
    match kept.await {
        Ok(()) if visit.settings.tour == Tour::Done => Answer::to("/welcome"),
        Ok(()) => Answer::to(after(Tour::Rescue)),
        Err(Refusal::Conflict(_)) => Answer::to("/welcome/rescue"),
        Err(why) => visit.refuse(&why),
    }
}

async fn show_by_words(visit: Visit) -> Answer {
    if !visit.is_open() {
        return visit.error(StatusCode::NOT_FOUND);
    }
    by_words_page(&visit, StatusCode::OK, Form::new())
}

fn by_words_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    Answer::page_as(
        status,
        &ByWords {
            f: visit.gate(),
            form,
        },
    )
}

/// Lets whoever has the sheet in as the owner. Guessing is hopeless, but keeps the box busy: it is bounded.
async fn by_words(State(browser): State<Browser>, visit: Visit, fields: Fields) -> Answer {
    if !visit.is_open() {
        return visit.error(StatusCode::NOT_FOUND);
    }
    let f = visit.gate();
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let keys = [
        (Key::at(BY_WORDS, visit.ip), WORDS_BY_ADDRESS),
        (Key::All(BY_WORDS), WORDS_BY_ALL),
    ];
    let mut form = Form::new().filled("words", fields.one("words"));
    let slow = |mut form: Form| {
        form.complain("words", f.say("by-words-slow"));
        by_words_page(&visit, StatusCode::TOO_MANY_REQUESTS, form)
    };
    if !attempts.may(&keys, now) {
        return slow(form);
    }
    let entropy = words::read(fields.one("words"));
    if let Err(why) = &entropy {
        form.complain("words", misread(&f, why));
    }
    match acceptable(fields.one("password")) {
        Ok(()) => {}
        Err(Weak::Short) => form.complain("password", f.say("password-short")),
        Err(Weak::Long) => form.complain("password", f.say("password-long")),
    }
    let (Ok(entropy), true) = (entropy, form.is_fine()) else {
        return by_words_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let Some(kept) = visit.settings.rescue.words.clone() else {
        form.complain("words", f.say("by-words-none"));
        return by_words_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    };
    let Some(taken) = attempts.take(&keys, now) else {
        return slow(form);
    };
    let phrase = words::words(&entropy).join(" ");
    if !browser.doors.passwords.verify(phrase, Some(kept)).await {
        form.complain("words", f.say("by-words-wrong"));
        return by_words_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form);
    }
    attempts.right(taken);
    let password = fields.one("password").to_owned();
    let hash = browser.doors.passwords.hash(password).await;
    let (secret, session) = visit.new_session(None, now);
    let let_in = browser
        .doors
        .store
        .write(move |tx| rescue::let_in(tx, &hash, &session));
    match let_in.await {
        Ok(_) => Answer::to("/").with_session(&secret, SESSION_TIME, visit.is_secure()),
        Err(why) => visit.refuse(&why),
    }
}

fn misread(f: &Frame, why: &WordsError) -> String {
    match why {
        WordsError::Count(count) => f.count("by-words-count", *count as u64),
        WordsError::Unknown(word) => f.with("by-words-unknown", "word", word),
        WordsError::Muddled => f.say("by-words-muddled"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_different_words_are_asked_for_in_order() {
        for one in 0..=255 {
            for other in [0, 1, 10, 11, 254, 255] {
                let mut entropy = [0; ENTROPY_BYTES];
                (entropy[0], entropy[1]) = (one, other);
                let (first, second) = asked(&entropy);
                assert!(1 <= first && first < second && second <= WORDS);
            }
        }
    }
}
