//! Mastodon `Admin::Account` (docs/entities/Admin_Account, REST::Admin::AccountSerializer).

use super::credential_account::{Role, role};
use super::{Account, Render};
use crate::model::account::{self, User};
use crate::model::join_request::{JoinRequest, RequestState};
use crate::ops::roster;
use crate::store::Error;
use serde::Serialize;
use serde_json::Value;

/// Somebody as those see them who look after the house.
#[derive(Clone, Debug, Serialize)]
pub struct AdminAccount {
    /// Cast from the number.
    pub id: String,
    /// Without domain.
    pub username: String,
    /// Of people elsewhere.
    pub domain: Option<String>,
    /// When the account was made.
    pub created_at: String,
    /// Empty for people of this house, who need none.
    pub email: Option<String>,
    /// This house keeps no addresses.
    pub ip: Option<String>,
    /// Nor earlier ones.
    pub ips: Vec<Value>,
    /// Nothing has to be confirmed where there is no e-mail.
    pub confirmed: Option<bool>,
    /// Locked out.
    pub suspended: bool,
    /// Limited.
    pub silenced: bool,
    /// The pictures of all posts are covered.
    pub sensitized: bool,
    /// Can't sign in.
    pub disabled: Option<bool>,
    /// Whoever lives here has been let in.
    pub approved: Option<bool>,
    /// Language of the pages.
    pub locale: Option<String>,
    /// What was said when asking to join.
    pub invite_request: Option<String>,
    /// What they may do here.
    pub role: Option<Role>,
    /// Who invited them.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub invited_by_account_id: Option<String>,
    /// As everybody sees them.
    pub account: Account,
}

impl Render<'_> {
    /// Somebody, for those who look after the house.
    pub fn admin_account(
        &self,
        account: &account::Account,
        user: Option<&User>,
    ) -> Result<AdminAccount, Error> {
        let inviter = match user {
            Some(user) => roster::inviter(self.view, user)?,
            None => None,
        };
        Ok(AdminAccount {
            id: account.id.to_string(),
            username: account.username.clone(),
            domain: account.domain.clone(),
            created_at: account.created_at.iso(),
            email: user.map(|_| String::new()),
            ip: None,
            ips: Vec::new(),
            confirmed: user.map(|_| true),
            suspended: account.suspended,
            silenced: account.silenced,
            sensitized: account.sensitized,
            disabled: user.map(|user| user.disabled),
            approved: user.map(|_| true),
            locale: user.map(|user| user.locale.clone()),
            invite_request: None,
            role: user.map(|user| role(user.role)),
            invited_by_account_id: inviter.map(|by| by.to_string()),
            account: self.account(account)?,
        })
    }

    /// Somebody who asks to join, or has asked: a pending account of Mastodon's.
    pub fn admin_request(&self, request: &JoinRequest) -> Result<AdminAccount, Error> {
        let account = request.stand_in();
        let wish = request.sign_up.as_ref();
        let let_in = matches!(request.state, RequestState::Approved | RequestState::Joined);
        let said = match request.contact.as_str() {
            "" => request.answer.clone(),
            contact => format!("{}\n\n{contact}", request.answer),
        };
        Ok(AdminAccount {
            email: Some(String::new()),
            confirmed: Some(true),
            disabled: Some(false),
            approved: Some(let_in),
            locale: wish.and_then(|wish| wish.locale.clone()),
            invite_request: Some(said),
            role: Some(role(account::Role::Member)),
            ..self.admin_account(&account, None)?
        })
    }

    /// The same by id.
    pub fn admin_account_by_id(&self, id: crate::model::AccountId) -> Result<AdminAccount, Error> {
        let user = self.view.user(id)?;
        self.admin_account(&self.view.account_of(id)?, user.as_ref())
    }
}
