//! Cloudflare's API, as much of it as is needed: one envelope around every answer, errors with numbers
//! (developers.cloudflare.com/api, "Making API calls"; cloudflared `cfapi/base_client.go`).

use crate::model::reach::Snag;
use crate::net::outbound::{Ask, Network, Trouble};
use bytes::Bytes;
use hyper::header::{ACCEPT, AUTHORIZATION, CONTENT_TYPE, HeaderValue};
use hyper::{Method, StatusCode};
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use url::Url;

/// Longest sentence of theirs that is kept, in characters.
const SAID_CHARS_MAX: usize = 300;

/// Somebody who may ask, with their token.
pub struct Api<'a> {
    /// Who carries the request.
    pub network: &'a dyn Network,
    /// Where the API is.
    pub base: &'a Url,
    /// Sent as a bearer token.
    pub token: &'a str,
}

/// Why there is no result.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// Nobody can be reached.
    Unreachable,
    /// They have trouble of their own.
    Down,
    /// Too often.
    TooOften,
    /// Nobody can read it.
    Garbled,
    /// They said no.
    Refused {
        /// How.
        status: u16,
        /// Their numbers and sentences.
        said: Vec<(i64, String)>,
    },
}

impl Fault {
    /// Whether the token may not, be it no good at all or not for this.
    pub fn is_forbidden(&self) -> bool {
        matches!(
            self,
            Fault::Refused {
                status: 401 | 403,
                ..
            }
        )
    }

    /// Whether there is no such thing.
    pub fn is_missing(&self) -> bool {
        matches!(self, Fault::Refused { status: 404, .. })
    }

    /// Whether one of these numbers was said.
    pub fn says(&self, codes: &[i64]) -> bool {
        match self {
            Fault::Refused { said, .. } => said.iter().any(|(code, _)| codes.contains(code)),
            _ => false,
        }
    }

    /// Their words, one sentence after the other.
    pub fn words(&self) -> String {
        let Fault::Refused { status, said } = self else {
            return String::new();
        };
        let words: Vec<String> = said
            .iter()
            .filter(|(_, words)| !words.is_empty())
            .map(|(code, words)| format!("{words} ({code})"))
            .collect();
        let all = match words.is_empty() {
            true => format!("HTTP {status}"),
            false => words.join("; "),
        };
        all.chars().take(SAID_CHARS_MAX).collect()
    }

    /// What stands in the way, where nothing more special is known.
    pub fn snag(&self) -> Snag {
        match self {
            Fault::Unreachable => Snag::Unreachable,
            Fault::Down => Snag::Down,
            Fault::TooOften => Snag::TooOften,
            Fault::Garbled => Snag::Garbled,
            Fault::Refused { status: 401, .. } => Snag::NotValid,
            Fault::Refused { .. } => Snag::Refused(self.words()),
        }
    }
}

#[derive(Deserialize)]
struct Envelope {
    success: bool,
    #[serde(default)]
    errors: Vec<Said>,
    #[serde(default)]
    result: Value,
}

#[derive(Deserialize)]
struct Said {
    #[serde(default)]
    code: i64,
    #[serde(default)]
    message: String,
}

impl Api<'_> {
    /// Asks for what is at `path`.
    pub async fn get<T: DeserializeOwned>(
        &self,
        path: &str,
        query: &[(&str, &str)],
    ) -> Result<T, Fault> {
        read(self.call(Method::GET, path, query, None).await?)
    }

    /// Sends a change, and reads what came of it.
    pub async fn send<T: DeserializeOwned>(
        &self,
        method: Method,
        path: &str,
        body: &Value,
    ) -> Result<T, Fault> {
        read(self.call(method, path, &[], Some(body)).await?)
    }

    /// Sends a change of which only matters that it was taken.
    pub async fn tell(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Result<(), Fault> {
        self.call(method, path, query, body).await.map(|_| ())
    }

    async fn call(
        &self,
        method: Method,
        path: &str,
        query: &[(&str, &str)],
        body: Option<&Value>,
    ) -> Result<Value, Fault> {
        let mut url = self.base.clone();
        let full = format!("{}{path}", url.path().trim_end_matches('/'));
        url.set_path(&full);
        if !query.is_empty() {
            url.query_pairs_mut().extend_pairs(query);
        }
        let mut ask = Ask {
            method,
            ..Ask::get(url)
        };
        let bearer = format!("Bearer {}", self.token);
        let mut bearer = HeaderValue::try_from(bearer).map_err(|_| Fault::Refused {
            status: StatusCode::UNAUTHORIZED.as_u16(),
            said: Vec::new(),
        })?;
        bearer.set_sensitive(true);
        ask.headers.insert(AUTHORIZATION, bearer);
        let json = HeaderValue::from_static("application/json");
        ask.headers.insert(ACCEPT, json.clone());
        if let Some(body) = body {
            ask.body = Bytes::from(body.to_string());
            ask.headers.insert(CONTENT_TYPE, json);
        }
        let reply = self.network.ask(ask).await.map_err(|why| trouble(&why))?;
        answer(reply.status, &reply.body)
    }
}

fn answer(status: StatusCode, body: &[u8]) -> Result<Value, Fault> {
    if status.is_server_error() {
        return Err(Fault::Down);
    }
    if status == StatusCode::TOO_MANY_REQUESTS {
        return Err(Fault::TooOften);
    }
    match serde_json::from_slice::<Envelope>(body) {
        Ok(told) if told.success && status.is_success() => Ok(told.result),
        Ok(told) => Err(Fault::Refused {
            status: status.as_u16(),
            said: told
                .errors
                .into_iter()
                .map(|said| (said.code, said.message))
                .collect(),
        }),
        Err(_) if status.is_client_error() => Err(Fault::Refused {
            status: status.as_u16(),
            said: Vec::new(),
        }),
        Err(_) => Err(Fault::Garbled),
    }
}

fn trouble(why: &Trouble) -> Fault {
    tracing::warn!(%why, "Cloudflare's API doesn't answer");
    match why {
        Trouble::TooBig | Trouble::TooManyRedirects | Trouble::Malformed(_) => Fault::Garbled,
        Trouble::Forbidden(_) | Trouble::Unreachable(_) | Trouble::TooSlow | Trouble::Unkept(_) => {
            Fault::Unreachable
        }
    }
}

fn read<T: DeserializeOwned>(result: Value) -> Result<T, Fault> {
    serde_json::from_value(result).map_err(|_| Fault::Garbled)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read_whatever_they_are() {
        let of = |status: u16, body: &str| {
            let status = StatusCode::from_u16(status).expect("a status");
            answer(status, body.as_bytes())
        };
        assert_eq!(
            of(200, r#"{"success":true,"result":7}"#),
            Ok(Value::from(7))
        );
        assert_eq!(of(502, "<html>"), Err(Fault::Down));
        assert_eq!(of(429, "{}"), Err(Fault::TooOften));
        assert_eq!(of(200, "<html>"), Err(Fault::Garbled));
        let no = of(
            403,
            r#"{"success":false,"errors":[{"code":10000,"message":"Authentication error"}],"result":null}"#,
        );
        let no = no.expect_err("they said no");
        assert!(no.is_forbidden() && no.says(&[10000]) && !no.says(&[1]));
        assert_eq!(no.words(), "Authentication error (10000)");
        assert_eq!(of(404, "").expect_err("no").words(), "HTTP 404");
        assert!(of(200, r#"{"success":false}"#).is_err());
    }
}
