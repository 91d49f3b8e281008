//! Who is behind `name@home.example`, and where that can be asked (RFC 7033, RFC 6415). The domain is the address that
//! the owner chose, whatever name the socket was reached by.

use super::Federation;
use super::serve::Fault;
use super::vocab::names::{self, ACTIVITY_JSON, JRD_JSON};
use crate::model::account::Account;
use crate::model::settings::{Settings, Stage};
use crate::store::View;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, HeaderValue, Uri, header};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use axum::{Json, Router};
use serde::{Deserialize, Serialize};

/// Longest question that is looked at, in bytes: a URL of this house is much shorter.
const RESOURCE_BYTES_MAX: usize = 2_048;

/// Where names are looked up.
pub fn routes() -> Router<Federation> {
    Router::new()
        .route("/.well-known/webfinger", get(webfinger))
        .route("/.well-known/host-meta", get(host_meta))
        .route("/.well-known/host-meta.json", get(host_meta_json))
}

#[derive(Debug, Deserialize)]
struct Asked {
    resource: Option<String>,
}

/// A JSON Resource Descriptor.
#[derive(Debug, Serialize)]
struct Descriptor {
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    aliases: Vec<String>,
    links: Vec<Link>,
}

#[derive(Debug, Default, Serialize)]
struct Link {
    rel: &'static str,
    #[serde(rename = "type", skip_serializing_if = "Option::is_none")]
    kind: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    href: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    template: Option<String>,
}

/// Whom a question is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Who {
    /// The house's own actor.
    House,
    /// Whoever goes by this name here, in small letters.
    Person(String),
}

impl Who {
    /// `acct:name@home.example` (also without `acct:`), or the address of a person's page or actor.
    pub fn of(resource: &str, settings: &Settings) -> Option<Who> {
        let base = format!("{}/", settings.address);
        let is_ours = resource
            .get(..base.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(&base));
        if is_ours {
            let path = &resource[base.len()..];
            let path = path.strip_suffix('/').unwrap_or(path);
            if path == "actor" {
                return Some(Who::House);
            }
            let name = path
                .strip_prefix('@')
                .or_else(|| path.strip_prefix("users/"))?;
            return Some(Who::Person(name.to_lowercase()));
        }
        let acct = match resource.get(..5) {
            Some(scheme) if scheme.eq_ignore_ascii_case("acct:") => &resource[5..],
            _ => resource,
        };
        let (name, domain) = acct.strip_prefix('@').unwrap_or(acct).split_once('@')?;
        if !domain.eq_ignore_ascii_case(settings.domain()) {
            return None;
        }
        match name.eq_ignore_ascii_case(domain) {
            true => Some(Who::House),
            false => Some(Who::Person(name.to_lowercase())),
        }
    }
}

async fn webfinger(State(federation): State<Federation>, uri: Uri) -> Result<Response, Fault> {
    let asked = Query::<Asked>::try_from_uri(&uri);
    let Query(asked) = asked.map_err(|_| Fault::Malformed("resource is unreadable"))?;
    let resource = asked.resource.filter(|resource| !resource.is_empty());
    let resource = resource.ok_or(Fault::Malformed("resource is missing"))?;
    if resource.len() > RESOURCE_BYTES_MAX {
        return Err(Fault::Malformed("resource is too long"));
    }
    let found = federation.doors.store.read(move |view| {
        let settings = view.settings()?;
        if settings.stage != Stage::Open {
            return Err(Fault::NotFound);
        }
        match Who::of(&resource, &settings).ok_or(Fault::NotFound)? {
            Who::House => Ok(house(&settings)),
            Who::Person(name) => person(view, &settings, &name),
        }
    });
    Ok(descriptor(&found.await?))
}

fn descriptor(found: &Descriptor) -> Response {
    let mut response = Json(found).into_response();
    let headers = response.headers_mut();
    let kind = HeaderValue::from_static("application/jrd+json; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, kind);
    let unkept = HeaderValue::from_static("private, no-store, no-transform");
    headers.insert(header::CACHE_CONTROL, unkept);
    response
}

fn house(settings: &Settings) -> Descriptor {
    let (domain, actor) = (settings.domain(), names::house(settings));
    Descriptor {
        subject: Some(format!("acct:{domain}@{domain}")),
        aliases: vec![actor.clone()],
        links: vec![
            profile_page(format!("{}/", settings.address)),
            itself(actor),
        ],
    }
}

fn person(view: &View, settings: &Settings, name: &str) -> Result<Descriptor, Fault> {
    let account = view.account_by_acct(name)?.filter(Account::is_local);
    let account = account.ok_or(Fault::NotFound)?;
    let (page, actor) = (account.page(settings), account.actor(settings));
    let mut links = vec![
        profile_page(page.clone()),
        itself(actor.clone()),
        Link {
            rel: "http://ostatus.org/schema/1.0/subscribe",
            template: Some(format!(
                "{}/authorize_interaction?uri={{uri}}",
                settings.address
            )),
            ..Link::default()
        },
    ];
    let avatar = account.avatar.as_ref().filter(|_| !account.suspended);
    links.extend(avatar.map(|avatar| Link {
        rel: "http://webfinger.net/rel/avatar",
        href: Some(names::media(settings, &avatar.blob)),
        ..Link::default()
    }));
    Ok(Descriptor {
        subject: Some(format!("acct:{}@{}", account.username, settings.domain())),
        aliases: vec![page, actor],
        links,
    })
}

fn profile_page(page: String) -> Link {
    Link {
        rel: "http://webfinger.net/rel/profile-page",
        kind: Some("text/html"),
        href: Some(page),
        ..Link::default()
    }
}

fn itself(actor: String) -> Link {
    Link {
        rel: "self",
        kind: Some(ACTIVITY_JSON),
        href: Some(actor),
        ..Link::default()
    }
}

/// XML, unless JSON is asked for (Mastodon `WellKnown::HostMetaController`).
async fn host_meta(state: State<Federation>, headers: HeaderMap) -> Result<Response, Fault> {
    let asked = headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok());
    if asked.is_some_and(|asked| asked.contains("json")) {
        return host_meta_json(state).await;
    }
    let template = crate::text::compose::escape(&template(&state.0).await?);
    let xml = format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n\
         <XRD xmlns=\"http://docs.oasis-open.org/ns/xri/xrd-1.0\">\n  \
         <Link rel=\"lrdd\" template=\"{template}\"/>\n</XRD>\n"
    );
    Ok((
        [
            (header::CONTENT_TYPE, "application/xrd+xml; charset=utf-8"),
            (header::CACHE_CONTROL, "private, no-store, no-transform"),
        ],
        xml,
    )
        .into_response())
}

async fn host_meta_json(State(federation): State<Federation>) -> Result<Response, Fault> {
    Ok(descriptor(&Descriptor {
        subject: None,
        aliases: Vec::new(),
        links: vec![Link {
            rel: "lrdd",
            kind: Some(JRD_JSON),
            template: Some(template(&federation).await?),
            ..Link::default()
        }],
    }))
}

/// Where questions about people are put.
async fn template(federation: &Federation) -> Result<String, Fault> {
    let settings = federation.doors.store.read(|view| view.settings()).await?;
    if settings.stage != Stage::Open {
        return Err(Fault::NotFound);
    }
    Ok(format!(
        "{}/.well-known/webfinger?resource={{uri}}",
        settings.address
    ))
}
