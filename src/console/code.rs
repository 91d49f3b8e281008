//! Trying the code from the console: who claims a new box, or a house again, types it. Wrong ones are counted for both
//! alike, so that neither page helps to guess the other's.

use crate::door::attempts::{CLAIM_BY_ADDRESS, CLAIM_BY_ALL, Key};
use crate::door::browser::{Browser, Visit};
use crate::ops::Refusal;
use crate::ops::device::NewDevice;
use crate::store::Tx;
use axum::http::StatusCode;
use std::sync::PoisonError;

/// What is counted when the code is typed.
const CLAIM: &str = "claim";

/// Why a code opened nothing.
pub enum No {
    /// To be said beside the field: the page's status, and the key of its message.
    Complaint(StatusCode, &'static str),
    /// The verb's own refusal.
    Refused(Refusal),
}

/// The key of the sentence that says where the code is found: nobody has started a box in a window.
pub fn hint(browser: &Browser) -> &'static str {
    match browser.doors.places.is_appliance() {
        true => "claim-hint-box",
        false => "claim-hint",
    }
}

/// Lets `verb` compare what was `typed` with the code, and make the session of a browser that knows it: the secret for
/// its cookie.
///
/// # Errors
/// `Complaint` after too many wrong ones, and for a wrong one.
pub async fn open(
    browser: &Browser,
    visit: &Visit,
    typed: &str,
    verb: fn(&Tx, &str, &str, &NewDevice) -> Result<(), Refusal>,
) -> Result<String, No> {
    let (attempts, now) = (&browser.doors.attempts, browser.doors.store.now());
    let keys = [
        (Key::at(CLAIM, visit.ip), CLAIM_BY_ADDRESS),
        (Key::All(CLAIM), CLAIM_BY_ALL),
    ];
    let Some(taken) = attempts.take(&keys, now) else {
        let slow = "claim-slow";
        return Err(No::Complaint(StatusCode::TOO_MANY_REQUESTS, slow));
    };
    let code = browser
        .doors
        .claim_code
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone()
        .unwrap_or_default();
    let typed = typed.to_owned();
    let (secret, session) = visit.new_session(None, now);
    let opened = browser
        .doors
        .store
        .write(move |tx| verb(tx, &typed, &code, &session));
    match opened.await {
        Ok(()) => {
            attempts.right(taken);
            Ok(secret)
        }
        Err(Refusal::Invalid(_)) => {
            let wrong = "claim-wrong";
            Err(No::Complaint(StatusCode::UNPROCESSABLE_ENTITY, wrong))
        }
        Err(why) => {
            attempts.give_back(taken);
            Err(No::Refused(why))
        }
    }
}
