//! Parameters as Mastodon takes them: from the query, a JSON body, a form or the text fields of a
//! multipart form, with Rails' brackets (`a[]=1`, `poll[options][]=x`, `fields[0][name]=y`), all
//! merged into one tree. Forms know only text, so that numbers and booleans are read leniently.

use super::error::ApiError;
use crate::model::Time;
use axum::body::{Body, Bytes};
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::{HeaderMap, StatusCode, header};
use serde::de::DeserializeOwned;
use serde::{Deserialize, Deserializer};
use serde_json::{Map, Value};

/// Longest body of ordinary parameters, in bytes. Uploads have a limit of their own.
pub const PARAMS_BYTES_MAX: usize = 1 << 20;

/// How many parameters one request may have.
const PARAMS_MAX: usize = 1_000;

/// How deep brackets may nest.
const DEPTH_MAX: usize = 6;

/// All parameters of a request, read into `T`.
pub struct Params<T>(pub T);

impl<S: Send + Sync, T: DeserializeOwned> FromRequest<S> for Params<T> {
    type Rejection = ApiError;

    async fn from_request(request: Request, _state: &S) -> Result<Self, ApiError> {
        let tree = collect(request).await?;
        read(tree).map(Params)
    }
}

/// Reads a tree of parameters into `T`.
///
/// # Errors
/// 422 that names the field.
pub fn read<T: DeserializeOwned>(tree: Value) -> Result<T, ApiError> {
    serde_json::from_value(tree)
        .map_err(|why| ApiError::invalid(format!("Validation failed: {why}")))
}

async fn collect(request: Request) -> Result<Value, ApiError> {
    let mut tree = Map::new();
    let query = request.uri().query().unwrap_or_default().to_owned();
    add_form(&mut tree, query.as_bytes())?;
    match media_type(request.headers()).as_str() {
        "application/json" => merge(&mut tree, json(&body(request).await?)?)?,
        "multipart/form-data" => add_multipart(&mut tree, request).await?,
        // Some clients send forms without saying so.
        _ => add_form(&mut tree, &body(request).await?)?,
    }
    Ok(Value::Object(tree))
}

fn media_type(headers: &HeaderMap) -> String {
    let value = headers
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default();
    value
        .split(';')
        .next()
        .unwrap_or_default()
        .trim()
        .to_ascii_lowercase()
}

async fn body(request: Request) -> Result<Bytes, ApiError> {
    let body: Body = request.into_body();
    axum::body::to_bytes(body, PARAMS_BYTES_MAX)
        .await
        .map_err(|_| {
            ApiError::new(
                StatusCode::PAYLOAD_TOO_LARGE,
                "The request is too large, or was cut off",
            )
        })
}

fn json(bytes: &[u8]) -> Result<Value, ApiError> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Ok(Value::Object(Map::new()));
    }
    serde_json::from_slice(bytes).map_err(|why| {
        ApiError::new(
            StatusCode::BAD_REQUEST,
            format!("The JSON in this request is malformed: {why}"),
        )
    })
}

fn merge(tree: &mut Map<String, Value>, value: Value) -> Result<(), ApiError> {
    match value {
        Value::Object(fields) => {
            tree.extend(fields);
            Ok(())
        }
        _ => Err(ApiError::new(
            StatusCode::BAD_REQUEST,
            "The JSON in this request must be an object",
        )),
    }
}

fn add_form(tree: &mut Map<String, Value>, bytes: &[u8]) -> Result<(), ApiError> {
    if std::str::from_utf8(&percent_decoded(bytes)).is_err() {
        return Err(ApiError::new(
            StatusCode::BAD_REQUEST,
            "The request is not valid UTF-8",
        ));
    }
    for (count, (name, value)) in url::form_urlencoded::parse(bytes).enumerate() {
        if count >= PARAMS_MAX {
            return Err(ApiError::new(
                StatusCode::BAD_REQUEST,
                "The request has too many parameters",
            ));
        }
        insert(tree, &name, Value::String(value.into_owned()))?;
    }
    Ok(())
}

/// Escapes undone, to see whether what they stand for is text. Bytes of different parameters have ASCII between them.
fn percent_decoded(bytes: &[u8]) -> Vec<u8> {
    let hex = |at: usize| char::from(*bytes.get(at)?).to_digit(16);
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(at + 1), hex(at + 2)) {
            (b'%', Some(high), Some(low)) => {
                decoded.extend(u8::try_from(high * 16 + low));
                at += 3;
            }
            _ => {
                decoded.push(*byte);
                at += 1;
            }
        }
    }
    decoded
}

async fn add_multipart(tree: &mut Map<String, Value>, request: Request) -> Result<(), ApiError> {
    let malformed = |_| {
        ApiError::new(
            StatusCode::BAD_REQUEST,
            "The form in this request is malformed",
        )
    };
    let mut form = Multipart::from_request(request, &())
        .await
        .map_err(malformed_start)?;
    let mut count = 0;
    while let Some(field) = form.next_field().await.map_err(malformed)? {
        count += 1;
        if count > PARAMS_MAX {
            return Err(ApiError::new(
                StatusCode::BAD_REQUEST,
                "The request has too many parameters",
            ));
        }
        let Some(name) = field.name().map(str::to_owned) else {
            continue;
        };
        if field.file_name().is_none() {
            let text = field.text().await.map_err(malformed)?;
            insert(tree, &name, Value::String(text))?;
        }
    }
    Ok(())
}

fn malformed_start(_: axum::extract::multipart::MultipartRejection) -> ApiError {
    ApiError::new(
        StatusCode::BAD_REQUEST,
        "The form in this request is malformed",
    )
}

/// Puts a value where its bracketed name says.
///
/// # Errors
/// 400 when one name is used as two kinds of thing, or nests too deep.
pub fn insert(tree: &mut Map<String, Value>, name: &str, value: Value) -> Result<(), ApiError> {
    let (head, rest) = match name.split_once('[') {
        Some((head, rest)) if !head.is_empty() => (head, rest),
        _ => (name, ""),
    };
    let steps: Vec<&str> = match rest {
        "" => Vec::new(),
        rest => rest.trim_end_matches(']').split("][").collect(),
    };
    if steps.len() > DEPTH_MAX {
        return Err(ApiError::new(
            StatusCode::BAD_REQUEST,
            "A parameter nests too deep",
        ));
    }
    let slot = tree.entry(head).or_insert(Value::Null);
    place(slot, &steps, value).map_err(|()| {
        ApiError::new(
            StatusCode::BAD_REQUEST,
            format!("The parameter {head} is given in two ways"),
        )
    })
}

fn place(slot: &mut Value, steps: &[&str], value: Value) -> Result<(), ()> {
    let Some((step, rest)) = steps.split_first() else {
        *slot = value;
        return Ok(());
    };
    if step.is_empty() {
        if slot.is_null() {
            *slot = Value::Array(Vec::new());
        }
        let Value::Array(items) = slot else {
            return Err(());
        };
        // `a[][x]=1&a[][y]=2` fills one object until a name comes again, as Rack does.
        if let (Some(name), Some(Value::Object(last))) = (rest.first(), items.last_mut())
            && !last.contains_key(*name)
        {
            return place(last.entry(*name).or_insert(Value::Null), &rest[1..], value);
        }
        let mut item = Value::Null;
        place(&mut item, rest, value)?;
        items.push(item);
        return Ok(());
    }
    if slot.is_null() {
        *slot = Value::Object(Map::new());
    }
    let Value::Object(fields) = slot else {
        return Err(());
    };
    place(fields.entry(*step).or_insert(Value::Null), rest, value)
}

/// A boolean, also as `true`, `1`, `on`, `t` (Rails' `ActiveModel::Type::Boolean`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Flag(pub bool);

impl<'de> Deserialize<'de> for Flag {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        match Value::deserialize(from)? {
            Value::Bool(flag) => Ok(Flag(flag)),
            Value::Number(number) => Ok(Flag(number.as_i64() != Some(0))),
            Value::String(text) => Ok(Flag(!matches!(
                text.to_ascii_lowercase().as_str(),
                "" | "0" | "f" | "false" | "off"
            ))),
            other => Err(serde::de::Error::custom(format!(
                "{other} is not a yes or no"
            ))),
        }
    }
}

/// A whole number, also as text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Num(pub u64);

impl<'de> Deserialize<'de> for Num {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let value = Value::deserialize(from)?;
        let number = match &value {
            Value::Number(number) => number.as_u64(),
            Value::String(text) => text.trim().parse().ok(),
            _ => None,
        };
        number
            .map(Num)
            .ok_or_else(|| serde::de::Error::custom(format!("{value} is not a whole number")))
    }
}

/// What may be left out, also by leaving it blank (Rails' `blank?`): a field's `deserialize_with`.
///
/// # Errors
/// Those of what is there.
pub fn unless_blank<'de, D: Deserializer<'de>, T: DeserializeOwned>(
    from: D,
) -> Result<Option<T>, D::Error> {
    let value = Value::deserialize(from)?;
    let blank = match &value {
        Value::Null => true,
        Value::String(text) => text.trim().is_empty(),
        _ => false,
    };
    match blank {
        true => Ok(None),
        false => serde_json::from_value(value)
            .map(Some)
            .map_err(serde::de::Error::custom),
    }
}

/// Several values: an array, an object with numbers for names, or a single one.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Many<T>(pub Vec<T>);

impl<T> Default for Many<T> {
    fn default() -> Self {
        Many(Vec::new())
    }
}

impl<'de, T: DeserializeOwned> Deserialize<'de> for Many<T> {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let items = match Value::deserialize(from)? {
            Value::Null => Vec::new(),
            Value::Array(items) => items,
            Value::Object(fields)
                if fields.keys().all(|name| name.parse::<u32>().is_ok()) && !fields.is_empty() =>
            {
                let mut rows: Vec<(u32, Value)> = fields
                    .into_iter()
                    .filter_map(|(name, value)| Some((name.parse().ok()?, value)))
                    .collect();
                rows.sort_by_key(|(number, _)| *number);
                rows.into_iter().map(|(_, value)| value).collect()
            }
            single => vec![single],
        };
        let read = |item| serde_json::from_value(item).map_err(serde::de::Error::custom);
        items
            .into_iter()
            .map(read)
            .collect::<Result<_, _>>()
            .map(Many)
    }
}

/// An id in a parameter: a decimal number, mostly as text. What is no id is the id of nothing (0),
/// so that it is "not found" like any other unknown id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Id(pub u64);

impl<'de> Deserialize<'de> for Id {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(match Value::deserialize(from)? {
            Value::Number(number) => Id(number.as_u64().unwrap_or(0)),
            Value::String(text) => Id(text.trim().parse().unwrap_or(0)),
            _ => Id(0),
        })
    }
}

/// An id in a path; what is no number is the id of nothing.
pub fn path_id<I: From<u64>>(text: &str) -> I {
    I::from(text.parse().unwrap_or(0))
}

/// Reads a moment from a parameter.
pub fn time(text: &str) -> Result<Time, ApiError> {
    Time::parse(text)
        .ok_or_else(|| ApiError::invalid("Validation failed: Scheduled at is not a date and time"))
}

/// A focal point, `x,y` with both from -1 to 1 (docs/methods/media, parameter `focus`); none where it is blank (Mastodon
/// `MediaAttachment#focus=`).
///
/// # Errors
/// 422 when it is not of this form.
pub fn focus(text: &str) -> Result<Option<(f32, f32)>, ApiError> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let wrong =
        || ApiError::invalid("Validation failed: Focus must be two numbers from -1.0 to 1.0");
    let (x, y) = text.split_once(',').ok_or_else(wrong)?;
    let read = |part: &str| {
        part.trim()
            .parse::<f32>()
            .ok()
            .filter(|number| number.abs() <= 1.0)
    };
    read(x).zip(read(y)).map(Some).ok_or_else(wrong)
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn brackets_become_a_tree() {
        let mut tree = Map::new();
        add_form(
            &mut tree,
            b"a=1&b[]=x&b[]=y&p[o][]=1&p[o][]=2&f[0][n]=q&k[][a]=1&k[][b]=2&k[][a]=3",
        )
        .unwrap();
        let expected = json!({"a": "1", "b": ["x", "y"], "p": {"o": ["1", "2"]}, "f": {"0": {"n": "q"}},
            "k": [{"a": "1", "b": "2"}, {"a": "3"}]});
        assert_eq!(Value::Object(tree), expected);
    }

    #[test]
    fn escapes_must_stand_for_text() {
        assert!(add_form(&mut Map::new(), b"a=%E6%97%A5&b=100%&c=%zz").is_ok());
        assert!(add_form(&mut Map::new(), b"a=%FF%FE").is_err());
        assert!(add_form(&mut Map::new(), b"a=\xff").is_err());
    }

    #[test]
    fn one_name_for_two_things_is_refused() {
        assert!(add_form(&mut Map::new(), b"a=1&a[]=2").is_err());
        assert!(add_form(&mut Map::new(), b"a[b][c][d][e][f][g][h]=2").is_err());
    }

    #[test]
    fn forms_know_only_text() {
        #[derive(Deserialize)]
        struct Wish {
            yes: Flag,
            no: Flag,
            number: Num,
            ids: Many<Id>,
        }
        let wish: Wish =
            read(json!({"yes": "true", "no": "0", "number": "7", "ids": {"1": "5", "0": "4"}}))
                .unwrap();
        assert_eq!(
            (wish.yes, wish.no, wish.number),
            (Flag(true), Flag(false), Num(7))
        );
        assert_eq!(wish.ids, Many(vec![Id(4), Id(5)]));
        assert!(read::<Num>(json!("many")).is_err());
    }
}
