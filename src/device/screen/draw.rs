//! What the screen shows, on however many letters it has.

use super::canvas::{Canvas, Style, likeness, plain, wrapped};
use super::facts::{Scene, Stage, Way};
use super::letters;
use crate::pages::qr;
use crate::pages::words::{Words, known};

/// From this width on the code stands beside the text, in letters.
const SIDE_BY_SIDE_COLUMNS: usize = 76;
/// From this size on everything is drawn twice as large: letters are small on a screen that has so many.
const LARGE: (usize, usize) = (150, 45);
/// Most problems with the card's settings that are shown.
const PROBLEMS_MAX: usize = 3;
/// Space around, in letters.
const MARGIN: usize = 2;

/// The languages whose letters every console has, in all that the screen says.
const SHOWN: [&str; 6] = ["en", "de", "es", "fr", "it", "nl"];

/// The words, in a language of which every sentence can fall back to English.
pub struct Said {
    own: Words,
    english: Words,
}

impl Said {
    /// In `language`, if we speak it and a console can show it; else in English.
    pub fn of(language: Option<&str>) -> Said {
        let language = language
            .and_then(known)
            .filter(|known| SHOWN.contains(known));
        Said {
            own: Words::of(language.unwrap_or("en")),
            english: Words::of("en"),
        }
    }

    fn say(&self, key: &str) -> String {
        self.fitting(&|words| words.say(key))
    }

    fn with(&self, key: &str, name: &'static str, value: &str) -> String {
        let value = likeness(value);
        self.fitting(&|words| words.with(key, name, &value))
    }

    /// A sentence in letters that every console has.
    fn fitting(&self, say: &dyn Fn(&Words) -> String) -> String {
        plain(&say(&self.own)).unwrap_or_else(|| likeness(&say(&self.english)))
    }
}

/// A piece of text: how it is shown, and whether it keeps a line free before it.
struct Piece {
    text: String,
    style: Style,
    apart: bool,
}

/// What is to be shown, before it has a place.
#[derive(Default)]
struct Show {
    pieces: Vec<Piece>,
    /// What the QR code says.
    code: Option<String>,
    /// What is to be typed.
    claim: Option<String>,
}

impl Show {
    fn title(&mut self, text: String) {
        self.add(text, Style::Bright, false);
    }

    fn text(&mut self, text: String) {
        self.add(text, Style::Plain, true);
    }

    fn strong(&mut self, text: String) {
        self.add(text, Style::Bright, false);
    }

    fn more(&mut self, text: String) {
        self.add(text, Style::Plain, false);
    }

    fn add(&mut self, text: String, style: Style, apart: bool) {
        self.pieces.push(Piece { text, style, apart });
    }
}

/// Draws it.
pub fn draw(scene: &Scene, said: &Said, columns: usize, rows: usize) -> Canvas {
    let show = show(scene, said);
    let mut canvas = Canvas::new(columns, rows);
    let large = columns >= LARGE.0 && rows >= LARGE.1;
    let code: Option<Vec<Vec<bool>>> = show.code.as_deref().and_then(qr::modules);
    // A reader wants dark on light: what is light is drawn, and the screen is dark.
    let code: Option<Vec<Vec<bool>>> = code.map(|rows| {
        let light = |row: Vec<bool>| row.into_iter().map(|dark| !dark).collect();
        rows.into_iter().map(light).collect()
    });
    let side = code.as_ref().map_or(0, Vec::len);
    let (wide, high) = match large {
        true => (side * 2, side),
        false => (side, side.div_ceil(2)),
    };
    let beside = columns >= SIDE_BY_SIDE_COLUMNS && side > 0 && high <= rows;
    let left = match beside {
        true => wide + 2 * MARGIN,
        false => MARGIN,
    };
    let top = usize::from(rows > high + 1);
    let mut row = write(&mut canvas, &show.pieces, top, left, columns);
    if let Some(claim) = &show.claim {
        row = write_claim(
            &mut canvas,
            claim,
            &ClaimPlace {
                row,
                left,
                under: top + high,
                beside,
                large,
                columns,
                rows,
            },
            said,
        );
    }
    if let Some(code) = code {
        let (row, column) = match beside {
            true => (top, MARGIN / 2),
            false => (row + 1, columns.saturating_sub(wide) / 2),
        };
        // Half a code is none.
        if row + high <= rows && column + wide <= columns {
            canvas.dots(row, column, &code, large);
        }
    }
    canvas
}

/// Writes the pieces below each other; the row that is free then.
fn write(canvas: &mut Canvas, pieces: &[Piece], top: usize, left: usize, columns: usize) -> usize {
    let mut row = top;
    for piece in pieces {
        row += usize::from(piece.apart);
        for line in wrapped(&piece.text, columns.saturating_sub(left + 1)) {
            canvas.write(row, left, &line, piece.style);
            row += 1;
        }
    }
    row
}

/// Where the claim code may go.
struct ClaimPlace {
    /// The row that is free behind the text.
    row: usize,
    left: usize,
    /// The row that is free under the QR code.
    under: usize,
    beside: bool,
    large: bool,
    columns: usize,
    rows: usize,
}

/// Writes the claim code as large as it fits; the row that is free then.
fn write_claim(canvas: &mut Canvas, claim: &str, place: &ClaimPlace, said: &Said) -> usize {
    let row = place.row + 1;
    canvas.write(row, place.left, &said.say("screen-code"), Style::Plain);
    let Some(dots) = letters::large(claim) else {
        canvas.write(row + 1, place.left, claim, Style::Bright);
        return row + 2;
    };
    let wide = dots[0].len();
    let high = letters::HEIGHT.div_ceil(2);
    if place.large && place.left + 2 * wide < place.columns {
        canvas.dots(row + 2, place.left, &dots, true);
        return row + 2 + letters::HEIGHT;
    }
    if place.left + wide < place.columns && row + 1 + high <= place.rows {
        canvas.dots(row + 1, place.left, &dots, false);
        return row + 1 + high;
    }
    let spaced: Vec<String> = claim.chars().map(String::from).collect();
    canvas.write(row + 1, place.left, &spaced.join(" "), Style::Bright);
    // Besides, once more and larger, where there is room under everything.
    let under = place.under.max(row + 2);
    if place.beside && under + high <= place.rows && wide < place.columns {
        canvas.dots(under, place.columns.saturating_sub(wide) / 2, &dots, false);
    }
    row + 2
}

fn show(scene: &Scene, said: &Said) -> Show {
    let mut show = Show::default();
    match scene.house.stage {
        Stage::Starting => show.title(said.say("screen-starting")),
        Stage::Unclaimed => unclaimed(scene, said, &mut show),
        Stage::SettingUp => {
            match &scene.house.community {
                Some(name) => show.title(said.with("screen-setting-up-named", "name", name)),
                None => show.title(said.say("screen-setting-up")),
            }
            show.text(said.say("screen-go-on"));
            find(scene, said, &mut show, "/setup");
            show.claim.clone_from(&scene.house.claim_code);
        }
        Stage::Open => open(scene, said, &mut show),
        Stage::Damaged => {
            show.title(said.say("screen-damaged"));
            show.text(said.say("screen-damaged-text"));
            // The page asks for it.
            show.claim.clone_from(&scene.house.claim_code);
            find(scene, said, &mut show, "/");
        }
        Stage::Unerased => {
            show.title(said.say("screen-unerased"));
            show.text(said.say("screen-unerased-text"));
            find(scene, said, &mut show, "/");
        }
    }
    for problem in scene.problems.iter().take(PROBLEMS_MAX) {
        show.text(said.with("screen-problem", "problem", problem));
    }
    show
}

fn unclaimed(scene: &Scene, said: &Said, show: &mut Show) {
    show.title(said.say("screen-welcome"));
    show.claim.clone_from(&scene.house.claim_code);
    let code = scene.house.claim_code.as_deref().unwrap_or_default();
    if scene.hotspot.is_none() && !is_unplugged(scene) && !scene.house.addresses.is_empty() {
        show.text(said.say("screen-scan"));
    }
    find(scene, said, show, &format!("/claim?code={code}"));
}

fn open(scene: &Scene, said: &Said, show: &mut Show) {
    let house = &scene.house;
    show.title(match &house.community {
        Some(name) => likeness(name),
        None => "Burrow".to_owned(),
    });
    if let Some(domain) = &house.domain {
        show.strong(format!("https://{}", likeness(domain)));
    }
    show.text(match house.tunnel {
        Way::Ready => said.say("screen-ready"),
        Way::Down => said.say("screen-down"),
        Way::None => said.say("screen-open"),
    });
    if house.waits_for_time {
        show.text(said.say("screen-clock"));
    }
    if house.claim_code.is_some() {
        show.text(said.say("screen-owner-back"));
        show.claim.clone_from(&house.claim_code);
    }
    find(scene, said, show, "/");
    if let (Some(domain), None) = (&house.domain, &scene.hotspot) {
        show.code = Some(format!("https://{domain}/"));
    }
}

/// Whether root has looked, and found no way into the network.
fn is_unplugged(scene: &Scene) -> bool {
    let network = scene.network.as_ref();
    network.is_some_and(|network| !network.ethernet && !network.wifi.connected)
}

/// How the house is found at home; or what keeps it from being found. The QR code leads to `path` there.
fn find(scene: &Scene, said: &Said, show: &mut Show, path: &str) {
    if let Some(hotspot) = &scene.hotspot {
        show.text(said.say("screen-hotspot"));
        show.strong(said.with("screen-hotspot-name", "name", &hotspot.ssid));
        show.strong(said.with("screen-hotspot-password", "password", &hotspot.password));
        show.text(said.say("screen-hotspot-then"));
        show.strong(hotspot.address.clone());
        // Phones join by it (the notation is ZXing's, "Barcode Contents", WIFI:).
        show.code = Some(format!(
            "WIFI:T:WPA;S:{};P:{};;",
            hotspot.ssid, hotspot.password
        ));
        return;
    }
    if is_unplugged(scene) {
        let wifi = scene.network.as_ref().map(|network| &network.wifi);
        let hint = match wifi {
            Some(wifi) if wifi.present => "screen-no-network",
            _ => "screen-no-cable",
        };
        show.text(said.say(hint));
        return;
    }
    let Some((first, others)) = scene.house.addresses.split_first() else {
        show.text(said.say("screen-no-address"));
        return;
    };
    show.text(said.say("screen-at-home"));
    show.strong(first.clone());
    for other in others {
        show.more(said.with("screen-or", "address", other));
    }
    // A number leads everywhere; not every phone looks names of this kind up.
    let named = |address: &&String| address.contains(".local");
    let number = scene.house.addresses.iter().find(|address| !named(address));
    show.code = Some(format!("{}{path}", number.unwrap_or(first)));
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use std::path::Path;

    #[test]
    fn what_the_screen_says_can_be_shown_in_every_language_that_it_is_said_in() {
        for language in SHOWN {
            let file = format!("web/messages/{language}/screen.ftl");
            let text = fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join(file));
            let text = text.expect("a topic of ours");
            let sentences = text.lines().filter(|line| line.starts_with("screen-"));
            for sentence in sentences {
                assert!(plain(sentence).is_some(), "{language}: {sentence}");
            }
        }
    }
}
