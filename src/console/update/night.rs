//! When it is night where the box is: updates restart it, and nobody should notice.

use crate::device::Places;
use crate::model::Time;
use jiff::Timestamp;
use jiff::civil::Time as Hour;
use jiff::tz::TimeZone;
use std::time::Duration;

/// From this hour on, by the clocks at home.
const FROM_HOUR: i8 = 3;
/// For so many minutes.
const MINUTES: u16 = 120;
/// By then it must have begun: a box that was off in the night doesn't restart at breakfast.
pub const LASTS: Duration = Duration::from_secs(10 * 60);
/// The time zone of the box (`localtime(5)`).
const LOCALTIME: &str = "/etc/localtime";

/// The next moment for an update after `now`: between three and five at night, for each house at another minute (`dice`), so
/// that not all of them go to the same server at once.
pub fn next(places: &Places, now: Time, dice: u8) -> Time {
    next_in(&zone(places), now, dice)
}

fn next_in(zone: &TimeZone, now: Time, dice: u8) -> Time {
    let minute = u16::from(dice) * (MINUTES - 1) / u16::from(u8::MAX);
    let hour = Hour::constant(FROM_HOUR + (minute / 60) as i8, (minute % 60) as i8, 0, 0);
    let found = || -> Result<u64, jiff::Error> {
        let here = Timestamp::from_millisecond(i64::try_from(now.0).unwrap_or(i64::MAX))?;
        let today = here.to_zoned(zone.clone()).date();
        let mut day = today;
        loop {
            // An hour that the clocks leave out is the one after it.
            let moment = day.to_datetime(hour).to_zoned(zone.clone())?.timestamp();
            let moment = u64::try_from(moment.as_millisecond()).unwrap_or(0);
            if moment > now.0 {
                return Ok(moment);
            }
            day = day.tomorrow()?;
        }
    };
    // At the end of all time there is no tomorrow.
    found().map_or(now.plus(Duration::from_secs(24 * 60 * 60)), Time)
}

fn zone(places: &Places) -> TimeZone {
    let read = std::fs::read(places.at(LOCALTIME)).ok();
    let zone = read.and_then(|bytes| TimeZone::tzif("local", &bytes).ok());
    zone.unwrap_or(TimeZone::UTC)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        Time::parse(text).expect("a time")
    }

    #[test]
    fn the_next_night_is_found() {
        let east = TimeZone::fixed(jiff::tz::offset(9));
        for (zone, now, dice, then) in [
            (
                &TimeZone::UTC,
                "2026-11-26T02:00:00Z",
                0,
                "2026-11-26T03:00:00Z",
            ),
            (
                &TimeZone::UTC,
                "2026-11-26T03:00:00Z",
                0,
                "2026-11-27T03:00:00Z",
            ),
            (
                &TimeZone::UTC,
                "2026-12-31T12:00:00Z",
                255,
                "2027-01-01T04:59:00Z",
            ),
            (&east, "2026-11-26T02:00:00Z", 0, "2026-11-26T18:00:00Z"),
        ] {
            assert_eq!(next_in(zone, at(now), dice), at(then), "{now}");
        }
        let nights: std::collections::BTreeSet<Time> = (0..=u8::MAX)
            .map(|dice| next_in(&TimeZone::UTC, at("2026-11-26T12:00:00Z"), dice))
            .collect();
        assert!(nights.len() > 100, "they are spread");
    }

    #[test]
    fn a_box_without_a_time_zone_or_time_has_nights_too() {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        let night = next(&places, at("2026-11-26T02:00:00Z"), 0);
        assert_eq!(night, at("2026-11-26T03:00:00Z"));
        std::fs::create_dir(root.path().join("etc")).expect("a folder");
        std::fs::write(root.path().join("etc/localtime"), "no time zone").expect("a file");
        assert_eq!(next(&places, at("2026-11-26T02:00:00Z"), 0), night);
        assert!(next(&places, Time(u64::MAX), 0) >= Time(u64::MAX));
        assert!(next(&places, Time(0), 0) > Time(0));
    }
}
