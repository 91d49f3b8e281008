//! The one row of settings.

use super::table::SETTINGS;
use super::{Error, Keep, Tx, View};
use crate::model::account::Picture;
use crate::model::settings::Settings;
use std::sync::Arc;

impl View {
    /// What the owner has decided; the defaults before there is one.
    pub fn settings(&self) -> Result<Settings, Error> {
        Ok(self.get(&SETTINGS, &())?.unwrap_or_default())
    }

    /// The same, kept until they are changed: every answer begins with them.
    pub fn settings_kept(&self) -> Result<Arc<Settings>, Error> {
        self.kept_long((0, 0), || self.settings())
    }
}

impl Keep for Settings {
    fn bytes(&self) -> usize {
        let rules = self
            .rules
            .iter()
            .map(|rule| rule.text.len() + rule.hint.len());
        self.description.len() + rules.sum::<usize>()
    }
}

impl Tx {
    /// Replaces the settings; the files of the community's picture are counted.
    pub fn put_settings(&self, settings: &Settings) -> Result<(), Error> {
        let before = self.settings()?.picture;
        if before != settings.picture {
            for blob in settings.picture.iter().flat_map(Picture::blobs) {
                self.use_blob(blob)?;
            }
            for blob in before.iter().flat_map(Picture::blobs) {
                self.unuse_blob(blob)?;
            }
        }
        self.forget_bearings();
        self.put(&SETTINGS, &(), settings)
    }
}
