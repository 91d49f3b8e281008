//! What the certificate or token lets us do, and which of its domains the address belongs to. Whatever is missing is named
//! before anything is made.

use super::api::{Api, Fault};
use super::{Engine, Verdict};
use crate::model::reach::{Authority, Permission, Reach, Snag, Step, Zone};
use serde::Deserialize;

/// How many domains are named to somebody whose address is in none of them.
const ZONES_NAMED_MAX: usize = 8;

/// A domain at Cloudflare (developers.cloudflare.com/api, "Zone").
#[derive(Deserialize)]
struct ZoneJson {
    id: String,
    name: String,
    #[serde(default)]
    status: String,
    #[serde(default)]
    name_servers: Vec<String>,
    #[serde(default)]
    account: AccountJson,
}

#[derive(Default, Deserialize)]
struct AccountJson {
    #[serde(default)]
    id: String,
}

#[derive(Deserialize)]
struct TokenJson {
    status: String,
}

impl Engine {
    /// The client for the row's authority.
    pub(super) fn api<'a>(&'a self, token: &'a str) -> Api<'a> {
        Api {
            network: &*self.network,
            base: &self.tunnel.places().api,
            token,
        }
    }

    /// Checks the authority.
    pub(super) async fn check(&self, reach: &Reach) -> Verdict {
        let found = match &reach.authority {
            Some(Authority::Certificate {
                token,
                account,
                zone,
            }) => check_certificate(&self.api(token), reach, account, zone).await,
            Some(Authority::ApiToken(token)) => check_token(&self.api(token), reach).await,
            Some(Authority::RunToken(_)) | None => Err(Snag::NotValid),
        };
        match found {
            Ok(zone) => Verdict::on(reach, Step::Clear, |next| next.zone = Some(zone)),
            Err(snag) => Verdict::Stuck(snag),
        }
    }
}

/// The login's certificate is for one domain, which was chosen at Cloudflare. Whether its token may read that domain's name
/// isn't written anywhere, so that not being allowed to is borne; the tunnels it must be able to list.
async fn check_certificate(
    api: &Api<'_>,
    reach: &Reach,
    account: &str,
    zone: &str,
) -> Result<Zone, Snag> {
    let name = match api.get::<ZoneJson>(&format!("/zones/{zone}"), &[]).await {
        Ok(found) if !is_in(&reach.host, &found.name) => return Err(Snag::OtherZone(found.name)),
        Ok(found) => {
            active(&found)?;
            found.name
        }
        Err(fault) if fault.is_forbidden() || fault.is_missing() => String::new(),
        Err(fault) => return Err(fault.snag()),
    };
    tunnels(api, account, reach)
        .await
        .map_err(|fault| match fault.is_forbidden() {
            true => Snag::NotValid,
            false => fault.snag(),
        })?;
    Ok(Zone {
        account: account.to_owned(),
        id: zone.to_owned(),
        name,
    })
}

async fn check_token(api: &Api<'_>, reach: &Reach) -> Result<Zone, Snag> {
    // Tokens that belong to an account aren't known there, though they work: that they do, the next question shows.
    match api.get::<TokenJson>("/user/tokens/verify", &[]).await {
        Ok(token) if token.status != "active" => return Err(Snag::NotValid),
        Ok(_) | Err(Fault::Refused { .. }) => {}
        Err(fault) => return Err(fault.snag()),
    }
    let found = zone_of(api, &reach.host).await?;
    active(&found)?;
    let zone = Zone {
        account: found.account.id,
        id: found.id,
        name: found.name,
    };
    let mut missing = Vec::new();
    match tunnels(api, &zone.account, reach).await {
        Ok(()) => {}
        Err(fault) if fault.is_forbidden() => missing.push(Permission::Tunnel),
        Err(fault) => return Err(fault.snag()),
    }
    let records = format!("/zones/{}/dns_records", zone.id);
    let query = [("name", reach.host.as_str())];
    match api.get::<serde_json::Value>(&records, &query).await {
        Ok(_) => {}
        Err(fault) if fault.is_forbidden() => missing.push(Permission::Dns),
        Err(fault) => return Err(fault.snag()),
    }
    match missing.is_empty() {
        true => Ok(zone),
        false => Err(Snag::Missing(missing)),
    }
}

/// The domain that the name belongs to: the longest of its ends that the token knows.
async fn zone_of(api: &Api<'_>, host: &str) -> Result<ZoneJson, Snag> {
    let mut end = host;
    while end.contains('.') {
        let zones: Vec<ZoneJson> = api
            .get("/zones", &[("name", end)])
            .await
            .map_err(|fault| refused(&fault))?;
        if let Some(zone) = zones.into_iter().find(|zone| zone.name == end) {
            return Ok(zone);
        }
        end = end.split_once('.').map_or("", |(_, rest)| rest);
    }
    let others: Vec<ZoneJson> = api
        .get("/zones", &[("per_page", "50")])
        .await
        .map_err(|fault| refused(&fault))?;
    let names = others.into_iter().take(ZONES_NAMED_MAX);
    Err(Snag::NoZone(names.map(|zone| zone.name).collect()))
}

/// A token that can't list any domain is no good (400, 401, "Invalid access token" 9109 with 403), or may not read them.
fn refused(fault: &Fault) -> Snag {
    match fault {
        Fault::Refused {
            status: 400 | 401, ..
        } => Snag::NotValid,
        fault if fault.says(&[1000, 9109, 6003, 6111]) => Snag::NotValid,
        fault if fault.is_forbidden() => Snag::Missing(vec![Permission::Zone]),
        fault => fault.snag(),
    }
}

fn active(zone: &ZoneJson) -> Result<(), Snag> {
    match zone.status.as_str() {
        "active" => Ok(()),
        "pending" | "initializing" => {
            Err(Snag::Pending(zone.name.clone(), zone.name_servers.clone()))
        }
        _ => Err(Snag::Inactive(zone.name.clone())),
    }
}

/// Whether the account's tunnels may be seen.
async fn tunnels(api: &Api<'_>, account: &str, reach: &Reach) -> Result<(), Fault> {
    let query = [("name", reach.plan.name.as_str()), ("is_deleted", "false")];
    let path = format!("/accounts/{account}/cfd_tunnel");
    api.get::<serde_json::Value>(&path, &query)
        .await
        .map(|_| ())
}

/// Whether a name belongs to a domain.
pub(super) fn is_in(host: &str, zone: &str) -> bool {
    host == zone
        || host
            .strip_suffix(zone)
            .is_some_and(|front| front.ends_with('.'))
}
