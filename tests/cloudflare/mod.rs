//! A Cloudflare of our own: in the process, as the network that a burrow asks. As a program it is the example
//! `fake_cloudflare`.

pub mod capnp;
pub mod edge;
pub mod registration;
pub mod serve;
pub mod world;

use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use bytes::Bytes;
use futures_util::future::BoxFuture;
use hyper::{HeaderMap, StatusCode, header};
use serde_json::Value;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use world::{Asked, Cloudflare, Said};

/// The way there, which can be cut.
#[derive(Clone)]
pub struct Line {
    pub cloudflare: Arc<Cloudflare>,
    /// How many requests have gone out.
    pub asked: Arc<AtomicUsize>,
    /// The power goes with this request: before it arrives, or before its answer does.
    pub cut: Option<(usize, Cut)>,
}

/// When.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    Before,
    After,
}

impl Line {
    pub fn to(cloudflare: &Arc<Cloudflare>) -> Line {
        Line {
            cloudflare: cloudflare.clone(),
            asked: Arc::default(),
            cut: None,
        }
    }

    fn answer(&self, ask: &Ask) -> Option<Said> {
        match ask.url.host_str() {
            Some("login.cloudflareaccess.org") => {
                let key = ask.url.path().trim_start_matches('/');
                self.cloudflare.login(key)
            }
            Some("api.cloudflare.com") => {
                let path = ask.url.path().strip_prefix("/client/v4")?;
                self.cloudflare.api(&Asked {
                    method: ask.method.to_string(),
                    path: path.to_owned(),
                    query: ask.url.query_pairs().into_owned().collect(),
                    bearer: bearer(&ask.headers),
                    body: serde_json::from_slice(&ask.body).unwrap_or(Value::Null),
                })
            }
            other => panic!("nobody should ask {other:?}"),
        }
    }
}

fn bearer(headers: &HeaderMap) -> String {
    let value = headers.get(header::AUTHORIZATION);
    let value = value.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    value.unwrap_or_default().to_owned()
}

impl Network for Line {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        Box::pin(async move {
            let number = self.asked.fetch_add(1, Ordering::SeqCst);
            if self.cut == Some((number, Cut::Before)) {
                return std::future::pending().await;
            }
            let said = self.answer(&ask);
            if self.cut == Some((number, Cut::After)) {
                return std::future::pending().await;
            }
            let (status, body) =
                said.ok_or_else(|| Trouble::Unreachable("the line is dead".to_owned()))?;
            Ok(Reply {
                status: StatusCode::from_u16(status).expect("a status"),
                headers: HeaderMap::new(),
                body: Bytes::from(body),
                url: ask.url,
            })
        })
    }
}
