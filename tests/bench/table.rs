//! The table of results: printed, kept for the next run, compared with the last.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

/// One figure. Lower is better for all of them.
pub struct Figure {
    /// What was measured.
    pub what: &'static str,
    /// The value in `unit`.
    pub value: f64,
    /// `ms CPU`, `ms`, `MiB`, …
    pub unit: &'static str,
    /// The most it may be, where the house has promised one.
    pub target: Option<f64>,
    /// What peers need for the same.
    pub peers: &'static str,
}

/// The figures in the order they were taken.
#[derive(Default)]
pub struct Table {
    figures: Vec<Figure>,
    notes: Vec<String>,
}

impl Table {
    /// Adds a figure without a target.
    pub fn add(&mut self, what: &'static str, value: f64, unit: &'static str) {
        self.push(Figure {
            what,
            value,
            unit,
            target: None,
            peers: "",
        });
    }

    /// Adds a figure that must not be more than `target`.
    pub fn promise(
        &mut self,
        what: &'static str,
        value: f64,
        unit: &'static str,
        target: f64,
        peers: &'static str,
    ) {
        self.push(Figure {
            what,
            value,
            unit,
            target: Some(target),
            peers,
        });
    }

    /// Adds a line under the table.
    pub fn note(&mut self, text: String) {
        println!("   {text}");
        self.notes.push(text);
    }

    fn push(&mut self, figure: Figure) {
        println!(
            "   {}: {} {}",
            figure.what,
            short(figure.value),
            figure.unit
        );
        self.figures.push(figure);
    }

    /// The table as Markdown, with the change against `last` where that knows the figure.
    pub fn markdown(&self, last: &BTreeMap<String, f64>) -> String {
        let mut text = String::from(
            "| what | value | target | | last time | peers |\n|---|---|---|---|---|---|\n",
        );
        for figure in &self.figures {
            let Figure {
                what,
                value,
                unit,
                target,
                peers,
            } = figure;
            let (target, met) = match target {
                Some(most) if value <= most => (format!("≤ {}", short(*most)), "met"),
                Some(most) => (format!("≤ {}", short(*most)), "**missed**"),
                None => (String::new(), ""),
            };
            let before = last.get(*what).map_or(String::new(), |before| {
                let change = if *before > 0.0 {
                    (value / before - 1.0) * 100.0
                } else {
                    0.0
                };
                format!("{} ({change:+.0} %)", short(*before))
            });
            text += &format!(
                "| {what} | {} {unit} | {target} | {met} | {before} | {peers} |\n",
                short(*value)
            );
        }
        for note in &self.notes {
            text += &format!("\n{note}\n");
        }
        text
    }

    /// How many promises were broken.
    pub fn missed(&self) -> usize {
        self.figures
            .iter()
            .filter(|figure| figure.target.is_some_and(|most| figure.value > most))
            .count()
    }

    /// Keeps the figures in `folder` as last.json (for the next run) and last.txt (for people).
    pub fn keep(&self, folder: &Path, markdown: &str) {
        let values: BTreeMap<&str, f64> = self
            .figures
            .iter()
            .map(|figure| (figure.what, figure.value))
            .collect();
        let json = serde_json::to_string_pretty(&values).expect("names and numbers are JSON");
        fs::write(folder.join("last.json"), json).expect("target is writable");
        fs::write(folder.join("last.txt"), markdown).expect("target is writable");
    }
}

/// The figures of the run before; empty when there was none.
pub fn last(folder: &Path) -> BTreeMap<String, f64> {
    let text = fs::read_to_string(folder.join("last.json")).unwrap_or_default();
    serde_json::from_str(&text).unwrap_or_default()
}

/// Three significant figures are more than any of this is worth.
fn short(value: f64) -> String {
    match value {
        value if value >= 100.0 => format!("{value:.0}"),
        value if value >= 10.0 => format!("{value:.1}"),
        value if value >= 1.0 => format!("{value:.2}"),
        _ => format!("{value:.3}"),
    }
}
