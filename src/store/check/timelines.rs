//! Timelines: what stands in them exists and may stand there, and nothing is missing from those that show everything.

use super::Check;
use super::statuses::is_local;
use crate::model::AccountId;
use crate::model::status::{Shape, Status, Visibility};
use crate::store::Error;
use crate::store::table::*;

/// Everything that this file looks at.
pub(super) fn check(check: &mut Check<'_>) -> Result<(), Error> {
    homes(check)?;
    lists(check)?;
    shared(check)
}

/// A home belongs to somebody who lives here, and shows no private message between others.
fn homes(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&HOME, |check, (account, id), ()| {
        if !check.view.has(&USERS, &account)? {
            check.find(
                HOME.name,
                format!("account {account} doesn't live here, but has a home"),
            );
        }
        match check.view.status(id)? {
            None => check.find(HOME.name, format!("post {id} is gone")),
            Some(status) if !concerns(&status, account) => check.find(
                HOME.name,
                format!("post {id} is private, and not for account {account}"),
            ),
            Some(_) => {}
        }
        Ok(())
    })
}

fn concerns(status: &Status, reader: AccountId) -> bool {
    status.visibility != Visibility::Direct
        || status.account == reader
        || status.mentions.contains(&reader)
}

/// A list shows only what those who are on it have written: a post that is deleted is looked for nowhere else.
fn lists(check: &mut Check<'_>) -> Result<(), Error> {
    check.rows(&LIST_TIMELINE, |check, (list, id), ()| {
        match check.view.status(id)? {
            None => check.find(LIST_TIMELINE.name, format!("post {id} is gone")),
            Some(status) if !check.view.on_list(list, status.account)? => check.find(
                LIST_TIMELINE.name,
                format!("post {id} is by somebody who is not on list {list}"),
            ),
            Some(_) => {}
        }
        Ok(())
    })
}

/// Public timelines show every public post that is no answer to somebody else; hashtags show all public posts.
fn shared(check: &mut Check<'_>) -> Result<(), Error> {
    let (mut public, mut local) = (check.expected(), check.expected());
    let mut tags = check.expected();
    check.rows(&STATUSES, |check, id, status| {
        if status.visibility != Visibility::Public || status.reblog_of.is_some() {
            return Ok(());
        }
        let here = is_local(check.view, &status)?;
        let shape = Shape::of(&status, here);
        if !shape.has(Shape::REPLY) {
            public.add(&id, &shape);
            if here {
                local.add(&id, &shape);
            }
        }
        for usage in &status.tags {
            match check.view.tag(&usage.name)? {
                Some(tag) => tags.add(&(tag.id, id), &shape),
                None => check.find(
                    TAGS.name,
                    format!("post {id} has the tag {}, which is missing", usage.name),
                ),
            }
        }
        Ok(())
    })?;
    check.compare(&PUBLIC, public)?;
    check.compare(&PUBLIC_LOCAL, local)?;
    check.compare(&TAG_TIMELINE, tags)
}
