//! What somebody has: posts, followers, followed.

use crate::house::{Caller, House, ids};
use serde_json::{Value, json};

fn id(status: &Value) -> String {
    status["id"].as_str().expect("an id").to_owned()
}

async fn follow(from: &Caller<'_>, to: &Caller<'_>) {
    let path = format!("/api/v1/accounts/{}/follow", to.id_text());
    from.post(&path, json!({})).await.ok();
}

#[tokio::test]
async fn a_profile_shows_each_viewer_what_is_for_them() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    follow(&ben, &ada).await;
    let mut posts = Vec::new();
    for (visibility, text) in [
        ("public", "1"),
        ("unlisted", "2"),
        ("private", "3"),
        ("direct", "@cal 4"),
    ] {
        let body = json!({"status": text, "visibility": visibility});
        posts.push(id(&ada.post("/api/v1/statuses", body).await.ok()));
    }
    let local = json!({"status": "5", "local_only": true});
    posts.push(id(&ada.post("/api/v1/statuses", local).await.ok()));
    let path = format!("/api/v1/accounts/{}/statuses", ada.id_text());
    for (viewer, seen) in [
        (&ada, vec![4, 3, 2, 1, 0]),
        (&ben, vec![4, 2, 1, 0]),
        (&cal, vec![4, 3, 1, 0]),
        (&house.anonymous(), vec![1, 0]),
    ] {
        let expected: Vec<&String> = seen.into_iter().map(|at: usize| &posts[at]).collect();
        assert_eq!(
            ids(&viewer.get(&path).await.ok())
                .iter()
                .collect::<Vec<_>>(),
            expected
        );
    }
    house
        .anonymous()
        .get("/api/v1/accounts/7/statuses")
        .await
        .refused(404);
    let only_writes = house.user_with("ben", "write").await;
    assert_eq!(
        ids(&only_writes.get(&path).await.ok()),
        [posts[1].clone(), posts[0].clone()]
    );
}

#[tokio::test]
async fn posts_can_be_narrowed_down() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let other = ben.says("a post of ben's").await;
    let plain = ada.says("plain #Tea").await;
    let to_ben = json!({"status": "to ben", "in_reply_to_id": other["id"]});
    let to_ben = ada.post("/api/v1/statuses", to_ben).await.ok();
    let to_self = json!({"status": "more", "in_reply_to_id": plain["id"]});
    let to_self = ada.post("/api/v1/statuses", to_self).await.ok();
    let boost = format!("/api/v1/statuses/{}/reblog", id(&other));
    let boost = ada.post(&boost, json!({})).await.ok();
    let path = format!("/api/v1/accounts/{}/statuses", ada.id_text());
    let all = [&boost, &to_self, &to_ben, &plain];
    for (filter, kept) in [
        ("", vec![0, 1, 2, 3]),
        ("exclude_replies=true", vec![0, 1, 3]),
        ("exclude_reblogs=1", vec![1, 2, 3]),
        ("exclude_reblogs=true&exclude_replies=true", vec![1, 3]),
        ("tagged=tea", vec![3]),
        ("tagged=coffee", vec![]),
        ("only_media=true", vec![]),
        ("only_media=false", vec![0, 1, 2, 3]),
        ("pinned=true", vec![]),
    ] {
        let expected: Vec<String> = kept.into_iter().map(|at: usize| id(all[at])).collect();
        let seen = ben.get(&format!("{path}?{filter}")).await.ok();
        assert_eq!(ids(&seen), expected, "{filter}");
    }
    // Whoever mutes or blocks somebody doesn't get them by way of another's boosts.
    let cal = house.user("cal").await;
    cal.post(
        &format!("/api/v1/accounts/{}/mute", ben.id_text()),
        json!({}),
    )
    .await
    .ok();
    assert_eq!(
        ids(&cal.get(&path).await.ok()),
        [id(&to_self), id(&to_ben), id(&plain)]
    );
    cal.post(
        &format!("/api/v1/accounts/{}/mute", ada.id_text()),
        json!({}),
    )
    .await
    .ok();
    assert_eq!(
        ids(&cal.get(&path).await.ok()).len(),
        3,
        "but one may look up whom one mutes"
    );
}

#[tokio::test]
async fn pinned_posts_come_last_pinned_first() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let (one, two) = (ada.says("one").await, ada.says("two").await);
    let private = json!({"status": "three", "visibility": "private"});
    let three = ada.post("/api/v1/statuses", private).await.ok();
    for status in [&two, &three, &one] {
        ada.post(&format!("/api/v1/statuses/{}/pin", id(status)), json!({}))
            .await
            .ok();
    }
    let path = format!("/api/v1/accounts/{}/statuses?pinned=true", ada.id_text());
    assert_eq!(
        ids(&ada.get(&path).await.ok()),
        [id(&one), id(&three), id(&two)]
    );
    assert_eq!(ids(&ben.get(&path).await.ok()), [id(&one), id(&two)]);
}

#[tokio::test]
async fn posts_go_by_pages() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut all = Vec::new();
    for number in 0..5 {
        all.insert(0, id(&ada.says(&number.to_string()).await));
    }
    let path = format!(
        "/api/v1/accounts/{}/statuses?exclude_replies=true",
        ada.id_text()
    );
    let first = ada.get(&format!("{path}&limit=2")).await;
    assert_eq!(ids(&first.ok()), all[..2]);
    let next = first.link("next").expect("more");
    assert!(
        next.contains("exclude_replies=true") && next.contains("limit=2"),
        "{next}"
    );
    let second = ada.get(&next).await;
    assert_eq!(ids(&second.ok()), all[2..4]);
    let back = ada.get(&second.link("prev").expect("newer ones")).await;
    assert_eq!(ids(&back.ok()), all[..2]);
    let since = ada
        .get(&format!("{path}&since_id={}&limit=2", all[4]))
        .await
        .ok();
    assert_eq!(ids(&since), all[..2], "since_id gives the newest");
    let min = ada
        .get(&format!("{path}&min_id={}&limit=2", all[4]))
        .await
        .ok();
    assert_eq!(ids(&min), all[2..4], "min_id gives the nearest");
    let end = ada.get(&format!("{path}&max_id={}", all[4])).await;
    assert_eq!((end.ok(), end.link("next")), (json!([]), None));
}

#[tokio::test]
async fn followers_and_followed_go_by_pages_and_can_be_hidden() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut all = Vec::new();
    for name in ["ben", "cal", "dot"] {
        let other = house.user(name).await;
        follow(&other, &ada).await;
        follow(&ada, &other).await;
        all.insert(0, other.id_text());
    }
    let stranger = house.anonymous();
    for list in ["followers", "following"] {
        let path = format!("/api/v1/accounts/{}/{list}", ada.id_text());
        let first = stranger.get(&format!("{path}?limit=2")).await;
        assert_eq!(ids(&first.ok()), all[..2], "{list}");
        let second = stranger.get(&first.link("next").expect("more")).await;
        assert_eq!(ids(&second.ok()), all[2..], "{list}");
        let back = stranger
            .get(&second.link("prev").expect("newer ones"))
            .await;
        assert_eq!(ids(&back.ok()), all[..2], "{list}");
        stranger
            .get(&format!("/api/v1/accounts/7/{list}"))
            .await
            .refused(404);
        stranger
            .get(&format!("{path}?limit=few"))
            .await
            .refused(422);
    }
    // Who blocks one of them doesn't see them there.
    let (ben, cal) = (house.user("ben").await, house.user("cal").await);
    ben.post(
        &format!("/api/v1/accounts/{}/block", cal.id_text()),
        json!({}),
    )
    .await
    .ok();
    let path = format!("/api/v1/accounts/{}/followers", ada.id_text());
    assert!(!ids(&ben.get(&path).await.ok()).contains(&cal.id_text()));
    assert_eq!(ids(&ada.get(&path).await.ok()).len(), 3);
    let hide = json!({"hide_collections": true});
    ada.patch("/api/v1/accounts/update_credentials", hide)
        .await
        .ok();
    for list in ["followers", "following"] {
        let path = format!("/api/v1/accounts/{}/{list}", ada.id_text());
        assert_eq!(stranger.get(&path).await.ok(), json!([]), "{list}");
        assert_eq!(ids(&ada.get(&path).await.ok()).len(), 3, "{list}");
    }
}
