//! What the doors with pages (`console`, `web`) share: who is at the door with which session, in which
//! stage the house is, and how to refuse them in words.

use super::answer::{Answer, STEP_COOKIE};
use super::attempts::{Key, SIGN_IN, SIGN_IN_BY_HANDLE};
use super::halfway::{HALF_TIME, Half, Halves};
use super::passkeys::{self, Place};
use super::visitor::{self, ClientIp, Listener, cookie, session_cookie};
use super::{Doors, alerts, house, secret};
use crate::model::account::{Account, Role, User};
use crate::model::lock::Lock;
use crate::model::oauth::{Token, TokenKind};
use crate::model::settings::{Settings, Stage};
use crate::model::update::Back;
use crate::model::{AccountId, Time, TokenId};
use crate::ops::Refusal;
use crate::ops::claim::SETUP_SCOPE;
use crate::ops::device::{self, NewDevice};
use crate::ops::reclaim::RECLAIM_SCOPE;
use crate::pages::{Frame, Kit, words};
use crate::store::{self, Tx, View};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderMap, Method, StatusCode, header};
use std::net::IpAddr;
use std::sync::Arc;
use std::time::Duration;

/// How long a browser stays signed in.
pub const SESSION_TIME: Duration = Duration::from_secs(365 * 24 * 60 * 60);

/// Longest description of a browser that is looked at, in characters.
const AGENT_CHARS_MAX: usize = 300;

/// The state of the routers with pages. Cheap to clone.
#[derive(Clone)]
pub struct Browser {
    /// What every door is handed.
    pub doors: Doors,
    /// Words and assets.
    pub kit: Arc<Kit>,
    /// With what forms for strangers are sealed; another one after each start.
    pub seal: Arc<[u8; 32]>,
    /// What is half done.
    pub halves: Arc<Halves>,
}

impl Browser {
    /// Over these doors, in English.
    pub fn new(doors: Doors) -> Browser {
        Browser {
            doors,
            kit: Kit::new("en"),
            seal: Arc::new(secret::hash(&secret::new())),
            halves: Arc::new(Halves::new()),
        }
    }

    /// Whether it is surely them: they have signed in, or typed their password again, a moment ago.
    pub fn is_sure(&self, me: &Me) -> bool {
        let now = self.doors.store.now();
        let signed_in = now.since(me.token.created_at) < HALF_TIME;
        signed_in || self.halves.look(&sure(me), now).is_some()
    }

    /// Their password was typed again.
    pub fn note_sure(&self, me: &Me) {
        let now = self.doors.store.now();
        self.halves.keep(&sure(me), Half::Sure, now);
    }

    /// Whether it is really them: their password, typed once more. `None` after too many wrong ones.
    pub async fn knows_password(&self, me: &Me, typed: &str) -> Option<bool> {
        let (attempts, now) = (&self.doors.attempts, self.doors.store.now());
        let key = Key::Person(SIGN_IN, me.account.id);
        let taken = attempts.take(&[(key, SIGN_IN_BY_HANDLE)], now)?;
        let phc = Some(me.user.password.clone());
        let right = self.doors.passwords.verify(typed.to_owned(), phc).await;
        if right {
            attempts.give_back(taken);
        }
        Some(right)
    }

    /// The page for an error where nothing is known of the visitor.
    pub async fn plain_error(&self, status: StatusCode) -> Answer {
        let settings: Result<Settings, store::Error> =
            self.doors.store.read(|view| view.settings()).await;
        let settings = settings.unwrap_or_default();
        let frame =
            Frame::new(&self.kit, &settings.name).dressed(settings.look, house::picture(&settings));
        Answer::error(frame, status)
    }
}

fn sure(me: &Me) -> String {
    format!("sure {}", me.token.id)
}

/// Somebody who is signed in.
#[derive(Clone, Debug)]
pub struct Me {
    /// Their public side.
    pub account: Account,
    /// Their private side.
    pub user: User,
    /// This browser's session.
    pub token: Token,
    /// Their second step and ways back in.
    pub lock: Lock,
}

impl Me {
    /// Whether they look after the house.
    pub fn is_owner(&self) -> bool {
        self.user.role == Role::Owner
    }
}

/// A browser that knocks.
#[derive(Clone, Debug)]
pub struct Visit {
    /// From where.
    pub ip: IpAddr,
    /// Through which listener.
    pub listener: Listener,
    /// What it calls itself, shortened.
    pub agent: String,
    /// How the house is run.
    pub settings: Settings,
    /// Who is signed in.
    pub me: Option<Me>,
    /// May set up a house that has no owner yet.
    pub may_set_up: bool,
    /// Has set the house up, or helped: the browser has typed the claim code, whatever has become of the house since.
    pub founded: bool,
    /// May choose a new password for an owner, in a house that waits for that.
    pub may_reclaim: bool,
    /// The address that the browser has typed, with a port that isn't the usual one.
    pub host: String,
    /// Of the second step that the browser has still to take.
    pub step: Option<String>,
    /// An update that did not stand its trial, where the owner hasn't answered yet.
    pub back: Option<Back>,
    /// When.
    pub now: Time,
    kit: Arc<Kit>,
}

impl Visit {
    /// The frame of this visitor's page at `here` of the navigation.
    pub fn frame(&self, here: &'static str) -> Frame {
        let frame = self.gate();
        match &self.me {
            Some(me) => {
                let frame = frame
                    .signed_in(me.is_owner(), here)
                    .keeping(me.user.role >= Role::Moderator);
                let alerts = alerts::alerts(&frame, &me.lock, self.back.as_ref(), self.now);
                Frame { alerts, ..frame }
            }
            None => frame,
        }
    }

    /// The frame of a page that shows nobody's navigation: a gate.
    pub fn gate(&self) -> Frame {
        Frame::new(&self.kit, &self.settings.name)
            .dressed(self.settings.look, house::picture(&self.settings))
    }

    /// Whether passkeys work at this browser's address.
    pub fn passkeys(&self) -> Place {
        passkeys::place(&self.settings, &self.host)
    }

    /// Whether the house has its owner.
    pub fn is_open(&self) -> bool {
        self.settings.stage == Stage::Open
    }

    /// Whether moderators let nobody join from where this visitor comes. Not from the home network. Where the store fails,
    /// the verb behind will say so.
    pub async fn is_fenced(&self, browser: &Browser) -> bool {
        let afar = (self.listener == Listener::Origin).then_some(self.ip);
        let look = |view: &View| visitor::Afar(afar).is_fenced(view);
        browser.doors.store.read(look).await.unwrap_or(false)
    }

    /// Whether cookies can be kept to TLS. On the home network there is none.
    pub fn is_secure(&self) -> bool {
        self.settings.is_https() && self.listener == Listener::Origin
    }

    /// A new session of this browser for `account`: the cookie's secret, and what is kept of it.
    pub fn new_session(&self, account: Option<AccountId>, now: Time) -> (String, NewDevice) {
        let secret = secret::new();
        let device = NewDevice {
            hash: secret::hash(&secret),
            kind: TokenKind::Browser,
            account,
            app: None,
            scopes: Vec::new(),
            agent: self.agent.clone(),
            expires_at: Some(now.plus(SESSION_TIME)),
        };
        (secret, device)
    }

    /// Who is signed in in this browser, for `enter`.
    pub fn entry(&self) -> Entry {
        self.me.as_ref().map(|me| (me.account.id, me.token.id))
    }

    /// The page for an error.
    pub fn error(&self, status: StatusCode) -> Answer {
        Answer::error(self.frame(""), status)
    }

    /// The page for a refusal.
    pub fn refuse(&self, why: &Refusal) -> Answer {
        self.error(match why {
            Refusal::NotFound => StatusCode::NOT_FOUND,
            Refusal::Forbidden | Refusal::Moved => StatusCode::FORBIDDEN,
            Refusal::Invalid(_) => StatusCode::UNPROCESSABLE_ENTITY,
            Refusal::Gone(_) => StatusCode::NOT_FOUND,
            Refusal::Conflict(_) => StatusCode::CONFLICT,
            Refusal::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Refusal::Store(error) => {
                tracing::error!(%error, "a page failed");
                StatusCode::INTERNAL_SERVER_ERROR
            }
        })
    }
}

/// Which languages the browser's person reads, as it says.
pub fn accepted(headers: &HeaderMap) -> &str {
    let header = headers.get(header::ACCEPT_LANGUAGE);
    header
        .and_then(|value| value.to_str().ok())
        .unwrap_or_default()
}

impl FromRequestParts<Browser> for Visit {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let secret = session_cookie(&parts.headers).map(str::to_owned);
        let looked = browser
            .doors
            .store
            .read(move |view| look(view, secret.as_deref()))
            .await;
        let Seen {
            settings,
            me,
            founded,
            may_reclaim,
            stale,
            back,
        } = match looked {
            Ok(found) => found,
            Err(error) => {
                tracing::error!(%error, "a browser's session could not be read");
                return Err(Answer::error(
                    Frame::new(&Kit::new(words::choose(accepted(&parts.headers), &[])), ""),
                    StatusCode::INTERNAL_SERVER_ERROR,
                ));
            }
        };
        if let Some(me) = me.as_ref().filter(|_| stale) {
            visitor::note_seen(&browser.doors, &me.token);
        }
        let kit = Kit::new(words::choose(accepted(&parts.headers), &settings.languages));
        let ClientIp(ip) = ClientIp::of(parts);
        Ok(Visit {
            ip,
            listener: parts
                .extensions
                .get::<Listener>()
                .copied()
                .unwrap_or(Listener::Lan),
            agent: agent(&parts.headers),
            may_set_up: founded && settings.stage != Stage::Open,
            settings,
            me,
            founded,
            may_reclaim,
            back,
            host: text_of(&parts.headers, header::HOST).to_owned(),
            step: cookie(&parts.headers, STEP_COOKIE).map(str::to_owned),
            now: browser.doors.store.now(),
            kit,
        })
    }
}

/// What the store knows of a visitor.
#[derive(Default)]
struct Seen {
    settings: Settings,
    me: Option<Me>,
    founded: bool,
    may_reclaim: bool,
    stale: bool,
    back: Option<Back>,
}

fn look(view: &View, secret: Option<&str>) -> Result<Seen, store::Error> {
    let settings = view.settings()?;
    let token = match secret {
        Some(secret) => visitor::device(view, secret, TokenKind::Browser)?,
        None => None,
    };
    let mut seen = Seen {
        settings,
        ..Seen::default()
    };
    let Some(token) = token else {
        return Ok(seen);
    };
    let Some(account) = token.account else {
        let may = |wanted| token.scopes.iter().any(|scope| scope == wanted);
        seen.founded = may(SETUP_SCOPE);
        let waits_since = seen.settings.owner_reset;
        seen.may_reclaim =
            waits_since.is_some_and(|since| token.created_at >= since) && may(RECLAIM_SCOPE);
        return Ok(seen);
    };
    seen.stale = visitor::seen_is_stale(view, &token, view.now())?;
    if let Some(user) = view.user(account)? {
        if user.role == Role::Owner {
            seen.back = view.update()?.back;
        }
        seen.me = Some(Me {
            account: view.account_of(account)?,
            user,
            token,
            lock: view.lock(account)?,
        });
    }
    Ok(seen)
}

fn text_of(headers: &HeaderMap, name: header::HeaderName) -> &str {
    let value = headers.get(name).and_then(|value| value.to_str().ok());
    value.unwrap_or_default()
}

fn agent(headers: &HeaderMap) -> String {
    let agent = text_of(headers, header::USER_AGENT);
    agent.chars().take(AGENT_CHARS_MAX).collect()
}

/// Signs the browser of somebody in whose password was right.
///
/// # Errors
/// `Forbidden` for somebody who was locked out.
pub fn sign_in(tx: &Tx, browser: &NewDevice) -> Result<(), Refusal> {
    if let Some(account) = browser.account
        && visitor::active(tx, account)?.is_none()
    {
        return Err(Refusal::Forbidden);
    }
    device::sign_in(tx, browser)?;
    Ok(())
}

/// Signs the browser of this visit in as `account` within a transaction; whoever was signed in there before no longer
/// is.
///
/// # Errors
/// As `sign_in`.
pub fn enter(tx: &Tx, visit: &Entry, browser: &NewDevice) -> Result<(), Refusal> {
    match visit.map(|(account, token)| device::sign_out(tx, account, token)) {
        None | Some(Ok(()) | Err(Refusal::NotFound)) => sign_in(tx, browser),
        Some(Err(why)) => Err(why),
    }
}

/// Who was signed in in a browser before, and by which session.
pub type Entry = Option<(AccountId, TokenId)>;

/// A visit of somebody who is signed in; others are shown the way to the sign-in page and back here.
#[derive(Clone, Debug)]
pub struct Resident {
    /// The visit.
    pub visit: Visit,
    /// Who.
    pub me: Me,
}

impl FromRequestParts<Browser> for Resident {
    type Rejection = Answer;

    async fn from_request_parts(parts: &mut Parts, browser: &Browser) -> Result<Self, Answer> {
        let visit = Visit::from_request_parts(parts, browser).await?;
        match visit.me.clone() {
            Some(me) => Ok(Resident { visit, me }),
            None if !visit.is_open() => Err(Answer::to("/")),
            None if parts.method == Method::GET => {
                let here = parts.uri.path_and_query().map_or("/", |path| path.as_str());
                Err(Answer::to(&login_path(here)))
            }
            None => Err(Answer::to("/login")),
        }
    }
}

impl Resident {
    /// Calls a verb; leads to `to` when it is done, and to the page for its refusal otherwise.
    pub async fn act<T: Send + 'static>(
        &self,
        browser: &Browser,
        to: &str,
        verb: impl FnOnce(&Tx, AccountId) -> Result<T, Refusal> + Send + 'static,
    ) -> Answer {
        let me = self.me.account.id;
        match browser.doors.store.write(move |tx| verb(tx, me)).await {
            Ok(_) => Answer::to(to),
            Err(why) => self.visit.refuse(&why),
        }
    }
}

/// The sign-in page that leads on to `path`.
pub fn login_path(path: &str) -> String {
    let to = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("to", path)
        .finish();
    format!("/login?{to}")
}
