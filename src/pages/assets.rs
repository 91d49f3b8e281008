//! The files that pages refer to, part of the program. Each is served under an
//! address that holds a hash of its content, so that browsers may keep it for ever
//! and still see a new look at once after an update.

use sha2::{Digest, Sha256};
use std::sync::{Arc, OnceLock};

/// Hexadecimal digits of the content hash in an address; 48 bits tell our few files apart.
const HASH_DIGITS: usize = 12;

/// Every file in `web/assets/`; a test compares this table with the folder.
const FILES: &[(&str, &str, &[u8])] = &[
    (
        "asking.js",
        "text/javascript; charset=utf-8",
        include_bytes!("../../web/assets/asking.js"),
    ),
    (
        "avatar.png",
        "image/png",
        include_bytes!("../../web/assets/avatar.png"),
    ),
    (
        "burrow.css",
        "text/css; charset=utf-8",
        include_bytes!("../../web/assets/burrow.css"),
    ),
    (
        "film.png",
        "image/png",
        include_bytes!("../../web/assets/film.png"),
    ),
    (
        "header.png",
        "image/png",
        include_bytes!("../../web/assets/header.png"),
    ),
    (
        "icon-180.png",
        "image/png",
        include_bytes!("../../web/assets/icon-180.png"),
    ),
    (
        "icon-512.png",
        "image/png",
        include_bytes!("../../web/assets/icon-512.png"),
    ),
    (
        "mark.svg",
        "image/svg+xml",
        include_bytes!("../../web/assets/mark.svg"),
    ),
    (
        "passkey.js",
        "text/javascript; charset=utf-8",
        include_bytes!("../../web/assets/passkey.js"),
    ),
];

/// One file that pages refer to.
#[derive(Debug)]
pub struct Asset {
    /// Its name in `web/assets/`.
    pub name: &'static str,
    /// Its public path, `/assets/NAME.HASH.EXTENSION`.
    pub address: String,
    /// Its media type.
    pub kind: &'static str,
    /// Its content.
    pub bytes: &'static [u8],
}

/// All files that pages refer to.
#[derive(Debug)]
pub struct Assets(Vec<Asset>);

impl Assets {
    /// The one table of this program's files.
    pub fn shared() -> Arc<Assets> {
        static FILES_ADDRESSED: OnceLock<Arc<Assets>> = OnceLock::new();
        Arc::clone(FILES_ADDRESSED.get_or_init(|| Arc::new(Assets::embedded())))
    }

    /// The files built into this program.
    fn embedded() -> Assets {
        let asset = |&(name, kind, bytes): &(&'static str, &'static str, &'static [u8])| {
            let digest = Sha256::digest(bytes);
            let hash: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
            let (stem, extension) = name.rsplit_once('.').expect("the names above have one");
            let address = format!("/assets/{stem}.{}.{extension}", &hash[..HASH_DIGITS]);
            Asset {
                name,
                address,
                kind,
                bytes,
            }
        };
        Assets(FILES.iter().map(asset).collect())
    }

    /// The public path of the file `name`; an empty string for a name we don't have.
    pub fn address(&self, name: &str) -> &str {
        self.named(name).map_or("", |asset| &asset.address)
    }

    /// The file `name` of `web/assets/`.
    pub fn named(&self, name: &str) -> Option<&Asset> {
        self.0.iter().find(|asset| asset.name == name)
    }

    /// The file at the public path `address`, if its hash is today's.
    pub fn at(&self, address: &str) -> Option<&Asset> {
        self.0.iter().find(|asset| asset.address == address)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_the_folder() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/web/assets");
        let mut there: Vec<String> = std::fs::read_dir(folder)
            .expect("the folder is part of the source")
            .map(|entry| {
                entry
                    .expect("readable")
                    .file_name()
                    .into_string()
                    .expect("plain name")
            })
            .collect();
        there.sort();
        let table: Vec<&str> = FILES.iter().map(|(name, _, _)| *name).collect();
        assert_eq!(there, table);
    }

    #[test]
    fn an_address_finds_its_file_and_only_it() {
        let assets = Assets::embedded();
        let address = assets.address("burrow.css");
        assert!(address.starts_with("/assets/burrow.") && address.ends_with(".css"));
        assert_eq!(
            assets.at(address).map(|asset| asset.name),
            Some("burrow.css")
        );
        assert!(assets.at("/assets/burrow.000000000000.css").is_none());
    }
}
