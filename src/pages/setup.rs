//! The pages of a new box: claim code, one question after the other, and the move to its own address.

use askama::Template;

use super::Frame;
use super::form::Form;

/// Where in the wizard a page stands.
#[derive(Debug, Clone, Default)]
pub struct Way {
    /// "Step 3 of 9".
    pub step: String,
    /// Which step, from 1.
    pub at: usize,
    /// Of how many.
    pub of: usize,
    /// The address of the question before; empty where there is none.
    pub back: String,
    /// Whether the house can still be restored from a backup instead.
    pub restore: bool,
}

/// Asks for the claim code. Fields: `code`, `then` (`fresh` or `restore`).
#[derive(Debug, Template)]
#[template(path = "claim.html", config = "web/pages/askama.toml")]
pub struct Claim {
    /// What surrounds it.
    pub f: Frame,
    /// The key of the sentence that says where the code is found.
    pub hint: &'static str,
    /// The form, perhaps with a complaint.
    pub form: Form,
}

/// Asks for the community's language and name. Fields: `language`, `community`.
#[derive(Debug, Template)]
#[template(path = "setup_name.html", config = "web/pages/askama.toml")]
pub struct SetupName {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The languages to choose from: tag, and what its speakers call it.
    pub languages: Vec<(&'static str, &'static str)>,
}

/// Asks for the address. Fields: `kind` (`local`, `domain` or `help`), `domain`.
#[derive(Debug, Template)]
#[template(path = "setup_address.html", config = "web/pages/askama.toml")]
pub struct SetupAddress {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The address of "just try it here", such as `http://localhost:4180`.
    pub local: String,
}

/// How to get a domain, for somebody who has none.
#[derive(Debug, Template)]
#[template(path = "setup_domain_help.html", config = "web/pages/askama.toml")]
pub struct DomainHelp {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
}

/// Shows a domain in letters of other scripts both ways, and asks again. Fields: `kind`, `domain`, `sure`.
#[derive(Debug, Template)]
#[template(path = "setup_domain_sure.html", config = "web/pages/askama.toml")]
pub struct DomainSure {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// As people read it.
    pub shown: String,
    /// As machines write it.
    pub ascii: String,
}

/// The house is reached; the rest is done at its own address.
#[derive(Debug, Template)]
#[template(path = "setup_move.html", config = "web/pages/askama.toml")]
pub struct Move {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The house's domain as people read it.
    pub domain: String,
    /// The link with its ticket.
    pub link: String,
    /// The same as a drawing to scan.
    pub qr: Option<String>,
    /// For how many minutes it is good.
    pub minutes: u64,
}

/// Asks a browser that came by the link to go on. Field: `ticket`.
#[derive(Debug, Template)]
#[template(path = "setup_arrive.html", config = "web/pages/askama.toml")]
pub struct Arrive {
    /// What surrounds it.
    pub f: Frame,
    /// The secret of the link.
    pub ticket: String,
}

/// Asks for the owner. Fields: `name`, `handle`, `password`.
#[derive(Debug, Template)]
#[template(path = "setup_owner.html", config = "web/pages/askama.toml")]
pub struct SetupOwner {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands.
    pub way: Way,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// The chosen server's name, shown behind the handle.
    pub server: String,
    /// Whether what is typed travels in the open: at home, without TLS.
    pub open_line: bool,
}
