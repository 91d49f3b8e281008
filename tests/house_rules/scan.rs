//! A rough reader of Rust sources: words and signs with their lines, without comments and string contents.
//! It knows just enough of the language for the house rules; it is no parser.

/// One word or sign of a source file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Token {
    /// Line it stands on, counted from 1.
    pub line: usize,
    /// The word, or the sign: `::` is one sign, every other sign is one character.
    pub text: String,
}

/// Splits a source into tokens. Comments, strings, characters and lifetimes leave nothing behind.
pub fn tokens(source: &str) -> Vec<Token> {
    let chars: Vec<char> = source.chars().collect();
    let mut found = Vec::new();
    let (mut at, mut line) = (0, 1);
    while at < chars.len() {
        let end = skipped(&chars, at).unwrap_or(at);
        if end > at {
            line += chars[at..end].iter().filter(|c| **c == '\n').count();
            at = end;
            continue;
        }
        let end = match chars[at] {
            c if is_word(c) => word_end(&chars, at),
            ':' if chars.get(at + 1) == Some(&':') => at + 2,
            _ => at + 1,
        };
        if chars[at] == '\n' {
            line += 1;
        } else if !chars[at].is_whitespace() {
            let text = chars[at..end].iter().collect();
            found.push(Token { line, text });
        }
        at = end;
    }
    found
}

/// The tokens without `#[cfg(test)] mod … { … }`: unit tests may do what the code may not.
pub fn without_tests(tokens: &[Token]) -> Vec<Token> {
    const OPENING: [&str; 8] = ["#", "[", "cfg", "(", "test", ")", "]", "mod"];
    let mut kept = Vec::new();
    let mut at = 0;
    while at < tokens.len() {
        if starts_with(&tokens[at..], &OPENING) && is(tokens, at + 9, "{") {
            at = matching(tokens, at + 9) + 1;
        } else {
            kept.push(tokens[at].clone());
            at += 1;
        }
    }
    kept
}

/// Index of the bracket that closes the one at `open`; the last token when it is never closed.
pub fn matching(tokens: &[Token], open: usize) -> usize {
    let mut depth = 0;
    for (at, token) in tokens.iter().enumerate().skip(open) {
        match token.text.as_str() {
            "{" | "(" | "[" => depth += 1,
            "}" | ")" | "]" => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return at;
        }
    }
    tokens.len() - 1
}

/// Whether the token at `at` exists and reads `text`.
pub fn is(tokens: &[Token], at: usize, text: &str) -> bool {
    tokens.get(at).is_some_and(|token| token.text == text)
}

/// Whether the tokens begin with these texts.
pub fn starts_with(tokens: &[Token], texts: &[&str]) -> bool {
    tokens.len() >= texts.len()
        && texts
            .iter()
            .zip(tokens)
            .all(|(text, token)| token.text == *text)
}

fn is_word(c: char) -> bool {
    c.is_alphanumeric() || c == '_'
}

fn word_end(chars: &[char], at: usize) -> usize {
    at + chars[at..].iter().take_while(|c| is_word(**c)).count()
}

/// End of the comment, string, character or lifetime that begins at `at`, if one does.
fn skipped(chars: &[char], at: usize) -> Option<usize> {
    let next = chars.get(at + 1).copied();
    let begins_word = at == 0 || !is_word(chars[at - 1]);
    match chars[at] {
        '/' if next == Some('/') => Some(line_end(chars, at)),
        '/' if next == Some('*') => Some(comment_end(chars, at)),
        '"' => Some(string_end(chars, at)),
        '\'' => Some(quote_end(chars, at)),
        'b' | 'c' if begins_word && next == Some('"') => Some(string_end(chars, at + 1)),
        'b' if begins_word && next == Some('\'') => Some(quote_end(chars, at + 1)),
        'r' if begins_word => raw_end(chars, at + 1),
        'b' | 'c' if begins_word && next == Some('r') => raw_end(chars, at + 2),
        _ => None,
    }
}

fn line_end(chars: &[char], at: usize) -> usize {
    at + chars[at..].iter().take_while(|c| **c != '\n').count()
}

/// Block comments nest.
fn comment_end(chars: &[char], start: usize) -> usize {
    let (mut at, mut depth) = (start, 0);
    while at < chars.len() {
        match (chars[at], chars.get(at + 1)) {
            ('/', Some('*')) => (depth, at) = (depth + 1, at + 2),
            ('*', Some('/')) => (depth, at) = (depth - 1, at + 2),
            _ => at += 1,
        }
        if depth == 0 {
            break;
        }
    }
    at
}

fn string_end(chars: &[char], quote: usize) -> usize {
    let mut at = quote + 1;
    while at < chars.len() && chars[at] != '"' {
        at += if chars[at] == '\\' { 2 } else { 1 };
    }
    (at + 1).min(chars.len())
}

/// A character such as `'x'` or `'\''`, or else a lifetime such as `'static`.
fn quote_end(chars: &[char], quote: usize) -> usize {
    if chars.get(quote + 1) == Some(&'\\') {
        let rest = chars.iter().skip(quote + 3);
        return (quote + 4 + rest.take_while(|c| **c != '\'').count()).min(chars.len());
    }
    if chars.get(quote + 2) == Some(&'\'') {
        return quote + 3;
    }
    word_end(chars, quote + 1)
}

/// A raw string from its hashes on; `r#type` is a word and not skipped.
fn raw_end(chars: &[char], start: usize) -> Option<usize> {
    let hashes = chars[start..].iter().take_while(|c| **c == '#').count();
    if chars.get(start + hashes) != Some(&'"') {
        return None;
    }
    let mut at = start + hashes + 1;
    while at < chars.len() {
        let closes = chars[at] == '"'
            && chars[at + 1..]
                .iter()
                .take(hashes)
                .filter(|c| **c == '#')
                .count()
                == hashes;
        if closes {
            return Some(at + 1 + hashes);
        }
        at += 1;
    }
    Some(chars.len())
}

#[test]
fn comments_and_strings_leave_nothing_behind() {
    let source =
        "a /* b /* c */ d */ \"e\\\" f\" // g\n r#\"h \" i\"# 'j' '\\'' 'k b\"l\" m::n r#type";
    let texts: Vec<String> = tokens(source).into_iter().map(|token| token.text).collect();
    assert_eq!(texts, ["a", "m", "::", "n", "r", "#", "type"]);
    assert_eq!(tokens("a\n\"b\nc\"\nd")[1].line, 4);
}

#[test]
fn unit_tests_are_left_out_and_what_follows_is_kept() {
    let source = "fn a() {}\n#[cfg(test)]\nmod tests { fn b() { if c {} } }\nfn d() {}";
    let texts: Vec<String> = without_tests(&tokens(source))
        .into_iter()
        .map(|token| token.text)
        .collect();
    assert_eq!(texts.join(" "), "fn a ( ) { } fn d ( ) { }");
}
