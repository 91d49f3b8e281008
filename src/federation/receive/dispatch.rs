//! Which file acts on which activity.

use super::{Verdict, Verified};
use super::{
    accept, announce, block, create, delete, flag, follow, like, moving, pinned, quoted, reject,
    undo, update,
};
use crate::federation::Federation;
use crate::federation::lenient;

/// Acts on an activity. Types that nobody here knows are let go (Mastodon `Activity.klass_for`).
pub(super) async fn act(house: &Federation, letter: &Verified) -> Verdict {
    let signer = letter.signer();
    // The dead and locked out may still take things back.
    let farewell = ["Delete", "Undo", "Reject", "Update"];
    let kind = lenient::text(letter.activity(), "type").unwrap_or_default();
    if signer.suspended && !farewell.contains(&kind) {
        return Verdict::Ignored("its actor is locked out here");
    }
    match kind {
        "Follow" => follow::receive(house, letter).await,
        "Create" => create::receive(house, letter).await,
        "Announce" => announce::receive(house, letter).await,
        "Like" | "EmojiReact" => like::receive(house, letter).await,
        "Add" => pinned::receive(house, letter, true).await,
        "Remove" => pinned::receive(house, letter, false).await,
        "QuoteRequest" => quoted::request(house, letter).await,
        "Accept" => accept::receive(house, letter).await,
        "Reject" => reject::receive(house, letter).await,
        "Undo" => undo::receive(house, letter).await,
        "Block" => block::receive(house, letter).await,
        "Delete" => delete::receive(house, letter).await,
        "Update" => update::receive(house, letter).await,
        "Move" => moving::receive(house, letter).await,
        "Flag" => flag::receive(house, letter).await,
        _ => Verdict::Ignored("its type means nothing here"),
    }
}
