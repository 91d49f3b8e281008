//! A whole house in memory for tests: frozen clock, in-process router, real verbs.
//!
//! `House::open()` is set up, with an owner `ada`; `house.user("ben")` makes a member. Callers are
//! `house.anonymous()` and what `house.user(…)` gives; each sends requests and gets a `Reply`.

pub mod shape;

use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use burrow::device::Places;
use burrow::door::clock::ClockGate;
use burrow::door::diagnosis::Diagnosis;
use burrow::door::errands::Errands;
use burrow::door::passwords::Passwords;
use burrow::door::peers::Peers;
use burrow::door::room::Room;
use burrow::door::studio::{PATIENCE, Studio};
use burrow::door::tunnel::Tunnel;
use burrow::door::update::Updates;
use burrow::door::visitor::Listener;
use burrow::door::{Doors, secret};
use burrow::model::AccountId;
use burrow::model::account::Role;
use burrow::model::oauth::TokenKind;
use burrow::model::settings::Tour;
use burrow::ops::create_account::{Newcomer, create_account};
use burrow::ops::device::{NewDevice, sign_in};
use burrow::ops::{Refusal, set_up, tour};
use burrow::store::{Clock, Store};
use http_body_util::BodyExt;
use serde_json::Value;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;
use tokio::sync::watch;
use tower::ServiceExt;

/// The house's address in tests.
pub const ADDRESS: &str = "https://home.example";

/// The password of everybody in tests.
pub const PASSWORD: &str = "correct horse battery";

/// When tests begin: 2026-01-01T00:00:00Z in milliseconds.
const START_MS: u64 = 1_767_225_600_000;

/// All scopes that apps ask for.
pub const ALL_SCOPES: &str = "read write follow push profile admin:read admin:write";

/// A whole server.
pub struct House {
    pub store: Store,
    pub router: Router,
    pub doors: Doors,
    clock: Arc<AtomicU64>,
    media: TempDir,
    pub close: watch::Sender<bool>,
}

impl House {
    /// Not claimed yet.
    pub fn unclaimed() -> House {
        House::with(Store::in_memory)
    }

    /// The house in a real file in `folder`: a new one, or the one that is there.
    pub fn on_disk(folder: &std::path::Path) -> House {
        let file = std::fs::OpenOptions::new()
            .read(true)
            .write(true)
            .create(true)
            .truncate(false)
            .open(folder.join(burrow::store::FILE))
            .expect("a file can be made");
        let file = redb::backends::FileBackend::new(file).expect("nobody else has it open");
        House::with(|clock, media| Store::on(file, clock, media))
    }

    /// Over the store that `open` opens, with a clock that stands still and a folder for media files.
    pub fn with(open: impl FnOnce(Clock, PathBuf) -> Result<Store, burrow::store::Error>) -> House {
        let clock = Arc::new(AtomicU64::new(START_MS));
        let media = tempfile::tempdir().expect("a temporary folder");
        let store = open(Clock::Frozen(clock.clone()), media.path().to_owned()).expect("a store");
        let (close, closing) = watch::channel(false);
        let doors = Doors {
            store: store.clone(),
            studio: Studio::new(store.files().clone(), PATIENCE),
            passwords: Arc::new(Passwords::quick()),
            attempts: Arc::default(),
            closing,
            errands: Errands::nowhere(),
            claim_code: Arc::new(Mutex::new(None)),
            tunnel: Tunnel::nowhere(),
            diagnosis: Diagnosis::default(),
            updates: Updates::none(),
            places: Arc::new(Places::under(&media.path().join("no box"))),
            clock: ClockGate::default(),
            room: Room::of(store.files().clone()),
            peers: Peers::default(),
        };
        let router = burrow::run::router(&doors, Listener::Lan);
        House {
            store,
            router,
            doors,
            clock,
            media,
            close,
        }
    }

    /// The same house, whose errands somebody takes.
    pub fn with_errands(mut self, errands: Errands) -> House {
        self.doors.errands = errands;
        self.router = burrow::run::router(&self.doors, Listener::Lan);
        self
    }

    /// The same house on a box.
    pub fn on_a_box(mut self, places: Places) -> House {
        self.doors.places = Arc::new(places);
        self.router = burrow::run::router(&self.doors, Listener::Lan);
        self
    }

    /// The same house on another disk.
    pub fn with_room(mut self, room: Room) -> House {
        self.doors.room = room;
        self.router = burrow::run::router(&self.doors, Listener::Lan);
        self
    }

    /// The same house, which waits for the right time.
    pub fn with_clock(mut self, clock: ClockGate) -> House {
        self.doors.clock = clock;
        self.router = burrow::run::router(&self.doors, Listener::Lan);
        self
    }

    /// The same house with another way to the outside.
    pub fn with_tunnel(mut self, tunnel: Tunnel) -> House {
        self.doors.tunnel = tunnel;
        self.router = burrow::run::router(&self.doors, Listener::Lan);
        self
    }

    /// Set up, with the owner `ada`.
    pub async fn open() -> House {
        let house = House::unclaimed();
        house.set_up().await;
        house
    }

    /// Set up at another address, with the owner `ada`.
    pub async fn at(address: &str) -> House {
        let house = House::unclaimed();
        house.set_up_at(address).await;
        house
    }

    /// Set up at another address, with the owner `ada`, and writing without a thread of its own: what happens in it happens
    /// in the same order each time.
    pub async fn stepped_at(address: &str) -> House {
        let house = House::with(Store::stepped);
        house.set_up_at(address).await;
        house
    }

    /// Takes all steps of setting up.
    pub async fn set_up(&self) {
        self.set_up_at(ADDRESS).await;
    }

    async fn set_up_at(&self, address: &str) {
        let address = address.to_owned();
        let password = self.doors.passwords.hash_now(PASSWORD);
        let made = self.store.write(move |tx| {
            set_up::claim(tx)?;
            set_up::name_community(tx, "The Test House")?;
            set_up::choose_address(tx, &address)?;
            set_up::reached(tx)?;
            set_up::make_owner(tx, "ada", "Ada", &password)?;
            tour::seen(tx, Tour::Post)
        });
        made.await.expect("a house can be set up");
        self.pass(1);
    }

    /// Lets `ms` milliseconds pass.
    pub fn pass(&self, ms: u64) {
        self.clock.fetch_add(ms, Ordering::SeqCst);
    }

    /// Lets time pass.
    pub fn wait(&self, span: Duration) {
        self.pass(span.as_millis() as u64);
    }

    /// The folder of media files.
    pub fn media(&self) -> &std::path::Path {
        self.media.path()
    }

    /// The id behind a handle.
    pub fn id(&self, handle: &str) -> AccountId {
        let found: Result<_, burrow::store::Error> =
            self.store.read_now(|view| view.account_by_acct(handle));
        found
            .expect("the store reads")
            .expect("somebody of that name")
            .id
    }

    /// Somebody with an app that may do everything; a new member unless there is one of that name.
    pub async fn user(&self, handle: &str) -> Caller<'_> {
        self.user_with(handle, ALL_SCOPES).await
    }

    /// Somebody with an app of these scopes only.
    pub async fn user_with(&self, handle: &str, scopes: &str) -> Caller<'_> {
        let password = self.doors.passwords.hash_now(PASSWORD);
        let secret = secret::new();
        let (hash, handle) = (secret::hash(&secret), handle.to_owned());
        let scopes: Vec<String> = scopes.split_whitespace().map(str::to_owned).collect();
        let signed_in = self.store.write(move |tx| {
            let account = match tx.account_by_acct(&handle)? {
                Some(account) => account.id,
                None => create_account(
                    tx,
                    &Newcomer {
                        handle: handle.clone(),
                        display_name: String::new(),
                        password: password.clone(),
                        role: Role::Member,
                        invited_by: None,
                    },
                )?,
            };
            let device = NewDevice {
                hash,
                kind: TokenKind::App,
                account: Some(account),
                app: None,
                scopes: scopes.clone(),
                agent: "test".to_owned(),
                expires_at: None,
            };
            sign_in(tx, &device)?;
            Ok::<_, Refusal>(account)
        });
        let id = signed_in.await.expect("a person can be made");
        self.pass(1);
        Caller {
            house: self,
            id: Some(id),
            bearer: Some(secret),
        }
    }

    /// A stranger without a token.
    pub fn anonymous(&self) -> Caller<'_> {
        Caller {
            house: self,
            id: None,
            bearer: None,
        }
    }

    /// Sends any request to the router.
    pub async fn send(&self, request: Request<Body>) -> Reply {
        // Each request has a moment of its own, so that ids tell the order.
        self.pass(1);
        let response = self
            .router
            .clone()
            .oneshot(request)
            .await
            .expect("routers don't fail");
        let (parts, body) = response.into_parts();
        let bytes = body.collect().await.expect("a whole body").to_bytes();
        Reply {
            status: parts.status,
            headers: parts.headers,
            bytes: bytes.to_vec(),
        }
    }
}

impl Drop for House {
    /// Whatever a test did, the store must be whole afterwards.
    fn drop(&mut self) {
        if !std::thread::panicking() {
            let findings = self.store.check().expect("the store can be checked");
            assert!(findings.is_empty(), "the store is damaged: {findings:?}");
            let wrong = self.store.read_now(burrow::ops::search::check);
            assert_eq!(wrong.expect("the index can be checked"), [""; 0]);
        }
    }
}

/// Somebody who sends requests.
pub struct Caller<'a> {
    pub house: &'a House,
    id: Option<AccountId>,
    pub bearer: Option<String>,
}

impl Caller<'_> {
    /// Who it is.
    pub fn id(&self) -> AccountId {
        self.id.expect("a stranger has no id")
    }

    /// The same as text, as in JSON.
    pub fn id_text(&self) -> String {
        self.id().to_string()
    }

    /// A request of this caller, to be filled in.
    pub fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let request = Request::builder().method(method).uri(path);
        match &self.bearer {
            Some(secret) => request.header(header::AUTHORIZATION, format!("Bearer {secret}")),
            None => request,
        }
    }

    pub async fn get(&self, path: &str) -> Reply {
        self.house
            .send(
                self.request(Method::GET, path)
                    .body(Body::empty())
                    .expect("a request"),
            )
            .await
    }

    /// Sends JSON.
    pub async fn json(&self, method: Method, path: &str, body: Value) -> Reply {
        let request = self
            .request(method, path)
            .header(header::CONTENT_TYPE, "application/json");
        self.house
            .send(
                request
                    .body(Body::from(body.to_string()))
                    .expect("a request"),
            )
            .await
    }

    pub async fn post(&self, path: &str, body: Value) -> Reply {
        self.json(Method::POST, path, body).await
    }

    pub async fn put(&self, path: &str, body: Value) -> Reply {
        self.json(Method::PUT, path, body).await
    }

    pub async fn patch(&self, path: &str, body: Value) -> Reply {
        self.json(Method::PATCH, path, body).await
    }

    pub async fn delete(&self, path: &str) -> Reply {
        self.house
            .send(
                self.request(Method::DELETE, path)
                    .body(Body::empty())
                    .expect("a request"),
            )
            .await
    }

    /// Sends a form.
    pub async fn form(&self, method: Method, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body = url::form_urlencoded::Serializer::new(String::new())
            .extend_pairs(fields)
            .finish();
        let request = self
            .request(method, path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        self.house
            .send(request.body(Body::from(body)).expect("a request"))
            .await
    }

    /// Forgets the token, so that a test with many of them has no crowd of devices.
    pub async fn sign_out(&self) {
        let (me, hash) = (self.id(), self.bearer.as_deref().map(secret::hash));
        let signed_out = self.house.store.write(move |tx| {
            let devices = tx.devices(me)?;
            let mine = devices.iter().find(|device| Some(device.hash) == hash);
            mine.map_or(Ok(()), |device| tx.remove_token(device))
        });
        let signed_out: Result<(), burrow::store::Error> = signed_out.await;
        signed_out.expect("a device can be signed out");
    }

    /// Posts a plain public status; its entity.
    pub async fn says(&self, text: &str) -> Value {
        self.post("/api/v1/statuses", serde_json::json!({ "status": text }))
            .await
            .ok()
    }
}

/// What came back.
pub struct Reply {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
}

impl Reply {
    /// The body as JSON.
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes)
            .unwrap_or_else(|_| panic!("not JSON: {} {}", self.status, self.text()))
    }

    /// The body as text.
    pub fn text(&self) -> String {
        String::from_utf8_lossy(&self.bytes).into_owned()
    }

    /// The JSON of a good answer.
    pub fn ok(&self) -> Value {
        assert!(self.status.is_success(), "{} {}", self.status, self.text());
        self.json()
    }

    /// Asserts a refusal in Mastodon's shape; its sentence.
    pub fn refused(&self, status: u16) -> String {
        assert_eq!(self.status.as_u16(), status, "{}", self.text());
        let body = self.json();
        body["error"]
            .as_str()
            .unwrap_or_else(|| panic!("no error in {body}"))
            .to_owned()
    }

    /// Path and query of a neighbour (`next` or `prev`) in the `Link` header.
    pub fn link(&self, rel: &str) -> Option<String> {
        let ending = format!(">; rel=\"{rel}\"");
        let mut links = self.header("link")?.split(", ");
        let link = links.find_map(|link| link.strip_suffix(&ending)?.strip_prefix('<'))?;
        Some(link.strip_prefix(ADDRESS).unwrap_or(link).to_owned())
    }

    /// A header as text.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|value| value.to_str().ok())
    }
}

/// The `id`s of an array of entities.
pub fn ids(list: &Value) -> Vec<String> {
    list.as_array()
        .expect("an array")
        .iter()
        .map(|item| item["id"].as_str().expect("an id").to_owned())
        .collect()
}
