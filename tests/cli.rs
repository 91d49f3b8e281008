//! The real program: what the command line asks for, how it says no, and how it starts and stops.

use futures_util::StreamExt;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::os::unix::net::UnixDatagram;
use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::Duration;
use tempfile::TempDir;
use tokio_tungstenite::tungstenite::Message;
use tokio_tungstenite::tungstenite::protocol::frame::coding::CloseCode;

/// The longest that the program may take to do anything here, on a busy machine.
const PATIENCE: Duration = Duration::from_secs(60);

/// A data folder beside a file with a good and one with a weak password.
struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Place {
        let folder = tempfile::tempdir().expect("a folder");
        let write = |name: &str, text: &str| {
            std::fs::write(folder.path().join(name), text).expect("a file is written");
        };
        write("good", "correct horse battery\r\n");
        write("weak", "12345\n");
        Place { folder }
    }

    fn path(&self, name: &str) -> String {
        self.folder.path().join(name).display().to_string()
    }

    /// Runs `burrow` with these words; `DATA`, `GOOD` and `WEAK` stand for the paths.
    fn burrow(&self, words: &str) -> Output {
        self.command(words).output().expect("it runs")
    }

    fn command(&self, words: &str) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_burrow"));
        command.args(words.split(' ').map(|word| match word {
            "DATA" => self.path("data"),
            "GOOD" => self.path("good"),
            "WEAK" => self.path("weak"),
            word => word.replace('_', " "),
        }));
        command.env_remove("BURROW_DATA").env_remove("BURROW_LAN");
        command
    }

    fn does(&self, words: &str) -> String {
        let output = self.burrow(words);
        let (said, complaint) = (text(&output.stdout), text(&output.stderr));
        assert!(output.status.success(), "{words}: {said}{complaint}");
        said
    }

    fn refuses(&self, words: &str, why: &str) {
        let output = self.burrow(words);
        let complaint = text(&output.stderr);
        assert_eq!(output.status.code(), Some(1), "{words}: {complaint}");
        assert!(complaint.starts_with("burrow: "), "{words}: {complaint}");
        assert!(complaint.contains(why), "{words}: {complaint}");
        assert!(!complaint.contains("panicked"), "{words}: {complaint}");
    }

    fn set_up(&self) {
        self.does(SETUP);
    }
}

const SETUP: &str = "setup --data DATA --address http://localhost:4180 --community The_Lane --owner ada --password-file GOOD";

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn help_tells_what_there_is_and_mistyping_ends_with_two() {
    let place = Place::new();
    let help = place.does("--help");
    for word in ["run", "setup", "account", "token", "check", "Examples"] {
        assert!(help.contains(word), "{word}: {help}");
    }
    for command in [
        "run",
        "setup",
        "account create",
        "account reset",
        "token",
        "check",
    ] {
        let help = place.does(&format!("{command} --help"));
        assert!(help.contains("--data <DIR>"), "{command}: {help}");
    }
    let version = place.does("version");
    assert_eq!(
        version.trim(),
        format!("burrow {}", env!("CARGO_PKG_VERSION"))
    );
    for words in [
        "runn",
        "check",
        "token --data DATA",
        "run --data DATA --lan here",
        "run --data DATA --outbound-allow 127.0.0.1/8",
        "run --data DATA --outbound-allow 127.0.0.0/8,localhost",
    ] {
        assert_eq!(place.burrow(words).status.code(), Some(2), "{words}");
    }
}

#[test]
fn setting_up_is_done_once_and_whole_or_not_at_all() {
    let place = Place::new();
    place.refuses(&SETUP.replace("GOOD", "WEAK"), "at least 12 characters");
    place.refuses(&SETUP.replace("GOOD", "/nowhere"), "can't read /nowhere");
    assert!(!Path::new(&place.path("data")).exists(), "nothing is made");
    let plain = SETUP.replace("http://localhost:4180", "http://home.example");
    place.refuses(&plain, "must begin with https://");
    place.refuses(&SETUP.replace("ada", "a-d-a"), "letters a to z");
    place.refuses("token ada --data DATA", "nobody here is called ada");
    place.refuses(
        "account create ben --data DATA --password-file GOOD",
        "set the community up first",
    );
    place.set_up();
    place.refuses(SETUP, "set up already");
    assert_eq!(
        place.does("check --data DATA").trim(),
        "The store is whole."
    );
}

#[test]
fn people_are_made_helped_and_given_tokens() {
    let place = Place::new();
    place.refuses("token ada --data DATA", "there is no Burrow in");
    assert!(!Path::new(&place.path("data")).exists(), "nothing is made");
    place.set_up();
    place.does("account create ben --data DATA --password-file GOOD");
    place.refuses(
        "account create Ben --data DATA --password-file GOOD",
        "already taken",
    );
    place.refuses(
        "account create cat --data DATA --password-file WEAK",
        "at least 12 characters",
    );
    place.refuses(
        "account reset cat --data DATA --password-file GOOD",
        "nobody here",
    );
    place.does("account reset @ben --data DATA --password-file GOOD");
    let token = place.does("token ben --data DATA");
    assert_eq!(token.trim().len(), 43);
    assert_ne!(
        token,
        place.does("token ben --data DATA --scopes read_write")
    );
    place.refuses(
        "token ben --data DATA --scopes read_fly",
        "no scope called \"fly\"",
    );
    place.refuses("token ben --data DATA --scopes _", "without a scope");
    place.refuses("token nobody --data DATA", "nobody here is called nobody");
    place.refuses("check --data GOOD", "there is no Burrow in");
}

/// The program while it runs, and the socket on which it tells how it is.
struct Running {
    child: Child,
    log: BufReader<std::process::ChildStderr>,
    address: String,
    notices: UnixDatagram,
    heard: String,
}

impl Running {
    fn start(place: &Place) -> Running {
        let socket = place.path("notify");
        let notices = UnixDatagram::bind(&socket).expect("a socket");
        notices.set_read_timeout(Some(PATIENCE)).expect("a timeout");
        let mut child = place
            .command("run --data DATA --lan 127.0.0.1:0")
            .env("NOTIFY_SOCKET", socket)
            .env("WATCHDOG_USEC", "100000")
            .env("BURROW_LOG", "info")
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut log = BufReader::new(child.stderr.take().expect("a pipe"));
        let mut line = String::new();
        let address = loop {
            line.clear();
            assert!(log.read_line(&mut line).expect("a log") > 0, "it ended");
            if let Some((_, address)) = line.split_once("Burrow is open: http://") {
                break address.trim().to_owned();
            }
        };
        Running {
            child,
            log,
            address,
            notices,
            heard: String::new(),
        }
    }

    /// Waits until systemd would have heard this word.
    fn says(&mut self, word: &str) {
        let mut bytes = [0; 1024];
        while !self.heard.contains(word) {
            let got = self.notices.recv(&mut bytes).expect("a notice in time");
            self.heard.push_str(&text(&bytes[..got]));
        }
        self.heard.clear();
    }

    fn get(&self, path: &str) -> String {
        let mut stream = TcpStream::connect(&self.address).expect("a connection");
        let request = format!("GET {path} HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        stream.write_all(request.as_bytes()).expect("it is taken");
        let mut answer = String::new();
        stream.read_to_string(&mut answer).expect("an answer");
        answer
    }

    fn terminate(&self) {
        let id = self.child.id().to_string();
        let sent = Command::new("kill").args(["-TERM", &id]).status();
        assert!(sent.expect("kill runs").success());
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // It has ended by itself, unless the test failed.
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

#[test]
fn it_runs_tells_systemd_and_others_have_to_wait_until_it_stops() {
    let place = Place::new();
    place.set_up();
    let mut running = Running::start(&place);
    running.says("READY=1");
    running.says("WATCHDOG=1");
    assert!(running.get("/health").ends_with("OK"));
    for words in [
        "check --data DATA",
        "token ada --data DATA",
        "run --data DATA --lan 127.0.0.1:0",
    ] {
        place.refuses(words, "stop Burrow first");
    }
    running.terminate();
    running.says("STOPPING=1");
    let ended = running.child.wait().expect("it ends");
    assert_eq!(ended.code(), Some(0));
    let mut log = String::new();
    running.log.read_to_string(&mut log).expect("a log");
    assert!(!log.contains("cut off"), "{log}");
    assert_eq!(
        place.does("check --data DATA").trim(),
        "The store is whole."
    );
}

#[test]
fn an_origin_that_others_can_reach_is_refused() {
    let place = Place::new();
    let words = "run --data DATA --lan 127.0.0.1:0 --origin 0.0.0.0:0";
    let output = place.burrow(words);
    assert_eq!(output.status.code(), Some(1));
    assert!(text(&output.stderr).contains("must be a loopback address"));
}

#[test]
fn what_opens_the_house_to_its_own_network_is_said_loudly() {
    let place = Place::new();
    let words = "run --data DATA --lan 127.0.0.1:0 --origin 0.0.0.0:0";
    let quiet = text(&place.burrow(words).stderr);
    assert!(!quiet.contains("outbound"), "{quiet}");
    let allow = "--outbound-allow 127.0.0.0/8 --outbound-allow fd00::/8,10.9.0.1";
    let loud = text(&place.burrow(&format!("{words} {allow}")).stderr);
    assert!(loud.contains("WARN"), "{loud}");
    assert!(
        loud.contains("--outbound-allow is for test networks"),
        "{loud}"
    );
    assert!(
        loud.contains("127.0.0.0/8, fd00::/8, 10.9.0.1/32"),
        "{loud}"
    );
    let variable = place
        .command(words)
        .env("BURROW_OUTBOUND_ALLOW", "10.9.0.0/16")
        .output();
    let loud = text(&variable.expect("it runs").stderr);
    assert!(loud.contains("10.9.0.0/16"), "{loud}");
    let authority = place.burrow(&format!("{words} --outbound-ca GOOD"));
    let loud = text(&authority.stderr);
    assert_eq!(authority.status.code(), Some(1));
    assert!(
        loud.contains("--outbound-ca is for test networks"),
        "{loud}"
    );
    assert!(loud.contains("burrow: no certificate is in "), "{loud}");
}

#[tokio::test]
async fn live_clients_are_told_goodbye() {
    let place = Place::new();
    place.set_up();
    let token = place.does("token ada --data DATA");
    let mut running = Running::start(&place);
    let url = format!(
        "ws://{}/api/v1/streaming?stream=user&access_token={}",
        running.address,
        token.trim()
    );
    let (mut live, _) = tokio_tungstenite::connect_async(url)
        .await
        .expect("a stream");
    running.terminate();
    let last = loop {
        match live
            .next()
            .await
            .expect("a word of goodbye")
            .expect("whole")
        {
            Message::Close(frame) => break frame,
            Message::Ping(_) | Message::Pong(_) => {}
            other => panic!("{other:?}"),
        }
    };
    assert_eq!(last.map(|frame| frame.code), Some(CloseCode::Restart));
    drop(live);
    assert_eq!(running.child.wait().expect("it ends").code(), Some(0));
    let mut log = String::new();
    running.log.read_to_string(&mut log).expect("a log");
    assert!(!log.contains("cut off"), "{log}");
}
