//! Moving house: files from one home to another, aliases, and going away with one's followers.

use super::atlas::{World, door};
use super::world::stranger;
use crate::house::{House, PASSWORD};
use crate::pages::browser::{Browser, leads_to, says};
use burrow::door::errands::Errands;
use burrow::federation::Federation;
use burrow::federation::render::activities;
use burrow::model::AccountId;
use burrow::model::import::{Import, ImportKind, ImportMode};
use burrow::model::outbound::Outbound;
use burrow::net::outbound::{Ask, Network, Nowhere, Reply, Trouble};
use burrow::ops::follow::{Wish, follow};
use burrow::ops::move_house::COOLDOWN;
use burrow::ops::{Refusal, import};
use burrow::store::Error;
use futures_util::future::BoxFuture;
use serde_json::json;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

const ADA: &str = "https://home.example/users/ada";

/// A house whose errands are run in that world.
async fn open(world: &Arc<World>) -> (House, Federation) {
    let (errands, mut taker) = Errands::new();
    let house = House::open().await.with_errands(errands);
    let federation = door(&house, world);
    let runner = federation.clone();
    tokio::spawn(async move {
        while let Some(errand) = taker.recv().await {
            runner.run(errand).await;
        }
    });
    (house, federation)
}

async fn follows(house: &House, from: AccountId, to: AccountId) {
    let done: Result<(), Refusal> = house
        .store
        .write(move |tx| follow(tx, from, to, &Wish::default()))
        .await;
    done.expect("may follow");
}

fn is_following(house: &House, from: AccountId, to: AccountId) -> bool {
    let found: Result<_, Error> = house.store.read_now(|view| view.follows(from, to));
    found.expect("it reads")
}

fn owed(house: &House) -> Vec<Outbound> {
    let owed: Result<_, Error> = house.store.read_now(|view| view.owed(100));
    let owed = owed.expect("it reads").into_iter();
    owed.map(|(_, what)| what).collect()
}

fn imports(house: &House, who: AccountId) -> Vec<Import> {
    let found: Result<_, Error> = house.store.read_now(|view| view.imports(who));
    found.expect("it reads")
}

fn exported(kind: ImportKind) -> String {
    format!("/settings/exports/{}.csv", kind.name())
}

#[tokio::test]
async fn what_is_taken_along_from_one_home_is_the_same_in_the_next() {
    let world = Arc::<World>::default();
    let (house, federation) = open(&world).await;
    let (ada, ben, cyd, dan) = (
        house.user("ada").await,
        house.user("ben").await,
        house.user("cyd").await,
        house.user("dan").await,
    );
    let path = |who: AccountId, act: &str| format!("/api/v1/accounts/{who}/{act}");
    let narrow = json!({"reblogs": false, "notify": true, "languages": ["de"]});
    ada.post(&path(ben.id(), "follow"), narrow).await.ok();
    ada.post(&path(cyd.id(), "mute"), json!({"notifications": false}))
        .await
        .ok();
    ada.post(&path(dan.id(), "block"), json!({})).await.ok();
    let domain = json!({"domain": "bad.example"});
    ada.post("/api/v1/domain_blocks", domain).await.ok();
    let list = ada
        .post("/api/v1/lists", json!({"title": "Kin, near"}))
        .await;
    let list = list.ok()["id"].as_str().expect("an id").to_owned();
    let on = json!({"account_ids": [ben.id_text()]});
    ada.post(&format!("/api/v1/lists/{list}/accounts"), on)
        .await
        .ok();
    let said = ben.says("keep this").await["id"]
        .as_str()
        .expect("an id")
        .to_owned();
    ada.post(&format!("/api/v1/statuses/{said}/bookmark"), json!({}))
        .await
        .ok();
    let eve = house.user("eve").await.id();
    let mut from = Browser::signed_in(&house, "ada").await;
    let mut to = Browser::signed_in(&house, "eve").await;
    let mut files = Vec::new();
    for kind in ImportKind::ALL {
        let file = from.get(&exported(kind)).await;
        assert!(!file.bytes.is_empty(), "{kind:?}");
        let fields = [("kind", kind.name())];
        let brought = to.upload("/settings/moving/import", &fields, &file.bytes);
        leads_to(&brought.await, "/settings/moving?brought");
        files.push((kind, file.text()));
    }
    federation.catch_up_with_imports().await.expect("it reads");
    for (kind, file) in files {
        assert_eq!(to.get(&exported(kind)).await.text(), file, "{kind:?}");
    }
    for import in imports(&house, eve) {
        assert_eq!((import.done, import.failed), (import.total, 0));
    }
    says(&to.get("/settings/moving").await, 200, "1 of 1");
}

#[tokio::test]
async fn who_can_not_be_found_is_named() {
    let world = Arc::<World>::default();
    let (house, federation) = open(&world).await;
    world.person("far.example", "eve", 0);
    let ada = house.id("ada");
    let mut browser = Browser::signed_in(&house, "ada").await;
    let file = b"Account address,Show boosts\neve@far.example,false\nnobody@far.example,true\nada@home.example,true\n";
    let kind = [("kind", "following_accounts")];
    let brought = browser.upload("/settings/moving/import", &kind, file);
    leads_to(&brought.await, "/settings/moving?brought");
    federation.catch_up_with_imports().await.expect("it reads");
    let page = browser.get("/settings/moving").await;
    says(&page, 200, "1 of 3, 2 could not be found");
    assert!(page.text().contains("<li>nobody@far.example</li>"));
    assert!(page.text().contains("<li>ada@home.example</li>"), "oneself");
    let asked: Result<_, Error> = house.store.read_now(|view| {
        let eve = view
            .account_by_acct("eve@far.example")?
            .expect("eve is known");
        view.follow_request(ada, eve.id)
    });
    let asked = asked.expect("it reads").expect("eve is asked");
    assert!(!asked.show_reblogs, "as the file says");
}

/// A network that answers from the world, but breaks the whole run off after some questions: power goes away in the middle.
struct Breaking {
    world: Arc<World>,
    left: AtomicUsize,
}

impl Network for Breaking {
    fn ask(&self, ask: Ask) -> BoxFuture<'_, Result<Reply, Trouble>> {
        let before = self
            .left
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| {
                left.checked_sub(1)
            });
        match before {
            Ok(_) => self.world.ask(ask),
            Err(_) => Box::pin(std::future::pending()),
        }
    }
}

#[tokio::test]
async fn a_run_that_breaks_off_loses_no_row_and_repeats_none() {
    let world = Arc::<World>::default();
    let (house, federation) = open(&world).await;
    let ada = house.id("ada");
    let names: Vec<String> = (0..40).map(|n| format!("eve{n}@far.example")).collect();
    for name in &names {
        let name = name.split('@').next().expect("a name");
        world.person("far.example", name, 0);
    }
    let rows = burrow::text::exchange::read(ImportKind::Following, names.join("\n").as_bytes());
    let rows = rows.expect("a file");
    let brought = house
        .store
        .write(move |tx| import::bring(tx, ada, (ImportKind::Following, ImportMode::Merge), &rows));
    brought.await.expect("a file can be brought");
    // First nobody can be reached: every row stays.
    let alone = Federation::new(house.doors.clone(), Arc::new(Nowhere));
    alone.catch_up_with_imports().await.expect("it reads");
    let state = |house: &House| {
        let all = imports(house, ada);
        (all[0].done, all[0].failed)
    };
    assert_eq!(state(&house), (0, 0), "a server that is away isn't missing");
    let mut before = 0;
    for questions in [50, 70] {
        let breaking = Breaking {
            world: world.clone(),
            left: AtomicUsize::new(questions),
        };
        let broken = Federation::new(house.doors.clone(), Arc::new(breaking));
        let run = broken.catch_up_with_imports();
        let cut = tokio::time::timeout(Duration::from_millis(500), run).await;
        assert!(cut.is_err(), "it was cut off");
        let (done, failed) = state(&house);
        assert!(done > before && done < 40, "{done}");
        assert_eq!(failed, 0);
        before = done;
    }
    federation.catch_up_with_imports().await.expect("it reads");
    assert_eq!(state(&house), (40, 0));
    let mut asked: Vec<String> = owed(&house)
        .iter()
        .filter(|owed| matches!(owed, Outbound::Follow(from, _) if *from == ada))
        .map(|owed| format!("{owed:?}"))
        .collect();
    assert_eq!(asked.len(), 40, "each is asked");
    asked.sort();
    asked.dedup();
    assert_eq!(asked.len(), 40, "and once");
}

#[tokio::test]
async fn an_open_house_takes_in_what_is_brought() {
    let world = Arc::<World>::default();
    let house = House::open().await;
    let (ada, ben) = (house.id("ada"), house.user("ben").await.id());
    let mut browser = Browser::signed_in(&house, "ada").await;
    let kind = [("kind", "blocked_accounts")];
    let brought = browser.upload("/settings/moving/import", &kind, b"ben@home.example\n");
    leads_to(&brought.await, "/settings/moving?brought");
    let (_errands, taker) = Errands::new();
    let closing = house.close.subscribe();
    let working = tokio::spawn(door(&house, &world).work(taker, closing));
    for _ in 0..500 {
        if imports(&house, ada)[0].is_over() {
            break;
        }
        tokio::time::sleep(Duration::from_millis(10)).await;
    }
    let blocked: Result<_, Error> = house.store.read_now(|view| view.blocks(ada, ben));
    assert!(blocked.expect("it reads"), "{:?}", imports(&house, ada));
    house.close.send_replace(true);
    working.await.expect("it ends when the house closes");
}

#[tokio::test]
async fn who_moves_away_takes_followers_along() {
    let world = Arc::<World>::default();
    let (house, federation) = open(&world).await;
    let (ada, ben) = (house.id("ada"), house.user("ben").await.id());
    follows(&house, ben, ada).await;
    stranger(&house, "fan@other.example", Some(ada)).await;
    let new = world.person("new.example", "ada", 0);
    // It is known already, from before it named the old one.
    let known = federation
        .account(
            "ada@new.example",
            burrow::federation::people::Freshness::Recent,
        )
        .await
        .expect("it is there")
        .id;
    let mut browser = Browser::signed_in(&house, "ada").await;
    let form = [("target", "ada@new.example"), ("password", PASSWORD)];
    let away = "/settings/moving/away";
    let before = owed(&house).len();
    says(
        &browser.post(away, &form).await,
        422,
        "say yet that this one is yours",
    );
    let wrong = [("target", "ada@new.example"), ("password", "guess")];
    let aliased = json!({"alsoKnownAs": [ADA]});
    world.person_with("new.example", "ada", 0, aliased);
    says(&browser.post(away, &wrong).await, 422, "your password");
    let oneself = [("target", "ada@home.example"), ("password", PASSWORD)];
    says(
        &browser.post(away, &oneself).await,
        422,
        "this very account",
    );
    assert!(is_following(&house, ben, ada), "nothing has happened");
    assert_eq!(owed(&house).len(), before);
    leads_to(&browser.post(away, &form).await, "/settings/moving?moved");
    assert!(!is_following(&house, ben, ada));
    let all = owed(&house);
    assert!(all.contains(&Outbound::Follow(ben, known)));
    let at = |what: &Outbound| all.iter().position(|owed| owed == what);
    let (told, moved) = (at(&Outbound::Profile(ada)), at(&Outbound::Moved(ada)));
    assert!(told.is_some() && told < moved, "the profile first: {all:?}");
    let written = house.store.read_now(|view| {
        let settings = view.settings()?;
        activities(view, &settings, &Outbound::Moved(ada))
    });
    let written = written.expect("it can be written");
    assert_eq!(written[0]["type"], "Move");
    assert_eq!(
        (&written[0]["object"], &written[0]["target"]),
        (&json!(ADA), &json!(new))
    );
    let page = browser.get("/settings/moving").await;
    says(&page, 200, "You have moved to @ada@new.example");
    // Coming back is possible, moving again only later.
    leads_to(
        &browser.post("/settings/moving/back", &[]).await,
        "/settings/moving?back",
    );
    says(
        &browser.get("/settings/moving").await,
        200,
        "You can move again on",
    );
    assert_eq!(browser.post(away, &form).await.status, 429);
    house.wait(COOLDOWN);
    leads_to(&browser.post(away, &form).await, "/settings/moving?moved");
}

/// Ada posts, follows and likes, and each is answered with this number; what she only reads she may read. Who had moved
/// away could go on talking as if nothing had happened.
async fn acts(house: &House, ben: AccountId, code: u16) {
    let post = house.user("ben").await.says("hello").await;
    let ada = house.user("ada").await;
    let id = post["id"].as_str().expect("an id");
    for path in [
        "/api/v1/statuses".to_owned(),
        format!("/api/v1/accounts/{ben}/follow"),
        format!("/api/v1/statuses/{id}/favourite"),
        format!("/api/v1/statuses/{id}/reblog"),
    ] {
        let reply = ada.post(&path, json!({"status": "still here"})).await;
        assert_eq!(reply.status.as_u16(), code, "{path}");
        if code == 403 {
            assert_eq!(reply.json()["error"], "Your login is currently disabled");
        }
    }
    ada.get("/api/v1/timelines/home").await.ok();
}

#[tokio::test]
async fn a_file_may_take_the_place_of_what_was_there() {
    let world = Arc::<World>::default();
    let (house, federation) = open(&world).await;
    let (ada, ben) = (house.id("ada"), house.user("ben").await.id());
    let (ann, far) = (
        house.user("ann").await.id(),
        stranger(&house, "eve@far.example", None).await,
    );
    follows(&house, ada, ben).await;
    super::arriving::follows(&house, ada, far).await;
    let mut browser = Browser::signed_in(&house, "ada").await;
    let file = b"Account address,Show boosts\nann@home.example,true\nBen@Home.example,true\n";
    for (mode, stays) in [("merge", true), ("overwrite", false)] {
        let fields = [("kind", "following_accounts"), ("mode", mode)];
        let brought = browser
            .upload("/settings/moving/import", &fields, file)
            .await;
        leads_to(&brought, "/settings/moving?brought");
        federation.catch_up_with_imports().await.expect("it reads");
        let import = &imports(&house, ada)[0];
        assert!(import.is_over() && import.failed == 0, "{import:?}");
        assert!(
            is_following(&house, ada, ann) && is_following(&house, ada, ben),
            "{mode}"
        );
        assert_eq!(is_following(&house, ada, far), stays, "{mode}");
    }
    let undone = owed(&house)
        .into_iter()
        .any(|what| matches!(what, Outbound::Unfollow(..)));
    assert!(undone, "her server is told");
}

#[tokio::test]
async fn within_the_house_followers_go_along_at_once() {
    let world = Arc::<World>::default();
    let (house, _federation) = open(&world).await;
    let (ada, ben) = (house.id("ada"), house.user("ben").await.id());
    let ann = house.user("ann").await.id();
    follows(&house, ben, ada).await;
    let mut old = Browser::signed_in(&house, "ada").await;
    let mut new = Browser::signed_in(&house, "ann").await;
    let form = [("target", "@ann@home.example"), ("password", PASSWORD)];
    says(
        &old.post("/settings/moving/away", &form).await,
        422,
        "say yet",
    );
    let alias = [("alias", "@ada@home.example")];
    let aliases = "/settings/moving/aliases";
    leads_to(&new.post(aliases, &alias).await, "/settings/moving?added");
    says(&new.get("/settings/moving").await, 200, ADA);
    let oneself = [("alias", "ann@home.example")];
    says(&new.post(aliases, &oneself).await, 422, "this very account");
    leads_to(
        &old.post("/settings/moving/away", &form).await,
        "/settings/moving?moved",
    );
    assert!(is_following(&house, ben, ann) && !is_following(&house, ben, ada));
    acts(&house, ben, 403).await;
    let shown = Browser::new(&house).get("/@ada").await;
    says(&shown, 200, "This account has moved to @ann@home.example");
    assert!(!shown.text().contains("To follow from another server"));
    let shown = house
        .anonymous()
        .get(&format!("/api/v1/accounts/{ada}"))
        .await;
    assert_eq!(shown.ok()["moved"]["id"], ann.to_string());
    // Nobody moves to somebody who has moved on.
    let form = [("target", "ada@home.example"), ("password", PASSWORD)];
    says(
        &new.post("/settings/moving/away", &form).await,
        422,
        "moved on itself",
    );
    let remove = [("alias", ADA)];
    let removed = new.post("/settings/moving/aliases/remove", &remove).await;
    leads_to(&removed, "/settings/moving?removed");
    assert!(!new.get("/settings/moving").await.text().contains(ADA));
    let back = old.post("/settings/moving/back", &[]).await;
    leads_to(&back, "/settings/moving?back");
    acts(&house, ben, 200).await;
}

#[tokio::test]
async fn aliases_of_people_elsewhere_are_on_the_profile() {
    let world = Arc::<World>::default();
    let (house, _federation) = open(&world).await;
    let old = world.person("old.example", "ada", 0);
    let mut ada = Browser::signed_in(&house, "ada").await;
    let alias = [("alias", "ada@old.example")];
    for _ in 0..2 {
        let added = ada.post("/settings/moving/aliases", &alias).await;
        leads_to(&added, "/settings/moving?added");
    }
    let profile = house.anonymous().get("/users/ada").await.ok();
    assert_eq!(profile["alsoKnownAs"], json!([old]));
    // Of a server that is gone nobody can ask any more; it is taken at one's word, if one says so.
    let aliases = "/settings/moving/aliases";
    let lost = [("alias", "ada@dead.example")];
    says(
        &ada.post(aliases, &lost).await,
        422,
        "Nobody was found there",
    );
    for typed in ["ada@dead.example", "https://gone.example/users/ada"] {
        let lost = [("alias", typed), ("anyway", "1")];
        leads_to(&ada.post(aliases, &lost).await, "/settings/moving?added");
    }
    for nonsense in ["nobody", "https://home.example/users/ben2", "javascript:1"] {
        let lost = [("alias", nonsense), ("anyway", "1")];
        says(
            &ada.post(aliases, &lost).await,
            422,
            "Nobody was found there",
        );
    }
    let profile = house.anonymous().get("/users/ada").await.ok();
    let all = json!([
        old,
        "acct:ada@dead.example",
        "https://gone.example/users/ada"
    ]);
    assert_eq!(profile["alsoKnownAs"], all);
}
