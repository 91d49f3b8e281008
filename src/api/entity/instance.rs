//! Mastodon `Instance` and `V1::Instance` (docs/entities/Instance, docs/entities/V1_Instance): what the
//! house says of itself to clients.

use super::{Person, Render};
use crate::door::house;
use crate::model::settings::{Asking, Settings};
use crate::model::{AccountId, Time, settings};
use crate::ops::{create_account, post_status, update_profile, upload};
use crate::picture::decode::PIXELS_MAX;
use crate::picture::probe::{FILM_PIXELS_MAX, FRAMES_A_SECOND_MAX};
use crate::picture::sniff::Kind;
use crate::store::{Error, FEATURED_TAGS_MAX, PINS_MAX};
use crate::text::count::LINK_CHARS;
use serde::Serialize;
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::sync::Arc;
use std::time::Duration;

/// The Mastodon whose client API is spoken here, in the form that clients take apart: they compare what
/// stands before the first space, and some look for the software's name behind it.
pub const VERSION: &str = concat!("4.4.0 (compatible; Burrow ", env!("CARGO_PKG_VERSION"), ")");

/// Mastodon's count of API changes at that version (`lib/mastodon/version.rb`).
pub const API_VERSION: u32 = 6;

/// Within this time before now somebody who posted counts as active.
pub const ACTIVE: Duration = Duration::from_secs(28 * 24 * 60 * 60);

/// What people are told who would like to join.
const BY_INVITATION: &str =
    "<p>People join by invitation. Ask somebody who lives here for a link.</p>";

/// A rule of the house (docs/entities/Rule).
#[derive(Clone, Debug, Serialize)]
pub struct Rule {
    /// Its number.
    pub id: String,
    /// What it says.
    pub text: String,
    /// More about it.
    pub hint: String,
    /// The same in other languages; none are kept.
    pub translations: BTreeMap<String, Value>,
}

impl Rule {
    /// A rule.
    pub fn of(rule: &settings::Rule) -> Rule {
        Rule {
            id: rule.id.to_string(),
            text: rule.text.clone(),
            hint: rule.hint.clone(),
            translations: BTreeMap::new(),
        }
    }
}

/// How many live and post here.
#[derive(Clone, Copy, Debug, Default)]
pub struct Usage {
    /// People with an account.
    pub users: u64,
    /// Those of them who posted lately.
    pub active: u64,
    /// Posts.
    pub statuses: u64,
}

impl Render<'_> {
    /// How many live and post here, and how many of them posted within `active`.
    pub fn usage(&self, active: Duration) -> Result<Usage, Error> {
        let mut usage = Usage::default();
        for user in self.view.household()? {
            let counts = self.view.account_counts(user.account)?;
            let lately = |time| self.view.now().since(time) <= active;
            usage.users += 1;
            usage.statuses += counts.statuses;
            usage.active += u64::from(counts.last_status_at.is_some_and(lately));
        }
        Ok(usage)
    }

    /// When any of somebody's devices was last seen, to the hour.
    pub fn last_seen(&self, account: AccountId) -> Result<Option<Time>, Error> {
        let mut last = None;
        for device in self.view.devices(account)? {
            last = last.max(self.view.token_seen(device.id)?);
        }
        Ok(last)
    }

    fn contact(&self) -> Result<Option<Arc<Person>>, Error> {
        self.settings
            .owner
            .map(|owner| self.account_by_id(owner))
            .transpose()
    }

    fn rules(&self) -> Vec<Rule> {
        self.settings.rules.iter().map(Rule::of).collect()
    }

    fn streaming_address(&self) -> String {
        // `http` becomes `ws`, and `https` becomes `wss`.
        self.settings.address.replacen("http", "ws", 1)
    }

    /// The address of the community's picture, or of the one at the path `instead`.
    pub fn icon(&self, instead: &str) -> String {
        let path = house::picture(&self.settings);
        let path = path.as_deref().unwrap_or(instead);
        format!("{}{path}", self.settings.address)
    }

    /// Version 2; `icon` is the path of the picture that stands for every Burrow.
    pub fn instance(&self, icon: &str) -> Result<Value, Error> {
        let settings = &self.settings;
        let size = match settings.picture {
            Some(_) => house::PICTURE_SIZE,
            None => "512x512",
        };
        let described = settings.picture.as_ref();
        let described = described.map_or("", |picture| &picture.description);
        let icon = self.icon(icon);
        let mut configuration = configuration(settings.status_chars_max);
        configuration["urls"] = json!({
            "streaming": self.streaming_address(),
            "status": null,
            "about": format!("{}/", settings.address),
            "privacy_policy": null,
            "terms_of_service": null,
        });
        let accounts = &mut configuration["accounts"];
        accounts["max_pinned_statuses"] = json!(PINS_MAX);
        accounts["max_display_name_length"] = json!(create_account::DISPLAY_NAME_CHARS_MAX);
        accounts["max_note_length"] = json!(update_profile::NOTE_CHARS_MAX);
        accounts["max_avatar_description_length"] = json!(update_profile::DESCRIPTION_CHARS_MAX);
        accounts["max_header_description_length"] = json!(update_profile::DESCRIPTION_CHARS_MAX);
        accounts["max_profile_fields"] = json!(update_profile::FIELDS_MAX);
        accounts["profile_field_name_limit"] = json!(update_profile::FIELD_CHARS_MAX);
        accounts["profile_field_value_limit"] = json!(update_profile::FIELD_CHARS_MAX);
        configuration["vapid"] = json!({ "public_key": "" });
        configuration["translation"] = json!({ "enabled": false });
        configuration["limited_federation"] = json!(false);
        let everybody = json!({ "local": "public", "remote": "public" });
        configuration["timelines_access"] = json!({
            "live_feeds": everybody,
            "hashtag_feeds": everybody,
            "trending_link_feeds": everybody,
        });
        Ok(json!({
            "domain": settings.domain(),
            "title": settings.name,
            "version": VERSION,
            "source_url": env!("CARGO_PKG_REPOSITORY"),
            "description": settings.description,
            "usage": { "users": { "active_month": self.usage(ACTIVE)?.active } },
            "thumbnail": {
                "url": icon,
                "blurhash": null,
                "versions": { "@1x": icon, "@2x": icon },
                "description": described,
            },
            "icon": [{ "src": icon, "size": size }],
            "languages": settings.languages,
            "configuration": configuration,
            "registrations": registrations(settings),
            "api_versions": { "mastodon": API_VERSION },
            "contact": { "email": "", "account": self.contact()? },
            "rules": self.rules(),
        }))
    }

    /// Version 1, for clients that still ask for it; `peers` is how many other servers we have met.
    pub fn instance_v1(&self, icon: &str, peers: usize) -> Result<Value, Error> {
        let settings = &self.settings;
        let usage = self.usage(ACTIVE)?;
        Ok(json!({
            "uri": settings.domain(),
            "title": settings.name,
            "short_description": settings.description,
            "description": settings.description,
            "email": "",
            "version": VERSION,
            "urls": { "streaming_api": self.streaming_address() },
            "stats": {
                "user_count": usage.users,
                "status_count": usage.statuses,
                "domain_count": peers,
            },
            "thumbnail": self.icon(icon),
            "languages": settings.languages,
            "registrations": settings.asking == Asking::Open,
            "approval_required": settings.asking == Asking::Open,
            "invites_enabled": !settings.members_may_not_invite,
            "configuration": configuration(settings.status_chars_max),
            "contact_account": self.contact()?,
            "rules": self.rules(),
        }))
    }
}

/// Whether an app may offer to sign up (docs/entities/Instance, `registrations`): never without somebody who decides,
/// unless there is an invite, and of that apps know by its link.
fn registrations(settings: &Settings) -> Value {
    let open = settings.asking == Asking::Open;
    json!({
        "enabled": open,
        "approval_required": open,
        "reason_required": open.then_some(true),
        "message": if open { Value::Null } else { json!(BY_INVITATION) },
        "min_age": null,
        "url": null,
    })
}

/// The limits that clients hold their forms to; each is the constant that refuses.
fn configuration(status_chars_max: u32) -> Value {
    let kinds: Vec<&str> = Kind::ALL.iter().map(|kind| kind.mime()).collect();
    json!({
        "accounts": { "max_featured_tags": FEATURED_TAGS_MAX },
        "statuses": {
            "max_characters": status_chars_max,
            "max_media_attachments": post_status::ATTACHMENTS_MAX,
            "characters_reserved_per_url": LINK_CHARS,
        },
        "media_attachments": {
            "supported_mime_types": kinds,
            "description_limit": upload::DESCRIPTION_CHARS_MAX,
            "image_size_limit": crate::picture::PICTURE_BYTES_MAX,
            "image_matrix_limit": PIXELS_MAX,
            "video_size_limit": crate::api::upload_form::MEDIA_BYTES_MAX,
            "video_frame_rate_limit": FRAMES_A_SECOND_MAX,
            "video_matrix_limit": FILM_PIXELS_MAX,
        },
        "polls": {
            "max_options": post_status::POLL_OPTIONS_MAX,
            "max_characters_per_option": post_status::POLL_OPTION_CHARS_MAX,
            "min_expiration": post_status::POLL_TIME_MIN.as_secs(),
            "max_expiration": post_status::POLL_TIME_MAX.as_secs(),
        },
    })
}
