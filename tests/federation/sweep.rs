//! What only grew, until posts had to go for it.

use crate::house::House;
use burrow::federation::sweep::{CARDS_KEPT, Swept, TAG_DAYS_KEPT, sweep};
use burrow::model::card::Card;
use burrow::model::{AccountId, StatusId};
use burrow::ops::link_card;
use burrow::store::{Error, View, day};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

fn read<T>(house: &House, look: impl FnOnce(&View) -> Result<T, Error>) -> T {
    house.store.read_now(look).expect("the store reads")
}

/// How often a hashtag was used on each of some days, and by how many.
fn uses(house: &House, days: &[u32]) -> Vec<(u64, u64, usize)> {
    read(house, |view| {
        let tag = view.tag("garden")?.expect("it is known").id;
        let on = |day: &u32| {
            let counts = view.tag_day(tag, *day)?;
            let users = view.tag_day_users(tag, *day)?;
            Ok((counts.uses, counts.accounts, users.len()))
        };
        days.iter().map(on).collect()
    })
}

/// Each use of a hashtag left a row for its day and its user for ever.
#[tokio::test]
async fn hashtags_of_days_long_past_are_no_longer_counted() {
    const USERS: u64 = 1_200;
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.says("my #garden").await;
    let first = day(house.store.now());
    let used = house.store.write(|tx| {
        let tag = tx.tag("garden")?.expect("it is known").id;
        for user in 1..USERS {
            tx.count_tag(tag, AccountId(user))?;
        }
        Ok::<_, Error>(())
    });
    used.await.expect("written");
    house.wait(DAY);
    ada.says("my #garden again").await;
    let days = [first, first + 1];
    house.wait(TAG_DAYS_KEPT - DAY);
    let none = sweep(&house.store).await.expect("swept");
    assert_eq!(none, Swept::default(), "it is not yet long past");
    let before = uses(&house, &days);
    assert_eq!(before, [(USERS, USERS, USERS as usize), (1, 1, 1)]);
    house.wait(DAY);
    let swept = sweep(&house.store).await.expect("swept");
    assert_eq!(swept.tag_days, 1);
    assert_eq!(uses(&house, &days), [(0, 0, 0), (1, 1, 1)]);
    assert_eq!(house.store.check().expect("checked"), []);
}

async fn keep(house: &House, post: StatusId, link: &str, title: &str) {
    let (link, title) = (link.to_owned(), title.to_owned());
    let kept = house.store.write(move |tx| {
        let card = Card {
            url: link.clone(),
            title: title.clone(),
            fetched_at: tx.now(),
            ..Card::default()
        };
        link_card::keep(tx, post, &link, &card)
    });
    kept.await.expect("kept");
}

/// A preview was kept for ever, also that there was none, whatever became of the posts under which it stood.
#[tokio::test]
async fn previews_that_no_post_shows_go_after_a_while() {
    let links =
        ["shown", "deleted", "vain", "again"].map(|page| format!("https://a.example/{page}"));
    let [shown, deleted, vain, again] = &links;
    let house = House::open().await;
    let ada = house.user("ada").await;
    for link in &links {
        let post = ada.says(&format!("look: {link}")).await;
        let id = post["id"].as_str().expect("an id").to_owned();
        let title = if link == vain { "" } else { "A page" };
        keep(&house, id.parse().expect("a number"), link, title).await;
        if link == deleted || link == again {
            ada.delete(&format!("/api/v1/statuses/{id}")).await.ok();
        }
    }
    let known = |link: &str| read(&house, |view| view.card(link)).is_some();
    house.wait(CARDS_KEPT - DAY);
    assert_eq!(sweep(&house.store).await.expect("swept").cards, 0);
    house.wait(2 * DAY);
    keep(&house, StatusId(1), again, "A page").await;
    assert_eq!(sweep(&house.store).await.expect("swept").cards, 2);
    assert!(known(shown), "a post shows it");
    assert!(known(again), "it was read just now");
    assert!(!known(deleted) && !known(vain));
}
