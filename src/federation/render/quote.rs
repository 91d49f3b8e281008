//! Who may quote, and that somebody may (FEP-044f, as Mastodon 4.5 does it).

use super::Scribe;
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names::{self, PUBLIC};
use crate::model::StatusId;
use crate::model::account::{Account, QuotePolicy};
use crate::model::status::{QuoteState, Status};
use crate::store::Error;
use serde::Serialize;

/// `interactionPolicy`: what may be done with a post.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct InteractionPolicy {
    /// Who may quote it.
    pub can_quote: Approval,
}

/// Who may do something without asking, and who after asking.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Approval {
    /// Without asking a person.
    pub automatic_approval: Vec<String>,
    /// When a person agrees; nobody, so far.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub manual_approval: Vec<String>,
}

/// That a post may be quoted by another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct QuoteAuthorization {
    /// Where it stands alone.
    #[serde(rename = "@context")]
    pub context: Context,
    /// Its address.
    pub id: String,
    /// `QuoteAuthorization`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Whose post is quoted.
    pub attributed_to: String,
    /// The post that quotes.
    pub interacting_object: String,
    /// The post that is quoted.
    pub interaction_target: String,
}

/// What a post says of the post that it quotes: the same under four names, for as many kinds of servers.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Quoting {
    /// FEP-044f.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote: Option<String>,
    /// Misskey.
    #[serde(rename = "_misskey_quote", skip_serializing_if = "Option::is_none")]
    pub misskey_quote: Option<String>,
    /// Fedibird.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_uri: Option<String>,
    /// That its author agrees.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quote_authorization: Option<String>,
}

impl Scribe<'_> {
    /// Who may quote a post (Mastodon `NoteSerializer#interaction_policy`). The author always may.
    pub fn interaction_policy(&self, author: &Account, status: &Status) -> InteractionPolicy {
        let actor = author.actor(self.settings);
        let may = match status.quote_policy {
            _ if !status.visibility.is_open() => actor,
            QuotePolicy::Public => PUBLIC.to_owned(),
            QuotePolicy::Followers => names::followers(&actor),
            QuotePolicy::Nobody => actor,
        };
        InteractionPolicy {
            can_quote: Approval {
                automatic_approval: vec![may],
                manual_approval: Vec::new(),
            },
        }
    }

    /// What a post quotes, and where a reader finds that.
    pub fn quoting(&self, status: &Status) -> Result<(Quoting, Option<String>), Error> {
        let Some(quote) = &status.quote else {
            return Ok((Quoting::default(), None));
        };
        let gone = matches!(
            quote.state,
            QuoteState::Rejected | QuoteState::Revoked | QuoteState::Deleted
        );
        let quoted = quote.status.map(|id| self.view.status(id)).transpose()?;
        let quoted = quoted.flatten();
        if gone || quoted.as_ref().is_some_and(|quoted| quoted.local_only) {
            return Ok((Quoting::default(), None));
        }
        let page = match &quoted {
            Some(quoted) => {
                let author = self.view.account_of(quoted.account)?;
                names::status_page(self.settings, &author, quoted)
            }
            None => quote.uri.clone(),
        };
        let uri = quote.uri.clone();
        let quoting = Quoting {
            quote: Some(uri.clone()),
            misskey_quote: Some(uri.clone()),
            quote_uri: Some(uri),
            quote_authorization: self.approval(status, quoted.as_ref())?,
        };
        Ok((quoting, Some(page)))
    }

    /// Where the quoted author's agreement lies: on their server, or here.
    fn approval(&self, status: &Status, quoted: Option<&Status>) -> Result<Option<String>, Error> {
        let Some(quote) = &status.quote else {
            return Ok(None);
        };
        if quote.approval.is_some() || quote.state != QuoteState::Accepted {
            return Ok(quote.approval.clone());
        }
        let Some(quoted) = quoted else {
            return Ok(None);
        };
        let author = self.resident(quoted.account)?;
        Ok(
            author
                .map(|author| names::quote_authorization(&author.actor(self.settings), status.id)),
        )
    }

    /// The agreement of the local person `author` that the post `quoting` quotes one of theirs, if there is one.
    pub fn quote_authorization(
        &self,
        author: &Account,
        quoting: StatusId,
    ) -> Result<Option<QuoteAuthorization>, Error> {
        let Some((writer, quoting)) = self.outgoing(quoting)? else {
            return Ok(None);
        };
        let Some(quote) = &quoting.quote else {
            return Ok(None);
        };
        let quoted = quote.status.map(|id| self.view.status(id)).transpose()?;
        let Some(quoted) = quoted.flatten() else {
            return Ok(None);
        };
        let theirs = quoted.account == author.id && quoted.uri.is_none() && !quoted.local_only;
        if !theirs || quote.state != QuoteState::Accepted {
            return Ok(None);
        }
        let actor = author.actor(self.settings);
        Ok(Some(QuoteAuthorization {
            context: Context::Quote,
            id: names::quote_authorization(&actor, quoting.id),
            kind: "QuoteAuthorization",
            attributed_to: actor,
            interacting_object: names::status(self.settings, &writer, &quoting),
            interaction_target: names::status(self.settings, author, &quoted),
        }))
    }
}
