//! What is known to be said by whom, and what became of it.

use crate::federation::Federation;
use crate::federation::fetch::Missing;
use crate::federation::lenient;
use crate::model::AccountId;
use crate::model::account::Account;
use crate::ops::Refusal;
use crate::store::{Haste, Tx};
use serde_json::Value;

/// Longest letter that is passed on, in bytes: a stranger's megabyte must not go out of a home's narrow line five hundred
/// times.
const PASSED_ON_BYTES_MAX: usize = 64 * 1024;

/// An activity that its actor has said. Only `receive` makes one, and only by verifying.
#[derive(Clone, Debug)]
pub struct Verified {
    activity: Value,
    signer: Account,
    to: Option<AccountId>,
    carrier: Option<String>,
}

impl Verified {
    /// For what was verified just now, or before it was kept.
    pub(super) fn new(activity: Value, signer: Account, to: Option<AccountId>) -> Verified {
        Verified {
            activity,
            signer,
            to,
            carrier: None,
        }
    }

    /// The same, brought by another than its actor.
    pub(super) fn carried_by(self, carrier: &str) -> Verified {
        Verified {
            carrier: Some(carrier.to_owned()),
            ..self
        }
    }

    /// Whether another than its actor brought it, who may have kept it for long.
    pub fn is_carried(&self) -> bool {
        self.carrier.is_some()
    }

    /// Who brought it, by ActivityPub id: its actor, a relay, or a thread's own server.
    pub fn carrier(&self) -> &str {
        self.carrier.as_deref().unwrap_or(self.actor())
    }

    /// The letter as it came, where its author brought it and it vouches for itself wherever it is passed on to: it has
    /// a proof (FEP-8b32), or a signature that Mastodon knows (`Linked Data Signatures`).
    pub fn to_pass_on(&self) -> Option<Vec<u8>> {
        let own = |field: &str| self.activity.get(field).is_some_and(Value::is_object);
        let vouches = own("proof") || own("signature");
        if !vouches || self.carrier.is_some() {
            return None;
        }
        let letter = serde_json::to_vec(&self.activity).ok();
        letter.filter(|letter| letter.len() <= PASSED_ON_BYTES_MAX)
    }

    /// The activity.
    pub fn activity(&self) -> &Value {
        &self.activity
    }

    /// Its actor.
    pub fn signer(&self) -> &Account {
        &self.signer
    }

    /// The actor's ActivityPub id.
    pub fn actor(&self) -> &str {
        self.signer.uri.as_deref().unwrap_or_default()
    }

    /// Whose inbox it was put into; `None` for the shared one.
    pub fn to(&self) -> Option<AccountId> {
        self.to
    }

    /// The activity's id; empty where it has none.
    pub fn id(&self) -> &str {
        lenient::id(self.activity.get("id")).unwrap_or_default()
    }

    /// Its object: written out, or an id.
    pub fn object(&self) -> &Value {
        lenient::first(self.activity.get("object")).unwrap_or(&Value::Null)
    }

    /// The id of its object.
    pub fn object_id(&self) -> Option<&str> {
        lenient::id(self.activity.get("object"))
    }

    /// Whether something of this id may be spoken for by this actor: it is of the same server.
    pub fn may_speak_for(&self, id: &str) -> bool {
        lenient::same_host(self.actor(), id)
    }
}

/// What became of an activity.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Done, or done before.
    Done,
    /// Nothing was to be done.
    Ignored(&'static str),
    /// It may not be done.
    Refused(String),
    /// It is tried again later.
    Later(String),
}

impl From<Missing> for Verdict {
    fn from(why: Missing) -> Verdict {
        match why {
            Missing::Unreachable(why) => Verdict::Later(why),
            Missing::Gone | Missing::Unknown => Verdict::Ignored("what it needs is gone"),
            Missing::Forbidden => Verdict::Ignored("what it needs isn't shown to this house"),
            Missing::NotAllowed => {
                Verdict::Ignored("what it needs is of a server that isn't heard")
            }
            Missing::Nonsense(why) => Verdict::Refused(why),
        }
    }
}

impl Federation {
    /// Does a verb for an activity. What it refuses is refused; what the store can't do now is tried again. Should the power
    /// go before it is on disk, the letter still lies in the inbox and is acted on once more.
    pub(super) async fn act(
        &self,
        verb: impl FnOnce(&Tx) -> Result<Verdict, Refusal> + Send + 'static,
    ) -> Verdict {
        match self.doors.store.write_with(Haste::Again, verb).await {
            Ok(verdict) => verdict,
            Err(Refusal::Store(why)) => Verdict::Later(why.to_string()),
            Err(Refusal::NotFound) => Verdict::Ignored("there is no such thing here"),
            Err(why) => Verdict::Refused(why.to_string()),
        }
    }
}
