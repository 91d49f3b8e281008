//! cloudflared's files: the tunnel's credentials, which can run this one tunnel and nothing else, and its configuration.
//! Written anew before each start, so that they are there and right after the data folder has moved.

use crate::door::tunnel::{Places, Runner};
use crate::model::reach::{Authority, Reach, Way};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use serde::Serialize;
use std::fs::{self, DirBuilder, OpenOptions};
use std::io::{self, Write};
use std::net::SocketAddr;
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant, SystemTime};

/// The configuration's name in the folder.
pub const CONFIG: &str = "config.yml";
/// The name of the file with a token that somebody pasted.
pub const TOKEN: &str = "token";
/// The name of the file that keeps a unit of systemd from running cloudflared, where nobody wants a tunnel any more. The
/// others stay: a pasted token is kept nowhere else.
pub const OFF: &str = "off";
/// How long cloudflared may think about its configuration.
const VALIDATE_MAX: Duration = Duration::from_secs(20);
/// Pause between two looks whether it has.
const VALIDATE_LOOK: Duration = Duration::from_millis(20);
/// Longest complaint of cloudflared's that is kept, in characters.
const COMPLAINT_CHARS_MAX: usize = 300;

/// The credentials of one tunnel (cloudflared `connection.Credentials`).
#[derive(Serialize)]
struct Credentials<'a> {
    #[serde(rename = "AccountTag")]
    account: &'a str,
    #[serde(rename = "TunnelSecret")]
    secret: String,
    #[serde(rename = "TunnelID")]
    tunnel: &'a str,
}

/// A locally-managed tunnel's configuration (developers.cloudflare.com, "Configuration file").
#[derive(Serialize)]
struct Config<'a> {
    tunnel: &'a str,
    #[serde(rename = "credentials-file")]
    credentials: &'a str,
    metrics: String,
    #[serde(rename = "no-autoupdate")]
    no_autoupdate: bool,
    ingress: Vec<Ingress<'a>>,
}

#[derive(Serialize)]
struct Ingress<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    hostname: Option<&'a str>,
    service: String,
}

/// The configuration's text: our name goes to our listener, and nothing else goes anywhere. The `Host` of a request is left
/// as it came, because it is signed.
///
/// # Panics
/// Never: these are strings.
pub fn config(
    tunnel: &str,
    credentials: &Path,
    host: &str,
    origin: SocketAddr,
    metrics: SocketAddr,
) -> String {
    let text = serde_saphyr::to_string(&Config {
        tunnel,
        credentials: &credentials.display().to_string(),
        metrics: metrics.to_string(),
        no_autoupdate: true,
        ingress: vec![
            Ingress {
                hostname: Some(host),
                service: format!("http://{origin}"),
            },
            Ingress {
                hostname: None,
                service: "http_status:404".to_owned(),
            },
        ],
    });
    let text = text.expect("strings can be written as YAML");
    format!("# Written by Burrow at every start: changes here are lost.\n{text}")
}

/// Writes what the row's way needs; what is the same already is left alone.
pub(super) fn write(places: &Places, reach: &Reach) -> io::Result<()> {
    if !places.folder.is_dir() {
        DirBuilder::new()
            .recursive(true)
            .mode(0o700)
            .create(&places.folder)?;
    }
    let folder = fs::canonicalize(&places.folder)?;
    let tunnel = reach.tunnel.as_deref().unwrap_or_default();
    if !crate::text::cloudflare::is_uuid(tunnel) {
        return Err(io::Error::other("the tunnel has no number"));
    }
    if reach.way == Way::TunnelToken {
        return match &reach.authority {
            Some(Authority::RunToken(token)) => put(&folder, TOKEN, token),
            // It is kept nowhere but in the file.
            _ if folder.join(TOKEN).is_file() => Ok(()),
            _ => Err(io::Error::other("the tunnel's token is gone")),
        };
    }
    let account = reach.zone.as_ref().map(|zone| zone.account.as_str());
    let credentials = Credentials {
        account: account.unwrap_or_default(),
        secret: STANDARD.encode(reach.plan.secret),
        tunnel,
    };
    let name = format!("{tunnel}.json");
    put(&folder, &name, &serde_json::to_string(&credentials)?)?;
    let config = config(
        tunnel,
        &folder.join(&name),
        &reach.host,
        places.origin,
        places.metrics,
    );
    put(&folder, CONFIG, &config)?;
    sweep(&folder, &name)
}

/// Lets a unit of systemd run cloudflared (cloudflared.service has a condition), or stops it. `again` has it started anew
/// with the same files: the unit watches their dates (cloudflared.path).
pub(super) fn run_unit(places: &Places, wanted: bool, again: bool) -> io::Result<()> {
    let folder = &places.folder;
    match wanted {
        false if folder.is_dir() => put(folder, OFF, "no tunnel is wanted\n")?,
        false => {}
        true => match fs::remove_file(folder.join(OFF)) {
            Err(why) if why.kind() != io::ErrorKind::NotFound => return Err(why),
            _ => {}
        },
    }
    for name in [CONFIG, TOKEN].iter().filter(|_| wanted && again) {
        match OpenOptions::new().write(true).open(folder.join(name)) {
            Ok(file) => file.set_modified(SystemTime::now())?,
            Err(why) if why.kind() == io::ErrorKind::NotFound => {}
            Err(why) => return Err(why),
        }
    }
    Ok(())
}

/// Removes what belongs to a tunnel of before.
fn sweep(folder: &Path, keep: &str) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name == TOKEN || name.ends_with(".json") && name != keep {
            fs::remove_file(folder.join(name))?;
        }
    }
    Ok(())
}

/// Writes a file that nobody else may read: whole, or not at all.
fn put(folder: &Path, name: &str, text: &str) -> io::Result<()> {
    let file = folder.join(name);
    if fs::read_to_string(&file).is_ok_and(|old| old == text) {
        return Ok(());
    }
    let draft = folder.join(format!("{name}.new"));
    let _ = fs::remove_file(&draft);
    let mut out = OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(&draft)?;
    out.write_all(text.as_bytes())?;
    out.sync_all()?;
    fs::rename(&draft, &file)?;
    fs::File::open(folder)?.sync_all()
}

/// Has cloudflared look at its configuration, where it is on this computer. Blocks.
///
/// # Errors
/// Its complaint.
pub fn validate(places: &Places) -> Result<(), String> {
    let config = places.folder.join(CONFIG);
    let Runner::Program(program) = &places.runner else {
        return Ok(());
    };
    if !config.is_file() {
        return Ok(());
    }
    let said = match run(program, &config) {
        Ok(None) => return Ok(()),
        Ok(Some(said)) => said,
        // That it can't be started is said when it should be.
        Err(_) => return Ok(()),
    };
    let line = said.lines().rfind(|line| !line.trim().is_empty());
    Err(line
        .unwrap_or("cloudflared tunnel ingress validate")
        .chars()
        .take(COMPLAINT_CHARS_MAX)
        .collect())
}

/// What it complained about, if it did.
fn run(program: &Path, config: &Path) -> io::Result<Option<String>> {
    let mut child = Command::new(program)
        .args(["tunnel", "--config"])
        .arg(config)
        .args(["ingress", "validate"])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()?;
    let begun = Instant::now();
    while child.try_wait()?.is_none() {
        if begun.elapsed() > VALIDATE_MAX {
            child.kill()?;
        }
        std::thread::sleep(VALIDATE_LOOK);
    }
    let output = child.wait_with_output()?;
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    Ok((!output.status.success()).then_some(said))
}
