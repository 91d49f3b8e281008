//! The page of a box whose data can't be opened: the card's file system, not even after it was checked, or the store on it.
//! It says so, and what can be done. Nothing is made anew unless somebody who holds the box in their hands says so: the code
//! that is asked for is on its screen and on the partition that any computer reads. Only for the home network; there is no
//! store, and no house.

use super::systemd;
use crate::device::screen::{House, Stage};
use crate::device::wish::Wish;
use crate::device::{Places, file};
use crate::door::answer::Answer;
use crate::door::browser::accepted;
use crate::door::fields::Fields;
use crate::door::{same_site, secret};
use crate::net::listen::{self, Manners};
use crate::ops::claim::same_code;
use crate::pages::damaged::Damaged;
use crate::pages::form::Form;
use crate::pages::{Frame, Kit, Message, words};
use axum::Router;
use axum::body::Bytes;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::from_fn;
use axum::response::{IntoResponse, Response};
use axum::routing::post;
use std::net::SocketAddr;
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

/// Under what the note on the card tells of it.
const NOTED: &str = "data";

/// What can't be opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Ruin {
    /// The card's data partition. What its check said stands with root's facts.
    Card,
    /// The store on it, for this reason.
    Store(String),
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
        let listener = super::bind(lan).await?;
        tracing::warn!("the data can't be opened; the page at http://{lan} says so");
        let (close, closing) = watch::channel(false);
        let named = super::named(name, listener.local_addr()?, closing.clone());
        show(&places, &code, named.is_some().then_some(name));
        let is_card = ruin == Ruin::Card;
        let again = async {
            match is_card {
                true => std::future::pending().await,
                false => tokio::time::sleep(TRY_AGAIN_AFTER).await,
            }
        };
        let routes = routes(places, ruin, code);
        let serving = listen::serve(listener, routes, Manners::HOME, closing);
        systemd::damaged();
        let again = tokio::select! {
            () = serving => false,
            () = systemd::stroke_always() => false,
            stopped = super::stop_signal() => stopped.map(|()| false)?,
            () = again => true,
        };
        drop(close);
        Ok(again)
    })
}

/// Puts the code where only those find it who are at the box. Whatever of that fails is told in the log; the page is there
/// in any case.
fn show(places: &Places, code: &str, name: Option<&str>) {
    let house = House {
        stage: Stage::Damaged,
        claim_code: Some(code.to_owned()),
        ..House::default()
    };
    let screen = places.tell_screen(house, &mut None);
    let place = match name {
        Some(name) => format!("http://{name}.local"),
        None => "the address that its screen shows".to_owned(),
    };
    let note = format!(
        "The data of this Burrow can't be opened. Open {place} in a browser at home to see what can be done.\n\
         The code that is asked for there: {code}\n"
    );
    let note = places.note(NOTED, Some(&note));
    for why in [screen, note].into_iter().filter_map(Result::err) {
        tracing::warn!(%why, "the code of this box could not be shown in one of its places");
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
    let counter = Counter {
        places,
        ruin,
        code,
        wrong: AtomicU32::new(0),
    };
    Router::new()
        .route("/restart", post(restart))
        .route("/make-anew", post(make_anew))
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
        let said = match &self.ruin {
            Ruin::Card => file::text(&self.places.facts().join("damaged"), SAID_BYTES_MAX),
            Ruin::Store(why) => Some(why.clone()),
        };
        let said = said.unwrap_or_default().trim().to_owned();
        let is_card = self.ruin == Ruin::Card;
        let page = Damaged {
            f,
            is_card,
            said,
            form,
        };
        Answer::page_as(status, &page)
    }

    /// What makes the data anew. A partition that works is kept, and what lies on it erased, as when the owner wants it so.
    fn anew(&self) -> Wish {
        match self.ruin {
            Ruin::Card => Wish::ConfirmDamaged,
            Ruin::Store(_) => Wish::FactoryReset,
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
