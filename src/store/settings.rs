//! The one row of settings.

use super::table::SETTINGS;
use super::{Error, Tx, View};
use crate::model::settings::Settings;

impl View {
    /// What the owner has decided; the defaults before there is one.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(self.get(&SETTINGS, &())?.unwrap_or_default())
    }
}

impl Tx {
    /// Replaces the settings.
    pub fn put_settings(&self, settings: &Settings) -> Result<(), Error> {
        self.forget_bearings();
        self.put(&SETTINGS, &(), settings)
    }
}
