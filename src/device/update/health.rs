//! After each start: is what runs good? Only a system that is on trial is asked, since only from that there is a way back.

use super::backend::Shown;
use super::gate::{Gate, Limits, Pass, RealInternet, Why};
use super::note::Note;
use super::{BOOT_SLOT, PROGRAM_WAIT, RAUC, RolledBack, Slots};
use crate::device::{Failure, Places};
use anyhow::Context;
use std::net::SocketAddr;

/// Starts the box anew.
const SYSTEMCTL: &str = "/usr/bin/systemctl";
/// Why a system did not stand its trial that could say nothing about it itself: it never came so far.
const NO_START: &str = "no-start";

/// Looks after this start, with the limits of a real box. Blocks, for an hour if need be.
///
/// # Errors
/// What runs is not good, or could not be marked so.
pub fn work(places: &Places, http: SocketAddr, metrics: SocketAddr) -> anyhow::Result<()> {
    let internet = RealInternet::default();
    let note = Note::read(places);
    let gate = Gate {
        places,
        note: &note,
        http,
        metrics,
        internet: &internet,
        limits: Limits::BOX,
    };
    look(&gate)
}

/// Looks after this start through `gate`.
///
/// # Errors
/// As `work`.
pub fn look(gate: &Gate<'_>) -> anyhow::Result<()> {
    let places = gate.places;
    let version = places.build("BURROW_VERSION");
    let shown = match Shown::ask(places) {
        Ok(shown) => shown,
        Err(Failure::NotStarted(..)) => {
            // A computer with one system, which has nothing to go back to.
            let slots = Slots {
                board: "none".to_owned(),
                version,
                ..Slots::default()
            };
            return Ok(places.tell_slots(&slots)?);
        }
        Err(why) => return Err(why).context("it isn't known which system runs"),
    };
    let mut slots = shown.facts(version);
    if !shown.is_on_trial() {
        slots.rolled_back = rolled_back(&shown, gate.note, &slots.version);
        return Ok(places.tell_slots(&slots)?);
    }
    // Burrow knows from now on that what runs is not for good yet.
    places.tell_slots(&slots)?;
    tracing::info!(version = slots.version, "a new system is on trial");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    match runtime.block_on(gate.pass()) {
        Ok(pass) => {
            mark_good(places, &slots.booted)?;
            slots.trial = false;
            if pass == Pass::Offline {
                tracing::warn!(
                    "the internet can't be reached at all, so that the tunnel says nothing about this system"
                );
                slots.note = Some("offline".to_owned());
            }
            tracing::info!(version = slots.version, "the new system is good");
            Ok(places.tell_slots(&slots)?)
        }
        Err(why) => go_back(gate, &slots.booted, why),
    }
}

/// The other system did not stand its trial, and this is the one from before.
fn rolled_back(shown: &Shown, note: &Note, version: &str) -> Option<RolledBack> {
    let back = match (shown.rolled_back(), &note.why) {
        (Some(from), why) => {
            let is_noted = from == "?" || from == note.to;
            let why = why.clone().filter(|_| is_noted);
            let from = if is_noted && !note.to.is_empty() {
                note.to.clone()
            } else {
                from
            };
            (from, why)
        }
        // The boot loader's files say nothing about it; our own note does.
        (None, Some(why)) if note.to != version => (note.to.clone(), Some(why.clone())),
        (None, _) => return None,
    };
    Some(RolledBack {
        from: back.0,
        why: back.1.unwrap_or_else(|| NO_START.to_owned()),
    })
}

fn mark_good(places: &Places, slot: &str) -> anyhow::Result<()> {
    // RAUC has its own book, and asks the backend to do it.
    let by_rauc = places.call(RAUC, &["status", "mark-good", "booted"], PROGRAM_WAIT);
    if let Err(why) = &by_rauc {
        tracing::warn!(%why, "RAUC could not mark this system as good");
    }
    if Shown::ask(places).is_ok_and(|shown| !shown.is_on_trial()) {
        return Ok(());
    }
    places
        .call(BOOT_SLOT, &["set-state", slot, "good"], PROGRAM_WAIT)
        .context("this system could not be marked as good")?;
    Ok(())
}

/// Leaves this system for the one from before.
fn go_back(gate: &Gate<'_>, slot: &str, why: Why) -> anyhow::Result<()> {
    let places = gate.places;
    tracing::error!(
        why = why.name(),
        "the new system is not good: back to the one from before"
    );
    let note = Note {
        why: Some(why.name().to_owned()),
        ..gate.note.clone()
    };
    if let Err(why) = note.keep(places) {
        tracing::error!(%why, "the system from before can't be told why");
    }
    // Refused where the other one can't be started: then there is no use in a restart.
    places
        .call(BOOT_SLOT, &["set-state", slot, "bad"], PROGRAM_WAIT)
        .context("there is no other system to go back to")?;
    places.call(SYSTEMCTL, &["--no-block", "reboot"], PROGRAM_WAIT)?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::device::update::gate::Internet;
    use futures_util::future::BoxFuture;
    use std::fs;
    use std::io::{Read, Write};
    use std::net::TcpListener;
    use std::os::unix::fs::{PermissionsExt, symlink};
    use std::time::Duration;
    use tempfile::TempDir;

    struct Net(bool);

    impl Internet for Net {
        fn is_there(&self) -> BoxFuture<'_, bool> {
            Box::pin(async { self.0 })
        }
    }

    const QUICK: Limits = Limits {
        http: Duration::from_millis(300),
        tunnel: Duration::from_millis(200),
        offline: Duration::from_millis(200),
        glance: Duration::from_millis(5),
    };

    /// A box with 0.2.0 in slot B on trial, whose programs write down what they are told.
    fn on_trial() -> (TempDir, Places) {
        let root = tempfile::tempdir().expect("a folder");
        let places = Places::under(root.path());
        for folder in [
            "usr/bin",
            "usr/lib/burrow",
            "etc/burrow",
            "run/burrow-device",
            "var/lib/burrow-device",
        ] {
            fs::create_dir_all(root.path().join(folder)).expect("a folder");
        }
        fs::write(places.at("/etc/burrow/build.env"), "BURROW_VERSION=0.2.0\n").expect("a file");
        shows(&places, "trying", "");
        for program in [BOOT_SLOT, RAUC, SYSTEMCTL] {
            let name = program.rsplit('/').next().unwrap_or_default();
            let script = format!(
                "#!/bin/sh\n[ \"$1\" = show ] && exec cat {shown}\necho {name} \"$@\" >>{told}\n\
                 case \"$*\" in *good*) sed -i s/trying/good/ {shown};; esac\n",
                shown = places.at("/shown").display(),
                told = places.at("/told").display(),
            );
            fs::write(places.at(program), script).expect("a program");
            fs::set_permissions(places.at(program), fs::Permissions::from_mode(0o755))
                .expect("it may run");
        }
        (root, places)
    }

    fn shows(places: &Places, state: &str, rolled_back: &str) {
        let (booted, other) = if state == "trying" {
            ("B", "A")
        } else {
            ("A", "B")
        };
        let text = format!(
            "board=x86_64\nbooted={booted}\nstate_{booted}={state}\nstate_{other}=good\nversion_A=0.1.0\nversion_B=0.2.0\n\
             rolled_back={rolled_back}\n"
        );
        fs::write(places.at("/shown"), text).expect("a file");
    }

    fn told(places: &Places) -> String {
        fs::read_to_string(places.at("/told")).unwrap_or_default()
    }

    /// Somebody who answers everything with this, for as long as the test lasts.
    fn answering(status: &'static str, body: &'static str) -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        std::thread::spawn(move || {
            for mut line in listener.incoming().flatten() {
                let _ = line.read(&mut [0; 1024]);
                let _ = write!(line, "HTTP/1.0 {status}\r\n\r\n{body}");
            }
        });
        address
    }

    fn nobody() -> SocketAddr {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        listener.local_addr().expect("an address")
    }

    const READY: &str = r#"{"status":200,"readyConnections":4}"#;

    fn note(tunnel: bool, adapter: Option<&str>) -> Note {
        Note {
            from: "0.1.0".to_owned(),
            to: "0.2.0".to_owned(),
            tunnel,
            adapters: adapter.into_iter().map(str::to_owned).collect(),
            why: None,
        }
    }

    fn looks(
        places: &Places,
        note: &Note,
        http: SocketAddr,
        metrics: SocketAddr,
        net: bool,
    ) -> anyhow::Result<()> {
        look(&Gate {
            places,
            note,
            http,
            metrics,
            internet: &Net(net),
            limits: QUICK,
        })
    }

    #[test]
    fn a_new_system_in_which_all_works_stays() {
        let (_root, places) = on_trial();
        let (http, metrics) = (answering("200 OK", "OK"), answering("200 OK", READY));
        looks(&places, &note(true, None), http, metrics, true).expect("it is good");
        assert_eq!(told(&places), "rauc status mark-good booted\n");
        let slots = places.slots().expect("Burrow is told");
        assert_eq!(
            (&*slots.booted, slots.trial, slots.rolled_back, slots.note),
            ("B", false, None, None)
        );
    }

    #[test]
    fn a_new_system_that_fails_is_left_and_says_why() {
        let (good, ready) = (answering("200 OK", "OK"), answering("200 OK", READY));
        let none = answering("200 OK", r#"{"readyConnections":0}"#);
        let stuck = answering("503 Service Unavailable", "the store does not answer");
        for (http, metrics, net, why) in [
            (nobody(), ready, true, "http"),
            (stuck, ready, true, "store"),
            (good, nobody(), true, "tunnel"),
            (good, none, true, "tunnel"),
        ] {
            let (_root, places) = on_trial();
            looks(&places, &note(true, None), http, metrics, net).expect("it goes back");
            assert_eq!(
                told(&places),
                "boot-slot set-state B bad\nsystemctl --no-block reboot\n"
            );
            assert_eq!(Note::read(&places).why.as_deref(), Some(why));
            assert!(places.slots().expect("Burrow is told").trial);
            // The system from before.
            fs::write(places.at("/etc/burrow/build.env"), "BURROW_VERSION=0.1.0\n")
                .expect("a file");
            for known in ["B", ""] {
                shows(&places, "good", known);
                looks(&places, &Note::read(&places), nobody(), nobody(), false)
                    .expect("it is good");
                let back = places
                    .slots()
                    .expect("Burrow is told")
                    .rolled_back
                    .expect("it says so");
                assert_eq!((&*back.from, &*back.why), ("0.2.0", why));
            }
        }
    }

    #[test]
    fn a_system_that_never_came_so_far_is_known_by_the_boot_loaders_files() {
        let (_root, places) = on_trial();
        fs::write(places.at("/etc/burrow/build.env"), "BURROW_VERSION=0.1.0\n").expect("a file");
        shows(&places, "good", "B");
        looks(&places, &note(true, None), nobody(), nobody(), false).expect("it is good");
        let slots = places.slots().expect("Burrow is told");
        let back = slots.rolled_back.expect("it says so");
        assert_eq!((&*back.from, &*back.why), ("0.2.0", "no-start"));
        assert_eq!(told(&places), "", "nothing is marked, nobody restarts");
        shows(&places, "good", "");
        looks(&places, &Note::default(), nobody(), nobody(), false).expect("it is good");
        assert_eq!(places.slots().expect("Burrow is told").rolled_back, None);
    }

    #[test]
    fn a_line_that_is_down_is_not_the_new_systems_fault_but_a_missing_driver_is() {
        let good = answering("200 OK", "OK");
        let adapter = "dc:a6:32:00:00:01";
        let (_root, places) = on_trial();
        let net = places.at("/sys/class/net/end0");
        fs::create_dir_all(&net).expect("a folder");
        fs::write(net.join("address"), format!("{adapter}\n")).expect("a file");
        fs::write(net.join("carrier"), "0\n").expect("a file");
        symlink("/", net.join("device")).expect("a link");
        looks(&places, &note(true, Some(adapter)), good, nobody(), false).expect("it is good");
        assert_eq!(told(&places), "rauc status mark-good booted\n");
        assert_eq!(
            places.slots().expect("Burrow is told").note.as_deref(),
            Some("offline")
        );
        let (_root, places) = on_trial();
        looks(&places, &note(true, Some(adapter)), good, nobody(), false).expect("it goes back");
        assert_eq!(Note::read(&places).why.as_deref(), Some("adapter"));
        // Whoever had no tunnel before needs none now.
        let (_root, places) = on_trial();
        looks(&places, &note(false, None), good, nobody(), false).expect("it is good");
        assert!(!places.slots().expect("Burrow is told").trial);
    }

    #[test]
    fn without_another_system_nobody_restarts_for_nothing() {
        let (_root, places) = on_trial();
        let refuses =
            "#!/bin/sh\n[ $1 = show ] && printf 'booted=B\\nstate_B=trying\\n' && exit\nexit 1\n";
        fs::write(places.at(BOOT_SLOT), refuses).expect("a program");
        looks(&places, &note(false, None), nobody(), nobody(), true).expect_err("it is not good");
        assert_eq!(told(&places), "");
        fs::remove_file(places.at(BOOT_SLOT)).expect("it goes");
        looks(&places, &note(false, None), nobody(), nobody(), true)
            .expect("a computer with one system");
        assert_eq!(places.slots().expect("Burrow is told").board, "none");
    }
}
