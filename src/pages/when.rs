//! Times as people read them. Pages have no script to ask the browser for its time
//! zone, so exact times say that they are UTC.

use jiff::Timestamp;
use jiff::tz::TimeZone;

use super::words::Words;

const MINUTE_MS: u64 = 60_000;
const HOUR_MS: u64 = 60 * MINUTE_MS;
const DAY_MS: u64 = 24 * HOUR_MS;
/// Older moments are shown as a date.
const AGO_DAYS_MAX: u64 = 30;

/// A moment, for machines and for people.
#[derive(Debug, Clone)]
pub struct When {
    /// RFC 3339, for `<time datetime>`.
    pub iso: String,
    ms: u64,
}

impl When {
    /// The moment `ms`, in milliseconds since 1970, to the minute.
    pub fn at(ms: u64) -> When {
        When {
            iso: moment(ms).to_string(),
            ms,
        }
    }

    /// For people, in the language of `words`.
    pub fn shown(&self, words: &Words) -> String {
        let time = moment(self.ms).to_zoned(TimeZone::UTC).strftime("%H:%M");
        let (date, time) = (date(words, self.ms), time.to_string());
        words.pair("date-and-time", ("date", &date), ("time", &time))
    }
}

/// The date of `ms` (milliseconds since 1970), as the language of `words` writes it: the months are messages, because
/// languages decline them and put them in different places.
pub fn date(words: &Words, ms: u64) -> String {
    let at = moment(ms).to_zoned(TimeZone::UTC);
    let (day, year) = (at.day().to_string(), at.year().to_string());
    let month = format!("date-{}", at.month());
    words.pair(&month, ("day", &day), ("year", &year))
}

/// A day, as files are named by it: `2026-11-23`.
pub fn day(ms: u64) -> String {
    moment(ms)
        .to_zoned(TimeZone::UTC)
        .strftime("%Y-%m-%d")
        .to_string()
}

/// How long before `now_ms` the moment `then_ms` was, in words.
pub fn ago(words: &Words, then_ms: u64, now_ms: u64) -> String {
    let past = now_ms.saturating_sub(then_ms);
    if past < MINUTE_MS {
        words.say("ago-now")
    } else if past < HOUR_MS {
        words.count("ago-minutes", past / MINUTE_MS)
    } else if past < DAY_MS {
        words.count("ago-hours", past / HOUR_MS)
    } else if past < AGO_DAYS_MAX * DAY_MS {
        words.count("ago-days", past / DAY_MS)
    } else {
        date(words, then_ms)
    }
}

fn moment(ms: u64) -> Timestamp {
    let last = Timestamp::MAX.as_millisecond();
    let ms = i64::try_from(ms).unwrap_or(last).min(last);
    Timestamp::from_millisecond(ms).unwrap_or(Timestamp::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_read_as_people_say_them() {
        let words = Words::of("en");
        let now = 1_795_453_500_000;
        for (past, said) in [
            (0, "just now"),
            (MINUTE_MS, "a minute ago"),
            (5 * HOUR_MS, "5 hours ago"),
            (DAY_MS, "yesterday"),
            (29 * DAY_MS, "29 days ago"),
            (40 * DAY_MS, "14 October 2026"),
        ] {
            assert_eq!(ago(&words, now - past, now), said);
        }
        assert_eq!(ago(&words, now + DAY_MS, now), "just now");
        let at = When::at(now);
        assert_eq!(at.shown(&words), "23 November 2026, 17:05 UTC");
        assert_eq!(
            at.shown(&Words::of("de")),
            "23. November 2026, 17:05 Uhr (UTC)"
        );
        assert_eq!(date(&Words::of("es"), now), "23 de noviembre de 2026");
    }
}
