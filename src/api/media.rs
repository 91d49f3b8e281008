//! `/api/v1/media` and `/api/v2/media`: files for posts. Pictures, films and sounds are received,
//! cleaned and measured here; `/media/…` (in `web`) serves them.

use super::empty;
use super::entity::{MediaAttachment, Render};
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::params;
use super::params::path_id;
use super::upload_form::{Arrival, Expected, FORM_BYTES_MAX, receive, trouble};
use crate::door::Doors;
use crate::door::studio::{Made, Trouble};
use crate::model::media::{Media, MediaKind, MediaState};
use crate::model::{AccountId, MediaId};
use crate::ops::Refusal;
use crate::ops::upload::{self, Found, Words};
use crate::picture::Class;
use axum::extract::{DefaultBodyLimit, Path, Request, State};
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;
use serde_json::Value;
use tokio::task::JoinHandle;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/media", post(create))
        .route("/api/v2/media", post(create_patiently))
        .route(
            "/api/v1/media/{id}",
            get(show).put(update).patch(update).delete(destroy),
        )
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
}

/// What people say about a file, as clients send it.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Said {
    description: Option<String>,
    /// `x,y`, each from -1 to 1.
    focus: Option<String>,
}

impl Said {
    fn read(tree: Value) -> Result<Words, ApiError> {
        let said: Said = params::read(tree)?;
        let focus = said.focus.filter(|focus| !focus.trim().is_empty());
        let words = Words {
            description: said.description,
            focus: focus.as_deref().map(point).transpose()?,
        };
        upload::check_words(&words)?;
        Ok(words)
    }
}

fn point(text: &str) -> Result<(f32, f32), ApiError> {
    let pair = text
        .split_once(',')
        .and_then(|(x, y)| Some((x.trim().parse().ok()?, y.trim().parse().ok()?)));
    pair.ok_or_else(|| {
        ApiError::invalid("Validation failed: Focus must be two numbers between -1 and 1")
    })
}

/// A file being prepared; goes on when the client has gone, and then comes to nothing.
type Work = JoinHandle<Result<Made<Found>, Trouble>>;

async fn create(
    me: Me<scope::WriteMedia>,
    State(doors): State<Doors>,
    request: Request,
) -> Answer<Response> {
    let (work, _, words) = begin(&doors, request).await?;
    let made = done(work.await)?;
    answer(&doors, add(&doors, me.id, made, words).await?).await
}

async fn create_patiently(
    me: Me<scope::WriteMedia>,
    State(doors): State<Doors>,
    request: Request,
) -> Answer<Response> {
    let (mut work, kind, words) = begin(&doors, request).await?;
    if let Ok(result) = tokio::time::timeout(doors.studio.patience(), &mut work).await {
        let made = done(result)?;
        return answer(&doors, add(&doors, me.id, made, words).await?).await;
    }
    let media = doors
        .store
        .write(move |tx| upload::add(tx, me.id, Err(kind), words.clone()))
        .await?;
    let (later, id) = (doors.clone(), media.id);
    tokio::spawn(async move { finish(&later, id, work).await });
    let shown = shown(&doors, media).await?;
    Ok((StatusCode::ACCEPTED, Json(shown)).into_response())
}

/// Receives a file and sets to work on it.
async fn begin(doors: &Doors, request: Request) -> Result<(Work, MediaKind, Words), ApiError> {
    if doors.room.is_full() {
        return Err(ApiError::no_room());
    }
    let expected = Expected {
        file: Some("file"),
        pictures: &["thumbnail"],
    };
    let mut form = receive(request, &doors.studio, expected).await?;
    let words = Said::read(form.words)?;
    let missing = || ApiError::invalid("Validation failed: File can't be blank");
    let Arrival { draft, kind } = form.file.ok_or_else(missing)?;
    let thumbnail = form.pictures.remove("thumbnail");
    let studio = doors.studio.clone();
    let work = tokio::spawn(async move { studio.attachment(draft, kind, thumbnail).await });
    let guess = match kind.class() {
        Class::Image => MediaKind::Image,
        Class::Video => MediaKind::Video,
        Class::Audio => MediaKind::Audio,
    };
    Ok((work, guess, words))
}

fn done<T>(result: Result<Result<T, Trouble>, tokio::task::JoinError>) -> Result<T, ApiError> {
    match result {
        Ok(made) => made.map_err(trouble),
        Err(_) => Err(ApiError::new(
            StatusCode::SERVICE_UNAVAILABLE,
            "Please try again in a moment.",
        )),
    }
}

async fn add(
    doors: &Doors,
    me: AccountId,
    made: Made<Found>,
    words: Words,
) -> Result<Media, ApiError> {
    let Made { what, kept } = made;
    let verb = move |tx: &_| upload::add(tx, me, Ok(what.clone()), words.clone());
    let media = doors.store.write(verb).await?;
    drop(kept);
    Ok(media)
}

/// Writes down how it went, for those who ask again.
async fn finish(doors: &Doors, id: MediaId, work: Work) {
    let (found, kept) = match work.await {
        Ok(Ok(made)) => (Some(made.what), made.kept),
        Ok(Err(why)) => {
            tracing::info!(%why, id = id.0, "an upload could not be prepared");
            (None, Vec::new())
        }
        Err(why) => {
            tracing::error!(%why, id = id.0, "preparing an upload was cut off");
            (None, Vec::new())
        }
    };
    let settled: Result<(), Refusal> = doors
        .store
        .write(move |tx| upload::settle(tx, id, found.clone()))
        .await;
    if let Err(why) = settled {
        tracing::error!(%why, id = id.0, "an upload could not be written down");
    }
    drop(kept);
}

async fn show(
    me: Me<scope::WriteMedia>,
    State(doors): State<Doors>,
    Path(id): Path<String>,
) -> Answer<Response> {
    let id = path_id::<MediaId>(&id);
    let media = doors
        .store
        .read(move |view| upload::waiting(view, me.id, id))
        .await?;
    answer(&doors, media).await
}

async fn update(
    me: Me<scope::WriteMedia>,
    State(doors): State<Doors>,
    Path(id): Path<String>,
    request: Request,
) -> Answer<Response> {
    let id = path_id::<MediaId>(&id);
    let person = me.id;
    doors
        .store
        .read(move |view| upload::waiting(view, person, id))
        .await?;
    let mut form = receive(
        request,
        &doors.studio,
        Expected {
            file: None,
            pictures: &["thumbnail"],
        },
    )
    .await?;
    let words = Said::read(form.words)?;
    let (thumbnail, kept) = match form.pictures.remove("thumbnail") {
        None => (None, Vec::new()),
        Some(bytes) => {
            let made = doors.studio.thumbnail(bytes).await.map_err(trouble)?;
            (Some(made.what), made.kept)
        }
    };
    let verb = move |tx: &_| upload::describe(tx, person, id, words.clone(), thumbnail.clone());
    let media = doors.store.write(verb).await?;
    drop(kept);
    answer(&doors, media).await
}

async fn destroy(
    me: Me<scope::WriteMedia>,
    State(doors): State<Doors>,
    Path(id): Path<String>,
) -> Answer<Json<Value>> {
    let id = path_id::<MediaId>(&id);
    empty::after(&doors, move |tx| upload::remove(tx, me.id, id)).await
}

/// 206 tells clients to ask again; 422 that it is in vain (Mastodon `Api::V1::MediaController`).
async fn answer(doors: &Doors, media: Media) -> Answer<Response> {
    let status = match media.state {
        MediaState::Ready => StatusCode::OK,
        MediaState::Processing => StatusCode::PARTIAL_CONTENT,
        MediaState::Failed => {
            return Err(ApiError::invalid(
                "This file could not be prepared. Please send it again.",
            ));
        }
    };
    Ok((status, Json(shown(doors, media).await?)).into_response())
}

async fn shown(doors: &Doors, media: Media) -> Result<MediaAttachment, ApiError> {
    let found = doors.store.read(move |view| {
        Render::new(view, Some(media.account)).map(|render| render.media(&media))
    });
    Ok(found.await?)
}
