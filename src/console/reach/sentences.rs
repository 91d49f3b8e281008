//! What is in the way, in sentences: a title, and what to do.

use crate::door::tunnel::{Ailment, Places, Runner, TunnelState};
use crate::model::reach::{Permission, Snag};
use crate::pages::Frame;

/// What is in the way of the next step.
pub fn snag(f: &Frame, snag: &Snag, host: &str) -> (String, String) {
    let key = match snag {
        Snag::NoZone(names) if names.is_empty() => "no-zones",
        other => other.name(),
    };
    let what = match snag {
        Snag::Missing(all) => named(f, all),
        Snag::NoZone(names) => names.join(", "),
        Snag::Pending(_, servers) => servers.join(", "),
        Snag::OtherZone(text)
        | Snag::Inactive(text)
        | Snag::NameTaken(text)
        | Snag::Disk(text)
        | Snag::Config(text)
        | Snag::Refused(text) => text.clone(),
        _ => String::new(),
    };
    let title = f.say(&format!("reach-snag-{key}-title"));
    let words = &f.kit.words;
    let text = words.pair(
        &format!("reach-snag-{key}"),
        ("host", host),
        ("what", &what),
    );
    (title, text)
}

/// Permissions as Cloudflare's page calls them.
fn named(f: &Frame, missing: &[Permission]) -> String {
    let all: Vec<String> = missing
        .iter()
        .map(|permission| {
            f.say(match permission {
                Permission::Tunnel => "reach-permission-tunnel",
                Permission::Dns => "reach-permission-dns",
                Permission::Zone => "reach-permission-zone",
            })
        })
        .collect();
    all.join("; ")
}

/// How cloudflared fares, unless it is well.
pub fn ailing(f: &Frame, state: &TunnelState, places: &Places) -> Option<(String, String)> {
    let (key, what) = match state {
        TunnelState::None | TunnelState::Ready { .. } => return None,
        TunnelState::Missing => ("missing", String::new()),
        TunnelState::Starting => return None,
        TunnelState::Cut { why: None, .. } if places.runner == Runner::Systemd => {
            ("silent-unit", String::new())
        }
        TunnelState::Cut { why: None, .. } | TunnelState::Ended { why: None, .. } => {
            ("silent", String::new())
        }
        TunnelState::Cut { why: Some(why), .. } | TunnelState::Ended { why: Some(why), .. } => {
            match why {
                Ailment::Credentials => ("credentials", String::new()),
                Ailment::Deleted => ("deleted", String::new()),
                Ailment::NoNetwork => ("no-network", String::new()),
                Ailment::Blocked => ("blocked", String::new()),
                Ailment::Clock => ("clock", String::new()),
                Ailment::Config => ("config", String::new()),
                Ailment::Origin => ("origin", places.origin.to_string()),
                Ailment::NotStarted(words) => ("not-started", words.clone()),
                Ailment::Other(words) => ("other", words.clone()),
            }
        }
    };
    let title = f.say(&format!("reach-ailment-{key}-title"));
    let text = f.with(&format!("reach-ailment-{key}"), "what", what);
    Some((title, text))
}
