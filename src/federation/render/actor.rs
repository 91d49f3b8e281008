//! People, and the house itself, as other servers see them (Mastodon `ActivityPub::ActorSerializer`).

use super::Scribe;
use super::attachment::Image;
use super::tag::Tag;
use crate::federation::signature::Ed25519Pair;
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::account::{Account, Field};
use crate::model::remote::{HOUSE, Keyring};
use crate::store::Error;
use serde::Serialize;

/// An actor.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Actor {
    /// Only where it stands alone.
    #[serde(rename = "@context", skip_serializing_if = "Option::is_none")]
    pub context: Option<Context>,
    /// Its address.
    pub id: String,
    /// `Person`, `Service`, `Group` or `Application`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The name before the `@`.
    pub preferred_username: String,
    /// `name@domain`, as WebFinger knows it (FEP-2c59).
    pub webfinger: String,
    /// Where activities are sent.
    pub inbox: String,
    /// What they did.
    pub outbox: String,
    /// The page for people.
    pub url: String,
    /// Follows must be approved.
    pub manually_approves_followers: bool,
    /// The key that signs requests, once it is made.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub public_key: Option<PublicKey>,
    /// The key that makes proofs (FEP-521a), once it is made.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub assertion_method: Vec<Multikey>,
    /// Where what concerns several people here is sent.
    pub endpoints: Endpoints,
    /// What only a person has.
    #[serde(flatten)]
    pub person: Option<Person>,
}

/// What a person has beside what every actor has.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Person {
    /// Followers.
    pub followers: String,
    /// Whom they follow.
    pub following: String,
    /// Pinned posts.
    pub featured: String,
    /// Featured hashtags.
    pub featured_tags: String,
    /// The name that is shown.
    pub name: String,
    /// The biography as HTML.
    pub summary: String,
    /// May be listed.
    pub discoverable: bool,
    /// Public posts may be found by anybody's search (FEP-5feb).
    pub indexable: bool,
    /// The day of their coming, at midnight.
    pub published: String,
    /// Kept in memory of them.
    pub memorial: bool,
    /// Locked out by a moderator.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub suspended: bool,
    /// Emojis in name, biography and fields.
    pub tag: Vec<Tag>,
    /// The table on the profile.
    pub attachment: Vec<PropertyValue>,
    /// The small picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub icon: Option<Image>,
    /// The wide picture.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub image: Option<Image>,
    /// Where the person went.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub moved_to: Option<String>,
    /// Other accounts of theirs.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub also_known_as: Vec<String>,
    /// Websites that may name them as author.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub attribution_domains: Vec<String>,
}

/// A row of the table on a profile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct PropertyValue {
    /// `PropertyValue`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// The label.
    pub name: String,
    /// HTML.
    pub value: String,
}

/// An RSA key.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct PublicKey {
    /// Its id.
    pub id: String,
    /// Whose it is.
    pub owner: String,
    /// SPKI PEM.
    pub public_key_pem: String,
}

/// An Ed25519 key (FEP-521a).
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Multikey {
    /// Its id.
    pub id: String,
    /// `Multikey`.
    #[serde(rename = "type")]
    pub kind: &'static str,
    /// Whose it is.
    pub controller: String,
    /// Multicodec and key in base58btc.
    pub public_key_multibase: String,
}

/// Addresses of the whole server.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Endpoints {
    /// The inbox for the whole house.
    pub shared_inbox: String,
}

impl Scribe<'_> {
    /// A local person. Of somebody who is locked out nothing is told but that.
    pub fn actor(&self, account: &Account) -> Result<Actor, Error> {
        let id = account.actor(self.settings);
        let kind = match (account.group, account.bot) {
            _ if account.suspended => "Person",
            (true, _) => "Group",
            (false, true) => "Service",
            (false, false) => "Person",
        };
        let domain = self.settings.domain();
        let keys = self.view.keyring(account.id)?;
        Ok(Actor {
            context: None,
            kind,
            preferred_username: account.username.clone(),
            webfinger: format!("{}@{domain}", account.username),
            inbox: format!("{id}/inbox"),
            outbox: format!("{id}/outbox"),
            url: account.page(self.settings),
            manually_approves_followers: account.locked && !account.suspended,
            public_key: keys.as_ref().map(|keys| rsa_key(&id, keys)),
            assertion_method: keys.iter().filter_map(|keys| multikey(&id, keys)).collect(),
            endpoints: self.endpoints(),
            person: Some(match account.suspended {
                true => Person {
                    published: account.created_at.midnight().iso(),
                    ..locked_out(&id)
                },
                false => self.person(&id, account)?,
            }),
            id,
        })
    }

    fn person(&self, id: &str, account: &Account) -> Result<Person, Error> {
        let mut texts = vec![account.display_name.as_str(), account.note_html.as_str()];
        for field in &account.fields {
            texts.extend([field.name.as_str(), field.html.as_str()]);
        }
        let moved_to = account.moved_to.map(|to| self.actor_of(to)).transpose()?;
        Ok(Person {
            name: account.display_name.clone(),
            summary: account.note_html.clone(),
            discoverable: account.discoverable,
            indexable: account.indexable,
            published: account.created_at.midnight().iso(),
            memorial: account.memorial,
            suspended: false,
            tag: self.emojis(&texts)?,
            attachment: account.fields.iter().map(property).collect(),
            icon: account.avatar.as_ref().map(|avatar| self.image(avatar)),
            image: account.header.as_ref().map(|header| self.image(header)),
            moved_to: moved_to.flatten(),
            also_known_as: account.also_known_as.clone(),
            attribution_domains: account.attribution_domains.clone(),
            ..locked_out(id)
        })
    }

    /// The house itself, which signs what no person signs (Mastodon's instance actor).
    pub fn house(&self) -> Result<Actor, Error> {
        let id = names::house(self.settings);
        let domain = self.settings.domain();
        let keys = self.view.keyring(HOUSE)?;
        Ok(Actor {
            context: None,
            kind: "Application",
            preferred_username: domain.to_owned(),
            webfinger: format!("{domain}@{domain}"),
            inbox: format!("{id}/inbox"),
            outbox: format!("{id}/outbox"),
            url: format!("{}/", self.settings.address),
            manually_approves_followers: true,
            public_key: keys.as_ref().map(|keys| rsa_key(&id, keys)),
            assertion_method: keys.iter().filter_map(|keys| multikey(&id, keys)).collect(),
            endpoints: self.endpoints(),
            person: None,
            id,
        })
    }

    fn endpoints(&self) -> Endpoints {
        Endpoints {
            shared_inbox: names::shared_inbox(self.settings),
        }
    }
}

/// An empty shell that says that its person is locked out.
fn locked_out(id: &str) -> Person {
    Person {
        followers: names::followers(id),
        following: format!("{id}/following"),
        featured: names::featured(id),
        featured_tags: format!("{id}/collections/tags"),
        name: String::new(),
        summary: String::new(),
        discoverable: false,
        indexable: false,
        published: String::new(),
        memorial: false,
        suspended: true,
        tag: Vec::new(),
        attachment: Vec::new(),
        icon: None,
        image: None,
        moved_to: None,
        also_known_as: Vec::new(),
        attribution_domains: Vec::new(),
    }
}

fn property(field: &Field) -> PropertyValue {
    PropertyValue {
        kind: "PropertyValue",
        name: field.name.clone(),
        value: field.html.clone(),
    }
}

fn rsa_key(actor: &str, keys: &Keyring) -> PublicKey {
    PublicKey {
        id: names::main_key(actor),
        owner: actor.to_owned(),
        public_key_pem: keys.rsa_public_pem.clone(),
    }
}

fn multikey(actor: &str, keys: &Keyring) -> Option<Multikey> {
    let pair = Ed25519Pair::from_seed(&keys.ed25519).ok()?;
    Some(Multikey {
        id: names::proof_key(actor),
        kind: "Multikey",
        controller: actor.to_owned(),
        public_key_multibase: pair.public().to_multikey(),
    })
}
