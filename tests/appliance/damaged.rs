//! The page of a box whose data can't be opened.

use super::{a_box, wishes};
use crate::pages::browser::Browser;
use burrow::device::Places;
use burrow::run::damaged::{Ruin, routes};
use burrow::store::Error;
use std::fs;
use std::io::ErrorKind;

const CODE: &str = "ABCD-EFGH";

fn visitor(places: &Places) -> Browser {
    Browser::through(routes(places.clone(), Ruin::Card, CODE.to_owned()))
}

#[tokio::test]
async fn every_address_says_what_has_happened_and_nothing_is_done_unasked() {
    let (_root, places) = a_box();
    fs::write(
        places.facts().join("damaged"),
        "its file system can't be repaired\nInode 7 <b>",
    )
    .expect("a file");
    let mut visitor = visitor(&places);
    for path in ["/", "/dashboard", "/api/v2/instance", "/make-anew/now"] {
        let page = visitor.get(path).await;
        assert_eq!(page.status, 503, "{path}");
        let text = page.text();
        assert!(
            text.contains("can’t be opened") && text.contains("can&#39;t be repaired"),
            "{text}"
        );
        assert!(
            !text.contains(CODE),
            "the code is on the box, not on the page"
        );
        assert!(!text.contains("Inode 7 <b>"), "what was said is text");
    }
    assert_eq!(wishes(&places), [""; 0]);
}

#[tokio::test]
async fn it_restarts_when_it_is_told_to() {
    let (_root, places) = a_box();
    let mut visitor = visitor(&places);
    assert_eq!(visitor.post("/restart", &[]).await.status, 200);
    assert_eq!(wishes(&places), ["restart"]);
}

#[tokio::test]
async fn the_card_is_made_anew_only_for_who_holds_the_box_and_says_so() {
    let (_root, places) = a_box();
    let mut visitor = visitor(&places);
    for (code, sure) in [("", ""), (CODE, ""), (CODE, "yes"), ("ABCD-EFGJ", "erase")] {
        let fields = [("code", code), ("sure", sure)];
        assert_eq!(visitor.post("/make-anew", &fields).await.status, 422);
    }
    assert_eq!(wishes(&places), [""; 0]);
    let fields = [("code", "abcd efgh"), ("sure", " Erase ")];
    assert_eq!(visitor.post("/make-anew", &fields).await.status, 200);
    assert_eq!(wishes(&places), ["confirm-damaged"]);
}

#[tokio::test]
async fn codes_are_not_guessed_for_long() {
    let (_root, places) = a_box();
    let mut visitor = visitor(&places);
    for _ in 0..20 {
        let fields = [("code", "WRON-GCOD"), ("sure", "erase")];
        assert_eq!(visitor.post("/make-anew", &fields).await.status, 422);
    }
    let fields = [("code", CODE), ("sure", "erase")];
    assert_eq!(visitor.post("/make-anew", &fields).await.status, 429);
    assert_eq!(wishes(&places), [""; 0]);
}

#[tokio::test]
async fn a_box_that_takes_no_wishes_says_so() {
    let (_root, places) = a_box();
    fs::remove_dir(places.wishes()).expect("it is empty");
    let mut visitor = visitor(&places);
    assert_eq!(visitor.post("/restart", &[]).await.status, 503);
}

/// The card works, and its partition stays: what lies on it is erased as the owner would have it done.
#[tokio::test]
async fn a_store_that_cannot_be_read_says_why_and_begins_anew_like_a_factory_reset() {
    let (_root, places) = a_box();
    fs::write(places.facts().join("damaged"), "of long ago").expect("a file");
    let ruin = Ruin::Store("the store is damaged: a page of it is gone".to_owned());
    let mut visitor = Browser::through(routes(places.clone(), ruin, CODE.to_owned()));
    let page = visitor.get("/dashboard").await;
    assert_eq!(page.status, 503);
    let text = page.text();
    assert!(text.contains("a page of it is gone"), "{text}");
    assert!(!text.contains("of long ago") && !text.contains("part of the card"));
    let fields = [("code", CODE), ("sure", "erase")];
    assert_eq!(visitor.post("/make-anew", &fields).await.status, 200);
    assert_eq!(wishes(&places), ["factory-reset"]);
}

/// Whose card was full was told that it was ruined, and offered to erase it.
#[tokio::test]
async fn a_full_disk_is_called_full_and_nothing_is_offered_that_erases() {
    let (root, places) = a_box();
    let full = Error::from(std::io::Error::from(ErrorKind::StorageFull));
    let ruin = Ruin::of(&full, root.path()).expect("it is in the box's power");
    let mut visitor = Browser::through(routes(places.clone(), ruin, CODE.to_owned()));
    let page = visitor.get("/").await;
    assert_eq!(page.status, 503);
    let text = page.text();
    assert!(text.contains("The disk is full"), "{text}");
    assert!(!text.contains("make-anew") && !text.contains("can’t be opened"));
    let fields = [("code", CODE), ("sure", "erase")];
    assert_eq!(visitor.post("/make-anew", &fields).await.status, 503);
    assert_eq!(wishes(&places), [""; 0]);
    assert_eq!(visitor.post("/restart", &[]).await.status, 200);
    assert_eq!(wishes(&places), ["restart"]);
}

/// The owner wanted all of it gone, and the card won't.
#[tokio::test]
async fn what_cannot_be_erased_is_not_said_to_be_untouched() {
    let (_root, places) = a_box();
    assert_eq!(Ruin::found(&places), Ruin::Card);
    for fact in ["damaged", "unerased"] {
        fs::write(places.facts().join(fact), "rm: Read-only file system").expect("a file");
    }
    let ruin = Ruin::found(&places);
    assert_eq!(ruin, Ruin::Unerased);
    let mut visitor = Browser::through(routes(places.clone(), ruin, CODE.to_owned()));
    let page = visitor.get("/").await;
    let text = page.text();
    assert_eq!(page.status, 503);
    assert!(text.contains("can’t be erased") && text.contains("Read-only file system"));
    assert!(!text.contains("Nothing was erased") && !text.contains("/make-anew"));
    assert_eq!(visitor.post("/restart", &[]).await.status, 200);
    assert_eq!(wishes(&places), ["restart"]);
    let scene = burrow::device::screen::Scene::look(&places);
    assert_eq!(scene.house.stage, burrow::device::screen::Stage::Unerased);
}
