//! The plug is pulled while a post goes out to five hundred servers: each has it afterwards, and knows it as one.

use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use burrow::federation::signature::make_keyring;
use burrow::store::{Error, Store};
use serde_json::json;

use crate::dice::{Dice, seed};
use crate::real::neighbours::{Neighbours, follow};
use crate::real::program::Program;
use crate::real::wire::Wire;

const HOSTS: usize = 500;
/// One more comes at once, before anything can have been packed.
const KILLS: usize = 6;
/// The kill comes up to this long after the delivery that triggers it, to hit any moment of another or of a commit.
const KILL_DELAY_MICROS_MAX: u64 = 60_000;
/// Only bounds a hang.
const PATIENCE: Duration = Duration::from_secs(120);
/// What was delivered is written down within three seconds; a busy machine takes longer.
const SETTLED: Duration = Duration::from_secs(5);
const LOOKS_MAX: usize = 10;

#[test]
fn every_server_has_a_post_once_whenever_the_plug_was_pulled() {
    let seed = seed();
    println!("seed {seed} (repeat with BURROW_KILL_SEED={seed})");
    let mut dice = Dice(seed);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let house = folder.path().join("house");
    let mut program = Program::new(Path::new(env!("CARGO_BIN_EXE_burrow")), &house);
    program.arguments = vec!["--outbound-allow".to_owned(), "127.0.0.0/8".to_owned()];
    program.set_up();
    let token = program.token("ada");
    let neighbours = Neighbours::open();
    befriend(&house, &neighbours);
    program.start();

    let post = json!({ "status": "to five hundred servers", "visibility": "public" });
    let mut wire = Wire::connect(program.address, &token).expect("it listens");
    let answer = wire.post("/api/v1/statuses", Some("once"), &post);
    let said = answer.expect("an answer").json()["uri"].to_string();
    let mut moments: Vec<usize> = (0..KILLS)
        .map(|_| dice.below(HOSTS as u64 - 20) as usize)
        .collect();
    moments.push(0);
    moments.sort_unstable();
    let mut killed_at = Vec::new();
    for moment in moments {
        wait_for(&neighbours, moment);
        thread::sleep(Duration::from_micros(dice.below(KILL_DELAY_MICROS_MAX)));
        program.kill();
        killed_at.push(neighbours.reached());
        program.start();
    }
    println!("killed when {killed_at:?} servers had it");
    assert!(killed_at[0] < HOSTS, "the plug was pulled too late");
    wait_for(&neighbours, HOSTS);
    settle(&mut program, &house);

    assert_eq!(neighbours.bodies(), 1, "all get the same bytes");
    let got = neighbours.take();
    let mut times = 0;
    for number in 0..HOSTS {
        let host = neighbours.host(number);
        let had = got
            .get(&host)
            .unwrap_or_else(|| panic!("{host} was left out"));
        assert_eq!(had.len(), 1, "{host} got different activities: {had:?}");
        let (id, often) = had.first_key_value().expect("one");
        assert!(
            id.starts_with(said.trim_matches('"')),
            "{id} isn't of {said}"
        );
        times += often;
    }
    assert_eq!(got.len(), HOSTS, "nobody else got anything");
    println!("{times} deliveries to {HOSTS} servers");
    println!("burrow check: {}", program.command(&["check"]).trim());
}

/// Somebody of every server follows Ada, as if that had been long ago.
fn befriend(house: &Path, neighbours: &Neighbours) {
    let store = Store::open(house, |_| ()).expect("the program has ended");
    let keys = make_keyring(store.now()).expect("keys can be made");
    let people: Vec<_> = (0..HOSTS).map(|host| (host, host)).collect();
    let port = neighbours.clone();
    let followed = store.write_now(move |tx| {
        let ada = tx.account_by_acct("ada")?.expect("the owner").id;
        tx.put_keyring(ada, &keys)?;
        for (host, number) in people {
            let friend = port.meet(tx, host, number, &keys.rsa_public_pem)?;
            follow(tx, friend, ada)?;
        }
        Ok::<_, burrow::ops::Refusal>(())
    });
    followed.expect("strangers can be met");
}

fn wait_for(neighbours: &Neighbours, servers: usize) {
    let begun = Instant::now();
    while neighbours.reached() < servers {
        let reached = neighbours.reached();
        assert!(begun.elapsed() < PATIENCE, "only {reached} servers have it");
        thread::sleep(Duration::from_millis(1));
    }
}

/// Ends the program once nothing is to be sent any more.
fn settle(program: &mut Program, house: &Path) {
    let mut waiting = 0;
    for _ in 0..LOOKS_MAX {
        thread::sleep(SETTLED);
        program.kill();
        let store = Store::open(house, |_| ()).expect("the program has ended");
        let left = store
            .read_now(|view| Ok::<_, Error>(view.owed(HOSTS)?.len() + view.outbox_waiting(HOSTS)?));
        waiting = left.expect("a whole store");
        drop(store);
        if waiting == 0 {
            return;
        }
        program.start();
    }
    panic!("{waiting} deliveries were never written down as done");
}
