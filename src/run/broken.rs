//! A worker that breaks. While everything else goes on as if nothing were, no letter would leave any more, or nothing be
//! tidied away, until somebody happens to start the house anew. So that is done.

use std::time::Duration;
use tokio::task::JoinSet;
use tokio::time::Instant;

/// So long a house stays open at least: one in which something breaks at each start is there for its people most of the
/// time, with what works.
pub const OPEN_MIN: Duration = Duration::from_secs(3 * 60);

/// Waits until one of `tasks` has panicked, and `open_min` has passed since this was called; what was said of it. Those
/// that end by themselves have done what they were there for.
pub async fn one_breaks(tasks: &mut JoinSet<()>, open_min: Duration) -> String {
    let until = Instant::now() + open_min;
    while let Some(ended) = tasks.join_next().await {
        if let Err(why) = ended
            && why.is_panic()
        {
            tracing::error!(%why, "a part of the house broke; soon it is started anew");
            tokio::time::sleep_until(until).await;
            return why.to_string();
        }
    }
    std::future::pending().await
}

#[cfg(test)]
mod tests {
    use super::*;

    /// A worker that panicked was joined when the house closed, days later.
    #[tokio::test]
    async fn what_breaks_ends_the_day_and_what_is_done_does_not() {
        let mut tasks = JoinSet::new();
        tasks.spawn(async {});
        tasks.spawn(std::future::pending());
        let soon = Duration::from_millis(50);
        let waited = tokio::time::timeout(soon, one_breaks(&mut tasks, Duration::ZERO));
        waited.await.expect_err("nothing broke");
        tasks.spawn(async { panic!("a mistake in a worker") });
        let begun = Instant::now();
        let why = one_breaks(&mut tasks, soon).await;
        assert!(why.contains("a mistake in a worker"), "{why}");
        assert!(begun.elapsed() >= soon, "the house was open meanwhile");
    }
}
