//! What all doors may know of the tunnel: how it is run, where it ends, how it fares just now. The engine
//! (`console::tunnel`) keeps it up to date; the dashboard's tile, the diagnosis and the wizard's pages read it.

use crate::model::Time;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::{Notify, watch};
use url::Url;

/// Cloudflare's API.
pub const API: &str = "https://api.cloudflare.com/client/v4";
/// Where a login is handed over (cloudflared `token/transfer.go`).
pub const LOGIN: &str = "https://login.cloudflareaccess.org";
/// Where people authorise us.
pub const DASH: &str = "https://dash.cloudflare.com";
/// Where the tunnel reaches Burrow unless the command line says otherwise.
pub const ORIGIN: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 4181);
/// Where cloudflared tells how it fares (its own first choice too, `metrics/metrics.go`).
pub const METRICS: SocketAddr = SocketAddr::new(std::net::IpAddr::V4(Ipv4Addr::LOCALHOST), 20241);

/// Who runs cloudflared.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Runner {
    /// We do: the program at this path.
    Program(PathBuf),
    /// We would, but it is not on this computer.
    Missing,
    /// A unit of systemd, which finds its files where we write them.
    Systemd,
}

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Places {
    /// Cloudflare's API.
    pub api: Url,
    /// Where a login is handed over.
    pub login: Url,
    /// Where people authorise us.
    pub dash: Url,
    /// Where the tunnel reaches us.
    pub origin: SocketAddr,
    /// Where cloudflared's files are written.
    pub folder: PathBuf,
    /// Who runs it.
    pub runner: Runner,
    /// Where it tells how it fares.
    pub metrics: SocketAddr,
    /// How long things take.
    pub pace: Pace,
}

/// How long the engine waits; shorter in tests.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long one look for a handed-over login may hang.
    pub poll: Duration,
    /// Pause between two of them.
    pub between: Duration,
    /// First pause after something that may pass; doubles.
    pub again: Duration,
    /// First pause before cloudflared is started again; doubles.
    pub restart: Duration,
    /// Pause between two looks at how cloudflared fares while it isn't connected.
    pub look: Duration,
}

impl Pace {
    /// In a real house.
    pub const HOUSE: Pace = Pace {
        // As cloudflared (`clientTimeout`).
        poll: Duration::from_secs(60),
        between: Duration::from_secs(3),
        again: Duration::from_secs(5),
        restart: Duration::from_secs(1),
        look: Duration::from_secs(1),
    };
    /// In tests.
    pub const QUICK: Pace = Pace {
        poll: Duration::from_millis(500),
        between: Duration::from_millis(10),
        again: Duration::from_millis(20),
        restart: Duration::from_millis(20),
        look: Duration::from_millis(20),
    };
}

impl Places {
    /// The real ones, for a house whose data is in `data`.
    pub fn real(data: &std::path::Path, runner: Runner) -> Places {
        let place = |text: &str| Url::parse(text).expect("an address that stands in the source");
        Places {
            api: place(API),
            login: place(LOGIN),
            dash: place(DASH),
            origin: ORIGIN,
            folder: data.join("tunnel"),
            runner,
            metrics: METRICS,
            pace: Pace::HOUSE,
        }
    }
}

/// How the tunnel fares.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum TunnelState {
    /// There is none, and none is wanted.
    #[default]
    None,
    /// One is wanted, but its program is not on this computer.
    Missing,
    /// It is being started, or dials.
    Starting,
    /// Visitors can come.
    Ready {
        /// How many connections there are to Cloudflare; four when all is well.
        connections: u32,
    },
    /// It runs, but reaches nobody.
    Cut {
        /// Why, as far as it said.
        why: Option<Ailment>,
        /// Since when.
        since: Time,
    },
    /// It ended, and is started again at `again`.
    Ended {
        /// Why, as far as it said.
        why: Option<Ailment>,
        /// When it is started again.
        again: Time,
    },
}

impl TunnelState {
    /// Whether visitors can come through it.
    pub fn is_ready(&self) -> bool {
        matches!(self, TunnelState::Ready { .. })
    }

    /// What ails it, if it said so.
    pub fn ailment(&self) -> Option<&Ailment> {
        match self {
            TunnelState::Cut { why, .. } | TunnelState::Ended { why, .. } => why.as_ref(),
            _ => None,
        }
    }
}

/// Why cloudflared can't do its work, from what it said. Each has its sentence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ailment {
    /// Its secret is not the tunnel's.
    Credentials,
    /// There is no such tunnel any more.
    Deleted,
    /// Names can't be looked up, or nothing can be reached at all.
    NoNetwork,
    /// Cloudflare's port 7844 can't be reached, though other things can.
    Blocked,
    /// A certificate is not valid yet, or not any more: this computer's clock is wrong.
    Clock,
    /// It doesn't like the file that we wrote.
    Config,
    /// Our own listener doesn't answer it.
    Origin,
    /// The program at its path can't be started.
    NotStarted(String),
    /// Something else; its own last words.
    Other(String),
}

/// The tunnel, for everybody who wants to know. Cheap to clone.
#[derive(Clone, Debug)]
pub struct Tunnel(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    places: Places,
    state: watch::Sender<TunnelState>,
    origin_open: watch::Sender<Option<bool>>,
    decided: Notify,
    restarts: watch::Sender<u32>,
}

impl Tunnel {
    /// None yet, with everything at `places`.
    pub fn new(places: Places) -> Tunnel {
        Tunnel(Arc::new(Shared {
            places,
            state: watch::Sender::new(TunnelState::None),
            origin_open: watch::Sender::new(None),
            decided: Notify::new(),
            restarts: watch::Sender::new(0),
        }))
    }

    /// None, and never any: in tests and for the command line.
    pub fn nowhere() -> Tunnel {
        Tunnel::new(Places::real(std::path::Path::new("."), Runner::Missing))
    }

    /// Where everything is.
    pub fn places(&self) -> &Places {
        &self.0.places
    }

    /// How it fares just now.
    pub fn state(&self) -> TunnelState {
        self.0.state.borrow().clone()
    }

    /// How it fares, for who waits for a change.
    pub fn watch(&self) -> watch::Receiver<TunnelState> {
        self.0.state.subscribe()
    }

    /// Tells everybody how it fares.
    pub fn set(&self, state: TunnelState) {
        self.0.state.send_if_modified(|now| {
            let changed = *now != state;
            *now = state;
            changed
        });
    }

    /// Whether the listener that the tunnel leads to is open; `None` before anybody has tried.
    pub fn origin_open(&self) -> Option<bool> {
        *self.0.origin_open.borrow()
    }

    /// Says whether it could be opened.
    pub fn set_origin_open(&self, open: bool) {
        self.0.origin_open.send_replace(Some(open));
    }

    /// A person has decided something: the engine looks at the row again.
    pub fn decided(&self) {
        self.0.decided.notify_one();
    }

    /// Waits until somebody has decided something.
    pub async fn decision(&self) {
        self.0.decided.notified().await;
    }

    /// Has cloudflared started anew.
    pub fn restart(&self) {
        self.0
            .restarts
            .send_modify(|times| *times = times.wrapping_add(1));
    }

    /// Changes with every `restart`.
    pub fn restarts(&self) -> watch::Receiver<u32> {
        self.0.restarts.subscribe()
    }
}
