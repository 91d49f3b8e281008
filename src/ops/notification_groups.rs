//! Which notifications a person is shown, and which of them belong together.

use super::see;
use crate::model::notification::{Notification, NotificationKind, group_span};
use crate::model::{
    AccountId, Edge, NotificationId, Page, ReportId, Rows, StatusId, StrikeId, Time,
};
use crate::store::{Error, SCAN_ROWS_MAX, View};
use std::collections::HashSet;

/// How many people are named of one group (Mastodon `NotificationGroup::SAMPLE_ACCOUNTS_SIZE`).
pub const SAMPLE_PEOPLE_MAX: usize = 8;

/// Which notifications are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wish {
    /// Only these kinds, if any are named.
    pub kinds: Option<Vec<NotificationKind>>,
    /// Not these kinds.
    pub without: Vec<NotificationKind>,
    /// Only those that this person caused.
    pub from: Option<AccountId>,
    /// Also what is held back.
    pub held_too: bool,
}

impl Wish {
    /// Whether a notification is wanted.
    pub fn takes(&self, told: &Notification) -> bool {
        self.kinds
            .as_ref()
            .is_none_or(|kinds| kinds.contains(&told.kind))
            && !self.without.contains(&told.kind)
            && self.from.is_none_or(|from| from == told.from)
            && (self.held_too || !told.filtered)
    }
}

/// A group of notifications. What is paged through tells about the part on the page, too.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What holds it together.
    pub key: String,
    /// What happened.
    pub kind: NotificationKind,
    /// How many there are, on whatever page.
    pub count: u64,
    /// The newest of them all.
    pub newest: NotificationId,
    /// Who did it, the last first, each once, at most `SAMPLE_PEOPLE_MAX`.
    pub people: Vec<AccountId>,
    /// The post that it is about.
    pub status: Option<StatusId>,
    /// The report that it is about.
    pub report: Option<ReportId>,
    /// What a moderator did about the person.
    pub strike: Option<StrikeId>,
    /// The part on this page.
    pub on_page: Option<OnPage>,
}

/// The part of a group that is on a page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct OnPage {
    /// The oldest.
    pub oldest: NotificationId,
    /// The newest.
    pub newest: NotificationId,
    /// When that one came.
    pub at: Time,
}

/// Whether somebody can be shown a notification: who did it is still welcome, and the post can still be seen.
pub fn shown(view: &View, told: &Notification) -> Result<bool, Error> {
    let welcome = match view.account(told.from)? {
        Some(account) => !account.suspended,
        // Whoever asks to join has no account yet.
        None => view.join_request(told.from)?.is_some(),
    };
    if !welcome {
        return Ok(false);
    }
    if let Some(report) = told.report
        && view.report(report)?.is_none()
    {
        return Ok(false);
    }
    let Some(status) = told.status else {
        return Ok(true);
    };
    match view.status(status)? {
        Some(status) => see::may_see(view, Some(told.account), &status),
        None => Ok(false),
    }
}

/// How a notification is grouped where only `grouped` kinds are.
pub fn key_of(told: &Notification, grouped: &[NotificationKind]) -> String {
    match grouped.contains(&told.kind) {
        true => told.group_key(),
        false => format!("ungrouped-{}", told.id),
    }
}

/// A page of groups with the ids that they are paged by: each group once, at its newest notification on
/// the page (Mastodon `Notification.paginate_groups_by_max_id`).
pub fn page(
    view: &View,
    me: AccountId,
    page: &Page,
    wish: &Wish,
    grouped: &[NotificationKind],
) -> Result<Rows<(u64, Group)>, Error> {
    let heads = heads(view, me, page, wish, grouped)?;
    let (low, high) = reach(page, &heads);
    let mut groups = Vec::with_capacity(heads.len());
    for (id, key) in heads.found {
        let members = members(view, me, &key, wish.held_too)?;
        let here: Vec<&Notification> = members
            .iter()
            .filter(|member| (low..=high).contains(&member.id))
            .collect();
        let on_page = here
            .first()
            .zip(here.last())
            .map(|(newest, oldest)| OnPage {
                oldest: oldest.id,
                newest: newest.id,
                at: newest.created_at,
            });
        groups.extend(summary(key, &members).map(|group| (id.0, Group { on_page, ..group })));
    }
    Ok(Rows {
        found: groups,
        goes_on: heads.goes_on,
    })
}

/// The notifications that stand for their groups on a page, with the groups' keys.
pub fn heads(
    view: &View,
    me: AccountId,
    page: &Page,
    wish: &Wish,
    grouped: &[NotificationKind],
) -> Result<Rows<(NotificationId, String)>, Error> {
    let mut keys: HashSet<String> = HashSet::new();
    view.notifications(me, page, |told| {
        let key = key_of(&told, grouped);
        if keys.contains(&key) || !wish.takes(&told) || !shown(view, &told)? {
            return Ok(None);
        }
        keys.insert(key.clone());
        Ok(Some((told.id, key)))
    })
}

/// From where to where a page reaches: an incomplete one to the end of the list (Mastodon
/// `NotificationsController#load_grouped_notifications`), or to where it goes on.
fn reach(page: &Page, heads: &Rows<(NotificationId, String)>) -> (NotificationId, NotificationId) {
    let (Some(first), Some(last)) = (heads.first(), heads.last()) else {
        return (NotificationId(0), NotificationId(0));
    };
    let incomplete = heads.len() < page.limit;
    match heads.goes_on {
        Some(Edge::Below(id)) => return (NotificationId(id), first.0),
        Some(Edge::Above(id)) => return (last.0, NotificationId(id)),
        None => {}
    }
    match (incomplete, page.ascending()) {
        (false, _) => (last.0, first.0),
        (true, false) => (NotificationId(page.low()), first.0),
        (true, true) => (last.0, NotificationId(page.high().unwrap_or(u64::MAX))),
    }
}

/// One group by its key; `None` when nothing belongs to it.
pub fn one(view: &View, me: AccountId, key: &str) -> Result<Option<Group>, Error> {
    Ok(summary(key.to_owned(), &members(view, me, key, true)?))
}

/// What belongs to a group, the newest first.
pub fn members(
    view: &View,
    me: AccountId,
    key: &str,
    held_too: bool,
) -> Result<Vec<Notification>, Error> {
    let Some((first, last)) = group_span(key) else {
        return Ok(Vec::new());
    };
    let page = Page {
        max_id: last.0.checked_add(1),
        since_id: first.0.checked_sub(1),
        min_id: None,
        limit: SCAN_ROWS_MAX,
    };
    let alone = format!("ungrouped-{first}");
    let members = view.notifications(me, &page, |told| {
        // Any notification can be asked for by itself, whatever else it belongs to.
        let belongs = key == alone || told.group_key() == key;
        let wanted = belongs && (held_too || !told.filtered) && shown(view, &told)?;
        Ok(wanted.then_some(told))
    })?;
    Ok(members.found)
}

fn summary(key: String, members: &[Notification]) -> Option<Group> {
    let newest = members.first()?;
    let mut people: Vec<AccountId> = Vec::new();
    for member in members {
        if people.len() < SAMPLE_PEOPLE_MAX && !people.contains(&member.from) {
            people.push(member.from);
        }
    }
    Some(Group {
        key,
        kind: newest.kind,
        count: members.len() as u64,
        newest: newest.id,
        people,
        status: newest.status,
        report: newest.report,
        strike: newest.strike,
        on_page: None,
    })
}
