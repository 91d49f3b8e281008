//! The tunnel's side of the house: where everything about it is, as the command line says; the listener that it leads to,
//! opened as soon as somebody wants a tunnel; the engine that makes it and the supervisor that keeps it running.

use crate::config::{self, Run};
use crate::console::tunnel::{Engine, Supervisor};
use crate::door::Doors;
use crate::door::tunnel::{ORIGIN, Places, Runner, Tunnel};
use crate::net::listen::{self, Manners};
use crate::net::outbound::Network;
use crate::store::Error;
use axum::Router;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::task::JoinSet;

/// The program that keeps tunnels open.
const CLOUDFLARED: &str = "cloudflared";
/// How often it is looked whether somebody wants a tunnel, and whether a port has become free.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// The tunnel as the command line says. What leads elsewhere than to Cloudflare is said loudly: it is for tests.
pub fn tunnel(run: &Run) -> Tunnel {
    let runner = match &run.cloudflared {
        Some(word) if word == Path::new(config::SYSTEMD) => Runner::Systemd,
        Some(file) => Runner::Program(file.clone()),
        None => config::on_path(CLOUDFLARED).map_or(Runner::Missing, Runner::Program),
    };
    let mut places = Places::real(&run.data.data, runner);
    if let Some(api) = &run.cloudflare_api {
        tracing::warn!(%api, "--cloudflare-api is for tests: whoever is there is given Cloudflare's keys");
        places.api = api.clone();
    }
    if let Some(login) = &run.cloudflare_login {
        tracing::warn!(%login, "--cloudflare-login is for tests: people are led there to sign in at Cloudflare");
        places.login = login.clone();
        places.dash = login.clone();
    }
    places.origin = run.origin.unwrap_or(ORIGIN);
    Tunnel::new(places)
}

/// Starts everything about the tunnel. `bound` is the listener that the command line asked for; otherwise one is opened
/// when it is wanted.
pub fn open(
    tasks: &mut JoinSet<()>,
    doors: &Doors,
    network: Arc<dyn Network>,
    bound: Option<TcpListener>,
    routes: Router,
) {
    let engine = Engine::new(doors.store.clone(), network, doors.tunnel.clone());
    let supervisor = Supervisor::new(doors.store.clone(), doors.tunnel.clone(), engine.wanted());
    tasks.spawn(engine.work(doors.closing.clone()));
    tasks.spawn(supervisor.work(doors.closing.clone()));
    tasks.spawn(attend(doors.clone(), bound, routes));
}

async fn attend(doors: Doors, bound: Option<TcpListener>, routes: Router) {
    let mut closing = doors.closing.clone();
    let listener = match bound {
        Some(bound) => bound,
        None => tokio::select! {
            listener = wanted(&doors) => listener,
            _ = closing.wait_for(|closing| *closing) => return,
        },
    };
    doors.tunnel.set_origin_open(true);
    listen::serve(listener, routes, Manners::TUNNEL, closing).await;
}

/// Waits until somebody wants a tunnel, and then until nobody else has its port.
async fn wanted(doors: &Doors) -> TcpListener {
    let address = doors.tunnel.places().origin;
    loop {
        let reach: Result<_, Error> = doors.store.read(|view| view.reach()).await;
        if reach.is_ok_and(|reach| reach.is_some()) {
            match TcpListener::bind(address).await {
                Ok(listener) => {
                    tracing::info!("the tunnel reaches Burrow at http://{address}");
                    return listener;
                }
                Err(why) => {
                    if doors.tunnel.origin_open() != Some(false) {
                        tracing::warn!(%why, "can't listen on {address}, where the tunnel should reach Burrow");
                    }
                    doors.tunnel.set_origin_open(false);
                }
            }
        }
        tokio::time::sleep(LOOK_EVERY).await;
    }
}
