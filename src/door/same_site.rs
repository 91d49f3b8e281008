//! Refuses forms that other sites make a browser send. The cookie's `SameSite=Lax` already keeps
//! the session out of them; this also covers browsers that don't know it, and forms that need no session.

use super::browser::accepted;
use crate::pages::{Frame, Kit, Message, words};
use axum::extract::Request;
use axum::http::{HeaderMap, Method, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// Lets a request through unless it changes something and comes from another site. Goes around every
/// router with pages.
pub async fn guard(request: Request, next: Next) -> Response {
    if changes_nothing(request.method()) || comes_from_here(request.headers(), request.uri()) {
        return next.run(request).await;
    }
    let lang = words::choose(accepted(request.headers()), &[]);
    let frame = Frame::new(&Kit::new(lang), "");
    let text = frame.say("error-403-origin");
    let page = Message {
        text,
        ..Message::named(frame, "error-403")
    };
    super::answer::Answer::page_as(StatusCode::FORBIDDEN, &page).into_response()
}

fn changes_nothing(method: &Method) -> bool {
    matches!(*method, Method::GET | Method::HEAD | Method::OPTIONS)
}

/// By `Sec-Fetch-Site`, which pages can't forge, else by `Origin`. A request with neither doesn't come
/// from a page in a browser of the last five years.
fn comes_from_here(headers: &HeaderMap, uri: &Uri) -> bool {
    let text = |name| headers.get(name).map(|value| value.to_str().unwrap_or("?"));
    if let Some(site) = text(header::HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    // HTTP/2 names the host in the address instead.
    let host = text(header::HOST).or_else(|| uri.authority().map(|place| place.as_str()));
    match (text(header::ORIGIN), host) {
        (None, _) => true,
        (Some(origin), Some(host)) => origin
            .split_once("://")
            .is_some_and(|(_, place)| place.eq_ignore_ascii_case(host)),
        (Some(_), None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_forms_are_taken() {
        for (site, origin, taken) in [
            (Some("same-origin"), None, true),
            (Some("none"), None, true),
            (Some("cross-site"), Some("http://home.example"), false),
            (Some("same-site"), None, false),
            (None, Some("http://home.example"), true),
            (None, Some("http://evil.example"), false),
            (None, Some("null"), false),
            (None, None, true),
        ] {
            let mut headers = HeaderMap::new();
            headers.insert(header::HOST, "home.example".parse().expect("a host"));
            if let Some(site) = site {
                headers.insert("sec-fetch-site", site.parse().expect("a word"));
            }
            if let Some(origin) = origin {
                headers.insert(header::ORIGIN, origin.parse().expect("an origin"));
            }
            assert_eq!(
                comes_from_here(&headers, &Uri::from_static("/")),
                taken,
                "{site:?} {origin:?}"
            );
        }
        let mut headers = HeaderMap::new();
        headers.insert(
            header::ORIGIN,
            "https://home.example".parse().expect("an origin"),
        );
        let h2 = |address| comes_from_here(&headers, &Uri::from_static(address));
        assert!(h2("https://home.example/login") && !h2("https://other.example/login"));
        assert!(!h2("/login"), "nobody says for whom it is");
    }
}
