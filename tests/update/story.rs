//! Installing, the restart, the trial, and the way back; with root's side as it is on a box, only its programs are ours.

use super::{FIRST_BOOT, Rig, SECOND_BOOT, Step};
use burrow::console::update::is_back;
use burrow::device::update::{OtherSlot, RolledBack, Slots};
use burrow::device::{wish::Wish, wishes};
use burrow::model::audit::{Act, UpdateStep};
use burrow::model::update::{Snag, When};
use burrow::model::{Page, Time};
use burrow::ops::{Refusal, update as verbs};
use burrow::store::Error;
use std::fs;
use std::time::Duration;

/// RAUC as it is with a bundle that is good.
const GOOD: &str = "[ $1 = info ] && echo '{\"version\":\"0.2.0\"}' && exit; echo ' 50%  Copying'; echo '100% Installing done.'";

impl Rig {
    /// Root does what was wished for.
    async fn root_works(&self) -> anyhow::Result<()> {
        let places = self.places();
        let done = tokio::task::spawn_blocking(move || wishes::work(&places));
        done.await.expect("it doesn't panic")
    }

    async fn wished(&self) {
        let place = self.places().wishes().join("install");
        self.until("wished", |_| place.exists()).await;
    }

    fn slots(&self, trial: bool, back: Option<&str>) {
        let slots = Slots {
            board: "rpi4".to_owned(),
            booted: "A".to_owned(),
            other: OtherSlot::default(),
            version: self.updates().source().version.to_string(),
            trial,
            rolled_back: back.map(|why| RolledBack {
                from: "0.2.0".to_owned(),
                why: why.to_owned(),
            }),
            note: None,
        };
        self.places().tell_slots(&slots).expect("a file");
    }

    /// What the log says about updates, the oldest first.
    fn log(&self) -> Vec<(String, UpdateStep, bool)> {
        let read: Result<_, Error> = self
            .house
            .store
            .read_now(|view| view.audit(&Page::newest(40), |_| true));
        let mut log: Vec<_> = read
            .expect("the store reads")
            .into_iter()
            .filter_map(|entry| match entry.act {
                Act::Update { version, step } => Some((version, step, entry.who.is_some())),
                _ => None,
            })
            .collect();
        log.reverse();
        log
    }

    /// Fetched, wanted, and installed by root, who restarts the box.
    async fn installed() -> Rig {
        let mut rig = Rig::new().await;
        rig.program("rauc", GOOD);
        rig.program("systemctl", "echo \"$@\" >>\"${0%/usr/*}/told\"");
        rig.start();
        rig.fetched().await;
        rig.asks().await;
        rig.wished().await;
        rig.root_works().await.expect("it is installed");
        rig
    }
}

#[tokio::test]
async fn an_update_is_installed_stands_its_trial_and_is_done() {
    let mut rig = Rig::installed().await;
    let told = fs::read_to_string(rig.places().at("/told")).expect("systemctl was asked");
    assert_eq!(told, "--no-block reboot\n");
    assert!(
        is_back(rig.updates().source()),
        "it is noted from where to where"
    );
    let row = rig.row();
    assert_eq!(
        (row.step, &*row.from, &*row.boot),
        (Step::Install, "0.1.0", FIRST_BOOT)
    );
    rig.stop().await;

    rig.boots(SECOND_BOOT, "0.2.0");
    assert!(!is_back(rig.updates().source()));
    rig.start();
    rig.until("on trial", |row| row.step == Step::Trial).await;
    rig.slots(true, None);
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(rig.row().step, Step::Trial);
    assert_eq!(rig.bundles().len(), 2, "bundle and note are still there");
    rig.slots(false, None);
    let row = rig.until("good", |row| row.good.is_some()).await;
    assert_eq!(
        (row.step, row.offer, row.snag, &*row.from),
        (Step::Look, None, None, "")
    );
    assert_eq!(row.good.expect("it went well").version, "0.2.0");
    rig.until("tidied", |_| rig.bundles().is_empty()).await;
    let (asked, done) = (UpdateStep::Asked, UpdateStep::Installed);
    assert_eq!(
        rig.log(),
        [
            ("0.2.0".to_owned(), asked, true),
            ("0.2.0".to_owned(), done, false)
        ]
    );
    // The same version is nothing new.
    assert_eq!(rig.look().await.step, Step::Look);
}

#[tokio::test]
async fn an_update_that_does_not_stand_its_trial_is_left_and_the_owner_is_told() {
    let mut rig = Rig::installed().await;
    rig.stop().await;
    // The new version was there for a while, and saw that it is on trial.
    rig.boots(SECOND_BOOT, "0.2.0");
    rig.start();
    rig.until("on trial", |row| row.step == Step::Trial).await;
    rig.stop().await;
    rig.boots("third", "0.1.0");
    assert!(is_back(rig.updates().source()));
    rig.start();
    // Until root has told what became of it, nothing is decided.
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(rig.row().step, Step::Trial);
    rig.slots(false, Some("tunnel"));
    let row = rig.until("back", |row| row.back.is_some()).await;
    let back = row.back.expect("it is told");
    assert_eq!((&*back.version, &*back.why), ("0.2.0", "tunnel"));
    assert_eq!(
        (row.step, row.shunned),
        (Step::Look, vec!["0.2.0".to_owned()])
    );
    assert_eq!(
        rig.log()[1],
        ("0.2.0".to_owned(), UpdateStep::CameBack, false)
    );
    rig.until("tidied", |_| rig.bundles().is_empty()).await;
    // It is not taken again by itself.
    let row = rig.look().await;
    assert_eq!(
        (row.step, row.offer.map(|offer| offer.version)),
        (Step::Look, Some("0.2.0".to_owned()))
    );
    // But a newer one is, and the same where the owner wants it.
    rig.asks().await;
    rig.until("fetched", |row| row.step >= Step::Ready).await;
    rig.wished().await;
    // What root told about the first try is not taken for an answer to the second.
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!(rig.row().step, Step::Install);
    rig.root_works().await.expect("it is installed");
    rig.stop().await;
    rig.boots("fourth", "0.2.0");
    rig.slots(false, None);
    rig.start();
    let row = rig.until("good", |row| row.good.is_some()).await;
    assert_eq!(
        (row.shunned, row.back.map(|back| back.version)),
        (Vec::new(), Some("0.2.0".to_owned()))
    );
}

/// The plug was out over night in the middle of it all. The first look comes before root has told anything.
#[tokio::test]
async fn hours_without_power_are_not_taken_for_root_saying_nothing() {
    let night = Duration::from_secs(9 * 60 * 60);
    let mut rig = Rig::installed().await;
    rig.stop().await;
    rig.house.wait(night);
    rig.boots(SECOND_BOOT, "0.2.0");
    rig.start();
    rig.until("on trial", |row| row.step == Step::Trial).await;
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!((rig.row().step, rig.row().good), (Step::Trial, None));
    rig.stop().await;
    rig.house.wait(night);
    rig.boots("third", "0.1.0");
    rig.start();
    tokio::time::sleep(Duration::from_millis(50)).await;
    assert_eq!((rig.row().step, rig.row().snag), (Step::Trial, None));
    rig.slots(false, Some("tunnel"));
    let row = rig.until("back", |row| row.back.is_some()).await;
    assert_eq!(row.back.expect("it is told").why, "tunnel");
}

#[tokio::test]
async fn the_power_may_go_between_any_two_steps() {
    let mut rig = Rig::new().await;
    rig.program("rauc", GOOD);
    rig.program("systemctl", "exit 0");
    rig.start();
    rig.look().await;
    rig.stop().await;
    rig.start();
    rig.until("fetched", |row| row.step == Step::Ready).await;
    rig.stop().await;
    rig.asks().await;
    rig.start();
    rig.wished().await;
    // Root had not taken the wish yet: it is gone with the power, and the box runs what it ran before.
    rig.stop().await;
    fs::remove_file(rig.places().wishes().join("install")).expect("/run is in memory");
    rig.boots(SECOND_BOOT, "0.1.0");
    rig.slots(false, None);
    rig.start();
    rig.until("begun again", |row| row.boot == SECOND_BOOT)
        .await;
    rig.wished().await;
    // Root had taken the wish, and was writing the new system.
    rig.stop().await;
    rig.program(
        "rauc",
        "[ $1 = info ] && echo '{\"version\":\"0.2.0\"}' && exit; kill -9 $$",
    );
    rig.root_works().await.expect_err("the power goes");
    rig.boots("third", "0.1.0");
    rig.slots(false, None);
    rig.program("rauc", GOOD);
    rig.start();
    rig.until("begun again", |row| row.boot == "third").await;
    rig.wished().await;
    rig.root_works().await.expect("it is installed");
    // The program is started anew while root works, or just before the restart: nobody is asked twice.
    rig.stop().await;
    rig.start();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert!(!rig.places().wishes().join("install").exists());
    rig.stop().await;
    rig.boots("fourth", "0.2.0");
    rig.slots(false, None);
    rig.start();
    rig.until("good", |row| row.good.is_some()).await;
}

#[tokio::test]
async fn what_is_cut_off_again_and_again_is_given_up() {
    let mut rig = Rig::new().await;
    rig.start();
    rig.fetched().await;
    rig.asks().await;
    for boot in 2..9 {
        rig.until("asked root, or given up", |row| {
            row.shunned.contains(&"0.2.0".to_owned())
                || rig.places().wishes().join("install").exists()
        })
        .await;
        rig.stop().await;
        let _ = fs::remove_file(rig.places().wishes().join("install"));
        rig.boots(&boot.to_string(), "0.1.0");
        rig.slots(false, None);
        rig.start();
    }
    let row = rig.until("given up", |row| row.step == Step::Look).await;
    assert_eq!((row.snag, row.asked), (Some(Snag::Interrupted), false));
    assert_eq!(row.shunned, ["0.2.0"]);
}

#[tokio::test]
async fn what_root_refuses_is_said_and_not_tried_each_night() {
    let mut rig = Rig::new().await;
    rig.program(
        "rauc",
        "echo 'LastError: signature verification failed' >&2; exit 1",
    );
    rig.start();
    rig.fetched().await;
    rig.asks().await;
    rig.wished().await;
    rig.root_works().await.expect_err("it is refused");
    let row = rig.until("refused", |row| row.step == Step::Look).await;
    let Some(Snag::Failed(why)) = &row.snag else {
        panic!("{row:?}");
    };
    assert!(why.contains("signature verification failed"), "{why}");
    rig.until("tidied", |_| rig.bundles().is_empty()).await;
    assert_eq!(rig.look().await.step, Step::Look);
    rig.server.announces("0.2.1", b"signed this time");
    let row = rig.fetched().await;
    assert_eq!(
        row.offer.map(|offer| offer.version).as_deref(),
        Some("0.2.1")
    );
}

#[tokio::test]
async fn a_computer_on_which_nobody_installs_says_so() {
    let mut rig = Rig::new().await;
    let source = burrow::door::update::Source {
        pace: burrow::door::update::Pace::QUICK,
        ..rig.updates().source().clone()
    };
    rig.house.doors.updates = burrow::door::update::Updates::new(source);
    rig.start();
    rig.fetched().await;
    rig.asks().await;
    let row = rig
        .until("nobody", |row| row.snag == Some(Snag::NoInstaller))
        .await;
    assert_eq!((row.step, row.asked), (Step::Ready, false));
    assert!(
        !rig.places().wishes().join("install").exists(),
        "the wish is taken back"
    );
    rig.stop().await;
    fs::remove_dir_all(rig.places().run()).expect("no folder of wishes at all");
    rig.asks().await;
    rig.start();
    rig.until("nobody", |row| {
        row.snag == Some(Snag::NoInstaller) && !row.asked
    })
    .await;
    rig.places()
        .ask(Wish::Install, "")
        .expect_err("there is none");
}

#[tokio::test]
async fn it_is_installed_at_night_if_the_owner_likes_it_and_the_box_knows_the_time() {
    let mut rig = Rig::new().await;
    rig.start();
    let night = rig.fetched().await.not_before;
    let ada = rig.house.id("ada");
    let hour = |at: Time| at.0 / 3_600_000 % 24;
    assert!((3..5).contains(&hour(night)), "{}", hour(night));
    rig.does(move |tx| verbs::choose_when(tx, ada, When::Button))
        .await;
    rig.house.wait(night.since(rig.house.store.now()));
    rig.updates().decided();
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(rig.row().step, Step::Ready, "it waits for the button");
    // A box that was off in the night, or doesn't know the time, doesn't restart at breakfast.
    rig.does(move |tx| verbs::choose_when(tx, ada, When::Night))
        .await;
    tokio::time::sleep(Duration::from_millis(100)).await;
    assert_eq!(rig.row().step, Step::Ready, "it doesn't know the time");
    fs::create_dir_all(rig.places().at("/run/systemd/timesync")).expect("a folder");
    fs::write(rig.places().at("/run/systemd/timesync/synchronized"), "").expect("a file");
    rig.house.wait(Duration::from_secs(4 * 60 * 60));
    rig.updates().decided();
    let row = rig
        .until("the next night", |row| row.not_before > night)
        .await;
    assert_eq!(row.step, Step::Ready);
    rig.house.wait(row.not_before.since(rig.house.store.now()));
    rig.updates().decided();
    rig.until("installed", |row| row.step == Step::Install)
        .await;
    rig.wished().await;
}

#[tokio::test]
async fn only_the_owner_decides() {
    let rig = Rig::new().await;
    let ben = rig.house.user("ben").await.id();
    let ada = rig.house.id("ada");
    let refused = rig.house.store.write(move |tx| {
        let all = [
            verbs::install(tx, ben),
            verbs::choose_when(tx, ben, When::Button),
            verbs::seen(tx, ben),
            verbs::look(tx, ben).map(|_| ()),
        ];
        assert!(
            all.iter()
                .all(|done| matches!(done, Err(Refusal::Forbidden))),
            "{all:?}"
        );
        verbs::install(tx, ada)
    });
    assert!(
        matches!(refused.await, Err(Refusal::Conflict(_))),
        "there is nothing newer"
    );
}
