//! Reading an actor: Mastodon's, GoToSocial's, Pleroma's, Misskey's, Lemmy's, PeerTube's, WordPress's and whoever else's,
//! leniently in shape and strictly in length.

use crate::federation::fetch::Missing;
use crate::federation::lenient::{self, many, text};
use crate::model::Time;
use crate::model::account::Picture;
use crate::model::emoji::EmojiUse;
use crate::model::remote::RemoteKey;
use crate::ops::meet::{self, Stranger};
use crate::text::sanitize::plain;
use serde_json::Value;

/// What may act (ActivityStreams 2.0 §3.3.1).
pub const ACTORS: [&str; 5] = ["Person", "Service", "Application", "Group", "Organization"];

/// How many tags of a profile are looked through for emojis.
const TAGS_MAX: usize = 200;

/// Somebody as their own server describes them.
#[derive(Clone, Debug, PartialEq)]
pub struct Person {
    /// What is kept; the domain is empty until WebFinger has said it.
    pub stranger: Stranger,
    /// By which name they say they go (FEP-2c59).
    pub webfinger: Option<String>,
    /// Where they say that they went.
    pub moved_to: Option<String>,
}

/// Whether a thing is an actor.
pub fn is_actor(thing: &Value) -> bool {
    ACTORS.iter().any(|kind| lenient::is_a(thing, kind))
}

/// Reads an actor.
///
/// # Errors
/// `Nonsense` when it is none, or lacks what nobody can do without.
pub fn person(actor: &Value) -> Result<Person, Missing> {
    if !is_actor(actor) {
        return Err(Missing::nonsense("it is no actor"));
    }
    let uri = lenient::address(actor, "id").ok_or_else(|| Missing::nonsense("it has no id"))?;
    let inbox =
        lenient::address(actor, "inbox").ok_or_else(|| Missing::nonsense("it has no inbox"))?;
    let username = text(actor, "preferredUsername")
        .filter(|name| meet::is_username(name))
        .ok_or_else(|| Missing::nonsense("its name can't be written here"))?
        .to_owned();
    let flag = |field: &str| actor.get(field).and_then(Value::as_bool).unwrap_or(false);
    // What is said and done there is taken for theirs.
    let own = |field: &str| {
        lenient::address(actor, field).filter(|place| lenient::same_host(place, &uri))
    };
    let endpoints = actor.get("endpoints").unwrap_or(&Value::Null);
    let page = lenient::link(actor.get("url"), "text/html");
    let stranger = Stranger {
        username,
        domain: String::new(),
        display_name: text(actor, "name").unwrap_or_default().to_owned(),
        note: text(actor, "summary").unwrap_or_default().to_owned(),
        fields: fields(actor),
        avatar: picture(actor.get("icon")),
        header: picture(actor.get("image")),
        locked: flag("manuallyApprovesFollowers"),
        bot: ["Service", "Application"]
            .iter()
            .any(|kind| lenient::is_a(actor, kind)),
        group: lenient::is_a(actor, "Group"),
        discoverable: flag("discoverable"),
        indexable: flag("indexable"),
        memorial: flag("memorial"),
        suspended: flag("suspended"),
        published: text(actor, "published").and_then(Time::parse),
        url: page.filter(|page| lenient::same_host(page, &uri)),
        attribution_domains: strings(
            actor.get("attributionDomains"),
            meet::DOMAINS_MAX,
            meet::DOMAIN_BYTES_MAX,
        ),
        emojis: emojis(actor),
        inbox: inbox.clone(),
        shared_inbox: lenient::address(endpoints, "sharedInbox")
            // An actor may not send what is for it to somebody else's door.
            .filter(|shared| lenient::same_host(shared, &inbox)),
        outbox: own("outbox"),
        followers: lenient::address(actor, "followers"),
        following: lenient::address(actor, "following"),
        featured: own("featured"),
        featured_tags: own("featuredTags"),
        keys: keys(actor, &uri),
        also_known_as: strings(
            actor.get("alsoKnownAs"),
            meet::ALIASES_MAX,
            lenient::ADDRESS_BYTES_MAX,
        ),
        uri: uri.clone(),
    };
    Ok(Person {
        stranger,
        webfinger: text(actor, "webfinger").map(str::to_owned),
        moved_to: lenient::address(actor, "movedTo"),
    })
}

fn strings(value: Option<&Value>, most: usize, bytes_max: usize) -> Vec<String> {
    let all = many(value).iter().filter_map(Value::as_str);
    all.filter(|text| text.len() <= bytes_max)
        .take(most)
        .map(str::to_owned)
        .collect()
}

/// `PropertyValue`s among the attachments: name, and value as HTML.
fn fields(actor: &Value) -> Vec<(String, String)> {
    let rows = many(actor.get("attachment")).iter();
    let rows = rows.filter(|row| lenient::is_a(row, "PropertyValue"));
    rows.filter_map(|row| {
        let value = text(row, "value")?.to_owned();
        Some((plain(text(row, "name")?), value))
    })
    .take(meet::FIELDS_MAX)
    .collect()
}

/// A picture: an Image, several, or only an address.
fn picture(value: Option<&Value>) -> Option<Picture> {
    let image = lenient::first(value)?;
    let address = match image {
        Value::String(address) => lenient::web(address).map(str::to_owned)?,
        other => lenient::link(other.get("url").or_else(|| other.get("href")), "image/")?,
    };
    let words = text(image, "summary").or_else(|| text(image, "name"));
    Some(Picture {
        still: address.clone(),
        blob: address,
        description: words.unwrap_or_default().to_owned(),
    })
}

/// Custom emojis among the tags of a profile or post.
pub fn emojis(thing: &Value) -> Vec<EmojiUse> {
    let mut found: Vec<EmojiUse> = Vec::new();
    for tag in many(thing.get("tag")).iter().take(TAGS_MAX) {
        if !lenient::is_a(tag, "Emoji") || found.len() >= meet::EMOJIS_MAX {
            continue;
        }
        let name = text(tag, "name").unwrap_or_default().trim_matches(':');
        let icon = lenient::first(tag.get("icon"));
        let url = icon.and_then(|icon| lenient::link(icon.get("url"), "image/"));
        let fits = (1..=meet::SHORTCODE_BYTES_MAX).contains(&name.len())
            && name
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'-'));
        if let (true, Some(url)) = (fits, url)
            && !found.iter().any(|known| known.shortcode == name)
        {
            found.push(EmojiUse {
                shortcode: name.to_owned(),
                url,
            });
        }
    }
    found
}

/// Keys in `publicKey` (PEM) and `assertionMethod` (Multikey, FEP-521a), as far as they say that they are this
/// actor's and are kept where the actor is.
fn keys(actor: &Value, uri: &str) -> Vec<RemoteKey> {
    let pem = many(actor.get("publicKey")).iter();
    let multi = many(actor.get("assertionMethod")).iter();
    let pem = pem.map(|key| (key, "owner", "publicKeyPem"));
    let multi = multi.map(|key| (key, "controller", "publicKeyMultibase"));
    let mut found: Vec<RemoteKey> = Vec::new();
    for (key, owner, field) in pem.chain(multi) {
        let (Some(id), Some(public)) = (lenient::id(Some(key)), text(key, field)) else {
            continue;
        };
        let theirs = lenient::id(key.get(owner)).is_none_or(|owner| owner == uri);
        let fits = public.len() <= crate::federation::signature::KEY_TEXT_BYTES_MAX
            && lenient::same_host(id, uri)
            && theirs;
        if fits && found.len() < meet::KEYS_MAX && !found.iter().any(|known| known.id == id) {
            found.push(RemoteKey {
                id: id.to_owned(),
                public: public.to_owned(),
            });
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn bare() -> Value {
        json!({"id": "https://a.example/u/ada", "type": "Person", "preferredUsername": "ada", "inbox": "https://a.example/in"})
    }

    fn with(more: Value) -> Person {
        let mut actor = bare();
        let (Some(all), Some(more)) = (actor.as_object_mut(), more.as_object()) else {
            panic!("objects");
        };
        all.extend(more.clone());
        person(&actor).expect("an actor")
    }

    #[test]
    fn the_least_is_enough() {
        let read = person(&bare()).expect("an actor").stranger;
        assert_eq!(read.inbox, "https://a.example/in");
        assert!(read.keys.is_empty() && !read.locked);
        for missing in ["id", "type", "preferredUsername", "inbox"] {
            let mut actor = bare();
            actor.as_object_mut().expect("an object").remove(missing);
            assert!(person(&actor).is_err(), "{missing}");
        }
    }

    #[test]
    fn names_that_look_like_others_are_refused() {
        for name in ["аda", "a da", "ada@evil", "", "../ada", "ada\u{202e}"] {
            let mut actor = bare();
            actor["preferredUsername"] = json!(name);
            assert!(person(&actor).is_err(), "{name}");
        }
        for name in ["ada", "Ada.L-99", "_", "www.blog.example"] {
            let mut actor = bare();
            actor["preferredUsername"] = json!(name);
            assert!(person(&actor).is_ok(), "{name}");
        }
    }

    #[test]
    fn keys_of_others_are_left_out() {
        let key = |id: &str, owner: &str| json!({"id": id, "owner": owner, "publicKeyPem": "x"});
        let (me, evil) = ("https://a.example/u/ada", "https://evil.example/u/eve");
        let read = with(json!({"publicKey": [
            key("https://a.example/u/ada#main-key", me),
            key("https://a.example/u/ada#other", evil),
            key("https://evil.example/u/ada#main-key", me),
        ], "assertionMethod": {"id": "https://a.example/u/ada#ed", "controller": me, "publicKeyMultibase": "z6Mk"}}));
        let ids: Vec<&str> = read
            .stranger
            .keys
            .iter()
            .map(|key| key.id.as_str())
            .collect();
        assert_eq!(
            ids,
            [
                "https://a.example/u/ada#main-key",
                "https://a.example/u/ada#ed"
            ]
        );
    }

    #[test]
    fn shapes_vary() {
        let read = with(json!({
            "icon": [{"type": "Image", "url": {"type": "Link", "href": "https://a.example/i.png"}, "summary": "Ada"}],
            "image": "https://a.example/h.png",
            "url": [{"type": "Link", "mediaType": "text/html", "href": "https://a.example/@ada"}],
            "alsoKnownAs": "https://b.example/u/ada",
            "endpoints": {"sharedInbox": "https://evil.example/inbox"},
            "attachment": [{"type": "PropertyValue", "name": "<b>Web</b>", "value": "<a href='https://a.example'>a</a>"}, {"type": "Note"}],
            "tag": {"type": "Emoji", "name": ":cat:", "icon": {"url": "https://a.example/cat.png"}},
        }));
        let read = read.stranger;
        let avatar = read.avatar.expect("an avatar");
        assert_eq!(
            (avatar.blob.as_str(), avatar.description.as_str()),
            ("https://a.example/i.png", "Ada")
        );
        assert_eq!(
            read.header.expect("a header").blob,
            "https://a.example/h.png"
        );
        assert_eq!(read.url.as_deref(), Some("https://a.example/@ada"));
        assert_eq!(read.also_known_as, ["https://b.example/u/ada"]);
        assert_eq!(read.shared_inbox, None, "another server's");
        assert_eq!(read.fields[0].0, "Web");
        assert_eq!(read.emojis[0].shortcode, "cat");
    }
}
