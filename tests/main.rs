//! The one integration binary: the house rules, and a whole server under test.

mod api;
mod appliance;
mod back_in;
mod cli;
mod cloudflare;
mod diagnosis;
mod dice;
mod federation;
mod fuzz_corpus;
mod golden;
mod hotspot;
mod house;
mod house_rules;
mod kill;
mod kill_fan_out;
mod kill_letters;
mod kill_wizard;
mod pages;
mod pictures;
mod preseed;
#[path = "fuzz/probes/mod.rs"]
mod probes;
mod reach;
mod real;
mod screen;
mod serving;
mod store;
mod tunnel;
mod update;
mod upkeep;
mod village;
