//! Applications, signed-in devices and authorisation codes.

use super::key::{Digest16, Span};
use super::table::{APPS, APPS_BY_CLIENT, CODES, TOKEN_SEEN, TOKENS, TOKENS_OF};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::event::Event;
use crate::model::oauth::{App, Code, Token};
use crate::model::{AccountId, AppId, Time, TokenId};

/// How many devices one person may have signed in; the oldest are signed out beyond that.
pub const DEVICES_MAX: usize = 200;

impl View {
    /// An application.
    pub fn app(&self, id: AppId) -> Result<Option<App>, Error> {
        self.get(&APPS, &id)
    }

    /// An application, by its public name in OAuth.
    pub fn app_by_client(&self, client_id: &str) -> Result<Option<App>, Error> {
        match self.get(&APPS_BY_CLIENT, &Digest16::of(client_id))? {
            Some(id) => self.app(id),
            None => Ok(None),
        }
    }

    /// The device that holds the secret with this SHA-256, unless its time is over.
    pub fn token(&self, hash: &[u8; 32]) -> Result<Option<Token>, Error> {
        let token = self.get(&TOKENS, hash)?;
        Ok(token.filter(|token| token.expires_at.is_none_or(|end| end > self.now())))
    }

    /// A person's signed-in devices, the newest first.
    pub fn devices(&self, account: AccountId) -> Result<Vec<Token>, Error> {
        let rows = self.scan(
            &TOKENS_OF,
            Span::under::<(AccountId, TokenId)>(&account),
            Dir::Down,
            DEVICES_MAX,
        )?;
        rows.into_iter()
            .filter_map(|(_, hash)| self.token(&hash).transpose())
            .collect()
    }

    /// When a device was last seen, to the hour.
    pub fn token_seen(&self, id: TokenId) -> Result<Option<Time>, Error> {
        self.get(&TOKEN_SEEN, &id)
    }

    /// The authorisation code with this SHA-256.
    pub fn code(&self, hash: &[u8; 32]) -> Result<Option<Code>, Error> {
        self.get(&CODES, hash)
    }
}

impl Tx {
    /// Adds an application.
    pub fn put_app(&self, app: &App) -> Result<(), Error> {
        self.put(&APPS_BY_CLIENT, &Digest16::of(&app.client_id), &app.id)?;
        self.put(&APPS, &app.id, app)
    }

    /// Signs a device in.
    pub fn put_token(&self, token: &Token) -> Result<(), Error> {
        if let Some(account) = token.account {
            for extra in self.devices(account)?.into_iter().skip(DEVICES_MAX - 1) {
                self.remove_token(&extra)?;
            }
            self.put(&TOKENS_OF, &(account, token.id), &token.hash)?;
        }
        self.put(&TOKENS, &token.hash, token)
    }

    /// Signs a device out; its streams end.
    pub fn remove_token(&self, token: &Token) -> Result<(), Error> {
        if let Some(account) = token.account {
            self.remove(&TOKENS_OF, &(account, token.id))?;
        }
        self.remove(&TOKEN_SEEN, &token.id)?;
        self.remove(&TOKENS, &token.hash)?;
        self.tell(Event::SignedOut { token: token.id });
        Ok(())
    }

    /// Notes that a device was seen now.
    pub fn see_token(&self, id: TokenId) -> Result<(), Error> {
        self.put(&TOKEN_SEEN, &id, &self.now())
    }

    /// Adds or replaces an authorisation code.
    pub fn put_code(&self, hash: &[u8; 32], code: &Code) -> Result<(), Error> {
        self.put(&CODES, hash, code)
    }

    /// Removes a code.
    pub fn remove_code(&self, hash: &[u8; 32]) -> Result<(), Error> {
        self.remove(&CODES, hash).map(|_| ())
    }
}
