//! The house's own work, when its hour has come. Each piece is done in one transaction together with
//! the removal of its row, so that a power cut neither loses nor repeats it.

use super::{
    Refusal, audit, border, delete_status, link_card, mute, oauth, remove_person, request_join,
    schedule, upload, vote,
};
use crate::model::event::Event;
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, FilterId};
use crate::store::Tx;

/// Does a piece of work. What has become needless meanwhile is done by doing nothing.
///
/// # Errors
/// Whatever the verb behind it refuses.
pub fn perform(tx: &Tx, work: &Upkeep) -> Result<(), Refusal> {
    match work {
        Upkeep::Publish(account, scheduled) => {
            schedule::publish(tx, *account, *scheduled).map(|_| ())
        }
        Upkeep::ClosePoll(poll) => vote::close_poll(tx, *poll),
        Upkeep::TellVotes(poll) => vote::tell_votes(tx, *poll),
        Upkeep::EndMute(from, to) => mute::end_mute(tx, *from, *to),
        Upkeep::DropMedia(media) => upload::drop_unused(tx, *media),
        Upkeep::EndFilter(account, filter) => end_filter(tx, *account, *filter),
        // The file itself is outside of the transaction: whoever calls this has removed it.
        Upkeep::DropBlob(_) => Ok(()),
        Upkeep::Erase(account) => remove_person::erase(tx, *account),
        Upkeep::DropCode(hash) => Ok(tx.remove_code(hash)?),
        // Keys are made of dice, which verbs don't have: whoever calls this has made and kept them.
        Upkeep::MakeKeys(_) => Ok(()),
        Upkeep::FetchCard(status, tries) => Ok(link_card::again(tx, *status, *tries)?),
        Upkeep::Strip(status) => delete_status::strip(tx, *status),
        Upkeep::Part(piece) => border::part(tx, piece),
        Upkeep::RemoveSuspended(account, since) => {
            remove_person::remove_suspended(tx, *account, *since)
        }
        Upkeep::TrimAudit => audit::trim(tx),
        Upkeep::DropRequest(id) => request_join::forget(tx, *id),
        Upkeep::DropApp(app) => Ok(oauth::tidy_app(tx, *app)?),
    }
}

/// A filter that was given more time meanwhile stays.
fn end_filter(tx: &Tx, account: AccountId, id: FilterId) -> Result<(), Refusal> {
    let over = |end| end <= tx.now();
    let filter = tx.filter(account, id)?;
    if filter.is_some_and(|filter| filter.expires_at.is_some_and(over)) {
        tx.remove_filter(account, id)?;
        tx.tell(Event::FiltersChanged { account });
    }
    Ok(())
}
