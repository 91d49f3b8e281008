//! What all houses of a village must agree on.

use super::{HOUSES, Home, PEOPLE, Said, Village};
use burrow::model::account::Account;
use burrow::model::status::Status;
use burrow::model::{Page, StatusId};
use burrow::store::{Error, View};
use std::collections::BTreeSet;

/// More than there is of anything.
const ALL: usize = 10_000;

/// Fails with the first thing that two houses see differently.
pub async fn check(village: &Village) {
    for one in 0..HOUSES {
        for other in 0..HOUSES {
            if one != other {
                follows(&village.homes[one], &village.homes[other]);
            }
        }
    }
    for said in &village.said {
        post(village, said);
    }
    steady(village);
}

fn look<T>(home: &Home, look: impl FnOnce(&View) -> Result<T, Error>) -> T {
    home.house.store.read_now(look).expect("the store reads")
}

/// Somebody of another house, as this one knows them.
fn known(view: &View, uri: &str) -> Result<Option<Account>, Error> {
    view.account_by_uri(uri)
}

/// Who of `from` follows whom of `to`: as `from` sees it, and as `to` does.
fn follows(from: &Home, to: &Home) {
    for who in PEOPLE {
        for whom in PEOPLE {
            let out = look(from, |view| {
                let me = view.account_by_acct(who)?.expect("a neighbour");
                match known(view, &to.actor(whom))? {
                    Some(them) => view.follows(me.id, them.id),
                    None => Ok(false),
                }
            });
            let into = look(to, |view| {
                let me = view.account_by_acct(whom)?.expect("a neighbour");
                match known(view, &from.actor(who))? {
                    Some(them) => view.follows(them.id, me.id),
                    None => Ok(false),
                }
            });
            let (from, to) = (&from.host, &to.host);
            assert_eq!(out, into, "whether {who}@{from} follows {whom}@{to}");
        }
    }
}

fn found(view: &View, home: usize, said: &Said) -> Result<Option<Status>, Error> {
    match home == said.home {
        // Where the clock stands still, what comes from elsewhere may get the number of what was deleted.
        true => Ok(view
            .status(said.id.parse::<StatusId>().expect("an id"))?
            .filter(Status::is_local)),
        false => view.status_by_uri(&said.uri),
    }
}

/// A post says the same wherever it is known, is nowhere once it is deleted, and its author's house knows of
/// every favourite and boost there is.
fn post(village: &Village, said: &Said) {
    let mut likes = BTreeSet::new();
    let mut boosts = BTreeSet::new();
    for (number, home) in village.homes.iter().enumerate() {
        look(home, |view| {
            let Some(status) = found(view, number, said)? else {
                assert!(
                    number != said.home || said.gone,
                    "{} is lost at its own house",
                    said.uri
                );
                return Ok(());
            };
            let passed = said.passed.iter().any(|(_, to)| *to == number);
            let untold = |told: &BTreeSet<String>| !told.contains(&home.host) && !passed;
            // What a house thinks of a post counts also where nobody has told it how that was changed.
            if number == said.home || !said.told.as_ref().is_some_and(untold) {
                says_the_same(home, &status, said);
            }
            for who in PEOPLE {
                let me = view.account_by_acct(who)?.expect("a neighbour");
                let marks = view.marks(me.id, status.id)?;
                if marks.has(burrow::model::status::Marks::FAVOURITED) {
                    likes.insert(home.actor(who));
                }
                if marks.has(burrow::model::status::Marks::REBLOGGED) {
                    boosts.insert(home.actor(who));
                }
            }
            Ok(())
        });
    }
    if said.gone {
        return;
    }
    let home = &village.homes[said.home];
    let (liked, boosted, counts) = look(home, |view| {
        let status = found(view, said.home, said)?.expect("it was there");
        let settings = view.settings()?;
        let actor = |id| Ok::<_, Error>(view.account_of(id)?.actor(&settings));
        let liked: BTreeSet<String> = view
            .favourited_by(status.id, &Page::newest(ALL))?
            .into_iter()
            .map(actor)
            .collect::<Result<_, _>>()?;
        let boosted: BTreeSet<String> = view
            .reblogged_by(status.id, &Page::newest(ALL))?
            .into_iter()
            .map(|(by, _)| actor(by))
            .collect::<Result<_, _>>()?;
        Ok((liked, boosted, view.status_counts(status.id)?))
    });
    assert_eq!(liked, likes, "who likes {}", said.uri);
    assert_eq!(boosted, boosts, "who boosts {}", said.uri);
    assert_eq!(counts.favourites, liked.len() as u64);
    assert_eq!(counts.reblogs, boosted.len() as u64);
}

/// A post that should be there, with the words that its author last gave it.
fn says_the_same(home: &Home, status: &Status, said: &Said) {
    let (uri, host, html) = (&said.uri, &home.host, &status.html);
    assert!(!said.gone, "{uri} was deleted but is at {host}");
    let again = format!("{} (again)", said.text);
    assert!(
        html.contains(&said.text) && !html.contains(&again),
        "{uri} is {html:?} at {host}, and should be {:?}",
        said.text
    );
}

/// Along follows that always held, everything has arrived.
fn steady(village: &Village) {
    for ((reader, _), (author, name)) in &village.steady {
        let home = &village.homes[*reader];
        let of = format!("/users/{name}/");
        let theirs = village
            .said
            .iter()
            .filter(|said| said.home == *author && said.uri.contains(&of) && !said.gone);
        for said in theirs {
            let there = look(home, |view| found(view, *reader, said));
            assert!(there.is_some(), "{} never came to {}", said.uri, home.host);
        }
    }
}
