//! Updates from the list of versions to the restart on trial and back: whatever is announced, sent or cut off on the way, the
//! box runs one version whole, and its owner knows which.

mod binary;
mod fetching;
mod server;
mod showing;
mod story;

use crate::house::House;
use burrow::console::update::Updater;
use burrow::device::Places;
use burrow::door::update::{Pace, Source, Updates};
use burrow::model::update::{Step, Update};
use burrow::net::client::Client;
use burrow::net::outbound::Network;
use burrow::ops::{Refusal, update as verbs};
use burrow::store::{Error, Tx};
use server::Server;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;
use tempfile::TempDir;
use tokio::task::JoinHandle;

/// The longest that anything may take here, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);
/// A start of the computer.
const FIRST_BOOT: &str = "00000000-0000-0000-0000-000000000001";
const SECOND_BOOT: &str = "00000000-0000-0000-0000-000000000002";

/// A house on a box with two systems, and a server that announces versions.
struct Rig {
    house: House,
    server: Server,
    root: TempDir,
    engine: Option<JoinHandle<()>>,
}

impl Rig {
    /// Runs 0.1.0.
    async fn new() -> Rig {
        let root = tempfile::tempdir().expect("a folder");
        for folder in [
            "usr/bin",
            "etc/burrow",
            "run/burrow/wishes",
            "run/burrow-device",
            "var/lib/burrow",
            "var/lib/burrow-device",
            "proc/sys/kernel/random",
        ] {
            fs::create_dir_all(root.path().join(folder)).expect("a folder");
        }
        let mut rig = Rig {
            house: House::open().await,
            server: Server::start().await,
            root,
            engine: None,
        };
        rig.boots(FIRST_BOOT, "0.1.0");
        rig
    }

    /// The box is started with this version; root has told nothing yet.
    fn boots(&mut self, boot: &str, version: &str) {
        let places = self.places();
        for name in ["slots.json", "install.json"] {
            let _ = fs::remove_file(places.facts().join(name));
        }
        fs::write(
            places.at("/proc/sys/kernel/random/boot_id"),
            format!("{boot}\n"),
        )
        .expect("a file");
        let build = format!("BURROW_BOARD=rpi4\nBURROW_VERSION={version}\n");
        fs::write(places.at("/etc/burrow/build.env"), build).expect("a file");
        self.runs(version);
    }

    fn runs(&mut self, version: &str) {
        let source = Source {
            feed: Some(self.server.url("feed.json")),
            board: "rpi4".to_owned(),
            version: version.parse().expect("a version"),
            data: self.places().data(),
            places: self.places(),
            pace: Pace {
                patience: Duration::from_secs(24 * 60 * 60),
                ..Pace::QUICK
            },
        };
        self.house.doors.updates = Updates::new(source);
        self.house.router =
            burrow::run::router(&self.house.doors, burrow::door::visitor::Listener::Lan);
    }

    fn places(&self) -> Places {
        Places::under(self.root.path())
    }

    fn updates(&self) -> &Updates {
        &self.house.doors.updates
    }

    /// Starts the engine, which reaches this computer.
    fn start(&mut self) {
        let here = vec!["127.0.0.0/8".parse().expect("a block")];
        let client = Client::new(burrow::model::network::Blocks(here), &[]);
        self.start_over(Arc::new(client.expect("a client")));
    }

    fn start_over(&mut self, network: Arc<dyn Network>) {
        let updater = Updater::new(&self.house.doors, network);
        let closing = self.house.close.subscribe();
        self.engine = Some(tokio::spawn(updater.work(closing)));
    }

    /// The power goes.
    async fn stop(&mut self) {
        if let Some(engine) = self.engine.take() {
            engine.abort();
            let _ = engine.await;
        }
    }

    async fn does(&self, verb: impl Fn(&Tx) -> Result<(), Refusal> + Send + 'static) {
        let done: Result<(), Refusal> = self.house.store.write(verb).await;
        done.expect("it can be done");
        self.updates().decided();
    }

    /// The owner wants it installed now.
    async fn asks(&self) {
        let ada = self.house.id("ada");
        self.does(move |tx| verbs::install(tx, ada)).await;
    }

    fn row(&self) -> Update {
        let read: Result<_, Error> = self.house.store.read_now(|view| view.update());
        read.expect("the store reads")
    }

    /// Waits until the row is as wanted; meanwhile time passes in the house.
    async fn until(&self, what: &str, wanted: impl Fn(&Update) -> bool) -> Update {
        let looked = async {
            loop {
                let row = self.row();
                if wanted(&row) {
                    return row;
                }
                self.house.pass(100);
                tokio::time::sleep(Duration::from_millis(5)).await;
            }
        };
        let looked = tokio::time::timeout(PATIENCE, looked).await;
        looked.unwrap_or_else(|_| panic!("never {what}: {:?}", self.row()))
    }

    /// Looks for something newer, now.
    async fn look(&self) -> Update {
        let before = self.row();
        self.updates().wish();
        let changed = |row: &Update| {
            (row.looked, row.tries) != (before.looked, before.tries) || row.step != Step::Look
        };
        self.until("looked", changed).await
    }

    /// Fetches what is announced.
    async fn fetched(&self) -> Update {
        self.look().await;
        self.until("fetched", |row| row.step == Step::Ready).await
    }

    fn folder(&self) -> PathBuf {
        self.updates().source().folder()
    }

    /// What lies in the folder of bundles.
    fn bundles(&self) -> Vec<String> {
        let Ok(entries) = fs::read_dir(self.folder()) else {
            return Vec::new();
        };
        let mut names: Vec<String> = entries
            .flatten()
            .map(|entry| entry.file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    /// A program of the box.
    fn program(&self, name: &str, script: &str) {
        let path = self.places().at(&format!("/usr/bin/{name}"));
        fs::write(&path, format!("#!/bin/sh\n{script}\n")).expect("a program");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("it may run");
    }
}
