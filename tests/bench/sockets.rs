//! WebSockets that listen to a stream: the least of RFC 6455 that reading needs.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

const PATIENCE: Duration = Duration::from_secs(30);
/// Operation codes of frames (RFC 6455 §5.2).
const TEXT: u8 = 1;

/// One listening socket.
pub struct Listener {
    stream: BufReader<TcpStream>,
}

impl Listener {
    /// Opens the stream `user` of the token's owner.
    pub fn open(address: SocketAddr, token: &str) -> io::Result<Listener> {
        let mut stream = TcpStream::connect(address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let head = format!(
            "GET /api/v1/streaming?stream=user&access_token={token} HTTP/1.1\r\nhost: {address}\r\n\
             upgrade: websocket\r\nconnection: upgrade\r\nsec-websocket-version: 13\r\n\
             sec-websocket-key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n"
        );
        stream.write_all(head.as_bytes())?;
        let mut stream = BufReader::new(stream);
        let mut first = String::new();
        stream.read_line(&mut first)?;
        if !first.contains(" 101 ") {
            return Err(io::Error::other(format!("no WebSocket: {first}")));
        }
        let mut line = String::new();
        while line != "\r\n" {
            line.clear();
            stream.read_line(&mut line)?;
        }
        Ok(Listener { stream })
    }

    /// The next text message; pings and other frames are passed over.
    pub fn message(&mut self) -> io::Result<String> {
        loop {
            let mut head = [0; 2];
            self.stream.read_exact(&mut head)?;
            let length = match head[1] & 0x7f {
                126 => {
                    let mut length = [0; 2];
                    self.stream.read_exact(&mut length)?;
                    usize::from(u16::from_be_bytes(length))
                }
                127 => {
                    let mut length = [0; 8];
                    self.stream.read_exact(&mut length)?;
                    u64::from_be_bytes(length) as usize
                }
                short => usize::from(short),
            };
            let mut body = vec![0; length];
            self.stream.read_exact(&mut body)?;
            if head[0] & 0x0f == TEXT {
                return String::from_utf8(body).map_err(io::Error::other);
            }
        }
    }
}
