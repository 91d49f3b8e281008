//! Public profiles and posts, and the files that browsers ask for.

use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use serde_json::json;

#[tokio::test]
async fn strangers_read_what_is_public_and_nothing_else() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let mut ids = Vec::new();
    for (text, visibility, local) in [
        ("Beans are up", "public", false),
        ("A quiet word", "unlisted", false),
        ("For followers", "private", false),
        ("Between us", "direct", false),
        ("In this house", "public", true),
    ] {
        let draft = json!({"status": text, "visibility": visibility, "local_only": local});
        ids.push(
            ada.post("/api/v1/statuses", draft).await.ok()["id"]
                .as_str()
                .expect("an id")
                .to_owned(),
        );
    }
    let mut stranger = Browser::new(&house);
    let profile = stranger.get("/@ada").await;
    says(&profile, 200, "Beans are up");
    says(&profile, 200, "@ada@home.example");
    says(&profile, 200, "<meta name=\"robots\" content=\"noindex\">");
    for hidden in [
        "A quiet word",
        "For followers",
        "Between us",
        "In this house",
    ] {
        assert!(!profile.text().contains(hidden), "{hidden}");
    }
    for id in &ids[..2] {
        let page = stranger.get(&format!("/@ada/{id}")).await;
        says(&page, 200, "<meta property=\"og:description\"");
        says(&page, 200, &format!("https://home.example/@ada/{id}"));
    }
    let mut signed_in = Browser::signed_in(&house, "ada").await;
    for id in &ids[2..] {
        says(
            &stranger.get(&format!("/@ada/{id}")).await,
            404,
            "Nothing here",
        );
        says(
            &signed_in.get(&format!("/@ada/{id}")).await,
            404,
            "Nothing here",
        );
    }
}

#[tokio::test]
async fn what_the_owner_tells_at_length_is_read_by_everybody() {
    let house = House::open().await;
    let mut stranger = Browser::new(&house);
    says(&stranger.get("/").await, 200, "href=\"/about\"");
    says(&stranger.get("/about").await, 200, "<h1>About ");
    says(
        &stranger.get("/about").await,
        200,
        "corner of the social web",
    );
    says(
        &stranger.get("/privacy-policy").await,
        200,
        "no advertising",
    );
    says(
        &stranger.get("/terms-of-service").await,
        404,
        "Nothing here",
    );
    let told = house.store.write(|tx| {
        let mut settings = tx.settings()?;
        settings.about.text = "We moved here in 1987 <3".to_owned();
        settings.terms.text = "Be kind.".to_owned();
        settings.terms.changed_at = tx.now();
        tx.put_settings(&settings)
    });
    told.await.expect("the owner may say so");
    says(&stranger.get("/about").await, 200, "in 1987 &lt;3");
    says(&stranger.get("/terms-of-service").await, 200, "Be kind.");
    says(&stranger.get("/").await, 200, "href=\"/terms-of-service\"");
    let mut early = Browser::new(&House::unclaimed());
    assert_eq!(early.get("/about").await.status, 503);
}

#[tokio::test]
async fn an_answer_is_shown_under_what_it_answers() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    let first = ada.says("Shall we grow peas?").await;
    let id = first["id"].as_str().expect("an id");
    let answer = ben
        .post(
            "/api/v1/statuses",
            json!({"status": "Yes, <b>please</b>", "in_reply_to_id": id}),
        )
        .await
        .ok();
    let mut stranger = Browser::new(&house);
    let page = stranger.get(&format!("/@ada/{id}")).await;
    says(&page, 200, "Replies");
    says(&page, 200, "Yes, &lt;b&gt;please");
    let answer = answer["id"].as_str().expect("an id").to_owned();
    says(
        &stranger.get(&format!("/@ben/{answer}")).await,
        200,
        "Earlier in the conversation",
    );
    says(
        &stranger.get(&format!("/@ada/{answer}")).await,
        404,
        "Nothing here",
    );
}

#[tokio::test]
async fn who_is_not_there_is_not_found() {
    let house = House::open().await;
    let mut stranger = Browser::new(&house);
    for path in [
        "/@nobody",
        "/@nobody/1",
        "/@ada/abc",
        "/@ada/1",
        "/@ada/99999999999999999999",
        "/@ada@far.example",
    ] {
        says(&stranger.get(path).await, 404, "Nothing here");
    }
}

#[tokio::test]
async fn files_of_pages_are_kept_for_ever_and_others_are_not_there() {
    let house = House::open().await;
    let mut stranger = Browser::new(&house);
    let page = stranger.get("/").await.text();
    let style = page
        .split('"')
        .find(|part| part.starts_with("/assets/burrow."))
        .expect("a stylesheet")
        .to_owned();
    let css = stranger.get(&style).await;
    assert_eq!(
        css.header("cache-control"),
        Some("public, max-age=31536000, immutable")
    );
    assert_eq!(css.header("content-type"), Some("text/css; charset=utf-8"));
    assert_eq!(stranger.get("/assets/burrow.css").await.status, 404);
    assert_eq!(stranger.get("/assets/..%2Fsecret").await.status, 404);
    assert_eq!(
        stranger.get("/favicon.ico").await.header("content-type"),
        Some("image/png")
    );
    assert!(
        stranger
            .get("/robots.txt")
            .await
            .text()
            .contains("Disallow: /oauth/")
    );
    assert_eq!(
        stranger.get("/manifest.webmanifest").await.json()["name"],
        "The Test House"
    );
    assert_eq!(
        stranger
            .get("/.well-known/change-password")
            .await
            .header("location"),
        Some("/settings/security")
    );
    leads_to(&stranger.get("/auth/sign_in").await, "/login");
    assert_eq!(
        stranger.get("/api/v1/nothing").await.refused(404),
        "Record not found"
    );
}

#[tokio::test]
async fn a_hashtag_leads_to_its_public_posts() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    for (text, visibility, local) in [
        ("Peas are up #Garden", "public", false),
        ("Kale for us #garden", "public", true),
        ("Leeks, quietly #garden", "unlisted", false),
        ("Secret bed #garden", "private", false),
    ] {
        let draft = json!({"status": text, "visibility": visibility, "local_only": local});
        ada.post("/api/v1/statuses", draft).await.ok();
    }
    let mut stranger = Browser::new(&house);
    for path in ["/tags/garden", "/tags/Garden"] {
        let page = stranger.get(path).await;
        says(&page, 200, "Peas are up");
        for hidden in ["Kale", "Leeks", "Secret"] {
            assert!(!page.text().contains(hidden), "{hidden}");
        }
    }
    says(&stranger.get("/tags/nothing").await, 404, "Nothing here");
}
