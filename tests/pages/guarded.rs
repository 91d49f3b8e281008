//! Every route of the pages, and who may go there: from the world before and after somebody has claimed the box, without
//! a session, and with the wrong role.

use crate::golden;
use crate::house::{House, PASSWORD};
use crate::pages::browser::Browser;
use burrow::door::house::{AVATAR_MISSING, FILM_MISSING, HEADER_MISSING};
use burrow::door::visitor::Listener;
use burrow::model::account::Role;
use burrow::ops::create_account::{Newcomer, create_account};
use burrow::ops::{Refusal, set_up};
use regex::Regex;
use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// A line of `tests/golden/page_routes.txt`.
#[derive(Debug)]
struct Route {
    method: String,
    path: String,
    who: String,
}

impl Route {
    /// The path with every variable filled in.
    fn at(&self) -> String {
        let variable = Regex::new(r"\{[^}]*\}").expect("a pattern");
        variable.replace_all(&self.path, "1").into_owned()
    }

    fn is(&self, roles: &[&str]) -> bool {
        roles.contains(&self.who.as_str())
    }
}

/// Kept by hand, so that nobody gets anywhere unnoticed.
fn listed() -> Vec<Route> {
    let text = fs::read_to_string(golden::file("page_routes.txt")).expect("the list of routes");
    let lines = text
        .lines()
        .filter(|line| !line.starts_with('#') && !line.is_empty());
    let route = |line: &str| {
        let parts: Vec<&str> = line.split_whitespace().collect();
        assert_eq!(parts.len(), 3, "method, path and who: {line}");
        Route {
            method: parts[0].to_owned(),
            path: parts[1].to_owned(),
            who: parts[2].to_owned(),
        }
    };
    lines.map(route).collect()
}

fn sources(folder: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(folder).expect("a readable folder") {
        let path: PathBuf = entry.expect("a readable entry").path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(fs::read_to_string(path).expect("a readable source"));
        }
    }
}

/// `METHOD path` of every route that the sources register.
fn registered() -> BTreeSet<String> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut texts = Vec::new();
    for room in ["console", "web"] {
        sources(&root.join(room), &mut texts);
    }
    let route =
        Regex::new(r#"\.route\(\s*("[^"]*"|[A-Z_]+),\s*((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)"#)
            .expect("a pattern");
    let begun = Regex::new(r#"\.route\(\s*["A-Z]"#).expect("a pattern");
    let method = Regex::new(r"\b(get|post|put|patch|delete)\(").expect("a pattern");
    let mut found = BTreeSet::new();
    for text in &texts {
        let code = text.split("#[cfg(test)]").next().unwrap_or_default();
        assert_eq!(
            begun.find_iter(code).count(),
            route.find_iter(code).count(),
            "a route that can't be read"
        );
        for hit in route.captures_iter(code) {
            let path = match hit[1].trim_matches('"') {
                "HERE" => "/authorize_interaction",
                "AVATAR_MISSING" => AVATAR_MISSING,
                "HEADER_MISSING" => HEADER_MISSING,
                "FILM_MISSING" => FILM_MISSING,
                path => path,
            };
            assert!(path.starts_with('/'), "a path that can't be read: {path}");
            if path.starts_with("/console/") {
                // What the dashboard's program asks for answers in JSON, and has a list of its own (`console`).
                continue;
            }
            let methods: Vec<String> = method
                .captures_iter(&hit[2])
                .map(|method| method[1].to_uppercase())
                .collect();
            // A handler that is made by a function of its own only reads.
            let methods = match methods.is_empty() {
                true => vec!["GET".to_owned()],
                false => methods,
            };
            found.extend(methods.iter().map(|method| format!("{method} {path}")));
        }
    }
    found
}

#[test]
fn every_page_is_on_the_list() {
    let listed: BTreeSet<String> = listed()
        .iter()
        .map(|route| format!("{} {}", route.method, route.path))
        .collect();
    let registered = registered();
    let missing: Vec<_> = registered.difference(&listed).collect();
    let gone: Vec<_> = listed.difference(&registered).collect();
    assert!(
        missing.is_empty() && gone.is_empty(),
        "tests/golden/page_routes.txt is kept by hand: add {missing:?}, take out {gone:?}"
    );
}

/// Sends an empty request to a route; its status and where it leads.
async fn knock(browser: &mut Browser, route: &Route) -> (u16, String) {
    let reply = match route.method.as_str() {
        "GET" => browser.get(&route.at()).await,
        _ => browser.post(&route.at(), &[]).await,
    };
    let to = reply.header("location").unwrap_or_default().to_owned();
    (reply.status.as_u16(), to)
}

const SETUP: [&str; 2] = ["claim", "founder"];
const STAFF: [&str; 3] = ["keeper", "owner", "builder"];

#[tokio::test]
async fn before_it_is_claimed_the_world_gets_nowhere() {
    let house = House::unclaimed();
    let mut far = Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    for route in listed() {
        let (status, _) = knock(&mut far, &route).await;
        assert_eq!(status, 503, "{route:?}");
    }
}

#[tokio::test]
async fn while_it_is_set_up_the_world_gets_to_no_page_of_the_owner() {
    let house = House::unclaimed();
    let claimed = house.store.write(|tx| {
        set_up::claim(tx)?;
        set_up::name_community(tx, "Fern Lane")
    });
    claimed.await.expect("it can be claimed");
    let mut far = Browser::through(burrow::run::router(&house.doors, Listener::Origin));
    for route in listed() {
        let (status, to) = knock(&mut far, &route).await;
        match route.who.as_str() {
            "claim" | "again" | "founder" | "ticket" | "builder" => {
                assert_eq!(status, 404, "{route:?}")
            }
            "resident" | "keeper" | "owner" => {
                assert!(
                    status == 303 && to == "/" || status == 503 || status == 404,
                    "{route:?}: {status} {to}"
                );
            }
            _ => {}
        }
    }
}

#[tokio::test]
async fn strangers_get_to_nobodys_page() {
    let house = House::open().await;
    for which in [Listener::Origin, Listener::Lan] {
        let mut stranger = Browser::through(burrow::run::router(&house.doors, which));
        let setup = match which {
            Listener::Lan => 409,
            _ => 404,
        };
        for route in listed() {
            let (status, to) = knock(&mut stranger, &route).await;
            if route.is(&SETUP) {
                assert_eq!(status, setup, "{route:?} {which:?}");
            }
            if route.is(&["again"]) {
                assert_eq!(status, 404, "{route:?} {which:?}");
            }
            if route.is(&["resident", "keeper", "owner", "builder"]) {
                assert!(
                    status == 303 && to.starts_with("/login"),
                    "{route:?} {which:?}: {status} {to}"
                );
            }
        }
    }
}

#[tokio::test]
async fn nobody_gets_to_a_page_above_their_role() {
    let house = House::open().await;
    let hash = house.doors.passwords.hash_now(PASSWORD);
    let made = house.store.write(move |tx| {
        for (handle, role) in [("ben", Role::Member), ("mia", Role::Moderator)] {
            let newcomer = Newcomer {
                handle: handle.to_owned(),
                display_name: String::new(),
                password: hash.clone(),
                role,
                invited_by: None,
            };
            create_account(tx, &newcomer)?;
        }
        Ok::<(), Refusal>(())
    });
    made.await.expect("people can be made");
    for which in [Listener::Origin, Listener::Lan] {
        for (handle, closed) in [("ben", &STAFF[..]), ("mia", &STAFF[1..])] {
            for route in listed() {
                if !route.is(closed) && !route.is(&SETUP) {
                    continue;
                }
                // Signed in anew for each, because one of the routes may have signed them out.
                let mut browser = Browser::signed_in(&house, handle).await;
                let session = browser.session.clone();
                browser = Browser::through(burrow::run::router(&house.doors, which));
                browser.session = session;
                let (status, to) = knock(&mut browser, &route).await;
                assert!(
                    matches!(status, 403 | 404 | 409),
                    "{handle} at {route:?} {which:?}: {status} {to}"
                );
            }
        }
    }
}
