//! Looks after cloudflared: as a child of ours, started again when it ends, with longer and longer pauses; or, on a box,
//! as somebody else's, of which we only read how it fares.

use super::Wanted;
use super::files::{self, CONFIG, TOKEN};
use super::log::{ailment, outweighs};
use crate::door::tunnel::{Ailment, Places, Runner, Tunnel, TunnelState};
use crate::model::Time;
use crate::model::reach::Reach;
use crate::net::loopback;
use crate::store::{Error, Store};
use rustix::process::{Pid, Signal, kill_process};
use serde::Deserialize;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::net::{SocketAddr, TcpListener};
use std::path::Path;
use std::process::{Child, ChildStderr, Command, Stdio};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};
use tokio::sync::watch;

/// Longest pause before it is started again.
const RESTART_MAX: Duration = Duration::from_secs(60);
/// How long it must have been connected for its ends to be counted anew.
const STEADY: Duration = Duration::from_secs(60);
/// How many looks while it isn't connected make one while it is.
const LOOKS_WHEN_READY: u32 = 5;
/// How long it may take to end when it is told to; its own grace period is 30 seconds, which nobody waits for here.
const FAREWELL_MAX: Duration = Duration::from_secs(5);
/// Pause between two looks whether it has.
const FAREWELL_LOOK: Duration = Duration::from_millis(20);
/// Longest line of its log that is read, in bytes.
const LINE_BYTES_MAX: u64 = 8 << 10;

/// What `/ready` says (cloudflared `metrics/readiness.go`).
#[derive(Deserialize)]
struct ReadyJson {
    #[serde(rename = "readyConnections", default)]
    connections: u32,
}

/// Looks after cloudflared.
pub struct Supervisor {
    store: Store,
    tunnel: Tunnel,
    wanted: watch::Receiver<Wanted>,
}

/// What made a watch over cloudflared end.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    /// It ended by itself, or couldn't be started.
    Ended {
        /// It had been connected for a good while.
        steady: bool,
    },
    /// Something else is wanted of it.
    Changed,
    /// The house closes.
    Closing,
}

/// What ends a watch from outside.
struct Orders {
    wanted: watch::Receiver<Wanted>,
    restarts: watch::Receiver<u32>,
    /// A restart was ordered and not done yet.
    again: bool,
    closing: watch::Receiver<bool>,
}

impl Orders {
    /// What is wanted now; only what is decided after this is `given`.
    fn taken(&mut self) -> Wanted {
        self.again |= self.restarts.has_changed().unwrap_or(false);
        self.restarts.mark_unchanged();
        self.wanted.borrow_and_update().clone()
    }

    /// Waits for the next order.
    async fn given(&mut self) -> End {
        tokio::select! {
            // Without an engine nothing is decided any more.
            Ok(()) = self.wanted.changed() => End::Changed,
            Ok(()) = self.restarts.changed() => {
                self.again = true;
                End::Changed
            }
            _ = self.closing.wait_for(|closing| *closing) => End::Closing,
        }
    }
}

impl Supervisor {
    /// One that does what `wanted` says.
    pub fn new(store: Store, tunnel: Tunnel, wanted: watch::Receiver<Wanted>) -> Supervisor {
        Supervisor {
            store,
            tunnel,
            wanted,
        }
    }

    /// Works until the house closes.
    pub async fn work(self, closing: watch::Receiver<bool>) {
        let mut orders = Orders {
            wanted: self.wanted.clone(),
            restarts: self.tunnel.restarts(),
            again: false,
            closing,
        };
        let (mut ends, mut served) = (0_u32, false);
        loop {
            let end = match orders.taken() {
                Wanted::Nothing => {
                    self.tunnel.set(TunnelState::None);
                    // At first nothing is known of what is wanted, and the unit may run.
                    if std::mem::take(&mut served) {
                        self.tell_unit(false, false).await;
                    }
                    orders.given().await
                }
                Wanted::Serve { by_token, .. } => {
                    served = true;
                    self.serve(by_token, &mut orders).await
                }
            };
            ends = match end {
                End::Closing => return,
                End::Changed => 0,
                End::Ended { steady: true } => 1,
                End::Ended { steady: false } => ends.saturating_add(1),
            };
            if ends > 0 {
                let pause = self.pause(ends);
                self.ended(pause);
                let order = tokio::time::timeout(pause, orders.given()).await;
                if order == Ok(End::Closing) {
                    return;
                }
            }
        }
    }

    fn pause(&self, ends: u32) -> Duration {
        let first = self.tunnel.places().pace.restart;
        first
            .saturating_mul(1 << ends.saturating_sub(1).min(10))
            .min(RESTART_MAX)
    }

    /// Says that it ended, and keeps the reason that it gave while it ran.
    fn ended(&self, pause: Duration) {
        let state = self.tunnel.state();
        let again = self.store.now().plus(pause);
        match self.tunnel.places().runner {
            Runner::Missing => self.tunnel.set(TunnelState::Missing),
            _ => self.tunnel.set(TunnelState::Ended {
                why: state.ailment().cloned(),
                again,
            }),
        }
    }

    /// Runs it until it ends or an order comes.
    async fn serve(&self, by_token: bool, orders: &mut Orders) -> End {
        let places = self.tunnel.places();
        if let Err(why) = self.write().await {
            tracing::warn!(%why, "cloudflared's files can't be written");
        }
        let again = std::mem::take(&mut orders.again);
        let program = match &places.runner {
            Runner::Systemd => {
                self.tell_unit(true, again).await;
                return self.watch(None, places.metrics, orders).await;
            }
            Runner::Missing => {
                self.tunnel.set(TunnelState::Missing);
                return End::Ended { steady: false };
            }
            Runner::Program(program) => program.clone(),
        };
        let metrics = free(places.metrics);
        let (name, places) = (program.display().to_string(), places.clone());
        let started =
            tokio::task::spawn_blocking(move || start(&program, &places, by_token, metrics));
        match started
            .await
            .unwrap_or_else(|why| Err(std::io::Error::other(why)))
        {
            Ok(child) => {
                tracing::info!(program = name, "cloudflared is started");
                self.watch(Some(child), metrics, orders).await
            }
            Err(why) => {
                tracing::warn!(%why, program = name, "cloudflared can't be started");
                self.tunnel.set(TunnelState::Cut {
                    why: Some(Ailment::NotStarted(why.to_string())),
                    since: self.store.now(),
                });
                End::Ended { steady: false }
            }
        }
    }

    /// Writes its files as the row says now.
    async fn write(&self) -> std::io::Result<()> {
        let read: Result<Option<Reach>, Error> = self.store.read(|view| view.reach()).await;
        let Ok(Some(reach)) = read else {
            return Ok(());
        };
        let places = self.tunnel.places().clone();
        tokio::task::spawn_blocking(move || files::write(&places, &reach))
            .await
            .map_err(std::io::Error::other)?
    }

    /// Tells the unit that runs it, where one does, whether it is wanted, and whether anew.
    async fn tell_unit(&self, wanted: bool, again: bool) {
        let places = self.tunnel.places().clone();
        if places.runner != Runner::Systemd {
            return;
        }
        let told =
            tokio::task::spawn_blocking(move || files::run_unit(&places, wanted, again)).await;
        if let Err(why) = told.unwrap_or_else(|why| Err(std::io::Error::other(why))) {
            tracing::warn!(%why, "the unit that runs cloudflared can't be told");
        }
    }

    /// Looks how it fares until it ends or an order comes.
    async fn watch(
        &self,
        mut child: Option<Guard>,
        metrics: SocketAddr,
        orders: &mut Orders,
    ) -> End {
        let look = self.tunnel.places().pace.look;
        let mut ready_since: Option<Instant> = None;
        let mut cut_since: Option<Time> = None;
        self.tunnel.set(TunnelState::Starting);
        loop {
            let state = match connections(metrics).await {
                Some(connections) if connections > 0 => {
                    ready_since.get_or_insert_with(Instant::now);
                    cut_since = None;
                    if let Some(child) = &child {
                        child.forget();
                    }
                    TunnelState::Ready { connections }
                }
                _ => {
                    let since = *cut_since.get_or_insert_with(|| self.store.now());
                    let why = child.as_ref().and_then(Guard::said);
                    match (why, ready_since.is_some() || child.is_none()) {
                        (None, false) => TunnelState::Starting,
                        (why, _) => TunnelState::Cut { why, since },
                    }
                }
            };
            let pause = match state.is_ready() {
                true => look * LOOKS_WHEN_READY,
                false => look,
            };
            self.tunnel.set(state);
            if child.as_mut().is_some_and(Guard::has_ended) {
                self.last_words(child.as_ref());
                let steady = ready_since.is_some_and(|since| since.elapsed() > STEADY);
                return End::Ended { steady };
            }
            if let Ok(order) = tokio::time::timeout(pause, orders.given()).await {
                // Its farewell takes a moment, in which nobody else should be kept waiting.
                let gone = tokio::task::spawn_blocking(move || drop(child));
                let _ = gone.await;
                return order;
            }
        }
    }

    fn last_words(&self, child: Option<&Guard>) {
        let why = child.and_then(Guard::said);
        tracing::warn!(?why, "cloudflared has ended");
        self.tunnel.set(TunnelState::Cut {
            why,
            since: self.store.now(),
        });
    }
}

/// How many connections it says that it has; `None` where it doesn't answer.
async fn connections(metrics: SocketAddr) -> Option<u32> {
    let (status, body) = loopback::get(metrics, "/ready").await.ok()?;
    let read: Option<ReadyJson> = serde_json::from_slice(&body).ok();
    match status {
        200 => Some(read.map_or(1, |ready| ready.connections.max(1))),
        _ => Some(0),
    }
}

/// This address, or another of loopback where somebody has it.
fn free(wanted: SocketAddr) -> SocketAddr {
    let bound = TcpListener::bind(wanted);
    let bound = bound.or_else(|_| TcpListener::bind((wanted.ip(), 0)));
    bound
        .and_then(|listener| listener.local_addr())
        .unwrap_or(wanted)
}

fn start(
    program: &Path,
    places: &Places,
    by_token: bool,
    metrics: SocketAddr,
) -> std::io::Result<Guard> {
    let folder = fs::canonicalize(&places.folder)?;
    end_strays(&folder);
    let mut command = Command::new(program);
    command.arg("tunnel");
    if !by_token {
        command.arg("--config").arg(folder.join(CONFIG));
    }
    command
        .args(["--metrics", &metrics.to_string(), "--no-autoupdate", "run"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped());
    if by_token {
        command.arg("--token-file").arg(folder.join(TOKEN));
    }
    // Our own files are meant, whatever else is set up on this computer.
    for name in [
        "TUNNEL_TOKEN",
        "TUNNEL_TOKEN_FILE",
        "TUNNEL_CRED_FILE",
        "TUNNEL_ORIGIN_CERT",
    ] {
        command.env_remove(name);
    }
    let mut child = command.spawn()?;
    let said = Arc::<Mutex<Option<Ailment>>>::default();
    let reader = child.stderr.take().map(|lines| {
        let said = said.clone();
        std::thread::spawn(move || listen(lines, &said))
    });
    Ok(Guard {
        child,
        said,
        reader,
    })
}

/// Reads its log to the end.
fn listen(lines: ChildStderr, said: &Mutex<Option<Ailment>>) {
    let mut lines = BufReader::new(lines);
    let mut line = Vec::new();
    loop {
        line.clear();
        match (&mut lines)
            .take(LINE_BYTES_MAX)
            .read_until(b'\n', &mut line)
        {
            Ok(0) | Err(_) => return,
            Ok(_) => {}
        }
        let text = String::from_utf8_lossy(&line);
        tracing::debug!(line = text.trim(), "cloudflared");
        if let Some(new) = ailment(&text) {
            let mut known = said.lock().unwrap_or_else(PoisonError::into_inner);
            if outweighs(&new, known.as_ref()) {
                *known = Some(new);
            }
        }
    }
}

/// A running child. It ends with its guard: told to, and after a while made to.
struct Guard {
    child: Child,
    said: Arc<Mutex<Option<Ailment>>>,
    reader: Option<std::thread::JoinHandle<()>>,
}

impl Guard {
    /// The worst that it has said.
    fn said(&self) -> Option<Ailment> {
        let said = self.said.lock().unwrap_or_else(PoisonError::into_inner);
        said.clone()
    }

    /// It is connected: what it said before doesn't count any more.
    fn forget(&self) {
        *self.said.lock().unwrap_or_else(PoisonError::into_inner) = None;
    }

    fn has_ended(&mut self) -> bool {
        let ended = !matches!(self.child.try_wait(), Ok(None));
        // What it said last may still be on its way.
        if ended && let Some(reader) = self.reader.take() {
            let _ = reader.join();
        }
        ended
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        if matches!(self.child.try_wait(), Ok(None)) {
            if let Some(pid) = pid(self.child.id()) {
                let _ = kill_process(pid, Signal::TERM);
            }
            let told = Instant::now();
            while matches!(self.child.try_wait(), Ok(None)) && told.elapsed() < FAREWELL_MAX {
                std::thread::sleep(FAREWELL_LOOK);
            }
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

/// Ends children of an earlier run that was cut off without a farewell: each would be one more for the same tunnel. They
/// are known by their command lines, which name our file: a number that is written down may come too late for the cut, or
/// be another program's by now.
fn end_strays(folder: &Path) {
    let ours = [CONFIG, TOKEN].map(|file| folder.join(file).display().to_string());
    for process in fs::read_dir("/proc").into_iter().flatten().flatten() {
        let name = process.file_name();
        let Some(number) = name.to_str().and_then(|name| name.parse().ok()) else {
            continue;
        };
        let line = fs::read(process.path().join("cmdline")).unwrap_or_default();
        let says = |word: &str| {
            line.split(|byte| *byte == 0)
                .any(|said| said == word.as_bytes())
        };
        if !says("tunnel") || !ours.iter().any(|file| says(file)) {
            continue;
        }
        if let Some(stray) = pid(number) {
            tracing::info!(number, "a cloudflared of an earlier run is ended");
            let _ = kill_process(stray, Signal::TERM);
            let told = Instant::now();
            while process.path().exists() && told.elapsed() < FAREWELL_MAX {
                std::thread::sleep(FAREWELL_LOOK);
            }
        }
    }
}

fn pid(number: u32) -> Option<Pid> {
    i32::try_from(number).ok().and_then(Pid::from_raw)
}
