//! A village of people who follow, block and mute each other at random: whatever they do, the numbers
//! stay those of the rows, and blocks part people. `House`'s drop compares every index afterwards.

use crate::house::House;
use burrow::model::{AccountId, Page};
use burrow::ops::follow::Wish;
use burrow::ops::update_profile::{Changes, update_profile};
use burrow::ops::{
    Refusal, block, endorse, follow, follow_request, lists, mute, note, post_status,
};
use burrow::store::{Error, Tx};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use std::time::Duration;

const PEOPLE: usize = 5;

/// Does act number `act`; refusals are part of village life.
fn live(tx: &Tx, act: u8, me: AccountId, other: AccountId) -> Result<(), Refusal> {
    match act % 16 {
        0..=3 => follow::follow(tx, me, other, &Wish::default()),
        4 => follow::unfollow(tx, me, other),
        5 => follow::remove_from_followers(tx, me, other),
        6 => block::block(tx, me, other),
        7 => block::unblock(tx, me, other),
        8 => mute::mute(tx, me, other, act > 127, Some(Duration::from_secs(60))),
        9 => mute::unmute(tx, me, other),
        10 => follow_request::authorize(tx, me, other),
        11 => follow_request::reject(tx, me, other),
        12 => {
            let changes = Changes {
                locked: Some(act > 127),
                display_name: Some(format!("Name {act}")),
                ..Changes::default()
            };
            update_profile(tx, me, &changes)
        }
        13 => endorse::endorse(tx, me, other),
        14 => {
            note::note(tx, me, other, if act > 127 { "a note" } else { "" })?;
            match tx.lists(me)?.first() {
                Some(list) if act > 240 => lists::delete(tx, me, list.id),
                Some(list) => lists::add(tx, me, list.id, &[other]),
                None => {
                    let wish = lists::Wish {
                        title: Some("L".to_owned()),
                        ..lists::Wish::default()
                    };
                    lists::create(tx, me, &wish).map(|_| ())
                }
            }
        }
        _ => {
            let draft = burrow::model::scheduled::Draft {
                text: format!("@p{} #tag{act}", act % 5),
                ..burrow::model::scheduled::Draft::default()
            };
            post_status::post_status(tx, me, draft, None).map(|_| ())
        }
    }
}

/// The numbers on profiles are those of the rows; blocked people have nothing to do with each other.
fn agree(house: &House, people: &[AccountId]) {
    let all = Page::newest(100);
    let looked: Result<(), Error> = house.store.read_now(|view| {
        for me in people {
            let counts = view.account_counts(*me)?;
            assert_eq!(counts.following as usize, view.following(*me, &all)?.len());
            assert_eq!(counts.followers as usize, view.followers(*me, &all)?.len());
            for other in people {
                if view.blocks(*me, *other)? {
                    assert!(!view.follows(*me, *other)? && !view.follows(*other, *me)?);
                    assert!(view.follow_request(*me, *other)?.is_none());
                    assert!(view.follow_request(*other, *me)?.is_none());
                }
                assert!(!view.endorses(*me, *other)? || view.follows(*me, *other)?);
                for list in view.lists(*me)? {
                    let known = me == other || view.follows(*me, *other)?;
                    assert!(known || !view.on_list(list.id, *other)?);
                }
            }
            for id in view.whole_home(*me)? {
                let author = view.status(id)?.expect("a post at home").account;
                assert!(
                    author == *me || view.follows(*me, author)?,
                    "{author} is not followed"
                );
            }
        }
        Ok(())
    });
    looked.expect("the store reads");
}

#[test]
fn whatever_people_do_the_numbers_stay_right() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let acts = proptest::collection::vec((any::<u8>(), 0..PEOPLE, 0..PEOPLE), 1..60);
    let mut runner = TestRunner::new(Config {
        cases: 24,
        ..Config::default()
    });
    let lived = runner.run(&acts, |acts| {
        let house = runtime.block_on(House::open());
        let people: Vec<AccountId> = (0..PEOPLE)
            .map(|number| runtime.block_on(house.user(&format!("p{number}"))).id())
            .collect();
        for (act, me, other) in acts {
            let (me, other) = (people[me], people[other]);
            house.pass(700);
            let done: Result<(), Refusal> =
                house.store.write_now(move |tx| live(tx, act, me, other));
            if let Err(Refusal::Store(why)) = done {
                panic!("the store failed: {why}");
            }
        }
        agree(&house, &people);
        Ok(())
    });
    lived.expect("the village lives in peace");
}
