//! A file that is sent while it is made: whoever makes it writes on a thread that may block, and waits for whoever takes it,
//! but not for ever. While it is made it holds a thread, and a picture of the store whose pages can't be used again.

use axum::body::{Body, Bytes};
use futures_util::stream;
use std::io::{self, Write};
use std::time::Duration;
use tokio::runtime::Handle;
use tokio::sync::mpsc;

/// How many pieces wait for the line.
const PIECES_WAITING: usize = 4;
/// How long somebody may stop taking pieces before it is broken off.
const STALLED_MAX: Duration = Duration::from_secs(60);

/// The way to whoever takes the file, for a thread that may block. The file ends when all of these are dropped.
#[derive(Clone)]
pub struct Line {
    pieces: mpsc::Sender<io::Result<Bytes>>,
    handle: Handle,
    patience: Duration,
}

/// A line, and the body of the answer at its end. To be called from async code.
pub fn line() -> (Line, Body) {
    let (line, pieces) = waiting(STALLED_MAX);
    let pieces = stream::unfold(pieces, |mut pieces| async move {
        Some((pieces.recv().await?, pieces))
    });
    (line, Body::from_stream(pieces))
}

fn waiting(patience: Duration) -> (Line, mpsc::Receiver<io::Result<Bytes>>) {
    let (pieces, taken) = mpsc::channel(PIECES_WAITING);
    let handle = Handle::current();
    let line = Line {
        pieces,
        handle,
        patience,
    };
    (line, taken)
}

impl Line {
    /// Says that there will be no more: whoever takes it must not believe that what they have is all. Blocks.
    pub fn break_off(&self) {
        // Nobody may be there any more.
        let _ = self.send(Err(io::Error::other("the file broke off")));
    }

    fn send(&self, piece: io::Result<Bytes>) -> io::Result<()> {
        let piece = self.pieces.send(piece);
        let sent = async { tokio::time::timeout(self.patience, piece).await };
        match self.handle.block_on(sent) {
            Ok(Ok(())) => Ok(()),
            Ok(Err(_)) => Err(io::ErrorKind::BrokenPipe.into()),
            Err(_) => Err(io::ErrorKind::TimedOut.into()),
        }
    }
}

impl Write for Line {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.send(Ok(Bytes::copy_from_slice(bytes)))?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Writes for as long as anybody takes it; why it ended.
    async fn written(mut line: Line) -> io::ErrorKind {
        let writing = tokio::task::spawn_blocking(move || {
            loop {
                if let Err(why) = line.write_all(b"piece") {
                    return why.kind();
                }
            }
        });
        writing.await.expect("no panic")
    }

    /// A backup whose download was paused held its picture of the store, which grew meanwhile, for as long as the browser
    /// liked.
    #[tokio::test]
    async fn whoever_takes_nothing_is_not_waited_for_for_ever() {
        let (line, pieces) = waiting(Duration::from_millis(20));
        assert_eq!(written(line).await, io::ErrorKind::TimedOut);
        drop(pieces);
        let (line, pieces) = waiting(STALLED_MAX);
        drop(pieces);
        assert_eq!(written(line).await, io::ErrorKind::BrokenPipe);
    }

    #[tokio::test]
    async fn what_is_written_comes_and_what_broke_off_is_no_whole_file() {
        for whole in [true, false] {
            let (mut line, body) = line();
            let writing = tokio::task::spawn_blocking(move || {
                line.write_all(b"one").expect("it is taken");
                line.write_all(b"two").expect("it is taken");
                if !whole {
                    line.break_off();
                }
            });
            let taken = axum::body::to_bytes(body, 100).await;
            writing.await.expect("no panic");
            assert_eq!(taken.ok(), whole.then(|| Bytes::from_static(b"onetwo")));
        }
    }
}
