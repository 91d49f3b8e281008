//! When a signature is believed, and the dates of HTTP.

use std::time::Duration;

use jiff::Timestamp;
use jiff::fmt::strtime;

use super::Fault;
use crate::model::Time;

/// How old a signature may be (Mastodon `SignedRequest::EXPIRATION_WINDOW_LIMIT`). Queues are slow, clocks are off.
pub const AGE_MAX: Duration = Duration::from_secs(12 * 60 * 60);
/// How far ahead of ours the other clock may be (Mastodon `SignedRequest::CLOCK_SKEW_MARGIN`).
pub const SKEW_MAX: Duration = Duration::from_secs(60 * 60);

/// RFC 9110 section 5.6.7, the one form that may be written.
const IMF_FIXDATE: &str = "%a, %d %b %Y %H:%M:%S GMT";

/// # Errors
/// `TooEarly` and `TooOld` when `now` is not in the time in which a signature of `created` is believed.
pub(super) fn check(created: Time, expires: Option<Time>, now: Time) -> Result<(), Fault> {
    not_ahead(created, now)?;
    if now > created.plus(AGE_MAX) {
        return Err(Fault::TooOld);
    }
    not_over(expires, now)
}

/// # Errors
/// `TooEarly` when even a clock that is off can't explain it.
pub(super) fn not_ahead(created: Time, now: Time) -> Result<(), Fault> {
    if created > now.plus(SKEW_MAX) {
        return Err(Fault::TooEarly);
    }
    Ok(())
}

/// # Errors
/// `TooOld` when the signature's own end is past, and a clock that is off can't explain it.
pub(super) fn not_over(expires: Option<Time>, now: Time) -> Result<(), Fault> {
    if expires.is_some_and(|expires| now > expires.plus(SKEW_MAX)) {
        return Err(Fault::TooOld);
    }
    Ok(())
}

/// As `Date` says it: `Sun, 06 Nov 1994 08:49:37 GMT`.
pub(super) fn http_date(time: Time) -> String {
    let secs = i64::try_from(time.secs()).unwrap_or(i64::MAX);
    let stamp = Timestamp::from_second(secs).unwrap_or(Timestamp::MAX);
    stamp.strftime(IMF_FIXDATE).to_string()
}

/// # Errors
/// `NoTime` when `text` is not letter for letter what `http_date` writes for some moment.
pub(super) fn parse_http_date(text: &str) -> Result<Time, Fault> {
    let broken = strtime::parse(IMF_FIXDATE, text).map_err(|_| Fault::NoTime)?;
    let civil = broken.to_datetime().map_err(|_| Fault::NoTime)?;
    let zoned = civil.to_zoned(jiff::tz::TimeZone::UTC);
    let stamp = zoned.map_err(|_| Fault::NoTime)?.timestamp();
    let time = u64::try_from(stamp.as_millisecond()).map_err(|_| Fault::NoTime)?;
    // The parser lets white space and a wrong day of the week pass.
    if http_date(Time(time)) != text {
        return Err(Fault::NoTime);
    }
    Ok(Time(time))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_strict() {
        let moment = Time(784_111_777_000);
        assert_eq!(http_date(moment), "Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(parse_http_date("Sun, 06 Nov 1994 08:49:37 GMT"), Ok(moment));
        for text in [
            "",
            "Mon, 06 Nov 1994 08:49:37 GMT",
            "Sun, 6 Nov 1994 08:49:37 GMT",
            "Sun,  06 Nov 1994 08:49:37 GMT",
            "Sun, 06 Nov 1994 08:49:37 +0100",
            "Sun, 06 Nov 1994 08:49:60 GMT",
            "Sun, 31 Feb 1994 08:49:37 GMT",
            "Sunday, 06-Nov-94 08:49:37 GMT",
            "Sun Nov  6 08:49:37 1994",
            "Sun, 06 Nov 1894 08:49:37 GMT",
            "1994-11-06T08:49:37Z",
        ] {
            assert_eq!(parse_http_date(text), Err(Fault::NoTime), "{text}");
        }
    }

    #[test]
    fn twelve_hours_back_and_one_ahead() {
        let now = Time(1_800_000_000_000);
        let instant = Duration::from_millis(1);
        assert_eq!(check(now.minus(AGE_MAX), None, now), Ok(()));
        let older = now.minus(AGE_MAX).minus(instant);
        assert_eq!(check(older, None, now), Err(Fault::TooOld));
        assert_eq!(check(now.plus(SKEW_MAX), None, now), Ok(()));
        let later = now.plus(SKEW_MAX).plus(instant);
        assert_eq!(check(later, None, now), Err(Fault::TooEarly));
        let over = now.minus(SKEW_MAX);
        assert_eq!(check(now, Some(over), now), Ok(()));
        let over = Some(over.minus(instant));
        assert_eq!(check(now, over, now), Err(Fault::TooOld));
        let never = check(now, Some(Time(u64::MAX)), now);
        assert_eq!(never, Ok(()));
    }
}
