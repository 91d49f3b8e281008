//! Starting programs of the system: by absolute name, with nothing of our environment, and for a limited time.

use super::Places;
use std::io::Read;
use std::os::unix::process::CommandExt;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::thread;
use std::time::{Duration, Instant};

/// Most bytes that are kept of what a program says, for each of its two outputs. It may say more.
const SAID_BYTES_MAX: usize = 64 << 10;
/// How often it is asked whether it has ended.
const GLANCE: Duration = Duration::from_millis(10);
/// How long its last words are waited for once it has ended: something that it started may hold the line open.
const LAST_WORDS: Duration = Duration::from_secs(1);

/// What came of a program that ended by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ended {
    /// Its exit code; `None` where a signal ended it.
    pub code: Option<i32>,
    /// What it said.
    pub out: String,
    /// What it complained of.
    pub err: String,
}

/// Why nothing came of a program.
#[derive(Debug, thiserror::Error)]
pub enum Failure {
    /// It isn't there, or can't be started.
    #[error("{0} can't be started: {1}")]
    NotStarted(String, #[source] std::io::Error),
    /// It took longer than it may, and was ended.
    #[error("{0} took longer than {1:?} and was ended")]
    TooLong(String, Duration),
    /// It ended with something else than 0.
    #[error("{program} failed ({code:?}): {complaint}")]
    Failed {
        /// Its name.
        program: String,
        /// Its exit code; `None` where a signal ended it.
        code: Option<i32>,
        /// The end of what it complained of.
        complaint: String,
    },
}

impl Places {
    /// Runs the program with the absolute name `program` and waits for its end, at most `limit`. Blocks.
    ///
    /// # Errors
    /// It can't be started, or takes too long: then it is ended, and with it whatever it has started.
    pub fn start(&self, program: &str, args: &[&str], limit: Duration) -> Result<Ended, Failure> {
        self.attend(program, args, limit, &mut |_| {})
    }

    /// The same; `heard` is told each line of its output as it comes.
    ///
    /// # Errors
    /// As `start`.
    pub fn attend(
        &self,
        program: &str,
        args: &[&str],
        limit: Duration,
        heard: &mut dyn FnMut(&str),
    ) -> Result<Ended, Failure> {
        let started = Command::new(self.at(program))
            .args(args)
            .env_clear()
            .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
            .env("LANG", "C.UTF-8")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .process_group(0)
            .spawn();
        let mut child = started.map_err(|why| Failure::NotStarted(program.to_owned(), why))?;
        let (tell, lines) = channel();
        let out = listen(child.stdout.take(), Some(tell));
        let err = listen(child.stderr.take(), None);
        let begun = Instant::now();
        loop {
            lines.try_iter().for_each(|line: String| heard(&line));
            match child.try_wait() {
                Ok(Some(status)) => {
                    let ended = Ended {
                        code: status.code(),
                        out: out.recv_timeout(LAST_WORDS).unwrap_or_default(),
                        err: err.recv_timeout(LAST_WORDS).unwrap_or_default(),
                    };
                    lines.try_iter().for_each(|line| heard(&line));
                    return Ok(ended);
                }
                Ok(None) if begun.elapsed() < limit => thread::sleep(GLANCE),
                Ok(None) => {
                    end(&mut child);
                    return Err(Failure::TooLong(program.to_owned(), limit));
                }
                Err(why) => return Err(Failure::NotStarted(program.to_owned(), why)),
            }
        }
    }

    /// The same for a program that must succeed; what it said.
    ///
    /// # Errors
    /// It can't be started, takes too long, or ends with something else than 0.
    pub fn call(&self, program: &str, args: &[&str], limit: Duration) -> Result<String, Failure> {
        let ended = self.start(program, args, limit)?;
        match ended.code {
            Some(0) => Ok(ended.out),
            code => Err(Failure::Failed {
                program: program.to_owned(),
                code,
                complaint: ended.err.lines().last().unwrap_or_default().to_owned(),
            }),
        }
    }
}

/// Hears what is said, on a thread of its own, so that a program never waits for us to listen; whole lines go to `tell` as they
/// come, as long as all of it is kept.
fn listen(
    from: Option<impl Read + Send + 'static>,
    tell: Option<Sender<String>>,
) -> Receiver<String> {
    let (told, heard) = channel();
    let listener = move || {
        let (mut said, mut passed_on) = (Vec::new(), 0);
        if let Some(mut from) = from {
            let mut part = [0; 4096];
            while let Ok(length @ 1..) = from.read(&mut part) {
                let room = SAID_BYTES_MAX.saturating_sub(said.len());
                said.extend_from_slice(&part[..length.min(room)]);
                while let Some(end) = said[passed_on..].iter().position(|byte| *byte == b'\n') {
                    let line = String::from_utf8_lossy(&said[passed_on..passed_on + end]);
                    passed_on += end + 1;
                    if let Some(tell) = &tell {
                        let _ = tell.send(line.into_owned());
                    }
                }
            }
        }
        // Whoever wanted to hear it may have stopped waiting.
        let _ = told.send(String::from_utf8_lossy(&said).into_owned());
    };
    thread::spawn(listener);
    heard
}

/// Ends a program and whatever it has started.
fn end(child: &mut Child) {
    let group = i32::try_from(child.id())
        .ok()
        .and_then(rustix::process::Pid::from_raw);
    if let Some(group) = group {
        let ended = rustix::process::kill_process_group(group, rustix::process::Signal::KILL);
        if let Err(why) = ended {
            tracing::warn!(%why, "a program could not be ended");
        }
    }
    let _ = child.kill();
    let _ = child.wait();
}

#[cfg(test)]
mod tests {
    use super::*;

    const SOON: Duration = Duration::from_secs(20);

    #[test]
    fn a_program_is_heard_and_its_code_known() {
        let places = Places::default();
        let ended = places.start("/bin/sh", &["-c", "echo yes; echo no >&2; exit 3"], SOON);
        let ended = ended.expect("it ran");
        assert_eq!(
            (ended.code, &*ended.out, &*ended.err),
            (Some(3), "yes\n", "no\n")
        );
        let failed = places.call("/bin/sh", &["-c", "echo broken >&2; exit 1"], SOON);
        let said = failed.expect_err("it failed").to_string();
        assert_eq!(said, "/bin/sh failed (Some(1)): broken");
        let gone = places.call("/bin/no-such-program", &[], SOON);
        assert!(matches!(gone, Err(Failure::NotStarted(..))), "{gone:?}");
    }

    #[test]
    fn a_program_that_takes_too_long_is_ended_with_its_children() {
        let begun = Instant::now();
        let limit = Duration::from_millis(100);
        let slow = Places::default().start("/bin/sh", &["-c", "sleep 60 & wait"], limit);
        assert!(matches!(slow, Err(Failure::TooLong(..))), "{slow:?}");
        assert!(begun.elapsed() < Duration::from_secs(10));
    }

    #[test]
    fn what_is_said_has_an_end_and_our_environment_is_not_theirs() {
        let loud = "head -c 1000000 /dev/zero | tr '\\0' x; test -z \"$CARGO\" && exit 7";
        let ended = Places::default().start("/bin/sh", &["-c", loud], SOON);
        let ended = ended.expect("it ran");
        assert_eq!((ended.code, ended.out.len()), (Some(7), SAID_BYTES_MAX));
    }
}
