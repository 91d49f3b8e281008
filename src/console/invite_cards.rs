//! Invites on paper, and who came by them.

use super::invites::{Named, line, link, named};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::model::account::{Account, Role, User};
use crate::model::{AccountId, InviteId, Time};
use crate::ops::{Refusal, invite};
use crate::pages::invites::{Card, Cards, PeopleTree, TreeStep};
use crate::pages::{Frame, qr, when};
use crate::store::{Error, View};
use axum::Router;
use axum::extract::{RawQuery, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::collections::BTreeMap;

/// How many different invites are printed at once.
const CARDS_MAX: usize = 40;
/// How many cards fit on a sheet of A4.
const ON_A_SHEET: usize = 4;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/invites/cards", get(cards))
        .route("/people/tree", get(tree))
}

/// Cards of the invites `id` (several); with `a6`, each on a page of its own.
async fn cards(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    RawQuery(query): RawQuery,
) -> Answer {
    let query = Fields::parse(query.unwrap_or_default().as_bytes());
    let ids: Result<Vec<InviteId>, _> = query.all("id").map(str::parse).collect();
    let Some(ids) = ids.ok().filter(|ids| (1..=CARDS_MAX).contains(&ids.len())) else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let (account, wanted) = (me.account.id, ids.clone());
    let found = browser.doors.store.read(move |view| {
        let one = |id| named(view, invite::one_seen_by(view, account, id)?);
        wanted
            .into_iter()
            .map(one)
            .collect::<Result<Vec<Named>, Refusal>>()
    });
    let invites = match found.await {
        Ok(invites) => invites,
        Err(why) => return visit.refuse(&why),
    };
    let (f, now) = (visit.frame("invites"), browser.doors.store.now());
    let single = query.all("a6").next().is_some();
    let mut cards: Vec<Card> = invites
        .iter()
        .filter(|(invite, _)| invite.open(now))
        .map(|named| card(&f, named, account, now, &link(&visit.settings, &named.0)))
        .collect();
    if let ([(invite, _)], [card], false) = (invites.as_slice(), cards.as_slice(), single) {
        cards = vec![card.clone(); copies(invite.max_uses, invite.uses)];
    }
    if cards.is_empty() {
        return visit.error(StatusCode::NOT_FOUND);
    }
    let ids = ids.iter().map(|id| format!("id={id}")).collect::<Vec<_>>();
    let other = format!(
        "/invites/cards?{}{}",
        ids.join("&"),
        if single { "" } else { "&a6=1" }
    );
    Answer::page(&Cards {
        f,
        cards,
        single,
        other,
        paused: visit.settings.invites_paused,
    })
}

/// How many cards of one invite go on a sheet: as many as can be used.
fn copies(max: Option<u32>, uses: u32) -> usize {
    let left = max.map_or(u32::MAX, |max| max.saturating_sub(uses));
    usize::try_from(left)
        .unwrap_or(ON_A_SHEET)
        .clamp(1, ON_A_SHEET)
}

fn card(f: &Frame, named: &Named, me: AccountId, now: Time, link: &str) -> Card {
    let words = line(f, named, me, now);
    let (left, until) = (
        ("left", words.left.as_str()),
        ("until", words.until.as_str()),
    );
    Card {
        inviter: named.1.clone(),
        note: words.note.clone(),
        link: link
            .split_once("://")
            .map_or(link, |(_, rest)| rest)
            .to_owned(),
        qr: qr::svg(link, &f.say("invite-scan-label")),
        limits: f.kit.words.pair("join-limits", left, until),
    }
}

/// Somebody with who invited them.
type Known = (Account, User, Option<AccountId>);

fn household(view: &View) -> Result<Vec<Known>, Error> {
    let known = |user: User| {
        let invite = user.invited_by.map_or(Ok(None), |id| view.invite(id))?;
        let by = invite.map(|invite| invite.by);
        Ok((view.account_of(user.account)?, user, by))
    };
    view.household()?.into_iter().map(known).collect()
}

async fn tree(State(browser): State<Browser>, Resident { visit, me }: Resident) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    match browser.doors.store.read(household).await {
        Ok(people) => {
            let f = visit.frame("community");
            let steps = walk(&f, &people);
            Answer::page(&PeopleTree { f, steps })
        }
        Err(error) => visit.refuse(&error.into()),
    }
}

/// The walk from those whom nobody here invited down to the last guest. Without recursion, so that no chain of invites
/// is too long.
fn walk(f: &Frame, people: &[Known]) -> Vec<TreeStep> {
    let here = |id: &AccountId| people.iter().any(|(account, _, _)| account.id == *id);
    let mut guests: BTreeMap<Option<AccountId>, Vec<&Known>> = BTreeMap::new();
    for known in people {
        guests.entry(known.2.filter(here)).or_default().push(known);
    }
    let mut steps = Vec::new();
    let mut open = vec![guests.remove(&None).unwrap_or_default().into_iter()];
    while let Some(level) = open.last_mut() {
        if let Some((account, user, _)) = level.next() {
            let since = f.with(
                "people-joined",
                "when",
                when::date(&f.kit.words, user.created_at.0),
            );
            let (name, handle) = (account.shown_name().to_owned(), account.username.clone());
            steps.push(TreeStep::Person(name, handle, since));
            steps.push(TreeStep::Down);
            open.push(
                guests
                    .remove(&Some(account.id))
                    .unwrap_or_default()
                    .into_iter(),
            );
        } else {
            open.pop();
            match steps.last() {
                // Nobody was invited: no empty list.
                Some(TreeStep::Down) => drop(steps.pop()),
                _ if !open.is_empty() => steps.push(TreeStep::Up),
                _ => {}
            }
            if !open.is_empty() {
                steps.push(TreeStep::End);
            }
        }
    }
    steps
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sheet_holds_as_many_cards_as_can_be_used() {
        for (max, uses, expected) in [
            (Some(1), 0, 1),
            (Some(5), 2, 3),
            (Some(1_000), 0, 4),
            (None, 9, 4),
        ] {
            assert_eq!(copies(max, uses), expected);
        }
    }
}
