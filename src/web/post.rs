//! A post as the public pages show it: words and addresses.

use crate::door::house::AVATAR_MISSING;
use crate::model::account::Account;
use crate::model::media::{Media, MediaKind, MediaState};
use crate::model::settings::Settings;
use crate::model::status::Status;
use crate::ops::Refusal;
use crate::pages::public::{self, PollLine, Post};
use crate::pages::when::When;
use crate::store::View;
use crate::text::far_file;

/// Longest line for link previews, in characters.
const SUMMARY_CHARS_MAX: usize = 200;

/// An account's picture, or the one that stands for it.
pub(super) fn avatar(settings: &Settings, account: &Account) -> String {
    match &account.avatar {
        Some(picture) => blob_address(settings, &picture.still),
        None => AVATAR_MISSING.to_owned(),
    }
}

/// A stored file's address, also of one that lies elsewhere and is passed on.
pub(super) fn blob_address(settings: &Settings, blob: &str) -> String {
    match blob.contains("://") {
        true => far_file::path(&settings.seal.unwrap_or_default(), blob, false),
        false => format!("/media/{blob}"),
    }
}

/// For link previews, which are read from elsewhere.
pub(super) fn whole(settings: &Settings, address: &str) -> String {
    match address.starts_with('/') {
        true => format!("{}{address}", settings.address),
        false => address.to_owned(),
    }
}

/// HTML as one line of plain text, for link previews.
pub(super) fn plain(html: &str) -> String {
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

/// A post in words and addresses.
pub(super) fn post(view: &View, settings: &Settings, status: &Status) -> Result<Post, Refusal> {
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
                .and_then(|media| shown(settings, media)),
        );
    }
    let warning = Some(status.spoiler_text.clone()).filter(|warning| !warning.is_empty());
    Ok(Post {
        author: author.shown_name().to_owned(),
        handle: author.acct(),
        author_url: author.page(settings),
        avatar: avatar(settings, &author),
        url: status
            .url
            .clone()
            .or_else(|| status.uri.clone())
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

fn shown(settings: &Settings, media: Media) -> Option<public::Media> {
    let kind = match media.kind {
        MediaKind::Image => "image",
        MediaKind::Gifv | MediaKind::Video => "video",
        MediaKind::Audio => "audio",
        MediaKind::Unknown => return None,
    };
    Some(public::Media {
        kind,
        url: blob_address(settings, media.remote_url.as_ref().unwrap_or(&media.blob)),
        preview: media
            .remote_preview
            .as_ref()
            .or(media.preview.as_ref())
            .map(|preview| blob_address(settings, preview)),
        alt: media.description.unwrap_or_default(),
    })
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
