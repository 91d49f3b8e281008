//! Follow: somebody elsewhere wants to follow somebody here (Mastodon `ActivityPub::Activity::Follow`).

use super::{Verdict, Verified};
use crate::federation::Federation;
use crate::federation::address::{self, Ours};
use crate::model::outbound::Outbound;
use crate::model::relation::Follow;
use crate::model::remote::HOUSE;
use crate::model::{AccountId, FollowId};
use crate::ops::follow::{Wish, follow};
use crate::ops::{Refusal, owe};
use crate::store::{Error, Tx};

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let Some(object) = letter.object_id().map(str::to_owned) else {
        return Verdict::Refused("nobody is named to be followed".to_owned());
    };
    let uri = letter.id().to_owned();
    if !letter.may_speak_for(&uri) {
        return Verdict::Refused("the follow's id is another server's".to_owned());
    }
    let me = letter.signer().id;
    house
        .act(move |tx| {
            if address::read(&tx.settings()?, &object) == Some(Ours::House) {
                // The house follows nobody and is followed by nobody.
                tx.put_owed(&Outbound::Reject(HOUSE, me, Some(uri)))?;
                return Ok(Verdict::Refused(
                    "the house itself can't be followed".to_owned(),
                ));
            }
            let Some(whom) = address::person(tx, &object)? else {
                return Ok(Verdict::Ignored("nobody of that name lives here"));
            };
            let wish = Wish {
                uri: Some(uri.clone()),
                ..Wish::default()
            };
            match follow(tx, me, whom.id, &wish) {
                Ok(()) => Ok(Verdict::Done),
                Err(Refusal::Store(why)) => Err(why.into()),
                Err(why) => {
                    say_no(tx, whom.id, me, &uri)?;
                    Ok(Verdict::Refused(why.to_string()))
                }
            }
        })
        .await
}

/// The other server is told, so that its people don't wait for ever.
fn say_no(tx: &Tx, whom: AccountId, asker: AccountId, uri: &str) -> Result<(), Error> {
    let asked = Follow {
        id: FollowId(0),
        show_reblogs: true,
        notify: false,
        languages: Vec::new(),
        uri: Some(uri.to_owned()),
    };
    owe::answer(tx, whom, asker, &asked, false)
}
