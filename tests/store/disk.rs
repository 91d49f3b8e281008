//! A disk in memory that forgets what was not synced when its power is cut: of the writes since the
//! last sync an arbitrary part survives, some of them torn at a sector.

use redb::{BackendError, StorageBackend};
use std::sync::{Arc, Mutex, MutexGuard};

/// Bytes that a real disk writes all or not at all.
const SECTOR_BYTES: usize = 512;

/// A change that has not been synced.
#[derive(Clone, Debug)]
enum Change {
    Length(u64),
    Write(u64, Vec<u8>),
}

#[derive(Debug, Default)]
struct Image {
    /// What survives in any case.
    durable: Vec<u8>,
    /// What the running program sees.
    live: Vec<u8>,
    unsynced: Vec<Change>,
    /// The next write fails, once.
    fails: bool,
    /// So many writes panic.
    panics: u32,
}

#[derive(Debug, Default)]
struct Power {
    /// How many changes and syncs there have been.
    steps: u64,
    /// Which of them were syncs.
    syncs: Vec<u64>,
    /// The step at which the power goes.
    cut_at: Option<u64>,
    dead: bool,
}

/// The disk. Clones are the same disk.
#[derive(Clone, Debug, Default)]
pub struct Disk {
    image: Arc<Mutex<Image>>,
    power: Arc<Mutex<Power>>,
}

impl Disk {
    /// A disk with this content, whose power goes at step `cut_at`.
    pub fn with(content: Vec<u8>, cut_at: Option<u64>) -> Disk {
        let power = Power {
            cut_at,
            ..Power::default()
        };
        Disk {
            image: Arc::new(Mutex::new(Image::with(content))),
            power: Arc::new(Mutex::new(power)),
        }
    }

    /// Another disk at the same plug.
    pub fn beside(&self, content: Vec<u8>) -> Disk {
        Disk {
            image: Arc::new(Mutex::new(Image::with(content))),
            power: self.power.clone(),
        }
    }

    fn image(&self) -> MutexGuard<'_, Image> {
        self.image
            .lock()
            .expect("no test panics while it holds the disk")
    }

    fn power(&self) -> MutexGuard<'_, Power> {
        self.power
            .lock()
            .expect("no test panics while it holds the plug")
    }

    /// How many steps there have been.
    pub fn steps(&self) -> u64 {
        self.power().steps
    }

    /// The steps that were syncs.
    pub fn syncs(&self) -> Vec<u64> {
        self.power().syncs.clone()
    }

    /// What has been flushed by now.
    pub fn durable(&self) -> Vec<u8> {
        self.image().durable.clone()
    }

    /// The next write fails, once.
    pub fn fail_once(&self) {
        self.image().fails = true;
    }

    /// The next writes break whoever writes.
    pub fn panic_at(&self, writes: u32) {
        self.image().panics = writes;
    }

    /// What is found after the power is back: `seed` decides what of the unsynced survives.
    pub fn after_cut(&self, seed: u64) -> Vec<u8> {
        let image = self.image();
        let mut content = image.durable.clone();
        let mut chance = Chance(seed);
        for change in &image.unsynced {
            match change {
                Change::Length(length) if chance.coin() => content.resize(*length as usize, 0),
                Change::Write(offset, bytes) if chance.coin() => {
                    let whole = chance.coin();
                    let torn = bytes.len() / 2 / SECTOR_BYTES * SECTOR_BYTES;
                    put(
                        &mut content,
                        *offset,
                        if whole { bytes } else { &bytes[..torn] },
                    );
                }
                Change::Length(_) | Change::Write(..) => {}
            }
        }
        content
    }
}

fn put(content: &mut Vec<u8>, offset: u64, bytes: &[u8]) {
    let end = offset as usize + bytes.len();
    if content.len() < end {
        content.resize(end, 0);
    }
    content[offset as usize..end].copy_from_slice(bytes);
}

/// A small generator (SplitMix64), so that a seed tells the whole story.
pub struct Chance(pub u64);

impl Chance {
    /// The next number.
    pub fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        mixed ^ (mixed >> 31)
    }

    fn coin(&mut self) -> bool {
        self.next() & 1 == 1
    }
}

impl Image {
    fn with(content: Vec<u8>) -> Image {
        Image {
            durable: content.clone(),
            live: content,
            ..Image::default()
        }
    }
}

impl Power {
    /// Counts a step; an error once the power is gone.
    fn step(&mut self) -> Result<(), BackendError> {
        self.alive()?;
        self.steps += 1;
        if self.cut_at.is_some_and(|cut| self.steps >= cut) {
            self.dead = true;
        }
        self.alive()
    }

    fn alive(&self) -> Result<(), BackendError> {
        match self.dead {
            true => Err(std::io::Error::other("the power is gone").into()),
            false => Ok(()),
        }
    }
}

impl StorageBackend for Disk {
    fn len(&self) -> Result<u64, std::io::Error> {
        Ok(self.image().live.len() as u64)
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), std::io::Error> {
        let image = self.image();
        self.power().alive()?;
        let end = offset as usize + out.len();
        let found = image
            .live
            .get(offset as usize..end)
            .ok_or_else(|| std::io::Error::other("beyond the end"))?;
        out.copy_from_slice(found);
        Ok(())
    }

    fn set_len(&self, length: u64) -> Result<(), std::io::Error> {
        let mut image = self.image();
        // A change that the power cut hits may still have begun.
        image.unsynced.push(Change::Length(length));
        self.power().step()?;
        image.live.resize(length as usize, 0);
        Ok(())
    }

    fn sync_data(&self) -> Result<(), std::io::Error> {
        let mut image = self.image();
        let mut power = self.power();
        power.step()?;
        let step = power.steps;
        power.syncs.push(step);
        image.durable = image.live.clone();
        image.unsynced.clear();
        Ok(())
    }

    fn write(&self, offset: u64, bytes: &[u8]) -> Result<(), std::io::Error> {
        let mut image = self.image();
        if image.panics > 0 {
            image.panics -= 1;
            drop(image);
            panic!("a rotten page");
        }
        if std::mem::take(&mut image.fails) {
            return Err(std::io::Error::other("a bad block"));
        }
        image.unsynced.push(Change::Write(offset, bytes.to_vec()));
        self.power().step()?;
        put(&mut image.live, offset, bytes);
        Ok(())
    }
}
