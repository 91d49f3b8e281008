//! Posts elsewhere: looked up, with what they answer, whom they name and what they quote, as far as that is soon found.

use super::fetch::Missing;
use super::people::Freshness;
use super::{Federation, address, known, lenient, read};
use crate::model::account::Account;
use crate::model::arrival::{Arrival, ArrivedQuote};
use crate::model::{AccountId, StatusId};
use crate::ops::Refusal;
use crate::ops::arrive::{self, Way};
use crate::ops::revise;
use crate::store::{Error, Haste};
use std::time::Duration;

/// How many posts above one are looked up with it.
const ANCESTORS_MAX: usize = 16;

/// How many people who are named and not known yet are looked up for one post.
const STRANGERS_MAX: usize = 8;

/// How long a post waits for what is looked up with it; after that it comes without.
const PATIENCE: Duration = Duration::from_secs(15);

/// How far quotes of quotes are followed.
const QUOTE_DEPTH_MAX: u8 = 1;

impl Federation {
    /// The post of this ActivityPub id, here or elsewhere: known, or looked up and kept.
    ///
    /// # Errors
    /// Why there is none.
    pub async fn status(&self, uri: &str) -> Result<StatusId, Missing> {
        self.status_by(uri, Way::Asked, 0).await
    }

    /// The same, for something that was sent or relayed: what concerns nobody here is `Gone`.
    pub(super) async fn status_by(
        &self,
        uri: &str,
        way: Way,
        depth: u8,
    ) -> Result<StatusId, Missing> {
        if let Some(there) = self.known_status(uri).await? {
            return Ok(there);
        }
        self.heeded(uri).await?;
        let turn = self.desk.turn(uri);
        let held = turn.lock().await;
        if let Some(there) = self.known_status(uri).await? {
            return Ok(there);
        }
        let arrival = self.read_status(uri).await?;
        let kept = match self.known_status(&arrival.uri).await? {
            Some(there) => Some(there),
            None => Box::pin(self.keep_status(arrival, way, None, depth)).await?,
        };
        drop(held);
        kept.ok_or(Missing::Gone)
    }

    async fn known_status(&self, uri: &str) -> Result<Option<StatusId>, Missing> {
        let found = self.doors.store.read(|view| {
            let ours = address::read(&view.settings()?, uri).is_some();
            Ok::<_, Error>((known::any_post(view, uri)?, ours))
        });
        match found.await? {
            (None, true) => Err(Missing::Gone),
            (found, _) => Ok(found),
        }
    }

    /// A post as its own server tells it now.
    ///
    /// # Errors
    /// Why there is none.
    pub(super) async fn read_status(&self, uri: &str) -> Result<Arrival, Missing> {
        let document = self.document(uri).await?;
        read::post(&document.json, self.doors.store.now())
            .map_err(|why| Missing::nonsense(why.to_string()))
    }

    /// Keeps a post that its own server has told. `to` is whose inbox it was put into. `None` where it stays outside.
    ///
    /// # Errors
    /// Why it can't be kept.
    pub(super) async fn keep_status(
        &self,
        arrival: Arrival,
        way: Way,
        to: Option<AccountId>,
        depth: u8,
    ) -> Result<Option<StatusId>, Missing> {
        let author = self.actor(&arrival.author, Freshness::Known).await?;
        if way == Way::Sent && !self.wanted(&arrival, &author, to).await? {
            return Ok(None);
        }
        let company = self.company(&arrival, depth);
        let (above, approved) = tokio::time::timeout(PATIENCE, company)
            .await
            .unwrap_or_default();
        for (parent, by) in above {
            if let Err(why) = self.write_status(parent, by, None, Way::Asked, false).await {
                tracing::debug!(%why, "a post above another could not be kept");
            }
        }
        self.write_status(arrival, author, to, way, approved).await
    }

    /// Takes over what a post's own server says of it now. `to` is whose inbox it was put into. `None` when it isn't known
    /// here.
    ///
    /// # Errors
    /// Why that can't be.
    pub(super) async fn revise_status(
        &self,
        arrival: Arrival,
        to: Option<AccountId>,
    ) -> Result<Option<StatusId>, Missing> {
        let author = self.actor(&arrival.author, Freshness::Known).await?;
        let approved = match &arrival.quote {
            Some(quote) => self.is_approved(&arrival.uri, quote).await,
            None => false,
        };
        let done = self.doors.store.write_with(Haste::Again, move |tx| {
            let known = known::known(tx, &arrival, &author, to, approved)?;
            revise::revise(tx, &arrival, &known)
        });
        done.await.map_err(refused)
    }

    async fn wanted(
        &self,
        arrival: &Arrival,
        author: &Account,
        to: Option<AccountId>,
    ) -> Result<bool, Error> {
        let wanted = self.doors.store.read(|view| {
            let known = known::known(view, arrival, author, to, false)?;
            arrive::concerns(view, &known)
        });
        wanted.await
    }

    async fn write_status(
        &self,
        arrival: Arrival,
        author: Account,
        to: Option<AccountId>,
        way: Way,
        approved: bool,
    ) -> Result<Option<StatusId>, Missing> {
        let kept = self.doors.store.write_with(Haste::Again, move |tx| {
            let known = known::known(tx, &arrival, &author, to, approved)?;
            arrive::arrive(tx, &arrival, &known, way)
        });
        kept.await.map_err(refused)
    }

    /// Looks up what belongs to a post: the posts above it, the topmost first; whom it names; what it quotes, and
    /// whether that is agreed to.
    async fn company(&self, arrival: &Arrival, depth: u8) -> (Vec<(Arrival, Account)>, bool) {
        let mut strangers = 0;
        for uri in &arrival.mentions {
            let known = self.doors.store.read(|view| known::any_person(view, uri));
            if strangers >= STRANGERS_MAX || !matches!(known.await, Ok(None)) {
                continue;
            }
            strangers += 1;
            if let Err(why) = self.actor(uri, Freshness::Known).await {
                tracing::debug!(%why, uri, "somebody who is named was not found");
            }
        }
        let approved = match &arrival.quote {
            Some(quote) if depth < QUOTE_DEPTH_MAX => {
                let quoted = self.status_by(&quote.uri, Way::Asked, depth + 1);
                quoted.await.is_ok() && self.is_approved(&arrival.uri, quote).await
            }
            Some(_) | None => false,
        };
        (self.ancestors(arrival).await, approved)
    }

    /// The posts above one that aren't known here, the topmost first.
    async fn ancestors(&self, arrival: &Arrival) -> Vec<(Arrival, Account)> {
        let mut above: Vec<(Arrival, Account)> = Vec::new();
        let mut next = arrival.in_reply_to.clone();
        while let Some(uri) = next.take().filter(|_| above.len() < ANCESTORS_MAX) {
            let looped = uri == arrival.uri || above.iter().any(|(known, _)| known.uri == uri);
            if looped || !matches!(self.known_status(&uri).await, Ok(None)) {
                break;
            }
            let Ok(parent) = self.read_status(&uri).await else {
                break;
            };
            let Ok(author) = self.actor(&parent.author, Freshness::Known).await else {
                break;
            };
            next = parent.in_reply_to.clone();
            above.push((parent, author));
        }
        above.reverse();
        above
    }

    /// Whether the quoted post's own server has agreed that it is quoted by this one (FEP-044f; Mastodon
    /// `ActivityPub::VerifyQuoteService`). For a post of this house it was noted when it was asked for.
    pub(super) async fn is_approved(&self, quoting: &str, quote: &ArrivedQuote) -> bool {
        let Some(approval) = &quote.approval else {
            return false;
        };
        let Ok(document) = self.document(approval).await else {
            return false;
        };
        let author = self.doors.store.read(|view| {
            let post = known::any_post(view, &quote.uri)?
                .map(|id| view.status(id))
                .transpose()?;
            let author = post
                .flatten()
                .map(|post| view.account_of(post.account))
                .transpose()?;
            Ok::<_, Error>(author.and_then(|author| author.uri))
        });
        let author = author.await.ok().flatten();
        let says = |field: &str| lenient::id(document.json.get(field));
        lenient::is_a(&document.json, "QuoteAuthorization")
            && author.is_some()
            && says("attributedTo") == author.as_deref()
            && says("interactionTarget") == Some(quote.uri.as_str())
            && says("interactingObject") == Some(quoting)
    }
}

fn refused(why: Refusal) -> Missing {
    match why {
        Refusal::Store(why) => why.into(),
        why => Missing::Nonsense(why.to_string()),
    }
}
