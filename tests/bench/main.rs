//! `make bench`: the real program on a store of a busy family, measured from outside.
//!
//! CPU time is the server's own, read from /proc; the client that asks is another process and does not count.
//! `cargo bench … --bench bench federation` measures only what other servers cost, `house` all but that; `wear`, which is
//! never part of the rest because it takes half an hour, what a day of posts from elsewhere writes to a card.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde_json::json;

use self::load::Cost;
use self::real::program::Program;
use self::table::Table;

mod federation;
mod fill;
mod load;
mod meter;
#[allow(dead_code, reason = "the tests need more of it than the bench")]
#[path = "../real/mod.rs"]
mod real;
mod sockets;
mod table;
mod wear;

/// Requests that wake the caches before anything is counted.
const WARM_UP: usize = 300;
const READS: usize = 5_000;
const SEARCHES: usize = 1_000;
/// Enough to fill the journal several times: when it is full, the engine writes, and that is part of what a post costs.
const POSTS_ALONE: usize = 6_000;
/// Posts before that, which nobody counts.
const POSTS_WARM_UP: usize = 100;
/// How much more a post may cost with ten times as much in the store: what is beyond a level of the trees more, and what two
/// measurements of the same thing differ by, would be growth.
const POST_GROWS_MAX: f64 = 1.25;
const POSTS_TOGETHER: usize = 2_000;
const CONNECTIONS: usize = 8;
const IN_FLIGHT: usize = 20;
const SOCKETS: usize = 100;
const STREAMED_POSTS: usize = 50;
/// Rest before idle memory is read.
const SETTLE: Duration = Duration::from_secs(2);

/// The server while it is measured, and whose tokens are used.
struct Bench {
    program: Program,
    tokens: Vec<String>,
    table: Table,
}

fn main() {
    let binary = PathBuf::from(
        std::env::var("BURROW_BIN").expect("`make bench` names the binary in BURROW_BIN"),
    );
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/bench");
    fs::create_dir_all(&folder).expect("target is writable");
    let only = std::env::args().skip(1).find(|word| !word.starts_with('-'));
    let wanted = |part: &str| only.as_ref().is_none_or(|only| only == part);
    if only.as_deref() == Some("wear") {
        wear::measure(&binary, &fill::prepare(&folder), &folder);
        return;
    }
    let mut table = Table::default();
    let prepared = fill::prepare(&folder);
    if wanted("house") {
        println!("== smaller stores");
        let fewer = Fewer {
            none: post_in(&binary, &fill::prepare_empty(&folder)),
            tenth: post_in(&binary, &fill::tenth(&folder)),
        };
        let house = folder.join("work");
        fill::copy_house(&prepared, &house);
        table = measure_house(&binary, &house, &fewer);
    }
    if wanted("federation") {
        let house = folder.join("neighbourly");
        fill::copy_house(&prepared, &house);
        federation::measure(&binary, &house, &mut table);
    }

    let megabytes = fs::metadata(&binary).expect("the binary is there").len() as f64 / 1e6;
    table.promise("binary", megabytes, "MB", 25.0, "");
    let markdown = table.markdown(&table::last(&folder));
    table.keep(&folder, &markdown);
    println!("\n{markdown}");
    println!("kept in {}", folder.join("last.txt").display());
    if table.missed() > 0 {
        println!("{} targets missed", table.missed());
    }
}

/// What the people who live here cost it.
fn measure_house(binary: &Path, house: &Path, fewer: &Fewer) -> Table {
    let program = Program::new(binary, house);
    let tokens = fill::people()
        .iter()
        .map(|handle| program.token(handle))
        .collect();
    let mut bench = Bench {
        program,
        tokens,
        table: Table::default(),
    };
    bench.start();
    bench.reads();
    bench.posts(fewer);
    bench.stream();
    bench.end();
    bench.table
}

impl Bench {
    fn start(&mut self) {
        println!("== start");
        let took = self.program.start();
        self.table
            .add("start on the filled store", millis(took), "ms");
        std::thread::sleep(SETTLE);
        let idle = meter::resident_mib(self.process());
        self.table.promise(
            "resident, idle",
            idle,
            "MiB",
            40.0,
            "GoToSocial 120, snac 10",
        );
    }

    fn reads(&mut self) {
        println!("== reads");
        let mut wire =
            real::wire::Wire::connect(self.program.address, &self.tokens[0]).expect("it listens");
        let home = wire
            .get("/api/v1/timelines/home?limit=20")
            .expect("an answer")
            .json();
        assert_eq!(
            home.as_array().map(Vec::len),
            Some(20),
            "a full page of the home timeline"
        );
        let home = self.get(CONNECTIONS, READS, |_| {
            "/api/v1/timelines/home?limit=20".to_owned()
        });
        let peers = "GoToSocial 0.65, snac 13.3";
        self.table.promise(
            "home timeline, 20 statuses",
            home.cpu_ms,
            "ms CPU",
            0.10,
            peers,
        );
        self.table
            .add("home timeline, middle", home.median_ms, "ms");
        self.table
            .add("home timeline, 99 of 100", home.slow_ms, "ms");
        let instance = self.get(CONNECTIONS, READS, |_| "/api/v2/instance".to_owned());
        self.table.add("instance", instance.cpu_ms, "ms CPU");
        let search = self.get(CONNECTIONS, SEARCHES, |number| {
            format!(
                "/api/v2/search?type=statuses&limit=20&q={}",
                fill::word(number)
            )
        });
        self.table.add("search in posts", search.cpu_ms, "ms CPU");
        self.table
            .add("search in posts, 99 of 100", search.slow_ms, "ms");
    }

    fn posts(&mut self, fewer: &Fewer) {
        println!("== posts");
        let device = meter::Device::under(&self.program.data);
        let device_bytes = || device.as_ref().map_or(0.0, meter::Device::written_bytes);
        let peers = "GoToSocial 13.6 to 45, snac 4 to 6";
        self.table.add(
            "post on an empty store, 1 connection",
            fewer.none.cpu_ms,
            "ms CPU",
        );
        self.table.add(
            "post on a tenth of the store, 1 connection",
            fewer.tenth.cpu_ms,
            "ms CPU",
        );

        meter::wait_for_rest(self.process());
        self.post(1, POSTS_WARM_UP);
        let before = device_bytes();
        let alone = self.post(1, POSTS_ALONE);
        let device_alone = device_bytes() - before;
        self.table
            .promise("post, 1 connection", alone.cpu_ms, "ms CPU", 1.0, peers);
        self.table.promise(
            "the same against a tenth of the store",
            alone.cpu_ms / fewer.tenth.cpu_ms,
            "times",
            POST_GROWS_MAX,
            "",
        );
        self.table
            .add("post, 1 connection, middle", alone.median_ms, "ms");
        self.table
            .add("post, 1 connection, 99 of 100", alone.slow_ms, "ms");

        let together = self.post(CONNECTIONS, POSTS_TOGETHER);
        self.table
            .promise("post, 8 connections", together.cpu_ms, "ms CPU", 1.0, peers);
        self.table
            .add("post, 8 connections, middle", together.median_ms, "ms");

        let before = device_bytes();
        let crowd = self.post(IN_FLIGHT, POSTS_TOGETHER);
        let device_crowd = device_bytes() - before;
        self.table.add(
            "written for a post, 1 in flight",
            alone.written_bytes / 1000.0,
            "kB",
        );
        self.table.add(
            "written for a post, 20 in flight",
            crowd.written_bytes / 1000.0,
            "kB",
        );
        if let Some(device) = device {
            self.table.note(format!(
                "The whole device {} took {:.0} kB for a post with 1 in flight and {:.0} kB with 20, \
                 with the file system's journal and whatever else wrote meanwhile.",
                device.name,
                device_alone / 1000.0 / POSTS_ALONE as f64,
                device_crowd / 1000.0 / POSTS_TOGETHER as f64,
            ));
        }
    }

    /// Every follower's app hears of a post: the time until the last socket has it.
    fn stream(&mut self) {
        println!("== streaming");
        let address = self.program.address;
        let open = |number: usize| {
            let token = &self.tokens[number % self.tokens.len()];
            sockets::Listener::open(address, token).expect("a stream opens")
        };
        let mut listeners: Vec<_> = (0..SOCKETS).map(open).collect();
        let before = meter::cpu_ms(self.process());
        let mut times = Vec::new();
        let mut wire = real::wire::Wire::connect(address, &self.tokens[0]).expect("it listens");
        for number in 0..STREAMED_POSTS {
            let begun = Instant::now();
            let answer = wire.post(
                "/api/v1/statuses",
                None,
                &json!({ "status": fill::text(number) }),
            );
            assert_eq!(answer.expect("an answer").code, 200);
            for listener in &mut listeners {
                let message = listener.message().expect("the post comes down the stream");
                assert!(message.contains("\"update\""), "{message}");
            }
            times.push(millis(begun.elapsed()));
        }
        let cpu = (meter::cpu_ms(self.process()) - before) / STREAMED_POSTS as f64;
        times.sort_by(f64::total_cmp);
        self.table.add("post told to 100 sockets", cpu, "ms CPU");
        self.table.add(
            "post told to 100 sockets, until the last has it",
            times[times.len() / 2],
            "ms",
        );
    }

    /// Memory at the end, then the plug is pulled in the middle of writing.
    fn end(&mut self) {
        println!("== end");
        let process = self.process();
        let peers = "GoToSocial 146, snac 16";
        self.table.promise(
            "resident, at the end of this",
            meter::resident_mib(process),
            "MiB",
            90.0,
            peers,
        );
        self.table.promise(
            "resident, at most",
            meter::resident_peak_mib(process),
            "MiB",
            90.0,
            peers,
        );
        let (address, token) = (self.program.address, self.tokens[0].clone());
        let writer = std::thread::spawn(move || {
            let mut wire = real::wire::Wire::connect(address, &token)?;
            loop {
                wire.post(
                    "/api/v1/statuses",
                    None,
                    &json!({ "status": "the plug is pulled" }),
                )?;
            }
            #[expect(
                unreachable_code,
                reason = "the loop ends by its error; this names the type"
            )]
            Ok::<(), std::io::Error>(())
        });
        std::thread::sleep(Duration::from_millis(500));
        self.program.kill();
        let ended = writer.join().expect("the writer only ends").is_err();
        assert!(ended, "the writer was cut off");
        let took = self.program.start();
        self.table.promise(
            "open after kill -9, until the first answer",
            millis(took),
            "ms",
            500.0,
            "",
        );
        self.program.kill();
        println!("   check: {}", self.program.command(&["check"]).trim());
    }

    fn get(&self, connections: usize, total: usize, path: impl Fn(usize) -> String + Sync) -> Cost {
        let server = (self.process(), self.program.address);
        load::run(
            server,
            &self.tokens,
            connections,
            WARM_UP,
            |wire, number| wire.get(&path(number)),
        );
        load::run(server, &self.tokens, connections, total, |wire, number| {
            wire.get(&path(number))
        })
    }

    fn post(&self, connections: usize, total: usize) -> Cost {
        posts(&self.program, &self.tokens, connections, total)
    }

    fn process(&self) -> u32 {
        self.program.child.as_ref().expect("it was started").id()
    }
}

fn posts(program: &Program, tokens: &[String], connections: usize, total: usize) -> Cost {
    let server = (
        program.child.as_ref().expect("it was started").id(),
        program.address,
    );
    load::run(server, tokens, connections, total, |wire, number| {
        wire.post(
            "/api/v1/statuses",
            None,
            &json!({ "status": fill::text(number) }),
        )
    })
}

/// What a post costs in smaller stores, to see whether it grows with the store. In an empty one everybody's timeline lies on
/// the same page of 4 KiB, and no timeline is long enough to be cut: that is no house that people live in.
struct Fewer {
    none: Cost,
    tenth: Cost,
}

fn post_in(binary: &Path, house: &Path) -> Cost {
    let mut program = Program::new(binary, house);
    let tokens: Vec<String> = fill::people()
        .iter()
        .map(|handle| program.token(handle))
        .collect();
    program.start();
    meter::wait_for_rest(program.child.as_ref().expect("it was started").id());
    posts(&program, &tokens, 1, POSTS_WARM_UP);
    posts(&program, &tokens, 1, POSTS_ALONE)
}

fn millis(time: Duration) -> f64 {
    time.as_secs_f64() * 1000.0
}
