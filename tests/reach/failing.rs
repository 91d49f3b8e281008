//! What goes wrong: each has its name, nothing is lost, and trying again ends well.

use super::{KEY, Rig, plan};
use crate::cloudflare::world::{ALL, LOGIN, Mood};
use burrow::model::reach::{Permission, Snag, Step};
use burrow::ops::reach as verbs;
use std::time::Duration;

#[tokio::test]
async fn every_missing_permission_is_named_and_can_be_added() {
    let cases: [(&[&str], &[Permission], &[&str]); 4] = [
        (&["dns", "zone"], &[Permission::Tunnel], &["tunnel"]),
        (&["tunnel", "zone"], &[Permission::Dns], &["dns"]),
        (
            &["zone"],
            &[Permission::Tunnel, Permission::Dns],
            &["tunnel", "dns"],
        ),
        (&["tunnel", "dns"], &[Permission::Zone], &["zone"]),
    ];
    for (may, missing, add) in cases {
        let mut rig = Rig::new().await;
        rig.start();
        let token = rig.begin_token(may).await;
        assert_eq!(
            rig.until_snag().await,
            Snag::Missing(missing.to_vec()),
            "{may:?}"
        );
        assert_eq!(
            rig.cloudflare.state().tunnels.len(),
            0,
            "nothing is made before"
        );
        for one in add {
            rig.cloudflare.allow(&token, one);
        }
        rig.retry().await;
        rig.connect().await;
        rig.stands("home.example");
    }
}

#[tokio::test]
async fn tokens_that_are_no_good_are_told_apart() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.bring("a-token-that-nobody-has-ever-given").await;
    assert_eq!(rig.until_snag().await, Snag::NotValid);
    let token = rig.cloudflare.token("acc1", &ALL);
    rig.cloudflare.disable(&token);
    rig.bring(&token).await;
    rig.until("refused", |row| row.snag == Some(Snag::NotValid))
        .await;
    let token = rig.cloudflare.token("nobody", &ALL);
    rig.bring(&token).await;
    rig.until("without domains", |row| {
        row.snag == Some(Snag::NoZone(Vec::new()))
    })
    .await;
    rig.cloudflare.add_zone("acc9", "elsewhere.example");
    let token = rig.cloudflare.token("acc9", &ALL);
    rig.bring(&token).await;
    let other = Snag::NoZone(vec!["elsewhere.example".to_owned()]);
    rig.until("elsewhere", |row| row.snag == Some(other.clone()))
        .await;
    assert_eq!(rig.cloudflare.state().tunnels.len(), 0);
}

#[tokio::test]
async fn the_wrong_domain_of_a_login_is_noticed_and_leaves_no_entry() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.begin_login("other.example").await;
    assert_eq!(
        rig.until_snag().await,
        Snag::OtherZone("other.example".to_owned())
    );
    // Such a login may remove nothing: what it left is in the domain where it was made.
    rig.begin_login("home.example").await;
    rig.until_step(Step::Connect).await;
    // One that may read its domain is not even tried.
    let mut rig = Rig::new().await;
    rig.start();
    let pem = rig
        .cloudflare
        .certificate("other.example", &["tunnel", "zone"]);
    let found = burrow::text::cloudflare::certificate(&pem).expect("a certificate");
    rig.does(move |tx| verbs::bring_certificate(tx, None, &found, &plan(1)))
        .await;
    assert_eq!(
        rig.until_snag().await,
        Snag::OtherZone("other.example".to_owned())
    );
    assert_eq!(rig.cloudflare.state().records, [], "nothing was made");
}

#[tokio::test]
async fn a_domain_that_is_not_active_yet_is_waited_for() {
    let mut rig = Rig::new().await;
    rig.cloudflare.set_status("home.example", "pending");
    rig.start();
    rig.begin_token(&ALL).await;
    let Snag::Pending(zone, servers) = rig.until_snag().await else {
        panic!("{:?}", rig.row());
    };
    assert_eq!((zone.as_str(), servers.len()), ("home.example", 2));
    rig.cloudflare.set_status("home.example", "active");
    rig.connect().await;
    rig.stands("home.example");
    let mut rig = Rig::new().await;
    rig.cloudflare.set_status("home.example", "moved");
    rig.start();
    rig.begin_token(&ALL).await;
    assert_eq!(
        rig.until_snag().await,
        Snag::Inactive("home.example".to_owned())
    );
}

#[tokio::test]
async fn a_login_that_never_comes_is_begun_again_and_one_that_comes_late_is_taken() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.does(|tx| verbs::begin_handoff(tx, None, KEY, &plan(1)))
        .await;
    rig.house.wait(verbs::HANDOFF_TIME + Duration::from_secs(1));
    assert_eq!(rig.until_snag().await, Snag::HandOffLost);
    // Late, but not too late.
    rig.cloudflare
        .hand_over(KEY, rig.cloudflare.certificate("home.example", &LOGIN));
    rig.until_step(Step::Connect).await;
    rig.stands("home.example");

    let mut rig = Rig::new().await;
    rig.start();
    rig.does(|tx| verbs::begin_handoff(tx, None, KEY, &plan(1)))
        .await;
    rig.house.wait(verbs::HANDOFF_TIME + Duration::from_secs(1));
    rig.until_snag().await;
    rig.does(|tx| verbs::retry(tx, "fresh=")).await;
    let row = rig.row().expect("a row");
    assert_eq!(row.handoff.expect("it waits").key, "fresh=");
    rig.cloudflare
        .hand_over("fresh=", rig.cloudflare.certificate("home.example", &LOGIN));
    rig.until_step(Step::Connect).await;
    rig.stands("home.example");
}

#[tokio::test]
async fn a_login_that_is_no_certificate_is_begun_again() {
    for garbage in [
        "hello",
        "-----BEGIN ARGO TUNNEL TOKEN-----\n!\n-----END ARGO TUNNEL TOKEN-----",
    ] {
        let mut rig = Rig::new().await;
        rig.start();
        rig.does(|tx| verbs::begin_handoff(tx, None, KEY, &plan(1)))
            .await;
        rig.cloudflare.hand_over(KEY, garbage);
        assert_eq!(rig.until_snag().await, Snag::HandOffGarbled, "{garbage}");
        rig.does(|tx| verbs::retry(tx, "fresh=")).await;
        rig.cloudflare
            .hand_over("fresh=", rig.cloudflare.certificate("home.example", &LOGIN));
        rig.until_step(Step::Connect).await;
        rig.stands("home.example");
    }
}

#[tokio::test]
async fn trouble_at_the_store_of_logins_loses_no_login() {
    for mood in [Mood::Down, Mood::Dead] {
        let mut rig = Rig::new().await;
        rig.cloudflare.trouble("GET login", 3, mood);
        rig.start();
        rig.does(|tx| verbs::begin_handoff(tx, None, KEY, &plan(1)))
            .await;
        rig.cloudflare
            .hand_over(KEY, rig.cloudflare.certificate("home.example", &LOGIN));
        rig.until_step(Step::Connect).await;
        rig.stands("home.example");
    }
}

/// Every kind of request that is made of the API, and every way in which it can fare badly, once and for a while.
#[tokio::test]
async fn an_api_that_is_down_in_the_middle_of_any_step_is_waited_for() {
    let steps = [
        "GET /user/tokens/verify",
        "GET /zones",
        "GET /accounts/acc1/cfd_tunnel",
        "POST /accounts/acc1/cfd_tunnel",
        "dns_records",
        "POST /zones/zone1/dns_records",
        "bot_management",
        "entrypoint",
        "PUT /zones/zone1/rulesets",
        "PUT /zones/zone1/tunnels",
    ];
    for step in steps {
        for mood in Mood::ALL {
            let mut rig = Rig::new().await;
            rig.cloudflare.trouble(step, 2, mood);
            rig.start();
            match step.contains("/tunnels") {
                true => rig.begin_login("home.example").await,
                false => drop(rig.begin_token(&ALL).await),
            }
            rig.until_step(Step::Connect).await;
            rig.stands("home.example");
            let asked = rig.cloudflare.state().asked.join("\n");
            assert!(asked.contains(step), "{step} is never asked: {asked}");
        }
    }
}

#[tokio::test]
async fn a_permission_that_is_taken_back_midway_is_named() {
    let cases = [
        ("POST /accounts/acc1/cfd_tunnel", Permission::Tunnel),
        ("POST /zones/zone1/dns_records", Permission::Dns),
    ];
    for (step, missing) in cases {
        let mut rig = Rig::new().await;
        rig.cloudflare.trouble(step, 1, Mood::Forbidden);
        rig.start();
        rig.begin_token(&ALL).await;
        assert_eq!(
            rig.until_snag().await,
            Snag::Missing(vec![missing]),
            "{step}"
        );
        rig.retry().await;
        rig.connect().await;
        rig.stands("home.example");
    }
}

#[tokio::test]
async fn a_port_that_is_taken_and_a_disk_that_is_full_are_waited_for() {
    let mut rig = Rig::new().await;
    rig.tunnel.set_origin_open(false);
    rig.start();
    rig.begin_login("home.example").await;
    assert_eq!(rig.until_snag().await, Snag::PortTaken);
    rig.tunnel.set_origin_open(true);
    rig.until_step(Step::Connect).await;
    let mut rig = Rig::new().await;
    // A file where the folder should be.
    std::fs::write(rig.folder(), "in the way").expect("a file");
    rig.start();
    rig.begin_login("home.example").await;
    assert!(matches!(rig.until_snag().await, Snag::Disk(_)));
    std::fs::remove_file(rig.folder()).expect("it goes");
    rig.until_step(Step::Connect).await;
    rig.stands("home.example");
}
