//! The one integration binary: the house rules, and a whole server under test.

mod api;
mod cli;
mod federation;
mod golden;
mod house;
mod house_rules;
mod kill;
mod pages;
mod real;
mod serving;
mod store;
mod upkeep;
mod village;
