//! What opens somebody's door beside the password: recovery codes, an authenticator app, passkeys, and a link that
//! lets them choose a new password. One row a person, apart from `User` because it is rarely read.

use super::{AccountId, Time};

/// Bytes of an authenticator app's secret: 160 bits (RFC 4226 §4, R6).
pub const APP_SECRET_BYTES: usize = 20;

/// The most passkeys of one person.
pub const PASSKEYS_MAX: usize = 20;

/// How many happenings are remembered; older ones are forgotten.
const TOLD_MAX: usize = 30;

/// Somebody's second step, ways back in, and what happened with them.
#[derive(Clone, Debug, Default, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Lock {
    /// The authenticator app, once it has shown a right code.
    #[n(0)]
    pub app: Option<App>,
    /// The secret of an app that is being set up.
    #[n(1)]
    pub pending: Option<[u8; APP_SECRET_BYTES]>,
    /// What is kept of the recovery codes that are still good (`ops::recovery::seal`).
    #[n(2)]
    pub codes: Vec<[u8; 32]>,
    /// When recovery codes were made last.
    #[n(3)]
    pub codes_at: Option<Time>,
    /// When the person last said "not now" to making them.
    #[n(4)]
    pub put_off_at: Option<Time>,
    /// Passkeys, in the order in which they came.
    #[n(5)]
    pub passkeys: Vec<Passkey>,
    /// The number of the next one.
    #[n(6)]
    pub next_passkey: u32,
    /// The link that lets them choose a new password; a newer one takes its place.
    #[n(7)]
    pub link: Option<Link>,
    /// What happened, the oldest first.
    #[n(8)]
    pub told: Vec<Told>,
    /// How many of the latest the person must still be told of.
    #[n(9)]
    pub unread: u32,
    /// When all devices were last signed out, at which codes of apps that were not yet exchanged die too.
    #[n(10)]
    pub all_out_at: Option<Time>,
}

impl Lock {
    /// Whether signing in takes a second step. A recovery code alone is none: it only stands in for one.
    pub fn has_second_step(&self) -> bool {
        self.app.is_some() || !self.passkeys.is_empty()
    }

    /// Notes what happened; `alarming` if the person must be told of it on the next page.
    pub fn tell(&mut self, what: Happening, by: &str, at: Time, alarming: bool) {
        self.told.push(Told {
            what,
            by: by.to_owned(),
            at,
        });
        if alarming || self.unread > 0 {
            self.unread = self.unread.saturating_add(1);
        }
        let beyond = self.told.len().saturating_sub(TOLD_MAX);
        self.told.drain(..beyond);
    }

    /// What the person must still be told of, the oldest first.
    pub fn news(&self) -> &[Told] {
        let unread = usize::try_from(self.unread).unwrap_or(usize::MAX);
        &self.told[self.told.len().saturating_sub(unread)..]
    }

    /// Takes the second step away, with everything that stands in for it.
    pub fn take_off(&mut self) {
        self.app = None;
        self.pending = None;
        self.codes.clear();
        self.codes_at = None;
        self.put_off_at = None;
        self.passkeys.clear();
    }
}

/// An authenticator app (RFC 6238).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct App {
    /// What it shares with the house.
    #[n(0)]
    pub secret: [u8; APP_SECRET_BYTES],
    /// The step (30 seconds each since 1970) of the last code that was taken: neither it nor an older one opens again.
    #[n(1)]
    pub last_step: u64,
    /// Since when.
    #[n(2)]
    pub since: Time,
}

/// A passkey (WebAuthn).
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Passkey {
    /// Its number among the person's.
    #[n(0)]
    pub number: u32,
    /// What the person calls it.
    #[n(1)]
    pub name: String,
    /// Its id, as the device chose it.
    #[n(2)]
    pub credential: Vec<u8>,
    /// The public key and counters, as JSON of `webauthn_rs::prelude::Passkey`.
    #[n(3)]
    pub key: String,
    /// Since when.
    #[n(4)]
    pub since: Time,
    /// When it last opened the door.
    #[n(5)]
    pub used_at: Option<Time>,
}

/// A link that lets somebody choose a new password, once.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Link {
    /// SHA-256 of its secret part.
    #[n(0)]
    pub hash: [u8; 32],
    /// Who made it.
    #[n(1)]
    pub by: AccountId,
    /// When it ends.
    #[n(2)]
    pub expires_at: Time,
    /// It also takes the second step away, for somebody who has lost that too.
    #[n(3)]
    pub second_step: bool,
}

/// Something that happened with somebody's way in.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Told {
    /// What.
    #[n(0)]
    pub what: Happening,
    /// Who did it, by the name they had then; empty for the person themselves.
    #[n(1)]
    pub by: String,
    /// When.
    #[n(2)]
    pub at: Time,
}

/// What can happen with somebody's way in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Happening {
    /// A new password, by somebody who knew the old one.
    #[n(0)]
    PasswordChanged,
    /// Somebody made a link for a new password.
    #[n(1)]
    LinkMade,
    /// The link was used.
    #[n(2)]
    LinkUsed,
    /// The link was used, and took the second step away.
    #[n(3)]
    LinkUsedWhole,
    /// A recovery code gave a new password.
    #[n(4)]
    CodeForPassword,
    /// A recovery code stood in for the second step.
    #[n(5)]
    CodeForStep,
    /// New recovery codes.
    #[n(6)]
    CodesMade,
    /// An authenticator app was added.
    #[n(7)]
    AppAdded,
    /// It was removed.
    #[n(8)]
    AppRemoved,
    /// A passkey was added.
    #[n(9)]
    PasskeyAdded,
    /// One was removed.
    #[n(10)]
    PasskeyRemoved,
    /// The house was claimed again.
    #[n(11)]
    ClaimedAgain,
    /// A new password from the command line of the computer that the house runs on.
    #[n(12)]
    CommandLine,
    /// The words of the rescue sheet let the owner in, and took the second step away.
    #[n(13)]
    Rescued,
}

impl Happening {
    /// The message that says it, without its beginning `told-`.
    pub fn name(self) -> &'static str {
        match self {
            Happening::PasswordChanged => "password",
            Happening::LinkMade => "link-made",
            Happening::LinkUsed => "link-used",
            Happening::LinkUsedWhole => "link-used-whole",
            Happening::CodeForPassword => "code-password",
            Happening::CodeForStep => "code-step",
            Happening::CodesMade => "codes-made",
            Happening::AppAdded => "app-added",
            Happening::AppRemoved => "app-removed",
            Happening::PasskeyAdded => "passkey-added",
            Happening::PasskeyRemoved => "passkey-removed",
            Happening::ClaimedAgain => "claimed-again",
            Happening::CommandLine => "command-line",
            Happening::Rescued => "rescued",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn news_are_what_came_since_the_first_alarm() {
        let mut lock = Lock::default();
        lock.tell(Happening::CodesMade, "", Time(1), false);
        assert!(lock.news().is_empty());
        lock.tell(Happening::LinkMade, "Ada", Time(2), true);
        lock.tell(Happening::LinkUsed, "Ada", Time(3), true);
        assert_eq!(lock.news().len(), 2);
        for at in 0..100 {
            lock.tell(Happening::LinkMade, "Ada", Time(at), true);
        }
        assert_eq!((lock.told.len(), lock.news().len()), (TOLD_MAX, TOLD_MAX));
        lock.unread = 0;
        assert!(lock.news().is_empty());
    }
}
