//! The page of a box whose data can't be opened, not even after its file system was checked: it says so, and what can be
//! done. Nothing is made anew unless somebody who holds the box in their hands says so: the code that is asked for is on its
//! screen and on the partition that any computer reads. Only for the home network; there is no store, and no house.

use crate::device::Places;
use crate::device::file;
use crate::device::wish::Wish;
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
use serde_json::json;
use std::net::SocketAddr;
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use tokio::sync::watch;

/// How long the code is, in groups of four signs (20 bits each).
const CODE_GROUPS: usize = 2;
/// After so many wrong ones nobody gets another try until the next start.
const WRONG_MAX: u32 = 20;
/// Most bytes of what the check said that are shown.
const SAID_BYTES_MAX: usize = 16 << 10;
/// Longest form, in bytes.
const FORM_BYTES_MAX: usize = 4 << 10;

/// What the pages are handed.
struct Counter {
    places: Places,
    code: String,
    wrong: AtomicU32,
}

/// Serves the page until the process is told to stop.
pub(super) fn serve(places: Places, lan: SocketAddr) -> anyhow::Result<()> {
    let code = secret::spoken(CODE_GROUPS);
    show(&places, &code);
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(async {
        let listener = super::bind(lan).await?;
        tracing::warn!("the data can't be opened; the page at http://{lan} says so");
        let (close, closing) = watch::channel(false);
        let serving = listen::serve(listener, routes(places, code), Manners::HOME, closing);
        tokio::select! {
            () = serving => {}
            stopped = super::stop_signal() => stopped?,
        }
        drop(close);
        Ok(())
    })
}

/// Puts the code where only those find it who are at the box. Whatever of that fails is told in the log; the page is there
/// in any case.
fn show(places: &Places, code: &str) {
    let screen = json!({
        "stage": "damaged", "addresses": [], "claim_code": code, "community": null, "domain": null, "tunnel": "none",
    });
    let screen = file::put(
        &places.run().join("screen.json"),
        screen.to_string().as_bytes(),
        0o640,
    );
    let note = format!(
        "The data of this Burrow can't be opened. Open http://burrow.local in a browser at home to see what can be done.\n\
         The code that is asked for there: {code}\n"
    );
    let note = places.note("data", Some(&note));
    for why in [screen, note].into_iter().filter_map(Result::err) {
        tracing::warn!(%why, "the code of this box could not be shown in one of its places");
    }
}

/// Every address shows the page.
pub fn routes(places: Places, code: String) -> Router {
    let counter = Counter {
        places,
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
        true => counter.ask(f, Wish::ConfirmDamaged, "damaged-begun"),
        false => counter.page(f, StatusCode::UNPROCESSABLE_ENTITY, form),
    }
}

impl Counter {
    fn page(&self, f: Frame, status: StatusCode, form: Form) -> Answer {
        let said = file::text(&self.places.facts().join("damaged"), SAID_BYTES_MAX);
        let said = said.unwrap_or_default().trim().to_owned();
        Answer::page_as(status, &Damaged { f, said, form })
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
