//! The box in the home's network, with programs that stand in for systemd and wpa_supplicant: a Wi-Fi that is typed, one
//! that doesn't let us in, the box's own as a last resort, and the power that goes in between.

use burrow::device::Places;
use burrow::device::hotspot::{Pace, look, wish};
use burrow::device::network::{Network, Outcome, Typed};
use burrow::device::wifi;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::time::Duration;
use tempfile::TempDir;

const QUICK: Pace = Pace {
    patience: Duration::ZERO,
    trial: Duration::from_millis(100),
    glance: Duration::from_millis(5),
    open: Duration::from_secs(60),
    program: Duration::from_secs(20),
    answer: Duration::from_millis(20),
    wake: Duration::from_millis(50),
};

/// The network that lets us in, in hexadecimal digits: "Home".
const HOME: &str = "486f6d65";

/// What `systemctl` does here: writes down what it was told, and joins a Wi-Fi that is called "Home".
const SYSTEMCTL: &str = r#"#!/bin/sh
root=ROOT
echo "$@" >>$root/told
wlan=$root/sys/class/net/wlan0
case "$*" in
*"start wpa_supplicant@wlan0.service")
    echo 0 >$wlan/carrier
    : >$root/proc/self/net/route
    if grep -q ssid=HOME $root/var/lib/burrow-device/wifi.conf; then
        echo 1 >$wlan/carrier
        printf 'Iface\tDestination\nwlan0\t00000000\n' >$root/proc/self/net/route
    fi ;;
*"stop wpa_supplicant@wlan0.service")
    echo 0 >$wlan/carrier
    : >$root/proc/self/net/route ;;
*"is-active"*) [ ! -e $root/fallen ] ;;
*"start burrow-ap.service") [ -s $root/run/burrow-device/hotspot.conf ] && echo 1 >$wlan/carrier ;;
esac
"#;

const WPA_CLI: &str = r#"#!/bin/sh
echo "wpa_cli $5 $6" >>ROOT/told
case "$5" in
scan_results) printf 'bssid / frequency / signal level / flags / ssid\n02:00:00:00:00:01\t2437\t-70\t[ESS]\tHome\n' ;;
*) echo OK ;;
esac
"#;

struct Room {
    _root: TempDir,
    places: Places,
}

impl Room {
    fn new() -> Room {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        let folders = [
            places.boot(),
            places.state(),
            places.facts(),
            places.run(),
            places.data(),
            places.at("/usr/bin"),
            places.at("/usr/sbin"),
            places.at("/proc/self/net"),
            places.at("/sys/class/net/wlan0/phy80211"),
            places.at("/sys/class/net/eth0/device"),
        ];
        for folder in folders {
            fs::create_dir_all(folder).expect("a folder");
        }
        let room = Room {
            _root: root,
            places,
        };
        room.put("/sys/class/net/wlan0/address", "02:00:00:00:5e:1a\n");
        room.put("/sys/class/net/wlan0/carrier", "0\n");
        room.put("/sys/class/net/eth0/type", "1\n");
        room.put("/sys/class/net/eth0/carrier", "0\n");
        room.put("/var/lib/burrow/claim-code.txt", "ABCD-EFG7\n");
        room.program("/usr/bin/systemctl", SYSTEMCTL);
        room.program("/usr/sbin/wpa_cli", WPA_CLI);
        room
    }

    fn put(&self, path: &str, text: &str) {
        fs::write(self.places.at(path), text).expect("a file");
    }

    fn program(&self, path: &str, text: &str) {
        let root = self.places.at("/").display().to_string();
        self.put(
            path,
            &text
                .replace("ROOT", root.trim_end_matches('/'))
                .replace("HOME", HOME),
        );
        let may_run = fs::Permissions::from_mode(0o755);
        fs::set_permissions(self.places.at(path), may_run).expect("it may run");
    }

    fn look(&self) -> Network {
        look(&self.places, QUICK).expect("a look");
        self.places.network().expect("facts")
    }

    fn typed(&self, ssid: &str, password: &str) {
        let typed = Typed {
            ssid: ssid.to_owned(),
            password: password.to_owned(),
            country: "de".to_owned(),
            ..Typed::default()
        };
        let json = serde_json::to_string(&typed).expect("JSON");
        wish(&self.places, &json).expect("a wish");
    }

    fn joins(&self) -> Option<String> {
        wifi::named(&fs::read_to_string(self.places.wifi_conf()).ok()?)
    }

    fn has(&self, path: &Path) -> bool {
        path.exists()
    }

    fn told(&self) -> String {
        fs::read_to_string(self.places.at("/told")).unwrap_or_default()
    }
}

#[test]
fn a_cable_comes_first() {
    let room = Room::new();
    room.put("/sys/class/net/eth0/carrier", "1\n");
    let network = room.look();
    assert!(network.ethernet && network.wifi.present && !network.hotspot);
    assert_eq!(room.told(), "");
}

#[test]
fn a_box_without_wifi_only_looks() {
    let room = Room::new();
    fs::remove_dir_all(room.places.at("/sys/class/net/wlan0")).expect("it is there");
    let network = room.look();
    assert!(!network.ethernet && !network.wifi.present && !network.hotspot);
    assert_eq!(room.told(), "");
}

#[test]
fn the_last_resort_is_a_wifi_of_the_boxs_own() {
    let room = Room::new();
    // Routers are slow after a power cut: nothing is done yet.
    let patient = Pace {
        patience: Duration::from_secs(u64::from(u32::MAX)),
        ..QUICK
    };
    look(&room.places, patient).expect("a look");
    assert_eq!(room.told(), "");

    let network = room.look();
    assert!(network.hotspot && !network.wifi.connected);
    assert_eq!(network.networks, ["Home"]);
    let hotspot = room.places.hotspot().expect("it is open");
    assert_eq!(
        (&*hotspot.ssid, &*hotspot.password),
        ("Burrow-5E1A", "ABCD-EFG7")
    );
    let conf = fs::read_to_string(room.places.facts().join("hotspot.conf")).expect("a file");
    assert!(conf.contains("mode=2") && conf.contains("psk=\"ABCD-EFG7\""));
    let note = fs::read_to_string(room.places.boot().join("burrow-note.txt")).expect("a note");
    assert!(note.contains("Burrow-5E1A") && note.contains("ABCD-EFG7"));
    // It stays open, and is not opened twice.
    let opened = |room: &Room| room.told().matches("restart burrow-ap.service").count();
    assert!(room.look().hotspot);
    assert_eq!(opened(&room), 1);
    // Unless its program has ended.
    room.put("/fallen", "");
    assert!(room.look().hotspot);
    assert_eq!(opened(&room), 2);
    // What is told to everybody holds no password.
    let facts = fs::read_to_string(room.places.facts().join("network.json")).expect("facts");
    assert!(!facts.contains("ABCD-EFG7"));

    // A cable is plugged in.
    room.put("/sys/class/net/eth0/carrier", "1\n");
    assert!(!room.look().hotspot);
    assert_eq!(room.places.hotspot(), None);
    assert!(!room.places.boot().join("burrow-note.txt").exists());
}

#[test]
fn a_house_with_an_owner_keeps_its_last_password() {
    let room = Room::new();
    room.look();
    room.put("/sys/class/net/eth0/carrier", "1\n");
    room.look();
    fs::remove_file(room.places.data().join("claim-code.txt")).expect("it is there");
    room.put("/sys/class/net/eth0/carrier", "0\n");
    room.look();
    assert_eq!(room.places.hotspot().expect("open").password, "ABCD-EFG7");
    // Without any, one is made.
    let fresh = Room::new();
    fs::remove_file(fresh.places.data().join("claim-code.txt")).expect("it is there");
    fresh.look();
    let password = fresh.places.hotspot().expect("open").password;
    assert_eq!(password.len(), 9);
}

/// The card can't be written to any more, and the page that says so must be reached.
#[test]
fn a_password_that_cannot_be_kept_opens_the_wifi_all_the_same() {
    let room = Room::new();
    // In place of a file that can't be written: one that can't be replaced.
    fs::create_dir_all(room.places.state().join("hotspot/in-the-way")).expect("a folder");
    room.look();
    let own = room.places.hotspot().expect("open");
    assert_eq!(own.password.len(), 9);
}

#[test]
fn a_wifi_that_was_typed_is_joined() {
    let room = Room::new();
    assert!(room.look().hotspot);
    room.typed("Home", "12345678");
    assert!(
        room.told()
            .ends_with("--no-block start burrow-hotspot.service\n")
    );
    let network = room.look();
    assert!(network.wifi.connected && !network.hotspot);
    assert_eq!(
        network.change.expect("an outcome").outcome,
        Outcome::Connected
    );
    assert_eq!(room.joins().as_deref(), Some("Home"));
    assert_eq!(room.places.country().as_deref(), Some("DE"));
    assert!(!room.has(&room.places.state().join("wifi.before")));
}

/// The router was off when the box started; after a while the box tries it again, unless somebody is in the box's own Wi-Fi.
#[test]
fn the_homes_wifi_is_tried_again_while_ours_is_open() {
    let room = Room::new();
    room.typed("Home", "12345678");
    room.look();
    room.put("/sys/class/net/wlan0/carrier", "0\n");
    assert!(room.look().hotspot);
    let hasty = Pace {
        open: Duration::ZERO,
        ..QUICK
    };
    room.program("/usr/sbin/wpa_cli", "#!/bin/sh\necho 02:00:00:00:00:09\n");
    look(&room.places, hasty).expect("a look");
    assert!(room.look().hotspot);
    room.program("/usr/sbin/wpa_cli", WPA_CLI);
    look(&room.places, hasty).expect("a look");
    let network = room.look();
    assert!(network.wifi.connected && !network.hotspot);
}

#[test]
fn a_wifi_that_lets_nobody_in_is_forgotten_for_the_one_from_before() {
    let room = Room::new();
    room.typed("Home", "12345678");
    room.look();
    room.typed("Elsewhere", "12345678");
    let network = room.look();
    assert_eq!(network.change.expect("an outcome").outcome, Outcome::Failed);
    assert_eq!(room.joins().as_deref(), Some("Home"));
    assert!(room.look().wifi.connected);
    // The power went while the only one was being taken back.
    let half = Room::new();
    fs::write(half.places.state().join("wifi.before"), "").expect("a file");
    assert!(half.look().hotspot);
    assert!(!half.places.state().join("wifi.before").exists());
    // Without one from before, the box's own opens again.
    let new = Room::new();
    new.typed("Elsewhere", "12345678");
    let network = new.look();
    assert!(network.hotspot && network.wifi.ssid.is_none());
    assert_eq!(new.joins(), None);
}

/// On a slow box wpa_supplicant was not yet there when it was to look around: the page offered nothing any more.
#[test]
fn a_look_around_that_fails_forgets_nothing() {
    let room = Room::new();
    assert_eq!(room.look().networks, ["Home"]);
    let busy = WPA_CLI.replace("*) echo OK", "scan) echo FAIL-BUSY ;;\n*) echo OK");
    room.program("/usr/sbin/wpa_cli", &busy);
    room.typed("Elsewhere", "12345678");
    let network = room.look();
    assert!(network.hotspot);
    assert_eq!(network.networks, ["Home"]);
}

/// A radio that knows many channels was asked too early what it had found.
#[test]
fn a_slow_look_around_is_waited_for() {
    let room = Room::new();
    let first = "scan_results) [ -e ROOT/looked ] || { : >ROOT/looked; exit; }; printf";
    room.program(
        "/usr/sbin/wpa_cli",
        &WPA_CLI.replace("scan_results) printf", first),
    );
    let patient = Pace {
        wake: Duration::from_secs(20),
        ..QUICK
    };
    look(&room.places, patient).expect("a look");
    assert_eq!(room.places.network().expect("facts").networks, ["Home"]);
}

#[test]
fn what_can_be_no_wifi_is_refused_before_anything_changes() {
    let room = Room::new();
    for (ssid, password) in [("", "12345678"), ("Home", "short"), ("Home", "12345678\n}")] {
        let typed = serde_json::json!({ "ssid": ssid, "password": password });
        wish(&room.places, &typed.to_string()).expect_err("it is none");
    }
    wish(&room.places, "{").expect_err("no JSON");
    assert_eq!(room.told(), "");
    // Whatever got there all the same is taken away.
    fs::write(room.places.state().join("wifi.wanted"), "{").expect("a file");
    let network = room.look();
    assert_eq!(
        network.change.expect("an outcome").outcome,
        Outcome::Refused
    );
    assert!(!room.places.state().join("wifi.wanted").exists());
}

/// The power went in the middle of a trial: the new Wi-Fi is in its place, and the old one is kept beside it.
#[test]
fn a_trial_that_the_power_ended_is_tried_to_its_end() {
    let room = Room::new();
    room.typed("Home", "12345678");
    room.look();
    let good = fs::read(room.places.wifi_conf()).expect("a file");
    fs::write(room.places.state().join("wifi.before"), &good).expect("a file");
    let bad = String::from_utf8_lossy(&good).replace(HOME, "00");
    fs::write(room.places.wifi_conf(), bad).expect("a file");
    room.look();
    assert_eq!(room.joins().as_deref(), Some("Home"));
    // Before the new one was in its place, the old one is what is tried.
    fs::write(room.places.state().join("wifi.before"), &good).expect("a file");
    room.look();
    assert_eq!(room.joins().as_deref(), Some("Home"));
    assert!(!room.places.state().join("wifi.before").exists());
}
