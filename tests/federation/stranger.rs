//! A server of somebody else's, on a real socket of this machine, that answers as badly as it is told to.

use burrow::model::network::{Block, Blocks};
use burrow::net::client::Client;
use burrow::net::outbound::Trouble;
use burrow::net::resolve::Names;
use futures_util::future::BoxFuture;
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair};
use rustls::pki_types::PrivateKeyDer;
use rustls::{ServerConfig, ServerConnection, StreamOwned};
use std::io::{Read, Write};
use std::net::{IpAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tempfile::TempDir;

/// Where the stranger is. Its neighbour 127.0.0.1 is nobody's to ask.
pub const PLACE: &str = "127.0.0.2";

/// The longest that the stranger keeps a connection that nothing happens on.
const PATIENCE: Duration = Duration::from_secs(20);

/// A connection as the stranger sees it. Writing counts.
pub struct Line {
    socket: Box<dyn Socket>,
    written: Arc<AtomicUsize>,
}

trait Socket: Read + Write + Send {}
impl<T: Read + Write + Send> Socket for T {}

impl Line {
    /// Sends bytes; false when nobody takes them any more.
    pub fn say(&mut self, bytes: impl AsRef<[u8]>) -> bool {
        let bytes = bytes.as_ref();
        let said = self
            .socket
            .write_all(bytes)
            .and_then(|()| self.socket.flush());
        if said.is_ok() {
            self.written.fetch_add(bytes.len(), Ordering::Relaxed);
        }
        said.is_ok()
    }

    /// Sends a head of these lines.
    pub fn head(&mut self, lines: &str) -> bool {
        let lines = lines.trim().replace('\n', "\r\n");
        self.say(format!("HTTP/1.1 {lines}\r\n\r\n"))
    }

    /// The next request, head and body; nothing when there is none.
    fn hear(&mut self) -> Option<String> {
        let mut heard = Vec::new();
        let mut byte = [0];
        while !heard.ends_with(b"\r\n\r\n") {
            match self.socket.read(&mut byte) {
                // Nothing that begins like TLS is a request.
                Ok(1) if byte[0] != 0x16 || !heard.is_empty() => heard.push(byte[0]),
                _ => return None,
            }
        }
        let head = String::from_utf8(heard).expect("a head");
        let length = head.to_ascii_lowercase();
        let length = length.split("content-length: ").nth(1);
        let length = length.and_then(|rest| rest.split("\r\n").next()?.parse().ok());
        let mut body = vec![0; length.unwrap_or(0)];
        self.socket.read_exact(&mut body).ok()?;
        Some(head + &String::from_utf8_lossy(&body))
    }
}

/// The server.
pub struct Stranger {
    /// Where it listens.
    pub port: u16,
    /// All requests that came.
    pub heard: Arc<Mutex<Vec<String>>>,
    written: Arc<AtomicUsize>,
    folder: TempDir,
}

impl Stranger {
    /// One with a certificate for `peer.test` and its address; the script answers each request, and returns whether the
    /// connection stays.
    pub fn https(script: impl Fn(&str, &mut Line) -> bool + Send + Sync + 'static) -> Stranger {
        Stranger::open(Some(&["peer.test", PLACE]), script)
    }

    /// One without TLS.
    pub fn http(script: impl Fn(&str, &mut Line) -> bool + Send + Sync + 'static) -> Stranger {
        Stranger::open(None, script)
    }

    /// One whose certificate is for these names.
    pub fn named(
        names: &[&str],
        script: impl Fn(&str, &mut Line) -> bool + Send + Sync + 'static,
    ) -> Stranger {
        Stranger::open(Some(names), script)
    }

    fn open(
        names: Option<&[&str]>,
        script: impl Fn(&str, &mut Line) -> bool + Send + Sync + 'static,
    ) -> Stranger {
        let folder = tempfile::tempdir().expect("a folder");
        let authority = authority();
        std::fs::write(folder.path().join("ca.pem"), authority.pem()).expect("a file");
        let tls = names.map(|names| Arc::new(server(names, &authority)));
        let listener = TcpListener::bind((PLACE, 0)).expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let (heard, written) = (
            Arc::<Mutex<Vec<String>>>::default(),
            Arc::<AtomicUsize>::default(),
        );
        let (all, count, script) = (heard.clone(), written.clone(), Arc::new(script));
        // Ends with the test's process.
        std::thread::spawn(move || {
            for socket in listener.incoming().flatten() {
                let (tls, all, count) = (tls.clone(), all.clone(), count.clone());
                let script = script.clone();
                std::thread::spawn(move || {
                    let mut line = Line {
                        socket: secured(socket, tls),
                        written: count,
                    };
                    while let Some(request) = line.hear() {
                        all.lock().expect("a lock").push(request.clone());
                        if !script(&request, &mut line) {
                            break;
                        }
                    }
                });
            }
        });
        Stranger {
            port,
            heard,
            written,
            folder,
        }
    }

    /// The file with its authority's certificate.
    pub fn authority(&self) -> PathBuf {
        self.folder.path().join("ca.pem")
    }

    /// How many bytes it got rid of; those in the system's buffers count.
    pub fn written(&self) -> usize {
        self.written.load(Ordering::Relaxed)
    }

    /// A client that may ask it, and trusts it; `peer.test` is its name.
    pub fn client(&self) -> Client {
        client(&[PLACE], &[self.authority()])
    }
}

/// A client that may also ask these addresses, and trusts these files. It knows the names of `known`.
pub fn client(allowed: &[&str], roots: &[PathBuf]) -> Client {
    let allowed: Vec<Block> = allowed
        .iter()
        .map(|one| one.parse().expect("a block"))
        .collect();
    Client::with_names(Blocks(allowed), roots, Arc::new(Known)).expect("a client")
}

/// A world of few names.
struct Known;

impl Names for Known {
    fn look_up<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Trouble>> {
        let found = match host {
            "peer.test" => PLACE,
            "inside.test" => "127.0.0.1",
            "metadata.test" => "169.254.169.254",
            "mapped.test" => "::ffff:10.0.0.1",
            "public.test" => "192.31.196.1",
            _ => return Box::pin(async { Err(Trouble::Unreachable("no such name".to_owned())) }),
        };
        Box::pin(async move { Ok(vec![found.parse().expect("an address")]) })
    }
}

fn authority() -> CertifiedIssuer<'static, KeyPair> {
    let mut params = CertificateParams::new(Vec::new()).expect("params");
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    CertifiedIssuer::self_signed(params, KeyPair::generate().expect("a key")).expect("an authority")
}

fn server(names: &[&str], authority: &CertifiedIssuer<'static, KeyPair>) -> ServerConfig {
    let names: Vec<String> = names.iter().map(|&name| name.to_owned()).collect();
    let key = KeyPair::generate().expect("a key");
    let leaf = CertificateParams::new(names).expect("params");
    let leaf = leaf.signed_by(&key, authority).expect("a certificate");
    let key = PrivateKeyDer::try_from(key.serialize_der()).expect("a key");
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ServerConfig::builder_with_provider(provider);
    let config = config
        .with_safe_default_protocol_versions()
        .expect("versions");
    let config = config.with_no_client_auth();
    config
        .with_single_cert(vec![leaf.der().clone()], key)
        .expect("a server")
}

fn secured(socket: TcpStream, tls: Option<Arc<ServerConfig>>) -> Box<dyn Socket> {
    socket.set_read_timeout(Some(PATIENCE)).expect("a timeout");
    socket.set_write_timeout(Some(PATIENCE)).expect("a timeout");
    match tls {
        None => Box::new(socket),
        Some(tls) => {
            let session = ServerConnection::new(tls).expect("a session");
            Box::new(StreamOwned::new(session, socket))
        }
    }
}
