//! Removing a tunnel that was begun by other means than the ones that were chosen in the end: nobody would ever look for it.

use super::api::Fault;
use super::build::{find, unroute};
use super::{Engine, Verdict};
use crate::model::reach::{Left, Reach, Step, Way};
use hyper::Method;

impl Engine {
    /// Clears up, and goes on with what was chosen.
    pub(super) async fn clear(&self, reach: &Reach) -> Verdict {
        if let Some(left) = reach.left.as_ref().filter(|left| !adopts(reach, left)) {
            match self.remove(reach, left).await {
                Ok(()) => {}
                // What may not be removed by this any more can only be removed by hand.
                Err(fault @ Fault::Refused { .. }) => {
                    tracing::warn!(
                        tunnel = left.name,
                        why = fault.words(),
                        "a tunnel that was begun could not be removed at Cloudflare"
                    );
                }
                Err(fault) => return fault.into(),
            }
        }
        let next = match reach.way {
            Way::None => return Verdict::Gone,
            Way::Own => Step::Done,
            Way::TunnelToken => Step::Write,
            Way::HandOff | Way::ApiToken => Step::Make,
        };
        Verdict::on(reach, next, |row| {
            row.left = None;
            if matches!(row.way, Way::Own | Way::TunnelToken) {
                row.stale_hosts.clear();
            }
        })
    }

    async fn remove(&self, reach: &Reach, left: &Left) -> Result<(), Fault> {
        let Some(token) = left.authority.bearer() else {
            return Ok(());
        };
        let api = self.api(token);
        let account = &left.zone.account;
        let Some(tunnel) = find(&api, account, &left.name).await? else {
            return Ok(());
        };
        for host in &reach.stale_hosts {
            match unroute(&api, &left.zone.id, host, &tunnel).await {
                // The login's certificate may not read them; the tunnel goes in any case.
                Ok(()) | Err(Fault::Refused { .. }) => {}
                Err(fault) => return Err(fault),
            }
        }
        let path = format!("/accounts/{account}/cfd_tunnel/{tunnel}");
        let gone = api.tell(Method::DELETE, &path, &[("cascade", "true")], None);
        match gone.await {
            Err(fault) if fault.is_missing() => Ok(()),
            gone => gone,
        }
    }
}

/// Whether what is left is what will be looked for next, and so is taken over.
fn adopts(reach: &Reach, left: &Left) -> bool {
    let same_account = reach
        .zone
        .as_ref()
        .is_some_and(|zone| zone.account == left.zone.account);
    let ours = matches!(reach.way, Way::HandOff | Way::ApiToken);
    ours && same_account && reach.plan.name == left.name
}
