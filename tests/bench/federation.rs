//! What other servers cost: letters that come in from five hundred of them, and a post that goes out to a thousand
//! followers there, on the filled store.

use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicBool, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use burrow::federation::signature::{Scheme, Signer, make_keyring, sign};
use burrow::model::Time;
use burrow::ops::Refusal;
use burrow::store::Store;
use hyper::{HeaderMap, Method};
use serde_json::json;
use url::Url;

use crate::real::neighbours::{Neighbours, follow};
use crate::real::program::Program;
use crate::real::wire::Wire;
use crate::table::Table;
use crate::{fill, load, meter, millis};

pub const HOSTS: usize = 500;
pub const PEOPLE_OF_EACH: usize = 2;
/// How many different keys they have; each is known before it is used, and kept taken apart.
const KEYS: usize = 8;
const WARM_UP: usize = 1_000;
const LETTERS: usize = 10_000;
/// Connections over which letters come: one of each of so many servers.
const SENDERS: usize = 200;
/// Letters among the others that somebody waits for who looks at home again and again.
const AWAITED: usize = 1_000;
const AWAIT_EVERY: Duration = Duration::from_millis(100);
const LOOK_EVERY: Duration = Duration::from_millis(15);
/// So many of them may still lie in the inbox when all is read: that they are done is written down within a second.
const IN_HAND_MAX: usize = 8;
/// How often somebody asks for something while a post goes out.
const FOREGROUND_EVERY: Duration = Duration::from_millis(10);
const FOREGROUND_ALONE: usize = 600;
/// Results of deliveries are written down within three seconds.
const SETTLED: Duration = Duration::from_secs(4);
/// Only bounds a hang.
const PATIENCE: Duration = Duration::from_secs(120);
/// The address of the house (`Program::set_up`); signatures are made for it.
const HOUSE: &str = "http://localhost:4180";
/// What people look at.
const HOME: &str = "/api/v1/timelines/home?limit=20";

/// A letter, signed before the clock starts.
pub struct Letter {
    headers: Vec<(String, String)>,
    body: Vec<u8>,
}

/// Everybody who takes part.
struct Network {
    program: Program,
    neighbours: Neighbours,
    tokens: Vec<String>,
}

/// Measures on a copy of the filled store in `house`.
pub fn measure(binary: &Path, house: &Path, table: &mut Table) {
    println!("== other servers");
    let mut program = Program::new(binary, house);
    program.arguments = vec!["--outbound-allow".to_owned(), "127.0.0.0/8".to_owned()];
    let tokens = fill::people()
        .iter()
        .map(|handle| program.token(handle))
        .collect();
    let neighbours = Neighbours::open();
    let signers = befriend(house, &neighbours);
    println!("   signing {} letters", WARM_UP + 2 * LETTERS + 2 * AWAITED);
    let warm_up = letters(&neighbours, &signers, 0..WARM_UP, 0);
    let rounds: Vec<_> = (0..2)
        .map(|round| {
            let first = WARM_UP + round * LETTERS;
            let awaited = 1_000_000 + round * AWAITED;
            (
                letters(&neighbours, &signers, first..first + LETTERS, 0),
                letters(&neighbours, &signers, awaited..awaited + AWAITED, 1),
            )
        })
        .collect();
    program.start();
    let network = Network {
        program,
        neighbours,
        tokens,
    };
    network.post_in(&warm_up);
    network.wait_until_read();
    network.letters(&rounds[0], table);
    network.fan_out(table);
    network.both(&rounds[1], table);
}

/// Makes everybody known: the first of every server is followed here, the second is only awaited by one person here,
/// and both follow the owner.
pub fn befriend(house: &Path, neighbours: &Neighbours) -> Vec<Signer> {
    let keys: Vec<_> = (0..KEYS)
        .map(|_| make_keyring(Time(0)).expect("keys can be made"))
        .collect();
    let pems: Vec<String> = keys
        .iter()
        .map(|keys| keys.rsa_public_pem.clone())
        .collect();
    let store = Store::open(house, |_| ()).expect("nobody has it open");
    let there = neighbours.clone();
    let ours = make_keyring(store.now()).expect("keys can be made");
    let met = store.write_now(move |tx| {
        let here: Result<Vec<_>, Refusal> = fill::people()
            .iter()
            .map(|name| Ok(tx.account_by_acct(name)?.expect("it was filled").id))
            .collect();
        let here = here?;
        tx.put_keyring(here[0], &ours)?;
        let last = here.len() - 1;
        for host in 0..HOSTS {
            for number in 0..PEOPLE_OF_EACH {
                let friend = there.meet(tx, host, number, &pems[host % KEYS])?;
                follow(tx, friend, here[0])?;
                match number {
                    0 => {
                        follow(tx, here[0], friend)?;
                        follow(tx, here[1 + host % (last - 1)], friend)?;
                    }
                    _ => follow(tx, here[last], friend)?,
                }
            }
        }
        Ok::<_, Refusal>(())
    });
    met.expect("strangers can be met");
    let signer = |(host, number)| {
        let id = format!("{}#main-key", neighbours.person(host, number));
        Signer::new(id, &keys[host % KEYS].rsa).expect("a key that was just made")
    };
    let everybody = (0..HOSTS).flat_map(|host| (0..PEOPLE_OF_EACH).map(move |one| (host, one)));
    everybody.map(signer).collect()
}

/// Letters as Mastodon writes them, of one person of each server in turn, half of them signed in each way.
fn letters(
    neighbours: &Neighbours,
    signers: &[Signer],
    numbers: std::ops::Range<usize>,
    person: usize,
) -> Vec<Letter> {
    let half = numbers.len() / 2;
    let (left, right) = (
        numbers.start..numbers.start + half,
        numbers.start + half..numbers.end,
    );
    let write = |numbers: std::ops::Range<usize>| {
        numbers
            .map(|number| {
                let host = number % HOSTS;
                let signer = &signers[host * PEOPLE_OF_EACH + person];
                letter(&neighbours.person(host, person), signer, number)
            })
            .collect::<Vec<_>>()
    };
    thread::scope(|scope| {
        let second = scope.spawn(|| write(right));
        let mut all = write(left);
        all.extend(second.join().expect("letters can be signed"));
        all
    })
}

fn now() -> Time {
    let since = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH);
    Time(since.map_or(0, |since| since.as_millis() as u64))
}

/// A letter of this person, whose signature is of now.
pub fn letter(person: &str, signer: &Signer, number: usize) -> Letter {
    let public = "https://www.w3.org/ns/activitystreams#Public";
    let (id, at) = (format!("{person}/statuses/{number}"), now().iso());
    let words = fill::text(number);
    let tagged = words.split(' ').filter_map(|word| word.strip_prefix('#'));
    let tags: Vec<_> = tagged
        .map(|tag| json!({"type": "Hashtag", "name": format!("#{tag}"), "href": format!("{person}/tags/{tag}")}))
        .collect();
    let content = format!("<p>{words}</p>");
    let body = json!({
        "@context": ["https://www.w3.org/ns/activitystreams", {
            "ostatus": "http://ostatus.org#", "atomUri": "ostatus:atomUri",
            "conversation": "ostatus:conversation", "sensitive": "as:sensitive",
            "toot": "http://joinmastodon.org/ns#", "Hashtag": "as:Hashtag",
        }],
        "id": format!("{id}/activity"), "type": "Create", "actor": person, "published": at,
        "to": [public], "cc": [format!("{person}/followers")],
        "object": {
            "id": id, "type": "Note", "summary": null, "inReplyTo": null, "published": at,
            "url": id.replace("/users/", "/@").replace("/statuses/", "/"),
            "attributedTo": person, "to": [public], "cc": [format!("{person}/followers")],
            "sensitive": false, "atomUri": id, "inReplyToAtomUri": null,
            "content": content, "contentMap": {"en": content}, "attachment": [], "tag": tags,
            "replies": {"id": format!("{id}/replies"), "type": "Collection", "first": {
                "type": "CollectionPage", "next": format!("{id}/replies?page=true"), "items": []}},
            "likes": {"id": format!("{id}/likes"), "type": "Collection", "totalItems": 0},
            "shares": {"id": format!("{id}/shares"), "type": "Collection", "totalItems": 0},
        },
    });
    let body = body.to_string().into_bytes();
    let url = Url::parse(&format!("{HOUSE}/inbox")).expect("an address");
    let scheme = [Scheme::Cavage, Scheme::Rfc9421][number % 2];
    let mut headers = HeaderMap::new();
    sign(
        &mut headers,
        &Method::POST,
        &url,
        &body,
        signer,
        scheme,
        now(),
    )
    .expect("it can be signed");
    let text = |value: &hyper::header::HeaderValue| value.to_str().expect("text").to_owned();
    let headers = headers
        .iter()
        .map(|(name, value)| (name.to_string(), text(value)));
    Letter {
        headers: headers.collect(),
        body,
    }
}

/// Puts it into the inbox.
pub fn send(wire: &mut Wire, letter: &Letter) -> std::io::Result<crate::real::wire::Answer> {
    let headers: Vec<(&str, &str)> = letter
        .headers
        .iter()
        .map(|(name, value)| (name.as_str(), value.as_str()))
        .collect();
    wire.ask(
        "POST",
        "/inbox",
        &headers,
        "application/activity+json",
        &letter.body,
    )
}

impl Network {
    fn process(&self) -> u32 {
        self.program.child.as_ref().expect("it was started").id()
    }

    fn wire(&self, who: usize) -> Wire {
        let token = self.tokens.get(who).map_or("", String::as_str);
        Wire::connect(self.program.address, token).expect("it listens")
    }

    fn post_in(&self, letters: &[Letter]) -> load::Cost {
        load::run(
            (self.process(), self.program.address),
            &[String::new()],
            SENDERS,
            letters.len(),
            |wire, number| send(wire, &letters[number]),
        )
    }

    /// How much waits, as the house says (`/metrics`).
    fn waiting(&self, queue: &str) -> usize {
        let answer = self.wire(usize::MAX).get("/metrics").expect("an answer");
        let text = String::from_utf8_lossy(&answer.body).into_owned();
        let name = format!("burrow_{queue} ");
        let line = text.lines().find_map(|line| line.strip_prefix(&name));
        let count = line.and_then(|count| count.trim().parse().ok());
        count.unwrap_or_else(|| panic!("{queue} is not among\n{text}"))
    }

    fn wait_until_read(&self) {
        let begun = Instant::now();
        while self.waiting("inbox") > IN_HAND_MAX {
            assert!(begun.elapsed() < PATIENCE, "letters are left unread");
            thread::sleep(LOOK_EVERY);
        }
    }

    /// Sends one letter now and then until it is told to stop; how long each took until it was seen at home, in ms.
    fn await_letters(&self, letters: &[Letter], stop: &AtomicBool) -> Vec<f64> {
        let (mut sender, mut reader) = (self.wire(usize::MAX), self.wire(self.tokens.len() - 1));
        let mut times = Vec::new();
        for letter in letters {
            if stop.load(Ordering::Relaxed) {
                break;
            }
            let document: serde_json::Value =
                serde_json::from_slice(&letter.body).expect("it was JSON");
            let wanted = &document["object"]["id"];
            let begun = Instant::now();
            assert_eq!(send(&mut sender, letter).expect("an answer").code, 202);
            loop {
                let home = reader.get(HOME).expect("an answer").json();
                let mut shown = home.as_array().expect("a page").iter();
                if shown.any(|status| status["uri"] == *wanted) {
                    break;
                }
                assert!(begun.elapsed() < PATIENCE, "{wanted} never came home");
                thread::sleep(LOOK_EVERY);
            }
            times.push(millis(begun.elapsed()));
            thread::sleep(AWAIT_EVERY);
        }
        times
    }

    fn letters(&self, (load, awaited): &(Vec<Letter>, Vec<Letter>), table: &mut Table) {
        let device = meter::Device::under(&self.program.data);
        let device_bytes = || device.as_ref().map_or(0.0, meter::Device::written_bytes);
        let (cpu, written, on_device) = (
            meter::cpu_ms(self.process()),
            meter::process_written_bytes(self.process()),
            device_bytes(),
        );
        let (begun, stop) = (Instant::now(), AtomicBool::new(false));
        let (accepted, read, home) = thread::scope(|scope| {
            let home = scope.spawn(|| self.await_letters(awaited, &stop));
            self.post_in(load);
            let accepted = begun.elapsed();
            self.wait_until_read();
            let read = begun.elapsed();
            stop.store(true, Ordering::Relaxed);
            (accepted, read, home.join().expect("letters come home"))
        });
        let all = (load.len() + home.len()) as f64;
        let cpu = (meter::cpu_ms(self.process()) - cpu) / all;
        let written = (meter::process_written_bytes(self.process()) - written) / all / 1000.0;
        let on_device = (device_bytes() - on_device) / all / 1000.0;
        let slowest = home.iter().copied().fold(0.0, f64::max);
        table.promise("letter with a post, read and kept", cpu, "ms CPU", 0.6, "");
        table.promise(
            "letters accepted, time for each",
            millis(accepted) / all,
            "ms",
            1.0,
            "",
        );
        table.add(
            "letters accepted and read, time for each",
            millis(read) / all,
            "ms",
        );
        table.promise("written for a letter with a post", written, "kB", 30.0, "");
        table.promise(
            "letter until it is seen at home, the slowest",
            slowest,
            "ms",
            2_000.0,
            "",
        );
        table.note(format!(
            "{} letters from {HOSTS} servers over {SENDERS} connections: {:.0} a second accepted, {:.0} a second read; \
             the whole device took {on_device:.0} kB for each; {} were watched on their way home.",
            load.len(),
            all / accepted.as_secs_f64(),
            all / read.as_secs_f64(),
            home.len(),
        ));
    }

    /// Asks for home at a steady pace until `stop` says so; how long each answer took, in ms, sorted.
    fn foreground(&self, stop: impl Fn(usize) -> bool) -> Vec<f64> {
        let mut wire = self.wire(1);
        let (begun, mut times) = (Instant::now(), Vec::new());
        while !stop(times.len()) {
            // A slow answer doesn't put the next request off: whoever waits for it is counted.
            let due = begun + FOREGROUND_EVERY * times.len() as u32;
            thread::sleep(due.saturating_duration_since(Instant::now()));
            assert_eq!(wire.get(HOME).expect("an answer").code, 200);
            times.push(millis(due.elapsed()));
        }
        times.sort_by(f64::total_cmp);
        times
    }

    /// Posts, and waits until every server has it and that is written down; how long the former took.
    fn post_out(&self, text: &str) -> Duration {
        self.neighbours.take();
        let begun = Instant::now();
        let answer = self
            .wire(0)
            .post("/api/v1/statuses", None, &json!({ "status": text }));
        assert_eq!(answer.expect("an answer").code, 200);
        while self.neighbours.reached() < HOSTS {
            assert!(begun.elapsed() < PATIENCE, "some servers were left out");
            thread::sleep(Duration::from_millis(5));
        }
        begun.elapsed()
    }

    fn wait_until_sent(&self) {
        let begun = Instant::now();
        while self.waiting("outbox") + self.waiting("owed") > 0 {
            assert!(begun.elapsed() < PATIENCE, "deliveries are left");
            thread::sleep(Duration::from_millis(50));
        }
    }

    fn fan_out(&self, table: &mut Table) {
        let cpu = meter::cpu_ms(self.process());
        let took = self.post_out("to a thousand people");
        self.wait_until_sent();
        let cpu = (meter::cpu_ms(self.process()) - cpu) / HOSTS as f64;
        assert_eq!(self.neighbours.bodies(), 1, "it is rendered once");
        table.promise("a post to 500 servers, for each", cpu, "ms CPU", 4.0, "");
        table.add(
            "a post to 500 servers, until all have it",
            millis(took),
            "ms",
        );

        thread::sleep(SETTLED);
        let alone = slow(&self.foreground(|count| count >= FOREGROUND_ALONE));
        let (stop, meanwhile) = (AtomicBool::new(false), Mutex::default());
        thread::scope(|scope| {
            scope.spawn(|| {
                let times = self.foreground(|_| stop.load(Ordering::Relaxed));
                *meanwhile.lock().expect("nobody panicked") = times;
            });
            for number in 0..4 {
                self.post_out(&format!("to a thousand people again {number}"));
            }
            self.wait_until_sent();
            stop.store(true, Ordering::Relaxed);
        });
        let during = slow(&meanwhile.into_inner().expect("nobody panicked"));
        table.add("home while nothing goes out, 99 of 100", alone, "ms");
        table.add("home while posts go out, 99 of 100", during, "ms");
        table.promise(
            "the same, how many times as much",
            during / alone,
            "×",
            2.0,
            "",
        );
    }

    /// Letters come in while posts go out.
    fn both(&self, (load, _): &(Vec<Letter>, Vec<Letter>), table: &mut Table) {
        thread::scope(|scope| {
            scope.spawn(|| self.post_in(load));
            for number in 0..2 {
                self.post_out(&format!("to a thousand people at last {number}"));
            }
        });
        self.wait_until_read();
        self.wait_until_sent();
        let most = meter::resident_peak_mib(self.process());
        table.promise(
            "resident with other servers, at most",
            most,
            "MiB",
            120.0,
            "",
        );
    }
}

fn slow(times: &[f64]) -> f64 {
    times[times.len() * 99 / 100]
}
