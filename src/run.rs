//! The composition root: opens the store, starts the workers, merges the doors, listens, and drains
//! when it is told to stop.

mod commands;
mod slash;
pub mod upkeep;

use crate::config::{AccountCommand, Cli, Command, Data, Run};
use crate::door::browser::Browser;
use crate::door::passwords::Passwords;
use crate::door::studio::{PATIENCE, Studio};
use crate::door::visitor::{ClientIp, Listener};
use crate::door::{Doors, secret};
use crate::model::settings::Stage;
use crate::store::Store;
use crate::{api, console, web};
use anyhow::{Context, bail};
use axum::Router;
use axum::extract::{ConnectInfo, Request};
use axum::middleware::{self, Next};
use std::net::{IpAddr, SocketAddr};
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;

/// How many threads may do what blocks (pictures, passwords, searches) at once. The runtime's usual 512
/// would each keep a heap of its own.
const BLOCKING_THREADS_MAX: usize = 16;

/// How long requests may still take once the house closes.
const DRAIN_MAX: Duration = Duration::from_secs(10);

/// Where the claim code is kept in the data folder until there is an owner.
const CLAIM_CODE_FILE: &str = "claim-code.txt";

/// How long a claim code is, in groups of four signs (20 bits each); guesses are rate-limited.
const CLAIM_CODE_GROUPS: usize = 2;

/// Does what the command line says.
pub fn main(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Run(run) => serve(&run)?,
        Command::Setup(setup) => commands::unattended(&setup)?,
        Command::Account(AccountCommand::Create(person)) => commands::create(&person)?,
        Command::Account(AccountCommand::Reset(person)) => commands::reset(&person)?,
        Command::Token(args) => commands::token(&args)?,
        Command::Check(data) => return commands::check(&data),
        Command::Version => println!("burrow {}", env!("CARGO_PKG_VERSION")),
    }
    Ok(ExitCode::SUCCESS)
}

fn open(data: &Data) -> anyhow::Result<Store> {
    Store::open(&data.data, |done| {
        tracing::info!(
            percent = (done * 100.0) as u32,
            "repairing the store after a power cut"
        )
    })
    .with_context(|| format!("can't open the data folder {}", data.data.display()))
}

fn serve(run: &Run) -> anyhow::Result<()> {
    log(run.log_json);
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(BLOCKING_THREADS_MAX)
        .enable_all()
        .build()?;
    let store = open(&run.data)?;
    let (close, closing) = watch::channel(false);
    let doors = Doors {
        studio: Studio::new(store.files().clone(), PATIENCE),
        claim_code: Arc::new(Mutex::new(claim_code(&run.data.data, &store)?)),
        store,
        passwords: Arc::new(Passwords::new()),
        closing,
    };
    runtime.block_on(listen(run, doors.clone(), close))?;
    claim_code(&run.data.data, &doors.store)?;
    runtime.shutdown_timeout(DRAIN_MAX);
    Ok(())
}

/// The code that must be typed to claim the box: the one in the data folder, so that it stays the same
/// over restarts, or a new one. With an owner there is none, and the file goes away.
fn claim_code(data: &Path, store: &Store) -> anyhow::Result<Option<String>> {
    let file = data.join(CLAIM_CODE_FILE);
    let settings = store.read_now(|view| view.settings())?;
    if settings.stage == Stage::Open {
        match std::fs::remove_file(&file) {
            Ok(()) => {}
            Err(why) if why.kind() == std::io::ErrorKind::NotFound => {}
            Err(why) => {
                return Err(why).with_context(|| format!("can't remove {}", file.display()));
            }
        }
        return Ok(None);
    }
    let kept = std::fs::read_to_string(&file).unwrap_or_default();
    let code = match kept.trim() {
        "" => secret::spoken(CLAIM_CODE_GROUPS),
        kept => kept.to_owned(),
    };
    std::fs::write(&file, format!("{code}\n"))
        .with_context(|| format!("can't write {}", file.display()))?;
    Ok(Some(code))
}

/// Every route of the house, as the listener `which` offers them.
pub fn router(doors: &Doors, which: Listener) -> Router {
    let browser = Browser::new(doors.clone());
    let routes = Router::new()
        .merge(api::routes())
        .with_state(doors.clone())
        .merge(console::routes(browser.clone()))
        .merge(web::routes(browser));
    let routes = routes.layer(middleware::from_fn(move |request: Request, next: Next| {
        announce(which, request, next)
    }));
    // A layer of the router itself would come after it has chosen a route.
    Router::new()
        .fallback_service(routes)
        .layer(middleware::map_request(slash::ignore))
}

/// Writes on each request where it came from. Only the tunnel's own listener believes what
/// Cloudflare says of the address.
async fn announce(which: Listener, mut request: Request, next: Next) -> axum::response::Response {
    if let Some(ip) = client_ip(which, &request) {
        request.extensions_mut().insert(ClientIp(ip));
    }
    request.extensions_mut().insert(which);
    next.run(request).await
}

fn client_ip(which: Listener, request: &Request) -> Option<IpAddr> {
    let peer = request
        .extensions()
        .get::<ConnectInfo<SocketAddr>>()
        .map(|info| info.0.ip());
    let named = || {
        request
            .headers()
            .get("cf-connecting-ip")?
            .to_str()
            .ok()?
            .parse()
            .ok()
    };
    match which {
        Listener::Lan => peer,
        Listener::Origin => named().or(peer),
    }
}

async fn listen(run: &Run, doors: Doors, close: watch::Sender<bool>) -> anyhow::Result<()> {
    let lan = bind(run.lan).await?;
    let mut servers = tokio::task::JoinSet::new();
    servers.spawn(serve_on(
        lan,
        router(&doors, Listener::Lan),
        doors.closing.clone(),
    ));
    if let Some(origin) = run.origin {
        if !origin.ip().is_loopback() {
            bail!(
                "--origin must be a loopback address: whoever reaches it is believed to be the tunnel"
            );
        }
        servers.spawn(serve_on(
            bind(origin).await?,
            router(&doors, Listener::Origin),
            doors.closing.clone(),
        ));
    }
    let upkeep = tokio::spawn(upkeep::work(doors.store.clone(), doors.closing.clone()));
    tracing::info!(address = %run.lan, "Burrow is open: http://{}", run.lan);
    invite_owner(run, &doors);
    stop_signal().await?;
    tracing::info!("closing");
    close.send_replace(true);
    let drained = tokio::time::timeout(DRAIN_MAX, async {
        while servers.join_next().await.is_some() {}
        // It ends between two pieces of work; what is left is done after the next start.
        let _ = upkeep.await;
    });
    if drained.await.is_err() {
        tracing::warn!("some requests did not end in time and were cut off");
    }
    Ok(())
}

/// Says on the console, once everything listens, how an unclaimed box is claimed.
fn invite_owner(run: &Run, doors: &Doors) {
    let code = doors
        .claim_code
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    if let Some(code) = code {
        let place = match run.lan.ip() {
            ip if ip.is_loopback() || ip.is_unspecified() => {
                format!("localhost:{}", run.lan.port())
            }
            _ => run.lan.to_string(),
        };
        println!("\n    This burrow has no owner yet. Open it in a browser:\n");
        println!("        address     http://{place}");
        println!("        claim code  {code}\n");
    }
}

async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("can't listen on {address}: is another Burrow running?"))
}

async fn serve_on(listener: TcpListener, router: Router, mut closing: watch::Receiver<bool>) {
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let stop = async move {
        // An error means that the sender is gone, and with it the house.
        let _ = closing.wait_for(|closing| *closing).await;
    };
    if let Err(why) = axum::serve(listener, service)
        .with_graceful_shutdown(stop)
        .await
    {
        tracing::error!(%why, "a listener failed");
    }
}

async fn stop_signal() -> anyhow::Result<()> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    tokio::select! {
        _ = terminate.recv() => {}
        interrupted = tokio::signal::ctrl_c() => interrupted?,
    }
    Ok(())
}

fn log(json: bool) {
    use tracing_subscriber::EnvFilter;
    let filter = EnvFilter::try_from_env("BURROW_LOG").unwrap_or_else(|_| EnvFilter::new("info"));
    let lines = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_target(false)
        .with_writer(std::io::stderr);
    match json {
        true => lines.json().init(),
        false => lines.init(),
    }
}
