//! Moments, as whole milliseconds since 1970 (UTC).

use std::time::Duration;

/// A moment: milliseconds since 1970-01-01T00:00:00Z.
#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    minicbor::Encode,
    minicbor::Decode,
)]
#[cbor(transparent)]
pub struct Time(#[n(0)] pub u64);

impl Time {
    /// This moment and `span` more; stays at the end of time rather than wrapping.
    pub fn plus(self, span: Duration) -> Time {
        Time(
            self.0
                .saturating_add(span.as_millis().min(u128::from(u64::MAX)) as u64),
        )
    }

    /// This moment less `span`; never before 1970.
    pub fn minus(self, span: Duration) -> Time {
        Time(
            self.0
                .saturating_sub(span.as_millis().min(u128::from(u64::MAX)) as u64),
        )
    }

    /// How long after `earlier` this is; zero when it is before.
    pub fn since(self, earlier: Time) -> Duration {
        Duration::from_millis(self.0.saturating_sub(earlier.0))
    }

    /// Whole seconds since 1970.
    pub fn secs(self) -> u64 {
        self.0 / 1000
    }

    /// As in Mastodon's JSON: `2026-11-23T16:58:47.123Z`.
    pub fn iso(self) -> String {
        format!("{:.3}", self.timestamp())
    }

    /// The day alone, as Mastodon writes `last_status_at` and `created_at` days: `2026-11-23`.
    pub fn day(self) -> String {
        self.timestamp().strftime("%Y-%m-%d").to_string()
    }

    /// Midnight (UTC) of this day, as Mastodon shows an account's `created_at`.
    pub fn midnight(self) -> Time {
        const DAY_MS: u64 = 24 * 60 * 60 * 1000;
        Time(self.0 - self.0 % DAY_MS)
    }

    /// Reads an ISO 8601 date and time with offset, or `None`.
    pub fn parse(text: &str) -> Option<Time> {
        let stamp: jiff::Timestamp = text.trim().parse().ok()?;
        u64::try_from(stamp.as_millisecond()).ok().map(Time)
    }

    fn timestamp(self) -> jiff::Timestamp {
        let last = jiff::Timestamp::MAX.as_millisecond();
        let ms = i64::try_from(self.0).unwrap_or(last).min(last);
        jiff::Timestamp::from_millisecond(ms).unwrap_or(jiff::Timestamp::MAX)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writes_and_reads_mastodons_form() {
        let moment = Time(1_795_453_127_123);
        assert_eq!(moment.iso(), "2026-11-23T16:58:47.123Z");
        assert_eq!(Time::parse(&moment.iso()), Some(moment));
        assert_eq!(Time(1_795_453_127_000).iso(), "2026-11-23T16:58:47.000Z");
        assert_eq!(moment.day(), "2026-11-23");
        assert_eq!(Time::parse("yesterday"), None);
        assert!(Time(u64::MAX).iso().starts_with("9999"));
    }
}
