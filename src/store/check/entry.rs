//! Getting in: applications, devices, codes, invitations; who owns the house.

use super::Check;
use crate::model::account::Role;
use crate::model::{InviteId, TokenId};
use crate::store::Error;
use crate::store::key::Digest16;
use crate::store::table::*;
use std::collections::{BTreeMap, HashSet};

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    apps(check)?;
    devices(check)?;
    invites(check)?;
    requests(check)?;
    owner(check)
}

fn apps(check: &mut Check<'_>) -> Result<(), Error> {
    let mut clients = check.expected();
    check.rows(&APPS, |_, id, app| {
        clients.add(&Digest16::of(&app.client_id), &id);
        Ok(())
    })?;
    check.compare(&APPS_BY_CLIENT, clients)
}

fn devices(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut of, mut of_app) = (check.expected(), check.expected());
    let mut known: HashSet<TokenId> = HashSet::new();
    check.rows(&TOKENS, |check, hash, token| {
        known.insert(token.id);
        if hash != token.hash {
            check.find(TOKENS.name, format!("token {} has another hash", token.id));
        }
        if let Some(account) = token.account {
            of.add(&(account, token.id), &hash);
            // An app that asked for an account holds its token already, and waits.
            if !check.view.has(&USERS, &account)? && !check.view.has(&JOIN_REQUESTS, &account)? {
                let what = format!("account {account} is signed in, but doesn't live here");
                check.find(TOKENS.name, what);
            }
        }
        if let Some(app) = token.app {
            of_app.add(&(app, token.id), &hash);
            if !check.view.has(&APPS, &app)? {
                let what = format!("token {} is of app {app}, which is gone", token.id);
                check.find(TOKENS.name, what);
            }
        }
        Ok(())
    })?;
    check.compare(&TOKENS_OF, of)?;
    check.compare(&TOKENS_OF_APP, of_app)?;
    check.rows(&TOKEN_SEEN, |check, id, _| {
        if !known.contains(&id) {
            check.find(TOKEN_SEEN.name, format!("token {id} is gone"));
        }
        Ok(())
    })
}

/// An invitation was used at least as often as people who came by it are still here.
fn invites(check: &mut Check<'_>) -> Result<(), Error> {
    let mut codes = check.expected();
    let mut uses: BTreeMap<InviteId, u32> = BTreeMap::new();
    check.rows(&INVITED, |_, (invite, _), ()| {
        *uses.entry(invite).or_default() += 1;
        Ok(())
    })?;
    check.rows(&INVITES, |check, id, invite| {
        codes.add(&Digest16::of(&invite.code), &id);
        let came = uses.remove(&id).unwrap_or_default();
        if invite.uses < came {
            let what = format!(
                "invitation {id} was used {} times, but {came} came",
                invite.uses
            );
            check.find(INVITES.name, what);
        }
        Ok(())
    })?;
    check.compare(&INVITES_BY_CODE, codes)?;
    for invite in uses.keys() {
        check.find(INVITED.name, format!("invitation {invite} is gone"));
    }
    let mut invited = check.expected();
    check.rows(&USERS, |_, id, user| {
        if let Some(invite) = user.invited_by {
            invited.add(&(invite, id), &());
        }
        Ok(())
    })?;
    check.compare(&INVITED, invited)
}

/// A request that became an invite knows it, and is known by it.
fn requests(check: &mut Check<'_>) -> Result<(), Error> {
    let mut keys = check.expected();
    check.rows(&JOIN_REQUESTS, |check, id, request| {
        keys.add(&request.key, &id);
        let Some(invite) = request.invite else {
            return Ok(());
        };
        let invite = check.view.invite(invite)?;
        if invite.is_none_or(|invite| invite.request != Some(id)) {
            let what = format!("request {id} names an invitation that isn't for it");
            check.find(JOIN_REQUESTS.name, what);
        }
        Ok(())
    })?;
    check.compare(&JOIN_REQUESTS_BY_KEY, keys)
}

/// Whoever owns the house lives in it, as its owner.
fn owner(check: &mut Check<'_>) -> Result<(), Error> {
    let Some(owner) = check.view.settings()?.owner else {
        return Ok(());
    };
    let user = check.view.user(owner)?;
    if user.is_none_or(|user| user.role != Role::Owner) {
        check.find(
            SETTINGS.name,
            format!("account {owner} owns the house, but is no owner"),
        );
    }
    Ok(())
}
