//! Our documents as other servers read them.

use super::elsewhere::keep;
use crate::house::House;
use burrow::model::remote::HOUSE;
use serde_json::json;

#[tokio::test]
async fn actors() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    house.give_keys(ada.id()).await;
    house.give_keys(HOUSE).await;
    let profile = json!({
        "display_name": "Ada", "note": "I brew #tea", "locked": true, "discoverable": true,
        "fields_attributes": [{"name": "Site", "value": "https://ada.example"}]
    });
    ada.patch("/api/v1/accounts/update_credentials", profile)
        .await
        .ok();
    let person = house.document("/users/ada").await;
    assert_eq!(
        person.header("content-type"),
        Some("application/activity+json; charset=utf-8")
    );
    assert_eq!(
        person.header("cache-control"),
        Some("private, no-store, no-transform")
    );
    keep("person", &person.ok());
    keep("house", &house.document("/actor").await.ok());
}

#[tokio::test]
async fn people_and_machines_are_shown_the_way_to_what_is_for_them() {
    let house = House::open().await;
    let post = house.user("ada").await.says("hello").await;
    let id = post["id"].as_str().expect("an id");
    let browser = "text/html,application/xhtml+xml,*/*;q=0.8";
    for (document, page) in [
        ("/users/ada".to_owned(), "/@ada".to_owned()),
        (format!("/users/ada/statuses/{id}"), format!("/@ada/{id}")),
    ] {
        let led = house.ask(&document, browser).await;
        assert_eq!(
            (led.status.as_u16(), led.header("location")),
            (302, Some(page.as_str()))
        );
        let led = house.document(&page).await;
        assert_eq!(
            (led.status.as_u16(), led.header("location")),
            (302, Some(document.as_str()))
        );
        assert_eq!(house.ask(&page, browser).await.status, 200);
        assert_eq!(house.ask(&document, "*/*").await.status, 200);
    }
}
