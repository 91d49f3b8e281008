//! People elsewhere: who they are, and with which keys they sign.

pub mod finger;
mod read;

pub use read::{Person, emojis, is_actor, person};

use super::fetch::Missing;
use super::signature::{PublicKey, probable_actor};
use super::{Federation, address, lenient};
use crate::model::account::Account;
use crate::model::{AccountId, Time};
use crate::ops::{Refusal, meet};
use crate::store::{Error, Haste};
use std::time::Duration;

/// How long a profile is as good as new (Mastodon `Account::STALE_THRESHOLD`).
pub const FRESH_FOR: Duration = Duration::from_secs(24 * 60 * 60);

/// How often one actor is read anew because a signature didn't match, at most: or strangers could make this house ask
/// another again and again. As long it is remembered that an actor is gone, makes no sense, or doesn't have a key.
const KEY_COOLDOWN: Duration = Duration::from_secs(5 * 60);

/// How long an actor is not asked for a key again whose server couldn't be reached: its letters come again within half a minute
/// (Mastodon's first retry), and should find the door open if it was only a moment's silence.
const SILENCE_COOLDOWN: Duration = Duration::from_secs(20);

/// How new what is known of somebody must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Freshness {
    /// Whatever is known.
    Known,
    /// Read within a day, unless their server can't be reached.
    Recent,
    /// Read now.
    Now,
}

/// A key of somebody elsewhere.
#[derive(Clone, Debug)]
pub struct KeyOf {
    /// Whose.
    pub account: Account,
    /// The key.
    pub key: PublicKey,
    /// It was read just now: reading it again would give the same.
    pub fresh: bool,
}

impl Federation {
    /// Somebody by ActivityPub id, here or elsewhere: who is found goes by this very id. At most one look at a time is
    /// taken at one actor.
    ///
    /// # Errors
    /// Why nobody is found; `Nonsense` where the id leads to somebody of another.
    pub async fn actor(&self, uri: &str, how: Freshness) -> Result<Account, Missing> {
        match self.looked_up(uri, how).await? {
            (met, Some(to)) => Ok(self.point_on(met, &to).await),
            (met, None) => Ok(met),
        }
    }

    /// The same, and where they say that they went, if they were asked just now.
    async fn looked_up(
        &self,
        uri: &str,
        how: Freshness,
    ) -> Result<(Account, Option<String>), Missing> {
        let settings = self.doors.store.read(|view| view.settings()).await?;
        if address::read(&settings, uri).is_some() {
            let found = self
                .doors
                .store
                .read(|view| address::person(view, uri))
                .await?;
            return found.map(|found| (found, None)).ok_or(Missing::Gone);
        }
        if let Some(known) = self.known(uri, how).await? {
            return Ok((known, None));
        }
        let began = self.doors.store.now();
        let turn = self.desk.turn(uri);
        // Whoever waits for this one must not wait for another: the house that they moved to is looked up apart.
        let _held = turn.lock().await;
        if let Some(met) = self.known_since(uri, how, began).await? {
            return Ok((met, None));
        }
        match self.meet(uri).await {
            Err(why @ Missing::Unreachable(_)) if how == Freshness::Recent => {
                let known = self.known(uri, Freshness::Known).await?;
                known.map(|known| (known, None)).ok_or(why)
            }
            met => met,
        }
    }

    /// Somebody elsewhere, when what is known of them is new enough.
    async fn known(&self, uri: &str, how: Freshness) -> Result<Option<Account>, Error> {
        let now = self.doors.store.now();
        let since = match how {
            Freshness::Known => Time(0),
            Freshness::Recent => now.minus(FRESH_FOR),
            Freshness::Now => return Ok(None),
        };
        self.read_since(uri, since).await
    }

    async fn known_since(
        &self,
        uri: &str,
        how: Freshness,
        began: Time,
    ) -> Result<Option<Account>, Error> {
        match how {
            // Somebody else has read it while this one waited. A clock that stands still would say so of any.
            Freshness::Now => self.read_since(uri, Time(began.0 + 1)).await,
            Freshness::Known | Freshness::Recent => self.known(uri, how).await,
        }
    }

    async fn read_since(&self, uri: &str, since: Time) -> Result<Option<Account>, Error> {
        let found = self.doors.store.read(|view| {
            let Some(account) = view.account_by_uri(uri)? else {
                return Ok(None);
            };
            let read_at = view.remote(account.id)?.map(|remote| remote.fetched_at);
            Ok::<_, Error>(
                read_at
                    .is_some_and(|read_at| read_at >= since)
                    .then_some(account),
            )
        });
        found.await
    }

    /// Reads an actor from its server and keeps it; who it is, and where it says that it went. One whose address leads to
    /// another's, by redirect or by the id in its document, is nobody: whatever it says would be taken for the other's word
    /// (Mastodon `ActivityPub::FetchRemoteActorService`).
    async fn meet(&self, uri: &str) -> Result<(Account, Option<String>), Missing> {
        let document = self.document(uri).await?;
        let person = person(&document.json)?;
        match person.stranger.uri == uri {
            true => self.keep(person).await,
            false => Err(Missing::nonsense("its address is another's")),
        }
    }

    /// Keeps what was read of somebody, once WebFinger has said by which name they go.
    ///
    /// # Errors
    /// Those of WebFinger; `Nonsense` for who can't be kept.
    async fn keep(&self, person: Person) -> Result<(Account, Option<String>), Missing> {
        let uri = person.stranger.uri.clone();
        let moved_to = person.moved_to.filter(|to| *to != uri);
        self.heeded(&uri).await?;
        let known = self
            .doors
            .store
            .read(|view| view.account_by_uri(&uri))
            .await?;
        let mut stranger = person.stranger;
        let same =
            known.filter(|known| known.username == stranger.username && person.webfinger.is_none());
        stranger.domain = match same.and_then(|known| known.domain) {
            Some(domain) => domain,
            None => {
                let said = person.webfinger.as_deref();
                let name = self.named(&uri, &stranger.username, said).await?;
                stranger.username = name.user;
                name.domain
            }
        };
        let stays = moved_to.is_none();
        let met = self.doors.store.write_with(Haste::Again, move |tx| {
            let id = meet::meet(tx, &stranger)?;
            if stays {
                meet::point_nowhere(tx, id)?;
            }
            Ok::<_, Refusal>(tx.account_of(id)?)
        });
        match met.await {
            Ok(account) => Ok((account, moved_to)),
            Err(Refusal::Store(why)) => Err(why.into()),
            Err(why) => Err(Missing::Nonsense(why.to_string())),
        }
    }

    /// Keeps what somebody says of themselves.
    ///
    /// # Errors
    /// As for looking them up.
    pub(super) async fn keep_person(&self, person: Person) -> Result<Account, Missing> {
        let (met, moved_to) = self.keep(person).await?;
        match moved_to {
            Some(to) => Ok(self.point_on(met, &to).await),
            None => Ok(met),
        }
    }

    /// Notes where somebody went, as far as that can be found out. Where the other says that they went on is left to whoever
    /// looks at them: a row of such words need not have an end (Mastodon `ProcessAccountService`, `break_on_redirect`).
    async fn point_on(&self, met: Account, to: &str) -> Account {
        let known = match self.looked_up(to, Freshness::Known).await {
            Ok((known, _)) => known.id,
            Err(_) => return met,
        };
        let id = met.id;
        let noted = self
            .doors
            .store
            .write_with(Haste::Again, move |tx| meet::point_on(tx, id, known));
        let noted: Result<Account, Refusal> = noted.await;
        noted.unwrap_or(met)
    }

    /// The key of this id, and whose it is. `anew` reads its owner again, unless that was done just now.
    ///
    /// # Errors
    /// `Nonsense` where there is no such key, or its owner doesn't know of it.
    pub async fn key(&self, key_id: &str, anew: bool) -> Result<KeyOf, Missing> {
        self.heeded(key_id).await?;
        let store = &self.doors.store;
        let owner = store.read(|view| view.account_by_key(key_id)).await?;
        if let (Some(owner), false) = (&owner, anew) {
            return self.listed(owner, key_id, false).await;
        }
        // Whoever is new here sends several letters at once: the first looks, the others wait for what it finds.
        // And whoever makes key after key up at one actor asks for that actor once: it has them all in one document.
        let actor = probable_actor(key_id);
        let turn = self.desk.turn(&format!("a key of {actor}"));
        let _held = turn.lock().await;
        let now = store.now();
        let Some(owner) = store.read(|view| view.account_by_key(key_id)).await? else {
            if let Some(why) = self.missed(actor, now) {
                return Err(why);
            }
            let found = self.key_of(actor, key_id).await;
            if let Err(why) = &found {
                let missed = (now, why.clone());
                self.desk.missed.insert(actor.to_owned(), missed);
            }
            return found;
        };
        let uri = owner.uri.clone().unwrap_or_default();
        match anew && self.desk.may_begin(&uri, KEY_COOLDOWN, now) {
            true => self.key_of(&uri, key_id).await,
            false => self.listed(&owner, key_id, anew).await,
        }
    }

    /// Why a key of this actor wasn't found a short while ago.
    fn missed(&self, actor: &str, now: Time) -> Option<Missing> {
        let (at, why) = self.desk.missed.get(actor)?;
        let span = match why {
            Missing::Unreachable(_) => SILENCE_COOLDOWN,
            _ => KEY_COOLDOWN,
        };
        (at <= now && now.since(at) < span).then_some(why)
    }

    /// A key, looked for now.
    async fn key_of(&self, actor: &str, key_id: &str) -> Result<KeyOf, Missing> {
        match self.actor(actor, Freshness::Now).await {
            Ok(owner) => self.listed(&owner, key_id, true).await,
            Err(Missing::Nonsense(_)) => self.key_apart(key_id).await,
            Err(why) => Err(why),
        }
    }

    /// A key that is a document of its own, which names its owner; or at whose address the owner is shown.
    async fn key_apart(&self, key_id: &str) -> Result<KeyOf, Missing> {
        let document = self.page(key_id).await?;
        let owner = lenient::id(document.json.get("owner"))
            .or_else(|| lenient::id(document.json.get("controller")))
            .or_else(|| is_actor(&document.json).then(|| document.id()))
            .ok_or_else(|| Missing::nonsense("the key names no owner"))?;
        let owner = self.actor(owner, Freshness::Now).await?;
        self.listed(&owner, key_id, true).await
    }

    /// The key, if its owner lists it.
    async fn listed(&self, owner: &Account, key_id: &str, fresh: bool) -> Result<KeyOf, Missing> {
        let id: AccountId = owner.id;
        let remote = self.doors.store.read(|view| view.remote(id)).await?;
        let keys = remote.map(|remote| remote.keys).unwrap_or_default();
        let text = keys
            .into_iter()
            .find(|key| key.id == key_id)
            .ok_or_else(|| Missing::nonsense("the actor doesn't have that key"))?
            .public;
        let key = match self.desk.keys.get(&text) {
            Some(key) => key,
            None => {
                let read = match text.contains("-----BEGIN") {
                    true => PublicKey::from_pem(&text),
                    false => PublicKey::from_multikey(&text),
                };
                let key = read.map_err(|why| Missing::Nonsense(why.to_string()))?;
                self.desk.keys.insert(text, key.clone());
                key
            }
        };
        Ok(KeyOf {
            account: owner.clone(),
            key,
            fresh,
        })
    }
}
