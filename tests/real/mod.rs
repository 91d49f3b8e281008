//! The real program, run as a child on 127.0.0.1, the plainest client that can talk to it, and servers it talks to.

pub mod browser;
pub mod neighbours;
pub mod program;
pub mod wire;
