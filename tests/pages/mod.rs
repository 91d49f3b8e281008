//! What a browser is shown, and what it is refused.

mod asking;
mod authorizing;
mod backing_up;
pub mod browser;
mod composing;
mod console;
mod console_people;
mod dashboard;
mod delivering;
mod drawn;
mod drawn_asking;
mod drawn_reach;
mod drawn_setup;
mod guarded;
mod interacting;
mod inviting;
mod letting_in;
mod moving;
mod reading;
mod servers;
mod setting_up;
mod signing_in;
mod touring;
mod words;
