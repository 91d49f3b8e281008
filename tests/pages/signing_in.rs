//! Signing in and out, devices, passwords.

use crate::house::{House, PASSWORD};
use crate::pages::browser::{Browser, leads_to, says};
use axum::body::Body;
use axum::http::{Request, header};
use burrow::door::visitor::Listener;
use futures_util::future::join_all;
use std::time::Duration;

#[tokio::test]
async fn in_and_out_again() {
    let house = House::open().await;
    let mut ada = Browser::new(&house);
    says(&ada.get("/").await, 200, "The Test House");
    says(&ada.get("/login").await, 200, "Your handle");
    leads_to(
        &ada.get("/devices?x=1").await,
        "/login?to=%2Fdevices%3Fx%3D1",
    );
    let form = [
        ("handle", "@Ada@home.example"),
        ("password", PASSWORD),
        ("to", "/devices"),
    ];
    leads_to(&ada.post("/login", &form).await, "/devices");
    assert!(!ada.cookie.contains("Secure"), "at home there is no TLS");
    says(&ada.get("/devices").await, 200, "Firefox on Linux");
    leads_to(&ada.get("/login?to=/settings").await, "/settings");
    let old = ada.session.clone();
    leads_to(&ada.post("/logout", &[]).await, "/login?out");
    assert!(ada.session.is_empty());
    ada.session = old;
    leads_to(&ada.get("/devices").await, "/login?to=%2Fdevices");
}

#[tokio::test]
async fn over_the_tunnel_the_cookie_is_secure() {
    let house = House::open().await;
    let mut ada = Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    ada.post("/login", &[("handle", "ada"), ("password", PASSWORD)])
        .await;
    assert!(ada.cookie.ends_with("; Secure"), "{}", ada.cookie);
}

#[tokio::test]
async fn what_is_wrong_is_not_told_apart() {
    let house = House::open().await;
    let mut eve = Browser::new(&house);
    let wrong = eve
        .post(
            "/login",
            &[("handle", "ada"), ("password", "wrong password!")],
        )
        .await;
    let nobody = eve
        .post("/login", &[("handle", "nobody"), ("password", PASSWORD)])
        .await;
    says(&wrong, 422, "don’t fit together");
    says(&nobody, 422, "don’t fit together");
    let long = "x".repeat(5_000);
    says(
        &eve.post("/login", &[("handle", "ada"), ("password", &long)])
            .await,
        422,
        "don’t fit together",
    );
    says(&eve.post("/login", &[]).await, 422, "don’t fit together");
    assert!(eve.session.is_empty());
}

#[tokio::test]
async fn whoever_is_locked_out_reads_why() {
    use burrow::model::audit::Sanction;
    use burrow::ops::Refusal;
    use burrow::ops::moderate::{self, Action};
    let house = House::open().await;
    let (ada, ben) = (house.id("ada"), house.user("ben").await.id());
    let mut browser = Browser::signed_in(&house, "ben").await;
    let lock = |sanction, text: &str| {
        let action = Action {
            text: text.to_owned(),
            ..Action::of(sanction)
        };
        let done = house
            .store
            .write(move |tx| moderate::act(tx, ada, ben, &action).map(|_| ()));
        async move { done.await.expect("the owner may") }
    };
    lock(Sanction::Disable, "Please call me <b>").await;
    leads_to(&browser.get("/devices").await, "/login?to=%2Fdevices");
    let form = [("handle", "ben"), ("password", PASSWORD)];
    let refused = browser.post("/login", &form).await;
    says(&refused, 403, "They say: ");
    assert!(refused.text().contains("Please call me &#60;b&#62;"));
    let wrong = [("handle", "ben"), ("password", "wrong password!")];
    let wrong = browser.post("/login", &wrong).await;
    says(&wrong, 422, "don’t fit together");
    let freed: Result<(), Refusal> = house
        .store
        .write(move |tx| moderate::relieve(tx, ada, ben, Sanction::Disable))
        .await;
    freed.expect("the owner may");
    leads_to(&browser.post("/login", &form).await, "/");
}

#[tokio::test]
async fn guessing_a_password_is_slow() {
    let house = House::open().await;
    let mut eve = Browser::new(&house);
    for _ in 0..10 {
        eve.post(
            "/login",
            &[("handle", "ada"), ("password", "wrong password!")],
        )
        .await;
    }
    let right = [("handle", "ada"), ("password", PASSWORD)];
    says(
        &eve.post("/login", &right).await,
        429,
        "Too many wrong attempts",
    );
    house.wait(Duration::from_secs(15 * 60));
    leads_to(&eve.post("/login", &right).await, "/");
}

/// Once, whether somebody might try was asked before the password was hashed, and that they had was noted after it: as many
/// tried at once as there were connections. And in one household every address had attempts of its own.
#[tokio::test]
async fn guessing_at_once_is_no_faster() {
    let house = House::open().await;
    for handle in ["ada", "nobody"] {
        let guess = async |number: u32| {
            let mut eve = Browser::at(&house, &format!("2001:db8:{number}::1"));
            let form = [("handle", handle), ("password", "wrong password!")];
            eve.post("/login", &form).await.status.as_u16()
        };
        let answers = join_all((0..20).map(guess)).await;
        let tried = answers.iter().filter(|answer| **answer == 422).count();
        assert_eq!(tried, 10, "{answers:?}");
        assert!(answers.iter().all(|answer| [422, 429].contains(answer)));
    }
    let mut home = Browser::at(&house, "192.0.2.1");
    let right = [("handle", "ada"), ("password", PASSWORD)];
    assert_eq!(home.post("/login", &right).await.status, 429);
    house.wait(Duration::from_secs(15 * 60));
    // As many handles, from one household.
    let guess = async |number: u32| {
        let mut eve = Browser::at(&house, &format!("2001:db8::{number}"));
        let handle = format!("nobody{number}");
        let form = [("handle", handle.as_str()), ("password", "wrong password!")];
        eve.post("/login", &form).await.status.as_u16()
    };
    let answers = join_all((0..40).map(guess)).await;
    let tried = answers.iter().filter(|answer| **answer == 422).count();
    assert_eq!(tried, 30, "{answers:?}");
    leads_to(&home.post("/login", &right).await, "/");
}

#[tokio::test]
async fn nobody_is_led_to_another_site() {
    let house = House::open().await;
    for to in [
        "https://evil.example",
        "//evil.example",
        "/\\evil.example",
        "javascript:alert(1)",
    ] {
        let mut ada = Browser::new(&house);
        leads_to(
            &ada.post(
                "/login",
                &[("handle", "ada"), ("password", PASSWORD), ("to", to)],
            )
            .await,
            "/",
        );
    }
}

#[tokio::test]
async fn other_sites_forms_are_refused() {
    let house = House::open().await;
    let mut ada = Browser::signed_in(&house, "ada").await;
    for (name, value) in [
        ("sec-fetch-site", "cross-site"),
        ("origin", "https://evil.example"),
        ("origin", "null"),
    ] {
        for path in [
            "/logout",
            "/invites",
            "/login",
            "/settings/password",
            "/oauth/authorize",
            "/claim",
            "/claim/owner",
            "/login/passkey",
            "/login/second",
            "/recover",
            "/reset/1-x",
            "/settings/security/codes",
            "/people/1/help-in",
        ] {
            let request = Request::builder()
                .method("POST")
                .uri(path)
                .header(name, value)
                .header(header::HOST, "home.example");
            let reply = ada.send(request, Body::empty()).await;
            says(&reply, 403, "came from another site");
        }
    }
    says(&ada.get("/devices").await, 200, "this browser");
}

#[tokio::test]
async fn pages_for_residents_send_strangers_to_the_door() {
    let house = House::open().await;
    let mut stranger = Browser::new(&house);
    for path in [
        "/apps",
        "/invites",
        "/invites/new",
        "/invites/1",
        "/community",
        "/people",
        "/devices",
        "/people/1/help-in",
        "/settings",
        "/settings/security",
        "/settings/security/app",
        "/settings/security/codes",
        "/welcome",
    ] {
        let to = format!("/login?to={}", path.replace('/', "%2F"));
        leads_to(&stranger.get(path).await, &to);
    }
    for path in [
        "/invites",
        "/invites/1/revoke",
        "/community",
        "/people/1/help-in",
        "/devices/revoke",
        "/devices/revoke-others",
        "/settings/password",
        "/settings/security/app",
        "/settings/security/app/confirm",
        "/settings/security/app/remove",
        "/settings/security/codes",
        "/settings/security/codes/later",
        "/settings/security/oblige",
        "/settings/security/passkeys",
        "/settings/security/passkeys/ask",
        "/settings/security/passkeys/remove",
        "/settings/security/seen",
        "/settings/security/sure",
    ] {
        leads_to(&stranger.post(path, &[("id", "1")]).await, "/login");
    }
}

#[tokio::test]
async fn devices_are_signed_out_one_by_one_or_together() {
    let house = House::open().await;
    let app = house.user("ada").await;
    let ben = house.user("ben").await;
    let (mut here, mut there) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ada").await,
    );
    let page = here.get("/devices").await;
    says(&page, 200, "this browser");
    let devices = house
        .store
        .read_now(|view| view.devices(app.id()))
        .map_err(|why: burrow::store::Error| why.to_string());
    let other = devices.expect("the store reads")[0].id.to_string();
    leads_to(
        &here.post("/devices/revoke", &[("id", &other)]).await,
        "/devices?revoked",
    );
    leads_to(&there.get("/settings").await, "/login?to=%2Fsettings");
    says(
        &here.post("/devices/revoke", &[("id", &other)]).await,
        404,
        "Nothing here",
    );
    says(
        &here.post("/devices/revoke", &[("id", "abc")]).await,
        404,
        "Nothing here",
    );
    let bens = house
        .store
        .read_now(|view| view.devices(ben.id()))
        .map_err(|why: burrow::store::Error| why.to_string());
    let bens = bens.expect("the store reads")[0].id.to_string();
    says(
        &here.post("/devices/revoke", &[("id", &bens)]).await,
        404,
        "Nothing here",
    );
    leads_to(
        &here.post("/devices/revoke-others", &[]).await,
        "/devices?others",
    );
    says(&here.get("/devices").await, 200, "No apps yet");
    let left = house
        .store
        .read_now(|view| view.devices(app.id()))
        .map_err(|why: burrow::store::Error| why.to_string());
    assert_eq!(
        left.expect("the store reads").len(),
        1,
        "only this browser is left"
    );
}

#[tokio::test]
async fn a_new_password_signs_everything_else_out() {
    let house = House::open().await;
    house.user("ada").await;
    let (mut here, mut there) = (
        Browser::signed_in(&house, "ada").await,
        Browser::signed_in(&house, "ada").await,
    );
    let wrong = here
        .post(
            "/settings/password",
            &[("now", "wrong password!"), ("new", "a new long password")],
        )
        .await;
    says(&wrong, 422, "isn’t your password");
    says(
        &here
            .post("/settings/password", &[("now", PASSWORD), ("new", "short")])
            .await,
        422,
        "at least 12",
    );
    says(&there.get("/settings").await, 200, "Look after signing in");
    let form = [("now", PASSWORD), ("new", "a new long password")];
    leads_to(
        &here.post("/settings/password", &form).await,
        "/settings/security?changed",
    );
    says(
        &here.get("/settings/security?changed").await,
        200,
        "Your password is changed",
    );
    leads_to(&there.get("/settings").await, "/login?to=%2Fsettings");
    let mut again = Browser::new(&house);
    says(
        &again
            .post("/login", &[("handle", "ada"), ("password", PASSWORD)])
            .await,
        422,
        "don’t fit",
    );
    leads_to(
        &again
            .post(
                "/login",
                &[("handle", "ada"), ("password", "a new long password")],
            )
            .await,
        "/",
    );
}

#[tokio::test]
async fn forms_have_bounds() {
    let house = House::open().await;
    let mut eve = Browser::new(&house);
    let huge = "x".repeat(100_000);
    says(
        &eve.post("/login", &[("handle", &huge)]).await,
        413,
        "too big",
    );
    let request = Request::builder()
        .method("POST")
        .uri("/login")
        .header(header::CONTENT_TYPE, "application/json")
        .header(header::CONTENT_LENGTH, "2");
    says(
        &eve.send(request, Body::from("{}")).await,
        422,
        "couldn’t use that",
    );
    says(&eve.get("/logout").await, 405, "Nothing here");
    says(&eve.get("/no/such/page").await, 404, "Nothing here");
}
