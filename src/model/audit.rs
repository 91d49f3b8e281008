//! What those who look after the house did, so that they can answer for it.

mod step;

pub use step::{Step, UpdateStep};

use super::account::Role;
use super::border::Severity;
use super::reach::Way;
use super::{AccountId, AnnouncementId, AuditId, InviteId, ReportId, StatusId, Time};

/// One act of the owner or of a moderator. Written in the transaction of the act itself.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub struct Entry {
    /// Which.
    #[n(0)]
    pub id: AuditId,
    /// When.
    #[n(1)]
    pub at: Time,
    /// Who did it; `None` for whoever sits at the box itself, or for the house by its own rules.
    #[n(2)]
    pub who: Option<AccountId>,
    /// What was done.
    #[n(3)]
    pub act: Act,
}

/// What was done, with what it was done to. Names that may be gone when somebody reads this (a server's, a handle) stand
/// here in full. Numbers are for ever, as in all stored enums; each part of the house has a range of its own.
#[derive(Clone, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
pub enum Act {
    /// A rule about a server was made or changed.
    #[n(0)]
    Border {
        /// The server.
        #[n(0)]
        domain: String,
        /// How it was treated before, where there was a rule.
        #[n(1)]
        before: Option<Severity>,
        /// How it is treated now.
        #[n(2)]
        severity: Severity,
    },
    /// A rule about a server was lifted.
    #[n(1)]
    BorderLifted {
        /// The server.
        #[n(0)]
        domain: String,
    },
    /// Somebody else's list of servers was taken in, or a piece of it.
    #[n(2)]
    Blocklist {
        /// How many rules were made or became stricter.
        #[n(0)]
        servers: u64,
    },
    /// Only servers that are let in are talked to, or all again.
    #[n(3)]
    AllowList {
        /// From now on.
        #[n(0)]
        on: bool,
    },
    /// A relay was subscribed to, or no longer is.
    #[n(4)]
    Relay {
        /// Its address.
        #[n(0)]
        address: String,
        /// What was done with it.
        #[n(1)]
        edit: Edit,
    },
    /// Settings of the house were changed.
    #[n(5)]
    House {
        /// Which, by the names of the fields of `Settings`.
        #[n(0)]
        changed: Vec<String>,
    },
    /// Another's invite was taken back.
    #[n(6)]
    InviteRevoked {
        /// Which.
        #[n(0)]
        invite: InviteId,
        /// Whose.
        #[n(1)]
        by: AccountId,
    },
    /// Somebody was given a new password, or a link to choose one.
    #[n(7)]
    PasswordReset {
        /// Who.
        #[n(0)]
        account: AccountId,
    },
    /// Somebody was warned, limited or locked out.
    #[n(8)]
    Sanctioned {
        /// Who.
        #[n(0)]
        account: AccountId,
        /// How.
        #[n(1)]
        sanction: Sanction,
        /// Because of which report.
        #[n(2)]
        report: Option<ReportId>,
    },
    /// That was taken back.
    #[n(9)]
    Relieved {
        /// Who.
        #[n(0)]
        account: AccountId,
        /// Of what.
        #[n(1)]
        sanction: Sanction,
    },
    /// All of somebody's devices were signed out.
    #[n(10)]
    SignedOut {
        /// Whose.
        #[n(0)]
        account: AccountId,
    },
    /// Somebody may do more or less than before.
    #[n(11)]
    Role {
        /// Who.
        #[n(0)]
        account: AccountId,
        /// What they were.
        #[n(1)]
        before: Role,
        /// What they are.
        #[n(2)]
        after: Role,
    },
    /// Somebody was removed with all that they had here.
    #[n(12)]
    Removed {
        /// Who.
        #[n(0)]
        account: AccountId,
        /// Their name, with the server's where they lived elsewhere.
        #[n(1)]
        acct: String,
    },
    /// An archive of what somebody has here was made for the owner.
    #[n(20)]
    Archived {
        /// Whose.
        #[n(0)]
        account: AccountId,
    },
    /// Something was done with a report.
    #[n(13)]
    Report {
        /// Which.
        #[n(0)]
        report: ReportId,
        /// About whom it is.
        #[n(1)]
        account: AccountId,
        /// What.
        #[n(2)]
        step: Step,
    },
    /// Another's post was deleted.
    #[n(14)]
    StatusDeleted {
        /// Which.
        #[n(0)]
        status: StatusId,
        /// Whose.
        #[n(1)]
        account: AccountId,
    },
    /// The pictures of another's post were covered.
    #[n(15)]
    StatusCovered {
        /// Which.
        #[n(0)]
        status: StatusId,
        /// Whose.
        #[n(1)]
        account: AccountId,
    },
    /// Words to everybody.
    #[n(16)]
    Announcement {
        /// Which.
        #[n(0)]
        announcement: AnnouncementId,
        /// What was done with them.
        #[n(1)]
        edit: Edit,
    },
    /// One of the community's own small pictures.
    #[n(17)]
    Emoji {
        /// Its name.
        #[n(0)]
        shortcode: String,
        /// What was done with it.
        #[n(1)]
        edit: Edit,
    },
    /// A rule about internet addresses or e-mail addresses.
    #[n(18)]
    Fence {
        /// The addresses, as typed: `203.0.113.0/24`, `mail.example`.
        #[n(0)]
        what: String,
        /// What was done with it.
        #[n(1)]
        edit: Edit,
    },
    /// Something may trend, or may not.
    #[n(19)]
    Trend {
        /// The hashtag, the address, or the number of the post.
        #[n(0)]
        what: String,
        /// From now on.
        #[n(1)]
        allowed: bool,
    },
    /// Somebody's second step at sign-in was taken away with a link that they were given.
    #[n(70)]
    SecondStepTaken {
        /// Whose.
        #[n(0)]
        account: AccountId,
    },
    /// A file on the card let an owner who was locked out claim the house again.
    #[n(71)]
    OwnerResetBegun,
    /// An owner claimed the house again.
    #[n(72)]
    ClaimedAgain {
        /// Who.
        #[n(0)]
        account: AccountId,
    },
    /// What waits for a server that didn't answer was tried at once.
    #[n(90)]
    TriedAgain {
        /// The server.
        #[n(0)]
        domain: String,
    },
    /// The way to the house was chosen anew, or what serves it was started anew.
    #[n(50)]
    Reach {
        /// Which way.
        #[n(0)]
        way: Way,
        /// `Made` where it was chosen, `Changed` where it was restarted or something was agreed to.
        #[n(1)]
        edit: Edit,
    },
    /// The box gets a newer version, or got one.
    #[n(130)]
    Update {
        /// Which.
        #[n(0)]
        version: String,
        /// What was done.
        #[n(1)]
        step: UpdateStep,
    },
    /// Something was done with a request to join.
    #[n(60)]
    Request {
        /// Which: the id of the account that it asks for.
        #[n(0)]
        request: AccountId,
        /// What they call themselves.
        #[n(1)]
        name: String,
        /// What.
        #[n(2)]
        answer: Answer,
    },
    /// The box was asked to do something: to restart, say.
    #[n(110)]
    Box {
        /// What, by the name of the wish.
        #[n(0)]
        wish: String,
    },
}

/// What is done with a request to join.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Answer {
    /// It became an invite, or an account.
    #[n(0)]
    Approved,
    /// They were told that it can't be.
    #[n(1)]
    Rejected,
    /// They were asked something back.
    #[n(2)]
    AskedBack,
}

impl Answer {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Answer::Approved => "approved",
            Answer::Rejected => "rejected",
            Answer::AskedBack => "asked_back",
        }
    }
}

/// What can be done with a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, minicbor::Encode, minicbor::Decode)]
#[cbor(index_only)]
pub enum Edit {
    /// It was made.
    #[n(0)]
    Made,
    /// It was changed.
    #[n(1)]
    Changed,
    /// It was removed.
    #[n(2)]
    Removed,
}

impl Edit {
    /// A word for it.
    pub fn name(self) -> &'static str {
        match self {
            Edit::Made => "made",
            Edit::Changed => "changed",
            Edit::Removed => "removed",
        }
    }
}

/// What a moderator can do about somebody, the mildest first (Mastodon `Admin::AccountAction::TYPES` and
/// `AccountWarning.action`).
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, minicbor::Encode, minicbor::Decode,
)]
#[cbor(index_only)]
pub enum Sanction {
    /// A word and nothing more.
    #[n(0)]
    Warn,
    /// They can't sign in.
    #[n(1)]
    Disable,
    /// Some of their posts were covered.
    #[n(2)]
    CoverStatuses,
    /// Some of their posts were deleted.
    #[n(3)]
    DeleteStatuses,
    /// The pictures of all of their posts are covered.
    #[n(4)]
    Sensitize,
    /// They are out of public timelines.
    #[n(5)]
    Silence,
    /// They are locked out, and gone after a while.
    #[n(6)]
    Suspend,
}

impl Sanction {
    /// All of them.
    pub const ALL: [Sanction; 7] = [
        Sanction::Warn,
        Sanction::Disable,
        Sanction::CoverStatuses,
        Sanction::DeleteStatuses,
        Sanction::Sensitize,
        Sanction::Silence,
        Sanction::Suspend,
    ];

    /// Mastodon's word (`AccountWarning#action`).
    pub fn name(self) -> &'static str {
        match self {
            Sanction::Warn => "none",
            Sanction::Disable => "disable",
            Sanction::CoverStatuses => "mark_statuses_as_sensitive",
            Sanction::DeleteStatuses => "delete_statuses",
            Sanction::Sensitize => "sensitive",
            Sanction::Silence => "silence",
            Sanction::Suspend => "suspend",
        }
    }

    /// From Mastodon's word; `sensitize` and `warn` are taken too, as some clients say.
    pub fn parse(name: &str) -> Option<Sanction> {
        match name {
            "warn" => Some(Sanction::Warn),
            "sensitize" => Some(Sanction::Sensitize),
            _ => Sanction::ALL.into_iter().find(|one| one.name() == name),
        }
    }
}

/// To what something was done.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Target<'a> {
    /// To the house.
    House,
    /// To somebody.
    Account(AccountId),
    /// To a post.
    Status(StatusId),
    /// To a report.
    Report(ReportId),
    /// To an invite.
    Invite(InviteId),
    /// To an announcement.
    Announcement(AnnouncementId),
    /// To something with a name: a server, a relay, a small picture, a hashtag.
    Named(&'a str),
}

impl Act {
    /// A word for the kind of act, as pages and apps name it: `account.suspend`, `border.decided`.
    pub fn name(&self) -> String {
        match self {
            Act::Border { .. } => "border.decided".to_owned(),
            Act::BorderLifted { .. } => "border.lifted".to_owned(),
            Act::Blocklist { .. } => "border.blocklist".to_owned(),
            Act::AllowList { .. } => "border.allow_list".to_owned(),
            Act::Relay { edit, .. } => format!("relay.{}", edit.name()),
            Act::House { .. } => "house.changed".to_owned(),
            Act::Box { wish } => format!("box.{wish}"),
            Act::InviteRevoked { .. } => "invite.revoked".to_owned(),
            Act::PasswordReset { .. } => "account.password_reset".to_owned(),
            Act::Sanctioned { sanction, .. } => match sanction {
                Sanction::Warn => "account.warn".to_owned(),
                other => format!("account.{}", other.name()),
            },
            Act::Relieved { sanction, .. } => format!("account.un_{}", sanction.name()),
            Act::SignedOut { .. } => "account.signed_out".to_owned(),
            Act::Role { .. } => "account.role".to_owned(),
            Act::Archived { .. } => "account.archived".to_owned(),
            Act::Removed { .. } => "account.removed".to_owned(),
            Act::Report { step, .. } => format!("report.{}", step.name()),
            Act::StatusDeleted { .. } => "status.deleted".to_owned(),
            Act::StatusCovered { .. } => "status.covered".to_owned(),
            Act::Announcement { edit, .. } => format!("announcement.{}", edit.name()),
            Act::Emoji { edit, .. } => format!("emoji.{}", edit.name()),
            Act::Request { answer, .. } => format!("request.{}", answer.name()),
            Act::Fence { edit, .. } => format!("fence.{}", edit.name()),
            Act::Trend { allowed: true, .. } => "trend.allowed".to_owned(),
            Act::Trend { allowed: false, .. } => "trend.refused".to_owned(),
            Act::SecondStepTaken { .. } => "account.second_step_taken".to_owned(),
            Act::OwnerResetBegun => "house.owner_reset".to_owned(),
            Act::ClaimedAgain { .. } => "account.claimed_again".to_owned(),
            Act::TriedAgain { .. } => "server.tried_again".to_owned(),
            Act::Reach { edit, .. } => format!("reach.{}", edit.name()),
            Act::Update { step, .. } => format!("update.{}", step.name()),
        }
    }

    /// To what it was done.
    pub fn target(&self) -> Target<'_> {
        match self {
            Act::Border { domain, .. }
            | Act::BorderLifted { domain }
            | Act::TriedAgain { domain } => Target::Named(domain),
            Act::Blocklist { .. }
            | Act::AllowList { .. }
            | Act::House { .. }
            | Act::Box { .. }
            | Act::Reach { .. }
            | Act::Update { .. }
            | Act::OwnerResetBegun => Target::House,
            Act::Relay { address, .. } => Target::Named(address),
            Act::InviteRevoked { invite, .. } => Target::Invite(*invite),
            Act::PasswordReset { account }
            | Act::Sanctioned { account, .. }
            | Act::Relieved { account, .. }
            | Act::SignedOut { account }
            | Act::Role { account, .. }
            | Act::Archived { account }
            | Act::Removed { account, .. }
            | Act::SecondStepTaken { account }
            | Act::ClaimedAgain { account }
            | Act::Request {
                request: account, ..
            } => Target::Account(*account),
            Act::Report { report, .. } => Target::Report(*report),
            Act::StatusDeleted { status, .. } | Act::StatusCovered { status, .. } => {
                Target::Status(*status)
            }
            Act::Announcement { announcement, .. } => Target::Announcement(*announcement),
            Act::Emoji { shortcode, .. } => Target::Named(shortcode),
            Act::Fence { what, .. } | Act::Trend { what, .. } => Target::Named(what),
        }
    }

    /// Whom it concerns, where that is somebody.
    pub fn concerns(&self) -> Option<AccountId> {
        match self {
            Act::InviteRevoked { by, .. } => Some(*by),
            Act::Report { account, .. }
            | Act::StatusDeleted { account, .. }
            | Act::StatusCovered { account, .. } => Some(*account),
            other => match other.target() {
                Target::Account(account) => Some(account),
                _ => None,
            },
        }
    }

    /// What else there is to know, as names and values for machines.
    pub fn facts(&self) -> Vec<(&'static str, String)> {
        match self {
            Act::Border {
                before, severity, ..
            } => {
                let before = before.map(|old| ("before", old.name().to_owned()));
                let after = ("severity", severity.name().to_owned());
                before.into_iter().chain([after]).collect()
            }
            Act::Blocklist { servers } => vec![("servers", servers.to_string())],
            Act::AllowList { on } => vec![("on", on.to_string())],
            Act::Reach { way, .. } => vec![("way", way.name().to_owned())],
            Act::Update { version, .. } => vec![("version", version.clone())],
            Act::House { changed } => vec![("changed", changed.join(" "))],
            Act::Sanctioned {
                report: Some(report),
                ..
            } => vec![("report", report.to_string())],
            Act::Role { before, after, .. } => vec![
                ("before", before.name().to_owned()),
                ("after", after.name().to_owned()),
            ],
            Act::Request { name, .. } => vec![("name", name.clone())],
            Act::Removed { acct, .. } => vec![("acct", acct.clone())],
            Act::Report {
                step: Step::Assigned(Some(to)),
                ..
            } => vec![("to", to.to_string())],
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sanctions_are_read_as_they_are_written() {
        for one in Sanction::ALL {
            assert_eq!(Sanction::parse(one.name()), Some(one));
        }
        assert_eq!(Sanction::parse("hang"), None);
    }

    #[test]
    fn an_act_knows_whom_it_concerns() {
        let deleted = Act::StatusDeleted {
            status: StatusId(4),
            account: AccountId(9),
        };
        assert_eq!(deleted.target(), Target::Status(StatusId(4)));
        assert_eq!(deleted.concerns(), Some(AccountId(9)));
        assert_eq!(Act::AllowList { on: true }.concerns(), None);
    }
}
