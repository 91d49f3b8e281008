//! Requests to join by people who have no invite.
//!
//! A request is a noun of its own and no account: nobody follows, finds or renders it, and when it is refused nothing
//! has to be cleared away. It has the id of an account all the same, the one that its person gets when they come in.
//! So Mastodon's admin API can show it as a pending account under an id that stays the same before and after, and a
//! notification (`admin.sign_up`) names the same id throughout ([`JoinRequest::stand_in`]).

use super::account::Account;
use super::{AccountId, AppId, InviteId, Time};

/// Somebody asks to join.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct JoinRequest {
    /// Which; the id that their account will have.
    #[n(0)]
    pub id: AccountId,
    /// SHA-256 of the secret in the link at which they see how it stands. Nobody knows it where an app asked.
    #[n(1)]
    pub key: [u8; 32],
    /// What they call themselves.
    #[n(2)]
    pub name: String,
    /// The question as it was when they answered it.
    #[n(3)]
    pub question: String,
    /// Their answer.
    #[n(4)]
    pub answer: String,
    /// How they can be reached, if they want to say; free text.
    #[n(5)]
    pub contact: String,
    /// When they asked.
    #[n(6)]
    pub asked_at: Time,
    /// When it ends by itself if nobody decides; once it is approved, when the invite does.
    #[n(7)]
    pub ends_at: Time,
    /// What became of it.
    #[n(8)]
    pub state: RequestState,
    /// What they were asked back.
    #[n(9)]
    pub back: Option<AskedBack>,
    /// Who decided, and when.
    #[n(10)]
    pub decided: Option<Decision>,
    /// The invite that it became.
    #[n(11)]
    pub invite: Option<InviteId>,
    /// The form by which it came: one that is sent twice is one request.
    #[n(12)]
    pub form: [u8; 16],
    /// Handle and password, where an app asked for an account.
    #[n(13)]
    pub sign_up: Option<SignUp>,
}

/// What became of a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum RequestState {
    /// Nothing yet.
    #[n(0)]
    Waiting,
    /// It became an invite.
    #[n(1)]
    Approved,
    /// They were told that it can't be.
    #[n(2)]
    Rejected,
    /// They have come in.
    #[n(3)]
    Joined,
    /// They took it back; what they wrote is gone.
    #[n(4)]
    Withdrawn,
}

/// A question that was asked back.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct AskedBack {
    /// By whom.
    #[n(0)]
    pub by: AccountId,
    /// The question.
    #[n(1)]
    pub question: String,
    /// The answer, once there is one.
    #[n(2)]
    pub answer: Option<String>,
}

/// That somebody decided.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Decision {
    /// Who.
    #[n(0)]
    pub by: AccountId,
    /// When.
    #[n(1)]
    pub at: Time,
    /// A word to whoever asked; may be empty.
    #[n(2)]
    pub word: String,
}

/// What an app asked for.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct SignUp {
    /// The handle, as it would be stored. Nobody else gets it while the request waits.
    #[n(0)]
    pub handle: String,
    /// The password's argon2id hash in PHC form.
    #[n(1)]
    pub password: String,
    /// The app's language (BCP 47), if it named one.
    #[n(2)]
    pub locale: Option<String>,
    /// The app.
    #[n(3)]
    pub app: Option<AppId>,
}

impl JoinRequest {
    /// Whether somebody still has to decide.
    pub fn waits(&self, now: Time) -> bool {
        self.state == RequestState::Waiting && self.ends_at > now
    }

    /// Whether a question was asked back that has no answer yet.
    pub fn waits_for_answer(&self) -> bool {
        self.back.as_ref().is_some_and(|back| back.answer.is_none())
    }

    /// What stands for them where an account is shown and there is none yet. The handle is nobody's unless they
    /// have chosen one, so that a name can't pose as somebody who lives here.
    pub fn stand_in(&self) -> Account {
        let handle = self.sign_up.as_ref();
        let handle = handle.map_or("newcomer", |wish| wish.handle.as_str());
        Account {
            display_name: self.name.clone(),
            ..Account::local(self.id, handle, self.asked_at)
        }
    }
}
