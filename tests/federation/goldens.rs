//! Documents as other kinds of servers write them, each with what it becomes here: `tests/golden/inbox/SERVER/WHAT.json`
//! beside `WHAT.entity.json`. Shapes are those of the servers' own documentation and tests, and of the FEPs.

use super::arriving::{comes, follows, somebody};
use crate::golden;
use crate::house::House;
use burrow::federation::{lenient, read};
use burrow::ops::arrive::Way;
use serde_json::{Value, json};
use std::fs;

/// What an activity makes ada see, or why not.
async fn becomes(activity: &Value) -> Value {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let object = &activity["object"];
    let told = match read::post(object, house.store.now()) {
        Ok(told) => told,
        Err(why) => return json!({ "refused": why.to_string() }),
    };
    let actor = activity["actor"].as_str().unwrap_or_default();
    if told.author != actor || !lenient::same_host(actor, &told.uri) {
        return json!({ "refused": "it is read anew where it is at home" });
    }
    let author = somebody(&house, &told.author).await;
    follows(&house, ada.id(), author).await;
    match comes(&house, object, Way::Sent).await {
        Ok(Some(id)) => {
            let mut entity = ada.get(&format!("/api/v1/statuses/{id}")).await.ok();
            entity["account"] = entity["account"]["acct"].take();
            entity
        }
        Ok(None) => json!({ "refused": "it stays outside" }),
        Err(why) => json!({ "refused": why }),
    }
}

#[tokio::test]
async fn every_kind_of_server_is_understood() {
    let folder = golden::file("inbox");
    let mut kinds = 0;
    for kind in fs::read_dir(folder).expect("the goldens") {
        let kind = kind.expect("a folder").path();
        kinds += 1;
        for file in fs::read_dir(&kind).expect("a folder of goldens") {
            let file = file.expect("a file").path();
            let name = file
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a name");
            let Some(stem) = name
                .strip_suffix(".json")
                .filter(|stem| !stem.contains('.'))
            else {
                continue;
            };
            let text = fs::read_to_string(&file).expect("a golden");
            let activity: Value = serde_json::from_str(&text).expect("JSON");
            let shown = serde_json::to_string_pretty(&becomes(&activity).await).expect("JSON");
            let kind = kind
                .file_name()
                .and_then(|name| name.to_str())
                .expect("a name");
            golden::compare(&format!("inbox/{kind}/{stem}.entity.json"), &(shown + "\n"));
        }
    }
    assert!(kinds >= 13, "{kinds}");
}
