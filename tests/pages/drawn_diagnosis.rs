//! The page that says how the house is, drawn once well and once with much that is wrong.

use super::drawn::{draw, frame};
use burrow::console::diagnosis::sentences::{About, line, summary};
use burrow::model::Time;
use burrow::model::finding::{Check, Finding, Grade, Reason};
use burrow::pages::diagnosis::Diagnosis;

const NOW: u64 = 1_800_000_000_000;

fn page(found: &[(Check, Grade, Reason, u64)], busy: bool, open: bool) -> String {
    let found: Vec<Finding> = found
        .iter()
        .map(|(check, grade, reason, figure)| Finding {
            check: *check,
            grade: *grade,
            reason: *reason,
            figure: Some(*figure),
            at: Time(NOW),
            since: Time(NOW - 3 * 60 * 60 * 1000),
        })
        .collect();
    let about = About {
        host: "home.example",
        decides: true,
        open,
        tunnel: true,
        now: NOW,
    };
    let f = frame();
    draw(&Diagnosis {
        lead: summary(&f, &found),
        lines: found.iter().map(|found| line(&f, found, &about)).collect(),
        looked: f.with("diagnosis-looked", "when", "3 minutes ago"),
        busy,
        local: false,
        support: "burrow: 0.1.0\nsystem: linux aarch64\nstage: open\n".to_owned(),
        open,
        f,
    })
}

pub(super) fn pages() -> Vec<(&'static str, String)> {
    let well = Check::ALL.map(|check| (check, Grade::Fine, Reason::Well, 0));
    let (bad, hint, unseen) = (Grade::Bad, Grade::Hint, Grade::Unseen);
    let ill = [
        (Check::Address, bad, Reason::Behind, 530),
        (Check::Tunnel, bad, Reason::TunnelEnded, 0),
        (Check::Challenge, bad, Reason::Challenged, 0),
        (Check::Cache, bad, Reason::Mixed, 0),
        (Check::Disk, hint, Reason::DiskLow, 812),
        (Check::Clock, hint, Reason::ClockOff, 4),
        (Check::Inbox, unseen, Reason::AddressFirst, 0),
        (Check::Store, Grade::Fine, Reason::Well, 0),
    ];
    vec![
        ("diagnosis-well", page(&well, false, true)),
        ("diagnosis-ill", page(&ill, false, true)),
        ("diagnosis-wizard", page(&ill[..1], true, false)),
    ]
}
