//! Pages of which few entries of a long list are wanted: a search that gives up says where it goes on, so that a list doesn't
//! seem to be over long before it is.

use crate::house::{Caller, House, Reply, ids};
use burrow::model::notification::{Notification, NotificationKind};
use burrow::model::status::{Status, Visibility};
use burrow::model::{AccountId, StatusId};
use burrow::ops::search;
use burrow::store::{Error, SCAN_ROWS_MAX};

/// How many entries nobody wants lie between two that somebody does.
const BETWEEN: usize = SCAN_ROWS_MAX + 10;

/// Where a page leads by `rel`, as a path.
fn link(page: &Reply, rel: &str) -> Option<String> {
    let links = page.header("link")?;
    let found = links
        .split(", ")
        .find(|link| link.ends_with(&format!("rel=\"{rel}\"")));
    let path = found?.strip_prefix("<https://home.example")?;
    Some(path.split('>').next().expect("an address").to_owned())
}

/// All that somebody finds who starts at `path` and follows the links, and how many pages that takes.
async fn walk(caller: &Caller<'_>, path: &str, rel: &str) -> (Vec<String>, usize) {
    let (mut next, mut found, mut pages) = (Some(path.to_owned()), Vec::new(), 0);
    while let Some(path) = next {
        let page = caller.get(&path).await;
        let body = page.ok();
        match body.get("notification_groups") {
            Some(groups) => found.extend(
                groups
                    .as_array()
                    .expect("a list")
                    .iter()
                    .map(|group| group["group_key"].as_str().expect("a key").to_owned()),
            ),
            None => found.extend(ids(&body)),
        }
        next = link(&page, rel);
        pages += 1;
        assert!(pages < 20, "it comes to an end");
    }
    (found, pages)
}

/// Ada's posts: one for everybody, many for her followers, and one for everybody.
async fn open_words_far_apart(house: &House, ada: AccountId) -> [String; 2] {
    let written = house.store.write(move |tx| {
        let mut open = Vec::new();
        for number in 0..BETWEEN + 2 {
            let id: StatusId = tx.new_id();
            let mut post = Status::blank(id, ada, tx.now());
            match number == 0 || number == BETWEEN + 1 {
                true => open.push(id.to_string()),
                false => post.visibility = Visibility::Private,
            }
            tx.add_status(&post, true)?;
            search::index_new(tx, &post)?;
            if post.visibility == Visibility::Public {
                tx.add_shared(&post, true, true, &[])?;
            }
        }
        Ok::<_, Error>(open)
    });
    let open = written.await.expect("posts");
    house.pass(1_000);
    open.try_into().expect("two")
}

#[tokio::test]
async fn strangers_find_what_is_open_among_much_that_is_not() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let [old, new] = open_words_far_apart(&house, ada.id()).await;
    let path = format!("/api/v1/accounts/{}/statuses", ada.id_text());
    let stranger = house.anonymous();
    let (found, pages) = walk(&stranger, &path, "next").await;
    assert_eq!(found, [new.clone(), old.clone()]);
    assert_eq!(pages, 3, "two, and one that is empty");
    let (found, _) = walk(&stranger, &format!("{path}?min_id=1"), "prev").await;
    assert_eq!(found, [old.clone(), new.clone()]);
    // A page on which nothing is found leads on in its own direction only.
    let page = stranger.get(&format!("{path}?max_id={new}")).await;
    assert!(ids(&page.ok()).is_empty());
    assert!(link(&page, "next").is_some() && link(&page, "prev").is_none());
    let all = ada.get(&format!("{path}?limit=40")).await;
    assert_eq!(ids(&all.ok()).len(), 40);
}

#[tokio::test]
async fn the_only_request_among_follows_is_found() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let (to, from) = (ada.id(), ben.id());
    let written = house.store.write(move |tx| {
        let mut first = None;
        for number in 0..BETWEEN + 1 {
            let told = Notification {
                id: tx.new_round_id(),
                account: to,
                kind: match number {
                    0 => NotificationKind::FollowRequest,
                    _ => NotificationKind::Follow,
                },
                from,
                status: None,
                report: None,
                created_at: tx.now(),
                filtered: false,
                strike: None,
            };
            first.get_or_insert(told.id);
            tx.put_notification(&told)?;
        }
        Ok::<_, Error>(first.expect("one"))
    });
    let first = written.await.expect("notifications");
    house.pass(1_000);
    let path = "/api/v1/notifications?types[]=follow_request";
    let (found, _) = walk(&ada, path, "next").await;
    assert_eq!(found, [first.to_string()]);
    let path = "/api/v2/notifications?types[]=follow_request&grouped_types[]=favourite";
    let (found, _) = walk(&ada, path, "next").await;
    assert_eq!(found, [format!("ungrouped-{first}")]);
}
