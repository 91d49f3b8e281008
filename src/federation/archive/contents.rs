//! What is in an archive: `actor.json`, `outbox.json`, `likes.json`, `bookmarks.json`, the pictures of the profile, and
//! `media_attachments/` (Mastodon `BackupService`). Runs where blocking is allowed.
//!
//! Collections are written to a draft first, because a tar file says how long each part is before it begins. Each page of
//! them is a reading of its own, so that a long archive doesn't hold back old pages of the store.

use crate::federation::render::activity::{Activity, Object};
use crate::federation::render::{Scribe, value};
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names;
use crate::model::account::{Account, Picture};
use crate::model::status::Status;
use crate::model::{AccountId, Page, StatusId, Time};
use crate::store::{Error, Store};
use flate2::Compression;
use flate2::write::GzEncoder;
use serde_json::Value;
use std::io::{BufWriter, Read, Seek, Write};
use tar::{Builder, Header};

/// How many posts are read in one transaction.
const A_PAGE: usize = 100;
/// Where attachments lie in the archive.
const ATTACHMENTS: &str = "media_attachments";

/// Makes the archive of one person.
pub(super) struct Packer<'a> {
    store: &'a Store,
    me: AccountId,
}

/// A page of a collection: its items, and where the next one begins; `None` at the end.
type Piece = (Vec<Value>, Option<u64>);

impl Packer<'_> {
    /// For `me`, who asks for it themselves.
    pub(super) fn new(store: &Store, me: AccountId) -> Packer<'_> {
        Packer { store, me }
    }

    /// Writes all of it.
    ///
    /// # Errors
    /// Those of the store, of the disk, and of `out`.
    pub(super) fn pack(&self, out: impl Write) -> Result<(), Error> {
        let mut tar = Builder::new(GzEncoder::new(out, Compression::fast()));
        let me = self.store.read_now(|view| view.account_of(self.me))?;
        let actor = self.actor(&me)?.to_string();
        self.put(&mut tar, "actor.json", actor.len() as u64, actor.as_bytes())?;
        self.collection(&mut tar, "outbox.json", |scribe, below| {
            self.posts(scribe, &me, below)
        })?;
        self.collection(&mut tar, "likes.json", |scribe, below| {
            let marks = scribe.view.favourites(self.me, &page(below))?;
            ids(scribe, &marks)
        })?;
        self.collection(&mut tar, "bookmarks.json", |scribe, below| {
            let marks = scribe.view.bookmarks(self.me, &page(below))?;
            ids(scribe, &marks)
        })?;
        for (name, picture) in [("avatar", &me.avatar), ("header", &me.header)] {
            if let Some(picture) = picture {
                self.file(&mut tar, &picture.blob, &named(name, picture))?;
            }
        }
        self.attachments(&mut tar)?;
        tar.into_inner()?.finish()?.flush()?;
        Ok(())
    }

    /// The profile, whose pictures and collections are those in the archive.
    fn actor(&self, me: &Account) -> Result<Value, Error> {
        let mut actor = self.store.read_now(|view| {
            let settings = view.settings()?;
            let mut actor = Scribe::new(view, &settings).actor(me)?;
            actor.context = Some(Context::Actor);
            value(&actor)
        })?;
        for (field, name, picture) in [
            ("icon", "avatar", &me.avatar),
            ("image", "header", &me.header),
        ] {
            if let (Some(shown), Some(picture)) = (actor.get_mut(field), picture) {
                shown["url"] = named(name, picture).into();
            }
        }
        for collection in ["outbox", "likes", "bookmarks"] {
            actor[collection] = format!("{collection}.json").into();
        }
        Ok(actor)
    }

    /// Posts and boosts, whoever may see them: it is their author who asks.
    fn posts(&self, scribe: &Scribe<'_>, me: &Account, below: Option<u64>) -> Result<Piece, Error> {
        let found = scribe
            .view
            .statuses_of(self.me, &page(below), |id, _| Ok(Some(id)))?;
        let here = format!("{}/media/", scribe.settings.address);
        let mut items = Vec::with_capacity(found.len());
        for id in &found {
            let Some(status) = scribe.view.status(*id)? else {
                continue;
            };
            if let Some(said) = said(scribe, me, &status)? {
                let mut said = value(&said)?;
                bring_home(&mut said, &here);
                items.push(said);
            }
        }
        Ok((items, found.last().map(|last| last.0)))
    }

    /// The files of all posts.
    fn attachments(&self, tar: &mut Builder<impl Write>) -> Result<(), Error> {
        let mut below = None;
        loop {
            let (blobs, next) = self.store.read_now(|view| {
                let found = view.statuses_of(self.me, &page(below), |id, _| Ok(Some(id)))?;
                let mut blobs = Vec::new();
                for id in &found {
                    for media in view.status(*id)?.into_iter().flat_map(|post| post.media) {
                        blobs.extend(view.media(media)?.map(|media| media.blob));
                    }
                }
                Ok::<_, Error>((blobs, found.last().map(|last| last.0)))
            })?;
            for blob in blobs {
                self.file(tar, &blob, &format!("{ATTACHMENTS}/{blob}"))?;
            }
            match next {
                Some(next) => below = Some(next),
                None => return Ok(()),
            }
        }
    }

    /// A collection, page by page.
    fn collection(
        &self,
        tar: &mut Builder<impl Write>,
        name: &str,
        part: impl Fn(&Scribe<'_>, Option<u64>) -> Result<Piece, Error>,
    ) -> Result<(), Error> {
        let mut draft = self.store.files().draft()?;
        let mut out = BufWriter::new(draft.file());
        let terms = value(&Context::Post)?;
        write!(
            out,
            r#"{{"@context":{terms},"id":"{name}","type":"OrderedCollection","orderedItems":["#
        )?;
        let (mut count, mut below) = (0_u64, None);
        loop {
            let (items, next) = self.store.read_now(|view| {
                let settings = view.settings()?;
                part(&Scribe::new(view, &settings), below)
            })?;
            for item in items {
                let comma = if count > 0 { "," } else { "" };
                write!(out, "{comma}{item}")?;
                count += 1;
            }
            match next {
                Some(next) => below = Some(next),
                None => break,
            }
        }
        write!(out, r#"],"totalItems":{count}}}"#)?;
        out.flush()?;
        drop(out);
        let file = draft.file();
        let bytes = file.stream_position()?;
        file.rewind()?;
        self.put(tar, name, bytes, file)
    }

    /// A kept file, if it is still there.
    fn file(&self, tar: &mut Builder<impl Write>, blob: &str, name: &str) -> Result<(), Error> {
        let Some(file) = self.store.files().look_up_now(blob)? else {
            return Ok(());
        };
        self.put(tar, name, file.metadata()?.len(), file)
    }

    fn put(
        &self,
        tar: &mut Builder<impl Write>,
        name: &str,
        bytes: u64,
        from: impl Read,
    ) -> Result<(), Error> {
        let Time(now_ms) = self.store.now();
        let mut head = Header::new_gnu();
        head.set_size(bytes);
        head.set_mode(0o644);
        head.set_mtime(now_ms / 1_000);
        Ok(tar.append_data(&mut head, name, from)?)
    }
}

fn page(below: Option<u64>) -> Page {
    Page {
        max_id: below,
        ..Page::newest(A_PAGE)
    }
}

/// `avatar.png`.
fn named(name: &str, picture: &Picture) -> String {
    let ending = picture.blob.rsplit_once('.').map(|(_, ending)| ending);
    format!("{name}.{}", ending.unwrap_or("png"))
}

/// Create or Announce, also of what stays in the house.
fn said(scribe: &Scribe<'_>, me: &Account, status: &Status) -> Result<Option<Activity>, Error> {
    let Some(original) = status.reblog_of else {
        return scribe.create(me, status).map(Some);
    };
    let Some(original) = scribe.view.status(original)? else {
        return Ok(None);
    };
    let author = scribe.view.account_of(original.account)?;
    let object = Object::Id(names::status(scribe.settings, &author, &original));
    let id = names::status(scribe.settings, me, status);
    let announce = Activity {
        published: Some(status.created_at.iso()),
        ..Activity::new(id, "Announce", &me.actor(scribe.settings), object)
    };
    Ok(Some(announce.to(scribe.audience(me, status)?)))
}

/// Attachments point into the archive, not to the house, which may be gone one day.
fn bring_home(said: &mut Value, here: &str) {
    let attachments = said
        .pointer_mut("/object/attachment")
        .and_then(Value::as_array_mut);
    for attachment in attachments.into_iter().flatten() {
        let blob = attachment["url"]
            .as_str()
            .and_then(|url| url.strip_prefix(here));
        if let Some(inside) = blob.map(|blob| format!("{ATTACHMENTS}/{blob}")) {
            attachment["url"] = inside.into();
        }
    }
}

/// Posts by their ActivityPub ids, and the last mark of them.
fn ids<M: Copy + Into<u64>>(scribe: &Scribe<'_>, marks: &[(M, StatusId)]) -> Result<Piece, Error> {
    let mut items = Vec::with_capacity(marks.len());
    for (_, id) in marks {
        if let Some(status) = scribe.view.status(*id)? {
            let author = scribe.view.account_of(status.account)?;
            items.push(names::status(scribe.settings, &author, &status).into());
        }
    }
    Ok((items, marks.last().map(|(last, _)| (*last).into())))
}
