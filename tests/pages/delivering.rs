//! Where a post went, for its author and nobody else.

use super::browser::{Browser, leads_to, says};
use crate::house::House;
use burrow::model::StatusId;
use burrow::model::delivery::{Postage, PostageState};
use burrow::store::Error;

/// Four servers get a post, each in its way.
async fn send(house: &House, id: StatusId) {
    let sent = house.store.write(move |tx| {
        let states = [
            ("good.example", PostageState::Delivered, ""),
            (
                "slow.example",
                PostageState::Waiting,
                "the answer took too long",
            ),
            (
                "no.example",
                PostageState::Refused,
                "the server answered 403",
            ),
            ("dead.example", PostageState::GivenUp, "<b>nobody</b>"),
        ];
        states.iter().try_for_each(|(host, state, why)| {
            let postage = Postage {
                host: (*host).to_owned(),
                state: *state,
                at: tx.now(),
                why: (*why).to_owned(),
                inbox: format!("https://{host}/inbox"),
            };
            tx.put_postage(id, &postage)
        })
    });
    let sent: Result<(), Error> = sent.await;
    sent.expect("it can be noted");
}

#[tokio::test]
async fn an_author_sees_where_a_post_went_and_nobody_else_does() {
    let house = House::open().await;
    let post = house.user("ada").await.says("to everybody").await;
    house.user("ben").await;
    let id: StatusId = post["id"]
        .as_str()
        .expect("an id")
        .parse()
        .expect("a number");
    let path = format!("/@ada/{id}/delivery");
    let mut ada = Browser::signed_in(&house, "ada").await;
    says(&ada.get(&format!("/@ada/{id}")).await, 200, &path);
    says(
        &ada.get(&path).await,
        200,
        "Nobody elsewhere is waiting for it",
    );
    send(&house, id).await;
    let page = ada.get(&path).await;
    says(&page, 200, "One other server has it");
    let text = page.text();
    for words in [
        "the answer took too long",
        "the server answered 403",
        "refused",
        "given up",
    ] {
        assert!(text.contains(words), "no {words} in {text}");
    }
    assert!(
        !text.contains("<b>nobody"),
        "what a server says is no markup"
    );
    assert!(
        text.find("no.example") < text.find("good.example"),
        "trouble comes first"
    );
    let mut ben = Browser::signed_in(&house, "ben").await;
    let public = ben.get(&format!("/@ada/{id}")).await;
    says(&public, 200, "to everybody");
    assert!(!public.text().contains(&path), "the way is Ada's");
    assert_eq!(ben.get(&path).await.status, 404, "it isn't Ben's");
    assert_eq!(ada.get(&format!("/@ben/{id}/delivery")).await.status, 404);
    assert_eq!(ada.get("/@ada/x/delivery").await.status, 404);
    let mut stranger = Browser::new(&house);
    let reply = stranger.get(&path).await;
    leads_to(&reply, reply.header("location").unwrap_or_default());
    assert!(
        reply
            .header("location")
            .is_some_and(|to| to.starts_with("/login"))
    );
}
