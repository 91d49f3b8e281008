//! Which other servers the house has met. Anybody may ask, and to work it out is to walk over all that are known.

use crate::model::{Page, Time};
use crate::ops::border;
use crate::store::{Error, SCAN_ROWS_MAX, Store, View};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::Mutex;

/// So long an answer is good for everybody who asks.
pub const PEERS_TIME: Duration = Duration::from_secs(5 * 60);

/// The other servers, as they were a short while ago. Cheap to clone.
#[derive(Clone, Default)]
pub struct Peers(Arc<Mutex<Option<Known>>>);

/// When it was looked, and their names, sorted.
type Known = (Time, Arc<Vec<String>>);

impl Peers {
    /// The names of those that we have met and talk to, sorted; as they were at some time within `PEERS_TIME`. Whoever asks
    /// while it is being worked out waits for that.
    ///
    /// # Errors
    /// Those of the store.
    pub async fn names(&self, store: &Store) -> Result<Arc<Vec<String>>, Error> {
        let mut known = self.0.lock().await;
        let now = store.now();
        if let Some((at, names)) = &*known
            && *at <= now
            && now.since(*at) < PEERS_TIME
        {
            return Ok(names.clone());
        }
        let names = Arc::new(store.read_far(look).await?);
        *known = Some((now, names.clone()));
        Ok(names)
    }
}

fn look(view: &View) -> Result<Vec<String>, Error> {
    let everybody = view.accounts(&Page::newest(SCAN_ROWS_MAX))?;
    let domains = everybody.into_iter().filter_map(|account| account.domain);
    let hosts = view.hosts()?.into_iter().map(|host| host.name);
    let mut names: Vec<String> = domains.chain(hosts).collect();
    names.sort_unstable();
    names.dedup();
    let mut talked_to = Vec::with_capacity(names.len());
    for name in names {
        if border::talks_to(view, &name)? {
            talked_to.push(name);
        }
    }
    Ok(talked_to)
}
