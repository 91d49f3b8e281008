//! Update: somebody elsewhere has changed their profile, or what they said (`edited`).

use super::{Verdict, Verified, edited};
use crate::federation::Federation;
use crate::federation::people::{self, Freshness};

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    if !people::is_actor(letter.object()) {
        return edited::receive(house, letter).await;
    }
    if letter.object_id() != Some(letter.actor()) {
        return Verdict::Refused("it changes another's profile".to_owned());
    }
    // As it came: it is signed by whom it describes. Where it leaves out what is needed, the whole is read; and where
    // another brought it, who could bring back what somebody was long ago, with the keys of then.
    let kept = match people::person(letter.object()) {
        Ok(person) if !person.stranger.keys.is_empty() && !letter.is_carried() => {
            house.keep_person(person).await
        }
        Ok(_) | Err(_) => house.actor(letter.actor(), Freshness::Now).await,
    };
    match kept {
        Ok(_) => Verdict::Done,
        Err(why) => why.into(),
    }
}
