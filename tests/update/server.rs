//! Who announces versions: a real server on this computer, which fails as it is told to.

use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use std::sync::{Arc, Mutex, MutexGuard};
use std::time::Duration;
use url::Url;

/// What it says and sends.
#[derive(Clone)]
pub struct Scene {
    /// The list of versions, as it is sent.
    pub feed: String,
    /// The bundle.
    pub bundle: Vec<u8>,
    /// It knows nothing of parts.
    pub whole_only: bool,
    /// Each answer breaks off after so many bytes.
    pub cut_after: Option<usize>,
    /// ... or rather nothing more comes.
    pub stalls: bool,
    /// It leads there instead.
    pub leads_to: Option<String>,
    /// The path and the wanted part of every request.
    pub asked: Vec<(String, Option<String>)>,
}

#[derive(Clone)]
pub struct Server {
    scene: Arc<Mutex<Scene>>,
    base: Url,
}

/// A list with one version for the Raspberry Pi 4.
pub fn feed(version: &str, bundle: &[u8]) -> Value {
    let hash: String = Sha256::digest(bundle)
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    json!({
        "version": 1,
        "boards": {"rpi4": {
            "version": version, "url": "rpi4.raucb", "size": bundle.len(), "sha256": hash,
            "notes": {"en": "Much <b>faster</b>.\nAnd calmer.", "de": "Viel schneller."},
            "min_version": "0.1.0",
        }},
    })
}

impl Server {
    /// Announces 0.2.0.
    pub async fn start() -> Server {
        let bundle: Vec<u8> = (0..3_000_000u32)
            .map(|number| ((number * 7) >> 5) as u8)
            .collect();
        let scene = Arc::new(Mutex::new(Scene {
            feed: feed("0.2.0", &bundle).to_string(),
            bundle,
            whole_only: false,
            cut_after: None,
            stalls: false,
            leads_to: None,
            asked: Vec::new(),
        }));
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0")
            .await
            .expect("a port");
        let address = listener.local_addr().expect("an address");
        let routes = Router::new().fallback(answer).with_state(scene.clone());
        tokio::spawn(async move { axum::serve(listener, routes).await });
        let base = Url::parse(&format!("http://{address}/")).expect("an address");
        Server { scene, base }
    }

    pub fn url(&self, path: &str) -> Url {
        self.base.join(path).expect("an address")
    }

    pub fn scene(&self) -> MutexGuard<'_, Scene> {
        self.scene.lock().expect("no test panics while it holds it")
    }

    /// Announces another version, with another bundle.
    pub fn announces(&self, version: &str, bundle: &[u8]) {
        let mut scene = self.scene();
        scene.feed = feed(version, bundle).to_string();
        scene.bundle = bundle.to_vec();
    }

    /// Changes what is announced.
    pub fn says(&self, change: impl FnOnce(&mut Value)) {
        let mut scene = self.scene();
        let mut list: Value = serde_json::from_str(&scene.feed).expect("a list");
        change(&mut list["boards"]["rpi4"]);
        scene.feed = list.to_string();
    }

    /// Which parts of the bundle were asked for.
    pub fn parts(&self) -> Vec<Option<String>> {
        let scene = self.scene();
        let of_bundle = scene.asked.iter().filter(|(path, _)| path == "/rpi4.raucb");
        of_bundle.map(|(_, part)| part.clone()).collect()
    }
}

async fn answer(State(scene): State<Arc<Mutex<Scene>>>, uri: Uri, headers: HeaderMap) -> Response {
    let part = headers
        .get(header::RANGE)
        .and_then(|part| part.to_str().ok())
        .map(str::to_owned);
    let scene = {
        let mut scene = scene.lock().expect("no test panics while it holds it");
        scene.asked.push((uri.path().to_owned(), part.clone()));
        scene.clone()
    };
    if uri.path() == "/feed.json" {
        return scene.feed.into_response();
    }
    if let Some(place) = scene.leads_to {
        return (StatusCode::FOUND, [(header::LOCATION, place)]).into_response();
    }
    let from = part.filter(|_| !scene.whole_only).and_then(|part| {
        part.strip_prefix("bytes=")?
            .strip_suffix('-')?
            .parse::<usize>()
            .ok()
    });
    if from.is_some_and(|from| from >= scene.bundle.len()) {
        return StatusCode::RANGE_NOT_SATISFIABLE.into_response();
    }
    let rest = scene.bundle[from.unwrap_or(0)..].to_vec();
    let length = rest.len();
    let response = Response::builder().header(header::CONTENT_LENGTH, length);
    let response = match from {
        Some(from) => {
            let range = format!("bytes {from}-{}/{}", from + length - 1, from + length);
            response
                .status(StatusCode::PARTIAL_CONTENT)
                .header(header::CONTENT_RANGE, range)
        }
        None => response,
    };
    response
        .body(body(rest, scene.cut_after, scene.stalls))
        .expect("an answer")
}

/// The bytes, or as many of them as come before the line breaks.
fn body(bytes: Vec<u8>, cut_after: Option<usize>, stalls: bool) -> Body {
    let Some(cut) = cut_after.filter(|cut| *cut < bytes.len()) else {
        return bytes.into();
    };
    let first = Bytes::from(bytes).slice(..cut);
    let steps = futures_util::stream::unfold(Some(first), move |first| async move {
        match first {
            Some(first) => Some((Ok(first), None)),
            None => {
                // What was sent must be on its way before the line breaks.
                let pause = if stalls { 3600 } else { 0 };
                tokio::time::sleep(Duration::from_secs(pause) + Duration::from_millis(30)).await;
                Some((Err(std::io::Error::other("the line breaks")), None))
            }
        }
    });
    Body::from_stream(steps)
}
