//! Other servers: how talking with each fares, the rules about them, relays, lists that others have made.

use super::reply::{DONE, Done, Fresh, Keeper, Owner, Refused, Reply, Sent};
use crate::door::browser::Browser;
use crate::door::errands::Resolved;
use crate::model::RelayId;
use crate::model::border::{Border, Severity};
use crate::model::remote::{Host, RelayState};
use crate::ops::blocklist::{self, AT_ONCE, Way};
use crate::ops::border::{self, Rule};
use crate::ops::relay::{self, Kind};
use crate::ops::{Refusal, contact};
use crate::store::View;
use crate::text::blocklist::{self as list, FILE_BYTES_MAX, Why, Wrong};
use crate::text::domain::domain;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, State};
use axum::routing::{get, post};
use serde::{Deserialize, Serialize};

/// How many servers are listed: those with a rule, those that don't answer, and those of the latest contact.
const SHOWN: usize = 300;
/// How many letters that wait for one server are counted.
const WAITING_COUNTED: usize = 1_000;
/// How many servers and lines of a list are named; the rest is counted.
const NAMED_MAX: usize = 50;
/// Longest body of the requests that bring a list, in bytes: one in which every sign is escaped.
const BODY_BYTES_MAX: usize = 3 * FILE_BYTES_MAX + (64 << 10);

pub fn routes() -> Router<Browser> {
    let lists = Router::new()
        .route("/console/servers/list", post(plan))
        .route("/console/servers/list/apply", post(apply))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX));
    Router::new()
        .route("/console/servers", get(all))
        .route("/console/servers/rule", post(decide))
        .route("/console/servers/lift", post(lift))
        .route("/console/servers/knock", post(knock))
        .route("/console/servers/allow-list", post(switch))
        .route("/console/relays", post(subscribe))
        .route("/console/relays/{id}/leave", post(leave))
        .merge(lists)
}

#[derive(Serialize)]
struct Servers {
    allow_list: bool,
    servers: Vec<Server>,
    /// How many more there are than are listed.
    more: usize,
    relays: Vec<RelayLine>,
}

#[derive(Serialize)]
struct Server {
    domain: String,
    software: String,
    last_contact: Option<u64>,
    failing_since: Option<u64>,
    given_up: bool,
    /// Letters that wait for it, up to a thousand.
    waiting: usize,
    rule: Option<RuleLine>,
}

#[derive(Serialize)]
struct RuleLine {
    severity: &'static str,
    reject_media: bool,
    reject_reports: bool,
    obfuscate: bool,
    public_comment: String,
    private_comment: String,
    by: Option<String>,
}

#[derive(Serialize)]
struct RelayLine {
    id: String,
    address: String,
    state: &'static str,
}

async fn all(State(browser): State<Browser>, keeper: Keeper) -> Reply<Servers> {
    keeper.read(&browser, servers).await.map(Fresh)
}

fn servers(view: &View) -> Result<Servers, Refusal> {
    let borders = view.borders()?;
    let mut hosts = view.hosts()?;
    hosts.sort_by_key(|host| std::cmp::Reverse((host.failing_since.is_some(), host.last_contact)));
    let unknown = borders
        .iter()
        .filter(|rule| !hosts.iter().any(|host| host.name == rule.domain));
    let unknown: Vec<Host> = unknown
        .map(|rule| Host {
            name: rule.domain.clone(),
            ..Host::default()
        })
        .collect();
    let all = unknown.into_iter().chain(hosts);
    let (mut ruled, mut others) = (Vec::new(), Vec::new());
    for host in all {
        match borders.iter().find(|rule| rule.domain == host.name) {
            Some(rule) => ruled.push((host, Some(rule))),
            None => others.push((host, None)),
        }
    }
    ruled.append(&mut others);
    let more = ruled.len().saturating_sub(SHOWN);
    ruled.truncate(SHOWN);
    let servers = ruled
        .into_iter()
        .map(|(host, rule)| server(view, host, rule));
    Ok(Servers {
        allow_list: view.settings()?.allow_list,
        servers: servers.collect::<Result<_, _>>()?,
        more,
        relays: relays(view)?,
    })
}

fn server(view: &View, host: Host, rule: Option<&Border>) -> Result<Server, Refusal> {
    Ok(Server {
        waiting: view.outbox_of(&host.name, WAITING_COUNTED)?.len(),
        rule: rule.map(|rule| rule_line(view, rule)).transpose()?,
        domain: host.name,
        software: host.software,
        last_contact: host.last_contact.map(|at| at.0),
        failing_since: host.failing_since.map(|at| at.0),
        given_up: host.dead_since.is_some(),
    })
}

fn rule_line(view: &View, rule: &Border) -> Result<RuleLine, Refusal> {
    let by = rule.by.map_or(Ok(None), |id| view.account(id))?;
    Ok(RuleLine {
        severity: rule.severity.name(),
        reject_media: rule.reject_media,
        reject_reports: rule.reject_reports,
        obfuscate: rule.obfuscate,
        public_comment: rule.public_comment.clone(),
        private_comment: rule.private_comment.clone(),
        by: by.map(|account| account.shown_name().to_owned()),
    })
}

fn relays(view: &View) -> Result<Vec<RelayLine>, Refusal> {
    let relays = view.relays()?.into_iter().map(|relay| RelayLine {
        id: relay.id.to_string(),
        state: match relay.state {
            RelayState::Pending => "pending",
            RelayState::Accepted => "accepted",
            RelayState::Rejected => "rejected",
        },
        address: relay.address,
    });
    Ok(relays.collect())
}

#[derive(Deserialize)]
struct Decision {
    domain: String,
    severity: String,
    #[serde(default)]
    reject_media: bool,
    #[serde(default)]
    reject_reports: bool,
    #[serde(default)]
    obfuscate: bool,
    #[serde(default)]
    public_comment: String,
    #[serde(default)]
    private_comment: String,
}

async fn decide(
    State(browser): State<Browser>,
    keeper: Keeper,
    Sent(wish): Sent<Decision>,
) -> Reply<Done> {
    let own = keeper.visit.settings.domain();
    let name = domain(&wish.domain).filter(|name| name != own);
    let name = name.ok_or_else(|| keeper.wrong("domain", "server-rule-domain-wrong"))?;
    let severity = Severity::parse(&wish.severity)
        .ok_or_else(|| keeper.wrong("severity", "server-rule-severity-wrong"))?;
    for (field, text) in [
        ("public_comment", &wish.public_comment),
        ("private_comment", &wish.private_comment),
    ] {
        if text.chars().count() > border::COMMENT_CHARS_MAX {
            return Err(keeper.wrong(field, "server-rule-comment-wrong"));
        }
    }
    let rule = Rule {
        severity,
        reject_media: wish.reject_media,
        reject_reports: wish.reject_reports,
        public_comment: wish.public_comment,
        private_comment: wish.private_comment,
        obfuscate: wish.obfuscate,
    };
    keeper
        .done(&browser, move |tx, me| border::decide(tx, me, &name, &rule))
        .await
}

#[derive(Deserialize)]
struct Named {
    domain: String,
}

async fn lift(
    State(browser): State<Browser>,
    keeper: Keeper,
    Sent(Named { domain }): Sent<Named>,
) -> Reply<Done> {
    keeper
        .done(&browser, move |tx, me| border::lift(tx, me, &domain))
        .await
}

/// What waits for a server that didn't answer is tried at once.
async fn knock(
    State(browser): State<Browser>,
    keeper: Keeper,
    Sent(Named { domain }): Sent<Named>,
) -> Reply<Done> {
    keeper
        .done(&browser, move |tx, me| contact::try_again(tx, me, &domain))
        .await
}

#[derive(Deserialize)]
struct Switch {
    on: bool,
}

async fn switch(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(Switch { on }): Sent<Switch>,
) -> Reply<Done> {
    owner
        .done(&browser, move |tx, me| border::set_allow_list(tx, me, on))
        .await
}

#[derive(Deserialize)]
struct Address {
    address: String,
    /// LitePub's kind: the address is that of the relay's actor.
    #[serde(default)]
    actor: bool,
}

/// Where the relay whose actor is `address` takes letters, and the actor's own address.
async fn relay_actor(browser: &Browser, owner: &Keeper, address: &str) -> Option<(String, String)> {
    let errands = &browser.doors.errands;
    let Resolved::Account(id) = errands.resolve(address, Some(owner.id())).await? else {
        return None;
    };
    let found = owner.read(browser, |view| {
        let uri = view.account(id)?.and_then(|account| account.uri);
        Ok(uri.zip(view.remote(id)?.map(|remote| remote.inbox)))
    });
    found.await.ok()?
}

async fn subscribe(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(Address { address, actor }): Sent<Address>,
) -> Reply<Done> {
    let (address, kind) = match actor {
        false => (address.trim().to_owned(), Kind::Mastodon),
        true => match relay_actor(&browser, &owner, address.trim()).await {
            Some((uri, inbox)) => (uri, Kind::LitePub { inbox }),
            None => return Err(owner.wrong("address", "console-relay-actor-missing")),
        },
    };
    let done = browser.doors.store.write({
        let me = owner.id();
        move |tx| relay::subscribe(tx, me, &address, &kind)
    });
    match done.await {
        Ok(_) => Ok(DONE),
        Err(Refusal::Invalid(_) | Refusal::Conflict(_) | Refusal::TooMany) => {
            Err(owner.wrong("address", "servers-relay-wrong"))
        }
        Err(why) => Err(owner.refused(why)),
    }
}

async fn leave(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(id): Path<String>,
) -> Reply<Done> {
    let id: RelayId = owner.named(&id)?;
    owner
        .done(&browser, move |tx, me| relay::unsubscribe(tx, me, id))
        .await
}

/// Somebody else's list.
#[derive(Deserialize)]
struct Brought {
    /// `suspend` or `silence` where the list doesn't say; `allow` for servers to be let in.
    way: String,
    text: String,
}

impl Brought {
    fn way(&self) -> Way {
        match self.way.as_str() {
            "allow" => Way::For,
            "silence" => Way::Against(Severity::Silence),
            _ => Way::Against(Severity::Suspend),
        }
    }

    fn check(&self, keeper: &Keeper) -> Result<(), Refused> {
        match () {
            () if self.text.trim().is_empty() => Err(keeper.wrong("text", "servers-import-empty")),
            () if self.text.len() > FILE_BYTES_MAX => {
                Err(keeper.wrong("text", "servers-import-wrong"))
            }
            () => Ok(()),
        }
    }
}

/// What a list would change.
#[derive(Serialize)]
struct Plan {
    fresh: usize,
    stricter: usize,
    same: usize,
    follows: usize,
    parting: Vec<Parting>,
    wrong: Vec<String>,
    more_wrong: usize,
}

#[derive(Serialize)]
struct Parting {
    domain: String,
    follows: usize,
}

async fn plan(
    State(browser): State<Browser>,
    keeper: Keeper,
    Sent(brought): Sent<Brought>,
) -> Reply<Plan> {
    brought.check(&keeper)?;
    let (entries, wrong) = list::read(&brought.text);
    let (me, way) = (keeper.id(), brought.way());
    let store = &browser.doors.store;
    let planned = store.read(|view| blocklist::plan(view, me, &entries, way));
    let plan = planned.await.map_err(|why| match why {
        Refusal::TooMany => keeper.wrong("text", "servers-import-full"),
        why => keeper.refused(why),
    })?;
    Ok(Fresh(Plan {
        fresh: plan.fresh,
        stricter: plan.stricter,
        same: plan.same,
        follows: plan.parting.iter().map(|(_, follows)| follows).sum(),
        more_wrong: wrong.len().saturating_sub(NAMED_MAX),
        wrong: wrong
            .iter()
            .take(NAMED_MAX)
            .map(|wrong| told(&keeper, wrong))
            .collect(),
        parting: plan
            .parting
            .into_iter()
            .take(NAMED_MAX)
            .map(|(domain, follows)| Parting { domain, follows })
            .collect(),
    }))
}

fn told(keeper: &Keeper, wrong: &Wrong) -> String {
    let why = keeper.say(match wrong.why {
        Why::Domain => "server-import-domain",
        Why::Severity => "server-import-severity",
        Why::Unreadable => "server-import-unreadable",
        Why::TooMany => "server-import-many",
    });
    let line = keeper
        .visit
        .gate()
        .with("server-import-line", "line", wrong.line);
    format!("{line}: “{}” {why}", wrong.text)
}

async fn apply(
    State(browser): State<Browser>,
    keeper: Keeper,
    Sent(brought): Sent<Brought>,
) -> Reply<Done> {
    brought.check(&keeper)?;
    let (entries, _) = list::read(&brought.text);
    let way = brought.way();
    for piece in entries.chunks(AT_ONCE) {
        let piece = piece.to_vec();
        let done = keeper.act(&browser, move |tx, me| {
            blocklist::apply(tx, me, &piece, way)
        });
        done.await?;
    }
    Ok(DONE)
}
