//! The power goes: before each request to Cloudflare arrives, and before each of its answers does.

use super::Rig;
use crate::cloudflare::world::ALL;
use crate::cloudflare::{Cut, Line};
use burrow::model::reach::Step;
use std::sync::atomic::Ordering;
use std::time::Duration;

/// More requests than any way needs.
const REQUESTS_MAX: usize = 60;

#[tokio::test]
async fn wherever_the_power_goes_there_is_one_tunnel_and_one_entry_in_the_end() {
    for login in [true, false] {
        for when in [Cut::Before, Cut::After] {
            let mut at = 0;
            while cut_at(login, at, when).await {
                at += 1;
                assert!(at < REQUESTS_MAX, "it never ends");
            }
            let least = if login { 4 } else { 10 };
            assert!(at >= least, "only {at} requests were cut");
        }
    }
}

/// Whether the power could be cut there: the way needs as many requests.
async fn cut_at(login: bool, at: usize, when: Cut) -> bool {
    let mut rig = Rig::new().await;
    let line = Line {
        cut: Some((at, when)),
        ..Line::to(&rig.cloudflare)
    };
    let asked = line.asked.clone();
    match login {
        true => rig.begin_login("home.example").await,
        false => drop(rig.begin_token(&ALL).await),
    }
    rig.start_over(line);
    rig.until("cut or done", |row| {
        asked.load(Ordering::SeqCst) > at || row.step == Step::Connect
    })
    .await;
    let cut = asked.load(Ordering::SeqCst) > at;
    // What was decided after the cut is not decided: nothing is written any more.
    tokio::time::sleep(Duration::from_millis(2)).await;
    rig.stop().await;
    rig.start();
    rig.connect().await;
    rig.stands("home.example");
    cut
}
