//! `firstrun.sh`, which Imager writes for systems that run it. We never run it: the lines that are known are read, and
//! nothing else in it counts.

use super::{Lines, Said, plain};

/// The program of Raspberry Pi OS that newer scripts call, with what is to be done as its first argument.
const CUSTOM: &str = "imager_custom";
/// The program that renames the user there.
const USERCONF: &str = "userconf";

pub(super) fn read(text: &str) -> Lines {
    let mut said = Lines::new();
    let mut lines = text.lines().enumerate().map(|(at, line)| (at + 1, line));
    while let Some((at, line)) = lines.next() {
        let line = line.trim();
        if let Some((command, end)) = heredoc(line) {
            let inside: Vec<&str> = lines
                .by_ref()
                .map(|(_, line)| line)
                .take_while(|line| line.trim_end() != end)
                .collect();
            said.extend(written(command, &inside, at + 1));
            continue;
        }
        let found = words(line);
        let called = |program: &str| {
            let at = found.iter().position(|word| {
                let name = word.rsplit('/').next().unwrap_or_default();
                name == program
            })?;
            // What `[ -f … ]` asks for is not called.
            (at == 0).then(|| &found[1..])
        };
        if let Some(more) = called(CUSTOM) {
            said.extend(custom(more).into_iter().map(|said| (at, said)));
        } else if called(USERCONF).is_some() {
            said.push((at, Said::Other("user account and its password".to_owned())));
        } else if let [echo, what, to] = &found[..]
            && echo == "echo"
        {
            match to.as_str() {
                ">/etc/hostname" => said.push((at, Said::Hostname(what.clone()))),
                ">/etc/timezone" => said.push((at, Said::Timezone(what.clone()))),
                _ => {}
            }
        }
    }
    said
}

/// What `imager_custom` is told to do.
fn custom(words: &[String]) -> Vec<Said> {
    let Some((task, rest)) = words.split_first() else {
        return Vec::new();
    };
    match task.as_str() {
        "set_hostname" => rest
            .first()
            .cloned()
            .map(Said::Hostname)
            .into_iter()
            .collect(),
        "set_timezone" => rest
            .first()
            .cloned()
            .map(Said::Timezone)
            .into_iter()
            .collect(),
        "set_keymap" => vec![Said::Other("keyboard".to_owned())],
        "set_wlan_country" => rest
            .first()
            .cloned()
            .map(Said::Country)
            .into_iter()
            .collect(),
        "enable_ssh" => match rest.split_first() {
            Some((how, keys)) if how == "-k" => keys.iter().cloned().map(Said::SshKey).collect(),
            _ => vec![Said::Other("SSH with a password".to_owned())],
        },
        "set_wlan" => {
            let hidden = rest.iter().any(|word| word == "-h");
            let mut rest = rest
                .iter()
                .skip_while(|word| *word == "-h" || *word == "-p");
            let name = rest
                .next()
                .map(|name| Said::WifiName(name.clone().into_bytes()));
            let password = rest.next().map(|psk| Said::WifiPassword(psk.clone()));
            let country = rest.next().filter(|country| !country.is_empty());
            let country = country.map(|country| Said::Country(country.clone()));
            let all = [name, password, country, Some(Said::WifiHidden(hidden))];
            all.into_iter().flatten().collect()
        }
        task => vec![Said::Other(task.to_owned())],
    }
}

/// A command that is given the lines that follow, and the line that ends them.
fn heredoc(line: &str) -> Option<(&str, &str)> {
    let (command, end) = line.split_once("<<")?;
    let end = end.trim_matches(['\'', '"', '-', ' ']);
    let plain = !end.is_empty() && end.bytes().all(|sign| sign.is_ascii_alphanumeric());
    plain.then_some((command, end))
}

/// What such lines mean, by the file that they are written to. `first` is the number of the first.
fn written(command: &str, inside: &[&str], first: usize) -> Lines {
    if command.contains("wpa_supplicant.conf") {
        return plain::supplicant(&inside.join("\n"), first);
    }
    if command.contains("authorized_keys") {
        let keys = inside.iter().enumerate();
        let keys = keys.filter(|(_, key)| !key.trim().is_empty());
        return keys
            .map(|(at, key)| (first + at, Said::SshKey((*key).to_owned())))
            .collect();
    }
    Lines::new()
}

/// A line's words, as a shell takes them apart: marks and backslashes, and nothing that it would put in their place.
fn words(line: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut signs = line.chars();
    while let Some(sign) = signs.next() {
        match sign {
            ' ' | '\t' => words.extend(word.take()),
            '#' if word.is_none() => break,
            '\'' => {
                let inside = signs.by_ref().take_while(|sign| *sign != '\'');
                word.get_or_insert_default().extend(inside);
            }
            '"' => {
                let word = word.get_or_insert_default();
                while let Some(sign) = signs.next() {
                    match sign {
                        '"' => break,
                        '\\' => word.extend(signs.next()),
                        sign => word.push(sign),
                    }
                }
            }
            '\\' => word.get_or_insert_default().extend(signs.next()),
            sign => word.get_or_insert_default().push(sign),
        }
    }
    words.extend(word);
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_taken_apart_as_a_shell_does() {
        let line = r#"  a 'b c' "d \" e" f\ g 'it'"'"'s' '' # rest"#;
        assert_eq!(words(line), ["a", "b c", "d \" e", "f g", "it's", ""]);
        assert_eq!(words("'open"), ["open"]);
    }

    #[test]
    fn what_is_only_asked_for_is_not_called() {
        let text = "if [ -f /usr/lib/raspberrypi-sys-mods/imager_custom ]; then\n echo a b c\nrm -rf /\ncat <<'EOF'\nimager_custom set_hostname bad\nEOF\n";
        assert!(read(text).is_empty());
    }
}
