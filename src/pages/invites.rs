//! Pages about invites, for those who make them and for those who get one.

use askama::Template;

use super::Frame;
use super::form::Form;

/// An invite as its maker sees it; all but `id` and `note` already in words.
#[derive(Debug, Clone)]
pub struct InviteLine {
    /// For its page's address.
    pub id: String,
    /// Who it is for; may be empty.
    pub note: String,
    /// Whether it can still be used.
    pub open: bool,
    /// Open, used up, expired or taken back.
    pub state: String,
    /// How many uses are left.
    pub left: String,
    /// Until when it is open.
    pub until: String,
    /// How many have joined by it.
    pub joined: String,
    /// Who made it, when that isn't the reader.
    pub by: Option<String>,
}

/// All invites that the reader may see.
#[derive(Debug, Template)]
#[template(path = "invites.html", config = "web/pages/askama.toml")]
pub struct Invites {
    /// What surrounds it.
    pub f: Frame,
    /// Those that can still be used, newest first.
    pub open: Vec<InviteLine>,
    /// The others, newest first.
    pub closed: Vec<InviteLine>,
}

/// Somebody whom guests can follow from the start.
#[derive(Debug, Clone)]
pub struct Followable {
    /// The account's id.
    pub id: String,
    /// Their name.
    pub name: String,
    /// Their handle, without `@`.
    pub handle: String,
    /// Whether they are chosen.
    pub chosen: bool,
}

/// Making an invite. Fields: `note`, `uses` (`1`, `5`, `any`), `expiry` (days or
/// `never`), `role` (`member`, `moderator`), `follow` (account ids, repeated).
#[derive(Debug, Template)]
#[template(path = "invite_new.html", config = "web/pages/askama.toml")]
pub struct NewInvite {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// Whom guests could follow.
    pub people: Vec<Followable>,
    /// Only the owner makes moderators.
    pub may_choose_role: bool,
}

/// One invite: link, QR code, and taking it back.
#[derive(Debug, Template)]
#[template(path = "invite_show.html", config = "web/pages/askama.toml")]
pub struct ShowInvite {
    /// What surrounds it.
    pub f: Frame,
    /// The invite.
    pub invite: InviteLine,
    /// Whether it has only just been made.
    pub fresh: bool,
    /// The whole link.
    pub link: String,
    /// The link as SVG, from [`super::qr::svg`].
    pub qr: Option<String>,
    /// Whether the server is only reachable on its own computer.
    pub local: bool,
}

/// The guest's page. Fields: `handle`, `password`.
#[derive(Debug, Template)]
#[template(path = "join.html", config = "web/pages/askama.toml")]
pub struct Join {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// The code in the link.
    pub code: String,
    /// The name of who invites.
    pub inviter: String,
    /// The greeting; may be empty.
    pub note: String,
    /// The house rules.
    pub rules: Vec<String>,
    /// The server's name, shown behind the handle.
    pub server: String,
    /// Names of those the guest will follow, in one phrase; may be empty.
    pub follows: String,
    /// Uses left and time left, in words.
    pub limits: String,
}
