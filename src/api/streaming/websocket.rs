//! One WebSocket: many channels, subscribed and unsubscribed by messages.

use super::channel::{Stream, Unheard};
use super::hub::{Leave, Message, Place};
use super::{HEARTBEAT, SEND_MAX, may_listen};
use crate::door::Doors;
use crate::model::oauth::Token;
use axum::extract::ws::{self, CloseFrame, WebSocket, close_code};
use serde::Deserialize;
use serde_json::json;
use tokio::time::{MissedTickBehavior, interval, timeout};

/// What a client says.
#[derive(Deserialize)]
struct Wish {
    #[serde(rename = "type")]
    kind: String,
    stream: Option<OneOf>,
    tag: Option<OneOf>,
    list: Option<OneOf>,
}

/// A text, or several of which the first counts (`streaming/index.js`, `firstParam`).
#[derive(Deserialize)]
#[serde(untagged)]
enum OneOf {
    One(String),
    Several(Vec<String>),
}

impl OneOf {
    fn first(&self) -> Option<&str> {
        match self {
            OneOf::One(text) => Some(text),
            OneOf::Several(texts) => texts.first().map(String::as_str),
        }
    }
}

/// Talks until one of both sides has enough. A peer that answers no ping is gone. `first` is what became
/// of the channel in the address.
pub async fn talk(
    mut socket: WebSocket,
    mut place: Place,
    doors: Doors,
    token: Token,
    first: Result<(), Unheard>,
) {
    if let Err(why) = first
        && send(&mut socket, refusal(why)).await.is_err()
    {
        return;
    }
    let mut beat = interval(HEARTBEAT);
    beat.set_missed_tick_behavior(MissedTickBehavior::Delay);
    beat.reset();
    let mut heard = true;
    loop {
        let sent = tokio::select! {
            biased;
            message = place.next() => match message {
                Ok(message) => send(&mut socket, text(&message)).await,
                Err(why) => return goodbye(socket, farewell(why)).await,
            },
            said = socket.recv() => {
                heard = true;
                match said {
                    Some(Ok(ws::Message::Text(wish))) => {
                        let wish = hear(&doors, &token, &place, &wish).await;
                        match wish.err() {
                            Some(why) => send(&mut socket, refusal(why)).await,
                            None => Ok(()),
                        }
                    }
                    Some(Ok(ws::Message::Binary(_))) => {
                        let why = "The streaming server does not support binary messages";
                        return goodbye(socket, (close_code::UNSUPPORTED, why)).await;
                    }
                    Some(Ok(ws::Message::Ping(_) | ws::Message::Pong(_))) => Ok(()),
                    Some(Ok(ws::Message::Close(_)) | Err(_)) | None => return,
                }
            },
            _ = beat.tick() => {
                if !std::mem::take(&mut heard) {
                    return;
                }
                send(&mut socket, ws::Message::Ping(ws::Utf8Bytes::default().into())).await
            }
        };
        if sent.is_err() {
            return;
        }
    }
}

/// The peer is gone, or takes nothing any more.
struct Gone;

async fn send(socket: &mut WebSocket, message: ws::Message) -> Result<(), Gone> {
    match timeout(SEND_MAX, socket.send(message)).await {
        Ok(Ok(())) => Ok(()),
        Ok(Err(_)) | Err(_) => Err(Gone),
    }
}

async fn goodbye(mut socket: WebSocket, (code, reason): (u16, &'static str)) {
    let frame = CloseFrame {
        code,
        reason: reason.into(),
    };
    // Whoever is gone already needs no farewell.
    let _ = send(&mut socket, ws::Message::Close(Some(frame))).await;
}

fn farewell(why: Leave) -> (u16, &'static str) {
    match why {
        Leave::SignedOut => (close_code::POLICY, "Signed out"),
        Leave::TooSlow => (close_code::AGAIN, "Too slow; connect again"),
        Leave::Missed => (close_code::AGAIN, "Something was missed; connect again"),
        Leave::Closing => (close_code::RESTART, "The server is closing"),
    }
}

fn text(message: &Message) -> ws::Message {
    let (label, event) = (&message.label, message.news.event);
    let text = match &message.news.quoted {
        Some(payload) => {
            format!("{{\"stream\":{label},\"event\":\"{event}\",\"payload\":{payload}}}")
        }
        None => format!("{{\"stream\":{label},\"event\":\"{event}\"}}"),
    };
    ws::Message::text(text)
}

fn refusal(why: Unheard) -> ws::Message {
    let body = json!({ "error": why.to_string(), "status": why.status().as_u16() });
    ws::Message::text(body.to_string())
}

/// Does what a client asks for. What is no JSON, or asks for something else, is passed over as
/// Mastodon does.
async fn hear(doors: &Doors, token: &Token, place: &Place, wish: &str) -> Result<(), Unheard> {
    let Ok(wish) = serde_json::from_str::<Wish>(wish) else {
        return Ok(());
    };
    let (tag, list) = (
        wish.tag.as_ref().and_then(OneOf::first),
        wish.list.as_ref().and_then(OneOf::first),
    );
    let name = wish.stream.as_ref().and_then(OneOf::first);
    let stream = || Stream::parse(name.unwrap_or_default(), tag, list);
    match wish.kind.as_str() {
        "subscribe" => {
            let stream = stream()?;
            may_listen(doors, token, &stream).await?;
            place.add(stream)
        }
        "unsubscribe" => {
            place.remove(&stream()?);
            Ok(())
        }
        _ => Ok(()),
    }
}
