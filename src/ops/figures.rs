//! How much goes on, day by day, for those who look after the house (Mastodon `Admin::Metrics::Measure`,
//! `Admin::Metrics::Retention`). Everything is counted from what is stored anyway: nothing is written down about people only
//! to be counted.

use super::{Refusal, border};
use crate::model::account::User;
use crate::model::id::SEQUENCE_BITS;
use crate::model::status::Shape;
use crate::model::{AccountId, Page, StatusId, TagId, Time};
use crate::store::{Error, FOLLOWERS_MAX, SCAN_ROWS_MAX, View, day};
use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

/// How many days one question may be about.
pub const DAYS_MAX: u32 = 366;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Days since 1970, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Days {
    /// The first.
    pub first: u32,
    /// The last.
    pub last: u32,
}

impl Days {
    /// From one moment's day to another's.
    ///
    /// # Errors
    /// `Invalid` where they are the wrong way round or too far apart.
    pub fn between(first: Time, last: Time) -> Result<Days, Refusal> {
        let days = Days {
            first: day(first),
            last: day(last),
        };
        match days.first <= days.last && days.last - days.first < DAYS_MAX {
            true => Ok(days),
            false => Err(Refusal::invalid(format!(
                "The days must be in order, and {DAYS_MAX} at most"
            ))),
        }
    }

    /// Each day.
    pub fn each(self) -> impl Iterator<Item = u32> {
        self.first..=self.last
    }

    /// As many days, just before these.
    fn before(self) -> Days {
        let length = self.last - self.first + 1;
        Days {
            first: self.first.saturating_sub(length),
            last: self.first.saturating_sub(1),
        }
    }

    fn holds(self, time: Time) -> bool {
        (self.first..=self.last).contains(&day(time))
    }

    /// The page of whatever is numbered by its time within these days.
    fn page(self) -> Page {
        let id = |day: u32| midnight(day).0 << SEQUENCE_BITS;
        Page {
            max_id: Some(id(self.last.saturating_add(1))),
            since_id: Some(id(self.first).saturating_sub(1)),
            ..Page::newest(SCAN_ROWS_MAX)
        }
    }
}

/// When a day began.
pub fn midnight(day: u32) -> Time {
    Time(0).plus(DAY * day)
}

/// What can be counted (Mastodon's names).
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Measure {
    /// People here who posted or favourited.
    ActiveUsers,
    /// People who joined.
    NewUsers,
    /// Favourites, boosts and answers by people here.
    Interactions,
    /// Reports that came.
    OpenedReports,
    /// Reports that were closed.
    ResolvedReports,
    /// People who used a hashtag.
    TagAccounts(TagId),
    /// Posts with a hashtag.
    TagUses(TagId),
    /// Servers on which a hashtag was used.
    TagServers(TagId),
    /// People of a server who became known.
    InstanceAccounts(String),
    /// Posts from a server.
    InstanceStatuses(String),
    /// Reports about people on a server.
    InstanceReports(String),
    /// Follows of people on a server by people here.
    InstanceFollows(String),
    /// Follows of people here by people on a server.
    InstanceFollowers(String),
    /// Bytes of a server's files that are kept here.
    InstanceMedia(String),
}

/// What was counted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Counted {
    /// Over all days; of a server, over all time.
    pub total: u64,
    /// Over as many days before.
    pub previous: u64,
    /// Each day.
    pub days: Vec<(u32, u64)>,
}

type Tally = BTreeMap<u32, u64>;

/// Counts something.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn measure(view: &View, me: AccountId, what: &Measure, days: Days) -> Result<Counted, Refusal> {
    border::keeper(view, me)?;
    let now = tally(view, what, days)?;
    let before = tally(view, what, days.before())?;
    let sum = |tally: &Tally| tally.values().sum::<u64>();
    let total = match what {
        // Whoever came on three days is one person.
        Measure::ActiveUsers => active(view, days)?.len() as u64,
        Measure::InstanceMedia(domain) => view.far_files_bytes_of(domain)?,
        _ => sum(&now),
    };
    let previous = match what {
        Measure::ActiveUsers => active(view, days.before())?.len() as u64,
        _ => sum(&before),
    };
    let count = |day: u32| (day, now.get(&day).copied().unwrap_or_default());
    Ok(Counted {
        total,
        previous,
        days: days.each().map(count).collect(),
    })
}

fn tally(view: &View, what: &Measure, days: Days) -> Result<Tally, Error> {
    let mut found = Tally::new();
    let mut add = |time: Time| {
        if days.holds(time) {
            *found.entry(day(time)).or_default() += 1;
        }
    };
    match what {
        Measure::ActiveUsers => {
            for (_, on) in active(view, days)? {
                on.into_iter().for_each(|day| add(midnight(day)));
            }
        }
        Measure::NewUsers => {
            let household = view.household()?;
            household.iter().for_each(|user| add(user.created_at));
        }
        Measure::Interactions => {
            for user in view.household()? {
                interactions(view, user.account, days)?
                    .into_iter()
                    .for_each(&mut add);
            }
        }
        Measure::OpenedReports => {
            let reports = view.reports(&days.page())?;
            reports.iter().for_each(|report| add(report.created_at));
        }
        Measure::ResolvedReports => {
            let reports = view.reports(&Page::newest(SCAN_ROWS_MAX))?;
            let closed = reports.iter().filter_map(|report| report.resolved_at);
            closed.for_each(add);
        }
        Measure::TagAccounts(tag) => return tag_days(view, *tag, days, |one| one.accounts),
        Measure::TagUses(tag) => return tag_days(view, *tag, days, |one| one.uses),
        Measure::TagServers(tag) => {
            for day in days.each() {
                let servers = tag_servers(view, *tag, day)?;
                found.insert(day, servers.len() as u64);
            }
        }
        Measure::InstanceMedia(_) => {}
        of_a_server => {
            for time in there(view, of_a_server, days)? {
                add(time);
            }
        }
    }
    Ok(found)
}

/// When something happened on, or with, another server.
fn there(view: &View, what: &Measure, days: Days) -> Result<Vec<Time>, Error> {
    let mut found = Vec::new();
    match what {
        Measure::InstanceAccounts(domain) => {
            let people = people_of(view, domain, &days.page())?;
            found.extend(people.into_iter().map(AccountId::time));
        }
        Measure::InstanceStatuses(domain) => {
            for person in people_of(view, domain, &Page::newest(SCAN_ROWS_MAX))? {
                found.extend(view.statuses_of(person, &days.page(), |id, _| Ok(Some(id.time())))?);
            }
        }
        Measure::InstanceReports(domain) => {
            for report in view.reports(&days.page())? {
                if lives_on(view, report.target, domain)? {
                    found.push(report.created_at);
                }
            }
        }
        Measure::InstanceFollows(domain) | Measure::InstanceFollowers(domain) => {
            let out = matches!(what, Measure::InstanceFollows(_));
            let all = Page {
                limit: FOLLOWERS_MAX,
                ..days.page()
            };
            for user in view.household()? {
                let rows = match out {
                    true => view.following(user.account, &all)?,
                    false => view.followers(user.account, &all)?,
                };
                for (follow, other) in rows {
                    if lives_on(view, other, domain)? {
                        found.push(follow.time());
                    }
                }
            }
        }
        _ => {}
    }
    Ok(found)
}

fn lives_on(view: &View, who: AccountId, domain: &str) -> Result<bool, Error> {
    let account = view.account_kept(who)?;
    let account = account.as_ref().as_ref();
    Ok(account.is_some_and(|account| account.domain.as_deref() == Some(domain)))
}

fn people_of(view: &View, domain: &str, page: &Page) -> Result<Vec<AccountId>, Error> {
    let people = view.accounts_that(page, |account| {
        Ok((account.domain.as_deref() == Some(domain)).then_some(account.id))
    })?;
    Ok(people.found)
}

fn tag_days(
    view: &View,
    tag: TagId,
    days: Days,
    which: fn(&crate::model::tag::TagDay) -> u64,
) -> Result<Tally, Error> {
    let count = |day| Ok((day, which(&view.tag_day(tag, day)?)));
    days.each().map(count).collect()
}

/// Servers on which a hashtag was used on a day; the house is the empty name.
pub fn tag_servers(view: &View, tag: TagId, day: u32) -> Result<BTreeMap<String, u64>, Error> {
    let mut servers = BTreeMap::new();
    for person in view.tag_day_users(tag, day)? {
        let account = view.account_kept(person)?;
        let domain = account.as_ref().as_ref().map(|one| one.domain.clone());
        let domain = domain.flatten().unwrap_or_default();
        *servers.entry(domain).or_default() += 1;
    }
    Ok(servers)
}

/// When somebody here favourited, boosted or answered.
fn interactions(view: &View, who: AccountId, days: Days) -> Result<Vec<Time>, Error> {
    let marks = view.favourites(who, &days.page())?;
    let mut found: Vec<Time> = marks.into_iter().map(|(mark, _)| mark.time()).collect();
    found.extend(view.statuses_of(who, &days.page(), |id, shape| {
        let to_others = shape.has(Shape::REBLOG) || shape.has(Shape::REPLY);
        Ok(to_others.then(|| id.time()))
    })?);
    Ok(found)
}

/// On which days somebody here said or marked something.
fn days_of(view: &View, who: AccountId, days: Days) -> Result<BTreeSet<u32>, Error> {
    let marks = view.favourites(who, &days.page())?;
    let mut on: BTreeSet<u32> = marks.iter().map(|(mark, _)| day(mark.time())).collect();
    let said = view.statuses_of(who, &days.page(), |id: StatusId, _| {
        Ok(Some(day(id.time())))
    })?;
    on.extend(said);
    Ok(on)
}

/// Who said or marked something, and when.
fn active(view: &View, days: Days) -> Result<BTreeMap<AccountId, BTreeSet<u32>>, Error> {
    let mut found = BTreeMap::new();
    for user in view.household()? {
        let on = days_of(view, user.account, days)?;
        if !on.is_empty() {
            found.insert(user.account, on);
        }
    }
    Ok(found)
}

/// Those who joined at the same time, and how many of them were still active later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cohort {
    /// The day on which it begins.
    pub began: u32,
    /// How many joined.
    pub people: u64,
    /// The days on which later times begin, and how many were active then.
    pub later: Vec<(u32, u64)>,
}

/// How many of those who joined in each span stayed. `starts` are the first days of all spans, in order.
///
/// # Errors
/// `Forbidden` for whoever doesn't look after the house.
pub fn retention(
    view: &View,
    me: AccountId,
    starts: &[u32],
    last: u32,
) -> Result<Vec<Cohort>, Refusal> {
    border::keeper(view, me)?;
    let spans: Vec<Days> = starts
        .iter()
        .enumerate()
        .map(|(at, first)| Days {
            first: *first,
            last: starts
                .get(at + 1)
                .map_or(last, |next| next.saturating_sub(1)),
        })
        .collect();
    let household = view.household()?;
    let mut cohorts = Vec::with_capacity(spans.len());
    for (at, span) in spans.iter().enumerate() {
        let joined: Vec<&User> = household
            .iter()
            .filter(|user| span.holds(user.created_at))
            .collect();
        let mut later = Vec::new();
        for then in &spans[at..] {
            let mut stayed = 0;
            for user in &joined {
                // Whoever joins is active by that.
                let there = then == span || !days_of(view, user.account, *then)?.is_empty();
                stayed += u64::from(there);
            }
            later.push((then.first, stayed));
        }
        cohorts.push(Cohort {
            began: span.first,
            people: joined.len() as u64,
            later,
        });
    }
    Ok(cohorts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_are_counted_in_order_and_not_for_ever() {
        let at = |day| midnight(day).plus(Duration::from_secs(3_600));
        let days = Days::between(at(10), at(12)).expect("three days");
        assert_eq!(days.each().collect::<Vec<_>>(), [10, 11, 12]);
        assert_eq!(days.before(), Days { first: 7, last: 9 });
        assert!(days.holds(at(12)) && !days.holds(at(13)));
        assert!(Days::between(at(12), at(10)).is_err());
        assert!(Days::between(at(0), at(DAYS_MAX)).is_err());
    }
}
