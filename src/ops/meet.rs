//! Getting to know somebody elsewhere, and hearing news of them.
//!
//! Whoever writes here is known from then on, and a server may make up as many people as it likes: what is kept of one is
//! bounded in number and in bytes, some 100 KB for who fills everything, some 2 KB for most.

use super::{Refusal, face, farewell};
use crate::model::account::{Account, Field, Picture};
use crate::model::border::Bearing;
use crate::model::emoji::EmojiUse;
use crate::model::remote::{Remote, RemoteKey};
use crate::model::{AccountId, Time};
use crate::store::Tx;
use crate::text::sanitize::sanitize_html;

/// Longest user name, in bytes: those of bridges are whole domain names.
pub const USERNAME_BYTES_MAX: usize = 255;
/// A longer display name is cut, in characters (Mastodon `DISPLAY_NAME_LENGTH_HARD_LIMIT`).
pub const NAME_CHARS_MAX: usize = 500;
/// A longer biography is cut, in bytes, as it was written and as it is shown (Mastodon `NOTE_LENGTH_HARD_LIMIT`).
pub const NOTE_BYTES_MAX: usize = 20 << 10;
/// How many rows of the table are kept.
pub const FIELDS_MAX: usize = 16;
/// A longer value of a row is cut, in bytes (Mastodon `Account::Field::MAX_CHARACTERS_COMPAT`).
pub const FIELD_BYTES_MAX: usize = 2_047;
/// How much of the table is kept, in bytes.
pub const FIELDS_BYTES_MAX: usize = 16 << 10;
/// How many other accounts of theirs are kept. Mastodon's `ALSO_KNOWN_AS_HARD_LIMIT` is 256; people of this house have 20
/// at most (`move_house`), and nobody moves from so many.
pub const ALIASES_MAX: usize = 32;
/// How long their ids may be together, in bytes.
pub const ALIASES_BYTES_MAX: usize = 8 << 10;
/// How many websites that may name them as author are kept. Mastodon's `ATTRIBUTION_DOMAINS_HARD_LIMIT` is 256, and its
/// form takes 10.
pub const DOMAINS_MAX: usize = 32;
/// Longest name of a website, in bytes (RFC 1035 §2.3.4, as text).
pub const DOMAIN_BYTES_MAX: usize = 253;
/// How many keys are kept (Mastodon reads ten).
pub const KEYS_MAX: usize = 10;
/// How long they and their ids may be together, in bytes: ten of RSA-4096.
pub const KEYS_BYTES_MAX: usize = 12 << 10;
/// How many custom emojis are kept.
pub const EMOJIS_MAX: usize = 64;
/// How long their names and addresses may be together, in bytes.
pub const EMOJIS_BYTES_MAX: usize = 12 << 10;
/// Longest name of an emoji, in bytes (Mastodon `CustomEmoji::SHORTCODE_MAX`, generously).
pub const SHORTCODE_BYTES_MAX: usize = 128;
/// A longer description of a picture is cut, in characters: as many as people of this house write.
pub const DESCRIPTION_CHARS_MAX: usize = face::DESCRIPTION_CHARS_MAX;

/// Somebody as their own server describes them, as it wrote it: nothing is sanitised or cut yet.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Stranger {
    /// ActivityPub id.
    pub uri: String,
    /// The name before the `@`.
    pub username: String,
    /// The server after it.
    pub domain: String,
    /// The name that is shown.
    pub display_name: String,
    /// HTML.
    pub note: String,
    /// Name, and value as HTML.
    pub fields: Vec<(String, String)>,
    /// The small square picture, elsewhere.
    pub avatar: Option<Picture>,
    /// The wide picture, elsewhere.
    pub header: Option<Picture>,
    /// Follows must be approved.
    pub locked: bool,
    /// Posts by itself.
    pub bot: bool,
    /// A group.
    pub group: bool,
    /// Wants to be listed.
    pub discoverable: bool,
    /// Public posts may be found by search.
    pub indexable: bool,
    /// Has died.
    pub memorial: bool,
    /// Locked out by their own server.
    pub suspended: bool,
    /// When the account was made.
    pub published: Option<Time>,
    /// The page for people.
    pub url: Option<String>,
    /// Websites that may name them as author.
    pub attribution_domains: Vec<String>,
    /// Custom emojis in name, biography and table.
    pub emojis: Vec<EmojiUse>,
    /// Their own inbox.
    pub inbox: String,
    /// Their server's.
    pub shared_inbox: Option<String>,
    /// Collection of what they have said.
    pub outbox: Option<String>,
    /// Collection of their followers.
    pub followers: Option<String>,
    /// Collection of those whom they follow.
    pub following: Option<String>,
    /// Collection of pinned posts.
    pub featured: Option<String>,
    /// Collection of featured hashtags.
    pub featured_tags: Option<String>,
    /// Keys that may sign for them.
    pub keys: Vec<RemoteKey>,
    /// Other accounts of theirs.
    pub also_known_as: Vec<String>,
}

/// Whether somebody elsewhere can be called this here: letters, digits and `_`, in between also `.` and `-` (Mastodon
/// `Account::USERNAME_RE`). Letters of other scripts can look like those of this one.
pub fn is_username(name: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'_';
    let bytes = name.as_bytes();
    let ends = [bytes.first(), bytes.last()];
    name.len() <= USERNAME_BYTES_MAX
        && ends
            .into_iter()
            .all(|end| end.is_some_and(|end| word(*end)))
        && bytes
            .iter()
            .all(|byte| word(*byte) || matches!(byte, b'.' | b'-'))
}

/// Keeps what is told of somebody elsewhere; who they are here.
///
/// # Errors
/// `Invalid` for a name that can't be, and for one that claims to be of this house.
pub fn meet(tx: &Tx, told: &Stranger) -> Result<AccountId, Refusal> {
    let domain = told.domain.to_lowercase();
    if !is_username(&told.username) || domain.is_empty() || told.uri.is_empty() {
        return Err(Refusal::invalid("the name can't be written here"));
    }
    if domain == tx.settings()?.domain() {
        return Err(Refusal::invalid("the name is one of this house"));
    }
    let known = tx.account_by_uri(&told.uri)?;
    let acct = format!("{}@{domain}", told.username);
    if let Some(other) = tx.account_by_acct(&acct)?
        && other.uri.as_deref() != Some(told.uri.as_str())
    {
        // WebFinger says that the name is now this actor's: its server was made anew, or the account was.
        farewell::supplant(tx, &other)?;
    }
    let (id, new) = match &known {
        Some(known) => (known.id, false),
        None => (tx.new_id(), true),
    };
    let before = known.unwrap_or_else(|| Account::local(id, &told.username, tx.now()));
    let remote = tx.remote(id)?.unwrap_or_default();
    // What a rule about their server does to them isn't theirs.
    let by_us = before.suspended_at.is_some()
        || before.suspended && !before.border.suspended && !remote.suspended_there;
    let account = Account {
        border: Bearing::default(),
        silenced: before.silenced && !before.border.silenced,
        domain: Some(domain),
        created_at: match new {
            true => told.published.unwrap_or(tx.now()).min(tx.now()),
            false => before.created_at,
        },
        suspended: by_us || told.suspended,
        ..described(before, told)
    };
    tx.put_account(&account)?;
    tx.put_remote(&far_side(remote, id, told, tx.now()))?;
    Ok(id)
}

/// What everyone is shown.
fn described(before: Account, told: &Stranger) -> Account {
    let fields = told.fields.iter().take(FIELDS_MAX).map(|(name, value)| {
        let html = html(value, FIELD_BYTES_MAX);
        let same = before
            .fields
            .iter()
            .find(|old| old.html == html)
            .and_then(|old| old.verified_at);
        Field {
            name: line(name, NAME_CHARS_MAX),
            value: String::new(),
            html,
            verified_at: same,
        }
    });
    let picture = |told: &Option<Picture>| {
        told.clone().map(|picture| Picture {
            description: cut(&picture.description, DESCRIPTION_CHARS_MAX),
            ..picture
        })
    };
    Account {
        username: told.username.clone(),
        display_name: line(&told.display_name, NAME_CHARS_MAX),
        note: String::new(),
        note_html: html(&told.note, NOTE_BYTES_MAX),
        fields: fitting(fields, FIELDS_BYTES_MAX, |row| {
            row.name.len() + row.html.len()
        }),
        avatar: picture(&told.avatar),
        header: picture(&told.header),
        locked: told.locked,
        bot: told.bot,
        group: told.group,
        discoverable: told.discoverable,
        indexable: told.indexable,
        memorial: told.memorial,
        uri: Some(told.uri.clone()),
        url: Some(told.url.clone().unwrap_or_else(|| told.uri.clone())),
        attribution_domains: told
            .attribution_domains
            .iter()
            .filter(|domain| domain.len() <= DOMAIN_BYTES_MAX)
            .take(DOMAINS_MAX)
            .cloned()
            .collect(),
        emojis: fitting(
            told.emojis.iter().take(EMOJIS_MAX).cloned(),
            EMOJIS_BYTES_MAX,
            |emoji| emoji.shortcode.len() + emoji.url.len(),
        ),
        ..before
    }
}

/// What only the federation door needs.
fn far_side(before: Remote, id: AccountId, told: &Stranger, now: Time) -> Remote {
    Remote {
        account: id,
        inbox: told.inbox.clone(),
        shared_inbox: told.shared_inbox.clone(),
        outbox: told.outbox.clone(),
        followers: told.followers.clone(),
        following: told.following.clone(),
        featured: told.featured.clone(),
        featured_tags: told.featured_tags.clone(),
        keys: fitting(
            told.keys.iter().take(KEYS_MAX).cloned(),
            KEYS_BYTES_MAX,
            |key| key.id.len() + key.public.len(),
        ),
        also_known_as: fitting(
            told.also_known_as.iter().take(ALIASES_MAX).cloned(),
            ALIASES_BYTES_MAX,
            String::len,
        ),
        fetched_at: now,
        suspended_there: told.suspended,
        ..before
    }
}

/// Somebody elsewhere says no more that they went anywhere: who comes back can be followed again (Mastodon
/// `ProcessAccountService#moved_account`).
///
/// # Errors
/// `NotFound` when they are unknown.
pub fn point_nowhere(tx: &Tx, who: AccountId) -> Result<(), Refusal> {
    let account = tx.account(who)?.ok_or(Refusal::NotFound)?;
    if account.moved_to.is_some() {
        tx.put_account(&Account {
            moved_to: None,
            ..account
        })?;
    }
    Ok(())
}

/// Somebody elsewhere says where they went; whoever followed them is not moved by that alone. The account as it is now.
///
/// # Errors
/// `NotFound` when either is unknown.
pub fn point_on(tx: &Tx, from: AccountId, to: AccountId) -> Result<Account, Refusal> {
    let account = tx.account(from)?.ok_or(Refusal::NotFound)?;
    tx.account(to)?.ok_or(Refusal::NotFound)?;
    if account.moved_to == Some(to) || from == to {
        return Ok(account);
    }
    let account = Account {
        moved_to: Some(to),
        ..account
    };
    tx.put_account(&account)?;
    Ok(account)
}

/// What a server tells of how many follow, are followed, and were posted; what it doesn't tell stays as it was.
///
/// # Errors
/// `NotFound` for people of this house.
pub fn count(
    tx: &Tx,
    account: AccountId,
    followers: Option<u64>,
    following: Option<u64>,
    statuses: Option<u64>,
) -> Result<(), Refusal> {
    let remote = tx.remote(account)?.ok_or(Refusal::NotFound)?;
    Ok(tx.put_remote(&Remote {
        followers_told: followers.or(remote.followers_told),
        following_told: following.or(remote.following_told),
        statuses_told: statuses.or(remote.statuses_told),
        ..remote
    })?)
}

/// One line without what turns text around or hides it.
fn line(text: &str, chars: usize) -> String {
    let odd = |c: &char| {
        !c.is_control() && !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
    };
    let kept: String = text.trim().chars().filter(odd).take(chars).collect();
    kept.trim_end().to_owned()
}

/// Those of them, in their order, that fit into so many bytes together.
fn fitting<T>(
    all: impl Iterator<Item = T>,
    bytes_max: usize,
    bytes: impl Fn(&T) -> usize,
) -> Vec<T> {
    let mut left = bytes_max;
    all.filter(|one| {
        let fits = bytes(one) <= left;
        left -= if fits { bytes(one) } else { 0 };
        fits
    })
    .collect()
}

/// HTML as it is shown, of so many bytes at most.
fn html(told: &str, bytes_max: usize) -> String {
    let mut told = cut_bytes(told, bytes_max);
    loop {
        let html = sanitize_html(told);
        if html.len() <= bytes_max {
            return html;
        }
        // Each link gets attributes that say what a browser must not do with it: short ones become five times as long.
        told = cut_bytes(told, told.len() / 2);
    }
}

fn cut(text: &str, chars: usize) -> String {
    text.chars().take(chars).collect()
}

fn cut_bytes(text: &str, bytes: usize) -> &str {
    &text[..text.floor_char_boundary(bytes)]
}
