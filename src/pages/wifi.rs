//! The page on which the box's Wi-Fi is chosen.

use askama::Template;

use super::Frame;
use super::form::Form;
use super::setup::Way;

/// What the page does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum State {
    /// There is no Wi-Fi in this computer.
    None,
    /// Asks for one.
    Asks,
    /// One was typed just now, and is tried.
    Sent,
}

/// Asks for a Wi-Fi. Fields: `ssid`, `password`, `country`, `hidden` (`yes`).
#[derive(Debug, Template)]
#[template(path = "wifi.html", config = "web/pages/askama.toml")]
pub struct Wifi {
    /// What surrounds it.
    pub f: Frame,
    /// It is no step of the wizard: most boxes have a cable.
    pub way: Option<Way>,
    /// What the page does.
    pub state: State,
    /// How the box is in the network now.
    pub how: String,
    /// What came of the last one that was typed, and whether that is good.
    pub outcome: Option<(String, bool)>,
    /// Networks to choose from.
    pub networks: Vec<String>,
    /// The house is being set up, and one goes on there.
    pub setting_up: bool,
    /// The form, perhaps with a complaint.
    pub form: Form,
}
