//! Other servers: how the house speaks with them.

mod arriving;
mod border;
mod card;
mod client;
mod deliver;
mod elsewhere;
mod files;
mod goldens;
mod letters;
mod notes;
mod render;
mod serve;
mod first_contacts;
mod relays;
mod stranger;
mod webfinger;
mod world;
