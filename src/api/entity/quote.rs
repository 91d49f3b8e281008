//! Mastodon 4.5 `Quote` and `ShallowQuote` (docs/entities/Quote), and who may quote a post.

use super::{Render, Status};
use crate::model::account::QuotePolicy;
use crate::model::status::{self, OnRequest, QuoteState};
use crate::ops::quote::{self, Leave};
use crate::ops::see;
use crate::store::Error;
use serde::Serialize;

/// What a post quotes.
#[derive(Clone, Debug, Serialize)]
pub struct Quote {
    /// `pending`, `accepted`, `rejected`, `revoked`, `deleted`, `unauthorized`, `blocked_account` or `muted_account`.
    pub state: &'static str,
    /// The quoted post; `null` unless it is accepted.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_status: Option<Option<Box<Status>>>,
    /// Only its id, within a post that is quoted itself.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub quoted_status_id: Option<Option<String>>,
}

/// Who may quote a post (docs/entities/QuoteApproval).
#[derive(Clone, Debug, Serialize)]
pub struct QuoteApproval {
    /// Who is let without being asked about.
    pub automatic: Vec<&'static str>,
    /// Who is asked about.
    pub manual: Vec<&'static str>,
    /// `automatic`, `manual` or `denied`.
    pub current_user: &'static str,
}

impl Render<'_> {
    /// What a post quotes, as far as the viewer may see it; whole, or by its id only.
    pub(super) fn quote(
        &self,
        status: &status::Status,
        whole: bool,
    ) -> Result<Option<Quote>, Error> {
        let Some(quote) = &status.quote else {
            return Ok(None);
        };
        let quoted = match quote.status {
            Some(id) => self.view.status(id)?,
            None => None,
        };
        let state = self.quote_state(quote, quoted.as_ref())?;
        let quoted = quoted.filter(|_| state == "accepted");
        Ok(Some(match whole {
            true => Quote {
                state,
                quoted_status: Some(match &quoted {
                    Some(quoted) => Some(Box::new(self.quoted(quoted)?)),
                    None => None,
                }),
                quoted_status_id: None,
            },
            false => Quote {
                state,
                quoted_status: None,
                quoted_status_id: Some(quoted.map(|quoted| quoted.id.to_string())),
            },
        }))
    }

    fn quote_state(
        &self,
        quote: &status::Quote,
        quoted: Option<&status::Status>,
    ) -> Result<&'static str, Error> {
        let settled = match quote.state {
            QuoteState::Pending => Some("pending"),
            QuoteState::Rejected => Some("rejected"),
            QuoteState::Revoked => Some("revoked"),
            QuoteState::Deleted => Some("deleted"),
            QuoteState::Accepted => None,
        };
        if let Some(settled) = settled {
            return Ok(settled);
        }
        let Some(quoted) = quoted else {
            return Ok("deleted");
        };
        if let Some(me) = self.viewer.filter(|me| *me != quoted.account) {
            if self.view.blocks(me, quoted.account)? {
                return Ok("blocked_account");
            }
            if self.view.muting(me, quoted.account)?.is_some() {
                return Ok("muted_account");
            }
        }
        Ok(match see::may_see(self.view, self.viewer, quoted)? {
            true => "accepted",
            false => "unauthorized",
        })
    }

    /// Who may quote a post.
    pub fn quote_approval(&self, status: &status::Status) -> Result<QuoteApproval, Error> {
        let leave = match self.viewer {
            Some(me) => quote::leave(self.view, me, status)?,
            None => Leave::Denied,
        };
        let open = status.visibility.is_open();
        Ok(QuoteApproval {
            automatic: match status.quote_policy {
                QuotePolicy::Public if open => vec!["public"],
                QuotePolicy::Followers if open => vec!["followers"],
                QuotePolicy::Public | QuotePolicy::Followers | QuotePolicy::Nobody => Vec::new(),
            },
            manual: match status.quote_on_request {
                OnRequest::Public if open => vec!["public"],
                OnRequest::Followers if open => vec!["followers"],
                OnRequest::Public | OnRequest::Followers | OnRequest::Nobody => Vec::new(),
            },
            current_user: match leave {
                Leave::Given => "automatic",
                Leave::OnRequest => "manual",
                Leave::Denied => "denied",
            },
        })
    }
}
