//! Other servers: how the house speaks with them.

mod border;
mod client;
mod stranger;
