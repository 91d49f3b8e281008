//! The pages about getting in and back in, drawn once.

use super::drawn::{draw, frame, mine, text};
use burrow::pages::Alert;
use burrow::pages::form::Form;
use burrow::pages::qr;
use burrow::pages::security::*;

/// All of them, with facts as a busy family would have them.
pub(super) fn pages() -> Vec<(&'static str, String)> {
    [getting_in(), settings(), helping()].concat()
}

fn getting_in() -> Vec<(&'static str, String)> {
    let second = |app, passkey| SecondStep {
        f: frame(),
        form: Form::new(),
        app,
        passkey,
        address: text("https://fernlane.example"),
    };
    let wrong = Form::new()
        .filled("handle", "ada")
        .with_complaint("form", frame().say("recover-wrong"));
    let link = ResetLink {
        f: frame(),
        form: Form::new(),
        code: text("1-abc"),
        lead: text("Hello Rosa. Ada Fern made this link to help you back in."),
        handle: text("rosa"),
        second_step: true,
    };
    let reclaim = Reclaim {
        f: frame(),
        hint: "claim-hint",
        form: Form::new(),
    };
    let owner = |name: &str| OwnerLine {
        id: name.to_owned(),
        name: name.to_owned(),
        handle: name.to_lowercase(),
    };
    let password = ReclaimPassword {
        f: frame(),
        form: Form::new().with_complaint("who", frame().say("reclaim-who-missing")),
        owners: vec![owner("Ada"), owner("Tom")],
    };
    vec![
        ("second-app", draw(&second(true, PasskeyWay::Here))),
        (
            "second-passkey",
            draw(&second(false, PasskeyWay::Elsewhere)),
        ),
        (
            "recover",
            draw(&Recover {
                f: frame(),
                form: wrong,
            }),
        ),
        ("reset-link", draw(&link)),
        ("reclaim", draw(&reclaim)),
        ("reclaim-password", draw(&password)),
    ]
}

fn settings() -> Vec<(&'static str, String)> {
    let security = |sure: bool, full: bool| Security {
        f: mine("settings"),
        form: Form::new(),
        handle: text("ada"),
        sure,
        owed: !full,
        app: full,
        passkeys: vec![PasskeyLine {
            number: 1,
            name: text("Ada’s telephone"),
            since: text("3 days ago"),
            used: full.then(|| text("just now")),
        }],
        no_passkeys: (!full).then(|| frame().say("passkey-nowhere")),
        codes: full.then(|| frame().count("codes-left", 7)),
        told: vec![text("A passkey was added. (3 days ago)")],
        obliged: Some(full),
    };
    let address = "otpauth://totp/Fern%20Lane:ada?secret=MZXW6YTB";
    let mut alarmed = mine("home");
    alarmed.alerts = vec![Alert {
        lines: vec![frame().with("told-link-made", "name", "Tom")],
        link: (text("/settings/security"), frame().say("alert-look")),
        button: (text("/x"), frame().say("alert-seen")),
    }];
    let app = AppStep {
        f: alarmed,
        form: Form::new(),
        qr: qr::svg(address, "a label"),
        secret: text("MZXW 6YTB"),
        address: address.to_owned(),
    };
    let codes = Codes {
        f: mine(""),
        codes: vec![text("K7QM-2XRT-9ABC-DEFG"); 8],
        handle: text("ada"),
        server: text("fernlane.example"),
        address: text("https://fernlane.example/recover"),
        next: text("/apps"),
    };
    let offer = CodesOffer {
        f: mine(""),
        again: true,
        joined: true,
    };
    vec![
        ("security", draw(&security(true, true))),
        ("security-unsure", draw(&security(false, false))),
        ("app-step", draw(&app)),
        ("codes", draw(&codes)),
        ("codes-offer", draw(&offer)),
    ]
}

fn helping() -> Vec<(&'static str, String)> {
    let help = HelpIn {
        f: mine(""),
        id: text("1"),
        name: text("Rosa"),
        second_step: true,
    };
    let address = "https://fernlane.example/reset/1-abc";
    let link = HelpLink {
        f: mine(""),
        name: text("Rosa"),
        link: text(address),
        qr: qr::svg(address, "a label"),
        until: text("24 November 2026"),
    };
    vec![("help-in", draw(&help)), ("help-link", draw(&link))]
}
