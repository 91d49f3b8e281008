//! What becomes of reports, through a moderator's app.

use crate::house::{Caller, House};
use burrow::model::ReportId;
use burrow::ops::{Refusal, handle_report};
use serde_json::{Value, json};

const REPORTS: &str = "/api/v1/admin/reports";

/// `ben` reports a post of `cat`'s.
async fn reported(ben: &Caller<'_>, cat: &Caller<'_>) -> (Value, Value) {
    let said = cat.says("something rude").await;
    let body = json!({"account_id": cat.id_text(), "comment": "rude", "status_ids": [said["id"]]});
    (ben.post("/api/v1/reports", body).await.ok(), said)
}

fn at(report: &Value, act: &str) -> String {
    format!("{REPORTS}/{}{act}", report["id"].as_str().expect("an id"))
}

#[tokio::test]
async fn a_report_is_looked_after_closed_and_opened_again() {
    let house = House::open().await;
    let (ada, ben, cat) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cat").await,
    );
    let (report, said) = reported(&ben, &cat).await;
    let shown = ada.get(&at(&report, "")).await.ok();
    assert_eq!(shown["account"]["username"], "ben");
    assert_eq!(shown["target_account"]["username"], "cat");
    assert_eq!(shown["statuses"][0]["id"], said["id"]);
    assert_eq!(shown["assigned_account"], Value::Null);
    let mine = ada.post(&at(&report, "/assign_to_self"), json!({})).await;
    assert_eq!(mine.ok()["assigned_account"]["username"], "ada");
    let nobodys = ada.post(&at(&report, "/unassign"), json!({})).await;
    assert_eq!(nobodys.ok()["assigned_account"], Value::Null);
    let changed = ada.put(&at(&report, ""), json!({"category": "spam"})).await;
    assert_eq!(changed.ok()["category"], "spam");
    ada.put(&at(&report, ""), json!({"category": "violation"}))
        .await
        .refused(422);
    let closed = ada.post(&at(&report, "/resolve"), json!({})).await.ok();
    assert_eq!(closed["action_taken"], true);
    assert_eq!(closed["action_taken_by_account"]["username"], "ada");
    assert_eq!(ada.get(REPORTS).await.ok(), json!([]), "only open ones");
    let old = ada.get(&format!("{REPORTS}?resolved=true")).await.ok();
    assert_eq!(old[0]["id"], report["id"]);
    let open = ada.post(&at(&report, "/reopen"), json!({})).await.ok();
    assert_eq!(open["action_taken"], false);
    let about = format!("{REPORTS}?target_account_id={}", cat.id_text());
    assert_eq!(ada.get(&about).await.ok()[0]["id"], report["id"]);
    let about = format!("{REPORTS}?target_account_id={}", ben.id_text());
    assert_eq!(ada.get(&about).await.ok(), json!([]));
}

#[tokio::test]
async fn what_is_done_about_a_report_closes_it() {
    let house = House::open().await;
    let (ada, ben, cat) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cat").await,
    );
    let (first, said) = reported(&ben, &cat).await;
    let (second, _) = reported(&ben, &cat).await;
    let act = format!("/api/v1/admin/accounts/{}/action", cat.id_text());
    let wish = json!({"type": "delete_statuses", "report_id": first["id"]});
    ada.post(&act, wish).await.ok();
    let status = format!("/api/v1/statuses/{}", said["id"].as_str().expect("an id"));
    ada.get(&status).await.refused(404);
    assert_eq!(ada.get(&at(&first, "")).await.ok()["action_taken"], true);
    assert_eq!(ada.get(&at(&second, "")).await.ok()["action_taken"], false);
    ada.post(&act, json!({"type": "suspend"})).await.ok();
    assert_eq!(ada.get(&at(&second, "")).await.ok()["action_taken"], true);
    // A report about somebody else is none about them.
    let (third, _) = reported(&cat_again(&house).await, &ben).await;
    let wish = json!({"type": "none", "report_id": third["id"]});
    ada.post(&act, wish).await.refused(404);
}

async fn cat_again(house: &House) -> Caller<'_> {
    house.user("dan").await
}

#[tokio::test]
async fn moderators_write_notes_to_each_other() {
    let house = House::open().await;
    let (ada, ben, cat) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cat").await,
    );
    let (report, _) = reported(&ben, &cat).await;
    let id: ReportId = report["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    let (ada, ben) = (ada.id(), ben.id());
    let add = |me, text: &'static str| {
        house
            .store
            .write(move |tx| handle_report::add_note(tx, me, id, text))
    };
    assert!(matches!(add(ben, "hm").await, Err(Refusal::Forbidden)));
    assert!(matches!(add(ada, " ").await, Err(Refusal::Invalid(_))));
    let note = add(ada, "I talked to her.").await.expect("the owner may");
    let notes = house
        .store
        .read_now(|view| handle_report::notes(view, ada, id));
    assert_eq!(notes.expect("the owner may"), std::slice::from_ref(&note));
    let gone = house
        .store
        .write(move |tx| handle_report::remove_note(tx, ada, id, note.id));
    gone.await.expect("the owner may");
    let far = house
        .store
        .write(move |tx| handle_report::forward(tx, ada, id));
    assert!(
        matches!(far.await, Err(Refusal::Invalid(_))),
        "cat lives here"
    );
}
