//! The one shape of all activities, and what they are about.

use super::actor::Actor;
use super::audience::Audience;
use super::collection::Collection;
use super::post::{Choice, Note};
use super::tag::Tag;
use crate::federation::vocab::context::Context;
use serde::Serialize;

/// An activity.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Activity {
    /// Only where it stands alone.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub context: Option<Context>,
    /// Its id.
    pub id: String,
    /// What is done.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Who does it.
    pub actor: String,
    /// When it was done (ISO 8601).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub published: Option<String>,
    /// To whom it is addressed.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<String>,
    /// To whom beside them.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub cc: Vec<String>,
    /// With what.
    pub object: Object,
    /// Where to: the collection of Add and Remove, the new home of Move.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub target: Option<String>,
    /// By what: the post that quotes (FEP-044f).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instrument: Option<Box<Object>>,
    /// What came of it: the authorisation (FEP-044f).
    #[serde(skip_serializing_if = "Option::is_none")]
    pub result: Option<String>,
    /// What is said with it: a report's words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub content: Option<String>,
}

/// What an activity or a collection is about.
#[derive(Clone, Debug, Serialize)]
#[serde(untagged)]
pub enum Object {
    /// Something by its id.
    Id(String),
    /// Several things by their ids.
    Ids(Vec<String>),
    /// A post.
    Note(Box<Note>),
    /// A choice in a poll.
    Choice(Box<Choice>),
    /// A person.
    Actor(Box<Actor>),
    /// Another activity.
    Activity(Box<Activity>),
    /// Where something was.
    Tombstone(Tombstone),
    /// A hashtag.
    Tag(Box<Tag>),
    /// A collection.
    Collection(Box<Collection>),
}

/// What stands where something was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Tombstone {
    /// The id of what was there.
    pub id: String,
    /// `Tombstone`.
    #[serde(rename = "type")]
    pub kind: &'static str,
}

impl Tombstone {
    /// Where `id` was.
    pub fn of(id: String) -> Tombstone {
        Tombstone {
            id,
            kind: "Tombstone",
        }
    }
}

impl Activity {
    /// `actor` does `kind` to `object`, addressed to nobody yet.
    pub fn new(id: String, kind: &'static str, actor: &str, object: Object) -> Activity {
        Activity {
            context: None,
            id,
            kind,
            actor: actor.to_owned(),
            published: None,
            to: Vec::new(),
            cc: Vec::new(),
            object,
            target: None,
            instrument: None,
            result: None,
            content: None,
        }
    }

    /// This one, addressed.
    pub fn to(self, audience: Audience) -> Activity {
        Activity {
            to: audience.to,
            cc: audience.cc,
            ..self
        }
    }

    /// This one as a document of its own.
    pub fn alone(self, context: Context) -> Activity {
        Activity {
            context: Some(context),
            ..self
        }
    }
}
