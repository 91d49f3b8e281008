//! Mastodon `CredentialAccount` with its `source`, `Role`, and `Profile` (docs/entities/Account,
//! docs/entities/Role, docs/entities/Profile): what only their owner gets to see.

use super::account::Field;
use super::{Account, FeaturedTag, Render};
use crate::model::account::{self, Picture, Role as Rank, User};
use crate::model::{AccountId, Page};
use crate::store::Error;
use serde::Serialize;

/// How many waiting requests are counted (Mastodon `REST::CredentialAccountSerializer`).
const REQUESTS_COUNTED: usize = 40;

/// One's own account.
#[derive(Clone, Debug, Serialize)]
pub struct CredentialAccount {
    /// As others see it.
    #[serde(flatten)]
    pub account: Account,
    /// As it was typed, and what posts are like unless said otherwise.
    pub source: Source,
    /// What one may do.
    pub role: Role,
}

/// What a client lets its owner edit.
#[derive(Clone, Debug, Serialize)]
pub struct Source {
    /// Visibility of posts.
    pub privacy: &'static str,
    /// Media is marked sensitive.
    pub sensitive: bool,
    /// Language of posts; empty for none.
    pub language: String,
    /// The biography as typed.
    pub note: String,
    /// The table of the profile as typed.
    pub fields: Vec<Field>,
    /// How many wait to be let in.
    pub follow_requests_count: usize,
    /// Followers and followed are shown to nobody else.
    pub hide_collections: bool,
    /// May be listed.
    pub discoverable: bool,
    /// Public posts may be found by anyone.
    pub indexable: bool,
    /// Websites that may name this person as author.
    pub attribution_domains: Vec<String>,
    /// Who may quote posts.
    pub quote_policy: &'static str,
}

/// What somebody may do, as Mastodon's bits.
#[derive(Clone, Debug, Serialize)]
pub struct Role {
    /// Its number; Mastodon's `-99` is everybody.
    pub id: &'static str,
    /// Its name; everybody's has none.
    pub name: &'static str,
    /// Its colour; none of ours has one.
    pub color: &'static str,
    /// The bits, as a number in text.
    pub permissions: String,
    /// Shown on the profile.
    pub highlighted: bool,
}

/// One's own profile, ready to be edited.
#[derive(Clone, Debug, Serialize)]
pub struct Profile {
    /// Cast from the number.
    pub id: String,
    /// The name that is shown.
    pub display_name: String,
    /// The biography as typed.
    pub note: String,
    /// The table as typed.
    pub fields: Vec<Field>,
    /// Address of the avatar, if there is one.
    pub avatar: Option<String>,
    /// The same, still.
    pub avatar_static: Option<String>,
    /// What it shows.
    pub avatar_description: String,
    /// Address of the header, if there is one.
    pub header: Option<String>,
    /// The same, still.
    pub header_static: Option<String>,
    /// What it shows.
    pub header_description: String,
    /// Follows must be approved.
    pub locked: bool,
    /// Posts by itself.
    pub bot: bool,
    /// Followers and followed are shown to nobody else.
    pub hide_collections: bool,
    /// May be listed.
    pub discoverable: bool,
    /// Public posts may be found by anyone.
    pub indexable: bool,
    /// There is a tab of media.
    pub show_media: bool,
    /// Media in answers is there too.
    pub show_media_replies: bool,
    /// There is a tab of featured people and hashtags.
    pub show_featured: bool,
    /// Websites that may name this person as author.
    pub attribution_domains: Vec<String>,
    /// Hashtags on the profile.
    pub featured_tags: Vec<FeaturedTag>,
}

impl Render<'_> {
    /// `me`, as only they see themselves.
    pub fn credentials(&self, me: AccountId) -> Result<CredentialAccount, Error> {
        let (account, user) = self.oneself(me)?;
        let waiting = self
            .view
            .follow_requesters(me, &Page::newest(REQUESTS_COUNTED))?;
        Ok(CredentialAccount {
            source: Source {
                privacy: user.default_visibility.name(),
                sensitive: user.default_sensitive,
                language: user.default_language.unwrap_or_default(),
                note: account.note.clone(),
                fields: account.fields.iter().map(typed).collect(),
                follow_requests_count: waiting.len(),
                hide_collections: account.hide_collections,
                discoverable: account.discoverable,
                indexable: account.indexable,
                attribution_domains: account.attribution_domains.clone(),
                quote_policy: user.default_quote_policy.name(),
            },
            role: role(user.role),
            account: self.account(&account)?,
        })
    }

    /// `me`'s profile.
    pub fn profile(&self, me: AccountId) -> Result<Profile, Error> {
        let (account, _) = self.oneself(me)?;
        let url = |picture: &Option<Picture>| picture.as_ref().map(|p| self.media_url(&p.blob));
        let still = |picture: &Option<Picture>| picture.as_ref().map(|p| self.media_url(&p.still));
        let words = |picture: &Option<Picture>| {
            let words = picture.as_ref().map(|p| p.description.clone());
            words.unwrap_or_default()
        };
        Ok(Profile {
            id: account.id.to_string(),
            featured_tags: self.featured_tags(&account)?,
            avatar: url(&account.avatar),
            avatar_static: still(&account.avatar),
            avatar_description: words(&account.avatar),
            header: url(&account.header),
            header_static: still(&account.header),
            header_description: words(&account.header),
            fields: account.fields.iter().map(typed).collect(),
            display_name: account.display_name,
            note: account.note,
            locked: account.locked,
            bot: account.bot,
            hide_collections: account.hide_collections,
            discoverable: account.discoverable,
            indexable: account.indexable,
            show_media: !account.hide_media,
            show_media_replies: !account.hide_media_replies,
            show_featured: !account.hide_featured,
            attribution_domains: account.attribution_domains,
        })
    }

    fn oneself(&self, me: AccountId) -> Result<(account::Account, User), Error> {
        let missing = || Error::Corrupt(format!("account {me} is signed in but lives elsewhere"));
        let user = self.view.user(me)?.ok_or_else(missing)?;
        Ok((self.view.account_of(me)?, user))
    }
}

fn typed(field: &account::Field) -> Field {
    Field {
        name: field.name.clone(),
        value: field.value.clone(),
        verified_at: field.verified_at.map(|time| time.iso()),
    }
}

/// Mastodon's bits (`app/models/user_role.rb`): what our three kinds of people may do here.
pub(super) fn role(rank: Rank) -> Role {
    const VIEW_AUDIT_LOG: u32 = 1 << 2;
    const VIEW_DASHBOARD: u32 = 1 << 3;
    const MANAGE_REPORTS: u32 = 1 << 4;
    const MANAGE_USERS: u32 = 1 << 10;
    const INVITE_USERS: u32 = 1 << 16;
    const ALL: u32 = (1 << 20) - 1;
    let moderation = VIEW_AUDIT_LOG | VIEW_DASHBOARD | MANAGE_REPORTS | MANAGE_USERS;
    let (id, name, bits) = match rank {
        Rank::Owner => ("3", "Owner", ALL),
        Rank::Moderator => ("1", "Moderator", moderation | INVITE_USERS),
        Rank::Member => ("-99", "", INVITE_USERS),
    };
    Role {
        id,
        name,
        color: "",
        permissions: bits.to_string(),
        highlighted: rank > Rank::Member,
    }
}
