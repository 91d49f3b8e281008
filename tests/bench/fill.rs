//! A store as a busy family leaves it after years, made once through the same verbs and kept.

use std::fs;
use std::path::{Path, PathBuf};

use burrow::model::account::Role;
use burrow::model::media::{Media, MediaKind, MediaState};
use burrow::model::relation::Follow;
use burrow::model::scheduled::Draft;
use burrow::model::status::Visibility;
use burrow::model::{AccountId, MediaId, StatusId};
use burrow::ops::create_account::{Newcomer, create_account};
use burrow::ops::{Refusal, favourite, post_status, set_up};
use burrow::store::{SHAPE_KNOWN, Store, Tx};
use tokio::task::JoinSet;

/// Raised whenever this file makes another store than before.
const VERSION: u32 = 2;
const PEOPLE: usize = 10;
const STATUSES: usize = 100_000;
/// Every fifth post has a picture.
const MEDIA_EVERY: usize = 5;
const REPLY_EVERY: usize = 4;
const FAVOURITE_EVERY: usize = 3;
/// Writes that wait together and share commits.
const TOGETHER: usize = 256;

/// A tenth of them, in whole transactions.
const TENTH: usize = TOGETHER * 40;
/// Nobody signs in here; the tokens are made by `burrow token`.
const NO_PASSWORD: &str = "nobody signs in with this";

/// The handles of the people, the owner first.
pub fn people() -> Vec<String> {
    let name = |number: usize| {
        if number == 0 {
            "ada".to_owned()
        } else {
            format!("person{number}")
        }
    };
    (0..PEOPLE).map(name).collect()
}

/// A word that posts are made of and found by.
pub fn word(number: usize) -> String {
    const START: [&str; 12] = [
        "ba", "de", "fi", "go", "hu", "ka", "le", "mi", "no", "pu", "ra", "se",
    ];
    const MIDDLE: [&str; 12] = [
        "lan", "mer", "nit", "por", "run", "sal", "tek", "vin", "zor", "dum", "gar", "hel",
    ];
    const END: [&str; 12] = [
        "a", "en", "is", "o", "um", "ar", "el", "it", "on", "us", "at", "er",
    ];
    format!(
        "{}{}{}",
        START[number % 12],
        MIDDLE[number / 12 % 12],
        END[number / 144 % 12]
    )
}

/// The text of a post: 8 to 31 words, and a hashtag on every third.
pub fn text(number: usize) -> String {
    let words = 8 + number % 24;
    let mut text: Vec<String> = (0..words)
        .map(|at| word(number * 7 + at * at * 13))
        .collect();
    if number.is_multiple_of(3) {
        text.push(format!("#{}", word(number % 60)));
    }
    text.join(" ")
}

/// A new house in which the same people live, who follow each other just so, and where nothing was said yet.
pub fn prepare_empty(folder: &Path) -> PathBuf {
    let house = folder.join("empty");
    let _ = fs::remove_dir_all(&house);
    fs::create_dir_all(&house).expect("target is writable");
    let store = Store::open(&house, |_| ()).expect("an empty folder becomes a store");
    let people = store.write_now(settle);
    people.expect("an empty house can be set up");
    house
}

/// Where [`prepare`] leaves a copy of the store as it was with a tenth of the posts.
pub fn tenth(folder: &Path) -> PathBuf {
    folder.join("tenth")
}

/// Gives the folder of the filled store; makes it when there is none of this shape.
pub fn prepare(folder: &Path) -> PathBuf {
    let house = folder.join("filled");
    let stamp = folder.join("filled.stamp");
    let wanted = format!("{VERSION} {SHAPE_KNOWN} {PEOPLE} {STATUSES} {MEDIA_EVERY}");
    if fs::read_to_string(&stamp).is_ok_and(|found| found == wanted) {
        println!("== the filled store of the last time is used again");
        return house;
    }
    println!(
        "== filling a store: {PEOPLE} people, {STATUSES} posts, {} pictures",
        STATUSES / MEDIA_EVERY
    );
    let _ = fs::remove_dir_all(&house);
    fs::create_dir_all(&house).expect("target is writable");
    let runtime = tokio::runtime::Builder::new_current_thread()
        .build()
        .expect("a runtime");
    let open = || Store::open(&house, |_| ()).expect("the folder is a store, or becomes one");
    let mut store = open();
    let people = store
        .write_now(settle)
        .expect("an empty house can be set up");
    let mut newest = vec![None; PEOPLE];
    for start in (0..STATUSES).step_by(TOGETHER) {
        let numbers = start..STATUSES.min(start + TOGETHER);
        for (number, id) in runtime.block_on(post_together(&store, &people, numbers, &newest)) {
            newest[number % PEOPLE] = Some(id);
        }
        if start % TENTH == 0 {
            println!("   {start} posts");
        }
        if start == TENTH {
            drop(store);
            copy_house(&house, &tenth(folder));
            store = open();
        }
    }
    drop(store);
    fs::write(&stamp, wanted).expect("target is writable");
    house
}

/// Sets the house up and lets everybody follow everybody.
fn settle(tx: &Tx) -> Result<Vec<AccountId>, Refusal> {
    set_up::claim(tx)?;
    set_up::name_community(tx, "Bench house")?;
    set_up::choose_address(tx, "http://localhost:4180")?;
    let names = people();
    let mut ids = vec![set_up::make_owner(tx, &names[0], "Ada", NO_PASSWORD)?];
    for name in &names[1..] {
        let newcomer = Newcomer {
            handle: name.clone(),
            display_name: format!("Member {name}"),
            password: NO_PASSWORD.to_owned(),
            role: Role::Member,
            invited_by: None,
        };
        ids.push(create_account(tx, &newcomer)?);
    }
    for from in &ids {
        for to in ids.iter().filter(|to| *to != from) {
            let follow = Follow {
                id: tx.new_id(),
                show_reblogs: true,
                notify: false,
                languages: Vec::new(),
                uri: None,
            };
            tx.put_follow(*from, *to, &follow)?;
        }
    }
    Ok(ids)
}

/// Queues these posts at once, so that they share commits.
async fn post_together(
    store: &Store,
    people: &[AccountId],
    numbers: std::ops::Range<usize>,
    newest: &[Option<StatusId>],
) -> Vec<(usize, StatusId)> {
    let mut posts = JoinSet::new();
    for number in numbers {
        let store = store.clone();
        let me = people[number % PEOPLE];
        let admirer = people[(number + 3) % PEOPLE];
        let parent =
            newest[(number * 3 + 1) % PEOPLE].filter(|_| number.is_multiple_of(REPLY_EVERY));
        posts.spawn(async move {
            let posted = store
                .write(move |tx| post(tx, number, me, admirer, parent))
                .await;
            (number, posted.expect("these posts are well-formed"))
        });
    }
    let mut done = posts.join_all().await;
    done.sort_unstable_by_key(|(number, _)| *number);
    done
}

fn post(
    tx: &Tx,
    number: usize,
    me: AccountId,
    admirer: AccountId,
    parent: Option<StatusId>,
) -> Result<StatusId, Refusal> {
    let mut draft = Draft {
        text: text(number),
        in_reply_to: parent,
        ..Draft::default()
    };
    if number % 10 == 9 {
        draft.visibility = Some(Visibility::Private);
    }
    if number.is_multiple_of(MEDIA_EVERY) {
        draft.media = vec![picture(tx, number, me)?];
    }
    let id = post_status::post_status(tx, me, draft, None)?;
    if number.is_multiple_of(FAVOURITE_EVERY) {
        favourite::favourite(tx, admirer, id)?;
    }
    Ok(id)
}

/// The row of a picture; its file is not needed to measure the store.
fn picture(tx: &Tx, number: usize, me: AccountId) -> Result<MediaId, Refusal> {
    let id: MediaId = tx.new_id();
    tx.put_media(&Media {
        id,
        account: me,
        status: None,
        kind: MediaKind::Image,
        mime: "image/jpeg".to_owned(),
        blob: format!("{number:064x}.jpg"),
        preview: Some(format!("{number:063x}s.jpg")),
        description: Some(format!("A picture of {}", word(number))),
        focus: None,
        blurhash: Some("UBL_:rOpGG-;~qRjWBayNGM{t7ay%MfQt7of".to_owned()),
        size: Some((1600, 1200)),
        preview_size: Some((640, 480)),
        duration_ms: None,
        frame_rate_milli: None,
        bitrate: None,
        created_at: tx.now(),
        state: MediaState::Ready,
        bytes: 400_000,
        remote_url: None,
        remote_preview: None,
    })?;
    Ok(id)
}

/// Copies the files of a house that nobody has open.
pub fn copy_house(from: &Path, to: &Path) {
    let _ = fs::remove_dir_all(to);
    fs::create_dir_all(to).expect("target is writable");
    for entry in fs::read_dir(from).expect("a prepared house") {
        let entry = entry.expect("a readable folder");
        if entry.path().is_file() {
            fs::copy(entry.path(), to.join(entry.file_name())).expect("target has room");
        }
    }
}
