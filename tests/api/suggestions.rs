//! Whom one might want to follow.

use crate::house::{House, ids};
use serde_json::json;

#[tokio::test]
async fn the_household_is_suggested_until_it_is_known() {
    let house = House::open().await;
    let (ada, ben, cal) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cal").await,
    );
    let suggested = ada.get("/api/v2/suggestions").await.ok();
    let who: Vec<_> = (0..2)
        .map(|at| suggested[at]["account"]["id"].clone())
        .collect();
    assert_eq!(who, [cal.id_text(), ben.id_text()]);
    assert_eq!(suggested[0]["source"], "staff");
    assert_eq!(suggested[0]["sources"], json!(["featured"]));
    assert_eq!(
        ids(&ada.get("/api/v1/suggestions?limit=1").await.ok()),
        [cal.id_text()]
    );
    ada.post(
        &format!("/api/v1/accounts/{}/follow", cal.id_text()),
        json!({}),
    )
    .await
    .ok();
    assert_eq!(
        ids(&ada.get("/api/v1/suggestions").await.ok()),
        [ben.id_text()]
    );
    let path = format!("/api/v1/suggestions/{}", ben.id_text());
    assert_eq!(ada.delete(&path).await.ok(), json!({}));
    assert_eq!(ada.get("/api/v1/suggestions").await.ok(), json!([]));
    assert_eq!(ada.delete("/api/v1/suggestions/7").await.ok(), json!({}));
    // Neither side of a block is suggested to the other.
    ben.post(
        &format!("/api/v1/accounts/{}/block", cal.id_text()),
        json!({}),
    )
    .await
    .ok();
    for (caller, other) in [(&ben, &cal), (&cal, &ben)] {
        let list = ids(&caller.get("/api/v1/suggestions").await.ok());
        assert_eq!(list, [ada.id_text()], "not {}", other.id_text());
    }
}
