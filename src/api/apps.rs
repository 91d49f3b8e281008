//! `/api/v1/apps`: apps make themselves known, and see who they are.

use super::entity::application::{Application, CredentialApplication};
use super::error::{Answer, ApiError};
use super::extract::Viewer;
use super::params::{Many, Params};
use crate::door::{Doors, secret};
use crate::ops::register_app::{NewApp, register_app};
use axum::extract::State;
use axum::routing::{get, post};
use axum::{Json, Router};
use serde::Deserialize;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/apps", post(create))
        .route("/api/v1/apps/verify_credentials", get(verify_credentials))
}

/// What an app says of itself (docs/methods/apps#form-data-parameters).
#[derive(Deserialize)]
struct Register {
    #[serde(default)]
    client_name: Option<String>,
    #[serde(default)]
    redirect_uris: Many<String>,
    #[serde(default)]
    scopes: Option<String>,
    #[serde(default)]
    website: Option<String>,
}

async fn create(
    State(doors): State<Doors>,
    Params(asked): Params<Register>,
) -> Answer<Json<CredentialApplication>> {
    let client_secret = secret::new();
    let new = NewApp {
        name: asked.client_name.unwrap_or_default(),
        website: asked.website.unwrap_or_default(),
        redirect_uris: asked.redirect_uris.0,
        scopes: asked.scopes.unwrap_or_default(),
        client_id: secret::new(),
        secret_hash: secret::hash(&client_secret),
    };
    let app = doors.store.write(move |tx| register_app(tx, &new)).await?;
    Ok(Json(CredentialApplication::new(&app, client_secret)))
}

/// Any token will do (Mastodon `Api::V1::Apps::CredentialsController`).
async fn verify_credentials(
    State(doors): State<Doors>,
    viewer: Viewer,
) -> Answer<Json<Application>> {
    let token = viewer.token.ok_or_else(ApiError::unauthorized)?;
    let found = doors.store.read(move |view| {
        let app = token.app.map(|id| view.app(id)).transpose()?.flatten();
        Ok::<_, crate::store::Error>(match app {
            Some(app) => Application::of(&app),
            None => Application::without_app(&token),
        })
    });
    Ok(Json(found.await?))
}
