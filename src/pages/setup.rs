//! The pages of a new box: claim code, three questions, and the open door.

use askama::Template;

use super::Frame;
use super::form::Form;

/// Asks for the claim code. Field: `code`.
#[derive(Debug, Template)]
#[template(path = "claim.html", config = "web/pages/askama.toml")]
pub struct Claim {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with a complaint.
    pub form: Form,
}

/// Asks for the community's name. Field: `community`.
#[derive(Debug, Template)]
#[template(path = "setup_name.html", config = "web/pages/askama.toml")]
pub struct SetupName {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with a complaint.
    pub form: Form,
}

/// Asks for the address. Fields: `kind` (`local` or `domain`), `domain`.
#[derive(Debug, Template)]
#[template(path = "setup_address.html", config = "web/pages/askama.toml")]
pub struct SetupAddress {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The address of "just try it here", such as `http://localhost:4180`.
    pub local: String,
}

/// Asks for the owner. Fields: `name`, `handle`, `password`.
#[derive(Debug, Template)]
#[template(path = "setup_owner.html", config = "web/pages/askama.toml")]
pub struct SetupOwner {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// The chosen server's name, shown behind the handle.
    pub server: String,
}

/// "Your burrow is open", with what to do next.
#[derive(Debug, Template)]
#[template(path = "opened.html", config = "web/pages/askama.toml")]
pub struct Opened {
    /// What surrounds it.
    pub f: Frame,
    /// The owner's name.
    pub name: String,
    /// The server's name as apps ask for it.
    pub server: String,
}
