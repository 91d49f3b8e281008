//! Keeps what is stored of other servers' posts within its share of the disk (`ops::forget_far`).

use crate::ops::{Refusal, forget_far};
use crate::store::{Error, Store};
use std::time::Duration;

/// How many bytes one post takes with its rows in all indexes, roughly. The store is measured again the next time.
const POST_BYTES: u64 = 2_048;

/// How long others have the store to themselves between two pieces.
const PAUSE: Duration = Duration::from_millis(200);

/// The share of the disk that the store may take where its owner hasn't said: one part in so many of what it takes and
/// what is free.
const SHARE: u64 = 4;

/// How often the store is measured: to measure it is to read all of it.
pub const SWEEP_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

/// Whether it is time for the next sweep, or one was interrupted.
///
/// # Errors
/// Those of the store.
pub async fn is_due(store: &Store) -> Result<bool, Error> {
    let (ended, next) = store.read(|view| view.far_sweep()).await?;
    let now = store.now();
    Ok(next.0 > 0 || ended > now || now.since(ended) >= SWEEP_EVERY)
}

/// Forgets posts of other servers while the store is over its budget; how many went. After a power cut in between the
/// next time goes on where this one came to; else it begins with the oldest again.
///
/// # Errors
/// Those of the store and of the disk.
pub async fn forget_in_budget(store: &Store) -> Result<usize, Refusal> {
    let measured = store.read_far(|view| {
        let wish = view.settings()?.far_posts_bytes_max;
        let (_, begun) = view.far_sweep()?;
        Ok::<_, Refusal>((view.stored_bytes()?, wish, begun))
    });
    let (bytes, wish, begun) = measured.await?;
    let budget = match wish {
        Some(wish) => wish,
        None => (store.files().free_bytes()? + bytes) / SHARE,
    };
    let mut over = bytes.saturating_sub(budget);
    let (mut next, mut forgotten) = (Some(begun), 0);
    while let Some(from) = next.filter(|_| over > 0) {
        let piece = store.write(move |tx| {
            let piece = forget_far::piece(tx, from)?;
            if let Some(next) = piece.next {
                tx.put_far_sweep(Some(next))?;
            }
            Ok::<_, Refusal>(piece)
        });
        let piece = piece.await?;
        over = over.saturating_sub(piece.forgotten as u64 * POST_BYTES);
        forgotten += piece.forgotten;
        next = piece.next;
        tokio::time::sleep(PAUSE).await;
    }
    let ended = store.write(|tx| Ok::<_, Refusal>(tx.put_far_sweep(None)?));
    ended.await?;
    Ok(forgotten)
}
