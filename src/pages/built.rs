//! The programs that run in the browser, built by Vite out of `web/` and packed into `web/dist`, which is part of this
//! program. Only the packed forms are: brotli for those who come over TLS, gzip for those at home (browsers offer
//! brotli only over TLS). Whoever takes neither gets gzip's, unpacked.
//!
//! A debug build reads the folder when it is asked, and where nobody has built it there are no programs; the pages that
//! need one say so.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::io::Read;

use flate2::read::GzDecoder;
use rust_embed::RustEmbed;
use serde::Deserialize;

/// The largest file that is unpacked for somebody, in bytes; far above what we build.
const UNPACKED_BYTES_MAX: u64 = 4 << 20;

#[derive(RustEmbed)]
#[folder = "$CARGO_MANIFEST_DIR/web/dist"]
struct Dist;

/// What the page of one program loads, as public paths.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Program {
    /// Scripts, the one that starts it first.
    pub scripts: Vec<String>,
    /// Stylesheets.
    pub styles: Vec<String>,
    /// Its messages by language tag.
    pub messages: BTreeMap<String, String>,
}

impl Program {
    /// The messages in `lang`, or else in English.
    pub fn messages(&self, lang: &str) -> &str {
        let found = self.messages.get(lang).or_else(|| self.messages.get("en"));
        found.map_or("", String::as_str)
    }
}

/// The program `name`, such as `dashboard`, if it has been built.
pub fn program(name: &str) -> Option<Program> {
    let index = Dist::get("index.json")?;
    let mut programs: BTreeMap<String, Program> = serde_json::from_slice(&index.data).ok()?;
    programs.remove(name)
}

/// How a file travels.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Packing {
    /// `Content-Encoding: br`.
    Brotli,
    /// `Content-Encoding: gzip`.
    Gzip,
    /// As it is.
    Plain,
}

impl Packing {
    /// The best that an `Accept-Encoding` of `accepted` allows (RFC 9110 §12.5.3).
    pub fn accepted(accepted: &str) -> Packing {
        let takes = |name: &str| {
            accepted.split(',').any(|offer| {
                let (coding, weight) = offer.split_once(';').unwrap_or((offer, ""));
                let none = weight
                    .trim()
                    .strip_prefix("q=")
                    .is_some_and(|weight| weight.parse::<f32>().is_ok_and(|weight| weight == 0.0));
                coding.trim().eq_ignore_ascii_case(name) && !none
            })
        };
        match (takes("br"), takes("gzip")) {
            (true, _) => Packing::Brotli,
            (false, true) => Packing::Gzip,
            (false, false) => Packing::Plain,
        }
    }

    /// The value of `Content-Encoding`.
    pub fn name(self) -> Option<&'static str> {
        match self {
            Packing::Brotli => Some("br"),
            Packing::Gzip => Some("gzip"),
            Packing::Plain => None,
        }
    }
}

/// The file `name` of a built program with its media type; `None` when there is none of that name.
pub fn file(name: &str, packing: Packing) -> Option<(&'static str, Cow<'static, [u8]>)> {
    let kind = match name.rsplit_once('.')?.1 {
        "js" => "text/javascript; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "ftl" => "text/plain; charset=utf-8",
        "svg" => "image/svg+xml",
        _ => return None,
    };
    let ending = match packing {
        Packing::Brotli => "br",
        Packing::Gzip | Packing::Plain => "gz",
    };
    let packed = Dist::get(&format!("{name}.{ending}"))?.data;
    if packing != Packing::Plain {
        return Some((kind, packed));
    }
    let mut plain = Vec::new();
    let unpacked = GzDecoder::new(&*packed)
        .take(UNPACKED_BYTES_MAX)
        .read_to_end(&mut plain);
    unpacked.ok().map(|_| (kind, Cow::Owned(plain)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn browsers_get_what_they_unpack() {
        for (accepted, packing) in [
            ("gzip, deflate, br, zstd", Packing::Brotli),
            ("gzip, deflate", Packing::Gzip),
            ("br;q=0, GZIP;q=0.5", Packing::Gzip),
            ("gzip;q=0", Packing::Plain),
            ("", Packing::Plain),
            ("brotli", Packing::Plain),
        ] {
            assert_eq!(Packing::accepted(accepted), packing, "{accepted}");
        }
    }

    #[test]
    fn nothing_else_is_read() {
        for name in [
            "index.json",
            "README",
            "../messages/en.ftl",
            "../x.js",
            "none.js",
            "",
        ] {
            assert!(file(name, Packing::Gzip).is_none(), "{name}");
        }
    }

    #[test]
    fn messages_fall_back_to_english() {
        let program: Program = serde_json::from_str(
            r#"{"scripts":["/assets/a.js"],"styles":[],"messages":{"en":"/e.ftl","de":"/d.ftl"}}"#,
        )
        .expect("as tools/pack.mjs writes it");
        assert_eq!(program.messages("de"), "/d.ftl");
        assert_eq!(program.messages("xx"), "/e.ftl");
    }

    /// Where the programs have been built, all of what they name is there, in all three forms.
    #[test]
    fn what_a_program_names_is_there() {
        let Some(program) = program("dashboard") else {
            return;
        };
        let named = program.scripts.iter().chain(&program.styles);
        let named: Vec<&String> = named.chain(program.messages.values()).collect();
        assert!(named.len() >= 3, "{named:?}");
        for address in named {
            let name = address.strip_prefix("/assets/").expect("under /assets/");
            let (_, plain) = file(name, Packing::Plain).expect("plain");
            let (_, gzip) = file(name, Packing::Gzip).expect("gzip");
            let (_, brotli) = file(name, Packing::Brotli).expect("brotli");
            assert!(!plain.is_empty() && !gzip.is_empty() && !brotli.is_empty());
        }
    }
}
