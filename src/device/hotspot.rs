//! `burrow device hotspot`: keeps the box in the home's network. Tries a Wi-Fi that somebody has typed, and goes back to the
//! one from before if the new one doesn't let us in. Opens a Wi-Fi of the box's own where there is neither cable nor Wi-Fi,
//! in which the right one can be typed; closes it when there is another way, or now and then to look whether there is.

use super::network::{Change, Hotspot, Network, Outcome, Typed, WLAN, WifiState};
use super::wifi::{self, Network as Wifi};
use super::{Places, file};
use anyhow::Context;
use std::fs::{self, OpenOptions};
use std::io;
use std::os::unix::fs::OpenOptionsExt;
use std::thread::sleep;
use std::time::{Duration, Instant};

/// Starts and stops units.
const SYSTEMCTL: &str = "/usr/bin/systemctl";
/// Tells systemd-networkd.
const NETWORKCTL: &str = "/usr/bin/networkctl";
/// Talks with wpa_supplicant.
const WPA_CLI: &str = "/usr/sbin/wpa_cli";
/// Joins the home's Wi-Fi (`wifi.conf`).
const STATION: &str = "wpa_supplicant@wlan0.service";
/// Is a Wi-Fi (`hotspot.conf`).
const OWN: &str = "burrow-ap.service";
/// Where the house is in the box's own Wi-Fi (`20-burrow-hotspot.network`).
const OWN_ADDRESS: &str = "http://10.42.0.1";
/// The hotspot's password while no claim code says another.
const PASSWORD_FILE: &str = "hotspot";
/// Since when the box's own Wi-Fi is open: a file's time.
const OPEN_SINCE: &str = "hotspot-since";
/// The groups of the claim code (`door::secret::spoken`).
const SIGNS: &[u8; 32] = b"ABCDEFGHJKLMNPQRSTUVWXYZ23456789";

/// How long things take; shorter in tests.
#[derive(Clone, Copy, Debug)]
pub struct Pace {
    /// How long after the start of the box another way into the network is waited for.
    pub patience: Duration,
    /// How long a new Wi-Fi may take to let us in.
    pub trial: Duration,
    /// Pause between two looks.
    pub glance: Duration,
    /// How long the box's own Wi-Fi stays open before the home's is tried again.
    pub open: Duration,
    /// How long a program may take.
    pub program: Duration,
    /// How long who is in our own Wi-Fi has for the answer, before it closes.
    pub answer: Duration,
    /// How long wpa_supplicant may take until it can be asked, and until it has looked around.
    pub wake: Duration,
}

impl Pace {
    /// On a real box.
    pub const BOX: Pace = Pace {
        patience: Duration::from_secs(3 * 60),
        trial: Duration::from_secs(60),
        glance: Duration::from_secs(1),
        open: Duration::from_secs(15 * 60),
        program: Duration::from_secs(30),
        answer: Duration::from_secs(5),
        wake: Duration::from_secs(20),
    };
}

/// Looks, and does what is to be done. Blocks for up to two minutes.
///
/// # Errors
/// Files can't be written. What is wrong with the network is no error.
pub fn look(places: &Places, pace: Pace) -> anyhow::Result<()> {
    let Some(_only_one) = lock(places)? else {
        return Ok(());
    };
    let mut keeper = Keeper {
        places,
        pace,
        now: places.network().unwrap_or_default(),
    };
    keeper.notice();
    if keeper.now.wifi.present {
        keeper.finish_trial()?;
        while keeper.places.wanted().exists() {
            keeper.try_wanted()?;
        }
        keeper.last_resort()?;
    }
    keeper.tell()
}

/// Two at a time would undo each other's work.
fn lock(places: &Places) -> anyhow::Result<Option<fs::File>> {
    let path = places.facts().join(".network.lock");
    let file = OpenOptions::new()
        .create(true)
        .truncate(false)
        .write(true)
        .mode(0o600)
        .open(&path)
        .with_context(|| format!("can't open {}", path.display()))?;
    match rustix::fs::flock(&file, rustix::fs::FlockOperation::NonBlockingLockExclusive) {
        Ok(()) => Ok(Some(file)),
        Err(_) => Ok(None),
    }
}

struct Keeper<'a> {
    places: &'a Places,
    pace: Pace,
    now: Network,
}

impl Keeper<'_> {
    /// Finds out how it is.
    fn notice(&mut self) {
        let conf = file::text(&self.places.wifi_conf(), 4096).unwrap_or_default();
        self.now.ethernet = self.places.has_cable();
        self.now.hotspot = self.is_open();
        self.now.wifi = WifiState {
            present: self.places.has_wifi(),
            ssid: wifi::named(&conf),
            connected: !self.now.hotspot && self.places.is_in_wifi(),
        };
    }

    fn tell(&mut self) -> anyhow::Result<()> {
        self.notice();
        let json = serde_json::to_vec(&self.now)?;
        file::put(&self.places.facts().join("network.json"), &json, 0o644)?;
        Ok(())
    }

    /// The power went while a Wi-Fi was being tried: it is waited for again, as if nothing had been.
    fn finish_trial(&mut self) -> anyhow::Result<()> {
        match self.places.before().exists() {
            true => self.judge(),
            false => Ok(()),
        }
    }

    /// Tries what somebody has typed. The one from before is kept until the new one has let us in.
    fn try_wanted(&mut self) -> anyhow::Result<()> {
        let wanted = self.places.wanted();
        let text = file::text(&wanted, super::wish::WISH_BYTES_MAX).unwrap_or_default();
        let typed: Typed = serde_json::from_str(&text).unwrap_or_default();
        let change = |outcome| {
            Some(Change {
                ssid: typed.ssid.clone(),
                outcome,
            })
        };
        let Ok((network, country)) = typed.network() else {
            self.now.change = change(Outcome::Refused);
            fs::remove_file(&wanted)?;
            return self.tell();
        };
        if let Some(country) = country {
            let line = format!("{country}\n");
            file::put(&self.places.state().join("country"), line.as_bytes(), 0o644)?;
        }
        self.now.change = change(Outcome::Trying);
        self.tell()?;
        // Who typed it in our own Wi-Fi must still get the answer to that.
        if self.is_open() {
            sleep(self.pace.answer);
        }
        let old = fs::read(self.places.wifi_conf()).unwrap_or_default();
        if !self.places.before().exists() {
            file::put(&self.places.before(), &old, 0o600)?;
        }
        let conf = network.joining(self.places.country().as_deref());
        file::put(&self.places.wifi_conf(), conf.as_bytes(), 0o600)?;
        fs::remove_file(&wanted)?;
        self.judge()
    }

    /// Waits whether the Wi-Fi that is being tried lets us in; goes back to the one from before if not.
    fn judge(&mut self) -> anyhow::Result<()> {
        let ssid = file::text(&self.places.wifi_conf(), 4096)
            .and_then(|conf| wifi::named(&conf))
            .unwrap_or_default();
        let was_own = self.close();
        self.unit("restart", STATION);
        if was_own {
            self.readdress();
        }
        let outcome = match self.gets_in() {
            true => {
                fs::remove_file(self.places.before())?;
                Outcome::Connected
            }
            false => {
                self.go_back()?;
                Outcome::Failed
            }
        };
        tracing::info!(?outcome, "another Wi-Fi was tried");
        self.now.change = Some(Change { ssid, outcome });
        self.tell()
    }

    fn go_back(&mut self) -> io::Result<()> {
        let before = self.places.before();
        match fs::metadata(&before)?.len() {
            0 => {
                match fs::remove_file(self.places.wifi_conf()) {
                    // The power went between this and the next.
                    Err(why) if why.kind() == io::ErrorKind::NotFound => {}
                    other => other?,
                }
                fs::remove_file(&before)?;
                self.unit("stop", STATION);
            }
            _ => {
                fs::rename(&before, self.places.wifi_conf())?;
                self.unit("restart", STATION);
            }
        }
        Ok(())
    }

    fn gets_in(&self) -> bool {
        let begun = Instant::now();
        // The state from before is still there for a moment.
        sleep(self.pace.glance);
        while begun.elapsed() < self.pace.trial {
            if self.places.is_in_wifi() {
                return true;
            }
            sleep(self.pace.glance);
        }
        false
    }

    /// Opens the box's own Wi-Fi where there is no other way in; closes it where there is.
    fn last_resort(&mut self) -> anyhow::Result<()> {
        self.notice();
        if self.now.ethernet || self.now.wifi.connected {
            if self.now.hotspot {
                self.leave();
            }
            return Ok(());
        }
        let open_for = self.open_for();
        match open_for {
            Some(open) if open > self.pace.open && self.may_look_elsewhere() => {
                self.close();
                self.unit("restart", STATION);
                self.readdress();
                match self.gets_in() {
                    true => Ok(()),
                    false => self.open(),
                }
            }
            Some(_) if !self.is_up() => self.open(),
            Some(_) => Ok(()),
            None if self.up_for() < self.pace.patience => Ok(()),
            None => self.open(),
        }
    }

    fn open(&mut self) -> anyhow::Result<()> {
        let hotspot = self.hotspot()?;
        let network = Wifi::new(hotspot.ssid.as_bytes(), &hotspot.password, false)
            .context("the claim code can't be a Wi-Fi's password")?;
        let conf = network.being(self.places.country().as_deref());
        file::put(
            &self.places.facts().join("hotspot.conf"),
            conf.as_bytes(),
            0o600,
        )?;
        self.unit("stop", STATION);
        self.unit("restart", OWN);
        let around = self.around();
        // Those that were found before are better than none.
        if !around.is_empty() {
            self.now.networks = around;
        }
        if self.wpa_cli(&["enable_network", "0"]).is_none() {
            tracing::warn!("the box's own Wi-Fi can't be opened");
            self.unit("stop", OWN);
            self.leave();
            return Ok(());
        }
        self.readdress();
        tracing::info!(
            ssid = hotspot.ssid,
            "no cable and no Wi-Fi: the box's own is open"
        );
        file::put(&self.places.facts().join(OPEN_SINCE), b"", 0o644)?;
        let json = serde_json::to_vec(&hotspot)?;
        file::put(&self.places.run().join("hotspot.json"), &json, 0o644)?;
        let note = format!(
            "This box found neither a network cable nor a Wi-Fi that lets it in, and has opened one of its own.\nName: {}\nPassword: {}\nThen open {} in a browser.",
            hotspot.ssid, hotspot.password, hotspot.address
        );
        if let Err(why) = self.places.note("wi-fi", Some(&note)) {
            tracing::warn!(%why, "the note could not be written to the card");
        }
        Ok(())
    }

    /// Closes the box's own Wi-Fi, and tries the home's again.
    fn leave(&mut self) {
        self.close();
        if self.places.wifi_conf().exists() {
            self.unit("start", STATION);
            self.readdress();
        }
    }

    /// Closes the box's own Wi-Fi; whether it was open.
    fn close(&mut self) -> bool {
        if !self.is_open() {
            return false;
        }
        self.unit("stop", OWN);
        let of_own = [
            self.places.facts().join(OPEN_SINCE),
            self.places.facts().join("hotspot.conf"),
            self.places.run().join("hotspot.json"),
        ];
        for path in of_own {
            if let Err(why) = fs::remove_file(&path)
                && why.kind() != io::ErrorKind::NotFound
            {
                tracing::warn!(%why, path = %path.display(), "this could not be removed");
            }
        }
        if let Err(why) = self.places.note("wi-fi", None) {
            tracing::warn!(%why, "the note on the card could not be changed");
        }
        true
    }

    fn is_open(&self) -> bool {
        self.places.facts().join(OPEN_SINCE).exists()
    }

    /// Whether the home's Wi-Fi, which may be back, can be tried again: not while somebody is in ours, perhaps typing.
    fn may_look_elsewhere(&self) -> bool {
        let guests = self.wpa_cli(&["list_sta"]).unwrap_or_default();
        self.places.wifi_conf().exists() && !guests.contains(':')
    }

    /// Whether the program that is our own Wi-Fi still runs.
    fn is_up(&self) -> bool {
        let asked = self
            .places
            .start(SYSTEMCTL, &["is-active", "--quiet", OWN], self.pace.program);
        asked.is_ok_and(|ended| ended.code == Some(0))
    }

    fn open_for(&self) -> Option<Duration> {
        let since = fs::metadata(self.places.facts().join(OPEN_SINCE)).ok()?;
        // A clock that was set in between counts as just now.
        Some(since.modified().ok()?.elapsed().unwrap_or_default())
    }

    /// How long the box has been up.
    fn up_for(&self) -> Duration {
        let seconds = rustix::system::sysinfo().uptime;
        Duration::from_secs(u64::try_from(seconds).unwrap_or_default())
    }

    /// Name and password of the box's own Wi-Fi. The password is the claim code; where there is none any more, the last one
    /// that there was, which the owner may have written down.
    fn hotspot(&self) -> anyhow::Result<Hotspot> {
        let kept = self.places.state().join(PASSWORD_FILE);
        let code = |path: &std::path::Path| {
            let text = file::text(path, 256)?.trim().to_owned();
            (text.len() >= wifi::PASSPHRASE_BYTES_MIN).then_some(text)
        };
        let claim = code(&self.places.data().join("claim-code.txt"));
        let password = match claim.clone().or_else(|| code(&kept)) {
            Some(code) => code,
            None => fresh_code(),
        };
        if code(&kept).as_ref() != Some(&password) {
            // A card that can't be written to any more is no reason to be out of reach; the screen says the password.
            if let Err(why) = file::put(&kept, format!("{password}\n").as_bytes(), 0o600) {
                tracing::warn!(%why, "the password of the box's own Wi-Fi can't be kept");
            }
        }
        // Two boxes side by side are told apart by the end of their addresses in hardware.
        let address = self.places.wlan_address();
        let end = &address[address.len().saturating_sub(4)..];
        Ok(Hotspot {
            ssid: format!("Burrow-{end}"),
            password,
            address: OWN_ADDRESS.to_owned(),
        })
    }

    /// The networks around. A Wi-Fi that is open itself can't look; so this comes before.
    fn around(&self) -> Vec<String> {
        if self.wpa_cli(&["scan"]).is_none() {
            return Vec::new();
        }
        let begun = Instant::now();
        // How long it takes depends on how many channels the radio knows; nothing is listed before it has tried them all.
        loop {
            sleep(self.pace.glance);
            let results = self.wpa_cli(&["scan_results"]).unwrap_or_default();
            let found = wifi::scanned(&results);
            if !found.is_empty() || begun.elapsed() >= self.pace.wake {
                return found;
            }
        }
    }

    /// What wpa_supplicant answers; it is given a moment to be there.
    fn wpa_cli(&self, command: &[&str]) -> Option<String> {
        // Its own end of the line lies in /tmp otherwise, which no other unit sees.
        let ours = self.places.facts();
        let ours = ours.to_string_lossy();
        let args = [&["-s", &*ours, "-i", WLAN][..], command].concat();
        let begun = Instant::now();
        loop {
            match self.places.call(WPA_CLI, &args, self.pace.program) {
                Ok(said) if !said.trim_start().starts_with("FAIL") => return Some(said),
                Ok(_) | Err(_) if begun.elapsed() < self.pace.wake => sleep(self.pace.glance),
                Ok(said) => tracing::warn!(?command, said, "wpa_supplicant refused"),
                Err(why) => tracing::warn!(?command, %why, "wpa_supplicant can't be asked"),
            }
            if begun.elapsed() >= self.pace.wake {
                return None;
            }
        }
    }

    /// The interface is something else now: networkd gives it the addresses for that. It notices by itself in its newer
    /// versions.
    fn readdress(&self) {
        let told = self
            .places
            .call(NETWORKCTL, &["reconfigure", WLAN], self.pace.program);
        if let Err(why) = told {
            tracing::debug!(%why, "networkd could not be told");
        }
    }

    fn unit(&self, verb: &str, unit: &str) {
        if let Err(why) = self
            .places
            .call(SYSTEMCTL, &[verb, unit], self.pace.program)
        {
            tracing::warn!(%why, verb, unit, "a unit didn't do as it was told");
        }
    }
}

/// A password as claim codes are.
fn fresh_code() -> String {
    let mut bytes = [0u8; 8];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    let signs = bytes.map(|byte| char::from(SIGNS[usize::from(byte % 32)]));
    let (one, other) = signs.split_at(4);
    format!("{}-{}", String::from_iter(one), String::from_iter(other))
}

/// Hands what somebody typed to the one who tries it, and has it tried at once.
///
/// # Errors
/// What was typed can be no Wi-Fi; or root's folder can't be written.
pub fn wish(places: &Places, typed: &str) -> anyhow::Result<()> {
    let typed: Typed = serde_json::from_str(typed).context("this is no wish for a Wi-Fi")?;
    typed.network()?;
    let json = serde_json::to_vec(&typed)?;
    file::put(&places.wanted(), &json, 0o600)?;
    places.call(
        SYSTEMCTL,
        &["--no-block", "start", "burrow-hotspot.service"],
        Pace::BOX.program,
    )?;
    Ok(())
}
