//! Files of other servers that are kept for a while, and which of them nobody has looked at for longest.

use super::key::{Digest16, Span};
use super::table::{FAR_FILES, FAR_FILES_BY_USE};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::Time;
use crate::model::far_file::FarFile;
use std::time::Duration;

/// A look that is noted stands for all looks of this time.
const USE_NOTED_EVERY: Duration = Duration::from_secs(24 * 60 * 60);

impl View {
    /// What is kept of the file at this address.
    pub fn far_file(&self, url: &str) -> Result<Option<FarFile>, Error> {
        self.get(&FAR_FILES, &Digest16::of(url))
    }

    /// How many bytes all of them take.
    pub fn far_files_bytes(&self) -> Result<u64, Error> {
        let mut bytes = 0;
        for row in self.walk(&FAR_FILES, Span::all::<Digest16>(), Dir::Up) {
            bytes += row?.1.bytes;
        }
        Ok(bytes)
    }

    /// How many bytes those take that lie on this server.
    pub fn far_files_bytes_of(&self, domain: &str) -> Result<u64, Error> {
        let mut bytes = 0;
        for row in self.walk(&FAR_FILES, Span::all::<Digest16>(), Dir::Up) {
            let (_, file) = row?;
            let rest = file.url.split_once("://").map_or("", |(_, rest)| rest);
            if rest.split('/').next() == Some(domain) {
                bytes += file.bytes;
            }
        }
        Ok(bytes)
    }

    /// Those that nobody has looked at for longest.
    pub fn far_files_unused(&self, limit: usize) -> Result<Vec<FarFile>, Error> {
        let all = Span::all::<(Time, Digest16)>();
        let rows = self.scan(&FAR_FILES_BY_USE, all, Dir::Up, limit)?;
        let found = rows
            .into_iter()
            .map(|((_, digest), ())| self.get(&FAR_FILES, &digest));
        found.filter_map(Result::transpose).collect()
    }
}

impl Tx {
    /// Adds or replaces one; its files are counted.
    pub fn put_far_file(&self, file: &FarFile) -> Result<(), Error> {
        for blob in std::iter::once(&file.blob).chain(&file.preview) {
            self.use_blob(blob)?;
        }
        self.remove_far_file(&file.url)?;
        let digest = Digest16::of(&file.url);
        self.put(&FAR_FILES_BY_USE, &(file.used_at, digest), &())?;
        self.put(&FAR_FILES, &digest, file)
    }

    /// Removes one; its files go a little later.
    pub fn remove_far_file(&self, url: &str) -> Result<(), Error> {
        let Some(file) = self.far_file(url)? else {
            return Ok(());
        };
        let digest = Digest16::of(url);
        self.remove(&FAR_FILES_BY_USE, &(file.used_at, digest))?;
        self.remove(&FAR_FILES, &digest)?;
        for blob in std::iter::once(&file.blob).chain(&file.preview) {
            self.unuse_blob(blob)?;
        }
        Ok(())
    }

    /// Somebody looks at one.
    pub fn use_far_file(&self, url: &str) -> Result<(), Error> {
        let Some(file) = self
            .far_file(url)?
            .filter(|file| is_stale(file, self.now()))
        else {
            return Ok(());
        };
        let digest = Digest16::of(url);
        self.remove(&FAR_FILES_BY_USE, &(file.used_at, digest))?;
        let used_at = self.now();
        self.put(&FAR_FILES_BY_USE, &(used_at, digest), &())?;
        self.put(&FAR_FILES, &digest, &FarFile { used_at, ..file })
    }
}

/// Whether a look at it now is worth a row.
pub fn is_stale(file: &FarFile, now: Time) -> bool {
    now.since(file.used_at) >= USE_NOTED_EVERY
}
