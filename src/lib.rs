//! Burrow: a Mastodon-compatible server for a family's home, in one program. This page is the map.
//!
//! | room | what it holds |
//! |---|---|
//! | `model` | nouns: accounts, statuses, media and the rest; no input, output, clock or waiting |
//! | `text` | pure: compose, sanitise, count, break into search terms |
//! | `picture` | pure: decode within limits, orient, shrink, strip what cameras tell |
//! | `pages` | pure: what a browser is shown, facts to HTML; its words and look are in `web/` |
//! | `store` | the cellar: the only room that knows redb |
//! | `ops` | verbs: one file per act, over one transaction |
//! | `door` | what all doors share: who calls, with which right |
//! | `api` | door for Mastodon clients |
//! | `console` | door for the owner: claiming, setup, dashboard |
//! | `web` | door for browsers: pages and assets |
//! | `net` | sockets: listeners and limits |
//! | `config` | the few facts needed before the store opens |
//! | `run` | puts it all together, starts and stops it |
//!
//! **The layer rule.** `model ← text, picture, pages`; `text ← store ← ops ← door ← {api, console, web} ← run`; `net`
//! serves the doors and `run`. Rooms are entered downward only and doors never know each other;
//! `tests/house_rules.rs` reads the sources and fails otherwise.
pub mod api;
pub mod config;
pub mod console;
pub mod door;
pub mod model;
pub mod ops;
pub mod pages;
pub mod picture;
pub mod run;
pub mod store;
pub mod text;
pub mod web;
