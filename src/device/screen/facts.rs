//! What the screen shows: the house's own word on itself, root's facts, and what came of the settings on the card.

use crate::device::network::{Hotspot, Network};
use crate::device::{Places, file, first};
use serde::{Deserialize, Serialize};

/// Longest file that is read, in bytes.
const BYTES_MAX: usize = 64 << 10;
/// Root's fact that the data can't be used, and what the check of it said.
pub const DAMAGED: &str = "damaged";
/// Root's fact that it is because a factory reset didn't get to its end, and what that said.
pub const UNERASED: &str = "unerased";
/// The name of the house's own word.
const SCREEN: &str = "screen.json";

/// How far the house is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// It hasn't said anything yet.
    #[default]
    Starting,
    /// Nobody has claimed the box.
    Unclaimed,
    /// Somebody has, and isn't through.
    SettingUp,
    /// It is open.
    Open,
    /// Its data can't be read.
    Damaged,
    /// Its data can't be erased, as the owner wants it.
    Unerased,
}

/// How the way to the world is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Way {
    /// There is none that we would look after.
    #[default]
    None,
    /// Visitors can come.
    Ready,
    /// They can't just now.
    Down,
}

/// What Burrow says of itself: `screen.json`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct House {
    /// How far it is.
    pub stage: Stage,
    /// Where people at home find it: its name first, then its addresses, as `http://…`.
    pub addresses: Vec<String>,
    /// What must be typed to claim it, while it can be claimed.
    pub claim_code: Option<String>,
    /// What the community is called.
    pub community: Option<String>,
    /// Its address in the world, without `https://`.
    pub domain: Option<String>,
    /// Whether the world gets there.
    pub tunnel: Way,
    /// The language that was chosen for it.
    pub language: Option<String>,
    /// The right time isn't known yet, so that other servers aren't talked with.
    pub waits_for_time: bool,
}

impl Places {
    /// Tells the screen, if it isn't told already. `told` is what it was told last.
    ///
    /// # Errors
    /// Those of the folder.
    pub fn tell_screen(&self, house: House, told: &mut Option<House>) -> std::io::Result<()> {
        if told.as_ref() != Some(&house) {
            let json = serde_json::to_vec(&house)?;
            // It may hold the claim code.
            file::put(&self.run().join(SCREEN), &json, 0o600)?;
            *told = Some(house);
        }
        Ok(())
    }
}

/// Everything that is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    /// What Burrow says.
    pub house: House,
    /// What root says of the network; `None` before it has looked.
    pub network: Option<Network>,
    /// The box's own Wi-Fi, while it is open.
    pub hotspot: Option<Hotspot>,
    /// What is wrong with the settings on the card, a sentence each.
    pub problems: Vec<String>,
}

impl Scene {
    /// As it is now.
    pub fn look(places: &Places) -> Scene {
        let mut house: House = read(&places.run().join(SCREEN));
        if places.facts().join(UNERASED).exists() {
            house.stage = Stage::Unerased;
        } else if places.facts().join(DAMAGED).exists() {
            house.stage = Stage::Damaged;
        }
        if house.addresses.is_empty() {
            house.addresses = own_addresses();
        }
        let report: first::Report = read(&places.facts().join("first.json"));
        let problem = |problem: &crate::device::preseed::Problem| {
            format!("{}, {}: {}.", problem.file, problem.line, problem.what)
        };
        Scene {
            house,
            network: places.network(),
            hotspot: places.hotspot(),
            problems: report.problems.iter().map(problem).collect(),
        }
    }
}

/// Without a house that would say them, the addresses alone.
fn own_addresses() -> Vec<String> {
    let own = crate::net::addresses::own().into_iter();
    own.filter(std::net::IpAddr::is_ipv4)
        .map(|ip| format!("http://{ip}"))
        .collect()
}

fn read<T: Default + serde::de::DeserializeOwned>(path: &std::path::Path) -> T {
    let text = file::text(path, BYTES_MAX);
    let read = text.and_then(|text| serde_json::from_str(&text).ok());
    read.unwrap_or_default()
}
