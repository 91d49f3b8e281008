//! Making the tunnel and leading the name to it. Both find what they have made already, so that they can be done again.

use super::api::{Api, Fault};
use super::check::is_in;
use super::{Engine, Verdict, files};
use crate::model::reach::{Authority, Permission, Reach, Snag, Step, Way, Zone};
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use hyper::Method;
use serde::Deserialize;
use serde_json::json;

/// "An A, AAAA, or CNAME record with that host already exists": 1003 from the tunnels' own routes (cloudflared
/// `cmd/cloudflared/tunnel/subcommands.go`), the others from the DNS API.
const NAME_TAKEN: [i64; 5] = [1003, 81053, 81054, 81057, 81058];

#[derive(Deserialize)]
struct TunnelJson {
    id: String,
    name: String,
}

#[derive(Deserialize)]
struct RouteJson {
    #[serde(default)]
    name: String,
}

/// An entry of a domain.
#[derive(Deserialize)]
pub(super) struct Record {
    pub id: String,
    #[serde(rename = "type")]
    pub kind: String,
    #[serde(default)]
    pub content: String,
    #[serde(default)]
    pub proxied: bool,
}

/// The tunnel of this name, if there is one.
pub(super) async fn find(
    api: &Api<'_>,
    account: &str,
    name: &str,
) -> Result<Option<String>, Fault> {
    let path = format!("/accounts/{account}/cfd_tunnel");
    let query = [("name", name), ("is_deleted", "false")];
    let found: Vec<TunnelJson> = api.get(&path, &query).await?;
    Ok(found
        .into_iter()
        .find(|tunnel| tunnel.name == name && crate::text::cloudflare::is_uuid(&tunnel.id))
        .map(|tunnel| tunnel.id))
}

/// Where names are led to that belong to a tunnel.
pub(super) fn target(tunnel: &str) -> String {
    format!("{tunnel}.cfargotunnel.com")
}

impl Engine {
    /// Makes the tunnel, unless it is there.
    pub(super) async fn make(&self, reach: &Reach) -> Verdict {
        let Some((api, zone)) = self.with(reach) else {
            return Verdict::Stuck(Snag::NotValid);
        };
        let found = match find(&api, &zone.account, &reach.plan.name).await {
            Ok(found) => found,
            Err(fault) => return unable(&fault, Permission::Tunnel),
        };
        if let Some(id) = found {
            return Verdict::on(reach, Step::Route, |next| next.tunnel = Some(id));
        }
        let path = format!("/accounts/{}/cfd_tunnel", zone.account);
        let body = json!({
            "name": reach.plan.name,
            "tunnel_secret": STANDARD.encode(reach.plan.secret),
            "config_src": "local",
        });
        match api.send::<TunnelJson>(Method::POST, &path, &body).await {
            Ok(made) if crate::text::cloudflare::is_uuid(&made.id) => {
                Verdict::on(reach, Step::Route, |next| next.tunnel = Some(made.id))
            }
            // Perhaps it was made: the next look will tell.
            Ok(_) => Verdict::Stuck(Snag::Garbled),
            Err(Fault::Refused { status: 409, .. }) => Verdict::Stuck(Snag::Garbled),
            Err(fault) => unable(&fault, Permission::Tunnel),
        }
    }

    /// Leads the name to the tunnel.
    pub(super) async fn route(&self, reach: &Reach) -> Verdict {
        let (Some((api, zone)), Some(tunnel)) = (self.with(reach), &reach.tunnel) else {
            return Verdict::Stuck(Snag::NotValid);
        };
        let routed = match &reach.authority {
            Some(Authority::Certificate { .. }) => by_tunnel(&api, reach, &zone.id, tunnel).await,
            _ => by_records(&api, reach, &zone.id, tunnel).await,
        };
        if let Err(snag) = routed {
            return Verdict::Stuck(snag);
        }
        for host in reach.stale_hosts.iter().filter(|host| **host != reach.host) {
            if let Err(fault) = unroute(&api, &zone.id, host, tunnel).await {
                tracing::warn!(
                    host,
                    why = fault.words(),
                    "an old entry could not be removed"
                );
            }
        }
        Verdict::on(reach, Step::Write, |next| next.stale_hosts.clear())
    }

    /// Writes cloudflared's files and has it look at them.
    pub(super) async fn write(&self, reach: &Reach) -> Verdict {
        match self.tunnel.origin_open() {
            Some(true) => {}
            Some(false) => return Verdict::Stuck(Snag::PortTaken),
            None => return Verdict::Wait(self.tunnel.places().pace.look),
        }
        let (places, row) = (self.tunnel.places().clone(), reach.clone());
        let written = tokio::task::spawn_blocking(move || {
            files::write(&places, &row).map_err(|why| Snag::Disk(why.to_string()))?;
            files::validate(&places).map_err(Snag::Config)
        });
        match written.await {
            Ok(Ok(())) => {}
            Ok(Err(snag)) => return Verdict::Stuck(snag),
            Err(why) => return Verdict::Stuck(Snag::Disk(why.to_string())),
        }
        match reach.way {
            Way::ApiToken => Verdict::on(reach, Step::Zone, |_| {}),
            // From here on nothing is asked of Cloudflare any more.
            _ => Verdict::on(reach, Step::Connect, |next| next.authority = None),
        }
    }

    /// The client for the row's authority, and where it acts.
    pub(super) fn with<'a>(&'a self, reach: &'a Reach) -> Option<(Api<'a>, &'a Zone)> {
        let token = reach.authority.as_ref()?.bearer()?;
        Some((self.api(token), reach.zone.as_ref()?))
    }
}

/// What a refusal means where this permission was needed.
fn unable(fault: &Fault, needed: Permission) -> Verdict {
    match fault.is_forbidden() {
        true => Verdict::Stuck(Snag::Missing(vec![needed])),
        false => Verdict::Stuck(fault.snag()),
    }
}

/// As cloudflared does it (`cfapi/hostname.go`): all that the login's certificate is known to allow.
async fn by_tunnel(api: &Api<'_>, reach: &Reach, zone: &str, tunnel: &str) -> Result<(), Snag> {
    let path = format!("/zones/{zone}/tunnels/{tunnel}/routes");
    let body = json!({
        "type": "dns",
        "user_hostname": reach.host,
        "overwrite_existing": reach.may_overwrite,
    });
    match api.send::<RouteJson>(Method::PUT, &path, &body).await {
        Ok(route) if route.name.is_empty() || route.name == reach.host => Ok(()),
        // A name of another domain is taken for one inside of the certificate's: home.example.other.example.
        Ok(route) => {
            if let Err(fault) = unroute(api, zone, &route.name, tunnel).await {
                tracing::warn!(
                    name = route.name,
                    why = fault.words(),
                    "an entry in the wrong domain is left"
                );
            }
            let other = route.name.strip_prefix(&format!("{}.", reach.host));
            Err(Snag::OtherZone(other.unwrap_or(&route.name).to_owned()))
        }
        Err(fault) if fault.says(&NAME_TAKEN) => {
            let old = standing(api, zone, &reach.host).await.unwrap_or_default();
            Err(Snag::NameTaken(described(&old)))
        }
        Err(fault) if fault.is_forbidden() => Err(Snag::Missing(vec![Permission::Dns])),
        Err(fault) => Err(fault.snag()),
    }
}

/// By the domain's entries.
async fn by_records(api: &Api<'_>, reach: &Reach, zone: &str, tunnel: &str) -> Result<(), Snag> {
    let no = |fault: Fault| match fault.is_forbidden() {
        true => Snag::Missing(vec![Permission::Dns]),
        // Somebody was faster: the next look shows what there is.
        false if fault.says(&NAME_TAKEN) => Snag::Garbled,
        false => fault.snag(),
    };
    debug_assert!(
        reach
            .zone
            .as_ref()
            .is_some_and(|zone| is_in(&reach.host, &zone.name))
    );
    let wanted = json!({
        "type": "CNAME",
        "name": reach.host,
        "content": target(tunnel),
        "proxied": true,
        "ttl": 1,
        "comment": "Burrow",
    });
    let path = format!("/zones/{zone}/dns_records");
    let old = standing(api, zone, &reach.host).await.map_err(no)?;
    let ours = |record: &Record| record.kind == "CNAME" && record.content == target(tunnel);
    match old.as_slice() {
        [] => api
            .tell(Method::POST, &path, &[], Some(&wanted))
            .await
            .map_err(no),
        [one] if ours(one) && one.proxied => Ok(()),
        [one, rest @ ..] if reach.may_overwrite || rest.is_empty() && ours(one) => {
            for more in rest {
                let path = format!("{path}/{}", more.id);
                api.tell(Method::DELETE, &path, &[], None)
                    .await
                    .map_err(no)?;
            }
            let path = format!("{path}/{}", one.id);
            api.tell(Method::PUT, &path, &[], Some(&wanted))
                .await
                .map_err(no)
        }
        all => Err(Snag::NameTaken(described(all))),
    }
}

/// The entries that decide where a name leads.
async fn standing(api: &Api<'_>, zone: &str, host: &str) -> Result<Vec<Record>, Fault> {
    let path = format!("/zones/{zone}/dns_records");
    let all: Vec<Record> = api.get(&path, &[("name", host)]).await?;
    let leads = |record: &Record| ["A", "AAAA", "CNAME"].contains(&record.kind.as_str());
    Ok(all.into_iter().filter(leads).collect())
}

/// Removes the entry that leads a name to this tunnel; others are left alone.
pub(super) async fn unroute(
    api: &Api<'_>,
    zone: &str,
    host: &str,
    tunnel: &str,
) -> Result<(), Fault> {
    let leads = target(tunnel);
    for record in standing(api, zone, host).await? {
        if record.content == leads {
            let path = format!("/zones/{zone}/dns_records/{}", record.id);
            api.tell(Method::DELETE, &path, &[], None).await?;
        }
    }
    Ok(())
}

/// What a name leads to, for people; empty where we may not see it.
fn described(records: &[Record]) -> String {
    let all: Vec<String> = records
        .iter()
        .map(|record| format!("{} {}", record.kind, record.content))
        .collect();
    all.join(", ")
}
