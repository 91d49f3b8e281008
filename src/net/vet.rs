//! Whom the house may ask: whoever is on the public network, by HTTPS. Everything that a stranger's document
//! could point us at besides is refused: the box itself, its neighbours at home, the metadata services of
//! clouds (169.254.169.254), and all of them in the clothes of IPv6.

use super::outbound::Trouble;
use crate::model::network::{Block, Blocks};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use url::{Host, Url};

const fn four(a: u8, b: u8, c: u8, bits: u8) -> Block {
    Block::new(IpAddr::V4(Ipv4Addr::new(a, b, c, 0)), bits)
}

const fn six(first: u16, second: u16, bits: u8) -> Block {
    Block::new(
        IpAddr::V6(Ipv6Addr::new(first, second, 0, 0, 0, 0, 0, 0)),
        bits,
    )
}

/// IPv4 that isn't the public network's (IANA, IPv4 Special-Purpose Address Registry, RFC 6890).
const NOT_GLOBAL_4: [Block; 15] = [
    four(0, 0, 0, 8),
    four(10, 0, 0, 8),
    four(100, 64, 0, 10),
    four(127, 0, 0, 8),
    four(169, 254, 0, 16),
    four(172, 16, 0, 12),
    four(192, 0, 0, 24),
    four(192, 0, 2, 24),
    four(192, 88, 99, 24),
    four(192, 168, 0, 16),
    four(198, 18, 0, 15),
    four(198, 51, 100, 24),
    four(203, 0, 113, 24),
    four(224, 0, 0, 4),
    four(240, 0, 0, 4),
];

/// All that IPv6 has given out to the public (RFC 4291 §2.4). Loopback, mapped and embedded IPv4, NAT64
/// (64:ff9b::/96), unique local, link local and multicast addresses are outside of it.
const GLOBAL_6: Block = six(0x2000, 0, 3);

/// What is inside of it and isn't public: protocols' own, which has Teredo (RFC 4380) and ORCHID; examples;
/// 6to4, which has an IPv4 address inside (RFC 3056); more examples (RFC 9637).
const NOT_GLOBAL_6: [Block; 4] = [
    six(0x2001, 0, 23),
    six(0x2001, 0xdb8, 32),
    six(0x2002, 0, 16),
    six(0x3fff, 0, 20),
];

/// Ports below this belong to well-known services, which would read a request as something else.
const FREE_PORTS_MIN: u16 = 1024;

/// Whether an address is the public network's.
pub fn is_global(address: IpAddr) -> bool {
    let is_in = |blocks: &[Block]| blocks.iter().any(|block| block.contains(address));
    match address.to_canonical() {
        IpAddr::V4(_) => !is_in(&NOT_GLOBAL_4),
        IpAddr::V6(_) => GLOBAL_6.contains(address) && !is_in(&NOT_GLOBAL_6),
    }
}

/// Whether `address` may be asked at `port`. What the owner has `allowed` may be asked in any way.
pub fn may_dial(address: IpAddr, port: u16, https: bool, allowed: &Blocks) -> bool {
    allowed.contain(address) || is_global(address) && https && is_for_https(port)
}

fn is_for_https(port: u16) -> bool {
    port == 443 || port >= FREE_PORTS_MIN
}

/// Looks at an address before anybody is asked anything: whether it is one of the web at all, and what is
/// known without resolving its name. `may_dial` has the last word on every address that the name has.
///
/// # Errors
/// `Forbidden`.
pub fn look(url: &Url, allowed: &Blocks) -> Result<(), Trouble> {
    let https = match url.scheme() {
        "https" => true,
        "http" => false,
        _ => return Err(forbidden(url)),
    };
    // Nobody publishes a document behind a password, and its bearer would be us.
    if !url.username().is_empty() || url.password().is_some() {
        return Err(forbidden(url));
    }
    let port = url.port_or_known_default().unwrap_or_default();
    let may = match url.host() {
        Some(Host::Ipv4(address)) => may_dial(address.into(), port, https, allowed),
        Some(Host::Ipv6(address)) => may_dial(address.into(), port, https, allowed),
        // Where something is allowed, only its address will tell.
        Some(Host::Domain(_)) => !allowed.0.is_empty() || https && is_for_https(port),
        None => false,
    };
    match may {
        true => Ok(()),
        false => Err(forbidden(url)),
    }
}

/// Says no to where an address leads; the rest of it, which may hold secrets, is not repeated.
fn forbidden(url: &Url) -> Trouble {
    let place = &url[url::Position::BeforeHost..url::Position::AfterPort];
    Trouble::Forbidden(format!("{}://{place}", url.scheme()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn global(text: &str) -> bool {
        is_global(text.parse().expect("an address"))
    }

    #[test]
    fn what_is_not_the_public_network_is_known() {
        let inside = "0.0.0.0 0.255.255.255 10.0.0.0 10.255.255.255 100.64.0.0 100.127.255.255 127.0.0.1 \
             127.255.255.255 169.254.0.0 169.254.169.254 172.16.0.0 172.31.255.255 192.0.0.0 192.0.0.255 \
             192.0.2.1 192.88.99.1 192.168.0.0 192.168.255.255 198.18.0.0 198.19.255.255 198.51.100.7 \
             203.0.113.9 224.0.0.0 239.255.255.255 240.0.0.0 255.255.255.255 \
             :: ::1 ::2 ::127.0.0.1 ::ffff:10.0.0.1 ::ffff:127.0.0.1 ::ffff:169.254.169.254 ::ffff:0:10.0.0.1 \
             64:ff9b::7f00:1 64:ff9b::808:808 64:ff9b:1::1 100::1 2001::1 2001:0:4136:e378:8000:63bf:3fff:fdd2 \
             2001:10::1 2001:20::1 2001:1ff::1 2001:db8::1 2002:7f00:1::1 2002:808:808::1 3fff::1 3fff:fff::1 \
             4000::1 5f00::1 fc00::1 fdff::1 fe80::1 febf::1 fec0::1 ff00::1 ff02::1 1fff::1";
        for address in inside.split_whitespace() {
            assert!(!global(address), "{address}");
        }
        let outside = "1.1.1.1 9.255.255.255 11.0.0.0 100.63.255.255 100.128.0.0 126.255.255.255 128.0.0.0 \
             169.253.255.255 169.255.0.0 172.15.255.255 172.32.0.0 192.0.1.0 192.167.255.255 192.169.0.0 \
             198.17.255.255 198.20.0.0 223.255.255.255 ::ffff:1.1.1.1 \
             2001:200::1 2001:4860:4860::8888 2003::1 2606:4700::1111 2a00:1450:4001::1 3ffe::1";
        for address in outside.split_whitespace() {
            assert!(global(address), "{address}");
        }
    }

    fn looked(url: &str, allowed: &str) -> Result<(), Trouble> {
        let allowed = allowed.split_whitespace();
        let allowed = allowed.map(|block| block.parse().expect("a block"));
        look(&Url::parse(url).expect("a url"), &Blocks(allowed.collect()))
    }

    #[test]
    fn addresses_that_lead_inside_are_refused_however_they_are_written() {
        for url in [
            "https://127.0.0.1/",
            "https://127.1/",
            "https://2130706433/",
            "https://0x7f.0.0.1/",
            "https://0177.0.0.1/",
            "https://1２7.0.0.1/",
            "https://0/",
            "https://[::1]/",
            "https://[::ffff:7f00:1]/",
            "https://[::ffff:10.0.0.1]/",
            "https://[64:ff9b::a00:1]/",
            "https://169.254.169.254/latest/meta-data/",
            "http://other.example/",
            "http://1.1.1.1/",
            "https://other.example:25/",
            "https://other.example:22/",
            "https://other.example:80/",
            "https://1.1.1.1:6/",
            "https://me:secret@other.example/",
            "https://me@other.example/",
            "ftp://other.example/",
            "file:///etc/passwd",
            "data:text/plain,hello",
            "gopher://127.0.0.1/",
        ] {
            let why = looked(url, "").expect_err(url);
            assert!(matches!(why, Trouble::Forbidden(_)), "{url}: {why}");
        }
        for url in [
            "https://other.example/a?b",
            "https://other.example:8443/",
            "https://1.1.1.1/",
        ] {
            assert_eq!(looked(url, ""), Ok(()), "{url}");
        }
    }

    #[test]
    fn what_the_owner_allows_may_be_asked_in_any_way() {
        for url in [
            "http://127.0.0.1:80/",
            "https://127.0.0.1:25/",
            "http://[::ffff:127.0.0.1]:99/",
        ] {
            assert_eq!(looked(url, "127.0.0.0/8"), Ok(()), "{url}");
        }
        assert_eq!(
            looked("http://peer.test/", "127.0.0.0/8"),
            Ok(()),
            "until it is resolved"
        );
        for url in [
            "http://10.0.0.1/",
            "http://1.1.1.1/",
            "https://[::1]/",
            "ftp://127.0.0.1/",
        ] {
            assert!(looked(url, "127.0.0.0/8").is_err(), "{url}");
        }
    }

    #[test]
    fn a_refusal_keeps_secrets() {
        let why = looked("http://me:secret@other.example:81/token?key=1", "").expect_err("refused");
        assert_eq!(why.to_string(), "http://other.example:81 may not be asked");
        let why = looked("file:///etc/passwd", "").expect_err("refused");
        assert_eq!(why.to_string(), "file:// may not be asked");
    }
}
