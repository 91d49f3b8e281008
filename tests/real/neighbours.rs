//! Other servers, each at an address of its own in 127.1.0.0/16 and all of them behind one socket: they take what is
//! sent to their inboxes and remember it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use burrow::model::AccountId;
use burrow::model::relation::Follow;
use burrow::model::remote::RemoteKey;
use burrow::ops::Refusal;
use burrow::ops::meet::{Stranger, meet};
use burrow::store::Tx;

/// How long a kept connection may be silent.
const PATIENCE: Duration = Duration::from_secs(20);
/// Hosts in one block of addresses.
const BLOCK: usize = 250;
/// What a thread that reads one connection needs at most, in bytes.
const STACK_BYTES: usize = 256 * 1024;

/// What one server got: the ids of activities, and how often each came.
pub type Got = BTreeMap<String, usize>;

#[derive(Default)]
struct Kept {
    got: HashMap<String, Got>,
    bodies: HashSet<Vec<u8>>,
}

/// The servers.
#[derive(Clone)]
pub struct Neighbours {
    port: u16,
    kept: Arc<Mutex<Kept>>,
}

impl Neighbours {
    /// They listen until the test ends.
    pub fn open() -> Neighbours {
        let listener = TcpListener::bind("0.0.0.0:0").expect("a free port");
        let port = listener.local_addr().expect("a bound socket").port();
        let kept: Arc<Mutex<Kept>> = Arc::default();
        let shared = kept.clone();
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let kept = shared.clone();
                let reader = thread::Builder::new().stack_size(STACK_BYTES);
                // Whoever sends may be killed in the middle of it.
                let reader = reader.spawn(move || read(stream, &kept).unwrap_or(()));
                reader.expect("there is room for threads");
            }
        });
        Neighbours { port, kept }
    }

    /// The name of one server: its address and port.
    pub fn host(&self, number: usize) -> String {
        let (block, place) = (number / BLOCK, number % BLOCK + 1);
        format!("127.1.{block}.{place}:{}", self.port)
    }

    /// The ActivityPub id of somebody there.
    pub fn person(&self, host: usize, number: usize) -> String {
        format!("http://{}/users/person{number}", self.host(host))
    }

    /// Makes somebody there known in the house; they sign with the key that belongs to this PEM.
    pub fn meet(
        &self,
        tx: &Tx,
        host: usize,
        number: usize,
        pem: &str,
    ) -> Result<AccountId, Refusal> {
        let uri = self.person(host, number);
        let stranger = Stranger {
            username: format!("person{number}"),
            domain: self.host(host),
            display_name: format!("Person {number} of host {host}"),
            inbox: format!("{uri}/inbox"),
            shared_inbox: Some(format!("http://{}/inbox", self.host(host))),
            followers: Some(format!("{uri}/followers")),
            keys: vec![RemoteKey {
                id: format!("{uri}#main-key"),
                public: pem.to_owned(),
            }],
            uri,
            ..Stranger::default()
        };
        meet(tx, &stranger)
    }

    /// How many servers got something.
    pub fn reached(&self) -> usize {
        self.kept.lock().expect("no reader panicked").got.len()
    }

    /// How many different bodies came, to all of them together.
    pub fn bodies(&self) -> usize {
        self.kept.lock().expect("no reader panicked").bodies.len()
    }

    /// What each got since the last time, by its name.
    pub fn take(&self) -> HashMap<String, Got> {
        std::mem::take(&mut *self.kept.lock().expect("no reader panicked")).got
    }
}

/// One follows the other.
pub fn follow(tx: &Tx, from: AccountId, to: AccountId) -> Result<(), Refusal> {
    let follow = Follow {
        id: tx.new_id(),
        show_reblogs: true,
        notify: false,
        languages: Vec::new(),
        uri: None,
    };
    Ok(tx.put_follow(from, to, &follow)?)
}

/// Takes requests of one connection until it ends. What came is remembered before it is answered, because the answer
/// may reach nobody.
fn read(stream: TcpStream, kept: &Mutex<Kept>) -> std::io::Result<()> {
    stream.set_nodelay(true)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    let mut stream = BufReader::new(stream);
    loop {
        let (mut first, mut host, mut length) = (String::new(), String::new(), 0);
        if stream.read_line(&mut first)? == 0 {
            return Ok(());
        }
        loop {
            let mut line = String::new();
            stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(':') else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "host" => value.trim().clone_into(&mut host),
                "content-length" => length = value.trim().parse().map_err(std::io::Error::other)?,
                _ => {}
            }
        }
        let mut body = vec![0; length];
        stream.read_exact(&mut body)?;
        if !first.starts_with("POST ") {
            let nothing = b"HTTP/1.1 404 Not Found\r\ncontent-length: 0\r\n\r\n";
            stream.get_mut().write_all(nothing)?;
            continue;
        }
        let document: serde_json::Value = serde_json::from_slice(&body)?;
        let id = document["id"].as_str().expect("an activity has an id");
        let mut kept = kept.lock().expect("no reader panicked");
        *kept
            .got
            .entry(host)
            .or_default()
            .entry(id.to_owned())
            .or_default() += 1;
        kept.bodies.insert(body);
        drop(kept);
        stream
            .get_mut()
            .write_all(b"HTTP/1.1 202 Accepted\r\ncontent-length: 0\r\n\r\n")?;
    }
}
