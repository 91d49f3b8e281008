//! Serves media files under `/media/`. A name is the hash of what is in the file, so a file never
//! changes and may be kept by browsers and caches for good.

use super::range::{Asked, asked};
use crate::door::Doors;
use crate::picture::mime_of_ending;
use crate::store::{Error, Store};
use crate::text::far_file;
use axum::Router;
use axum::body::Body;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use std::io::SeekFrom;
use tokio::fs::File;
use tokio::io::{AsyncReadExt, AsyncSeekExt};
use tokio_util::io::ReaderStream;

/// Bytes read from disk at a time. A film is never in memory as a whole.
const CHUNK_BYTES: usize = 64 * 1024;

/// Headers of every answer. Whatever a file holds, a browser must take it for what we say it is,
/// and must not let it run or load anything. Web clients on other addresses may show it.
const PROMISES: [(header::HeaderName, HeaderValue); 5] = [
    (
        header::CACHE_CONTROL,
        HeaderValue::from_static("public, max-age=31536000, immutable"),
    ),
    (
        header::X_CONTENT_TYPE_OPTIONS,
        HeaderValue::from_static("nosniff"),
    ),
    (
        header::CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'"),
    ),
    (header::ACCEPT_RANGES, HeaderValue::from_static("bytes")),
    (
        header::ACCESS_CONTROL_ALLOW_ORIGIN,
        HeaderValue::from_static("*"),
    ),
];

/// What lies at an address elsewhere may change, though it seldom does.
const FOR_A_WEEK: HeaderValue = HeaderValue::from_static("public, max-age=604800");

/// A server that is away may soon be back.
const FOR_A_MINUTE: HeaderValue = HeaderValue::from_static("private, max-age=60");

/// The routes of media files.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/media/{name}", get(serve))
        .route("/media/far/{size}/{seal}/{address}", get(pass_on))
}

/// Passes on a file of another server. People's devices ask nobody but their own house, and what many of them look at is
/// fetched once.
async fn pass_on(
    State(doors): State<Doors>,
    Path((size, seal, address)): Path<(String, String, String)>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    let nothing = || (StatusCode::NOT_FOUND, "There is no such file here.").into_response();
    let opened = doors.store.read(|view| {
        let ours = view.settings()?.seal.unwrap_or_default();
        Ok::<_, Error>(far_file::open(&ours, &seal, &address))
    });
    let small = match size.as_str() {
        "small" => true,
        "whole" => false,
        _ => return nothing(),
    };
    let Ok(Some(url)) = opened.await else {
        return nothing();
    };
    let mut found = doors.errands.file(&url, small).await;
    if let Some(name) = &found
        && matches!(doors.store.files().look_up(name).await, Ok(None))
    {
        tracing::warn!(
            name,
            "a file of another server is gone; it is fetched again"
        );
        let lost = url.clone();
        let forgotten = doors.store.write(move |tx| tx.remove_far_file(&lost));
        if let Err(why) = forgotten.await {
            return unreadable(&why, name);
        }
        found = doors.errands.file(&url, small).await;
    }
    let Some(name) = found else {
        let sorry = "This file can't be had from its server just now.";
        let patience = [(header::CACHE_CONTROL, FOR_A_MINUTE)];
        return (StatusCode::BAD_GATEWAY, patience, sorry).into_response();
    };
    match answer(&doors.store, &name, &method, &headers).await {
        Ok(Some(mut response)) => {
            let headers = response.headers_mut();
            headers.insert(header::CACHE_CONTROL, FOR_A_WEEK);
            response
        }
        Ok(None) => nothing(),
        Err(why) => unreadable(&why, &name),
    }
}

async fn serve(
    State(doors): State<Doors>,
    Path(name): Path<String>,
    method: Method,
    headers: HeaderMap,
) -> Response {
    match answer(&doors.store, &name, &method, &headers).await {
        Ok(Some(response)) => response,
        Ok(None) => (StatusCode::NOT_FOUND, "There is no such file here.").into_response(),
        Err(why) => unreadable(&why, &name),
    }
}

fn unreadable(why: &Error, name: &str) -> Response {
    tracing::error!(%why, name, "a media file could not be read");
    let sorry = "This file can't be read just now. Please try again later.";
    (StatusCode::INTERNAL_SERVER_ERROR, sorry).into_response()
}

/// `None`: no such file.
async fn answer(
    store: &Store,
    name: &str,
    method: &Method,
    headers: &HeaderMap,
) -> Result<Option<Response>, Error> {
    let Some((hash, ending)) = name.split_once('.') else {
        return Ok(None);
    };
    let Some(mime) = mime_of_ending(ending) else {
        return Ok(None);
    };
    let Some(file) = store.files().look_up(name).await? else {
        return Ok(None);
    };
    let tag = format!("\"{hash}\"");
    let text = |name| {
        headers
            .get(name)
            .and_then(|value: &HeaderValue| value.to_str().ok())
    };
    let mut response = if text(header::IF_NONE_MATCH).is_some_and(|known| knows(known, &tag)) {
        StatusCode::NOT_MODIFIED.into_response()
    } else {
        let unchanged = text(header::IF_RANGE).is_none_or(|known| known == tag);
        let range = text(header::RANGE).filter(|_| unchanged && method == Method::GET);
        body(file, range, mime).await?
    };
    let out = response.headers_mut();
    out.extend(PROMISES);
    if let Ok(tag) = tag.parse() {
        out.insert(header::ETAG, tag);
    }
    Ok(Some(response))
}

/// Whether an `If-None-Match` header names our version.
fn knows(header: &str, tag: &str) -> bool {
    header
        .split(',')
        .map(str::trim)
        .any(|known| known == "*" || known.strip_prefix("W/").unwrap_or(known) == tag)
}

async fn body(mut file: File, range: Option<&str>, mime: &str) -> Result<Response, Error> {
    let length = file.metadata().await?.len();
    let (status, first, count) = match asked(range, length) {
        Asked::Whole => (StatusCode::OK, 0, length),
        Asked::Part(part) => (
            StatusCode::PARTIAL_CONTENT,
            *part.start(),
            part.end() - part.start() + 1,
        ),
        Asked::Beyond => {
            let total = [(header::CONTENT_RANGE, format!("bytes */{length}"))];
            return Ok((StatusCode::RANGE_NOT_SATISFIABLE, total).into_response());
        }
    };
    file.seek(SeekFrom::Start(first)).await?;
    let stream = ReaderStream::with_capacity(file.take(count), CHUNK_BYTES);
    let facts = [
        (header::CONTENT_TYPE, mime.to_owned()),
        (header::CONTENT_LENGTH, count.to_string()),
    ];
    let mut response = (status, facts, Body::from_stream(stream)).into_response();
    if status == StatusCode::PARTIAL_CONTENT {
        let place = format!("bytes {first}-{}/{length}", first + count - 1);
        if let Ok(place) = place.parse() {
            response.headers_mut().insert(header::CONTENT_RANGE, place);
        }
    }
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_that_knows_our_version_is_recognised() {
        let tag = "\"ab12\"";
        for header in ["\"ab12\"", "W/\"ab12\"", "\"x\", \"ab12\"", "*"] {
            assert!(knows(header, tag), "{header}");
        }
        for header in ["", "ab12", "\"ab\"", "\"x\""] {
            assert!(!knows(header, tag), "{header}");
        }
    }
}
