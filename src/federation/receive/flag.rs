//! Flag: another server's moderators report somebody here. The reporter is their server's own actor, mostly.

use super::{Verdict, Verified};
use crate::federation::{Federation, address, lenient};
use crate::model::StatusId;
use crate::ops::border;
use crate::ops::report::{COMMENT_CHARS_MAX, Flag, REPORTED_MAX, report_from_afar};
use crate::store::Tx;

pub(super) async fn receive(house: &Federation, letter: &Verified) -> Verdict {
    let signer = letter.signer().clone();
    let objects = lenient::many(letter.activity().get("object")).iter();
    let named: Vec<String> = objects
        .filter_map(|object| lenient::id(Some(object)))
        .take(REPORTED_MAX + 1)
        .map(str::to_owned)
        .collect();
    let uri = lenient::id(Some(letter.activity()))
        .unwrap_or_default()
        .to_owned();
    let words = lenient::text(letter.activity(), "content").unwrap_or_default();
    let comment: String = words.chars().take(COMMENT_CHARS_MAX).collect();
    house
        .act(move |tx| {
            let domain = signer.domain.as_deref().unwrap_or_default();
            if !border::takes_reports(tx, domain)? {
                return Ok(Verdict::Ignored("reports of that server aren't taken"));
            }
            let mut targets = Vec::new();
            for id in &named {
                targets.extend(address::person(tx, id)?);
            }
            let statuses = posts(tx, &named)?;
            let by_post = match statuses.first() {
                Some(id) => tx.status(*id)?.map(|status| status.account),
                None => None,
            };
            let Some(target) = targets.first().map(|target| target.id).or(by_post) else {
                return Ok(Verdict::Ignored("nobody here is reported"));
            };
            let flag = Flag {
                uri,
                by: signer.id,
                target,
                statuses,
                comment,
            };
            Ok(match report_from_afar(tx, &flag)? {
                Some(_) => Verdict::Done,
                None => Verdict::Ignored("it isn't taken, or was before"),
            })
        })
        .await
}

fn posts(tx: &Tx, named: &[String]) -> Result<Vec<StatusId>, crate::store::Error> {
    let found = named.iter().map(|id| address::post(tx, id));
    let found: Vec<StatusId> = found
        .filter_map(Result::transpose)
        .collect::<Result<_, _>>()?;
    Ok(found.into_iter().take(REPORTED_MAX).collect())
}
