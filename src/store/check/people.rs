//! People, how they stand to each other, their lists and hashtags.

use super::Check;
use crate::model::AccountId;
use crate::model::account::AccountCounts;
use crate::store::Error;
use crate::store::accounts::prefixes;
use crate::store::key::{Digest16, Key, Prefix};
use crate::store::table::*;
use std::collections::BTreeMap;

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    accounts(check)?;
    counts(check)?;
    follows(check)?;
    blocks_and_mutes(check)?;
    domains(check)?;
    lists(check)?;
    tags(check)?;
    tag_days(check)?;
    everybody_exists(check)
}

fn accounts(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut names, mut uris, mut starts) = (check.expected(), check.expected(), check.expected());
    check.rows(&ACCOUNTS, |_, id, account| {
        names.add(&Digest16::of(&account.acct().to_lowercase()), &id);
        if let Some(uri) = &account.uri {
            uris.add(&Digest16::of(uri), &id);
        }
        for start in prefixes(&account) {
            starts.add(&(start, id), &());
        }
        Ok(())
    })?;
    check.compare(&ACCOUNTS_BY_ACCT, names)?;
    check.compare(&ACCOUNTS_BY_URI, uris)?;
    check.compare::<(Prefix, AccountId), ()>(&ACCOUNTS_BY_PREFIX, starts)
}

/// The numbers on profiles are those of the rows. When the newest post was is not looked at, because
/// it stays when that post goes.
fn counts(check: &mut Check<'_>) -> Result<(), Error> {
    let mut right: BTreeMap<AccountId, AccountCounts> = BTreeMap::new();
    check.rows(&FOLLOWS, |_, (from, to), _| {
        right.entry(from).or_default().following += 1;
        right.entry(to).or_default().followers += 1;
        Ok(())
    })?;
    check.rows(&STATUSES_OF, |_, (account, _), _| {
        right.entry(account).or_default().statuses += 1;
        Ok(())
    })?;
    check.rows(&ACCOUNT_COUNTS, |check, id, counts| {
        let mut expected = right.remove(&id).unwrap_or_default();
        expected.last_status_at = counts.last_status_at;
        if expected != counts {
            let what = format!("account {id} has {counts:?}, but {expected:?} was counted");
            check.find(ACCOUNT_COUNTS.name, what);
        }
        Ok(())
    })?;
    for (id, counts) in right {
        let what = format!("account {id} has no numbers, but {counts:?} was counted");
        check.find(ACCOUNT_COUNTS.name, what);
    }
    Ok(())
}

fn follows(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut following, mut followers) = (check.expected(), check.expected());
    check.rows(&FOLLOWS, |_, (from, to), follow| {
        following.add(&(from, follow.id), &to);
        followers.add(&(to, follow.id), &from);
        Ok(())
    })?;
    check.compare(&FOLLOWING, following)?;
    check.compare(&FOLLOWERS, followers)?;
    let mut requesters = check.expected();
    check.rows(&FOLLOW_REQUESTS, |_, (from, to), follow| {
        requesters.add(&(to, follow.id), &from);
        Ok(())
    })?;
    check.compare(&FOLLOW_REQUESTERS, requesters)
}

fn blocks_and_mutes(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut by, mut blocks, mut mutes) = (check.expected(), check.expected(), check.expected());
    check.rows(&BLOCKS, |_, (from, to), mark| {
        by.add(&(to, from), &());
        blocks.add(&(from, mark), &to);
        Ok(())
    })?;
    check.compare(&BLOCKED_BY, by)?;
    check.compare(&BLOCK_LIST, blocks)?;
    check.rows(&MUTES, |_, (from, to), mute| {
        mutes.add(&(from, mute.id), &to);
        Ok(())
    })?;
    check.compare(&MUTE_LIST, mutes)
}

fn domains(check: &mut Check<'_>) -> Result<(), Error> {
    let mut blocked = check.expected();
    check.rows(&DOMAIN_BLOCK_LIST, |_, (account, mark), domain| {
        blocked.add(&(account, Digest16::of(&domain)), &mark);
        Ok(())
    })?;
    check.compare(&DOMAIN_BLOCKS, blocked)
}

fn lists(check: &mut Check<'_>) -> Result<(), Error> {
    let mut owners = check.expected();
    check.rows(&LISTS, |_, (account, id), _| {
        owners.add(&id, &account);
        Ok(())
    })?;
    check.compare(&LIST_OWNERS, owners)?;
    let mut with = check.expected();
    check.rows(&LIST_MEMBERS, |check, (list, member), ()| {
        with.add(&(member, list), &());
        if !check.view.has(&LIST_OWNERS, &list)? {
            check.find(LIST_MEMBERS.name, format!("list {list} is gone"));
        }
        Ok(())
    })?;
    check.compare(&LISTS_WITH, with)?;
    check.rows(&LIST_TIMELINE, |check, (list, _), ()| {
        if !check.view.has(&LIST_OWNERS, &list)? {
            check.find(LIST_TIMELINE.name, format!("list {list} is gone"));
        }
        Ok(())
    })
}

fn tags(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut names, mut starts) = (check.expected(), check.expected());
    check.rows(&TAGS, |_, id, tag| {
        names.add(&Digest16::of(&tag.name), &id);
        starts.add(&(Prefix::of(&tag.name), id), &());
        Ok(())
    })?;
    check.compare(&TAGS_BY_NAME, names)?;
    check.compare(&TAGS_BY_PREFIX, starts)?;
    let mut followers = check.expected();
    check.rows(&FOLLOWED_TAGS, |check, (account, tag), _| {
        followers.add(&(tag, account), &());
        if !check.view.has(&TAGS, &tag)? {
            check.find(FOLLOWED_TAGS.name, format!("tag {tag} is gone"));
        }
        Ok(())
    })?;
    check.compare(&TAG_FOLLOWERS, followers)?;
    check.rows(&FEATURED_TAGS, |check, (_, tag), _| {
        if !check.view.has(&TAGS, &tag)? {
            check.find(FEATURED_TAGS.name, format!("tag {tag} is gone"));
        }
        Ok(())
    })
}

/// As many people have used a tag on a day as there are rows.
fn tag_days(check: &mut Check<'_>) -> Result<(), Error> {
    let mut users: BTreeMap<_, u64> = BTreeMap::new();
    check.rows(&TAG_DAY_USERS, |_, (tag, day, _), ()| {
        *users.entry((tag, day)).or_default() += 1;
        Ok(())
    })?;
    check.rows(&TAG_DAYS, |check, row, counts| {
        let right = users.remove(&row).unwrap_or_default();
        if counts.accounts != right || counts.uses < right {
            let what = format!("{row:?} has {counts:?}, but {right} people were counted");
            check.find(TAG_DAYS.name, what);
        }
        Ok(())
    })?;
    for row in users.keys() {
        check.find(TAG_DAY_USERS.name, format!("{row:?} was not counted"));
    }
    Ok(())
}

/// Nobody stands in any relation to somebody who is gone.
fn everybody_exists(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&USERS, |check, id, _| named(check, &USERS, [id, id]))?;
    check.rows(&LOCKS, |check, id, _| {
        if !check.view.has(&USERS, &id)? {
            check.find(LOCKS.name, format!("account {id} doesn't live here"));
        }
        Ok(())
    })?;
    check.rows(&FOLLOWS, |check, (a, b), _| named(check, &FOLLOWS, [a, b]))?;
    check.rows(&FOLLOW_REQUESTS, |check, (a, b), _| {
        named(check, &FOLLOW_REQUESTS, [a, b])
    })?;
    check.rows(&BLOCKS, |check, (a, b), _| named(check, &BLOCKS, [a, b]))?;
    check.rows(&MUTES, |check, (a, b), _| named(check, &MUTES, [a, b]))?;
    check.rows(&NOTES, |check, (a, b), _| named(check, &NOTES, [a, b]))?;
    check.rows(&ENDORSED, |check, (a, b), _| {
        named(check, &ENDORSED, [a, b])
    })?;
    check.rows(&UNSUGGESTED, |check, (a, b), _| {
        named(check, &UNSUGGESTED, [a, b])
    })?;
    check.rows(&LISTS_WITH, |check, (a, _), _| {
        named(check, &LISTS_WITH, [a, a])
    })?;
    check.rows(&LISTS, |check, (a, _), _| named(check, &LISTS, [a, a]))?;
    check.rows(&TAG_FOLLOWERS, |check, (_, a), _| {
        named(check, &TAG_FOLLOWERS, [a, a])
    })?;
    check.rows(&FEATURED_TAGS, |check, (a, _), _| {
        named(check, &FEATURED_TAGS, [a, a])
    })
}

fn named<K: Key, V>(
    check: &mut Check<'_>,
    table: &Table<K, V>,
    people: [AccountId; 2],
) -> Result<(), Error> {
    for person in people {
        if !check.view.has(&ACCOUNTS, &person)? {
            check.find(table.name, format!("account {person} is gone"));
        }
    }
    Ok(())
}
