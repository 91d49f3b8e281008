//! The gate that a new system must pass before it stays: whatever the family needs must work, and what can't be the new
//! system's fault is not held against it.

use super::note::{Note, adapters};
use crate::device::Places;
use crate::net::loopback;
use crate::net::resolve::{Names, SystemNames};
use futures_util::future::{BoxFuture, join_all};
use serde::Deserialize;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::TcpStream;
use tokio::time::{Instant, sleep, timeout};

/// Where cloudflared dials to; whoever gets there has the internet (cloudflared `edgediscovery`, and "Tunnel with firewall" in
/// Cloudflare's documentation).
const EDGE_NAME: &str = "region1.v2.argotunnel.com";
/// The same without asking for a name: one address of each of its two regions.
const EDGES: [&str; 2] = ["198.41.192.7:7844", "198.41.200.13:7844"];
/// How long one look at the internet may take.
const LOOK_WAIT: Duration = Duration::from_secs(15);

/// Why a new system does not stay.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Why {
    /// Nothing answered.
    Http,
    /// Burrow answered that its store doesn't.
    Store,
    /// The internet can be reached, and the tunnel doesn't stand again.
    Tunnel,
    /// A network adapter that was connected before is not even there.
    Adapter,
}

impl Why {
    /// A word for it; pages have a sentence for each (`update-why-WORD`).
    pub fn name(self) -> &'static str {
        match self {
            Why::Http => "http",
            Why::Store => "store",
            Why::Tunnel => "tunnel",
            Why::Adapter => "adapter",
        }
    }
}

/// What the gate lets pass.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pass {
    /// All is as it was.
    Well,
    /// The tunnel doesn't stand, and neither can anything else on the internet be reached: that is the line's fault, or the
    /// router's, and the older system would fare no better.
    Offline,
}

/// How long the gate waits.
#[derive(Clone, Copy, Debug)]
pub struct Limits {
    /// For Burrow to answer. A slow box with a large store that is copied before it is changed takes its time.
    pub http: Duration,
    /// For the tunnel, from when Burrow answers and the internet can be reached.
    pub tunnel: Duration,
    /// For the internet: at night some people's routers are off, and lines are mended.
    pub offline: Duration,
    /// Between two looks.
    pub glance: Duration,
}

impl Limits {
    /// On a real box.
    pub const BOX: Limits = Limits {
        http: Duration::from_secs(20 * 60),
        tunnel: Duration::from_secs(10 * 60),
        offline: Duration::from_secs(45 * 60),
        glance: Duration::from_secs(2),
    };
}

/// Whether the internet can be reached.
pub trait Internet: Send + Sync {
    /// Looks.
    fn is_there(&self) -> BoxFuture<'_, bool>;
}

/// The real one: a name can be looked up, or somebody answers who has been asked without one. A system whose names are broken
/// has the internet all the same, and no excuse.
#[derive(Default)]
pub struct RealInternet(SystemNames);

impl Internet for RealInternet {
    fn is_there(&self) -> BoxFuture<'_, bool> {
        Box::pin(async move {
            let named = async { self.0.look_up(EDGE_NAME).await.is_ok() };
            let dialled = EDGES.map(|edge| async move { TcpStream::connect(edge).await.is_ok() });
            let looks = async {
                let (named, dialled) = tokio::join!(named, join_all(dialled));
                named || dialled.contains(&true)
            };
            timeout(LOOK_WAIT, looks).await.unwrap_or(false)
        })
    }
}

/// What the gate looks at.
pub struct Gate<'a> {
    /// The box.
    pub places: &'a Places,
    /// What was before the update.
    pub note: &'a Note,
    /// Where Burrow answers.
    pub http: SocketAddr,
    /// Where cloudflared does.
    pub metrics: SocketAddr,
    /// The internet.
    pub internet: &'a dyn Internet,
    /// How long things may take.
    pub limits: Limits,
}

impl Gate<'_> {
    /// Waits until all is well, or it is plain that it won't be.
    ///
    /// # Errors
    /// Why this system does not stay.
    pub async fn pass(&self) -> Result<Pass, Why> {
        self.answers().await?;
        match self.note.tunnel {
            true => self.is_reached().await,
            false => Ok(Pass::Well),
        }
    }

    async fn answers(&self) -> Result<(), Why> {
        let until = Instant::now() + self.limits.http;
        let mut why = Why::Http;
        loop {
            match loopback::get(self.http, "/health").await {
                Ok((200, _)) => return Ok(()),
                Ok(_) => why = Why::Store,
                Err(_) => {}
            }
            if Instant::now() >= until {
                return Err(why);
            }
            sleep(self.limits.glance).await;
        }
    }

    /// Waits for the tunnel. The time without internet doesn't count against it.
    async fn is_reached(&self) -> Result<Pass, Why> {
        let (mut online, mut offline) = (Duration::ZERO, Duration::ZERO);
        loop {
            let begun = Instant::now();
            if self.tunnel_stands().await {
                return Ok(Pass::Well);
            }
            let there = self.internet.is_there().await;
            sleep(self.limits.glance).await;
            match there {
                true => online += begun.elapsed(),
                false => offline += begun.elapsed(),
            }
            if online >= self.limits.tunnel {
                return Err(Why::Tunnel);
            }
            if offline >= self.limits.offline {
                // A cable that is out or a router that is off is nobody's fault here; a driver that is missing is.
                let (there, _) = adapters(self.places);
                return match self.note.adapters.is_subset(&there) {
                    true => Ok(Pass::Offline),
                    false => Err(Why::Adapter),
                };
            }
        }
    }

    async fn tunnel_stands(&self) -> bool {
        #[derive(Deserialize)]
        #[serde(rename_all = "camelCase")]
        struct Ready {
            #[serde(default)]
            ready_connections: u32,
        }
        match loopback::get(self.metrics, "/ready").await {
            Ok((200, body)) => {
                serde_json::from_slice(&body).is_ok_and(|ready: Ready| ready.ready_connections > 0)
            }
            _ => false,
        }
    }
}
