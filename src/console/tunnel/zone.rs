//! What a zone must be told so that other servers get through: they are programs, and much at Cloudflare is made to keep
//! programs out, or to improve pages for people. All by rules for our own name, but for Bot Fight Mode, which has only
//! one switch (developers.cloudflare.com, "Bot Fight Mode": can't be skipped by rules).
//!
//! What a token may not do is named and never stops anything.

use super::api::{Api, Fault};
use super::{Engine, Verdict};
use crate::model::reach::{Outcome, Reach, Snag, Step, Wish};
use hyper::Method;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
struct RulesetJson {
    id: String,
    #[serde(default)]
    rules: Vec<RuleJson>,
}

#[derive(Deserialize)]
struct RuleJson {
    id: String,
    #[serde(default)]
    description: String,
}

impl Engine {
    /// Asks for all wishes; then the token has done its work.
    pub(super) async fn dress_zone(&self, reach: &Reach) -> Verdict {
        let Some((api, zone)) = self.with(reach) else {
            return Verdict::Stuck(Snag::NotValid);
        };
        let mut wishes = Vec::new();
        for wish in [Wish::Bots, Wish::Config, Wish::Cache] {
            let outcome = match ask(&api, &zone.id, &reach.host, wish).await {
                Ok(()) => Outcome::Done,
                Err(fault) if fault.is_forbidden() => Outcome::NotAllowed,
                Err(fault @ Fault::Refused { .. }) => Outcome::Refused(fault.words()),
                Err(fault) => return fault.into(),
            };
            wishes.push((wish, outcome));
        }
        Verdict::on(reach, Step::Connect, |next| {
            next.wishes = wishes;
            next.authority = None;
        })
    }
}

async fn ask(api: &Api<'_>, zone: &str, host: &str, wish: Wish) -> Result<(), Fault> {
    match wish {
        Wish::Bots => {
            let path = format!("/zones/{zone}/bot_management");
            let body = json!({ "fight_mode": false });
            api.tell(Method::PUT, &path, &[], Some(&body)).await
        }
        Wish::Config => set_rule(api, zone, "http_config_settings", &config_rule(host)).await,
        Wish::Cache => set_rule(api, zone, "http_request_cache_settings", &cache_rule(host)).await,
    }
}

/// developers.cloudflare.com/rules/configuration-rules/settings.
fn config_rule(host: &str) -> Value {
    json!({
        "description": format!("Burrow: leave the letters of {host} as they are"),
        "expression": format!("(http.host eq \"{host}\")"),
        "action": "set_config",
        "action_parameters": { "bic": false, "rocket_loader": false, "email_obfuscation": false },
        "enabled": true,
    })
}

/// developers.cloudflare.com/cache/how-to/cache-rules/settings, "Bypass cache".
fn cache_rule(host: &str) -> Value {
    let path = "http.request.uri.path";
    json!({
        "description": format!("Burrow: keep nothing of {host} but pictures"),
        "expression": format!(
            "(http.host eq \"{host}\" and not starts_with({path}, \"/media/\") and not starts_with({path}, \"/assets/\"))"
        ),
        "action": "set_cache_settings",
        "action_parameters": { "cache": false },
        "enabled": true,
    })
}

/// Puts our one rule among those of a phase, without touching the others: in the place of the one of the same description,
/// if it is there already.
async fn set_rule(api: &Api<'_>, zone: &str, phase: &str, rule: &Value) -> Result<(), Fault> {
    let entry = format!("/zones/{zone}/rulesets/phases/{phase}/entrypoint");
    let set: RulesetJson = match api.get(&entry, &[]).await {
        Ok(set) => set,
        // The phase has no rules yet.
        Err(fault) if fault.is_missing() => {
            let body = json!({ "rules": [rule] });
            return api.tell(Method::PUT, &entry, &[], Some(&body)).await;
        }
        Err(fault) => return Err(fault),
    };
    let rules = format!("/zones/{zone}/rulesets/{}/rules", set.id);
    let ours = rule["description"].as_str().unwrap_or_default();
    match set.rules.iter().find(|known| known.description == ours) {
        Some(known) => {
            let path = format!("{rules}/{}", known.id);
            api.tell(Method::PATCH, &path, &[], Some(rule)).await
        }
        None => api.tell(Method::POST, &rules, &[], Some(rule)).await,
    }
}
