//! Delete: somebody elsewhere is gone, with all that they said, or one thing that they said (`gone`).

use super::{Verdict, Verified, gone};
use crate::federation::Federation;
use crate::ops::farewell;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let Some(object) = letter.object_id() else {
        return Verdict::Refused("nothing is named to be deleted".to_owned());
    };
    if object != letter.actor() {
        return gone::receive(house, letter).await;
    }
    let who = letter.signer().id;
    house
        .act(move |tx| farewell::farewell(tx, who).map(|()| Verdict::Done))
        .await
}
