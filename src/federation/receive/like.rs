//! Like, and EmojiReact (FEP-c0e0), which is a favourite with a face: posts of this house only.

use super::{Verdict, Verified};
use crate::federation::{Federation, address, read};
use crate::ops::favourite;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let Some(object) = letter.object_id().map(str::to_owned) else {
        return Verdict::Refused("nothing is named to be liked".to_owned());
    };
    let emoji = read::reaction(letter.activity());
    let me = letter.signer().id;
    house
        .act(move |tx| match address::post(tx, &object)? {
            Some(post) => match &emoji {
                Some(emoji) => favourite::react(tx, me, post, emoji),
                None => favourite::favourite(tx, me, post),
            }
            .map(|_| Verdict::Done),
            None => Ok(Verdict::Ignored("there is no such post here")),
        })
        .await
}
