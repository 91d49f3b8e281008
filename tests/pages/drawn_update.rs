//! The page about updates, drawn as it stands most of the time, and with everything that may be said on it.

use super::drawn::{draw, frame};
use burrow::console::update::told::{Told, tell};
use burrow::door::update::{Source, Updates};
use burrow::model::Time;
use burrow::model::update::{Back, Good, Offer, Snag, Step, Update, When};
use burrow::pages::update::Updating;
use std::collections::BTreeMap;
use std::path::Path;
use url::Url;

const NOW: u64 = 1_800_000_000_000;

fn updates() -> Updates {
    Updates::new(Source {
        feed: Url::parse("https://updates.example/feed.json").ok(),
        board: "rpi4".to_owned(),
        version: "0.1.0".parse().expect("a version"),
        ..Source::none(Path::new("."))
    })
}

fn page(update: &Update, aside: &[(&str, &str)]) -> String {
    let f = frame();
    let told: Told = tell(&f, &updates(), update, NOW);
    draw(&Updating {
        version: told.version,
        lead: told.lead,
        offer: told
            .offer
            .map(|offer| (offer.title, offer.size, offer.notes)),
        snag: told.snag,
        back: told.back,
        aside: aside
            .iter()
            .map(|(name, text)| ((*name).to_owned(), (*text).to_owned()))
            .collect(),
        good: told.good,
        looked: told.looked,
        at_night: update.when == When::Night,
        percent: told.percent,
        busy: told.busy,
        may_look: told.may_look,
        install: told.install,
        off: told.state == "none",
        f,
    })
}

pub(super) fn pages() -> Vec<(&'static str, String)> {
    let calm = Update {
        looked: Some(Time(NOW - 3 * 60 * 60 * 1000)),
        good: Some(Good {
            version: "0.1.0".to_owned(),
            at: Time(NOW - 9 * 60 * 60 * 1000),
        }),
        ..Update::default()
    };
    let offer = Offer {
        version: "0.2.0".to_owned(),
        url: "https://updates.example/rpi4.raucb".to_owned(),
        bytes: 104_000_000,
        sha256: [0; 32],
        notes: BTreeMap::from([("en".to_owned(), "Calmer.\nFaster.".to_owned())]),
    };
    let much = Update {
        offer: Some(offer.clone()),
        snag: Some(Snag::NoRoom(12)),
        shunned: vec!["0.2.0".to_owned()],
        back: Some(Back {
            version: "0.2.0".to_owned(),
            why: "store".to_owned(),
            at: Time(NOW),
        }),
        ..calm.clone()
    };
    let fetching = Update {
        step: Step::Fetch,
        when: When::Button,
        offer: Some(offer),
        ..calm.clone()
    };
    vec![
        ("update-calm", page(&calm, &[])),
        ("update-fetching", page(&fetching, &[])),
        (
            "update-much",
            page(
                &much,
                &[("burrow.redb.newer-2-1-7", "What was written since.")],
            ),
        ),
    ]
}
