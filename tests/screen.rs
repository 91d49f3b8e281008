//! The screen on the box, drawn in full, on terminals of each size that there is: `tests/golden/screen/`.

use crate::golden;
use crate::house::House as Home;
use burrow::device::Places;
use burrow::device::network::{Hotspot, Network, WifiState};
use burrow::device::screen::{House, Said, Scene, Stage, Way, draw};
use burrow::run::screen::Teller;
use std::fs;
use std::time::Duration;

/// A text console, one on a large screen, and one on the smallest.
const SIZES: [(usize, usize); 3] = [(80, 25), (240, 67), (40, 30)];

fn check(name: &str, scene: &Scene) {
    for (columns, rows) in SIZES {
        let language = scene.house.language.as_deref();
        let drawn = draw(scene, &Said::of(language), columns, rows).text();
        for line in drawn.lines() {
            assert!(line.chars().count() <= columns, "{name}: {line}");
        }
        assert!(drawn.lines().count() <= rows, "{name}");
        golden::compare(&format!("screen/{name}-{columns}x{rows}.txt"), &drawn);
    }
}

fn house(stage: Stage) -> House {
    House {
        stage,
        addresses: vec![
            "http://burrow-2.local".to_owned(),
            "http://192.168.1.107".to_owned(),
        ],
        claim_code: Some("ABCD-EFG7".to_owned()),
        ..House::default()
    }
}

fn cabled(house: House) -> Scene {
    Scene {
        house,
        network: Some(Network {
            ethernet: true,
            ..Network::default()
        }),
        ..Scene::default()
    }
}

#[test]
fn a_new_box_says_how_it_is_claimed() {
    check("unclaimed", &cabled(house(Stage::Unclaimed)));
}

#[test]
fn a_box_that_is_being_set_up_says_where_to_go_on() {
    let house = House {
        community: Some("Łódź & Fern Lane".to_owned()),
        ..house(Stage::SettingUp)
    };
    check("setting-up", &cabled(house));
}

#[test]
fn an_open_house_says_how_it_fares_in_its_language() {
    let open = House {
        claim_code: None,
        community: Some("Fern Lane".to_owned()),
        domain: Some("fernlane.example".to_owned()),
        tunnel: Way::Ready,
        ..house(Stage::Open)
    };
    check("open", &cabled(open.clone()));
    let down = House {
        tunnel: Way::Down,
        claim_code: Some("ABCD-EFG7".to_owned()),
        waits_for_time: true,
        ..open
    };
    check("down", &cabled(down));
}

#[test]
fn a_box_without_a_network_says_what_to_do() {
    let mut scene = cabled(house(Stage::Unclaimed));
    scene.network = Some(Network {
        wifi: WifiState {
            present: true,
            ..WifiState::default()
        },
        ..Network::default()
    });
    scene.problems =
        vec!["wifi.txt, line 2: the password of a Wi-Fi has at least 8 signs.".to_owned()];
    check("no-network", &scene);
    scene.problems.clear();
    scene.hotspot = Some(Hotspot {
        ssid: "Burrow-5E1A".to_owned(),
        password: "ABCD-EFG7".to_owned(),
        address: "http://10.42.0.1".to_owned(),
    });
    check("hotspot", &scene);
}

#[test]
fn a_box_whose_data_is_damaged_says_that_nothing_was_erased() {
    let house = House {
        claim_code: None,
        ..house(Stage::Damaged)
    };
    check("damaged", &cabled(house));
}

/// What the house and root write is what the screen reads; what is broken is as if it weren't there.
#[test]
fn the_screen_reads_what_the_others_write() {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::under(root.path());
    for folder in [places.run(), places.facts()] {
        fs::create_dir_all(folder).expect("a folder");
    }
    assert_eq!(Scene::look(&places).house.stage, Stage::Starting);
    let mut told = None;
    places
        .tell_screen(house(Stage::Open), &mut told)
        .expect("told");
    fs::remove_file(places.run().join("screen.json")).expect("it is there");
    places
        .tell_screen(house(Stage::Open), &mut told)
        .expect("nothing new");
    assert!(!places.run().join("screen.json").exists());
    places
        .tell_screen(house(Stage::Unclaimed), &mut told)
        .expect("told");
    assert_eq!(Scene::look(&places).house, house(Stage::Unclaimed));
    fs::write(
        places.facts().join("network.json"),
        r#"{"ethernet":true,"more":1}"#,
    )
    .expect("a file");
    let network = Scene::look(&places).network.expect("a network");
    assert!(network.ethernet && !network.wifi.present);
    fs::write(places.run().join("hotspot.json"), "{").expect("a file");
    fs::write(places.facts().join("damaged"), "it can't be mounted\n").expect("a file");
    let scene = Scene::look(&places);
    assert_eq!((scene.house.stage, scene.hotspot), (Stage::Damaged, None));
}

#[test]
fn any_size_can_be_drawn_on() {
    let scene = cabled(house(Stage::Unclaimed));
    let said = Said::of(Some("ja"));
    for (columns, rows) in [
        (0, 0),
        (1, 1),
        (2, 50),
        (37, 19),
        (76, 5),
        (149, 44),
        (150, 45),
        (500, 200),
    ] {
        let told = draw(&scene, &said, columns, rows).told();
        assert_eq!(told.matches("\r\n").count(), rows.saturating_sub(1));
    }
}

/// The code lay on the card until the next start, long after it had opened the house for the last time.
#[tokio::test]
async fn a_claim_code_that_is_of_no_use_any_more_goes_at_once() {
    let root = tempfile::tempdir().expect("a folder");
    let places = Places::under(root.path());
    for folder in [places.run(), places.facts(), places.data(), places.boot()] {
        fs::create_dir_all(folder).expect("a folder");
    }
    let (data, boot) = (places.data(), places.boot());
    let house = Home::open().await.on_a_box(places.clone());
    for folder in [&data, &boot] {
        fs::write(folder.join("claim-code.txt"), "ABCD-EFG7\n").expect("a file");
    }
    *house.doors.claim_code.lock().expect("a lock") = Some("ABCD-EFG7".to_owned());
    let teller = Teller {
        places: house.doors.places.clone(),
        port: 80,
        name: None,
        data: data.clone(),
        boot: Some(boot.clone()),
    };
    tokio::spawn(teller.work(house.doors.clone()));
    until(|| places.run().join("screen.json").exists()).await;
    let told = Scene::look(&places).house;
    assert_eq!(told.claim_code.as_deref(), Some("ABCD-EFG7"));
    assert!(boot.join("claim-code.txt").exists());
    *house.doors.claim_code.lock().expect("a lock") = None;
    until(|| !boot.join("claim-code.txt").exists()).await;
    until(|| !data.join("claim-code.txt").exists()).await;
    until(|| Scene::look(&places).house.claim_code.is_none()).await;
}

async fn until(there: impl Fn() -> bool) {
    let waiting = async {
        while !there() {
            tokio::time::sleep(Duration::from_millis(20)).await;
        }
    };
    let waited = tokio::time::timeout(Duration::from_secs(20), waiting).await;
    waited.expect("it comes soon");
}
