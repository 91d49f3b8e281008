//! Threads made whole: what is missing above a post, and the answers below it, from the servers that know of them
//! (FEP-7888 and FEP-f228 `context` collections, else `replies`; Mastodon `ActivityPub::FetchAllRepliesWorker`).
//! Collections only say which posts there are; each post is asked of its own server.

use super::Federation;
use super::collect::Bounds;
use super::fetch::Missing;
use super::lenient;
use crate::model::StatusId;
use crate::ops::arrive::Way;
use crate::ops::thread;
use crate::store::Error;
use futures_util::future::join_all;
use std::collections::{HashMap, HashSet, VecDeque};
use std::time::Duration;

/// How many posts one look may bring (Mastodon `FetchAllRepliesService::MAX_REPLIES`).
const REPLIES_MAX: usize = 1_000;
/// How many pages of collections one look may read (Mastodon `MAX_PAGES`).
const PAGES_MAX: usize = 500;
/// How many posts of one collection are looked at (Mastodon `FetchRepliesService::MAX_REPLIES`: 500).
const REPLIES_OF_ONE_MAX: usize = 500;
/// How long one look may take as a whole.
const LOOK_MAX: Duration = Duration::from_secs(5 * 60);
/// How long one post, or one collection, may keep the others waiting.
const ONE_MAX: Duration = Duration::from_secs(30);
/// How many posts are asked for at the same time.
const AT_ONCE: usize = 4;
/// How often one server may fail before the rest of what it has is left out.
const FAILURES_MAX: usize = 2;
/// How often a look climbs: each time brings up to sixteen posts above.
const CLIMBS_MAX: usize = 8;

/// One look for a thread.
struct Walk {
    subject: StatusId,
    bounds: Bounds,
    /// Posts and collections that were asked for.
    seen: HashSet<String>,
    /// Collections that are still to be read.
    open: VecDeque<String>,
    /// How often servers didn't answer.
    failures: HashMap<String, usize>,
}

impl Walk {
    fn failed(&mut self, address: &str) {
        let host = lenient::host(address).unwrap_or_default();
        *self.failures.entry(host).or_default() += 1;
    }

    fn answers(&self, address: &str) -> bool {
        let host = lenient::host(address).unwrap_or_default();
        let failures = self.failures.get(&host).copied().unwrap_or(0);
        failures < FAILURES_MAX
    }

    fn add(&mut self, collection: Option<String>) {
        let new = collection.filter(|collection| self.seen.insert(collection.clone()));
        self.open.extend(new);
    }
}

impl Federation {
    /// Looks for what is missing of a thread, unless that was done lately; whoever waits for it is told.
    pub(super) async fn thread(&self, subject: StatusId) {
        let begun = self
            .doors
            .store
            .write(move |tx| thread::begin_look(tx, subject));
        match begun.await {
            Ok(true) => {
                let mut walk = Walk {
                    subject,
                    bounds: Bounds {
                        pages: PAGES_MAX,
                        items: REPLIES_MAX,
                    },
                    seen: HashSet::new(),
                    open: VecDeque::new(),
                    failures: HashMap::new(),
                };
                let whole = self.walk(&mut walk);
                match tokio::time::timeout(LOOK_MAX, whole).await {
                    Ok(Ok(())) => {}
                    Ok(Err(why)) => tracing::debug!(%why, "a thread can't be made whole"),
                    Err(_) => tracing::debug!("a thread takes too long to be made whole"),
                }
            }
            Ok(false) => {}
            Err(why) => tracing::error!(%why, "could not begin to look for a thread"),
        }
        self.doors.errands.refreshes.finish(subject);
    }

    async fn walk(&self, walk: &mut Walk) -> Result<(), Error> {
        self.climb(walk).await?;
        let subject = walk.subject;
        let (context, replies) = self
            .doors
            .store
            .read(|view| {
                let Some(status) = view.status(subject)? else {
                    return Ok((None, Vec::new()));
                };
                let top = thread::top(view, status)?;
                let context = view.elsewhere(top.id)?.and_then(|top| top.context);
                // The post that is looked at comes before what else is known of the thread.
                let known = thread::whole(view, &top, REPLIES_MAX)?;
                let mut replies = Vec::new();
                for id in std::iter::once(subject).chain(known) {
                    replies.extend(view.elsewhere(id)?.and_then(|post| post.replies));
                }
                Ok::<_, Error>((context, replies))
            })
            .await?;
        if let Some(context) = context {
            let items = self.items(walk, &context).await;
            if !items.is_empty() {
                self.bring(walk, items).await?;
                return Ok(());
            }
        }
        for collection in replies {
            walk.add(Some(collection));
        }
        while let Some(collection) = walk.open.pop_front() {
            if walk.bounds.pages == 0 || walk.bounds.items == 0 {
                break;
            }
            let items = self.items(walk, &collection).await;
            for collection in self.bring(walk, items).await? {
                walk.add(Some(collection));
            }
        }
        Ok(())
    }

    /// Brings the posts above, as far as they are missing.
    async fn climb(&self, walk: &mut Walk) -> Result<(), Error> {
        let subject = walk.subject;
        for _ in 0..CLIMBS_MAX {
            let missing = self.doors.store.read(|view| {
                let Some(status) = view.status(subject)? else {
                    return Ok(None);
                };
                let top = thread::top(view, status)?;
                Ok::<_, Error>(view.elsewhere(top.id)?.and_then(|top| top.in_reply_to))
            });
            let missing = missing.await?.filter(|uri| walk.seen.insert(uri.clone()));
            let Some(uri) = missing else { break };
            match self.filed(&uri).await {
                Ok(_) => self.doors.errands.refreshes.found(subject, 1),
                Err(why) => {
                    tracing::debug!(%why, uri, "what a post answers can't be found");
                    walk.failed(&uri);
                    break;
                }
            }
        }
        Ok(())
    }

    /// The ids of posts that a collection names.
    async fn items(&self, walk: &mut Walk, collection: &str) -> Vec<String> {
        if !walk.answers(collection) {
            return Vec::new();
        }
        let mut one = Bounds {
            items: walk.bounds.items.min(REPLIES_OF_ONE_MAX),
            ..walk.bounds
        };
        let before = one;
        let read = tokio::time::timeout(ONE_MAX, self.collect(collection, &mut one)).await;
        walk.bounds.pages -= (before.pages - one.pages).min(walk.bounds.pages);
        walk.bounds.items -= (before.items - one.items).min(walk.bounds.items);
        match read {
            Ok(Ok(items)) => {
                let ids = items.iter().filter_map(|item| lenient::id(Some(item)));
                let ids = ids.filter_map(lenient::web).map(str::to_owned);
                ids.filter(|id| walk.seen.insert(id.clone())).collect()
            }
            Ok(Err(why)) => {
                tracing::debug!(%why, collection, "a collection can't be read");
                if matches!(why, Missing::Unreachable(_)) {
                    walk.failed(collection);
                }
                Vec::new()
            }
            Err(_) => {
                walk.failed(collection);
                Vec::new()
            }
        }
    }

    /// Brings posts that aren't here yet; the collections of the answers to all of them.
    async fn bring(&self, walk: &mut Walk, ids: Vec<String>) -> Result<Vec<String>, Error> {
        let mut deeper = Vec::new();
        for some in ids.chunks(AT_ONCE) {
            let known = self.doors.store.read(|view| {
                let known = some.iter().map(|uri| super::known::any_post(view, uri));
                known.collect::<Result<Vec<_>, Error>>()
            });
            let known = known.await?;
            let asked = some
                .iter()
                .zip(&known)
                .filter(|(uri, known)| known.is_none() && walk.answers(uri));
            let asked: Vec<&String> = asked.map(|(uri, _)| uri).collect();
            let brought = join_all(asked.iter().map(|uri| self.filed(uri))).await;
            let mut there: Vec<StatusId> = known.into_iter().flatten().collect();
            for (uri, brought) in asked.into_iter().zip(brought) {
                match brought {
                    Ok(id) => {
                        self.doors.errands.refreshes.found(walk.subject, 1);
                        there.push(id);
                    }
                    Err(Missing::Unreachable(why)) => {
                        tracing::debug!(why, uri, "an answer can't be had");
                        walk.failed(uri);
                    }
                    Err(why) => tracing::debug!(%why, uri, "an answer can't be had"),
                }
            }
            let more = self.doors.store.read(|view| {
                let more = there.iter().map(|id| view.elsewhere(*id));
                more.collect::<Result<Vec<_>, Error>>()
            });
            deeper.extend(
                more.await?
                    .into_iter()
                    .flatten()
                    .filter_map(|post| post.replies),
            );
        }
        Ok(deeper)
    }

    async fn filed(&self, uri: &str) -> Result<StatusId, Missing> {
        let asked = tokio::time::timeout(ONE_MAX, self.status_by(uri, Way::Filed, 0));
        asked
            .await
            .unwrap_or_else(|_| Err(Missing::Unreachable("it took too long".to_owned())))
    }
}
