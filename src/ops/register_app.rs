//! Making an app known, so that it can ask people to be let in (Mastodon `Doorkeeper::Application`
//! with `ApplicationExtension`).

use super::Refusal;
use crate::model::AppId;
use crate::model::oauth::App;
use crate::model::scope::{self, covers_all};
use crate::store::Tx;
use url::Url;

/// Longest name of an app in characters (Mastodon `APP_NAME_LIMIT`).
const NAME_CHARS_MAX: usize = 60;
/// Longest home page in bytes (Mastodon `APP_WEBSITE_LIMIT`, in characters).
const WEBSITE_BYTES_MAX: usize = 2_000;
/// How long the addresses for answers may be together, in bytes, with one between two of them (Mastodon
/// `APP_REDIRECT_URI_LIMIT`, in characters). Anybody may register any number of apps: each must be small.
const REDIRECT_URIS_BYTES_MAX: usize = 2_000;
/// How many addresses for answers one app may have.
const REDIRECT_URIS_MAX: usize = 20;
/// Schemes that run as a program in a browser (Mastodon's `forbid_redirect_uri`).
const SCHEMES_FORBIDDEN: [&str; 3] = ["data", "javascript", "vbscript"];

/// An app as it describes itself; its client id and secret were made at the door.
#[derive(Clone, Debug)]
pub struct NewApp {
    /// Its name.
    pub name: String,
    /// Its home page; may be empty.
    pub website: String,
    /// Where authorised browsers may be sent.
    pub redirect_uris: Vec<String>,
    /// What it may ask for, separated by spaces; empty for the default.
    pub scopes: String,
    /// Its public name in OAuth.
    pub client_id: String,
    /// SHA-256 of its secret.
    pub secret_hash: [u8; 32],
}

/// Registers an app. One that nobody uses for a day is forgotten again.
///
/// # Errors
/// `Invalid`, in Mastodon's words.
pub fn register_app(tx: &Tx, new: &NewApp) -> Result<App, Refusal> {
    let name = new.name.trim();
    if name.is_empty() {
        return Err(invalid("Application name can't be blank"));
    }
    if name.chars().count() > NAME_CHARS_MAX {
        return Err(invalid(&format!(
            "Application name is too long (maximum is {NAME_CHARS_MAX} characters)"
        )));
    }
    let scopes = match new.scopes.trim() {
        "" => scope::parse(scope::DEFAULT),
        list => scope::parse(list),
    };
    let scopes = scopes.map_err(|_| invalid("Scopes doesn't match configured on the server."))?;
    let app = App {
        id: tx.new_id::<AppId>(),
        name: name.to_owned(),
        website: website(&new.website)?,
        redirect_uris: redirect_uris(&new.redirect_uris)?,
        scopes,
        client_id: new.client_id.clone(),
        secret_hash: new.secret_hash,
        created_at: tx.now(),
    };
    tx.put_app(&app)?;
    Ok(app)
}

/// The scopes that an app may have of those it asks for; the default for none.
///
/// # Errors
/// `None` for what is unknown or more than it has registered.
pub fn scopes_within(app: &App, wanted: &str) -> Option<Vec<String>> {
    let wanted = match wanted.trim() {
        "" => scope::DEFAULT,
        list => list,
    };
    let scopes = scope::parse(wanted).ok()?;
    covers_all(&app.scopes, &scopes).then_some(scopes)
}

fn website(typed: &str) -> Result<Option<String>, Refusal> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let known = Url::parse(typed).is_ok_and(|url| matches!(url.scheme(), "http" | "https"));
    if !known || typed.len() > WEBSITE_BYTES_MAX {
        return Err(invalid("Website is not a valid URL"));
    }
    Ok(Some(typed.to_owned()))
}

fn redirect_uris(typed: &[String]) -> Result<Vec<String>, Refusal> {
    let mut uris: Vec<String> = Vec::new();
    let mut bytes = 0;
    for uri in typed.iter().flat_map(|line| line.split_whitespace()) {
        check_redirect_uri(uri)?;
        if uris.iter().any(|known| known == uri) {
            continue;
        }
        bytes += uri.len() + usize::from(!uris.is_empty());
        uris.push(uri.to_owned());
        // Here and not after the last: a list may have as many as a request has room for.
        if bytes > REDIRECT_URIS_BYTES_MAX {
            return Err(invalid(&format!(
                "Redirect URI is too long (maximum is {REDIRECT_URIS_BYTES_MAX} characters)"
            )));
        }
        if uris.len() > REDIRECT_URIS_MAX {
            return Err(invalid("Redirect URI has too many addresses"));
        }
    }
    match uris.is_empty() {
        true => Err(invalid("Redirect URI can't be blank")),
        false => Ok(uris),
    }
}

fn check_redirect_uri(uri: &str) -> Result<(), Refusal> {
    let url = Url::parse(uri).map_err(|_| invalid("Redirect URI must be an absolute URI."))?;
    if SCHEMES_FORBIDDEN.contains(&url.scheme()) {
        return Err(invalid("Redirect URI is forbidden by the server."));
    }
    if url.fragment().is_some() {
        return Err(invalid("Redirect URI cannot contain a fragment."));
    }
    Ok(())
}

fn invalid(why: &str) -> Refusal {
    Refusal::invalid(format!("Validation failed: {why}"))
}

#[cfg(test)]
mod tests {
    use super::{check_redirect_uri, redirect_uris};

    #[test]
    fn answers_go_to_apps_but_never_into_a_page() {
        for good in [
            "urn:ietf:wg:oauth:2.0:oob",
            "https://app.example/callback?a=b",
            "http://127.0.0.1:8080/",
            "com.example.app:/oauth",
            "toot://done",
        ] {
            assert!(check_redirect_uri(good).is_ok(), "{good}");
        }
        for bad in [
            "/callback",
            "app.example",
            "javascript:alert(1)",
            "JavaScript:alert(1)",
            "data:text/html,x",
            "https://app.example/#x",
        ] {
            assert!(check_redirect_uri(bad).is_err(), "{bad}");
        }
        let typed = ["a://b\nc://d a://b".to_owned(), "e://f".to_owned()];
        assert_eq!(
            redirect_uris(&typed).ok(),
            Some(vec!["a://b".into(), "c://d".into(), "e://f".into()])
        );
        assert!(redirect_uris(&[]).is_err());
    }
}
