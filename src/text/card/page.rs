//! Takes a page apart into the few facts that a preview is made of.

use html5ever::tendril::StrTendril;
use html5ever::tokenizer::states::RawKind;
use html5ever::tokenizer::{
    BufferQueue, Tag, TagKind, Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts,
};
use std::cell::{Cell, RefCell};
use std::collections::HashMap;

/// Longest value of an attribute that is kept, in bytes; it is cut to what is shown later.
const VALUE_BYTES_MAX: usize = 16 * 1024;
/// Most names of `<meta>` that are kept.
const METAS_MAX: usize = 200;
/// Longest title that is kept, in bytes.
const TITLE_BYTES_MAX: usize = 8 * 1024;
/// All JSON-LD of a page that is read, in bytes.
const STRUCTURED_BYTES_MAX: usize = 256 * 1024;
/// The page is read in pieces of so many bytes.
const PIECE_BYTES: usize = 4 * 1024;
/// A tag longer than this, in bytes, ends the reading. The tokenizer compares each attribute of a tag with all
/// others, so that a tag of a megabyte would take minutes.
const TAG_BYTES_MAX: usize = 16 * 1024;
/// A tag with more attributes than this ends the reading, too, before there are more of its kind.
const ATTRIBUTES_MAX: usize = 500;

/// What a page says.
#[derive(Debug, Default)]
pub struct Facts {
    metas: HashMap<String, String>,
    /// `<title>`.
    pub title: Option<String>,
    /// `<html lang>`.
    pub language: Option<String>,
    /// `<base href>`.
    pub base: Option<String>,
    /// `<link rel=canonical>`.
    pub canonical: Option<String>,
    /// `<link rel=alternate type=application/json+oembed>`.
    pub oembed: Option<String>,
    /// JSON-LD, each as it stands there.
    pub structured: Vec<String>,
}

impl Facts {
    /// What the first `<meta>` of this `property` or `name` says that says something.
    pub fn meta(&self, name: &str) -> Option<&str> {
        self.metas.get(name).map(String::as_str)
    }
}

/// Where the reader is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Inside {
    Nothing,
    Title,
    Structured,
}

struct Reader {
    facts: RefCell<Facts>,
    inside: Cell<Inside>,
    /// How many `<svg>` are open; their titles aren't the page's.
    drawings: Cell<u32>,
    structured_bytes: Cell<usize>,
    tokens: Cell<u64>,
    stop: Cell<bool>,
}

/// Reads a page.
pub fn read(text: &str) -> Facts {
    let reader = Reader {
        facts: RefCell::default(),
        inside: Cell::new(Inside::Nothing),
        drawings: Cell::new(0),
        structured_bytes: Cell::new(0),
        tokens: Cell::new(0),
        stop: Cell::new(false),
    };
    let tokenizer = Tokenizer::new(reader, TokenizerOpts::default());
    let queue = BufferQueue::default();
    let (mut rest, mut silent, mut seen) = (text, 0, 0);
    while !rest.is_empty() && !tokenizer.sink.stop.get() && silent <= TAG_BYTES_MAX {
        let (piece, next) = rest.split_at(rest.floor_char_boundary(PIECE_BYTES.min(rest.len())));
        queue.push_back(StrTendril::from(piece));
        // There is nobody to run scripts: it only stops where the piece ends.
        let _ = tokenizer.feed(&queue);
        let tokens = tokenizer.sink.tokens.get();
        silent = if tokens == seen {
            silent + piece.len()
        } else {
            0
        };
        (rest, seen) = (next, tokens);
    }
    tokenizer.sink.facts.take()
}

impl TokenSink for Reader {
    type Handle = ();

    fn process_token(&self, token: Token, _: u64) -> TokenSinkResult<()> {
        // Errors come from inside of a tag, too, and say nothing of its end.
        if !matches!(token, Token::ParseError(_)) {
            self.tokens.set(self.tokens.get() + 1);
        }
        match token {
            Token::TagToken(tag) => return self.tag(&tag),
            Token::CharacterTokens(text) => self.text(&text),
            _ => {}
        }
        TokenSinkResult::Continue
    }
}

impl Reader {
    fn tag(&self, tag: &Tag) -> TokenSinkResult<()> {
        self.inside.set(Inside::Nothing);
        if tag.attrs.len() > ATTRIBUTES_MAX {
            self.stop.set(true);
        }
        let name: &str = &tag.name;
        if tag.kind == TagKind::EndTag {
            if name == "svg" {
                self.drawings.set(self.drawings.get().saturating_sub(1));
            }
            return TokenSinkResult::Continue;
        }
        match name {
            "html" => keep(&mut self.facts.borrow_mut().language, value(tag, "lang")),
            "base" => keep(&mut self.facts.borrow_mut().base, value(tag, "href")),
            "meta" => self.meta(tag),
            "link" => self.link(tag),
            "svg" if !tag.self_closing => self.drawings.set(self.drawings.get() + 1),
            "title" => {
                if self.drawings.get() == 0 && self.facts.borrow().title.is_none() {
                    self.inside.set(Inside::Title);
                }
                return TokenSinkResult::RawData(RawKind::Rcdata);
            }
            "script" => {
                let kind = value(tag, "type").unwrap_or_default();
                if kind.trim().eq_ignore_ascii_case("application/ld+json") {
                    self.facts.borrow_mut().structured.push(String::new());
                    self.inside.set(Inside::Structured);
                }
                return TokenSinkResult::RawData(RawKind::ScriptData);
            }
            "textarea" => return TokenSinkResult::RawData(RawKind::Rcdata),
            "style" | "xmp" | "iframe" | "noembed" | "noframes" => {
                return TokenSinkResult::RawData(RawKind::Rawtext);
            }
            _ => {}
        }
        TokenSinkResult::Continue
    }

    fn meta(&self, tag: &Tag) {
        let Some(content) = value(tag, "content").filter(|content| !content.trim().is_empty())
        else {
            return;
        };
        let metas = &mut self.facts.borrow_mut().metas;
        for name in ["property", "name"]
            .into_iter()
            .filter_map(|name| value(tag, name))
        {
            let name = name.trim().to_ascii_lowercase();
            if metas.len() < METAS_MAX && name.len() < 64 {
                metas.entry(name).or_insert_with(|| content.to_owned());
            }
        }
    }

    fn link(&self, tag: &Tag) {
        let rel = value(tag, "rel").unwrap_or_default();
        let is = |what: &str| {
            rel.split_whitespace()
                .any(|word| word.eq_ignore_ascii_case(what))
        };
        let kind = value(tag, "type").unwrap_or_default().trim();
        let json = ["application/json+oembed", "text/json+oembed"];
        let facts = &mut self.facts.borrow_mut();
        if is("canonical") {
            keep(&mut facts.canonical, value(tag, "href"));
        } else if is("alternate") && json.iter().any(|json| kind.eq_ignore_ascii_case(json)) {
            keep(&mut facts.oembed, value(tag, "href"));
        }
    }

    fn text(&self, text: &str) {
        let facts = &mut self.facts.borrow_mut();
        match self.inside.get() {
            Inside::Nothing => {}
            Inside::Title => {
                let title = facts.title.get_or_insert_default();
                let left = TITLE_BYTES_MAX.saturating_sub(title.len());
                title.push_str(&text[..text.floor_char_boundary(left)]);
            }
            Inside::Structured => {
                let all = self.structured_bytes.get() + text.len();
                if let Some(last) = facts
                    .structured
                    .last_mut()
                    .filter(|_| all <= STRUCTURED_BYTES_MAX)
                {
                    last.push_str(text);
                    self.structured_bytes.set(all);
                }
            }
        }
    }
}

/// Keeps the first that says something.
fn keep(place: &mut Option<String>, said: Option<&str>) {
    if place.is_none() {
        *place = said
            .filter(|said| !said.trim().is_empty())
            .map(str::to_owned);
    }
}

fn value<'a>(tag: &'a Tag, name: &str) -> Option<&'a str> {
    let found = tag
        .attrs
        .iter()
        .find(|attribute| &*attribute.name.local == name);
    found
        .map(|attribute| &*attribute.value)
        .filter(|value| value.len() <= VALUE_BYTES_MAX)
}
