//! How the box gets a newer version of everything: what is offered, how far getting it has come, and what is in the way. One
//! row. Every step is kept before the next one begins, so that a power cut between any two is resumed.

use super::Time;
use std::collections::BTreeMap;

/// Everything about updates.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Update {
    /// What is done next, or is waited for.
    #[n(0)]
    pub step: Step,
    /// Grows with everything that a person decides: what was found out for an older one is then of no use any more.
    #[n(1)]
    pub serial: u32,
    /// The newer version that there is.
    #[n(2)]
    pub offer: Option<Offer>,
    /// When the owner wants updates installed.
    #[n(3)]
    pub when: When,
    /// Somebody wants this one installed as soon as it is here.
    #[n(4)]
    pub asked: bool,
    /// When it was looked for newer versions the last time, with an answer.
    #[n(5)]
    pub looked: Option<Time>,
    /// What is in the way.
    #[n(6)]
    pub snag: Option<Snag>,
    /// How often this step has met something in the way.
    #[n(7)]
    pub tries: u32,
    /// Not before this moment is it tried again, or installed.
    #[n(8)]
    pub not_before: Time,
    /// The version that ran when root was asked to install; empty otherwise.
    #[n(9)]
    pub from: String,
    /// Versions that did not stand their trial here, or can't be installed: not taken again unless somebody wants it.
    #[n(10)]
    pub shunned: Vec<String>,
    /// A version that did not stand its trial, until the owner has seen that.
    #[n(11)]
    pub back: Option<Back>,
    /// The last one that stood it.
    #[n(12)]
    pub good: Option<Good>,
    /// When root was asked to install; root's answers name it, so that none is taken for one to an earlier wish.
    #[n(13)]
    pub wished: Time,
    /// Which start of the computer that was in.
    #[n(14)]
    pub boot: String,
}

/// What is done next. In order.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Step {
    /// Nothing but to look, once a day, whether there is something newer.
    #[default]
    #[n(0)]
    Look,
    /// Fetch what is offered.
    #[n(1)]
    Fetch,
    /// It is here, and whole. It waits for the night, or for somebody.
    #[n(2)]
    Ready,
    /// Root is asked to install it, and to start it on trial.
    #[n(3)]
    Install,
    /// It runs, on trial.
    #[n(4)]
    Trial,
}

impl Step {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Step::Look => "look",
            Step::Fetch => "fetch",
            Step::Ready => "ready",
            Step::Install => "install",
            Step::Trial => "trial",
        }
    }
}

/// When updates are installed.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum When {
    /// By themselves, at night.
    #[default]
    #[n(0)]
    Night,
    /// When somebody presses the button.
    #[n(1)]
    Button,
}

impl When {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            When::Night => "night",
            When::Button => "button",
        }
    }

    /// The one that is called `name`.
    pub fn named(name: &str) -> Option<When> {
        [When::Night, When::Button]
            .into_iter()
            .find(|when| when.name() == name)
    }
}

/// A newer version that there is.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Offer {
    /// Which version, as semver.
    #[n(0)]
    pub version: String,
    /// Where its bundle is.
    #[n(1)]
    pub url: String,
    /// How long that is, in bytes.
    #[n(2)]
    pub bytes: u64,
    /// Its SHA-256.
    #[n(3)]
    pub sha256: [u8; 32],
    /// What is new in it, by language (`en`), as plain text.
    #[n(4)]
    pub notes: BTreeMap<String, String>,
}

/// What is in the way. Each has its sentence (`update-snag-NAME`).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Snag {
    /// The list of versions can't be had.
    #[n(0)]
    FeedUnreachable,
    /// The list of versions can't be understood.
    #[n(1)]
    FeedBroken,
    /// The list has nothing for this kind of box.
    #[n(2)]
    OtherBoard,
    /// The newest version can't be installed over this one: it needs at least that one.
    #[n(3)]
    TooFar(#[n(0)] String),
    /// The update can't be had.
    #[n(4)]
    Unreachable,
    /// It isn't what was announced: too long, too short, or something else.
    #[n(5)]
    Wrong,
    /// There is no room for it: so many megabytes are missing.
    #[n(6)]
    NoRoom(#[n(0)] u64),
    /// The disk fails.
    #[n(7)]
    Disk,
    /// Nobody on this computer installs updates.
    #[n(8)]
    NoInstaller,
    /// Installing was broken off, for example because the power went.
    #[n(9)]
    Interrupted,
    /// Installing failed; what was said about it.
    #[n(10)]
    Failed(#[n(0)] String),
}

impl Snag {
    /// A word for it.
    pub fn name(&self) -> &'static str {
        match self {
            Snag::FeedUnreachable => "feed-unreachable",
            Snag::FeedBroken => "feed-broken",
            Snag::OtherBoard => "other-board",
            Snag::TooFar(_) => "too-far",
            Snag::Unreachable => "unreachable",
            Snag::Wrong => "wrong",
            Snag::NoRoom(_) => "no-room",
            Snag::Disk => "disk",
            Snag::NoInstaller => "no-installer",
            Snag::Interrupted => "interrupted",
            Snag::Failed(_) => "failed",
        }
    }
}

/// A version that did not stand its trial.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Back {
    /// Which.
    #[n(0)]
    pub version: String,
    /// Why, as a word (`update-why-WORD`).
    #[n(1)]
    pub why: String,
    /// When that was found.
    #[n(2)]
    pub at: Time,
}

/// A version that stood its trial.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Good {
    /// Which.
    #[n(0)]
    pub version: String,
    /// When.
    #[n(1)]
    pub at: Time,
}
