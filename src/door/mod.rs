//! What every door is handed: the store, and how to tell who is at the door.
//!
//! Doors (`api`, `console`, `web`) never import each other; what two of them need is here.

pub mod accept;
pub mod alerts;
pub mod answer;
pub mod attempts;
pub mod browser;
pub mod clock;
pub mod diagnosis;
pub mod errands;
pub mod fields;
pub mod halfway;
pub mod house;
pub mod line;
pub mod passkeys;
pub mod passwords;
pub mod peers;
pub mod refresh;
pub mod room;
pub mod same_site;
pub mod secret;
pub mod staff;
pub mod studio;
pub mod texts;
pub mod tunnel;
pub mod update;
pub mod upload;
pub mod visitor;

use crate::device::Places;
use crate::store::Store;
use attempts::Attempts;
use passwords::Passwords;
use std::sync::Arc;
use tokio::sync::watch;

/// The state of every router. Cheap to clone.
#[derive(Clone)]
pub struct Doors {
    /// The store.
    pub store: Store,
    /// Hashes passwords, a few at a time.
    pub passwords: Arc<Passwords>,
    /// Who has tried what lately through this listener. Each has its own: whoever guesses outside must not lock those out
    /// who are at home.
    pub attempts: Arc<Attempts>,
    /// Prepares uploads, a few at a time.
    pub studio: studio::Studio,
    /// What is wanted from other servers.
    pub errands: errands::Errands,
    /// Becomes true when the house closes: streams end.
    pub closing: watch::Receiver<bool>,
    /// What must be typed to claim the box; `None` once that is done.
    pub claim_code: Arc<std::sync::Mutex<Option<String>>>,
    /// The way to the outside.
    pub tunnel: tunnel::Tunnel,
    /// How the box gets newer versions.
    pub updates: update::Updates,
    /// How the house looks at itself.
    pub diagnosis: diagnosis::Diagnosis,
    /// The box under the house.
    pub places: Arc<Places>,
    /// Whether the time is known.
    pub clock: clock::ClockGate,
    /// Whether there is room on the disk.
    pub room: room::Room,
    /// Which other servers the house has met.
    pub peers: peers::Peers,
}
