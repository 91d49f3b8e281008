//! Letters that another brings than their actor: which are believed, and what those gain nothing by who bring others' words.

use super::answers::does;
use super::arriving::{follows, note};
use super::atlas::{KEYS, letter};
use super::inbox::{ADA, Scene, follow};
use crate::house::ids;
use burrow::federation::people::Freshness;
use burrow::federation::signature::proof::attach;
use burrow::federation::signature::{Ed25519Pair, Scheme};
use burrow::model::remote::Remote;
use burrow::model::{AccountId, Time};
use burrow::store::Error;
use serde_json::{Value, json};
use std::time::Duration;

const DAY: Duration = Duration::from_secs(24 * 60 * 60);

/// Somebody whose documents vouch for themselves.
async fn prover(scene: &Scene) -> (String, AccountId, Ed25519Pair, String) {
    let pair = Ed25519Pair::from_seed(&KEYS[0].ed25519).expect("a seed");
    let method = "https://far.example/users/eve#ed".to_owned();
    let (eve, id) = scene
        .met("far.example", "eve", json!({"assertionMethod": [{"id": method, "type": "Multikey",
            "controller": "https://far.example/users/eve", "publicKeyMultibase": pair.public().to_multikey()}]}))
        .await;
    (eve, id, pair, method)
}

/// A document with its author's proof.
fn vouched(mut document: Value, pair: &Ed25519Pair, method: &str, now: Time) -> Value {
    document["@context"] = json!([
        "https://www.w3.org/ns/activitystreams",
        "https://w3id.org/security/data-integrity/v2"
    ]);
    attach(&mut document, pair, method, now).expect("a proof");
    document
}

/// Alice, whom ada follows, and mallory, who means ill.
async fn victim(scene: &Scene) -> (String, AccountId, String) {
    let (alice, id) = scene.met("victim.example", "alice", json!({})).await;
    let (mallory, _) = scene.met("evil.example", "mallory", json!({})).await;
    follows(&scene.house, scene.house.id("ada"), id).await;
    (alice, id, mallory)
}

fn remote(scene: &Scene, id: AccountId) -> Remote {
    let found: Result<_, Error> = scene.house.store.read_now(|view| view.remote(id));
    found.expect("the store reads").expect("they are kept")
}

impl Scene {
    /// Somebody carries what another is said to have said.
    async fn carried(&self, by: &str, activity: &Value) {
        let now = self.house.store.now();
        let carried = letter(activity, by, 0, Scheme::Rfc9421, now);
        assert_eq!(self.send(carried).await, 202);
    }
}

#[tokio::test]
async fn what_is_passed_on_with_a_proof_is_believed_as_it_is() {
    let scene = Scene::open().await;
    let (eve, id, pair, method) = prover(&scene).await;
    let (group, _) = scene
        .met("groups.example", "garden", json!({"type": "Group"}))
        .await;
    follows(&scene.house, scene.house.id("ada"), id).await;
    let now = scene.house.store.now();
    let proven = |end: &str| {
        let said = note(&scene.house, &eve, end, json!({}));
        vouched(does("Create", &eve, end, said), &pair, &method, now)
    };
    let asked = scene.world.times_asked();
    scene.carried(&group, &proven("1")).await;
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    assert_eq!(scene.world.times_asked(), asked, "nobody had to be asked");
    let mut changed = proven("2");
    changed["object"]["content"] = json!("<p>forged</p>");
    scene.carried(&group, &changed).await;
    assert_eq!(
        scene.home().await,
        ["<p>1</p>"],
        "it is not what was signed, nor at its origin"
    );
}

#[tokio::test]
async fn what_is_passed_on_without_a_proof_is_read_where_it_is_at_home() {
    let scene = Scene::open().await;
    let (eve, id) = scene.met("far.example", "eve", json!({})).await;
    let (group, _) = scene.met("groups.example", "garden", json!({})).await;
    follows(&scene.house, scene.house.id("ada"), id).await;
    let said = note(&scene.house, &eve, "1", json!({}));
    let mut forged = said.clone();
    forged["content"] = json!("<p>forged</p>");
    scene
        .carried(&group, &does("Create", &eve, "1", forged.clone()))
        .await;
    assert!(scene.home().await.is_empty(), "there is no such post");
    let place = said["id"].as_str().expect("an id").to_owned();
    scene.world.put(&place, &said);
    scene
        .carried(&group, &does("Create", &eve, "2", forged.clone()))
        .await;
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    scene
        .carried(&group, &does("Update", &eve, "1", forged))
        .await;
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    let delete = |end: &str| {
        does(
            "Delete",
            &eve,
            end,
            json!({"id": place, "type": "Tombstone"}),
        )
    };
    scene.carried(&group, &delete("1")).await;
    assert_eq!(scene.home().await, ["<p>1</p>"], "it is still there");
    scene.world.answer(&place, 410, "text/plain", "");
    scene.carried(&group, &delete("2")).await;
    assert!(scene.home().await.is_empty());
    // Deeds can't be looked up.
    let ada = scene.house.user("ada").await;
    let post = ada.says("mine").await;
    for kind in [
        "Like", "Announce", "Follow", "Block", "Undo", "Flag", "Move",
    ] {
        let act = does(kind, &eve, "9", post["uri"].clone());
        scene.carried(&group, &act).await;
    }
    let path = format!("/api/v1/statuses/{}", post["id"].as_str().expect("an id"));
    let now = ada.get(&path).await.ok();
    assert_eq!(
        (&now["favourites_count"], &now["reblogs_count"]),
        (&json!(0), &json!(0))
    );
    assert_eq!(ids(&ada.get("/api/v1/notifications").await.ok()), [""; 0]);
}

/// Mallory's server shows deeds of an actor there whose address leads to alice: by a redirect, or by what the document
/// calls itself. Whatever it shows would be alice's word.
#[tokio::test]
async fn nobody_speaks_for_whom_their_address_leads_to() {
    let scene = Scene::open().await;
    let (alice, id, mallory) = victim(&scene).await;
    let said = note(&scene.house, &alice, "1", json!({}));
    scene.tells(&does("Create", &alice, "1", said)).await;
    let before = remote(&scene, id);
    let fake = "https://evil.example/users/fake";
    let stolen = json!({"id": alice, "type": "Person", "preferredUsername": "alice", "inbox": "https://evil.example/in",
        "publicKey": {"id": format!("{alice}#main-key"), "owner": alice, "publicKeyPem": KEYS[1].rsa_public_pem}});
    for (turn, lead) in ["redirect", "document"].into_iter().enumerate() {
        match lead {
            "redirect" => scene.world.answer(fake, 302, "text/plain", &alice),
            _ => scene.world.put(fake, &stolen),
        }
        let forged = note(
            &scene.house,
            &alice,
            "2",
            json!({"content": "<p>forged</p>"}),
        );
        let deeds = [
            ("Update", &stolen),
            ("Delete", &json!(alice)),
            ("Create", &forged),
        ];
        for (number, (kind, object)) in deeds.into_iter().enumerate() {
            let place = format!("https://evil.example/deeds/{turn}-{number}");
            let deed = json!({"id": place, "type": kind, "actor": fake, "object": object});
            scene.world.put(&place, &deed);
            for outer in [kind, "Like"] {
                let mut letter = deed.clone();
                letter["type"] = json!(outer);
                scene.carried(&mallory, &letter).await;
            }
        }
    }
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    assert_eq!(
        (remote(&scene, id).keys, remote(&scene, id).inbox),
        (before.keys, before.inbox)
    );
    let now = scene.house.store.now();
    let forged = letter(&follow(&alice, ADA), &alice, 1, Scheme::Cavage, now);
    assert_eq!(scene.send(forged).await, 401);
    let met = scene.federation.actor(fake, Freshness::Now).await;
    assert!(met.is_err(), "{met:?}");
}

/// A page of the victim's server leads wherever its address says. A deed that lies behind it is not that server's word.
#[tokio::test]
async fn a_page_that_leads_elsewhere_is_not_its_servers_word() {
    let scene = Scene::open().await;
    let (alice, id, mallory) = victim(&scene).await;
    let said = note(&scene.house, &alice, "1", json!({}));
    scene.tells(&does("Create", &alice, "1", said)).await;
    let lead = |name: &str, document: &Value| {
        let to = document["id"].as_str().expect("an id").to_owned();
        scene.world.put(&to, document);
        let door = format!("https://victim.example/out?to={name}");
        scene.world.answer(&door, 302, "text/plain", &to);
        door
    };
    let mut forged = note(
        &scene.house,
        &alice,
        "2",
        json!({"content": "<p>forged</p>"}),
    );
    forged["id"] = json!("https://evil.example/posts/1");
    let create = json!({"id": "https://evil.example/deeds/1", "type": "Create", "actor": alice, "object": forged});
    let block = json!({"id": "https://evil.example/deeds/2", "type": "Block", "actor": alice, "object": ADA});
    for (name, deed) in [("create", &create), ("block", &block)] {
        let mut letter = deed.clone();
        letter["id"] = json!(lead(name, deed));
        scene.carried(&mallory, &letter).await;
    }
    let door = lead("post", &forged);
    scene
        .carried(&mallory, &does("Create", &alice, "3", json!(door)))
        .await;
    let gone = json!({"id": "https://evil.example/posts/2", "type": "Tombstone"});
    let door = lead("gone", &gone);
    scene
        .carried(&mallory, &does("Delete", &alice, "4", json!(door)))
        .await;
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    assert!(scene.follows(scene.house.id("ada"), id));
}

/// Mastodon answers 404 for what was deleted, and for what this house may not see. Mallory says of a private post, which
/// she knows from its thread, that alice deleted it.
#[tokio::test]
async fn what_this_house_may_not_see_is_not_taken_for_gone() {
    let scene = Scene::open().await;
    let (alice, _, mallory) = victim(&scene).await;
    let private = json!({"to": [format!("{alice}/followers")], "cc": []});
    let private = note(&scene.house, &alice, "1", private);
    let open = note(&scene.house, &alice, "2", json!({}));
    for (end, post) in [("1", &private), ("2", &open)] {
        let mut create = does("Create", &alice, end, post.clone());
        create["to"] = post["to"].clone();
        scene.tells(&create).await;
    }
    assert_eq!(scene.home().await, ["<p>2</p>", "<p>1</p>"]);
    let delete = |end: &str, post: &Value| does("Delete", &alice, end, post["id"].clone());
    scene.carried(&mallory, &delete("1", &private)).await;
    assert_eq!(scene.home().await, ["<p>2</p>", "<p>1</p>"]);
    // A server that is being set up anew knows nobody.
    scene.world.answer(&alice, 404, "text/plain", "");
    scene.carried(&mallory, &delete("2", &open)).await;
    assert_eq!(scene.home().await, ["<p>2</p>", "<p>1</p>"]);
    scene.world.person("victim.example", "alice", 0);
    scene.carried(&mallory, &delete("3", &open)).await;
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    // What wasn't here yet comes all the same.
    let later = json!({"to": [format!("{alice}/followers")], "cc": []});
    let later = note(&scene.house, &alice, "3", later);
    scene.carried(&mallory, &delete("4", &later)).await;
    let mut create = does("Create", &alice, "5", later.clone());
    create["to"] = later["to"].clone();
    scene.tells(&create).await;
    assert_eq!(scene.home().await, ["<p>3</p>", "<p>1</p>"]);
}

/// Somebody kept what eve's server once sent, and sends it again when she has long had other keys and another name.
#[tokio::test]
async fn nothing_comes_back_by_an_old_proof() {
    let scene = Scene::open().await;
    let (eve, id, pair, method) = prover(&scene).await;
    let (group, _) = scene.met("groups.example", "garden", json!({})).await;
    follows(&scene.house, scene.house.id("ada"), id).await;
    let now = scene.house.store.now();
    let said = note(&scene.house, &eve, "1", json!({}));
    let old = now.minus(DAY * 8);
    let create = vouched(does("Create", &eve, "1", said.clone()), &pair, &method, old);
    scene.carried(&group, &create).await;
    assert!(
        scene.home().await.is_empty(),
        "it isn't at its origin any more"
    );
    let create = vouched(
        does("Create", &eve, "2", said),
        &pair,
        &method,
        now.minus(DAY),
    );
    scene.carried(&group, &create).await;
    assert_eq!(scene.home().await, ["<p>1</p>"]);
    let shown: Value = {
        let asked = scene.house.user("ada").await;
        asked.get(&format!("/api/v1/accounts/{id}")).await.ok()
    };
    let once = json!({"id": eve, "type": "Person", "preferredUsername": "eve", "name": "Once", "inbox": format!("{eve}/old"),
        "publicKey": {"id": format!("{eve}#main-key"), "owner": eve, "publicKeyPem": KEYS[1].rsa_public_pem}});
    let update = vouched(
        does("Update", &eve, "3", once),
        &pair,
        &method,
        now.minus(DAY),
    );
    scene.carried(&group, &update).await;
    let asked = scene.house.user("ada").await;
    let now = asked.get(&format!("/api/v1/accounts/{id}")).await.ok();
    assert_eq!(now["display_name"], shown["display_name"]);
    assert_eq!(remote(&scene, id).inbox, format!("{eve}/inbox"));
}

/// Whoever brings a letter chooses the key in its proof: no other server than its actor's is asked for one.
#[tokio::test]
async fn a_proof_leads_to_no_third_server() {
    let scene = Scene::open().await;
    let (eve, id, pair, _) = prover(&scene).await;
    let (group, _) = scene.met("groups.example", "garden", json!({})).await;
    follows(&scene.house, scene.house.id("ada"), id).await;
    let said = note(&scene.house, &eve, "1", json!({}));
    let (method, now) = ("https://third.example/keys/1", scene.house.store.now());
    let create = vouched(does("Create", &eve, "1", said), &pair, method, now);
    scene.carried(&group, &create).await;
    let asked = scene.world.asked.lock().expect("a lock").clone();
    let third = asked.iter().filter(|url| url.contains("third.example"));
    assert_eq!(third.count(), 0, "{asked:?}");
}
