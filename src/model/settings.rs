//! What the owner decides about the whole house. One row.

use super::account::Picture;
use super::status::Visibility;
use super::{AccountId, InviteId, RuleId, StatusId, Time};

/// The house's settings.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Settings {
    /// How far the setting up has come.
    #[n(0)]
    pub stage: Stage,
    /// The address for people, without a slash at the end: `https://home.example`. Can't change once
    /// an owner exists. Empty before it is chosen.
    #[n(1)]
    pub address: String,
    /// The community's name.
    #[n(2)]
    pub name: String,
    /// A sentence about it.
    #[n(3)]
    pub description: String,
    /// The rules, in order.
    #[n(4)]
    pub rules: Vec<Rule>,
    /// Longest post, in characters as Mastodon counts them.
    #[n(5)]
    pub status_chars_max: u32,
    /// What new members' posts are unless they say otherwise.
    #[n(6)]
    pub default_visibility: Visibility,
    /// New members' posts stay in the house unless they say otherwise.
    #[n(7)]
    pub default_local_only: bool,
    /// The owner, once there is one.
    #[n(8)]
    pub owner: Option<AccountId>,
    /// Main languages (ISO 639).
    #[n(9)]
    pub languages: Vec<String>,
    /// When the box was claimed.
    #[n(10)]
    pub claimed_at: Option<Time>,
    /// With what the addresses of remote pictures that this house passes on are sealed; made at the first start.
    #[n(11)]
    #[cbor(default)]
    pub seal: Option<[u8; 16]>,
    /// Only servers that are let in explicitly are heard (Mastodon `LIMITED_FEDERATION_MODE`).
    #[n(12)]
    #[cbor(default)]
    pub allow_list: bool,
    /// Our documents are given only to servers that sign their requests (Mastodon `AUTHORIZED_FETCH`).
    #[n(13)]
    #[cbor(default)]
    pub authorized_fetch: bool,
    /// Strangers' first contacts are let through, instead of held back, for people who haven't chosen themselves.
    #[n(14)]
    #[cbor(default)]
    pub let_strangers_through: bool,
    /// How many bytes files of other servers may take; half of the free disk if `None`.
    #[n(15)]
    #[cbor(default)]
    pub far_files_bytes_max: Option<u64>,
    /// How many bytes the store may take before old posts of other servers go; a quarter of what it takes and what is
    /// free if `None`.
    #[n(30)]
    #[cbor(default)]
    pub far_posts_bytes_max: Option<u64>,
    /// What the owner is still being shown after the house has opened.
    #[n(40)]
    #[cbor(default)]
    pub tour: Tour,
    /// What people who ask to join are asked; may be empty.
    #[n(60)]
    #[cbor(default)]
    pub join_question: String,
    /// Whether people without an invite may ask to join.
    #[n(61)]
    #[cbor(default)]
    pub asking: Asking,
    /// Nobody can join by an invite for now.
    #[n(62)]
    #[cbor(default)]
    pub invites_paused: bool,
    /// Only the owner and moderators make invites.
    #[n(63)]
    #[cbor(default)]
    pub members_may_not_invite: bool,
    /// The words that let the owner back in and open backups.
    #[n(41)]
    #[cbor(default)]
    pub rescue: Rescue,
    /// Links by which whoever sets the house up can go on at its address, the oldest first.
    #[n(42)]
    #[cbor(default)]
    pub tickets: Vec<Ticket>,
    /// The owner is made at home, although there is an address elsewhere: it couldn't be reached from here.
    #[n(43)]
    #[cbor(default)]
    pub stays_at_home: bool,
    /// The invites that were made on the tour.
    #[n(44)]
    #[cbor(default)]
    pub tour_invites: Vec<InviteId>,
    /// The post that was written on the tour.
    #[n(45)]
    #[cbor(default)]
    pub first_post: Option<StatusId>,
    /// Owner and moderators must have a second step at sign-in before the house's own pages open to them.
    #[n(70)]
    #[cbor(default)]
    pub staff_second_step: bool,
    /// Since when the house waits to be claimed again by an owner who was locked out.
    #[n(71)]
    #[cbor(default)]
    pub owner_reset: Option<Time>,
    /// What the owner tells at length about the community, as typed; nothing where it is empty.
    #[n(80)]
    #[cbor(default)]
    pub about: Page,
    /// What the owner adds about privacy to what is true of every Burrow.
    #[n(81)]
    #[cbor(default)]
    pub privacy: Page,
    /// What whoever joins agrees to.
    #[n(82)]
    #[cbor(default)]
    pub terms: Page,
    /// In which colours its pages are drawn.
    #[n(90)]
    #[cbor(default)]
    pub look: Look,
    /// The community's own picture, a square; Burrow's stands for it where there is none.
    #[n(91)]
    #[cbor(default)]
    pub picture: Option<Picture>,
}

/// Colours in which all pages are drawn (`web/assets/burrow.css` has their values, by day and by night).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Look {
    /// Green on sand; a yellow lamp by night.
    #[default]
    #[n(0)]
    Meadow,
    /// Blue as water and sky.
    #[n(1)]
    Harbour,
    /// Dark red on rose.
    #[n(2)]
    Berry,
    /// Hardly any colour.
    #[n(3)]
    Slate,
}

impl Look {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Look; 4] = [Look::Meadow, Look::Harbour, Look::Berry, Look::Slate];

    /// Its name in pages and JSON.
    pub fn name(self) -> &'static str {
        match self {
            Look::Meadow => "meadow",
            Look::Harbour => "harbour",
            Look::Berry => "berry",
            Look::Slate => "slate",
        }
    }

    /// The one of that name.
    pub fn named(name: &str) -> Option<Look> {
        Look::ALL.into_iter().find(|look| look.name() == name)
    }
}

/// Whether people without an invite may ask to join.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Asking {
    /// They can't; the front page doesn't speak of it.
    #[default]
    #[n(0)]
    Closed,
    /// They may.
    #[n(1)]
    Open,
    /// Not at the moment; requests that have been made are kept.
    #[n(2)]
    Paused,
}

/// A long text of the owner's.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Page {
    /// As typed.
    #[n(0)]
    pub text: String,
    /// When it was last changed.
    #[n(1)]
    pub changed_at: Time,
}

/// How far the setting up has come, in the order of declaration (the numbers tell when a stage was added). Each stage
/// can be resumed after a power cut.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Stage {
    /// Waits for its claim code.
    #[n(0)]
    Unclaimed,
    /// Claimed; waits for the community's name.
    #[n(1)]
    Name,
    /// Waits for the address.
    #[n(2)]
    Address,
    /// Has an address at which nobody reaches it yet. Houses that are only tried out skip this.
    #[n(5)]
    Reach,
    /// Waits for its owner.
    #[n(3)]
    Owner,
    /// Everybody who is invited may come.
    #[n(4)]
    Open,
}

/// What the owner is shown once the house is open, in this order. Each step can be resumed after a power cut, or left
/// for later.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Tour {
    /// Chooses the rules.
    #[n(0)]
    Rules,
    /// Writes down the words that open the house when all else is lost.
    #[n(1)]
    Rescue,
    /// Makes the first invites.
    #[n(2)]
    Invites,
    /// Writes the first post.
    #[n(3)]
    Post,
    /// Has seen everything. Houses of before there was a tour are here.
    #[n(4)]
    #[default]
    Done,
}

/// What is kept of the words that open the house when all else is lost. The words themselves are kept only until they
/// have been written down.
#[derive(Clone, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Rescue {
    /// Their argon2id hash in PHC form.
    #[n(0)]
    pub words: Option<String>,
    /// The bytes behind words that are shown, and not known to be written down yet.
    #[n(1)]
    pub offered: Option<[u8; 16]>,
    /// What backups are sealed with; made of the words.
    #[n(2)]
    pub backup_key: Option<[u8; 32]>,
    /// Since when they are written down.
    #[n(3)]
    pub since: Option<Time>,
}

impl std::fmt::Debug for Rescue {
    /// Says nothing that would open anything.
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Rescue")
            .field("since", &self.since)
            .finish_non_exhaustive()
    }
}

/// A link for one browser, for a few minutes.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Ticket {
    /// SHA-256 of its secret.
    #[n(0)]
    pub hash: [u8; 32],
    /// Until when it is good.
    #[n(1)]
    pub until: Time,
}

/// One rule.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Rule {
    /// Which.
    #[n(0)]
    pub id: RuleId,
    /// What it says.
    #[n(1)]
    pub text: String,
    /// More about it.
    #[n(2)]
    pub hint: String,
}

impl Default for Settings {
    fn default() -> Settings {
        Settings {
            stage: Stage::Unclaimed,
            address: String::new(),
            name: String::new(),
            description: String::new(),
            rules: Vec::new(),
            status_chars_max: Settings::STATUS_CHARS,
            default_visibility: Visibility::Public,
            default_local_only: false,
            owner: None,
            languages: vec!["en".to_owned()],
            claimed_at: None,
            seal: None,
            allow_list: false,
            authorized_fetch: false,
            let_strangers_through: false,
            far_files_bytes_max: None,
            far_posts_bytes_max: None,
            tour: Tour::Done,
            staff_second_step: false,
            owner_reset: None,
            about: Page::default(),
            privacy: Page::default(),
            terms: Page::default(),
            join_question: String::new(),
            asking: Asking::Closed,
            invites_paused: false,
            members_may_not_invite: false,
            rescue: Rescue::default(),
            tickets: Vec::new(),
            stays_at_home: false,
            tour_invites: Vec::new(),
            first_post: None,
            look: Look::Meadow,
            picture: None,
        }
    }
}

impl Settings {
    /// Longest post unless the owner says otherwise, in characters.
    pub const STATUS_CHARS: u32 = 5000;

    /// What stands after the `@` of everybody here: the address without its scheme.
    pub fn domain(&self) -> &str {
        self.address
            .split_once("://")
            .map_or(self.address.as_str(), |(_, rest)| rest)
    }

    /// Whether browsers reach the house over TLS.
    pub fn is_https(&self) -> bool {
        self.address.starts_with("https://")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn stages_keep_their_numbers_whatever_comes_between() {
        let kept = |stage: Stage| minicbor::to_vec(stage).expect("memory takes everything");
        assert_eq!(kept(Stage::Owner), [3]);
        assert_eq!(kept(Stage::Open), [4]);
        assert!(Stage::Address < Stage::Reach && Stage::Reach < Stage::Owner);
    }
}
