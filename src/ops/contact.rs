//! What this house remembers of whom it heard.

use crate::store::{Error, Tx};
use std::time::Duration;

/// How exactly it is remembered when a server was last heard; each time would be a row more to write.
const CONTACT_NOTED_EVERY: Duration = Duration::from_secs(60 * 60);

/// A server was heard: it is alive, whatever was thought of it before.
pub fn heard_from(tx: &Tx, host: &str) -> Result<(), Error> {
    let now = tx.now();
    tx.note_host(host, |known| {
        known.failing_since = None;
        known.dead_since = None;
        known.failures = 0;
        if known
            .last_contact
            .is_none_or(|last| now.since(last) >= CONTACT_NOTED_EVERY)
        {
            known.last_contact = Some(now);
        }
    })
}
