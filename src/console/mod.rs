//! DOOR for the owner, and for whoever may become it: claiming the box, setting it up, invites, and
//! how the house is run. Pages without script.

mod claim;
mod house;
mod invites;
mod setup;

use crate::door::browser::Browser;
use crate::door::same_site;
use axum::Router;
use axum::middleware::from_fn_with_state;

/// Every route of this door.
pub fn routes(browser: Browser) -> Router {
    let all = Router::new().merge(claim::routes()).merge(setup::routes()).merge(invites::routes()).merge(house::routes());
    all.layer(from_fn_with_state(browser.clone(), same_site::guard)).with_state(browser)
}
