//! Forms that bring files. A large file goes to disk as it comes and is never in memory; small
//! pictures (avatars, thumbnails) are held, within their limit. Whatever is refused, or breaks off,
//! leaves nothing behind.

use super::error::ApiError;
use super::params::{self, PARAMS_BYTES_MAX, Params};
use crate::door::studio::{Studio, Trouble};
use crate::door::upload::one_by_one;
use crate::picture::{Class, Kind, PICTURE_BYTES_MAX, Refused, SNIFF_BYTES, sniff};
use crate::store::{Error, Received};
use axum::extract::multipart::{Field, MultipartError};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::io::ErrorKind;

/// The largest file we take, in bytes. Cloudflare's free tunnel lets 100 MB through.
pub const MEDIA_BYTES_MAX: u64 = 90_000_000;

/// The largest form that brings a file, in bytes: the file, a thumbnail and words.
pub const FORM_BYTES_MAX: usize = 99_000_000;

/// How many fields a form may have.
const FIELDS_MAX: usize = 1_000;

/// A file that has come, told apart by its first bytes.
#[derive(Debug)]
pub struct Arrival {
    /// Where it lies.
    pub draft: Received,
    /// What it is.
    pub kind: Kind,
}

/// All that a form brought.
#[derive(Debug, Default)]
pub struct Form {
    /// The words, as a tree for [`params::read`].
    pub words: Value,
    /// The file that went to disk.
    pub file: Option<Arrival>,
    /// Pictures by the name of their field.
    pub pictures: HashMap<String, Vec<u8>>,
}

/// Which files are expected under which names; others are refused.
#[derive(Clone, Copy, Debug)]
pub struct Expected<'a> {
    /// The one that may be large.
    pub file: Option<&'a str>,
    /// Those that are pictures.
    pub pictures: &'a [&'a str],
}

/// Reads a request of any of the types that [`Params`] takes. Files can only come by multipart.
///
/// # Errors
/// 400 when the form is malformed or breaks off, 413 when too much comes, 422 for files that we
/// don't take, 429 when too many send at once.
pub async fn receive(
    request: Request,
    studio: &Studio,
    expected: Expected<'_>,
) -> Result<Form, ApiError> {
    let headers = request.headers();
    if !is_multipart(headers) {
        let Params(words) = Params::<Value>::from_request(request, &()).await?;
        return Ok(Form {
            words,
            ..Form::default()
        });
    }
    if announced_bytes(headers).is_some_and(|length| length > FORM_BYTES_MAX as u64) {
        return Err(too_large());
    }
    let _place = studio.place().ok_or_else(busy)?;
    let mut form = Multipart::from_request(one_by_one(request), &())
        .await
        .map_err(|_| malformed())?;
    let mut read = Form::default();
    let mut words = Map::new();
    let mut words_left = PARAMS_BYTES_MAX;
    let mut fields = 0;
    while let Some(mut field) = form.next_field().await.map_err(broken)? {
        fields += 1;
        if fields > FIELDS_MAX {
            return Err(ApiError::new(
                StatusCode::BAD_REQUEST,
                "The request has too many parameters",
            ));
        }
        let Some(name) = field.name().map(str::to_owned) else {
            continue;
        };
        if expected.file == Some(name.as_str()) {
            read.file = Some(to_disk(&mut field, studio).await?);
        } else if expected.pictures.contains(&name.as_str()) && field.file_name().is_some() {
            let bytes = in_memory(&mut field, PICTURE_BYTES_MAX as usize).await?;
            read.pictures
                .insert(name, bytes.ok_or_else(|| refused(Refused::TooManyBytes))?);
        } else {
            let bytes = in_memory(&mut field, words_left)
                .await?
                .ok_or_else(too_large)?;
            words_left -= bytes.len();
            let text = String::from_utf8(bytes).map_err(|_| malformed())?;
            params::insert(&mut words, &name, Value::String(text))?;
        }
    }
    read.words = Value::Object(words);
    Ok(read)
}

fn is_multipart(headers: &HeaderMap) -> bool {
    let kind = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok());
    kind.is_some_and(|kind| {
        kind.trim_start()
            .to_ascii_lowercase()
            .starts_with("multipart/form-data")
    })
}

fn announced_bytes(headers: &HeaderMap) -> Option<u64> {
    headers
        .get(header::CONTENT_LENGTH)?
        .to_str()
        .ok()?
        .parse()
        .ok()
}

/// Writes a file to disk as it comes. What it is, is known from its first bytes; what we don't take
/// is refused before the rest has come.
async fn to_disk(field: &mut Field<'_>, studio: &Studio) -> Result<Arrival, ApiError> {
    let mut incoming = studio.files().receive().await.map_err(disk)?;
    let mut head = Vec::with_capacity(SNIFF_BYTES);
    let mut kind = None;
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        incoming.write(&chunk).await.map_err(disk)?;
        if kind.is_none() {
            head.extend_from_slice(&chunk[..chunk.len().min(SNIFF_BYTES - head.len())]);
            if head.len() == SNIFF_BYTES {
                kind = Some(recognise(&head)?);
            }
        }
        let is_picture = kind.is_some_and(|kind| kind.class() == Class::Image);
        if is_picture && incoming.bytes() > PICTURE_BYTES_MAX {
            return Err(refused(Refused::TooManyBytes));
        }
        if incoming.bytes() > MEDIA_BYTES_MAX {
            return Err(too_large());
        }
    }
    if incoming.bytes() == 0 {
        return Err(ApiError::invalid("Validation failed: File can't be blank"));
    }
    let kind = kind.map_or_else(|| recognise(&head), Ok)?;
    let draft = incoming.finish().await.map_err(disk)?;
    Ok(Arrival { draft, kind })
}

fn recognise(head: &[u8]) -> Result<Kind, ApiError> {
    sniff(head).ok_or_else(|| refused(Refused::UnknownKind))
}

/// `None`: more than `most` bytes came.
async fn in_memory(field: &mut Field<'_>, most: usize) -> Result<Option<Vec<u8>>, ApiError> {
    let mut bytes = Vec::new();
    while let Some(chunk) = field.chunk().await.map_err(broken)? {
        if bytes.len() + chunk.len() > most {
            return Ok(None);
        }
        bytes.extend_from_slice(&chunk);
    }
    Ok(Some(bytes))
}

/// The answer to a file that could not be prepared.
pub fn trouble(trouble: Trouble) -> ApiError {
    match trouble {
        Trouble::Refused(why) => refused(why),
        Trouble::Store(why) => disk(why),
    }
}

fn refused(why: Refused) -> ApiError {
    ApiError::invalid(format!("Validation failed: {why}"))
}

fn disk(why: Error) -> ApiError {
    match &why {
        Error::File(file)
            if matches!(
                file.kind(),
                ErrorKind::StorageFull | ErrorKind::QuotaExceeded
            ) =>
        {
            tracing::error!(%why, "an upload found the disk full");
            let sorry = "There is no room left for files here. Please tell the person who looks after this box.";
            ApiError::new(StatusCode::INSUFFICIENT_STORAGE, sorry)
        }
        _ => why.into(),
    }
}

fn too_large() -> ApiError {
    let most = MEDIA_BYTES_MAX / 1_000_000;
    let why =
        format!("Validation failed: File is too large. At most {most} MB can be shared here.");
    ApiError::new(StatusCode::PAYLOAD_TOO_LARGE, why)
}

fn busy() -> ApiError {
    let why = "Too many files are being sent here just now. Please try again in a moment.";
    ApiError::new(StatusCode::TOO_MANY_REQUESTS, why)
}

fn malformed() -> ApiError {
    ApiError::new(
        StatusCode::BAD_REQUEST,
        "The form in this request is malformed",
    )
}

fn broken(why: MultipartError) -> ApiError {
    if why.status() == StatusCode::PAYLOAD_TOO_LARGE {
        return too_large();
    }
    ApiError::new(
        StatusCode::BAD_REQUEST,
        "The upload broke off. Please try again.",
    )
}
