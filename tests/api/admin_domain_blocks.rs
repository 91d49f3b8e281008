//! Rules about other servers, through an app of a moderator.

use crate::house::House;
use serde_json::json;

const BLOCKS: &str = "/api/v1/admin/domain_blocks";
const ALLOWS: &str = "/api/v1/admin/domain_allows";
const SCOPES: &str = "read admin:read admin:write";

#[tokio::test]
async fn rules_are_made_changed_listed_and_lifted() {
    let house = House::open().await;
    let ada = house.user_with("ada", SCOPES).await;
    let made = ada
        .post(
            BLOCKS,
            json!({"domain": "Bad.Example", "severity": "suspend", "reject_media": true,
                "public_comment": "spam", "private_comment": "sigh", "obfuscate": "1"}),
        )
        .await
        .ok();
    assert_eq!(made["domain"], "bad.example");
    assert_eq!(made["digest"].as_str().map(str::len), Some(64));
    let second = ada
        .post(BLOCKS, json!({"domain": "meh.example"}))
        .await
        .ok();
    assert_eq!(second["severity"], "silence", "unless said otherwise");
    let first = ada.get(&format!("{BLOCKS}?limit=1")).await;
    assert_eq!(first.ok()[0]["domain"], "meh.example");
    let next = ada.get(&first.link("next").expect("more")).await;
    assert_eq!(next.ok()[0], made);
    let path = format!("{BLOCKS}/{}", made["id"].as_str().expect("an id"));
    assert_eq!(ada.get(&path).await.ok(), made);
    let changed = ada
        .put(&path, json!({"severity": "silence", "obfuscate": false}))
        .await
        .ok();
    assert_eq!(changed["severity"], "silence");
    assert_eq!(changed["public_comment"], "spam", "was not named");
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    ada.get(&path).await.refused(404);
    ada.delete(&path).await.refused(404);
}

#[tokio::test]
async fn a_rule_that_is_there_is_named_in_the_refusal() {
    let house = House::open().await;
    let ada = house.user_with("ada", SCOPES).await;
    let wish = json!({"domain": "bad.example", "severity": "suspend"});
    let made = ada.post(BLOCKS, wish.clone()).await.ok();
    for domain in ["bad.example", "worse.bad.example"] {
        let again = ada.post(BLOCKS, json!({"domain": domain})).await;
        assert_eq!(again.status, 422);
        assert_eq!(again.json()["existing_domain_block"], made);
    }
    for bad in [
        json!({}),
        json!({"domain": "bad"}),
        json!({"domain": "home.example"}),
        json!({"domain": "x.example", "severity": "banish"}),
        json!({"domain": "x.example", "severity": "allow"}),
        json!({"domain": "x.example", "public_comment": "x".repeat(2_000)}),
    ] {
        ada.post(BLOCKS, bad).await.refused(422);
    }
}

#[tokio::test]
async fn servers_are_let_in_explicitly() {
    let house = House::open().await;
    let ada = house.user_with("ada", SCOPES).await;
    let made = ada
        .post(ALLOWS, json!({"domain": "Good.Example"}))
        .await
        .ok();
    assert_eq!(made["domain"], "good.example");
    let again = ada.post(ALLOWS, json!({"domain": "good.example"})).await;
    assert_eq!(again.ok(), made);
    assert_eq!(ada.get(ALLOWS).await.ok(), json!([made]));
    assert_eq!(ada.get(BLOCKS).await.ok(), json!([]));
    let id = made["id"].as_str().expect("an id");
    ada.get(&format!("{BLOCKS}/{id}")).await.refused(404);
    ada.post(BLOCKS, json!({"domain": "bad.example"}))
        .await
        .ok();
    ada.post(ALLOWS, json!({"domain": "bad.example"}))
        .await
        .refused(422);
    assert_eq!(ada.delete(&format!("{ALLOWS}/{id}")).await.ok(), json!({}));
    ada.get(&format!("{ALLOWS}/{id}")).await.refused(404);
}

#[tokio::test]
async fn members_and_narrow_apps_may_not() {
    let house = House::open().await;
    let ben = house.user_with("ben", SCOPES).await;
    for path in [BLOCKS, ALLOWS] {
        ben.get(path).await.refused(403);
        ben.get(&format!("{path}/1")).await.refused(403);
        ben.post(path, json!({"domain": "bad.example"}))
            .await
            .refused(403);
        ben.delete(&format!("{path}/1")).await.refused(403);
    }
    ben.put(&format!("{BLOCKS}/1"), json!({}))
        .await
        .refused(403);
    let narrow = house.user_with("ada", "admin:read:domain_blocks").await;
    narrow.get(BLOCKS).await.ok();
    narrow.get(ALLOWS).await.refused(403);
    narrow
        .post(BLOCKS, json!({"domain": "bad.example"}))
        .await
        .refused(403);
}

#[tokio::test]
async fn strangers_read_what_is_limited_and_perhaps_not_where() {
    let house = House::open().await;
    let ada = house.user_with("ada", SCOPES).await;
    for rule in [
        json!({"domain": "quiet.example", "severity": "noop"}),
        json!({"domain": "b.example", "severity": "silence"}),
        json!({"domain": "badserver.example", "severity": "suspend", "obfuscate": true,
            "public_comment": "spam", "private_comment": "ours"}),
    ] {
        ada.post(BLOCKS, rule).await.ok();
    }
    let shown = house
        .anonymous()
        .get("/api/v1/instance/domain_blocks")
        .await
        .ok();
    assert_eq!(shown.as_array().map(Vec::len), Some(2));
    assert_eq!(shown[0]["domain"], "badse****.***mple");
    // As `printf badserver.example | sha256sum` says.
    assert_eq!(shown[0]["digest"], DIGEST);
    assert_eq!(shown[0]["comment"], "spam");
    assert_eq!(shown[1]["domain"], "b.example");
    assert!(!shown.to_string().contains("ours"));
}

const DIGEST: &str = "dc952120481abb0e07fb49378f6fbdb47a085a393ed4d1edced0c3033e3d68e9";
