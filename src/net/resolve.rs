//! Names to addresses. The program is linked statically and can't ask the C library, so it reads
//! `/etc/hosts` and `/etc/resolv.conf` itself; anew when they change, because a box starts before its router
//! does and moves house with its family.

use super::outbound::Trouble;
use futures_util::future::BoxFuture;
use hickory_resolver::config::{LookupIpStrategy, ResolveHosts};
use hickory_resolver::proto::op::Query;
use hickory_resolver::proto::rr::{Name, RecordType};
use hickory_resolver::{Hosts, TokioResolver};
use std::net::IpAddr;
use std::path::Path;
use std::sync::{Mutex, PoisonError};
use std::time::{Duration, SystemTime};

/// Who is on this machine's side of the network.
const HOSTS_FILE: &str = "/etc/hosts";
/// Who is asked about all others.
const SERVERS_FILE: &str = "/etc/resolv.conf";
/// How long one server of names may take.
const SERVER_WAIT: Duration = Duration::from_secs(3);
/// How many answers are remembered, each as long as it says itself.
const ANSWERS_MAX: u64 = 1_000;
/// The longest that an answer is remembered, whatever it says.
const ANSWER_TTL_MAX: Duration = Duration::from_secs(60 * 60);

/// Who knows the addresses of names. None of them has been vetted.
pub trait Names: Send + Sync {
    /// The addresses of `host`, which is a name and no address.
    fn look_up<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Trouble>>;
}

/// What this system knows, or asks its servers of names.
#[derive(Default)]
pub struct SystemNames {
    known: Mutex<Option<Known>>,
}

struct Known {
    changed: [Option<SystemTime>; 2],
    hosts: std::sync::Arc<Hosts>,
    servers: Option<TokioResolver>,
}

impl Names for SystemNames {
    fn look_up<'a>(&'a self, host: &'a str) -> BoxFuture<'a, Result<Vec<IpAddr>, Trouble>> {
        Box::pin(async move {
            let nobody = |why: &dyn std::fmt::Display| {
                Trouble::Unreachable(format!("{host} has no address: {why}"))
            };
            // A name of the web is a whole one: nobody's search list may finish it.
            let mut name = Name::from_utf8(host).map_err(|why| nobody(&why))?;
            name.set_fqdn(true);
            let (hosts, servers) = self.known();
            let written = in_file(&hosts, &name);
            if !written.is_empty() {
                return Ok(written);
            }
            let servers = servers.ok_or_else(|| nobody(&"no server of names is known"))?;
            let found = servers.lookup_ip(name).await.map_err(|why| nobody(&why))?;
            Ok(found.iter().collect())
        })
    }
}

impl SystemNames {
    fn known(&self) -> (std::sync::Arc<Hosts>, Option<TokioResolver>) {
        let changed = [HOSTS_FILE, SERVERS_FILE].map(|file| {
            let facts = std::fs::metadata(file);
            facts.and_then(|facts| facts.modified()).ok()
        });
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.as_ref().is_none_or(|known| known.changed != changed) {
            *known = Some(Known {
                changed,
                hosts: std::sync::Arc::new(read_hosts(Path::new(HOSTS_FILE))),
                servers: servers(),
            });
        }
        match known.as_ref() {
            Some(known) => (known.hosts.clone(), known.servers.clone()),
            None => (std::sync::Arc::default(), None),
        }
    }
}

fn read_hosts(file: &Path) -> Hosts {
    let mut hosts = Hosts::default();
    if let Ok(file) = std::fs::File::open(file)
        && let Err(why) = hosts.read_hosts_conf(file)
    {
        tracing::warn!(%why, "{HOSTS_FILE} can't be read");
    }
    hosts
}

/// Both kinds of address that the file has for a name. Whoever is in the file is not asked for elsewhere, as
/// everywhere: the other kind would be looked for on a network that may not be there.
fn in_file(hosts: &Hosts, name: &Name) -> Vec<IpAddr> {
    let kinds = [RecordType::AAAA, RecordType::A].into_iter();
    let found =
        kinds.filter_map(|kind| hosts.lookup_static_host(&Query::query(name.clone(), kind)));
    found
        .flat_map(|lookup| {
            let records = lookup.answers().iter();
            let addresses = records.filter_map(|record| record.data.ip_addr());
            addresses.collect::<Vec<IpAddr>>()
        })
        .collect()
}

fn servers() -> Option<TokioResolver> {
    let mut builder = match TokioResolver::builder_tokio() {
        Ok(builder) => builder,
        Err(why) => {
            tracing::warn!(%why, "{SERVERS_FILE} names no server of names");
            return None;
        }
    };
    let options = builder.options_mut();
    options.use_hosts_file = ResolveHosts::Never;
    options.ip_strategy = LookupIpStrategy::Ipv4AndIpv6;
    options.timeout = SERVER_WAIT;
    options.cache_size = ANSWERS_MAX;
    options.positive_max_ttl = Some(ANSWER_TTL_MAX);
    let built = builder.build();
    built
        .inspect_err(|why| tracing::warn!(%why, "names can't be looked up"))
        .ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_file_of_hosts_is_honoured() {
        let folder = tempfile::tempdir().expect("a folder");
        let file = folder.path().join("hosts");
        let text =
            "10.9.0.2 one.test alias.test # a peer\n::1 one.test\n\nnonsense\n10.9.0.3 TWO.test\n";
        std::fs::write(&file, text).expect("a file");
        let hosts = read_hosts(&file);
        let look = |name: &str| {
            let found = in_file(&hosts, &name.parse().expect("a name"));
            let found: Vec<String> = found.iter().map(IpAddr::to_string).collect();
            found.join(" ")
        };
        assert_eq!(look("one.test."), "::1 10.9.0.2");
        assert_eq!(look("alias.test."), "10.9.0.2");
        assert_eq!(look("two.test."), "10.9.0.3");
        assert_eq!(look("three.test."), "");
        let none = read_hosts(&folder.path().join("none"));
        assert!(in_file(&none, &"one.test.".parse().expect("a name")).is_empty());
    }

    #[tokio::test]
    async fn this_system_knows_itself() {
        let names = SystemNames::default();
        let found = names.look_up("localhost").await.expect("in the file");
        assert!(
            found.iter().all(IpAddr::is_loopback) && !found.is_empty(),
            "{found:?}"
        );
    }
}
