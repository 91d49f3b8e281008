//! The settings that Raspberry Pi Imager and others write on a card, as each of its versions does it: what they become,
//! that they are gone from the card afterwards, and that the power may go at any moment.

use burrow::device::first::{Report, take};
use burrow::device::preseed::{FILES, Settings, emptied, read};
use burrow::device::wifi::Network;
use burrow::device::{Places, wifi};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

const NAMES: [&str; 7] = [
    "custom.toml",
    "user-data",
    "network-config",
    "firstrun.sh",
    "cmdline.txt",
    "wpa_supplicant.conf",
    "wifi.txt",
];
const PSK: &str = "5f5f5f5f0123456789abcdef0123456789abcdef0123456789abcdefa1b2c3d4";
const ADA: &str =
    "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIAABAgMEBQYHCAkKCwwNDg8QERITFBUWFxgZGhscHR4f ada@desk";

fn samples() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/appliance/preseed")
}

/// The files that one program writes.
fn written_by(program: &str) -> Vec<(String, Vec<u8>)> {
    let entries = fs::read_dir(samples().join(program)).expect("a folder of samples");
    let file = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().expect("a name");
        (name, fs::read(entry.path()).expect("a sample"))
    };
    entries
        .map(|entry| file(entry.expect("a sample")))
        .collect()
}

/// What a program's files become: the Wi-Fi, and whether everything else is as it was typed into the program.
fn check(program: &str, wifi: (&[u8], &str, bool), others: &[&str]) {
    let reading = read(&written_by(program));
    let (name, password, hidden) = wifi;
    let wanted = Network::new(name, password, hidden).expect("a network");
    let settings = reading.settings;
    assert_eq!(reading.problems, [], "{program}");
    assert_eq!(settings.wifi, Some(wanted), "{program}");
    assert_eq!(settings.hostname.as_deref(), Some("attic"), "{program}");
    assert_eq!(
        settings.timezone.as_deref(),
        Some("Europe/London"),
        "{program}"
    );
    assert_eq!(settings.country.as_deref(), Some("GB"), "{program}");
    assert_eq!(settings.keys.len(), 2, "{program}");
    assert_eq!(settings.keys[0], ADA, "{program}");
    assert_eq!(reading.others, others, "{program}");
}

const USER: &str = "user account and its password";

#[test]
fn each_version_of_imager_is_understood() {
    check(
        "imager-1.8-systemd",
        (b"Ada's Home", PSK, true),
        &["keyboard", USER],
    );
    check(
        "imager-1.8-cloudinit",
        ("Café Home".as_bytes(), PSK, true),
        &["packages", "runcmd", USER],
    );
    check(
        "imager-2.0-systemd",
        (b"Caf\xe9 Home", PSK, false),
        &["keyboard", USER],
    );
    check(
        "imager-2.0-cloudinit",
        ("Café \"Home\"".as_bytes(), PSK, true),
        &["apt", "keyboard", "packages", "rpi", "runcmd", USER],
    );
    check(
        "imager-2.0-preseed",
        ("Café \"Home\"".as_bytes(), PSK, false),
        &[
            "connect.enabled",
            "connect.mode",
            "connect.token",
            "interfaces.i2c",
            "locale.keymap",
            "user.groups",
            "user.name",
            "user.password",
            "user.password_encrypted",
        ],
    );
    check(
        "pi-os-12",
        (b"Our Home", "made up # passphrase", true),
        &[
            "locale.keymap",
            "ssh.password_authentication",
            "user.name",
            "user.password",
            "user.password_encrypted",
        ],
    );
}

#[test]
fn plain_files_are_understood() {
    let network = Network::new(b"Our Home", "made up passphrase", false).expect("a network");
    for program in ["pi-os-11", "plain"] {
        let reading = read(&written_by(program));
        let wanted = Settings {
            wifi: Some(network.clone()),
            country: Some("GB".to_owned()),
            ..Settings::default()
        };
        assert_eq!(
            (reading.settings, reading.problems),
            (wanted, vec![]),
            "{program}"
        );
    }
}

/// A card with these files, in a box.
fn card(files: &[(String, Vec<u8>)]) -> (TempDir, Places) {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::under(root.path());
    for folder in [places.boot(), places.state(), places.facts()] {
        fs::create_dir_all(folder).expect("a folder");
    }
    for (name, bytes) in files {
        fs::write(places.boot().join(name), bytes).expect("a file");
    }
    let zones = places.at("/usr/share/zoneinfo/Europe");
    fs::create_dir_all(&zones).expect("a folder");
    fs::write(zones.join("London"), "TZif2").expect("a file");
    (root, places)
}

fn told(places: &Places) -> Report {
    let json = fs::read(places.facts().join("first.json")).expect("a report");
    serde_json::from_slice(&json).expect("JSON")
}

fn on_card(places: &Places) -> Vec<String> {
    let entries = fs::read_dir(places.boot()).expect("a folder");
    let mut names: Vec<String> = entries
        .map(|entry| {
            entry
                .expect("a file")
                .file_name()
                .into_string()
                .expect("a name")
        })
        .collect();
    names.sort();
    names
}

fn conf(places: &Places) -> String {
    fs::read_to_string(places.state().join("wifi.conf")).expect("a Wi-Fi")
}

#[test]
fn settings_are_kept_and_gone_from_the_card() {
    for program in [
        "imager-1.8-systemd",
        "imager-2.0-cloudinit",
        "imager-2.0-preseed",
        "pi-os-12",
        "pi-os-11",
        "plain",
    ] {
        let (_root, places) = card(&written_by(program));
        take(&places).expect("taken");
        let left = on_card(&places);
        let expected: &[&str] = match program {
            "imager-1.8-systemd" => &["cmdline.txt"],
            _ => &[],
        };
        assert_eq!(left, expected, "{program}");
        assert!(conf(&places).contains("psk="), "{program}");
        let mode = fs::metadata(places.state().join("wifi.conf"))
            .expect("a file")
            .permissions();
        assert_eq!(mode.mode() & 0o777, 0o600);
        let report = told(&places);
        assert!(report.taken.contains(&"wifi".to_owned()), "{program}");
        let json = fs::read_to_string(places.facts().join("first.json")).expect("a report");
        for secret in ["madeup", "made up", PSK] {
            assert!(!json.contains(secret), "{program}: {json}");
        }
        // Nothing is there any more, and nothing is forgotten.
        take(&places).expect("taken again");
        assert_eq!(told(&places), report, "{program}");
    }
}

#[test]
fn the_kernels_command_line_is_what_it_was_before_imager() {
    let (_root, places) = card(&written_by("imager-1.8-systemd"));
    take(&places).expect("taken");
    let line = fs::read_to_string(places.boot().join("cmdline.txt")).expect("a line");
    assert_eq!(
        line,
        "console=serial0,115200 console=tty1 root=PARTUUID=b0220001-05 rootfstype=squashfs\n"
    );
    let text = |name: &str| fs::read_to_string(places.state().join(name)).expect("a file");
    assert_eq!(text("hostname"), "attic\n");
    assert_eq!(text("burrow.env"), "BURROW_NAME=attic\n");
    assert_eq!(text("timezone"), "Europe/London\n");
    assert_eq!(text("authorized_keys").lines().next(), Some(ADA));
    let zone = fs::read_link(places.state().join("localtime")).expect("a link");
    assert_eq!(zone, Path::new("/usr/share/zoneinfo/Europe/London"));
    // A command line that nobody has added anything to is none of our business.
    fs::write(places.boot().join("cmdline.txt"), "console=tty1\n").expect("a file");
    take(&places).expect("nothing");
    assert_eq!(on_card(&places), ["cmdline.txt"]);
}

#[test]
fn no_key_means_no_ssh() {
    let (_root, places) = card(&written_by("pi-os-11"));
    take(&places).expect("taken");
    assert!(!places.state().join("authorized_keys").exists());
    let off = b"[ssh]\nenabled = false\nauthorized_keys = [\"".to_vec();
    let off = [off, ADA.as_bytes().to_vec(), b"\"]\n".to_vec()].concat();
    let (_root, places) = card(&[("custom.toml".to_owned(), off)]);
    take(&places).expect("taken");
    assert!(!places.state().join("authorized_keys").exists());
}

#[test]
fn what_is_wrong_stays_on_the_card_and_is_named() {
    let good = b"[wlan]\nssid = \"Home\"\npassword = \"12345678\"\n".to_vec();
    let bad = b"name: Home\npassword: short\n".to_vec();
    let (_root, places) = card(&[
        ("custom.toml".to_owned(), good),
        ("wifi.txt".to_owned(), bad),
    ]);
    take(&places).expect("taken");
    assert_eq!(on_card(&places), ["burrow-note.txt", "wifi.txt"]);
    assert!(conf(&places).contains("psk=\"12345678\""));
    let note = fs::read_to_string(places.boot().join("burrow-note.txt")).expect("a note");
    assert!(
        note.contains("wifi.txt, line 2: the password of a Wi-Fi has at least 8 signs."),
        "{note}"
    );
    assert_eq!(told(&places).to_mend, ["wifi.txt"]);
    // It is read again at each start, until somebody has mended it.
    take(&places).expect("taken again");
    assert_eq!(told(&places).to_mend, ["wifi.txt"]);
    fs::write(
        places.boot().join("wifi.txt"),
        "name: Home\npassword: long enough\n",
    )
    .expect("a file");
    take(&places).expect("taken");
    assert_eq!(on_card(&places), Vec::<String>::new());
    assert!(conf(&places).contains("psk=\"long enough\""));
    assert_eq!(told(&places).problems, []);
}

/// A stray line in `wifi.txt`, which stays on the card. The owner chose another Wi-Fi in the dashboard; the power went; and the
/// file, read again, brought the old one back, whose password could be read on the card by everybody.
#[test]
fn a_file_to_be_mended_counts_once_and_its_password_is_gone() {
    let typed = "name: Home\npassword: sesame street\nnonsense\n";
    let wide: Vec<u8> = [0xfeff]
        .into_iter()
        .chain(typed.encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    for typed in [typed.as_bytes().to_vec(), wide] {
        let (_root, places) = card(&[("wifi.txt".to_owned(), typed.clone())]);
        let path = places.boot().join("wifi.txt");
        take(&places).expect("taken");
        assert!(conf(&places).contains("psk=\"sesame street\""));
        let report = told(&places);
        assert_eq!(
            (&*report.to_mend, report.problems[0].line),
            (&["wifi.txt".to_owned()][..], 3)
        );
        let left = fs::read(&path).expect("a file");
        let shown: String = String::from_utf8_lossy(&left).replace('\0', "");
        assert!(
            shown.ends_with("\nnonsense\n") && !shown.contains("Home") && !shown.contains("sesame"),
            "{shown:?}"
        );
        assert_eq!((left.len(), shown.lines().count()), (typed.len(), 3));

        fs::write(places.state().join("wifi.conf"), "the dashboard's").expect("a file");
        take(&places).expect("known");
        assert_eq!(
            (conf(&places).as_str(), told(&places)),
            ("the dashboard's", report)
        );
        // Mended, with another password of the same length.
        fs::write(&path, "name: Home\npassword: sesame STREET\n").expect("a file");
        take(&places).expect("taken");
        assert!(conf(&places).contains("psk=\"sesame STREET\""));
        assert_eq!(
            (on_card(&places).len(), told(&places).problems.len()),
            (0, 0)
        );
    }
}

/// The power goes while the lines of the Wi-Fi are emptied.
#[test]
fn half_an_emptied_password_is_no_other_one() {
    let typed = "name: Home\npassword: sesame street\nnonsense\n";
    let (_root, places) = card(&[("wifi.txt".to_owned(), typed.into())]);
    let path = places.boot().join("wifi.txt");
    take(&places).expect("taken");
    let emptied = fs::read_to_string(&path).expect("a file");
    let kept = places.state().join("first.json");
    let done = fs::read_to_string(&kept).expect("a report");
    let cut = done.replace("\"emptying\": []", "\"emptying\": [1, 2]");
    assert_ne!(done, cut);
    fs::write(places.state().join("wifi.conf"), "kept").expect("a file");
    for at in 0..typed.len() {
        fs::write(&path, format!("{}{}", &emptied[..at], &typed[at..])).expect("a file");
        fs::write(&kept, &cut).expect("a report");
        take(&places).expect("emptied to the end");
        assert_eq!(fs::read_to_string(&path).expect("a file"), emptied);
        assert_eq!(
            (conf(&places), told(&places).to_mend.len()),
            ("kept".to_owned(), 1)
        );
        assert_eq!(fs::read_to_string(&kept).expect("a report"), done);
    }
}

/// A second file beside one that waits to be mended: neither undoes the other.
#[test]
fn a_new_file_counts_beside_one_that_stays() {
    let (_root, places) = card(&[(
        "wifi.txt".to_owned(),
        b"name: Home\npassword: 12345678\n?\n".to_vec(),
    )]);
    take(&places).expect("taken");
    let file = b"[system]\nhostname = \"attic\"\n".to_vec();
    fs::write(places.boot().join("custom.toml"), file).expect("a file");
    fs::write(places.state().join("wifi.conf"), "kept").expect("a file");
    take(&places).expect("taken");
    let report = told(&places);
    assert_eq!(
        (report.taken, report.to_mend),
        (vec!["hostname".to_owned()], vec!["wifi.txt".to_owned()])
    );
    assert_eq!(report.problems.len(), 1);
    assert_eq!(conf(&places), "kept");
    assert_eq!(on_card(&places), ["burrow-note.txt", "wifi.txt"]);
}

/// A system without time zones once took every zone, and nothing came of it.
#[test]
fn a_time_zone_that_the_system_does_not_have_is_not_taken() {
    let file = b"[locale]\ntimezone = \"Europe/Berlin\"\n".to_vec();
    for has_others in [true, false] {
        let (_root, places) = card(&[("custom.toml".to_owned(), file.clone())]);
        if !has_others {
            fs::remove_dir_all(places.at("/usr/share/zoneinfo")).expect("they are there");
        }
        take(&places).expect("taken");
        let report = told(&places);
        assert_eq!((report.taken.len(), report.problems.len()), (0, 1));
        assert!(!places.state().join("localtime").exists());
    }
}

/// What a factory reset erases on the card is written in shell.
#[test]
fn a_factory_reset_knows_every_file() {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("systemd/lib/factory-reset");
    let script = fs::read_to_string(script).expect("a script");
    let list = script
        .split_once("settings='")
        .and_then(|(_, list)| list.split_once('\''));
    let (names, _) = list.expect("a list");
    let mut names: Vec<&str> = names.split_whitespace().collect();
    // Holds no secret, and may be the kernel's own.
    names.push("cmdline.txt");
    names.sort_unstable();
    let mut known = FILES.map(|(name, _)| name);
    known.sort_unstable();
    assert_eq!(names, known);
}

#[test]
fn a_file_that_is_taken_away_needs_no_mending() {
    let (_root, places) = card(&[("wifi.txt".to_owned(), b"password: 12345678\n".to_vec())]);
    take(&places).expect("taken");
    assert_eq!(told(&places).problems.len(), 1);
    fs::remove_file(places.boot().join("wifi.txt")).expect("it is there");
    take(&places).expect("nothing");
    assert_eq!(
        (told(&places).problems.len(), on_card(&places).len()),
        (0, 0)
    );
}

#[test]
fn garbage_loses_nothing() {
    let garbage: Vec<u8> = (0..4000u32).map(|at| (at * 7919 % 251) as u8).collect();
    let names = [
        "custom.toml",
        "rpi-preseed.toml",
        "user-data",
        "network-config",
        "firstrun.sh",
        "wifi.txt",
    ];
    let files: Vec<(String, Vec<u8>)> = names
        .iter()
        .map(|name| ((*name).to_owned(), garbage.clone()))
        .chain([("wpa_supplicant.conf".to_owned(), vec![b'x'; 100 << 10])])
        .collect();
    let (_root, places) = card(&files);
    take(&places).expect("nothing taken");
    assert!(!places.state().join("authorized_keys").exists());
    // Too long to be one of Imager's: it isn't even read.
    assert!(on_card(&places).contains(&"wpa_supplicant.conf".to_owned()));
}

proptest! {
    /// Whatever lies there under these names, reading it ends, and what is taken of it makes sense.
    #[test]
    fn nothing_on_a_card_breaks_the_reader(
        name in select(NAMES.to_vec()),
        bytes in vec(any::<u8>(), 0..400),
        text in "([a-z_\\-]{1,8}[:= ]{1,2}|[\\[\\]\"'#\\\\{}|\\n ]|- |ssid|psk|network|x41|\\n  ){0,60}",
    ) {
        for bytes in [bytes, text.into_bytes()] {
            let reading = read(&[(name.to_owned(), bytes.clone())]);
            for lines in reading.secrets.values() {
                let once = emptied(&bytes, lines);
                prop_assert_eq!(once.len(), bytes.len());
                prop_assert_eq!(emptied(&once, lines), once);
            }
            let settings = reading.settings;
            if let Some(network) = settings.wifi {
                let conf = network.joining(None);
                let networks = conf.matches("network={").count();
                prop_assert!((1..=2).contains(&networks));
                prop_assert_eq!(conf.lines().count(), conf.matches('\n').count());
            }
            prop_assert!(settings.keys.is_empty());
        }
    }
}

/// Deep enough to run out of stack, if a reader went down with it.
#[test]
fn a_deep_document_ends_like_any_other() {
    let deep = "- ".repeat(30_000).into_bytes();
    for name in NAMES {
        read(&[(name.to_owned(), deep.clone())]);
    }
}

/// The power goes: after the settings are kept, after the file has got its other name, and in the middle of erasing it.
#[test]
fn the_power_may_go_at_any_moment() {
    let files = written_by("imager-2.0-preseed");
    let (name, bytes) = &files[0];
    let (_root, whole) = card(&files);
    take(&whole).expect("taken");
    let wanted = conf(&whole);

    // Kept, and not yet touched on the card.
    fs::write(whole.boot().join(name), bytes).expect("a file");
    take(&whole).expect("taken again");
    assert_eq!((conf(&whole), on_card(&whole).len()), (wanted.clone(), 0));

    for erased in [0, 1, 512, bytes.len() - 1, bytes.len()] {
        let mut half = bytes.clone();
        half[..erased].fill(b'\n');
        fs::write(whole.boot().join(format!("burrow-erasing-{name}")), half).expect("a file");
        take(&whole).expect("erased to the end");
        assert_eq!((conf(&whole), on_card(&whole).len()), (wanted.clone(), 0));
        assert_eq!(told(&whole).problems, []);
    }
}

/// Where there is a wpa_supplicant, it is asked whether it reads what we write. It reads a passphrase with a mark and then a
/// `#` only as far as that, as it told us here.
#[test]
fn the_real_wpa_supplicant_reads_what_we_write() {
    let program = Path::new("/usr/sbin/wpa_supplicant");
    if !program.exists() {
        eprintln!("skipped: there is no wpa_supplicant here (apt-get install wpasupplicant)");
        return;
    }
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("wifi.conf");
    let reads = |conf: &str| {
        fs::write(&path, conf).expect("a file");
        // An interface that isn't there: it reads the file first, and then ends.
        let ran = std::process::Command::new(program)
            .args(["-dd", "-t", "-Dnl80211,wired", "-inone0", "-c"])
            .arg(&path)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&ran.stdout);
        assert!(said.contains("Priority group"), "{conf}\n{said}");
        for complaint in ["Invalid", "failed to parse", "Failed to read"] {
            assert!(!said.contains(complaint), "{conf}\n{said}");
        }
    };
    let long = "x".repeat(63);
    for (name, password) in [
        ("a\"b\\#", "p\"w # \\d "),
        ("d", "p # \"w\\d "),
        ("☕", ""),
        ("b", PSK),
        ("c", &long),
    ] {
        let network = Network::new(name.as_bytes(), password, true).expect("a network");
        reads(&network.joining(None));
        reads(&network.joining(wifi::country("DE").as_deref()));
    }
    let own = Network::new(b"Burrow-5E1A", "ABCD-EFG7", false).expect("a network");
    reads(&own.being(None));
}
