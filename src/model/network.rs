//! Parts of the address space, as `127.0.0.0/8`: which addresses of its own network the house may ask, where
//! its owner says so.

use std::fmt;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};
use std::str::FromStr;

/// All addresses that begin alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Block {
    first: IpAddr,
    bits: u8,
}

/// Why something is no block of addresses.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadBlock {
    /// There is no address before the slash.
    #[error("\"{0}\" is no IP address")]
    Address(String),
    /// There is no number that fits after the slash.
    #[error(
        "\"{0}\" is no length of a prefix; an IPv4 block ends in /0 to /32, an IPv6 block in /0 to /128"
    )]
    Bits(String),
    /// The address has bits beyond the prefix: a slip of the pen that would let in more than was meant.
    #[error("{address} is not the first address of its block; did you mean {meant}?")]
    NotFirst {
        /// What was said.
        address: IpAddr,
        /// The block that it is in.
        meant: Block,
    },
    /// IPv4 in the clothes of IPv6.
    #[error("write IPv4 addresses as IPv4: {0}")]
    Mapped(Ipv4Addr),
}

impl Block {
    /// Those whose first `bits` bits are as in `first`; what stands beyond is forgotten. More bits than there
    /// are mean one address.
    pub const fn new(first: IpAddr, bits: u8) -> Block {
        match first {
            IpAddr::V4(four) => {
                let bits = if bits > 32 { 32 } else { bits };
                let kept = four.to_bits() & mask(bits as u32 + 96) as u32;
                let first = IpAddr::V4(Ipv4Addr::from_bits(kept));
                Block { first, bits }
            }
            IpAddr::V6(six) => {
                let bits = if bits > 128 { 128 } else { bits };
                let first = IpAddr::V6(Ipv6Addr::from_bits(six.to_bits() & mask(bits as u32)));
                Block { first, bits }
            }
        }
    }

    /// Whether an address is in it. An IPv4 address in the clothes of IPv6 is an IPv4 address.
    pub fn contains(&self, address: IpAddr) -> bool {
        let address = address.to_canonical();
        self.first.is_ipv4() == address.is_ipv4() && Block::new(address, self.bits) == *self
    }
}

/// The first `bits` of 128 bits.
const fn mask(bits: u32) -> u128 {
    match bits {
        0 => 0,
        bits => u128::MAX << (128 - bits),
    }
}

impl fmt::Display for Block {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}/{}", self.first, self.bits)
    }
}

impl FromStr for Block {
    type Err = BadBlock;

    /// Reads `127.0.0.0/8`, `fd00::/8`, or one address.
    fn from_str(text: &str) -> Result<Block, BadBlock> {
        let (address, bits) = match text.split_once('/') {
            Some((address, bits)) => (address, Some(bits)),
            None => (text, None),
        };
        let bad = || BadBlock::Address(address.to_owned());
        let address: IpAddr = address.parse().map_err(|_| bad())?;
        if let IpAddr::V4(four) = address.to_canonical()
            && address.is_ipv6()
        {
            return Err(BadBlock::Mapped(four));
        }
        let most = if address.is_ipv4() { 32 } else { 128 };
        let bits = match bits {
            None => most,
            Some(said) => {
                // `parse` alone would take "+8".
                let plain = said.bytes().all(|byte| byte.is_ascii_digit());
                let bits = said.parse().ok().filter(|bits| plain && *bits <= most);
                bits.ok_or_else(|| BadBlock::Bits(said.to_owned()))?
            }
        };
        let block = Block::new(address, bits);
        match block.first == address {
            true => Ok(block),
            false => Err(BadBlock::NotFirst {
                address,
                meant: block,
            }),
        }
    }
}

/// Blocks of addresses.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Blocks(pub Vec<Block>);

impl Blocks {
    /// Whether one of them has this address.
    pub fn contain(&self, address: IpAddr) -> bool {
        self.0.iter().any(|block| block.contains(address))
    }
}

impl fmt::Display for Blocks {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all: Vec<String> = self.0.iter().map(Block::to_string).collect();
        out.write_str(&all.join(", "))
    }
}

/// Longest name of a box in its home network in bytes: a label of a domain (RFC 1035 2.3.4) less room for a suffix.
pub const HOME_NAME_BYTES_MAX: usize = 58;

/// Whether a box can have this name in its home network: small letters, digits, and dashes inside.
pub fn is_home_name(name: &str) -> bool {
    let inside = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-';
    !name.is_empty()
        && name.len() <= HOME_NAME_BYTES_MAX
        && name.bytes().all(inside)
        && !name.starts_with('-')
        && !name.ends_with('-')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn block(text: &str) -> Block {
        text.parse().expect("a block")
    }

    fn ip(text: &str) -> IpAddr {
        text.parse().expect("an address")
    }

    #[test]
    fn a_block_has_what_begins_alike() {
        let loopback = block("127.0.0.0/8");
        assert!(loopback.contains(ip("127.0.0.0")) && loopback.contains(ip("127.255.255.255")));
        assert!(loopback.contains(ip("::ffff:127.0.0.1")), "in disguise");
        assert!(!loopback.contains(ip("128.0.0.0")) && !loopback.contains(ip("126.255.255.255")));
        assert!(!loopback.contains(ip("::1")));
        assert!(block("10.1.2.3").contains(ip("10.1.2.3")));
        assert!(!block("10.1.2.3").contains(ip("10.1.2.2")));
        assert!(
            block("fd00::/8").contains(ip("fdff::1")) && !block("fd00::/8").contains(ip("fe00::"))
        );
        assert!(
            block("0.0.0.0/0").contains(ip("9.9.9.9")) && !block("0.0.0.0/0").contains(ip("::"))
        );
        assert!(block("::/0").contains(ip("ff::")) && block("::1/128").contains(ip("::1")));
    }

    #[test]
    fn a_slip_of_the_pen_is_refused_with_what_was_meant() {
        let why = |text: &str| text.parse::<Block>().expect_err(text).to_string();
        assert_eq!(
            why("10.1.2.3/8"),
            "10.1.2.3 is not the first address of its block; did you mean 10.0.0.0/8?"
        );
        assert!(why("fd00::1/8").contains("did you mean fd00::/8?"));
        assert_eq!(why("localhost"), "\"localhost\" is no IP address");
        for bits in ["33", "-1", "+8", "", "8/8", " 8", "255.0.0.0"] {
            assert!(
                why(&format!("127.0.0.0/{bits}")).contains("no length"),
                "{bits}"
            );
        }
        assert!(why("::/129").contains("no length"));
        assert_eq!(
            why("::ffff:10.0.0.0/104"),
            "write IPv4 addresses as IPv4: 10.0.0.0"
        );
        for text in ["", "/8", "127.1/8", "0x7f.0.0.0/8", "127.0.0.0 /8"] {
            assert!(why(text).contains("no IP address"), "{text}");
        }
    }

    #[test]
    fn blocks_are_said_as_they_are_read() {
        let blocks = Blocks(vec![block("127.0.0.0/8"), block("::1")]);
        assert_eq!(blocks.to_string(), "127.0.0.0/8, ::1/128");
        assert!(blocks.contain(ip("::1")) && !blocks.contain(ip("::2")));
        assert!(!Blocks::default().contain(ip("127.0.0.1")));
    }

    #[test]
    fn home_names_are_labels() {
        for good in ["burrow", "b", "burrow-2", "7"] {
            assert!(is_home_name(good), "{good}");
        }
        let long = "a".repeat(HOME_NAME_BYTES_MAX + 1);
        for bad in ["", "-b", "b-", "Burrow", "b.local", "bü", "b b", &long] {
            assert!(!is_home_name(bad), "{bad}");
        }
    }
}
