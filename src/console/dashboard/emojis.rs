//! The community's own small pictures: added, copied from other servers, put under headings, removed.

use super::reply::{Done, Fresh, Keeper, Owner, Raw, Refused, Reply, Sent};
use crate::door::browser::Browser;
use crate::model::emoji::{Emoji, EmojiUse};
use crate::ops::emojis::{self, CATEGORY_CHARS_MAX, Change, New};
use crate::picture::EMOJI_BYTES_MAX;
use crate::text::emoji::is_shortcode;
use crate::text::far_file;
use axum::Router;
use axum::extract::{DefaultBodyLimit, Path, Query, State};
use axum::http::StatusCode;
use axum::routing::{get, put};
use serde::{Deserialize, Serialize};

/// Longest body that brings a picture, in bytes: one more, so that the studio says in words what is too much.
const BODY_BYTES_MAX: usize = EMOJI_BYTES_MAX as usize + 1;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route(
            "/console/emojis",
            get(list)
                .post(add)
                .layer(DefaultBodyLimit::max(BODY_BYTES_MAX)),
        )
        .route("/console/emojis/{id}", put(change).delete(remove))
        .route("/console/far-emojis", get(elsewhere).post(copy))
}

#[derive(Serialize)]
struct Line {
    shortcode: String,
    url: String,
    still: String,
    category: Option<String>,
    visible: bool,
    disabled: bool,
}

fn line(emoji: Emoji) -> Line {
    Line {
        url: format!("/media/{}", emoji.picture.blob),
        still: format!("/media/{}", emoji.picture.still),
        shortcode: emoji.shortcode,
        category: emoji.category,
        visible: emoji.visible,
        disabled: emoji.disabled,
    }
}

async fn list(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Vec<Line>> {
    let all = owner.read(&browser, |view| Ok(view.emojis()?)).await?;
    Ok(Fresh(all.into_iter().map(line).collect()))
}

/// Name and heading of one that is to be made.
#[derive(Deserialize)]
struct Named {
    #[serde(default)]
    shortcode: String,
    #[serde(default)]
    category: String,
}

impl Named {
    fn check(self, owner: &Keeper) -> Result<New, Refused> {
        let shortcode = self.shortcode.trim().trim_matches(':').to_owned();
        if !is_shortcode(&shortcode) {
            return Err(owner.wrong("shortcode", "console-emoji-name-wrong"));
        }
        if self.category.trim().chars().count() > CATEGORY_CHARS_MAX {
            return Err(owner.wrong("category", "console-emoji-category-wrong"));
        }
        Ok(New {
            shortcode,
            category: Some(self.category),
        })
    }
}

async fn add(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Query(named): Query<Named>,
    Raw(bytes): Raw,
) -> Reply<Done> {
    let (new, me) = (named.check(&owner)?, owner.id());
    free(&browser, &owner, &new).await?;
    let may = owner.read(&browser, |view| emojis::check(view, me, &new));
    may.await?;
    let made = browser.doors.studio.emoji(bytes).await;
    let made = made.map_err(|why| owner.troubled("picture", why))?;
    let picture = made.what;
    owner
        .done(&browser, move |tx, me| emojis::add(tx, me, &new, &picture))
        .await
}

/// Says at the field of the name that it is taken.
async fn free(browser: &Browser, owner: &Keeper, new: &New) -> Result<(), Refused> {
    let taken = owner.read(browser, |view| Ok(view.emoji(&new.shortcode)?));
    match taken.await? {
        Some(_) => Err(owner.wrong("shortcode", "console-emoji-name-taken")),
        None => Ok(()),
    }
}

/// What is to be changed of one; what is missing stays.
#[derive(Deserialize)]
struct Wish {
    visible: Option<bool>,
    disabled: Option<bool>,
    category: Option<String>,
}

async fn change(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(shortcode): Path<String>,
    Sent(wish): Sent<Wish>,
) -> Reply<Done> {
    let long = |text: &String| text.trim().chars().count() > CATEGORY_CHARS_MAX;
    if wish.category.as_ref().is_some_and(long) {
        return Err(owner.wrong("category", "console-emoji-category-wrong"));
    }
    let wanted = Change {
        visible: wish.visible,
        disabled: wish.disabled,
        category: wish.category,
    };
    owner
        .done(&browser, move |tx, me| {
            emojis::change(tx, me, &shortcode, &wanted)
        })
        .await
}

async fn remove(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Path(shortcode): Path<String>,
) -> Reply<Done> {
    owner
        .done(&browser, move |tx, me| emojis::remove(tx, me, &shortcode))
        .await
}

#[derive(Serialize)]
struct Far {
    shortcode: String,
    domain: String,
    /// Its address there, which names it when it is copied.
    url: String,
    /// Where this house passes it on.
    picture: String,
    /// There is one of that name here.
    here: bool,
}

/// What people of other servers have used lately in public.
async fn elsewhere(State(browser): State<Browser>, Owner(owner): Owner) -> Reply<Vec<Far>> {
    let me = owner.id();
    let seal = owner.visit.settings.seal.unwrap_or_default();
    let seen = owner.read(&browser, |view| {
        let far = emojis::seen_elsewhere(view, me)?;
        let line = |(domain, used): (String, EmojiUse)| {
            Ok(Far {
                picture: far_file::path(&seal, &used.url, true),
                here: view.emoji(&used.shortcode)?.is_some(),
                shortcode: used.shortcode,
                url: used.url,
                domain,
            })
        };
        far.into_iter().map(line).collect()
    });
    seen.await.map(Fresh)
}

#[derive(Deserialize)]
struct Copied {
    #[serde(flatten)]
    named: Named,
    url: String,
}

/// Copies one that was seen; others' pictures come by the cache, within its limits.
async fn copy(
    State(browser): State<Browser>,
    Owner(owner): Owner,
    Sent(Copied { named, url }): Sent<Copied>,
) -> Reply<Done> {
    let (new, me) = (named.check(&owner)?, owner.id());
    free(&browser, &owner, &new).await?;
    let seen = owner.read(&browser, |view| emojis::seen_elsewhere(view, me));
    if !seen.await?.iter().any(|(_, used)| used.url == url) {
        return Err(owner.because(StatusCode::NOT_FOUND));
    }
    if browser.doors.errands.file(&url, false).await.is_none() {
        return Err(owner.wrong("url", "console-emoji-copy-failed"));
    }
    owner
        .done(&browser, move |tx, me| emojis::copy(tx, me, &new, &url))
        .await
}
