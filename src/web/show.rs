//! Public profiles and posts, for reading: `/@name` and `/@name/ID`. What strangers may not see is not
//! there.

use super::front::not_set_up;
use crate::door::answer::Answer;
use crate::door::browser::{Browser, Visit};
use crate::model::account::{Account, AccountCounts};
use crate::model::media::{Media, MediaKind, MediaState};
use crate::model::settings::Settings;
use crate::model::status::{Shape, Status, Visibility};
use crate::model::{Page, StatusId};
use crate::ops::{Refusal, see};
use crate::pages::public::{self, Person, PollLine, Post, Profile};
use crate::pages::when::When;
use crate::pages::{Frame, public::Status as StatusPage};
use crate::store::View;
use axum::Router;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use axum::routing::get;
use std::sync::Arc;

/// How many posts a profile shows.
const POSTS_MAX: usize = 20;
/// How far up and down a conversation is shown.
const THREAD_MAX: usize = 40;
/// Longest line for link previews, in characters.
const SUMMARY_CHARS_MAX: usize = 200;

pub fn routes() -> Router<Browser> {
    Router::new()
        .route("/@{name}", get(profile))
        .route("/@{name}/{id}", get(status))
}

/// An account's picture, or the house's mark.
pub(super) fn avatar(f: &Frame, account: &Account) -> String {
    match &account.avatar {
        Some(picture) => blob_address(&picture.still),
        None => f.kit.assets.address("icon-180.png").to_owned(),
    }
}

/// A stored file's address; remote pictures carry theirs.
fn blob_address(blob: &str) -> String {
    match blob.contains("://") {
        true => blob.to_owned(),
        false => format!("/media/{blob}"),
    }
}

/// For link previews, which are read from elsewhere.
fn whole(settings: &Settings, address: &str) -> String {
    match address.starts_with('/') {
        true => format!("{}{address}", settings.address),
        false => address.to_owned(),
    }
}

/// HTML as one line of plain text, for link previews.
fn plain(html: &str) -> String {
    let mut text = String::new();
    let mut inside = false;
    for c in html.replace("</p>", " ").replace("<br>", " ").chars() {
        match c {
            '<' => inside = true,
            '>' => inside = false,
            c if !inside => text.push(c),
            _ => {}
        }
    }
    let text = text
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&#39;", "'")
        .replace("&amp;", "&");
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(SUMMARY_CHARS_MAX) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}

fn local_account(view: &View, name: &str) -> Result<Account, Refusal> {
    let account = view
        .account_by_acct(name)?
        .filter(|account| account.is_local() && !account.suspended);
    account.ok_or(Refusal::NotFound)
}

async fn profile(State(browser): State<Browser>, visit: Visit, Path(name): Path<String>) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let (f, settings) = (visit.frame(""), visit.settings.clone());
    let drawn = browser.doors.store.read(move |view| {
        let account = local_account(view, &name)?;
        let pick =
            |id: StatusId, shape: Shape| {
                let skipped =
                    shape.has(Shape::REBLOG) || shape.has(Shape::REPLY) || shape.has(Shape::DIRECT);
                let found = if skipped { None } else { view.status(id)? };
                Ok(found
                    .filter(|status| status.visibility == Visibility::Public && !status.local_only))
            };
        let statuses = view.statuses_of(account.id, &Page::newest(POSTS_MAX), pick)?;
        let posts = statuses
            .iter()
            .map(|status| post(view, &f, &settings, status))
            .collect::<Result<Vec<_>, Refusal>>()?;
        let person = person(&f, &settings, &account, view.account_counts(account.id)?);
        let follow = f.with("profile-follow", "address", &person.address);
        Ok::<_, Refusal>(Profile {
            f,
            person,
            follow,
            posts,
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(why) => visit.refuse(&why),
    }
}

fn person(f: &Frame, settings: &Settings, account: &Account, counts: AccountCounts) -> Person {
    // Those who hide whom they follow show no numbers either.
    let (followers, following) = if account.hide_collections {
        (None, None)
    } else {
        (Some(counts.followers), Some(counts.following))
    };
    Person {
        name: account.shown_name().to_owned(),
        handle: account.username.clone(),
        address: format!("@{}@{}", account.username, settings.domain()),
        url: account.page(settings),
        avatar: whole(settings, &avatar(f, account)),
        header: account
            .header
            .as_ref()
            .map(|picture| blob_address(&picture.still)),
        note: account.note_html.clone(),
        summary: plain(&account.note_html),
        fields: account
            .fields
            .iter()
            .map(|field| (field.name.clone(), field.html.clone()))
            .collect(),
        bot: account.bot,
        indexable: account.indexable,
        posts: counts.statuses,
        followers,
        following,
    }
}

fn post(view: &View, f: &Frame, settings: &Settings, status: &Status) -> Result<Post, Refusal> {
    let author = view.account_of(status.account)?;
    let counts = view.status_counts(status.id)?;
    let poll = status.poll.map_or(Ok(None), |id| view.poll(id))?;
    let hidden = poll
        .as_ref()
        .is_some_and(|poll| poll.hide_totals && !poll.expired(view.now()));
    let total = poll.as_ref().map_or(0, |poll| poll.votes()).max(1);
    let answer = |title: String, votes: u64| PollLine {
        title,
        votes: if hidden { 0 } else { votes },
        percent: if hidden {
            0
        } else {
            u8::try_from(votes * 100 / total).unwrap_or(100)
        },
    };
    let mut media = Vec::new();
    for id in &status.media {
        media.extend(
            view.media(*id)?
                .filter(|media| media.state == MediaState::Ready)
                .and_then(shown),
        );
    }
    let warning = Some(status.spoiler_text.clone()).filter(|warning| !warning.is_empty());
    Ok(Post {
        author: author.shown_name().to_owned(),
        handle: author.acct(),
        author_url: author.page(settings),
        avatar: avatar(f, &author),
        url: status
            .url
            .clone()
            .unwrap_or_else(|| format!("{}/{}", author.page(settings), status.id)),
        when: When::at(status.created_at.0),
        edited: status.edited_at.is_some(),
        html: status.html.clone(),
        summary: warning.clone().unwrap_or_else(|| plain(&status.html)),
        lang: status.language.clone(),
        warning,
        sensitive: status.sensitive,
        media,
        poll: poll
            .map(|poll| {
                poll.options
                    .into_iter()
                    .map(|option| answer(option.title, option.votes))
                    .collect()
            })
            .unwrap_or_default(),
        replies: counts.replies,
        boosts: counts.reblogs,
        favourites: counts.favourites,
    })
}

fn shown(media: Media) -> Option<public::Media> {
    let kind = match media.kind {
        MediaKind::Image => "image",
        MediaKind::Gifv | MediaKind::Video => "video",
        MediaKind::Audio => "audio",
        MediaKind::Unknown => return None,
    };
    Some(public::Media {
        kind,
        url: blob_address(&media.blob),
        preview: media.preview.as_deref().map(blob_address),
        alt: media.description.unwrap_or_default(),
    })
}

async fn status(
    State(browser): State<Browser>,
    visit: Visit,
    Path((name, id)): Path<(String, String)>,
) -> Answer {
    if !visit.is_open() {
        return not_set_up(&visit);
    }
    let Ok(id) = id.parse::<StatusId>() else {
        return visit.error(StatusCode::NOT_FOUND);
    };
    let (f, settings) = (visit.frame(""), Arc::new(visit.settings.clone()));
    let drawn = browser.doors.store.read(move |view| {
        let author = local_account(view, &name)?;
        // As a stranger sees it, also for whoever is signed in: this is the public page.
        let status = see::status(view, None, id)?;
        if status.account != author.id || status.reblog_of.is_some() {
            return Err(Refusal::NotFound);
        }
        let draw = |status: &Status| post(view, &f, &settings, status);
        let main = draw(&status)?;
        let earlier = before(view, &status)?
            .iter()
            .map(draw)
            .collect::<Result<Vec<_>, _>>()?;
        let later = after(view, &status)?
            .iter()
            .map(draw)
            .collect::<Result<Vec<_>, _>>()?;
        let picture = main.card_picture().unwrap_or(&main.avatar);
        let picture = whole(&settings, picture);
        Ok(StatusPage {
            indexable: author.indexable,
            earlier,
            main,
            later,
            picture,
            f,
        })
    });
    match drawn.await {
        Ok(page) => Answer::page(&page),
        Err(why) => visit.refuse(&why),
    }
}

/// What it answers, oldest first, as far as strangers see it.
fn before(view: &View, status: &Status) -> Result<Vec<Status>, Refusal> {
    let mut thread = Vec::new();
    let mut next = status.in_reply_to;
    while let Some(id) = next.filter(|_| thread.len() < THREAD_MAX) {
        let Ok(parent) = see::status(view, None, id) else {
            break;
        };
        next = parent.in_reply_to;
        thread.push(parent);
    }
    thread.reverse();
    Ok(thread)
}

/// What answers it, as far as strangers see it; answers follow what they answer.
fn after(view: &View, status: &Status) -> Result<Vec<Status>, Refusal> {
    let mut thread = Vec::new();
    let mut waiting = view.replies(status.id)?;
    waiting.reverse();
    while let Some(id) = waiting.pop().filter(|_| thread.len() < THREAD_MAX) {
        let Ok(reply) = see::status(view, None, id) else {
            continue;
        };
        waiting.extend(view.replies(reply.id)?.into_iter().rev());
        thread.push(reply);
    }
    Ok(thread)
}

#[cfg(test)]
mod tests {
    use super::plain;

    #[test]
    fn previews_are_plain_text() {
        assert_eq!(
            plain("<p>Peas &amp; <b>kale</b></p><p>Now</p>"),
            "Peas & kale Now"
        );
        assert_eq!(plain(&"a".repeat(300)).chars().count(), 201);
    }
}
