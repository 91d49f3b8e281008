//! The pages at the door: signing in, and letting an app in.

use askama::Template;

use super::Frame;
use super::form::Form;
use super::words::Words;

/// Signing in. Fields: `handle`, `password`, `to`. A complaint about `form` is about
/// the whole of it, because we never say which of the two was wrong.
#[derive(Debug, Template)]
#[template(path = "login.html", config = "web/pages/askama.toml")]
pub struct Login {
    /// What surrounds it.
    pub f: Frame,
    /// The form, perhaps with complaints.
    pub form: Form,
    /// The app on whose behalf the person was sent here.
    pub for_app: Option<String>,
    /// Whether a passkey can be used at this address.
    pub passkey: bool,
}

/// Asks whether an app may use the account. Field: `answer` (`yes` or `no`), and
/// the app's request in hidden fields.
#[derive(Debug, Template)]
#[template(path = "authorize.html", config = "web/pages/askama.toml")]
pub struct Authorize {
    /// What surrounds it.
    pub f: Frame,
    /// The app's name for itself.
    pub app: String,
    /// Its website, http or https only.
    pub website: Option<String>,
    /// What it asks for, in words: see [`scope_lines`].
    pub scopes: Vec<String>,
    /// The account's picture.
    pub avatar: String,
    /// The account's name.
    pub name: String,
    /// Its handle, without `@`.
    pub handle: String,
    /// The server's name.
    pub server: String,
    /// The app's request, to be sent back with the answer.
    pub hidden: Vec<(&'static str, String)>,
    /// Where "not you?" leads.
    pub switch_url: String,
}

/// Shows a code that the person carries to the app by hand.
#[derive(Debug, Template)]
#[template(path = "code.html", config = "web/pages/askama.toml")]
pub struct Code {
    /// What surrounds it.
    pub f: Frame,
    /// The app's name for itself.
    pub app: String,
    /// The code.
    pub code: String,
}

/// OAuth scopes (`read`, `write:media`, …) as sentences, each once.
pub fn scope_lines<'a>(words: &Words, scopes: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut lines = Vec::new();
    for scope in scopes {
        let line = scope_line(words, scope);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

fn scope_line(words: &Words, scope: &str) -> String {
    match scope {
        "read" | "write" | "follow" | "push" | "profile" => words.say(&format!("scope-{scope}")),
        _ if scope.starts_with("admin:read") => words.say("scope-admin-read"),
        _ if scope.starts_with("admin:write") => words.say("scope-admin-write"),
        _ => match scope.split_once(':') {
            Some((verb @ ("read" | "write"), part)) => {
                let what = words.say(&format!("part-{part}"));
                words.with(&format!("scope-{verb}-part"), "what", &what)
            }
            _ => words.with("part-other", "scope", scope),
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn scopes_are_said_in_words() {
        let words = Words::of("en");
        let lines = scope_lines(
            &words,
            ["write:media", "admin:read", "admin:read:accounts", "x"],
        );
        assert_eq!(
            lines,
            [
                "Change your pictures and videos",
                "See what the community’s keepers see: people, reports",
                "“x”"
            ]
        );
    }
}
