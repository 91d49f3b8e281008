//! Tells the screen on the box how the house is, and takes the claim code away once it is of no use.

use super::claim_code;
use crate::config::Run;
use crate::device::Places;
use crate::device::screen::{House, Stage as Shown, Way};
use crate::door::Doors;
use crate::door::tunnel::TunnelState;
use crate::model::settings::{Settings, Stage};
use crate::net::addresses;
use crate::store::Error;
use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;
use std::sync::{Arc, PoisonError};
use std::time::Duration;
use tokio::sync::watch;

/// Pause between two looks. Addresses come and go without anybody being told.
const LOOK_EVERY: Duration = Duration::from_secs(2);

/// What must be known besides.
pub struct Teller {
    /// The box; only on an appliance there is a screen.
    pub places: Arc<Places>,
    /// The port at which the home network finds us.
    pub port: u16,
    /// The box's name there, which may change.
    pub name: Option<watch::Receiver<String>>,
    /// The data folder, where the claim code is kept.
    pub data: PathBuf,
    /// The card's folder that other computers read.
    pub boot: Option<PathBuf>,
}

impl Teller {
    /// That of a house that is found at `lan`, by the name `name`.
    pub fn new(
        run: &Run,
        doors: &Doors,
        lan: SocketAddr,
        name: Option<watch::Receiver<String>>,
    ) -> Teller {
        Teller {
            places: doors.places.clone(),
            port: lan.port(),
            name,
            data: run.data.data.clone(),
            boot: run.boot.clone(),
        }
    }

    /// Tells whatever changes, until the house closes.
    pub async fn work(self, doors: Doors) {
        let mut closing = doors.closing.clone();
        let (mut told, mut code) = (None, None);
        loop {
            match self.house(&doors).await {
                Ok(house) => {
                    if code.is_some() && house.claim_code.is_none() {
                        self.take_code_away(&doors).await;
                    }
                    code.clone_from(&house.claim_code);
                    if self.places.is_appliance()
                        && let Err(why) = self.places.tell_screen(house, &mut told)
                    {
                        tracing::warn!(%why, "the screen could not be told");
                    }
                }
                // The store says so where it matters.
                Err(why) => tracing::debug!(%why, "nothing is known for the screen"),
            }
            tokio::select! {
                _ = closing.wait_for(|closing| *closing) => return,
                () = tokio::time::sleep(LOOK_EVERY) => {}
            }
        }
    }

    async fn house(&self, doors: &Doors) -> Result<House, Error> {
        let settings = doors.store.read(|view| view.settings()).await?;
        let code = doors.claim_code.lock();
        let code = code.unwrap_or_else(PoisonError::into_inner).clone();
        let name = self.name.as_ref().map(|name| name.borrow().clone());
        let addresses = self.addresses(name, &addresses::own());
        Ok(House {
            waits_for_time: !doors.clock.is_right(),
            ..house(&settings, code, addresses, &doors.tunnel.state())
        })
    }

    /// Where people at home find us: the name first, then the numbers.
    fn addresses(&self, name: Option<String>, own: &[IpAddr]) -> Vec<String> {
        let port = match self.port {
            80 => String::new(),
            port => format!(":{port}"),
        };
        let four = own.iter().filter(|ip| ip.is_ipv4());
        let mut numbers: Vec<String> = four.map(|ip| format!("http://{ip}{port}")).collect();
        if numbers.is_empty() {
            let six = own.iter().map(|ip| format!("http://[{ip}]{port}"));
            numbers = six.collect();
        }
        // A name without an address would lead nowhere.
        let name = name.filter(|_| !numbers.is_empty());
        let name = name.map(|name| format!("http://{name}{port}"));
        name.into_iter().chain(numbers).collect()
    }

    async fn take_code_away(&self, doors: &Doors) {
        let (data, boot, store) = (self.data.clone(), self.boot.clone(), doors.store.clone());
        let kept = move || claim_code::keep(&data, boot.as_deref(), &store);
        match tokio::task::spawn_blocking(kept).await {
            Ok(Ok(_)) => {}
            Ok(Err(why)) => tracing::warn!("the claim code could not be taken away: {why:#}"),
            Err(why) => tracing::warn!(%why, "the claim code could not be taken away"),
        }
    }
}

fn house(
    settings: &Settings,
    claim_code: Option<String>,
    addresses: Vec<String>,
    tunnel: &TunnelState,
) -> House {
    let open = settings.stage == Stage::Open;
    House {
        stage: match settings.stage {
            Stage::Unclaimed => Shown::Unclaimed,
            Stage::Open => Shown::Open,
            _ => Shown::SettingUp,
        },
        addresses,
        claim_code,
        community: Some(settings.name.clone()).filter(|name| !name.is_empty()),
        domain: Some(settings.domain().to_owned())
            .filter(|domain| open && settings.is_https() && !domain.is_empty()),
        tunnel: match tunnel {
            TunnelState::None => Way::None,
            TunnelState::Ready { .. } => Way::Ready,
            _ => Way::Down,
        },
        language: settings.languages.first().cloned(),
        waits_for_time: false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn teller(port: u16) -> Teller {
        Teller {
            places: Arc::default(),
            port,
            name: None,
            data: PathBuf::new(),
            boot: None,
        }
    }

    #[test]
    fn the_name_that_was_really_taken_comes_first_and_only_with_an_address() {
        let own: Vec<IpAddr> = ["192.168.1.7", "10.0.0.2", "fd00::1"]
            .map(|ip| ip.parse().expect("an address"))
            .to_vec();
        let name = || Some("burrow-2.local".to_owned());
        let wanted = [
            "http://burrow-2.local",
            "http://192.168.1.7",
            "http://10.0.0.2",
        ];
        assert_eq!(teller(80).addresses(name(), &own), wanted);
        let six = teller(4180).addresses(name(), &own[2..]);
        assert_eq!(six, ["http://burrow-2.local:4180", "http://[fd00::1]:4180"]);
        assert!(teller(80).addresses(name(), &[]).is_empty());
    }

    #[test]
    fn a_house_that_is_only_tried_out_has_no_address_in_the_world() {
        let settings = Settings {
            stage: Stage::Open,
            address: "http://localhost:4180".to_owned(),
            name: "The Attic".to_owned(),
            ..Settings::default()
        };
        let shown = house(&settings, None, Vec::new(), &TunnelState::Starting);
        assert_eq!((shown.stage, shown.tunnel), (Shown::Open, Way::Down));
        assert_eq!(shown.domain, None);
        assert_eq!(shown.community.as_deref(), Some("The Attic"));
    }
}
