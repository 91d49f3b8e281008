//! `/api/v1/admin/measures`, `/dimensions` and `/retention`: figures for a dashboard (docs/entities/Admin_Measure,
//! Admin_Dimension, Admin_Cohort).

use crate::api::error::{Answer, ApiError};
use crate::api::extract::{Me, scope};
use crate::api::params::{Id, Many, Num, Params, unless_blank};
use crate::door::Doors;
use crate::model::{AccountId, TagId, Time};
use crate::ops::dimensions::{self, Dimension};
use crate::ops::figures::{self, Days, Measure, midnight};
use crate::ops::{Refusal, border};
use crate::store::{View, day};
use axum::extract::State;
use axum::routing::post;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

/// How many figures one request may ask for.
const KEYS_MAX: usize = 20;

/// How many parts of a dimension are told unless said otherwise.
const PARTS_USUAL: usize = 10;

/// How many at most.
const PARTS_MOST: usize = 100;

/// How many days or months are compared with each other.
const COHORTS_MAX: usize = 40;

/// The routes of this resource.
pub fn routes() -> Router<Doors> {
    Router::new()
        .route("/api/v1/admin/measures", post(measures))
        .route("/api/v1/admin/dimensions", post(dimensions_of))
        .route("/api/v1/admin/retention", post(retention))
}

/// What a figure is about.
#[derive(Clone, Default, Deserialize)]
struct About {
    #[serde(default, deserialize_with = "unless_blank")]
    id: Option<Id>,
    domain: Option<String>,
}

impl About {
    fn tag(&self) -> Option<TagId> {
        self.id.map(|id| TagId(id.0))
    }
}

#[derive(Deserialize)]
struct Question {
    #[serde(default)]
    keys: Many<String>,
    start_at: Option<String>,
    end_at: Option<String>,
    #[serde(default, deserialize_with = "unless_blank")]
    limit: Option<Num>,
    frequency: Option<String>,
    #[serde(default)]
    tag_accounts: About,
    #[serde(default)]
    tag_uses: About,
    #[serde(default)]
    tag_servers: About,
    #[serde(default)]
    tag_languages: About,
    #[serde(default)]
    instance_accounts: About,
    #[serde(default)]
    instance_statuses: About,
    #[serde(default)]
    instance_reports: About,
    #[serde(default)]
    instance_follows: About,
    #[serde(default)]
    instance_followers: About,
    #[serde(default)]
    instance_media_attachments: About,
    #[serde(default)]
    instance_languages: About,
}

impl Question {
    /// Days as `2026-01-31` or moments. Without them it is the last thirty.
    fn days(&self, now: Time) -> Result<Days, ApiError> {
        let read = |text: &Option<String>, usual: Time| match text.as_deref() {
            None | Some("") => Ok(usual),
            Some(text) => Time::parse(text)
                .or_else(|| Time::parse(&format!("{text}T00:00:00Z")))
                .ok_or_else(|| ApiError::invalid("Validation failed: Dates are not dates")),
        };
        let end = read(&self.end_at, now)?;
        let start = read(&self.start_at, midnight(day(now).saturating_sub(29)))?;
        Ok(Days::between(start, end)?)
    }

    /// The figure of that name; `None` for what isn't known, or isn't said about what.
    fn measure(&self, key: &str) -> Option<Measure> {
        let domain = |about: &About| about.domain.clone();
        Some(match key {
            "active_users" => Measure::ActiveUsers,
            "new_users" => Measure::NewUsers,
            "interactions" => Measure::Interactions,
            "opened_reports" => Measure::OpenedReports,
            "resolved_reports" => Measure::ResolvedReports,
            "tag_accounts" => Measure::TagAccounts(self.tag_accounts.tag()?),
            "tag_uses" => Measure::TagUses(self.tag_uses.tag()?),
            "tag_servers" => Measure::TagServers(self.tag_servers.tag()?),
            "instance_accounts" => Measure::InstanceAccounts(domain(&self.instance_accounts)?),
            "instance_statuses" => Measure::InstanceStatuses(domain(&self.instance_statuses)?),
            "instance_reports" => Measure::InstanceReports(domain(&self.instance_reports)?),
            "instance_follows" => Measure::InstanceFollows(domain(&self.instance_follows)?),
            "instance_followers" => Measure::InstanceFollowers(domain(&self.instance_followers)?),
            "instance_media_attachments" => {
                Measure::InstanceMedia(domain(&self.instance_media_attachments)?)
            }
            _ => return None,
        })
    }

    fn dimension(&self, key: &str) -> Option<Dimension> {
        let domain = |about: &About| about.domain.clone();
        Some(match key {
            "languages" => Dimension::Languages,
            "sources" => Dimension::Sources,
            "servers" => Dimension::Servers,
            "tag_servers" => Dimension::TagServers(self.tag_servers.tag()?),
            "tag_languages" => Dimension::TagLanguages(self.tag_languages.tag()?),
            "instance_accounts" => Dimension::InstanceAccounts(domain(&self.instance_accounts)?),
            "instance_languages" => Dimension::InstanceLanguages(domain(&self.instance_languages)?),
            _ => return None,
        })
    }
}

/// What is not known is left out, as in Mastodon.
fn keys(question: &Question) -> Result<Vec<String>, ApiError> {
    match question.keys.0.len() <= KEYS_MAX {
        true => Ok(question.keys.0.clone()),
        false => Err(ApiError::invalid(format!(
            "At most {KEYS_MAX} figures can be asked for at once"
        ))),
    }
}

#[derive(Serialize)]
struct MeasureEntity {
    key: String,
    unit: Option<&'static str>,
    total: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    human_value: Option<String>,
    previous_total: String,
    data: Vec<DayEntity>,
}

#[derive(Serialize)]
struct DayEntity {
    date: String,
    value: String,
}

async fn measures(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(question): Params<Question>,
) -> Answer<Json<Vec<MeasureEntity>>> {
    let (me, names) = (me.id, keys(&question)?);
    let days = question.days(doors.store.now())?;
    let found = doors.store.read_far(move |view: &View| {
        border::keeper(view, me)?;
        let mut found = Vec::new();
        for key in names {
            let Some(what) = question.measure(&key) else {
                continue;
            };
            let counted = figures::measure(view, me, &what, days)?;
            let bytes = matches!(what, Measure::InstanceMedia(_));
            let value = |(day, value): &(u32, u64)| DayEntity {
                date: midnight(*day).iso(),
                value: value.to_string(),
            };
            found.push(MeasureEntity {
                key,
                unit: bytes.then_some("bytes"),
                total: counted.total.to_string(),
                human_value: bytes.then(|| human(counted.total)),
                previous_total: counted.previous.to_string(),
                data: counted.days.iter().map(value).collect(),
            });
        }
        Ok::<_, Refusal>(found)
    });
    Ok(Json(found.await?))
}

/// `1.5 MB`.
fn human(bytes: u64) -> String {
    const UNITS: [&str; 4] = ["KB", "MB", "GB", "TB"];
    if bytes < 1_024 {
        return format!("{bytes} Bytes");
    }
    let mut value = bytes as f64 / 1_024.0;
    let mut unit = 0;
    while value >= 1_024.0 && unit + 1 < UNITS.len() {
        value /= 1_024.0;
        unit += 1;
    }
    format!("{value:.1} {}", UNITS[unit])
}

async fn dimensions_of(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(question): Params<Question>,
) -> Answer<Json<Vec<Value>>> {
    let (me, names) = (me.id, keys(&question)?);
    let days = question.days(doors.store.now())?;
    let limit = question.limit.map_or(PARTS_USUAL, |Num(limit)| {
        usize::try_from(limit).unwrap_or(PARTS_MOST)
    });
    let limit = limit.clamp(1, PARTS_MOST);
    let found = doors.store.read_far(move |view: &View| {
        border::keeper(view, me)?;
        let mut found = Vec::new();
        for key in names {
            let data = match key.as_str() {
                "space_usage" => space(view)?,
                "software_versions" => vec![json!({
                    "key": "burrow", "human_key": "Burrow", "value": env!("CARGO_PKG_VERSION"),
                    "human_value": env!("CARGO_PKG_VERSION"),
                })],
                other => match question.dimension(other) {
                    Some(what) => parts(view, me, &what, days, limit)?,
                    None => continue,
                },
            };
            found.push(json!({ "key": key, "data": data }));
        }
        Ok::<_, Refusal>(found)
    });
    Ok(Json(found.await?))
}

fn parts(
    view: &View,
    me: AccountId,
    what: &Dimension,
    days: Days,
    limit: usize,
) -> Result<Vec<Value>, Refusal> {
    let here = view.settings()?.domain().to_owned();
    let shown = |(name, value): (String, u64)| {
        // Only servers can have no name: that is this one.
        let name = if name.is_empty() { here.clone() } else { name };
        json!({ "key": name, "human_key": name, "value": value.to_string() })
    };
    let found = dimensions::parts(view, me, what, days, limit)?;
    Ok(found.into_iter().map(shown).collect())
}

fn space(view: &View) -> Result<Vec<Value>, Refusal> {
    let part = |key: &str, name: &str, bytes: u64| {
        json!({
            "key": key, "human_key": name, "value": bytes.to_string(), "unit": "bytes",
            "human_value": human(bytes),
        })
    };
    Ok(vec![
        part("redb", "Database", view.stored_bytes()?),
        part("media", "Files of other servers", view.far_files_bytes()?),
    ])
}

async fn retention(
    State(doors): State<Doors>,
    me: Me<scope::AdminRead>,
    Params(question): Params<Question>,
) -> Answer<Json<Vec<Value>>> {
    let me = me.id;
    let days = question.days(doors.store.now())?;
    let monthly = question.frequency.as_deref() == Some("month");
    let starts: Vec<u32> = match monthly {
        true => {
            // A month begins where the day's name ends so; the first days asked for belong to one that began before.
            let first = |day: &u32| *day == days.first || midnight(*day).day().ends_with("-01");
            days.each().filter(first).collect()
        }
        false => days.each().collect(),
    };
    if starts.len() > COHORTS_MAX {
        return Err(ApiError::invalid(format!(
            "At most {COHORTS_MAX} days or months can be compared"
        )));
    }
    let frequency = if monthly { "month" } else { "day" };
    let found = doors.store.read_far(move |view: &View| {
        let cohorts = figures::retention(view, me, &starts, days.last)?;
        let shown = cohorts.iter().map(|cohort| {
            let data = cohort.later.iter().map(|(day, stayed)| {
                let rate = match cohort.people {
                    0 => 0.0,
                    people => *stayed as f64 / people as f64,
                };
                json!({ "date": midnight(*day).iso(), "rate": rate, "value": stayed.to_string() })
            });
            json!({
                "period": midnight(cohort.began).iso(),
                "frequency": frequency,
                "data": data.collect::<Vec<_>>(),
            })
        });
        Ok::<_, Refusal>(shown.collect::<Vec<_>>())
    });
    Ok(Json(found.await?))
}

#[cfg(test)]
mod tests {
    use super::human;

    #[test]
    fn bytes_are_told_as_people_tell_them() {
        assert_eq!(human(12), "12 Bytes");
        assert_eq!(human(1_536), "1.5 KB");
        assert_eq!(human(5 << 30), "5.0 GB");
        assert_eq!(human(u64::MAX), "16777216.0 TB");
    }
}
