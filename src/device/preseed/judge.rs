//! What the files say becomes settings, if it makes sense; what doesn't is a problem with a line and a sentence.

use super::{Lines, Said};
use crate::device::wifi::{self, BadWifi, Network};
use crate::model::network::is_home_name;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use std::collections::BTreeMap;

/// Longest name of a time zone, in bytes; the longest that there is has 32.
const TIMEZONE_BYTES_MAX: usize = 64;
/// Most SSH keys that are taken.
const KEYS_MAX: usize = 32;
/// Longest remark behind an SSH key that is kept, in characters.
const REMARK_CHARS_MAX: usize = 60;
/// The kinds of SSH keys that OpenSSH 9 takes without being told to.
const KEY_KINDS: [&str; 7] = [
    "ssh-ed25519",
    "ssh-rsa",
    "ecdsa-sha2-nistp256",
    "ecdsa-sha2-nistp384",
    "ecdsa-sha2-nistp521",
    "sk-ssh-ed25519@openssh.com",
    "sk-ecdsa-sha2-nistp256@openssh.com",
];

/// What was chosen for the box.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Settings {
    /// The Wi-Fi to join.
    pub wifi: Option<Network>,
    /// Where the box is, for the rules of radio: two capital letters.
    pub country: Option<String>,
    /// The box's name in the home network, which may stand before `.local`.
    pub hostname: Option<String>,
    /// The time zone, such as `Europe/Berlin`.
    pub timezone: Option<String>,
    /// Who may come in by SSH: lines of `authorized_keys` without options.
    pub keys: Vec<String>,
}

/// Something in a file that can't be taken as it stands.
#[derive(Clone, Debug, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Problem {
    /// The file's name.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// What is wrong, in a sentence without its dot. It holds no secret.
    pub what: String,
}

/// What came of reading.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Reading {
    /// What was chosen.
    pub settings: Settings,
    /// What was set besides, by the names in the files, and isn't taken.
    pub others: Vec<String>,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// The files that must stay, because something is wrong in them that somebody has to mend: without it the box may have
    /// no network, or nobody who may come in.
    pub to_mend: Vec<String>,
    /// In which lines of those files a Wi-Fi stands that was taken.
    pub secrets: BTreeMap<String, Vec<usize>>,
}

/// The Wi-Fi of one file: its pieces come one by one.
#[derive(Default)]
struct Wifi {
    name: Option<(usize, Vec<u8>)>,
    password: Option<(usize, String)>,
    hidden: bool,
}

impl Reading {
    /// Takes what one file says; it counts more than what was taken before.
    pub(super) fn take(&mut self, file: &str, lines: &Lines) {
        let mut wifi = Wifi::default();
        let (mut keys, mut wanted): (Vec<String>, bool) = (Vec::new(), true);
        for (line, said) in lines {
            match said {
                Said::WifiName(name) => wifi.name = Some((*line, name.clone())),
                Said::WifiPassword(password) => wifi.password = Some((*line, password.clone())),
                Said::WifiHidden(hidden) => wifi.hidden = *hidden,
                Said::Country(typed) => match wifi::country(typed) {
                    Some(country) => self.settings.country = Some(country),
                    None => self.complain(file, *line, "a country is two letters, such as DE"),
                },
                Said::Hostname(typed) => self.hostname(file, *line, typed),
                Said::Timezone(typed) => match is_timezone(typed) {
                    true => self.settings.timezone = Some(typed.clone()),
                    false => {
                        self.complain(file, *line, "a time zone looks like Europe/Berlin");
                    }
                },
                Said::SshKey(typed) => match key(typed) {
                    Ok(key) => keys.push(key),
                    Err(what) => self.must_mend(file, *line, what),
                },
                Said::Ssh(on) => wanted = *on,
                Said::Other(name) => self.others.push(name.clone()),
                Said::Unreadable(what) => self.must_mend(file, *line, what),
            }
        }
        if wanted {
            self.settings.keys.extend(keys);
        }
        if self.wifi(file, wifi) {
            let of_wifi = lines.iter().filter(|(_, said)| said.is_of_wifi());
            let lines = of_wifi.map(|(line, _)| *line).collect();
            self.secrets.insert(file.to_owned(), lines);
        }
    }

    /// Once all files are read: everything once.
    pub(super) fn settle(mut self) -> Reading {
        let mut keys: Vec<String> = Vec::new();
        for key in std::mem::take(&mut self.settings.keys) {
            if !keys.contains(&key) && keys.len() < KEYS_MAX {
                keys.push(key);
            }
        }
        self.settings.keys = keys;
        self.others.sort();
        self.others.dedup();
        self.problems.dedup();
        self.to_mend.dedup();
        let to_mend = &self.to_mend;
        self.secrets.retain(|file, _| to_mend.contains(file));
        self
    }

    /// Whether the file has one that makes sense.
    fn wifi(&mut self, file: &str, wifi: Wifi) -> bool {
        let (line, name) = match (wifi.name, &wifi.password) {
            (Some((line, name)), _) => (line, name),
            (None, None) => return false,
            (None, Some((line, _))) => (*line, Vec::new()),
        };
        let (at, password) = wifi.password.unwrap_or((line, String::new()));
        match Network::new(&name, &password, wifi.hidden) {
            Ok(network) => {
                self.settings.wifi = Some(network);
                true
            }
            Err(why) => {
                let line = match why {
                    BadWifi::NoName | BadWifi::LongName => line,
                    BadWifi::ShortPassword | BadWifi::LongPassword | BadWifi::Signs => at,
                };
                self.must_mend(file, line, &why.to_string());
                false
            }
        }
    }

    fn hostname(&mut self, file: &str, line: usize, typed: &str) {
        // With a domain behind it, the box is still called by the first part.
        let name = typed.split('.').next().unwrap_or_default().to_lowercase();
        match is_home_name(&name) {
            true => self.settings.hostname = Some(name),
            false => self.complain(
                file,
                line,
                "a name for the box has letters from a to z, digits and dashes",
            ),
        }
    }

    /// Something is wrong that the box lives well without.
    fn complain(&mut self, file: &str, line: usize, what: &str) {
        self.problems.push(Problem {
            file: file.to_owned(),
            line,
            what: what.to_owned(),
        });
    }

    /// Something is wrong that somebody should mend.
    fn must_mend(&mut self, file: &str, line: usize, what: &str) {
        self.complain(file, line, what);
        self.to_mend.push(file.to_owned());
    }
}

fn is_timezone(typed: &str) -> bool {
    let plain = |sign: u8| sign.is_ascii_alphanumeric() || b"_+-/".contains(&sign);
    !typed.is_empty()
        && typed.len() <= TIMEZONE_BYTES_MAX
        && typed.bytes().all(plain)
        && typed.split('/').all(|part| !part.is_empty())
}

/// An SSH public key as one line (sshd(8), AUTHORIZED_KEYS). What stands before it would be options: leaving them away
/// could let in more than was meant, so such a key is refused.
fn key(typed: &str) -> Result<String, &'static str> {
    let mut words = typed.split_whitespace();
    let (kind, body) = (
        words.next().unwrap_or_default(),
        words.next().unwrap_or_default(),
    );
    if typed.contains("PRIVATE KEY") {
        return Err("this is a private key: take the public one, whose file ends in .pub");
    }
    if !KEY_KINDS.contains(&kind) {
        return Err(
            "an SSH key begins with its kind, such as ssh-ed25519, and options before it are not taken",
        );
    }
    // The key's body begins with its kind again (RFC 4253, 6.6): cut off and mixed up keys are noticed.
    let bytes = STANDARD.decode(body).unwrap_or_default();
    let length = u32::try_from(kind.len()).unwrap_or_default().to_be_bytes();
    let rest = bytes
        .strip_prefix(&length)
        .and_then(|rest| rest.strip_prefix(kind.as_bytes()));
    if rest.is_none_or(<[u8]>::is_empty) {
        return Err("this SSH key is not whole");
    }
    let remark: String = words
        .collect::<Vec<_>>()
        .join(" ")
        .chars()
        .filter(|sign| !sign.is_control())
        .take(REMARK_CHARS_MAX)
        .collect();
    Ok(format!("{kind} {body} {remark}").trim_end().to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::device::preseed::read;

    const KEY: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAICAfHh0cGxoZGBcWFRQTEhEQDw4NDAsKCQgHBgUEAwIB ada@desk";

    fn one(name: &str, text: &str) -> Reading {
        read(&[(name.to_owned(), text.as_bytes().to_vec())])
    }

    #[test]
    fn keys_are_taken_only_whole_and_without_options() {
        assert_eq!(key(KEY).as_deref(), Ok(KEY));
        for broken in [
            "",
            "ssh-ed25519",
            "ssh-ed25519 AAAA",
            "ssh-dss AAAAB3NzaC1kc3M=",
            "ssh-rsa AAAAC3NzaC1lZDI1NTE5AAAAICAfHh0cGxoZGBcWFRQTEhEQDw4NDAsKCQgHBgUEAwIB",
            "-----BEGIN OPENSSH PRIVATE KEY-----",
            &format!("command=\"/bin/sh\" {KEY}"),
        ] {
            assert!(key(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn zones_are_names_and_not_paths() {
        assert!(is_timezone("America/Argentina/Buenos_Aires") && is_timezone("Etc/GMT+1"));
        for broken in ["", "../etc/passwd", "/etc/passwd", "Europe/", "a b"] {
            assert!(!is_timezone(broken), "{broken}");
        }
    }

    #[test]
    fn a_file_stays_only_if_somebody_must_mend_it() {
        let small = one(
            "custom.toml",
            "[locale]\ntimezone = \"Mars\\\\1\"\n[system]\nhostname = \"ä\"\n",
        );
        assert_eq!((small.problems.len(), small.to_mend.len()), (2, 0));
        let great = one(
            "custom.toml",
            "[wlan]\nssid = \"Home\"\npassword = \"short\"\n",
        );
        assert_eq!(great.to_mend, ["custom.toml"]);
        assert_eq!(great.problems[0].line, 3);
        assert_eq!(great.settings, Settings::default());
        let nameless = one("wifi.txt", "password: 12345678\n");
        assert_eq!(nameless.problems[0].what, BadWifi::NoName.to_string());
    }

    #[test]
    fn the_plainest_file_counts_most() {
        let files = [
            ("wifi.txt".to_owned(), b"name: Mine\npassword: 87654321".to_vec()),
            (
                "custom.toml".to_owned(),
                b"[system]\nhostname = \"Attic.lan\"\n[wlan]\nssid = \"Other\"\npassword = \"12345678\"".to_vec(),
            ),
            ("unknown.txt".to_owned(), b"[wlan]".to_vec()),
        ];
        let reading = read(&files);
        let wifi = reading.settings.wifi.expect("a network");
        assert_eq!(wifi.shown(), "Mine");
        assert_eq!(reading.settings.hostname.as_deref(), Some("attic"));
    }
}
