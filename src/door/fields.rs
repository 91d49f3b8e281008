//! What a page's form sends.

use super::answer::Answer;
use super::browser::Browser;
use axum::extract::{FromRequest, Request};
use axum::http::{StatusCode, header};

/// Longest form of a page, in bytes: the owner's rules are the longest.
pub const FORM_BYTES_MAX: usize = 64 << 10;
/// The most fields of one form.
const FIELDS_MAX: usize = 200;

/// The fields of a submitted form, in order; names can repeat.
#[derive(Debug, Default)]
pub struct Fields(Vec<(String, String)>);

impl Fields {
    /// Reads `a=b&c=d`.
    pub fn parse(encoded: &[u8]) -> Fields {
        Fields(
            url::form_urlencoded::parse(encoded)
                .take(FIELDS_MAX)
                .map(|(name, value)| (name.into(), value.into()))
                .collect(),
        )
    }

    /// The first value of `name`; empty where there is none.
    pub fn one(&self, name: &str) -> &str {
        self.0
            .iter()
            .find(|(field, _)| field == name)
            .map_or("", |(_, value)| value)
    }

    /// All values of `name`.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0
            .iter()
            .filter(move |(field, _)| field == name)
            .map(|(_, value)| value.as_str())
    }
}

impl FromRequest<Browser> for Fields {
    type Rejection = Answer;

    async fn from_request(request: Request, browser: &Browser) -> Result<Self, Answer> {
        let kind = request
            .headers()
            .get(header::CONTENT_TYPE)
            .and_then(|value| value.to_str().ok())
            .unwrap_or_default();
        let is_form = kind
            .split(';')
            .next()
            .is_some_and(|kind| kind.trim() == "application/x-www-form-urlencoded");
        let length = request
            .headers()
            .get(header::CONTENT_LENGTH)
            .and_then(|value| value.to_str().ok());
        if length.is_some_and(|length| {
            length
                .parse::<usize>()
                .is_ok_and(|bytes| bytes > FORM_BYTES_MAX)
        }) {
            return Err(browser.plain_error(StatusCode::PAYLOAD_TOO_LARGE).await);
        }
        // Pressing a button in a form without fields sends nothing at all.
        if !is_form && length.is_some_and(|length| length != "0") {
            return Err(browser.plain_error(StatusCode::UNPROCESSABLE_ENTITY).await);
        }
        match axum::body::to_bytes(request.into_body(), FORM_BYTES_MAX).await {
            Ok(body) if is_form || body.is_empty() => Ok(Fields::parse(&body)),
            Ok(_) => Err(browser.plain_error(StatusCode::UNPROCESSABLE_ENTITY).await),
            Err(_) => Err(browser.plain_error(StatusCode::PAYLOAD_TOO_LARGE).await),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_repeat_and_may_be_missing() {
        let fields = Fields::parse(b"follow=1&note=a+b%26c&follow=2");
        assert_eq!(fields.one("note"), "a b&c");
        assert_eq!(fields.one("role"), "");
        assert_eq!(fields.all("follow").collect::<Vec<_>>(), ["1", "2"]);
    }
}
