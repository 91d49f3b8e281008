//! The pages about getting in and back in: the second step, recovery codes, passkeys, links for a new password, and
//! claiming the house again.

use askama::Template;

use super::Frame;
use super::form::Form;

/// The second step at sign-in. Fields: `code`, `to`.
#[derive(Debug, Template)]
#[template(path = "second_step.html", config = "web/pages/askama.toml")]
pub struct SecondStep {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// Whether an authenticator app shows codes for it.
    pub app: bool,
    /// How the passkey is asked for, where there is one.
    pub passkey: PasskeyWay,
    /// The house's own address, where passkeys work.
    pub address: String,
}

/// Whether a passkey can be asked for on a page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PasskeyWay {
    /// There is none.
    None,
    /// It can.
    Here,
    /// Only at the house's own address.
    Elsewhere,
}

/// A recovery code and a new password. Fields: `handle`, `code`, `new`. A complaint about `form` is about the whole
/// of it, because we never say which of handle and code was wrong.
#[derive(Debug, Template)]
#[template(path = "recover.html", config = "web/pages/askama.toml")]
pub struct Recover {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
}

/// Behind a link for a new password. Field: `new`.
#[derive(Debug, Template)]
#[template(path = "reset_link.html", config = "web/pages/askama.toml")]
pub struct ResetLink {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The link's own part.
    pub code: String,
    /// Whose password it is, and who made the link.
    pub lead: String,
    /// Their handle, without `@`.
    pub handle: String,
    /// Whether it also takes the second step away.
    pub second_step: bool,
}

/// A passkey on its person's page, in words.
#[derive(Debug, Clone)]
pub struct PasskeyLine {
    /// For the form that removes it.
    pub number: u32,
    /// What it is called.
    pub name: String,
    /// Since when it is there.
    pub since: String,
    /// When it was used last, if ever.
    pub used: Option<String>,
}

/// What opens one's door. Forms: the password (`now`, `new`), `password` to be sure, and buttons.
#[derive(Debug, Template)]
#[template(path = "security.html", config = "web/pages/askama.toml")]
pub struct Security {
    /// What surrounds it.
    pub f: Frame,
    /// The forms of the password, perhaps with complaints.
    pub form: Form,
    /// The reader's handle, for their password manager.
    pub handle: String,
    /// Whether it is surely them, so that they can change things.
    pub sure: bool,
    /// Whether they must set a second step up before they can go on.
    pub owed: bool,
    /// Whether there is an authenticator app.
    pub app: bool,
    /// The passkeys.
    pub passkeys: Vec<PasskeyLine>,
    /// Why none can be made here, if so.
    pub no_passkeys: Option<String>,
    /// How many recovery codes are left; `None` where none were ever made.
    pub codes: Option<String>,
    /// What happened, the newest first.
    pub told: Vec<String>,
    /// For the owner: whether owner and moderators must have a second step.
    pub obliged: Option<bool>,
}

/// Setting an authenticator app up. Field: `code`.
#[derive(Debug, Template)]
#[template(path = "app_step.html", config = "web/pages/askama.toml")]
pub struct AppStep {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with a complaint.
    pub form: Form,
    /// The picture for the app.
    pub qr: Option<String>,
    /// The same to be typed, in groups.
    pub secret: String,
    /// The same as an address, for an app on this very device.
    pub address: String,
}

/// Offers to make recovery codes. Fields: `to` (`apps` or nothing).
#[derive(Debug, Template)]
#[template(path = "codes_offer.html", config = "web/pages/askama.toml")]
pub struct CodesOffer {
    /// What surrounds it.
    pub f: Frame,
    /// Whether there are some that would be dead then.
    pub again: bool,
    /// Whether the reader has only just joined.
    pub joined: bool,
}

/// Recovery codes, shown this once.
#[derive(Debug, Template)]
#[template(path = "codes.html", config = "web/pages/askama.toml")]
pub struct Codes {
    /// What surrounds it.
    pub f: Frame,
    /// The codes.
    pub codes: Vec<String>,
    /// Whose.
    pub handle: String,
    /// The server's name.
    pub server: String,
    /// Where they are typed.
    pub address: String,
    /// Where to go on to.
    pub next: String,
}

/// Helping somebody back in. Field: `second_step`.
#[derive(Debug, Template)]
#[template(path = "help_in.html", config = "web/pages/askama.toml")]
pub struct HelpIn {
    /// What surrounds it.
    pub f: Frame,
    /// The account's id.
    pub id: String,
    /// Who.
    pub name: String,
    /// Whether the reader may also take their second step away, and there is one.
    pub second_step: bool,
}

/// A link for a new password, shown this once.
#[derive(Debug, Template)]
#[template(path = "help_link.html", config = "web/pages/askama.toml")]
pub struct HelpLink {
    /// What surrounds it.
    pub f: Frame,
    /// For whom.
    pub name: String,
    /// The link.
    pub link: String,
    /// The same as a picture.
    pub qr: Option<String>,
    /// Until when it opens.
    pub until: String,
}

/// Asks for the code of a house that waits to be claimed again. Field: `code`.
#[derive(Debug, Template)]
#[template(path = "reclaim.html", config = "web/pages/askama.toml")]
pub struct Reclaim {
    /// What surrounds it.
    pub f: Frame,
    /// The key of the sentence that says where the code is found.
    pub hint: &'static str,
    /// The form, perhaps with a complaint.
    pub form: Form,
}

/// One of the owners.
#[derive(Debug, Clone)]
pub struct OwnerLine {
    /// The account's id.
    pub id: String,
    /// The name that is shown.
    pub name: String,
    /// The handle, without `@`.
    pub handle: String,
}

/// A new password for an owner. Fields: `who`, `new`.
#[derive(Debug, Template)]
#[template(path = "reclaim_password.html", config = "web/pages/askama.toml")]
pub struct ReclaimPassword {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// The owners; nobody else can be chosen.
    pub owners: Vec<OwnerLine>,
}
