//! `custom.toml` and `rpi-preseed.toml`: tables of plain values.
//!
//! Read line by line and not by a reader of all of TOML (the system that the second file is for reads it with a shell
//! script): where one line is wrong, all others still count, and the Wi-Fi isn't lost for a slip in the name.

use super::{Lines, Said};
use crate::device::wifi::unhex;

/// A value, as far as these files have any.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Value {
    Text(String),
    Flag(bool),
    Number,
    List(Vec<(usize, String)>),
}

pub(super) fn read(text: &str) -> Lines {
    let mut said = Lines::new();
    let mut table = String::new();
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    while let Some((at, line)) = lines.next() {
        let line = line.trim();
        if line.is_empty() || line.starts_with('#') {
            continue;
        }
        if let Some(name) = line.strip_prefix('[') {
            match name.split_once(']') {
                Some((name, _)) => table = name.trim().to_owned(),
                None => said.push((at, unreadable("the name of a table ends with ]"))),
            }
            continue;
        }
        let Some((key, typed)) = line.split_once('=') else {
            said.push((at, unreadable("there is no = in this line")));
            continue;
        };
        let key = format!("{table}.{}", key.trim().trim_matches('"'));
        let key = key.trim_start_matches('.');
        let value = match typed.trim().strip_prefix('[') {
            Some(first) => list(at, first, &mut lines),
            None => value(typed),
        };
        match value {
            Ok(value) => take(key, at, value, &mut said),
            // What is wrong with something that isn't taken anyway is nobody's business.
            Err(what) if is_ours(key) => said.push((at, unreadable(what))),
            Err(_) => said.push((at, Said::Other(key.to_owned()))),
        }
    }
    said
}

fn unreadable(what: &str) -> Said {
    Said::Unreadable(what.to_owned())
}

fn is_ours(key: &str) -> bool {
    ["system.hostname", "locale.timezone", "ssh.authorized_keys"].contains(&key)
        || key.starts_with("wlan.")
}

fn take(key: &str, at: usize, value: Value, said: &mut Lines) {
    let found = match (key, value) {
        ("config_version", _) | ("wlan.password_encrypted" | "wlan.key_mgmt", _) => return,
        ("system.hostname", Value::Text(name)) => Said::Hostname(name),
        ("locale.timezone", Value::Text(zone)) => Said::Timezone(zone),
        ("wlan.ssid", Value::Text(name)) => Said::WifiName(name.into_bytes()),
        ("wlan.ssid_hex", Value::Text(digits)) => match unhex(&digits) {
            Some(name) => Said::WifiName(name),
            None => unreadable("this is no name in hexadecimal digits"),
        },
        ("wlan.password", Value::Text(password)) => Said::WifiPassword(password),
        ("wlan.hidden", Value::Flag(hidden)) => Said::WifiHidden(hidden),
        ("wlan.country", Value::Text(country)) => Said::Country(country),
        ("ssh.enabled", Value::Flag(on)) => Said::Ssh(on),
        ("ssh.password_authentication", Value::Flag(false)) => return,
        ("ssh.authorized_keys", Value::Text(key)) => Said::SshKey(key),
        ("ssh.authorized_keys", Value::List(keys)) => {
            said.extend(keys.into_iter().map(|(at, key)| (at, Said::SshKey(key))));
            return;
        }
        (key, _) if is_ours(key) => unreadable("a text between quotation marks belongs here"),
        (key, _) => Said::Other(key.to_owned()),
    };
    said.push((at, found));
}

fn value(typed: &str) -> Result<Value, &'static str> {
    let typed = typed.trim();
    if typed.starts_with(['"', '\'']) {
        let (text, rest) = quoted(typed)?;
        return match is_over(rest) {
            true => Ok(Value::Text(text)),
            false => Err("something stands behind the closing quotation mark"),
        };
    }
    let word = typed.split('#').next().unwrap_or_default().trim();
    match word {
        "true" => Ok(Value::Flag(true)),
        "false" => Ok(Value::Flag(false)),
        _ if word.parse::<f64>().is_ok() => Ok(Value::Number),
        _ => Err("the value must stand between quotation marks"),
    }
}

/// Whether nothing more comes in a line than a remark.
fn is_over(rest: &str) -> bool {
    let rest = rest.trim_start();
    rest.is_empty() || rest.starts_with('#')
}

/// A list of texts, which may go over many lines; `first` is what stands behind its bracket.
fn list<'a>(
    at: usize,
    first: &'a str,
    lines: &mut impl Iterator<Item = (usize, &'a str)>,
) -> Result<Value, &'static str> {
    let mut found = Vec::new();
    let (mut at, mut rest) = (at, first);
    loop {
        rest = rest.trim_start_matches([' ', '\t', ',']);
        if rest.starts_with(']') {
            return Ok(Value::List(found));
        }
        if is_over(rest) {
            let next = lines.next().ok_or("a list ends with ]")?;
            (at, rest) = (next.0, next.1.trim());
        } else if rest.starts_with(['"', '\'']) {
            let (text, behind) = quoted(rest)?;
            found.push((at, text));
            rest = behind;
        } else {
            return Err("what is in a list must stand between quotation marks");
        }
    }
}

/// A text between quotation marks at the beginning of `typed`, and what comes behind it.
fn quoted(typed: &str) -> Result<(String, &str), &'static str> {
    const OPEN: &str = "the closing quotation mark is missing";
    if typed.starts_with("\"\"\"") || typed.starts_with("'''") {
        return Err("a text of several lines doesn't belong here");
    }
    if let Some(inside) = typed.strip_prefix('\'') {
        return inside
            .split_once('\'')
            .map(|(text, rest)| (text.to_owned(), rest))
            .ok_or(OPEN);
    }
    let mut text = String::new();
    let mut signs = typed.char_indices().skip(1);
    while let Some((at, sign)) = signs.next() {
        match sign {
            '"' => return Ok((text, &typed[at + 1..])),
            '\\' => text.push(escaped(&mut signs)?),
            sign => text.push(sign),
        }
    }
    Err(OPEN)
}

/// The sign that is meant behind a backslash.
fn escaped(signs: &mut impl Iterator<Item = (usize, char)>) -> Result<char, &'static str> {
    const UNKNOWN: &str = "a backslash must be written twice";
    let digits = match signs.next().ok_or(UNKNOWN)?.1 {
        'n' => return Ok('\n'),
        't' => return Ok('\t'),
        'r' => return Ok('\r'),
        'b' => return Ok('\u{8}'),
        'f' => return Ok('\u{c}'),
        'e' => return Ok('\u{1b}'),
        sign @ ('"' | '\\') => return Ok(sign),
        'x' => 2,
        'u' => 4,
        'U' => 8,
        _ => return Err(UNKNOWN),
    };
    let digits: String = signs.take(digits).map(|(_, sign)| sign).collect();
    let number = u32::from_str_radix(&digits, 16).map_err(|_| UNKNOWN)?;
    char::from_u32(number).ok_or(UNKNOWN)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_what_stands_between_their_marks() {
        let text = |typed: &str| match value(typed) {
            Ok(Value::Text(text)) => text,
            other => panic!("{other:?}"),
        };
        assert_eq!(
            text(r#" "a \"b\" \\ \u00e9 # c" # remark"#),
            "a \"b\" \\ é # c"
        );
        assert_eq!(text(r"'a \ b'"), r"a \ b");
        assert_eq!(text("\"\""), "");
        for broken in [
            "\"a",
            "'a",
            "\"a\" b",
            "bare",
            "\"\\q\"",
            "\"\\ud800\"",
            "\"\\u12\"",
            "\"\"\"a\"\"\"",
            "“a”",
            "",
        ] {
            assert!(value(broken).is_err(), "{broken}");
        }
    }

    #[test]
    fn one_broken_line_costs_nothing_but_itself() {
        let said = read(
            "config_version = 1\n[system\nhostname = attic\n[wlan]\nnonsense\nssid = \"Home\" \npassword = \"12345678\"\n\
             [ssh]\nauthorized_keys = [ \"one\", # first\n  'two',\n]\nport = [22]\nmore = [\n",
        );
        let kinds: Vec<(usize, &str)> = said
            .iter()
            .map(|(at, said)| {
                let kind = match said {
                    Said::Unreadable(_) => "unreadable",
                    Said::WifiName(_) => "name",
                    Said::WifiPassword(_) => "password",
                    Said::SshKey(_) => "key",
                    Said::Other(_) => "other",
                    _ => "more",
                };
                (*at, kind)
            })
            .collect();
        let wanted = [
            (2, "unreadable"),
            (3, "other"),
            (5, "unreadable"),
            (6, "name"),
            (7, "password"),
            (9, "key"),
            (10, "key"),
            (12, "other"),
            (13, "other"),
        ];
        assert_eq!(kinds, wanted);
    }
}
