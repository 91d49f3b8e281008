//! Files of other servers: fetched once, small or whole, within a budget, and only under addresses that the house sealed.

use super::arriving::rule;
use crate::house::House;
use axum::http::StatusCode;
use burrow::door::errands::{Errand, Errands};
use burrow::federation::Federation;
use burrow::federation::files::{keep_in_budget, keep_on_disk};
use burrow::model::border::Severity;
use burrow::model::far_file::FarFile;
use burrow::model::settings::Settings;
use burrow::net::outbound::{Ask, Network, Reply, Trouble};
use burrow::store::Error;
use burrow::text::far_file;
use bytes::Bytes;
use futures_util::future::BoxFuture;
use std::io::Cursor;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

/// A server with a picture, a drawing that could run scripts, and nothing else.
#[derive(Default)]
struct Gallery {
    asked: AtomicUsize,
}

fn picture(width: u32) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    image::RgbImage::from_fn(width, 600, |x, y| image::Rgb([x as u8, y as u8, 90]))
        .write_to(&mut bytes, image::ImageFormat::Png)
        .expect("a picture");
    bytes.into_inner()
}

impl Network for Gallery {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        self.asked.fetch_add(1, Ordering::SeqCst);
        let (status, body) = match ask.url.path() {
            "/a.png" => (200, picture(800)),
            "/b.png" => (200, picture(801)),
            "/drawing.svg" => (200, b"<svg onload='alert(1)'/>".to_vec()),
            _ => (404, Vec::new()),
        };
        Box::pin(async move {
            tokio::task::yield_now().await;
            Ok(Reply {
                status: StatusCode::from_u16(status).expect("a status"),
                headers: Default::default(),
                body: Bytes::from(body),
                url: ask.url,
            })
        })
    }
}

async fn gallery(house: &House) -> (Federation, Arc<Gallery>) {
    let gallery = Arc::new(Gallery::default());
    (
        Federation::new(house.doors.clone(), gallery.clone()),
        gallery,
    )
}

async fn status(house: &House, path: &str) -> u16 {
    house.anonymous().get(path).await.status.as_u16()
}

const A: &str = "https://far.example/a.png";
const B: &str = "https://far.example/b.png";

#[tokio::test]
async fn a_picture_is_fetched_once_for_all_who_look() {
    let house = House::open().await;
    let (door, gallery) = gallery(&house).await;
    let (small, whole, again) = tokio::join!(
        door.far_file(A, true),
        door.far_file(A, false),
        door.far_file(A, true)
    );
    assert_eq!(gallery.asked.load(Ordering::SeqCst), 1);
    assert_eq!(small, again);
    let (small, whole) = (small.expect("a preview"), whole.expect("the whole"));
    assert_ne!(small, whole);
    for name in [&small, &whole] {
        assert_eq!(status(&house, &format!("/media/{name}")).await, 200);
    }
    house.wait(Duration::from_secs(3 * 24 * 60 * 60));
    assert_eq!(door.far_file(A, false).await, Some(whole));
    assert_eq!(gallery.asked.load(Ordering::SeqCst), 1);
}

#[tokio::test]
async fn what_is_not_shown_here_is_not_kept() {
    let house = House::open().await;
    let (door, gallery) = gallery(&house).await;
    for path in ["drawing.svg", "nothing.png"] {
        let url = format!("https://far.example/{path}");
        assert_eq!(door.far_file(&url, false).await, None, "{path}");
        let asked = gallery.asked.load(Ordering::SeqCst);
        assert_eq!(door.far_file(&url, false).await, None);
        assert_eq!(
            gallery.asked.load(Ordering::SeqCst),
            asked,
            "asked again at once"
        );
        house.wait(Duration::from_secs(60 * 60));
        assert_eq!(door.far_file(&url, false).await, None);
        assert_eq!(gallery.asked.load(Ordering::SeqCst), asked + 1);
    }
}

#[tokio::test]
async fn nothing_is_fetched_from_where_the_house_takes_no_media() {
    let house = House::open().await;
    let (door, gallery) = gallery(&house).await;
    let rule = house
        .store
        .write(|tx| tx.put_border(&rule("far.example", Severity::Noop, true)));
    rule.await.map_err(|why: Error| why).expect("a rule");
    assert_eq!(door.far_file(A, false).await, None);
    assert_eq!(gallery.asked.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn what_nobody_looked_at_for_longest_goes_first() {
    let house = House::open().await;
    let (door, _) = gallery(&house).await;
    let a = door.far_file(A, false).await.expect("one");
    house.wait(Duration::from_secs(60));
    let b = door.far_file(B, false).await.expect("another");
    let bytes = house.store.read_now(|view| view.far_files_bytes());
    let bytes = bytes.map_err(|why: Error| why).expect("a sum");
    let wish = house.store.write(move |tx| {
        let settings = tx.settings()?;
        tx.put_settings(&Settings {
            far_files_bytes_max: Some(bytes - 1),
            ..settings
        })
    });
    wish.await.map_err(|why: Error| why).expect("a budget");
    assert_eq!(keep_in_budget(&house.store).await.expect("kept"), 1);
    assert_eq!(keep_in_budget(&house.store).await.expect("kept"), 0);
    let kept = |url: &'static str| {
        let found: Result<_, Error> = house.store.read_now(|view| view.far_file(url));
        found.expect("a look").map(|file| file.blob)
    };
    assert_eq!((kept(A), kept(B)), (None, Some(b)));
    assert_ne!(kept(B), Some(a));
}

/// What is dropped leaves the disk a quarter of an hour later. A house whose disk was nearly full asked it again after each
/// piece, heard that nothing had become free, and dropped the next, until nothing of all that others have here was left.
#[tokio::test]
async fn no_more_goes_than_the_disk_is_short_of() {
    const BYTES: u64 = 10_000;
    let house = House::open().await;
    for number in 0..300_u64 {
        let mut bytes = number.to_be_bytes().to_vec();
        bytes.resize(BYTES as usize, 0);
        let kept = house.store.files().keep_bytes(&bytes, "png");
        let kept = kept.expect("a file");
        let now = house.store.now();
        let file = FarFile {
            url: format!("https://far.example/{number}"),
            blob: kept.name().to_owned(),
            preview: None,
            bytes: BYTES,
            fetched_at: now,
            used_at: now,
        };
        let put = house.store.write(move |tx| tx.put_far_file(&file));
        put.await.map_err(|why: Error| why).expect("a row");
        house.pass(1);
    }
    // With a floor of 5 MB twice that should be free, and a hundred files are missing to it.
    let (all, free) = (100_000_000, 10_000_000 - 100 * BYTES);
    let keep = async |free| keep_on_disk(&house.store, free, all).await.expect("kept");
    assert_eq!(keep(free).await, 100);
    house.wait(Duration::from_secs(60));
    assert_eq!(keep(free).await, 0, "they are on their way out");
    house.wait(Duration::from_secs(20 * 60));
    let backup = house.store.files().keep_still();
    let done = burrow::run::upkeep::catch_up(&house.store).await;
    done.expect("the files are put off");
    assert_eq!(keep(free).await, 0, "they stay while a backup is made");
    drop(backup);
    house.store.drop_strays().expect("the files go");
    assert_eq!(keep(free + 100 * BYTES).await, 0, "they are gone");
    assert_eq!(keep(free).await, 100, "and somebody else fills the disk");
}

#[tokio::test]
async fn only_sealed_addresses_are_passed_on() {
    let (errands, mut taker) = Errands::new();
    let house = House::open().await;
    let (door, _) = gallery(&house).await;
    let taking = tokio::spawn(async move {
        while let Some(Errand::File { url, small, answer }) = taker.recv().await {
            let _ = answer.send(door.far_file(&url, small).await);
        }
    });
    let house = house.with_errands(errands);
    let sealed = far_file::path(&[0; 16], A, true);
    let reply = house.anonymous().get(&sealed).await;
    assert_eq!(reply.status, StatusCode::OK);
    let header = |name: &str| reply.headers[name].to_str().expect("text").to_owned();
    assert!(header("content-type").starts_with("image/"));
    assert_eq!(header("cache-control"), "public, max-age=604800");
    let drawn = image::load_from_memory(&reply.bytes).expect("a picture");
    assert!(drawn.width() < 800, "a preview is small");
    assert_eq!(
        status(&house, &sealed.replace("/small/", "/huge/")).await,
        404
    );
    assert_eq!(
        status(&house, &sealed.replacen("/small/", "/small/A", 1)).await,
        404
    );
    let forged = far_file::path(&[1; 16], A, true);
    assert_eq!(status(&house, &forged).await, 404);
    let gone = far_file::path(&[0; 16], "https://far.example/gone.png", false);
    assert_eq!(status(&house, &gone).await, 502);
    drop(house);
    taking.abort();
}

/// After a backup was restored, a picture that had been removed while it was made could never be seen again.
#[tokio::test]
async fn a_picture_whose_file_is_gone_is_fetched_again() {
    let (errands, mut taker) = Errands::new();
    let house = House::open().await;
    let (door, gallery) = gallery(&house).await;
    let name = door.far_file(A, true).await.expect("a preview");
    let taking = tokio::spawn(async move {
        while let Some(Errand::File { url, small, answer }) = taker.recv().await {
            let _ = answer.send(door.far_file(&url, small).await);
        }
    });
    let house = house.with_errands(errands);
    let sealed = far_file::path(&[0; 16], A, true);
    assert!(
        house
            .store
            .files()
            .remove(&name, || Ok(true))
            .expect("it goes")
    );
    assert_eq!(status(&house, &sealed).await, 200);
    assert_eq!(gallery.asked.load(Ordering::SeqCst), 2);
    assert_eq!(status(&house, &sealed).await, 200);
    assert_eq!(gallery.asked.load(Ordering::SeqCst), 2);
    drop(house);
    taking.abort();
}
