//! Tells systemd how we are, where there is one: ready, stopping, alive. Elsewhere nothing happens.

use super::watch::is_well;
use crate::store::Store;
use sd_notify::NotifyState;
use std::time::Duration;
use tokio::sync::watch;

/// How much longer a start may take, each time that the repair gets on.
const REPAIR_EXTENSION: Duration = Duration::from_secs(60);

/// Everything listens.
pub fn ready() {
    tell(&[NotifyState::Ready, NotifyState::Status("open")]);
}

/// A page listens that says that the store can't be opened.
pub fn damaged() {
    let status = "the data can't be opened: a page says so";
    tell(&[NotifyState::Ready, NotifyState::Status(status)]);
}

/// We are going down.
pub fn stopping() {
    tell(&[NotifyState::Stopping, NotifyState::Status("closing")]);
}

/// The store is being repaired, or copied before it is changed; `done` from 0 to 1.
pub fn preparing(done: f64) {
    let status = format!("preparing the store, {:.0} %", done * 100.0);
    let more = u32::try_from(REPAIR_EXTENSION.as_micros()).unwrap_or(u32::MAX);
    tell(&[
        NotifyState::ExtendTimeoutUsec(more),
        NotifyState::Status(&status),
    ]);
}

/// Strokes the watchdog twice as often as it wants, as long as the store answers. One that hangs has
/// us restarted.
pub async fn stroke_watchdog(store: Store, mut closing: watch::Receiver<bool>) {
    let Some(patience) = sd_notify::watchdog_enabled() else {
        return;
    };
    loop {
        let well = tokio::time::timeout(patience / 2, is_well(&store)).await;
        if well == Ok(true) {
            tell(&[NotifyState::Watchdog]);
        }
        tokio::select! {
            () = tokio::time::sleep(patience / 2) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}

/// The same where there is no store that could fail to answer. Never ends.
pub async fn stroke_always() {
    let Some(patience) = sd_notify::watchdog_enabled() else {
        return std::future::pending().await;
    };
    loop {
        tell(&[NotifyState::Watchdog]);
        tokio::time::sleep(patience / 2).await;
    }
}

fn tell(state: &[NotifyState<'_>]) {
    if let Err(why) = sd_notify::notify(state) {
        tracing::debug!(%why, "systemd could not be told");
    }
}
