//! Telling the moderators about somebody.

use crate::house::House;
use burrow::model::notification::NotificationKind;
use burrow::model::settings::Rule;
use burrow::model::{Page, Rows, RuleId};
use burrow::ops::Refusal;
use serde_json::json;

const PATH: &str = "/api/v1/reports";

async fn with_rule(house: &House) {
    let ruled: Result<(), Refusal> = house
        .store
        .write(|tx| {
            let mut settings = tx.settings()?;
            settings.rules.push(Rule {
                id: RuleId(1),
                text: "Be kind".to_owned(),
                hint: String::new(),
            });
            Ok(tx.put_settings(&settings)?)
        })
        .await;
    ruled.expect("a rule can be made");
}

#[tokio::test]
async fn a_report_reaches_the_owner() {
    let house = House::open().await;
    with_rule(&house).await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    let said = cal.says("something rude").await;
    let other = ada.says("something nice").await;
    let secret = json!({"status": "@ada psst", "visibility": "direct"});
    let secret = cal.post("/api/v1/statuses", secret).await.ok();
    let body = json!({
        "account_id": cal.id_text(), "comment": " rude ", "category": "spam",
        "status_ids": [said["id"], other["id"], secret["id"]], "forward": true,
    });
    let report = ben.post(PATH, body).await.ok();
    assert_eq!(report["action_taken"], false);
    assert_eq!(report["comment"], "rude");
    assert_eq!(report["category"], "spam");
    assert_eq!(report["forwarded"], false, "everybody lives here");
    assert_eq!(
        report["status_ids"],
        json!([said["id"]]),
        "others' and hidden posts are left out"
    );
    assert_eq!(report["rule_ids"], json!([]));
    assert_eq!(report["target_account"]["username"], "cal");
    let told: Result<Rows<_>, burrow::store::Error> = house.store.read_now(|view| {
        view.notifications(ada.id(), &Page::newest(40), |told| {
            Ok((told.kind == NotificationKind::AdminReport).then_some((told.from, told.report)))
        })
    });
    let id = report["id"].as_str().unwrap().parse().unwrap();
    assert_eq!(told.unwrap().found, [(ben.id(), Some(id))]);

    let broken = json!({"account_id": cal.id_text(), "rule_ids": ["1"]});
    let report = ben.post(PATH, broken).await.ok();
    assert_eq!(
        (&report["category"], &report["rule_ids"]),
        (&json!("violation"), &json!(["1"]))
    );
}

#[tokio::test]
async fn what_is_no_report_is_refused() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await, house.user("ben").await);
    ben.post(PATH, json!({})).await.refused(404);
    ben.post(PATH, json!({"account_id": "7"}))
        .await
        .refused(404);
    let about = |more: serde_json::Value| {
        let mut body = json!({"account_id": ada.id_text()});
        body.as_object_mut()
            .unwrap()
            .extend(more.as_object().unwrap().clone());
        body
    };
    ben.post(PATH, json!({"account_id": ben.id_text()}))
        .await
        .refused(422);
    for more in [
        json!({"category": "boring"}),
        json!({"category": "violation"}),
        json!({"rule_ids": ["7"]}),
        json!({"comment": "x".repeat(1001)}),
        json!({"forward": {"a": 1}}),
    ] {
        ben.post(PATH, about(more)).await.refused(422);
    }
    let none: Result<Vec<_>, burrow::store::Error> =
        house.store.read_now(|view| view.reports(&Page::newest(10)));
    assert_eq!(none.unwrap(), []);
}
