//! DOOR for other servers: ActivityPub in and out.
//!
//! What comes in is verified once (`signature`, `receive`), kept, and then done by the verb that an app would have
//! called. What a verb owes (`ops::owe`) is rendered once (`render`) and carried to every inbox (`deliver`). What is
//! asked for is looked up elsewhere (`fetch`, `people`). Documents are JSON with tolerant shapes, read by lenient
//! structs of each reader's own, and written with a fixed `@context` (`vocab`); there is no JSON-LD processor.

pub mod address;
mod archive;
mod asker;
mod cards;
mod collect;
pub mod deliver;
mod desk;
pub mod errands;
pub mod fetch;
pub mod files;
pub mod forget;
mod imports;
pub mod knock;
pub mod known;
pub mod lenient;
mod neighbour;
mod newcomers;
pub mod people;
mod profiles;
mod proving;
pub mod read;
pub mod receive;
pub mod recount;
pub mod render;
pub mod serve;
pub mod signature;
mod signers;
mod status;
pub mod sweep;
mod threads;
pub mod vocab;
pub mod webfinger;

use crate::door::Doors;
use crate::net::outbound::Network;
use axum::Router;
use desk::Desk;
use std::sync::Arc;

/// What every part of this door is handed. Cheap to clone.
#[derive(Clone)]
pub struct Federation {
    /// The house.
    pub doors: Doors,
    /// The way to other servers.
    pub network: Arc<dyn Network>,
    far_files: files::FarFiles,
    desk: Arc<Desk>,
}

impl Federation {
    /// The door of this house to that network.
    pub fn new(doors: Doors, network: Arc<dyn Network>) -> Federation {
        Federation {
            doors,
            network,
            far_files: files::FarFiles::default(),
            desk: Arc::default(),
        }
    }
}

/// Every route of this door.
pub fn routes(federation: Federation) -> Router {
    let archive = archive::routes(&federation.doors);
    Router::new()
        .merge(receive::routes())
        .merge(serve::routes())
        .merge(webfinger::routes())
        .with_state(federation)
        .merge(archive)
}
