//! A browser on the home network: plain, without script, one request a connection.

use std::io::{Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::time::Duration;

/// Longest wait for an answer; only bounds a hang. A password takes a while in a build for tests.
const PATIENCE: Duration = Duration::from_secs(60);

/// How often a browser is sent on before it ends somewhere.
const HOPS_MAX: usize = 8;

/// A browser that keeps its session and follows nothing by itself.
pub struct Browser {
    address: SocketAddr,
    session: String,
}

/// What came back.
#[derive(Debug)]
pub struct Page {
    pub status: u16,
    pub to: String,
    pub text: String,
}

impl Browser {
    /// One that knows nobody yet.
    pub fn at(address: SocketAddr) -> Browser {
        Browser {
            address,
            session: String::new(),
        }
    }

    pub fn get(&mut self, path: &str) -> Page {
        self.ask("GET", path, "").expect("the house answers")
    }

    pub fn post(&mut self, path: &str, fields: &[(&str, &str)]) -> Page {
        self.ask("POST", path, &encoded(fields))
            .expect("the house answers")
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> std::io::Result<Page> {
        let mut stream = self.send(method, path, body)?;
        let mut answer = Vec::new();
        stream.read_to_end(&mut answer)?;
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, text) = answer.split_once("\r\n\r\n").unwrap_or((&answer, ""));
        let header = |name: &str| {
            let line = head.lines().find_map(|line| {
                let (key, value) = line.split_once(": ")?;
                key.eq_ignore_ascii_case(name).then(|| value.to_owned())
            });
            line.unwrap_or_default()
        };
        let cookie = header("set-cookie");
        if let Some(value) = cookie.strip_prefix("burrow_session=") {
            self.session = value.split(';').next().unwrap_or_default().to_owned();
        }
        let status = head.split(' ').nth(1).and_then(|code| code.parse().ok());
        Ok(Page {
            status: status.ok_or(std::io::ErrorKind::InvalidData)?,
            to: header("location"),
            text: text.to_owned(),
        })
    }

    /// The page that is up: what somebody ends at who opens the front door.
    pub fn up(&mut self) -> String {
        let mut path = "/".to_owned();
        for _ in 0..HOPS_MAX {
            let page = self.get(&path);
            if page.status != 303 {
                return path;
            }
            path = page.to;
        }
        panic!("{path} is not the end of the way");
    }

    /// Sends a request, and waits for nothing.
    pub fn send(&self, method: &str, path: &str, body: &str) -> std::io::Result<TcpStream> {
        let mut stream = TcpStream::connect(self.address)?;
        stream.set_read_timeout(Some(PATIENCE))?;
        let request = format!(
            "{method} {path} HTTP/1.1\r\nhost: localhost:{}\r\nconnection: close\r\n\
             sec-fetch-site: same-origin\r\ncookie: burrow_session={}\r\n\
             content-type: application/x-www-form-urlencoded\r\ncontent-length: {}\r\n\r\n{body}",
            self.address.port(),
            self.session,
            body.len()
        );
        stream.write_all(request.as_bytes())?;
        Ok(stream)
    }
}

/// Fields as a form sends them.
pub fn encoded(fields: &[(&str, &str)]) -> String {
    url::form_urlencoded::Serializer::new(String::new())
        .extend_pairs(fields)
        .finish()
}
