//! Words: everything Burrow does to text, and nothing else. Pure functions: no clock, no store, no network.
//!
//! - [`scan`] finds mentions, hashtags and links; [`compose`] turns what somebody typed into HTML.
//! - [`sanitize`] makes foreign HTML safe and turns HTML back into words.
//! - [`card`] reads the preview of a link out of its page.
//! - [`count`] measures a post as Mastodon does.
//! - [`tokenize`] folds words for the search index and names hashtags.
//! - [`query`] takes a search question apart; [`filter`] decides whether a keyword occurs.
//! - [`handle`] checks names; [`domain`] servers' names; [`language`] knows language codes.
//! - [`cloudflare`] reads the tokens that people paste from there.
//! - [`links`] finds the link of a post that is worth a preview.

pub mod base32;
pub mod blocklist;
pub mod card;
pub mod cloudflare;
pub mod compose;
pub mod count;
pub mod domain;
pub mod emoji;
pub mod exchange;
pub mod far_file;
pub mod filter;
pub mod handle;
pub mod language;
pub mod links;
pub mod own_domain;
pub mod query;
pub mod rescue;
pub mod sanitize;
pub mod scan;
pub mod stamp;
mod tangle;
pub mod tokenize;
pub mod version;
