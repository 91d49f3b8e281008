//! Applications, signed-in devices and authorisation codes.

use super::key::{Digest16, Span};
use super::table::{APPS, APPS_BY_CLIENT, CODES, TOKEN_SEEN, TOKENS, TOKENS_OF, TOKENS_OF_APP};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::event::Event;
use crate::model::oauth::{App, Code, Token};
use crate::model::upkeep::Upkeep;
use crate::model::{AccountId, AppId, Time, TokenId};
use std::time::Duration;

/// How many devices one person may have signed in; the oldest are signed out beyond that.
pub const DEVICES_MAX: usize = 200;

/// How many tokens are looked at for one application.
const APP_TOKENS_MAX: usize = 1_000;

/// How long an application may stay unused before it is forgotten. Anybody can register one.
const APP_UNUSED: Duration = Duration::from_secs(24 * 60 * 60);

/// How long a code is kept after it stopped being good, so that a second use is still noticed.
const CODE_KEPT: Duration = Duration::from_secs(24 * 60 * 60);

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

    /// An application's tokens, the newest first.
    pub fn tokens_of_app(&self, app: AppId) -> Result<Vec<Token>, Error> {
        let span = Span::under::<(AppId, TokenId)>(&app);
        let rows = self.scan(&TOKENS_OF_APP, span, Dir::Down, APP_TOKENS_MAX)?;
        rows.into_iter()
            .filter_map(|(_, hash)| self.get(&TOKENS, &hash).transpose())
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
    /// Adds an application, which is looked at again in a day.
    pub fn put_app(&self, app: &App) -> Result<(), Error> {
        self.review_app(app.id)?;
        self.put(&APPS_BY_CLIENT, &Digest16::of(&app.client_id), &app.id)?;
        self.put(&APPS, &app.id, app)
    }

    /// Has the upkeep look, in a day, whether an application is in use.
    pub fn review_app(&self, id: AppId) -> Result<(), Error> {
        self.later(self.now().plus(APP_UNUSED), Upkeep::DropApp(id))
    }

    /// Removes an application with all of its tokens.
    pub fn remove_app(&self, app: &App) -> Result<(), Error> {
        for token in self.tokens_of_app(app.id)? {
            self.remove_token(&token)?;
        }
        self.remove(&APPS_BY_CLIENT, &Digest16::of(&app.client_id))?;
        self.remove(&APPS, &app.id).map(|_| ())
    }

    /// Signs a device in.
    pub fn put_token(&self, token: &Token) -> Result<(), Error> {
        if let Some(account) = token.account {
            self.make_room(account)?;
            self.put(&TOKENS_OF, &(account, token.id), &token.hash)?;
        }
        if let Some(app) = token.app {
            self.put(&TOKENS_OF_APP, &(app, token.id), &token.hash)?;
        }
        self.put(&TOKENS, &token.hash, token)
    }

    /// Signs out what a person has beyond their number of devices: those whose time is over, then
    /// the oldest.
    fn make_room(&self, account: AccountId) -> Result<(), Error> {
        let span = Span::under::<(AccountId, TokenId)>(&account);
        let rows = self.scan(&TOKENS_OF, span, Dir::Down, DEVICES_MAX)?;
        if rows.len() < DEVICES_MAX {
            return Ok(());
        }
        let mut kept = 0;
        for (_, hash) in rows {
            let Some(token) = self.get(&TOKENS, &hash)? else {
                continue;
            };
            let over = token.expires_at.is_some_and(|end| end <= self.now());
            if over || kept == DEVICES_MAX - 1 {
                self.remove_token(&token)?;
            } else {
                kept += 1;
            }
        }
        Ok(())
    }

    /// Signs a device out; its streams end.
    pub fn remove_token(&self, token: &Token) -> Result<(), Error> {
        if let Some(account) = token.account {
            self.remove(&TOKENS_OF, &(account, token.id))?;
        }
        if let Some(app) = token.app {
            self.remove(&TOKENS_OF_APP, &(app, token.id))?;
        }
        self.remove(&TOKEN_SEEN, &token.id)?;
        self.remove(&TOKENS, &token.hash)?;
        self.tell(Event::SignedOut { token: token.id });
        Ok(())
    }

    /// Notes that a device was seen now, unless it has been signed out meanwhile.
    pub fn see_token(&self, token: &Token) -> Result<(), Error> {
        match self.has(&TOKENS, &token.hash)? {
            true => self.put(&TOKEN_SEEN, &token.id, &self.now()),
            false => Ok(()),
        }
    }

    /// Adds or replaces an authorisation code, which is forgotten some time after its end.
    pub fn put_code(&self, hash: &[u8; 32], code: &Code) -> Result<(), Error> {
        if code.used_for.is_none() {
            self.later(code.expires_at.plus(CODE_KEPT), Upkeep::DropCode(*hash))?;
        }
        self.put(&CODES, hash, code)
    }

    /// Removes a code.
    pub fn remove_code(&self, hash: &[u8; 32]) -> Result<(), Error> {
        self.remove(&CODES, hash).map(|_| ())
    }
}
