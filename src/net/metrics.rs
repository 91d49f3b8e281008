//! What is counted, in Prometheus' text form. Requests are told apart by the route that they matched,
//! never by their address, so that there are only so many rows.

use axum::http::{Method, StatusCode};
use prometheus_client::encoding::EncodeLabelSet;
use prometheus_client::encoding::text::encode;
use prometheus_client::metrics::counter::Counter;
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::Gauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::registry::{Registry, Unit};
use std::time::Duration;

/// What the text is called over HTTP (OpenMetrics 1.0).
pub const MIME: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";

/// Upper ends of the rows of latencies, in seconds.
const SECONDS: [f64; 11] = [
    0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1.0, 5.0,
];

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    method: &'static str,
    route: String,
    status: u16,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Asked {
    method: &'static str,
    route: String,
}

/// Figures that are read when somebody asks.
#[derive(Clone, Copy, Debug, Default)]
pub struct Readings {
    /// Memory that the program has, in bytes.
    pub memory_bytes: u64,
    /// Transactions that were committed since the start.
    pub commits: u64,
    /// Writes in them.
    pub writes: u64,
    /// Events that were told to live clients since the start.
    pub events: u64,
    /// Who listens to them.
    pub listeners: u64,
    /// Work that waits for its hour.
    pub upkeep_due: u64,
    /// What is owed to other servers and not yet packed.
    pub owed: u64,
    /// Deliveries that wait.
    pub outbox: u64,
    /// What came in and waits to be acted on.
    pub inbox: u64,
}

/// Everything that is counted.
#[derive(Debug)]
pub struct Metrics {
    registry: Registry,
    requests: Family<Answered, Counter>,
    seconds: Family<Asked, Histogram, fn() -> Histogram>,
    memory: Gauge,
    commits: Counter,
    writes: Counter,
    events: Counter,
    listeners: Gauge,
    upkeep_due: Gauge,
    owed: Gauge,
    outbox: Gauge,
    inbox: Gauge,
}

impl Default for Metrics {
    fn default() -> Metrics {
        let mut made = Metrics {
            registry: Registry::with_prefix("burrow"),
            requests: Family::default(),
            seconds: Family::new_with_constructor(|| Histogram::new(SECONDS)),
            memory: Gauge::default(),
            commits: Counter::default(),
            writes: Counter::default(),
            events: Counter::default(),
            listeners: Gauge::default(),
            upkeep_due: Gauge::default(),
            owed: Gauge::default(),
            outbox: Gauge::default(),
            inbox: Gauge::default(),
        };
        made.register();
        made
    }
}

impl Metrics {
    fn register(&mut self) {
        let to = &mut self.registry;
        to.register("requests", "Requests answered", self.requests.clone());
        to.register_with_unit(
            "request_duration",
            "Time until an answer began",
            Unit::Seconds,
            self.seconds.clone(),
        );
        let memory = self.memory.clone();
        to.register_with_unit("resident_memory", "Memory in use", Unit::Bytes, memory);
        to.register(
            "store_commits",
            "Transactions committed",
            self.commits.clone(),
        );
        to.register(
            "store_writes",
            "Writes committed; divided by the commits, the size of a batch",
            self.writes.clone(),
        );
        to.register("events", "Events told to live clients", self.events.clone());
        to.register("event_listeners", "Who listens", self.listeners.clone());
        let due = self.upkeep_due.clone();
        to.register("upkeep_due", "Work whose hour has come, up to 100", due);
        for (name, help, gauge) in [
            ("owed", "Owed to other servers, up to 100", &self.owed),
            ("outbox", "Deliveries that wait, up to 10000", &self.outbox),
            ("inbox", "Letters that wait, up to 10000", &self.inbox),
        ] {
            to.register(name, help, gauge.clone());
        }
    }

    /// Counts a request; `route` is the one that it matched.
    pub fn note(&self, method: &Method, route: Option<&str>, status: StatusCode, took: Duration) {
        let (method, route) = (name(method), route.unwrap_or("none").to_owned());
        let asked = Asked {
            method,
            route: route.clone(),
        };
        let answered = Answered {
            method,
            route,
            status: status.as_u16(),
        };
        self.requests.get_or_create(&answered).inc();
        self.seconds
            .get_or_create(&asked)
            .observe(took.as_secs_f64());
    }

    /// Everything as text, together with what was just read.
    ///
    /// # Errors
    /// When a figure can't be written, which none of ours can't.
    pub fn text(&self, read: &Readings) -> Result<String, std::fmt::Error> {
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        self.memory.set(whole(read.memory_bytes));
        self.listeners.set(whole(read.listeners));
        self.upkeep_due.set(whole(read.upkeep_due));
        self.owed.set(whole(read.owed));
        self.outbox.set(whole(read.outbox));
        self.inbox.set(whole(read.inbox));
        for (counter, now) in [
            (&self.commits, read.commits),
            (&self.writes, read.writes),
            (&self.events, read.events),
        ] {
            counter.inc_by(now.saturating_sub(counter.get()));
        }
        let mut text = String::new();
        encode(&mut text, &self.registry)?;
        Ok(text)
    }
}

/// Methods that nobody has heard of are one row, too.
fn name(method: &Method) -> &'static str {
    match method.as_str() {
        "GET" => "GET",
        "HEAD" => "HEAD",
        "POST" => "POST",
        "PUT" => "PUT",
        "PATCH" => "PATCH",
        "DELETE" => "DELETE",
        "OPTIONS" => "OPTIONS",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn requests_are_counted_by_route() {
        let metrics = Metrics::default();
        let strange = Method::from_bytes(b"BREW").expect("a method");
        let route = Some("/api/v1/statuses/{id}");
        metrics.note(&Method::GET, route, StatusCode::OK, Duration::ZERO);
        metrics.note(&strange, None, StatusCode::NOT_FOUND, Duration::ZERO);
        let read = Readings {
            commits: 3,
            memory_bytes: 1_000,
            ..Readings::default()
        };
        metrics.text(&read).expect("text");
        let text = metrics.text(&read).expect("text again");
        for line in [
            "burrow_requests_total{method=\"GET\",route=\"/api/v1/statuses/{id}\",status=\"200\"} 1",
            "burrow_requests_total{method=\"other\",route=\"none\",status=\"404\"} 1",
            "burrow_request_duration_seconds_count{method=\"GET\",route=\"/api/v1/statuses/{id}\"} 1",
            "burrow_store_commits_total 3",
            "burrow_resident_memory_bytes 1000",
        ] {
            assert!(text.lines().any(|found| found == line), "{line}\n{text}");
        }
    }
}
