//! What the owner tells at length: about the community, privacy, what whoever joins agrees to. Apps and browsers read the same.

use crate::model::Time;
use crate::model::settings::Settings;
use crate::text::compose::{compose, escape};

/// A long text, ready to be shown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Text {
    /// Since when it says this.
    pub since: Time,
    /// Paragraphs and links, safe to show.
    pub html: String,
}

/// What the owner tells about the community; `None` where that is nothing.
pub fn about(settings: &Settings) -> Option<Text> {
    (!settings.about.text.is_empty()).then(|| Text {
        since: settings.about.changed_at,
        html: html(settings, &settings.about.text),
    })
}

/// What is done with what people give: what the owner adds, then what is true of every Burrow.
pub fn privacy(settings: &Settings) -> Text {
    let own = html(settings, &settings.privacy.text);
    Text {
        since: settings
            .claimed_at
            .unwrap_or_default()
            .max(settings.privacy.changed_at),
        html: format!("{own}{}", policy(settings)),
    }
}

/// What whoever joins agrees to; `None` where the owner has written none.
pub fn terms(settings: &Settings) -> Option<Text> {
    (!settings.terms.text.is_empty()).then(|| Text {
        since: settings.terms.changed_at,
        html: html(settings, &settings.terms.text),
    })
}

/// A text of the owner's with its paragraphs and links; empty for an empty one.
pub fn html(settings: &Settings, text: &str) -> String {
    match text {
        "" => String::new(),
        text => compose(text, &settings.address, &mut |_, _| None).html,
    }
}

/// What the program itself does with what people give it. It is true of every Burrow.
fn policy(settings: &Settings) -> String {
    let name = escape(&settings.name);
    format!(
        "<p>{name} runs on a small computer in somebody's home. What you write, the pictures you upload, whom you \
         follow and what you favourite are kept on that computer. The person who looks after it could read all of \
         it, private messages included.</p>\
         <p>Your password is kept only in a form from which it can't be read back. When you sign in, we note the \
         name of your app or browser and, to the hour, when it was last here; you can see and end this in your \
         settings. We don't keep the internet addresses that people come from.</p>\
         <p>Where and with what a picture was taken is removed before it is stored. There is no advertising, no \
         tracking, and nothing is sold or given away.</p>\
         <p>Posts marked as \"just us\" never leave this community. When you delete a post, it is removed here.</p>"
    )
}
