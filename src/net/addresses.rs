//! The addresses that this computer has in its networks, as people would type them.

use std::net::IpAddr;

/// Those at which others in the home network reach us, IPv4 first. Loopback and what belongs to one cable only
/// (`fe80::…`, which no browser takes without more) are left out; `169.254.…` is not, because with a laptop at the other
/// end of the cable it is all there is. The same list for the same state of the network.
pub fn own() -> Vec<IpAddr> {
    let mut found: Vec<IpAddr> = if_addrs::get_if_addrs()
        .unwrap_or_default()
        .into_iter()
        .map(|interface| interface.ip())
        .filter(|ip| match ip {
            IpAddr::V4(four) => !four.is_loopback() && !four.is_unspecified(),
            IpAddr::V6(six) => !six.is_loopback() && !six.is_unicast_link_local(),
        })
        .collect();
    found.sort_by_key(|ip| {
        let last_resort = matches!(ip, IpAddr::V4(four) if four.is_link_local());
        (ip.is_ipv6(), last_resort, *ip)
    });
    found.dedup();
    found
}
