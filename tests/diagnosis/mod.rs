//! The house looks at itself: through a front that does what proxies and caches do wrong, each found and told apart.

mod front;
mod looking;
mod showing;

use crate::house::House;
use burrow::console::diagnosis::Examiner;
use burrow::door::tunnel::TunnelState;
use burrow::door::visitor::Listener;
use burrow::model::finding::{Check, Finding, Grade, Reason};
use burrow::model::reach::{Plan, Reach, Step};
use burrow::ops::{Refusal, reach};
use front::{Book, Front, book};
use std::collections::BTreeMap;
use std::sync::Arc;

/// A house, what stands in front of it, and who knows its name.
struct Scene {
    house: House,
    front: Arc<Front>,
    book: Arc<Book>,
}

impl Scene {
    /// An open house with a tunnel.
    async fn new() -> Scene {
        let scene = Scene::of(House::open().await);
        tunnelled(&scene.house).await;
        scene
    }

    fn of(house: House) -> Scene {
        let outside = burrow::run::router(&house.doors, Listener::Origin);
        Scene {
            front: Arc::new(Front::new(outside, house.store.clone())),
            book: book(),
            house,
        }
    }

    /// What the house finds when it looks, by what it looks at.
    async fn look(&self, thorough: bool) -> BTreeMap<Check, (Grade, Reason)> {
        let found = self.findings(thorough).await;
        let pairs = found
            .iter()
            .map(|found| (found.check, (found.grade, found.reason)));
        pairs.collect()
    }

    async fn findings(&self, thorough: bool) -> Vec<Finding> {
        let examiner = Examiner::new(&self.house.doors, self.front.clone(), self.book.clone());
        examiner.look(thorough).await.expect("the store reads")
    }
}

/// Gives a house a tunnel that stands.
async fn tunnelled(house: &House) {
    let made = house.store.write(|tx| {
        reach::begin_handoff(tx, None, "key", &Plan::default())?;
        let reach = tx.reach()?.expect("it was begun");
        let reach = Reach {
            step: Step::Done,
            ..reach
        };
        Ok::<_, Refusal>(tx.put_reach(&reach)?)
    });
    made.await.expect("a tunnel can be made");
    house
        .doors
        .tunnel
        .set(TunnelState::Ready { connections: 4 });
}
