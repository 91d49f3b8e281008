//! Direct HTTPS: its certificate is got as soon as the house has an address to get one for, and kept good.

use super::front::Front;
use crate::config::Run;
use crate::door::visitor::Listener;
use crate::federation::Federation;
use crate::model::reach::Way;
use crate::model::settings::{Settings, Stage};
use crate::net::certificates::Certificates;
use crate::net::listen::{self, Manners};
use crate::store::{Error, Store};
use std::sync::Arc;
use std::time::Duration;
use tokio::net::TcpListener;
use tokio::sync::watch;
use tokio::task::JoinSet;

/// Where certificate, account and keys are kept in the data folder.
const FOLDER: &str = "certificates";

/// How often it is looked whether the house has an address by now.
const LOOK_EVERY: Duration = Duration::from_secs(5);

/// Answers the world over TLS of our own at `place`, with a certificate from the authority that the command line names.
///
/// # Errors
/// When this processor can't encrypt.
pub(super) fn open(
    tasks: &mut JoinSet<()>,
    place: TcpListener,
    run: &Run,
    federation: &Federation,
    front: &Arc<Front>,
) -> anyhow::Result<()> {
    let folder = run.data.data.join(FOLDER);
    let certificates = Certificates::new(run.acme.clone(), federation.network.clone(), folder);
    let tls = certificates.config()?;
    let (store, closing) = (&federation.doors.store, &federation.doors.closing);
    let world = super::fronted(federation, Listener::Origin, true, front);
    tasks.spawn(keep(certificates, store.clone(), closing.clone()));
    tasks.spawn(listen::serve_tls(
        place,
        tls,
        world,
        Manners::HOME,
        closing.clone(),
    ));
    Ok(())
}

/// Keeps the certificate for the house's address until the house closes.
async fn keep(certificates: Certificates, store: Store, mut closing: watch::Receiver<bool>) {
    let name = loop {
        let known: Result<_, Error> = store
            .read(|view| Ok((view.settings()?, view.reach()?.map(|reach| reach.way))))
            .await;
        if let Some(name) = known.ok().and_then(|(settings, way)| named(&settings, way)) {
            break name;
        }
        tokio::select! {
            () = tokio::time::sleep(LOOK_EVERY) => {}
            _ = closing.wait_for(|closing| *closing) => return,
        }
    };
    certificates.keep(&name, closing).await;
}

/// The name to get a certificate for, once it is chosen, and no tunnel with it. A house that is tried out on this
/// computer has none.
fn named(settings: &Settings, way: Option<Way>) -> Option<String> {
    let chosen = match way {
        Some(Way::Own) => settings.stage > Stage::Address,
        Some(Way::None) | None => settings.stage > Stage::Reach,
        Some(Way::HandOff | Way::ApiToken | Way::TunnelToken) => false,
    };
    let domain = settings.domain();
    let name = domain.split_once(':').map_or(domain, |(name, _)| name);
    (chosen && settings.is_https() && name.contains('.')).then(|| name.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_chosen_domain_without_a_tunnel_gets_a_certificate() {
        let at = |stage, address: &str, way| {
            let address = address.to_owned();
            let settings = Settings {
                stage,
                address,
                ..Settings::default()
            };
            named(&settings, way)
        };
        let domain = "https://home.example";
        assert_eq!(at(Stage::Address, domain, Some(Way::Own)), None);
        assert_eq!(at(Stage::Reach, domain, None), None);
        assert_eq!(at(Stage::Open, domain, Some(Way::HandOff)), None);
        assert_eq!(at(Stage::Owner, "http://localhost:4180", None), None);
        assert_eq!(at(Stage::Owner, "https://localhost", None), None);
        let home = Some("home.example".to_owned());
        assert_eq!(at(Stage::Reach, domain, Some(Way::Own)), home);
        assert_eq!(at(Stage::Owner, domain, None), home);
        assert_eq!(at(Stage::Open, "https://home.example:8443", None), home);
    }
}
