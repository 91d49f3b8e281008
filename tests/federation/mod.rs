//! Other servers: how the house speaks with them.

mod border;
mod card;
mod client;
mod elsewhere;
mod files;
mod render;
mod serve;
mod stranger;
mod webfinger;
