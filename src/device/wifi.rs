//! A Wi-Fi that the box may join: what is a name and a password, and how wpa_supplicant is told.

use std::fmt::Write as _;

/// Longest name of a network, in bytes (IEEE 802.11, 9.4.2.2).
const NAME_BYTES_MAX: usize = 32;
/// Shortest passphrase, in bytes (IEEE 802.11, J.4.1).
pub const PASSPHRASE_BYTES_MIN: usize = 8;
/// Longest passphrase, in bytes.
pub const PASSPHRASE_BYTES_MAX: usize = 63;
/// How long a key is that somebody has computed from passphrase and name already, in hexadecimal digits.
const PSK_DIGITS: usize = 64;

/// A network and how it lets us in.
#[derive(Clone, PartialEq, Eq)]
pub struct Network {
    name: Vec<u8>,
    key: Key,
    hidden: bool,
}

#[derive(Clone, PartialEq, Eq)]
enum Key {
    Open,
    Passphrase(String),
    Psk(String),
}

impl std::fmt::Debug for Network {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let key = match self.key {
            Key::Open => "open",
            Key::Passphrase(_) => "a passphrase",
            Key::Psk(_) => "a key",
        };
        write!(f, "{:?} with {key}, hidden: {}", self.shown(), self.hidden)
    }
}

/// Why something can't be a Wi-Fi. Its `Display` is a sentence for people, as it stands on the card.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum BadWifi {
    /// No name.
    #[error("the name of the Wi-Fi is missing")]
    NoName,
    /// A name that is too long.
    #[error("the name of a Wi-Fi has at most {NAME_BYTES_MAX} signs")]
    LongName,
    /// A password that is too short.
    #[error("the password of a Wi-Fi has at least {PASSPHRASE_BYTES_MIN} signs")]
    ShortPassword,
    /// A password that is too long.
    #[error("the password of a Wi-Fi has at most {PASSPHRASE_BYTES_MAX} signs")]
    LongPassword,
    /// Line breaks and the like.
    #[error("there is a sign in it that can't be typed")]
    Signs,
}

impl Network {
    /// The network called `name` with `password`, which may be a passphrase or a key in 64 hexadecimal digits; empty for a
    /// network that lets everybody in. `hidden`: it doesn't say that it is there, so that it is called by its name.
    ///
    /// # Errors
    /// What is wrong with either.
    pub fn new(name: &[u8], password: &str, hidden: bool) -> Result<Network, BadWifi> {
        if name.is_empty() {
            return Err(BadWifi::NoName);
        }
        if name.len() > NAME_BYTES_MAX {
            return Err(BadWifi::LongName);
        }
        if name.contains(&0) || password.chars().any(char::is_control) {
            return Err(BadWifi::Signs);
        }
        let key = match password.len() {
            0 => Key::Open,
            PSK_DIGITS if password.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
                Key::Psk(password.to_ascii_lowercase())
            }
            length if length < PASSPHRASE_BYTES_MIN => return Err(BadWifi::ShortPassword),
            length if length > PASSPHRASE_BYTES_MAX => return Err(BadWifi::LongPassword),
            _ => Key::Passphrase(password.to_owned()),
        };
        Ok(Network {
            name: name.to_owned(),
            key,
            hidden,
        })
    }

    /// Its name, as people know it.
    pub fn shown(&self) -> String {
        String::from_utf8_lossy(&self.name).into_owned()
    }

    /// The whole of wpa_supplicant's configuration for joining it (wpa_supplicant.conf(5)); `country` as from [`country`].
    /// The name is written in hexadecimal, because a name may hold any byte.
    ///
    /// A passphrase is tried by WPA2 first, and by WPA3 where the router has nothing older or won't have us so: most routers
    /// offer both, and the Pis' radios lose such a one if both ways stand in one network (raspberrypi/linux#7634, #7528).
    /// wpa_supplicant decides that at each start anew, so nothing needs to be kept of which way it was.
    pub fn joining(&self, country: Option<&str>) -> String {
        let mut conf = head(country);
        match &self.key {
            Key::Open => self.block(&mut conf, "key_mgmt=NONE"),
            Key::Passphrase(phrase) if is_torn(phrase) => {
                let psk = hex(&derived(phrase, &self.name));
                self.block(&mut conf, &wpa2(&psk));
            }
            // WPA3 wants the passphrase itself, and protected management frames. Routers with the newer way to begin it
            // (hash to element) turn the Pis' radios away unless we use that too, where it is offered.
            Key::Passphrase(phrase) => {
                conf.push_str("sae_pwe=2\n");
                let first = format!("{}\n\tpriority=1", wpa2(&format!("\"{phrase}\"")));
                self.block(&mut conf, &first);
                let then = format!("key_mgmt=SAE\n\tpsk=\"{phrase}\"\n\tieee80211w=2");
                self.block(&mut conf, &then);
            }
            Key::Psk(psk) => self.block(&mut conf, &wpa2(psk)),
        }
        conf
    }

    /// A network of the configuration: this one, and how it is joined.
    fn block(&self, conf: &mut String, how: &str) {
        let hidden = if self.hidden { "\tscan_ssid=1\n" } else { "" };
        let name = hex(&self.name);
        _ = writeln!(conf, "network={{\n\tssid={name}\n{hidden}\t{how}\n}}");
    }

    /// The same for being this network ourselves (`mode=2`). It is not yet open: `wpa_cli enable_network 0` opens it, so
    /// that before it one can look which others there are.
    pub fn being(&self, country: Option<&str>) -> String {
        let mut conf = head(country);
        conf.push_str("network={\n");
        _ = writeln!(conf, "\tssid={}", hex(&self.name));
        // Channel 6: allowed everywhere, and every phone looks there.
        conf.push_str("\tdisabled=1\n\tmode=2\n\tfrequency=2437\n");
        match &self.key {
            Key::Open => conf.push_str("\tkey_mgmt=NONE\n"),
            Key::Passphrase(phrase) => {
                _ = writeln!(
                    conf,
                    "\tkey_mgmt=WPA-PSK\n\tproto=RSN\n\tpairwise=CCMP\n\tgroup=CCMP\n\tpsk=\"{phrase}\""
                );
            }
            Key::Psk(psk) => {
                _ = writeln!(
                    conf,
                    "\tkey_mgmt=WPA-PSK\n\tproto=RSN\n\tpairwise=CCMP\n\tgroup=CCMP\n\tpsk={psk}"
                );
            }
        }
        conf.push_str("}\n");
        conf
    }
}

/// How a network is joined by WPA2; management frames are protected where the network can.
fn wpa2(psk: &str) -> String {
    format!("key_mgmt=WPA-PSK\n\tpsk={psk}\n\tieee80211w=1")
}

/// Whether wpa_supplicant (2.10 and others) would read less of a passphrase than there is: the last mark in the line ends
/// it, so that it may hold some itself, but behind the second one `#` begins a remark.
fn is_torn(phrase: &str) -> bool {
    let behind = phrase.split_once('"');
    behind.is_some_and(|(_, behind)| behind.contains('#'))
}

/// The key that passphrase and name make (IEEE 802.11, J.4.1). WPA3 can't be joined with it.
fn derived(phrase: &str, name: &[u8]) -> [u8; 32] {
    const ROUNDS: std::num::NonZeroU32 = std::num::NonZeroU32::new(4096).expect("it is not zero");
    let mut key = [0; 32];
    let how = ring::pbkdf2::PBKDF2_HMAC_SHA1;
    ring::pbkdf2::derive(how, ROUNDS, name, phrase.as_bytes(), &mut key);
    key
}

/// Where `wpa_cli` talks to it, and nothing that it would write by itself.
fn head(country: Option<&str>) -> String {
    let mut head = String::from("ctrl_interface=DIR=/run/wpa_supplicant\nupdate_config=0\n");
    if let Some(country) = country {
        _ = writeln!(head, "country={country}");
    }
    head
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut digits, byte| {
        _ = write!(digits, "{byte:02x}");
        digits
    })
}

/// Bytes from hexadecimal digits.
pub fn unhex(digits: &str) -> Option<Vec<u8>> {
    let plain = digits.bytes().all(|digit| digit.is_ascii_hexdigit());
    if digits.is_empty() || !digits.len().is_multiple_of(2) || !plain {
        return None;
    }
    let pairs = (0..digits.len()).step_by(2);
    pairs
        .map(|at| u8::from_str_radix(&digits[at..at + 2], 16).ok())
        .collect()
}

/// A country as rules for radio know it: two letters (ISO 3166-1).
pub fn country(typed: &str) -> Option<String> {
    let two = typed.len() == 2 && typed.bytes().all(|letter| letter.is_ascii_alphabetic());
    two.then(|| typed.to_ascii_uppercase())
}

/// What is said of a network in the configuration `conf`: the name in its first `network` block, as people know it.
pub fn named(conf: &str) -> Option<String> {
    let line = conf
        .lines()
        .find_map(|line| line.trim().strip_prefix("ssid="))?;
    Some(String::from_utf8_lossy(&unhex(line)?).into_owned())
}

/// The country in the configuration `conf`.
pub fn country_in(conf: &str) -> Option<String> {
    country(
        conf.lines()
            .find_map(|line| line.strip_prefix("country="))?,
    )
}

/// The names of the networks in `wpa_cli scan_results`, the strongest first, each once, and without those that hide.
pub fn scanned(results: &str) -> Vec<String> {
    let mut found: Vec<(i32, String)> = Vec::new();
    for line in results.lines() {
        let parts: Vec<&str> = line.splitn(5, '\t').collect();
        let [_, _, signal, _, name] = parts[..] else {
            continue;
        };
        let Some(name) = printed(name).and_then(|name| String::from_utf8(name).ok()) else {
            continue;
        };
        let plain = !name.is_empty() && !name.chars().any(char::is_control);
        if let (true, Ok(signal)) = (plain, signal.parse()) {
            found.push((signal, name));
        }
    }
    found.sort_by_key(|one| std::cmp::Reverse(one.0));
    let mut names: Vec<String> = Vec::new();
    for (_, name) in found {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    names
}

/// Bytes as wpa_supplicant prints them (`printf_encode`): `\xHH`, `\e` and the usual ones.
pub fn printed(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, others @ ..] = rest {
        rest = others;
        if *first != b'\\' {
            bytes.push(*first);
            continue;
        }
        let [sign, others @ ..] = rest else {
            return None;
        };
        rest = others;
        bytes.push(match sign {
            b'n' => b'\n',
            b'r' => b'\r',
            b't' => b'\t',
            b'e' => 0x1b,
            b'\\' | b'"' => *sign,
            b'x' => {
                let digits = std::str::from_utf8(rest.get(..2)?).ok()?;
                rest = &rest[2..];
                *unhex(digits)?.first()?
            }
            _ => return None,
        });
    }
    Some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(name: &str, password: &str) -> BadWifi {
        Network::new(name.as_bytes(), password, false).expect_err("it is wrong")
    }

    #[test]
    fn a_network_is_told_so_that_no_sign_of_it_can_mean_something_else() {
        let name = "My \"Net\"\\ #1 ☕";
        let network = Network::new(name.as_bytes(), "a # b\"c\\x ", true).expect("a network");
        let conf = network.joining(country("de").as_deref());
        let net = "network={\n\tssid=4d7920224e6574225c20233120e29895\n\tscan_ssid=1\n";
        let psk = "psk=\"a # b\"c\\x \"";
        assert_eq!(
            conf,
            format!(
                "ctrl_interface=DIR=/run/wpa_supplicant\nupdate_config=0\ncountry=DE\nsae_pwe=2\n\
                 {net}\tkey_mgmt=WPA-PSK\n\t{psk}\n\tieee80211w=1\n\tpriority=1\n}}\n\
                 {net}\tkey_mgmt=SAE\n\t{psk}\n\tieee80211w=2\n}}\n"
            )
        );
        assert_eq!(named(&conf).as_deref(), Some(name));
        assert_eq!(country_in(&conf).as_deref(), Some("DE"));
        let key = "0123456789ABCDEF".repeat(4);
        let network = Network::new(b"a", &key, false).expect("a network");
        let conf = network.joining(None);
        assert!(conf.contains(&format!(
            "\tkey_mgmt=WPA-PSK\n\tpsk={}\n",
            key.to_lowercase()
        )));
        let torn = Network::new(b"a", "a\"b # c\\x ", true).expect("a network");
        assert!(torn.joining(None).contains("\tkey_mgmt=WPA-PSK\n\tpsk="));
        assert!(!torn.joining(None).contains('"'));
        // The standard's own example.
        assert_eq!(
            hex(&derived("password", b"IEEE")),
            "f42c6fc52df0ebef9ebb4b90b38a5f902e83fe1b135a70e23aed762e9710a12e"
        );
        let open = Network::new(b"a", "", false).expect("a network");
        assert!(open.joining(None).contains("\tkey_mgmt=NONE\n}"));
        assert!(!format!("{network:?}").contains("0123"));
    }

    #[test]
    fn what_can_be_no_network_is_refused() {
        assert_eq!(wrong("", "12345678"), BadWifi::NoName);
        assert_eq!(wrong(&"a".repeat(33), "12345678"), BadWifi::LongName);
        assert_eq!(wrong("a", "1234567"), BadWifi::ShortPassword);
        // Sixty-four signs are a key, if they are digits of one.
        assert_eq!(wrong("a", &"x".repeat(64)), BadWifi::LongPassword);
        assert_eq!(wrong("a", "12345678\n}"), BadWifi::Signs);
        assert_eq!(wrong("a\0", "12345678"), BadWifi::Signs);
        assert!(Network::new(&[b'a'; 32], &"x".repeat(63), false).is_ok());
        assert_eq!((country("DEU"), country("1E")), (None, None));
    }

    #[test]
    fn the_networks_around_are_listed_once_and_the_strongest_first() {
        let results = "bssid / frequency / signal level / flags / ssid\n\
            02:00:00:00:00:01\t2437\t-70\t[WPA2-PSK-CCMP][ESS]\tHome\n\
            02:00:00:00:00:02\t5180\t-40\t[WPA2-PSK-CCMP][ESS]\tHome\n\
            02:00:00:00:00:03\t2412\t-50\t[ESS]\tCaf\\xc3\\xa9 \\\"1\\\"\n\
            02:00:00:00:00:04\t2412\t-30\t[ESS]\t\n\
            02:00:00:00:00:05\t2412\t-30\t[ESS]\t\\x00\\x00\n\
            02:00:00:00:00:06\tloud\n";
        assert_eq!(scanned(results), ["Home", "Café \"1\""]);
        assert_eq!(printed("a\\"), None);
        assert_eq!(printed("\\x4"), None);
        assert_eq!(printed("\\x0z"), None);
    }
}
