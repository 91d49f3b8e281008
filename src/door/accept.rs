//! Whether somebody wants a page for people or a document for machines. They lie at different addresses
//! (`/@name`, `/users/name`), because caches in front would mix them up; each shows the way to the other.

use axum::http::{HeaderMap, header};

/// What other servers ask for (ActivityPub 3.2).
const DOCUMENTS: [&str; 2] = ["application/activity+json", "application/ld+json"];
/// What browsers ask for.
const PAGES: [&str; 2] = ["text/html", "application/xhtml+xml"];

/// Whether a document is asked for in so many words, and no page before it.
pub fn wants_document(headers: &HeaderMap) -> bool {
    first(headers) == Some(true)
}

/// Whether a page is asked for in so many words, and no document before it.
pub fn wants_page(headers: &HeaderMap) -> bool {
    first(headers) == Some(false)
}

/// Whether the first of the two kinds that is named is a document.
fn first(headers: &HeaderMap) -> Option<bool> {
    let asked = headers.get_all(header::ACCEPT).iter();
    let asked = asked.filter_map(|value| value.to_str().ok());
    let mut types = asked.flat_map(|value| value.split(',')).map(|part| {
        let name = part.split(';').next().unwrap_or_default();
        name.trim().to_ascii_lowercase()
    });
    types.find_map(|name| {
        let document = DOCUMENTS.contains(&name.as_str());
        (document || PAGES.contains(&name.as_str())).then_some(document)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_kind_that_is_named_counts() {
        let cases = [
            ("application/activity+json", true, false),
            (
                "application/ld+json; profile=\"https://www.w3.org/ns/activitystreams\"",
                true,
                false,
            ),
            ("application/activity+json, text/html;q=0.1", true, false),
            ("text/html,application/xhtml+xml,*/*;q=0.8", false, true),
            ("text/html, application/activity+json", false, true),
            ("*/*", false, false),
            ("application/json", false, false),
            ("", false, false),
        ];
        for (accept, document, page) in cases {
            let headers =
                HeaderMap::from_iter([(header::ACCEPT, accept.parse().expect("a header"))]);
            assert_eq!(wants_document(&headers), document, "{accept}");
            assert_eq!(wants_page(&headers), page, "{accept}");
        }
        assert!(!wants_document(&HeaderMap::new()) && !wants_page(&HeaderMap::new()));
    }
}
