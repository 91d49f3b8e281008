//! Mastodon `DomainBlock` and `Admin::DomainBlock` (docs/entities/DomainBlock, Admin_DomainBlock).

use crate::model::border::{Border, Severity};
use crate::text::domain::obfuscated;
use serde::Serialize;
use sha2::{Digest, Sha256};
use std::fmt::Write;

/// A rule as everybody sees it.
#[derive(Clone, Debug, Serialize)]
pub struct DomainBlock {
    /// The server's name, perhaps only in part.
    pub domain: String,
    /// SHA-256 of the whole name in hexadecimal digits, so that who knows the name can find it.
    pub digest: String,
    /// `silence` or `suspend`.
    pub severity: &'static str,
    /// Why.
    pub comment: String,
}

/// A rule as moderators see it.
#[derive(Clone, Debug, Serialize)]
pub struct AdminDomainBlock {
    /// Cast from the number.
    pub id: String,
    /// The server's name.
    pub domain: String,
    /// SHA-256 of it.
    pub digest: String,
    /// When it was made.
    pub created_at: String,
    /// `noop`, `silence` or `suspend`.
    pub severity: &'static str,
    /// Its pictures are refused.
    pub reject_media: bool,
    /// Its reports are refused.
    pub reject_reports: bool,
    /// For moderators.
    pub private_comment: String,
    /// For everybody.
    pub public_comment: String,
    /// Strangers see the name only in part.
    pub obfuscate: bool,
}

/// The rules that members meet with (Mastodon `DomainBlock.with_user_facing_limitations.by_severity`): the severest
/// first, then by name.
pub fn public_blocks(mut borders: Vec<Border>) -> Vec<DomainBlock> {
    borders.retain(|border| border.severity >= Severity::Silence);
    borders.sort_by(|a, b| (b.severity, &a.domain).cmp(&(a.severity, &b.domain)));
    let shown = |border: &Border| DomainBlock {
        domain: match border.obfuscate {
            true => obfuscated(&border.domain),
            false => border.domain.clone(),
        },
        digest: digest(&border.domain),
        severity: border.severity.name(),
        comment: border.public_comment.clone(),
    };
    borders.iter().map(shown).collect()
}

/// A rule as moderators see it.
pub fn admin_domain_block(border: &Border) -> AdminDomainBlock {
    AdminDomainBlock {
        id: border.id.to_string(),
        domain: border.domain.clone(),
        digest: digest(&border.domain),
        created_at: border.created_at.iso(),
        severity: border.severity.name(),
        reject_media: border.reject_media,
        reject_reports: border.reject_reports,
        private_comment: border.private_comment.clone(),
        public_comment: border.public_comment.clone(),
        obfuscate: border.obfuscate,
    }
}

fn digest(domain: &str) -> String {
    Sha256::digest(domain)
        .iter()
        .fold(String::new(), |mut text, byte| {
            write!(text, "{byte:02x}").expect("strings take all");
            text
        })
}
