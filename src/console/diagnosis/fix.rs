//! What can be done about a finding with one press: the verbs that there are already.

use crate::door::Doors;
use crate::model::AccountId;
use crate::model::finding::{Finding, Grade, Reason};
use crate::ops::budget::{self, BYTES_MIN, Budgets};
use crate::ops::{Refusal, reach};

/// Something that can be done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fix {
    /// Start the tunnel's program anew.
    Restart,
    /// Keep fewer pictures of other servers.
    Room,
    /// Show what is in the tunnel's way.
    Way,
    /// Choose another way to the house.
    Choose,
    /// Let us set Cloudflare's switches, with a token.
    Zone,
}

impl Fix {
    /// What it is called in forms and messages.
    pub fn name(self) -> &'static str {
        match self {
            Fix::Restart => "restart",
            Fix::Room => "room",
            Fix::Way => "way",
            Fix::Choose => "choose",
            Fix::Zone => "zone",
        }
    }

    /// The one that is called `name`, if it is done by sending a form.
    pub fn sent(name: &str) -> Option<Fix> {
        [Fix::Restart, Fix::Room]
            .into_iter()
            .find(|fix| fix.name() == name)
    }

    /// The page on which it is done, where it takes more than a press.
    pub fn page(self) -> Option<&'static str> {
        match self {
            Fix::Restart | Fix::Room => None,
            Fix::Way => Some("/setup/reach/progress"),
            Fix::Choose => Some("/setup/reach?choose"),
            Fix::Zone => Some("/setup/reach/token"),
        }
    }

    /// What can be done about `found`. A house that serves no tunnel of ours has none to start.
    pub fn all_for(found: &Finding, tunnel: bool) -> Vec<Fix> {
        if !matches!(found.grade, Grade::Bad | Grade::Hint) {
            return Vec::new();
        }
        let fixes: &[Fix] = match found.reason {
            Reason::DiskLow | Reason::DiskFull => &[Fix::Room],
            Reason::TunnelCut | Reason::TunnelEnded | Reason::Behind | Reason::Unreachable => {
                &[Fix::Restart, Fix::Way]
            }
            Reason::TunnelMissing | Reason::TunnelStarting => &[Fix::Way],
            Reason::NameUnknown | Reason::NameAtHome | Reason::Elsewhere => &[Fix::Choose],
            Reason::Challenged | Reason::Barred | Reason::Kept | Reason::Mixed => &[Fix::Zone],
            _ => &[],
        };
        let fits = |fix: &Fix| tunnel || !matches!(fix, Fix::Restart | Fix::Way);
        let fitting: Vec<Fix> = fixes.iter().copied().filter(fits).collect();
        match fitting.is_empty() && !fixes.is_empty() {
            true => vec![Fix::Choose],
            false => fitting,
        }
    }
}

/// Does what `fix` says, for whoever may decide: `who`, or in the wizard nobody yet.
///
/// # Errors
/// Those of its verb; `NotFound` for what is done on a page of its own.
pub async fn mend(doors: &Doors, who: Option<AccountId>, fix: Fix) -> Result<(), Refusal> {
    match (fix, who) {
        (Fix::Restart, who) => {
            let noted = doors.store.write(move |tx| reach::restart(tx, who));
            noted.await?;
            doors.tunnel.restart();
            Ok(())
        }
        (Fix::Room, Some(owner)) => {
            let made = doors.store.write(move |tx| {
                let wanted = Budgets {
                    far_files_bytes: Some(BYTES_MIN),
                    far_posts_bytes: tx.settings()?.far_posts_bytes_max,
                };
                budget::set(tx, owner, &wanted)
            });
            made.await
        }
        _ => Err(Refusal::NotFound),
    }
}
