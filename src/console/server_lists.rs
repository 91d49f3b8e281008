//! Lists of servers that others have made: what one would change, taking it in, and saving our own.

use super::servers::{empty_form, page};
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::fields::Fields;
use crate::door::upload::Upload;
use crate::model::account::Role;
use crate::model::border::{Border, Severity};
use crate::ops::Refusal;
use crate::ops::blocklist::{self, AT_ONCE, Way};
use crate::ops::border::keeper;
use crate::pages::Frame;
use crate::pages::servers::Preview;
use crate::text::blocklist::{self as list, FILE_BYTES_MAX, Why, Wrong};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Request, State};
use axum::http::StatusCode;
use axum::routing::{get, post};

/// Longest body of these forms, in bytes: a list in which every sign is escaped, and the other fields.
const BODY_BYTES_MAX: usize = 3 * FILE_BYTES_MAX + (64 << 10);

/// How many servers and lines the preview names; it counts the rest.
const NAMED_MAX: usize = 50;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/servers/import", post(preview))
        .route("/servers/import/apply", post(apply))
        .route("/servers/blocks.csv", get(blocks))
        .route("/servers/allows.csv", get(allows))
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
}

/// What the form sends: which way, and the file's text, or else what was pasted.
struct Sent {
    way: String,
    text: String,
}

impl Sent {
    fn way(&self) -> Way {
        match self.way.as_str() {
            "allow" => Way::For,
            "silence" => Way::Against(Severity::Silence),
            _ => Way::Against(Severity::Suspend),
        }
    }
}

/// Reads the form with a file; `None` where it isn't text, or too long.
async fn uploaded(request: Request) -> Option<Sent> {
    let form = Upload::read(request, FILE_BYTES_MAX).await?;
    let (way, file, pasted) = (form.text("way")?, form.text("file")?, form.text("text")?);
    let text = if file.trim().is_empty() { pasted } else { file };
    Some(Sent {
        way: way.to_owned(),
        text: text.to_owned(),
    })
}

async fn preview(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    request: Request,
) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let f = visit.frame("community");
    let wrong = match uploaded(request).await {
        Some(sent) if !sent.text.trim().is_empty() => {
            let (entries, wrong) = list::read(&sent.text);
            let (id, way) = (me.account.id, sent.way());
            let planned = browser
                .doors
                .store
                .read(move |view| blocklist::plan(view, id, &entries, way));
            match planned.await {
                Ok(plan) => return Answer::page(&shown(f, plan, &wrong, sent)),
                Err(Refusal::TooMany) => "servers-import-full",
                Err(why) => return visit.refuse(&why),
            }
        }
        Some(_) => "servers-import-empty",
        None => "servers-import-wrong",
    };
    let form = empty_form().with_complaint("text", f.say(wrong));
    page(&browser, &visit, f, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

fn shown(f: Frame, plan: blocklist::Plan, wrong: &[Wrong], sent: Sent) -> Preview {
    let follows: usize = plan.parting.iter().map(|(_, follows)| follows).sum();
    let parting = plan.parting.into_iter().take(NAMED_MAX);
    Preview {
        fresh: plan.fresh as u64,
        stricter: plan.stricter as u64,
        same: plan.same as u64,
        follows: follows as u64,
        parting: parting
            .map(|(server, count)| (server, count as u64))
            .collect(),
        wrong: wrong
            .iter()
            .take(NAMED_MAX)
            .map(|wrong| told(&f, wrong))
            .collect(),
        more_wrong: wrong.len().saturating_sub(NAMED_MAX) as u64,
        way: sent.way,
        text: sent.text,
        f,
    }
}

fn told(f: &Frame, wrong: &Wrong) -> String {
    let why = f.say(match wrong.why {
        Why::Domain => "server-import-domain",
        Why::Severity => "server-import-severity",
        Why::Unreadable => "server-import-unreadable",
        Why::TooMany => "server-import-many",
    });
    let line = f.with("server-import-line", "line", wrong.line);
    format!("{line}: “{}” {why}", wrong.text)
}

async fn apply(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    request: Request,
) -> Answer {
    if me.user.role < Role::Moderator {
        return visit.error(StatusCode::FORBIDDEN);
    }
    let Ok(body) = axum::body::to_bytes(request.into_body(), BODY_BYTES_MAX).await else {
        return visit.error(StatusCode::PAYLOAD_TOO_LARGE);
    };
    let fields = Fields::parse(&body);
    let sent = Sent {
        way: fields.one("way").to_owned(),
        text: fields.one("text").to_owned(),
    };
    if sent.text.len() > FILE_BYTES_MAX {
        return visit.error(StatusCode::PAYLOAD_TOO_LARGE);
    }
    let (entries, _) = list::read(&sent.text);
    let (id, way) = (me.account.id, sent.way());
    for piece in entries.chunks(AT_ONCE) {
        let piece = piece.to_vec();
        let done = browser
            .doors
            .store
            .write(move |tx| blocklist::apply(tx, id, &piece, way));
        if let Err(why) = done.await {
            return visit.refuse(&why);
        }
    }
    tracing::info!(servers = entries.len(), by = %id, "a list of servers was taken in");
    Answer::to("/servers?imported")
}

async fn blocks(browser: State<Browser>, resident: Resident) -> Answer {
    saved(browser, resident, "domain_blocks.csv", list::blocks).await
}

async fn allows(browser: State<Browser>, resident: Resident) -> Answer {
    saved(browser, resident, "domain_allows.csv", list::allows).await
}

async fn saved(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    name: &'static str,
    write: fn(&[Border]) -> String,
) -> Answer {
    let id = me.account.id;
    let found = browser.doors.store.read(move |view| {
        keeper(view, id)?;
        Ok(view.borders()?)
    });
    match found.await {
        Ok(borders) => Answer::download(name, write(&borders)),
        Err(why) => visit.refuse(&why),
    }
}
