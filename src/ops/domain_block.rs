//! Hearing nothing of a whole server. This is one person's own choice and concerns nobody else.

use super::{Refusal, backfill, follow, notify};
use crate::model::{AccountId, Page};
use crate::store::Tx;
use crate::text::domain::domain;

/// How many servers one person may block.
pub const DOMAIN_BLOCKS_MAX: usize = 1_000;

/// How many of one's followers and followed are looked through for people of that server.
const PEOPLE_MAX: usize = 4_000;

/// `me` wants to hear nothing of the server `name`: follows both ways end, and what came from there goes
/// (Mastodon `AfterBlockDomainFromAccountService`).
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
    let following = tx.following(me, &all)?.into_iter().map(|(_, id)| (me, id));
    let followers = tx.followers(me, &all)?.into_iter().map(|(_, id)| (id, me));
    for (from, to) in following.chain(followers).collect::<Vec<_>>() {
        let other = if from == me { to } else { from };
        if tx.account_of(other)?.domain.as_deref() == Some(&domain) {
            follow::end(tx, from, to)?;
            backfill::forget(tx, me, other)?;
            notify::forget_from(tx, me, other)?;
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
