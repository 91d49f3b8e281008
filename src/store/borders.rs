//! What was decided about other servers.

use super::key::{Digest16, Span};
use super::table::BORDERS;
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::BorderId;
use crate::model::border::{Bearing, Border, Severity};

/// How many servers a house may have rules about: the big shared blocklists have a few thousand.
pub const BORDERS_MAX: usize = 20_000;

impl View {
    /// The rule about exactly this server.
    pub fn border(&self, domain: &str) -> Result<Option<Border>, Error> {
        self.get(&BORDERS, &Digest16::of(domain))
    }

    /// The rule that concerns this server: its own, or that of what it belongs to (`a.b.example`, `b.example`,
    /// `example`), the nearest first (Mastodon `DomainBlock.rule_for`). A port counts only where a rule names it.
    pub fn border_of(&self, domain: &str) -> Result<Option<Border>, Error> {
        if let Some(found) = self.border(domain)? {
            return Ok(Some(found));
        }
        let mut name = without_port(domain);
        loop {
            if let Some(found) = self.border(name)? {
                return Ok(Some(found));
            }
            match name.split_once('.') {
                Some((_, above)) => name = above,
                None => return Ok(None),
            }
        }
    }

    /// What the rules mean for a server, lower case and in ASCII. In allow-list mode whoever isn't let in explicitly
    /// is out. This very house is always in.
    pub fn bearing(&self, domain: &str) -> Result<Bearing, Error> {
        self.bearing_once(domain, || {
            let rule = self.border_of(domain)?;
            let settings = self.settings()?;
            if domain == settings.domain() {
                return Ok(Bearing::default());
            }
            let severity = rule.as_ref().map_or(Severity::Noop, |rule| rule.severity);
            Ok(Bearing {
                suspended: severity == Severity::Suspend
                    || settings.allow_list && severity != Severity::Allow,
                silenced: severity == Severity::Silence,
                no_media: rule.as_ref().is_some_and(|rule| rule.reject_media),
                no_reports: rule.as_ref().is_some_and(|rule| rule.reject_reports),
            })
        })
    }

    /// A rule by its id; there are few enough to look through.
    pub fn border_by_id(&self, id: BorderId) -> Result<Option<Border>, Error> {
        Ok(self.borders()?.into_iter().find(|border| border.id == id))
    }

    /// All rules, in no order.
    pub fn borders(&self) -> Result<Vec<Border>, Error> {
        let rows = self.scan(&BORDERS, Span::all::<Digest16>(), Dir::Up, BORDERS_MAX)?;
        Ok(rows.into_iter().map(|(_, border)| border).collect())
    }
}

/// `host:4000` without what follows the colon; `[::1]:4000` too.
pub(super) fn without_port(domain: &str) -> &str {
    match domain.rsplit_once(':') {
        Some((host, port))
            if port.bytes().all(|digit| digit.is_ascii_digit())
                && (!host.contains(':') || host.ends_with(']')) =>
        {
            host
        }
        _ => domain,
    }
}

impl Tx {
    /// Adds or replaces a rule.
    pub fn put_border(&self, border: &Border) -> Result<(), Error> {
        self.forget_bearings();
        self.put(&BORDERS, &Digest16::of(&border.domain), border)
    }

    /// Removes the rule about a server; whether there was one.
    pub fn remove_border(&self, domain: &str) -> Result<bool, Error> {
        self.forget_bearings();
        self.remove(&BORDERS, &Digest16::of(domain))
    }
}
