//! The one client of the house, against real sockets and the worst manners that can be had there. Each of
//! these ends in seconds and reads no more than was agreed on.

use super::stranger::{Line, PLACE, Stranger, client};
use burrow::net::client::Client;
use burrow::net::outbound::{Ask, Network, Reply, Sink, Trouble, walk, walk_to};
use bytes::Bytes;
use flate2::Compression;
use flate2::write::GzEncoder;
use futures_util::future::BoxFuture;
use hyper::StatusCode;
use hyper::header::{CONTENT_ENCODING, HOST, HeaderValue, SET_COOKIE, USER_AGENT};
use std::io::Write;
use std::net::TcpListener;
use std::time::{Duration, Instant};
use url::Url;

/// The longest that anything may take here that should end by itself, on a busy machine.
const AT_ONCE: Duration = Duration::from_secs(15);

fn get(url: &str) -> Ask {
    Ask::get(Url::parse(url).expect("a url"))
}

fn at(stranger: &Stranger, path: &str) -> Ask {
    get(&format!("https://peer.test:{}{path}", stranger.port))
}

/// Asks, within bounded time.
async fn asked(client: &Client, ask: Ask) -> Result<Reply, Trouble> {
    let begun = Instant::now();
    let reply = client.ask(ask).await;
    assert!(begun.elapsed() < AT_ONCE, "{:?}", begun.elapsed());
    reply
}

async fn walked(client: &Client, ask: Ask) -> Result<Reply, Trouble> {
    walk(client, ask, |_| Ok(())).await
}

fn zipped(bytes: &[u8]) -> Vec<u8> {
    let mut zip = GzEncoder::new(Vec::new(), Compression::best());
    zip.write_all(bytes).expect("packed");
    zip.finish().expect("packed")
}

fn hello(_: &str, line: &mut Line) -> bool {
    line.head("200 OK\nContent-Length: 5\nSet-Cookie: me=you") && line.say("hello")
}

#[tokio::test]
async fn a_good_server_is_asked_politely() {
    let stranger = Stranger::https(hello);
    let client = stranger.client();
    client.speak_for("https://home.example");
    let mut ask = at(&stranger, "/a?b=c#d");
    for (name, value) in [
        (HOST, "other.test"),
        (USER_AGENT, "me"),
        (SET_COOKIE, "x=y"),
    ] {
        ask.headers.insert(name, HeaderValue::from_static(value));
    }
    for _ in 0..2 {
        let reply = asked(&client, ask.clone()).await.expect("an answer");
        assert_eq!(reply.status, StatusCode::OK);
        assert_eq!(reply.body, "hello");
        assert_eq!(reply.headers.get(SET_COOKIE), None);
    }
    let heard = stranger.heard.lock().expect("a lock").clone();
    assert_eq!(heard.len(), 2);
    for request in heard {
        let request = request.to_lowercase();
        assert!(request.starts_with("get /a?b=c http/1.1\r\n"), "{request}");
        let host = format!("\r\nhost: peer.test:{}\r\n", stranger.port);
        assert!(request.contains(&host), "{request}");
        let version = env!("CARGO_PKG_VERSION");
        let name = format!("\r\nuser-agent: burrow/{version} (+https://home.example/)\r\n");
        assert!(request.contains(&name), "{request}");
        assert!(
            request.contains("\r\naccept-encoding: gzip,br\r\n"),
            "{request}"
        );
        assert!(!request.contains("\r\ncookie"), "{request}");
    }
}

#[tokio::test]
async fn a_delivery_arrives_and_is_taken_by_its_status_alone() {
    let stranger = Stranger::https(|request, line| {
        let path = request.split(' ').nth(1).unwrap_or_default();
        match path {
            "/good" => line.head("202 Accepted\nContent-Length: 0\nContent-Encoding: gzip"),
            "/cut" => {
                line.head("202 Accepted\nContent-Length: 100");
                line.say("take");
                false
            }
            "/bomb" => line.head("202 Accepted\nContent-Length: 9999999999"),
            _ => line.head("401 Unauthorized\nContent-Length: 2") && line.say("no"),
        }
    });
    let client = stranger.client();
    let post = |path: &str| Ask::post(at(&stranger, path).url, Bytes::from_static(b"{\"a\":1}"));
    for path in ["/good", "/cut", "/bomb"] {
        let reply = asked(&client, post(path)).await.expect(path);
        assert_eq!(reply.status, StatusCode::ACCEPTED, "{path}");
    }
    let reply = asked(&client, post("/bad")).await.expect("an answer");
    assert_eq!(
        (reply.status, &reply.body[..]),
        (StatusCode::UNAUTHORIZED, &b"no"[..])
    );
    let heard = stranger.heard.lock().expect("a lock");
    assert!(
        heard.iter().all(|request| request.ends_with("{\"a\":1}")),
        "{heard:?}"
    );
    assert_eq!(heard.len(), 4);
}

#[tokio::test]
async fn certificates_must_be_good() {
    let stranger = Stranger::https(hello);
    let unknown = client(&[PLACE], &[]);
    let why = asked(&unknown, at(&stranger, "/"))
        .await
        .expect_err("refused");
    let is_certificate =
        |why: &Trouble| matches!(why, Trouble::Unreachable(why) if why.contains("certificate"));
    assert!(is_certificate(&why), "{why:?}");
    let other = Stranger::named(&["other.test"], hello);
    let why = asked(&other.client(), at(&other, "/"))
        .await
        .expect_err("refused");
    assert!(is_certificate(&why), "{why:?}");
    let plain = Stranger::http(hello);
    let why = asked(&plain.client(), at(&plain, "/"))
        .await
        .expect_err("refused");
    assert!(matches!(why, Trouble::Unreachable(_)), "{why:?}");
    for stranger in [stranger, other] {
        assert!(stranger.heard.lock().expect("a lock").is_empty());
    }
}

#[tokio::test]
async fn names_that_lead_inside_are_refused() {
    let inside = TcpListener::bind("127.0.0.1:0").expect("a port");
    inside.set_nonblocking(true).expect("set");
    let port = inside.local_addr().expect("an address").port();
    let client = client(&[PLACE], &[]);
    for host in [
        "inside.test",
        "metadata.test",
        "mapped.test",
        "127.0.0.1",
        "[::1]",
        "[::ffff:127.0.0.1]",
    ] {
        for scheme in ["http", "https"] {
            let why = asked(&client, get(&format!("{scheme}://{host}:{port}/"))).await;
            assert!(
                matches!(why, Err(Trouble::Forbidden(_))),
                "{scheme} {host}: {why:?}"
            );
        }
    }
    let why = asked(&client, get("http://public.test/")).await;
    assert!(matches!(why, Err(Trouble::Forbidden(_))), "{why:?}");
    let why = asked(&client, get("https://nobody.test/")).await;
    assert!(matches!(why, Err(Trouble::Unreachable(_))), "{why:?}");
    assert!(inside.accept().is_err(), "nobody came");
}

#[tokio::test]
async fn redirects_that_lead_inside_are_refused() {
    let inside = TcpListener::bind("127.0.0.1:0").expect("a port");
    inside.set_nonblocking(true).expect("set");
    let port = inside.local_addr().expect("an address").port();
    let places = [
        format!("https://127.0.0.1:{port}/"),
        format!("http://inside.test:{port}/"),
        format!("//inside.test:{port}/"),
        "http://169.254.169.254/latest/meta-data/".to_owned(),
        "https://[::ffff:10.0.0.1]/".to_owned(),
        "http://public.test/".to_owned(),
        "http://192.31.196.1/".to_owned(),
        "https://2130706433/".to_owned(),
        "file:///etc/passwd".to_owned(),
        "data:text/plain,hello".to_owned(),
    ];
    let count = places.len();
    let stranger = Stranger::https(move |request, line| {
        let path = request.split(' ').nth(1).unwrap_or_default();
        let number: usize = path[1..].parse().expect("a number");
        let place = &places[number];
        line.head(&format!("302 Found\nContent-Length: 0\nLocation: {place}"))
    });
    let client = stranger.client();
    for number in 0..count {
        let why = walked(&client, at(&stranger, &format!("/{number}"))).await;
        assert!(
            matches!(why, Err(Trouble::Forbidden(_))),
            "{number}: {why:?}"
        );
    }
    assert!(inside.accept().is_err(), "nobody came");
}

#[tokio::test]
async fn redirects_are_followed_so_far_and_each_is_asked_about() {
    let stranger = Stranger::https(|request, line| {
        let path = request.split(' ').nth(1).unwrap_or_default();
        let left: usize = path[1..].parse().expect("a number");
        match left {
            0 => hello(request, line),
            99 => line.head("307 Temporary Redirect\nContent-Length: 0"),
            98 => line.head("307 Temporary Redirect\nContent-Length: 0\nLocation: https://[::x"),
            left => line.head(&format!(
                "301 Moved\nContent-Length: 0\nLocation: /{}",
                left - 1
            )),
        }
    });
    let client = stranger.client();
    let mut asked = Vec::new();
    let may = |url: &Url| {
        asked.push(url.path().to_owned());
        Ok(())
    };
    let reply = walk(&client, at(&stranger, "/3"), may)
        .await
        .expect("an answer");
    assert_eq!((reply.url.path(), &reply.body[..]), ("/0", &b"hello"[..]));
    assert_eq!(asked, ["/3", "/2", "/1", "/0"]);
    let not_two = |url: &Url| match url.path() {
        "/2" => Err(Trouble::Forbidden(url.to_string())),
        _ => Ok(()),
    };
    let why = walk(&client, at(&stranger, "/3"), not_two).await;
    assert!(matches!(why, Err(Trouble::Forbidden(_))), "{why:?}");
    let why = walked(&client, at(&stranger, "/4")).await;
    assert_eq!(why.expect_err("refused"), Trouble::TooManyRedirects);
    for nowhere in ["/99", "/98"] {
        let why = walked(&client, at(&stranger, nowhere)).await;
        assert!(matches!(why, Err(Trouble::Malformed(_))), "{why:?}");
    }
    let post = Ask::post(at(&stranger, "/1").url, Bytes::new());
    let reply = walked(&client, post).await.expect("an answer");
    assert_eq!(
        reply.status,
        StatusCode::MOVED_PERMANENTLY,
        "a delivery isn't led on"
    );
    let mut film = Vec::new();
    let reply = walk_to(&client, at(&stranger, "/3"), |_| Ok(()), &mut film)
        .await
        .expect("an answer");
    assert_eq!((reply.url.path(), &film[..]), ("/0", &b"hello"[..]));
    let why = walk_to(&client, at(&stranger, "/4"), |_| Ok(()), &mut film).await;
    assert_eq!(why.expect_err("refused"), Trouble::TooManyRedirects);
}

#[tokio::test]
async fn what_is_packed_is_unpacked_and_no_further() {
    const BROTLI_HELLO: &[u8] = &[0x0b, 0x02, 0x80, b'h', b'e', b'l', b'l', b'o', 0x03];
    let bomb = zipped(&vec![0; 64 << 20]);
    assert!(bomb.len() < 100_000, "it is a bomb");
    const GZIP_BEGINS: &[u8] = &[0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff];
    let empty_blocks = [0, 0, 0, 0xff, 0xff].repeat(1_000);
    let stranger = Stranger::https(move |request, line| {
        let path = request.split(' ').nth(1).unwrap_or_default();
        let packed = |line: &mut Line, how: &str, body: &[u8]| {
            let length = body.len();
            line.head(&format!(
                "200 OK\nContent-Encoding: {how}\nContent-Length: {length}"
            )) && line.say(body)
        };
        match path {
            "/gzip" => packed(line, "GZIP", &zipped(b"hello")),
            "/br" => packed(line, "br", BROTLI_HELLO),
            "/identity" => packed(line, "identity", b"hello"),
            "/bomb" => packed(line, "gzip", &bomb),
            "/twice" => packed(line, "gzip, gzip", &zipped(&zipped(b"hello"))),
            "/zstd" => packed(line, "zstd", b"hello"),
            "/cut" => packed(line, "gzip", &zipped(b"hello")[..20]),
            "/noise" => packed(line, "gzip", b"this is no gzip at all"),
            // Nothing in nothing, without an end: it costs time and gives no byte.
            _ => {
                line.head("200 OK\nContent-Encoding: gzip");
                line.say(GZIP_BEGINS);
                while line.say(&empty_blocks) {}
                false
            }
        }
    });
    let client = stranger.client();
    for path in ["/gzip", "/br", "/identity"] {
        let reply = asked(&client, at(&stranger, path)).await.expect(path);
        assert_eq!(reply.body, "hello", "{path}");
        assert_eq!(reply.headers.get(CONTENT_ENCODING), None);
    }
    for path in ["/bomb", "/nothing"] {
        let why = asked(&client, at(&stranger, path)).await;
        assert_eq!(why.expect_err(path), Trouble::TooBig, "{path}");
    }
    for path in ["/twice", "/zstd"] {
        let why = asked(&client, at(&stranger, path)).await;
        assert!(matches!(why, Err(Trouble::Malformed(_))), "{path}: {why:?}");
    }
    for path in ["/cut", "/noise"] {
        let why = asked(&client, at(&stranger, path)).await;
        assert!(
            matches!(why, Err(Trouble::Unreachable(_))),
            "{path}: {why:?}"
        );
    }
    let mut film = Film::default();
    let why = client.fetch_to(at(&stranger, "/bomb"), &mut film).await;
    assert_eq!(why.expect_err("refused"), Trouble::TooBig);
    let agreed = at(&stranger, "/").bytes_max;
    assert!(
        film.bytes <= agreed && film.largest <= agreed / 8,
        "{film:?}"
    );
}

/// Counts what comes.
#[derive(Debug, Default)]
struct Film {
    bytes: usize,
    largest: usize,
    begun: usize,
    refuses: bool,
    full_at: Option<usize>,
}

impl Sink for Film {
    fn begin(&mut self, reply: &Reply) -> Result<(), Trouble> {
        assert!(reply.status.is_success());
        self.begun += 1;
        match self.refuses {
            true => Err(Trouble::Unkept("this is no film".to_owned())),
            false => Ok(()),
        }
    }

    fn take<'a>(&'a mut self, piece: Bytes) -> BoxFuture<'a, Result<(), Trouble>> {
        self.bytes += piece.len();
        self.largest = self.largest.max(piece.len());
        let full = self.full_at.is_some_and(|full| self.bytes > full);
        Box::pin(async move {
            match full {
                true => Err(Trouble::Unkept("the disk is full".to_owned())),
                false => Ok(()),
            }
        })
    }
}

#[tokio::test]
async fn a_film_passes_through_in_pieces() {
    const LENGTH: usize = 20 << 20;
    let stranger = Stranger::https(|request, line| match request.split(' ').nth(1) {
        Some("/film") => {
            line.head(&format!("200 OK\nContent-Length: {LENGTH}"));
            let piece = vec![7; 1 << 20];
            (0..LENGTH >> 20).all(|_| line.say(&piece))
        }
        _ => line.head("404 Not Found\nContent-Length: 4") && line.say("gone"),
    });
    let client = stranger.client();
    let ask = |path: &str| Ask {
        bytes_max: LENGTH,
        ..at(&stranger, path)
    };
    let mut film = Film::default();
    let reply = client
        .fetch_to(ask("/film"), &mut film)
        .await
        .expect("an answer");
    assert_eq!((reply.status, reply.body.len()), (StatusCode::OK, 0));
    assert_eq!((film.bytes, film.begun), (LENGTH, 1));
    assert!(film.largest <= 128 * 1024, "{film:?}");
    let mut none = Film::default();
    let reply = client
        .fetch_to(ask("/none"), &mut none)
        .await
        .expect("an answer");
    assert_eq!(
        (reply.status, none.bytes, none.begun),
        (StatusCode::NOT_FOUND, 0, 0)
    );
    let mut strict = Film {
        refuses: true,
        ..Film::default()
    };
    let why = client.fetch_to(ask("/film"), &mut strict).await;
    assert_eq!(
        why.expect_err("refused"),
        Trouble::Unkept("this is no film".to_owned())
    );
    assert_eq!(strict.bytes, 0);
    let mut full = Film {
        full_at: Some(1 << 20),
        ..Film::default()
    };
    let why = client.fetch_to(ask("/film"), &mut full).await;
    assert_eq!(
        why.expect_err("refused"),
        Trouble::Unkept("the disk is full".to_owned())
    );
    assert!(full.bytes < 2 << 20, "{full:?}");
}

#[tokio::test]
async fn what_has_no_end_is_left() {
    let stranger = Stranger::https(|request, line| {
        let (mut more, filler) = (true, vec![b'a'; 8 * 1024]);
        match request.split(' ').nth(1).unwrap_or_default() {
            "/chunks" => {
                line.head("200 OK\nTransfer-Encoding: chunked");
                while more {
                    more = line.say("2000\r\n") && line.say(&filler) && line.say("\r\n");
                }
            }
            "/bytes" => {
                line.head("200 OK");
                while more {
                    more = line.say(&filler);
                }
            }
            "/header" => {
                more = line.say("HTTP/1.1 200 OK\r\nX: ");
                while more {
                    more = line.say(&filler);
                }
            }
            "/headers" => {
                more = line.say("HTTP/1.1 200 OK\r\n");
                while more {
                    more = line.say("X: y\r\n");
                }
            }
            "/hints" => while line.head("103 Early Hints\nLink: <a>") {},
            "/size" => {
                line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n1;");
                while more {
                    more = line.say(&filler);
                }
            }
            _ => {
                line.say("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n0\r\nX: ");
                while more {
                    more = line.say(&filler);
                }
            }
        }
        false
    });
    let client = stranger.client();
    let mut before = 0;
    for path in [
        "/chunks",
        "/bytes",
        "/header",
        "/headers",
        "/size",
        "/trailers",
    ] {
        let why = asked(&client, at(&stranger, path)).await;
        let why = why.expect_err(path);
        assert_ne!(why, Trouble::TooSlow, "{path}");
        // What fits into the system's buffers leaves the stranger unread.
        let written = stranger.written() - before;
        assert!(written < 32 << 20, "{path}: {written}");
        before += written;
    }
    let quick = |path: &str| Ask {
        time_max: Duration::from_secs(1),
        ..at(&stranger, path)
    };
    let why = asked(&client, quick("/hints")).await;
    assert_eq!(why.expect_err("refused"), Trouble::TooSlow);
}

#[tokio::test]
async fn who_trickles_is_left_when_the_time_is_up() {
    let trickle = |line: &mut Line| {
        while line.say("a") {
            std::thread::sleep(Duration::from_millis(50));
        }
        false
    };
    let stranger = Stranger::https(move |request, line| match request.split(' ').nth(1) {
        Some("/head") => line.say("HTTP/1.1 200 OK\r\nX-Slow: ") && trickle(line),
        Some("/body") => line.head("200 OK\nContent-Length: 100000") && trickle(line),
        _ => {
            std::thread::sleep(Duration::from_secs(5));
            false
        }
    });
    let client = stranger.client();
    for path in ["/head", "/body", "/silent"] {
        let begun = Instant::now();
        let ask = Ask {
            time_max: Duration::from_millis(700),
            ..at(&stranger, path)
        };
        let why = asked(&client, ask).await;
        assert_eq!(why.expect_err(path), Trouble::TooSlow, "{path}");
        assert!(begun.elapsed() >= Duration::from_millis(700), "{path}");
        assert!(
            begun.elapsed() < Duration::from_secs(4),
            "{path}: {:?}",
            begun.elapsed()
        );
    }
    // Somebody who takes the connection and never says a word, not even of TLS.
    let mute = TcpListener::bind((PLACE, 0)).expect("a port");
    let port = mute.local_addr().expect("an address").port();
    let ask = Ask {
        time_max: Duration::from_millis(500),
        ..get(&format!("https://peer.test:{port}/"))
    };
    assert_eq!(
        asked(&client, ask).await.expect_err("refused"),
        Trouble::TooSlow
    );
}

#[tokio::test]
async fn who_lies_about_lengths_or_hangs_up_is_found_out() {
    let stranger = Stranger::https(|request, line| {
        let answered = match request.split(' ').nth(1).unwrap_or_default() {
            "/short" => line.head("200 OK\nContent-Length: 100") && line.say("hello"),
            "/huge" => line.head("200 OK\nContent-Length: 99999999999999") && line.say("hello"),
            "/long" => line.head("200 OK\nContent-Length: 5") && line.say("hello, and more"),
            "/two" => {
                line.head("200 OK\nContent-Length: 5\nContent-Length: 7") && line.say("hello")
            }
            "/minus" => line.head("200 OK\nContent-Length: -5") && line.say("hello"),
            "/chunk" => line.head("200 OK\nTransfer-Encoding: chunked") && line.say("5\r\nhe"),
            "/nothing" => true,
            "/half" => line.say("HTTP/1.1 200 OK\r\nContent-"),
            "/spdy" => line.say("SPDY/9 200 OK\r\n\r\n"),
            _ => line.say(vec![0; 5000]),
        };
        // However the answer ended, so does the connection.
        let _ = answered;
        false
    });
    let client = stranger.client();
    let reply = asked(&client, at(&stranger, "/long"))
        .await
        .expect("an answer");
    assert_eq!(reply.body, "hello", "what is beyond isn't read");
    let why = asked(&client, at(&stranger, "/huge")).await;
    assert_eq!(why.expect_err("refused"), Trouble::TooBig);
    for path in ["/short", "/chunk", "/nothing", "/half"] {
        let why = asked(&client, at(&stranger, path)).await;
        assert!(
            matches!(why, Err(Trouble::Unreachable(_))),
            "{path}: {why:?}"
        );
    }
    for path in ["/two", "/minus", "/spdy", "/zeros"] {
        let why = asked(&client, at(&stranger, path)).await;
        assert!(matches!(why, Err(Trouble::Malformed(_))), "{path}: {why:?}");
    }
}

#[tokio::test]
async fn the_switch_lets_the_house_ask_its_own_network() {
    let stranger = Stranger::http(hello);
    let url = format!("http://{PLACE}:{}/", stranger.port);
    let why = asked(&client(&[], &[]), get(&url)).await;
    assert_eq!(
        why.expect_err("refused"),
        Trouble::Forbidden(url.trim_end_matches('/').to_owned())
    );
    let why = asked(&client(&["127.0.0.3"], &[]), get(&url)).await;
    assert!(matches!(why, Err(Trouble::Forbidden(_))), "{why:?}");
    assert!(stranger.heard.lock().expect("a lock").is_empty());
    let open = client(&["127.0.0.0/8"], &[]);
    let reply = asked(&open, get(&url)).await.expect("an answer");
    assert_eq!(reply.body, "hello");
    let named = format!("http://peer.test:{}/", stranger.port);
    asked(&open, get(&named)).await.expect("by its name, too");
}
