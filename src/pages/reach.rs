//! The pages on which the way to the house is made: choosing one, authorising it at Cloudflare, and watching it come about.

use askama::Template;

use super::Frame;
use super::form::Form;
use super::setup::Way;

/// Chooses a way. Posts to `/setup/reach/handoff` and `/setup/reach/own`.
#[derive(Debug, Template)]
#[template(path = "reach_choose.html", config = "web/pages/askama.toml")]
pub struct Choose {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands in the wizard.
    pub way: Option<Way>,
    /// The name that is to be reached, such as `home.example`.
    pub host: String,
    /// cloudflared is not on this computer.
    pub missing: bool,
    /// The house is open already: this changes the way to it.
    pub open: bool,
}

/// Shows where to authorise the house, and waits.
#[derive(Debug, Template)]
#[template(path = "reach_handoff.html", config = "web/pages/askama.toml")]
pub struct HandOff {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands in the wizard.
    pub way: Option<Way>,
    /// The name that is to be reached.
    pub host: String,
    /// Cloudflare's page.
    pub link: String,
    /// The same as a drawing to scan.
    pub qr: Option<String>,
    /// What is in the way: title and sentence.
    pub snag: Option<(String, String)>,
}

/// Takes a certificate. Fields: `file`, `text`.
#[derive(Debug, Template)]
#[template(path = "reach_certificate.html", config = "web/pages/askama.toml")]
pub struct Certificate {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands in the wizard.
    pub way: Option<Way>,
    /// The form, perhaps with a complaint.
    pub form: Form,
}

/// Takes an API token. Field: `token`.
#[derive(Debug, Template)]
#[template(path = "reach_token.html", config = "web/pages/askama.toml")]
pub struct Token {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands in the wizard.
    pub way: Option<Way>,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// Cloudflare's page for making one, filled in already.
    pub link: String,
}

/// Takes the token of a tunnel that was made at Cloudflare. Field: `token`.
#[derive(Debug, Template)]
#[template(path = "reach_tunnel_token.html", config = "web/pages/askama.toml")]
pub struct TunnelToken {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands in the wizard.
    pub way: Option<Way>,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The name that is to be reached.
    pub host: String,
    /// What the tunnel must lead to, such as `http://127.0.0.1:4181`.
    pub service: String,
}

/// A step of making the way.
#[derive(Clone, Debug)]
pub struct Line {
    /// What is done in it, in words.
    pub title: String,
    /// Whether it is `done`, the one that is worked on (`now`), the one that is stuck (`bad`), or to come (`later`).
    pub state: &'static str,
    /// The state in words.
    pub said: String,
}

/// How far the way has come. Posts to `/setup/reach/retry`, `/setup/reach/overwrite`, `/setup/reach/restart` and
/// `/setup/reach/go-on`.
#[derive(Debug, Template)]
#[template(path = "reach_progress.html", config = "web/pages/askama.toml")]
pub struct Progress {
    /// What surrounds it.
    pub f: Frame,
    /// Where it stands in the wizard.
    pub way: Option<Way>,
    /// The headline.
    pub title: String,
    /// A sentence below it.
    pub lead: String,
    /// The name that is to be reached.
    pub host: String,
    /// The steps, in order.
    pub lines: Vec<Line>,
    /// What is in the way: title and sentence.
    pub snag: Option<(String, String)>,
    /// What the name leads to now, where somebody must agree that this is replaced.
    pub taken: Option<String>,
    /// How cloudflared fares, where that is not well: title and sentence.
    pub ailing: Option<(String, String)>,
    /// What was asked of the zone: in words, and whether it went well.
    pub wishes: Vec<(String, bool)>,
    /// How the authority that was given is taken back, in words, with the address of the page.
    pub revoke: Option<(String, String)>,
    /// All is well.
    pub done: bool,
    /// Something can be tried again.
    pub retry: bool,
    /// The wizard can go on.
    pub may_go_on: bool,
    /// cloudflared can be started anew.
    pub restart: bool,
    /// The house is open already.
    pub open: bool,
}
