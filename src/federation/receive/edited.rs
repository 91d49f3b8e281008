//! Update of a post: edited, or with new numbers (Mastodon `ActivityPub::Activity::Update`).

use super::{Verdict, Verified};
use crate::federation::{Federation, lenient, read};
use crate::model::arrival::Arrival;
use std::time::Duration;

/// How old a post may be that is known only by its change (Mastodon `Update::OBJECT_AGE_THRESHOLD`): the two may have
/// overtaken each other on their way.
const UNKNOWN_AGE_MAX: Duration = Duration::from_secs(24 * 60 * 60);

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let Some(id) = letter.object_id() else {
        return Verdict::Refused("nothing is named to be changed".to_owned());
    };
    let now = house.doors.store.now();
    let told = read::post(letter.object(), now)
        .ok()
        .filter(|told| told.author == letter.actor() && letter.may_speak_for(id));
    let told = match told {
        Some(told) => told,
        None if letter.object().is_object() && !read::is_post(letter.object()) => {
            return Verdict::Ignored("what is changed isn't known here");
        }
        None => match house.read_status(id).await {
            Ok(told) if lenient::same_host(&told.author, letter.actor()) => told,
            Ok(_) => return Verdict::Refused("it changes what another said".to_owned()),
            Err(why) => return why.into(),
        },
    };
    let told = Arrival {
        letter: letter.to_pass_on(),
        ..told
    };
    match house.revise_status(told.clone(), letter.to()).await {
        Ok(Some(_)) => Verdict::Done,
        Ok(None) if now.since(told.published) > UNKNOWN_AGE_MAX => {
            Verdict::Ignored("an old post is changed that isn't known here")
        }
        Ok(None) => {
            let way = super::create::way(house, letter).await;
            match house.keep_status(told, way, letter.to(), 0).await {
                Ok(Some(_)) => Verdict::Done,
                Ok(None) => Verdict::Ignored("it concerns nobody here"),
                Err(why) => why.into(),
            }
        }
        Err(why) => why.into(),
    }
}
