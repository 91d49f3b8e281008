//! The hand-off of `cloudflared tunnel login`, driven by us: somebody authorises this house at Cloudflare's page, which
//! leaves a certificate in a store under a name that we have chosen; here it is waited for
//! (cloudflared `cmd/cloudflared/tunnel/login.go`, `token/transfer.go`).

use super::{Engine, Verdict};
use crate::model::reach::{Reach, Snag, Step};
use crate::net::outbound::{Ask, Trouble};
use crate::ops::reach::{HANDOFF_TIME, authority};
use crate::text::cloudflare::{PASTED_BYTES_MAX, certificate};
use std::time::Duration;

/// For how long somebody who comes late is still waited for, after we have said that nobody came.
const LATE_TIME: Duration = Duration::from_secs(60 * 60);

impl Engine {
    /// Looks once whether the certificate is there. The other side holds the answer back while it isn't.
    pub(super) async fn hand_off(&self, reach: &Reach) -> Verdict {
        let Some(handoff) = &reach.handoff else {
            return Verdict::Stuck(Snag::HandOffLost);
        };
        let places = self.tunnel.places();
        let waited = self.store.now().since(handoff.begun);
        if waited > HANDOFF_TIME + LATE_TIME {
            return Verdict::Wait(LATE_TIME);
        }
        let mut url = places.login.clone();
        url.set_path(&handoff.key);
        let ask = Ask {
            bytes_max: PASTED_BYTES_MAX,
            time_max: places.pace.poll,
            ..Ask::get(url)
        };
        let missed = match self.network.ask(ask).await {
            Ok(reply) if reply.status == 200 && !reply.body.is_empty() => {
                let text = String::from_utf8_lossy(&reply.body);
                return match certificate(&text) {
                    Some(found) => Verdict::on(reach, Step::Check, |next| {
                        next.authority = Some(authority(&found));
                        next.handoff = None;
                    }),
                    None => Verdict::Stuck(Snag::HandOffGarbled),
                };
            }
            // Not there yet.
            Ok(_) | Err(Trouble::TooSlow) => None,
            Err(Trouble::TooBig) => return Verdict::Stuck(Snag::HandOffGarbled),
            Err(why) => {
                tracing::warn!(%why, "the store of Cloudflare's logins doesn't answer");
                Some(Snag::Unreachable)
            }
        };
        match (missed, waited > HANDOFF_TIME) {
            (_, true) => Verdict::Stuck(Snag::HandOffLost),
            (Some(snag), false) => Verdict::Stuck(snag),
            // Whoever was told of trouble is told that it is over.
            (None, false) if reach.snag.is_some() => Verdict::on(reach, Step::HandOff, |_| {}),
            (None, false) => Verdict::Wait(places.pace.between),
        }
    }
}
