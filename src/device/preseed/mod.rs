//! Settings that somebody has left on the card: what Raspberry Pi Imager writes there, in each of its versions, and a plain
//! `wifi.txt` for who has no Imager. Texts to settings; nothing here touches a disk.
//!
//! | file | who writes it |
//! |---|---|
//! | `custom.toml` | people and tools, for Raspberry Pi OS 12 (raspberrypi-sys-mods `init_config`) |
//! | `rpi-preseed.toml` | Imager 2.0.11 and later, where an image wants "rpi-preseed" |
//! | `user-data`, `network-config`, `meta-data` | Imager 1.8 and later, where an image wants "cloudinit" |
//! | `firstrun.sh`, `cmdline.txt` | Imager 1.6 to 2.0, where an image wants "systemd", or says nothing |
//! | `wpa_supplicant.conf`, `ssh`, `userconf.txt` | people, for Raspberry Pi OS up to 11 |
//! | `wifi.txt` | people, for us |
//!
//! Readers are lenient, and only take what they know: a script is read and never run. What is taken is Wi-Fi, the box's
//! name, SSH public keys and the time zone. Passwords never are: nobody can sign in at this box with one. Everything else
//! that is set is listed, so that nobody wonders.

mod cloud;
mod judge;
mod plain;
mod script;
mod toml;
mod yaml;

pub use judge::{Problem, Reading, Settings};

/// Largest file that is read, in bytes. Imager's have two or three thousand.
pub const FILE_BYTES_MAX: usize = 64 << 10;

/// A kind of file with settings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// `custom.toml` and `rpi-preseed.toml`: the same tables.
    Toml,
    /// cloud-init's `user-data` and `meta-data`.
    UserData,
    /// cloud-init's `network-config` (netplan, version 2).
    NetworkConfig,
    /// `firstrun.sh`.
    Script,
    /// `cmdline.txt`: the kernel's, to which Imager adds.
    CommandLine,
    /// `wpa_supplicant.conf`.
    Supplicant,
    /// `wifi.txt`.
    Wifi,
    /// `ssh` and `userconf.txt`: nothing in them is taken.
    Nothing,
}

/// The files by their names, in small letters. Where two say different things, the later one in this list counts.
pub const FILES: [(&str, Kind); 15] = [
    ("userconf", Kind::Nothing),
    ("userconf.txt", Kind::Nothing),
    ("ssh", Kind::Nothing),
    ("ssh.txt", Kind::Nothing),
    ("cmdline.txt", Kind::CommandLine),
    ("firstrun.sh", Kind::Script),
    ("custom.toml", Kind::Toml),
    ("rpi-preseed.toml", Kind::Toml),
    ("meta-data", Kind::UserData),
    ("user-data", Kind::UserData),
    ("network-config", Kind::NetworkConfig),
    ("wpa_supplicant.conf", Kind::Supplicant),
    ("wpa_supplicant.conf.txt", Kind::Supplicant),
    // Windows hides the ending of a name, so that people add a second one.
    ("wifi.txt", Kind::Wifi),
    ("wifi.txt.txt", Kind::Wifi),
];

/// What kind of file is called `name`, and its place in the order of those that count more and more.
pub fn kind(name: &str) -> Option<(usize, Kind)> {
    let name = name.to_lowercase();
    let place = FILES.iter().position(|(known, _)| *known == name)?;
    Some((place, FILES[place].1))
}

/// Something that a file says, as it stands there: not yet looked at whether it makes sense.
#[derive(Clone, PartialEq, Eq)]
enum Said {
    Hostname(String),
    Timezone(String),
    SshKey(String),
    /// Whether SSH is wanted at all.
    Ssh(bool),
    WifiName(Vec<u8>),
    WifiPassword(String),
    WifiHidden(bool),
    Country(String),
    /// Something that is never taken, by the name that it has there.
    Other(String),
    /// Something that can't be read, in a sentence.
    Unreadable(String),
}

impl Said {
    /// Whether it belongs to which Wi-Fi is joined, and how.
    fn is_of_wifi(&self) -> bool {
        matches!(
            self,
            Said::WifiName(_) | Said::WifiPassword(_) | Said::WifiHidden(_)
        )
    }
}

/// What a file says, with the line where it stands, from 1.
type Lines = Vec<(usize, Said)>;

/// Reads files of settings: names and contents, as they lie on the card, in any order.
pub fn read(files: &[(String, Vec<u8>)]) -> Reading {
    let mut known: Vec<(usize, Kind, &str, &[u8])> = files
        .iter()
        .filter_map(|(name, bytes)| {
            let (place, kind) = kind(name)?;
            Some((place, kind, name.as_str(), bytes.as_slice()))
        })
        .collect();
    known.sort_unstable_by_key(|(place, ..)| *place);
    let mut reading = Reading::default();
    for (_, kind, name, bytes) in known {
        reading.take(name, &said(kind, &text(bytes)));
    }
    reading.settle()
}

fn said(kind: Kind, text: &str) -> Lines {
    match kind {
        Kind::Toml => toml::read(text),
        Kind::UserData => cloud::user_data(text),
        Kind::NetworkConfig => cloud::network_config(text),
        Kind::Script => script::read(text),
        Kind::CommandLine => plain::command_line(text),
        Kind::Supplicant => plain::supplicant(text, 1),
        Kind::Wifi => plain::wifi(text),
        Kind::Nothing => vec![(
            1,
            Said::Other("user account or SSH with a password".to_owned()),
        )],
    }
}

/// The kernel's command line without what Imager has added for other systems; `None` where it hasn't.
pub fn without_additions(command_line: &str) -> Option<String> {
    let ours = |word: &&str| {
        !word.starts_with("systemd.run")
            && *word != "systemd.unit=kernel-command-line.target"
            && !word.starts_with("ds=nocloud")
            && !word.starts_with("cfg80211.ieee80211_regdom=")
    };
    let kept: Vec<&str> = command_line.split_whitespace().filter(ours).collect();
    let all = command_line.split_whitespace().count();
    (kept.len() < all).then(|| kept.join(" "))
}

/// The file without what stands in these lines (from 1): as long as before, and with as many lines, so that it can be written
/// over in place, and once more after a power cut.
pub fn emptied(bytes: &[u8], lines: &[usize]) -> Vec<u8> {
    // A plain sign as the file writes it.
    let written = |sign: u8| match bytes {
        [0xff, 0xfe, ..] => vec![sign, 0],
        [0xfe, 0xff, ..] => vec![0, sign],
        _ => vec![sign],
    };
    let (space, end, back) = (written(b' '), written(b'\n'), written(b'\r'));
    let mut line = 1;
    let mut emptied = Vec::with_capacity(bytes.len());
    for (at, sign) in bytes.chunks(space.len()).enumerate() {
        let mark = at == 0 && space.len() > 1;
        let kept = mark || sign == end || sign == back || !lines.contains(&line);
        let sign_now = if kept { sign } else { &space[..sign.len()] };
        emptied.extend_from_slice(sign_now);
        line += usize::from(sign == end);
    }
    emptied
}

/// The text of a file: editors on Windows write UTF-16, or begin UTF-8 with a mark.
fn text(bytes: &[u8]) -> String {
    let wide = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| unit([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xff, 0xfe, rest @ ..] => wide(rest, u16::from_le_bytes),
        [0xfe, 0xff, rest @ ..] => wide(rest, u16::from_be_bytes),
        [0xef, 0xbb, 0xbf, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        plain => String::from_utf8_lossy(plain).into_owned(),
    }
}
