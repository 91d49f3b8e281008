//! Pages about invites, for those who make them and for those who get one.

use askama::Template;

use super::form::Form;
use super::{Frame, RuleLine};

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
    /// Whether the reader may make any.
    pub may_make: bool,
    /// Whether the reader looks after the house, and sees who invited whom.
    pub keeper: bool,
    /// Whether the reader sets how invites are used. Fields: `paused`, `members`.
    pub owner: bool,
    /// Whether all invites are paused.
    pub paused: bool,
    /// Whether members may invite.
    pub members: bool,
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

/// Making an invite. Fields: `note`, `copies` (`1`, `4`, `8`), `uses` (`1`, `5`, `any`), `expiry` (days or
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
    /// Whether to offer what only those may who look after the house.
    pub keeper: bool,
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
    /// Whether a sheet of the same card makes sense: more than one can join by it.
    pub sheet: bool,
    /// Whether all invites are paused.
    pub paused: bool,
}

/// An invite as a card of paper.
#[derive(Debug, Clone)]
pub struct Card {
    /// The name of who invites.
    pub inviter: String,
    /// The greeting; may be empty.
    pub note: String,
    /// The link without `https://`, to be typed.
    pub link: String,
    /// The link as SVG, from [`super::qr::svg`].
    pub qr: Option<String>,
    /// Uses and time left, in words.
    pub limits: String,
}

/// Cards to print: A6 each, four on a sheet of A4 or each by itself.
#[derive(Debug, Template)]
#[template(path = "invite_cards.html", config = "web/pages/askama.toml")]
pub struct Cards {
    /// What surrounds it.
    pub f: Frame,
    /// The cards.
    pub cards: Vec<Card>,
    /// Whether each has a page of its own.
    pub single: bool,
    /// The same cards the other way: address.
    pub other: String,
    /// Whether all invites are paused.
    pub paused: bool,
}

/// A step of the walk through who invited whom.
#[derive(Debug, Clone)]
pub enum TreeStep {
    /// Somebody: name, handle, and since when, in words.
    Person(String, String, String),
    /// Now follow those whom they invited.
    Down,
    /// That were all of those.
    Up,
    /// That was all about somebody.
    End,
}

/// Who invited whom.
#[derive(Debug, Template)]
#[template(path = "people_tree.html", config = "web/pages/askama.toml")]
pub struct PeopleTree {
    /// What surrounds it.
    pub f: Frame,
    /// The walk.
    pub steps: Vec<TreeStep>,
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
    /// Their handle, without `@`.
    pub inviter_handle: String,
    /// Their picture.
    pub avatar: String,
    /// The greeting; may be empty.
    pub note: String,
    /// The house rules.
    pub rules: Vec<RuleLine>,
    /// The server's name, shown behind the handle.
    pub server: String,
    /// Names of those the guest will follow, in one phrase; may be empty.
    pub follows: String,
    /// What there is to know before anything is typed: uses and time left, and what can't be changed later.
    pub limits: Vec<String>,
}
