//! The posts before and after a post.

use super::see;
use crate::model::AccountId;
use crate::model::status::Status;
use crate::store::{Error, View};

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
