//! Backups: the owner takes one home, and a box that has no owner yet is filled from one.

use super::founder::Founder;
use super::tour::Owner;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::door::upload::one_by_one;
use crate::door::{line, secret};
use crate::model::Time;
use crate::ops::rescue;
use crate::pages::backup::{Backup, Restore, Restored};
use crate::pages::form::Form;
use crate::pages::when;
use crate::store::backup::{Amount, Trouble};
use crate::store::sealed::Unsealing;
use crate::store::{Error, Received, Store};
use crate::text::rescue::{self as words, WordsError};
use axum::Router;
use axum::extract::multipart::Field;
use axum::extract::{DefaultBodyLimit, FromRequest, Multipart, Request, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::io::{self, Seek};

/// Longest text of words that is read, in bytes.
const WORDS_BYTES_MAX: usize = 1000;

pub fn routes() -> Router<Browser> {
    Router::new().route("/backup", get(show).post(make)).route(
        "/setup/restore",
        get(show_restore)
            .post(restore)
            .layer(DefaultBodyLimit::disable()),
    )
}

async fn show(Owner { visit, .. }: Owner) -> Answer {
    let f = visit.frame("community");
    let kept = &visit.settings.rescue;
    let sheet = kept.since.filter(|_| kept.backup_key.is_some());
    Answer::page(&Backup {
        sheet: sheet
            .map(|since: Time| f.with("backup-sheet", "when", when::date(&f.kit.words, since.0))),
        f,
    })
}

/// Sends the file while it is made: it is never on the disk, and may be larger than what is free there.
async fn make(State(browser): State<Browser>, Owner { visit, me }: Owner) -> Answer {
    let id = me.account.id;
    let key = match browser
        .doors
        .store
        .write(move |tx| rescue::for_backup(tx, id))
        .await
    {
        Ok(Some(key)) => key,
        Ok(None) => return Answer::to("/backup"),
        Err(why) => return visit.refuse(&why),
    };
    let (line, body) = line::line();
    let store = browser.doors.store.clone();
    tokio::task::spawn_blocking(move || {
        match store.back_up(line.clone(), &key, &secret::entropy()) {
            Ok(amount) => tracing::info!(rows = amount.rows, files = amount.files, "backed up"),
            Err(why) => {
                tracing::warn!(%why, "a backup broke off");
                line.break_off();
            }
        }
    });
    let day = when::day(browser.doors.store.now().0);
    let place = visit.settings.domain().replace(':', "-");
    Answer::file(
        &format!("burrow-{place}-{day}.backup"),
        "application/x-burrow-backup",
        body,
    )
}

async fn show_restore(Founder { visit, .. }: Founder) -> Answer {
    restore_page(&visit, StatusCode::OK, Form::new())
}

fn restore_page(visit: &Visit, status: StatusCode, form: Form) -> Answer {
    Answer::page_as(
        status,
        &Restore {
            f: visit.gate(),
            form,
        },
    )
}

/// What the form brought.
#[derive(Default)]
struct Sent {
    words: String,
    file: Option<Received>,
}

async fn restore(
    State(browser): State<Browser>,
    Founder { visit, .. }: Founder,
    request: Request,
) -> Answer {
    let wrong = |words: &str, field, why: String| {
        let form = Form::new()
            .filled("words", words)
            .with_complaint(field, why);
        restore_page(&visit, StatusCode::UNPROCESSABLE_ENTITY, form)
    };
    let f = visit.gate();
    let sent = match receive(&browser.doors.store, request).await {
        Ok(sent) => sent,
        Err(why) => {
            tracing::warn!(%why, "a backup could not be received");
            return wrong("", "file", f.say("restore-broken"));
        }
    };
    let entropy = match words::read(&sent.words) {
        Ok(entropy) => entropy,
        Err(why) => return wrong(&sent.words, "words", misread(&visit, &why)),
    };
    let Some(mut file) = sent.file else {
        return wrong(&sent.words, "file", f.say("restore-no-file"));
    };
    let (store, key) = (browser.doors.store.clone(), rescue::backup_key(&entropy));
    let taken = tokio::task::spawn_blocking(move || {
        let file = file.file();
        file.rewind()?;
        store.take_apart(file, &key)
    });
    match taken.await {
        Ok(Ok(amount)) => restored(&visit, amount),
        Ok(Err(why)) => {
            tracing::warn!(%why, "a backup could not be restored");
            let (field, key) = match why {
                Trouble::Sealed(Unsealing::NoBackup) => ("file", "restore-no-backup"),
                Trouble::Sealed(Unsealing::OtherKey) => ("words", "restore-other-words"),
                Trouble::Sealed(_) | Trouble::NotWhole(_) => ("file", "restore-damaged"),
                Trouble::Newer => ("file", "restore-newer"),
                Trouble::Store(_) => ("file", "restore-disk"),
            };
            wrong(&sent.words, field, f.say(key))
        }
        Err(why) => {
            tracing::error!(%why, "restoring broke off");
            visit.error(StatusCode::INTERNAL_SERVER_ERROR)
        }
    }
}

fn misread(visit: &Visit, why: &WordsError) -> String {
    let f = visit.gate();
    match why {
        WordsError::Count(count) => f.count("by-words-count", *count as u64),
        WordsError::Unknown(word) => f.with("by-words-unknown", "word", word),
        WordsError::Muddled => f.say("by-words-muddled"),
    }
}

fn restored(visit: &Visit, amount: Amount) -> Answer {
    let f = visit.gate();
    Answer::page(&Restored {
        rows: f.count("restored-rows", amount.rows),
        files: f.count("restored-files", amount.files),
        f,
    })
}

/// Reads the form; a file goes to the disk piece by piece.
async fn receive(store: &Store, request: Request) -> Result<Sent, Error> {
    let broken = |why: axum::extract::multipart::MultipartError| {
        Error::File(io::Error::other(why.to_string()))
    };
    let mut form = Multipart::from_request(one_by_one(request), &())
        .await
        .map_err(|why| Error::File(io::Error::other(why.to_string())))?;
    let mut sent = Sent::default();
    while let Some(field) = form.next_field().await.map_err(broken)? {
        match field.name() {
            Some("words") => {
                let bytes = field.bytes().await.map_err(broken)?;
                let bytes = &bytes[..bytes.len().min(WORDS_BYTES_MAX)];
                sent.words = String::from_utf8_lossy(bytes).into_owned();
            }
            Some("file") => sent.file = file(store, field).await?,
            _ => {}
        }
    }
    Ok(sent)
}

/// The file, if one was chosen.
async fn file(store: &Store, mut field: Field<'_>) -> Result<Option<Received>, Error> {
    let mut incoming = store.files().receive().await?;
    loop {
        match field.chunk().await {
            Ok(Some(bytes)) => incoming.write(&bytes).await?,
            Ok(None) if incoming.bytes() == 0 => return Ok(None),
            Ok(None) => return Ok(Some(incoming.finish().await?)),
            Err(why) => return Err(Error::File(io::Error::other(why.to_string()))),
        }
    }
}
