//! The real cloudflared: what it thinks of the file that we write, and what becomes of the things that it complains about.
//! `tests/tunnel.sh` asks for these where there is one.

use super::Rig;
use crate::cloudflare::edge::{Edge, Wish};
use crate::cloudflare::world::{Record, Tunnel};
use crate::tunnel::{Led, is_skipped, real_cloudflared, until};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use burrow::console::tunnel::config;
use burrow::door::tunnel::{Ailment, Runner, TunnelState};
use burrow::model::reach::Step;
use burrow::ops::reach as verbs;
use burrow::text::cloudflare::run_token;
use bytes::Bytes;
use hyper::Method;
use serde_json::json;
use std::process::Command;

#[test]
fn real_cloudflared_takes_our_configuration() {
    let Some(program) = real_cloudflared() else {
        is_skipped("real_cloudflared_takes_our_configuration");
        return;
    };
    let version = Command::new(&program)
        .arg("--version")
        .output()
        .expect("it runs");
    println!("{}", String::from_utf8_lossy(&version.stdout).trim());
    let folder = tempfile::tempdir().expect("a folder");
    let file = folder.path().join("config.yml");
    let text = config(
        "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415",
        &folder.path().join("it's: a #file.json"),
        "home.example",
        "127.0.0.1:4181".parse().expect("an address"),
        "127.0.0.1:20241".parse().expect("an address"),
    );
    std::fs::write(&file, text).expect("a file");
    let ask = |words: &[&str]| {
        let output = Command::new(&program)
            .args(["tunnel", "--config"])
            .arg(&file)
            .arg("ingress")
            .args(words)
            .output()
            .expect("it runs");
        let said = String::from_utf8_lossy(&output.stdout).into_owned();
        let complained = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{words:?}: {said}{complained}");
        said
    };
    let said = ask(&["validate"]);
    assert!(said.contains("OK"), "unused keys? {said}");
    for path in [
        "/",
        "/inbox",
        "/users/ada",
        "/@ada",
        "/media/x.jpg",
        "/api/v1/streaming",
    ] {
        let said = ask(&["rule", &format!("https://home.example{path}")]);
        assert!(said.contains("Matched rule #0"), "{path}: {said}");
        assert!(said.contains("http://127.0.0.1:4181"), "{path}: {said}");
    }
    let said = ask(&["rule", "https://elsewhere.example/"]);
    assert!(said.contains("Matched rule #1"), "{said}");
}

/// A tunnel that is made and about to be run, at an edge.
async fn about_to_run() -> (Rig, Edge, Led) {
    let draft = Rig::with(Runner::Missing);
    let edge = Edge::open(draft.cloudflare.clone()).await;
    let led = Led::to(&edge);
    let rig = Rig {
        cloudflare: draft.cloudflare,
        ..Rig::with(Runner::Program(led.program()))
    };
    rig.set_up("https://home.example").await;
    (rig, edge, led)
}

/// Waits until cloudflared is understood to say this, and then for a tunnel that stands after `mended`.
async fn ails(rig: &Rig, meant: Ailment) {
    let look = async || rig.tunnel.state();
    until(&format!("{meant:?}"), look, |state| {
        state.ailment() == Some(&meant)
    })
    .await;
    assert_eq!(rig.step(), Some(Step::Connect), "it can go on later");
}

async fn stands(rig: &Rig) {
    let look = async || rig.tunnel.state();
    until("ready", look, TunnelState::is_ready).await;
    rig.until_step(Step::Done).await;
}

async fn close(mut rig: Rig) {
    rig.house.close.send_replace(true);
    let ended = rig.supervisor.take().expect("a supervisor").await;
    ended.expect("it ends");
}

#[tokio::test(flavor = "multi_thread")]
async fn real_cloudflared_with_a_wrong_key_or_without_a_tunnel_is_understood() {
    if is_skipped("real_cloudflared_with_a_wrong_key_or_without_a_tunnel_is_understood") {
        return;
    }
    let (mut rig, edge, _led) = about_to_run().await;
    rig.start();
    rig.begin_login("home.example").await;
    rig.until_step(Step::Connect).await;
    let known = rig.cloudflare.state().tunnels.clone();
    rig.cloudflare.state().tunnels[0].secret = "AAAA".to_owned();
    rig.tunnel.restart();
    ails(&rig, Ailment::Credentials).await;
    rig.cloudflare.state().tunnels.clear();
    rig.tunnel.restart();
    ails(&rig, Ailment::Deleted).await;
    rig.cloudflare.state().tunnels = known;
    stands(&rig).await;
    println!("{:?}", edge.told().refusals);
    close(rig).await;
}

/// A tunnel that was made at Cloudflare's page is run by its token, and led to us from there.
#[tokio::test(flavor = "multi_thread")]
async fn real_cloudflared_runs_by_a_tunnels_own_token() {
    if is_skipped("real_cloudflared_runs_by_a_tunnels_own_token") {
        return;
    }
    let (mut rig, edge, _led) = about_to_run().await;
    let house = rig.house.router.clone();
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("a port");
    let origin = listener.local_addr().expect("an address");
    tokio::spawn(async move { axum::serve(listener, house).await });
    let tunnel = Tunnel {
        id: "f70ff985-a4ef-4643-bbbc-4a0ed4fc8415".to_owned(),
        name: "by hand".to_owned(),
        account: "acc1".to_owned(),
        secret: STANDARD.encode([3; 32]),
    };
    let text = json!({ "a": tunnel.account, "t": tunnel.id, "s": tunnel.secret });
    let config = json!({ "ingress": [
        { "hostname": "home.example", "service": format!("http://{origin}") },
        { "service": "http_status:404" },
    ] });
    edge.configure(&tunnel.id, config);
    let record = Record {
        id: "record".to_owned(),
        zone: rig.cloudflare.state().zones[0].id.clone(),
        kind: "CNAME".to_owned(),
        name: "home.example".to_owned(),
        content: format!("{}.cfargotunnel.com", tunnel.id),
        proxied: true,
    };
    rig.cloudflare.state().records.push(record);
    rig.cloudflare.state().tunnels.push(tunnel);
    let token = run_token(&STANDARD.encode(text.to_string())).expect("a token");
    rig.start();
    rig.does(move |tx| verbs::bring_run_token(tx, None, &token))
        .await;
    stands(&rig).await;
    let wish = Wish {
        method: Method::GET,
        host: "home.example",
        path: "/health",
        headers: &[],
        body: Bytes::new(),
    };
    // The configuration comes a moment after the connection.
    let look = async || edge.visit(&wish).await;
    let got = until("led to us", look, |got| got.status != 503).await;
    assert_eq!((got.status, got.by.as_str()), (200, "origin"), "{got:?}");
    assert_eq!(edge.told().configurations, [""; 0], "ours is not asked for");
    close(rig).await;
}

#[tokio::test(flavor = "multi_thread")]
async fn real_cloudflared_that_reaches_nobody_or_believes_nobody_is_understood() {
    if is_skipped("real_cloudflared_that_reaches_nobody_or_believes_nobody_is_understood") {
        return;
    }
    let (mut rig, edge, led) = about_to_run().await;
    edge.close().await;
    rig.start();
    rig.begin_login("home.example").await;
    ails(&rig, Ailment::Blocked).await;
    // Somebody else answers at the edge's address: a firewall that looks into everything.
    let other = Edge::open(rig.cloudflare.clone()).await;
    led.believe(&other.authority);
    edge.reopen().await;
    rig.tunnel.restart();
    ails(&rig, Ailment::Blocked).await;
    assert_eq!(edge.lines(), 0);
    led.believe(&edge.authority);
    rig.tunnel.restart();
    stands(&rig).await;
    close(rig).await;
}
