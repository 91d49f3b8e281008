//! The pages of a person who is signed in: home, apps, devices, settings, and the
//! owner's community page.

use askama::Template;

use super::Frame;
use super::compose::Draft;
use super::form::Form;

/// The home page of somebody signed in.
#[derive(Debug, Template)]
#[template(path = "home.html", config = "web/pages/askama.toml")]
pub struct Home {
    /// What surrounds it.
    pub f: Frame,
    /// The person's name.
    pub name: String,
    /// Their handle, without `@`.
    pub handle: String,
    /// The server's name as apps ask for it.
    pub server: String,
    /// Whether to offer the owner's page.
    pub owner: bool,
    /// Whether to offer the pages of those who look after people.
    pub keeper: bool,
    /// How many have asked to join and wait for the reader.
    pub waiting: u64,
}

/// Which apps to use, and what to type into them.
#[derive(Debug, Template)]
#[template(path = "apps.html", config = "web/pages/askama.toml")]
pub struct Apps {
    /// What surrounds it.
    pub f: Frame,
    /// Whether the person has only just joined.
    pub joined: bool,
    /// A form for their first words.
    pub draft: Draft,
    /// The server's name as apps ask for it.
    pub server: String,
    /// The reader's handle, without `@`.
    pub handle: String,
}

/// One browser or app that is signed in.
#[derive(Debug, Clone)]
pub struct Device {
    /// What the revoke form sends back.
    pub id: String,
    /// The app's name, or browser and system.
    pub name: String,
    /// When it was last used, in words.
    pub used: String,
    /// When it was signed in, in words.
    pub since: String,
    /// Whether it is the one that reads this page.
    pub this: bool,
}

/// Where the person is signed in. Fields of the forms: `id`.
#[derive(Debug, Template)]
#[template(path = "devices.html", config = "web/pages/askama.toml")]
pub struct Devices {
    /// What surrounds it.
    pub f: Frame,
    /// Signed-in browsers.
    pub browsers: Vec<Device>,
    /// Apps with a token.
    pub apps: Vec<Device>,
    /// What happened with the ways in, the newest first.
    pub told: Vec<String>,
}

/// What there is to set for oneself.
#[derive(Debug, Template)]
#[template(path = "settings.html", config = "web/pages/askama.toml")]
pub struct Settings {
    /// What surrounds it.
    pub f: Frame,
}

/// The owner's settings. Fields: `community`, `description`, `rules`, `visibility`
/// (`public`, `private` or `local`), `limit`.
#[derive(Debug, Template)]
#[template(path = "community.html", config = "web/pages/askama.toml")]
pub struct Community {
    /// What surrounds it.
    pub f: Frame,
    /// The form with today's settings, perhaps with complaints.
    pub form: Form,
}
