//! What a browser is shown: one struct a page, its template in `web/pages/`, its
//! words in `web/messages/`, its look in `web/assets/`. Pure functions from facts
//! to HTML: no store, no clock, no HTTP, so that both doors with pages (`console`
//! and `web`) can use the room and every page can be drawn in a test.
//!
//! Hardly a page has a script, and none has script or style of its own inside: the doors forbid both by their
//! Content-Security-Policy. The exceptions are the page of a program that Vite has built (`built`), which loads that
//! program and nothing else, the form on which people ask to join (`asking`), and the few pages on which a passkey can
//! be shown or made (`security`); those work without their script too.

pub mod access;
pub mod agent;
pub mod asking;
pub mod assets;
pub mod backup;
pub mod built;
pub mod client;
pub mod compose;
pub mod damaged;
pub mod dashboard;
pub mod delivery;
pub mod diagnosis;
pub mod form;
pub mod home;
pub mod interact;
pub mod invites;
pub mod look;
pub mod moving;
pub mod people;
pub mod public;
pub mod qr;
pub mod reach;
pub mod security;
pub mod servers;
pub mod setup;
pub mod this_box;
pub mod tour;
pub mod update;
pub mod when;
pub mod wifi;
pub mod words;

use std::collections::BTreeMap;
use std::fmt::Display;
use std::sync::{Arc, Mutex, PoisonError};

use askama::Template;

use self::assets::Assets;
use self::words::Words;
use crate::model::settings::Look;

/// What all pages in one language share.
#[derive(Debug)]
pub struct Kit {
    /// The sentences.
    pub words: Words,
    /// The stylesheet and pictures under their public addresses.
    pub assets: Arc<Assets>,
}

impl Kit {
    /// The kit in the language `lang` (English where we don't have it). Made when the language is first asked for,
    /// and kept for as long as the program runs.
    pub fn new(lang: &str) -> Arc<Kit> {
        static KITS: Mutex<BTreeMap<&str, Arc<Kit>>> = Mutex::new(BTreeMap::new());
        let lang = words::known(lang).unwrap_or(words::LANGUAGES[0].0);
        let mut kits = KITS.lock().unwrap_or_else(PoisonError::into_inner);
        let kit = kits.entry(lang).or_insert_with(|| {
            Arc::new(Kit {
                words: Words::of(lang),
                assets: Assets::shared(),
            })
        });
        Arc::clone(kit)
    }
}

/// The person whom a page is shown to.
#[derive(Debug, Clone)]
pub struct Me {
    /// Whether the owner's pages are offered.
    pub owner: bool,
    /// Whether the dashboard is offered: to the owner and to moderators.
    pub keeper: bool,
}

/// What surrounds each page's own content.
#[derive(Debug, Clone)]
pub struct Frame {
    /// Words and assets.
    pub kit: Arc<Kit>,
    /// The community's name; empty before the box is set up.
    pub community: String,
    /// Who is signed in, if anybody.
    pub me: Option<Me>,
    /// The part of the navigation this page belongs to, such as `invites`.
    pub here: &'static str,
    /// One sentence about what has just been done, already in the reader's language.
    pub notice: Option<String>,
    /// What the person is told until they have answered.
    pub alerts: Vec<Alert>,
    /// In which colours the page is drawn.
    pub look: Look,
    /// The path of the community's own picture, which stands in the corner instead of Burrow's.
    pub picture: Option<String>,
}

/// Something that the person is told until they have answered.
#[derive(Debug, Clone)]
pub struct Alert {
    /// Sentences.
    pub lines: Vec<String>,
    /// Where to do something about it: address and label.
    pub link: (String, String),
    /// Where the form goes that lets it rest, and its button.
    pub button: (String, String),
}

/// A rule of the house.
#[derive(Debug, Clone)]
pub struct RuleLine {
    /// What it says.
    pub text: String,
    /// More about it; may be empty.
    pub hint: String,
}

impl Frame {
    /// A frame for somebody who is not signed in.
    pub fn new(kit: &Arc<Kit>, community: &str) -> Frame {
        Frame {
            kit: Arc::clone(kit),
            community: community.to_owned(),
            me: None,
            here: "",
            notice: None,
            alerts: Vec::new(),
            look: Look::default(),
            picture: None,
        }
    }

    /// The same frame in the community's own colours, with its picture.
    pub fn dressed(mut self, look: Look, picture: Option<String>) -> Frame {
        self.look = look;
        self.picture = picture;
        self
    }

    /// The same frame for a signed-in person, on the page `here` of the navigation.
    pub fn signed_in(mut self, owner: bool, here: &'static str) -> Frame {
        self.me = Some(Me {
            owner,
            keeper: owner,
        });
        self.here = here;
        self
    }

    /// The same frame for somebody who looks after people, if `keeper`, though perhaps not the owner.
    pub fn keeping(mut self, keeper: bool) -> Frame {
        if let Some(me) = &mut self.me {
            me.keeper = keeper || me.owner;
        }
        self
    }

    /// The same frame with the message `key` as its notice.
    pub fn noting(mut self, key: &str) -> Frame {
        self.notice = Some(self.say(key));
        self
    }

    /// The same frame without alerts, for the pages to which they lead.
    pub fn calm(self) -> Frame {
        Frame {
            alerts: Vec::new(),
            ..self
        }
    }

    /// The message `key`.
    pub fn say(&self, key: &str) -> String {
        self.kit.words.say(key)
    }

    /// The message `key` with `{ $name }` set to `value`.
    pub fn with(&self, key: &str, name: &str, value: impl Display) -> String {
        self.kit.words.with(key, name, &value)
    }

    /// The message `key` in the plural form that `count` needs.
    pub fn count(&self, key: &str, count: u64) -> String {
        self.kit.words.count(key, count)
    }

    fn lang(&self) -> &'static str {
        self.kit.words.lang()
    }

    fn dir(&self) -> &'static str {
        self.kit.words.dir()
    }

    fn asset(&self, name: &str) -> &str {
        self.kit.assets.address(name)
    }

    /// The picture in the corner, and of the tab.
    fn mark(&self) -> &str {
        match &self.picture {
            Some(own) => own,
            None => self.asset("mark.svg"),
        }
    }

    /// What the browser's own bars are drawn in by day and by night.
    fn skies(&self) -> [&'static str; 2] {
        look::skies(self.look)
    }

    fn named(&self) -> bool {
        !self.community.is_empty()
    }

    /// What to call the place in titles: the community, or Burrow before it has a name.
    pub fn place(&self) -> &str {
        if self.named() {
            &self.community
        } else {
            "Burrow"
        }
    }
}

/// A page with one thing to say: an error, a refusal, a dead end with a way out.
#[derive(Debug, Template)]
#[template(path = "message.html", config = "web/pages/askama.toml")]
pub struct Message {
    /// What surrounds it.
    pub f: Frame,
    /// What happened.
    pub title: String,
    /// What the reader can do.
    pub text: String,
    /// Where to go: address and label.
    pub link: Option<(String, String)>,
}

impl Message {
    /// The page made of the messages `NAME-title` and `NAME`, with a way back home.
    pub fn named(f: Frame, name: &str) -> Message {
        let (title, text) = (f.say(&format!("{name}-title")), f.say(name));
        let link = Some(("/".to_owned(), f.say("back-home")));
        Message {
            f,
            title,
            text,
            link,
        }
    }
}
