//! Other servers: how the house speaks with them.

mod client;
mod stranger;
