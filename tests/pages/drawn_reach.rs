//! The pages about the way to the house, drawn with the facts that they have on good and on bad days.

use askama::Template;
use burrow::pages::form::Form;
use burrow::pages::reach::{Certificate, Choose, HandOff, Line, Progress, Token, TunnelToken};
use burrow::pages::setup::Way;
use burrow::pages::{Frame, Kit, qr};

const HOST: &str = "fernlane.example";

fn frame() -> Frame {
    Frame::new(&Kit::new("en"), "The Fern Lane Burrow")
}

fn way() -> Option<Way> {
    Some(Way {
        step: "Step 3 of 9".to_owned(),
        at: 3,
        of: 9,
        back: "/setup/address".to_owned(),
        restore: true,
    })
}

fn said(name: &str) -> Option<(String, String)> {
    let f = frame();
    Some((
        f.say(&format!("{name}-title")),
        f.kit.words.pair(
            name,
            ("host", HOST),
            ("what", "kate.ns.cloudflare.com, bob.ns.cloudflare.com"),
        ),
    ))
}

fn handoff(snag: Option<(String, String)>, link: &str) -> String {
    let qr = qr::svg(link, "The address of Cloudflare’s page").filter(|_| !link.is_empty());
    let page = HandOff {
        f: frame(),
        way: way(),
        host: HOST.to_owned(),
        link: link.to_owned(),
        qr,
        snag,
    };
    page.render().expect("a page draws")
}

fn lines(now: usize, state: &'static str) -> Vec<Line> {
    let f = frame();
    let steps = ["check", "make", "route", "write", "zone", "connect"];
    let line = |(at, name): (usize, &&str)| {
        let state = match at.cmp(&now) {
            std::cmp::Ordering::Less => "done",
            std::cmp::Ordering::Equal => state,
            std::cmp::Ordering::Greater => "later",
        };
        Line {
            title: f.say(&format!("reach-step-{name}")),
            state,
            said: f.say(&format!("reach-step-is-{state}")),
        }
    };
    steps.iter().enumerate().map(line).collect()
}

fn progress(key: &str, now: usize, state: &'static str) -> Progress {
    let f = frame();
    Progress {
        title: f.say(&format!("{key}-title")),
        lead: f.with(key, "host", HOST),
        f,
        way: way(),
        host: HOST.to_owned(),
        lines: lines(now, state),
        snag: None,
        taken: None,
        ailing: None,
        wishes: Vec::new(),
        revoke: None,
        done: false,
        retry: false,
        may_go_on: false,
        restart: false,
        open: false,
    }
}

fn progresses() -> Vec<(&'static str, String)> {
    let draw = |page: Progress| page.render().expect("a page draws");
    let f = frame();
    let stuck = Progress {
        snag: said("reach-snag-pending"),
        retry: true,
        ..progress("reach-waiting", 0, "bad")
    };
    let taken = Progress {
        taken: Some("A 203.0.113.7, AAAA 2001:db8::7".to_owned()),
        ..progress("reach-stuck", 2, "bad")
    };
    let ailing = Progress {
        ailing: said("reach-ailment-blocked"),
        may_go_on: true,
        restart: true,
        ..progress("reach-working", 5, "now")
    };
    let done = Progress {
        done: true,
        may_go_on: true,
        wishes: vec![
            (f.say("reach-wish-bots-not-allowed"), false),
            (f.say("reach-wish-config-done"), true),
            (
                f.with("reach-wish-cache-refused", "words", "No room (1)"),
                false,
            ),
        ],
        revoke: Some((
            f.say("reach-revoke-token"),
            "https://dash.cloudflare.com/".to_owned(),
        )),
        ..progress("reach-done", 9, "now")
    };
    vec![
        ("reach-working", draw(progress("reach-working", 2, "now"))),
        ("reach-stuck", draw(stuck)),
        ("reach-taken", draw(taken)),
        ("reach-ailing", draw(ailing)),
        ("reach-done", draw(done)),
    ]
}

/// All of them.
pub fn pages() -> Vec<(&'static str, String)> {
    let f = frame();
    let choose = |missing| Choose {
        f: frame(),
        way: way(),
        host: HOST.to_owned(),
        missing,
        open: false,
    };
    let wrong = |name: &'static str, key: &str| Form::new().with_complaint(name, f.say(key));
    let certificate = Certificate {
        f: frame(),
        way: way(),
        form: wrong("file", "reach-certificate-wrong"),
    };
    let token = Token {
        f: frame(),
        way: way(),
        form: wrong("token", "reach-token-is-tunnel"),
        link: "https://dash.cloudflare.com/profile/api-tokens".to_owned(),
    };
    let tunnel = TunnelToken {
        f: frame(),
        way: way(),
        form: Form::new(),
        host: HOST.to_owned(),
        service: "http://127.0.0.1:4181".to_owned(),
    };
    let link = format!(
        "https://dash.cloudflare.com/argotunnel?aud=&callback=https%3A%2F%2Flogin.cloudflareaccess.org%2F{}",
        "x".repeat(44)
    );
    let mut all = vec![
        (
            "reach-choose",
            choose(false).render().expect("a page draws"),
        ),
        (
            "reach-choose-missing",
            choose(true).render().expect("a page draws"),
        ),
        ("reach-handoff", handoff(None, &link)),
        (
            "reach-handoff-lost",
            handoff(said("reach-snag-handoff-lost"), ""),
        ),
        (
            "reach-certificate",
            certificate.render().expect("a page draws"),
        ),
        ("reach-token", token.render().expect("a page draws")),
        ("reach-tunnel-token", tunnel.render().expect("a page draws")),
    ];
    all.extend(progresses());
    all
}
