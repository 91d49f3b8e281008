//! People: the public account, and what belongs only to the local user behind it.

use super::border::Bearing;
use super::emoji::EmojiUse;
use super::settings::Settings;
use super::status::Visibility;
use super::{AccountId, InviteId, RuleId, Time};

/// A person, bot or group, here or elsewhere, as others see them.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Account {
    /// Whose account.
    #[n(0)]
    pub id: AccountId,
    /// The name before the `@`; lower case for local people.
    #[n(1)]
    pub username: String,
    /// The server after the `@`; `None` for local people.
    #[n(2)]
    pub domain: Option<String>,
    /// The name that is shown; may be empty.
    #[n(3)]
    pub display_name: String,
    /// The biography as its author typed it; empty for remote people.
    #[n(4)]
    pub note: String,
    /// The biography as sanitised HTML.
    #[n(5)]
    pub note_html: String,
    /// Up to four rows of name and value.
    #[n(6)]
    pub fields: Vec<Field>,
    /// The small square picture.
    #[n(7)]
    pub avatar: Option<Picture>,
    /// The wide picture.
    #[n(8)]
    pub header: Option<Picture>,
    /// Follows must be approved.
    #[n(9)]
    pub locked: bool,
    /// Posts by itself.
    #[n(10)]
    pub bot: bool,
    /// Wants to be listed in the directory and suggestions.
    #[n(11)]
    pub discoverable: bool,
    /// Public posts may be found by anyone's search.
    #[n(12)]
    pub indexable: bool,
    /// Followers and followed are shown to nobody else.
    #[n(13)]
    pub hide_collections: bool,
    /// When the account was made.
    #[n(14)]
    pub created_at: Time,
    /// Locked out by a moderator; shown as an empty shell.
    #[n(15)]
    pub suspended: bool,
    /// Kept out of public timelines by a moderator.
    #[n(16)]
    pub silenced: bool,
    /// ActivityPub id; `None` for local people, whose id follows from the address.
    #[n(17)]
    pub uri: Option<String>,
    /// The page for people; `None` for local people.
    #[n(18)]
    pub url: Option<String>,
    /// Where the person went.
    #[n(19)]
    pub moved_to: Option<AccountId>,
    /// A group that boosts what is said to it.
    #[n(20)]
    #[cbor(default)]
    pub group: bool,
    /// The profile has no tab of media (Mastodon 4.6 `show_media`, the other way round).
    #[n(21)]
    #[cbor(default)]
    pub hide_media: bool,
    /// Media in answers is left out of that tab.
    #[n(22)]
    #[cbor(default)]
    pub hide_media_replies: bool,
    /// The profile has no tab of featured people and hashtags.
    #[n(23)]
    #[cbor(default)]
    pub hide_featured: bool,
    /// Websites that may name this person as the author of what they show.
    #[n(24)]
    #[cbor(default)]
    pub attribution_domains: Vec<String>,
    /// Custom emojis of a remote person's server in name, biography and fields.
    #[n(25)]
    #[cbor(default)]
    pub emojis: Vec<EmojiUse>,
    /// Has died; kept in memory of them.
    #[n(26)]
    #[cbor(default)]
    pub memorial: bool,
    /// Other accounts of a local person (`alsoKnownAs`), by ActivityPub id; a remote person's are in `Remote`.
    #[n(27)]
    #[cbor(default)]
    pub also_known_as: Vec<String>,
    /// When a local person last moved away; stays when they come back.
    #[n(28)]
    #[cbor(default)]
    pub moved_at: Option<Time>,
    /// The pictures in all of their posts are covered (Mastodon `sensitized_at`).
    #[n(80)]
    #[cbor(default)]
    pub sensitized: bool,
    /// When a moderator of this house locked them out; `None` where that is so for another reason, or for good.
    #[n(81)]
    #[cbor(default)]
    pub suspended_at: Option<Time>,
    /// Lived here and has been removed: what is left is a shell that keeps the name.
    #[n(82)]
    #[cbor(default)]
    pub gone: bool,
    /// What of `suspended` and `silenced` is only for the sake of the person's server, and whether its pictures are
    /// refused. Filled in by the store when it is read, and never stored.
    #[cbor(skip)]
    pub border: Bearing,
}

impl Account {
    /// A fresh local account with nothing filled in.
    pub fn local(id: AccountId, username: &str, now: Time) -> Account {
        Account {
            id,
            username: username.to_owned(),
            domain: None,
            display_name: String::new(),
            note: String::new(),
            note_html: String::new(),
            fields: Vec::new(),
            avatar: None,
            header: None,
            locked: false,
            bot: false,
            discoverable: false,
            indexable: false,
            hide_collections: false,
            created_at: now,
            suspended: false,
            silenced: false,
            uri: None,
            url: None,
            moved_to: None,
            group: false,
            hide_media: false,
            hide_media_replies: false,
            hide_featured: false,
            attribution_domains: Vec::new(),
            emojis: Vec::new(),
            memorial: false,
            also_known_as: Vec::new(),
            moved_at: None,
            sensitized: false,
            suspended_at: None,
            gone: false,
            border: Bearing::default(),
        }
    }

    /// Locks somebody out by themselves, whatever holds for their server.
    pub fn suspend(&mut self) {
        self.suspended = true;
        self.border.suspended = false;
    }

    /// Limits somebody by themselves, whatever holds for their server.
    pub fn silence(&mut self) {
        self.silenced = true;
        self.border.silenced = false;
    }

    /// `name` for local people, `name@domain` for others.
    pub fn acct(&self) -> String {
        match &self.domain {
            None => self.username.clone(),
            Some(domain) => format!("{}@{domain}", self.username),
        }
    }

    /// The page for people: `https://home.example/@name`, or where a remote person's server has it.
    pub fn page(&self, settings: &Settings) -> String {
        match &self.url {
            Some(url) => url.clone(),
            None => format!("{}/@{}", settings.address, self.username),
        }
    }

    /// The ActivityPub id.
    pub fn actor(&self, settings: &Settings) -> String {
        match &self.uri {
            Some(uri) => uri.clone(),
            None => format!("{}/users/{}", settings.address, self.username),
        }
    }

    /// Whether this person lives in this house.
    pub fn is_local(&self) -> bool {
        self.domain.is_none()
    }

    /// The display name, or the user name where there is none.
    pub fn shown_name(&self) -> &str {
        if self.display_name.is_empty() {
            &self.username
        } else {
            &self.display_name
        }
    }
}

/// One row of the table on a profile.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Field {
    /// The label.
    #[n(0)]
    pub name: String,
    /// What its author typed.
    #[n(1)]
    pub value: String,
    /// The value as sanitised HTML.
    #[n(2)]
    pub html: String,
    /// When a link back to the profile was found there.
    #[n(3)]
    pub verified_at: Option<Time>,
}

/// An avatar or header.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Picture {
    /// The blob's name under `/media/`, or a remote picture's address.
    #[n(0)]
    pub blob: String,
    /// A still version of it; the same where it doesn't move.
    #[n(1)]
    pub still: String,
    /// What it shows, for those who can't see it (Mastodon 4.6 `avatar_description`).
    #[n(2)]
    #[cbor(default)]
    pub description: String,
}

impl Picture {
    /// The files of ours that it needs: one, or two where it moves; none of a remote picture.
    pub fn blobs(&self) -> impl Iterator<Item = &str> {
        let still = (self.still != self.blob).then_some(self.still.as_str());
        let all = std::iter::once(self.blob.as_str()).chain(still);
        all.filter(|blob| !blob.is_empty() && !blob.contains("://"))
    }
}

/// How much a local person may do.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Role {
    /// Everything for oneself.
    #[n(0)]
    Member,
    /// Looks after reports and other servers.
    #[n(1)]
    Moderator,
    /// Looks after the box; there is at least one.
    #[n(2)]
    Owner,
}

impl Role {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Role::Member => "member",
            Role::Moderator => "moderator",
            Role::Owner => "owner",
        }
    }

    /// From that word.
    pub fn parse(name: &str) -> Option<Role> {
        [Role::Member, Role::Moderator, Role::Owner]
            .into_iter()
            .find(|role| role.name() == name)
    }
}

/// What belongs to a local person only.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct User {
    /// Whose.
    #[n(0)]
    pub account: AccountId,
    /// The argon2id hash in PHC form.
    #[n(1)]
    pub password: String,
    /// How much they may do.
    #[n(2)]
    pub role: Role,
    /// The invite by which they came.
    #[n(3)]
    pub invited_by: Option<InviteId>,
    /// Visibility of posts unless said otherwise.
    #[n(4)]
    pub default_visibility: Visibility,
    /// Posts stay in the house unless said otherwise.
    #[n(5)]
    pub default_local_only: bool,
    /// Media is marked sensitive unless said otherwise.
    #[n(6)]
    pub default_sensitive: bool,
    /// Language of posts (ISO 639) unless said otherwise.
    #[n(7)]
    pub default_language: Option<String>,
    /// Language of the pages.
    #[n(8)]
    pub locale: String,
    /// May not sign in.
    #[n(9)]
    pub disabled: bool,
    /// When they joined.
    #[n(10)]
    pub created_at: Time,
    /// Which first contacts are held back, as it was kept before "nothing chosen" could be told from "everything is let
    /// through"; read it with [`User::chosen_policy`].
    #[n(11)]
    #[cbor(default)]
    pub policy: NotificationPolicy,
    /// Rules that were shown and accepted on joining.
    #[n(12)]
    #[cbor(default)]
    pub accepted_rules: Vec<RuleId>,
    /// Who may quote posts, unless said otherwise.
    #[n(13)]
    #[cbor(default)]
    pub default_quote_policy: QuotePolicy,
    /// Which first contacts are held back, where the person has chosen; else the house's default holds.
    #[n(20)]
    #[cbor(default)]
    pub chosen_policy: Option<NotificationPolicy>,
}

impl User {
    /// Which first contacts are held back, where the person has chosen.
    pub fn chosen_policy(&self) -> Option<NotificationPolicy> {
        let before = (self.policy != NotificationPolicy::default()).then_some(self.policy);
        self.chosen_policy.or(before)
    }
}

/// Who may quote a post (Mastodon 4.5 `quote_policy`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum QuotePolicy {
    /// Everyone.
    #[default]
    #[n(0)]
    Public,
    /// Followers.
    #[n(1)]
    Followers,
    /// Nobody but the author.
    #[n(2)]
    Nobody,
}

impl QuotePolicy {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            QuotePolicy::Public => "public",
            QuotePolicy::Followers => "followers",
            QuotePolicy::Nobody => "nobody",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<QuotePolicy> {
        match name {
            "public" => Some(QuotePolicy::Public),
            "followers" => Some(QuotePolicy::Followers),
            "nobody" => Some(QuotePolicy::Nobody),
            _ => None,
        }
    }
}

/// What happens to notifications from some kinds of people (Mastodon `NotificationPolicy`).
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct NotificationPolicy {
    /// From people whom I don't follow.
    #[n(0)]
    pub not_following: Held,
    /// From people who don't follow me.
    #[n(1)]
    pub not_followers: Held,
    /// From accounts made in the last 30 days.
    #[n(2)]
    pub new_accounts: Held,
    /// Private mentions that are no answers to mine.
    #[n(3)]
    pub private_mentions: Held,
    /// From accounts that a moderator limited.
    #[n(4)]
    pub limited_accounts: Held,
    /// Mentions by people on other servers whom nobody in the house follows, and who don't follow me. Mastodon's API has
    /// no word of its own for it: there it shows as `for_not_following`.
    #[n(5)]
    #[cbor(default)]
    pub strangers: Held,
}

/// Whether a notification is let through.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Held {
    /// Let through.
    #[default]
    #[n(0)]
    Accept,
    /// Kept apart as a request.
    #[n(1)]
    Filter,
    /// Thrown away.
    #[n(2)]
    Drop,
}

impl Held {
    /// Mastodon's word.
    pub fn name(self) -> &'static str {
        match self {
            Held::Accept => "accept",
            Held::Filter => "filter",
            Held::Drop => "drop",
        }
    }

    /// From Mastodon's word.
    pub fn parse(name: &str) -> Option<Held> {
        [Held::Accept, Held::Filter, Held::Drop]
            .into_iter()
            .find(|held| held.name() == name)
    }
}

/// The numbers on a profile.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct AccountCounts {
    /// Posts and boosts.
    #[n(0)]
    pub statuses: u64,
    /// People who follow.
    #[n(1)]
    pub followers: u64,
    /// People who are followed.
    #[n(2)]
    pub following: u64,
    /// The newest post.
    #[n(3)]
    pub last_status_at: Option<Time>,
}
