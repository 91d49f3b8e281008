//! Stores of earlier releases are opened by today's code, and stores of later ones are refused untouched.
//!
//! Each release leaves one file here, `vN.store`, where N is the shape of the store that it knew: what `family()`
//! made with the code of that day. `UPDATE_GOLDEN=1` makes the file of today's shape if there is none yet; it never
//! replaces one. The files leave out the zeros at the end of each page, of which a new store mostly consists.

use burrow::model::account::Role;
use burrow::model::scheduled::{Draft, PollDraft};
use burrow::model::status::Visibility;
use burrow::model::{AccountId, Page, StatusId, Time};
use burrow::ops::create_account::{Newcomer, create_account};
use burrow::ops::edit_status::{Edit, edit_status};
use burrow::ops::{
    Refusal, bookmark, boost, delete_status, favourite, invite, pin, post_status, schedule, set_up,
    vote,
};
use burrow::store::{Clock, Error, FILE, Record, SHAPE_KNOWN, Store};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::AtomicU64;
use std::time::Duration;

/// Bytes of one page of the engine.
const PAGE_BYTES: usize = 4096;

/// When the families of the files lived: 2026-01-01T00:00:00Z.
const THEN: u64 = 1_767_225_600_000;

fn kept(shape: u64) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/store/upgrade/v{shape}.store"))
}

/// Leaves out zeros: for each page that has any, its number and its bytes up to the last one that is not zero.
fn pack(whole: &[u8]) -> Vec<u8> {
    let mut packed = (whole.len() as u64).to_be_bytes().to_vec();
    for (page, bytes) in (0u32..).zip(whole.chunks(PAGE_BYTES)) {
        let used = bytes
            .iter()
            .rposition(|byte| *byte != 0)
            .map_or(0, |last| last + 1);
        if used > 0 {
            packed.extend(page.to_be_bytes());
            packed.extend((used as u16).to_be_bytes());
            packed.extend(&bytes[..used]);
        }
    }
    packed
}

fn unpack(packed: &[u8]) -> Vec<u8> {
    let number = |bytes: &[u8]| {
        bytes
            .iter()
            .fold(0usize, |number, byte| number << 8 | usize::from(*byte))
    };
    let mut whole = vec![0; number(&packed[..8])];
    let mut at = 8;
    while at < packed.len() {
        let (page, used) = (number(&packed[at..at + 4]), number(&packed[at + 4..at + 6]));
        let start = page * PAGE_BYTES;
        whole[start..start + used].copy_from_slice(&packed[at + 6..at + 6 + used]);
        at += 6 + used;
    }
    whole
}

fn open(folder: &Path) -> Result<Store, Error> {
    let file = std::fs::OpenOptions::new()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(folder.join(FILE))?;
    let file = redb::backends::FileBackend::new(file)?;
    let clock = Clock::Frozen(Arc::new(AtomicU64::new(THEN)));
    Store::on(file, clock, folder.join("media"))
}

/// Everything that a family of that day could have: made once for each release.
fn family(store: &Store) {
    let lived = store.write_now(|tx| {
        set_up::claim(tx)?;
        set_up::name_community(tx, "The Old House")?;
        set_up::choose_address(tx, "https://home.example")?;
        set_up::reached(tx)?;
        let ada = set_up::make_owner(tx, "ada", "Ada", "hash")?;
        let draft = invite::Draft {
            note: "welcome".to_owned(),
            max_uses: None,
            lasts: None,
            role: Role::Member,
            follow: vec![ada],
        };
        let code = "a-code-of-some-length";
        invite::make(tx, ada, &draft, code)?;
        let ben = Newcomer {
            handle: "ben".to_owned(),
            display_name: "Ben".to_owned(),
            password: "hash".to_owned(),
            role: Role::Member,
            invited_by: None,
        };
        let ben = invite::accept(tx, code, &ben)?;
        let cat = Newcomer {
            handle: "cat".to_owned(),
            display_name: String::new(),
            password: "hash".to_owned(),
            role: Role::Member,
            invited_by: None,
        };
        create_account(tx, &cat)?;
        talk(tx, ada, ben)
    });
    lived.expect("a family can live here");
}

fn talk(tx: &burrow::store::Tx, ada: AccountId, ben: AccountId) -> Result<(), Refusal> {
    let say = |who: AccountId, text: &str, visibility: Visibility, answers: Option<StatusId>| {
        let draft = Draft {
            text: text.to_owned(),
            visibility: Some(visibility),
            in_reply_to: answers,
            ..Draft::default()
        };
        post_status::post_status(tx, who, draft, Some(text))
    };
    let hello = say(ada, "hello #tea @ben", Visibility::Public, None)?;
    say(ben, "@ada hello", Visibility::Unlisted, Some(hello))?;
    say(ben, "@ada psst", Visibility::Direct, None)?;
    let gone = say(ben, "oops", Visibility::Private, None)?;
    delete_status::delete_status(tx, ben, gone, true)?;
    let text = Some("hello #tea and #coffee @ben".to_owned());
    edit_status(
        tx,
        ada,
        hello,
        &Edit {
            text,
            ..Edit::default()
        },
    )?;
    favourite::favourite(tx, ben, hello)?;
    bookmark::bookmark(tx, ben, hello, true)?;
    boost::boost(tx, ben, hello, None, None)?;
    pin::pin(tx, ada, hello)?;
    let poll = PollDraft {
        options: vec!["yes".to_owned(), "no".to_owned()],
        expires_in_secs: 3600,
        ..PollDraft::default()
    };
    let question = Draft {
        text: "tea?".to_owned(),
        poll: Some(poll),
        ..Draft::default()
    };
    let question = post_status::post_status(tx, ada, question, None)?;
    let poll = tx
        .status(question)?
        .and_then(|status| status.poll)
        .ok_or(Refusal::NotFound)?;
    vote::vote(tx, ben, poll, &[1])?;
    let later = Draft {
        text: "later".to_owned(),
        ..Draft::default()
    };
    schedule::schedule(
        tx,
        ada,
        later,
        Time(THEN).plus(Duration::from_secs(7200)),
        None,
    )
    .map(|_| ())
}

/// What today's code reads in a family's store.
fn tell(store: &Store) -> Vec<String> {
    let read = store.read_now(|view| {
        let settings = view.settings()?;
        let mut told = vec![format!("{} at {}", settings.name, settings.address)];
        for user in view.household()? {
            let account = view.account_of(user.account)?;
            let counts = view.account_counts(account.id)?;
            let home = view.home(account.id, &Page::newest(40), |id| view.status(id))?;
            let texts: Vec<String> = home.into_iter().map(|status| status.text).collect();
            let news = view.notifications(account.id, &Page::newest(40), |news| {
                Ok(Some(news.kind.name()))
            })?;
            told.push(format!(
                "{} ({:?}): {} posts, {} followers, home {texts:?}, news {:?}, {} waiting",
                account.username,
                user.role,
                counts.statuses,
                counts.followers,
                news.found,
                view.scheduled(account.id, &Page::newest(40))?.len(),
            ));
        }
        Ok::<_, Error>(told)
    });
    read.expect("the store reads")
}

#[test]
fn stores_of_every_release_open_whole() {
    if std::env::var_os("UPDATE_GOLDEN").is_some() && !kept(SHAPE_KNOWN).exists() {
        let folder = tempfile::tempdir().expect("a temporary folder");
        family(&open(folder.path()).expect("a new store"));
        let file = folder.path().join(FILE);
        let mut engine = redb::Database::open(&file).expect("the engine opens it");
        engine.compact().expect("a store can be made smaller");
        drop(engine);
        let whole = std::fs::read(file).expect("the file is there");
        std::fs::write(kept(SHAPE_KNOWN), pack(&whole)).expect("a file can be written");
    }
    for shape in 1..=SHAPE_KNOWN {
        let packed = std::fs::read(kept(shape)).unwrap_or_else(|why| {
            panic!("no store of shape {shape}: {why}; UPDATE_GOLDEN=1 makes it")
        });
        let folder = tempfile::tempdir().expect("a temporary folder");
        std::fs::write(folder.path().join(FILE), unpack(&packed)).expect("a file can be written");
        for visit in 0..2 {
            let store = open(folder.path()).expect("an old store opens");
            assert_eq!(
                store.check().expect("it can be read"),
                [],
                "shape {shape}, visit {visit}"
            );
            let wrong = store.read_now(burrow::ops::search::check);
            assert_eq!(wrong.expect("the index can be read"), [""; 0]);
            let told = tell(&store);
            assert_eq!(told[0], "The Old House at https://home.example");
            assert_eq!(
                told[1],
                "ada (Owner): 2 posts, 1 followers, home [\"tea?\", \"hello #tea and #coffee @ben\"], news \
                 [\"reblog\", \"favourite\", \"mention\", \"mention\", \"admin.sign_up\", \"follow\", \
                 \"admin.sign_up\"], 1 waiting"
            );
            assert_eq!(told.len(), 4);
        }
    }
}

#[test]
fn a_store_of_a_later_release_is_refused_and_left_alone() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    family(&open(folder.path()).expect("a new store"));
    let file = folder.path().join(FILE);
    let later = redb::Database::open(&file).expect("the engine opens it");
    let write = later.begin_write().expect("a transaction");
    {
        let meta: redb::TableDefinition<&[u8], &[u8]> = redb::TableDefinition::new("META");
        let mut meta = write.open_table(meta).expect("every store has this table");
        let shape = (SHAPE_KNOWN + 1).encode();
        meta.insert([0].as_slice(), shape.as_slice())
            .expect("a row");
    }
    write.commit().expect("a commit");
    drop(later);
    let before = std::fs::read(&file).expect("the file is there");
    for _ in 0..2 {
        let refused = match Store::open(folder.path(), |_| {}) {
            Ok(_) => panic!("a later store was opened"),
            Err(why) => why.to_string(),
        };
        assert!(refused.contains("written by a newer Burrow"), "{refused}");
        assert!(refused.contains("Nothing was changed"), "{refused}");
        let after = std::fs::read(&file).expect("the file is there");
        assert!(before == after, "the file was changed");
    }
}

#[test]
fn packing_loses_nothing() {
    let mut whole = vec![0; 5 * PAGE_BYTES + 17];
    whole[3] = 1;
    whole[2 * PAGE_BYTES] = 2;
    whole[4 * PAGE_BYTES - 1] = 3;
    whole[5 * PAGE_BYTES + 16] = 4;
    let packed = pack(&whole);
    assert!(packed.len() < 2 * PAGE_BYTES);
    assert!(unpack(&packed) == whole);
}

/// Climbing is tested for every shape above; this one is here so that a new step isn't taken unawares.
#[test]
fn the_ladder_has_one_step() {
    assert_eq!(
        SHAPE_KNOWN, 1,
        "a new step needs its own file, and its own lines in tests/store/upgrade"
    );
}
