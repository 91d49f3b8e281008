//! More servers than one transaction writes rows for.

use super::world::{World, door, render, stranger};
use crate::house::House;
use burrow::federation::deliver::Postman;
use burrow::store::{Error, Haste};
use std::future::Future;
use std::sync::Arc;
use std::task::Poll;
use std::time::Duration;

/// Rows are written a thousand at a time.
const SERVERS: usize = 1_050;

#[tokio::test]
async fn more_servers_than_one_transaction_takes_all_get_a_post_once() {
    let house = House::open().await;
    let world = Arc::new(World::default());
    let door = door(&house, &world).await;
    let ada = house.id("ada");
    for number in 0..SERVERS {
        stranger(&house, &format!("p@s{number:04}.example"), Some(ada)).await;
    }
    let post = house.user("ada").await.says("to everybody").await;
    let waiting = || {
        let waiting: Result<usize, Error> =
            house.store.read_now(|view| view.outbox_waiting(10_000));
        waiting.expect("the store reads")
    };
    // The power goes when the first thousand rows are written, before the others are.
    let postman = Postman::new(door.clone(), render, Haste::Now);
    let mut first = Box::pin(postman.catch_up());
    let cut = futures_util::future::poll_fn(|context| match first.as_mut().poll(context) {
        Poll::Ready(_) => Poll::Ready(false),
        Poll::Pending if waiting() > 0 => Poll::Ready(true),
        Poll::Pending => Poll::Pending,
    });
    let cut = tokio::time::timeout(Duration::from_secs(60), cut).await;
    assert_eq!(
        cut.ok(),
        Some(true),
        "it had to be cut off while rows were waiting"
    );
    drop(first);
    drop(postman);
    let postman = Postman::new(door, render, Haste::Now);
    for _ in 0..4 {
        postman.catch_up().await.expect("the store works");
        house.wait(Duration::from_secs(60 * 60));
    }
    assert_eq!(waiting(), 0);
    let said = format!(
        "https://home.example/posts/{}",
        post["id"].as_str().expect("an id")
    );
    let all = world.all();
    assert_eq!(all.len(), SERVERS);
    for (host, server) in &all {
        let mut got = server.got.clone();
        got.dedup();
        assert_eq!(got, [said.as_str()], "{host}");
    }
}
