//! `burrow device screen`: what the screen on the box shows, instead of a login prompt.

mod canvas;
mod draw;
mod facts;
mod letters;

pub use draw::{Said, draw};
pub use facts::{DAMAGED, House, Scene, Stage, UNERASED, Way};

use super::Places;
use rustix::termios::{self, LocalModes, OptionalActions};
use std::io::{self, Write};
use std::thread::sleep;
use std::time::Duration;

/// Pause between two looks at what is to be shown. The files are in memory.
const LOOK_EVERY: Duration = Duration::from_secs(1);
/// After so many looks everything is drawn anew, because the kernel may have written across it.
const DRAW_EVERY: u32 = 5;
/// A terminal that doesn't say how large it is.
const USUAL: (usize, usize) = (80, 25);
/// Clears the screen, hides the cursor, and never switches a screen off that people look at (console_codes(4)).
const BEGIN: &str = "\x1b[2J\x1b[?25l\x1b[9;0]";

/// Shows it, for ever.
///
/// # Errors
/// The terminal can't be written to: it is gone.
pub fn show(places: &Places) -> anyhow::Result<()> {
    quiet();
    let mut out = io::stdout();
    out.write_all(BEGIN.as_bytes())?;
    let mut shown = None;
    let mut looks: u32 = 0;
    let mut said = Said::of(None);
    let mut language = None;
    loop {
        let scene = Scene::look(places);
        if scene.house.language != language {
            language.clone_from(&scene.house.language);
            said = Said::of(language.as_deref());
        }
        let now = (scene, size());
        let changed = shown.as_ref() != Some(&now);
        if changed || looks.is_multiple_of(DRAW_EVERY) {
            let (columns, rows) = now.1;
            let canvas = draw(&now.0, &said, columns, rows);
            out.write_all(canvas.told().as_bytes())?;
            out.flush()?;
            shown = Some(now);
        }
        looks = looks.wrapping_add(1);
        sleep(LOOK_EVERY);
    }
}

/// Columns and rows.
fn size() -> (usize, usize) {
    match termios::tcgetwinsize(io::stdout()) {
        Ok(size) if size.ws_col > 0 && size.ws_row > 0 => {
            (usize::from(size.ws_col), usize::from(size.ws_row))
        }
        _ => USUAL,
    }
}

/// What somebody types on a keyboard neither shows nor ends anything.
fn quiet() {
    let input = io::stdin();
    let Ok(mut terminal) = termios::tcgetattr(&input) else {
        return;
    };
    terminal.local_modes -= LocalModes::ECHO | LocalModes::ICANON | LocalModes::ISIG;
    if let Err(why) = termios::tcsetattr(&input, OptionalActions::Now, &terminal) {
        tracing::debug!(%why, "the keyboard can't be silenced");
    }
}
