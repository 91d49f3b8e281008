//! Burrow.
pub mod text;
