//! What the community looks like, and what it says at length: its picture, its colours, its long texts.

use super::reply::{Done, Fresh, Keeper, Owner, Raw, Reply, Sent};
use crate::door::browser::Browser;
use crate::door::house;
use crate::door::studio::Wall;
use crate::model::settings::{Look, Settings};
use crate::ops::face;
use crate::ops::keep_house::{self, Texts};
use crate::picture::PICTURE_BYTES_MAX;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Query, State};
use axum::routing::{get, put};
use serde::{Deserialize, Serialize};

/// Longest body that brings a picture, in bytes: one more, so that the studio says in words what is too much.
const BODY_BYTES_MAX: usize = PICTURE_BYTES_MAX as usize + 1;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/console/face", get(show))
        .route("/console/face/look", put(choose))
        .route(
            "/console/face/picture",
            put(hang)
                .delete(take_down)
                .layer(DefaultBodyLimit::max(BODY_BYTES_MAX)),
        )
        .route("/console/texts", get(read).put(write))
}

#[derive(Serialize)]
struct Face {
    /// The path of its own picture.
    picture: Option<String>,
    /// What that shows, for those who can't see it.
    description: String,
    /// The path of the picture that stands there otherwise.
    instead: String,
    look: &'static str,
    looks: Vec<&'static str>,
}

fn face_of(settings: &Settings) -> Face {
    let picture = settings.picture.as_ref();
    Face {
        picture: house::picture(settings),
        description: picture.map_or_else(String::new, |picture| picture.description.clone()),
        instead: house::icon(),
        look: settings.look.name(),
        looks: Look::ALL.map(Look::name).to_vec(),
    }
}

async fn show(keeper: Keeper) -> Reply<Face> {
    Ok(Fresh(face_of(&keeper.visit.settings)))
}

#[derive(Deserialize)]
struct Chosen {
    look: String,
}

async fn choose(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(Chosen { look }): Sent<Chosen>,
) -> Reply<Done> {
    let look = Look::named(&look).ok_or_else(|| owner.wrong("look", "console-422"))?;
    owner
        .done(&browser, move |tx, me| face::set_look(tx, me, look))
        .await
}

#[derive(Deserialize)]
struct About {
    /// What the picture shows.
    #[serde(default)]
    description: String,
}

async fn hang(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Query(About { description }): Query<About>,
    Raw(bytes): Raw,
) -> Reply<Done> {
    let said = description.clone();
    let me = owner.id();
    let may = owner.read(&browser, |view| face::check_picture(view, me, &said));
    may.await?;
    let made = browser.doors.studio.portrait(bytes, Wall::Avatar).await;
    let mut made = made.map_err(|why| owner.troubled("picture", why))?;
    made.what.description = description;
    let picture = made.what;
    owner
        .done(&browser, move |tx, me| {
            face::set_picture(tx, me, Some(&picture))
        })
        .await
}

async fn take_down(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Done> {
    owner
        .done(&browser, |tx, me| face::set_picture(tx, me, None))
        .await
}

#[derive(Serialize)]
struct Written {
    about: String,
    privacy: String,
    terms: String,
    max: usize,
}

async fn read(owner: Owner) -> Reply<Written> {
    let Owner(Keeper { visit, .. }) = owner;
    Ok(Fresh(Written {
        about: visit.settings.about.text,
        privacy: visit.settings.privacy.text,
        terms: visit.settings.terms.text,
        max: keep_house::TEXT_CHARS_MAX,
    }))
}

/// New words for the long texts; what is missing stays.
#[derive(Deserialize)]
struct Words {
    about: Option<String>,
    privacy: Option<String>,
    terms: Option<String>,
}

async fn write(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(words): Sent<Words>,
) -> Reply<Done> {
    let all = [
        ("about", &words.about),
        ("privacy", &words.privacy),
        ("terms", &words.terms),
    ];
    for (field, text) in all {
        let long = |text: &String| text.trim().chars().count() > keep_house::TEXT_CHARS_MAX;
        if text.as_ref().is_some_and(long) {
            return Err(owner.wrong(field, "console-text-wrong"));
        }
    }
    let texts = Texts {
        about: words.about,
        privacy: words.privacy,
        terms: words.terms,
    };
    owner
        .done(&browser, move |tx, me| {
            keep_house::write_texts(tx, me, &texts)
        })
        .await
}
