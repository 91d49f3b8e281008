//! Changing one's profile and what one's posts are like unless said otherwise.

use super::create_account::DISPLAY_NAME_CHARS_MAX;
use super::post_status::compose_for;
use super::{Refusal, follow_request, owe, see, upload};
use crate::model::AccountId;
use crate::model::account::{Account, Field, Picture, QuotePolicy, User};
use crate::model::outbound::Outbound;
use crate::model::settings::Settings;
use crate::model::status::Visibility;
use crate::store::Tx;
use crate::text::{compose, count, language};

/// Longest biography in characters, where links count as 23 (Mastodon `Account::NOTE_LENGTH_LIMIT`).
pub const NOTE_CHARS_MAX: usize = 500;
/// How many rows the table on a profile has (Mastodon `Account::DEFAULT_FIELDS_SIZE`).
pub const FIELDS_MAX: usize = 4;
/// Longest label or value of such a row in characters (Mastodon `Account::Field::MAX_CHARACTERS_LOCAL`).
pub const FIELD_CHARS_MAX: usize = 255;
/// Longest description of an avatar or header in characters (Mastodon 4.6).
pub const DESCRIPTION_CHARS_MAX: usize = 150;
/// How many websites may name somebody as author (Mastodon `Account::AttributionDomains`).
pub const ATTRIBUTION_DOMAINS_MAX: usize = 10;

/// What is to be changed; `None` leaves it as it is.
#[derive(Clone, Debug, Default)]
pub struct Changes {
    /// The name that is shown.
    pub display_name: Option<String>,
    /// The biography.
    pub note: Option<String>,
    /// Label and value of each row; rows of which both are empty are left out.
    pub fields: Option<Vec<(String, String)>>,
    /// A new avatar, or none any more.
    pub avatar: Option<Option<Picture>>,
    /// A new header, or none any more.
    pub header: Option<Option<Picture>>,
    /// What the avatar shows.
    pub avatar_description: Option<String>,
    /// What the header shows.
    pub header_description: Option<String>,
    /// Follows must be approved.
    pub locked: Option<bool>,
    /// Posts by itself.
    pub bot: Option<bool>,
    /// May be listed.
    pub discoverable: Option<bool>,
    /// Public posts may be found by anyone.
    pub indexable: Option<bool>,
    /// Followers and followed are shown to nobody else.
    pub hide_collections: Option<bool>,
    /// The profile has a tab of media.
    pub show_media: Option<bool>,
    /// Media in answers is there too.
    pub show_media_replies: Option<bool>,
    /// The profile has a tab of featured people and hashtags.
    pub show_featured: Option<bool>,
    /// Websites that may name this person as author.
    pub attribution_domains: Option<Vec<String>>,
    /// Visibility of posts.
    pub privacy: Option<Visibility>,
    /// Media is marked sensitive.
    pub sensitive: Option<bool>,
    /// Language of posts; empty for none.
    pub language: Option<String>,
    /// Who may quote posts.
    pub quote_policy: Option<QuotePolicy>,
    /// Posts stay in the house.
    pub local_only: Option<bool>,
}

/// Changes `me`'s profile. Whoever no longer wants to be asked lets in all who wait.
///
/// # Errors
/// `Invalid` with a sentence for whatever is not well-formed; nothing is changed then.
pub fn update_profile(tx: &Tx, me: AccountId, changes: &Changes) -> Result<(), Refusal> {
    let old = see::account(tx, me)?;
    let user = tx.user(me)?.ok_or(Refusal::NotFound)?;
    let user = preferences(user, changes)?;
    let settings = tx.settings()?;
    let opened = old.locked && changes.locked == Some(false);
    let pictures = (old.avatar.clone(), old.header.clone());
    let mut account = profile(tx, &settings, old, changes)?;
    let (avatar, header) = (account.avatar.take(), account.header.take());
    (account.avatar, account.header) = pictures;
    upload::hang(tx, &mut account.avatar, avatar)?;
    upload::hang(tx, &mut account.header, header)?;
    tx.put_account(&account)?;
    tx.put_user(&user)?;
    if opened {
        follow_request::authorize_all(tx, me)?;
    }
    Ok(owe::tell_followers(tx, me, &Outbound::Profile(me))?)
}

fn profile(
    tx: &Tx,
    settings: &Settings,
    old: Account,
    changes: &Changes,
) -> Result<Account, Refusal> {
    let mut account = old.clone();
    if let Some(name) = &changes.display_name {
        account.display_name = display_name(name)?;
    }
    if let Some(note) = &changes.note {
        if count::length(note) > NOTE_CHARS_MAX {
            return Err(too_long("Note", NOTE_CHARS_MAX));
        }
        // Browsers end the lines of a form with CRLF; clients show what they get back in a text field.
        account.note = note.trim().replace("\r\n", "\n");
        account.note_html = compose_for(tx, settings, &account.note)?.html;
    }
    if let Some(rows) = &changes.fields {
        account.fields = fields(rows, &old.fields, settings)?;
    }
    if let Some(domains) = &changes.attribution_domains {
        account.attribution_domains = attribution_domains(domains)?;
    }
    account.avatar = picture(&old.avatar, &changes.avatar, &changes.avatar_description)?;
    account.header = picture(&old.header, &changes.header, &changes.header_description)?;
    account.locked = changes.locked.unwrap_or(old.locked);
    account.bot = changes.bot.unwrap_or(old.bot);
    account.discoverable = changes.discoverable.unwrap_or(old.discoverable);
    account.indexable = changes.indexable.unwrap_or(old.indexable);
    account.hide_collections = changes.hide_collections.unwrap_or(old.hide_collections);
    account.hide_media = changes.show_media.map_or(old.hide_media, |show| !show);
    account.hide_media_replies = changes
        .show_media_replies
        .map_or(old.hide_media_replies, |show| !show);
    account.hide_featured = changes
        .show_featured
        .map_or(old.hide_featured, |show| !show);
    Ok(account)
}

/// A name in one line.
fn display_name(typed: &str) -> Result<String, Refusal> {
    let clean: String = typed.chars().filter(|c| !c.is_control()).collect();
    let name = clean.trim();
    match name.chars().count() <= DISPLAY_NAME_CHARS_MAX {
        true => Ok(name.to_owned()),
        false => Err(too_long("Display name", DISPLAY_NAME_CHARS_MAX)),
    }
}

/// The table of a profile. A row that stays as it was stays verified.
fn fields(
    rows: &[(String, String)],
    old: &[Field],
    settings: &Settings,
) -> Result<Vec<Field>, Refusal> {
    let mut fields = Vec::new();
    for (name, value) in rows {
        let (name, value) = (name.trim(), value.trim());
        if name.is_empty() && value.is_empty() {
            continue;
        }
        if name.is_empty() {
            return Err(Refusal::invalid(
                "Validation failed: Fields with a value need a label",
            ));
        }
        if name.chars().count() > FIELD_CHARS_MAX || value.chars().count() > FIELD_CHARS_MAX {
            return Err(too_long("Fields", FIELD_CHARS_MAX));
        }
        let same = |field: &&Field| field.name == name && field.value == value;
        fields.push(Field {
            name: name.to_owned(),
            value: value.to_owned(),
            html: compose::field(value, &settings.address),
            verified_at: old.iter().find(same).and_then(|field| field.verified_at),
        });
    }
    match fields.len() <= FIELDS_MAX {
        true => Ok(fields),
        false => Err(Refusal::invalid(format!(
            "Validation failed: A profile can have at most {FIELDS_MAX} fields"
        ))),
    }
}

fn attribution_domains(typed: &[String]) -> Result<Vec<String>, Refusal> {
    let clean = typed.iter().map(|domain| {
        let domain = domain.trim().to_lowercase();
        let bare = domain.split_once("://").map_or(&*domain, |(_, rest)| rest);
        bare.trim_end_matches('/').to_owned()
    });
    let mut domains: Vec<String> = clean.filter(|domain| !domain.is_empty()).collect();
    domains.dedup();
    let fits = |domain: &String| {
        domain.contains('.')
            && domain
                .chars()
                .all(|c| c.is_alphanumeric() || matches!(c, '.' | '-'))
    };
    match domains.len() <= ATTRIBUTION_DOMAINS_MAX && domains.iter().all(fits) {
        true => Ok(domains),
        false => Err(Refusal::invalid(format!(
            "Validation failed: Attribution domains are at most {ATTRIBUTION_DOMAINS_MAX} names such as news.example"
        ))),
    }
}

/// A new picture begins without a description, unless one comes with it.
fn picture(
    old: &Option<Picture>,
    new: &Option<Option<Picture>>,
    description: &Option<String>,
) -> Result<Option<Picture>, Refusal> {
    let shown = new.as_ref().unwrap_or(old).clone();
    let Some(words) = description else {
        return Ok(shown);
    };
    let words = words.trim();
    if words.chars().count() > DESCRIPTION_CHARS_MAX {
        return Err(too_long("Description", DESCRIPTION_CHARS_MAX));
    }
    Ok(shown.map(|picture| Picture {
        description: words.to_owned(),
        ..picture
    }))
}

fn preferences(old: User, changes: &Changes) -> Result<User, Refusal> {
    if changes.privacy == Some(Visibility::Direct) {
        return Err(Refusal::invalid(
            "Validation failed: Privacy must be public, unlisted or private",
        ));
    }
    let default_language = match changes.language.as_deref().map(str::trim) {
        None => old.default_language,
        Some("") => None,
        // What isn't known changes nothing, as in a post.
        Some(code) => language::language(code)
            .map(str::to_owned)
            .or(old.default_language),
    };
    Ok(User {
        default_visibility: changes.privacy.unwrap_or(old.default_visibility),
        default_sensitive: changes.sensitive.unwrap_or(old.default_sensitive),
        default_local_only: changes.local_only.unwrap_or(old.default_local_only),
        default_quote_policy: changes.quote_policy.unwrap_or(old.default_quote_policy),
        default_language,
        ..old
    })
}

fn too_long(what: &str, most: usize) -> Refusal {
    Refusal::invalid(format!(
        "Validation failed: {what} is too long (maximum is {most} characters)"
    ))
}
