//! Signing devices in and out.

use super::Refusal;
use crate::model::oauth::{Token, TokenKind};
use crate::model::{AccountId, AppId, Time, TokenId};
use crate::store::Tx;

/// How much of a browser's or app's own description is kept, in characters.
const AGENT_CHARS_MAX: usize = 200;

/// A device that is to be signed in; its secret was made at the door, only its SHA-256 comes here.
#[derive(Clone, Debug)]
pub struct NewDevice {
    /// SHA-256 of the secret.
    pub hash: [u8; 32],
    /// What kind.
    pub kind: TokenKind,
    /// Who; `None` for an app that speaks for itself.
    pub account: Option<AccountId>,
    /// The application.
    pub app: Option<AppId>,
    /// What it may do.
    pub scopes: Vec<String>,
    /// Its own description.
    pub agent: String,
    /// When it ends by itself.
    pub expires_at: Option<Time>,
}

/// Signs a device in.
pub fn sign_in(tx: &Tx, device: &NewDevice) -> Result<TokenId, Refusal> {
    let id: TokenId = tx.new_id();
    tx.put_token(&Token {
        id,
        hash: device.hash,
        kind: device.kind,
        account: device.account,
        app: device.app,
        scopes: device.scopes.clone(),
        created_at: tx.now(),
        agent: device.agent.chars().take(AGENT_CHARS_MAX).collect(),
        expires_at: device.expires_at,
    })?;
    Ok(id)
}

/// Signs one of `me`'s devices out.
///
/// # Errors
/// `NotFound` when it is not `me`'s.
pub fn sign_out(tx: &Tx, me: AccountId, device: TokenId) -> Result<(), Refusal> {
    let devices = tx.devices(me)?;
    let token = devices
        .iter()
        .find(|token| token.id == device)
        .ok_or(Refusal::NotFound)?;
    Ok(tx.remove_token(token)?)
}

/// Signs all of `me`'s devices out, but perhaps one. Apps that have a code and no token yet don't get one any more.
pub fn sign_out_others(tx: &Tx, me: AccountId, keep: Option<TokenId>) -> Result<(), Refusal> {
    let now = tx.now();
    // Somebody who asks to join has devices, but no door of their own yet.
    if tx.user(me)?.is_some() {
        tx.change_lock(me, |lock| lock.all_out_at = Some(now))?;
    }
    for token in tx.devices(me)? {
        if Some(token.id) != keep {
            tx.remove_token(&token)?;
        }
    }
    Ok(())
}
