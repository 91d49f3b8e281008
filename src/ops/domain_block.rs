//! Hearing nothing of a whole server. This is one person's own choice and concerns nobody else.

use super::{Refusal, backfill, follow, follow_request, notify};
use crate::model::{AccountId, Page};
use crate::store::Tx;
use crate::text::domain::domain;

/// How many servers one person may block.
pub const DOMAIN_BLOCKS_MAX: usize = 1_000;

/// How many of one's followers and followed are looked through for people of that server.
const PEOPLE_MAX: usize = 4_000;

/// `me` wants to hear nothing of the server `name` nor of those below it: follows both ways end, who asks to follow is
/// refused, and what came from there goes (Mastodon `AfterBlockDomainFromAccountService`).
///
/// # Errors
/// `Invalid` for what is no server's name, and for this very house.
pub fn block_domain(tx: &Tx, me: AccountId, name: &str) -> Result<(), Refusal> {
    let domain = check_domain(name)?;
    if domain == tx.settings()?.domain() {
        return Err(Refusal::invalid(
            "Validation failed: Domain is this very community",
        ));
    }
    let blocked = tx.domain_block_list(me, &Page::newest(DOMAIN_BLOCKS_MAX))?;
    if blocked.len() >= DOMAIN_BLOCKS_MAX {
        return Err(Refusal::TooMany);
    }
    if !tx.add_domain_block(me, &domain)? {
        return Ok(());
    }
    let all = Page::newest(PEOPLE_MAX);
    let there = |other: AccountId| match tx.account_of(other)?.domain {
        Some(name) => tx.domain_blocked(me, &name),
        None => Ok(false),
    };
    for (_, other) in tx.following(me, &all)? {
        if there(other)? {
            follow::end(tx, me, other)?;
            backfill::forget(tx, me, other)?;
            notify::forget_from(tx, me, other)?;
        }
    }
    for (_, other) in tx.followers(me, &all)? {
        if there(other)? {
            follow::remove_from_followers(tx, me, other)?;
            notify::forget_from(tx, me, other)?;
        }
    }
    for (_, other) in tx.follow_requesters(me, &all)? {
        if there(other)? {
            follow_request::reject(tx, me, other)?;
        }
    }
    Ok(())
}

/// `me` hears of the server `name` again; harmless when it wasn't blocked.
///
/// # Errors
/// `Invalid` for what is no server's name.
pub fn unblock_domain(tx: &Tx, me: AccountId, name: &str) -> Result<(), Refusal> {
    tx.remove_domain_block(me, &check_domain(name)?)?;
    Ok(())
}

/// A server's name in its one form, in which people's servers are stored too.
fn check_domain(typed: &str) -> Result<String, Refusal> {
    domain(typed)
        .ok_or_else(|| Refusal::invalid("Validation failed: Domain is not a valid domain name"))
}
