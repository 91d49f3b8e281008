//! Block: somebody elsewhere blocks somebody here, who is not told.

use super::{Verdict, Verified};
use crate::federation::{Federation, address};
use crate::ops::block;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let me = letter.signer().id;
    let Some(whom) = letter.object_id().map(str::to_owned) else {
        return Verdict::Refused("nobody is named to be blocked".to_owned());
    };
    house
        .act(move |tx| match address::person(tx, &whom)? {
            Some(whom) => block::block(tx, me, whom.id).map(|()| Verdict::Done),
            None => Ok(Verdict::Ignored("nobody of that name lives here")),
        })
        .await
}
