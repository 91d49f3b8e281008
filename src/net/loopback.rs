//! Asking a neighbour on this very machine (cloudflared's `/ready`). The one client of the house (`client`) refuses
//! loopback, for good reasons: this asks a fixed path at an address of ours, never one from elsewhere.

use std::io;
use std::net::SocketAddr;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::timeout;

/// Longest answer that is read, in bytes.
const ANSWER_BYTES_MAX: u64 = 16 * 1024;
/// How long it may take.
const ANSWER_MAX: Duration = Duration::from_secs(3);

/// Status and body of `GET path`.
///
/// # Errors
/// Where nobody answers, too late, or not in HTTP; and for an address that is not loopback.
pub async fn get(address: SocketAddr, path: &'static str) -> io::Result<(u16, Vec<u8>)> {
    if !address.ip().is_loopback() {
        return Err(io::Error::other("only this machine may be asked"));
    }
    let late = |_| io::Error::from(io::ErrorKind::TimedOut);
    timeout(ANSWER_MAX, ask(address, path))
        .await
        .map_err(late)?
}

async fn ask(address: SocketAddr, path: &str) -> io::Result<(u16, Vec<u8>)> {
    let mut socket = TcpStream::connect(address).await?;
    // HTTP/1.0 has no chunks, and the end of the answer is the end of the connection.
    let request = format!("GET {path} HTTP/1.0\r\nHost: {address}\r\n\r\n");
    socket.write_all(request.as_bytes()).await?;
    let mut answer = Vec::new();
    socket
        .take(ANSWER_BYTES_MAX)
        .read_to_end(&mut answer)
        .await?;
    let wrong = || io::Error::from(io::ErrorKind::InvalidData);
    let head = answer
        .windows(4)
        .position(|four| four == b"\r\n\r\n")
        .ok_or_else(wrong)?;
    let status = answer
        .split(|byte| *byte == b' ')
        .nth(1)
        .and_then(|status| std::str::from_utf8(status).ok()?.trim().parse().ok())
        .ok_or_else(wrong)?;
    Ok((status, answer.split_off(head + 4)))
}
