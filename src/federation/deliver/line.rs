//! Is it them, or is it us? When several servers in a row can't be reached and none answers in between, the house's own
//! line is down, and nobody else is to blame: a home that was offline for a week must not think that the world is dead.

use std::collections::HashSet;
use std::sync::{Mutex, PoisonError};

/// How many servers in a row can't be reached when it is thought to be us.
const HOSTS_MIN: usize = 5;

/// The house's line, as far as it is known.
#[derive(Debug, Default)]
pub(super) struct Line {
    silent: Mutex<HashSet<String>>,
}

impl Line {
    /// Somebody answered something.
    pub fn works(&self) {
        self.silent
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clear();
    }

    /// This server can't be reached; whether it is to blame.
    pub fn is_silent(&self, host: &str) -> bool {
        let mut silent = self.silent.lock().unwrap_or_else(PoisonError::into_inner);
        if silent.len() < HOSTS_MIN {
            silent.insert(host.to_owned());
        }
        silent.len() < HOSTS_MIN
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn many_silent_servers_are_our_own_silence() {
        let line = Line::default();
        for host in ["a", "b", "a", "c", "d", "a"] {
            assert!(line.is_silent(host), "few servers may be dead at once");
        }
        assert!(!line.is_silent("e"), "five of five is our line");
        assert!(!line.is_silent("a"));
        line.works();
        assert!(line.is_silent("a"));
    }
}
