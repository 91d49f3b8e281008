//! The composition root: opens the store, starts the workers, merges the doors, listens, and drains
//! when it is told to stop.

pub mod broken;
pub mod claim_code;
mod commands;
pub mod damaged;
mod device;
mod direct;
pub mod front;
pub mod keys;
mod outbound;
pub mod screen;
mod slash;
mod systemd;
mod tunnel;
pub mod upkeep;
mod watch;

use crate::config::{AccountCommand, Cli, Command, Data, Run};
use crate::console::diagnosis::Examiner;
use crate::console::update::{Updater, is_back};
use crate::device::Places;
use crate::door::Doors;
use crate::door::browser::Browser;
use crate::door::clock::ClockGate;
use crate::door::diagnosis::Diagnosis;
use crate::door::errands::{Errand, Errands};
use crate::door::passwords::Passwords;
use crate::door::peers::Peers;
use crate::door::room::Room;
use crate::door::studio::{PATIENCE, Studio};
use crate::door::update::{self, Source, Updates};
use crate::door::visitor::Listener;
use crate::federation::Federation;
use crate::federation::deliver::Postman;
use crate::federation::render::activities;
use crate::net::client::Client;
use crate::net::listen::{self, Manners};
use crate::net::mdns;
use crate::net::outbound::Nowhere;
use crate::net::resolve::SystemNames;
use crate::store::{Clock, Doubt, Error, Haste, Store, backup, reserve, snapshot};
use crate::{api, console, federation, web};
use anyhow::{Context, anyhow, bail};
use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::middleware;
use damaged::Ruin;
use front::{Front, Gate};
use screen::Teller;
use std::net::SocketAddr;
use std::path::Path;
use std::process::ExitCode;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::mpsc;
use tokio::sync::watch::{Receiver, Sender, channel};
use tokio::task::JoinSet;
use tower_http::compression::predicate::{NotForContentType, Predicate, SizeAbove};
use tower_http::compression::{CompressionLayer, CompressionLevel};

/// How many threads may do what blocks (pictures, passwords, searches) at once. The runtime's usual 512
/// would each keep a heap of its own.
const BLOCKING_THREADS_MAX: usize = 16;

/// How long requests may still take once the house closes.
const DRAIN_MAX: Duration = Duration::from_secs(10);

/// How long a store rests before it is opened anew, after its disk has failed.
const REOPEN_PAUSE: Duration = Duration::from_secs(5);

/// Longest form that a page sends, in bytes. Uploads and the client API have limits of their own.
const FORM_BYTES_MAX: usize = 1 << 20;

/// Shorter answers are not worth packing, in bytes.
const COMPRESSED_BYTES_MIN: u64 = 860;

/// How hard answers are packed: little, because the small computer that packs them has four slow cores, and more would
/// take it longer than the line gains. By gzip only: brotli's packer with its dictionaries is nearly a megabyte of program,
/// and Cloudflare packs anew for the browser anyway.
const COMPRESSION_LEVEL: i32 = 3;

/// Does what the command line says.
pub fn main(cli: Cli) -> anyhow::Result<ExitCode> {
    match cli.command {
        Command::Run(run) => serve(&run)?,
        Command::Setup(setup) => commands::unattended(&setup)?,
        Command::Account(AccountCommand::Create(person)) => commands::create(&person)?,
        Command::Account(AccountCommand::Reset(person)) => commands::reset(&person)?,
        Command::Token(args) => commands::token(&args)?,
        Command::Check(data) => return commands::check(&data),
        Command::Device(device) => return device::main(&device),
        Command::Version => println!("burrow {}", env!("CARGO_PKG_VERSION")),
    }
    Ok(ExitCode::SUCCESS)
}

fn open(data: &Data) -> anyhow::Result<Store> {
    opened(Store::open(&data.data, preparing), data)
}

/// Tells how far the store has been repaired after a power cut, or copied before it is changed.
fn preparing(done: f64) {
    systemd::preparing(done);
    tracing::info!(
        percent = (done * 100.0) as u32,
        "preparing the store: repairing it after a power cut, or copying it before it is changed"
    );
}

/// The same for the house itself. Where the box went back to this version, because a newer one did not stand its trial, it goes
/// on with the copy from before.
fn open_house(data: &Data, clock: &Clock, updates: &Updates) -> Result<Store, Error> {
    let open = || Store::open_at(&data.data, clock.clone(), preparing);
    match open() {
        Err(Error::TooNew { .. })
            if is_back(updates.source()) && snapshot::go_back(&data.data)? =>
        {
            open()
        }
        opened => opened,
    }
}

fn opened(store: Result<Store, Error>, data: &Data) -> anyhow::Result<Store> {
    store.map_err(|why| match why {
        Error::InUse => anyhow!(
            "Burrow is running on the data folder {}: stop Burrow first",
            data.data.display()
        ),
        why => anyhow!(why).context(format!(
            "can't open the data folder {}",
            data.data.display()
        )),
    })
}

/// Where updates come from, as the command line and the image say.
fn updates(run: &Run) -> anyhow::Result<Updates> {
    let version = match run.image_version.as_deref().map(str::trim) {
        None | Some("") => update::program(),
        Some(version) => version
            .parse()
            .with_context(|| format!("the image's version {version:?}"))?,
    };
    Ok(Updates::new(Source {
        feed: run.update_feed.clone().and_then(|feed| feed.0),
        board: run.board.clone(),
        version,
        ..Source::none(&run.data.data)
    }))
}

/// Serves, and again with what was restored from a backup, or when the disk has failed.
fn serve(run: &Run) -> anyhow::Result<()> {
    log(run.log_json);
    loop {
        if backup::finish(&run.data.data)? {
            tracing::info!("a backup has come into its place");
        }
        if serve_once(run)? {
            tracing::error!("the store's disk has failed; the store is opened anew");
            std::thread::sleep(REOPEN_PAUSE);
            continue;
        }
        if !backup::waits(&run.data.data) {
            return Ok(());
        }
    }
}

/// Serves until it is told to stop; whether the store has failed.
fn serve_once(run: &Run) -> anyhow::Result<bool> {
    let runtime = tokio::runtime::Builder::new_multi_thread()
        .max_blocking_threads(BLOCKING_THREADS_MAX)
        .enable_all()
        .build()?;
    let network = outbound::client(run)?;
    let updates = updates(run)?;
    let (gate, clock) = clock(run);
    let store = open_house(&run.data, &clock, &updates);
    // Nobody reads the log of a box. Elsewhere the program ends, and says why.
    let places = Places::default();
    if let Err(why) = &store
        && places.is_appliance()
        && let Some(ruin) = Ruin::of(why, &run.data.data)
    {
        tracing::error!(%why, "the store can't be opened");
        let found = (run.lan, &*run.name);
        return damaged::serve(places, found, ruin);
    }
    let store = opened(store, &run.data)?;
    damaged::is_over(&places);
    if let Err(why) = reserve::lay_by(&run.data.data) {
        tracing::warn!(%why, "no room could be laid by for a full disk");
    }
    let (data, boot) = (run.data.data.as_path(), run.boot.as_deref());
    let folders: Vec<&Path> = std::iter::once(data).chain(boot).collect();
    claim_code::look_for_reset(&folders, &store)?;
    let (close, closing) = channel(false);
    let (errands, taker) = Errands::new();
    let room = Room::of(store.files().clone());
    let doors = Doors {
        studio: Studio::new(store.files().clone(), PATIENCE),
        claim_code: Arc::new(Mutex::new(claim_code::keep(data, boot, &store)?)),
        store,
        passwords: Arc::new(Passwords::new()),
        attempts: Arc::default(),
        errands,
        closing,
        tunnel: tunnel::tunnel(run),
        diagnosis: Diagnosis::default(),
        updates,
        places: Arc::new(places),
        clock: gate,
        room,
        peers: Peers::default(),
    };
    let store = doors.store.clone();
    let cloudflare = network.clone();
    let federation = Federation::new(doors, network);
    let stayed = runtime.block_on(stay_open(run, federation, cloudflare, taker, close));
    let failed = store.has_failed();
    if !failed {
        claim_code::keep(data, boot, &store)?;
    }
    drop(store);
    runtime.shutdown_timeout(DRAIN_MAX);
    stayed.map(|()| failed)
}

/// What is believed of the clock.
fn clock(run: &Run) -> (ClockGate, Clock) {
    match &run.clock_gate {
        None => (ClockGate::default(), Clock::System),
        Some(file) => {
            let doubt = Arc::<Doubt>::default();
            let gate = ClockGate::at(file.clone(), doubt.clone());
            (gate, Clock::Doubted(doubt))
        }
    }
}

/// Every route of the house, as the listener `which` offers them, without a way to other servers.
pub fn router(doors: &Doors, which: Listener) -> Router {
    networked(&Federation::new(doors.clone(), Arc::new(Nowhere)), which)
}

/// Every route of the house, as the listener `which` offers them.
pub fn networked(federation: &Federation, which: Listener) -> Router {
    fronted(federation, which, false, &Arc::default())
}

fn fronted(federation: &Federation, which: Listener, direct: bool, front: &Arc<Front>) -> Router {
    let doors = Doors {
        attempts: Arc::default(),
        ..federation.doors.clone()
    };
    let browser = Browser::new(doors.clone());
    let gate = Gate {
        front: front.clone(),
        which,
        direct,
        store: doors.store.clone(),
        diagnosis: doors.diagnosis.clone(),
    };
    let routes = Router::new()
        .merge(api::routes())
        .with_state(doors.clone())
        .merge(federation::routes(federation.clone()))
        .merge(console::routes(browser.clone()))
        .merge(web::routes(browser))
        .merge(watch::routes(gate.clone()));
    let routes = routes
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(compression())
        .layer(middleware::from_fn(move |request, next| {
            gate.clone().attend(request, next)
        }));
    // A layer of the router itself would come after it has chosen a route.
    Router::new()
        .fallback_service(routes)
        .layer(middleware::map_request(slash::ignore))
}

/// Text is packed before it goes over a home's thin line outwards; what is packed already is not, and
/// events are not held back to fill a block.
fn compression() -> CompressionLayer<impl Predicate> {
    let worthwhile = SizeAbove::new(COMPRESSED_BYTES_MIN)
        .and(NotForContentType::IMAGES)
        .and(NotForContentType::SSE)
        .and(NotForContentType::const_new("application/gzip"))
        .and(NotForContentType::const_new("application/x-burrow-backup"))
        .and(NotForContentType::const_new("video/"))
        .and(NotForContentType::const_new("audio/"));
    CompressionLayer::new()
        .quality(CompressionLevel::Precise(COMPRESSION_LEVEL))
        .compress_when(worthwhile)
}

/// Whatever works in the house by itself, apart from the tunnel's side.
fn start_workers(
    tasks: &mut JoinSet<()>,
    federation: &Federation,
    client: &Arc<Client>,
    taker: mpsc::Receiver<Errand>,
) {
    let (doors, closing) = (&federation.doors, || federation.doors.closing.clone());
    tasks.spawn(outbound::name(
        client.clone(),
        doors.store.clone(),
        closing(),
    ));
    tasks.spawn(federation.clone().work(taker, closing()));
    let examiner = Examiner::new(doors, client.clone(), Arc::<SystemNames>::default());
    tasks.spawn(examiner.work(closing()));
    tasks.spawn(Updater::new(doors, client.clone()).work(closing()));
    tasks.spawn(upkeep::work(doors.clone(), closing()));
    let postman = Postman::new(federation.clone(), activities, Haste::Patient);
    let until = closing();
    tasks.spawn(async move { postman.work(until).await });
    tasks.spawn(systemd::stroke_watchdog(doors.store.clone(), closing()));
}

/// Lets people in until it is told to stop, the store has to be opened anew, or something breaks: then it is to be started
/// anew as a whole.
async fn stay_open(
    run: &Run,
    federation: Federation,
    cloudflare: Arc<Client>,
    taker: mpsc::Receiver<Errand>,
    close: Sender<bool>,
) -> anyhow::Result<()> {
    let doors = federation.doors.clone();
    let stopped = stop_signal()?;
    let lan = bind(run.lan).await?;
    // Port 0 asks the system for one.
    let address = lan.local_addr()?;
    let origin = match run.origin {
        Some(origin) if !origin.ip().is_loopback() => bail!(
            "--origin must be a loopback address: whoever reaches it is believed to be the tunnel"
        ),
        Some(origin) => Some(bind(origin).await?),
        None => None,
    };
    let (front, closing) = (Arc::default(), doors.closing.clone());
    keys::prepare(&doors.store).await?;
    let mut tasks = JoinSet::new();
    let home = fronted(&federation, Listener::Lan, false, &front);
    tasks.spawn(listen::serve(lan, home, Manners::HOME, closing));
    let outside = fronted(&federation, Listener::Origin, false, &front);
    start_workers(&mut tasks, &federation, &cloudflare, taker);
    tunnel::open(&mut tasks, &doors, cloudflare, origin, outside);
    if let Some(place) = run.direct {
        direct::open(&mut tasks, bind(place).await?, run, &federation, &front)?;
    }
    tracing::info!("Burrow is open: http://{address}");
    let name = named(&run.name, address, doors.closing.clone());
    let named = name.as_ref().map(|name| name.borrow().clone());
    invite_owner(address, named.as_deref(), &doors)?;
    tasks.spawn(Teller::new(run, &doors, address, name).work(doors.clone()));
    let store = doors.store.clone();
    drop((doors, federation));
    systemd::ready();
    let over = tokio::select! {
        () = stopped => {
            systemd::stopping();
            Ok(())
        }
        () = store.given_way() => Ok(()),
        why = broken::one_breaks(&mut tasks, broken::OPEN_MIN) => {
            Err(anyhow!("a part of the house broke and has to be started anew: {why}"))
        }
    };
    drop(store);
    tracing::info!("closing");
    close.send_replace(true);
    let drained = tokio::time::timeout(DRAIN_MAX, async {
        while tasks.join_next().await.is_some() {}
        // WebSockets outlive their connections; each watches for the end until it has said goodbye.
        close.closed().await;
    });
    if drained.await.is_err() {
        tracing::warn!("some requests did not end in time and were cut off");
    }
    over
}

/// Tells the home network the box's name, unless only this computer reaches it anyway. Without multicast the box is
/// still found by its address.
fn named(name: &str, lan: SocketAddr, closing: Receiver<bool>) -> Option<Receiver<String>> {
    if lan.ip().is_loopback() {
        return None;
    }
    match mdns::announce(name, lan.port(), closing) {
        Ok(name) => Some(name),
        Err(error) => {
            tracing::warn!(%error, "this box has no name in the home network; use its address");
            None
        }
    }
}

/// Says on the console, once everything listens, how an unclaimed box is claimed.
fn invite_owner(address: SocketAddr, name: Option<&str>, doors: &Doors) -> anyhow::Result<()> {
    let code = doors
        .claim_code
        .lock()
        .unwrap_or_else(PoisonError::into_inner)
        .clone();
    if let Some(code) = code {
        let place = match address.ip() {
            _ if name.is_some() => at_port(name.unwrap_or_default(), address.port()),
            ip if ip.is_loopback() || ip.is_unspecified() => at_port("localhost", address.port()),
            _ => address.to_string(),
        };
        let settings = doors.store.read_now(|view| view.settings())?;
        let (why, page) = match settings.owner_reset {
            None => (
                "This burrow has no owner yet.",
                format!("/claim?code={code}"),
            ),
            Some(_) => (
                "This burrow waits for its owner to come back.",
                "/claim/owner".to_owned(),
            ),
        };
        println!("\n    {why} Open it in a browser:\n");
        println!("        address     http://{place}{page}");
        println!("        claim code  {code}\n");
    }
    Ok(())
}

/// How a browser is told of a host: without the port that it takes anyway.
fn at_port(host: &str, port: u16) -> String {
    match port {
        80 => host.to_owned(),
        port => format!("{host}:{port}"),
    }
}

async fn bind(address: SocketAddr) -> anyhow::Result<TcpListener> {
    TcpListener::bind(address)
        .await
        .with_context(|| format!("can't listen on {address}: is another Burrow running?"))
}

/// Becomes ready when systemd or somebody at the terminal ends the program. It listens from the call on, and not only from
/// when it is first awaited: whoever has been told that the house is open may end it in the same moment.
fn stop_signal() -> std::io::Result<impl Future<Output = ()>> {
    use tokio::signal::unix::{SignalKind, signal};
    let mut terminate = signal(SignalKind::terminate())?;
    let mut interrupt = signal(SignalKind::interrupt())?;
    Ok(async move {
        tokio::select! {
            _ = terminate.recv() => {}
            _ = interrupt.recv() => {}
        }
    })
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
