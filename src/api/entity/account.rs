//! Mastodon `Account` (docs/entities/Account, REST::AccountSerializer).

use super::{PLAIN, Render};
use crate::door::house::{AVATAR_MISSING, HEADER_MISSING};
use crate::model::account::{AccountCounts, Picture};
use crate::model::{AccountId, account};
use crate::store::{Error, Keep};
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};
use std::sync::Arc;

/// A person as clients see them.
#[derive(Clone, Debug, Serialize)]
pub struct Account {
    /// Cast from the number.
    pub id: String,
    /// Without domain.
    pub username: String,
    /// With domain, for people elsewhere.
    pub acct: String,
    /// The name that is shown.
    pub display_name: String,
    /// Follows must be approved.
    pub locked: bool,
    /// Posts by itself.
    pub bot: bool,
    /// May be listed.
    pub discoverable: bool,
    /// Public posts may be found by search.
    pub indexable: bool,
    /// A group.
    pub group: bool,
    /// Midnight of the day of its making.
    pub created_at: String,
    /// HTML.
    pub note: String,
    /// The page for people.
    pub url: String,
    /// The ActivityPub id.
    pub uri: String,
    /// Address of the avatar.
    pub avatar: String,
    /// The same, still.
    pub avatar_static: String,
    /// What the avatar shows.
    pub avatar_description: String,
    /// Address of the header.
    pub header: String,
    /// The same, still.
    pub header_static: String,
    /// What the header shows.
    pub header_description: String,
    /// How many.
    pub followers_count: u64,
    /// How many.
    pub following_count: u64,
    /// How many.
    pub statuses_count: u64,
    /// The day of the newest post.
    pub last_status_at: Option<String>,
    /// Followers are shown to nobody.
    pub hide_collections: bool,
    /// The profile has a tab of media.
    pub show_media: bool,
    /// Media in answers is there too.
    pub show_media_replies: bool,
    /// The profile has a tab of featured people and hashtags.
    pub show_featured: bool,
    /// Not to be indexed by search engines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub noindex: Option<bool>,
    /// Custom emojis in name and note.
    pub emojis: Vec<serde_json::Value>,
    /// Roles that are shown on the profile.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub roles: Option<Vec<ShownRole>>,
    /// The table on the profile.
    pub fields: Vec<Field>,
    /// Locked out; everything else is blank.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suspended: Option<bool>,
    /// Limited by a moderator.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limited: Option<bool>,
    /// Where the person went.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved: Option<Box<Account>>,
}

/// Somebody as clients see them, and the same as JSON: a page of posts tells of the same few people again and again.
/// What is JSON already can't be flattened into another entity; that takes the `Account`.
#[derive(Clone, Debug)]
pub struct Person {
    shown: Account,
    json: Box<RawValue>,
}

impl std::ops::Deref for Person {
    type Target = Account;
    fn deref(&self) -> &Account {
        &self.shown
    }
}

impl Serialize for Person {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(to)
    }
}

impl Keep for Person {
    fn bytes(&self) -> usize {
        // Every text stands in both of its forms.
        self.json.get().len() * 2
    }
}

/// A row of the table on a profile.
#[derive(Clone, Debug, Serialize)]
pub struct Field {
    /// The label.
    pub name: String,
    /// HTML.
    pub value: String,
    /// When a link back was found.
    pub verified_at: Option<String>,
}

/// A role as it is shown on a profile (`AccountRole`).
#[derive(Clone, Debug, Serialize)]
pub struct ShownRole {
    /// Its number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its colour; none of ours has one.
    pub color: String,
}

impl Render<'_> {
    /// Somebody by id, rendered once between two commits: what is shown of people depends on nothing but the store.
    pub fn account_by_id(&self, id: AccountId) -> Result<Arc<Person>, Error> {
        if let Some(done) = self.people.borrow().get(&id) {
            return Ok(done.clone());
        }
        let done = self.view.kept((id.0, 0), || {
            // Whoever asks to join has no account yet: something stands for them (`model::join_request`).
            let account = match self.view.account(id)? {
                Some(account) => account,
                None => match self.view.join_request(id)? {
                    Some(request) => request.stand_in(),
                    None => self.view.account_of(id)?,
                },
            };
            let shown = self.account(&account)?;
            let json = to_raw_value(&shown).expect(PLAIN);
            Ok(Person { shown, json })
        })?;
        self.people.borrow_mut().insert(id, done.clone());
        Ok(done)
    }

    /// Somebody.
    pub fn account(&self, account: &account::Account) -> Result<Account, Error> {
        let counts = self.numbers(account)?;
        let user = match account.is_local() {
            true => self.view.user(account.id)?,
            false => None,
        };
        let shown = |text: &str| {
            if account.suspended {
                String::new()
            } else {
                text.to_owned()
            }
        };
        let (avatar, avatar_static, avatar_description) =
            self.picture(account, account.avatar.as_ref(), AVATAR_MISSING);
        let (header, header_static, header_description) =
            self.picture(account, account.header.as_ref(), HEADER_MISSING);
        Ok(Account {
            id: account.id.to_string(),
            username: account.username.clone(),
            acct: account.acct(),
            display_name: shown(&account.display_name),
            locked: account.locked && !account.suspended,
            bot: account.bot && !account.suspended,
            discoverable: account.discoverable && !account.suspended,
            indexable: account.indexable && !account.suspended,
            group: account.group,
            created_at: account.created_at.midnight().iso(),
            note: shown(&account.note_html),
            url: account.page(&self.settings),
            uri: account.actor(&self.settings),
            avatar,
            avatar_static,
            avatar_description,
            header,
            header_static,
            header_description,
            followers_count: counts.followers,
            following_count: counts.following,
            statuses_count: counts.statuses,
            last_status_at: counts.last_status_at.map(|time| time.day()),
            hide_collections: account.hide_collections,
            show_media: !account.hide_media,
            show_media_replies: !account.hide_media_replies,
            show_featured: !account.hide_featured,
            noindex: user.as_ref().map(|_| !account.indexable),
            emojis: self.emojis_of(account)?,
            roles: user.as_ref().map(|user| roles(user.role)),
            fields: if account.suspended {
                Vec::new()
            } else {
                account.fields.iter().map(field).collect()
            },
            suspended: account.suspended.then_some(true),
            limited: account.silenced.then_some(true),
            moved: self.moved(account)?,
        })
    }

    /// Of people elsewhere, what their server tells, unless more is known here.
    fn numbers(&self, account: &account::Account) -> Result<AccountCounts, Error> {
        let known = self.view.account_counts(account.id)?;
        if account.is_local() {
            return Ok(known);
        }
        let told = self.view.remote(account.id)?.unwrap_or_default();
        Ok(AccountCounts {
            followers: known.followers.max(told.followers_told.unwrap_or(0)),
            following: known.following.max(told.following_told.unwrap_or(0)),
            statuses: known.statuses.max(told.statuses_told.unwrap_or(0)),
            ..known
        })
    }

    /// Custom emojis in name, biography and table.
    fn emojis_of(&self, account: &account::Account) -> Result<Vec<serde_json::Value>, Error> {
        if !account.is_local() {
            return Ok(self.emojis(&account.emojis));
        }
        let mut texts = vec![account.display_name.as_str(), account.note_html.as_str()];
        for field in &account.fields {
            texts.extend([field.name.as_str(), field.html.as_str()]);
        }
        match account.suspended {
            true => Ok(Vec::new()),
            false => self.own_emojis(&texts),
        }
    }

    fn moved(&self, account: &account::Account) -> Result<Option<Box<Account>>, Error> {
        let Some(to) = account
            .moved_to
            .map(|id| self.view.account(id))
            .transpose()?
            .flatten()
        else {
            return Ok(None);
        };
        // Only one step, so that two accounts which name each other come to an end.
        Ok(Some(Box::new(self.account(&account::Account {
            moved_to: None,
            ..to
        })?)))
    }

    fn picture(
        &self,
        account: &account::Account,
        picture: Option<&Picture>,
        missing: &str,
    ) -> (String, String, String) {
        match picture.filter(|_| !account.suspended && !account.border.no_media) {
            Some(picture) => (
                self.media_url(&picture.blob),
                self.media_url(&picture.still),
                picture.description.clone(),
            ),
            None => {
                let url = format!("{}{missing}", self.settings.address);
                (url.clone(), url, String::new())
            }
        }
    }
}

fn field(field: &account::Field) -> Field {
    let verified_at = field.verified_at.map(|time| time.iso());
    Field {
        name: field.name.clone(),
        value: field.html.clone(),
        verified_at,
    }
}

/// Only owner and moderators have a role that others see.
fn roles(role: account::Role) -> Vec<ShownRole> {
    let shown = |id: &str, name: &str| {
        vec![ShownRole {
            id: id.to_owned(),
            name: name.to_owned(),
            color: String::new(),
        }]
    };
    match role {
        account::Role::Owner => shown("3", "Owner"),
        account::Role::Moderator => shown("1", "Moderator"),
        account::Role::Member => Vec::new(),
    }
}
