//! What takes up the disk, and how much other servers' things may.

use super::reply::{Done, Fresh, Keeper, Owner, Reply, Sent};
use crate::door::browser::Browser;
use crate::model::Page;
use crate::ops::Refusal;
use crate::ops::budget::{self, Budgets};
use crate::store::View;
use axum::Router;
use axum::extract::State;
use axum::routing::get;
use serde::{Deserialize, Serialize};

/// How many uploads of one person are counted at a time.
const UPLOADS_AT_ONCE: usize = 500;
/// How many of one person are counted at all.
const UPLOADS_MAX: usize = 50_000;

pub fn routes() -> Router<Browser> {
    Router::new().route("/console/storage", get(show).put(change))
}

/// All in bytes.
#[derive(Serialize)]
struct Storage {
    free: u64,
    /// Posts, people and all else that is no file.
    store: u64,
    /// Pictures and films of the people of the house.
    ours: Vec<Share>,
    /// Pictures and films of other servers, kept for a while.
    far: u64,
    far_max: Option<u64>,
    posts_max: Option<u64>,
    lowest: u64,
}

#[derive(Serialize)]
struct Share {
    name: String,
    handle: String,
    bytes: u64,
    files: usize,
}

async fn show(State(browser): State<Browser>, keeper: Keeper) -> Reply<Storage> {
    let free = browser.doors.store.files().free_bytes();
    let free = free.map_err(|why| keeper.refused(why.into()))?;
    let counted = browser
        .doors
        .store
        .read_far(move |view| measure(view, free));
    let counted = counted.await.map_err(|why| keeper.refused(why));
    counted.map(Fresh)
}

fn measure(view: &View, free: u64) -> Result<Storage, Refusal> {
    let settings = view.settings()?;
    let mut ours = Vec::new();
    for user in view.household()? {
        let account = view.account_of(user.account)?;
        let (bytes, files) = uploads(view, user.account)?;
        ours.push(Share {
            name: account.shown_name().to_owned(),
            handle: account.username,
            bytes,
            files,
        });
    }
    ours.sort_by_key(|share| std::cmp::Reverse(share.bytes));
    Ok(Storage {
        free,
        store: view.stored_bytes()?,
        ours,
        far: view.far_files_bytes()?,
        far_max: settings.far_files_bytes_max,
        posts_max: settings.far_posts_bytes_max,
        lowest: budget::BYTES_MIN,
    })
}

/// How many bytes somebody's uploads take, and how many there are.
fn uploads(view: &View, account: crate::model::AccountId) -> Result<(u64, usize), Refusal> {
    let (mut bytes, mut files) = (0, 0);
    let mut page = Page::newest(UPLOADS_AT_ONCE);
    while files < UPLOADS_MAX {
        let some = view.media_of(account, &page)?;
        let Some(last) = some.last() else { break };
        page.max_id = Some(last.id.0);
        bytes += some.iter().map(|media| media.bytes).sum::<u64>();
        files += some.len();
    }
    Ok((bytes, files))
}

#[derive(Deserialize)]
struct Wish {
    far_max: Option<u64>,
    posts_max: Option<u64>,
}

async fn change(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    let budgets = Budgets {
        far_files_bytes: wish.far_max,
        far_posts_bytes: wish.posts_max,
    };
    if budget::check(&budgets).is_err() {
        return Err(owner.wrong("far_max", "console-budget-wrong"));
    }
    owner
        .done(&browser, move |tx, me| budget::set(tx, me, &budgets))
        .await
}
