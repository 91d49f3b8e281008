//! How the house asks other servers, as the command line says.

use crate::config::Run;
use crate::model::network::Blocks;
use crate::model::settings::Stage;
use crate::net::client::Client;
use crate::store::{Error, Store};
use std::sync::Arc;
use std::time::Duration;
use tokio::sync::watch;

/// How often it is looked whether the house has an address by now.
const LOOK_EVERY: Duration = Duration::from_secs(10);

/// The one client of the house. What opens it beyond the public network is said loudly: it is for tests.
///
/// # Errors
/// When a file of certificates has none.
pub fn client(run: &Run) -> anyhow::Result<Arc<Client>> {
    let allowed = Blocks(run.outbound_allow.clone());
    if !allowed.0.is_empty() {
        tracing::warn!(
            %allowed,
            "--outbound-allow is for test networks: other servers' documents may point into this one"
        );
    }
    for file in &run.outbound_ca {
        tracing::warn!(
            file = %file.display(),
            "--outbound-ca is for test networks: whoever holds its key can pass for any server"
        );
    }
    Ok(Arc::new(Client::new(allowed, &run.outbound_ca)?))
}

/// Has the client say whose it is, as soon as the house is open and so has an address that never changes.
pub async fn name(client: Arc<Client>, store: Store, mut closing: watch::Receiver<bool>) {
    loop {
        let settings: Result<_, Error> = store.read(|view| view.settings()).await;
        if let Some(settings) = settings.ok().filter(|known| known.stage == Stage::Open) {
            client.speak_for(&settings.address);
            return;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    }
}
