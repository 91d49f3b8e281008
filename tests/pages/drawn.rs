//! Every page drawn once, with facts as a busy family would have them, into
//! `target/pages/`: for these checks, and for looking at them in a browser.

use super::drawn_asking;
use std::fs;
use std::path::PathBuf;
use std::sync::Arc;

use askama::Template;
use burrow::pages::access::{Authorize, Code, Login, scope_lines};
use burrow::pages::client::Client;
use burrow::pages::compose::{Compose, Draft};
use burrow::pages::dashboard::Dashboard;
use burrow::pages::form::Form;
use burrow::pages::home::{Apps, Community, Device, Devices, Home, Settings};
use burrow::pages::invites::{Followable, InviteLine, Invites, Join, NewInvite, ShowInvite};
use burrow::pages::moving::{Export, ImportLine, Moving};
use burrow::pages::people::{People, PersonLine};
use burrow::pages::public::{
    Landing, LongText, Media, Person, PollLine, Post, Profile, Status, Subject, Tag,
};
use burrow::pages::when::When;
use burrow::pages::{Frame, Kit, Message, RuleLine, qr};
use regex::Regex;

pub(super) const PLACE: &str = "The Fern Lane Burrow";
pub(super) const SERVER: &str = "fernlane.example";
/// 23 November 2026, 17:05 UTC.
const NOW_MS: u64 = 1_795_453_500_000;

pub(super) fn frame() -> Frame {
    Frame::new(&Kit::new("en"), PLACE)
}

pub(super) fn mine(here: &'static str) -> Frame {
    frame().signed_in(true, here)
}

fn draft() -> Draft {
    Draft {
        form: Form::new()
            .filled("text", "Hello!")
            .with_complaint("text", "Too long."),
        hint: text("Everybody can read it."),
        key: text("x"),
    }
}

pub(super) fn rules() -> Vec<RuleLine> {
    let rule = |(text, hint): (&str, &str)| RuleLine {
        text: text.to_owned(),
        hint: hint.to_owned(),
    };
    let rules = [
        ("Be kind.", ""),
        (
            "Ask before you post pictures of children.",
            "Also of your own, when they are old enough to be asked.",
        ),
        ("What is told here stays here.", ""),
    ];
    rules.map(rule).to_vec()
}

/// One rule a line, as the form has them.
fn texts(rules: &[RuleLine]) -> String {
    let texts: Vec<&str> = rules.iter().map(|rule| rule.text.as_str()).collect();
    texts.join("\n")
}

fn line(id: &str, note: &str, open: bool, state: &str) -> InviteLine {
    InviteLine {
        id: id.to_owned(),
        note: note.to_owned(),
        open,
        state: state.to_owned(),
        left: "one use left".to_owned(),
        until: "open until 30 November 2026".to_owned(),
        joined: "Nobody has joined by it yet".to_owned(),
        by: None,
    }
}

fn device(name: &str, used: &str, this: bool) -> Device {
    Device {
        id: name.to_owned(),
        name: name.to_owned(),
        used: used.to_owned(),
        since: "21 November 2026".to_owned(),
        this,
    }
}

fn post(author: &str, handle: &str, html: &str) -> Post {
    Post {
        author: author.to_owned(),
        handle: handle.to_owned(),
        author_url: format!("/@{handle}"),
        avatar: Kit::new("en").assets.address("mark.svg").to_owned(),
        url: format!("https://{SERVER}/@{handle}/115"),
        when: When::at(NOW_MS),
        edited: false,
        html: html.to_owned(),
        summary: "Hello".to_owned(),
        lang: Some("en".to_owned()),
        warning: None,
        sensitive: false,
        media: Vec::new(),
        poll: Vec::new(),
        replies: 2,
        boosts: 1,
        favourites: 5,
    }
}

fn person() -> Person {
    Person {
        name: "Ada Fern".to_owned(),
        handle: "ada".to_owned(),
        address: format!("@ada@{SERVER}"),
        url: format!("https://{SERVER}/@ada"),
        avatar: Kit::new("en").assets.address("icon-180.png").to_owned(),
        header: None,
        note: "<p>Gardener, grandmother of four, keeper of this burrow.</p>".to_owned(),
        summary: "Gardener, grandmother of four, keeper of this burrow.".to_owned(),
        fields: vec![("Garden".to_owned(), "Allotment 14".to_owned())],
        bot: false,
        indexable: false,
        posts: 42,
        followers: Some(9),
        following: Some(11),
    }
}

pub(super) fn text(words: &str) -> String {
    words.to_owned()
}

pub(super) fn draw(page: &dyn askama::DynTemplate) -> String {
    page.dyn_render().expect("a page draws")
}

fn joining() -> Vec<(&'static str, String)> {
    let wrong = Form::new()
        .filled("handle", "ada lovelace")
        .with_complaint("handle", frame().say("handle-wrong"))
        .with_complaint("password", frame().say("password-short"));
    let join = |form| Join {
        f: frame(),
        form,
        code: text("abc"),
        inviter: text("Ada Fern"),
        inviter_handle: text("ada"),
        avatar: frame().kit.assets.address("icon-180.png").to_owned(),
        note: text("Aunt Rosa, do come in!"),
        rules: rules(),
        server: text(SERVER),
        follows: text("Ada Fern and Tom"),
        limits: vec![
            text("This invite: one use left, open until 30 November 2026."),
            frame().say("join-know-handle"),
            frame().say("join-know-password"),
            frame().count("join-know-posts", 5000),
            frame().say("join-know-keeper"),
        ],
    };
    let compose = Compose {
        f: mine("home"),
        draft: draft(),
    };
    let apps = Apps {
        f: mine(""),
        joined: true,
        draft: draft(),
        server: text(SERVER),
        handle: text("ada"),
    };
    vec![
        ("compose", draw(&compose)),
        ("join", draw(&join(Form::new()))),
        ("join-wrong", draw(&join(wrong))),
        (
            "noinvite-expired",
            draw(&Message::named(frame(), "noinvite-expired")),
        ),
        ("apps", draw(&apps)),
    ]
}

fn at_the_door() -> Vec<(&'static str, String)> {
    let wrong = Form::new()
        .filled("handle", "ada")
        .with_complaint("form", frame().say("login-wrong"));
    let again = Login {
        f: frame().noting("login-out"),
        form: wrong,
        for_app: Some(text("Ivory")),
        passkey: true,
    };
    let authorize = Authorize {
        f: frame(),
        app: text("Ice Cubes"),
        website: Some(text("https://icecubes.example")),
        scopes: scope_lines(&frame().kit.words, ["read", "write", "follow", "push"]),
        avatar: frame().kit.assets.address("icon-180.png").to_owned(),
        name: text("Ada Fern"),
        handle: text("ada"),
        server: text(SERVER),
        hidden: vec![("state", text("x\"y"))],
        switch_url: text("/login"),
    };
    let code = Code {
        f: frame(),
        app: text("toot"),
        code: text("Xx1_k2Vd0w9qBfC3yQmT7uZr8sHnJp4LgAeKoW5iN6Y"),
    };
    vec![
        (
            "login",
            draw(&Login {
                f: frame(),
                form: Form::new(),
                for_app: None,
                passkey: false,
            }),
        ),
        ("login-wrong", draw(&again)),
        ("authorize", draw(&authorize)),
        ("code", draw(&code)),
        ("error-404", draw(&Message::named(frame(), "error-404"))),
    ]
}

fn inviting() -> Vec<(&'static str, String)> {
    let link = format!("https://{SERVER}/invite/Qm7xT2kd9sLw");
    let code = qr::svg(&link, "QR code of the invite’s link");
    assert!(code.is_some(), "a link fits a QR code");
    let person = |id: &str, name: &str, handle: &str| Followable {
        id: text(id),
        name: text(name),
        handle: text(handle),
        chosen: id == "1",
    };
    let list = Invites {
        f: mine("invites"),
        open: vec![
            line("1", "Aunt Rosa", true, "open"),
            line("2", "", true, "open"),
        ],
        closed: vec![line("3", "Tom", false, "used up")],
        may_make: true,
        keeper: true,
        owner: true,
        paused: true,
        members: true,
    };
    let new = NewInvite {
        f: mine("invites"),
        form: Form::new()
            .filled("copies", "4")
            .filled("uses", "1")
            .filled("expiry", "7")
            .filled("role", "member"),
        keeper: true,
        people: vec![person("1", "Ada Fern", "ada"), person("2", "Tom", "tom")],
        may_choose_role: true,
    };
    let show = ShowInvite {
        f: mine("invites"),
        invite: line("1", "Aunt Rosa", true, "open"),
        fresh: true,
        link,
        qr: code,
        local: true,
        sheet: true,
        paused: false,
    };
    vec![
        ("invites", draw(&list)),
        ("invite-new", draw(&new)),
        ("invite-show", draw(&show)),
    ]
}

fn client() -> Client {
    Client {
        f: mine("web"),
        program: None,
    }
}

fn at_home() -> Vec<(&'static str, String)> {
    let unbuilt = Dashboard {
        f: mine("dashboard"),
        program: None,
        owner: true,
    };
    let home = Home {
        f: mine("home"),
        name: text("Ada"),
        handle: text("ada"),
        server: text(SERVER),
        owner: true,
        keeper: true,
        waiting: 2,
    };
    let line = |name: &str, role: Option<&str>| PersonLine {
        id: text("1"),
        name: text(name),
        handle: name.to_lowercase(),
        role: role.map(text),
        joined: text("here since 23 November 2026"),
        invited: Some(text("invited by Ada")),
        may_help: role.is_none(),
    };
    let people = People {
        f: mine("community"),
        people: vec![line("Ada", Some("owner")), line("Rosa", None)],
    };
    let devices = Devices {
        f: mine("devices").noting("devices-revoked-notice"),
        browsers: vec![
            device("Firefox on Linux", "just now", true),
            device("Safari on iPhone", "yesterday", false),
        ],
        apps: vec![device("Ice Cubes", "5 minutes ago", false)],
        told: vec![text("A passkey was added. (yesterday)")],
    };
    let settings = Settings {
        f: mine("settings"),
    };
    let community = Form::new()
        .filled("community", PLACE)
        .filled("description", "Three generations and a dog.")
        .filled("rules", texts(&rules()))
        .filled("visibility", "local")
        .filled("limit", "5000");
    vec![
        ("home", draw(&home)),
        ("dashboard-unbuilt", draw(&unbuilt)),
        ("client-unbuilt", draw(&client())),
        ("people", draw(&people)),
        ("devices", draw(&devices)),
        ("settings", draw(&settings)),
        ("moving", draw(&moving())),
        (
            "community",
            draw(&Community {
                f: mine("community"),
                form: community,
            }),
        ),
    ]
}

fn moving() -> Moving {
    Moving {
        f: mine("settings").noting("moving-brought"),
        form: Form::new()
            .filled("kind", "lists")
            .with_complaint("file", frame().say("moving-bring-wrong")),
        exports: vec![Export {
            href: text("/settings/exports/lists.csv"),
            title: frame().say("moving-kind-lists"),
        }],
        kinds: vec![("lists", frame().say("moving-kind-lists"))],
        imports: vec![ImportLine {
            title: frame().say("moving-kind-follows"),
            state: text("312 of 500, 4 could not be found"),
            when: text("5 minutes ago"),
            over: false,
            missed: vec![text("gone@far.example")],
            more: frame().count("moving-import-more", 3),
        }],
        aliases: vec![text("https://far.example/users/ada")],
        moved: None,
        too_soon: None,
        handle: text("ada"),
    }
}

fn told() -> LongText {
    LongText {
        f: frame(),
        subject: Subject::About,
        since: Some(1_764_115_200_000),
        html: text("<p>We moved here in 1987, and never left.</p>"),
        description: text("Three generations and a dog."),
        rules: rules(),
        terms: true,
    }
}

fn public() -> Vec<(&'static str, String)> {
    let picture = frame().kit.assets.address("icon-512.png").to_owned();
    let hello = "<p>The first beans are up! <a href=\"/tags/garden\">#garden</a></p>";
    let mut photo = post("Ada Fern", "ada", hello);
    photo.media = vec![Media {
        kind: "image",
        url: picture,
        preview: None,
        alt: "A green hill with rabbit ears and a lit door".to_owned(),
    }];
    let mut poll = post("Ada Fern", "ada", "<p>What shall we grow next?</p>");
    poll.poll = vec![
        PollLine {
            title: "Peas".to_owned(),
            votes: 3,
            percent: 75,
        },
        PollLine {
            title: "Kale <3".to_owned(),
            votes: 1,
            percent: 25,
        },
    ];
    let mut warned = post("Tom", "tom", "<p>The butler did it.</p>");
    warned.warning = Some("Spoiler".to_owned());
    let landing = Landing {
        f: frame(),
        description: text("Three generations and a dog, between the allotments and the mill."),
        summary: text("Three generations and a dog."),
        rules: rules(),
        url: format!("https://{SERVER}/"),
        asking: true,
        terms: true,
    };
    vec![
        ("landing", draw(&landing)),
        ("text", draw(&told())),
        (
            "tag",
            draw(&Tag {
                f: frame(),
                name: text("garden"),
                posts: vec![photo.clone()],
            }),
        ),
        (
            "profile",
            draw(&Profile {
                f: frame(),
                person: person(),
                follow: frame().with("profile-follow", "address", "@ada@fernlane.example"),
                moved: None,
                posts: vec![photo.clone(), poll],
            }),
        ),
        (
            "status",
            draw(&Status {
                f: frame(),
                indexable: false,
                earlier: Vec::new(),
                main: photo,
                later: vec![warned],
                delivery: Some("/@ada/1/delivery".to_owned()),
                picture: text("/x"),
            }),
        ),
    ]
}

fn all() -> Vec<(&'static str, String)> {
    [
        super::drawn_reach::pages(),
        super::drawn_diagnosis::pages(),
        super::drawn_update::pages(),
        super::drawn_setup::setting_up(),
        super::drawn_setup::moving_in(),
        super::drawn_setup::touring(),
        super::drawn_setup::backing_up(),
        joining(),
        at_the_door(),
        inviting(),
        drawn_asking::cards(),
        drawn_asking::asking(),
        drawn_asking::deciding(),
        at_home(),
        public(),
        super::drawn_security::pages(),
    ]
    .concat()
}

#[test]
fn every_page_draws_whole_and_without_inline_script_or_style() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("target/pages");
    fs::create_dir_all(&folder).expect("target is writable");
    let forbidden = Regex::new(
        r#"(?i)<script(?:>| [^s])|<script[^>]*>[^<]|<style|\sstyle=|\son[a-z]+="|javascript:"#,
    )
    .expect("a pattern");
    let unsaid = Regex::new(r"(?m)>\s*[a-z]+(-[a-z0-9]+)+\s*<").expect("a pattern");
    // The two scripts: files of ours, where a proof of work or a passkey is asked for.
    let script =
        Regex::new(r#"<script src="/assets/(?:asking|passkey)\.[0-9a-f]+\.js" defer></script>"#)
            .expect("a pattern");
    for (name, html) in all() {
        assert!(
            html.starts_with("<!doctype html>") && html.ends_with("</html>"),
            "{name} is cut"
        );
        let html_without = script.replace_all(&html, "");
        assert!(
            !forbidden.is_match(&html_without),
            "{name} has inline script or style"
        );
        assert!(
            !unsaid.is_match(&html),
            "{name} shows a message's name: {:?}",
            unsaid.find(&html)
        );
        assert!(
            !html.contains("{ $"),
            "{name} has an unfilled place in a message"
        );
        assert_eq!(
            html.matches("<h1").count(),
            1,
            "{name} has one first heading"
        );
        fs::write(folder.join(format!("{name}.html")), html).expect("target is writable");
    }
    for asset in ["burrow.css", "mark.svg", "icon-180.png", "icon-512.png"] {
        let kit: Arc<Kit> = Kit::new("en");
        let asset = kit.assets.named(asset).expect("an embedded file");
        let path = folder.join(&asset.address[1..]);
        fs::create_dir_all(path.parent().expect("has one")).expect("target is writable");
        fs::write(path, asset.bytes).expect("target is writable");
    }
}

#[test]
fn what_people_typed_is_escaped() {
    let form = Form::new()
        .filled("handle", "\"><b>x")
        .with_complaint("form", "<i>y");
    let page = Login {
        f: frame(),
        form,
        for_app: Some("<u>z".to_owned()),
        passkey: false,
    };
    let html = page.render().expect("a page draws");
    assert!(!html.contains("<b>x") && !html.contains("<i>y") && !html.contains("<u>z"));
}
