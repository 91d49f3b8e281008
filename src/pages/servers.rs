//! Other servers, for those who look after the house: rules, lists of rules, relays.

use askama::Template;

use super::Frame;
use super::form::Form;

/// A server with what holds for it, in words.
#[derive(Debug, Clone)]
pub struct ServerLine {
    /// Its name.
    pub domain: String,
    /// What holds for it; `None` where there is no rule.
    pub rule: Option<String>,
    /// What else is to be said: pictures refused, who made the rule, when it last answered.
    pub about: String,
}

/// A relay.
#[derive(Debug, Clone)]
pub struct RelayLine {
    /// What the form sends back.
    pub id: String,
    /// Its address.
    pub address: String,
    /// Whether it has accepted us, in words.
    pub state: String,
}

/// A server that something waits for.
#[derive(Debug, Clone)]
pub struct Queue {
    /// Its name.
    pub domain: String,
    /// How much, in words.
    pub waits: String,
    /// Since when, and how the server fares, in words.
    pub about: String,
    /// It doesn't answer.
    pub silent: bool,
}

/// All that concerns other servers. Forms: `/servers/rule`, `/servers/allow-list` (`on`), `/servers/import` (`file`,
/// `text`, `way`), `/servers/relays` (`address`, `kind`), `/servers/relays/leave` (`id`).
#[derive(Debug, Template)]
#[template(path = "servers.html", config = "web/pages/askama.toml")]
pub struct Servers {
    /// What surrounds it.
    pub f: Frame,
    /// Whether the reader is the owner, who alone has switch and relays.
    pub owner: bool,
    /// Whether only servers that are let in explicitly are talked to.
    pub allow_list: bool,
    /// Servers that something waits for, the longest first.
    pub queues: Vec<Queue>,
    /// How many more such servers there are.
    pub more_queues: u64,
    /// Servers with a rule.
    pub rules: Vec<ServerLine>,
    /// How many more rules there are.
    pub more_rules: u64,
    /// Servers that were ever in contact and have no rule.
    pub known: Vec<ServerLine>,
    /// Relays.
    pub relays: Vec<RelayLine>,
    /// The forms, perhaps with complaints.
    pub form: Form,
}

/// One server's rule. Fields: `domain`, `severity`, `reject_media`, `reject_reports`, `public_comment`, `private_comment`,
/// `obfuscate`; the form that lifts it has only `domain`.
#[derive(Debug, Template)]
#[template(path = "server_rule.html", config = "web/pages/askama.toml")]
pub struct ServerRule {
    /// What surrounds it.
    pub f: Frame,
    /// The server's name; empty for a new rule.
    pub domain: String,
    /// Whether there is a rule already.
    pub known: bool,
    /// Who made it and when, in words.
    pub made: Option<String>,
    /// The form, perhaps with complaints.
    pub form: Form,
}

/// What a list would change, before it does. Fields: `way`, `text`.
#[derive(Debug, Template)]
#[template(path = "server_import.html", config = "web/pages/askama.toml")]
pub struct Preview {
    /// What surrounds it.
    pub f: Frame,
    /// Servers about which there is no rule yet.
    pub fresh: u64,
    /// Rules that would become stricter.
    pub stricter: u64,
    /// Servers for which nothing would change.
    pub same: u64,
    /// How many follows would end.
    pub follows: u64,
    /// Where, the most first.
    pub parting: Vec<(String, u64)>,
    /// Lines that can't be used, in words.
    pub wrong: Vec<String>,
    /// How many more of them there are.
    pub more_wrong: u64,
    /// What is sent back.
    pub way: String,
    /// The list as it was read.
    pub text: String,
}
