//! Authorising the house at Cloudflare's page, on whatever device.

use super::keeper::{self, Keeper};
use super::{LOOK_AGAIN_SECONDS, decide, key, plan, row, sentences, who};
use crate::door::answer::Answer;
use crate::door::browser::Browser;
use crate::door::tunnel::Places;
use crate::model::reach::{Snag, Step};
use crate::ops::reach as verbs;
use crate::pages::qr;
use crate::pages::reach::HandOff;
use axum::extract::State;

pub async fn begin(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let (who, key, plan) = (who(&visit), key(), plan(visit.settings.domain()));
    decide(&browser, &visit, "/setup/reach/handoff", move |tx| {
        verbs::begin_handoff(tx, who, &key, &plan)
    })
    .await
}

pub async fn show(State(browser): State<Browser>, Keeper(visit): Keeper) -> Answer {
    let reach = match row(&browser).await {
        Ok(Some(reach)) if reach.step == Step::HandOff => reach,
        Ok(Some(_)) => return Answer::to("/setup/reach/progress"),
        Ok(None) => return Answer::to("/setup/reach"),
        Err(why) => return visit.refuse(&why),
    };
    let f = keeper::frame(&visit);
    let snag = reach.snag.as_ref();
    // Nothing will come back there any more: the link would only lead somebody astray.
    let over = matches!(snag, Some(Snag::HandOffLost | Snag::HandOffGarbled));
    let key = reach.handoff.filter(|_| !over).map(|handoff| handoff.key);
    let link = key.map(|key| link(browser.doors.tunnel.places(), &key));
    let page = HandOff {
        qr: link
            .as_ref()
            .and_then(|link| qr::svg(link, &f.say("reach-handoff-qr"))),
        link: link.unwrap_or_default(),
        snag: snag.map(|snag| sentences::snag(&f, snag, &reach.host)),
        way: keeper::way(&visit),
        host: reach.host,
        f,
    };
    // Somebody who comes late is still waited for.
    Answer::page(&page).again_after(LOOK_AGAIN_SECONDS)
}

/// Cloudflare's page (cloudflared `cmd/cloudflared/tunnel/login.go`): whoever authorises us there has the certificate
/// handed over under `key`.
fn link(places: &Places, key: &str) -> String {
    let mut url = places.dash.clone();
    url.set_path("/argotunnel");
    let mut callback = places.login.clone();
    callback.set_path(key);
    url.query_pairs_mut()
        .append_pair("aud", "")
        .append_pair("callback", callback.as_str());
    url.to_string()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::door::tunnel::Runner;

    #[test]
    fn the_link_is_the_one_that_cloudflared_shows() {
        let places = Places::real(std::path::Path::new("."), Runner::Missing);
        assert_eq!(
            link(&places, "a-_b="),
            "https://dash.cloudflare.com/argotunnel?aud=&callback=https%3A%2F%2Flogin.cloudflareaccess.org%2Fa-_b%3D"
        );
    }
}
