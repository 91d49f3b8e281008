//! `Application` and `CredentialApplication`: an app as it is told of itself.

use crate::model::oauth::{App, Token};
use serde::Serialize;

/// An app (`Application`).
#[derive(Clone, Debug, Serialize)]
pub struct Application {
    /// Its number.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its home page.
    pub website: Option<String>,
    /// What it may ask for.
    pub scopes: Vec<String>,
    /// Where browsers may be sent, one a line.
    pub redirect_uri: String,
    /// The same as a list.
    pub redirect_uris: Vec<String>,
    /// The house's key for Web Push; empty, because there is none.
    pub vapid_key: String,
}

impl Application {
    /// An app.
    pub fn of(app: &App) -> Application {
        Application {
            id: app.id.to_string(),
            name: app.name.clone(),
            website: app.website.clone(),
            scopes: app.scopes.clone(),
            redirect_uri: app.redirect_uris.join("\n"),
            redirect_uris: app.redirect_uris.clone(),
            vapid_key: String::new(),
        }
    }

    /// A token from the command line has no app behind it and stands for itself.
    pub fn without_app(token: &Token) -> Application {
        Application {
            id: token.id.to_string(),
            name: token.agent.clone(),
            website: None,
            scopes: token.scopes.clone(),
            redirect_uri: String::new(),
            redirect_uris: Vec::new(),
            vapid_key: String::new(),
        }
    }
}

/// An app with its secret, which is shown only this once (`CredentialApplication`).
#[derive(Clone, Debug, Serialize)]
pub struct CredentialApplication {
    /// The app.
    #[serde(flatten)]
    pub application: Application,
    /// Its public name in OAuth.
    pub client_id: String,
    /// Its secret.
    pub client_secret: String,
    /// When the secret ends: never.
    pub client_secret_expires_at: u64,
}

impl CredentialApplication {
    /// An app that was just registered.
    pub fn new(app: &App, client_secret: String) -> CredentialApplication {
        CredentialApplication {
            application: Application::of(app),
            client_id: app.client_id.clone(),
            client_secret,
            client_secret_expires_at: 0,
        }
    }
}
