//! The way to a house, made against a Cloudflare of our own that fails as it is told to: whatever happens on the way, in the
//! end there is one tunnel and one entry, and nothing that opens more than that tunnel is kept.

mod child;
mod cutting;
mod failing;
mod files;
mod making;
mod pages;
mod real;

use crate::cloudflare::Line;
use crate::cloudflare::world::Cloudflare;
use crate::house::House;
use burrow::console::tunnel::{Engine, Supervisor};
use burrow::door::tunnel::{Pace, Places, Runner, Tunnel, TunnelState};
use burrow::model::reach::{Plan, Reach, Snag, Step};
use burrow::ops::{Refusal, reach as verbs, set_up};
use burrow::store::{Error, Tx};
use burrow::text::cloudflare::certificate;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinHandle;

/// The longest that anything may take here, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(30);

/// Where logins are waited for in these tests.
pub const KEY: &str = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

/// A house that has its address and no way to it yet, and a Cloudflare with the domain.
pub struct Rig {
    pub house: House,
    pub cloudflare: Arc<Cloudflare>,
    pub tunnel: Tunnel,
    folder: TempDir,
    engine: Option<JoinHandle<()>>,
    supervised: bool,
    pub supervisor: Option<JoinHandle<()>>,
}

impl Rig {
    /// At `https://home.example`.
    pub async fn new() -> Rig {
        Rig::at("https://home.example").await
    }

    pub async fn at(address: &str) -> Rig {
        let rig = Rig::with(Runner::Missing);
        rig.set_up(address).await;
        rig
    }

    pub fn with(runner: Runner) -> Rig {
        Rig::telling(runner, "127.0.0.1:0".parse().expect("an address"))
    }

    /// One whose cloudflared tells at `metrics` how it fares.
    pub fn telling(runner: Runner, metrics: std::net::SocketAddr) -> Rig {
        let folder = tempfile::tempdir().expect("a folder");
        let tunnel = Tunnel::new(Places {
            pace: Pace::QUICK,
            metrics,
            ..Places::real(folder.path(), runner.clone())
        });
        tunnel.set_origin_open(true);
        Rig {
            house: House::unclaimed().with_tunnel(tunnel.clone()),
            cloudflare: Arc::new(Cloudflare::with(&["home.example", "other.example"])),
            tunnel,
            supervised: runner != Runner::Missing,
            folder,
            engine: None,
            supervisor: None,
        }
    }

    pub async fn set_up(&self, address: &str) {
        let address = address.to_owned();
        self.does(move |tx| {
            set_up::claim(tx)?;
            set_up::name_community(tx, "The Lane")?;
            set_up::choose_address(tx, &address)
        })
        .await;
    }

    pub fn folder(&self) -> std::path::PathBuf {
        self.folder.path().join("tunnel")
    }

    /// Does what a page would.
    pub async fn does(&self, verb: impl Fn(&Tx) -> Result<(), Refusal> + Send + 'static) {
        let done: Result<(), Refusal> = self.house.store.write(verb).await;
        done.expect("it can be done");
        self.tunnel.decided();
    }

    /// Starts the engine.
    pub fn start(&mut self) {
        self.start_over(Line::to(&self.cloudflare));
    }

    /// Starts it with this line to Cloudflare.
    pub fn start_over(&mut self, line: Line) {
        let engine = Engine::new(
            self.house.store.clone(),
            Arc::new(line),
            self.tunnel.clone(),
        );
        let closing = self.house.close.subscribe();
        if self.supervised {
            let store = self.house.store.clone();
            let supervisor = Supervisor::new(store, self.tunnel.clone(), engine.wanted());
            self.supervisor = Some(tokio::spawn(supervisor.work(closing.clone())));
        }
        self.engine = Some(tokio::spawn(engine.work(closing)));
    }

    /// Ends the engine wherever it is.
    pub async fn stop(&mut self) {
        if let Some(engine) = self.engine.take() {
            engine.abort();
            let _ = engine.await;
        }
    }

    pub fn row(&self) -> Option<Reach> {
        let read: Result<_, Error> = self.house.store.read_now(|view| view.reach());
        read.expect("the store reads")
    }

    pub fn step(&self) -> Option<Step> {
        self.row().map(|row| row.step)
    }

    /// Waits until the row is as wanted.
    pub async fn until(&self, what: &str, wanted: impl Fn(&Reach) -> bool) -> Reach {
        let looked = async {
            loop {
                if let Some(row) = self.row().filter(&wanted) {
                    return row;
                }
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let looked = tokio::time::timeout(PATIENCE, looked).await;
        looked.unwrap_or_else(|_| panic!("never {what}: {:?}", self.row()))
    }

    pub async fn until_step(&self, step: Step) -> Reach {
        self.until(&format!("{step:?}"), |row| row.step == step)
            .await
    }

    pub async fn until_snag(&self) -> Snag {
        let row = self.until("stuck", |row| row.snag.is_some()).await;
        row.snag.expect("it is stuck")
    }

    /// Begins with the certificate of a login for `zone`.
    pub async fn begin_login(&self, zone: &str) {
        let pem = self
            .cloudflare
            .certificate(zone, &crate::cloudflare::world::LOGIN);
        let found = certificate(&pem).expect("a certificate");
        self.does(move |tx| verbs::bring_certificate(tx, None, &found, &plan(7)))
            .await;
    }

    /// Begins with an API token that may do this.
    pub async fn begin_token(&self, may: &[&str]) -> String {
        let token = self.cloudflare.token("acc1", may);
        self.bring(&token).await;
        token
    }

    pub async fn bring(&self, token: &str) {
        let token = token.to_owned();
        self.does(move |tx| verbs::bring_api_token(tx, None, &token, &plan(8)))
            .await;
    }

    pub async fn retry(&self) {
        self.does(|tx| verbs::retry(tx, KEY)).await;
    }

    /// cloudflared says that it is connected.
    pub async fn connect(&self) {
        self.until_step(Step::Connect).await;
        // As its supervisor would, again and again.
        self.until("connected", |row| {
            self.tunnel.set(TunnelState::Ready { connections: 4 });
            row.step == Step::Done
        })
        .await;
    }

    /// One tunnel, one entry that leads to it, the files for it, and no more power than that.
    pub fn stands(&self, host: &str) {
        let row = self.row().expect("a row");
        let state = self.cloudflare.state();
        let names: Vec<&str> = state.tunnels.iter().map(|one| one.name.as_str()).collect();
        assert_eq!(names, [row.plan.name.as_str()], "one tunnel");
        let id = &state.tunnels[0].id;
        assert_eq!(row.tunnel.as_ref(), Some(id));
        let target = format!("{id}.cfargotunnel.com");
        let entries: Vec<_> = state
            .records
            .iter()
            .map(|one| (one.name.as_str(), one.content.as_str(), one.proxied))
            .collect();
        assert_eq!(entries, [(host, target.as_str(), true)], "one entry");
        assert_eq!(row.authority, None, "the authority is forgotten");
        assert!(row.handoff.is_none() && row.left.is_none());
        let file = self.folder().join(format!("{id}.json"));
        let credentials = std::fs::read_to_string(file).expect("credentials");
        let credentials: serde_json::Value =
            serde_json::from_str(&credentials).expect("they are JSON");
        assert_eq!(credentials["TunnelID"], id.as_str());
        assert_eq!(
            credentials["TunnelSecret"],
            state.tunnels[0].secret.as_str()
        );
        let config = std::fs::read_to_string(self.folder().join("config.yml"));
        assert!(config.expect("a configuration").contains(host));
    }
}

/// A tunnel that is planned.
pub fn plan(number: u8) -> Plan {
    Plan {
        name: format!("burrow-home.example-{number}"),
        secret: [number; 32],
    }
}
