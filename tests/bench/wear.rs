//! What a day of posts from elsewhere writes to the card: twenty thousand of them, one after the other, at reduced scale.
//!
//! What counts is that each comes alone, so that each has a commit of its own, that the store is a grown one, and that the
//! journal turns at least once, so that what the engine writes is among the bytes. Bytes are those that the block device
//! took, with the file system's own; a folder of its own on a device where nobody else writes is named in
//! `BURROW_WEAR_FOLDER` (`tests/appliance/wear.sh` makes one).

use std::path::{Path, PathBuf};
use std::process::Command;
use std::thread;
use std::time::{Duration, Instant};

use crate::federation::{HOSTS, PEOPLE_OF_EACH, befriend, letter, send};
use crate::fill;
use crate::meter::{self, Device};
use crate::real::neighbours::Neighbours;
use crate::real::program::Program;
use crate::real::wire::Wire;

/// So many come in a day.
const A_DAY: f64 = 20_000.0;
/// So many megabytes a day may be written.
const MEGABYTES_A_DAY_MAX: f64 = 500.0;
/// So many come in this test, where `BURROW_WEAR_POSTS` says nothing else.
const POSTS: usize = 1_500;
/// The pause between two of them; in truth it would be 4.3 seconds. `BURROW_WEAR_PAUSE_MS` says otherwise.
const PAUSE_MS: usize = 800;
/// The kernel writes by itself what has waited half a minute.
const WRITTEN_BACK: Duration = Duration::from_secs(40);
/// How long a letter may take until it has been acted on.
const PATIENCE: Duration = Duration::from_secs(60);

fn said(name: &str, otherwise: usize) -> usize {
    let said = std::env::var(name).ok();
    said.and_then(|said| said.parse().ok()).unwrap_or(otherwise)
}

/// Measures on a copy of the filled store in `prepared`, and says what it comes to.
pub fn measure(binary: &Path, prepared: &Path, folder: &Path) {
    let posts = said("BURROW_WEAR_POSTS", POSTS);
    let pause = Duration::from_millis(said("BURROW_WEAR_PAUSE_MS", PAUSE_MS) as u64);
    let folder = std::env::var_os("BURROW_WEAR_FOLDER").map_or(folder.to_owned(), PathBuf::from);
    let house = folder.join("wear");
    fill::copy_house(prepared, &house);
    let neighbours = Neighbours::open();
    let signers = befriend(&house, &neighbours);
    let mut program = Program::new(binary, &house);
    program.arguments = vec!["--outbound-allow".to_owned(), "127.0.0.0/8".to_owned()];
    program.start();
    let process = program.child.as_ref().expect("it was started").id();
    meter::wait_for_rest(process);
    sync();
    let device = Device::under(&house).expect("the folder is on a block device");
    let (before, handed_before) = (
        device.written_bytes(),
        meter::process_written_bytes(process),
    );
    let begun = Instant::now();
    let mut wire = Wire::connect(program.address, "").expect("it listens");
    for number in 0..posts {
        let host = number % HOSTS;
        let signer = &signers[host * PEOPLE_OF_EACH];
        let letter = letter(&neighbours.person(host, 0), signer, number);
        let answer = send(&mut wire, &letter).expect("an answer");
        assert_eq!(answer.code, 202, "letter {number}: {answer:?}");
        thread::sleep((pause * (number as u32 + 1)).saturating_sub(begun.elapsed()));
        if (number + 1).is_multiple_of(100) {
            let mb = (device.written_bytes() - before) / 1e6;
            println!("   {} posts, {mb:.1} MB on {}", number + 1, device.name);
        }
    }
    wait_until_read(&program);
    let handed = meter::process_written_bytes(process) - handed_before;
    thread::sleep(WRITTEN_BACK);
    let running = device.written_bytes() - before;
    // Not killed: what the journal still holds comes into the engine's file, and counts.
    end(process, &mut program);
    sync();
    let all = device.written_bytes() - before;
    let a_day = |bytes: f64| bytes / posts as f64 * A_DAY / 1e6;
    println!("{posts} posts, {pause:?} apart, on {}", device.name);
    println!("handed to the kernel: {:.0} MB a day", a_day(handed));
    println!("on the device while it ran: {:.0} MB a day", a_day(running));
    println!(
        "with the end, after which the engine's file is whole: {:.0} MB a day",
        a_day(all)
    );
    let kept = a_day(all) <= MEGABYTES_A_DAY_MAX;
    println!(
        "wear: {}",
        if kept {
            "1 passed, 0 failed"
        } else {
            "0 passed, 1 failed"
        }
    );
    assert!(kept, "more than {MEGABYTES_A_DAY_MAX} MB a day");
}

fn wait_until_read(program: &Program) {
    let begun = Instant::now();
    loop {
        let mut wire = Wire::connect(program.address, "").expect("it listens");
        let answer = wire.get("/metrics").expect("an answer");
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        if text.lines().any(|line| line.trim() == "burrow_inbox 0") {
            return;
        }
        assert!(begun.elapsed() < PATIENCE, "letters are left unread");
        thread::sleep(Duration::from_millis(200));
    }
}

/// Ends it as systemd does.
fn end(process: u32, program: &mut Program) {
    let told = Command::new("kill").arg(process.to_string()).status();
    assert!(told.expect("kill runs").success());
    if let Some(mut child) = program.child.take() {
        child.wait().expect("a child can be waited for");
    }
}

fn sync() {
    let done = Command::new("sync").status();
    assert!(done.expect("sync runs").success());
}
