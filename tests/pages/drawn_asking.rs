//! The pages about asking to join, drawn once like all others.

use super::drawn::{PLACE, SERVER, draw, frame, mine, rules, text};
use burrow::pages::asking::{Ask, AskWait, Asked, RequestLine, Requests};
use burrow::pages::form::Form;
use burrow::pages::invites::{Card, Cards, PeopleTree, TreeStep};
use burrow::pages::{Message, qr};

fn request(id: &str, open: bool) -> RequestLine {
    RequestLine {
        id: text(id),
        name: text("Rosa Quince"),
        handle: None,
        said: vec![(
            text("Who are you, and whom do you know here?"),
            text("I live two doors down from the mill.\nTom knows me from the choir."),
        )],
        contact: text("0123 456789, in the evening"),
        when: text("asked on 22 November 2026"),
        state: text(if open { "waits for you" } else { "rejected" }),
        open,
        may_ask: open,
        invite: None,
    }
}

pub(super) fn asking() -> Vec<(&'static str, String)> {
    let filled = || {
        Form::new()
            .filled("name", "Rosa Quince")
            .filled("answer", "I live two doors down from the mill.")
            .filled("contact", "0123 456789")
    };
    let question = || frame().say("ask-question");
    let ask = |form| Ask {
        f: frame(),
        form,
        question: question(),
        rules: rules(),
        stamp: text("f.1.x.y"),
        task: text("x"),
        bits: 16,
    };
    let wait = AskWait {
        f: frame(),
        form: filled(),
        question: question(),
        stamp: text("w.1.x.y"),
        early: true,
    };
    let asked = |name: &str, open: bool, back: Option<(String, Form)>| Asked {
        f: frame(),
        title: frame().say(&format!("{name}-title")),
        text: match open {
            true => frame().with(name, "when", "22 December 2026"),
            false => frame().with(name, "community", PLACE),
        },
        word: text(if open {
            ""
        } else {
            "We are full this year, sorry!"
        }),
        link: open
            .then(|| format!("https://{SERVER}/join/Xx1_k2Vd0w9qBfC3yQmT7uZr8sHnJp4LgAeKoW5iN6Y")),
        secret: text("x"),
        said: vec![(question(), text("I live two doors down from the mill."))],
        back,
        on: (!open).then(|| (text("/"), frame().say("back-home"))),
        open,
    };
    let back = Some((text("Which choir, please?"), Form::new()));
    let wrong = filled().with_complaint("answer", frame().say("ask-answer-wrong"));
    vec![
        ("ask", draw(&ask(Form::new()))),
        ("ask-wrong", draw(&ask(wrong))),
        ("ask-wait", draw(&wait)),
        ("asked-new", draw(&asked("asked-new", true, None))),
        ("asked-back", draw(&asked("asked-back", true, back))),
        (
            "asked-rejected",
            draw(&asked("asked-rejected", false, None)),
        ),
        (
            "noask-paused",
            draw(&Message::named(frame(), "noask-paused")),
        ),
    ]
}

pub(super) fn deciding() -> Vec<(&'static str, String)> {
    let requests = Requests {
        f: mine("community").noting("requests-saved"),
        waiting: 2,
        open: vec![request("1", true), request("2", true)],
        closed: vec![request("3", false)],
        form: Some(
            Form::new()
                .filled("asking", "open")
                .filled("question", "Who are you?"),
        ),
        link: format!("https://{SERVER}/join"),
        asking: true,
    };
    vec![("requests", draw(&requests))]
}

/// Invites on paper, and who came by them.
pub(super) fn cards() -> Vec<(&'static str, String)> {
    let card = Card {
        inviter: text("Ada Fern"),
        note: text("Aunt Rosa, do come in! The kettle is on and the plums are ripe."),
        link: format!("{SERVER}/invite/Qm7xT2kd9sLw"),
        qr: qr::svg(&format!("https://{SERVER}/invite/Qm7xT2kd9sLw"), "QR code"),
        limits: text("This invite: one use left, open until 30 November 2026."),
    };
    let cards = |single| Cards {
        f: mine("invites"),
        cards: vec![card.clone(); 5],
        single,
        other: text("/invites/cards?id=1"),
        paused: false,
    };
    let somebody = |name: &str| {
        let since = text("here since 21 November 2026");
        TreeStep::Person(text(name), name.to_lowercase(), since)
    };
    let tree = PeopleTree {
        f: mine("community"),
        steps: vec![
            somebody("Ada"),
            TreeStep::Down,
            somebody("Tom"),
            TreeStep::Down,
            somebody("Rosa"),
            TreeStep::End,
            TreeStep::Up,
            TreeStep::End,
            somebody("Ben"),
            TreeStep::End,
            TreeStep::Up,
            TreeStep::End,
        ],
    };
    vec![
        ("invite-cards", draw(&cards(false))),
        ("invite-cards-single", draw(&cards(true))),
        ("people-tree", draw(&tree)),
    ]
}
