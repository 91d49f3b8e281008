//! Profiles made whole when somebody looks at them or begins to follow: recent public posts, pins, featured hashtags.

use super::collect::Bounds;
use super::fetch::Missing;
use super::{Federation, lenient, read};
use crate::model::remote::Remote;
use crate::model::{AccountId, StatusId, Time};
use crate::ops::arrive::Way;
use crate::ops::boost::{FarBoost, boost_from_afar};
use crate::ops::{Refusal, backfill, follow_tag, pin};
use futures_util::future::join_all;
use serde_json::Value;
use std::time::Duration;

/// How many recent posts are read.
const POSTS_MAX: usize = 20;
/// How many of their recent boosts are, each of which asks another server for a post.
const BOOSTS_MAX: usize = 10;
/// How many things that somebody did are looked through for them, and on how many pages.
const DEEDS_MAX: usize = 60;
const PAGES_MAX: usize = 4;
/// How many pins and featured hashtags are looked at.
const SHOWN_MAX: usize = 20;
/// How many posts are asked for at the same time.
const AT_ONCE: usize = 3;
/// How long the whole may take.
const READ_MAX: Duration = Duration::from_secs(120);

impl Federation {
    /// Reads recent posts, pins and featured hashtags of somebody, unless that was done lately.
    pub(super) async fn backfill(&self, account: AccountId) {
        let begun = self.doors.store.write(move |tx| {
            let due = backfill::begin_reading(tx, account)?;
            Ok::<_, Refusal>(tx.remote(account)?.filter(|_| due))
        });
        let remote = match begun.await {
            Ok(Some(remote)) => remote,
            Ok(None) => return,
            Err(why) => return tracing::error!(%why, "could not begin to read a profile"),
        };
        let reading = async {
            // What is shown first is wanted first.
            self.pins(&remote).await;
            self.recent(&remote).await;
            self.hashtags(&remote).await;
        };
        if tokio::time::timeout(READ_MAX, reading).await.is_err() {
            tracing::debug!("a profile takes too long to be read");
        }
        let filled = self
            .doors
            .store
            .write(move |tx| backfill::fill_new_homes(tx, account));
        if let Err(why) = filled.await {
            tracing::error!(%why, "homes could not be filled");
        }
    }

    async fn shown(
        &self,
        collection: Option<&str>,
        pages: usize,
        items: usize,
    ) -> Option<Vec<Value>> {
        let mut bounds = Bounds { pages, items };
        match self.collect(collection?, &mut bounds).await {
            Ok(found) => Some(found),
            Err(why) => {
                tracing::debug!(%why, collection, "a collection of a profile can't be read");
                None
            }
        }
    }

    async fn recent(&self, remote: &Remote) {
        let deeds = self
            .shown(remote.outbox.as_deref(), PAGES_MAX, DEEDS_MAX)
            .await;
        let outbox = remote.outbox.as_deref().unwrap_or_default();
        let posts = deeds.iter().flatten().filter_map(said_openly);
        let theirs = posts.filter(|uri| lenient::same_host(uri, outbox));
        let posts: Vec<String> = theirs.take(POSTS_MAX).map(str::to_owned).collect();
        self.file(&posts).await;
        let boosts = deeds.iter().flatten();
        let boosts = boosts.filter(|deed| lenient::is_a(deed, "Announce"));
        let boosts: Vec<&Value> = boosts.take(BOOSTS_MAX).collect();
        let by = remote.account;
        let known = self.doors.store.read(|view| view.account(by)).await;
        let Ok(Some(doer)) = known.map(|known| known.and_then(|known| known.uri)) else {
            return;
        };
        let theirs = |deed: &&Value| lenient::id(deed.get("actor")) == Some(&*doer);
        for boost in boosts.into_iter().filter(theirs) {
            if let Err(why) = self.file_boost(remote, boost).await {
                tracing::debug!(%why, "a boost of a profile can't be had");
            }
        }
    }

    /// Brings one boost to everybody, with what it boosts, without telling anybody.
    async fn file_boost(&self, remote: &Remote, deed: &Value) -> Result<(), Missing> {
        let (by, outbox) = (remote.account, remote.outbox.as_deref().unwrap_or_default());
        let uri = lenient::id(deed.get("id")).filter(|uri| lenient::same_host(uri, outbox));
        let audience = read::audience(deed);
        let (Some(uri), Some(visibility)) = (uri, audience.open) else {
            return Ok(());
        };
        let named = lenient::id(deed.get("object"))
            .ok_or_else(|| Missing::nonsense("nothing is boosted"))?;
        let post = self.status_by(named, Way::Filed, 0).await?;
        let now = self.doors.store.now();
        let published = lenient::text(deed, "published").and_then(Time::parse);
        let boost = FarBoost {
            uri: uri.to_owned(),
            published: published.unwrap_or(now).min(now),
            visibility,
        };
        let kept = self
            .doors
            .store
            .write(move |tx| boost_from_afar(tx, by, post, &boost, Way::Filed));
        match kept.await {
            Ok(_) => Ok(()),
            Err(Refusal::Store(why)) => Err(why.into()),
            Err(why) => Err(Missing::Nonsense(why.to_string())),
        }
    }

    async fn pins(&self, remote: &Remote) {
        let featured = remote.featured.as_deref();
        let Some(items) = self.shown(featured, PAGES_MAX, SHOWN_MAX).await else {
            return;
        };
        let theirs = items.iter().filter_map(|item| lenient::id(Some(item)));
        let theirs = theirs.filter(|uri| lenient::same_host(uri, featured.unwrap_or_default()));
        let pinned: Vec<String> = theirs
            .take(crate::store::PINS_MAX)
            .map(str::to_owned)
            .collect();
        let there = self.file(&pinned).await;
        let account = remote.account;
        let kept = self
            .doors
            .store
            .write(move |tx| pin::mirror(tx, account, &there));
        if let Err(why) = kept.await {
            tracing::error!(%why, "pins could not be kept");
        }
    }

    async fn hashtags(&self, remote: &Remote) {
        let featured = remote.featured_tags.as_deref();
        let Some(items) = self.shown(featured, 1, SHOWN_MAX).await else {
            return;
        };
        let names = items.iter().filter_map(|item| lenient::text(item, "name"));
        let names: Vec<String> = names.map(str::to_owned).collect();
        let account = remote.account;
        let kept = self
            .doors
            .store
            .write(move |tx| follow_tag::mirror(tx, account, &names));
        if let Err(why) = kept.await {
            tracing::error!(%why, "featured hashtags could not be kept");
        }
    }

    /// Brings posts without telling anybody of them; those that are here then, in order.
    async fn file(&self, uris: &[String]) -> Vec<StatusId> {
        let mut there = Vec::new();
        for some in uris.chunks(AT_ONCE) {
            let asked = some.iter().map(|uri| self.status_by(uri, Way::Filed, 0));
            for found in join_all(asked).await {
                match found {
                    Ok(id) => there.push(id),
                    Err(why) => tracing::debug!(%why, "a post of a profile can't be had"),
                }
            }
        }
        there
    }
}

/// The post that was said with a deed, if it was said to everybody.
fn said_openly(deed: &Value) -> Option<&str> {
    let object = lenient::first(deed.get("object"))?;
    let open = read::audience(deed).open.is_some()
        || object.is_object() && read::audience(object).open.is_some();
    match lenient::is_a(deed, "Create") && open {
        true => lenient::id(Some(object)),
        false => None,
    }
}
