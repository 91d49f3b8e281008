//! As much of YAML as Imager and most people write for cloud-init: mappings and lists by indentation, short lists in
//! brackets, texts with and without marks. Read line by line, so that a broken line costs nothing but itself and can be
//! named; a reader of all of YAML would be larger than everything else here.

/// Something that has a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Entry {
    /// The line, from 1.
    pub line: usize,
    /// The keys that lead there; an item of a list is `-`. Bytes, because the name of a Wi-Fi may be any.
    pub path: Vec<Vec<u8>>,
    /// The value; `None` where it can't be read.
    pub value: Option<Vec<u8>>,
}

impl Entry {
    /// The path as text.
    pub fn keys(&self) -> Vec<String> {
        let text = |key: &Vec<u8>| String::from_utf8_lossy(key).into_owned();
        self.path.iter().map(text).collect()
    }
}

/// An item of a list, as a part of a path.
const ITEM: &[u8] = b"-";
/// Deeper than this nothing is that we would take.
const DEPTH_MAX: usize = 32;

/// Where one is in the document: how far each key is indented that leads there.
#[derive(Default)]
struct Reader {
    place: Vec<(usize, Vec<u8>)>,
    /// Lines that are indented further than this belong to a text of several lines.
    text_below: Option<usize>,
    found: Vec<Entry>,
}

/// Everything in the document that has a value, in its order.
pub(super) fn read(text: &str) -> Vec<Entry> {
    let mut reader = Reader::default();
    for (at, line) in text.lines().enumerate() {
        reader.line(at + 1, line.trim_end());
    }
    reader.found
}

impl Reader {
    fn line(&mut self, at: usize, line: &str) {
        let content = line.trim_start_matches(' ');
        let indent = line.len() - content.len();
        if self
            .text_below
            .is_some_and(|outside| indent > outside || content.is_empty())
        {
            return;
        }
        self.text_below = None;
        if content.is_empty()
            || content.starts_with(['#', '%'])
            || content == "---"
            || content == "..."
        {
            return;
        }
        self.content(at, indent, content);
    }

    fn content(&mut self, at: usize, indent: usize, content: &str) {
        if self.place.len() > DEPTH_MAX {
            return;
        }
        if let Some(item) = item(content) {
            // Items may stand as far to the left as the key of their list.
            self.place
                .retain(|(other, key)| *other < indent || *other == indent && key != ITEM);
            self.place.push((indent, ITEM.to_vec()));
            let inside = item.trim_start();
            if !inside.is_empty() {
                self.content(at, indent + 1 + (item.len() - inside.len()), inside);
            }
            return;
        }
        match key(content) {
            Some((key, value)) => {
                self.place.retain(|(other, _)| *other < indent);
                self.place.push((indent, key));
                self.value(at, indent, value.trim());
            }
            // An item that is no mapping: its key is that of the item.
            None => self.value(at, indent, content),
        }
    }

    fn value(&mut self, at: usize, indent: usize, value: &str) {
        if value.is_empty() || value.starts_with('#') {
            return;
        }
        if value.starts_with(['|', '>']) {
            self.text_below = Some(indent);
            return;
        }
        if let Some(list) = value.strip_prefix('[') {
            for one in flow(list) {
                let mut path = self.path();
                path.push(ITEM.to_vec());
                self.found.push(Entry {
                    line: at,
                    path,
                    value: one,
                });
            }
            return;
        }
        let entry = Entry {
            line: at,
            path: self.path(),
            value: scalar(value),
        };
        self.found.push(entry);
    }

    fn path(&self) -> Vec<Vec<u8>> {
        self.place.iter().map(|(_, key)| key.clone()).collect()
    }
}

/// What stands behind the dash of an item.
fn item(content: &str) -> Option<&str> {
    let rest = content.strip_prefix('-')?;
    (rest.is_empty() || rest.starts_with(' ')).then_some(rest)
}

/// A key, and what stands behind its colon.
fn key(content: &str) -> Option<(Vec<u8>, &str)> {
    if content.starts_with(['"', '\'']) {
        let (key, rest) = quoted(content)?;
        let rest = rest.trim_start().strip_prefix(':')?;
        return (rest.is_empty() || rest.starts_with(' ')).then_some((key, rest));
    }
    let colon = match content.find(": ") {
        Some(at) => at,
        None => content.strip_suffix(':')?.len(),
    };
    Some((
        content[..colon].trim_end().as_bytes().to_vec(),
        &content[colon + 1..],
    ))
}

/// A value in one line.
fn scalar(value: &str) -> Option<Vec<u8>> {
    match value.chars().next()? {
        '"' | '\'' => {
            let (text, rest) = quoted(value)?;
            let rest = rest.trim_start();
            (rest.is_empty() || rest.starts_with('#')).then_some(text)
        }
        // Marks of YAML that are not for us: other notations, and names for values.
        '{' | '&' | '*' | '!' | '@' | '`' => None,
        _ => {
            let text = value.split(" #").next().unwrap_or_default();
            Some(text.trim_end().as_bytes().to_vec())
        }
    }
}

/// The items of a list in brackets; one that isn't closed in its line can't be read.
fn flow(list: &str) -> Vec<Option<Vec<u8>>> {
    let mut items = Vec::new();
    let mut rest = list.trim_start();
    loop {
        if rest.starts_with(']') {
            return items;
        }
        if rest.is_empty() {
            items.push(None);
            return items;
        }
        let behind = match rest.starts_with(['"', '\'']) {
            true => match quoted(rest) {
                Some((text, behind)) => {
                    items.push(Some(text));
                    behind
                }
                None => {
                    items.push(None);
                    return items;
                }
            },
            false => {
                let end = rest.find([',', ']']).unwrap_or(rest.len());
                items.push(scalar(rest[..end].trim()));
                &rest[end..]
            }
        };
        let behind = behind.trim_start();
        rest = behind.strip_prefix(',').unwrap_or(behind).trim_start();
        if behind.starts_with(|sign| sign != ',' && sign != ']') {
            items.push(None);
            return items;
        }
    }
}

/// A text between marks at the beginning, and what comes behind it. `\xHH` is a byte and not a letter: so Imager means it
/// in the name of a Wi-Fi.
fn quoted(text: &str) -> Option<(Vec<u8>, &str)> {
    let mut bytes = Vec::new();
    let single = text.starts_with('\'');
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\'' if single => match signs.next_if(|(_, next)| *next == '\'') {
                Some(_) => bytes.push(b'\''),
                None => return Some((bytes, &text[at + 1..])),
            },
            '"' if !single => return Some((bytes, &text[at + 1..])),
            '\\' if !single => escaped(&mut signs, &mut bytes)?,
            sign => bytes.extend(sign.encode_utf8(&mut [0; 4]).as_bytes()),
        }
    }
    None
}

/// What is meant behind a backslash.
fn escaped(signs: &mut impl Iterator<Item = (usize, char)>, bytes: &mut Vec<u8>) -> Option<()> {
    let sign = signs.next()?.1;
    let digits = match sign {
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => 0,
    };
    if digits == 0 {
        bytes.push(match sign {
            'n' => b'\n',
            't' => b'\t',
            'r' => b'\r',
            'b' => 0x08,
            'f' => 0x0c,
            '0' => 0,
            'e' => 0x1b,
            '"' => b'"',
            '\\' => b'\\',
            '/' => b'/',
            ' ' => b' ',
            _ => return None,
        });
        return Some(());
    }
    let typed: String = signs.take(digits).map(|(_, sign)| sign).collect();
    let number = u32::from_str_radix(&typed, 16).ok()?;
    match u8::try_from(number) {
        Ok(byte) if digits == 2 => bytes.push(byte),
        _ => bytes.extend(char::from_u32(number)?.encode_utf8(&mut [0; 4]).as_bytes()),
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// `line path = value` of everything that is found.
    fn shown(text: &str) -> Vec<String> {
        let value = |entry: &Entry| match &entry.value {
            Some(value) => String::from_utf8_lossy(value).into_owned(),
            None => "?".to_owned(),
        };
        let found = read(text);
        let line = |entry: &Entry| {
            format!(
                "{} {} = {}",
                entry.line,
                entry.keys().join("/"),
                value(entry)
            )
        };
        found.iter().map(line).collect()
    }

    #[test]
    fn mappings_and_lists_are_read_by_their_indentation() {
        let text = "#cloud-config\na: 1 # remark\nb:\n- x: y#z\n  w: \"q: \\\"r\\\"\"\n  l:\n    - one: two three\n    - plain\n-   'it''s': v\n\
            c:\n  d: |\n    e: no\n\n    f: no\n  g: $y$j9T$abc\nh: [a, \"b, c\", 'd']\n";
        let wanted = [
            "2 a = 1",
            "4 b/-/x = y#z",
            "5 b/-/w = q: \"r\"",
            "7 b/-/l/-/one = two three",
            "8 b/-/l/- = plain",
            "9 b/-/it's = v",
            "15 c/g = $y$j9T$abc",
            "16 h/- = a",
            "16 h/- = b, c",
            "16 h/- = d",
        ];
        assert_eq!(shown(text), wanted);
    }

    #[test]
    fn what_cannot_be_read_is_named_and_costs_nothing_else() {
        let text = "a: \"open\nb: {x: y}\nc: \"x\" y\nd: [a, \ne: \"\\q\"\nf: fine\n";
        let wanted = [
            "1 a = ?",
            "2 b = ?",
            "3 c = ?",
            "4 d/- = a",
            "4 d/- = ?",
            "5 e = ?",
            "6 f = fine",
        ];
        assert_eq!(shown(text), wanted);
    }

    #[test]
    fn bytes_of_a_name_come_through() {
        let found = read("\"Caf\\xc3\\xa9 \\xff\": x\n\"\\u00e9\": y\n");
        assert_eq!(found[0].path[0], b"Caf\xc3\xa9 \xff");
        assert_eq!(found[1].path[0], "é".as_bytes());
    }
}
