//! Names of servers in the one form in which they are compared and stored.

use url::Host;

/// Longest name of a server in bytes (RFC 1035 §2.3.4), with room for a port.
pub const DOMAIN_BYTES_MAX: usize = 260;

/// A server's name as somebody typed or pasted it (`https://Bücher.example/about`, `@bücher.example`,
/// `*.bücher.example`), in lower case and in ASCII (`xn--bcher-kva.example`), with its port where it has one.
/// `None` for what can't be a server's name, and for names without a dot: those are no servers but whole
/// countries, or this very network.
pub fn domain(typed: &str) -> Option<String> {
    let name = typed.trim();
    let name = name
        .strip_prefix("https://")
        .or_else(|| name.strip_prefix("http://"))
        .unwrap_or(name);
    let name = name.split(['/', '?', '#']).next().unwrap_or_default();
    let name = name.rsplit('@').next().unwrap_or_default();
    let name = name.strip_prefix("*.").unwrap_or(name);
    let (name, port) = match name.rsplit_once(':') {
        Some((host, port)) if !host.contains(':') || host.ends_with(']') => {
            (host, Some(port.parse::<u16>().ok()?))
        }
        _ => (name, None),
    };
    let escaped = name.contains('%');
    let host = match Host::parse(name).ok().filter(|_| !escaped)? {
        // Dots of other scripts have become dots by now.
        Host::Domain(name) => {
            let name = name.strip_suffix('.').unwrap_or(&name);
            let parts: Vec<&str> = name.split('.').collect();
            // No name has an asterisk; lists that hide the middle of names from their readers are full of them.
            if parts.len() < 2 || parts.contains(&"") || name.contains('*') {
                return None;
            }
            name.to_owned()
        }
        host => host.to_string(),
    };
    let name = match port {
        Some(port) => format!("{host}:{port}"),
        None => host,
    };
    (name.len() <= DOMAIN_BYTES_MAX).then_some(name)
}

/// The name with its middle hidden, so that who knows it recognises it and nobody else finds their way there
/// (Mastodon `DomainBlock#public_domain`).
pub fn obfuscated(domain: &str) -> String {
    let length = domain.chars().count();
    let shown = length / 4;
    let hide = |(at, letter): (usize, char)| match at > shown && at < length - shown {
        true if letter != '.' => '*',
        _ => letter,
    };
    domain.chars().enumerate().map(hide).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn however_it_is_typed_a_server_has_one_name() {
        for typed in [
            "Bücher.example",
            " https://bücher.example/about?x ",
            "@bücher.example",
            "xn--bcher-KVA.example.",
            "bücher。example。",
            "*.BÜCHER.example",
            "bu\u{308}cher.example",
        ] {
            assert_eq!(
                domain(typed).as_deref(),
                Some("xn--bcher-kva.example"),
                "{typed}"
            );
        }
        assert_eq!(domain("host.test:4000").as_deref(), Some("host.test:4000"));
        assert_eq!(domain("10.0.0.1").as_deref(), Some("10.0.0.1"));
        assert_eq!(domain("[::1]:80").as_deref(), Some("[::1]:80"));
    }

    #[test]
    fn what_is_no_servers_name_is_told_from_one() {
        let long = format!("{}.example", "a".repeat(300));
        for typed in [
            "",
            ".",
            "example",
            "a..example",
            "http../https:",
            "a。。example",
            "。example",
            ".example",
            "a b.example",
            "host.test:port",
            "%41.example",
            "a_.e<b",
            "*.*.example.org",
            "badse****.***mple",
            &long,
        ] {
            assert_eq!(domain(typed), None, "{typed}");
        }
    }

    #[test]
    fn a_hidden_name_shows_its_ends_and_its_dots() {
        assert_eq!(obfuscated("badserver.example"), "badse****.***mple");
        assert_eq!(obfuscated("a.b"), "a.*");
    }
}
