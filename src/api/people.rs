//! Pages of people, newest first by whatever row puts them there.

use super::entity::Render;
use super::error::Answer;
use super::paging::{Ends, Paged};
use crate::door::Doors;
use crate::door::errands::Errand;
use crate::model::AccountId;
use crate::ops::Refusal;
use crate::store::Error;
use axum::http::Uri;
use axum::response::Response;

/// How many people a page has unless said otherwise (Mastodon `DEFAULT_ACCOUNTS_LIMIT`).
pub const PEOPLE_USUAL: usize = 40;
/// How many people a page has at most.
pub const PEOPLE_MOST: usize = 80;

/// Rows by which people are paged: the row's id, and who.
pub type Rows = Vec<(u64, AccountId)>;

/// Answers a page of the people that `rows` finds. Those who are locked out are left out.
pub async fn answer(
    doors: &Doors,
    uri: &Uri,
    viewer: Option<AccountId>,
    rows: impl FnOnce(&Render<'_>) -> Result<Rows, Refusal>,
) -> Answer<Response> {
    let found = doors.store.read(|view| {
        let render = Render::new(view, viewer)?;
        let rows = rows(&render)?;
        let ends = Ends::of(rows.iter().map(|row| row.0), None);
        let mut entries = Vec::with_capacity(rows.len());
        for (_, id) in rows {
            let account = render.account_by_id(id)?;
            if account.suspended.is_none() {
                entries.push(account);
            }
        }
        Ok::<_, Refusal>(Paged { entries, ends }.answer(&render.settings.address, uri))
    });
    Ok(found.await?)
}

/// Somebody who lives here looks at somebody elsewhere, who is read anew if that was long ago.
///
/// # Errors
/// Those of the store.
pub fn looked_at(doors: &Doors, viewer: Option<AccountId>, whom: AccountId) -> Answer<()> {
    if viewer.is_none() {
        return Ok(());
    }
    let found: Result<_, Error> = doors.store.read_now(|view| view.account(whom));
    if found?.is_some_and(|account| !account.is_local()) {
        doors.errands.leave(Errand::Profile(whom));
    }
    Ok(())
}

/// Rows of a list that is kept by ids of its own.
pub fn numbered<I: Into<u64>>(rows: Vec<(I, AccountId)>) -> Rows {
    rows.into_iter().map(|(id, who)| (id.into(), who)).collect()
}

/// Rows of a list that goes by the people's own ids.
pub fn by_id(people: Vec<AccountId>) -> Rows {
    people.into_iter().map(|who| (who.0, who)).collect()
}
