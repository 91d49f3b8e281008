//! HTML that is meant to cost time rather than to be read. Parsers have two soft spots: html5ever compares each
//! attribute of a tag with all others of that tag, and every element of formatting that is still open is made anew in
//! each following block (HTML Living Standard §13.2.4.3). Both grow with the square of what was sent, so that one
//! megabyte costs minutes and gigabytes. What is looked at here is looked at in time that grows with the length alone.

/// How many attributes a tag may have. Nobody writes more than ten.
const ATTRIBUTES_MAX: usize = 64;

/// How deep elements may lie in each other.
const DEPTH_MAX: usize = 100;

/// How often elements of formatting might be made anew, if each is never closed: their number times that of all tags.
/// Well-nested HTML may have more, because nothing is made anew there.
const REMADE_MAX: usize = 200_000;

/// How often each byte may be looked at, on average.
const LOOKS_MAX: usize = 4;

/// Elements that hold nothing.
const VOID: [&str; 4] = ["br", "img", "hr", "wbr"];

/// Elements that need no end.
const ENDLESS: [&str; 8] = ["p", "li", "rt", "rp", "dd", "dt", "tr", "td"];

/// Elements that parsers open again (§13.2.4.3).
const FORMATTING: [&str; 14] = [
    "a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u",
];

/// Other elements within a line, which do nothing odd.
const INLINE: [&str; 10] = [
    "span", "del", "ins", "sub", "sup", "mark", "kbd", "q", "abbr", "time",
];

/// Elements that begin a block, which do nothing odd as long as no formatting is open around them.
const BLOCKS: [&str; 16] = [
    "p",
    "div",
    "ul",
    "ol",
    "li",
    "blockquote",
    "pre",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "hr",
    "figure",
    "figcaption",
];

/// A tag as a tokenizer sees it that begins at this place.
struct Tag {
    /// Lower case, cut to 16 bytes.
    name: String,
    closes: bool,
    attributes: usize,
    /// How many bytes it has.
    length: usize,
}

/// Whether HTML should not be given to a parser.
pub(super) fn is_tangled(html: &str) -> bool {
    let mut looks = html.len() * LOOKS_MAX;
    let mut nest = Nest::default();
    let mut outside = 0;
    for (at, _) in html.match_indices('<') {
        let Some(tag) = tag_at(&html[at..]) else {
            // A comment, or the like, may hide the ends that are counted below.
            nest.neat &= !html[at + 1..].starts_with(['!', '?', '/']);
            continue;
        };
        if tag.attributes > ATTRIBUTES_MAX || tag.length > looks {
            return true;
        }
        looks -= tag.length;
        // What is a tag to one who begins to read here may be a value to one who begins earlier.
        nest.neat &= at >= outside;
        outside = outside.max(at + tag.length);
        if !nest.take(&tag) {
            return true;
        }
    }
    nest.is_dear()
}

/// What is open.
struct Nest {
    open: Vec<String>,
    /// How many of them need an end.
    depth: usize,
    tags: usize,
    formatting: usize,
    /// All ends fit, and no block lies in formatting: nothing can be left open, and nothing is made anew.
    neat: bool,
}

impl Default for Nest {
    fn default() -> Nest {
        Nest {
            open: Vec::new(),
            depth: 0,
            tags: 0,
            formatting: 0,
            neat: true,
        }
    }
}

impl Nest {
    /// Takes the next tag; whether it isn't too deep.
    fn take(&mut self, tag: &Tag) -> bool {
        let name = tag.name.as_str();
        self.tags += 1;
        if tag.closes {
            match self.open.iter().rposition(|open| open == name) {
                Some(last) => {
                    self.neat &= last + 1 == self.open.len();
                    self.open.remove(last);
                    self.depth -= usize::from(!ENDLESS.contains(&name));
                }
                None => self.neat = false,
            }
            return true;
        }
        let (formatting, block) = (FORMATTING.contains(&name), BLOCKS.contains(&name));
        self.formatting += usize::from(formatting);
        let within = |kind: &[&str]| self.open.iter().any(|open| kind.contains(&open.as_str()));
        let known = formatting || block || VOID.contains(&name) || INLINE.contains(&name);
        self.neat &= known && !(block && within(&FORMATTING));
        if VOID.contains(&name) {
            return true;
        }
        if !ENDLESS.contains(&name) {
            self.depth += 1;
        } else if self.open.last().is_some_and(|open| open == name) {
            // The one before has ended without saying so.
            return true;
        } else if self.open.len() - self.depth >= DEPTH_MAX {
            self.neat = false;
            return true;
        }
        self.open.push(tag.name.clone());
        self.depth <= DEPTH_MAX
    }

    /// Whether it may cost more than it is worth.
    fn is_dear(&self) -> bool {
        let ends = |open: &String| !ENDLESS.contains(&open.as_str());
        let neat = self.neat && !self.open.iter().any(ends);
        !neat && self.formatting * self.tags > REMADE_MAX
    }
}

/// What a tokenizer is in the middle of (HTML Living Standard §13.2.5.8 to 13.2.5.40).
#[derive(Clone, Copy, PartialEq, Eq)]
enum In {
    TagName,
    Gap,
    Name,
    AfterName,
    BeforeValue,
    Quoted(u8),
    Bare,
}

/// The tag that begins here, as far as there is one; it ends with the text at the latest.
fn tag_at(html: &str) -> Option<Tag> {
    let after = html.get(1..)?;
    let closes = after.starts_with('/');
    let inside = after.strip_prefix('/').unwrap_or(after);
    inside
        .starts_with(|c: char| c.is_ascii_alphabetic())
        .then_some(())?;
    let end = inside
        .bytes()
        .position(|byte| !byte.is_ascii_alphanumeric())
        .unwrap_or(inside.len());
    let begun = html.len() - inside.len();
    let mut attributes = 0;
    let mut state = In::TagName;
    let mut length = begun;
    for byte in inside.bytes() {
        length += 1;
        let (gap, quote) = (byte.is_ascii_whitespace(), matches!(byte, b'"' | b'\''));
        state = match state {
            In::Quoted(open) if byte == open => In::Gap,
            In::Quoted(open) => In::Quoted(open),
            In::BeforeValue if gap => In::BeforeValue,
            In::BeforeValue if quote => In::Quoted(byte),
            _ if byte == b'>' => break,
            In::BeforeValue => In::Bare,
            In::Bare if gap => In::Gap,
            In::Bare => In::Bare,
            In::TagName if gap || byte == b'/' => In::Gap,
            In::TagName => In::TagName,
            In::Name | In::AfterName if byte == b'=' => In::BeforeValue,
            In::Name if gap => In::AfterName,
            In::AfterName if gap => In::AfterName,
            _ if gap || byte == b'/' => In::Gap,
            In::Name => In::Name,
            In::Gap | In::AfterName => {
                attributes += 1;
                In::Name
            }
        };
        if attributes > ATTRIBUTES_MAX {
            break;
        }
    }
    Some(Tag {
        name: inside[..end.min(16)].to_ascii_lowercase(),
        closes,
        attributes,
        length,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_people_write_is_not_tangled() {
        let mention = r#"<span class="h-card" translate="no"><a href="https://a.example/@a" class="u-url mention">@<span>a</span></a></span> "#;
        let kept = [
            format!("<p>{}</p>", mention.repeat(1_000)),
            "<p>Hello <b>you</b><br>".repeat(300),
            "<p>one<p>two".repeat(20_000),
            "<ul><li>a<li>b</ul>".repeat(1_000),
            "1 < 2 <3 </b></b> <!-- x -->".to_owned(),
            format!("<p><a title=\"{}\">x</a></p>", "<b>".repeat(50)),
            "<table><tr><td><b>x</b></td></tr></table>".to_owned(),
            "<".repeat(1 << 20),
            "<p>I <b>said <i>so</b></i>.</p>".repeat(20),
        ];
        for html in kept {
            let start: String = html.chars().take(60).collect();
            assert!(!is_tangled(&html), "{start}");
        }
    }

    #[test]
    fn attributes_are_counted_as_tokenizers_count_them() {
        let cases = [
            ("<a>", 0),
            ("<a href=x>", 1),
            ("<a  href = 'x>y'  b>", 2),
            ("<a b=\"x\"c='y'd>", 3),
            ("<a/b/c=d/e/f>", 2),
            ("<a <b <c>", 2),
            ("<a =b =c>", 1),
            ("</a b c", 2),
            ("<a b= >c", 1),
        ];
        for (html, count) in cases {
            let tag = tag_at(html).expect("a tag");
            assert_eq!(tag.attributes, count, "{html}");
        }
        assert_eq!(tag_at("<a b='>'>c").map(|tag| tag.length), Some(9));
        for none in ["<", "< a", "<3", "</ a>", "<!a>"] {
            assert!(tag_at(none).is_none(), "{none}");
        }
    }
}
