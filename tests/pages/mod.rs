//! What a browser is shown, and what it is refused.

mod authorizing;
pub mod browser;
mod console;
mod dashboard;
mod delivering;
mod drawn;
mod drawn_reach;
mod interacting;
mod inviting;
mod moving;
mod reading;
mod servers;
mod setting_up;
mod signing_in;
mod words;
