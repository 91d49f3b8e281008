//! cloudflared as a child, in the person of a script that fares as it is told to.

use super::Rig;
use burrow::door::tunnel::{Ailment, Runner, TunnelState};
use burrow::model::reach::{Snag, Step};
use burrow::ops::reach as verbs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tempfile::TempDir;

/// Notes what it was called with; `mode` beside it says what it does.
const SCRIPT: &str = r#"#!/bin/sh
here=$(dirname "$0")
case "$*" in *"ingress validate"*)
    if [ -e "$here/picky" ]; then echo "Validation failed: I don't like it" >&2; exit 1; fi
    exit 0 ;;
esac
echo "$*" >> "$here/calls"
. "$here/mode"
trap 'echo goodbye >> "$here/ends"; exit 0' TERM
while :; do sleep 0.02; done
"#;

struct Script(TempDir);

impl Script {
    fn new(mode: &str) -> Script {
        let folder = tempfile::tempdir().expect("a folder");
        let script = Script(folder);
        let file = script.program();
        std::fs::write(&file, SCRIPT).expect("a file");
        let mode_bits = std::fs::Permissions::from_mode(0o755);
        std::fs::set_permissions(&file, mode_bits).expect("it can be run");
        script.does(mode);
        script
    }

    fn program(&self) -> PathBuf {
        self.0.path().join("cloudflared")
    }

    fn does(&self, mode: &str) {
        let draft = self.0.path().join("mode.new");
        std::fs::write(&draft, mode).expect("a file");
        std::fs::rename(draft, self.0.path().join("mode")).expect("it is renamed");
    }

    fn lines(&self, name: &str) -> Vec<String> {
        let text = std::fs::read_to_string(self.0.path().join(name)).unwrap_or_default();
        text.lines().map(str::to_owned).collect()
    }

    async fn rig(&self) -> Rig {
        let rig = Rig::with(Runner::Program(self.program()));
        rig.set_up("https://home.example").await;
        rig
    }
}

/// Waits until something is so.
async fn until(what: &str, so: impl Fn() -> bool) {
    for _ in 0..6000 {
        if so() {
            return;
        }
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    panic!("never {what}");
}

/// Answers `/ready` at this address with a number of connections: 0 is 503.
fn ready_at(address: SocketAddr, connections: &Arc<AtomicU32>) {
    let listener = TcpListener::bind(address).expect("the port is free");
    let connections = connections.clone();
    // Ends with the test's process.
    std::thread::spawn(move || {
        for mut socket in listener.incoming().flatten() {
            let mut head = [0; 1024];
            let read = socket.read(&mut head).unwrap_or(0);
            assert!(head[..read].starts_with(b"GET /ready "));
            let number = connections.load(Ordering::SeqCst);
            let status = if number > 0 {
                "200 OK"
            } else {
                "503 Service Unavailable"
            };
            let code = &status[..3];
            let body =
                format!(r#"{{"status":{code},"readyConnections":{number},"connectorId":"x"}}"#);
            let _ = write!(socket, "HTTP/1.0 {status}\r\n\r\n{body}");
        }
    });
}

/// The address after `--metrics` in the call.
fn metrics(call: &str) -> SocketAddr {
    let mut words = call.split(' ').skip_while(|word| *word != "--metrics");
    words
        .nth(1)
        .expect("an address")
        .parse()
        .expect("an address")
}

#[tokio::test]
async fn it_is_watched_while_it_connects_is_cut_off_and_ends_with_the_house() {
    let script = Script::new("");
    let mut rig = script.rig().await;
    rig.start();
    rig.begin_login("home.example").await;
    until("started", || !script.lines("calls").is_empty()).await;
    let call = script.lines("calls").remove(0);
    let config = std::fs::canonicalize(rig.folder())
        .expect("a folder")
        .join("config.yml");
    assert!(
        call.starts_with(&format!(
            "tunnel --config {} --metrics 127.0.0.1:",
            config.display()
        )),
        "{call}"
    );
    assert!(call.ends_with("--no-autoupdate run"), "{call}");
    assert_eq!(
        (rig.tunnel.state(), rig.step()),
        (TunnelState::Starting, Some(Step::Connect))
    );
    let connections = Arc::new(AtomicU32::new(0));
    ready_at(metrics(&call), &connections);
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(
        rig.tunnel.state(),
        TunnelState::Starting,
        "503 is not ready"
    );
    connections.store(4, Ordering::SeqCst);
    until("ready", || {
        rig.tunnel.state() == TunnelState::Ready { connections: 4 }
    })
    .await;
    rig.until_step(Step::Done).await;
    connections.store(0, Ordering::SeqCst);
    until("cut", || {
        matches!(rig.tunnel.state(), TunnelState::Cut { why: None, .. })
    })
    .await;
    connections.store(1, Ordering::SeqCst);
    until("ready again", || rig.tunnel.state().is_ready()).await;
    assert_eq!(script.lines("calls").len(), 1, "it was never started again");
    rig.house.close.send_replace(true);
    let ended = rig.supervisor.take().expect("a supervisor").await;
    ended.expect("it ends");
    assert_eq!(script.lines("ends"), ["goodbye"], "it was told to end");
}

#[tokio::test]
async fn its_last_words_are_kept_and_it_is_started_again() {
    let cases = [
        (
            "Register tunnel error from server side error=\\\"Unauthorized: Invalid tunnel secret\\\"",
            Ailment::Credentials,
        ),
        (
            "Register tunnel error from server side error=\\\"Unauthorized: Tunnel not found\\\"",
            Ailment::Deleted,
        ),
        ("dial tcp 198.41.200.13:7844: i/o timeout", Ailment::Blocked),
        (
            "x509: certificate has expired or is not yet valid",
            Ailment::Clock,
        ),
    ];
    for (words, meant) in cases {
        let script = Script::new(&format!(
            "echo \"2026-01-01T00:00:00Z ERR {words}\" >&2; exit 1"
        ));
        let mut rig = script.rig().await;
        rig.start();
        rig.begin_login("home.example").await;
        until("started thrice", || script.lines("calls").len() >= 3).await;
        until("ended", || {
            matches!(rig.tunnel.state(), TunnelState::Ended { why: Some(why), .. } if why == meant)
        })
        .await;
        assert_eq!(
            rig.step(),
            Some(Step::Connect),
            "the wizard can go on later"
        );
        script.does("");
        until("running", || script.lines("calls").len() >= 4).await;
        rig.house.close.send_replace(true);
        rig.supervisor
            .take()
            .expect("a supervisor")
            .await
            .expect("it ends");
    }
}

#[tokio::test]
async fn it_is_restarted_when_somebody_asks_and_when_the_way_changes() {
    let script = Script::new("");
    let mut rig = script.rig().await;
    rig.start();
    rig.begin_login("home.example").await;
    until("started", || script.lines("calls").len() == 1).await;
    rig.tunnel.restart();
    until("started again", || script.lines("calls").len() == 2).await;
    assert_eq!(script.lines("ends"), ["goodbye"]);
    rig.begin_login("home.example").await;
    until("started anew", || script.lines("calls").len() == 3).await;
    rig.does(|tx| burrow::ops::reach::by_own_means(tx, None))
        .await;
    until("ended", || script.lines("ends").len() == 3).await;
    until("none", || rig.tunnel.state() == TunnelState::None).await;
}

#[tokio::test]
async fn one_that_outlived_a_power_cut_is_ended_before_another_is_started() {
    let script = Script::new("");
    let mut rig = script.rig().await;
    std::fs::create_dir_all(rig.folder()).expect("a folder");
    let folder = std::fs::canonicalize(rig.folder()).expect("a folder");
    let mut stray = Command::new(script.program())
        .args(["tunnel", "--config"])
        .arg(folder.join("config.yml"))
        .stdin(Stdio::null())
        .spawn()
        .expect("it runs");
    until("there", || script.lines("calls").len() == 1).await;
    let waiter = std::thread::spawn(move || stray.wait());
    rig.start();
    rig.begin_login("home.example").await;
    until("started", || script.lines("calls").len() == 2).await;
    assert_eq!(
        script.lines("ends"),
        ["goodbye"],
        "the first one has ended before"
    );
    waiter.join().expect("no panic").expect("it ended");
}

#[tokio::test]
async fn a_program_that_is_missing_or_dislikes_its_file_is_explained() {
    let mut rig = Rig::with(Runner::Program(
        Path::new("/nowhere/cloudflared").to_owned(),
    ));
    rig.set_up("https://home.example").await;
    rig.start();
    rig.begin_login("home.example").await;
    until("not started", || {
        matches!(rig.tunnel.state().ailment(), Some(Ailment::NotStarted(_)))
    })
    .await;
    let script = Script::new("");
    std::fs::write(script.0.path().join("picky"), "").expect("a file");
    let mut rig = script.rig().await;
    rig.start();
    rig.begin_login("home.example").await;
    let Snag::Config(words) = rig.until_snag().await else {
        panic!("{:?}", rig.row());
    };
    assert_eq!(words, "Validation failed: I don't like it");
    std::fs::remove_file(script.0.path().join("picky")).expect("it goes");
    rig.retry().await;
    rig.until_step(Step::Connect).await;
}

#[tokio::test]
async fn as_a_unit_of_systemd_it_is_only_read() {
    let probe = TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = probe.local_addr().expect("an address");
    drop(probe);
    let connections = Arc::new(AtomicU32::new(2));
    ready_at(address, &connections);
    let mut rig = Rig::telling(Runner::Systemd, address);
    rig.set_up("https://home.example").await;
    rig.start();
    rig.begin_login("home.example").await;
    rig.until_step(Step::Done).await;
    rig.stands("home.example");
    let config = std::fs::read_to_string(rig.folder().join("config.yml")).expect("a file");
    assert!(config.contains(&format!("metrics: {address}")), "{config}");
    connections.store(0, Ordering::SeqCst);
    until("cut", || {
        matches!(rig.tunnel.state(), TunnelState::Cut { .. })
    })
    .await;
    // The unit is told by the files' dates to start it anew.
    let date = || {
        let known = std::fs::metadata(rig.folder().join("config.yml")).expect("a file");
        known.modified().expect("a date")
    };
    let old = date();
    rig.tunnel.restart();
    until("a new date", || date() != old).await;
    // Where the tunnel isn't wanted any more, it says so; the files stay.
    let off = rig.folder().join("off");
    assert!(!off.exists());
    rig.does(|tx| verbs::by_own_means(tx, None)).await;
    until("a word that it is off", || off.exists()).await;
    connections.store(2, Ordering::SeqCst);
    rig.begin_login("home.example").await;
    rig.until_step(Step::Done).await;
    until("a word that it is on again", || !off.exists()).await;
}
