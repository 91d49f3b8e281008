//! Who is behind `name@home.example`.

use super::elsewhere::keep;
use crate::house::House;

const ASK: &str = "/.well-known/webfinger?resource=";

#[tokio::test]
async fn people_are_found_by_name_and_by_address() {
    let house = House::open().await;
    let found = house
        .ask(&format!("{ASK}acct:ada@home.example"), "*/*")
        .await;
    assert_eq!(
        found.header("content-type"),
        Some("application/jrd+json; charset=utf-8")
    );
    assert_eq!(found.header("access-control-allow-origin"), Some("*"));
    let found = found.ok();
    keep("webfinger", &found);
    for same in [
        "acct%3Aada%40home.example",
        "acct:ADA@Home.Example",
        "ada@home.example",
        "@ada@home.example",
        "https://home.example/@ada",
        "https://home.example/users/ada",
        "https://home.example/users/ada/",
    ] {
        assert_eq!(
            house.document(&format!("{ASK}{same}")).await.ok(),
            found,
            "{same}"
        );
    }
    let home = house
        .document(&format!("{ASK}acct:home.example@home.example"))
        .await
        .ok();
    assert_eq!(home["aliases"][0], "https://home.example/actor");
    let same = house
        .document(&format!("{ASK}https://home.example/actor"))
        .await
        .ok();
    assert_eq!(same, home);
}

#[tokio::test]
async fn nobody_else_is_found() {
    let house = House::open().await;
    house.stranger("eve").await;
    assert_eq!(
        house.document("/.well-known/webfinger").await.refused(400),
        "resource is missing"
    );
    house.document(ASK).await.refused(400);
    let long = "a".repeat(3_000);
    house
        .document(&format!("{ASK}acct:{long}@home.example"))
        .await
        .refused(400);
    for other in [
        "acct:ben@home.example",
        "acct:ada@other.example",
        "acct:ada@home.example.evil.example",
        "acct:eve@far.example",
        "acct:eve%40far.example@home.example",
        "https://home.example.evil.example/@ada",
        "https://home.example/",
        "https://home.example/about",
        "ada",
        "acct:",
        "💥",
    ] {
        house
            .document(&format!("{ASK}{}", other.replace('💥', "%F0%9F%92%A5")))
            .await
            .refused(404);
    }
    // Until there is an owner, there is nobody.
    let empty = House::unclaimed();
    empty
        .document(&format!("{ASK}acct:ada@home.example"))
        .await
        .refused(404);
}

#[tokio::test]
async fn host_meta_says_where_to_ask() {
    let house = House::open().await;
    let template = "https://home.example/.well-known/webfinger?resource={uri}";
    let xml = house.ask("/.well-known/host-meta", "*/*").await;
    assert_eq!(
        xml.header("content-type"),
        Some("application/xrd+xml; charset=utf-8")
    );
    assert!(
        xml.text().contains(&format!("template=\"{template}\"")),
        "{}",
        xml.text()
    );
    for (path, accept) in [
        ("/.well-known/host-meta.json", "*/*"),
        ("/.well-known/host-meta", "application/json"),
    ] {
        let json = house.ask(path, accept).await.ok();
        assert_eq!(json["links"][0]["template"], template);
    }
    House::unclaimed()
        .document("/.well-known/host-meta")
        .await
        .refused(404);
}
