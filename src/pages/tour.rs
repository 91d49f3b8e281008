//! The pages that show a new owner around: rules, rescue sheet, first invites, first post; and the way back in by the
//! words of the sheet.

use askama::Template;

use super::Frame;
use super::form::Form;
use super::setup::Way;

/// Rules to start from.
#[derive(Debug, Clone)]
pub struct Preset {
    /// Its name in forms.
    pub name: &'static str,
    /// What it is called.
    pub title: String,
    /// For whom it is.
    pub text: String,
    /// Its rules.
    pub rules: Vec<String>,
}

/// Asks for the rules. Fields: `preset`, `rules` (one a line, for the preset `own`), `question`.
#[derive(Debug, Template)]
#[template(path = "tour_rules.html", config = "web/pages/askama.toml")]
pub struct TourRules {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// What to choose from.
    pub presets: Vec<Preset>,
}

/// The rescue sheet, to be printed or copied, and two of its words typed back. Fields: `words`.
#[derive(Debug, Template)]
#[template(path = "tour_rescue.html", config = "web/pages/askama.toml")]
pub struct TourRescue {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The twelve words.
    pub words: Vec<&'static str>,
    /// Which two are asked for, in a sentence.
    pub ask: String,
    /// The house's address.
    pub address: String,
    /// The owner's handle, with the server's name.
    pub acct: String,
    /// Where the words are typed one day, as a drawing to scan.
    pub qr: Option<String>,
    /// The day on which the sheet was made.
    pub day: String,
    /// Whether this replaces an earlier sheet.
    pub again: bool,
}

/// There is a rescue sheet already.
#[derive(Debug, Template)]
#[template(path = "tour_rescue_kept.html", config = "web/pages/askama.toml")]
pub struct RescueKept {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// Since when, in a sentence.
    pub since: String,
    /// The page that follows.
    pub next: &'static str,
}

/// One invite to hand out.
#[derive(Debug, Clone)]
pub struct FirstInvite {
    /// Its link.
    pub link: String,
    /// The same as a drawing to scan.
    pub qr: Option<String>,
    /// The address of its page.
    pub page: String,
}

/// The first invites.
#[derive(Debug, Template)]
#[template(path = "tour_invites.html", config = "web/pages/askama.toml")]
pub struct TourInvites {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// What there is.
    pub invites: Vec<FirstInvite>,
    /// Whether there may be one more.
    pub more: bool,
    /// Whether they only work on this computer.
    pub local: bool,
}

/// The first post. Field: `text`.
#[derive(Debug, Template)]
#[template(path = "tour_post.html", config = "web/pages/askama.toml")]
pub struct TourPost {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The form, perhaps with a complaint.
    pub form: Form,
}

/// The end of the tour: what has become of the first post, and what to do next.
#[derive(Debug, Template)]
#[template(path = "opened.html", config = "web/pages/askama.toml")]
pub struct Opened {
    /// What surrounds it.
    pub f: Frame,
    /// The owner's name.
    pub name: String,
    /// The server's name as apps ask for it.
    pub server: String,
    /// The first post, if it was written.
    pub post: Option<Said>,
    /// Whether there is no rescue sheet yet.
    pub unsafe_yet: bool,
}

/// What has become of a post.
#[derive(Debug, Clone)]
pub struct Said {
    /// Its page.
    pub page: String,
    /// Where it is told which servers have it; empty where it went to none.
    pub delivery: String,
    /// To whom it was delivered, in a sentence.
    pub told: String,
}

/// Lets the owner back in by the words of the rescue sheet. Fields: `words`, `password`.
#[derive(Debug, Template)]
#[template(path = "rescue.html", config = "web/pages/askama.toml")]
pub struct ByWords {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
}
