//! The files that pages refer to, and the few that browsers ask for by themselves.

use crate::door::browser::{Browser, Visit};
use crate::door::house::{self, AVATAR_MISSING, FILM_MISSING, HEADER_MISSING};
use crate::pages::built::{self, Packing};
use crate::pages::look;
use axum::Json;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, Uri, header};
use axum::response::{IntoResponse, Redirect, Response};
use axum::routing::{MethodRouter, get};
use serde_json::{Value, json};

/// An address with a content hash never changes what it stands for.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For the few files at fixed addresses: a day.
const A_DAY: &str = "public, max-age=86400";
/// Everything may be read by search engines but what only people of the house or their apps use;
/// whether they keep a page, it says itself.
const ROBOTS: &str = "User-agent: *\nDisallow: /api/\nDisallow: /oauth/\nDisallow: /invite/\nDisallow: /join/\nDisallow: /login\nDisallow: /recover\nDisallow: /reset/\n";

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/assets/{file}", get(asset))
        .route("/favicon.ico", fixed("icon-180.png"))
        .route(AVATAR_MISSING, fixed("avatar.png"))
        .route(HEADER_MISSING, fixed("header.png"))
        .route(FILM_MISSING, fixed("film.png"))
        .route("/robots.txt", get(robots))
        .route("/manifest.webmanifest", get(manifest))
        .route("/.well-known/change-password", get(change_password))
}

async fn asset(
    State(browser): State<Browser>,
    Path(name): Path<String>,
    uri: Uri,
    headers: HeaderMap,
) -> Response {
    match browser.kit.assets.at(uri.path()) {
        Some(asset) => file(asset.kind, FOR_EVER, asset.bytes),
        None => built_file(&name, &headers),
    }
}

/// A file of a program that runs in the browser; it lies here packed.
fn built_file(name: &str, headers: &HeaderMap) -> Response {
    let accepted = headers
        .get(header::ACCEPT_ENCODING)
        .and_then(|value| value.to_str().ok());
    let packing = Packing::accepted(accepted.unwrap_or_default());
    let Some((kind, bytes)) = built::file(name, packing) else {
        return StatusCode::NOT_FOUND.into_response();
    };
    let mut response = file(kind, FOR_EVER, bytes);
    let headers = response.headers_mut();
    headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
    if let Some(name) = packing.name() {
        headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(name));
    }
    response
}

/// Serves the file `name` at an address that never changes.
fn fixed(name: &'static str) -> MethodRouter<Browser> {
    get(async move |State(browser): State<Browser>| {
        let found = browser.kit.assets.named(name);
        found.map_or(StatusCode::NOT_FOUND.into_response(), |asset| {
            file(asset.kind, A_DAY, asset.bytes)
        })
    })
}

fn file(kind: &'static str, caching: &'static str, bytes: impl IntoResponse) -> Response {
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, caching),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        // An SVG opened by itself is a document: it may style itself and nothing else.
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'unsafe-inline'",
        ),
    ];
    (headers, bytes).into_response()
}

async fn robots() -> Response {
    (
        [
            (header::CONTENT_TYPE, "text/plain; charset=utf-8"),
            (header::CACHE_CONTROL, A_DAY),
        ],
        ROBOTS,
    )
        .into_response()
}

/// What a phone needs to put the community on its home screen.
async fn manifest(State(browser): State<Browser>, visit: Visit) -> (HeaderMap, Json<Value>) {
    let icon = |name: &str, sizes: &str, kind: &str| json!({"src": browser.kit.assets.address(name), "sizes": sizes, "type": kind});
    let name = if visit.settings.name.is_empty() {
        "Burrow"
    } else {
        &visit.settings.name
    };
    let mut icons = vec![
        icon("mark.svg", "any", "image/svg+xml"),
        icon("icon-180.png", "180x180", "image/png"),
        icon("icon-512.png", "512x512", "image/png"),
    ];
    if let Some(own) = house::picture(&visit.settings) {
        let kind = picture_kind(&own);
        icons = vec![json!({"src": own, "sizes": house::PICTURE_SIZE, "type": kind})];
    }
    let chosen = visit.settings.look;
    let [sky, _] = look::skies(chosen);
    let body = json!({
        "name": name,
        "short_name": name,
        "start_url": "/",
        "scope": "/",
        "display": "minimal-ui",
        "background_color": sky,
        "theme_color": look::accent(chosen),
        "icons": icons,
    });
    let mut headers = HeaderMap::new();
    headers.insert(
        header::CONTENT_TYPE,
        HeaderValue::from_static("application/manifest+json"),
    );
    headers.insert(
        header::CACHE_CONTROL,
        HeaderValue::from_static("private, no-store"),
    );
    (headers, Json(body))
}

/// The media type of a picture of ours by its name's end.
fn picture_kind(path: &str) -> &'static str {
    match path.rsplit_once('.') {
        Some((_, "png")) => "image/png",
        Some((_, "webp")) => "image/webp",
        _ => "image/jpeg",
    }
}

/// Where password managers find the form (W3C "A Well-Known URL for Changing Passwords").
async fn change_password() -> Redirect {
    Redirect::to("/settings/security")
}
