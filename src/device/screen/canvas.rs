//! A screen of letters: what is drawn where, and how a terminal is told.
//!
//! Dots are drawn with half blocks, two above each other in a letter's place. The kernel's own fonts have them (U+2580,
//! U+2584, U+2588: `drivers/tty/vt/cp437.uni`), and so has every font that distributions load. Other letters are taken only
//! where the kernel's fonts have them too, which is what the first PC had (code page 437).

use unicode_normalization::UnicodeNormalization;

/// The letters of code page 437 beyond ASCII.
const LETTERS: &str = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»ßµ±÷°·²²";
const UPPER: char = '▀';
const LOWER: char = '▄';
const BOTH: char = '█';

/// How something is shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Style {
    /// As text is.
    #[default]
    Plain,
    /// Brighter. Light dots are drawn so.
    Bright,
}

/// What is shown, a place for each letter.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Canvas {
    columns: usize,
    rows: Vec<Vec<(char, Style)>>,
}

impl Canvas {
    /// An empty one.
    pub fn new(columns: usize, rows: usize) -> Canvas {
        Canvas {
            columns,
            rows: vec![vec![(' ', Style::Plain); columns]; rows],
        }
    }

    /// Writes a line; what doesn't fit is cut off.
    pub fn write(&mut self, row: usize, column: usize, text: &str, style: Style) {
        for (at, letter) in text.chars().enumerate() {
            self.set(row, column + at, letter, style);
        }
    }

    /// Draws dots, half a letter high each, or, when `large`, a letter high and two wide.
    pub fn dots(&mut self, row: usize, column: usize, dots: &[Vec<bool>], large: bool) {
        if large {
            for (y, line) in dots.iter().enumerate() {
                for (x, _) in line.iter().enumerate().filter(|(_, dot)| **dot) {
                    self.set(row + y, column + 2 * x, BOTH, Style::Bright);
                    self.set(row + y, column + 2 * x + 1, BOTH, Style::Bright);
                }
            }
            return;
        }
        for (y, pair) in dots.chunks(2).enumerate() {
            for (x, upper) in pair[0].iter().enumerate() {
                let lower = pair.get(1).is_some_and(|line| line[x]);
                let letter = match (upper, lower) {
                    (true, true) => BOTH,
                    (true, false) => UPPER,
                    (false, true) => LOWER,
                    (false, false) => continue,
                };
                self.set(row + y, column + x, letter, Style::Bright);
            }
        }
    }

    fn set(&mut self, row: usize, column: usize, letter: char, style: Style) {
        let place = self.rows.get_mut(row).and_then(|row| row.get_mut(column));
        if let Some(place) = place {
            *place = (letter, style);
        }
    }

    /// As plain text.
    pub fn text(&self) -> String {
        let line = |row: &Vec<(char, Style)>| {
            let line: String = row.iter().map(|(letter, _)| *letter).collect();
            line.trim_end().to_owned()
        };
        let lines: Vec<String> = self.rows.iter().map(line).collect();
        lines.join("\n").trim_end().to_owned() + "\n"
    }

    /// As a terminal is told (ECMA-48): from the upper left corner, over whatever is there, without scrolling.
    pub fn told(&self) -> String {
        let mut told = String::from("\x1b[H");
        for (at, row) in self.rows.iter().enumerate() {
            if at > 0 {
                told.push_str("\r\n");
            }
            let end = row
                .iter()
                .rposition(|(letter, _)| *letter != ' ')
                .map_or(0, |at| at + 1);
            let mut style = None;
            for (letter, wanted) in &row[..end] {
                if *letter != ' ' && style != Some(*wanted) {
                    style = Some(*wanted);
                    told.push_str(match wanted {
                        Style::Plain => "\x1b[0m",
                        Style::Bright => "\x1b[0;1;37m",
                    });
                }
                told.push(*letter);
            }
            told.push_str("\x1b[0m");
            // Behind the last column there is nothing to erase, and the last letter would be lost.
            if end < self.columns {
                told.push_str("\x1b[K");
            }
        }
        told
    }
}

/// `text` with letters that every console has; `None` where one of them has no likeness.
pub fn plain(text: &str) -> Option<String> {
    let mut plain = String::new();
    for letter in text.nfc() {
        match letter {
            ' '..='~' => plain.push(letter),
            '\u{a0}' | '\u{202f}' | '\u{2009}' => plain.push(' '),
            '‘' | '’' | '‚' | '‹' | '›' => plain.push('\''),
            '“' | '”' | '„' => plain.push('"'),
            '–' | '—' | '‑' => plain.push('-'),
            '…' => plain.push_str("..."),
            _ if LETTERS.contains(letter) => plain.push(letter),
            _ => return None,
        }
    }
    Some(plain)
}

/// The same for names: what has no likeness is left bare, or is a question mark.
pub fn likeness(text: &str) -> String {
    let letter = |letter: char| {
        let alone = letter.to_string();
        let bare = || plain(&letter.nfd().take(1).collect::<String>());
        plain(&alone)
            .or_else(bare)
            .unwrap_or_else(|| "?".to_owned())
    };
    text.nfc()
        .filter(|letter| !letter.is_control())
        .map(letter)
        .collect()
}

/// `text` in lines of at most `columns` letters. A word that is longer is cut.
pub fn wrapped(text: &str, columns: usize) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word: Vec<char> = word.chars().collect();
        loop {
            let line = lines.last_mut().expect("there is a line");
            let used = line.chars().count();
            let gap = usize::from(used > 0);
            if used + gap + word.len() <= columns {
                if gap == 1 {
                    line.push(' ');
                }
                line.extend(&word);
                break;
            }
            if used > 0 {
                lines.push(String::new());
            } else {
                line.extend(word.drain(..columns.max(1)));
                lines.push(String::new());
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_no_console_has_are_told_apart() {
        assert_eq!(
            plain("It’s “über” – fine…").as_deref(),
            Some("It's \"über\" - fine...")
        );
        assert_eq!(plain("łódź"), None);
        assert_eq!(likeness("Łódź 家 café\n"), "?ódz ? café");
    }

    #[test]
    fn lines_break_between_words_and_long_words_anywhere() {
        assert_eq!(wrapped("one two  three", 7), ["one two", "three"]);
        assert_eq!(wrapped("a 123456789", 4), ["a", "1234", "5678", "9"]);
        assert_eq!(wrapped("", 4), [""]);
    }

    #[test]
    fn dots_are_halves_of_letters_and_nothing_is_drawn_outside() {
        let dots = vec![
            vec![true, true, false],
            vec![true, false, true],
            vec![true, true, true],
        ];
        let mut canvas = Canvas::new(4, 2);
        canvas.dots(0, 0, &dots, false);
        assert_eq!(canvas.text(), "█▀▄\n▀▀▀\n");
        canvas.dots(1, 3, &dots, true);
        canvas.write(9, 9, "x", Style::Plain);
        assert_eq!(
            canvas.told(),
            "\x1b[H\x1b[0;1;37m█▀▄\x1b[0m\x1b[K\r\n\x1b[0;1;37m▀▀▀█\x1b[0m"
        );
    }
}
