//! What one can listen to: Mastodon's channel names, their parameters and the scopes they ask for.

use crate::api::extract::covers;
use crate::model::ListId;
use crate::text::tokenize;
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::sync::Arc;

/// Something that can be listened to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Channel {
    /// One's own home and notifications.
    User,
    /// One's own notifications alone.
    Notifications,
    /// The public timeline, or a part of it.
    Public {
        /// Where the posts come from.
        origin: Origin,
        /// Only posts with attachments.
        media: bool,
    },
    /// Public posts with a hashtag.
    Hashtag {
        /// Folded.
        name: String,
        /// Only posts written here.
        local: bool,
    },
    /// One of one's lists.
    List(ListId),
    /// One's private conversations.
    Direct,
}

/// Where the posts of a public channel come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Origin {
    /// Anywhere.
    Any,
    /// Here.
    Local,
    /// Other servers.
    Remote,
}

impl Origin {
    /// Whether a post that is `local` or not belongs.
    pub fn takes(self, local: bool) -> bool {
        match self {
            Origin::Any => true,
            Origin::Local => local,
            Origin::Remote => !local,
        }
    }
}

/// Why a channel can't be listened to, in the words of Mastodon's `streaming/index.js`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum Unheard {
    /// No such channel.
    #[error("Unknown stream type")]
    Unknown,
    /// A hashtag channel without a hashtag.
    #[error("Missing tag name parameter")]
    NoTag,
    /// A list channel without a list.
    #[error("Missing list name parameter")]
    NoList,
    /// Somebody else's list, or none.
    #[error("Not authorized to stream this list")]
    NotMyList,
    /// The token may not.
    #[error("Access token does not have the required scopes")]
    Scope,
    /// The socket listens to as much as it may.
    #[error("Too many streams on one connection")]
    TooMany,
    /// The store failed; never explained.
    #[error("internal error")]
    Internal,
}

impl Unheard {
    /// The number that goes with it.
    pub fn status(self) -> StatusCode {
        match self {
            Unheard::Unknown | Unheard::NoTag | Unheard::NoList => StatusCode::BAD_REQUEST,
            Unheard::NotMyList | Unheard::Scope => StatusCode::UNAUTHORIZED,
            Unheard::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Unheard::Internal => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// A channel, and how its messages are labelled.
#[derive(Clone, Debug)]
pub struct Stream {
    /// What is listened to.
    pub channel: Channel,
    /// The JSON array `stream` of each message, with the hashtag as the client wrote it.
    pub label: Arc<str>,
}

impl Stream {
    /// The channel `name` with its parameters as the client gave them.
    ///
    /// # Errors
    /// For a name that is not known, or lacks its parameter.
    pub fn parse(name: &str, tag: Option<&str>, list: Option<&str>) -> Result<Stream, Unheard> {
        let public = |origin, media| Channel::Public { origin, media };
        let hashtag = |local| {
            let name = tag
                .filter(|tag| !tag.is_empty())
                .and_then(tokenize::hashtag)
                .ok_or(Unheard::NoTag)?;
            Ok(Channel::Hashtag { name, local })
        };
        let mut label = vec![json!(name)];
        let channel = match name {
            "user" => Channel::User,
            "user:notification" => Channel::Notifications,
            "public" => public(Origin::Any, false),
            "public:media" => public(Origin::Any, true),
            "public:local" => public(Origin::Local, false),
            "public:local:media" => public(Origin::Local, true),
            "public:remote" => public(Origin::Remote, false),
            "public:remote:media" => public(Origin::Remote, true),
            "hashtag" => hashtag(false)?,
            "hashtag:local" => hashtag(true)?,
            "direct" => Channel::Direct,
            "list" => {
                let id = list.filter(|id| !id.is_empty()).ok_or(Unheard::NoList)?;
                label.push(json!(id));
                Channel::List(ListId(id.parse().unwrap_or(0)))
            }
            _ => return Err(Unheard::Unknown),
        };
        if let Channel::Hashtag { .. } = &channel {
            label.extend(tag.map(|tag| json!(tag)));
        }
        Ok(Stream {
            channel,
            label: Value::Array(label).to_string().into(),
        })
    }

    /// Whether a token with these scopes may listen; public channels need none
    /// (`streaming/index.js`, `checkScopes`).
    pub fn allowed(&self, scopes: &[String]) -> bool {
        match self.channel {
            Channel::Public { .. } | Channel::Hashtag { .. } => true,
            Channel::Notifications => covers(scopes, "read:notifications"),
            Channel::User | Channel::List(_) | Channel::Direct => covers(scopes, "read:statuses"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_and_labels_are_mastodons() {
        let label = |name, tag, list| Stream::parse(name, tag, list).map(|s| s.label.to_string());
        assert_eq!(label("user", None, None).unwrap(), r#"["user"]"#);
        assert_eq!(
            label("hashtag", Some("Cats"), None).unwrap(),
            r#"["hashtag","Cats"]"#
        );
        assert_eq!(label("list", None, Some("7")).unwrap(), r#"["list","7"]"#);
        assert_eq!(label("hashtag", None, None), Err(Unheard::NoTag));
        assert_eq!(label("list", None, Some("")), Err(Unheard::NoList));
        assert_eq!(label("everything", None, None), Err(Unheard::Unknown));
    }

    #[test]
    fn only_public_channels_need_no_scope() {
        let allowed = |name: &str, scope: &str| {
            Stream::parse(name, Some("a"), Some("1"))
                .unwrap()
                .allowed(&[scope.to_owned()])
        };
        assert!(allowed("public:local", "write") && allowed("hashtag", "write"));
        for name in ["user", "list", "direct"] {
            assert!(
                allowed(name, "read") && allowed(name, "read:statuses"),
                "{name}"
            );
            assert!(!allowed(name, "read:notifications"), "{name}");
        }
        assert!(allowed("user:notification", "read:notifications"));
        assert!(!allowed("user:notification", "read:statuses"));
    }
}
