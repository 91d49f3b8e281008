//! A Cloudflare of our own on a socket: API, store of logins, and the page on which people authorise a burrow.

use super::world::{ALL, Asked, Cloudflare, LOGIN, Mood, Said};
use axum::Router;
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::net::SocketAddr;
use std::sync::Arc;
use tokio::net::TcpListener;

type World = State<Arc<Cloudflare>>;
type Told = Query<HashMap<String, String>>;

/// Serves it on a port of loopback, until the program ends.
pub async fn open(world: Arc<Cloudflare>) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await;
    let listener = listener.expect("loopback has a free port");
    let address = listener.local_addr().expect("it is bound");
    let routes = Router::new()
        .route("/argotunnel", get(page).post(press))
        .route(
            "/profile/api-tokens",
            get(|| async { "A page for making tokens." }),
        )
        .route("/control/state", get(state))
        .route("/control/{act}", post(control))
        .route("/{key}", get(login))
        .fallback(api)
        .with_state(world);
    tokio::spawn(async move { axum::serve(listener, routes).await });
    address
}

fn said(answer: Option<Said>) -> Response {
    match answer {
        Some((status, body)) => {
            let status = StatusCode::from_u16(status).unwrap_or(StatusCode::BAD_GATEWAY);
            (status, body).into_response()
        }
        // A dead line can't be played here; this is as good as none.
        None => StatusCode::BAD_GATEWAY.into_response(),
    }
}

async fn login(State(world): World, Path(key): Path<String>) -> Response {
    said(world.login(&key))
}

async fn api(State(world): World, headers: HeaderMap, request: Request) -> Response {
    let (head, body) = request.into_parts();
    let body = axum::body::to_bytes(body, 1 << 20)
        .await
        .unwrap_or_default();
    let query = head.uri.query().unwrap_or_default();
    let query = url::form_urlencoded::parse(query.as_bytes()).into_owned();
    let bearer = headers.get(header::AUTHORIZATION);
    let bearer = bearer.and_then(|value| value.to_str().ok()?.strip_prefix("Bearer "));
    let path = head.uri.path();
    said(world.api(&Asked {
        method: head.method.to_string(),
        path: path.strip_prefix("/client/v4").unwrap_or(path).to_owned(),
        query: query.collect(),
        bearer: bearer.unwrap_or_default().to_owned(),
        body: serde_json::from_slice(&body).unwrap_or(Value::Null),
    }))
}

/// The page with the domains, as plain as can be.
async fn page(State(world): World, Query(told): Told) -> Html<String> {
    let callback = told.get("callback").cloned().unwrap_or_default();
    let names: Vec<String> = world
        .state()
        .zones
        .iter()
        .map(|zone| zone.name.clone())
        .collect();
    let buttons: Vec<String> = names
        .iter()
        .map(|zone| {
            let query = url::form_urlencoded::Serializer::new(String::new())
                .append_pair("zone", zone)
                .append_pair("callback", &callback)
                .finish();
            format!("<form method=post action=\"/argotunnel?{query}\"><button>Authorize {zone}</button></form>")
        })
        .collect();
    Html(format!(
        "<!doctype html><html lang=en><title>Authorize</title><h1>Authorize Cloudflare Tunnel</h1>{}",
        buttons.join("")
    ))
}

async fn press(State(world): World, Query(told): Told) -> Html<&'static str> {
    let key = told
        .get("callback")
        .and_then(|place| place.rsplit('/').next());
    let zone = told.get("zone").cloned().unwrap_or_default();
    let key = key.unwrap_or_default().to_owned();
    world.hand_over(&key, world.certificate(&zone, &LOGIN));
    Html(
        "<!doctype html><html lang=en><title>Success</title><h1>Success</h1><p>You may close this window.",
    )
}

async fn state(State(world): World) -> String {
    let state = world.state();
    let tunnels: Vec<Value> = state
        .tunnels
        .iter()
        .map(|tunnel| json!({ "id": tunnel.id, "name": tunnel.name }))
        .collect();
    let records: Vec<Value> = state
        .records
        .iter()
        .map(
            |record| json!({ "type": record.kind, "name": record.name, "content": record.content }),
        )
        .collect();
    let rules: Vec<&Value> = state.rules.values().flatten().collect();
    let all = json!({ "tunnels": tunnels, "records": records, "rules": rules, "bots": state.bots,
        "waiting": state.waiting, "asked": state.asked });
    all.to_string()
}

async fn control(State(world): World, Path(act): Path<String>, Query(told): Told) -> Response {
    let of = |name: &str| told.get(name).map_or("", String::as_str);
    match act.as_str() {
        "fail" => {
            let Some(mood) = Mood::named(of("mood")) else {
                return StatusCode::BAD_REQUEST.into_response();
            };
            world.trouble(of("part"), of("times").parse().unwrap_or(1), mood);
        }
        "calm" => world.calm(),
        "token" => {
            let may: Vec<&str> = match of("may") {
                "" => ALL.to_vec(),
                some => some.split(',').collect(),
            };
            return world.token("acc1", &may).into_response();
        }
        "zone" => world.set_status(of("name"), of("status")),
        "record" => world.add_record(of("zone"), "A", of("name"), "203.0.113.7"),
        _ => return StatusCode::NOT_FOUND.into_response(),
    }
    "done".into_response()
}
