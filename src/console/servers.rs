//! With which servers the house talks: rules, the switch for chosen servers only, relays.

use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident, Visit};
use crate::door::errands::Resolved;
use crate::door::fields::Fields;
use crate::model::account::Role;
use crate::model::border::{Border, Severity};
use crate::model::remote::{Host, Relay, RelayState};
use crate::model::{RelayId, Time};
use crate::ops::Refusal;
use crate::ops::border::{self, Rule};
use crate::ops::relay::{self, Kind};
use crate::pages::form::Form;
use crate::pages::servers::{Queue, RelayLine, ServerLine, ServerRule, Servers};
use crate::pages::{Frame, when};
use crate::store::{Error, Tx, View};
use crate::text::domain::domain;
use axum::Router;
use axum::extract::{Query, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

/// How many rules the page lists; the exported file has all.
const RULES_SHOWN: usize = 200;

/// How many servers without a rule the page lists, those of the latest contact.
const KNOWN_SHOWN: usize = 50;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/servers", get(list))
        .route("/servers/rule", get(show).post(decide))
        .route("/servers/lift", post(lift))
        .route("/servers/allow-list", post(switch))
        .route("/servers/relays", post(subscribe))
        .route("/servers/relays/leave", post(unsubscribe))
}

/// How many servers for which something waits the page lists, those where it waits longest.
const QUEUES_SHOWN: usize = 50;

/// Up to how many deliveries to one server are counted.
const WAITING_COUNTED: usize = 1_000;

/// What waits for a server.
struct Waiting {
    host: Host,
    count: usize,
    since: Time,
}

/// What the page is made of.
struct Facts {
    borders: Vec<Border>,
    hosts: Vec<Host>,
    /// The longest waiting first.
    waiting: Vec<Waiting>,
    relays: Vec<Relay>,
    now: u64,
}

fn facts(view: &View) -> Result<Facts, Error> {
    let mut borders = view.borders()?;
    borders.sort_by(|a, b| (b.severity, &a.domain).cmp(&(a.severity, &b.domain)));
    let mut hosts = view.hosts()?;
    hosts.sort_by_key(|host| std::cmp::Reverse(host.last_contact));
    let mut waiting = Vec::new();
    for host in &hosts {
        let found = view.outbox_since(&host.name, WAITING_COUNTED)?;
        waiting.extend(found.map(|(count, since)| Waiting {
            host: host.clone(),
            count,
            since,
        }));
    }
    waiting.sort_by_key(|queue| queue.since);
    Ok(Facts {
        borders,
        hosts,
        waiting,
        relays: view.relays()?,
        now: view.now().0,
    })
}

async fn list(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let mut f = visit.frame("community");
    for (done, message) in [
        ("saved", "servers-saved"),
        ("lifted", "servers-lifted"),
        ("switched", "servers-switched"),
        ("relay", "servers-relay-saved"),
        ("imported", "servers-imported"),
    ] {
        if query.contains_key(done) {
            f = f.noting(message);
        }
    }
    page(&browser, &visit, f, empty_form(), StatusCode::OK).await
}

/// The forms as they are at first.
pub(super) fn empty_form() -> Form {
    Form::new()
        .filled("way", "suspend")
        .filled("kind", "mastodon")
}

/// The page, perhaps with complaints.
pub(super) async fn page(
    browser: &Browser,
    visit: &Visit,
    f: Frame,
    form: Form,
    status: StatusCode,
) -> Answer {
    let facts = match browser.doors.store.read(facts).await {
        Ok(facts) => facts,
        Err(why) => return visit.refuse(&why.into()),
    };
    let shown = facts.borders.iter().take(RULES_SHOWN);
    let rules = shown.map(|border| ruled(&f, border)).collect();
    let more = facts.borders.len().saturating_sub(RULES_SHOWN);
    let queues = facts.waiting.iter().take(QUEUES_SHOWN);
    let more_queues = facts.waiting.len().saturating_sub(QUEUES_SHOWN);
    let has_rule = |host: &&Host| !facts.borders.iter().any(|rule| rule.domain == host.name);
    let known = facts.hosts.iter().filter(has_rule).take(KNOWN_SHOWN);
    Answer::page_as(
        status,
        &Servers {
            owner: visit.me.as_ref().is_some_and(|me| me.is_owner()),
            allow_list: visit.settings.allow_list,
            queues: queues.map(|one| queue(&f, one, facts.now)).collect(),
            more_queues: more_queues as u64,
            rules,
            more_rules: more as u64,
            known: known.map(|host| met(&f, host, facts.now)).collect(),
            relays: facts.relays.iter().map(|one| subscribed(&f, one)).collect(),
            form,
            f,
        },
    )
}

fn ruled(f: &Frame, border: &Border) -> ServerLine {
    let mut about = Vec::new();
    about.extend(border.reject_media.then(|| f.say("servers-no-media")));
    about.extend(border.reject_reports.then(|| f.say("servers-no-reports")));
    about.extend((!border.public_comment.is_empty()).then(|| border.public_comment.clone()));
    ServerLine {
        domain: border.domain.clone(),
        rule: Some(f.say(word(border.severity))),
        about: about.join(" "),
    }
}

fn word(severity: Severity) -> &'static str {
    match severity {
        Severity::Allow => "servers-allow",
        Severity::Noop => "servers-noop",
        Severity::Silence => "servers-silence",
        Severity::Suspend => "servers-suspend",
    }
}

fn met(f: &Frame, host: &Host, now: u64) -> ServerLine {
    let mut about = vec![host.software.clone()];
    if let Some(last) = host.last_contact {
        let when = when::ago(&f.kit.words, last.0, now);
        about.push(f.with("servers-last", "when", when));
    }
    about.extend(match (host.dead_since, host.failing_since) {
        (Some(_), _) => Some(f.say("servers-dead")),
        (None, Some(_)) => Some(f.say("servers-failing")),
        (None, None) => None,
    });
    about.retain(|part| !part.is_empty());
    ServerLine {
        domain: host.name.clone(),
        rule: None,
        about: about.join(" · "),
    }
}

fn queue(f: &Frame, waiting: &Waiting, now: u64) -> Queue {
    let ago = |then: Time| when::ago(&f.kit.words, then.0, now);
    let host = &waiting.host;
    let silent = host.dead_since.or(host.failing_since);
    let mut about = vec![f.with("servers-oldest", "when", ago(waiting.since))];
    about.push(match (host.dead_since, silent) {
        (Some(_), _) => f.say("servers-queue-dead"),
        (None, Some(since)) => f.with("servers-silent", "when", ago(since)),
        (None, None) => f.say("servers-on-its-way"),
    });
    about.push(match host.last_contact {
        Some(last) => f.with("servers-last-sentence", "when", ago(last)),
        None => f.say("servers-never"),
    });
    Queue {
        domain: host.name.clone(),
        waits: match waiting.count >= WAITING_COUNTED {
            true => f.say("servers-waits-many"),
            false => f.count("servers-waits", waiting.count as u64),
        },
        about: about.join(" "),
        silent: silent.is_some(),
    }
}

fn subscribed(f: &Frame, relay: &Relay) -> RelayLine {
    RelayLine {
        id: relay.id.to_string(),
        address: relay.address.clone(),
        state: f.say(match relay.state {
            RelayState::Pending => "servers-relay-pending",
            RelayState::Accepted => "servers-relay-accepted",
            RelayState::Rejected => "servers-relay-rejected",
        }),
    }
}

async fn show(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let f = visit.frame("community");
    let name = query.get("domain").map_or("", String::as_str);
    let Some(name) = domain(name) else {
        return Answer::page(&ServerRule {
            f,
            domain: String::new(),
            known: false,
            made: None,
            form: Form::new().filled("severity", "silence"),
        });
    };
    let found = browser.doors.store.read(move |view| {
        let border = view.border(&name)?;
        let by = match border.as_ref().and_then(|border| border.by) {
            Some(by) => view.account(by)?,
            None => None,
        };
        Ok::<_, Error>((name, border, by))
    });
    let (name, border, by) = match found.await {
        Ok(found) => found,
        Err(why) => return visit.refuse(&why.into()),
    };
    let known = border.is_some();
    let rule = border.map_or(Rule::of(Severity::Silence), |border| Rule::from(&border));
    let made = by.map(|by| f.with("server-rule-made", "name", by.shown_name()));
    Answer::page(&ServerRule {
        f,
        domain: name,
        known,
        made,
        form: form_of(&rule),
    })
}

fn form_of(rule: &Rule) -> Form {
    let tick = |yes: bool| if yes { "1" } else { "" };
    Form::new()
        .filled("severity", rule.severity.name())
        .filled("reject_media", tick(rule.reject_media))
        .filled("reject_reports", tick(rule.reject_reports))
        .filled("obfuscate", tick(rule.obfuscate))
        .filled("public_comment", rule.public_comment.clone())
        .filled("private_comment", rule.private_comment.clone())
}

async fn decide(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    fields: Fields,
) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let f = visit.frame("community");
    let tick = |name| fields.one(name) == "1";
    let severity = Severity::parse(fields.one("severity"));
    let rule = Rule {
        severity: severity.unwrap_or(Severity::Silence),
        reject_media: tick("reject_media"),
        reject_reports: tick("reject_reports"),
        obfuscate: tick("obfuscate"),
        public_comment: fields.one("public_comment").to_owned(),
        private_comment: fields.one("private_comment").to_owned(),
    };
    let mut form = form_of(&rule).filled("domain", fields.one("domain"));
    let own = visit.settings.domain();
    if domain(fields.one("domain")).is_none_or(|name| name == own) {
        form.complain("domain", f.say("server-rule-domain-wrong"));
    }
    if severity.is_none() {
        form.complain("severity", f.say("server-rule-severity-wrong"));
    }
    for name in ["public_comment", "private_comment"] {
        if fields.one(name).chars().count() > border::COMMENT_CHARS_MAX {
            form.complain(name, f.say("server-rule-comment-wrong"));
        }
    }
    if !form.is_fine() {
        let page = ServerRule {
            f,
            domain: String::new(),
            known: false,
            made: None,
            form,
        };
        return Answer::page_as(StatusCode::UNPROCESSABLE_ENTITY, &page);
    }
    let (id, name) = (me.account.id, fields.one("domain").to_owned());
    let done = browser
        .doors
        .store
        .write(move |tx| border::decide(tx, id, &name, &rule));
    match done.await {
        Ok(rule) => {
            tracing::info!(domain = rule.domain, severity = rule.severity.name(), by = %id, "a rule about a server");
            Answer::to("/servers?saved")
        }
        Err(why) => visit.refuse(&why),
    }
}

async fn lift(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let name = fields.one("domain").to_owned();
    tracing::info!(domain = name, by = %resident.me.account.id, "a rule about a server is to be lifted");
    let lift = move |tx: &Tx, me| border::lift(tx, me, &name);
    resident.act(&browser, "/servers?lifted", lift).await
}

async fn switch(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let on = fields.one("on") == "1";
    let switch = move |tx: &Tx, me| border::set_allow_list(tx, me, on);
    resident.act(&browser, "/servers?switched", switch).await
}

async fn subscribe(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    fields: Fields,
) -> Answer {
    if !me.is_owner() {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let f = visit.frame("community");
    let (id, address) = (me.account.id, fields.one("address").trim().to_owned());
    let complaint = |key: &str| {
        let kind = fields.one("kind");
        Form::new()
            .filled("way", "suspend")
            .filled("kind", kind)
            .filled("address", fields.one("address"))
            .with_complaint("address", f.say(key))
    };
    let kind = match fields.one("kind") {
        "litepub" => match inbox_of(&browser, &address).await {
            Some(inbox) => Kind::LitePub { inbox },
            None => {
                let form = complaint("servers-relay-unknown");
                return page(&browser, &visit, f, form, StatusCode::UNPROCESSABLE_ENTITY).await;
            }
        },
        _ => Kind::Mastodon,
    };
    let done = browser
        .doors
        .store
        .write(move |tx| relay::subscribe(tx, id, &address, &kind));
    match done.await {
        Ok(_) => Answer::to("/servers?relay"),
        Err(Refusal::Invalid(_) | Refusal::Conflict(_) | Refusal::TooMany) => {
            let form = complaint("servers-relay-wrong");
            page(&browser, &visit, f, form, StatusCode::UNPROCESSABLE_ENTITY).await
        }
        Err(why) => visit.refuse(&why),
    }
}

/// Where a relay of LitePub's kind takes its mail, which its actor says.
async fn inbox_of(browser: &Browser, actor: &str) -> Option<String> {
    let found = browser.doors.errands.resolve(actor, None).await?;
    let Resolved::Account(account) = found else {
        return None;
    };
    let far = browser
        .doors
        .store
        .read(move |view| view.remote(account))
        .await;
    far.ok().flatten().map(|far| far.inbox)
}

async fn unsubscribe(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let Ok(relay) = fields.one("id").parse::<RelayId>() else {
        return resident.visit.error(StatusCode::NOT_FOUND);
    };
    let unsubscribe = move |tx: &Tx, me| relay::unsubscribe(tx, me, relay);
    resident.act(&browser, "/servers?relay", unsubscribe).await
}
