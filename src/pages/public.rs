//! The pages that anybody may read: the landing page, profiles and posts.

use askama::Template;

use super::when::{When, date};
use super::{Frame, RuleLine};

/// The front page for somebody who isn't signed in.
#[derive(Debug, Template)]
#[template(path = "landing.html", config = "web/pages/askama.toml")]
pub struct Landing {
    /// What surrounds it.
    pub f: Frame,
    /// What the owner says the community is about; may be empty.
    pub description: String,
    /// One line for link previews.
    pub summary: String,
    /// The house rules.
    pub rules: Vec<RuleLine>,
    /// The front page's whole address.
    pub url: String,
    /// Whether people without an invite may ask to join.
    pub asking: bool,
    /// Whether there are terms to lead to.
    pub terms: bool,
}

/// A person's public facts.
#[derive(Debug, Clone)]
pub struct Person {
    /// Name, or the handle where there is none.
    pub name: String,
    /// Handle without `@`.
    pub handle: String,
    /// The whole `@handle@server`.
    pub address: String,
    /// The profile's whole address.
    pub url: String,
    /// Picture.
    pub avatar: String,
    /// Header picture.
    pub header: Option<String>,
    /// The profile text as sanitised HTML.
    pub note: String,
    /// The profile text as one plain line, for link previews.
    pub summary: String,
    /// Name and sanitised HTML value of each profile field.
    pub fields: Vec<(String, String)>,
    /// Whether it is run by a program.
    pub bot: bool,
    /// Whether search engines may keep it.
    pub indexable: bool,
    /// How many posts.
    pub posts: u64,
    /// How many followers, unless that is nobody's business.
    pub followers: Option<u64>,
    /// How many they follow, likewise.
    pub following: Option<u64>,
}

/// A picture, video or sound of a post.
#[derive(Debug, Clone)]
pub struct Media {
    /// `image`, `video` or `audio`; moving GIFs are images here.
    pub kind: &'static str,
    /// The file.
    pub url: String,
    /// A smaller picture of it.
    pub preview: Option<String>,
    /// Its description for those who can't see or hear it.
    pub alt: String,
}

impl Media {
    pub(super) fn shown(&self) -> &str {
        self.preview.as_deref().unwrap_or(&self.url)
    }
}

/// One answer of a poll.
#[derive(Debug, Clone)]
pub struct PollLine {
    /// What it says.
    pub title: String,
    /// How many chose it.
    pub votes: u64,
    /// Their share, 0 to 100.
    pub percent: u8,
}

/// A public or unlisted post.
#[derive(Debug, Clone)]
pub struct Post {
    /// The writer's name.
    pub author: String,
    /// Their handle, with the server for people elsewhere.
    pub handle: String,
    /// Their profile.
    pub author_url: String,
    /// Their picture.
    pub avatar: String,
    /// The post's whole address.
    pub url: String,
    /// When it was written.
    pub when: When,
    /// Whether it was changed since.
    pub edited: bool,
    /// Sanitised HTML.
    pub html: String,
    /// One plain line, for link previews.
    pub summary: String,
    /// Its language.
    pub lang: Option<String>,
    /// The content warning.
    pub warning: Option<String>,
    /// Whether its pictures are hidden at first.
    pub sensitive: bool,
    /// Pictures, videos, sounds.
    pub media: Vec<Media>,
    /// The answers of its poll; empty without one.
    pub poll: Vec<PollLine>,
    /// How many replies.
    pub replies: u64,
    /// How many boosts.
    pub boosts: u64,
    /// How many favourites.
    pub favourites: u64,
}

impl Post {
    /// The picture for link previews: none behind a warning.
    pub fn card_picture(&self) -> Option<&str> {
        if self.sensitive || self.warning.is_some() {
            return None;
        }
        self.media
            .iter()
            .find(|media| media.kind == "image")
            .map(|media| media.url.as_str())
    }
}

/// Somebody's public profile.
#[derive(Debug, Template)]
#[template(path = "profile.html", config = "web/pages/askama.toml")]
pub struct Profile {
    /// What surrounds it.
    pub f: Frame,
    /// Who.
    pub person: Person,
    /// How to follow them.
    pub follow: String,
    /// Where they have moved to: the page, and the address in words.
    pub moved: Option<(String, String)>,
    /// Their latest public posts.
    pub posts: Vec<Post>,
}

/// A post with what it answers and what answers it.
#[derive(Debug, Template)]
#[template(path = "status.html", config = "web/pages/askama.toml")]
pub struct Status {
    /// What surrounds it.
    pub f: Frame,
    /// Whether search engines may keep it.
    pub indexable: bool,
    /// What came before, oldest first.
    pub earlier: Vec<Post>,
    /// The post.
    pub main: Post,
    /// The picture for link previews, a whole address.
    pub picture: String,
    /// The answers, oldest first.
    pub later: Vec<Post>,
    /// Where its author sees which servers have it; `None` for everybody else.
    pub delivery: Option<String>,
}

/// Public posts with a hashtag.
#[derive(Debug, Template)]
#[template(path = "tag.html", config = "web/pages/askama.toml")]
pub struct Tag {
    /// What surrounds it.
    pub f: Frame,
    /// The hashtag, without `#`.
    pub name: String,
    /// The latest of its posts.
    pub posts: Vec<Post>,
}

/// Which long text a page shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// The community, with its rules.
    About,
    /// What is done with what people give.
    Privacy,
    /// What whoever joins agrees to.
    Terms,
}

/// What the owner tells at length.
#[derive(Debug, Template)]
#[template(path = "text.html", config = "web/pages/askama.toml")]
pub struct LongText {
    /// What surrounds it.
    pub f: Frame,
    /// Which.
    pub subject: Subject,
    /// Since when it says this, in milliseconds since 1970; nothing where it says nothing.
    pub since: Option<u64>,
    /// The text, safe to show; may be empty.
    pub html: String,
    /// The sentence that the front page says about the community; may be empty.
    pub description: String,
    /// The house rules.
    pub rules: Vec<RuleLine>,
    /// Whether there are terms to lead to.
    pub terms: bool,
}

impl LongText {
    fn title(&self) -> String {
        match self.subject {
            Subject::About => self.f.with("text-about", "community", self.f.place()),
            Subject::Privacy => self.f.say("text-privacy"),
            Subject::Terms => self.f.say("text-terms"),
        }
    }

    fn since(&self) -> Option<String> {
        let day = date(&self.f.kit.words, self.since?);
        Some(self.f.with("text-since", "day", day))
    }
}
