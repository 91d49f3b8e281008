//! The cellar by itself: keys and records as properties, tables against a plain map, power cuts.

mod crash;
mod disk;
mod journal;
mod keys;
mod pages;
mod rot;
mod upgrade;
mod writer;
