//! What moderators write to each other about a report.

use super::table::REPORT_NOTES;
use super::{Error, Tx, View};
use crate::model::report::ReportNote;
use crate::model::{Page, ReportId, ReportNoteId};

impl View {
    /// One note about a report.
    pub fn report_note(
        &self,
        report: ReportId,
        id: ReportNoteId,
    ) -> Result<Option<ReportNote>, Error> {
        self.get(&REPORT_NOTES, &(report, id))
    }

    /// The notes about a report, the newest first.
    pub fn report_notes(&self, report: ReportId, page: &Page) -> Result<Vec<ReportNote>, Error> {
        self.page(&REPORT_NOTES, &report, page, |_, note| Ok(Some(note)))
    }
}

impl Tx {
    /// Adds a note about a report.
    pub fn put_report_note(&self, note: &ReportNote) -> Result<(), Error> {
        self.put(&REPORT_NOTES, &(note.report, note.id), note)
    }

    /// Removes one; whether there was one.
    pub fn remove_report_note(&self, report: ReportId, id: ReportNoteId) -> Result<bool, Error> {
        self.remove(&REPORT_NOTES, &(report, id))
    }
}
