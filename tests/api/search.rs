//! Finding people, posts and hashtags.

use crate::house::{House, ids};
use serde_json::{Value, json};

/// The texts of the posts that a search found, without their HTML.
fn texts(results: &Value) -> Vec<String> {
    let statuses = results["statuses"].as_array().expect("an array");
    let text =
        |status: &Value| burrow::text::sanitize::plain(status["content"].as_str().expect("a text"));
    statuses.iter().map(text).collect()
}

fn names(list: &Value, field: &str) -> Vec<String> {
    let list = list.as_array().expect("an array");
    list.iter()
        .map(|item| item[field].as_str().expect("a name").to_owned())
        .collect()
}

#[tokio::test]
async fn posts_are_found_by_those_whom_they_concern() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ada.says("Green tea in the garden").await;
    ada.says("Black tea for @ben").await;
    ada.post(
        "/api/v1/statuses",
        json!({"status": "secret", "spoiler_text": "About coffee", "visibility": "direct"}),
    )
    .await
    .ok();
    let find = async |caller: &crate::house::Caller<'_>, q: &str| {
        texts(
            &caller
                .get(&format!("/api/v2/search?q={q}&type=statuses"))
                .await
                .ok(),
        )
    };
    assert_eq!(
        find(&ada, "TEA").await,
        ["Black tea for @ben", "Green tea in the garden"]
    );
    assert_eq!(find(&ada, "garden+tea").await, ["Green tea in the garden"]);
    assert_eq!(
        find(&ada, "coffee").await,
        ["secret"],
        "content warnings are searched too"
    );
    assert_eq!(find(&ben, "tea").await, ["Black tea for @ben"]);
    assert_eq!(find(&ben, "coffee").await, [""; 0]);
    assert_eq!(find(&ada, "tea+-black").await, ["Green tea in the garden"]);
    assert_eq!(find(&ada, "from:me+tea").await.len(), 2);
    assert_eq!(find(&ben, "from:ada").await, ["Black tea for @ben"]);
    assert_eq!(find(&ben, "from:me").await, [""; 0]);
    assert_eq!(find(&ada, "%22black+tea%22").await, ["Black tea for @ben"]);
    assert_eq!(find(&ada, "has:media+tea").await, [""; 0]);
}

#[tokio::test]
async fn what_one_keeps_is_found_until_it_is_let_go_or_deleted() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let post = ada.says("a recipe for scones").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    let search = "/api/v2/search?q=scones&type=statuses";
    for (act, undo) in [
        ("favourite", "unfavourite"),
        ("reblog", "unreblog"),
        ("bookmark", "unbookmark"),
    ] {
        assert_eq!(texts(&ben.get(search).await.ok()), [""; 0], "before {act}");
        ben.post(&format!("{path}/{act}"), json!({})).await.ok();
        assert_eq!(
            texts(&ben.get(search).await.ok()),
            ["a recipe for scones"],
            "{act}"
        );
        ben.post(&format!("{path}/{undo}"), json!({})).await.ok();
    }
    ben.post(&format!("{path}/bookmark"), json!({})).await.ok();
    ben.post(&format!("{path}/reblog"), json!({})).await.ok();
    ada.post(&format!("{path}/reblog"), json!({})).await.ok();
    ada.delete(&path).await.ok();
    // That no row of the index is left behind is checked when the house closes.
    assert_eq!(texts(&ben.get(search).await.ok()), [""; 0]);
    assert_eq!(texts(&ada.get(search).await.ok()), [""; 0]);
}

#[tokio::test]
async fn edited_posts_are_found_by_their_new_words_only() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let post = ada.says("first words for @ben").await;
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().unwrap());
    house
        .user("cleo")
        .await
        .post(&format!("{path}/bookmark"), json!({}))
        .await
        .ok();
    ada.put(
        &path,
        json!({"status": "second thoughts", "spoiler_text": "really"}),
    )
    .await
    .ok();
    let cleo = house.user("cleo").await;
    for (caller, q, found) in [
        (&ada, "first", 0),
        (&ada, "second+really", 1),
        // Ben is no longer named, Cleo has kept it.
        (&ben, "second", 0),
        (&ben, "first", 0),
        (&cleo, "first", 0),
        (&cleo, "thoughts", 1),
    ] {
        let results = caller
            .get(&format!("/api/v2/search?q={q}&type=statuses"))
            .await
            .ok();
        assert_eq!(texts(&results).len(), found, "{q}");
    }
}

#[tokio::test]
async fn results_are_paged() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut posts = Vec::new();
    for number in 0..5 {
        posts.push(
            ada.says(&format!("tea number {number}")).await["id"]
                .as_str()
                .unwrap()
                .to_owned(),
        );
    }
    let page = async |more: &str| {
        let found = ada
            .get(&format!("/api/v2/search?q=tea&type=statuses&{more}"))
            .await
            .ok();
        ids(&found["statuses"])
    };
    assert_eq!(page("limit=2").await, [posts[4].clone(), posts[3].clone()]);
    assert_eq!(
        page("limit=2&offset=2").await,
        [posts[2].clone(), posts[1].clone()]
    );
    assert_eq!(
        page(&format!("limit=2&max_id={}", posts[2])).await,
        [posts[1].clone(), posts[0].clone()]
    );
    assert_eq!(
        page(&format!("min_id={}", posts[3])).await,
        [posts[4].clone()]
    );
    assert_eq!(
        page(&format!("account_id={}", ada.id_text())).await.len(),
        5
    );
    assert_eq!(page("account_id=12345").await, [""; 0]);
    assert_eq!(page("limit=0").await, [""; 0]);
    assert_eq!(page("limit=999999").await.len(), 5);
}

#[tokio::test]
async fn people_hashtags_and_pasted_addresses_are_found() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("benjamin").await);
    let post = ben.says("I like #Teapots and #tea").await;
    let all = ada.get("/api/v2/search?q=tea").await.ok();
    assert_eq!(names(&all["hashtags"], "name"), ["tea", "teapots"]);
    assert_eq!(
        all["hashtags"][0]["history"].as_array().map(Vec::len),
        Some(7)
    );
    assert_eq!(all["hashtags"][0]["following"], false);
    assert_eq!(all["accounts"], json!([]));
    let people = ada.get("/api/v2/search?q=@benj").await.ok();
    assert_eq!(names(&people["accounts"], "acct"), ["benjamin"]);
    assert_eq!(people["statuses"], json!([]));
    let one = ada
        .get("/api/v2/search?q=%23tea&type=hashtags&limit=1")
        .await
        .ok();
    assert_eq!(names(&one["hashtags"], "name"), ["tea"]);
    let url = post["url"].as_str().unwrap();
    let pasted = ada
        .get(&format!("/api/v2/search?q={url}&resolve=true"))
        .await
        .ok();
    assert_eq!(ids(&pasted["statuses"]), [post["id"].as_str().unwrap()]);
    let pasted = ada
        .get("/api/v2/search?q=https://home.example/@benjamin")
        .await
        .ok();
    assert_eq!(names(&pasted["accounts"], "acct"), ["benjamin"]);
    let pasted = ada
        .get("/api/v2/search?q=https://home.example/@benjamin&type=statuses")
        .await
        .ok();
    assert_eq!(pasted["accounts"], json!([]));
}

#[tokio::test]
async fn a_pasted_address_shows_no_more_than_one_may_see() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let private = ada
        .post(
            "/api/v1/statuses",
            json!({"status": "for friends", "visibility": "private"}),
        )
        .await
        .ok();
    let search = format!("/api/v2/search?q={}", private["url"].as_str().unwrap());
    assert_eq!(ids(&ada.get(&search).await.ok()["statuses"]).len(), 1);
    assert_eq!(ben.get(&search).await.ok()["statuses"], json!([]));
    assert_eq!(
        house.anonymous().get(&search).await.ok()["statuses"],
        json!([])
    );
}

#[tokio::test]
async fn accounts_are_searched_by_beginning() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for name in ["adam", "adele", "ben"] {
        house.user(name).await;
    }
    let find = async |query: &str| {
        names(
            &ada.get(&format!("/api/v1/accounts/search?{query}"))
                .await
                .ok(),
            "acct",
        )
    };
    let mut found = find("q=ad").await;
    found.sort();
    assert_eq!(found, ["ada", "adam", "adele"]);
    assert_eq!(find("q=@adele@home.example").await, ["adele"]);
    assert_eq!(find("q=ad&limit=1").await.len(), 1);
    assert_eq!(find("q=ad&limit=2&offset=2").await.len(), 1);
    assert_eq!(find("q=ad&following=true").await, [""; 0]);
    assert_eq!(find("q=zzz").await, [""; 0]);
}

#[tokio::test]
async fn searches_are_refused() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let stranger = house.anonymous();
    let narrow = house.user_with("ada", "read:statuses write").await;
    for path in [
        "/api/v2/search",
        "/api/v2/search?q=",
        "/api/v2/search?q=%20",
        "/api/v1/accounts/search",
    ] {
        assert_eq!(
            ada.get(path).await.refused(400),
            "param is missing or the value is empty: q",
            "{path}"
        );
    }
    ada.get("/api/v2/search?q=tea&type=wings")
        .await
        .refused(422);
    ada.get("/api/v2/search?q=tea&limit=many")
        .await
        .refused(422);
    ada.get("/api/v2/search?q=tea&offset=-1").await.refused(422);
    narrow.get("/api/v2/search?q=tea").await.refused(403);
    narrow
        .get("/api/v1/accounts/search?q=tea")
        .await
        .refused(403);
    stranger
        .get("/api/v1/accounts/search?q=ada")
        .await
        .refused(401);
    stranger
        .get("/api/v2/search?q=ada&offset=1&type=accounts")
        .await
        .refused(401);
    stranger
        .get("/api/v2/search?q=ada&resolve=true")
        .await
        .refused(401);
}

#[tokio::test]
async fn strangers_find_people_and_hashtags_but_no_posts() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.says("public #teatime").await;
    let stranger = house.anonymous();
    let found = stranger.get("/api/v2/search?q=ada").await.ok();
    assert_eq!(names(&found["accounts"], "acct"), ["ada"]);
    let found = stranger.get("/api/v2/search?q=teatime").await.ok();
    assert_eq!(names(&found["hashtags"], "name"), ["teatime"]);
    assert_eq!(found["statuses"], json!([]));
    assert!(found["hashtags"][0].get("following").is_none());
    // Two letters would list half of the household.
    assert_eq!(
        stranger.get("/api/v2/search?q=ad").await.ok()["accounts"],
        json!([])
    );
}

#[tokio::test]
async fn any_text_can_be_searched_for() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.says("日本語の投稿 with \"quotes\" & 50% more").await;
    let long = "x".repeat(5_000);
    for q in [
        "%00",
        "%22",
        "-",
        "from:",
        "%F0%9F%8D%B5",
        "%E6%97%A5%E6%9C%AC",
        "50%25",
        "()%5B%5D%7B%7D*?",
        &long,
    ] {
        ada.get(&format!("/api/v2/search?q={q}")).await.ok();
    }
    let found = ada
        .get("/api/v2/search?q=%E6%97%A5%E6%9C%AC%E8%AA%9E&type=statuses")
        .await
        .ok();
    assert_eq!(texts(&found).len(), 1);
    ada.get("/api/v2/search?q=%FF%FE").await.refused(400);
}
