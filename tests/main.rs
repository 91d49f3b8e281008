//! The one integration binary: the house rules, and a whole server under test.

mod api;
mod cli;
mod dice;
mod federation;
mod golden;
mod house;
mod house_rules;
mod kill;
mod kill_fan_out;
mod pages;
mod real;
mod serving;
mod store;
mod upkeep;
mod village;
