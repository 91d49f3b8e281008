//! Other servers: how the house speaks with them.

mod archive;
mod arriving;
mod atlas;
mod border;
mod card;
mod cards;
mod client;
mod deliver;
mod elsewhere;
mod files;
mod first_contacts;
mod forget;
mod goldens;
mod inbox;
mod letters;
mod moving;
mod notes;
mod relays;
mod render;
mod serve;
mod stranger;
mod threads;
mod web;
mod webfinger;
mod world;
