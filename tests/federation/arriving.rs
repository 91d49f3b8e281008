//! People and posts of other servers, put into a house without a network: read, resolved, kept by the real verbs.

use crate::house::House;
use burrow::federation::{known, read};
use burrow::model::account::Account;
use burrow::model::border::{Border, Severity};
use burrow::model::remote::Remote;
use burrow::model::{AccountId, BorderId, StatusId, Time};
use burrow::ops::arrive::{Way, arrive};
use burrow::ops::follow::{Wish, follow};
use burrow::ops::follow_request::authorize;
use burrow::ops::{Refusal, revise};
use serde_json::{Value, json};

/// Somebody elsewhere, known by this ActivityPub id: the last part of its path is the name.
pub async fn somebody(house: &House, uri: &str) -> AccountId {
    let parsed = url::Url::parse(uri).expect("an address");
    let host = parsed.host_str().expect("a host").to_owned();
    let name = uri
        .trim_end_matches('/')
        .rsplit(['/', ':', '='])
        .next()
        .expect("a name");
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    let uri = uri.to_owned();
    let made = house.store.write(move |tx| {
        if let Some(known) = tx.account_by_uri(&uri)? {
            return Ok(known.id);
        }
        let account = Account {
            domain: Some(host.clone()),
            uri: Some(uri.clone()),
            ..Account::local(tx.new_id(), &name, tx.now())
        };
        tx.put_account(&account)?;
        tx.put_remote(&Remote {
            account: account.id,
            inbox: format!("{uri}/inbox"),
            followers: Some(format!("{}/followers", uri.trim_end_matches('/'))),
            ..Remote::default()
        })?;
        Ok::<_, burrow::store::Error>(account.id)
    });
    let id = made.await.expect("a person can be kept");
    house.pass(1);
    id
}

/// `who` follows somebody elsewhere, who lets them.
pub async fn follows(house: &House, who: AccountId, whom: AccountId) {
    let done = house.store.write(move |tx| {
        follow(tx, who, whom, &Wish::default())?;
        authorize(tx, whom, who)
    });
    done.await.expect("a follow");
    house.pass(1);
}

/// Puts a post into the house as if it had been sent, or as if the house had asked for it.
pub async fn comes(house: &House, object: &Value, way: Way) -> Result<Option<StatusId>, String> {
    let (object, now) = (object.clone(), house.store.now());
    let arrival = read::post(&object, now).map_err(|why| why.to_string())?;
    somebody(house, &arrival.author).await;
    let kept = house.store.write(move |tx| {
        let author = tx
            .account_by_uri(&arrival.author)?
            .ok_or(Refusal::NotFound)?;
        let known = known::known(tx, &arrival, &author, None, false)?;
        match tx.status_by_uri(&arrival.uri)? {
            Some(_) => revise::revise(tx, &arrival, &known),
            None => arrive(tx, &arrival, &known, way),
        }
    });
    house.pass(1);
    kept.await.map_err(|why| why.to_string())
}

/// A public note of `author`'s with this end of its id, said a minute ago.
pub fn note(house: &House, author: &str, id: &str, more: Value) -> Value {
    let said = Time(house.store.now().0 - 60_000).iso();
    let mut note = json!({
        "id": format!("{author}/notes/{id}"), "type": "Note", "attributedTo": author, "content": format!("<p>{id}</p>"),
        "to": "as:Public", "published": said,
    });
    let (Some(all), Some(more)) = (note.as_object_mut(), more.as_object()) else {
        panic!("objects");
    };
    all.extend(more.clone());
    note
}

/// A rule of this house about a server.
pub fn rule(domain: &str, severity: Severity, reject_media: bool) -> Border {
    Border {
        id: BorderId(1),
        domain: domain.to_owned(),
        severity,
        reject_media,
        reject_reports: false,
        public_comment: String::new(),
        private_comment: String::new(),
        obfuscate: false,
        created_at: Time(0),
        by: None,
        changed_at: None,
    }
}
