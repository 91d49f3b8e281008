//! The posts before and after a post.

use super::see;
use crate::model::status::{Elsewhere, Status};
use crate::model::{AccountId, StatusId};
use crate::store::{Error, Tx, View};
use std::time::Duration;

/// How much of a thread a viewer is shown (docs/methods/statuses#context).
#[derive(Clone, Copy, Debug)]
pub struct Reach {
    /// How many posts before.
    pub ancestors: usize,
    /// How many posts after.
    pub descendants: usize,
    /// How deep answers may nest.
    pub depth: usize,
}

impl Reach {
    /// For somebody of the house.
    pub const MEMBER: Reach = Reach {
        ancestors: 4_096,
        descendants: 4_096,
        depth: 4_096,
    };
    /// For strangers.
    pub const STRANGER: Reach = Reach {
        ancestors: 40,
        descendants: 60,
        depth: 20,
    };
}

/// The posts before (oldest first) and after (depth first, oldest first) that the viewer may and
/// wants to see.
pub fn context(
    view: &View,
    viewer: Option<AccountId>,
    status: &Status,
) -> Result<(Vec<Status>, Vec<Status>), Error> {
    let reach = if viewer.is_some() {
        Reach::MEMBER
    } else {
        Reach::STRANGER
    };
    let mut ancestors = Vec::new();
    let mut above = status.in_reply_to;
    for _ in 0..reach.ancestors {
        let Some(parent) = above.map(|id| view.status(id)).transpose()?.flatten() else {
            break;
        };
        above = parent.in_reply_to;
        if shown(view, viewer, &parent)? {
            ancestors.push(parent);
        }
    }
    ancestors.reverse();
    let mut descendants = Vec::new();
    let mut open: Vec<_> = view
        .replies(status.id)?
        .into_iter()
        .rev()
        .map(|id| (id, 1))
        .collect();
    while let Some((id, depth)) = open.pop() {
        if descendants.len() >= reach.descendants {
            break;
        }
        let Some(reply) = view.status(id)? else {
            continue;
        };
        if depth < reach.depth {
            open.extend(
                view.replies(id)?
                    .into_iter()
                    .rev()
                    .map(|id| (id, depth + 1)),
            );
        }
        if shown(view, viewer, &reply)? {
            descendants.push(reply);
        }
    }
    Ok((ancestors, descendants))
}

fn shown(view: &View, viewer: Option<AccountId>, status: &Status) -> Result<bool, Error> {
    let wanted = |viewer| see::wants(view, viewer, status);
    Ok(see::may_see(view, viewer, status)? && viewer.map_or(Ok(true), wanted)?)
}

/// How often the rest of a thread is looked for (Mastodon `Status::FetchRepliesConcern`: 15 minutes).
pub const LOOK_EVERY: Duration = Duration::from_secs(15 * 60);

/// A new post is left alone at first: nobody has answered it yet (Mastodon `FETCH_REPLIES_INITIAL_WAIT_MINUTES`).
pub const LOOK_AFTER: Duration = Duration::from_secs(5 * 60);

/// How far up a thread one climbs.
const CLIMB_MAX: usize = 4_096;

/// Whose thread is looked for when somebody looks at a post.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Look {
    /// The post itself, or the nearest above it that is from elsewhere.
    pub subject: StatusId,
    /// It is time to look.
    pub due: bool,
}

/// Whether other servers may know more of a post's thread than this one. `None` for what was said here.
pub fn look(view: &View, status: &Status) -> Result<Option<Look>, Error> {
    let mut next = Some(status.clone());
    for _ in 0..CLIMB_MAX {
        let Some(post) = next.take() else {
            return Ok(None);
        };
        if !post.is_local() && post.reblog_of.is_none() {
            let due = is_due(view, &post)?;
            return Ok(Some(Look {
                subject: post.id,
                due,
            }));
        }
        next = post
            .in_reply_to
            .map(|id| view.status(id))
            .transpose()?
            .flatten();
    }
    Ok(None)
}

fn is_due(view: &View, status: &Status) -> Result<bool, Error> {
    let elsewhere = view.elsewhere(status.id)?.unwrap_or_default();
    let looked = elsewhere
        .thread_at
        .is_some_and(|at| view.now().since(at) < LOOK_EVERY);
    // What is missing above may be looked for at once.
    let young = view.now().since(status.created_at) < LOOK_AFTER && elsewhere.in_reply_to.is_none();
    Ok(!looked && !young)
}

/// Notes that a thread is being looked for; whether it was time.
pub fn begin_look(tx: &Tx, subject: StatusId) -> Result<bool, Error> {
    let Some(status) = tx.status(subject)? else {
        return Ok(false);
    };
    let Some(elsewhere) = tx.elsewhere(subject)?.filter(|_| !status.is_local()) else {
        return Ok(false);
    };
    if !is_due(tx, &status)? {
        return Ok(false);
    }
    let thread_at = Some(tx.now());
    tx.put_elsewhere(
        subject,
        &Elsewhere {
            thread_at,
            ..elsewhere
        },
    )?;
    Ok(true)
}

/// The topmost post above this one that is known here.
pub fn top(view: &View, status: Status) -> Result<Status, Error> {
    let mut top = status;
    for _ in 0..CLIMB_MAX {
        match top
            .in_reply_to
            .map(|id| view.status(id))
            .transpose()?
            .flatten()
        {
            Some(above) => top = above,
            None => break,
        }
    }
    Ok(top)
}

/// The posts of a thread that are known here, the topmost first, up to `most`.
pub fn whole(view: &View, top: &Status, most: usize) -> Result<Vec<StatusId>, Error> {
    let mut found = vec![top.id];
    let mut next = 0;
    while let Some(post) = found.get(next).copied().filter(|_| found.len() < most) {
        found.extend(view.replies(post)?);
        next += 1;
    }
    found.truncate(most);
    Ok(found)
}
