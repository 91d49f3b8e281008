//! Asking to join: the form, the page on which browsers without script wait, and how the request stands. And the page of
//! those who decide.

use askama::Template;

use super::form::Form;
use super::{Frame, RuleLine};

/// The form. Fields: `name`, `answer`, `contact`; `website`, which people leave empty; `stamp` and `proof`, which the
/// page fills in itself. The only page for strangers with a script: it works on the proof while somebody types.
#[derive(Debug, Template)]
#[template(path = "ask.html", config = "web/pages/askama.toml")]
pub struct Ask {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// What those who ask are asked.
    pub question: String,
    /// The house rules.
    pub rules: Vec<RuleLine>,
    /// The stamp of this form.
    pub stamp: String,
    /// What the script works on.
    pub task: String,
    /// How many zero bits it looks for.
    pub bits: u32,
}

/// A minute's wait for browsers without script. Sends the same fields again.
#[derive(Debug, Template)]
#[template(path = "ask_wait.html", config = "web/pages/askama.toml")]
pub struct AskWait {
    /// What surrounds it.
    pub f: Frame,
    /// What has been filled in.
    pub form: Form,
    /// What was asked.
    pub question: String,
    /// The stamp that becomes good by waiting.
    pub stamp: String,
    /// Whether the button was pressed before the minute was over.
    pub early: bool,
}

/// How a request stands, for whoever made it. Fields: `answer`.
#[derive(Debug, Template)]
#[template(path = "asked.html", config = "web/pages/askama.toml")]
pub struct Asked {
    /// What surrounds it.
    pub f: Frame,
    /// How it stands.
    pub title: String,
    /// What that means.
    pub text: String,
    /// A word of who decided; may be empty.
    pub word: String,
    /// The page's own whole address, to be kept, while there is something to wait for.
    pub link: Option<String>,
    /// The secret in it.
    pub secret: String,
    /// What was asked and answered.
    pub said: Vec<(String, String)>,
    /// A question that waits for an answer, with its form.
    pub back: Option<(String, Form)>,
    /// Where to go from here: address and label.
    pub on: Option<(String, String)>,
    /// Whether it can be taken back.
    pub open: bool,
}

/// One request as those see it who decide; all but what was typed in words.
#[derive(Debug, Clone)]
pub struct RequestLine {
    /// For the forms.
    pub id: String,
    /// What they call themselves.
    pub name: String,
    /// The handle that they have chosen in an app.
    pub handle: Option<String>,
    /// What was asked and answered.
    pub said: Vec<(String, String)>,
    /// How they can be reached; may be empty.
    pub contact: String,
    /// When they asked.
    pub when: String,
    /// How it stands.
    pub state: String,
    /// Whether it waits for a decision.
    pub open: bool,
    /// Whether a question can be asked back.
    pub may_ask: bool,
    /// The invite that it became.
    pub invite: Option<String>,
}

/// All requests, and for the owner whether there can be any. Fields: `word`, `question`; `asking` (`open`, `paused`,
/// `closed`).
#[derive(Debug, Template)]
#[template(path = "requests.html", config = "web/pages/askama.toml")]
pub struct Requests {
    /// What surrounds it.
    pub f: Frame,
    /// How many wait.
    pub waiting: u64,
    /// Those that wait, the newest first.
    pub open: Vec<RequestLine>,
    /// The others, the newest first.
    pub closed: Vec<RequestLine>,
    /// The owner's form, perhaps with complaints.
    pub form: Option<Form>,
    /// The public page's whole address.
    pub link: String,
    /// Whether people can ask at the moment.
    pub asking: bool,
}
