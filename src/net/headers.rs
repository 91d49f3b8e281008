//! Headers that stand on every answer: what browsers may do with it, who may read it, who may keep it.

use axum::http::header::{
    ACCESS_CONTROL_ALLOW_HEADERS, ACCESS_CONTROL_ALLOW_METHODS, ACCESS_CONTROL_ALLOW_ORIGIN,
    ACCESS_CONTROL_EXPOSE_HEADERS, ACCESS_CONTROL_MAX_AGE, ACCESS_CONTROL_REQUEST_HEADERS,
    ACCESS_CONTROL_REQUEST_METHOD, CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY,
    STRICT_TRANSPORT_SECURITY, VARY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
};
use axum::http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use axum::response::{IntoResponse, Response};

/// Where an answer's number stands, to be found again in the log.
pub const REQUEST_ID: HeaderName = HeaderName::from_static("x-request-id");
/// How many requests there may be in a window of time.
pub const RATE_LIMIT: HeaderName = HeaderName::from_static("x-ratelimit-limit");
/// How many are left.
pub const RATE_REMAINING: HeaderName = HeaderName::from_static("x-ratelimit-remaining");
/// When there are as many again (ISO 8601).
pub const RATE_RESET: HeaderName = HeaderName::from_static("x-ratelimit-reset");

/// What no answer goes without, unless it says otherwise itself. Pages have a policy of their own.
const ALWAYS: [(HeaderName, HeaderValue); 4] = [
    (X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
    (X_FRAME_OPTIONS, HeaderValue::from_static("DENY")),
    (REFERRER_POLICY, HeaderValue::from_static("same-origin")),
    (
        CONTENT_SECURITY_POLICY,
        HeaderValue::from_static("default-src 'none'; frame-ancestors 'none'"),
    ),
];

/// A year, after which a browser that didn't come back has forgotten it.
const HSTS: HeaderValue = HeaderValue::from_static("max-age=31536000");

/// Answers for apps are one person's, and old at once.
const PRIVATE: HeaderValue = HeaderValue::from_static("private, no-store");

/// Puts on an answer what always stands there; `https` when the browser came over TLS.
pub fn dress(headers: &mut HeaderMap, https: bool) {
    for (name, value) in ALWAYS {
        headers.entry(name).or_insert(value);
    }
    if https {
        headers.entry(STRICT_TRANSPORT_SECURITY).or_insert(HSTS);
    }
}

/// Whether what is at `path` is for programs, which may be pages of other sites (Mastodon
/// `config/initializers/cors.rb`). A cookie counts there only with a header that makes a browser ask first, and whoever asks
/// from another site is not told that cookies may come along (`door::visitor::from_our_page`).
pub fn is_for_apps(path: &str) -> bool {
    const DESK: [&str; 5] = [
        "/oauth/token",
        "/oauth/revoke",
        "/oauth/introspect",
        "/oauth/token/info",
        "/oauth/userinfo",
    ];
    path.starts_with("/api/")
        || path.starts_with("/.well-known/")
        || path.starts_with("/nodeinfo/")
        || path.starts_with("/users/")
        || path.starts_with("/contexts/")
        || DESK.contains(&path)
}

/// Lets pages of other sites read an answer, and nobody keep it unless it says so.
pub fn share(headers: &mut HeaderMap) {
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(
        ACCESS_CONTROL_EXPOSE_HEADERS,
        HeaderValue::from_static(
            "Link, X-RateLimit-Reset, X-RateLimit-Limit, X-RateLimit-Remaining, X-Request-Id, \
             Mastodon-Async-Refresh",
        ),
    );
    headers.entry(CACHE_CONTROL).or_insert(PRIVATE);
}

/// The answer to a browser that asks whether a page of another site may ask, if that is what it does.
pub fn preflight(method: &Method, asked: &HeaderMap) -> Option<Response> {
    if method != Method::OPTIONS || !asked.contains_key(ACCESS_CONTROL_REQUEST_METHOD) {
        return None;
    }
    let mut response = StatusCode::NO_CONTENT.into_response();
    let headers = response.headers_mut();
    headers.insert(
        ACCESS_CONTROL_ALLOW_METHODS,
        HeaderValue::from_static("POST, PUT, DELETE, GET, PATCH, OPTIONS"),
    );
    // A star would not let `Authorization` through.
    if let Some(wanted) = asked.get(ACCESS_CONTROL_REQUEST_HEADERS) {
        headers.insert(ACCESS_CONTROL_ALLOW_HEADERS, wanted.clone());
        headers.insert(
            VARY,
            HeaderValue::from_static("access-control-request-headers"),
        );
    }
    headers.insert(ACCESS_CONTROL_MAX_AGE, HeaderValue::from_static("7200"));
    Some(response)
}
