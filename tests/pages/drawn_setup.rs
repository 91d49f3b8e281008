//! The pages of the wizard and of the tour, drawn with all that can stand on them, for `drawn`.

use super::drawn::{draw, frame, mine, text};
use burrow::pages::backup::{Backup, Restore, Restored};
use burrow::pages::form::Form;
use burrow::pages::setup::{
    Arrive, Claim, DomainHelp, DomainSure, Move, SetupAddress, SetupName, SetupOwner, Way,
};
use burrow::pages::tour::{
    ByWords, FirstInvite, Opened, Preset, RescueKept, Said, TourInvites, TourPost, TourRescue,
    TourRules,
};
use burrow::pages::{Frame, Kit, Message};

pub(super) fn setting_up() -> Vec<(&'static str, String)> {
    let bare = || Frame::new(&Kit::new("en"), "");
    let step = || Form::new().filled("kind", "local");
    let wrong = Form::new().with_complaint("code", bare().say("claim-wrong"));
    let address = SetupAddress {
        f: frame(),
        way: way(2),
        form: step(),
        local: text("http://localhost:4180"),
    };
    let owner = SetupOwner {
        f: frame(),
        way: way(5),
        form: step(),
        server: text("localhost:4180"),
        open_line: true,
    };
    let opened = Opened {
        f: mine(""),
        name: text("Ada"),
        server: text("localhost:4180"),
        post: Some(Said {
            page: text("/@ada/1"),
            delivery: text("/@ada/1/delivery"),
            told: text("It is out."),
        }),
        unsafe_yet: true,
    };
    let unset = Message {
        link: None,
        ..Message::named(bare(), "error-unset")
    };
    vec![
        (
            "claim",
            draw(&Claim {
                f: bare(),
                hint: "claim-hint",
                form: Form::new(),
            }),
        ),
        (
            "claim-wrong",
            draw(&Claim {
                f: bare(),
                hint: "claim-hint-box",
                form: wrong,
            }),
        ),
        (
            "setup-1",
            draw(&SetupName {
                f: bare(),
                way: way(1),
                form: Form::new().filled("language", "en"),
                languages: vec![("en", "English"), ("de", "Deutsch")],
            }),
        ),
        ("setup-2", draw(&address)),
        ("setup-3", draw(&owner)),
        ("opened", draw(&opened)),
        ("error-unset", draw(&unset)),
    ]
}

fn way(at: usize) -> Way {
    Way {
        step: format!("Step {at} of 9"),
        at,
        of: 9,
        back: text("/setup/name"),
        restore: true,
    }
}

pub(super) fn moving_in() -> Vec<(&'static str, String)> {
    let f = || Frame::new(&Kit::new("en"), "Fern Lane");
    let domain = || text("bücher.example");
    let sure = DomainSure {
        f: f(),
        way: way(2),
        shown: domain(),
        ascii: text("xn--bcher-kva.example"),
    };
    let go = Move {
        f: f(),
        way: way(4),
        domain: domain(),
        link: text("https://fern.example/setup/arrive?ticket=x"),
        qr: burrow::pages::qr::svg("https://fern.example", "a code"),
        minutes: 10,
    };
    let arrive = Arrive {
        f: f(),
        ticket: text("x"),
    };
    let help = DomainHelp {
        f: f(),
        way: way(2),
    };
    vec![
        ("setup-domain-help", draw(&help)),
        ("setup-domain-sure", draw(&sure)),
        ("setup-move", draw(&go)),
        ("setup-arrive", draw(&arrive)),
    ]
}

pub(super) fn touring() -> Vec<(&'static str, String)> {
    let f = || Frame::new(&Kit::new("en"), "Fern Lane");
    let rules = TourRules {
        f: f(),
        way: way(6),
        form: Form::new()
            .filled("preset", "own")
            .with_complaint("rules", "Too many."),
        presets: vec![Preset {
            name: "family",
            title: text("Family"),
            text: text("For families."),
            rules: vec![text("Be kind.")],
        }],
    };
    let rescue = TourRescue {
        f: f(),
        way: way(7),
        form: Form::new(),
        words: burrow::text::rescue::words(&[7; 16]),
        ask: text("Type word 1 and word 2"),
        address: text("https://fern.example"),
        acct: text("@ada@fern.example"),
        qr: burrow::pages::qr::svg("https://fern.example/rescue", "a code"),
        day: text("1 January 2026"),
        again: true,
    };
    let kept = RescueKept {
        f: f(),
        way: way(7),
        since: text("Made on 1 January."),
        next: "/welcome/invites",
    };
    let invites = TourInvites {
        f: f(),
        way: way(8),
        invites: vec![FirstInvite {
            link: text("https://fern.example/invite/x"),
            qr: burrow::pages::qr::svg("https://fern.example/invite/x", "a code"),
            page: text("/invites/1"),
        }],
        more: true,
        local: true,
    };
    let post = TourPost {
        f: f(),
        way: way(9),
        form: Form::new().filled("text", "Hello!"),
    };
    let words = ByWords {
        f: f(),
        form: Form::new().with_complaint("words", "Twelve, please."),
    };
    vec![
        ("tour-rules", draw(&rules)),
        ("tour-rescue", draw(&rescue)),
        ("tour-rescue-kept", draw(&kept)),
        ("tour-invites", draw(&invites)),
        ("tour-post", draw(&post)),
        ("rescue", draw(&words)),
    ]
}

pub(super) fn backing_up() -> Vec<(&'static str, String)> {
    let f = || Frame::new(&Kit::new("en"), "Fern Lane");
    let backup = Backup {
        f: mine("community"),
        sheet: Some(text("It opens with the sheet of today.")),
    };
    let none = Backup {
        f: mine("community"),
        sheet: None,
    };
    let restore = Restore {
        f: f(),
        form: Form::new().with_complaint("file", "No backup."),
    };
    let restored = Restored {
        f: f(),
        rows: text("7 entries"),
        files: text("One file"),
    };
    vec![
        ("backup", draw(&backup)),
        ("backup-none", draw(&none)),
        ("restore", draw(&restore)),
        ("restored", draw(&restored)),
    ]
}
