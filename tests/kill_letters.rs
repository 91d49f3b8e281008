//! The plug is pulled while letters come in from elsewhere: whatever was acknowledged to another server becomes a post here,
//! once, though the store's file itself was written to only now and then (`store/journal.rs`).

use std::collections::BTreeSet;
use std::path::Path;
use std::process::Command;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

use burrow::federation::signature::{Scheme, Signer, make_keyring, sign};
use burrow::model::Time;
use burrow::ops::Refusal;
use burrow::store::{Error, Store};
use hyper::{HeaderMap, Method};
use serde_json::json;
use url::Url;

use crate::dice::{Dice, seed};
use crate::real::neighbours::{Neighbours, follow};
use crate::real::program::Program;
use crate::real::wire::{Answer, Wire};

const LETTERS: usize = 300;
const SENDERS: usize = 4;
const KILLS: usize = 10;
/// The kill comes up to this long after the letter that triggers it.
const KILL_DELAY_MICROS_MAX: u64 = 40_000;
/// Only bounds a hang.
const PATIENCE: Duration = Duration::from_secs(120);
/// The address of the house (`Program::set_up`); signatures are made for it.
const HOUSE: &str = "http://localhost:4180";

#[test]
fn whatever_was_acknowledged_becomes_a_post_whenever_the_plug_was_pulled() {
    let seed = seed();
    println!("seed {seed} (repeat with BURROW_KILL_SEED={seed})");
    let mut dice = Dice(seed);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let house = folder.path().join("house");
    let mut program = Program::new(Path::new(env!("CARGO_BIN_EXE_burrow")), &house);
    program.arguments = vec!["--outbound-allow".to_owned(), "127.0.0.0/8".to_owned()];
    program.set_up();
    let neighbours = Neighbours::open();
    let signers = befriend(&house, &neighbours);
    program.start();
    let address = program.address;

    let acknowledged = Mutex::new(BTreeSet::new());
    let next = AtomicUsize::new(0);
    let mut moments: Vec<usize> = (0..KILLS)
        .map(|_| dice.below(LETTERS as u64 - 20) as usize)
        .collect();
    moments.sort_unstable();
    thread::scope(|scope| {
        for (sender, signer) in signers.iter().enumerate().take(SENDERS) {
            let person = neighbours.person(sender, 0);
            let (next, acknowledged) = (&next, &acknowledged);
            scope.spawn(move || {
                let mut wire = None;
                loop {
                    let number = next.fetch_add(1, Ordering::SeqCst);
                    if number >= LETTERS {
                        return;
                    }
                    // Again after each cut, as other servers do.
                    while !is_taken(&mut wire, address, &person, signer, number) {
                        thread::sleep(Duration::from_millis(5));
                    }
                    let mut known = acknowledged.lock().expect("no sender panicked");
                    known.insert(format!("{person}/statuses/{number}"));
                }
            });
        }
        for moment in moments {
            while acknowledged.lock().expect("no sender panicked").len() < moment {
                thread::sleep(Duration::from_micros(200));
            }
            thread::sleep(Duration::from_micros(dice.below(KILL_DELAY_MICROS_MAX)));
            program.kill();
            program.start();
        }
    });
    let acknowledged = acknowledged.into_inner().expect("no sender panicked");
    assert_eq!(acknowledged.len(), LETTERS);
    wait_until_read(&program);
    // What was acted on a moment ago is not on disk yet; its letter is, and is acted on once more.
    program.kill();
    program.start();
    wait_until_read(&program);
    end(&mut program);
    println!("burrow check: {}", program.command(&["check"]).trim());
    let store = Store::open(&house, |_| ()).expect("the program has ended");
    let lost: Vec<&String> = acknowledged
        .iter()
        .filter(|uri| {
            let found: Result<_, Error> = store.read_now(|view| view.status_by_uri(uri));
            found.expect("a whole store").is_none()
        })
        .collect();
    assert_eq!(lost, Vec::<&String>::new(), "acknowledged and gone");
}

/// Somebody of each server is followed by Ada, and has a key that is known.
fn befriend(house: &Path, neighbours: &Neighbours) -> Vec<Signer> {
    let keys = make_keyring(Time(0)).expect("keys can be made");
    let store = Store::open(house, |_| ()).expect("the program has ended");
    let (there, pem, ours) = (
        neighbours.clone(),
        keys.rsa_public_pem.clone(),
        keys.clone(),
    );
    let followed = store.write_now(move |tx| {
        let ada = tx.account_by_acct("ada")?.expect("the owner").id;
        tx.put_keyring(ada, &ours)?;
        for host in 0..SENDERS {
            let friend = there.meet(tx, host, 0, &pem)?;
            follow(tx, ada, friend)?;
        }
        Ok::<_, Refusal>(())
    });
    followed.expect("strangers can be met");
    (0..SENDERS)
        .map(|host| {
            let id = format!("{}#main-key", neighbours.person(host, 0));
            Signer::new(id, &keys.rsa).expect("a key that was just made")
        })
        .collect()
}

fn is_taken(
    wire: &mut Option<Wire>,
    address: std::net::SocketAddr,
    person: &str,
    signer: &Signer,
    number: usize,
) -> bool {
    if wire.is_none() {
        *wire = Wire::connect(address, "").ok();
    }
    let sent = wire
        .as_mut()
        .and_then(|wire| send(wire, person, signer, number).ok());
    match sent {
        Some(answer) => {
            assert_eq!(answer.code, 202, "letter {number}: {answer:?}");
            true
        }
        None => {
            *wire = None;
            false
        }
    }
}

fn send(wire: &mut Wire, person: &str, signer: &Signer, number: usize) -> std::io::Result<Answer> {
    let public = "https://www.w3.org/ns/activitystreams#Public";
    let since = SystemTime::now().duration_since(UNIX_EPOCH);
    let now = Time(since.map_or(0, |since| since.as_millis() as u64));
    let id = format!("{person}/statuses/{number}");
    let body = json!({
        "@context": "https://www.w3.org/ns/activitystreams", "id": format!("{id}/activity"), "type": "Create",
        "actor": person, "published": now.iso(), "to": [public], "cc": [format!("{person}/followers")],
        "object": {
            "id": id, "type": "Note", "published": now.iso(), "attributedTo": person, "to": [public],
            "cc": [format!("{person}/followers")], "content": format!("<p>letter {number}</p>"),
        },
    });
    let body = body.to_string().into_bytes();
    let url = Url::parse(&format!("{HOUSE}/inbox")).expect("an address");
    let mut headers = HeaderMap::new();
    sign(
        &mut headers,
        &Method::POST,
        &url,
        &body,
        signer,
        Scheme::Cavage,
        now,
    )
    .expect("it can be signed");
    let headers: Vec<(&str, &str)> = headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.to_str().expect("text")))
        .collect();
    wire.ask(
        "POST",
        "/inbox",
        &headers,
        "application/activity+json",
        &body,
    )
}

/// Ends it as systemd does.
fn end(program: &mut Program) {
    // It answers a moment before it listens for being told to stop.
    thread::sleep(Duration::from_secs(3));
    let mut child = program.child.take().expect("it was started");
    let told = Command::new("kill").arg(child.id().to_string()).status();
    assert!(told.expect("kill runs").success());
    assert!(child.wait().expect("a child can be waited for").success());
}

fn wait_until_read(program: &Program) {
    let begun = Instant::now();
    loop {
        let mut wire = Wire::connect(program.address, "").expect("it listens");
        let text = wire.get("/metrics").expect("an answer").body;
        let text = String::from_utf8_lossy(&text).into_owned();
        if text.lines().any(|line| line.trim() == "burrow_inbox 0") {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "letters are left unread");
        thread::sleep(Duration::from_millis(50));
    }
}
