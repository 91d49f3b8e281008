//! Reports to the moderators.

use super::table::REPORTS;
use super::{Error, Tx, View};
use crate::model::report::Report;
use crate::model::{Page, ReportId, Rows};

impl View {
    /// A report.
    pub fn report(&self, id: ReportId) -> Result<Option<Report>, Error> {
        self.get(&REPORTS, &id)
    }

    /// All reports, the newest first.
    pub fn reports(&self, page: &Page) -> Result<Vec<Report>, Error> {
        self.page_all(&REPORTS, page, |_, report| Ok(Some(report)))
    }

    /// Those reports, the newest first, that `fits`.
    pub fn reports_that(
        &self,
        page: &Page,
        mut fits: impl FnMut(&Report) -> bool,
    ) -> Result<Rows<Report>, Error> {
        self.page_of_few_of_all(&REPORTS, page, |_, report| {
            Ok(Some(report).filter(&mut fits))
        })
    }
}

impl Tx {
    /// Adds or replaces a report.
    pub fn put_report(&self, report: &Report) -> Result<(), Error> {
        self.put(&REPORTS, &report.id, report)
    }
}
