//! How the house asks other servers, as the command line says.

use crate::config::Run;
use crate::model::network::Blocks;
use crate::net::client::Client;
use std::sync::Arc;

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
