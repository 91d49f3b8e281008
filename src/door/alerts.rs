//! What somebody is told at the top of every page of theirs until they have answered: that somebody else opened their
//! door, and that they have no way back in.

use crate::model::Time;
use crate::model::lock::{Lock, Told};
use crate::model::update::Back;
use crate::ops::recovery;
use crate::pages::{Alert, Frame, when};

/// Where one looks after one's way in.
pub const SECURITY: &str = "/settings/security";

/// Where the owner sees about updates.
const UPDATE: &str = "/update";

/// Everything that there is to tell; `back` is an update that did not stand its trial, which only the owner is told.
pub fn alerts(f: &Frame, lock: &Lock, back: Option<&Back>, now: Time) -> Vec<Alert> {
    let mut alerts = Vec::new();
    if let Some(back) = back {
        alerts.push(Alert {
            lines: vec![f.with("update-back", "version", &back.version)],
            link: (UPDATE.to_owned(), f.say("update-alert-look")),
            button: (format!("{UPDATE}/seen"), f.say("alert-seen")),
        });
    }
    if !lock.news().is_empty() {
        alerts.push(Alert {
            lines: lock.news().iter().map(|told| line(f, told, now)).collect(),
            link: (SECURITY.to_owned(), f.say("alert-look")),
            button: (format!("{SECURITY}/seen"), f.say("alert-seen")),
        });
    }
    if recovery::wanted(lock, now) {
        let why = match (lock.codes_at, lock.codes.len()) {
            (None, _) => f.say("alert-codes"),
            (Some(_), left) => f.count("alert-codes-few", left as u64),
        };
        alerts.push(Alert {
            lines: vec![why],
            link: (format!("{SECURITY}/codes"), f.say("alert-codes-make")),
            button: (
                format!("{SECURITY}/codes/later"),
                f.say("alert-codes-later"),
            ),
        });
    }
    alerts
}

/// What happened, in a sentence, with how long ago.
pub fn line(f: &Frame, told: &Told, now: Time) -> String {
    let what = f.with(&format!("told-{}", told.what.name()), "name", &told.by);
    let ago = when::ago(&f.kit.words, told.at.0, now.0);
    f.kit
        .words
        .pair("told-when", ("what", &what), ("when", &ago))
}
