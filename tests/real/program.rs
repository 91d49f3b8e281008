//! The `burrow` program as a child process: set up, started, killed, checked.

use std::fs;
use std::net::{SocketAddr, TcpListener};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use super::wire::Wire;

/// How long the program may take to answer after its start; only bounds a hang.
const PATIENCE: Duration = Duration::from_secs(60);
/// Pause between two looks whether it answers.
const LOOK_AGAIN: Duration = Duration::from_millis(2);

/// The program at a path with one data folder, and the process while it runs.
pub struct Program {
    binary: PathBuf,
    /// The data folder.
    pub data: PathBuf,
    /// Where it listens, the same after every restart.
    pub address: SocketAddr,
    /// What it is told beside where it listens and what is its folder.
    pub arguments: Vec<String>,
    /// The server while it runs.
    pub child: Option<Child>,
}

impl Program {
    /// Names the program and its folder; nothing runs yet.
    pub fn new(binary: &Path, data: &Path) -> Program {
        let address = free_address();
        Program {
            binary: binary.to_owned(),
            data: data.to_owned(),
            address,
            arguments: Vec::new(),
            child: None,
        }
    }

    /// Claims the house for the owner `ada`, as the wizard would.
    pub fn set_up(&self) {
        let password = self.data.with_extension("password");
        fs::write(&password, "correct horse battery staple").expect("a writable folder");
        let file = password.to_str().expect("an UTF-8 path");
        let address = "http://localhost:4180";
        self.command(&[
            "setup",
            "--address",
            address,
            "--community",
            "Test house",
            "--owner",
            "ada",
            "--password-file",
            file,
        ]);
    }

    /// Makes a token for somebody with every scope a client asks for.
    pub fn token(&self, handle: &str) -> String {
        self.command(&["token", handle, "--scopes", "read write follow push"])
            .trim()
            .to_owned()
    }

    /// Runs one of the other commands to its end and gives what it printed.
    pub fn command(&self, arguments: &[&str]) -> String {
        let mut command = Command::new(&self.binary);
        command.args(arguments).arg("--data").arg(&self.data);
        let output = command.output().expect("the binary starts");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr);
        assert!(
            output.status.success(),
            "burrow {arguments:?}: {}\n{said}{complained}",
            output.status
        );
        said
    }

    /// Starts serving and waits for the first answer. Gives the time that took.
    pub fn start(&mut self) -> Duration {
        let log = fs::File::options()
            .create(true)
            .append(true)
            .open(self.log())
            .expect("a writable folder");
        let errors = log.try_clone().expect("a second handle on the log");
        let begun = Instant::now();
        let child = Command::new(&self.binary)
            .args(["run", "--lan", &self.address.to_string(), "--data"])
            .arg(&self.data)
            .args(&self.arguments)
            .stdin(Stdio::null())
            .stdout(log)
            .stderr(errors)
            .spawn()
            .expect("the binary starts");
        self.child = Some(child);
        loop {
            let answer =
                Wire::connect(self.address, "").and_then(|mut wire| wire.get("/api/v2/instance"));
            if answer.is_ok_and(|answer| answer.code < 500) {
                return begun.elapsed();
            }
            let child = self.child.as_mut().expect("just started");
            let ended = child.try_wait().expect("a child can be asked");
            let late = begun.elapsed() > PATIENCE;
            assert!(
                ended.is_none() && !late,
                "burrow does not answer ({ended:?}):\n{}",
                self.last_words()
            );
            std::thread::sleep(LOOK_AGAIN);
        }
    }

    /// Ends it as a power cut would: SIGKILL, no farewell.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().expect("our own child can be killed");
            child.wait().expect("a killed child ends");
        }
    }

    /// Ends it as a service is ended: SIGTERM, and it says farewell.
    pub fn end(&mut self) {
        if let Some(mut child) = self.child.take() {
            let number = i32::try_from(child.id()).ok();
            let process = number.and_then(rustix::process::Pid::from_raw);
            let process = process.expect("a child has a number");
            rustix::process::kill_process(process, rustix::process::Signal::TERM)
                .expect("our own child can be told");
            child.wait().expect("it ends");
        }
    }

    fn log(&self) -> PathBuf {
        self.data.with_extension("log")
    }

    fn last_words(&self) -> String {
        let log = fs::read_to_string(self.log()).unwrap_or_default();
        let lines: Vec<&str> = log.lines().collect();
        lines[lines.len().saturating_sub(20)..].join("\n")
    }
}

impl Drop for Program {
    fn drop(&mut self) {
        self.kill();
    }
}

/// A port of 127.0.0.1 that nobody listens on at the moment.
fn free_address() -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").expect("loopback has a free port");
    listener
        .local_addr()
        .expect("a bound socket has an address")
}
