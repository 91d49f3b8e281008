//! The box's Wi-Fi, typed by whoever sets it up and by the owner, and by nobody else.

use crate::house::House;
use crate::pages::browser::{Browser, leads_to, says};
use burrow::device::Places;
use burrow::device::network::{Change, Network, Outcome, WifiState};
use burrow::door::visitor::Listener;
use std::fs;
use tempfile::TempDir;

const CODE: &str = "K7QM-2XRT";
const HOME: [(&str, &str); 3] = [
    ("ssid", "Fern Lane"),
    ("password", "a \"secret\""),
    ("country", "de"),
];

fn network() -> Network {
    Network {
        wifi: WifiState {
            present: true,
            ..WifiState::default()
        },
        networks: vec!["Fern <Lane>".to_owned()],
        ..Network::default()
    }
}

fn tell(places: &Places, network: &Network) {
    let json = serde_json::to_vec(network).expect("JSON");
    fs::write(places.facts().join("network.json"), json).expect("a file");
}

fn on_a_box(house: House) -> (TempDir, Places, House) {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::under(root.path());
    for folder in [places.facts(), places.wishes()] {
        fs::create_dir_all(folder).expect("a folder");
    }
    tell(&places, &network());
    (root, places.clone(), house.on_a_box(places))
}

fn wish(places: &Places) -> Option<String> {
    fs::read_to_string(places.wishes().join("wifi")).ok()
}

#[tokio::test]
async fn whoever_has_the_claim_code_gives_a_box_without_a_network_its_wifi() {
    let (_root, places, house) = on_a_box(House::unclaimed());
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    let mut ada = Browser::new(&house);
    leads_to(&ada.get("/setup/wifi").await, "/claim");
    leads_to(&ada.post("/setup/wifi", &HOME).await, "/claim");
    assert_eq!(wish(&places), None);
    leads_to(&ada.post("/claim", &[("code", CODE)]).await, "/setup/wifi");
    let page = ada.get("/setup/wifi").await;
    says(&page, 200, "Fern &#60;Lane&#62;");
    leads_to(&ada.post("/setup/wifi", &HOME).await, "/setup/wifi?sent");
    let asked = wish(&places).expect("a wish");
    let asked: serde_json::Value = serde_json::from_str(&asked).expect("JSON");
    assert_eq!(asked["ssid"], "Fern Lane");
    assert_eq!(asked["password"], "a \"secret\"");
    says(
        &ada.get("/setup/wifi?sent").await,
        200,
        "Join your own again",
    );
    for (outcome, said) in [
        (Outcome::Trying, "up to a minute"),
        (Outcome::Connected, "has let the box in"),
        (Outcome::Failed, "did not let the box in"),
        (Outcome::Refused, "can’t be a Wi-Fi"),
    ] {
        let change = Some(Change {
            ssid: "Fern Lane".to_owned(),
            outcome,
        });
        tell(
            &places,
            &Network {
                change,
                ..network()
            },
        );
        let page = ada.get("/setup/wifi").await;
        says(&page, 200, said);
        let typed = page.text().contains("value=\"Fern Lane\"");
        assert_eq!(typed, outcome == Outcome::Failed, "it is asked for again");
    }
}

#[tokio::test]
async fn with_a_cable_the_wizard_does_not_ask_for_it() {
    let (_root, places, house) = on_a_box(House::unclaimed());
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    let cable = Network {
        ethernet: true,
        ..network()
    };
    tell(&places, &cable);
    let mut ada = Browser::new(&house);
    // Nobody has started a box in a window.
    says(&ada.get("/claim").await, 200, "on the box’s screen");
    leads_to(&ada.post("/claim", &[("code", CODE)]).await, "/setup");
    says(&ada.get("/setup/wifi").await, 200, "connected by a cable");
}

#[tokio::test]
async fn what_can_be_no_wifi_is_told_and_not_wished_for() {
    let (_root, places, house) = on_a_box(House::open().await);
    let mut ada = Browser::signed_in(&house, "ada").await;
    for (ssid, password, country, said) in [
        ("", "12345678", "", "Type the name"),
        ("Home", "1234567", "", "at least 8"),
        ("Home", &*"x".repeat(64), "", "at most 63"),
        ("Home", "12345678", "Germany", "Two letters"),
        (&*"x".repeat(33), "12345678", "", "at most 32"),
    ] {
        let fields = [("ssid", ssid), ("password", password), ("country", country)];
        let page = ada.post("/setup/wifi", &fields).await;
        says(&page, 422, said);
        // A password is never sent back.
        assert!(password.len() < 8 || !page.text().contains(password));
    }
    assert_eq!(wish(&places), None);
    leads_to(&ada.post("/setup/wifi", &HOME).await, "/setup/wifi?sent");
    assert!(wish(&places).is_some());
}

#[tokio::test]
async fn a_computer_without_wifi_says_so() {
    let (_root, places, house) = on_a_box(House::open().await);
    tell(&places, &Network::default());
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get("/setup/wifi").await, 200, "has no Wi-Fi");
    assert_eq!(ada.post("/setup/wifi", &HOME).await.status.as_u16(), 409);
    assert_eq!(wish(&places), None);
}

#[tokio::test]
async fn from_the_world_nobody_sets_the_wifi_of_a_box_that_is_being_set_up() {
    let (_root, places, house) = on_a_box(House::unclaimed());
    *house.doors.claim_code.lock().expect("a lock") = Some(CODE.to_owned());
    let mut ada = Browser::new(&house);
    leads_to(&ada.post("/claim", &[("code", CODE)]).await, "/setup/wifi");
    let mut far = Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    far.session = ada.session.clone();
    assert_eq!(far.get("/setup/wifi").await.status.as_u16(), 404);
    assert_eq!(far.post("/setup/wifi", &HOME).await.status.as_u16(), 404);
    assert_eq!(wish(&places), None);
}
