//! Six people do everything at once, on a real file: afterwards the store is whole, and so it is after it was
//! closed and opened again.

use crate::house::{Caller, House};
use futures_util::future::join_all;
use serde_json::{Value, json};
use std::sync::Mutex;

const PEOPLE: [&str; 6] = ["ada", "ben", "cat", "dan", "eve", "fay"];

/// How many go on at the same time, and how much each does.
const TASKS: u64 = 8;
const STEPS: usize = 60;

/// Numbers that look random and are the same each time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % end as u64) as usize
    }
}

/// What everybody has heard of.
#[derive(Default)]
struct Talk {
    posts: Mutex<Vec<String>>,
    polls: Mutex<Vec<String>>,
}

impl Talk {
    fn some(heard: &Mutex<Vec<String>>, dice: &mut Dice) -> String {
        let heard = heard.lock().expect("nobody panics while they talk");
        match heard.len() {
            0 => "1".to_owned(),
            many => heard[dice.below(many)].clone(),
        }
    }

    fn hear(&self, post: &Value) {
        let add = |heard: &Mutex<Vec<String>>, id: &Value| {
            let id = id.as_str().map(str::to_owned);
            heard
                .lock()
                .expect("nobody panics while they talk")
                .extend(id);
        };
        add(&self.posts, &post["id"]);
        add(&self.polls, &post["poll"]["id"]);
    }
}

/// What one can do with a post, and with a person.
const ACTS: [&str; 10] = [
    "favourite",
    "unfavourite",
    "reblog",
    "unreblog",
    "bookmark",
    "unbookmark",
    "pin",
    "unpin",
    "mute",
    "unmute",
];
const STANDS: [&str; 6] = ["follow", "unfollow", "block", "unblock", "mute", "unmute"];

/// One thing that `who` does. What is refused because somebody else was faster is no failure.
async fn step(who: &Caller<'_>, talk: &Talk, dice: &mut Dice) {
    let post = Talk::some(&talk.posts, dice);
    let at = |act: &str| format!("/api/v1/statuses/{post}/{act}");
    let other = PEOPLE[dice.below(PEOPLE.len())];
    let them = who.house.id(other);
    let visibility = ["public", "unlisted", "private", "direct"][dice.below(4)];
    let reply = match dice.below(12) {
        0..=2 => {
            let text = format!("tea @{other} #tea{}", dice.below(3));
            let wish = json!({"status": text, "visibility": visibility});
            who.post("/api/v1/statuses", wish).await
        }
        3 | 4 => {
            let wish = json!({"status": format!("yes @{other}"), "visibility": visibility, "in_reply_to_id": post});
            who.post("/api/v1/statuses", wish).await
        }
        5 => {
            let poll = json!({"options": ["yes", "no"], "expires_in": 600, "multiple": dice.below(2) == 0});
            who.post("/api/v1/statuses", json!({"status": "tea?", "poll": poll}))
                .await
        }
        6 => {
            let poll = Talk::some(&talk.polls, dice);
            let wish = json!({"choices": [dice.below(2)]});
            who.post(&format!("/api/v1/polls/{poll}/votes"), wish).await
        }
        7 => {
            who.put(
                &format!("/api/v1/statuses/{post}"),
                json!({"status": format!("edited #tea @{other}")}),
            )
            .await
        }
        8 => who.delete(&format!("/api/v1/statuses/{post}")).await,
        9 => {
            let act = STANDS[dice.below(STANDS.len())];
            who.post(&format!("/api/v1/accounts/{them}/{act}"), json!({}))
                .await
        }
        _ => who.post(&at(ACTS[dice.below(ACTS.len())]), json!({})).await,
    };
    assert!(
        !reply.status.is_server_error(),
        "{} {}",
        reply.status,
        reply.text()
    );
    if reply.status.is_success()
        && reply
            .header("content-type")
            .is_some_and(|kind| kind.starts_with("application/json"))
    {
        let made = reply.json();
        if made["content"].is_string() {
            talk.hear(&made);
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_busy_village_leaves_a_whole_store() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let house = House::on_disk(folder.path());
    house.set_up().await;
    let mut people = Vec::new();
    for name in PEOPLE {
        people.push(house.user(name).await);
    }
    let talk = Talk::default();
    let lives = (0..TASKS).map(|task| {
        let (people, talk) = (&people, &talk);
        async move {
            let mut dice = Dice(0x9e37_79b9_7f4a_7c15 ^ (task + 1));
            for _ in 0..STEPS {
                let who = &people[dice.below(people.len())];
                step(who, talk, &mut dice).await;
            }
        }
    });
    join_all(lives).await;
    assert!(
        talk.posts.lock().expect("all are done").len() > STEPS,
        "there was talk"
    );
    let written = posts(&house);
    assert_eq!(house.store.check().expect("the store can be checked"), []);
    drop(people);
    drop(house);
    let again = House::on_disk(folder.path());
    assert_eq!(
        posts(&again),
        written,
        "all is there after the house was closed"
    );
}

fn posts(house: &House) -> u64 {
    let count = |view: &burrow::store::View| {
        let people = view.household()?.into_iter();
        people
            .map(|user| Ok(view.account_counts(user.account)?.statuses))
            .sum::<Result<u64, burrow::store::Error>>()
    };
    house.store.read_now(count).expect("the store reads")
}
