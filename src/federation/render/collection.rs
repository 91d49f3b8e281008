//! Collections and their pages (ActivityStreams 2.0 core, section 5).

use super::Scribe;
use super::activity::Object;
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::StatusId;
use crate::ops::see;
use crate::store::Error;
use serde::Serialize;

/// How many of the author's own answers a post carries with it (Mastodon `Status::DESCENDANTS_LIMIT` is larger; its
/// `NoteSerializer` sends five).
const OWN_REPLIES_MAX: usize = 5;

/// A collection, or a page of one.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Collection {
    /// Only where it stands alone.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub context: Option<Context>,
    /// Its address; a page within another document may have none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// `Collection`, `OrderedCollection`, `CollectionPage`, `OrderedCollectionPage`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Whose it is (FEP-7888).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub attributed_to: Option<String>,
    /// How many there are.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub total_items: Option<u64>,
    /// The first page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub first: Option<First>,
    /// The last page.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last: Option<String>,
    /// The collection that this is a page of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub part_of: Option<String>,
    /// The page after this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub next: Option<String>,
    /// The page before this.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub prev: Option<String>,
    /// What is in it, in no order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub items: Option<Vec<Object>>,
    /// What is in it, in order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub ordered_items: Option<Vec<Object>>,
}

/// A first page: where it lies, or the page itself.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum First {
    /// Where it lies.
    At(String),
    /// The page.
    Page(Box<Collection>),
}

impl Collection {
    /// One of that kind with nothing filled in; `id` unless it is empty.
    pub fn of(kind: &'static str, id: impl Into<String>) -> Collection {
        Collection {
            context: None,
            id: Some(id.into()).filter(|id| !id.is_empty()),
            kind,
            attributed_to: None,
            total_items: None,
            first: None,
            last: None,
            part_of: None,
            next: None,
            prev: None,
            items: None,
            ordered_items: None,
        }
    }

    /// One of which only the number is told.
    pub fn counted(id: impl Into<String>, total: u64) -> Collection {
        Collection {
            total_items: Some(total),
            ..Collection::of("Collection", id)
        }
    }

    /// This one as a document of its own.
    pub fn alone(self, context: Context) -> Collection {
        Collection {
            context: Some(context),
            ..self
        }
    }
}

impl Scribe<'_> {
    /// The answers to a local post, with a first page of the author's own; others' are on the next.
    pub fn replies(&self, object: &str, status: StatusId) -> Result<Collection, Error> {
        let id = format!("{object}/replies");
        let own = self.replies_to(status, true)?;
        let own = own.into_iter().take(OWN_REPLIES_MAX).map(|(_, id)| id);
        let page = Collection {
            part_of: Some(id.clone()),
            next: Some(format!("{id}?only_other_accounts=true&page=true")),
            items: Some(own.map(Object::Id).collect()),
            ..Collection::of("CollectionPage", format!("{id}?page=true"))
        };
        Ok(Collection {
            first: Some(First::Page(Box::new(page))),
            ..Collection::of("Collection", id)
        })
    }

    /// The answers to a post that everybody may see, oldest first: the author's own, or those of others.
    pub fn replies_to(&self, id: StatusId, own: bool) -> Result<Vec<(StatusId, String)>, Error> {
        let Some(parent) = self.view.status(id)? else {
            return Ok(Vec::new());
        };
        let mut replies = Vec::new();
        for reply in self.view.replies(id)? {
            let Some((author, reply)) = self.outgoing(reply)? else {
                continue;
            };
            if (author.id == parent.account) == own && see::may_see(self.view, None, &reply)? {
                replies.push((reply.id, names::status(self.settings, &author, &reply)));
            }
        }
        Ok(replies)
    }
}
