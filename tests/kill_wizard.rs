//! The plug is pulled after every step of the wizard, and in the middle of every step: it goes on where it was, and what
//! is there in the end is the same as if nothing had happened.

use std::path::Path;
use std::time::Duration;

use regex::Regex;

use crate::dice::{Dice, seed};
use crate::real::browser::{Browser, encoded};
use crate::real::program::Program;
use crate::real::wire::Wire;

/// The cut in the middle of a step comes up to this long after its form was sent.
const CUT_MICROS_MAX: u64 = 60_000;

/// One step: where its form goes, what is in it, and the page that is up afterwards.
struct Step {
    path: &'static str,
    fields: Vec<(&'static str, String)>,
    then: &'static str,
}

fn step(path: &'static str, fields: &[(&'static str, &str)], then: &'static str) -> Step {
    Step {
        path,
        fields: fields
            .iter()
            .map(|(name, value)| (*name, (*value).to_owned()))
            .collect(),
        then,
    }
}

const STEPS: usize = 9;

/// The form of step `number`, as somebody fills it in who looks at its page.
fn form(number: usize, code: &str, browser: &mut Browser) -> Step {
    match number {
        0 => step("/claim", &[("code", code)], "/setup/name"),
        1 => step(
            "/setup/name",
            &[("community", "Fern Lane"), ("language", "en")],
            "/setup/address",
        ),
        2 => step("/setup/address", &[("kind", "local")], "/setup/owner"),
        3 => step(
            "/setup/owner",
            &[
                ("name", "Ada Fern"),
                ("handle", "ada"),
                ("password", "four unrelated words"),
            ],
            "/welcome/rules",
        ),
        4 => step(
            "/welcome/rules",
            &[("preset", "family"), ("question", "Who are you?")],
            "/welcome/rescue",
        ),
        5 => {
            let words = asked(&browser.get("/welcome/rescue").text);
            step("/welcome/rescue", &[("words", &words)], "/welcome/invites")
        }
        6 => step("/welcome/invites", &[("have", "1")], "/welcome/invites"),
        7 => step("/welcome/later", &[("step", "invites")], "/welcome/post"),
        _ => step("/welcome/post", &[("text", "Hello!")], "/"),
    }
}

/// The two words that the rescue sheet asks for.
fn asked(page: &str) -> String {
    let word = Regex::new("<li>([a-z]+)").expect("a pattern");
    let words: Vec<&str> = word
        .captures_iter(page)
        .map(|found| found.get(1).expect("a word").as_str())
        .collect();
    let numbers = Regex::new(r"Type word (\d+) and word (\d+)").expect("a pattern");
    let Some(numbers) = numbers.captures(page) else {
        // The words were kept before the plug was pulled; whatever is sent now changes nothing.
        return "kept already".to_owned();
    };
    let nth = |at: usize| words[numbers[at].parse::<usize>().expect("a number") - 1];
    format!("{} {}", nth(1), nth(2))
}

/// What is there in the end, but for what chance makes different.
fn end_state(program: &mut Program, browser: &mut Browser) -> String {
    let mut wire = Wire::connect(program.address, "").expect("it listens");
    let instance = wire.get("/api/v2/instance").expect("an answer").json();
    let rules: Vec<&str> = instance["rules"]
        .as_array()
        .expect("rules")
        .iter()
        .filter_map(|rule| rule["text"].as_str())
        .collect();
    let ada = wire
        .get("/api/v1/accounts/lookup?acct=ada")
        .expect("an answer")
        .json();
    let id = ada["id"].as_str().expect("the owner is there");
    let posts = wire
        .get(&format!("/api/v1/accounts/{id}/statuses"))
        .expect("an answer")
        .json();
    let posts: Vec<String> = posts
        .as_array()
        .expect("posts")
        .iter()
        .map(|post| post["content"].to_string())
        .collect();
    let invites = browser.get("/welcome/invites").text;
    let people = browser.get("/people").text;
    let rescue = browser.get("/welcome/rescue").text;
    let state = format!(
        "{} {rules:?} {} {posts:?} {} invites, {} people, sheet kept: {}",
        instance["title"],
        ada["display_name"],
        invites.matches("class=\"invitation\"").count(),
        people.matches("@ada").count(),
        rescue.contains("You have a rescue sheet"),
    );
    program.kill();
    program.command(&["check"]);
    state
}

fn fresh(folder: &Path) -> (Program, Browser, String) {
    let mut program = Program::new(Path::new(env!("CARGO_BIN_EXE_burrow")), folder);
    program.start();
    let code = std::fs::read_to_string(folder.join("claim-code.txt")).expect("a claim code");
    let browser = Browser::at(program.address);
    (program, browser, code.trim().to_owned())
}

/// Takes a step and says which page is up.
fn take(step: &Step, browser: &mut Browser) -> String {
    let fields: Vec<(&str, &str)> = step
        .fields
        .iter()
        .map(|(name, value)| (*name, value.as_str()))
        .collect();
    let page = browser.post(step.path, &fields);
    assert_eq!(page.status, 303, "{}: {}", step.path, page.text);
    browser.up()
}

#[test]
fn the_wizard_goes_on_after_the_plug_was_pulled() {
    let seed = seed();
    println!("seed {seed} (repeat with BURROW_KILL_SEED={seed})");
    let mut dice = Dice(seed);
    let folder = tempfile::tempdir().expect("a temporary folder");

    let (mut program, mut browser, code) = fresh(&folder.path().join("calm"));
    for number in 0..STEPS {
        let step = form(number, &code, &mut browser);
        assert_eq!(take(&step, &mut browser), step.then, "step {number}");
    }
    let calm = end_state(&mut program, &mut browser);

    let (mut program, mut browser, code) = fresh(&folder.path().join("after"));
    for number in 0..STEPS {
        let step = form(number, &code, &mut browser);
        take(&step, &mut browser);
        program.kill();
        program.start();
        assert_eq!(browser.up(), step.then, "after step {number}");
    }
    assert_eq!(end_state(&mut program, &mut browser), calm);

    let (mut program, mut browser, code) = fresh(&folder.path().join("amid"));
    for number in 0..STEPS {
        let step = form(number, &code, &mut browser);
        let fields: Vec<(&str, &str)> = step
            .fields
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .collect();
        let sent = browser.send("POST", step.path, &encoded(&fields));
        std::thread::sleep(Duration::from_micros(dice.below(CUT_MICROS_MAX)));
        program.kill();
        drop(sent);
        program.start();
        // Nobody knows whether it was done. Whoever presses the button again gets on.
        assert_eq!(take(&step, &mut browser), step.then, "amid step {number}");
    }
    assert_eq!(end_state(&mut program, &mut browser), calm);
    println!("{calm}");
}
