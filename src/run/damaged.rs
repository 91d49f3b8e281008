//! The page of a box whose data can't be opened: the card's file system, not even after it was checked, or the store on it; or
//! can't be erased to the end, as the owner wants it.
//! It says so, and what can be done. Nothing is made anew unless somebody who holds the box in their hands says so: the code
//! that is asked for is on its screen and on the partition that any computer reads. Only for the home network; there is no
//! store, and no house. Where only room is missing on the disk nothing is offered but to start again.

use super::systemd;
use crate::device::screen::{DAMAGED, House, Stage, UNERASED};
use crate::device::wish::Wish;
use crate::device::{Places, file};
use crate::door::answer::Answer;
use crate::door::browser::accepted;
use crate::door::fields::Fields;
use crate::door::{same_site, secret};
use crate::net::listen::{self, Manners};
use crate::ops::claim::same_code;
use crate::pages::damaged::{Damaged, What};
use crate::pages::form::Form;
use crate::pages::{Frame, Kit, Message, words};
use crate::store::{Error, reserve};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::time::Duration;
use tokio::sync::watch;

/// How long the code is, in groups of four signs (20 bits each).
const CODE_GROUPS: usize = 2;
/// After so many wrong ones nobody gets another try until the next start.
const WRONG_MAX: u32 = 20;
/// Most bytes of what the check said that are shown.
const SAID_BYTES_MAX: usize = 16 << 10;
/// Longest form, in bytes.
const FORM_BYTES_MAX: usize = 4 << 10;

/// A store that can't be opened is tried again after that, in case its disk has come to itself meanwhile.
const TRY_AGAIN_AFTER: Duration = Duration::from_secs(30 * 60);
/// How often a full disk is asked whether it still is.
const LOOK_FOR_ROOM_EVERY: Duration = Duration::from_secs(15);
/// With so much more room than there was the store is tried again, in bytes.
const MORE_ROOM_BYTES: u64 = 1 << 20;

/// Under what the note on the card tells of it.
const NOTED: &str = "data";

/// What can't be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruin {
    /// The card's data partition. What its check said stands with root's facts.
    Card,
    /// The store on it, for this reason.
    Store(String),
    /// Nothing is wrong with it, but the disk of this folder has no room to open it.
    Full(PathBuf),
    /// A factory reset got stuck. Why stands with root's facts.
    Unerased,
}

impl Ruin {
    /// What it is that the store in the folder `data` can't be opened; none where it isn't the box's fault.
    pub fn of(why: &Error, data: &Path) -> Option<Ruin> {
        match why {
            why if why.is_full() => Some(Ruin::Full(data.to_owned())),
            why if why.is_ruin() => Some(Ruin::Store(why.to_string())),
            _ => None,
        }
    }

    /// What root found before anything was started.
    pub fn found(places: &Places) -> Ruin {
        match places.facts().join(UNERASED).exists() {
            true => Ruin::Unerased,
            false => Ruin::Card,
        }
    }

    /// Whether anything could be erased that would help.
    fn is_lost(&self) -> bool {
        match self {
            Ruin::Card | Ruin::Store(_) => true,
            Ruin::Full(_) | Ruin::Unerased => false,
        }
    }

    /// Waits until it is time to try again.
    async fn passes(&self) {
        match self {
            Ruin::Card | Ruin::Unerased => std::future::pending().await,
            Ruin::Store(_) => tokio::time::sleep(TRY_AGAIN_AFTER).await,
            Ruin::Full(data) => {
                tokio::select! {
                    () = more_room(LOOK_FOR_ROOM_EVERY, || reserve::free_bytes(data)) => {}
                    () = tokio::time::sleep(TRY_AGAIN_AFTER) => {}
                }
            }
        }
    }
}

/// Waits until there is more room than there is now; how often it looks.
async fn more_room(every: Duration, look: impl Fn() -> std::io::Result<u64>) {
    let before = look().unwrap_or_default();
    loop {
        tokio::time::sleep(every).await;
        if look().is_ok_and(|free| free >= before + MORE_ROOM_BYTES) {
            return;
        }
    }
}

/// What the pages are handed.
struct Counter {
    places: Places,
    ruin: Ruin,
    code: String,
    wrong: AtomicU32,
}

/// Serves the page at `lan`, which is found there as `NAME.local`, until the process is told to stop; whether it is time to
/// try again to open the store.
///
/// # Errors
/// Nobody can listen there.
pub(super) fn serve(
    places: Places,
    (lan, name): (SocketAddr, &str),
    ruin: Ruin,
) -> anyhow::Result<bool> {
    let code = secret::spoken(CODE_GROUPS);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let stopped = super::stop_signal()?;
        let listener = super::bind(lan).await?;
        tracing::warn!("the data can't be opened; the page at http://{lan} says so");
        let (close, closing) = watch::channel(false);
        let named = super::named(name, listener.local_addr()?, closing.clone());
        let asked = ruin.is_lost().then_some(&*code);
        show(&places, &ruin, asked, named.is_some().then_some(name));
        let again = ruin.clone();
        let routes = routes(places, ruin, code);
        let serving = listen::serve(listener, routes, Manners::HOME, closing);
        systemd::damaged();
        let again = tokio::select! {
            () = serving => false,
            () = systemd::stroke_always() => false,
            () = stopped => false,
            () = again.passes() => true,
        };
        drop(close);
        Ok(again)
    })
}

/// Tells the screen and the card; the code, where one is asked for, is only for those who are at the box. Whatever of that
/// fails is told in the log; the page is there in any case.
fn show(places: &Places, ruin: &Ruin, code: Option<&str>, name: Option<&str>) {
    let (stage, why) = match ruin {
        Ruin::Card | Ruin::Store(_) => (Stage::Damaged, "The data of this Burrow can't be opened."),
        Ruin::Full(_) => (Stage::Damaged, "The disk of this Burrow is full."),
        Ruin::Unerased => (Stage::Unerased, "The data of this Burrow can't be erased."),
    };
    let house = House {
        stage,
        claim_code: code.map(str::to_owned),
        ..House::default()
    };
    let screen = places.tell_screen(house, &mut None);
    let place = match name {
        Some(name) => format!("http://{name}.local"),
        None => "the address that its screen shows".to_owned(),
    };
    let code = code.map(|code| format!("The code that is asked for there: {code}\n"));
    let code = code.unwrap_or_default();
    let note = format!("{why} Open {place} in a browser at home to see what can be done.\n{code}");
    let note = places.note(NOTED, Some(&note));
    for why in [screen, note].into_iter().filter_map(Result::err) {
        tracing::warn!(%why, "what is wrong with this box could not be shown in one of its places");
    }
}

/// The house is open again: what the note on the card told is over, and its code with it.
pub(super) fn is_over(places: &Places) {
    if places.is_appliance()
        && let Err(why) = places.note(NOTED, None)
    {
        tracing::warn!(%why, "the note on the card could not be taken away");
    }
}

/// Every address shows the page.
pub fn routes(places: Places, ruin: Ruin, code: String) -> Router {
    let mut routes = Router::new().route("/restart", post(restart));
    if ruin.is_lost() {
        routes = routes.route("/make-anew", post(make_anew));
    }
    let counter = Counter {
        places,
        ruin,
        code,
        wrong: AtomicU32::new(0),
    };
    routes
        .fallback(page)
        .layer(DefaultBodyLimit::max(FORM_BYTES_MAX))
        .layer(from_fn(same_site::guard))
        .with_state(Arc::new(counter))
}

fn frame(headers: &HeaderMap) -> Frame {
    Frame::new(&Kit::new(words::choose(accepted(headers), &[])), "")
}

async fn page(State(counter): State<Arc<Counter>>, uri: Uri, headers: HeaderMap) -> Response {
    let f = frame(&headers);
    if let Some(asset) = f.kit.assets.at(uri.path()) {
        return ([(header::CONTENT_TYPE, asset.kind)], asset.bytes).into_response();
    }
    counter
        .page(f, StatusCode::SERVICE_UNAVAILABLE, Form::new())
        .into_response()
}

async fn restart(State(counter): State<Arc<Counter>>, headers: HeaderMap) -> Answer {
    counter.ask(frame(&headers), Wish::Restart, "box-asked-restart")
}

async fn make_anew(State(counter): State<Arc<Counter>>, headers: HeaderMap, sent: Bytes) -> Answer {
    let (f, fields) = (frame(&headers), Fields::parse(&sent));
    if counter.wrong.load(Ordering::SeqCst) >= WRONG_MAX {
        return Answer::error(f, StatusCode::TOO_MANY_REQUESTS);
    }
    let mut form = Form::new().filled("sure", fields.one("sure"));
    if !same_code(fields.one("code"), &counter.code) {
        counter.wrong.fetch_add(1, Ordering::SeqCst);
        form.complain("code", f.say("damaged-code-wrong"));
    }
    let word = f.say("damaged-word");
    if fields.one("sure").trim().to_lowercase() != word.to_lowercase() {
        form.complain("sure", f.say("damaged-sure-wrong"));
    }
    match form.is_fine() {
        true => counter.ask(f, counter.anew(), "damaged-begun"),
        false => counter.page(f, StatusCode::UNPROCESSABLE_ENTITY, form),
    }
}

impl Counter {
    fn page(&self, f: Frame, status: StatusCode, form: Form) -> Answer {
        let fact = |name| file::text(&self.places.facts().join(name), SAID_BYTES_MAX);
        let (what, said) = match &self.ruin {
            Ruin::Card => (What::Card, fact(DAMAGED).unwrap_or_default()),
            Ruin::Unerased => (What::Unerased, fact(UNERASED).unwrap_or_default()),
            Ruin::Store(why) => (What::Store, why.clone()),
            Ruin::Full(_) => (What::Full, String::new()),
        };
        let page = Damaged {
            f,
            what,
            said: said.trim().to_owned(),
            form,
        };
        Answer::page_as(status, &page)
    }

    /// What makes the data anew. A partition that works is kept, and what lies on it erased, as when the owner wants it so.
    fn anew(&self) -> Wish {
        match self.ruin {
            Ruin::Card => Wish::ConfirmDamaged,
            Ruin::Store(_) | Ruin::Full(_) | Ruin::Unerased => Wish::FactoryReset,
        }
    }

    fn ask(&self, f: Frame, wish: Wish, done: &str) -> Answer {
        let (status, name) = match self.places.ask(wish, "") {
            Ok(()) => (StatusCode::OK, done),
            Err(why) => {
                tracing::error!(%why, wish = wish.name(), "the box could not be asked");
                (StatusCode::SERVICE_UNAVAILABLE, "damaged-stuck")
            }
        };
        let page = Message {
            link: None,
            ..Message::named(f, name)
        };
        Answer::page_as(status, &page)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::AtomicU64;

    #[tokio::test]
    async fn a_full_disk_is_tried_again_when_there_is_room() {
        let free = Arc::new(AtomicU64::new(4096));
        let told = free.clone();
        let every = Duration::from_millis(1);
        let waits = tokio::spawn(more_room(every, move || Ok(told.load(Ordering::SeqCst))));
        tokio::time::sleep(every * 50).await;
        assert!(!waits.is_finished(), "there is no more than there was");
        free.fetch_add(MORE_ROOM_BYTES, Ordering::SeqCst);
        let passed = tokio::time::timeout(Duration::from_secs(60), waits).await;
        passed.expect("it is time").expect("no panic");
    }
}
