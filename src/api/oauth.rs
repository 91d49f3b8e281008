//! `/oauth`: the token desk, for apps. The page on which people let an app in belongs to `web`.

use super::entity::Render;
use super::error::{Answer, ApiError};
use super::extract::{Me, scope};
use super::params::Params;
use crate::door::{Doors, secret, visitor};
use crate::model::oauth::{Token, TokenKind};
use crate::model::scope as scopes;
use crate::ops::oauth::{self, Credentials, Denied, Exchange, Exchanged};
use crate::store;
use axum::extract::State;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::Deserialize;
use serde_json::{Value, json};

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/oauth/token", post(token))
        .route("/oauth/revoke", post(revoke))
        .route("/oauth/introspect", post(introspect))
        .route("/oauth/token/info", get(info))
        .route("/oauth/userinfo", get(userinfo).post(userinfo))
        .route("/.well-known/oauth-authorization-server", get(metadata))
}

/// Everything that any of the desk's forms has.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
struct Ask {
    grant_type: Option<String>,
    client_id: Option<String>,
    client_secret: Option<String>,
    code: Option<String>,
    redirect_uri: Option<String>,
    code_verifier: Option<String>,
    scope: Option<String>,
    token: Option<String>,
}

impl Ask {
    /// Who the app says it is, in the form or by HTTP Basic.
    fn credentials(&self, headers: &HeaderMap) -> Credentials {
        let (id, secret) = basic(headers).unwrap_or_else(|| {
            (
                self.client_id.clone().unwrap_or_default(),
                self.client_secret.clone().unwrap_or_default(),
            )
        });
        Credentials {
            client_id: id,
            secret_hash: secret::hash(&secret),
        }
    }
}

/// Client id and secret of an `Authorization: Basic` header. Ours need no form-encoding.
fn basic(headers: &HeaderMap) -> Option<(String, String)> {
    let value = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, rest) = value.split_once(' ')?;
    if !scheme.eq_ignore_ascii_case("basic") {
        return None;
    }
    let pair = String::from_utf8(STANDARD.decode(rest.trim()).ok()?).ok()?;
    let (id, secret) = pair.split_once(':')?;
    Some((id.to_owned(), secret.to_owned()))
}

async fn token(
    State(doors): State<Doors>,
    headers: HeaderMap,
    Params(ask): Params<Ask>,
) -> Answer<Response> {
    let (secret, client) = (secret::new(), ask.credentials(&headers));
    let hash = secret::hash(&secret);
    let agent = agent(&headers);
    let given = match ask.grant_type.as_deref().filter(|kind| !kind.is_empty()) {
        Some("authorization_code") => {
            let code = ask
                .code
                .filter(|code| !code.is_empty())
                .ok_or_else(|| missing("code"))?;
            let exchange = Exchange {
                client,
                code: secret::hash(&code),
                redirect_uri: ask.redirect_uri.unwrap_or_default(),
                verifier: ask.code_verifier,
                token: hash,
                agent,
            };
            let done = doors
                .store
                .write(move |tx| oauth::exchange(tx, &exchange))
                .await;
            match done.map_err(denied)? {
                Exchanged::Given(token) => token,
                Exchanged::Replayed => return Err(denied(Denied::Grant)),
            }
        }
        Some("client_credentials") => {
            let wanted = ask.scope.unwrap_or_default();
            let done = doors
                .store
                .write(move |tx| oauth::client_token(tx, &client, &wanted, hash, &agent));
            done.await.map_err(denied)?
        }
        Some(_) => {
            return Err(ApiError::described(
                StatusCode::BAD_REQUEST,
                "unsupported_grant_type",
                "The authorization grant type is not supported by the authorization server.",
            ));
        }
        None => return Err(missing("grant_type")),
    };
    Ok(fresh(json!({
        "access_token": secret,
        "token_type": "Bearer",
        "scope": given.scopes.join(" "),
        "created_at": given.created_at.secs(),
    })))
}

/// An answer that no cache may keep (RFC 6749 §5.1).
fn fresh(body: Value) -> Response {
    let headers = [
        (header::CACHE_CONTROL, "no-store"),
        (header::PRAGMA, "no-cache"),
    ];
    (headers, Json(body)).into_response()
}

fn missing(name: &str) -> ApiError {
    ApiError::described(
        StatusCode::BAD_REQUEST,
        "invalid_request",
        format!("Missing required parameter: {name}."),
    )
}

/// OAuth's refusals in Doorkeeper's words.
fn denied(why: Denied) -> ApiError {
    let (status, words) = match &why {
        Denied::Client => (
            StatusCode::UNAUTHORIZED,
            "Client authentication failed due to unknown client, no client authentication included, or unsupported authentication method.",
        ),
        Denied::Grant => (
            StatusCode::BAD_REQUEST,
            "The provided authorization grant is invalid, expired, revoked, does not match the redirection URI used in the authorization request, or was issued to another client.",
        ),
        Denied::Scope => (
            StatusCode::BAD_REQUEST,
            "The requested scope is invalid, unknown, or malformed.",
        ),
        Denied::Foreign => (
            StatusCode::FORBIDDEN,
            "You are not authorized to revoke this token",
        ),
        Denied::Store(_) => (StatusCode::INTERNAL_SERVER_ERROR, ""),
    };
    match why {
        Denied::Store(why) => why.into(),
        other => ApiError::described(status, &other.to_string(), words),
    }
}

async fn revoke(
    State(doors): State<Doors>,
    headers: HeaderMap,
    Params(ask): Params<Ask>,
) -> Answer<Response> {
    let client = ask.credentials(&headers);
    if let Some(token) = ask.token.filter(|token| !token.is_empty()) {
        let hash = secret::hash(&token);
        let done = doors
            .store
            .write(move |tx| oauth::revoke(tx, &client, &hash));
        done.await.map_err(denied)?;
    }
    Ok(fresh(json!({})))
}

/// RFC 7662; an app learns of its own tokens only.
async fn introspect(
    State(doors): State<Doors>,
    headers: HeaderMap,
    Params(ask): Params<Ask>,
) -> Answer<Response> {
    let client = ask.credentials(&headers);
    let hash = secret::hash(&ask.token.unwrap_or_default());
    let found = doors
        .store
        .read(move |view| oauth::introspect(view, &client, &hash));
    Ok(fresh(match found.await.map_err(denied)? {
        None => json!({ "active": false }),
        Some((app, token)) => json!({
            "active": true,
            "scope": token.scopes.join(" "),
            "client_id": app.client_id,
            "token_type": "Bearer",
            "iat": token.created_at.secs(),
        }),
    }))
}

/// Doorkeeper's `token/info`: what the token that is shown can do.
async fn info(State(doors): State<Doors>, headers: HeaderMap) -> Answer<Response> {
    let refused = || {
        ApiError::described(
            StatusCode::UNAUTHORIZED,
            "invalid_token",
            "The access token is invalid",
        )
    };
    let secret = visitor::bearer(&headers).ok_or_else(refused)?.to_owned();
    let found = doors.store.read(move |view| {
        let Some(token) = visitor::device(view, &secret, TokenKind::App)? else {
            return Ok(None);
        };
        let app = token.app.map(|id| view.app(id)).transpose()?.flatten();
        Ok::<_, store::Error>(Some((token, app.map(|app| app.client_id))))
    });
    let (token, client_id) = found.await?.ok_or_else(refused)?;
    let expires_in = |token: &Token| {
        let now = doors.store.now();
        token.expires_at.map(|end| end.since(now).as_secs())
    };
    Ok(fresh(json!({
        "resource_owner_id": token.account.map(|id| id.to_string()),
        "scope": token.scopes,
        "expires_in": expires_in(&token),
        "application": { "uid": client_id },
        "created_at": token.created_at.secs(),
    })))
}

/// Who is signed in, as OpenID tells it (Mastodon `OauthUserinfoSerializer`).
async fn userinfo(State(doors): State<Doors>, me: Me<scope::Profile>) -> Answer<Response> {
    let id = me.id;
    let found = doors.store.read(move |view| {
        let render = Render::new(view, Some(id))?;
        let account = render.account_by_id(id)?;
        Ok::<_, store::Error>(json!({
            "iss": format!("{}/", render.settings.address),
            "sub": account.uri,
            "name": account.display_name,
            "preferred_username": account.username,
            "profile": account.url,
            "picture": account.avatar,
        }))
    });
    Ok(fresh(found.await?))
}

/// Where everything is (RFC 8414).
async fn metadata(State(doors): State<Doors>) -> Answer<Response> {
    let found = doors.store.read(|view| view.settings());
    let address = found
        .await
        .map_err(|why: store::Error| ApiError::from(why))?
        .address;
    let body = json!({
        "issuer": format!("{address}/"),
        "authorization_endpoint": format!("{address}/oauth/authorize"),
        "token_endpoint": format!("{address}/oauth/token"),
        "revocation_endpoint": format!("{address}/oauth/revoke"),
        "introspection_endpoint": format!("{address}/oauth/introspect"),
        "userinfo_endpoint": format!("{address}/oauth/userinfo"),
        "app_registration_endpoint": format!("{address}/api/v1/apps"),
        "scopes_supported": scopes::ALL,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["authorization_code", "client_credentials"],
        "token_endpoint_auth_methods_supported": ["client_secret_basic", "client_secret_post"],
        "code_challenge_methods_supported": ["S256"],
        "service_documentation": "https://docs.joinmastodon.org/",
    });
    let mut response = Json(body).into_response();
    let kept = HeaderValue::from_static("public, max-age=900");
    response.headers_mut().insert(header::CACHE_CONTROL, kept);
    Ok(response)
}

fn agent(headers: &HeaderMap) -> String {
    let agent = headers.get(header::USER_AGENT);
    agent
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
        .to_owned()
}
