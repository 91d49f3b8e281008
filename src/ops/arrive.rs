//! A post from another server comes in: what an app's post leaves behind, it leaves behind too.

use super::fan_out::{self, fan_out};
use super::notify::{News, notify};
use super::post_status::{ensure_tags, tell};
use super::{Refusal, adopt, link_card, owe, search, see, spam};
use crate::model::account::{Account, QuotePolicy};
use crate::model::arrival::{Arrival, ArrivedPoll};
use crate::model::media::Media;
use crate::model::notification::NotificationKind;
use crate::model::poll::Poll;
use crate::model::status::{Elsewhere, Quote, QuoteState, Status, Visibility};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, ConversationId, MediaId, PollId, StatusId, Time};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// How old a post may be that is sent here and still appears in homes and is told of. Appliances are unplugged for days,
/// and their neighbours keep trying.
const LATE_MAX: Duration = Duration::from_secs(7 * 24 * 60 * 60);

/// How old a post may be that this house looked up itself (Mastodon `Status::REAL_TIME_WINDOW`).
const LOOKED_UP_MAX: Duration = Duration::from_secs(6 * 60 * 60);

/// How many people one post from elsewhere may name, of those who are known here; people of this house come first.
pub const MENTIONS_MAX: usize = 100;

/// How it came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// Somebody sent it: it stays only if it concerns somebody here.
    Sent,
    /// A relay that this house subscribes to sent it.
    Relayed,
    /// This house asked for it.
    Asked,
    /// This house asked for it to make a thread or a profile whole: it is kept, and is nobody's news.
    Filed,
}

/// What the names in an arrival mean here.
#[derive(Clone, Debug, PartialEq)]
pub struct Known {
    /// Its author, whose server has said it.
    pub author: AccountId,
    /// Who may see it.
    pub visibility: Visibility,
    /// Who is named, of those who are known here.
    pub mentions: Vec<AccountId>,
    /// Who of these isn't named in it, but has it in their inbox.
    pub handed: Option<AccountId>,
    /// What it answers.
    pub parent: Option<StatusId>,
    /// The thread that it says it is part of, if others of that are known here; none of what isn't for everybody.
    pub thread: Option<ConversationId>,
    /// What it quotes.
    pub quoted: Option<StatusId>,
    /// The quoted post's server was found to agree.
    pub approved: bool,
}

/// Keeps a post. `None` where it stays outside: it was deleted before it came, its author is locked out, or it concerns
/// nobody here.
///
/// # Errors
/// `Forbidden` when it isn't its author's.
pub fn arrive(
    tx: &Tx,
    arrival: &Arrival,
    known: &Known,
    way: Way,
) -> Result<Option<StatusId>, Refusal> {
    let author = see::account(tx, known.author)?;
    if author.uri.as_deref() != Some(arrival.author.as_str()) {
        return Err(Refusal::Forbidden);
    }
    if let Some(there) = tx.status_by_uri(&arrival.uri)? {
        if there.account != author.id {
            return Err(Refusal::Forbidden);
        }
        if let Some(reader) = known.handed {
            hand_on(tx, &there, reader)?;
        }
        return Ok(Some(there.id));
    }
    if author.suspended
        || tx.is_tombstone(&arrival.uri)?
        || way == Way::Sent && !concerns(tx, known)?
    {
        return Ok(None);
    }
    let status = write(tx, arrival, known, &author)?;
    spread(tx, arrival, &status, way)?;
    adopt::adopt(tx, &status)?;
    owe::pass_on(tx, &status, arrival.letter.as_deref())?;
    link_card::queue(tx, status.id)?;
    Ok(Some(status.id))
}

/// What one person here has got without being named in it is put into another's inbox too (Mastodon
/// `Activity::Create#postprocess_audience_and_deliver`).
fn hand_on(tx: &Tx, before: &Status, reader: AccountId) -> Result<(), Refusal> {
    let full = before.mentions.len() >= MENTIONS_MAX;
    if full || before.visibility.is_open() || before.mentions.contains(&reader) {
        return Ok(());
    }
    let mut far = tx.elsewhere(before.id)?.unwrap_or_default();
    far.handed.push(reader);
    tx.put_elsewhere(before.id, &far)?;
    let mut after = before.clone();
    after.mentions.push(reader);
    search::unindex(tx, before)?;
    tx.put_status(&after, false)?;
    search::index(tx, &after)?;
    fan_out::welcome(tx, before, &after)?;
    let news = News {
        kind: NotificationKind::Mention,
        from: after.account,
        status: Some(&after),
        report: None,
    };
    Ok(notify(tx, reader, &news)?)
}

/// Whether a post concerns anybody who lives here (Mastodon `Activity::Create#related_to_local_activity?`).
pub fn concerns(view: &View, known: &Known) -> Result<bool, Error> {
    if is_followed(view, known.author)? {
        return Ok(true);
    }
    for person in &known.mentions {
        if view.user(*person)?.is_some() {
            return Ok(true);
        }
    }
    for post in [known.parent, known.quoted].into_iter().flatten() {
        let author = view.status(post)?.map(|post| post.account);
        if let Some(author) = author
            && (view.user(author)?.is_some() || is_followed(view, author)?)
        {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Whether anybody here follows somebody.
pub fn is_followed(view: &View, account: AccountId) -> Result<bool, Error> {
    for follower in view.all_followers(account)? {
        if view.user(follower)?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

fn write(tx: &Tx, arrival: &Arrival, known: &Known, author: &Account) -> Result<Status, Refusal> {
    let id = tx.status_id_at(arrival.published)?;
    let parent = known.parent.map(|id| tx.status(id)).transpose()?.flatten();
    let status = Status {
        edited_at: arrival.updated.filter(|at| *at > arrival.published),
        in_reply_to: parent.as_ref().map(|parent| parent.id),
        in_reply_to_account: parent.as_ref().map(|parent| parent.account),
        conversation: match (&parent, known.thread) {
            (Some(parent), _) => parent.conversation,
            (None, Some(thread)) => thread,
            (None, None) => ConversationId(id.0),
        },
        visibility: known.visibility,
        sensitive: arrival.sensitive,
        spoiler_text: arrival.spoiler_text.clone(),
        html: arrival.html.clone(),
        language: arrival.language.clone(),
        mentions: known.mentions.clone(),
        tags: arrival.tags.clone(),
        media: attach(tx, &arrival.media, id, author.id, &[])?,
        poll: match &arrival.poll {
            Some(poll) => Some(keep_poll(tx, poll, tx.new_id(), id, author.id)?),
            None => None,
        },
        uri: Some(arrival.uri.clone()),
        url: arrival.url.clone(),
        emojis: arrival.emojis.clone(),
        quote: quote_of(tx, arrival, known)?,
        quote_policy: arrival.quote_policy,
        quote_on_request: arrival.quote_on_request,
        ..Status::blank(id, author.id, arrival.published)
    };
    tx.add_status(&status, false)?;
    tx.put_elsewhere(
        id,
        &elsewhere(
            arrival,
            parent.is_some(),
            tx.now(),
            Elsewhere {
                handed: known.handed.into_iter().collect(),
                ..Elsewhere::default()
            },
        ),
    )?;
    if let Some(quoted) = status.quote.as_ref().and_then(|quote| quote.status) {
        tx.put_quote(quoted, id, true)?;
    }
    search::index_new(tx, &status)?;
    Ok(status)
}

/// The far side of a post as its document describes it.
pub(super) fn elsewhere(arrival: &Arrival, joined: bool, now: Time, old: Elsewhere) -> Elsewhere {
    Elsewhere {
        in_reply_to: arrival.in_reply_to.clone().filter(|_| !joined),
        context: arrival.context.clone(),
        thread: arrival.thread.clone().or(old.thread),
        replies: arrival.replies.clone(),
        favourites_told: arrival.favourites_told.or(old.favourites_told),
        reblogs_told: arrival.reblogs_told.or(old.reblogs_told),
        fetched_at: now,
        updated_told: arrival.updated_told.max(old.updated_told),
        ..old
    }
}

/// Homes, lists, timelines, notifications: as far as it is news. What answers something that isn't known here yet is
/// kept apart until it is (Mastodon `FeedManager#filter_from_home`), unless it is meant for somebody here.
fn spread(tx: &Tx, arrival: &Arrival, status: &Status, way: Way) -> Result<(), Refusal> {
    let tags = ensure_tags(tx, status)?;
    let late = match way {
        Way::Asked | Way::Filed => LOOKED_UP_MAX,
        Way::Sent | Way::Relayed => LATE_MAX,
    };
    let news = way != Way::Filed && tx.now().since(status.created_at) <= late;
    let orphan = arrival.in_reply_to.is_some() && status.in_reply_to.is_none();
    // Kept like everything, but nobody is disturbed.
    let flood = way != Way::Asked && is_flood(tx, arrival, status)?;
    if flood || !news || orphan && status.visibility != Visibility::Direct {
        fan_out::file(tx, status, &tags)?;
    } else {
        fan_out(tx, status, false, &tags)?;
    }
    if news && !flood {
        tell(tx, status)?;
        tell_quoted(tx, status)?;
    }
    Ok(())
}

/// Whether a post looks like one of a flood of mentions. Every mention and hashtag is a link of its own.
fn is_flood(tx: &Tx, arrival: &Arrival, status: &Status) -> Result<bool, Error> {
    let author = tx.account_of(status.account)?;
    let links = arrival.html.matches("<a ").count();
    spam::suspicious(
        tx,
        &spam::Arrival {
            author: &author,
            mentions: status.mentions.len(),
            concerns: &status.mentions,
            links: links > status.mentions.len() + status.tags.len(),
            media: !status.media.is_empty(),
        },
    )
}

/// Whoever is quoted hears of it, once it is agreed (Mastodon 4.5 `quote` notification).
pub(super) fn tell_quoted(tx: &Tx, status: &Status) -> Result<(), Error> {
    let Some(quote) = &status.quote else {
        return Ok(());
    };
    let quoted = quote.status.map(|id| tx.status(id)).transpose()?.flatten();
    match quoted.filter(|_| quote.state == QuoteState::Accepted) {
        Some(quoted) => notify(
            tx,
            quoted.account,
            &News {
                kind: NotificationKind::Quote,
                from: status.account,
                status: Some(status),
                report: None,
            },
        ),
        None => Ok(()),
    }
}

/// Keeps attachments; those of `old` that lie at the same address keep their row.
pub(super) fn attach(
    tx: &Tx,
    media: &[Media],
    status: StatusId,
    account: AccountId,
    old: &[Media],
) -> Result<Vec<MediaId>, Error> {
    let mut ids = Vec::with_capacity(media.len());
    for new in media {
        let same = old.iter().find(|old| old.remote_url == new.remote_url);
        let kept = Media {
            id: same.map_or_else(|| tx.new_id(), |old| old.id),
            account,
            status: Some(status),
            created_at: same.map_or(tx.now(), |old| old.created_at),
            ..new.clone()
        };
        if same != Some(&kept) {
            tx.put_media(&kept)?;
        }
        ids.push(kept.id);
    }
    Ok(ids)
}

/// Keeps a poll as its server tells it; whoever here votes is told when it ends.
pub(super) fn keep_poll(
    tx: &Tx,
    told: &ArrivedPoll,
    id: PollId,
    status: StatusId,
    account: AccountId,
) -> Result<PollId, Error> {
    if let Some(ends) = told.expires_at.filter(|ends| *ends > tx.now()) {
        let known = tx.poll(id)?.and_then(|poll| poll.expires_at);
        if known != Some(ends) {
            tx.later(ends, Upkeep::ClosePoll(id))?;
        }
    }
    tx.put_poll(&Poll {
        id,
        status,
        account,
        options: told.options.clone(),
        multiple: told.multiple,
        hide_totals: false,
        expires_at: told.expires_at,
        voters: told.voters,
        telling_at: None,
    })?;
    Ok(id)
}

/// What it quotes, and whether that is agreed: by the quoted person's own server, by what they have said of everybody,
/// or because it is their own.
pub(super) fn quote_of(tx: &Tx, arrival: &Arrival, known: &Known) -> Result<Option<Quote>, Error> {
    let Some(told) = &arrival.quote else {
        return Ok(None);
    };
    let quoted = known.quoted.map(|id| tx.status(id)).transpose()?.flatten();
    let agreed = match &quoted {
        None => false,
        Some(quoted) if quoted.account == known.author => true,
        Some(quoted) if !quoted.visibility.is_open() => false,
        Some(_) if known.approved => true,
        Some(quoted) if told.legacy => match quoted.quote_policy {
            QuotePolicy::Public => !tx.blocked_between(quoted.account, known.author)?,
            QuotePolicy::Followers => tx.follows(known.author, quoted.account)?,
            QuotePolicy::Nobody => false,
        },
        Some(_) => false,
    };
    Ok(Some(Quote {
        status: quoted.map(|quoted| quoted.id),
        uri: told.uri.clone(),
        state: match agreed {
            true => QuoteState::Accepted,
            false => QuoteState::Pending,
        },
        approval: told.approval.clone(),
    }))
}
