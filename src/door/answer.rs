//! Answers to browsers: pages with the headers that every page has, errors in words, redirects, cookies.

use super::visitor::SESSION_COOKIE;
use crate::pages::{Frame, Message};
use askama::Template;
use axum::body::Body;
use axum::http::{HeaderName, HeaderValue, StatusCode, header};
use axum::response::{IntoResponse, Response};
use std::time::Duration;

/// What a page may load and do: our own style and pictures, forms to ourselves, nothing else.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; media-src 'self'; \
    manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same for the page that asks whether an app may in. Chromium holds `form-action` against the
/// redirect that follows too (w3c/webappsec-csp#8), and that leads into the app, at any scheme.
const POLICY_REDIRECTING: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; \
    manifest-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same for the page of a program of ours, which runs scripts and asks us for more.
const POLICY_PROGRAM: &str = "default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self'; \
    img-src 'self' data: blob:; media-src 'self'; manifest-src 'self'; form-action 'self'; \
    frame-ancestors 'none'; base-uri 'none'";
/// The same for a page with a script, which is one of our own files.
const POLICY_SCRIPTED: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
    manifest-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The same for pages with our one script, which asks the browser for a passkey and us for what to ask.
const POLICY_SCRIPT: &str = "default-src 'none'; style-src 'self'; img-src 'self' data:; manifest-src 'self'; \
    script-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

/// The name of the cookie of a browser that has still to take the second step.
pub const STEP_COOKIE: &str = "burrow_step";

/// An answer to a browser.
#[derive(Debug)]
pub struct Answer(Response);

impl IntoResponse for Answer {
    fn into_response(self) -> Response {
        self.0
    }
}

impl Answer {
    /// A page.
    pub fn page(page: &impl Template) -> Answer {
        Answer::page_as(StatusCode::OK, page)
    }

    /// A page under another status than 200.
    pub fn page_as(status: StatusCode, page: &impl Template) -> Answer {
        match page.render() {
            Ok(html) => Answer::html(status, html),
            Err(why) => {
                tracing::error!(%why, "a page could not be drawn");
                let words = "Something broke on our side. Please try again.".to_owned();
                Answer::html(StatusCode::INTERNAL_SERVER_ERROR, words)
            }
        }
    }

    fn html(status: StatusCode, html: String) -> Answer {
        let mut response = Response::new(Body::from(html));
        *response.status_mut() = status;
        let headers = response.headers_mut();
        for (name, value) in [
            (header::CONTENT_TYPE, "text/html; charset=utf-8"),
            (header::CACHE_CONTROL, "private, no-store, no-transform"),
            (header::CONTENT_SECURITY_POLICY, POLICY),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
            (header::X_FRAME_OPTIONS, "DENY"),
            // Not `no-referrer`: browsers would then send `Origin: null` with our own forms.
            (header::REFERRER_POLICY, "same-origin"),
            (
                HeaderName::from_static("cross-origin-opener-policy"),
                "same-origin",
            ),
            (
                HeaderName::from_static("permissions-policy"),
                "camera=(), geolocation=(), microphone=()",
            ),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        Answer(response)
    }

    /// This page, whose form's answer may lead to another program.
    pub fn redirecting(mut self) -> Answer {
        self.0.headers_mut().insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY_REDIRECTING),
        );
        self
    }

    /// This page, which runs a program of ours.
    pub fn with_program(mut self) -> Answer {
        self.0.headers_mut().insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY_PROGRAM),
        );
        self
    }

    /// This page, which has a script.
    pub fn with_script(mut self) -> Answer {
        self.0.headers_mut().insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY_SCRIPTED),
        );
        self
    }

    /// This page, on which our script runs.
    pub fn scripted(mut self) -> Answer {
        self.0.headers_mut().insert(
            header::CONTENT_SECURITY_POLICY,
            HeaderValue::from_static(POLICY_SCRIPT),
        );
        self
    }

    /// Facts for our script.
    pub fn json(facts: &serde_json::Value) -> Answer {
        let mut response = Response::new(Body::from(facts.to_string()));
        let headers = response.headers_mut();
        for (name, value) in [
            (header::CONTENT_TYPE, "application/json"),
            (header::CACHE_CONTROL, "private, no-store"),
            (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
        Answer(response)
    }

    /// The page for an error: what happened, and what to do.
    pub fn error(frame: Frame, status: StatusCode) -> Answer {
        let name = match status {
            StatusCode::FORBIDDEN => "error-403",
            StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => "error-404",
            StatusCode::CONFLICT => "error-409",
            StatusCode::PAYLOAD_TOO_LARGE => "error-413",
            StatusCode::UNPROCESSABLE_ENTITY => "error-422",
            StatusCode::TOO_MANY_REQUESTS => "error-429",
            StatusCode::INSUFFICIENT_STORAGE => "error-507",
            _ => "error-500",
        };
        Answer::page_as(status, &Message::named(frame, name))
    }

    /// This page, which the browser asks for again after so many seconds: it waits for something.
    pub fn again_after(mut self, seconds: u64) -> Answer {
        self.0
            .headers_mut()
            .insert(header::REFRESH, HeaderValue::from(seconds));
        self
    }

    /// A file to be kept, as `name`.
    pub fn download(name: &str, text: String) -> Answer {
        let mut response = Response::new(Body::from(text));
        let headers = response.headers_mut();
        let kind = HeaderValue::from_static("text/csv; charset=utf-8");
        headers.insert(header::CONTENT_TYPE, kind);
        if let Ok(kept) = HeaderValue::from_str(&format!("attachment; filename=\"{name}\"")) {
            headers.insert(header::CONTENT_DISPOSITION, kept);
        }
        let fresh = HeaderValue::from_static("private, no-store");
        headers.insert(header::CACHE_CONTROL, fresh);
        headers.insert(
            header::X_CONTENT_TYPE_OPTIONS,
            HeaderValue::from_static("nosniff"),
        );
        Answer(response)
    }

    /// A file of any kind to be kept, as `name`, while it is made.
    pub fn file(name: &str, kind: &'static str, body: Body) -> Answer {
        let mut answer = Answer::download(name, String::new());
        *answer.0.body_mut() = body;
        let headers = answer.0.headers_mut();
        headers.insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
        answer
    }

    /// Goes on to another page of ours with GET: after a form, so that reloading doesn't send it again.
    pub fn to(path: &str) -> Answer {
        Answer::redirect(StatusCode::SEE_OTHER, path)
    }

    /// Goes on to any address; 500 when it can't stand in a header.
    pub fn redirect(status: StatusCode, location: &str) -> Answer {
        let Ok(location) = HeaderValue::from_str(location) else {
            return Answer(StatusCode::INTERNAL_SERVER_ERROR.into_response());
        };
        let mut response = status.into_response();
        response.headers_mut().insert(header::LOCATION, location);
        response.headers_mut().insert(
            header::CACHE_CONTROL,
            HeaderValue::from_static("private, no-store"),
        );
        Answer(response)
    }

    /// This answer, setting the session cookie for `lasts`; `secure` where the browser came over TLS.
    pub fn with_session(self, secret: &str, lasts: Duration, secure: bool) -> Answer {
        let secure = if secure { "; Secure" } else { "" };
        let seconds = lasts.as_secs();
        self.with_cookie(&format!(
            "{SESSION_COOKIE}={secret}; Path=/; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"
        ))
    }

    /// This answer, forgetting the session cookie.
    pub fn without_session(self) -> Answer {
        self.with_cookie(&format!(
            "{SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0"
        ))
    }

    /// This answer, with which the browser may take the second step for `lasts`.
    pub fn with_step(self, secret: &str, lasts: Duration, secure: bool) -> Answer {
        let secure = if secure { "; Secure" } else { "" };
        let seconds = lasts.as_secs();
        self.with_cookie(&format!(
            "{STEP_COOKIE}={secret}; Path=/login; HttpOnly; SameSite=Lax; Max-Age={seconds}{secure}"
        ))
    }

    /// This answer, with which there is no second step to take any more.
    pub fn without_step(self) -> Answer {
        self.with_cookie(&format!(
            "{STEP_COOKIE}=; Path=/login; HttpOnly; SameSite=Lax; Max-Age=0"
        ))
    }

    fn with_cookie(mut self, cookie: &str) -> Answer {
        let value = HeaderValue::from_str(cookie).expect("secrets are base64url");
        self.0.headers_mut().append(header::SET_COOKIE, value);
        self
    }
}
