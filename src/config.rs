//! The few facts that are needed before the store opens: the command line and `BURROW_*` variables.
//! The only place that reads either; all other settings live in the store.

use crate::model::network::{Block, is_home_name};
use clap::{Parser, Subcommand};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use url::Url;

/// What `burrow --help` says below the list of commands.
const EXAMPLES: &str = "\
Examples:
  burrow run --data /var/lib/burrow               start it, then open http://localhost:4180
  burrow run --data D --lan 0.0.0.0:4180          ... for everybody in the home network
  burrow account reset ada --data D --password-file F   let Ada back in
  burrow check --data D                           look for damage after a mishap

All commands but \"run\" need Burrow to be stopped. They end with 0 when all went well, 1 when not,
and 2 when the command itself was mistyped.";

/// Burrow: a Mastodon-compatible server for your home.
#[derive(Debug, Parser)]
#[command(name = "burrow", version, about, long_about = None, after_help = EXAMPLES)]
pub struct Cli {
    /// What to do.
    #[command(subcommand)]
    pub command: Command,
}

/// The data folder, which every command needs.
#[derive(Clone, Debug, clap::Args)]
pub struct Data {
    /// Folder with everything that Burrow keeps: the store and the media files.
    #[arg(long, env = "BURROW_DATA", value_name = "DIR")]
    pub data: PathBuf,
}

/// What to do.
#[derive(Debug, Subcommand)]
pub enum Command {
    /// Run the server until it is told to stop (SIGTERM or Ctrl-C).
    Run(Box<Run>),
    /// Do the setup wizard's work without a browser: claim the box, name the community, make the owner.
    Setup(Setup),
    /// Make people, or help them back in.
    #[command(subcommand)]
    Account(AccountCommand),
    /// Print a new access token for somebody, for scripts and tests.
    Token(TokenArgs),
    /// Look through the whole store for damage.
    Check(Data),
    /// What units of systemd call on an appliance, as root.
    #[command(hide = true)]
    Device(DeviceCommand),
    /// Print the version.
    Version,
}

/// `burrow run`.
#[derive(Clone, Debug, clap::Args)]
pub struct Run {
    /// The data folder.
    #[command(flatten)]
    pub data: Data,
    /// Where the home network reaches Burrow: setup wizard, dashboard, metrics and everything else.
    #[arg(
        long,
        env = "BURROW_LAN",
        value_name = "ADDR:PORT",
        default_value = "127.0.0.1:4180"
    )]
    pub lan: SocketAddr,
    /// Where the tunnel reaches Burrow; on loopback only. Without it, Burrow listens at 127.0.0.1:4181 as soon as
    /// somebody sets up a tunnel.
    #[arg(long, env = "BURROW_ORIGIN", value_name = "ADDR:PORT")]
    pub origin: Option<SocketAddr>,
    /// The program that keeps the tunnel open, where it isn't on PATH; or "systemd" where a unit runs it, for which
    /// Burrow only writes the files in the data folder's "tunnel".
    #[arg(long, env = "BURROW_CLOUDFLARED", value_name = "FILE|systemd")]
    pub cloudflared: Option<PathBuf>,
    /// For tests: Cloudflare's API is here.
    #[arg(long, env = "BURROW_CLOUDFLARE_API", value_name = "URL")]
    pub cloudflare_api: Option<Url>,
    /// For tests: logins at Cloudflare are handed over here, and its pages for people are here too.
    #[arg(long, env = "BURROW_CLOUDFLARE_LOGIN", value_name = "URL")]
    pub cloudflare_login: Option<Url>,
    /// For who forwards a port instead of having a tunnel: where the world reaches Burrow over HTTPS, such as
    /// 0.0.0.0:443. The router must lead port 443 here. The certificate comes from --acme, once the house has its address.
    #[arg(long, env = "BURROW_DIRECT", value_name = "ADDR:PORT")]
    pub direct: Option<SocketAddr>,
    /// The authority that gives the certificate for --direct: its ACME directory (RFC 8555).
    #[arg(
        long,
        env = "BURROW_ACME",
        value_name = "URL",
        default_value = "https://acme-v02.api.letsencrypt.org/directory"
    )]
    pub acme: Url,
    /// The box's name in the home network: it answers to NAME.local, or to NAME-2.local where another box has that
    /// name already. Only when --lan is not loopback.
    #[arg(long, env = "BURROW_NAME", value_name = "NAME", default_value = "burrow", value_parser = local_name)]
    pub name: String,
    /// For test networks: other servers may be at these addresses, which aren't public, and needn't have
    /// HTTPS there. Never use it at home: any stranger's post could point into your network. May be given
    /// more than once.
    #[arg(
        long,
        env = "BURROW_OUTBOUND_ALLOW",
        value_name = "CIDR",
        value_delimiter = ','
    )]
    pub outbound_allow: Vec<Block>,
    /// For test networks: believe the certificates in this PEM file when other servers are asked, besides
    /// those that the system believes. May be given more than once.
    #[arg(
        long,
        env = "BURROW_OUTBOUND_CA",
        value_name = "FILE",
        value_delimiter = ','
    )]
    pub outbound_ca: Vec<PathBuf>,
    /// The folder that an ordinary computer can read, such as the card's FAT partition: a file named reset-owner.txt
    /// there (or in the data folder) lets an owner who is locked out claim the house again at the next start.
    #[arg(long, env = "BURROW_BOOT", value_name = "DIR")]
    pub boot: Option<PathBuf>,
    /// Where something looks after the clock: the file that is there once it has been set by somebody who knows the time,
    /// such as /run/systemd/timesync/synchronized. Until then other servers aren't talked with, and the clock is believed
    /// only as far as that is likely. Without it the clock is taken to be right.
    #[arg(long, env = "BURROW_CLOCK_GATE", value_name = "FILE")]
    pub clock_gate: Option<PathBuf>,
    /// The list of newer versions (feed.json); without it there are no updates.
    #[arg(long, env = "BURROW_UPDATE_FEED", value_name = "URL", value_parser = feed)]
    pub update_feed: Option<Feed>,
    /// Which kind of box this is, as the list of newer versions names it.
    #[arg(
        long,
        env = "BURROW_BOARD",
        value_name = "NAME",
        default_value = "none"
    )]
    pub board: String,
    /// The version of the image that this program is part of.
    #[arg(long, env = "BURROW_VERSION", value_name = "VERSION")]
    pub image_version: Option<String>,
    /// Write logs as JSON, one object a line.
    #[arg(long, env = "BURROW_LOG_JSON")]
    pub log_json: bool,
}

/// `burrow setup`.
#[derive(Clone, Debug, clap::Args)]
pub struct Setup {
    /// The data folder.
    #[command(flatten)]
    pub data: Data,
    /// The address for people, e.g. https://home.example; it can never change.
    #[arg(long, value_name = "URL")]
    pub address: String,
    /// The community's name.
    #[arg(long, value_name = "NAME")]
    pub community: String,
    /// The owner's handle.
    #[arg(long, value_name = "HANDLE")]
    pub owner: String,
    /// File whose first line is the owner's password.
    #[arg(long, value_name = "FILE")]
    pub password_file: PathBuf,
}

/// `burrow account …`.
#[derive(Clone, Debug, Subcommand)]
pub enum AccountCommand {
    /// Make a member without an invite.
    Create(Person),
    /// Give somebody a new password and sign all of their devices out.
    Reset(Reset),
}

/// Somebody who has forgotten their password.
#[derive(Clone, Debug, clap::Args)]
pub struct Reset {
    /// Who, and their new password.
    #[command(flatten)]
    pub person: Person,
    /// Also take their second step at sign-in away: authenticator app, passkeys and recovery codes.
    #[arg(long)]
    pub second_step: bool,
}

/// Somebody and a password.
#[derive(Clone, Debug, clap::Args)]
pub struct Person {
    /// The data folder.
    #[command(flatten)]
    pub data: Data,
    /// Their handle.
    #[arg(value_name = "HANDLE")]
    pub handle: String,
    /// File whose first line is their password.
    #[arg(long, value_name = "FILE")]
    pub password_file: PathBuf,
}

/// `burrow token`.
#[derive(Clone, Debug, clap::Args)]
pub struct TokenArgs {
    /// The data folder.
    #[command(flatten)]
    pub data: Data,
    /// Whose.
    #[arg(value_name = "HANDLE")]
    pub handle: String,
    /// What it may do, as in Mastodon: "read write follow push".
    #[arg(long, value_name = "SCOPES", default_value = "read write follow push")]
    pub scopes: String,
}

/// `burrow device …`.
#[derive(Clone, Debug, clap::Args)]
pub struct DeviceCommand {
    /// For tests: the box's files and programs are below this folder.
    #[arg(long, value_name = "DIR", default_value = "/", global = true)]
    pub root: PathBuf,
    /// What to do.
    #[command(subcommand)]
    pub task: Device,
}

/// What root's processes do on an appliance.
#[derive(Clone, Debug, Subcommand)]
pub enum Device {
    /// Serve the page that says that the data can't be opened, and what can be done.
    Damaged(Damaged),
    /// See after a start whether the system that is on trial is good; else go back to the one from before.
    Health(Health),
    /// Take the settings that Raspberry Pi Imager has left on the card, and erase them there; before there is a network.
    First,
    /// Keep the box in the home's network: try a Wi-Fi that was typed, open one of the box's own as a last resort.
    Hotspot,
    /// Show on the terminal how the house is found.
    Screen,
    /// Do what Burrow has asked for in /run/burrow/wishes: restart, shut down, forget everything.
    Wishes,
}

/// `burrow device health`.
#[derive(Clone, Debug, clap::Args)]
pub struct Health {
    /// Where Burrow answers.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:80")]
    pub http: SocketAddr,
    /// Where cloudflared tells how it fares.
    #[arg(long, value_name = "ADDR:PORT", default_value = "127.0.0.1:20241")]
    pub metrics: SocketAddr,
}

/// `burrow device damaged`.
#[derive(Clone, Debug, clap::Args)]
pub struct Damaged {
    /// Where the home network reaches the page.
    #[arg(long, value_name = "ADDR:PORT", default_value = "0.0.0.0:80")]
    pub lan: SocketAddr,
    /// The box's name in the home network, as NAME.local.
    #[arg(long, env = "BURROW_NAME", default_value = "burrow")]
    pub name: String,
}

/// The word for `--cloudflared` where a unit of systemd runs it.
pub const SYSTEMD: &str = "systemd";

/// Where a program is that `PATH` leads to.
pub fn on_path(name: &str) -> Option<PathBuf> {
    let path = std::env::var_os("PATH")?;
    let found = |folder: PathBuf| Some(folder.join(name)).filter(|file| is_program(file));
    std::env::split_paths(&path).find_map(found)
}

fn is_program(file: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    let known = file.metadata();
    known.is_ok_and(|known| known.is_file() && known.permissions().mode() & 0o111 != 0)
}

/// Where the list of newer versions is: nowhere, where a build leaves it empty.
#[derive(Clone, Debug)]
pub struct Feed(pub Option<Url>);

fn feed(typed: &str) -> Result<Feed, String> {
    match typed.trim() {
        "" => Ok(Feed(None)),
        typed => match Url::parse(typed) {
            Ok(url) if matches!(url.scheme(), "https" | "http") => Ok(Feed(Some(url))),
            _ => Err("use an address such as https://example.org/feed.json".to_owned()),
        },
    }
}

/// A name that may stand before `.local`.
fn local_name(typed: &str) -> Result<String, String> {
    match is_home_name(typed) {
        true => Ok(typed.to_owned()),
        false => Err("use small letters, digits and dashes, such as burrow".to_owned()),
    }
}

/// Reads the command line; prints help or what is wrong, and ends the program, where it must.
pub fn parse() -> Cli {
    Cli::parse()
}
