//! What one look has shown, before it is known since when that is so.

use crate::model::Time;
use crate::model::finding::{Check, Finding, Grade, Reason};

/// How something is, and why.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    grade: Grade,
    reason: Reason,
    figure: Option<u64>,
}

impl Seen {
    /// All is well.
    pub const FINE: Seen = Seen::of(Grade::Fine, Reason::Well);

    const fn of(grade: Grade, reason: Reason) -> Seen {
        Seen {
            grade,
            reason,
            figure: None,
        }
    }

    /// Something doesn't work.
    pub const fn bad(reason: Reason) -> Seen {
        Seen::of(Grade::Bad, reason)
    }

    /// Something could be better.
    pub const fn hint(reason: Reason) -> Seen {
        Seen::of(Grade::Hint, reason)
    }

    /// It could not be looked at.
    pub const fn unseen(reason: Reason) -> Seen {
        Seen::of(Grade::Unseen, reason)
    }

    /// The same with a number.
    pub const fn so_much(mut self, figure: u64) -> Seen {
        self.figure = Some(figure);
        self
    }

    /// The finding about `check`.
    pub fn about(self, check: Check, now: Time) -> Finding {
        Finding {
            check,
            grade: self.grade,
            reason: self.reason,
            figure: self.figure,
            at: now,
            since: now,
        }
    }

    /// Whether all is well.
    pub fn is_fine(self) -> bool {
        self.grade == Grade::Fine
    }
}
