//! Moving house: files to take along and to bring, other accounts of one's own, and going away.

use super::security::knows_password;
use super::show::address;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Resident};
use crate::door::errands::Resolved;
use crate::door::fields::Fields;
use crate::door::upload::Upload;
use crate::model::import::{Import, ImportKind, ImportMode};
use crate::ops::move_house::{self, Stuck};
use crate::ops::{Refusal, import};
use crate::pages::form::Form;
use crate::pages::moving::{Export, ImportLine, Moving};
use crate::pages::{Frame, when};
use crate::store::{Error, Tx};
use crate::text::exchange::{self, FILE_BYTES_MAX, Unreadable};
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, Request, State};
use axum::http::StatusCode;
use axum::routing::{get, post};
use std::collections::HashMap;

/// Longest body of the form with a file, in bytes: the file, and what multipart puts around it.
const BODY_BYTES_MAX: usize = FILE_BYTES_MAX + (64 << 10);

/// How many rows that could not be taken in are named of one file.
const MISSED_SHOWN: usize = 100;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/settings/moving", get(show))
        .route(
            "/settings/moving/import",
            post(bring).layer(DefaultBodyLimit::max(BODY_BYTES_MAX)),
        )
        .route("/settings/moving/aliases", post(add_alias))
        .route("/settings/moving/aliases/remove", post(remove_alias))
        .route("/settings/moving/away", post(move_away))
        .route("/settings/moving/back", post(come_back))
        .route("/settings/exports/{file}", get(export))
}

async fn show(
    State(browser): State<Browser>,
    resident: Resident,
    Query(query): Query<HashMap<String, String>>,
) -> Answer {
    let mut f = resident.visit.frame("settings");
    for (done, message) in [
        ("brought", "moving-brought"),
        ("added", "moving-alias-added"),
        ("removed", "moving-alias-removed"),
        ("moved", "moving-went"),
        ("back", "moving-returned"),
    ] {
        if query.contains_key(done) {
            f = f.noting(message);
        }
    }
    let form = Form::new().filled("mode", "merge");
    page(&browser, &resident, f, form, StatusCode::OK).await
}

/// The page again, with what was wrong with the field `name`.
async fn complain(
    browser: &Browser,
    resident: &Resident,
    form: Form,
    name: &'static str,
    message: &str,
) -> Answer {
    let f = resident.visit.frame("settings");
    let form = form.with_complaint(name, f.say(message));
    page(browser, resident, f, form, StatusCode::UNPROCESSABLE_ENTITY).await
}

async fn page(
    browser: &Browser,
    Resident { visit, me }: &Resident,
    f: Frame,
    form: Form,
    status: StatusCode,
) -> Answer {
    let id = me.account.id;
    let found = browser.doors.store.read(|view| {
        let mine = view.account_of(id)?;
        let moved = mine.moved_to.map(|to| view.account_of(to)).transpose()?;
        Ok::<_, Error>((mine, moved, view.imports(id)?, view.now()))
    });
    let (mine, moved, imports, now) = match found.await {
        Ok(found) => found,
        Err(why) => return visit.refuse(&why.into()),
    };
    let again = move_house::may_move_at(&mine, now);
    Answer::page_as(
        status,
        &Moving {
            exports: exports(&f),
            kinds: ImportKind::ALL
                .map(|kind| (kind.name(), f.say(words(kind))))
                .to_vec(),
            imports: imports.iter().map(|one| line(&f, one, now.0)).collect(),
            moved: moved.map(|to| address(&visit.settings, &to)),
            too_soon: again
                .map(|again| f.with("moving-too-soon", "date", when::date(&f.kit.words, again.0))),
            aliases: mine.also_known_as,
            handle: mine.username,
            form,
            f,
        },
    )
}

fn words(kind: ImportKind) -> &'static str {
    match kind {
        ImportKind::Following => "moving-kind-follows",
        ImportKind::Mutes => "moving-kind-mutes",
        ImportKind::Blocks => "moving-kind-blocks",
        ImportKind::DomainBlocks => "moving-kind-domains",
        ImportKind::Lists => "moving-kind-lists",
        ImportKind::Bookmarks => "moving-kind-bookmarks",
    }
}

fn exports(f: &Frame) -> Vec<Export> {
    let files = ImportKind::ALL.map(|kind| Export {
        href: format!("/settings/exports/{}.csv", kind.name()),
        title: f.say(words(kind)),
    });
    let archive = Export {
        href: "/settings/exports/archive.tar.gz".to_owned(),
        title: f.say("moving-archive"),
    };
    files.into_iter().chain([archive]).collect()
}

/// How far a file has come: "312 of 500, 4 could not be found".
fn line(f: &Frame, import: &Import, now_ms: u64) -> ImportLine {
    let (done, total) = (import.done.to_string(), import.total.to_string());
    let places = (("done", done.as_str()), ("total", total.as_str()));
    let mut state = f.kit.words.pair("moving-import-state", places.0, places.1);
    if import.failed > 0 {
        let missed = f.count("moving-import-missed", import.failed.into());
        state = format!("{state}, {missed}");
    }
    let shown = import.missed.iter().take(MISSED_SHOWN);
    let missed: Vec<String> = shown.cloned().collect();
    let more = u64::from(import.failed).saturating_sub(missed.len() as u64);
    ImportLine {
        title: f.say(words(import.kind)),
        state,
        when: when::ago(&f.kit.words, import.created_at.0, now_ms),
        over: import.is_over(),
        more: match more {
            0 => String::new(),
            more => f.count("moving-import-more", more),
        },
        missed,
    }
}

async fn export(
    State(browser): State<Browser>,
    Resident { visit, me }: Resident,
    Path(file): Path<String>,
) -> Answer {
    let kind = file.strip_suffix(".csv").and_then(ImportKind::parse);
    let Some(kind) = kind else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let id = me.account.id;
    let carried = browser
        .doors
        .store
        .read_far(move |view| import::carried(view, id, kind));
    match carried.await {
        Ok(rows) => Answer::download(&file, exchange::write(kind, &rows)),
        Err(why) => visit.refuse(&why),
    }
}

async fn bring(State(browser): State<Browser>, resident: Resident, request: Request) -> Answer {
    let Some(sent) = Upload::read(request, FILE_BYTES_MAX).await else {
        return complain(
            &browser,
            &resident,
            Form::new(),
            "file",
            "moving-bring-wrong",
        )
        .await;
    };
    let Some(kind) = sent.text("kind").and_then(ImportKind::parse) else {
        return complain(
            &browser,
            &resident,
            Form::new(),
            "kind",
            "moving-bring-no-kind",
        )
        .await;
    };
    let mode = sent.text("mode").unwrap_or("merge").to_owned();
    let form = Form::new()
        .filled("kind", kind.name())
        .filled("mode", &mode);
    let mode = ImportMode::parse(&mode).unwrap_or_default();
    let rows = match exchange::read(kind, sent.bytes("file")) {
        Ok(rows) => rows,
        Err(why) => {
            let message = match why {
                Unreadable::NoTable => "moving-bring-wrong",
                Unreadable::Empty => "moving-bring-empty",
                Unreadable::TooLong => "moving-bring-long",
            };
            return complain(&browser, &resident, form, "file", message).await;
        }
    };
    let me = resident.me.account.id;
    let brought = browser
        .doors
        .store
        .write(move |tx| import::bring(tx, me, (kind, mode), &rows));
    match brought.await {
        Ok(_) => Answer::to("/settings/moving?brought"),
        Err(Refusal::Conflict(_)) => {
            complain(&browser, &resident, form, "file", "moving-bring-busy").await
        }
        Err(why) => resident.visit.refuse(&why),
    }
}

async fn add_alias(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let (me, typed) = (resident.me.account.id, fields.one("alias").trim());
    let form = Form::new().filled("alias", typed);
    let form = form.filled("anyway", fields.one("anyway"));
    let anyway = !fields.one("anyway").is_empty();
    let found = browser.doors.errands.resolve(typed, Some(me)).await;
    let store = &browser.doors.store;
    let added = match found {
        Some(Resolved::Account(other)) => {
            let added = store.write(move |tx| move_house::add_alias(tx, me, other));
            added.await
        }
        _ if anyway => {
            let named = typed.to_owned();
            let added = store.write(move |tx| move_house::add_lost_alias(tx, me, &named));
            added.await
        }
        _ => Err(Refusal::NotFound),
    };
    let wrong = match added {
        Ok(()) => return Answer::to("/settings/moving?added"),
        Err(Refusal::NotFound) => "moving-alias-unknown",
        Err(Refusal::Invalid(_)) => "moving-alias-self",
        Err(Refusal::TooMany) => "moving-alias-many",
        Err(why) => return resident.visit.refuse(&why),
    };
    complain(&browser, &resident, form, "alias", wrong).await
}

async fn remove_alias(
    State(browser): State<Browser>,
    resident: Resident,
    fields: Fields,
) -> Answer {
    let actor = fields.one("alias").to_owned();
    let remove = move |tx: &Tx, me| move_house::remove_alias(tx, me, &actor);
    resident
        .act(&browser, "/settings/moving?removed", remove)
        .await
}

async fn move_away(State(browser): State<Browser>, resident: Resident, fields: Fields) -> Answer {
    let (me, typed) = (resident.me.account.id, fields.one("target").trim());
    let form = Form::new().filled("target", typed);
    match knows_password(&browser, &resident, fields.one("password")).await {
        None => return resident.visit.error(StatusCode::TOO_MANY_REQUESTS),
        Some(true) => {}
        Some(false) => {
            let wrong = "settings-password-wrong";
            return complain(&browser, &resident, form, "password", wrong).await;
        }
    }
    // What was known of the new account may be from before it named this one.
    let Some(target) = browser.doors.errands.anew(typed).await else {
        return complain(&browser, &resident, form, "target", "moving-target-unknown").await;
    };
    let moved = browser
        .doors
        .store
        .write(move |tx| move_house::move_away(tx, me, target));
    let wrong = match moved.await {
        Ok(()) => {
            tracing::info!(who = %me, to = %target, "somebody has moved away");
            return Answer::to("/settings/moving?moved");
        }
        Err(Stuck::Oneself) => "moving-target-self",
        Err(Stuck::Unavailable) => "moving-target-gone",
        Err(Stuck::Unnamed) => "moving-target-unnamed",
        // The page says when they may.
        Err(Stuck::TooSoon) => return resident.visit.error(StatusCode::TOO_MANY_REQUESTS),
        Err(Stuck::Refused(why)) => return resident.visit.refuse(&why),
    };
    complain(&browser, &resident, form, "target", wrong).await
}

async fn come_back(State(browser): State<Browser>, resident: Resident) -> Answer {
    let back = "/settings/moving?back";
    resident.act(&browser, back, move_house::come_back).await
}
