//! The page about updates.

use super::Frame;
use askama::Template;

/// How updating stands. Posts to `/update/…`.
#[derive(Debug, Template)]
#[template(path = "update.html", config = "web/pages/askama.toml")]
pub struct Updating {
    /// What surrounds it.
    pub f: Frame,
    /// Which version runs.
    pub version: String,
    /// How it stands.
    pub lead: String,
    /// The newer version: its heading, how large it is, what is new in it.
    pub offer: Option<(String, String, String)>,
    /// What is in the way.
    pub snag: Option<String>,
    /// That an update did not stand its trial.
    pub back: Option<String>,
    /// What was put aside then: name and sentence.
    pub aside: Vec<(String, String)>,
    /// Which update went well the last time.
    pub good: Option<String>,
    /// When it was looked the last time.
    pub looked: Option<String>,
    /// Updates are installed at night.
    pub at_night: bool,
    /// How far it is, in hundredths.
    pub percent: Option<u8>,
    /// It is being looked just now.
    pub busy: bool,
    /// The button that looks is of use.
    pub may_look: bool,
    /// What the button says that installs, where it is of use.
    pub install: Option<String>,
    /// There are no updates for this Burrow.
    pub off: bool,
}
