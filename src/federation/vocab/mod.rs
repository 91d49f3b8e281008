//! The words of ActivityPub as this house writes them: names, addresses, and the fixed `@context`.

pub mod context;
pub mod names;
