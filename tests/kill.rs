//! The plug is pulled while eight people write: whatever was acknowledged is there afterwards, once.

use std::collections::{BTreeMap, HashMap};
use std::net::SocketAddr;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;
use std::time::Duration;

use serde_json::json;

use crate::dice::{Dice, seed};
use crate::real::program::Program;
use crate::real::wire::Wire;

const POSTS: usize = 2_000;
const CONNECTIONS: usize = 8;
const KILLS: usize = 20;
/// The kill comes up to this long after the post that triggers it, to hit any moment of a commit.
const KILL_DELAY_MICROS_MAX: u64 = 20_000;
/// Statuses in one page of a timeline: Mastodon's limit.
const PAGE: usize = 40;
const RETRY_PAUSE: Duration = Duration::from_millis(5);
/// A writer that gets nowhere for two minutes gives up, so that a failed test ends.
const RETRIES_MAX: usize = 24_000;

/// What was acknowledged: number of the post → id.
type Acknowledged = Mutex<BTreeMap<usize, String>>;

#[test]
fn nothing_acknowledged_is_lost_or_doubled_by_kill_9() {
    let seed = seed();
    println!("seed {seed} (repeat with BURROW_KILL_SEED={seed})");
    let mut dice = Dice(seed);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut program = Program::new(
        Path::new(env!("CARGO_BIN_EXE_burrow")),
        &folder.path().join("house"),
    );
    program.set_up();
    let token = program.token("ada");
    program.start();
    let address = program.address;

    let acknowledged = Acknowledged::default();
    let next = AtomicUsize::new(0);
    let mut moments: Vec<usize> = (0..KILLS)
        .map(|_| dice.below(POSTS as u64 - 50) as usize)
        .collect();
    moments.sort_unstable();
    thread::scope(|scope| {
        for _ in 0..CONNECTIONS {
            scope.spawn(|| write_posts(address, &token, &next, &acknowledged));
        }
        let mut killed_at = Vec::new();
        for moment in moments {
            while count(&acknowledged) < moment {
                thread::sleep(Duration::from_micros(200));
            }
            thread::sleep(Duration::from_micros(dice.below(KILL_DELAY_MICROS_MAX)));
            program.kill();
            let before = acknowledged.lock().expect("no writer panicked").clone();
            killed_at.push(before.len());
            program.start();
            let stored = stored(address, &token);
            assert_there(&before, &stored);
        }
        println!("killed after {killed_at:?} acknowledged posts");
    });

    let all = acknowledged.into_inner().expect("no writer panicked");
    assert_eq!(all.len(), POSTS);
    let kept = stored(address, &token);
    assert_there(&all, &kept);
    assert_eq!(kept.len(), POSTS, "posts that nobody was told of, or twice");
    repeat_keys(address, &token, &all);
    program.kill();
    println!("burrow check: {}", program.command(&["check"]).trim());
}

/// One connection's share: takes the next number until all are posted, and after a broken connection
/// sends the same post with the same key again, as an app does.
fn write_posts(address: SocketAddr, token: &str, next: &AtomicUsize, acknowledged: &Acknowledged) {
    let mut wire = None;
    loop {
        let number = next.fetch_add(1, Ordering::SeqCst);
        if number >= POSTS {
            return;
        }
        let mut tries = 0;
        loop {
            tries += 1;
            assert!(tries < RETRIES_MAX, "post {number} is not taken");
            let sent = connected(&mut wire, address, token).and_then(|wire| send(wire, number));
            let Ok(id) = sent else {
                wire = None;
                thread::sleep(RETRY_PAUSE);
                continue;
            };
            acknowledged
                .lock()
                .expect("no writer panicked")
                .insert(number, id);
            break;
        }
    }
}

fn connected<'a>(
    wire: &'a mut Option<Wire>,
    address: SocketAddr,
    token: &str,
) -> std::io::Result<&'a mut Wire> {
    if wire.is_none() {
        *wire = Some(Wire::connect(address, token)?);
    }
    Ok(wire.as_mut().expect("just connected"))
}

/// Posts number N; an answer other than 200 is a failure of the test, a broken connection is not.
fn send(wire: &mut Wire, number: usize) -> std::io::Result<String> {
    let body = json!({ "status": text(number), "visibility": "public" });
    let answer = wire.post("/api/v1/statuses", Some(&key(number)), &body)?;
    let id = answer.json()["id"].as_str().map(str::to_owned);
    assert!(
        answer.code == 200 && id.is_some(),
        "post {number}: {answer:?}"
    );
    Ok(id.expect("just looked"))
}

fn text(number: usize) -> String {
    format!("post number {number} of the long night")
}

fn key(number: usize) -> String {
    format!("long-night-{number}")
}

fn count(acknowledged: &Acknowledged) -> usize {
    acknowledged.lock().expect("no writer panicked").len()
}

/// Every public post of the house, id → text, read page by page as an app does.
fn stored(address: SocketAddr, token: &str) -> HashMap<String, String> {
    let mut wire = Wire::connect(address, token).expect("it listens");
    let mut found = HashMap::new();
    let mut before = String::new();
    loop {
        let path = format!("/api/v1/timelines/public?local=true&limit={PAGE}{before}");
        let answer = wire.get(&path).expect("an answer");
        let page = answer.json();
        let page = page
            .as_array()
            .unwrap_or_else(|| panic!("{path}: {answer:?}"));
        for status in page {
            let id = status["id"].as_str().expect("a status has an id");
            let content = status["content"].as_str().expect("a status has content");
            assert!(
                found.insert(id.to_owned(), content.to_owned()).is_none(),
                "{id} is listed twice"
            );
        }
        let Some(last) = page.last() else {
            return found;
        };
        before = format!(
            "&max_id={}",
            last["id"].as_str().expect("a status has an id")
        );
    }
}

fn assert_there(acknowledged: &BTreeMap<usize, String>, stored: &HashMap<String, String>) {
    for (number, id) in acknowledged {
        let content = stored
            .get(id)
            .unwrap_or_else(|| panic!("post {number} ({id}) was acknowledged and is gone"));
        assert_eq!(
            *content,
            format!("<p>{}</p>", text(*number)),
            "post {number} ({id}) has another text"
        );
    }
}

/// The same keys once more make no new posts: each gives the id it gave before.
fn repeat_keys(address: SocketAddr, token: &str, acknowledged: &BTreeMap<usize, String>) {
    let mut wire = Wire::connect(address, token).expect("it listens");
    for (number, id) in acknowledged.iter().step_by(POSTS / 100) {
        let again = send(&mut wire, *number).expect("an answer");
        assert_eq!(again, *id, "post {number} was made twice");
    }
}
