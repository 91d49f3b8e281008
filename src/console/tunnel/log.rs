//! What cloudflared's log lines mean. It says the same things in many ways, and most of them are no reason to worry.

use crate::door::tunnel::Ailment;

/// Longest line of cloudflared's that is shown to anybody, in characters.
const LINE_CHARS_MAX: usize = 240;

/// What stands in lines that are written as errors and hinder nothing: a look at which novelties Cloudflare wants to try, the
/// names for private networks, and advice after something that was said already. Most of them have the reason behind it in
/// them, so that they must be known first.
static HARMLESS: [&str; 6] = [
    "Failed to fetch features",
    "Failed to refresh feature selector",
    "Failed to initialize DNS local resolver",
    "Failed to refresh DNS local resolver",
    "Please try the following things",
    " ERR   ",
];

/// What stands in a line, and what it means: the first that fits. Those that no waiting cures come first.
static SIGNS: [(&str, Ailment); 24] = [
    ("Invalid tunnel secret", Ailment::Credentials),
    ("Provided Tunnel token is not valid", Ailment::Credentials),
    (
        "Invalid JSON when parsing tunnel credentials",
        Ailment::Credentials,
    ),
    ("tunnel credentials file", Ailment::Credentials),
    ("Tunnel not found", Ailment::Deleted),
    ("has been deleted", Ailment::Deleted),
    ("no longer exists", Ailment::Deleted),
    (
        "certificate has expired or is not yet valid",
        Ailment::Clock,
    ),
    ("certificate is not yet valid", Ailment::Clock),
    ("error parsing YAML", Ailment::Config),
    ("Validation failed", Ailment::Config),
    (
        "Cannot determine default configuration path",
        Ailment::Config,
    ),
    ("no such host", Ailment::NoNetwork),
    ("server misbehaving", Ailment::NoNetwork),
    ("Couldn't resolve SRV record", Ailment::NoNetwork),
    ("network is unreachable", Ailment::NoNetwork),
    ("no route to host", Ailment::NoNetwork),
    ("failed to dial to edge with quic", Ailment::Blocked),
    ("Failed to dial a quic connection", Ailment::Blocked),
    ("port 7844", Ailment::Blocked),
    (":7844: i/o timeout", Ailment::Blocked),
    (":7844: connect: connection refused", Ailment::Blocked),
    ("TLS handshake with edge error", Ailment::Blocked),
    ("Unable to reach the origin service", Ailment::Origin),
];

/// What a line says about why nobody comes through; `None` for lines that say nothing of the kind.
pub fn ailment(line: &str) -> Option<Ailment> {
    if HARMLESS.iter().any(|sign| line.contains(sign)) {
        return None;
    }
    let known = SIGNS.iter().find(|(sign, _)| line.contains(sign));
    if let Some((_, ailment)) = known {
        return Some(ailment.clone());
    }
    // zerolog's short names of levels, as cloudflared writes them on a console, and its own complaints before there is a log.
    let bad = [
        " ERR ",
        " FTL ",
        "\"level\":\"error\"",
        "\"level\":\"fatal\"",
    ];
    let grave = bad.iter().any(|level| line.contains(level));
    grave.then(|| Ailment::Other(line.trim().chars().take(LINE_CHARS_MAX).collect()))
}

/// Whether an ailment is worse than another: what no waiting cures is not forgotten over what follows from it. Of two that say
/// how the network is, the later one knows better: who dials has found the names.
pub(super) fn outweighs(new: &Ailment, old: Option<&Ailment>) -> bool {
    let weight = |ailment: &Ailment| match ailment {
        Ailment::Credentials | Ailment::Deleted | Ailment::Clock | Ailment::Config => 3,
        Ailment::NotStarted(_) => 2,
        Ailment::NoNetwork | Ailment::Blocked => 1,
        Ailment::Origin | Ailment::Other(_) => 0,
    };
    old.is_none_or(|old| weight(new) >= weight(old))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_of_cloudflared_are_understood() {
        let lines = [
            (
                "2026-01-01T00:00:00Z ERR Register tunnel error from server side error=\"Unauthorized: Invalid tunnel secret\" connIndex=0",
                Some(Ailment::Credentials),
            ),
            (
                "2026-01-01T00:00:00Z ERR Register tunnel error from server side error=\"Unauthorized: Tunnel not found\"",
                Some(Ailment::Deleted),
            ),
            (
                "2026-01-01T00:00:00Z ERR Serve tunnel error error=\"DialContext error: dial tcp 198.41.200.13:7844: i/o timeout\"",
                Some(Ailment::Blocked),
            ),
            (
                "2026-01-01T00:00:00Z ERR edge discovery: error looking up Cloudflare edge IPs error=\"lookup _v2-origintunneld._tcp.argotunnel.com: no such host\"",
                Some(Ailment::NoNetwork),
            ),
            (
                "ERR Unable to establish connection with Cloudflare edge error=\"TLS handshake with edge error: tls: failed to verify certificate: x509: certificate has expired or is not yet valid\"",
                Some(Ailment::Clock),
            ),
            // These are cloudflared 2026.8.2's, word for word: on a computer without names, and one without a way out.
            (
                "2026-11-26T03:20:42Z ERR Failed to fetch features, default to disable error=\"lookup cfd-features.argotunnel.com on 10.255.255.53:53: no such host\"",
                None,
            ),
            (
                "2026-11-26T03:20:42Z ERR edge discovery: error looking up Cloudflare edge IPs: the DNS query failed error=\"lookup _v2-origintunneld._tcp.argotunnel.com on 10.255.255.53:53: no such host\" event=0",
                Some(Ailment::NoNetwork),
            ),
            (
                "2026-11-26T03:20:42Z ERR   1. ensure that argotunnel.com is returning \"origintunneld\" service records. event=0",
                None,
            ),
            (
                "2026-11-26T03:20:42Z ERR Unable to establish connection with Cloudflare edge error=\"DialContext error: dial tcp 127.9.9.1:7844: connect: connection refused\" connIndex=0 event=0 ip=127.9.9.1",
                Some(Ailment::Blocked),
            ),
            (
                "2026-01-01T00:00:00Z INF Registered tunnel connection connIndex=0",
                None,
            ),
            ("2026-01-01T00:00:00Z WRN Your version is outdated", None),
        ];
        for (line, meant) in lines {
            assert_eq!(ailment(line), meant, "{line}");
        }
        let other = "2026-01-01T00:00:00Z ERR something new";
        assert_eq!(ailment(other), Some(Ailment::Other(other.to_owned())));
    }

    #[test]
    fn what_no_waiting_cures_is_not_forgotten() {
        assert!(outweighs(&Ailment::Deleted, Some(&Ailment::Blocked)));
        assert!(!outweighs(&Ailment::Blocked, Some(&Ailment::Deleted)));
        assert!(!outweighs(
            &Ailment::Other(String::new()),
            Some(&Ailment::Blocked)
        ));
        assert!(outweighs(&Ailment::Origin, None));
        assert!(outweighs(&Ailment::Blocked, Some(&Ailment::NoNetwork)));
        assert!(outweighs(&Ailment::NoNetwork, Some(&Ailment::Blocked)));
    }
}
