//! Letters whose signer isn't their actor: passed on by a relay or by a thread's own server. Such a letter is believed
//! when the document itself is signed (FEP-8b32); else only what its origin says is (Mastodon believes LD signatures
//! too, which need a JSON-LD processor).

use super::Verified;
use crate::federation::Federation;
use crate::federation::fetch::Missing;
use crate::federation::lenient;
use crate::federation::people::Freshness;
use crate::federation::signature::proof::ProofClaim;
use crate::model::AccountId;
use serde_json::{Value, json};
use std::time::Duration;

/// How old a letter's own proof may be. Whoever ever had one could bring it again when what it told is long over.
const PROOF_AGE_MAX: Duration = Duration::from_secs(7 * 24 * 60 * 60);

impl Federation {
    /// The letter, as far as it can be believed.
    ///
    /// # Errors
    /// Why it can't be.
    pub(super) async fn believe(
        &self,
        activity: Value,
        signed_by: &str,
        to: Option<AccountId>,
    ) -> Result<Verified, Missing> {
        let actor = lenient::id(activity.get("actor"))
            .ok_or_else(|| Missing::nonsense("it has no actor"))?
            .to_owned();
        if actor == signed_by {
            let signer = self.actor(signed_by, Freshness::Known).await?;
            return Ok(Verified::new(activity, signer, to));
        }
        self.heeded(&actor).await?;
        if let Some(verified) = self.proven(&activity, &actor, to).await {
            return Ok(verified.carried_by(signed_by));
        }
        let told = self.told_by_origin(&activity, &actor).await?;
        let signer = self.actor(&actor, Freshness::Known).await?;
        Ok(Verified::new(told, signer, to).carried_by(signed_by))
    }

    async fn proven(
        &self,
        activity: &Value,
        actor: &str,
        to: Option<AccountId>,
    ) -> Option<Verified> {
        let claim = ProofClaim::read(activity).ok()?;
        // Keys are kept where their owner is; whoever brings a letter could have this house ask anybody for one.
        if !lenient::same_host(claim.verification_method(), actor) {
            return None;
        }
        let now = self.doors.store.now();
        if claim
            .created()
            .is_none_or(|made| now.since(made) > PROOF_AGE_MAX)
        {
            return None;
        }
        for anew in [false, true] {
            let found = self.key(claim.verification_method(), anew).await.ok()?;
            if found.account.uri.as_deref() != Some(actor) {
                return None;
            }
            if let Ok(proven) = claim.verify(&found.key, now) {
                let proven: &Value = proven.content();
                return Some(Verified::new(proven.clone(), found.account, to));
            }
        }
        None
    }

    /// The activity as its actor's server has it; where that doesn't show activities, one of the same kind about
    /// the object as that server has it.
    async fn told_by_origin(&self, activity: &Value, actor: &str) -> Result<Value, Missing> {
        let kind = lenient::text(activity, "type").unwrap_or_default();
        let id = lenient::id(activity.get("id")).unwrap_or_default();
        let object = lenient::id(activity.get("object"))
            .ok_or_else(|| Missing::nonsense("it has no object"))?;
        if kind == "Delete" {
            return self.deletion(activity, actor, object).await;
        }
        if !id.contains('#') && lenient::same_host(id, actor) {
            match self.document(id).await {
                // Of its actor's server, however its address led there: pages that lead wherever they are told to are often
                // found on servers.
                Ok(found)
                    if lenient::id(found.json.get("actor")) == Some(actor)
                        && lenient::same_host(found.id(), actor)
                        && lenient::is_a(&found.json, kind) =>
                {
                    return Ok(found.json);
                }
                Err(why @ Missing::Unreachable(_)) => return Err(why),
                Ok(_) | Err(_) => {}
            }
        }
        if !["Create", "Update"].contains(&kind) || !lenient::same_host(object, actor) {
            return Err(Missing::nonsense("it was passed on, and can't be verified"));
        }
        let found = self.document(object).await?;
        let theirs = lenient::id(found.json.get("attributedTo")) == Some(actor)
            && lenient::same_host(found.id(), actor);
        match theirs {
            true => Ok(json!({"id": id, "type": kind, "actor": actor, "object": found.json})),
            false => Err(Missing::nonsense("what was passed on is another's")),
        }
    }

    /// What is deleted must be gone where it was.
    async fn deletion(
        &self,
        activity: &Value,
        actor: &str,
        object: &str,
    ) -> Result<Value, Missing> {
        if !lenient::same_host(object, actor) {
            return Err(Missing::nonsense("it deletes what is another server's"));
        }
        let gone = match self.document(object).await {
            Err(Missing::Gone) => true,
            Err(Missing::Unknown) => self.is_missed(object, actor).await?,
            Ok(found) => found.id() == object && lenient::is_a(&found.json, "Tombstone"),
            Err(why) => return Err(why),
        };
        match gone {
            true => Ok(json!({
                "id": activity.get("id"), "type": "Delete", "actor": actor, "object": object,
            })),
            false => Err(Missing::nonsense("what is deleted is still there")),
        }
    }

    /// Whether what its server doesn't know is gone: so Mastodon answers for posts that were deleted, and also for what this
    /// house may not see. Only what is here, and for everybody to see, can be missed; and only where the server knows its
    /// author as ever, or one that is being set up anew would take all with it that was ever said there.
    async fn is_missed(&self, object: &str, actor: &str) -> Result<bool, Missing> {
        let (object, store) = (object.to_owned(), &self.doors.store);
        let kept = store.read(|view| view.status_by_uri(&object)).await?;
        if !kept.is_some_and(|kept| kept.visibility.is_open()) {
            return Ok(false);
        }
        self.actor(actor, Freshness::Now).await.map(|_| true)
    }
}
