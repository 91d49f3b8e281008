//! The page about moving house, where no other server answers: what it shows and what it refuses.

use super::browser::{Browser, leads_to, says};
use crate::house::House;
use burrow::text::exchange::{FILE_BYTES_MAX, ROWS_MAX};

const PAGE: &str = "/settings/moving";
const IMPORT: &str = "/settings/moving/import";

/// Every address of the page that takes a form.
const FORMS: [&str; 5] = [
    IMPORT,
    "/settings/moving/aliases",
    "/settings/moving/aliases/remove",
    "/settings/moving/away",
    "/settings/moving/back",
];

#[tokio::test]
async fn strangers_and_other_sites_get_nowhere() {
    let house = House::open().await;
    let mut nobody = Browser::new(&house);
    leads_to(&nobody.get(PAGE).await, "/login?to=%2Fsettings%2Fmoving");
    let file = nobody.get("/settings/exports/lists.csv").await;
    leads_to(&file, "/login?to=%2Fsettings%2Fexports%2Flists.csv");
    for form in FORMS {
        leads_to(&nobody.post(form, &[]).await, "/login");
    }
    let mut ada = Browser::signed_in(&house, "ada").await;
    for form in FORMS {
        let elsewhere = axum::http::Request::post(form)
            .header("host", "localhost:4180")
            .header("sec-fetch-site", "cross-site");
        let reply = ada.send(elsewhere, axum::body::Body::empty()).await;
        assert_eq!(reply.status, 403, "{form}");
    }
}

#[tokio::test]
async fn the_way_there_and_what_is_there() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    for page in ["/", "/settings"] {
        says(&ada.get(page).await, 200, "href=\"/settings/moving\"");
    }
    let page = ada.get(PAGE).await;
    says(&page, 200, "Take your things with you");
    for file in [
        "following_accounts",
        "muted_accounts",
        "blocked_accounts",
        "blocked_domains",
        "lists",
        "bookmarks",
    ] {
        let href = format!("/settings/exports/{file}.csv");
        assert!(page.text().contains(&href), "{href}");
        let kept = ada.get(&href).await;
        assert_eq!(kept.status, 200, "{href}");
        assert_eq!(kept.header("content-type"), Some("text/csv; charset=utf-8"));
        let name = format!("attachment; filename=\"{file}.csv\"");
        assert_eq!(kept.header("content-disposition"), Some(name.as_str()));
        assert_eq!(kept.header("cache-control"), Some("private, no-store"));
    }
    for nothing in ["lists", "passwords.csv", "lists.csv.csv", ".csv"] {
        let path = format!("/settings/exports/{nothing}");
        assert_eq!(ada.get(&path).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn files_that_are_none_are_refused_in_words() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let mutes = [("kind", "muted_accounts")];
    let huge = vec![b'a'; FILE_BYTES_MAX + 1];
    let long = "a@far.example\n".repeat(ROWS_MAX + 1);
    let cases: [(&str, &[u8], &str); 7] = [
        ("muted_accounts", b"", "There is nothing of this kind"),
        ("muted_accounts", b"\xff\xfe\x00", "be read"),
        ("muted_accounts", &huge, "be read"),
        ("muted_accounts", &vec![b'a'; 4 << 20], "be read"),
        ("muted_accounts", long.as_bytes(), "more than 20,000 lines"),
        ("", b"ben\n", "Choose what is in the file"),
        ("passwords", b"ben\n", "Choose what is in the file"),
    ];
    for (kind, file, words) in cases {
        let sent = ada.upload(IMPORT, &[("kind", kind)], file).await;
        says(&sent, 422, words);
    }
    says(
        &ada.post(IMPORT, &[("kind", "lists")]).await,
        422,
        "be read",
    );
    assert!(!ada.get(PAGE).await.text().contains(" of "), "nothing came");
    let good = ada.upload(IMPORT, &mutes, b"ben@far.example\ncy@far.example\n");
    leads_to(&good.await, "/settings/moving?brought");
    says(&ada.get(PAGE).await, 200, "0 of 2");
    let again = ada.upload(IMPORT, &mutes, b"dan@far.example\n").await;
    says(&again, 422, "already");
    says(&ada.get(PAGE).await, 200, "0 of 2");
}

#[tokio::test]
async fn nobody_moves_without_password_and_answer() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    let unknown = [("alias", "eve@far.example")];
    let reply = ada.post("/settings/moving/aliases", &unknown).await;
    says(&reply, 422, "Nobody was found there");
    assert!(reply.text().contains("eve@far.example"), "it is kept");
    let gone = ada.post("/settings/moving/aliases/remove", &unknown).await;
    says(&gone, 404, "Nothing here");
    says(
        &ada.post("/settings/moving/back", &[]).await,
        404,
        "Nothing here",
    );
    let away = |password| [("target", "eve@far.example"), ("password", password)];
    let right = away(crate::house::PASSWORD);
    let reply = ada.post("/settings/moving/away", &right).await;
    says(&reply, 422, "Nobody was found there");
    assert!(!reply.text().contains(crate::house::PASSWORD));
    for _ in 0..10 {
        let wrong = ada.post("/settings/moving/away", &away("guess")).await;
        says(&wrong, 422, "your password");
    }
    let reply = ada.post("/settings/moving/away", &right).await;
    says(&reply, 429, "One moment");
    let reply = ada.post("/settings/password", &[("now", "guess")]).await;
    says(&reply, 429, "One moment");
}
