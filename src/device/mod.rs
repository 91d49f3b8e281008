//! THE BOX UNDER THE HOUSE: what an appliance can tell about itself, and what root does for it.
//!
//! Burrow runs without rights. Whatever needs them is done by a second process of the same program, which systemd starts
//! as root for one task and which then ends: `burrow device …` (`config::Device`). The two meet in two folders. Burrow
//! leaves wishes in `/run/burrow/wishes` (`wish`), which root's process takes away before it acts on them (`wishes`);
//! root leaves facts in `/run/burrow-device`, which Burrow reads. On a computer that is no appliance neither folder is
//! there, and nothing here does anything.
//!
//! Nothing here knows the store. Files and programs are named from `Places`, so that tests give it a root of their own;
//! programs are started by one function (`Places::start`), by absolute name and with a limit.

pub mod file;
pub mod first;
pub mod hotspot;
pub mod network;
mod note;
mod places;
pub mod preseed;
mod program;
pub mod readings;
pub mod screen;
pub mod update;
pub mod wifi;
pub mod wish;
pub mod wishes;

pub use places::Places;
pub use program::{Ended, Failure};
