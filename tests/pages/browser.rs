//! A browser without script: keeps cookies, sends forms, follows no redirect by itself.

use axum::Router;
use axum::body::Body;
use axum::extract::ConnectInfo;
use axum::http::{Method, Request, StatusCode, header};
use burrow::door::answer::STEP_COOKIE;
use burrow::door::visitor::SESSION_COOKIE;
use http_body_util::BodyExt;
use std::net::SocketAddr;
use tower::ServiceExt;

use crate::house::{House, PASSWORD, Reply};

/// Somebody at a browser.
pub struct Browser {
    router: Router,
    peer: Option<SocketAddr>,
    /// The session cookie's value; empty when there is none.
    pub session: String,
    /// The last `Set-Cookie`, whole.
    pub cookie: String,
    /// The value of the cookie of the second step; empty when there is none.
    pub step: String,
}

impl Browser {
    /// At home.
    pub fn new(house: &House) -> Browser {
        Browser::through(house.router.clone())
    }

    /// Through any router.
    pub fn through(router: Router) -> Browser {
        Browser {
            router,
            peer: None,
            session: String::new(),
            cookie: String::new(),
            step: String::new(),
        }
    }

    /// At home, with this address.
    pub fn at(house: &House, ip: &str) -> Browser {
        let ip = ip.parse().expect("an address");
        Browser {
            peer: Some(SocketAddr::new(ip, 1234)),
            ..Browser::new(house)
        }
    }

    /// Signed in with everybody's password.
    pub async fn signed_in(house: &House, handle: &str) -> Browser {
        let mut browser = Browser::new(house);
        house.pass(1);
        let reply = browser
            .post("/login", &[("handle", handle), ("password", PASSWORD)])
            .await;
        assert_eq!(reply.status, StatusCode::SEE_OTHER, "{}", reply.text());
        browser
    }

    /// Looks at a page.
    pub async fn get(&mut self, path: &str) -> Reply {
        self.send(Request::builder().uri(path), Body::empty()).await
    }

    /// Sends a form.
    pub async fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::HOST, "localhost:4180")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.send(request, Body::from(body)).await
    }

    /// Sends a form with a file, as browsers do.
    pub async fn upload(&mut self, path: &str, fields: &[(&str, &str)], file: &[u8]) -> Reply {
        let mut body = Vec::new();
        for (name, value) in fields {
            let part = format!(
                "--x\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend(part.into_bytes());
        }
        body.extend(
            b"--x\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a.csv\"\r\n\
              content-type: text/csv\r\n\r\n",
        );
        body.extend(file);
        body.extend(b"\r\n--x--\r\n");
        let request = Request::builder()
            .method(Method::POST)
            .uri(path)
            .header(header::HOST, "localhost:4180")
            .header("sec-fetch-site", "same-origin")
            .header(header::CONTENT_TYPE, "multipart/form-data; boundary=x");
        self.send(request, Body::from(body)).await
    }

    /// Sends anything.
    pub async fn send(&mut self, request: axum::http::request::Builder, body: Body) -> Reply {
        let request = match self.session.is_empty() {
            true => request,
            false => request.header(
                header::COOKIE,
                format!("other=1; {SESSION_COOKIE}={}", self.session),
            ),
        };
        let request = match self.step.is_empty() {
            true => request,
            false => request.header(header::COOKIE, format!("{STEP_COOKIE}={}", self.step)),
        };
        let request = request.header(
            header::USER_AGENT,
            "Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0",
        );
        let request = match self.peer {
            Some(peer) => request.extension(ConnectInfo(peer)),
            None => request,
        };
        let request = request.body(body).expect("a request");
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("routers don't fail");
        let (parts, body) = response.into_parts();
        let bytes = body
            .collect()
            .await
            .expect("a whole body")
            .to_bytes()
            .to_vec();
        for cookie in parts.headers.get_all(header::SET_COOKIE) {
            let cookie = cookie.to_str().expect("text").to_owned();
            let pair = cookie.split(';').next().unwrap_or_default();
            if let Some(value) = pair
                .strip_prefix(STEP_COOKIE)
                .and_then(|rest| rest.strip_prefix('='))
            {
                self.step = value.to_owned();
                continue;
            }
            self.cookie = cookie.clone();
            if let Some(value) = pair
                .strip_prefix(SESSION_COOKIE)
                .and_then(|rest| rest.strip_prefix('='))
            {
                self.session = value.to_owned();
            }
        }
        Reply {
            status: parts.status,
            headers: parts.headers,
            bytes,
        }
    }
}

/// Asserts that a reply leads to `path`.
pub fn leads_to(reply: &Reply, path: &str) {
    assert!(
        reply.status.is_redirection(),
        "{} {}",
        reply.status,
        reply.text()
    );
    assert_eq!(reply.header("location"), Some(path));
}

/// Asserts a page under `status` that says `words`.
pub fn says(reply: &Reply, status: u16, words: &str) {
    let text = reply.text();
    assert_eq!(reply.status.as_u16(), status, "{text}");
    assert!(text.contains(words), "no “{words}” in {text}");
    assert!(text.contains("</html>"), "not a whole page: {text}");
    let policy = reply
        .header("content-security-policy")
        .expect("every page has a policy");
    assert!(
        policy.starts_with("default-src 'none'") && !policy.contains("unsafe"),
        "{policy}"
    );
    assert_eq!(
        reply.header("cache-control"),
        Some("private, no-store, no-transform")
    );
}
