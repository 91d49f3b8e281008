//! A slash at the end of a path means nothing: Rails ignores it, and clients count on that
//! (Mastodon.py asks for `/api/v2/instance/`, toot for `/oauth/authorize/`).

use axum::extract::Request;
use axum::http::Uri;
use axum::http::uri::PathAndQuery;

/// The request without slashes at the end of its path. Has to run before routing.
pub async fn ignore(mut request: Request) -> Request {
    if let Some(uri) = shorter(request.uri()) {
        *request.uri_mut() = uri;
    }
    request
}

/// `uri` without slashes at the end of its path; `None` when there is nothing to take away.
fn shorter(uri: &Uri) -> Option<Uri> {
    let path = uri.path().trim_end_matches('/');
    if path.is_empty() || path.len() == uri.path().len() {
        return None;
    }
    let path_and_query = match uri.query() {
        Some(query) => format!("{path}?{query}"),
        None => path.to_owned(),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(PathAndQuery::try_from(path_and_query).ok()?);
    Uri::from_parts(parts).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_slashes_at_the_end_of_the_path_go() {
        for (long, short) in [
            ("/api/v2/instance/", Some("/api/v2/instance")),
            ("/oauth/authorize/?a=b/", Some("/oauth/authorize?a=b/")),
            ("/a//", Some("/a")),
            ("/", None),
            ("//", None),
            ("/a?b=/", None),
            ("/a/b", None),
        ] {
            let uri: Uri = long.parse().expect("a path");
            assert_eq!(
                shorter(&uri).map(|uri| uri.to_string()).as_deref(),
                short,
                "{long}"
            );
        }
    }
}
