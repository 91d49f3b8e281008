//! What happens, told as it happens: WebSockets through a real listener, Server-Sent Events in process.

mod sse;
mod websocket;

use crate::house::{Caller, House};
use axum::body::Body;
use axum::http::{Method, Request, StatusCode};
use burrow::model::event::Event;
use burrow::model::list::{List, RepliesPolicy};
use burrow::model::relation::Follow;
use burrow::model::{AccountId, ListId};
use burrow::store::Error;
use futures_util::{SinkExt, StreamExt};
use http_body_util::BodyExt;
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::time::Duration;
use tokio::net::{TcpListener, TcpStream};
use tokio_tungstenite::tungstenite::{self, Message};
use tokio_tungstenite::{MaybeTlsStream, WebSocketStream};
use tower::ServiceExt;

type Socket = WebSocketStream<MaybeTlsStream<TcpStream>>;

/// How long a failing test waits before it says so; a passing one never does.
const PATIENCE: Duration = Duration::from_secs(20);

async fn serve(house: &House) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let address = listener.local_addr().expect("an address");
    let router = house.router.clone();
    tokio::spawn(async move { axum::serve(listener, router).await });
    address
}

async fn connect(address: SocketAddr, query: &str) -> Result<Socket, (StatusCode, Value)> {
    let url = format!("ws://{address}/api/v1/streaming{query}");
    opened(tokio_tungstenite::connect_async(url).await)
}

fn opened(
    answer: Result<(Socket, tungstenite::handshake::client::Response), tungstenite::Error>,
) -> Result<Socket, (StatusCode, Value)> {
    match answer {
        Ok((socket, _)) => Ok(socket),
        Err(tungstenite::Error::Http(response)) => {
            let body = response.body().clone().unwrap_or_default();
            let body = serde_json::from_slice(&body).expect("errors are JSON");
            Err((response.status(), body))
        }
        Err(other) => panic!("{other}"),
    }
}

/// A socket of `caller`'s with these channels.
async fn listen(address: SocketAddr, caller: &Caller<'_>, wishes: &[Value]) -> Socket {
    let token = caller.bearer.clone().expect("a person");
    let mut socket = connect(address, &format!("?access_token={token}"))
        .await
        .expect("the socket opens");
    for wish in wishes {
        say(&mut socket, wish).await;
    }
    heard(&mut socket).await;
    socket
}

async fn say(socket: &mut Socket, wish: &Value) {
    socket
        .send(Message::text(wish.to_string()))
        .await
        .expect("the socket takes it");
}

/// Waits until the server has read everything that was said: it answers pings in order.
async fn heard(socket: &mut Socket) {
    socket
        .send(Message::Ping("heard?".into()))
        .await
        .expect("the socket takes it");
    loop {
        match frame(socket).await {
            Some(Message::Pong(_)) => return,
            Some(Message::Text(text)) => panic!("unexpected: {text}"),
            Some(_) => {}
            None => panic!("the socket closed"),
        }
    }
}

async fn frame(socket: &mut Socket) -> Option<Message> {
    let next = tokio::time::timeout(PATIENCE, socket.next());
    next.await.expect("something is said in time")?.ok()
}

/// The next message.
async fn next(socket: &mut Socket) -> Value {
    loop {
        match frame(socket).await {
            Some(Message::Text(text)) => {
                return serde_json::from_str(&text).expect("messages are JSON");
            }
            Some(Message::Close(why)) => panic!("closed: {why:?}"),
            Some(_) => {}
            None => panic!("the socket closed"),
        }
    }
}

/// The next message's stream and event, and its payload read as JSON.
async fn event(socket: &mut Socket) -> (Value, String, Value) {
    let message = next(socket).await;
    let payload = match message["payload"].as_str() {
        Some(text) => serde_json::from_str(text).expect("payloads are JSON in a string"),
        None => Value::Null,
    };
    let name = message["event"].as_str().expect("an event's name");
    (message["stream"].clone(), name.to_owned(), payload)
}

/// With which code the socket closes.
async fn closed(socket: &mut Socket) -> Option<u16> {
    loop {
        match frame(socket).await {
            Some(Message::Close(frame)) => return frame.map(|frame| frame.code.into()),
            Some(Message::Text(text)) => panic!("unexpected: {text}"),
            Some(_) => {}
            None => return None,
        }
    }
}

async fn follow(house: &House, from: AccountId, to: AccountId) {
    let done: Result<(), Error> = house
        .store
        .write(move |tx| {
            let follow = Follow {
                id: tx.new_id(),
                show_reblogs: true,
                notify: false,
                languages: Vec::new(),
                uri: None,
            };
            tx.put_follow(from, to, &follow)
        })
        .await;
    done.expect("the store writes");
}

async fn list_of(house: &House, owner: AccountId, member: AccountId) -> ListId {
    let made: Result<ListId, Error> = house
        .store
        .write(move |tx| {
            let list = List {
                id: tx.new_id(),
                account: owner,
                title: "close".to_owned(),
                replies: RepliesPolicy::List,
                exclusive: false,
            };
            tx.put_list(&list)?;
            tx.add_list_member(list.id, member)?;
            Ok(list.id)
        })
        .await;
    made.expect("the store writes")
}

fn subscribe(stream: &str) -> Value {
    json!({"type": "subscribe", "stream": stream})
}

fn id(entity: &Value) -> &str {
    entity["id"].as_str().expect("an id")
}

/// The body of a stream of Server-Sent Events.
async fn sse(caller: &Caller<'_>, path: &str) -> Body {
    let request = caller
        .request(Method::GET, &format!("/api/v1/streaming/{path}"))
        .body(Body::empty())
        .expect("a request");
    let response = answer(caller, request).await;
    assert_eq!(response.status(), StatusCode::OK, "{path}");
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    response.into_body()
}

async fn answer(caller: &Caller<'_>, request: Request<Body>) -> axum::response::Response {
    let router = caller.house.router.clone();
    router.oneshot(request).await.expect("routers don't fail")
}

async fn chunk(body: &mut Body) -> Option<String> {
    let frame = tokio::time::timeout(PATIENCE, body.frame());
    let frame = frame.await.expect("something is said in time")?;
    let bytes = frame.expect("a whole frame").into_data().expect("data");
    Some(String::from_utf8(bytes.to_vec()).expect("text"))
}

/// Tells so many events in one commit while nobody else can run, as a burst does on a busy box.
fn burst(house: &House, account: AccountId, count: usize) {
    let store = house.store.clone();
    let done = std::thread::spawn(move || {
        store.write_now(move |tx| {
            for _ in 0..count {
                tx.tell(Event::FiltersChanged { account });
            }
            let device = tx.devices(account)?.remove(0);
            tx.see_token(&device)
        })
    });
    let done: Result<(), Error> = done.join().expect("the writer lives");
    done.expect("the store writes");
}
