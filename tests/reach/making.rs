//! The three ways, when all goes well, and when people change their minds.

use super::{KEY, Rig, plan};
use crate::cloudflare::world::{ALL, LOGIN, Mood};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use burrow::model::reach::{Outcome, Snag, Step, Way, Wish};
use burrow::ops::{reach as verbs, set_up};
use burrow::text::cloudflare::run_token;
use serde_json::json;

#[tokio::test]
async fn a_login_is_waited_for_and_makes_the_tunnel() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.does(|tx| verbs::begin_handoff(tx, None, KEY, &plan(1)))
        .await;
    rig.until("polled", |_| !rig.cloudflare.state().waiting.is_empty())
        .await;
    assert_eq!(rig.step(), Some(Step::HandOff));
    rig.cloudflare
        .hand_over(KEY, rig.cloudflare.certificate("home.example", &LOGIN));
    rig.connect().await;
    rig.stands("home.example");
    let row = rig.row().expect("a row");
    assert_eq!(row.wishes, [], "a login may not change the zone");
}

#[tokio::test]
async fn an_api_token_makes_the_tunnel_and_dresses_the_zone_for_our_host_only() {
    let mut rig = Rig::at("https://social.home.example").await;
    let zone = rig.cloudflare.state().zones[0].id.clone();
    let theirs = json!({ "id": "theirs", "description": "my shop", "expression": "true", "action": "set_config" });
    let key = (zone.clone(), "http_config_settings".to_owned());
    rig.cloudflare
        .state()
        .rules
        .insert(key.clone(), vec![theirs.clone()]);
    rig.start();
    rig.begin_token(&ALL).await;
    rig.connect().await;
    rig.stands("social.home.example");
    let row = rig.row().expect("a row");
    let all = [Wish::Bots, Wish::Config, Wish::Cache].map(|wish| (wish, Outcome::Done));
    assert_eq!(row.wishes, all);
    let check = |times: &str| {
        let state = rig.cloudflare.state();
        assert_eq!(state.bots.get(&zone), Some(&false), "{times}");
        let rules = &state.rules[&key];
        assert_eq!(rules.len(), 2, "{times}: {rules:?}");
        assert_eq!(rules[0], theirs, "the owner's own rules are left alone");
        assert_eq!(
            rules[1]["expression"],
            "(http.host eq \"social.home.example\")"
        );
        let off = json!({ "bic": false, "rocket_loader": false, "email_obfuscation": false });
        assert_eq!(rules[1]["action_parameters"], off);
        let cache = &state.rules[&(zone.clone(), "http_request_cache_settings".to_owned())];
        assert_eq!(cache.len(), 1, "{times}: {cache:?}");
        let expression = cache[0]["expression"].as_str().expect("text");
        assert!(expression.contains("http.host eq \"social.home.example\""));
        assert!(expression.contains("not starts_with(http.request.uri.path, \"/media/\")"));
        assert_eq!(cache[0]["action_parameters"], json!({ "cache": false }));
    };
    check("once");
    // Setting it up anew finds everything and makes nothing twice.
    rig.tunnel.set(burrow::door::tunnel::TunnelState::Starting);
    rig.begin_token(&ALL).await;
    rig.connect().await;
    rig.stands("social.home.example");
    check("twice");
}

#[tokio::test]
async fn what_a_token_may_not_do_for_the_zone_is_named_and_stops_nothing() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.begin_token(&["tunnel", "dns", "zone", "cache"]).await;
    rig.connect().await;
    rig.stands("home.example");
    let wishes = rig.row().expect("a row").wishes;
    assert_eq!(
        wishes,
        [
            (Wish::Bots, Outcome::NotAllowed),
            (Wish::Config, Outcome::NotAllowed),
            (Wish::Cache, Outcome::Done),
        ]
    );
}

#[tokio::test]
async fn a_tunnels_own_token_is_kept_in_its_file_and_nowhere_else() {
    use std::os::unix::fs::PermissionsExt;
    let mut rig = Rig::new().await;
    rig.start();
    let secret = STANDARD.encode([3; 32]);
    let id = "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415";
    let text = STANDARD.encode(json!({ "a": "acc1", "t": id, "s": secret }).to_string());
    let token = run_token(&text).expect("a token");
    rig.does(move |tx| verbs::bring_run_token(tx, None, &token))
        .await;
    rig.connect().await;
    let row = rig.row().expect("a row");
    assert_eq!((row.authority, row.tunnel.as_deref()), (None, Some(id)));
    let file = rig.folder().join("token");
    assert_eq!(std::fs::read_to_string(&file).expect("a file"), text);
    let mode = std::fs::metadata(&file)
        .expect("a file")
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o600);
    assert_eq!(
        rig.cloudflare.state().asked,
        [""; 0],
        "nothing is asked of Cloudflare"
    );
}

#[tokio::test]
async fn a_name_that_is_taken_is_taken_over_only_when_somebody_agrees() {
    for login in [true, false] {
        let mut rig = Rig::new().await;
        rig.cloudflare
            .add_record("home.example", "A", "home.example", "203.0.113.7");
        rig.cloudflare
            .add_record("home.example", "AAAA", "home.example", "2001:db8::7");
        rig.start();
        match login {
            true => rig.begin_login("home.example").await,
            false => drop(rig.begin_token(&ALL).await),
        }
        let taken = rig.until_snag().await;
        let seen = if login {
            ""
        } else {
            "A 203.0.113.7, AAAA 2001:db8::7"
        };
        assert_eq!(taken, Snag::NameTaken(seen.to_owned()));
        assert_eq!(
            rig.cloudflare.state().records.len(),
            2,
            "nothing is touched"
        );
        rig.does(|tx| verbs::overwrite(tx, None)).await;
        rig.connect().await;
        rig.stands("home.example");
    }
}

#[tokio::test]
async fn who_changes_the_way_midway_leaves_no_tunnel_behind() {
    let mut rig = Rig::new().await;
    rig.cloudflare
        .add_record("home.example", "A", "home.example", "203.0.113.7");
    rig.start();
    rig.begin_login("home.example").await;
    rig.until_snag().await;
    assert_eq!(rig.cloudflare.state().tunnels.len(), 1);
    // The same account by other means takes over what is there.
    rig.begin_token(&ALL).await;
    rig.until("stuck again", |row| {
        row.way == Way::ApiToken && row.snag.is_some()
    })
    .await;
    assert_eq!(rig.cloudflare.state().tunnels.len(), 1);
    // By own means there is none at all.
    rig.does(|tx| verbs::by_own_means(tx, None)).await;
    rig.until_step(Step::Done).await;
    assert_eq!(rig.cloudflare.state().tunnels.len(), 0);
    assert_eq!(
        rig.cloudflare.state().records.len(),
        1,
        "the old entry stays"
    );
}

#[tokio::test]
async fn another_account_gets_its_own_tunnel_and_the_first_loses_its() {
    let mut rig = Rig::at("https://a.two.example").await;
    rig.cloudflare.add_zone("acc1", "two.example");
    let token = rig.cloudflare.token("acc1", &ALL);
    rig.cloudflare.trouble("bot_management", 1000, Mood::Down);
    rig.start();
    rig.bring(&token).await;
    rig.until("at the zone", |row| {
        row.step == Step::Zone && row.snag.is_some()
    })
    .await;
    for zone in &mut rig.cloudflare.state().zones {
        if zone.name == "two.example" {
            zone.account = "acc2".to_owned();
        }
    }
    rig.cloudflare.calm();
    let token = rig.cloudflare.token("acc2", &ALL);
    rig.bring(&token).await;
    rig.connect().await;
    rig.stands("a.two.example");
    assert_eq!(rig.cloudflare.state().tunnels[0].account, "acc2");
}

#[tokio::test]
async fn another_address_moves_the_entry_and_trying_it_here_removes_all() {
    let mut rig = Rig::new().await;
    rig.cloudflare.trouble("bot_management", 1000, Mood::Down);
    rig.start();
    rig.begin_token(&ALL).await;
    rig.until("at the zone", |row| {
        row.step == Step::Zone && row.snag.is_some()
    })
    .await;
    rig.does(|tx| set_up::choose_address(tx, "https://new.home.example"))
        .await;
    rig.until("there again", |row| {
        row.host == "new.home.example" && row.step == Step::Zone && row.snag.is_some()
    })
    .await;
    let names: Vec<String> = rig
        .cloudflare
        .state()
        .records
        .iter()
        .map(|one| one.name.clone())
        .collect();
    assert_eq!(names, ["new.home.example"]);
    rig.does(|tx| set_up::choose_address(tx, "http://localhost:4180"))
        .await;
    for _ in 0..2000 {
        if rig.row().is_none() {
            break;
        }
        tokio::time::sleep(std::time::Duration::from_millis(5)).await;
    }
    assert_eq!(rig.row(), None);
    let state = rig.cloudflare.state();
    assert!(
        state.tunnels.is_empty() && state.records.is_empty(),
        "{state:?}"
    );
}

#[tokio::test]
async fn clicking_twice_and_two_browsers_change_nothing() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.does(|tx| verbs::begin_handoff(tx, None, KEY, &plan(1)))
        .await;
    let first = rig.row().expect("a row");
    rig.does(|tx| verbs::begin_handoff(tx, None, "another=", &plan(2)))
        .await;
    rig.does(|tx| verbs::retry(tx, "a third=")).await;
    assert_eq!(
        rig.row(),
        Some(first),
        "the link that somebody has open stays good"
    );
    rig.cloudflare
        .hand_over(KEY, rig.cloudflare.certificate("home.example", &LOGIN));
    rig.until_step(Step::Connect).await;
    let plan = rig.row().expect("a row").plan;
    assert_eq!(plan.name, super::plan(1).name);
    // One goes on by a token while the other still looks at the login.
    rig.begin_token(&ALL).await;
    rig.begin_token(&ALL).await;
    rig.connect().await;
    rig.stands("home.example");
}
