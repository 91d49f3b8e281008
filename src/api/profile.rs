//! Oneself: `/api/v1/accounts/verify_credentials`, `update_credentials`, `/api/v1/profile` and
//! `/api/v1/preferences`.

use super::entity::{CredentialAccount, Profile, Render};
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::params::{self, Flag, Many};
use super::upload_form::{Expected, FORM_BYTES_MAX, receive, trouble};
use crate::door::Doors;
use crate::door::studio::Wall;
use crate::model::AccountId;
use crate::model::account::{Picture, QuotePolicy};
use crate::model::status::Visibility;
use crate::ops::Refusal;
use crate::ops::update_profile::{Changes, update_profile};
use crate::store::{Error, Kept, View};
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::routing::{delete, get, patch};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::{Value, json};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/accounts/verify_credentials", get(verify))
        .route(
            "/api/v1/accounts/update_credentials",
            patch(update_credentials),
        )
        .route("/api/v1/profile", get(show).patch(update).put(update))
        .route("/api/v1/profile/avatar", delete(drop_avatar))
        .route("/api/v1/profile/header", delete(drop_header))
        .route("/api/v1/preferences", get(preferences))
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

async fn credentials(doors: &Doors, me: AccountId) -> Answer<Json<CredentialAccount>> {
    let found = doors.store.read(move |view: &View| {
        Ok::<_, Error>(Json(Render::new(view, Some(me))?.credentials(me)?))
    });
    Ok(found.await?)
}

async fn profile(doors: &Doors, me: AccountId) -> Answer<Json<Profile>> {
    let found = doors
        .store
        .read(move |view: &View| Ok::<_, Error>(Json(Render::new(view, Some(me))?.profile(me)?)));
    Ok(found.await?)
}

async fn verify(
    State(doors): State<Doors>,
    me: Me<scope::OwnAccount>,
) -> Answer<Json<CredentialAccount>> {
    credentials(&doors, me.id).await
}

async fn show(State(doors): State<Doors>, me: Me<scope::OwnAccount>) -> Answer<Json<Profile>> {
    profile(&doors, me.id).await
}

async fn update_credentials(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
    request: Request,
) -> Answer<Json<CredentialAccount>> {
    change(&doors, me.id, request).await?;
    credentials(&doors, me.id).await
}

async fn update(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
    request: Request,
) -> Answer<Json<Profile>> {
    change(&doors, me.id, request).await?;
    profile(&doors, me.id).await
}

/// What clients send (docs/methods/accounts#update_credentials, docs/methods/profile).
#[derive(Default, Deserialize)]
#[serde(default)]
struct Sent {
    display_name: Option<String>,
    note: Option<String>,
    avatar_description: Option<String>,
    header_description: Option<String>,
    locked: Option<Flag>,
    bot: Option<Flag>,
    discoverable: Option<Flag>,
    indexable: Option<Flag>,
    hide_collections: Option<Flag>,
    show_media: Option<Flag>,
    show_media_replies: Option<Flag>,
    show_featured: Option<Flag>,
    attribution_domains: Option<Many<String>>,
    fields_attributes: Option<Many<SentField>>,
    source: Option<SentSource>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SentField {
    name: Option<String>,
    value: Option<String>,
}

#[derive(Default, Deserialize)]
#[serde(default)]
struct SentSource {
    privacy: Option<String>,
    sensitive: Option<Flag>,
    language: Option<String>,
    quote_policy: Option<String>,
}

impl Sent {
    /// # Errors
    /// 422 for words that aren't known.
    fn changes(self) -> Result<Changes, ApiError> {
        let flag = |sent: Option<Flag>| sent.map(|flag| flag.0);
        let unknown =
            |what: &str| ApiError::invalid(format!("Validation failed: {what} is not known"));
        let source = self.source.unwrap_or_default();
        let visibility = |name: String| Visibility::parse(&name).ok_or_else(|| unknown("Privacy"));
        let policy =
            |name: String| QuotePolicy::parse(&name).ok_or_else(|| unknown("Quote policy"));
        let row = |field: SentField| {
            let text = |sent: Option<String>| sent.unwrap_or_default();
            (text(field.name), text(field.value))
        };
        Ok(Changes {
            display_name: self.display_name,
            note: self.note,
            fields: self
                .fields_attributes
                .map(|rows| rows.0.into_iter().map(row).collect()),
            avatar_description: self.avatar_description,
            header_description: self.header_description,
            locked: flag(self.locked),
            bot: flag(self.bot),
            discoverable: flag(self.discoverable),
            indexable: flag(self.indexable),
            hide_collections: flag(self.hide_collections),
            show_media: flag(self.show_media),
            show_media_replies: flag(self.show_media_replies),
            show_featured: flag(self.show_featured),
            attribution_domains: self.attribution_domains.map(|names| names.0),
            privacy: source.privacy.map(visibility).transpose()?,
            sensitive: flag(source.sensitive),
            language: source.language,
            quote_policy: source.quote_policy.map(policy).transpose()?,
            ..Changes::default()
        })
    }
}

async fn change(doors: &Doors, me: AccountId, request: Request) -> Answer<()> {
    let expected = Expected {
        file: None,
        pictures: &["avatar", "header"],
    };
    let mut form = receive(request, &doors.studio, expected).await?;
    let mut changes = params::read::<Sent>(form.words)?.changes()?;
    let (avatar, _avatar_kept) = hung(doors, form.pictures.remove("avatar"), Wall::Avatar).await?;
    let (header, _header_kept) = hung(doors, form.pictures.remove("header"), Wall::Header).await?;
    changes.avatar = avatar.map(Some);
    changes.header = header.map(Some);
    write(doors, me, changes).await
}

/// Prepares a picture, if one has come; what is kept must be held until the row is written.
async fn hung(
    doors: &Doors,
    bytes: Option<Vec<u8>>,
    wall: Wall,
) -> Answer<(Option<Picture>, Vec<Kept>)> {
    let Some(bytes) = bytes else {
        return Ok((None, Vec::new()));
    };
    let made = doors.studio.portrait(bytes, wall).await.map_err(trouble)?;
    Ok((Some(made.what), made.kept))
}

async fn write(doors: &Doors, me: AccountId, changes: Changes) -> Answer<()> {
    let done = doors
        .store
        .write(move |tx| update_profile(tx, me, &changes));
    Ok(done.await?)
}

async fn drop_avatar(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
) -> Answer<Json<CredentialAccount>> {
    let changes = Changes {
        avatar: Some(None),
        ..Changes::default()
    };
    write(&doors, me.id, changes).await?;
    credentials(&doors, me.id).await
}

async fn drop_header(
    State(doors): State<Doors>,
    me: Me<scope::WriteAccounts>,
) -> Answer<Json<CredentialAccount>> {
    let changes = Changes {
        header: Some(None),
        ..Changes::default()
    };
    write(&doors, me.id, changes).await?;
    credentials(&doors, me.id).await
}

/// How clients should post and show by themselves. What to unfold is left to each client here.
async fn preferences(
    State(doors): State<Doors>,
    me: Me<scope::ReadAccounts>,
) -> Answer<Json<Value>> {
    let found = doors.store.read(move |view: &View| {
        let user = view.user(me.id)?.ok_or(Refusal::NotFound)?;
        Ok::<_, Refusal>(Json(json!({
            "posting:default:visibility": user.default_visibility.name(),
            "posting:default:sensitive": user.default_sensitive,
            "posting:default:language": user.default_language,
            "posting:default:quote_policy": user.default_quote_policy.name(),
            "reading:expand:media": "default",
            "reading:expand:spoilers": false,
            "reading:autoplay:gifs": false,
        })))
    });
    Ok(found.await?)
}
