//! What posts from elsewhere, each coming alone, write to the card: counted where the store hands bytes to the disk, so that
//! it is the same on every machine. `tests/appliance/wear.sh` measures the same at a real block device, on a grown store and
//! with a real file system, which takes half an hour.

use crate::federation::arriving::{follows, somebody};
use crate::federation::inbox::Scene;
use crate::house::House;
use burrow::store::Store;
use redb::StorageBackend;
use redb::backends::InMemoryBackend;
use serde_json::{Value, json};
use std::io;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

const POSTS: u64 = 500;
/// Half a gigabyte for twenty thousand of them.
const BYTES_OF_EACH_MAX: u64 = 500_000_000 / 20_000;
/// So small that this many posts fill it several times, as a day fills the real one.
const JOURNAL_BYTES: u64 = 1 << 20;

/// A disk in memory that counts what is written to it.
#[derive(Debug, Default)]
struct Counting {
    inner: InMemoryBackend,
    written: Arc<AtomicU64>,
}

impl StorageBackend for Counting {
    fn len(&self) -> Result<u64, io::Error> {
        self.inner.len()
    }

    fn read(&self, offset: u64, out: &mut [u8]) -> Result<(), io::Error> {
        self.inner.read(offset, out)
    }

    fn set_len(&self, len: u64) -> Result<(), io::Error> {
        self.inner.set_len(len)
    }

    fn sync_data(&self) -> Result<(), io::Error> {
        self.inner.sync_data()
    }

    fn write(&self, offset: u64, data: &[u8]) -> Result<(), io::Error> {
        self.written.fetch_add(data.len() as u64, Ordering::Relaxed);
        self.inner.write(offset, data)
    }
}

/// A post as Mastodon sends it; each of other words.
fn create(by: &str, number: u64) -> Value {
    let public = "https://www.w3.org/ns/activitystreams#Public";
    let id = format!("{by}/statuses/{number}");
    let words: Vec<String> = (0..25)
        .map(|at| format!("word{}", (number * 31 + at * at * 7) % 3_000))
        .collect();
    let content = format!("<p>{}</p>", words.join(" "));
    json!({
        "@context": ["https://www.w3.org/ns/activitystreams", {
            "ostatus": "http://ostatus.org#", "atomUri": "ostatus:atomUri",
            "conversation": "ostatus:conversation", "sensitive": "as:sensitive",
        }],
        "id": format!("{id}/activity"), "type": "Create", "actor": by,
        "published": "2026-01-01T00:00:00Z", "to": [public], "cc": [format!("{by}/followers")],
        "object": {
            "id": id, "type": "Note", "summary": null, "inReplyTo": null,
            "published": "2026-01-01T00:00:00Z", "url": id, "attributedTo": by, "to": [public],
            "cc": [format!("{by}/followers")], "sensitive": false, "atomUri": id,
            "content": content, "contentMap": {"en": content}, "attachment": [], "tag": [],
            "replies": {"id": format!("{id}/replies"), "type": "Collection"},
        },
    })
}

#[tokio::test]
async fn a_day_of_posts_from_elsewhere_spares_the_card() {
    let (engine, paper) = (Counting::default(), Counting::default());
    let (by_engine, by_journal) = (engine.written.clone(), paper.written.clone());
    let house =
        House::with(|clock, media| Store::on_paper(engine, paper, JOURNAL_BYTES, clock, media));
    house.set_up().await;
    let scene = Scene::of(house);
    let ada = scene.house.id("ada");
    let mut people = Vec::new();
    for number in 0..20 {
        let host = format!("host{number}.example");
        let person = scene.world.person(&host, "bea", 0);
        let bea = somebody(&scene.house, &person).await;
        follows(&scene.house, ada, bea).await;
        people.push(person);
    }
    let (engine_before, journal_before) = (
        by_engine.load(Ordering::Relaxed),
        by_journal.load(Ordering::Relaxed),
    );
    for number in 0..POSTS {
        let by = &people[number as usize % people.len()];
        assert_eq!(scene.say(&create(by, number)).await, 202);
    }
    drop(scene);
    let engine = by_engine.load(Ordering::Relaxed) - engine_before;
    let journal = by_journal.load(Ordering::Relaxed) - journal_before;
    let of_each = (engine + journal) / POSTS;
    println!(
        "{of_each} bytes for each of {POSTS} posts: {} by the journal, {} by the engine; {} MB a day",
        journal / POSTS,
        engine / POSTS,
        of_each * 20_000 / 1_000_000
    );
    assert!(engine > 0, "the journal was full at least once");
    assert!(of_each <= BYTES_OF_EACH_MAX, "{of_each}");
}
