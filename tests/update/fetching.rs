//! Looking for something newer, and fetching it.

use super::server::feed;
use super::{Rig, Step};
use burrow::model::Time;
use burrow::model::update::{Snag, When};
use burrow::net::outbound::Nowhere;
use serde_json::json;
use std::fs;
use std::sync::Arc;
use std::time::Duration;

const BUNDLE: &str = "burrow-rpi4-0.2.0.raucb";

#[tokio::test]
async fn something_newer_is_fetched_and_kept_whole() {
    let mut rig = Rig::new().await;
    rig.start();
    let row = rig.fetched().await;
    let offer = row.offer.expect("something is offered");
    assert_eq!(
        (&*offer.version, &*offer.notes["de"]),
        ("0.2.0", "Viel schneller.")
    );
    assert_eq!(rig.bundles(), [BUNDLE]);
    let kept = fs::read(rig.folder().join(BUNDLE)).expect("a bundle");
    assert!(kept == rig.server.scene().bundle);
    assert!(
        row.not_before > rig.house.store.now(),
        "it waits for the night"
    );
    // Nothing more happens by day.
    rig.house.wait(Duration::from_secs(60 * 60));
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(rig.row().step, Step::Ready);
}

#[tokio::test]
async fn what_is_older_the_same_or_for_others_is_left_alone() {
    let mut rig = Rig::new().await;
    rig.start();
    for version in ["0.1.0", "0.0.9", "0.1.0-rc.2"] {
        rig.server.says(|entry| entry["version"] = json!(version));
        let row = rig.look().await;
        assert_eq!(
            (row.step, row.offer, row.snag),
            (Step::Look, None, None),
            "{version}"
        );
    }
    let board = feed("0.2.0", b"x").to_string().replace("rpi4", "rpi5");
    rig.server.scene().feed = board;
    assert_eq!(rig.look().await.snag, Some(Snag::OtherBoard));
    for broken in [
        "",
        "{",
        "<html>Not found</html>",
        "{\"version\":9}",
        &"[".repeat(1 << 20),
    ] {
        rig.house.pass(1);
        rig.server.scene().feed = broken.to_owned();
        let row = rig.look().await;
        let expected = match broken.len() {
            0..100_000 => Snag::FeedBroken,
            _ => Snag::FeedUnreachable,
        };
        assert_eq!(row.snag, Some(expected), "{}", broken.len());
    }
    assert_eq!(rig.bundles(), [""; 0]);
    assert_eq!(rig.server.parts(), []);
    rig.server.announces("0.2.0", b"good again");
    rig.fetched().await;
}

#[tokio::test]
async fn a_clock_that_was_ahead_by_years_puts_nothing_off() {
    let mut rig = Rig::new().await;
    let years = Duration::from_secs(5 * 365 * 24 * 60 * 60);
    rig.house.wait(years);
    rig.start_over(Arc::new(Nowhere));
    rig.look().await;
    rig.stop().await;
    rig.start();
    rig.until("fetched", |row| row.step == Step::Ready).await;
    let night = rig.row().not_before;
    rig.stop().await;
    // Somebody has told the box what time it is, and tidied up.
    rig.house.pass(0u64.wrapping_sub(years.as_millis() as u64));
    fs::remove_file(rig.folder().join(BUNDLE)).expect("it goes");
    fs::create_dir_all(rig.places().at("/run/systemd/timesync")).expect("a folder");
    fs::write(rig.places().at("/run/systemd/timesync/synchronized"), "").expect("a file");
    rig.start();
    let row = rig
        .until("fetched again, for a nearer night", |row| {
            row.step == Step::Ready && row.not_before < night
        })
        .await;
    assert!(row.not_before.since(rig.house.store.now()) < Duration::from_secs(24 * 60 * 60));
    assert!(rig.folder().join(BUNDLE).exists());
}

#[tokio::test]
async fn nobody_to_ask_is_no_end_of_it() {
    let mut rig = Rig::new().await;
    rig.start_over(Arc::new(Nowhere));
    assert_eq!(rig.look().await.snag, Some(Snag::FeedUnreachable));
    rig.until("tried again", |row| row.tries > 2).await;
    rig.stop().await;
    rig.start();
    rig.until("fetched", |row| row.step == Step::Ready).await;
}

#[tokio::test]
async fn a_line_that_breaks_again_and_again_brings_it_all_the_same() {
    let mut rig = Rig::new().await;
    rig.server.scene().cut_after = Some(700_000);
    rig.start();
    rig.fetched().await;
    let parts = rig.server.parts();
    assert!(parts.len() >= 5, "{parts:?}");
    assert_eq!(parts[0], None);
    assert!(
        parts[1..]
            .iter()
            .all(|part| part.as_ref().is_some_and(|part| part != "bytes=0-")),
        "{parts:?}"
    );
    let kept = fs::read(rig.folder().join(BUNDLE)).expect("a bundle");
    assert!(kept == rig.server.scene().bundle);
}

#[tokio::test]
async fn the_power_may_go_while_it_is_fetched() {
    let mut rig = Rig::new().await;
    rig.server.scene().cut_after = Some(1_000_000);
    rig.server.scene().stalls = true;
    rig.start();
    rig.look().await;
    let part = rig.folder().join(format!("{BUNDLE}.part"));
    rig.until("begun", |_| {
        fs::metadata(&part).is_ok_and(|known| known.len() >= 1_000_000)
    })
    .await;
    rig.stop().await;
    // What is found afterwards is shorter than what was written; or torn, which only shows in the end.
    for torn in [false, true] {
        let mut bytes = fs::read(&part).expect("a part");
        bytes.truncate(777_777);
        if torn {
            bytes[700_000..].fill(0);
        }
        fs::write(&part, bytes).expect("a part");
        rig.server.scene().cut_after = None;
        rig.server.scene().asked.clear();
        rig.start();
        rig.until("fetched", |row| row.step == Step::Ready).await;
        rig.stop().await;
        let parts = rig.server.parts();
        assert_eq!(parts[0].as_deref(), Some("bytes=777777-"));
        assert_eq!(parts.len(), 1 + usize::from(torn), "{parts:?}");
        assert_eq!(rig.bundles(), [BUNDLE]);
        fs::rename(rig.folder().join(BUNDLE), &part).expect("once more");
        let again = rig.row();
        rig.does(move |tx| {
            let mut row = again.clone();
            (row.step, row.not_before) = (Step::Fetch, Time(0));
            Ok(tx.put_update(&row)?)
        })
        .await;
    }
}

#[tokio::test]
async fn a_server_that_stalls_or_knows_no_parts_is_borne_with() {
    let mut rig = Rig::new().await;
    rig.server.scene().cut_after = Some(2_000_000);
    rig.server.scene().stalls = true;
    rig.start();
    rig.look().await;
    rig.until("given up", |row| row.snag == Some(Snag::Unreachable))
        .await;
    {
        let mut scene = rig.server.scene();
        (scene.cut_after, scene.whole_only) = (None, true);
    }
    rig.until("fetched", |row| row.step == Step::Ready).await;
    let kept = fs::read(rig.folder().join(BUNDLE)).expect("a bundle");
    assert!(kept == rig.server.scene().bundle);
}

#[tokio::test]
async fn what_is_not_what_was_announced_is_thrown_away() {
    let mut rig = Rig::new().await;
    rig.start();
    // Another bundle of the same length.
    rig.server.scene().bundle.reverse();
    rig.look().await;
    let row = rig
        .until("refused", |row| row.snag == Some(Snag::Wrong))
        .await;
    assert_eq!((row.step, row.offer), (Step::Look, None));
    // A longer one, and one that is announced as larger than any.
    rig.server.scene().bundle.extend([0; 1000]);
    let before = rig.row().looked;
    rig.updates().wish();
    rig.until("refused again", |row| {
        row.snag == Some(Snag::Wrong) && row.looked != before
    })
    .await;
    rig.server.says(|entry| entry["size"] = json!(u64::MAX));
    assert_eq!(rig.look().await.snag, Some(Snag::Wrong));
    // A shorter one never becomes whole.
    let bundle = rig.server.scene().bundle.clone();
    rig.server.announces("0.2.0", &bundle);
    rig.server.scene().bundle.truncate(1000);
    rig.look().await;
    rig.until("stuck", |row| {
        row.snag == Some(Snag::Unreachable) && row.tries > 1
    })
    .await;
    assert!(!rig.folder().join(BUNDLE).exists());
    // The right one at last.
    rig.server.scene().bundle = bundle;
    rig.until("fetched", |row| row.step == Step::Ready).await;
}

#[tokio::test]
async fn nobody_is_led_into_the_home_network() {
    let mut rig = Rig::new().await;
    rig.start();
    for place in [
        "http://192.168.1.1/x",
        "http://169.254.169.254/latest",
        "https://10.0.0.1/x",
        "file:///etc/passwd",
        "http://[::1]/x",
    ] {
        rig.server.scene().leads_to = Some(place.to_owned());
        if rig.row().step == Step::Look {
            rig.look().await;
        }
        let tries = rig.row().tries;
        let row = rig.until("refused", |row| row.tries > tries).await;
        assert_eq!(
            (row.step, row.snag),
            (Step::Fetch, Some(Snag::Unreachable)),
            "{place}"
        );
    }
    assert!(!rig.folder().join(BUNDLE).exists());
    rig.server.scene().leads_to = None;
    rig.until("fetched", |row| row.step == Step::Ready).await;
}

#[tokio::test]
async fn only_the_newest_bundle_is_kept_and_one_that_is_taken_back_goes() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.fetched().await;
    rig.server.announces("0.3.0", b"newer still");
    rig.house.wait(Duration::from_secs(27 * 60 * 60));
    rig.does(|tx| {
        let mut row = tx.update()?;
        row.when = When::Button;
        Ok(tx.put_update(&row)?)
    })
    .await;
    let newer = |row: &super::Update| {
        let version = row.offer.as_ref().map(|offer| offer.version.as_str());
        row.step == Step::Ready && version == Some("0.3.0")
    };
    rig.until("newer", newer).await;
    let only = |names: Vec<String>| names == ["burrow-rpi4-0.3.0.raucb"];
    rig.until("tidied", |_| only(rig.bundles())).await;
    rig.server.says(|entry| entry["version"] = json!("0.1.0"));
    rig.house.wait(Duration::from_secs(27 * 60 * 60));
    rig.updates().decided();
    let row = rig.until("taken back", |row| row.step == Step::Look).await;
    assert_eq!((row.offer, row.snag), (None, None));
    rig.until("tidied", |_| rig.bundles().is_empty()).await;
}
