//! The real program, run as a child on 127.0.0.1, and the plainest client that can talk to it.

pub mod program;
pub mod wire;
