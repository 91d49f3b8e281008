//! A clock that nobody has set yet: at home everything works and dates stay likely; other servers wait.

use crate::house::House;
use axum::body::Body;
use axum::http::Request;
use burrow::door::clock::ClockGate;
use burrow::door::visitor::Listener;
use burrow::federation::Federation;
use burrow::model::{StatusId, Time};
use burrow::net::outbound::Nowhere;
use burrow::ops::Refusal;
use burrow::run::networked;
use burrow::store::{Clock, Doubt, Store};
use serde_json::json;
use std::sync::Arc;
use std::time::{Duration, SystemTime};
use tower::ServiceExt;

fn system() -> Time {
    let since = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH);
    Time(since.expect("it is after 1970").as_millis() as u64)
}

fn id(store: &Store) -> StatusId {
    let made = store.write_now(|tx| Ok::<StatusId, Refusal>(tx.new_id()));
    made.expect("an id")
}

/// What is not likely is told in `store/doubt.rs`: the clock of the machine that runs this can't be turned.
#[test]
fn a_likely_clock_is_believed_before_it_is_set() {
    let folder = tempfile::tempdir().expect("a folder");
    let doubt = Arc::<Doubt>::default();
    let store = Store::open_at(folder.path(), Clock::Doubted(doubt.clone()), |_| ());
    let store = store.expect("opens");
    // This machine's clock is likely, so that it is believed although nobody has set it.
    let off = store.now().since(system()).max(system().since(store.now()));
    assert!(off < Duration::from_secs(60), "{off:?}");
    let first = id(&store);
    doubt.believe();
    let second = id(&store);
    assert!(first < second);
    assert!(second.time().since(system()) < Duration::from_secs(60));
}

#[tokio::test]
async fn other_servers_wait_and_the_people_at_home_dont() {
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("synchronized");
    let gate = ClockGate::at(file.clone(), Arc::default());
    let house = House::open().await.with_clock(gate);
    let ada = house.user("ada").await;
    let said = json!({ "status": "What time is it?" });
    ada.post("/api/v1/statuses", said).await.ok();
    let mut browser = crate::pages::browser::Browser::signed_in(&house, "ada").await;
    assert_eq!(
        browser.get("/console/summary").await.ok()["waits"],
        json!(true)
    );
    let page = browser.get("/box").await.text().to_owned();
    assert!(page.contains("Waits for the right time"), "{page}");
    let knock = || async {
        let federation = Federation::new(house.doors.clone(), Arc::new(Nowhere));
        let router = networked(&federation, Listener::Origin);
        let letter = Request::post("/inbox")
            .header("content-type", "application/activity+json")
            .body(Body::from("{}"))
            .expect("a request");
        let reply = router.oneshot(letter).await.expect("routers don't fail");
        let again = reply.headers().contains_key("retry-after");
        (reply.status().as_u16(), again)
    };
    assert_eq!(knock().await, (503, true));
    std::fs::write(&file, "").expect("a file");
    assert_eq!(knock().await, (400, false), "now it is read");
    assert_eq!(
        browser.get("/console/summary").await.ok()["waits"],
        json!(false)
    );
}
