//! What the house does by itself when the hour has come, and that one failure holds nothing else up.

use crate::house::House;
use burrow::model::account::Account;
use burrow::model::media::{Media, MediaKind, MediaState};
use burrow::model::relation::Mute;
use burrow::model::status::Visibility;
use burrow::model::upkeep::Upkeep;
use burrow::model::{MediaId, Page, StatusId};
use burrow::ops::Refusal;
use burrow::ops::arrive::Way;
use burrow::ops::boost::{FarBoost, boost_from_afar};
use burrow::ops::favourite::favourite;
use burrow::run::upkeep::catch_up;
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

const HOUR: Duration = Duration::from_secs(60 * 60);
const DAY: Duration = Duration::from_secs(24 * 60 * 60);

impl House {
    /// Lets time pass, and the house do what is due then.
    async fn later(&self, span: Duration) {
        self.wait(span);
        catch_up(&self.store).await.expect("the queue can be read");
    }

    fn due(&self) -> usize {
        let due: Result<_, Error> = self.store.read_now(|view| view.upkeep_due(100));
        due.expect("the queue can be read").len()
    }
}

#[tokio::test]
async fn scheduled_posts_appear_at_their_hour_and_a_hopeless_one_stops_nobody() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let question = ada.says("who is there?").await;
    let at = house.store.now().plus(HOUR).iso();
    for (text, answers) in [
        ("lost", question["id"].clone()),
        ("good morning", Value::Null),
    ] {
        ada.post(
            "/api/v1/statuses",
            json!({"status": text, "in_reply_to_id": answers, "scheduled_at": at}),
        )
        .await
        .ok();
    }
    let path = format!("/api/v1/statuses/{}", question["id"].as_str().unwrap());
    ada.delete(&path).await.ok();
    house.later(HOUR / 2).await;
    assert_eq!(
        ada.get("/api/v1/timelines/home").await.ok(),
        json!([]),
        "too early"
    );
    house.later(HOUR).await;
    let home = ada.get("/api/v1/timelines/home").await.ok();
    assert_eq!(home[0]["content"], "<p>good morning</p>");
    assert_eq!(home.as_array().unwrap().len(), 1);
    assert_eq!(house.due(), 0, "what can't be done is not tried for ever");
    let waiting = ada.get("/api/v1/scheduled_statuses").await.ok();
    assert_eq!(waiting[0]["params"]["text"], "lost");
    house.later(HOUR).await;
    let home = ada.get("/api/v1/timelines/home").await.ok();
    assert_eq!(home.as_array().unwrap().len(), 1, "posted once");
}

#[tokio::test]
async fn a_poll_ends_by_itself_and_its_asker_is_told() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    ada.post(
        "/api/v1/statuses",
        json!({"status": "tea?", "poll": {"options": ["yes", "no"], "expires_in": 600}}),
    )
    .await
    .ok();
    let mut events = house.store.subscribe();
    house.later(Duration::from_secs(599)).await;
    assert!(events.try_recv().is_err(), "too early");
    house.later(Duration::from_secs(2)).await;
    let told = events.try_recv().expect("somebody is told");
    assert!(
        matches!(told, burrow::model::event::Event::Notified { account, .. } if account == ada.id())
    );
}

#[tokio::test]
async fn mutes_codes_and_idle_apps_end_when_their_time_is_over() {
    let house = House::open().await;
    let (ada, ben) = (house.user("ada").await.id(), house.user("ben").await.id());
    let app = house
        .anonymous()
        .post(
            "/api/v1/apps",
            json!({"client_name": "Idle", "redirect_uris": "a://b"}),
        )
        .await
        .ok();
    let client = app["client_id"].as_str().unwrap().to_owned();
    let muted = house.store.write(move |tx| {
        let end = tx.now().plus(HOUR);
        let mute = Mute {
            id: tx.new_id(),
            notifications: true,
            expires_at: Some(end),
        };
        tx.put_mute(ada, ben, &mute)?;
        tx.later(end, Upkeep::EndMute(ada, ben))
    });
    muted.await.expect("a mute");
    let muted = || {
        let listed: Result<_, Error> = house
            .store
            .read_now(|view| view.mute_list(ada, &burrow::model::Page::newest(9)));
        listed.expect("the list of mutes").len()
    };
    let known = || {
        let client = client.clone();
        let app: Result<_, Error> = house
            .store
            .read_now(move |view| view.app_by_client(&client));
        app.expect("the store reads").is_some()
    };
    house.later(HOUR / 2).await;
    assert_eq!((muted(), known()), (1, true));
    house.later(HOUR).await;
    assert_eq!((muted(), known()), (0, true));
    house.later(DAY).await;
    assert!(!known());
}

#[tokio::test]
async fn an_app_that_somebody_let_in_stays() {
    let house = House::open().await;
    let ada = house.user("ada").await.id();
    let registered = house
        .anonymous()
        .post(
            "/api/v1/apps",
            json!({"client_name": "Used", "redirect_uris": "a://b"}),
        )
        .await
        .ok();
    let client = registered["client_id"].as_str().unwrap().to_owned();
    let signed_in = house.store.write(move |tx| {
        let app = tx.app_by_client(&client)?.expect("the app is there");
        let device = burrow::ops::device::NewDevice {
            hash: [7; 32],
            kind: burrow::model::oauth::TokenKind::App,
            account: Some(ada),
            app: Some(app.id),
            scopes: vec!["read".to_owned()],
            agent: String::new(),
            expires_at: None,
        };
        burrow::ops::device::sign_in(tx, &device)?;
        Ok::<_, Refusal>(app.id)
    });
    let app = signed_in.await.expect("a device");
    house.later(DAY * 2).await;
    let kept: Result<_, Error> = house.store.read_now(|view| view.app(app));
    assert_eq!(kept.expect("the store reads").map(|app| app.id), Some(app));
}

#[tokio::test]
async fn a_file_goes_when_nothing_needs_it_and_not_before() {
    let house = House::open().await;
    let ada = house.user("ada").await.id();
    let kept = house.store.files().keep_bytes(b"a picture", "png");
    let name = kept.expect("a file").name().to_owned();
    let (first, second) = (MediaId(1), MediaId(2));
    for id in [first, second] {
        let blob = name.clone();
        let added = house.store.write(move |tx| {
            tx.put_media(&Media {
                kind: MediaKind::Image,
                mime: "image/png".to_owned(),
                blob: blob.clone(),
                state: MediaState::Ready,
                bytes: 9,
                ..Media::blank(id, ada, tx.now())
            })?;
            tx.later(tx.now(), Upkeep::DropMedia(id))
        });
        added.await.expect("an upload");
        let there = house.store.files().look_up(&name).await;
        assert!(there.expect("the disk reads").is_some());
        house.later(Duration::ZERO).await;
    }
    let path = house.media().join(&name[..2]).join(&name[2..4]).join(&name);
    assert!(path.exists(), "somebody may just be looking at it");
    house.later(HOUR).await;
    assert!(!path.exists());
    assert_eq!(house.due(), 0);
}

#[tokio::test]
async fn what_the_disk_refuses_is_tried_again_and_holds_nothing_up() {
    let house = House::open().await;
    let ada = house.user("ada").await;
    let kept = house.store.files().keep_bytes(b"stuck", "png");
    let name = kept.expect("a file").name().to_owned();
    let path = house.media().join(&name[..2]).join(&name[2..4]).join(&name);
    // A folder under the file's name is something that can't be removed as a file.
    std::fs::remove_file(&path).expect("the file goes");
    std::fs::create_dir(&path).expect("a folder comes");
    let blob = name.clone();
    let queued = house
        .store
        .write(move |tx| tx.later(tx.now(), Upkeep::DropBlob(blob.clone())));
    queued.await.expect("work is queued");
    let at = house.store.now().plus(HOUR).iso();
    ada.post(
        "/api/v1/statuses",
        json!({"status": "in time", "scheduled_at": at}),
    )
    .await
    .ok();
    house.later(HOUR).await;
    let home = ada.get("/api/v1/timelines/home").await.ok();
    assert_eq!(home[0]["content"], "<p>in time</p>");
    assert_eq!(house.due(), 0, "the other is put off");
    assert!(path.exists());
    std::fs::remove_dir(&path).expect("the folder goes");
    std::fs::write(&path, b"stuck").expect("the file is back");
    house.later(HOUR).await;
    assert!(!path.exists());
    let next: Result<_, Error> = house.store.read_now(|view| view.upkeep_next());
    assert_eq!(next.expect("the queue can be read"), None);
}

/// The whole house waited for minutes while a post that half the world had boosted was deleted, and rows of it stayed
/// for ever.
#[tokio::test]
async fn a_post_that_half_the_world_boosted_goes_in_pieces_and_wholly() {
    /// More than a page of the store has at most.
    const FANS: usize = 4_200;
    const BOOSTERS: usize = 700;
    let house = House::open().await;
    let ada = house.user("ada").await;
    let ben = house.user("ben").await;
    let said = ada.says("look").await;
    let path = format!("/api/v1/statuses/{}", said["id"].as_str().unwrap());
    let id = StatusId(said["id"].as_str().unwrap().parse().unwrap());
    for way in ["favourite", "bookmark", "reblog"] {
        ben.post(&format!("{path}/{way}"), json!({})).await.ok();
    }
    let loved = house.store.write(move |tx| {
        for fan in 0..FANS {
            let name = format!("fan{fan}");
            let uri = format!("https://far.example/users/{name}");
            let account = Account {
                domain: Some("far.example".to_owned()),
                uri: Some(uri.clone()),
                ..Account::local(tx.new_id(), &name, tx.now())
            };
            tx.put_account(&account)?;
            if fan < BOOSTERS {
                favourite(tx, account.id, id)?;
                let boost = FarBoost {
                    uri: format!("{uri}/boosts/1"),
                    published: tx.now(),
                    visibility: Visibility::Public,
                };
                boost_from_afar(tx, account.id, id, &boost, Way::Sent)?;
            } else {
                tx.add_favourite(account.id, id)?;
            }
        }
        Ok::<_, Refusal>(())
    });
    loved.await.expect("they love it");
    let rest = || {
        let found: Result<_, Error> = house.store.read_now(|view| {
            let all = Page::newest(FANS);
            let told = view.notified_of(id)?.len();
            let boosts = view.reblogged_by(id, &all)?.len();
            Ok((view.favourited_by(id, &all)?.len(), boosts, told))
        });
        found.expect("it reads")
    };
    let before = rest();
    assert_eq!((before.1, before.2), (BOOSTERS + 1, 2 * BOOSTERS + 2));
    ada.delete(&path).await.ok();
    ben.get(&path).await.refused(404);
    for list in ["favourites", "bookmarks", "notifications"] {
        let shown = ben.get(&format!("/api/v1/{list}")).await.ok();
        assert_eq!(shown, json!([]), "{list}");
    }
    let after = rest();
    let gone = (before.0 - after.0) + (before.1 - after.1) + (before.2 - after.2);
    assert!(after.0 > 0 && gone < 600, "{gone} rows at once");
    let path = "/api/v1/notifications?types[]=favourite&types[]=reblog";
    let told = ada.get(path).await.ok();
    assert_eq!(told, json!([]), "nobody is told of what is gone");
    assert_eq!(house.store.check().expect("checked"), [], "it is under way");
    for _ in 0..30 {
        house.later(Duration::from_secs(2)).await;
    }
    assert_eq!(rest(), (0, 0, 0));
    assert_eq!(house.due(), 0);
}
