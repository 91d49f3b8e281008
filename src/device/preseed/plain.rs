//! Files that people write by hand: `wifi.txt`, and what Raspberry Pi OS once read; and the kernel's command line.

use super::{Lines, Said};
use crate::device::wifi::{printed, unhex};

/// What the lines of `wifi.txt` may begin with, in small letters, and what they mean.
const NAMES: [&str; 4] = ["name", "ssid", "wifi", "network"];
const PASSWORDS: [&str; 4] = ["password", "passphrase", "psk", "key"];

/// `wifi.txt`: lines such as `name: Home`, `password: …`, `country: DE`; or just the name in the first line and the password
/// in the second.
pub(super) fn wifi(text: &str) -> Lines {
    let lines: Vec<(usize, &str)> = text
        .lines()
        .enumerate()
        .map(|(at, line)| (at + 1, line.trim()))
        .filter(|(_, line)| !line.is_empty() && !line.starts_with('#'))
        .collect();
    let found: Lines = lines
        .iter()
        .filter_map(|(at, line)| Some((*at, labelled(line)?)))
        .collect();
    let named = found
        .iter()
        .any(|(_, said)| matches!(said, Said::WifiName(_) | Said::WifiPassword(_)));
    if named {
        let stray = |(at, line): &(usize, &str)| {
            let what = "a line begins with name:, password: or country:";
            let stray = label(line).is_none();
            stray.then(|| (*at, Said::Unreadable(what.to_owned())))
        };
        let strays: Lines = lines.iter().filter_map(stray).collect();
        return found.into_iter().chain(strays).collect();
    }
    let mut plain = lines
        .into_iter()
        .filter(|(_, line)| labelled(line).is_none());
    let mut both = found;
    if let Some((at, name)) = plain.next() {
        both.push((at, Said::WifiName(name.as_bytes().to_vec())));
    }
    if let Some((at, password)) = plain.next() {
        both.push((at, Said::WifiPassword(password.to_owned())));
    }
    both
}

/// What a line begins with, and what stands behind it.
fn label(line: &str) -> Option<(String, &str)> {
    let (label, value) = line.split_once([':', '='])?;
    let label = label.trim().to_lowercase();
    let ours = NAMES.contains(&label.as_str())
        || PASSWORDS.contains(&label.as_str())
        || ["country", "hidden"].contains(&label.as_str());
    ours.then_some((label, value.trim()))
}

fn labelled(line: &str) -> Option<Said> {
    let (label, value) = label(line)?;
    Some(match label.as_str() {
        "country" => Said::Country(value.to_owned()),
        "hidden" => Said::WifiHidden(["yes", "true", "1"].contains(&value.to_lowercase().as_str())),
        label if NAMES.contains(&label) => Said::WifiName(value.as_bytes().to_vec()),
        _ => Said::WifiPassword(value.to_owned()),
    })
}

/// `wpa_supplicant.conf`, whose first line is the file's line `first`. Of several networks the first one is taken, unless
/// another has a higher priority.
pub(super) fn supplicant(text: &str, first: usize) -> Lines {
    let mut said = Lines::new();
    let mut networks: Vec<(i32, Lines)> = Vec::new();
    let mut network: Option<(i32, Lines)> = None;
    for (at, line) in text.lines().enumerate() {
        let (at, line) = (at + first, line.trim());
        if line.starts_with("network") && line.ends_with('{') {
            network = Some((0, Lines::new()));
            continue;
        }
        if line == "}" {
            networks.extend(network.take());
            continue;
        }
        let Some((key, value)) = line.split_once('=') else {
            continue;
        };
        let (key, value) = (key.trim(), value.trim());
        match (key, &mut network) {
            ("country", None) => said.push((at, Said::Country(value.trim_matches('"').to_owned()))),
            ("priority", Some((priority, _))) => *priority = value.parse().unwrap_or(0),
            (key, Some((_, lines))) => lines.extend(of_network(key, value).map(|said| (at, said))),
            _ => {}
        }
    }
    networks.extend(network);
    let chosen = networks.iter().map(|(priority, _)| *priority).max();
    let mut chosen = networks
        .into_iter()
        .filter(|(priority, _)| Some(*priority) == chosen);
    if let Some((_, lines)) = chosen.next() {
        said.extend(lines);
    }
    said
}

fn of_network(key: &str, value: &str) -> Option<Said> {
    match key {
        "ssid" => Some(match name(value) {
            Some(name) => Said::WifiName(name),
            None => Said::Unreadable("the name must stand between quotation marks".to_owned()),
        }),
        "psk" | "sae_password" => Some(Said::WifiPassword(
            between_marks(value).unwrap_or(value).to_owned(),
        )),
        "scan_ssid" => Some(Said::WifiHidden(value == "1")),
        "identity" | "password" | "private_key" | "wep_key0" => {
            Some(Said::Other(format!("wpa_supplicant.conf: {key}")))
        }
        _ => None,
    }
}

/// Everything up to the last mark, as wpa_supplicant reads it.
fn between_marks(value: &str) -> Option<&str> {
    value
        .strip_prefix('"')?
        .rsplit_once('"')
        .map(|(inside, _)| inside)
}

/// A name between marks, in hexadecimal digits, or as `printf` would write it. Imager 2 writes `hex:` before the digits.
fn name(value: &str) -> Option<Vec<u8>> {
    if let Some(inside) = between_marks(value) {
        return Some(inside.as_bytes().to_vec());
    }
    if let Some(inside) = value.strip_prefix('P').and_then(between_marks) {
        return printed(inside);
    }
    unhex(value.strip_prefix("hex:").unwrap_or(value))
}

/// `cmdline.txt`: Imager tells the kernel there which country's rules hold for radio.
pub(super) fn command_line(text: &str) -> Lines {
    let words = text.split_whitespace();
    let countries = words.filter_map(|word| word.strip_prefix("cfg80211.ieee80211_regdom="));
    countries
        .map(|country| (1, Said::Country(country.to_owned())))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wifi_of(lines: &Lines) -> (String, String) {
        let mut found = (String::new(), String::new());
        for (_, said) in lines {
            match said {
                Said::WifiName(name) => found.0 = String::from_utf8_lossy(name).into_owned(),
                Said::WifiPassword(password) => found.1.clone_from(password),
                _ => {}
            }
        }
        found
    }

    fn pair(name: &str, password: &str) -> (String, String) {
        (name.to_owned(), password.to_owned())
    }

    #[test]
    fn a_plain_file_is_read_with_and_without_labels() {
        let labelled = wifi("# mine\r\nName: Our: Home\r\nPassword = a=b:c d\r\ncountry: DE\r\n");
        assert_eq!(wifi_of(&labelled), pair("Our: Home", "a=b:c d"));
        assert_eq!(labelled.len(), 3);
        assert_eq!(
            wifi_of(&wifi("\nOur Home\nsecret secret\ncountry: de\n")),
            pair("Our Home", "secret secret")
        );
        let stray = wifi("name: Home\nsecret secret\n");
        assert!(matches!(stray[1], (2, Said::Unreadable(_))));
        assert!(wifi("# only a remark\n").is_empty());
    }

    #[test]
    fn of_several_networks_the_one_with_the_highest_priority_is_taken() {
        let text = "country=GB\nnetwork={\n ssid=\"One \"1\"\"\n psk=\"pass#word\"\n}\nnetwork={\n\tssid=54776f\n\tpriority=5\n psk=abc\n";
        assert_eq!(wifi_of(&supplicant(text, 1)), pair("Two", "abc"));
        let first = text.replace("priority=5", "priority=0");
        assert_eq!(
            wifi_of(&supplicant(&first, 1)),
            pair("One \"1\"", "pass#word")
        );
        assert_eq!(name("P\"\\xc3\\xa9\"").as_deref(), Some("é".as_bytes()));
        assert_eq!(name("hex:41").as_deref(), Some(&b"A"[..]));
        assert_eq!(name("bare"), None);
    }
}
