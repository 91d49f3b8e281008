//! What can be seen without going through our own address: the clock, the disk, the name, the tunnel.

use super::seen::Seen;
use crate::door::tunnel::TunnelState;
use crate::model::Time;
use crate::model::finding::Reason;
use crate::model::reach::Way;
use crate::net::outbound::{Ask, Network};
use crate::net::resolve::Names;
use crate::net::vet;
use crate::store::{Error, Store};
use hyper::header;
use std::time::Duration;
use url::Url;

/// Who is asked what time it is: servers that everybody knows, one after the other. Nothing is told them but that a Burrow
/// asks.
const CLOCKS: [&str; 2] = [
    "https://www.cloudflare.com/cdn-cgi/trace",
    "https://www.debian.org/robots.txt",
];
/// How long one of them may take.
const CLOCK_WAIT: Duration = Duration::from_secs(10);
/// Most bytes of what they answer that are read; only the head matters.
const CLOCK_BYTES_MAX: usize = 256 << 10;
/// A clock that is off by so much should be looked at.
const CLOCK_HINT: Duration = Duration::from_secs(2 * 60);
/// A clock that is off by so much makes other servers refuse our letters (Mastodon `SignatureVerification`,
/// `CLOCK_SKEW_MARGIN` is an hour, others take five minutes).
const CLOCK_BAD: Duration = Duration::from_secs(5 * 60);
/// 2025-01-01: this program did not exist before.
const YEAR_LOW: Time = Time(1_735_689_600_000);
/// 2100-01-01.
const YEAR_HIGH: Time = Time(4_102_444_800_000);

const MEGABYTE: u64 = 1 << 20;
/// Less free disk than this should be looked at, in bytes.
const DISK_LOW: u64 = 1 << 30;
/// With less than this nothing can be relied on, in bytes.
const DISK_FULL: u64 = 200 * MEGABYTE;

/// How the clock is; and whether anybody out there answered at all.
pub async fn clock(store: &Store, network: &dyn Network) -> (Seen, bool) {
    let mut told = None;
    for place in CLOCKS {
        told = date(store, network, place).await;
        if told.is_some() {
            break;
        }
    }
    let now = store.now();
    let seen = match told {
        _ if now < YEAR_LOW || now > YEAR_HIGH => Seen::bad(Reason::ClockYear),
        None => Seen::unseen(Reason::Offline),
        Some(off) => {
            let off_by = Seen::so_much;
            match off {
                off if off >= CLOCK_BAD => off_by(Seen::bad(Reason::ClockOff), minutes(off)),
                off if off >= CLOCK_HINT => off_by(Seen::hint(Reason::ClockOff), minutes(off)),
                _ => Seen::FINE,
            }
        }
    };
    (seen, told.is_some())
}

fn minutes(span: Duration) -> u64 {
    span.as_secs() / 60
}

/// How far our clock is from that of the server at `place`, at least; nothing where it doesn't say.
async fn date(store: &Store, network: &dyn Network, place: &str) -> Option<Duration> {
    let ask = Ask {
        bytes_max: CLOCK_BYTES_MAX,
        time_max: CLOCK_WAIT,
        ..Ask::get(Url::parse(place).ok()?)
    };
    let before = store.now();
    let reply = network.ask(ask).await.ok()?;
    let after = store.now();
    let said = reply.headers.get(header::DATE)?.to_str().ok()?;
    let theirs = moment(said)?;
    // It was their time at some moment between the two.
    Some(before.since(theirs).max(theirs.since(after)))
}

/// A moment as `Date` tells it (RFC 9110 5.6.7): `Sun, 06 Nov 1994 08:49:37 GMT`.
fn moment(text: &str) -> Option<Time> {
    let read = jiff::fmt::strtime::parse("%a, %d %b %Y %H:%M:%S GMT", text).ok()?;
    let civil = read.to_datetime().ok()?;
    let stamp = civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
    Some(Time(u64::try_from(stamp.as_millisecond()).ok()?))
}

/// How much room there is.
pub fn disk(free: Result<u64, Error>) -> Seen {
    match free {
        Err(_) => Seen::bad(Reason::DiskUnread),
        Ok(free) if free < DISK_FULL => Seen::bad(Reason::DiskFull).so_much(free / MEGABYTE),
        Ok(free) if free < DISK_LOW => Seen::hint(Reason::DiskLow).so_much(free / MEGABYTE),
        Ok(_) => Seen::FINE,
    }
}

/// Whether the name leads into the world. Without a way to the internet (`online`) nothing can be said.
pub async fn name(names: &dyn Names, host: &str, online: bool) -> Seen {
    match names.look_up(host).await {
        Ok(found) if found.is_empty() => Seen::bad(Reason::NameUnknown),
        Ok(found) if found.iter().all(|address| vet::is_global(*address)) => Seen::FINE,
        Ok(_) => Seen::bad(Reason::NameAtHome),
        Err(_) if online => Seen::bad(Reason::NameUnknown),
        Err(_) => Seen::unseen(Reason::Offline),
    }
}

/// How the tunnel fares, as far as there is one.
pub fn tunnel(way: Option<Way>, state: &TunnelState) -> Seen {
    match (way, state) {
        (Some(Way::Own), _) => Seen::unseen(Reason::TunnelOwn),
        (None | Some(Way::None), _) => Seen::unseen(Reason::TunnelNone),
        (_, TunnelState::Ready { .. }) => Seen::FINE,
        (_, TunnelState::None | TunnelState::Starting) => Seen::hint(Reason::TunnelStarting),
        (_, TunnelState::Missing) => Seen::bad(Reason::TunnelMissing),
        (_, TunnelState::Cut { .. }) => Seen::bad(Reason::TunnelCut),
        (_, TunnelState::Ended { .. }) => Seen::bad(Reason::TunnelEnded),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_before_it_is_too_late() {
        let much = |reason, megabytes| Seen::so_much(reason, megabytes);
        assert_eq!(disk(Ok(DISK_LOW)), Seen::FINE);
        assert_eq!(
            disk(Ok(DISK_LOW - 1)),
            much(Seen::hint(Reason::DiskLow), 1023)
        );
        assert_eq!(
            disk(Ok(DISK_FULL - 1)),
            much(Seen::bad(Reason::DiskFull), 199)
        );
        let broken = std::io::Error::other("no disk");
        assert_eq!(disk(Err(broken.into())), Seen::bad(Reason::DiskUnread));
    }

    #[test]
    fn a_tunnel_is_looked_at_where_there_is_one() {
        let cut = TunnelState::Cut {
            why: None,
            since: Time(0),
        };
        let ended = TunnelState::Ended {
            why: None,
            again: Time(0),
        };
        let ready = TunnelState::Ready { connections: 4 };
        for (way, state, seen) in [
            (None, &ready, Seen::unseen(Reason::TunnelNone)),
            (Some(Way::Own), &cut, Seen::unseen(Reason::TunnelOwn)),
            (Some(Way::HandOff), &ready, Seen::FINE),
            (Some(Way::ApiToken), &cut, Seen::bad(Reason::TunnelCut)),
            (
                Some(Way::TunnelToken),
                &ended,
                Seen::bad(Reason::TunnelEnded),
            ),
            (
                Some(Way::HandOff),
                &TunnelState::Missing,
                Seen::bad(Reason::TunnelMissing),
            ),
            (
                Some(Way::HandOff),
                &TunnelState::Starting,
                Seen::hint(Reason::TunnelStarting),
            ),
        ] {
            assert_eq!(tunnel(way, state), seen, "{way:?} {state:?}");
        }
    }

    #[test]
    fn moments_are_read_as_servers_write_them() {
        let read = moment("Sun, 06 Nov 1994 08:49:37 GMT");
        assert_eq!(read, Some(Time(784_111_777_000)));
        for nonsense in ["", "yesterday", "1994-11-06T08:49:37Z"] {
            assert_eq!(moment(nonsense), None, "{nonsense}");
        }
    }
}
