//! Pictures of the house that more than one door names.

use crate::model::settings::{Rule, Settings};
use crate::pages::RuleLine;
use crate::pages::assets::Assets;

/// Where the picture lies that stands for a missing avatar. Clients know by Mastodon's `missing.png`
/// that somebody has none.
pub const AVATAR_MISSING: &str = "/avatars/original/missing.png";
/// Where the picture lies that stands for a missing header.
pub const HEADER_MISSING: &str = "/headers/original/missing.png";
/// Where the picture lies that stands for a film which has none.
pub const FILM_MISSING: &str = "/films/original/missing.png";

/// The path of the picture that stands for the house, 512 pixels wide and high. Hashes every embedded
/// file: ask once.
pub fn icon() -> String {
    Assets::shared().address("icon-512.png").to_owned()
}

/// Width and height of the community's own picture, in pixels (`picture::prepare::AVATAR_PIXELS`).
pub const PICTURE_SIZE: &str = "400x400";

/// The path of the community's own picture, where it has one; a still one.
pub fn picture(settings: &Settings) -> Option<String> {
    let picture = settings.picture.as_ref();
    picture.map(|picture| format!("/media/{}", picture.still))
}

/// The rules as pages show them.
pub fn rules(settings: &Settings) -> Vec<RuleLine> {
    let line = |rule: &Rule| RuleLine {
        text: rule.text.clone(),
        hint: rule.hint.clone(),
    };
    settings.rules.iter().map(line).collect()
}
