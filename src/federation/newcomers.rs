//! How many people who aren't known yet may make this house ask who they are. A request only names its key, and whoever
//! wrote it may name any: before a signature is verified, all that is certain is where it came from.

use super::{Federation, lenient};
use crate::door::visitor::ClientIp;
use crate::model::fence::household;
use crate::net::limit::{self, Caller, Rule};
use crate::store::Error;
use axum::http::request::Parts;
use std::net::IpAddr;

impl Federation {
    /// Whether a key may be looked for that a request names: always, if it is known. Others are counted by where the
    /// request comes from and by the server that the key would be of.
    ///
    /// # Errors
    /// Those of the store.
    pub(super) async fn may_look_for(&self, key_id: &str, parts: &Parts) -> Result<bool, Error> {
        let known = self.doors.store.read(|view| view.account_by_key(key_id));
        if known.await?.is_some() {
            return Ok(true);
        }
        let from = place(parts);
        // Behind a proxy that doesn't say where requests come from, all come from the same place.
        if !from.is_loopback() && !from.is_unspecified() {
            let address = from.to_string();
            if !self.is_left(&limit::UNKNOWN_KEYS_OF_ADDRESS, &address) {
                return Ok(false);
            }
        }
        let named = (from, lenient::host(key_id).unwrap_or_default());
        let (of_one, of_all) = match self.desk.heard.get(&named) {
            Some(()) => (
                &limit::UNKNOWN_KEYS_OF_ONE_HEARD,
                &limit::UNKNOWN_KEYS_HEARD,
            ),
            None => (&limit::UNKNOWN_KEYS_OF_ONE, &limit::UNKNOWN_KEYS),
        };
        Ok(self.is_left(of_one, &named.1) && self.is_left(of_all, ""))
    }

    /// Notes that the signature of somebody at `host` was good on what came from there.
    pub(super) fn note_heard(&self, host: &str, parts: &Parts) {
        self.desk.heard.insert((place(parts), host.to_owned()), ());
    }

    fn is_left(&self, rule: &Rule, whose: &str) -> bool {
        let now = self.doors.store.now();
        let left = self.desk.limits.take(rule, Caller::Token(whose), 1, now);
        !left.exceeded
    }
}

fn place(parts: &Parts) -> IpAddr {
    household(ClientIp::of(parts).0)
}
