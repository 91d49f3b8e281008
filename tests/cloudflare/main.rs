//! A Cloudflare of our own as a program: API, store of logins and the page on which people authorise a burrow, on a port of
//! loopback that it prints. For journeys through a browser:
//!
//! ```text
//! cargo run --example fake_cloudflare -- home.example
//! burrow run … --outbound-allow 127.0.0.0/8 --cloudflare-api ADDRESS/client/v4 --cloudflare-login ADDRESS
//! ```
//!
//! `GET /control/state` tells what there is; `POST /control/fail?part=…&times=…&mood=…` lets requests fare badly
//! (`world::Mood`); `POST /control/calm` ends that; `POST /control/token?may=tunnel,dns,…` gives an API token;
//! `POST /control/zone?name=…&status=…` changes a domain; `POST /control/record?zone=…&name=…` puts something in the way.

#[allow(dead_code, reason = "tests need more of it than this program")]
mod serve;
#[allow(dead_code, reason = "tests need more of it than this program")]
mod world;

use std::sync::Arc;

#[tokio::main]
async fn main() {
    let zones: Vec<String> = std::env::args().skip(1).collect();
    let zones: Vec<&str> = match zones.is_empty() {
        true => vec!["home.example"],
        false => zones.iter().map(String::as_str).collect(),
    };
    let address = serve::open(Arc::new(world::Cloudflare::with(&zones))).await;
    println!("http://{address}");
    std::future::pending::<()>().await;
}
