//! Is the store whole? Every row is decoded, and every index is compared with what it indexes.

use super::table::{ALL, TERMS, decode_row};
use super::{Error, Store};

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In which table.
    pub table: &'static str,
    /// What is wrong.
    pub what: String,
}

/// How many findings are listed; a store with more is broken all over.
const FINDINGS_MAX: usize = 1_000;

impl Store {
    /// Decodes every row and compares every index. An empty answer is a healthy store.
    pub fn check(&self) -> Result<Vec<Finding>, Error> {
        self.read_now(|view| {
            let mut findings = Vec::new();
            for (index, (table, _)) in ALL.iter().enumerate() {
                view.raw_rows(index, &mut |key, value| {
                    if let Err(why) = decode_row(index, key, value)
                        && findings.len() < FINDINGS_MAX
                    {
                        findings.push(Finding {
                            table,
                            what: why.to_string(),
                        });
                    }
                    Ok(())
                })?;
            }
            view.stray_terms(&mut |what| {
                if findings.len() < FINDINGS_MAX {
                    findings.push(Finding {
                        table: TERMS.name,
                        what,
                    });
                }
            })?;
            Ok(findings)
        })
    }
}
