//! How the house is reached from outside: which way was chosen, how far making it has come, and what is in the way.
//! One row. Every step is kept before the next one begins, so that a power cut between any two is resumed.

use super::Time;

/// The way to the house, as far as it is made.
#[derive(Clone, Debug, PartialEq, minicbor::Encode, minicbor::Decode)]
pub struct Reach {
    /// Which way was chosen.
    #[n(0)]
    pub way: Way,
    /// What is done next, or is waited for.
    #[n(1)]
    pub step: Step,
    /// Grows with everything that a person decides: what an engine found out before is then of no use any more.
    #[n(2)]
    pub serial: u32,
    /// The name that the tunnel answers for, such as `home.example`.
    #[n(3)]
    pub host: String,
    /// The tunnel as it was planned before anybody was asked to make it: name and secret are chosen first, so that
    /// it is found again when the power goes in the middle of being told its number.
    #[n(4)]
    pub plan: Plan,
    /// What lets us act at Cloudflare. Forgotten as soon as the tunnel is made.
    #[n(5)]
    pub authority: Option<Authority>,
    /// Where at Cloudflare all of it is, once that is known.
    #[n(6)]
    pub zone: Option<Zone>,
    /// The tunnel's number (a UUID), once it is made.
    #[n(7)]
    pub tunnel: Option<String>,
    /// Where the login hand-off is waited for.
    #[n(8)]
    pub handoff: Option<HandOff>,
    /// What is in the way.
    #[n(9)]
    pub snag: Option<Snag>,
    /// How often this step has met something in the way that may pass by itself.
    #[n(10)]
    pub tries: u32,
    /// The person has agreed that the name's old entry is replaced.
    #[n(11)]
    pub may_overwrite: bool,
    /// What was asked of the zone for the sake of other servers, and how it went.
    #[n(12)]
    pub wishes: Vec<(Wish, Outcome)>,
    /// A tunnel that was made by an authority that is given up for another: it goes before anything else is made.
    #[n(13)]
    pub left: Option<Left>,
    /// Names whose entries lead to our tunnel and shouldn't any more.
    #[n(14)]
    pub stale_hosts: Vec<String>,
    /// When this step began to wait for what only time or a person brings.
    #[n(15)]
    pub since: Time,
}

/// Which way.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Way {
    /// None yet, or none any more.
    #[n(0)]
    None,
    /// Authorised in a browser, as `cloudflared tunnel login` does it.
    #[n(1)]
    HandOff,
    /// An API token that somebody made and pasted.
    #[n(2)]
    ApiToken,
    /// A tunnel that somebody made at Cloudflare; its token was pasted.
    #[n(3)]
    TunnelToken,
    /// Something that isn't ours brings visitors here.
    #[n(4)]
    Own,
}

impl Way {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Way::None => "none",
            Way::HandOff => "login",
            Way::ApiToken => "api_token",
            Way::TunnelToken => "tunnel_token",
            Way::Own => "own",
        }
    }
}

/// What is done next. In order, except for `Idle`.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Step {
    /// Nothing: a way must be chosen.
    #[n(0)]
    Idle,
    /// Wait until somebody has authorised us.
    #[n(1)]
    HandOff,
    /// Find out what we may do, and where the name lives.
    #[n(2)]
    Check,
    /// Remove a tunnel that was begun by other means.
    #[n(3)]
    Clear,
    /// Make the tunnel, or find the one that was made.
    #[n(4)]
    Make,
    /// Lead the name to it.
    #[n(5)]
    Route,
    /// Write cloudflared's files, and have them checked.
    #[n(6)]
    Write,
    /// Have the zone leave letters of other servers alone.
    #[n(7)]
    Zone,
    /// Forget the authority, start cloudflared, and wait until it is connected.
    #[n(8)]
    Connect,
    /// It stands.
    #[n(9)]
    Done,
}

/// A tunnel that is to be made.
#[derive(Clone, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Plan {
    /// Its name in the account; nobody else has it, because part of it is random.
    #[n(0)]
    pub name: String,
    /// With which cloudflared proves that it may serve it.
    #[n(1)]
    pub secret: [u8; 32],
}

/// What lets us act.
#[derive(Clone, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Authority {
    /// The certificate of `cloudflared tunnel login`: its API token, account and zone.
    #[n(0)]
    Certificate {
        /// Sent as a bearer token.
        #[n(0)]
        token: String,
        /// The account's number.
        #[n(1)]
        account: String,
        /// The zone's number.
        #[n(2)]
        zone: String,
    },
    /// An API token.
    #[n(1)]
    ApiToken(#[n(0)] String),
    /// A token that can do nothing but run one tunnel.
    #[n(2)]
    RunToken(#[n(0)] String),
}

impl Authority {
    /// What is sent to the API as a bearer token; a run token opens nothing there.
    pub fn bearer(&self) -> Option<&str> {
        match self {
            Authority::Certificate { token, .. } | Authority::ApiToken(token) => Some(token),
            Authority::RunToken(_) => None,
        }
    }
}

// Secrets don't get into logs by way of `{:?}`.
impl std::fmt::Debug for Authority {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(match self {
            Authority::Certificate { .. } => "Certificate(…)",
            Authority::ApiToken(_) => "ApiToken(…)",
            Authority::RunToken(_) => "RunToken(…)",
        })
    }
}

impl std::fmt::Debug for Plan {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Plan({})", self.name)
    }
}

/// Where at Cloudflare.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Zone {
    /// The account's number.
    #[n(0)]
    pub account: String,
    /// The zone's number.
    #[n(1)]
    pub id: String,
    /// The zone's name, such as `example.org`; empty where we may not read it.
    #[n(2)]
    pub name: String,
}

/// A login hand-off that is under way.
#[derive(Clone, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct HandOff {
    /// Under which name the certificate is handed over (base64url of 32 random bytes, with padding as in cloudflared's
    /// `token/encrypt.go`). Whoever knows it can fetch the certificate instead of us.
    #[n(0)]
    pub key: String,
    /// When it was begun.
    #[n(1)]
    pub begun: Time,
}

impl std::fmt::Debug for HandOff {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "HandOff(since {})", self.begun.0)
    }
}

/// A tunnel that may exist and is not wanted any more.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Left {
    /// With which it can be removed.
    #[n(0)]
    pub authority: Authority,
    /// Where.
    #[n(1)]
    pub zone: Zone,
    /// Its name there.
    #[n(2)]
    pub name: String,
    /// Its number, where that was known.
    #[n(3)]
    pub tunnel: Option<String>,
}

/// What is in the way. Each has its sentence.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Snag {
    /// Cloudflare can't be reached from here.
    #[n(0)]
    Unreachable,
    /// Cloudflare says that it has trouble of its own (5xx).
    #[n(1)]
    Down,
    /// Asked too often (429).
    #[n(2)]
    TooOften,
    /// An answer that nobody can read.
    #[n(3)]
    Garbled,
    /// The token or certificate isn't valid, or not any more.
    #[n(4)]
    NotValid,
    /// It may not do what is needed.
    #[n(5)]
    Missing(#[n(0)] Vec<Permission>),
    /// The address belongs to none of the domains that the token may use; some of those.
    #[n(6)]
    NoZone(#[n(0)] Vec<String>),
    /// Another domain was chosen at Cloudflare.
    #[n(7)]
    OtherZone(#[n(0)] String),
    /// The domain is not active yet: its registrar must name these servers.
    #[n(8)]
    Pending(#[n(0)] String, #[n(1)] Vec<String>),
    /// The domain left Cloudflare, or was put on hold there.
    #[n(9)]
    Inactive(#[n(0)] String),
    /// The name leads elsewhere already: to this.
    #[n(10)]
    NameTaken(#[n(0)] String),
    /// Nobody came back from Cloudflare's page in time.
    #[n(11)]
    HandOffLost,
    /// What came back is no certificate.
    #[n(12)]
    HandOffGarbled,
    /// Nobody can listen where the tunnel should reach us.
    #[n(13)]
    PortTaken,
    /// The files can't be written.
    #[n(14)]
    Disk(#[n(0)] String),
    /// cloudflared doesn't like its file.
    #[n(15)]
    Config(#[n(0)] String),
    /// Cloudflare refused, with these words.
    #[n(16)]
    Refused(#[n(0)] String),
}

impl Snag {
    /// Its name. What it holds besides, which are the names of others, is not in it.
    pub fn name(&self) -> &'static str {
        match self {
            Snag::Unreachable => "unreachable",
            Snag::Down => "down",
            Snag::TooOften => "too-often",
            Snag::Garbled => "garbled",
            Snag::NotValid => "not-valid",
            Snag::Missing(_) => "missing",
            Snag::NoZone(_) => "no-zone",
            Snag::OtherZone(_) => "other-zone",
            Snag::Pending(..) => "pending",
            Snag::Inactive(_) => "inactive",
            Snag::NameTaken(_) => "name-taken",
            Snag::HandOffLost => "handoff-lost",
            Snag::HandOffGarbled => "handoff-garbled",
            Snag::PortTaken => "port-taken",
            Snag::Disk(_) => "disk",
            Snag::Config(_) => "config",
            Snag::Refused(_) => "refused",
        }
    }

    /// Whether waiting may help, so that we try again without being told.
    pub fn may_pass(&self) -> bool {
        matches!(
            self,
            Snag::Unreachable
                | Snag::Down
                | Snag::TooOften
                | Snag::Garbled
                | Snag::Pending(..)
                | Snag::HandOffLost
                | Snag::PortTaken
                | Snag::Disk(_)
        )
    }
}

/// What a token must be allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Permission {
    /// Account: Cloudflare Tunnel, edit.
    #[n(0)]
    Tunnel,
    /// Zone: DNS, edit.
    #[n(1)]
    Dns,
    /// Zone: Zone, read.
    #[n(2)]
    Zone,
}

/// What is asked of the zone for the sake of other servers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Wish {
    /// Bot Fight Mode off: it can't be switched off for one name, and it turns other servers away.
    #[n(0)]
    Bots,
    /// Browser Integrity Check, Rocket Loader and e-mail obfuscation off for our name.
    #[n(1)]
    Config,
    /// Nothing of ours is cached but `/media` and `/assets`.
    #[n(2)]
    Cache,
}

/// How a wish went.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Outcome {
    /// It is so.
    #[n(0)]
    Done,
    /// The token may not.
    #[n(1)]
    NotAllowed,
    /// Cloudflare refused, with these words.
    #[n(2)]
    Refused(#[n(0)] String),
}
