//! A disk without room: nothing more is taken in, all of it says why, and what makes room still works.

use crate::house::House;
use crate::pages::browser::Browser;
use burrow::door::room::{FLOOR_BYTES, Room};
use burrow::model::settings::Settings;
use burrow::ops::Refusal;
use burrow::run::upkeep::catch_up_with;
use burrow::store::{Error, FILE, JOURNAL_BYTES, Store};
use serde_json::json;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);

/// A house on a disk of 32 GB of which so many bytes are free.
async fn house() -> (House, Arc<AtomicU64>) {
    let free = Arc::new(AtomicU64::new(FLOOR_BYTES * 10));
    let told = free.clone();
    let room = Room::told(move || (told.load(Ordering::SeqCst), 32 << 30));
    (House::open().await.with_room(room), free)
}

#[tokio::test]
async fn posting_stops_with_a_clear_error_and_deleting_does_not() {
    let (house, free) = house().await;
    let ada = house.user("ada").await;
    let mut browser = Browser::signed_in(&house, "ada").await;
    let said = json!({ "status": "There is room." });
    let post = ada.post("/api/v1/statuses", said.clone()).await.ok();
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    free.store(FLOOR_BYTES - 1, Ordering::SeqCst);
    let why = ada
        .post("/api/v1/statuses", said.clone())
        .await
        .refused(507);
    assert!(why.contains("disk"), "{why}");
    ada.put(&path, said.clone()).await.refused(507);
    let page = browser.post("/compose", &[("text", "hello")]).await;
    assert_eq!(page.status, 507);
    assert!(page.text().contains("No room left"));
    ada.post(&format!("{path}/favourite"), json!({})).await.ok();
    ada.delete(&path).await.ok();
    free.store(FLOOR_BYTES, Ordering::SeqCst);
    ada.post("/api/v1/statuses", said.clone()).await.ok();
}

#[tokio::test]
async fn a_scheduled_post_waits_until_there_is_room() {
    let (house, free) = house().await;
    let ada = house.user("ada").await;
    let at = house.store.now().plus(HOUR).iso();
    let later = json!({ "status": "In an hour.", "scheduled_at": at });
    ada.post("/api/v1/statuses", later).await.ok();
    let does_what_is_due = async || {
        house.wait(HOUR);
        let done = catch_up_with(&house.store, &house.doors.errands, &house.doors.room);
        done.await.expect("the queue can be read");
        let home = ada.get("/api/v1/timelines/home").await.ok();
        home.as_array().expect("a list").len()
    };
    free.store(FLOOR_BYTES - 1, Ordering::SeqCst);
    assert_eq!(does_what_is_due().await, 0);
    let waiting = ada.get("/api/v1/scheduled_statuses").await.ok();
    assert_eq!(waiting.as_array().expect("a list").len(), 1);
    free.store(FLOOR_BYTES, Ordering::SeqCst);
    assert_eq!(does_what_is_due().await, 1);
}

/// A small disk of its own; `None` where that can't be had, as without root's rights.
struct SmallDisk(PathBuf);

impl SmallDisk {
    fn new(place: &Path, megabytes: u64) -> Option<SmallDisk> {
        fs::create_dir_all(place).expect("a folder");
        let size = format!("size={megabytes}m");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", &size, "tmpfs"])
            .arg(place)
            .output();
        let mounted = mounted.is_ok_and(|output| output.status.success());
        mounted.then(|| SmallDisk(place.to_owned()))
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg("-l").arg(&self.0).status();
    }
}

fn name(store: &Store, name: String) -> Result<(), Refusal> {
    store.write_now(move |tx| {
        let settings = tx.settings()?;
        Ok(tx.put_settings(&Settings { name, ..settings })?)
    })
}

fn named(store: &Store) -> String {
    let settings: Result<_, Error> = store.read_now(|view| view.settings());
    settings.expect("it reads").name
}

/// Fills a disk down to its last block.
fn fill(place: &Path) {
    let folder = place.join("ballast");
    fs::create_dir(&folder).expect("a folder");
    let mut bytes = 8 << 20;
    for number in 0.. {
        let file = folder.join(number.to_string());
        if fs::write(&file, vec![0_u8; bytes]).is_err() {
            let _ = fs::remove_file(&file);
            bytes /= 2;
        }
        if bytes < 4096 {
            return;
        }
    }
}

/// The disk is really full, to the last byte: what was acknowledged is there afterwards, and the store is sound.
#[test]
fn a_store_on_a_disk_without_a_byte_left_stays_sound() {
    let folder = tempfile::tempdir().expect("a folder");
    let place = folder.path().join("disk");
    let Some(_disk) = SmallDisk::new(&place, (JOURNAL_BYTES >> 20) + 8) else {
        println!("skipped: no disk of its own can be had here");
        return;
    };
    let house = place.join("house");
    let store = Store::open(&house, |_| ()).expect("an empty disk has room");
    name(&store, "before".to_owned()).expect("there is room");
    fill(&place);
    let mut acknowledged = "before".to_owned();
    for number in 0..4_000 {
        // Random words, which can't be packed, so that the journal fills up and the engine must write.
        let noise: String = (0..3_000)
            .map(|_| char::from(b'a' + (getrandom::u32().expect("dice") % 26) as u8))
            .collect();
        let words = format!("{number} {noise}");
        match name(&store, words.clone()) {
            Ok(()) => acknowledged = words,
            Err(_) => break,
        }
    }
    assert_ne!(acknowledged, "before", "the journal has room of its own");
    drop(store);
    fs::remove_dir_all(place.join("ballast")).expect("removed");
    assert!(house.join(FILE).exists());
    let store = Store::open(&house, |_| ()).expect("there is room again");
    assert_eq!(named(&store), acknowledged);
    assert_eq!(store.check().expect("can be checked"), Vec::new());
}
