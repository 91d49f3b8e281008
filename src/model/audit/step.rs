//! What happens to a report, and with an update.

use crate::model::AccountId;

/// What happens to a report.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Step {
    /// Somebody looks after it, or nobody does any more.
    #[n(0)]
    Assigned(#[n(0)] Option<AccountId>),
    /// It was closed.
    #[n(1)]
    Resolved,
    /// It was opened again.
    #[n(2)]
    Reopened,
    /// What it is about was put right.
    #[n(3)]
    Changed,
    /// A note was written.
    #[n(4)]
    Noted,
    /// A note was removed.
    #[n(5)]
    NoteRemoved,
    /// The reported person's server was told.
    #[n(6)]
    Forwarded,
}

impl Step {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Step::Assigned(Some(_)) => "assigned",
            Step::Assigned(None) => "unassigned",
            Step::Resolved => "resolved",
            Step::Reopened => "reopened",
            Step::Changed => "changed",
            Step::Noted => "noted",
            Step::NoteRemoved => "note_removed",
            Step::Forwarded => "forwarded",
        }
    }
}

/// What is done with an update.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum UpdateStep {
    /// Somebody wanted it installed.
    #[n(0)]
    Asked,
    /// It runs, and stood its trial.
    #[n(1)]
    Installed,
    /// It did not stand its trial: the box is back in the version from before.
    #[n(2)]
    CameBack,
    /// What was written with it and put aside was removed.
    #[n(3)]
    AsideRemoved,
}

impl UpdateStep {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            UpdateStep::Asked => "asked",
            UpdateStep::Installed => "installed",
            UpdateStep::CameBack => "came_back",
            UpdateStep::AsideRemoved => "aside_removed",
        }
    }
}
