//! The page that says how the house is.

use super::Frame;
use askama::Template;

/// How the house is. Posts to `/diagnosis/look` and `/diagnosis/fix`.
#[derive(Debug, Template)]
#[template(path = "diagnosis.html", config = "web/pages/askama.toml")]
pub struct Diagnosis {
    /// What surrounds it.
    pub f: Frame,
    /// The first sentence.
    pub lead: String,
    /// What was found, the worst first.
    pub lines: Vec<Line>,
    /// When the house looked, in a sentence; empty where it never has.
    pub looked: String,
    /// It is looking just now.
    pub busy: bool,
    /// Nobody else can reach this house.
    pub local: bool,
    /// A text for whoever helps.
    pub support: String,
    /// There is an owner; else this is part of the wizard.
    pub open: bool,
}

/// One finding.
#[derive(Clone, Debug)]
pub struct Line {
    /// What was looked at, by its name in the program.
    pub check: &'static str,
    /// The same in words.
    pub name: String,
    /// `fine`, `hint`, `bad` or `unseen`.
    pub grade: &'static str,
    /// The same in words.
    pub said: String,
    /// How it is.
    pub text: String,
    /// What doesn't work because of it; empty where nothing is bad.
    pub harm: String,
    /// What to do; empty where all is well.
    pub advice: String,
    /// Since when, in words; empty where nothing is wrong.
    pub since: String,
    /// What can be done with one press.
    pub buttons: Vec<Button>,
}

/// Something that can be done.
#[derive(Clone, Debug)]
pub struct Button {
    /// What it says.
    pub text: String,
    /// What is sent to `/diagnosis/fix`.
    pub fix: &'static str,
    /// The page on which it is done instead.
    pub page: Option<&'static str>,
}
