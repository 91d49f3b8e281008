//! NOUNS: what Burrow talks about. Plain data without IO, clock or async.
//!
//! Every stored struct numbers its fields for minicbor (`#[n(0)]`), so that old and new versions of
//! the program read each other's rows: never reuse a number; a new field is an `Option` or has a
//! `#[cbor(default)]`.

pub mod account;
pub mod announcement;
pub mod arrival;
pub mod audit;
pub mod border;
pub mod card;
pub mod conversation;
pub mod delivery;
pub mod emoji;
pub mod event;
pub mod far_file;
pub mod fence;
pub mod filter;
pub mod finding;
pub mod id;
pub mod import;
pub mod invite;
pub mod join_request;
pub mod list;
pub mod lock;
pub mod media;
pub mod network;
pub mod notification;
pub mod oauth;
pub mod outbound;
pub mod page;
pub mod poll;
pub mod reach;
pub mod relation;
pub mod remote;
pub mod report;
pub mod scheduled;
pub mod scope;
pub mod settings;
pub mod status;
pub mod strike;
pub mod tag;
pub mod time;
pub mod update;
pub mod upkeep;
pub mod verdict;

pub use id::*;
pub use page::{Edge, Page, Rows};
pub use time::Time;
