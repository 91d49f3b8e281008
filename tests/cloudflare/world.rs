//! A Cloudflare of our own: as much of its API and of its store of logins as a burrow needs, in memory, with the shapes of
//! its public documentation (developers.cloudflare.com/api) and of cloudflared's `cfapi`. It fails as it is told to.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

/// What a token can be allowed, by our own names.
pub const ALL: [&str; 6] = ["tunnel", "dns", "zone", "bots", "config", "cache"];
/// What the certificate of a login is allowed: tunnels, and leading names to them.
pub const LOGIN: [&str; 1] = ["tunnel"];

/// A request.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    pub method: String,
    pub path: String,
    pub query: Vec<(String, String)>,
    pub bearer: String,
    pub body: Value,
}

/// An answer: status and body.
pub type Said = (u16, Vec<u8>);

/// How a request fares that is told to fare badly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mood {
    /// 500, and nothing has happened.
    Down,
    /// 429, and nothing has happened.
    TooOften,
    /// Nobody answers, and nothing has happened.
    Dead,
    /// It is done, and the answer is lost.
    Lost,
    /// It is done, and the answer is nonsense.
    Garbage,
    /// The token may not.
    Forbidden,
}

impl Mood {
    pub const ALL: [Mood; 5] = [
        Mood::Down,
        Mood::TooOften,
        Mood::Dead,
        Mood::Lost,
        Mood::Garbage,
    ];

    /// By its name, as the control endpoints call it.
    #[allow(dead_code, reason = "only the example is told moods by name")]
    pub fn named(name: &str) -> Option<Mood> {
        Some(match name {
            "down" => Mood::Down,
            "too-often" => Mood::TooOften,
            "dead" => Mood::Dead,
            "lost" => Mood::Lost,
            "garbage" => Mood::Garbage,
            "forbidden" => Mood::Forbidden,
            _ => return None,
        })
    }
}

/// A domain.
#[derive(Clone, Debug)]
pub struct Zone {
    pub id: String,
    pub name: String,
    pub account: String,
    pub status: String,
}

/// A tunnel.
#[derive(Clone, Debug)]
pub struct Tunnel {
    pub id: String,
    pub name: String,
    pub account: String,
    pub secret: String,
}

/// An entry of a domain.
#[derive(Clone, Debug, PartialEq)]
pub struct Record {
    pub id: String,
    pub zone: String,
    pub kind: String,
    pub name: String,
    pub content: String,
    pub proxied: bool,
}

#[derive(Clone, Debug)]
struct Grant {
    may: Vec<String>,
    account: String,
    zones: Vec<String>,
    status: String,
}

#[derive(Debug, Default)]
pub struct State {
    pub zones: Vec<Zone>,
    pub tunnels: Vec<Tunnel>,
    pub records: Vec<Record>,
    /// Rules by zone and phase.
    pub rules: HashMap<(String, String), Vec<Value>>,
    /// Bot Fight Mode by zone.
    pub bots: HashMap<String, bool>,
    /// Everything that was asked: method and path.
    pub asked: Vec<String>,
    /// The keys at which somebody waits for a login.
    pub waiting: Vec<String>,
    grants: HashMap<String, Grant>,
    handed: HashMap<String, Vec<u8>>,
    troubles: Vec<(String, u32, Mood)>,
    last: u64,
}

/// All of Cloudflare.
#[derive(Debug, Default)]
pub struct Cloudflare(Mutex<State>);

impl Cloudflare {
    /// One with these domains, all of one account, and active.
    pub fn with(zones: &[&str]) -> Cloudflare {
        let world = Cloudflare::default();
        for name in zones {
            world.add_zone("acc1", name);
        }
        world
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    pub fn add_zone(&self, account: &str, name: &str) -> String {
        let mut state = self.state();
        let id = state.number("zone");
        state.bots.insert(id.clone(), true);
        state.zones.push(Zone {
            id: id.clone(),
            name: name.to_owned(),
            account: account.to_owned(),
            status: "active".to_owned(),
        });
        id
    }

    pub fn set_status(&self, zone: &str, status: &str) {
        for known in &mut self.state().zones {
            if known.name == zone {
                known.status = status.to_owned();
            }
        }
    }

    /// A token of the account `account` for all of its domains, that may do `may`.
    pub fn token(&self, account: &str, may: &[&str]) -> String {
        let mut state = self.state();
        let zones = state.zones.iter().filter(|zone| zone.account == account);
        let zones = zones.map(|zone| zone.id.clone()).collect();
        let token = format!("token-{:034}", state.next());
        state.grants.insert(
            token.clone(),
            Grant {
                may: may.iter().map(|&one| one.to_owned()).collect(),
                account: account.to_owned(),
                zones,
                status: "active".to_owned(),
            },
        );
        token
    }

    /// A token may do this too from now on.
    pub fn allow(&self, token: &str, also: &str) {
        let mut state = self.state();
        let grant = state.grants.get_mut(token).expect("a token");
        grant.may.push(also.to_owned());
    }

    /// A token is no good any more.
    pub fn disable(&self, token: &str) {
        let mut state = self.state();
        state.grants.get_mut(token).expect("a token").status = "disabled".to_owned();
    }

    /// The certificate that a login for `zone` gives, as a PEM text.
    pub fn certificate(&self, zone: &str, may: &[&str]) -> String {
        let known = self
            .state()
            .zones
            .iter()
            .find(|known| known.name == zone)
            .cloned();
        let known = known.expect("a zone");
        let token = self.token(&known.account, may);
        if let Some(grant) = self.state().grants.get_mut(&token) {
            grant.zones = vec![known.id.clone()];
        }
        let json = json!({ "zoneID": known.id, "accountID": known.account, "apiToken": token });
        let body = STANDARD.encode(json.to_string());
        let lines: Vec<String> = body
            .as_bytes()
            .chunks(64)
            .map(|line| String::from_utf8_lossy(line).into_owned())
            .collect();
        format!(
            "-----BEGIN ARGO TUNNEL TOKEN-----\n{}\n-----END ARGO TUNNEL TOKEN-----\n",
            lines.join("\n")
        )
    }

    /// Somebody has authorised the burrow that waits at `key`.
    pub fn hand_over(&self, key: &str, what: impl Into<Vec<u8>>) {
        self.state().handed.insert(key.to_owned(), what.into());
    }

    /// The next `times` requests whose method and path contain `part` fare badly.
    pub fn trouble(&self, part: &str, times: u32, mood: Mood) {
        self.state().troubles.push((part.to_owned(), times, mood));
    }

    /// All is well again.
    pub fn calm(&self) {
        self.state().troubles.clear();
    }

    pub fn add_record(&self, zone: &str, kind: &str, name: &str, content: &str) {
        let mut state = self.state();
        let zone = state.zones.iter().find(|known| known.name == zone);
        let zone = zone.expect("a zone").id.clone();
        state.record(&zone, kind, name, content, false);
    }

    /// Answers the API at the path below `/client/v4`; `None` when no answer comes.
    pub fn api(&self, asked: &Asked) -> Option<Said> {
        let mut state = self.state();
        let line = format!("{} {}", asked.method, asked.path);
        state.asked.push(line.clone());
        match state.mood(&line) {
            None => Some(state.answer(asked)),
            Some(Mood::Down) => Some((500, b"<html>Internal Server Error</html>".to_vec())),
            Some(Mood::TooOften) => Some(no(429, 971, "Please wait and consider throttling")),
            Some(Mood::Forbidden) => Some(no(403, 10000, "Authentication error")),
            Some(Mood::Dead) => None,
            Some(Mood::Lost) => {
                state.answer(asked);
                None
            }
            Some(Mood::Garbage) => {
                state.answer(asked);
                Some((200, b"<html>hello</html>".to_vec()))
            }
        }
    }

    /// Answers at the store of logins.
    pub fn login(&self, key: &str) -> Option<Said> {
        let mut state = self.state();
        state.asked.push("GET login".to_owned());
        if !state.waiting.iter().any(|known| known == key) {
            state.waiting.push(key.to_owned());
        }
        match state.mood("GET login") {
            None => {}
            Some(Mood::Dead | Mood::Lost) => return None,
            Some(Mood::Garbage) => return Some((200, b"<html>hello</html>".to_vec())),
            Some(_) => return Some((500, Vec::new())),
        }
        Some(match state.handed.get(key) {
            Some(what) => (200, what.clone()),
            None => (404, Vec::new()),
        })
    }
}

fn yes(result: Value) -> Said {
    let body = json!({ "success": true, "errors": [], "messages": [], "result": result });
    (200, body.to_string().into_bytes())
}

fn no(status: u16, code: i64, message: &str) -> Said {
    let body = json!({
        "success": false,
        "errors": [{ "code": code, "message": message }],
        "messages": [],
        "result": null,
    });
    (status, body.to_string().into_bytes())
}

fn denied() -> Said {
    no(403, 10000, "Authentication error")
}

impl State {
    fn next(&mut self) -> u64 {
        self.last += 1;
        self.last
    }

    fn number(&mut self, kind: &str) -> String {
        format!("{kind}{}", self.next())
    }

    fn mood(&mut self, line: &str) -> Option<Mood> {
        let found = self
            .troubles
            .iter_mut()
            .find(|(part, times, _)| *times > 0 && line.contains(part.as_str()))?;
        found.1 -= 1;
        Some(found.2)
    }

    fn record(&mut self, zone: &str, kind: &str, name: &str, content: &str, proxied: bool) {
        let id = self.number("record");
        self.records.push(Record {
            id,
            zone: zone.to_owned(),
            kind: kind.to_owned(),
            name: name.to_owned(),
            content: content.to_owned(),
            proxied,
        });
    }

    fn answer(&mut self, asked: &Asked) -> Said {
        let Some(grant) = self.grants.get(&asked.bearer).cloned() else {
            return no(403, 9109, "Invalid access token");
        };
        let parts: Vec<&str> = asked.path.trim_matches('/').split('/').collect();
        if parts == ["user", "tokens", "verify"] {
            return yes(json!({ "id": "t1", "status": grant.status }));
        }
        if grant.status != "active" {
            return no(403, 9109, "Invalid access token");
        }
        match parts.as_slice() {
            ["zones"] => self.list_zones(&grant, asked),
            ["accounts", account, "cfd_tunnel", rest @ ..] => {
                if !grant.may.iter().any(|may| may == "tunnel") || grant.account != *account {
                    return denied();
                }
                self.of_tunnels(account, rest, asked)
            }
            ["zones", zone, rest @ ..] => {
                if !grant.zones.iter().any(|known| known == zone) {
                    return denied();
                }
                self.of_zone(&grant, zone, rest, asked)
            }
            _ => no(404, 7003, "Could not route to the path"),
        }
    }

    fn list_zones(&self, grant: &Grant, asked: &Asked) -> Said {
        if !grant.may.iter().any(|may| may == "zone") {
            return denied();
        }
        let named = asked.query.iter().find(|(name, _)| name == "name");
        let zones = self.zones.iter().filter(|zone| {
            grant.zones.contains(&zone.id) && named.is_none_or(|(_, name)| *name == zone.name)
        });
        yes(zones.map(zone_json).collect())
    }

    fn of_tunnels(&mut self, account: &str, rest: &[&str], asked: &Asked) -> Said {
        let json = |tunnel: &Tunnel| {
            json!({ "id": tunnel.id, "name": tunnel.name, "account_tag": tunnel.account,
                "config_src": "local", "status": "inactive", "tun_type": "cfd_tunnel", "connections": [] })
        };
        match (asked.method.as_str(), rest) {
            ("GET", []) => {
                let named = asked.query.iter().find(|(name, _)| name == "name");
                let found = self.tunnels.iter().filter(|tunnel| {
                    tunnel.account == account && named.is_none_or(|(_, name)| *name == tunnel.name)
                });
                yes(found.map(json).collect())
            }
            ("POST", []) => {
                let name = asked.body["name"].as_str().unwrap_or_default();
                let secret = asked.body["tunnel_secret"].as_str().unwrap_or_default();
                let long = STANDARD
                    .decode(secret)
                    .is_ok_and(|secret| secret.len() >= 32);
                if name.is_empty() || !long {
                    return no(400, 1001, "tunnel_secret must be at least 32 bytes");
                }
                if self.tunnels.iter().any(|known| known.name == name) {
                    return no(409, 1013, "You already have a tunnel with this name.");
                }
                let id = format!("f70ff985-a4ef-4643-bbbc-{:012}", self.next());
                let tunnel = Tunnel {
                    id,
                    name: name.to_owned(),
                    account: account.to_owned(),
                    secret: secret.to_owned(),
                };
                let answer = json(&tunnel);
                self.tunnels.push(tunnel);
                yes(answer)
            }
            ("DELETE", [id]) => {
                let before = self.tunnels.len();
                self.tunnels.retain(|tunnel| tunnel.id != *id);
                match self.tunnels.len() < before {
                    true => yes(json!({ "id": id })),
                    false => no(404, 1003, "Tunnel not found"),
                }
            }
            _ => no(405, 10405, "Method not allowed"),
        }
    }

    fn of_zone(&mut self, grant: &Grant, zone: &str, rest: &[&str], asked: &Asked) -> Said {
        let may = |what: &str| grant.may.iter().any(|may| may == what);
        match rest {
            [] if may("zone") => {
                let known = self.zones.iter().find(|known| known.id == zone);
                known.map_or_else(denied, |known| yes(zone_json(known)))
            }
            ["tunnels", tunnel, "routes"] if may("tunnel") => self.lead(zone, tunnel, asked),
            ["dns_records", rest @ ..] if may("dns") => self.of_records(zone, rest, asked),
            ["bot_management"] if may("bots") => {
                let on = asked.body["fight_mode"].as_bool().unwrap_or(true);
                self.bots.insert(zone.to_owned(), on);
                yes(json!({ "fight_mode": on }))
            }
            ["rulesets", "phases", phase, "entrypoint"] if may(of_phase(phase)) => {
                self.entry(zone, phase, asked)
            }
            ["rulesets", set, "rules", rest @ ..] => {
                let phase = set.strip_prefix("set-").unwrap_or_default().to_owned();
                match may(of_phase(&phase)) {
                    true => self.of_rules(zone, &phase, rest, asked),
                    false => denied(),
                }
            }
            _ => denied(),
        }
    }

    /// `PUT /zones/…/tunnels/…/routes`. A name of another domain is taken for one inside of this one.
    fn lead(&mut self, zone: &str, tunnel: &str, asked: &Asked) -> Said {
        let host = asked.body["user_hostname"].as_str().unwrap_or_default();
        let known = self.zones.iter().find(|known| known.id == zone);
        let domain = known.map_or(String::new(), |known| known.name.clone());
        let name = match host == domain || host.ends_with(&format!(".{domain}")) {
            true => host.to_owned(),
            false => format!("{host}.{domain}"),
        };
        let target = format!("{tunnel}.cfargotunnel.com");
        let old: Vec<Record> = self.standing(zone, &name).cloned().collect();
        if old.iter().any(|record| record.content == target) {
            return yes(json!({ "cname": "unchanged", "name": name, "dns_tag": "d" }));
        }
        if !old.is_empty() && asked.body["overwrite_existing"] != true {
            let text = "Failed to create record with err An A, AAAA, or CNAME record with that host already exists.";
            return no(400, 1003, text);
        }
        self.records
            .retain(|record| !(record.zone == zone && record.name == name && leads(record)));
        self.record(zone, "CNAME", &name, &target, true);
        yes(json!({ "cname": "new", "name": name, "dns_tag": "d" }))
    }

    fn standing<'a>(&'a self, zone: &'a str, name: &'a str) -> impl Iterator<Item = &'a Record> {
        self.records
            .iter()
            .filter(move |record| record.zone == zone && record.name == name && leads(record))
    }

    fn of_records(&mut self, zone: &str, rest: &[&str], asked: &Asked) -> Said {
        let text = |name: &str| asked.body[name].as_str().unwrap_or_default().to_owned();
        match (asked.method.as_str(), rest) {
            ("GET", []) => {
                let named = asked.query.iter().find(|(name, _)| name == "name");
                let found = self.records.iter().filter(|record| {
                    record.zone == zone && named.is_none_or(|(_, name)| *name == record.name)
                });
                yes(found.map(record_json).collect())
            }
            ("POST", []) => {
                if self.standing(zone, &text("name")).next().is_some() {
                    let why = "An A, AAAA, or CNAME record with that host already exists.";
                    return no(400, 81053, why);
                }
                let proxied = asked.body["proxied"] == true;
                self.record(
                    zone,
                    &text("type"),
                    &text("name"),
                    &text("content"),
                    proxied,
                );
                yes(json!({ "id": "new" }))
            }
            ("PUT", [id]) => {
                let known = self.records.iter_mut().find(|record| record.id == *id);
                let Some(known) = known else {
                    return no(404, 81044, "Record does not exist.");
                };
                known.kind = text("type");
                known.content = text("content");
                known.proxied = asked.body["proxied"] == true;
                yes(json!({ "id": id }))
            }
            ("DELETE", [id]) => {
                self.records.retain(|record| record.id != *id);
                yes(json!({ "id": id }))
            }
            _ => no(405, 10405, "Method not allowed"),
        }
    }

    fn entry(&mut self, zone: &str, phase: &str, asked: &Asked) -> Said {
        let key = (zone.to_owned(), phase.to_owned());
        if asked.method == "PUT" {
            let rules = asked.body["rules"].as_array().cloned().unwrap_or_default();
            let rules = rules.into_iter().map(|rule| self.numbered(rule)).collect();
            self.rules.insert(key.clone(), rules);
        }
        match self.rules.get(&key) {
            Some(rules) => {
                yes(json!({ "id": format!("set-{phase}"), "phase": phase, "rules": rules }))
            }
            None => no(404, 10003, "could not find entrypoint ruleset"),
        }
    }

    fn of_rules(&mut self, zone: &str, phase: &str, rest: &[&str], asked: &Asked) -> Said {
        let rule = self.numbered(asked.body.clone());
        let rules = self.rules.entry((zone.to_owned(), phase.to_owned()));
        let rules = rules.or_default();
        match (asked.method.as_str(), rest) {
            ("POST", []) => rules.push(rule),
            ("PATCH", [id]) => match rules.iter_mut().find(|rule| rule["id"] == *id) {
                Some(known) => *known = rule,
                None => return no(404, 10003, "no such rule"),
            },
            _ => return no(405, 10405, "Method not allowed"),
        }
        yes(json!({ "id": format!("set-{phase}"), "rules": rules }))
    }

    fn numbered(&mut self, mut rule: Value) -> Value {
        rule["id"] = json!(self.number("rule"));
        rule
    }
}

fn leads(record: &Record) -> bool {
    ["A", "AAAA", "CNAME"].contains(&record.kind.as_str())
}

fn of_phase(phase: &str) -> &'static str {
    match phase {
        "http_config_settings" => "config",
        "http_request_cache_settings" => "cache",
        _ => "nothing",
    }
}

fn zone_json(zone: &Zone) -> Value {
    json!({ "id": zone.id, "name": zone.name, "status": zone.status, "type": "full", "paused": false,
        "account": { "id": zone.account, "name": "Ada’s account" },
        "name_servers": ["ada.ns.cloudflare.com", "bob.ns.cloudflare.com"] })
}

fn record_json(record: &Record) -> Value {
    json!({ "id": record.id, "type": record.kind, "name": record.name, "content": record.content,
        "proxied": record.proxied, "ttl": 1 })
}
