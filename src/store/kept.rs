//! What readers have worked out of one picture of the store, kept for the next reader of the same picture.
//!
//! It goes with the picture, which the next commit replaces, so it can never be older than what is committed. What is
//! worked out of the few tables in `LASTING` alone stays until a commit touches one of them. What also depends on the
//! hour or on chance doesn't belong here.

use super::table::{
    ACCOUNTS, BLOCKS, BORDERS, DOMAIN_BLOCKS, FOLLOWERS, FOLLOWS, MUTES, SETTINGS, USERS,
};
use super::{Error, View};
use std::any::{Any, TypeId};
use std::collections::HashMap;
use std::sync::{Arc, PoisonError, RwLock};

/// How many bytes are kept beside one picture, about. Beyond that, all is forgotten and the keeping begins anew.
const KEPT_BYTES_MAX: usize = 1 << 20;

/// Tables that change seldom and are asked for everything: who there is, and who stands how to whom.
pub(super) const LASTING: [usize; 9] = [
    ACCOUNTS.index,
    BLOCKS.index,
    BORDERS.index,
    DOMAIN_BLOCKS.index,
    FOLLOWERS.index,
    FOLLOWS.index,
    MUTES.index,
    SETTINGS.index,
    USERS.index,
];

/// What an entry takes beside what it says of itself: its key, its place in the table, its counters.
const ENTRY_BYTES: usize = 128;

/// What an entry is found by: its type, and two numbers that mean something to whoever keeps it.
type Label = (TypeId, u64, u64);

/// Everything that is kept beside one picture.
#[derive(Default)]
pub(super) struct Kept {
    shelf: RwLock<Shelf>,
}

#[derive(Default)]
struct Shelf {
    entries: HashMap<Label, Arc<dyn Any + Send + Sync>>,
    bytes: usize,
}

impl Kept {
    fn find_or_make<T: Keep>(
        &self,
        label: (u64, u64),
        make: impl FnOnce() -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        let label = (TypeId::of::<T>(), label.0, label.1);
        if let Some(found) = self.find(&label).and_then(|found| found.downcast().ok()) {
            return Ok(found);
        }
        let made = Arc::new(make()?);
        self.put(label, made.clone(), size_of::<T>() + made.bytes());
        Ok(made)
    }

    fn find(&self, label: &Label) -> Option<Arc<dyn Any + Send + Sync>> {
        let shelf = self.shelf.read().unwrap_or_else(PoisonError::into_inner);
        shelf.entries.get(label).cloned()
    }

    fn put(&self, label: Label, entry: Arc<dyn Any + Send + Sync>, bytes: usize) {
        let mut shelf = self.shelf.write().unwrap_or_else(PoisonError::into_inner);
        let bytes = bytes.saturating_add(ENTRY_BYTES);
        if bytes > KEPT_BYTES_MAX {
            return;
        }
        if shelf.bytes.saturating_add(bytes) > KEPT_BYTES_MAX {
            *shelf = Shelf::default();
        }
        // Two readers may have made the same; either is as good as the other.
        if shelf.entries.insert(label, entry).is_none() {
            shelf.bytes += bytes;
        }
    }
}

/// Something that can be worked out of a picture of the store alone, and how much memory it takes.
pub trait Keep: Any + Send + Sync {
    /// Bytes behind its own size, about.
    fn bytes(&self) -> usize;
}

impl View {
    /// What was kept of this type under these two numbers, or what `make` makes and is kept from now on. A
    /// transaction that writes may change what it is made of, and makes it every time.
    pub fn kept<T: Keep>(
        &self,
        label: (u64, u64),
        make: impl FnOnce() -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        match self.shelf() {
            Some(kept) => kept.find_or_make(label, make),
            None => Ok(Arc::new(make()?)),
        }
    }

    /// The same for what is worked out of the tables in `LASTING` alone: it stays until one of them is changed, and a
    /// transaction that writes elsewhere finds it too.
    pub(super) fn kept_long<T: Keep>(
        &self,
        label: (u64, u64),
        make: impl FnOnce() -> Result<T, Error>,
    ) -> Result<Arc<T>, Error> {
        let make = || self.out_of_lasting(make);
        match self.lasting_shelf() {
            Some(kept) => kept.find_or_make(label, make),
            None => Ok(Arc::new(make()?)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::settings::Settings;
    use crate::model::{AccountId, StatusId};
    use crate::store::{Clock, Store, Tx};
    use std::sync::atomic::AtomicU64;

    struct Name(String);

    impl Keep for Name {
        fn bytes(&self) -> usize {
            self.0.capacity()
        }
    }

    fn store() -> Store {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(1)));
        Store::in_memory(clock, std::env::temp_dir()).expect("memory is never full")
    }

    fn name(view: &View) -> Result<String, Error> {
        let made = view.kept((1, 0), || Ok(Name(view.settings()?.name)))?;
        Ok(made.0.clone())
    }

    #[test]
    fn nothing_outlives_the_next_commit() {
        let store = store();
        for expected in ["one", "two"] {
            let renamed: Result<(), Error> = store.write_now(move |tx| {
                let before = name(tx)?;
                tx.put_settings(&Settings {
                    name: expected.to_owned(),
                    ..Settings::default()
                })?;
                assert_ne!(before, expected);
                assert_eq!(name(tx)?, expected, "a write sees itself");
                Ok(())
            });
            renamed.expect("memory is never full");
            for _ in 0..2 {
                assert_eq!(store.read_now(name).expect("readable"), expected);
            }
        }
    }

    #[test]
    fn what_lasts_stays_until_one_of_its_tables_changes() {
        let store = store();
        let kept = || -> Arc<Settings> {
            let found: Result<_, Error> = store.read_now(View::settings_kept);
            found.expect("readable")
        };
        let rename = |tx: &Tx, name: &str| {
            tx.put_settings(&Settings {
                name: name.to_owned(),
                ..Settings::default()
            })
        };
        let before = kept();
        let elsewhere: Result<(), Error> = store.write_now(|tx| {
            tx.add_bookmark(AccountId(1), StatusId(2))?;
            assert_eq!(tx.settings_kept()?.name, Settings::default().name);
            Ok(())
        });
        elsewhere.expect("memory is never full");
        assert!(Arc::ptr_eq(&before, &kept()), "nobody touched it");
        let renamed: Result<(), Error> = store.write_now(move |tx| {
            rename(tx, "one")?;
            assert_eq!(tx.settings_kept()?.name, "one", "a write sees itself");
            let place = tx.place()?;
            rename(tx, "two")?;
            assert_eq!(tx.settings_kept()?.name, "two");
            tx.back_to(&place)?;
            assert_eq!(tx.settings_kept()?.name, "one");
            Ok(())
        });
        renamed.expect("memory is never full");
        assert_eq!(kept().name, "one");
        let refused: Result<(), Error> = store.write_now(move |tx| {
            rename(tx, "three")?;
            tx.settings_kept()?;
            Err(Error::Corrupt("refused".to_owned()))
        });
        assert!(refused.is_err());
        assert_eq!(kept().name, "one");
    }

    #[test]
    #[should_panic(expected = "not in LASTING")]
    #[cfg(debug_assertions)]
    fn what_lasts_is_made_of_nothing_else() {
        let read: Result<(), Error> = store().read_now(|view| {
            view.kept_long((0, 0), || {
                view.status(StatusId(1))?;
                Ok(Name(String::new()))
            })?;
            Ok(())
        });
        read.expect("not reached");
    }

    #[test]
    fn made_once_and_not_without_end() {
        let store = store();
        let read: Result<(), Error> = store.read_now(|view| {
            let mut times = 0;
            for _ in 0..3 {
                view.kept((7, 7), || {
                    times += 1;
                    Ok(Name(String::new()))
                })?;
            }
            assert_eq!(times, 1);
            let kept = |number| {
                let mut kept = true;
                view.kept((number, 1), || {
                    kept = false;
                    Ok(Name("x".repeat(KEPT_BYTES_MAX / 3)))
                })?;
                Ok::<bool, Error>(kept)
            };
            assert_eq!(
                [kept(0)?, kept(1)?, kept(0)?, kept(2)?],
                [false, false, true, false]
            );
            assert_eq!([kept(0)?, kept(2)?], [false, true], "the shelf was full");
            Ok(())
        });
        read.expect("readable");
    }
}
