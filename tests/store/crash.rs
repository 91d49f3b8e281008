//! The power goes at every step of every act: what was acknowledged is there afterwards, what was not
//! is there whole or not at all, and the store is whole.

use super::disk::Disk;
use burrow::model::account::Role;
use burrow::model::scheduled::Draft;
use burrow::model::status::Marks;
use burrow::model::{AccountId, StatusId};
use burrow::ops::create_account::{Newcomer, create_account};
use burrow::ops::edit_status::{Edit, edit_status};
use burrow::ops::{Refusal, bookmark, boost, delete_status, favourite, pin, post_status, set_up};
use burrow::store::{Clock, Store};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;

/// Every how many steps the power is cut, besides at each sync and its neighbours.
const STRIDE: u64 = 11;

/// So small that it is full again and again.
const JOURNAL_BYTES: u64 = 32 << 10;

/// What lies on the disks: the engine's file, and the journal where there is one.
type Content = (Vec<u8>, Option<Vec<u8>>);

/// Where a house lies.
struct Disks {
    engine: Disk,
    paper: Option<Disk>,
}

impl Disks {
    fn with(content: &Content, cut_at: Option<u64>) -> Disks {
        let engine = Disk::with(content.0.clone(), cut_at);
        let paper = content.1.as_ref().map(|paper| engine.beside(paper.clone()));
        Disks { engine, paper }
    }

    fn open(&self) -> Result<Store, burrow::store::Error> {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(1_767_225_600_000)));
        let (engine, media) = (self.engine.clone(), std::env::temp_dir());
        match &self.paper {
            Some(paper) => Store::on_paper(engine, paper.clone(), JOURNAL_BYTES, clock, media),
            None => Store::on(engine, clock, media),
        }
    }

    fn after_cut(&self, seed: u64) -> Content {
        let paper = self.paper.as_ref();
        let engine = self.engine.after_cut(seed);
        (engine, paper.map(|paper| paper.after_cut(seed ^ 0x5EED)))
    }
}

/// Disks on which a house with `ada` and `ben` has been set up, and their ids.
fn set_up_disks(journal: bool) -> (Content, AccountId, AccountId) {
    let disks = Disks::with(&(Vec::new(), journal.then(Vec::new)), None);
    let store = disks.open().expect("empty disks open");
    let ids = store.write_now(|tx| {
        set_up::claim(tx)?;
        set_up::name_community(tx, "Crash")?;
        set_up::choose_address(tx, "https://home.example")?;
        set_up::reached(tx)?;
        let ada = set_up::make_owner(tx, "ada", "", "hash")?;
        let ben = Newcomer {
            handle: "ben".to_owned(),
            display_name: String::new(),
            password: "hash".to_owned(),
            role: Role::Member,
            invited_by: None,
        };
        Ok::<_, Refusal>((ada, create_account(tx, &ben)?))
    });
    let (ada, ben) = ids.expect("a house can be set up");
    drop(store);
    (disks.after_cut(0), ada, ben)
}

/// What was acknowledged before the power went.
#[derive(Debug, Default)]
struct Acknowledged {
    posts: Vec<StatusId>,
    favourited: Vec<StatusId>,
    boosted: Vec<StatusId>,
    edited: Vec<StatusId>,
    deleted: Vec<StatusId>,
}

fn say(store: &Store, who: AccountId, text: String) -> Result<StatusId, Refusal> {
    store.write_now(move |tx| {
        let draft = Draft {
            text: text.clone(),
            ..Draft::default()
        };
        post_status::post_status(tx, who, draft, Some(&text))
    })
}

/// Every kind of write, until the power goes.
fn live(
    store: &Store,
    ada: AccountId,
    ben: AccountId,
    done: &mut Acknowledged,
) -> Result<(), Refusal> {
    for round in 0..2 {
        let post = say(store, ada, format!("post {round} for @ben #tag{round}"))?;
        done.posts.push(post);
        store.write_now(move |tx| favourite::favourite(tx, ben, post))?;
        done.favourited.push(post);
        store.write_now(move |tx| boost::boost(tx, ben, post, None, None))?;
        done.boosted.push(post);
        store.write_now(move |tx| bookmark::bookmark(tx, ben, post, true))?;
        store.write_now(move |tx| pin::pin(tx, ada, post))?;
        let edit = Edit {
            text: Some(format!("edited {round}")),
            media: Some(Vec::new()),
            ..Edit::default()
        };
        store.write_now(move |tx| edit_status(tx, ada, post, &edit))?;
        done.edited.push(post);
    }
    let first = done.posts[0];
    store.write_now(move |tx| delete_status::delete_status(tx, ada, first, true))?;
    done.deleted.push(first);
    Ok(())
}

/// Opens what the cut left behind and holds it against what was acknowledged.
fn inspect(content: &Content, ben: AccountId, done: &Acknowledged, story: &str) {
    let store = Disks::with(content, None)
        .open()
        .unwrap_or_else(|why| panic!("{story}: does not open: {why}"));
    let findings = store.check().unwrap_or_else(|why| panic!("{story}: {why}"));
    assert!(findings.is_empty(), "{story}: {findings:?}");
    let looked = store.read_now(|view| {
        for post in done
            .posts
            .iter()
            .filter(|post| !done.deleted.contains(post))
        {
            let status = view.status(*post)?;
            // The deletion may have been under way.
            if status.is_none() && done.edited.len() == 2 && *post == done.posts[0] {
                continue;
            }
            let status = status.unwrap_or_else(|| panic!("{story}: {post} is lost"));
            let marks = view.marks(ben, *post)?;
            assert!(
                !done.favourited.contains(post) || marks.has(Marks::FAVOURITED),
                "{story}: favourite lost"
            );
            assert!(
                !done.boosted.contains(post) || marks.has(Marks::REBLOGGED),
                "{story}: boost lost"
            );
            assert!(
                !done.edited.contains(post) || status.text.starts_with("edited"),
                "{story}: edit lost"
            );
        }
        for gone in &done.deleted {
            assert!(view.status(*gone)?.is_none(), "{story}: {gone} is back");
        }
        Ok::<_, burrow::store::Error>(())
    });
    looked.unwrap_or_else(|why| panic!("{story}: {why}"));
}

#[test]
fn nothing_acknowledged_is_lost_wherever_the_power_goes() {
    cut_everywhere(false);
}

#[test]
fn with_a_journal_nothing_acknowledged_is_lost_wherever_the_power_goes() {
    cut_everywhere(true);
}

fn cut_everywhere(journal: bool) {
    let (content, ada, ben) = set_up_disks(journal);
    let whole = Disks::with(&content, None);
    let store = whole.open().expect("opens");
    live(&store, ada, ben, &mut Acknowledged::default())
        .expect("nothing refuses while there is power");
    drop(store);
    let power = &whole.engine;
    let mut cuts: Vec<u64> = (1..=power.steps()).step_by(STRIDE as usize).collect();
    cuts.extend(
        power
            .syncs()
            .into_iter()
            .flat_map(|sync| [sync.saturating_sub(1).max(1), sync, sync + 1]),
    );
    cuts.sort_unstable();
    cuts.dedup();
    assert!(cuts.len() > 50, "the acts take many steps");
    for cut in cuts {
        let disks = Disks::with(&content, Some(cut));
        let mut done = Acknowledged::default();
        if let Ok(store) = disks.open() {
            // The refusal is the power cut's; what counts is what was acknowledged before it.
            let _ = live(&store, ada, ben, &mut done);
        }
        for seed in [cut, cut.wrapping_mul(31)] {
            let story = format!("cut at step {cut}, seed {seed}, journal {journal}");
            inspect(&disks.after_cut(seed), ben, &done, &story);
        }
    }
}

#[test]
fn a_store_that_was_being_made_when_the_power_went_is_made_anew() {
    // A database of which only some first pages reached the disk is refused by the engine ("magic
    // number mismatch"), so that a box unplugged in its first second would never have started again.
    let data = tempfile::tempdir().expect("a folder");
    std::fs::write(data.path().join("burrow.redb.new"), vec![0; 4096]).expect("written");
    let store = Store::open(data.path(), |_| {}).expect("opens");
    assert_eq!(store.check().expect("can be checked"), Vec::new());
    drop(store);
    let files: Vec<_> = std::fs::read_dir(data.path())
        .expect("listed")
        .flatten()
        .map(|entry| entry.file_name())
        .collect();
    assert!(
        files.contains(&"burrow.redb".into()) && !files.contains(&"burrow.redb.new".into()),
        "{files:?}"
    );
    drop(Store::open(data.path(), |_| {}).expect("opens again"));
}
