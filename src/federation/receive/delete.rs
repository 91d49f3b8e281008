//! Delete: somebody elsewhere is gone, with all that they said.

use super::super::Federation;
use super::{Verdict, Verified};
use crate::ops::farewell;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let Some(object) = letter.object_id() else {
        return Verdict::Refused("nothing is named to be deleted".to_owned());
    };
    if object != letter.actor() {
        return Verdict::Ignored("what is deleted isn't known here");
    }
    let who = letter.signer().id;
    house
        .act(move |tx| farewell::farewell(tx, who).map(|()| Verdict::Done))
        .await
}
