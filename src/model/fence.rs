//! Internet addresses from which nobody may join, or nobody may come at all (Mastodon `IpBlock`).

use super::{FenceId, Time};
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

/// One range of addresses.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Fence {
    /// Which.
    #[n(0)]
    pub id: FenceId,
    /// The range.
    #[n(1)]
    pub range: Range,
    /// What nobody there may do.
    #[n(2)]
    pub height: Height,
    /// What moderators note for themselves.
    #[n(3)]
    pub comment: String,
    /// When it was made.
    #[n(4)]
    pub created_at: Time,
    /// When it ends by itself.
    #[n(5)]
    pub expires_at: Option<Time>,
}

/// An address as it is counted: of an IPv6 address the front half, which is one household.
pub fn household(address: IpAddr) -> IpAddr {
    match address.to_canonical() {
        IpAddr::V6(six) => IpAddr::V6((u128::from(six) >> 64 << 64).into()),
        four => four,
    }
}

/// What nobody may do who comes from there, the mildest first.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Height {
    /// Join without being looked at (Mastodon `sign_up_requires_approval`). By an invite nobody is looked at, so that
    /// here it is as the next.
    #[n(0)]
    Approval,
    /// Join, or ask to.
    #[n(1)]
    SignUp,
    /// Come through the tunnel at all.
    #[n(2)]
    Everything,
}

impl Height {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            Height::Approval => "sign_up_requires_approval",
            Height::SignUp => "sign_up_block",
            Height::Everything => "no_access",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<Height> {
        [Height::Approval, Height::SignUp, Height::Everything]
            .into_iter()
            .find(|height| height.name() == name)
    }
}

/// A range of addresses: all whose first bits are those of `first`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Range {
    /// The lowest address; one of IPv4 as `::ffff:a.b.c.d`.
    #[n(0)]
    first: [u8; 16],
    /// How many bits count, of 128.
    #[n(1)]
    bits: u8,
}

/// How many bits stand before those of an address of IPv4.
const MAPPED_BITS: u8 = 96;

impl Range {
    /// Reads `203.0.113.7`, `203.0.113.0/24`, `2001:db8::/32`. Bits beyond the length are dropped.
    pub fn parse(text: &str) -> Option<Range> {
        let (ip, length) = match text.trim().split_once('/') {
            Some((ip, length)) => (ip, Some(length.parse::<u8>().ok()?)),
            None => (text.trim(), None),
        };
        let ip: IpAddr = ip.parse().ok()?;
        let bits = match (ip, length) {
            (_, None) => 128,
            (IpAddr::V4(_), Some(length)) if length <= 32 => MAPPED_BITS + length,
            (IpAddr::V6(_), Some(length)) if length <= 128 => length,
            _ => return None,
        };
        let low = u128::from_be_bytes(octets(ip)) & mask(bits);
        Some(Range {
            first: low.to_be_bytes(),
            bits,
        })
    }

    /// Whether an address lies within.
    pub fn holds(&self, ip: IpAddr) -> bool {
        let ip = u128::from_be_bytes(octets(ip));
        ip & mask(self.bits) == u128::from_be_bytes(self.first)
    }
}

impl std::fmt::Display for Range {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let ip = Ipv6Addr::from(self.first);
        match ip.to_ipv4_mapped() {
            Some(ip) if self.bits >= MAPPED_BITS => {
                write!(
                    f,
                    "{}/{}",
                    Ipv4Addr::from(ip.octets()),
                    self.bits - MAPPED_BITS
                )
            }
            _ => write!(f, "{ip}/{}", self.bits),
        }
    }
}

fn octets(ip: IpAddr) -> [u8; 16] {
    match ip {
        IpAddr::V4(ip) => ip.to_ipv6_mapped().octets(),
        IpAddr::V6(ip) => ip.octets(),
    }
}

fn mask(bits: u8) -> u128 {
    match 128_u32.saturating_sub(u32::from(bits)) {
        128.. => 0,
        rest => u128::MAX << rest,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_hold_what_they_say() {
        let range = Range::parse(" 203.0.113.77/24").expect("a range");
        assert_eq!(range.to_string(), "203.0.113.0/24");
        assert!(range.holds("203.0.113.200".parse().expect("an address")));
        assert!(range.holds("::ffff:203.0.113.1".parse().expect("an address")));
        assert!(!range.holds("203.0.114.1".parse().expect("an address")));
        let one = Range::parse("2001:db8::1").expect("an address is a range");
        assert_eq!(one.to_string(), "2001:db8::1/128");
        assert!(!one.holds("2001:db8::2".parse().expect("an address")));
        let wide = Range::parse("2001:db8::/32").expect("a range");
        assert!(wide.holds("2001:db8:ffff::9".parse().expect("an address")));
        let all = Range::parse("::/0").expect("a range");
        assert!(all.holds("9.9.9.9".parse().expect("an address")));
    }

    #[test]
    fn what_is_no_range_is_none() {
        for text in [
            "",
            "203.0.113",
            "203.0.113.0/33",
            "::/129",
            "a.example",
            "1.2.3.4/x",
        ] {
            assert_eq!(Range::parse(text), None, "{text}");
        }
    }
}
