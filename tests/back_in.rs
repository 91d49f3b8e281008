//! Ways back in when the power goes: a recovery code never opens twice, and a house whose owner is locked out waits
//! until they are back, whenever it is unplugged.

use std::fs;
use std::net::SocketAddr;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::Duration;

use burrow::ops::{Refusal, recovery};
use burrow::store::Store;

use crate::dice::{Dice, seed};
use crate::real::program::Program;
use crate::real::wire::Wire;

/// The kill comes up to this long after a code was sent: hashing the password alone takes most of a second here.
const KILL_DELAY_MICROS_MAX: u64 = 1_500_000;
/// How long a start may go on before it is killed, in microseconds.
const START_MICROS_MAX: u64 = 150_000;

const FORM: &str = "application/x-www-form-urlencoded";

/// Sends a form; the status, or `None` when the server was gone before it answered.
fn send(address: SocketAddr, path: &str, fields: &[(&str, &str)]) -> Option<u16> {
    let body = url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish();
    let mut wire = Wire::connect(address, "").ok()?;
    let answer = wire.ask("POST", path, &[], FORM, body.as_bytes());
    answer.ok().map(|answer| answer.code)
}

fn page(address: SocketAddr, path: &str) -> u16 {
    let mut wire = Wire::connect(address, "").expect("it listens");
    wire.get(path).expect("it answers").code
}

fn program(folder: &Path) -> Program {
    let program = Program::new(
        Path::new(env!("CARGO_BIN_EXE_burrow")),
        &folder.join("house"),
    );
    program.set_up();
    program
}

#[test]
fn a_recovery_code_opens_once_across_kill_9() {
    let seed = seed();
    println!("seed {seed} (repeat with BURROW_KILL_SEED={seed})");
    let mut dice = Dice(seed);
    let folder = tempfile::tempdir().expect("a temporary folder");
    let mut program = program(folder.path());
    let codes: Vec<String> = (0..recovery::CODES)
        .map(|number| format!("AAAA-BBBB-CCCC-DDD{}", number + 2))
        .collect();
    let store = Store::open(&program.data, |_| {}).expect("the store opens");
    let kept = codes.clone();
    let made: Result<(), Refusal> = store.write_now(move |tx| {
        let ada = tx.account_by_acct("ada")?.expect("the owner");
        recovery::make(tx, ada.id, &kept)
    });
    made.expect("codes are made");
    drop(store);
    program.start();
    let address = program.address;
    for (number, code) in codes.iter().take(5).enumerate() {
        let new = format!("a long password, number {number}");
        let fields = [("handle", "ada"), ("code", code.as_str()), ("new", &new)];
        let first = thread::scope(|scope| {
            let sent = scope.spawn(|| send(address, "/recover", &fields));
            thread::sleep(Duration::from_micros(dice.below(KILL_DELAY_MICROS_MAX)));
            program.kill();
            sent.join().expect("no panic")
        });
        program.start();
        let again = send(address, "/recover", &fields);
        match first {
            Some(status) => assert_eq!((status, again), (303, Some(422)), "code {number}"),
            // Nobody was told: it was taken whole, or not at all.
            None => assert!(matches!(again, Some(303 | 422)), "code {number}: {again:?}"),
        }
        let signed_in = send(address, "/login", &[("handle", "ada"), ("password", &new)]);
        assert_eq!(
            signed_in,
            Some(303),
            "the password that the code gave holds"
        );
        assert_eq!(
            send(address, "/recover", &fields),
            Some(422),
            "code {number}"
        );
    }
    program.kill();
    program.command(&["check"]);
}

#[test]
fn a_house_waits_for_its_owner_through_power_cuts() {
    let mut dice = Dice(seed());
    let folder = tempfile::tempdir().expect("a temporary folder");
    let boot = folder.path().join("card");
    fs::create_dir(&boot).expect("a folder");
    let mut program = program(folder.path());
    program.arguments = vec!["--boot".to_owned(), boot.display().to_string()];
    program.start();
    assert_eq!(
        page(program.address, "/claim/owner"),
        404,
        "it doesn't wait"
    );
    program.kill();

    // As Windows names it when it hides the ending.
    let file = boot.join("Reset-Owner.txt.txt");
    fs::write(&file, "").expect("the card can be written");
    for _ in 0..5 {
        let mut child = Command::new(env!("CARGO_BIN_EXE_burrow"))
            .args(["run", "--lan", &program.address.to_string(), "--data"])
            .arg(&program.data)
            .args(&program.arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .expect("the binary starts");
        thread::sleep(Duration::from_micros(dice.below(START_MICROS_MAX)));
        child.kill().expect("our own child can be killed");
        child.wait().expect("a killed child ends");
    }
    program.start();
    assert!(!file.exists(), "the file does its work once");
    assert_eq!(page(program.address, "/claim/owner"), 200);
    let code = fs::read_to_string(boot.join("claim-code.txt")).expect("the code on the card");
    program.kill();
    program.start();
    let kept = fs::read_to_string(program.data.join("claim-code.txt")).expect("the code");
    assert_eq!(kept, code, "the code stays the same until it was used");
    let wrong = send(program.address, "/claim/owner", &[("code", "AAAA-AAAA")]);
    assert_eq!(wrong, Some(422));
    let right = send(program.address, "/claim/owner", &[("code", code.trim())]);
    assert_eq!(right, Some(303));
    program.kill();
    program.command(&["check"]);
}
