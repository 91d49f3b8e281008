//! Mastodon's JSON, one file an entity, named as in Mastodon's documentation. Shapes only go out;
//! what comes in is read by each handler. Ids are strings, times ISO 8601 with milliseconds.

pub mod account;
pub mod account_warning;
pub mod admin_account;
pub mod admin_report;
pub mod announcement;
pub mod application;
pub mod conversation;
pub mod credential_account;
pub mod domain_block;
pub mod featured_tag;
pub mod filter;
pub mod instance;
pub mod list;
pub mod media_attachment;
pub mod notification;
pub mod notification_group;
pub mod notification_request;
pub mod poll;
pub mod preview_card;
pub mod quote;
pub mod reaction;
pub mod relationship;
pub mod report;
pub mod scheduled_status;
pub mod status;
pub mod status_edit;
pub mod tag;

pub use account::{Account, Person};
pub use conversation::Conversation;
pub use credential_account::{CredentialAccount, Profile};
pub use featured_tag::FeaturedTag;
pub use list::List;
pub use media_attachment::MediaAttachment;
pub use notification::Notification;
pub use poll::Poll;
pub use preview_card::TrendsLink;
pub use quote::{Quote, QuoteApproval};
pub use relationship::Relationship;
pub use report::Report;
pub use scheduled_status::ScheduledStatus;
pub use status::{Ready, Status};
pub use status_edit::{StatusEdit, StatusSource};
pub use tag::HashTag;

use crate::model::emoji::{Emoji, EmojiUse};
use crate::model::settings::Settings;
use crate::model::{AccountId, AppId};
use crate::ops::sieve::Sieve;
use crate::store::{Error, View};
use crate::text::{emoji, far_file};
use std::cell::{OnceCell, RefCell};
use std::collections::HashMap;
use std::sync::Arc;

/// Why turning an entity into JSON can't fail.
const PLAIN: &str = "entities are plain data";

/// Everything that turning rows into entities needs, for one request: the transaction, who looks,
/// and what has been rendered already.
pub struct Render<'a> {
    /// The picture of the store.
    pub view: &'a View,
    /// The house's settings.
    pub settings: Arc<Settings>,
    /// Who looks; `None` is a stranger.
    pub viewer: Option<AccountId>,
    people: RefCell<HashMap<AccountId, Arc<Person>>>,
    pub(super) sieve: OnceCell<Sieve>,
    apps: RefCell<HashMap<AppId, Option<status::Application>>>,
    own_emojis: OnceCell<Vec<Emoji>>,
}

impl<'a> Render<'a> {
    /// For one request.
    pub fn new(view: &'a View, viewer: Option<AccountId>) -> Result<Render<'a>, Error> {
        let settings = view.settings_kept()?;
        Ok(Render {
            view,
            settings,
            viewer,
            people: RefCell::default(),
            sieve: OnceCell::new(),
            apps: RefCell::default(),
            own_emojis: OnceCell::new(),
        })
    }

    /// The same picture for another pair of eyes.
    pub fn seen_by(&self, viewer: AccountId) -> Render<'a> {
        Render {
            view: self.view,
            settings: self.settings.clone(),
            viewer: Some(viewer),
            people: RefCell::default(),
            sieve: OnceCell::new(),
            apps: RefCell::default(),
            own_emojis: OnceCell::new(),
        }
    }

    /// The address of a media file under this house, also of one that lies elsewhere.
    pub fn media_url(&self, blob: &str) -> String {
        match blob.contains("://") {
            true => self.far_url(blob, false),
            false => format!("{}/media/{blob}", self.settings.address),
        }
    }

    /// Custom emojis of another server, as Mastodon's `CustomEmoji`; this house passes their pictures on.
    pub fn emojis(&self, uses: &[EmojiUse]) -> Vec<serde_json::Value> {
        let shown = |one: &EmojiUse| {
            let url = self.media_url(&one.url);
            serde_json::json!({
                "shortcode": one.shortcode, "url": url, "static_url": url, "visible_in_picker": false,
            })
        };
        uses.iter().map(shown).collect()
    }

    /// The house's own custom emojis that `texts` use, as Mastodon's `CustomEmoji`.
    pub fn own_emojis(&self, texts: &[&str]) -> Result<Vec<serde_json::Value>, Error> {
        // Most texts have no colon but in links, and then the table needn't be read.
        if !texts.iter().any(|text| text.contains(':')) {
            return Ok(Vec::new());
        }
        let all = match self.own_emojis.get() {
            Some(all) => all,
            None => {
                let all = self.view.emojis_shown()?;
                self.own_emojis.get_or_init(|| all)
            }
        };
        let used = all
            .iter()
            .filter(|one| texts.iter().any(|text| emoji::uses(text, &one.shortcode)));
        let shown = used.map(|one| {
            serde_json::json!({
                "shortcode": one.shortcode,
                "url": self.media_url(&one.picture.blob),
                "static_url": self.media_url(&one.picture.still),
                "visible_in_picker": one.visible,
            })
        });
        Ok(shown.collect())
    }

    /// The address under which this house passes on what lies elsewhere; `small` for a preview of it.
    pub fn far_url(&self, url: &str, small: bool) -> String {
        let seal = self.settings.seal.unwrap_or_default();
        let path = far_file::path(&seal, url, small);
        format!("{}{path}", self.settings.address)
    }
}
