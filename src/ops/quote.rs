//! Quoting: may they, do they agree, and no longer (FEP-044f, Mastodon 4.5).

use super::arrive::tell_quoted;
use super::{Refusal, owe, see};
use crate::model::account::QuotePolicy;
use crate::model::event::Event;
use crate::model::outbound::{Outbound, QuoteAnswer};
use crate::model::status::{OnRequest, Quote, QuoteState, Status, Visibility};
use crate::model::{AccountId, StatusId};
use crate::store::{Error, Tx, View};

/// Whether somebody may quote a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leave {
    /// Yes.
    Given,
    /// They may ask its author.
    OnRequest,
    /// No.
    Denied,
}

/// Whether `me` may quote a post, or ask to.
///
/// # Errors
/// Those of the store.
pub fn may_quote(view: &View, me: AccountId, quoted: &Status) -> Result<bool, Error> {
    Ok(leave(view, me, quoted)? != Leave::Denied)
}

/// Whether `me` may quote a post: everybody their own; others what is open, as its author wishes.
///
/// # Errors
/// Those of the store.
pub fn leave(view: &View, me: AccountId, quoted: &Status) -> Result<Leave, Error> {
    if quoted.account == me {
        return Ok(match quoted.visibility {
            Visibility::Direct => Leave::Denied,
            _ => Leave::Given,
        });
    }
    if !quoted.visibility.is_open()
        || quoted.reblog_of.is_some()
        || quoted.local_only && view.user(me)?.is_none()
        || view.blocked_between(me, quoted.account)?
        || !see::may_see(view, Some(me), quoted)?
    {
        return Ok(Leave::Denied);
    }
    let follows = || view.follows(me, quoted.account);
    let given = match quoted.quote_policy {
        QuotePolicy::Public => true,
        QuotePolicy::Followers => follows()?,
        QuotePolicy::Nobody => false,
    };
    let on_request = match quoted.quote_on_request {
        OnRequest::Public => true,
        OnRequest::Followers => follows()?,
        OnRequest::Nobody => false,
    };
    Ok(match (given, on_request) {
        (true, _) => Leave::Given,
        (false, true) => Leave::OnRequest,
        (false, false) => Leave::Denied,
    })
}

/// `me` lets others, or nobody, quote an own post from now on. What was agreed to stays so.
///
/// # Errors
/// `NotFound` when it is not `me`'s.
pub fn set_policy(
    tx: &Tx,
    me: AccountId,
    id: StatusId,
    policy: QuotePolicy,
) -> Result<(), Refusal> {
    let before = see::own_status(tx, me, id)?;
    if before.reblog_of.is_some() {
        return Err(Refusal::NotFound);
    }
    if before.quote_policy == policy {
        return Ok(());
    }
    let after = Status {
        quote_policy: policy,
        ..before
    };
    tx.put_status(&after, after.is_local())?;
    tx.tell(Event::Edited { status: id });
    Ok(owe::edited(tx, &after)?)
}

/// What a new post of somebody here says of what it quotes: agreed at once in this house, where the author's policy has
/// been asked; elsewhere its author's server decides.
///
/// # Errors
/// Those of the store.
pub(super) fn beginning(view: &View, me: AccountId, quoted: &Status) -> Result<Quote, Error> {
    let author = view.account_of(quoted.account)?;
    let here = || {
        let actor = author.actor(&view.settings()?);
        Ok::<_, Error>(format!("{actor}/statuses/{}", quoted.id))
    };
    Ok(Quote {
        status: Some(quoted.id),
        uri: match &quoted.uri {
            Some(uri) => uri.clone(),
            None => here()?,
        },
        state: match quoted.is_local() || quoted.account == me {
            true => QuoteState::Accepted,
            false => QuoteState::Pending,
        },
        approval: None,
    })
}

/// What must follow from a new post that quotes: its author is asked, or told.
pub(super) fn begin(tx: &Tx, status: &Status) -> Result<(), Error> {
    let Some(quote) = &status.quote else {
        return Ok(());
    };
    if let Some(quoted) = quote.status {
        tx.put_quote(quoted, status.id, true)?;
    }
    match quote.state {
        QuoteState::Pending if !status.local_only => {
            tx.put_owed(&Outbound::QuoteRequest(status.id))
        }
        QuoteState::Pending => Ok(()),
        QuoteState::Accepted | QuoteState::Rejected | QuoteState::Revoked | QuoteState::Deleted => {
            tell_quoted(tx, status)
        }
    }
}

/// Somebody elsewhere asks to quote a post of somebody here: what the author's policy says is answered, and noted on the
/// quoting post where that is known here.
///
/// # Errors
/// `NotFound` when there is no such post here that the asker may see.
pub fn asked(
    tx: &Tx,
    asker: AccountId,
    quoted: StatusId,
    quoting: Option<StatusId>,
    request: &str,
    quoting_uri: &str,
) -> Result<bool, Refusal> {
    let quoted = see::original(tx, Some(asker), quoted)?;
    if !quoted.is_local() {
        return Err(Refusal::NotFound);
    }
    // The author of what quotes must be who asks.
    let post = quoting.map(|id| tx.status(id)).transpose()?.flatten();
    let post = post.filter(|post| post.account == asker);
    let allowed = post.is_some() && may_quote(tx, asker, &quoted)?;
    tx.put_owed(&Outbound::QuoteAnswer(Box::new(QuoteAnswer {
        quoted: quoted.id,
        asker,
        request: request.to_owned(),
        quoting: quoting_uri.to_owned(),
        allowed,
        quoting_id: post.as_ref().map(|post| post.id),
    })))?;
    if let Some(post) = post {
        let state = match allowed {
            true => QuoteState::Accepted,
            false => QuoteState::Rejected,
        };
        let old = post
            .quote
            .clone()
            .filter(|quote| quote.status == Some(quoted.id));
        let uri = old
            .as_ref()
            .map_or_else(String::new, |quote| quote.uri.clone());
        let approval = old.and_then(|quote| quote.approval);
        settle(
            tx,
            &post,
            Quote {
                status: Some(quoted.id),
                uri,
                state,
                approval,
            },
        )?;
    }
    Ok(allowed)
}

/// `author`, elsewhere, lets a post of somebody here quote theirs, or doesn't; `approval` is the QuoteAuthorization.
///
/// # Errors
/// `NotFound` when that post quotes nothing of theirs.
pub fn answered(
    tx: &Tx,
    author: AccountId,
    quoting: StatusId,
    approval: Option<&str>,
) -> Result<(), Refusal> {
    let (post, quote) = quote_of(tx, author, quoting)?;
    let state = match (approval, quote.state) {
        (Some(_), QuoteState::Pending | QuoteState::Accepted) => QuoteState::Accepted,
        (None, QuoteState::Pending) => QuoteState::Rejected,
        (None, QuoteState::Accepted) => QuoteState::Revoked,
        (_, settled) => settled,
    };
    let changed = Quote {
        approval: approval.map(str::to_owned),
        state,
        ..quote
    };
    if post.quote.as_ref() == Some(&changed) {
        return Ok(());
    }
    settle(tx, &post, changed)?;
    // Whoever has the post learns that it may be shown with what it quotes.
    match tx.status(post.id)? {
        Some(post) => Ok(owe::edited(tx, &post)?),
        None => Ok(()),
    }
}

/// `author` no longer lets a post quote theirs (Mastodon `RevokeQuoteService`).
///
/// # Errors
/// `NotFound` when that post quotes nothing of theirs.
pub fn revoke(tx: &Tx, author: AccountId, quoting: StatusId) -> Result<(), Refusal> {
    let (post, quote) = quote_of(tx, author, quoting)?;
    if quote.state == QuoteState::Revoked {
        return Ok(());
    }
    let quoted = quote.status.ok_or(Refusal::NotFound)?;
    let ours = tx.user(author)?.is_some();
    settle(
        tx,
        &post,
        Quote {
            state: QuoteState::Revoked,
            ..quote
        },
    )?;
    if ours && !post.is_local() {
        tx.put_owed(&Outbound::QuoteRevoked(quoted, quoting))?;
    }
    match tx.status(post.id)? {
        Some(post) if post.is_local() => Ok(owe::edited(tx, &post)?),
        Some(_) | None => Ok(()),
    }
}

/// The post of `author`'s that was agreed to be quoted by this authorisation, among the last that they wrote.
///
/// # Errors
/// Those of the store.
pub fn by_approval(
    view: &View,
    author: AccountId,
    approval: &str,
) -> Result<Option<StatusId>, Error> {
    /// How many of the author's posts are looked through.
    const LOOKED_AT_MAX: usize = 200;
    /// How many quotes of each.
    const QUOTES_MAX: usize = 40;
    let page = crate::model::Page::newest(LOOKED_AT_MAX);
    for quoted in view.statuses_of(author, &page, |id, _| Ok(Some(id)))? {
        for quoting in view.quotes(quoted, &crate::model::Page::newest(QUOTES_MAX))? {
            let quote = view.status(quoting)?.and_then(|post| post.quote);
            if quote.is_some_and(|quote| quote.approval.as_deref() == Some(approval)) {
                return Ok(Some(quoting));
            }
        }
    }
    Ok(None)
}

fn quote_of(tx: &Tx, author: AccountId, quoting: StatusId) -> Result<(Status, Quote), Refusal> {
    let post = tx.status(quoting)?.ok_or(Refusal::NotFound)?;
    let quote = post.quote.clone().ok_or(Refusal::NotFound)?;
    let quoted = quote.status.map(|id| tx.status(id)).transpose()?.flatten();
    match quoted.is_some_and(|quoted| quoted.account == author) {
        true => Ok((post, quote)),
        false => Err(Refusal::NotFound),
    }
}

/// Notes what became of a quote.
fn settle(tx: &Tx, post: &Status, quote: Quote) -> Result<(), Error> {
    let agreed = quote.state == QuoteState::Accepted;
    let before = post.quote.as_ref().map(|quote| quote.state);
    // Whose author asks for another one quotes that one from now on.
    let old = post.quote.as_ref().and_then(|quote| quote.status);
    if let Some(old) = old.filter(|old| quote.status != Some(*old)) {
        tx.put_quote(old, post.id, false)?;
    }
    if let Some(quoted) = quote.status {
        tx.put_quote(quoted, post.id, true)?;
    }
    let after = Status {
        quote: Some(quote),
        ..post.clone()
    };
    tx.put_status(&after, after.is_local())?;
    tx.tell(Event::Edited { status: after.id });
    match agreed && before != Some(QuoteState::Accepted) {
        true => tell_quoted(tx, &after),
        false => Ok(()),
    }
}
