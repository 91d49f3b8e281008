//! To whom a post is addressed (Mastodon `ActivityPub::TagManager#to`, `#cc`): others read its visibility from that.

use super::Scribe;
use crate::federation::vocab::names::{self, PUBLIC};
use crate::model::account::Account;
use crate::model::status::{Status, Visibility};
use crate::store::Error;

/// To whom something is addressed.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// In the first place.
    pub to: Vec<String>,
    /// Beside them.
    pub cc: Vec<String>,
}

impl Audience {
    /// Everybody.
    pub fn public() -> Audience {
        Audience::of(PUBLIC)
    }

    /// One actor or collection.
    pub fn of(whom: impl Into<String>) -> Audience {
        Audience {
            to: vec![whom.into()],
            cc: Vec::new(),
        }
    }
}

impl Scribe<'_> {
    /// To whom a local post or boost is addressed.
    pub fn audience(&self, author: &Account, status: &Status) -> Result<Audience, Error> {
        let followers = names::followers(&author.actor(self.settings));
        let public = PUBLIC.to_owned();
        let named = self.named(status)?;
        Ok(match status.visibility {
            Visibility::Public => Audience {
                to: vec![public],
                cc: beside(followers, named),
            },
            Visibility::Unlisted => Audience {
                to: vec![followers],
                cc: beside(public, named),
            },
            Visibility::Private => Audience {
                to: vec![followers],
                cc: named,
            },
            Visibility::Direct => Audience {
                to: named,
                cc: Vec::new(),
            },
        })
    }

    /// Who is mentioned, and whose post is boosted, by ActivityPub id.
    fn named(&self, status: &Status) -> Result<Vec<String>, Error> {
        let mut named = Vec::new();
        if let Some(original) = status
            .reblog_of
            .map(|id| self.view.status(id))
            .transpose()?
        {
            named.extend(original.map(|original| original.account));
        }
        named.extend(&status.mentions);
        let mut ids = Vec::with_capacity(named.len());
        for person in named {
            ids.extend(self.actor_of(person)?);
        }
        Ok(ids)
    }
}

fn beside(first: String, others: Vec<String>) -> Vec<String> {
    let mut all = vec![first];
    for other in others {
        if !all.contains(&other) {
            all.push(other);
        }
    }
    all
}
