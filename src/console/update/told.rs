//! How updating stands, in words: for the page, and for the dashboard's program.

use crate::door::browser::{Browser, Visit};
use crate::door::update::Updates;
use crate::model::AccountId;
use crate::model::update::{Offer, Snag, Step, Update, When};
use crate::ops::{Refusal, update as verbs};
use crate::pages::Frame;
use crate::pages::when;
use crate::store::snapshot::{self, Aside};
use serde::Serialize;

/// Whatever there is to say about updates.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Told {
    /// The version that runs.
    pub version: String,
    /// How it stands, in a sentence.
    pub lead: String,
    /// The same in a word: `none`, `look`, `offered`, `fetch`, `ready`, `install`, `trial`.
    pub state: &'static str,
    /// The newer version that there is.
    pub offer: Option<Offered>,
    /// What is in the way, in a sentence.
    pub snag: Option<String>,
    /// That an update did not stand its trial, in a sentence.
    pub back: Option<String>,
    /// What was written since and is put aside.
    pub aside: Vec<AsideTold>,
    /// Which update went well the last time, in a sentence.
    pub good: Option<String>,
    /// When it was looked the last time, in a sentence.
    pub looked: Option<String>,
    /// When updates are installed: `night` or `button`.
    pub when: &'static str,
    /// How far fetching or installing is, in hundredths.
    pub percent: Option<u8>,
    /// It is being looked just now.
    pub busy: bool,
    /// The button that looks is of use.
    pub may_look: bool,
    /// The button that installs is of use; what it says.
    pub install: Option<String>,
}

/// A newer version.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Offered {
    /// A heading: its version.
    pub title: String,
    /// How large it is, in a sentence.
    pub size: String,
    /// What is new in it: plain text, in the reader's language if there is one, else in English.
    pub notes: String,
}

/// What was put aside.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct AsideTold {
    /// Its name.
    pub name: String,
    /// What it is, in a sentence.
    pub text: String,
}

/// How updating stands, for the owner.
///
/// # Errors
/// `Forbidden` for anybody else.
pub async fn told(
    browser: &Browser,
    visit: &Visit,
    f: &Frame,
    me: AccountId,
) -> Result<Told, Refusal> {
    let updates = &browser.doors.updates;
    let update = browser
        .doors
        .store
        .read(|view| verbs::look(view, me))
        .await?;
    let data = updates.source().data.clone();
    let aside = tokio::task::spawn_blocking(move || snapshot::aside(&data)).await;
    let aside = match aside {
        Ok(Ok(aside)) => aside,
        Ok(Err(why)) => {
            tracing::warn!(%why, "it can't be seen what was put aside");
            Vec::new()
        }
        Err(_) => Vec::new(),
    };
    let mut told = tell(f, updates, &update, visit.now.0);
    told.aside = aside.iter().map(|one| put_aside(f, one)).collect();
    Ok(told)
}

/// How updating stands, as far as the row and the engine know.
pub fn tell(f: &Frame, updates: &Updates, update: &Update, now: u64) -> Told {
    let source = updates.source();
    let words = &f.kit.words;
    let state = state(updates, update);
    let moves = matches!(update.step, Step::Fetch | Step::Install);
    let percent = updates.progress().percent;
    let may_install = matches!(state, "offered" | "fetch" | "ready") && !update.asked;
    let shunned = update
        .offer
        .as_ref()
        .is_some_and(|offer| update.shunned.contains(&offer.version));
    Told {
        version: f.with("update-version", "version", &source.version),
        lead: lead(f, state, update),
        state,
        offer: update.offer.as_ref().map(|offer| offered(f, offer)),
        snag: update.snag.as_ref().map(|snag| stuck(f, snag)),
        back: update.back.as_ref().map(|back| {
            let what = f.with("update-back", "version", &back.version);
            let why = f.say(&format!("update-why-{}", known(&back.why)));
            format!("{what} {why}")
        }),
        aside: Vec::new(),
        good: update.good.as_ref().map(|good| {
            let ago = when::ago(words, good.at.0, now);
            words.pair("update-good", ("version", &good.version), ("when", &ago))
        }),
        looked: update.looked.map(|at| {
            let ago = when::ago(words, at.0, now);
            f.with("update-looked", "when", ago)
        }),
        when: update.when.name(),
        percent: Some(percent).filter(|_| moves && update.snag.is_none()),
        busy: updates.is_looking(),
        may_look: matches!(state, "look" | "offered"),
        install: may_install.then(|| match shunned {
            true => f.say("update-install-again"),
            false => f.say("update-install"),
        }),
    }
}

/// A word for how it stands.
pub fn state(updates: &Updates, update: &Update) -> &'static str {
    match update.step {
        Step::Look if update.offer.is_some() => "offered",
        Step::Look if updates.source().feed.is_none() => "none",
        step => step.name(),
    }
}

/// The reasons that have a sentence; whatever a later release says besides is told in general.
fn known(why: &str) -> &str {
    match why {
        "http" | "store" | "tunnel" | "adapter" | "no-start" => why,
        _ => "other",
    }
}

fn lead(f: &Frame, state: &str, update: &Update) -> String {
    let how = match (state, update.when, update.asked) {
        ("ready", _, true) => "ready-now",
        ("ready", When::Night, _) => "ready-night",
        ("ready", When::Button, _) => "ready-button",
        ("look", ..) if update.looked.is_none() => "never",
        _ => state,
    };
    f.say(&format!("update-lead-{how}"))
}

fn offered(f: &Frame, offer: &Offer) -> Offered {
    let lang = f.kit.words.lang();
    let tongue = |tag: &str| {
        let exact = offer.notes.get(tag);
        // `pt-br` where there is no `pt`.
        exact.or_else(|| {
            let mut some = offer.notes.iter();
            let dialect = some.find(|(known, _)| known.split('-').next() == Some(tag));
            dialect.map(|(_, notes)| notes)
        })
    };
    let notes = tongue(lang).or_else(|| tongue("en"));
    Offered {
        title: f.with("update-offer", "version", &offer.version),
        size: f.count("update-size", offer.bytes.div_ceil(1_000_000)),
        notes: notes.cloned().unwrap_or_default(),
    }
}

fn stuck(f: &Frame, snag: &Snag) -> String {
    let key = format!("update-snag-{}", snag.name());
    match snag {
        Snag::TooFar(version) => f.with(&key, "version", version),
        Snag::NoRoom(megabytes) => f.count(&key, *megabytes),
        Snag::Failed(why) => f.with(&key, "why", why),
        _ => f.say(&key),
    }
}

fn put_aside(f: &Frame, aside: &Aside) -> AsideTold {
    let since = when::When::at(aside.since.0).shown(&f.kit.words);
    let posts = match aside.posts {
        Some(0) => f.say("update-aside-nothing"),
        Some(posts) => f.count("update-aside-posts", posts),
        None => f.say("update-aside-unread"),
    };
    let size = f.count("update-aside-size", aside.bytes.div_ceil(1_000_000));
    let what = f.with("update-aside-since", "when", since);
    AsideTold {
        name: aside.name.clone(),
        text: format!("{what} {posts} {size}"),
    }
}
