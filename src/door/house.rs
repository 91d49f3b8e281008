//! Pictures of the house that more than one door names.

use crate::pages::assets::Assets;

/// Where the picture lies that stands for a missing avatar. Clients know by Mastodon's `missing.png`
/// that somebody has none.
pub const AVATAR_MISSING: &str = "/avatars/original/missing.png";
/// Where the picture lies that stands for a missing header.
pub const HEADER_MISSING: &str = "/headers/original/missing.png";

/// The path of the picture that stands for the house, 512 pixels wide and high. Hashes every embedded
/// file: ask once.
pub fn icon() -> String {
    Assets::shared().address("icon-512.png").to_owned()
}
