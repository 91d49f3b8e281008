//! Keeps what is stored of other servers' posts within its share of the disk (`ops::forget_far`).

use crate::model::StatusId;
use crate::ops::{Refusal, forget_far};
use crate::store::Store;
use std::time::Duration;

/// How many bytes one post takes with its rows in all indexes, roughly. The store is measured again the next time.
const POST_BYTES: u64 = 2_048;

/// How long others have the store to themselves between two pieces.
const PAUSE: Duration = Duration::from_millis(200);

/// The share of the disk that the store may take where its owner hasn't said: one part in so many of what it takes and
/// what is free.
const SHARE: u64 = 4;

/// Forgets posts of other servers while the store is over its budget; how many went. A power cut in between loses
/// nothing: the next time begins with the oldest again.
///
/// # Errors
/// Those of the store and of the disk.
pub async fn forget_in_budget(store: &Store) -> Result<usize, Refusal> {
    let measured = store.read_far(|view| {
        let wish = view.settings()?.far_posts_bytes_max;
        Ok::<_, Refusal>((view.stored_bytes()?, wish))
    });
    let (bytes, wish) = measured.await?;
    let budget = match wish {
        Some(wish) => wish,
        None => (store.files().free_bytes()? + bytes) / SHARE,
    };
    let mut over = bytes.saturating_sub(budget);
    let (mut next, mut forgotten) = (Some(StatusId(0)), 0);
    while let Some(from) = next.filter(|_| over > 0) {
        let piece = store.write(move |tx| forget_far::piece(tx, from)).await?;
        over = over.saturating_sub(piece.forgotten as u64 * POST_BYTES);
        forgotten += piece.forgotten;
        next = piece.next;
        tokio::time::sleep(PAUSE).await;
    }
    Ok(forgotten)
}
