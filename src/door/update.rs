//! What all doors may know of updates: where they come from, what runs here, how far fetching one has come. The engine
//! (`console::update`) keeps it up to date; pages leave their wishes here.

use crate::device::Places;
use crate::text::version::Version;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use url::Url;

/// The folder for bundles in the data folder.
pub const FOLDER: &str = "update";

/// What this box is, and where its updates come from.
#[derive(Clone, Debug)]
pub struct Source {
    /// The list of versions; without it there are no updates.
    pub feed: Option<Url>,
    /// Which kind of box this is, as the list names it: `rpi4`, `x86_64`.
    pub board: String,
    /// The version that runs.
    pub version: Version,
    /// The data folder.
    pub data: PathBuf,
    /// The box under the house.
    pub places: Places,
    /// How long things take.
    pub pace: Pace,
}

/// How long the engine waits; shorter in tests.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// First pause after something that may pass; doubles.
    pub again: Duration,
    /// Pause between two looks at what root is doing.
    pub glance: Duration,
    /// How long a wish may lie before it is plain that nobody takes it.
    pub patience: Duration,
    /// How long nothing may come in while something is fetched.
    pub stall: Duration,
}

impl Pace {
    /// In a real house.
    pub const HOUSE: Pace = Pace {
        again: Duration::from_secs(60),
        glance: Duration::from_secs(2),
        patience: Duration::from_secs(60),
        stall: Duration::from_secs(60),
    };
    /// In tests.
    pub const QUICK: Pace = Pace {
        again: Duration::from_millis(10),
        glance: Duration::from_millis(10),
        patience: Duration::from_millis(300),
        stall: Duration::from_millis(400),
    };
}

impl Source {
    /// No updates: in tests, and where the build has no list of versions.
    pub fn none(data: &Path) -> Source {
        Source {
            feed: None,
            board: String::new(),
            version: program(),
            data: data.to_owned(),
            places: Places::default(),
            pace: Pace::HOUSE,
        }
    }

    /// Where bundles are kept.
    pub fn folder(&self) -> PathBuf {
        self.data.join(FOLDER)
    }
}

/// The version of this very program.
pub fn program() -> Version {
    let version = env!("CARGO_PKG_VERSION").parse();
    version.expect("cargo accepts only semver")
}

/// How far something has come.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// In hundredths.
    pub percent: u8,
}

/// Updates, for everybody who wants to know. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Updates(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    source: Source,
    progress: watch::Sender<Progress>,
    busy: watch::Sender<bool>,
    decided: Notify,
    wish: Notify,
}

impl Updates {
    /// From this source.
    pub fn new(source: Source) -> Updates {
        Updates(Arc::new(Shared {
            source,
            progress: watch::Sender::default(),
            busy: watch::Sender::default(),
            decided: Notify::new(),
            wish: Notify::new(),
        }))
    }

    /// None, and never any.
    pub fn none() -> Updates {
        Updates::new(Source::none(Path::new(".")))
    }

    /// What this box is, and where its updates come from.
    pub fn source(&self) -> &Source {
        &self.0.source
    }

    /// How far fetching or installing has come.
    pub fn progress(&self) -> Progress {
        *self.0.progress.borrow()
    }

    /// The same, for who waits for a change.
    pub fn watch(&self) -> watch::Receiver<Progress> {
        self.0.progress.subscribe()
    }

    /// Says how far it has come.
    pub fn set_progress(&self, progress: Progress) {
        self.0.progress.send_if_modified(|now| {
            let changed = *now != progress;
            *now = progress;
            changed
        });
    }

    /// Whether it is being looked for newer versions just now.
    pub fn is_looking(&self) -> bool {
        *self.0.busy.borrow()
    }

    /// Says whether it is being looked.
    pub fn set_looking(&self, busy: bool) {
        self.0.busy.send_replace(busy);
    }

    /// A person has decided something: the engine looks at the row again.
    pub fn decided(&self) {
        self.0.decided.notify_one();
    }

    /// Waits until somebody has decided something.
    pub async fn decision(&self) {
        self.0.decided.notified().await;
    }

    /// Somebody wants to know now whether there is something newer.
    pub fn wish(&self) {
        self.0.busy.send_replace(true);
        self.0.wish.notify_one();
    }

    /// Waits until somebody wants to know.
    pub async fn wished(&self) {
        self.0.wish.notified().await;
    }
}
