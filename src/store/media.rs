//! Attachments, and how many rows need each media file.

use super::key::{Digest16, Span};
use super::table::{BLOB_USES, MEDIA, MEDIA_OF, UPKEEP};
use super::view::Dir;
use super::{Error, Store, Tx, View};
use crate::model::media::Media;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, MediaId, Page, Time, UpkeepId};
use std::collections::BTreeSet;
use std::time::Duration;

/// How long a file stays after nothing refers to it, for those who are just looking at it.
const BLOB_GRACE: Duration = Duration::from_secs(15 * 60);

impl Store {
    /// Removes a media file that no row needs and nobody is just keeping; whether it is gone. Blocks.
    ///
    /// # Errors
    /// Those of the store and of the disk.
    pub fn drop_blob(&self, name: &str) -> Result<bool, Error> {
        let unused = || self.read_now(|view| Ok::<_, Error>(view.blob_uses(name)? == 0));
        self.files().remove(name, unused)
    }

    /// Removes all media files that no row needs: a power cut between keeping a file and writing
    /// its row leaves one. How many there were. Blocks, for seconds where there are many files.
    ///
    /// # Errors
    /// Those of the store and of the disk.
    pub fn drop_strays(&self) -> Result<usize, Error> {
        let mut dropped = 0;
        for first in 0..=u8::MAX {
            for name in self.files().beginning_with(first)? {
                dropped += usize::from(self.drop_blob(&name)?);
            }
        }
        Ok(dropped)
    }
}

impl View {
    /// An attachment.
    pub fn media(&self, id: MediaId) -> Result<Option<Media>, Error> {
        self.get(&MEDIA, &id)
    }

    /// A person's uploads, newest first.
    pub fn media_of(&self, account: AccountId, page: &Page) -> Result<Vec<Media>, Error> {
        self.page(&MEDIA_OF, &account, page, |id, ()| self.media(id))
    }

    /// How many rows need a file.
    pub fn blob_uses(&self, blob: &str) -> Result<u64, Error> {
        Ok(self.get(&BLOB_USES, &Digest16::of(blob))?.unwrap_or(0))
    }

    /// Files that no row needs any more, and that are removed within the next minutes.
    pub fn blobs_leaving(&self) -> Result<BTreeSet<String>, Error> {
        let last = (self.now().plus(BLOB_GRACE), UpkeepId(u64::MAX));
        let span = Span::between(&(Time(0), UpkeepId(0)), &last);
        let mut leaving = BTreeSet::new();
        for row in self.walk(&UPKEEP, span, Dir::Up) {
            if let (_, Upkeep::DropBlob(name)) = row?
                && self.blob_uses(&name)? == 0
            {
                leaving.insert(name);
            }
        }
        Ok(leaving)
    }
}

impl Tx {
    /// Adds or replaces an attachment; its files are counted.
    pub fn put_media(&self, media: &Media) -> Result<(), Error> {
        let before = self.media(media.id)?;
        for blob in blobs(media) {
            self.use_blob(blob)?;
        }
        if let Some(before) = &before {
            for blob in blobs(before) {
                self.unuse_blob(blob)?;
            }
        } else {
            self.put(&MEDIA_OF, &(media.account, media.id), &())?;
        }
        self.put(&MEDIA, &media.id, media)
    }

    /// Removes an attachment; files that nothing else needs go a little later.
    pub fn remove_media(&self, media: &Media) -> Result<(), Error> {
        self.remove(&MEDIA, &media.id)?;
        self.remove(&MEDIA_OF, &(media.account, media.id))?;
        for blob in blobs(media) {
            self.unuse_blob(blob)?;
        }
        Ok(())
    }

    /// One more row needs a file.
    pub fn use_blob(&self, blob: &str) -> Result<(), Error> {
        let uses = self.blob_uses(blob)?;
        self.put(&BLOB_USES, &Digest16::of(blob), &(uses + 1))
    }

    /// One row fewer needs a file; the last one has it removed.
    pub fn unuse_blob(&self, blob: &str) -> Result<(), Error> {
        let uses = self.blob_uses(blob)?.saturating_sub(1);
        if uses > 0 {
            return self.put(&BLOB_USES, &Digest16::of(blob), &uses);
        }
        self.remove(&BLOB_USES, &Digest16::of(blob))?;
        let due: Time = self.now().plus(BLOB_GRACE);
        self.later(due, Upkeep::DropBlob(blob.to_owned()))
    }
}

/// The files that an attachment needs.
pub(super) fn blobs(media: &Media) -> impl Iterator<Item = &str> {
    std::iter::once(media.blob.as_str())
        .chain(media.preview.as_deref())
        .filter(|blob| !blob.is_empty())
}
