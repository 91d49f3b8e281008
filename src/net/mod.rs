//! SOCKETS: how connections are taken and ended, how much each caller may ask, and what is counted.
//! Knows nothing of what is asked for: `run` puts it around the doors.

pub mod addresses;
pub mod brisk;
pub mod certificates;
pub mod client;
pub mod dial;
pub mod headers;
pub mod limit;
pub mod listen;
pub mod loopback;
pub mod mdns;
pub mod metrics;
pub mod outbound;
pub mod resolve;
pub mod tls;
pub mod vet;
