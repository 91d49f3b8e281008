//! How the box is in the home's network: by cable, by Wi-Fi, or not at all, and then by a Wi-Fi of its own.
//!
//! `burrow device hotspot` looks once a minute, and whenever somebody has typed another Wi-Fi; it is the only one that
//! changes any of it. What it finds is `network.json`. Whoever restarts in the middle finds files that say how far it was.

use super::wifi::{self, Network as Wifi};
use super::{Places, file};
use serde::{Deserialize, Serialize};
use std::fs;
use std::path::{Path, PathBuf};

/// The one Wi-Fi interface that is used, which systemd names so on every board (`10-burrow-names.link`).
pub const WLAN: &str = "wlan0";
/// Longest of our own files that is read, in bytes.
const BYTES_MAX: usize = 64 << 10;
/// A cable (Linux `ARPHRD_ETHER`), as it is Wi-Fi too.
const ETHER: &str = "1";

/// How it is: `network.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Network {
    /// Whether a cable is plugged in, with something at its other end.
    pub ethernet: bool,
    /// The Wi-Fi.
    pub wifi: WifiState,
    /// Whether the box's own Wi-Fi is open.
    pub hotspot: bool,
    /// The networks that were around when somebody last looked, the strongest first.
    pub networks: Vec<String>,
    /// What came of the last Wi-Fi that was typed.
    pub change: Option<Change>,
}

/// How the Wi-Fi is.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WifiState {
    /// Whether the box has Wi-Fi at all.
    pub present: bool,
    /// The network that it is to join.
    pub ssid: Option<String>,
    /// Whether it is in it.
    pub connected: bool,
}

/// What came of a Wi-Fi that somebody typed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// Its name.
    pub ssid: String,
    /// What came of it.
    pub outcome: Outcome,
}

/// What came of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outcome {
    /// It is being tried.
    Trying,
    /// The box is in it.
    Connected,
    /// It let nobody in, or there is no such network; the one from before is back.
    Failed,
    /// What was typed can be no Wi-Fi.
    Refused,
}

/// The box's own Wi-Fi while it is open: `hotspot.json`, in Burrow's folder, because it holds the password.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Hotspot {
    /// Its name.
    pub ssid: String,
    /// Its password.
    pub password: String,
    /// Where the house is in it.
    pub address: String,
}

/// What somebody typed: the content of the wish `wifi`. Read leniently; whether it makes sense is seen later.
#[derive(Clone, Default, Serialize, Deserialize)]
#[serde(default)]
pub struct Typed {
    /// The name of the network.
    pub ssid: String,
    /// Its password; empty where it lets everybody in.
    pub password: String,
    /// Where the box is; empty to leave that as it is.
    pub country: String,
    /// Whether it doesn't say that it is there.
    pub hidden: bool,
}

impl Typed {
    /// The network and the country that are meant.
    ///
    /// # Errors
    /// What is wrong with the network.
    pub fn network(&self) -> Result<(Wifi, Option<String>), wifi::BadWifi> {
        let network = Wifi::new(self.ssid.as_bytes(), &self.password, self.hidden)?;
        Ok((network, wifi::country(&self.country)))
    }
}

impl Places {
    /// What root last said of the network.
    pub fn network(&self) -> Option<Network> {
        read(&self.facts().join("network.json"))
    }

    /// The box's own Wi-Fi, while it is open.
    pub fn hotspot(&self) -> Option<Hotspot> {
        read(&self.run().join("hotspot.json"))
    }

    /// What somebody typed and nobody has tried yet.
    pub(super) fn wanted(&self) -> PathBuf {
        self.state().join("wifi.wanted")
    }

    /// The Wi-Fi from before one that is being tried. Empty where there was none.
    pub(super) fn before(&self) -> PathBuf {
        self.state().join("wifi.before")
    }

    /// Whether a cable leads somewhere.
    pub(super) fn has_cable(&self) -> bool {
        let Ok(interfaces) = fs::read_dir(self.at("/sys/class/net")) else {
            return false;
        };
        interfaces.flatten().any(|interface| {
            let path = interface.path();
            // What is made of hardware has a `device`; bridges, tunnels and the like have none.
            let real = path.join("device").exists() && said(&path.join("type")) == ETHER;
            real && !is_wifi(&path) && said(&path.join("carrier")) == "1"
        })
    }

    /// Whether there is Wi-Fi.
    pub(super) fn has_wifi(&self) -> bool {
        is_wifi(&self.wlan())
    }

    /// Whether the Wi-Fi has let us in and given us an address.
    pub(super) fn is_in_wifi(&self) -> bool {
        // IPv4 only: a network that only has IPv6 is rare at home, and an address in it comes before one knows that it
        // leads anywhere. Each line begins with the interface.
        let routes = file::text(&self.at("/proc/self/net/route"), BYTES_MAX).unwrap_or_default();
        let ours = |line: &str| line.split_whitespace().next() == Some(WLAN);
        said(&self.wlan().join("carrier")) == "1" && routes.lines().any(ours)
    }

    /// The Wi-Fi's address in hardware, without colons.
    pub(super) fn wlan_address(&self) -> String {
        let address = said(&self.wlan().join("address"));
        address.replace(':', "").to_uppercase()
    }

    fn wlan(&self) -> PathBuf {
        self.at("/sys/class/net").join(WLAN)
    }
}

fn is_wifi(interface: &Path) -> bool {
    interface.join("phy80211").exists() || interface.join("wireless").exists()
}

/// What the kernel says in a file of one word.
fn said(path: &Path) -> String {
    let text = file::text(path, BYTES_MAX).unwrap_or_default();
    text.trim().to_owned()
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> Option<T> {
    serde_json::from_str(&file::text(path, BYTES_MAX)?).ok()
}
