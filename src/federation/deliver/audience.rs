//! Who gets it: questions to one picture of the store (Mastodon `StatusReachFinder`, `AccountReachFinder`).
//!
//! What goes to many goes to shared inboxes, each once, however many people of that server it concerns. Nothing goes to
//! servers behind a closed border, and a post doesn't go to people whom its author blocks.

use crate::federation::lenient;
use crate::model::account::Account;
use crate::model::outbound::{Outbound, PassedOn};
use crate::model::remote::{HOUSE, RelayState};
use crate::model::settings::Settings;
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, PollId, ReportId, StatusId};
use crate::ops::{border, owe};
use crate::store::{Error, View};
use std::collections::{BTreeMap, HashMap};
use url::{Position, Url};

/// Everybody who is to get something.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Audience {
    /// Who signs it.
    pub sender: AccountId,
    /// The post whose author wants to know how it fares.
    pub status: Option<StatusId>,
    /// It goes to the sender's followers, so that a digest of them goes with it.
    pub to_followers: bool,
    /// Everybody may read it, so that it can vouch for itself wherever it is passed on to.
    pub open: bool,
    /// Where to, in order, each with its server's name.
    pub inboxes: BTreeMap<String, String>,
}

/// Who gets what is owed. Nobody when what it is about is gone by now.
///
/// # Errors
/// Those of the store.
pub fn audience(view: &View, settings: &Settings, what: &Outbound) -> Result<Audience, Error> {
    let mut found = Finder::new(view, settings);
    match what {
        Outbound::Post(id) => found.about(*id, false)?,
        Outbound::Edited(id) => found.about(*id, true)?,
        Outbound::Withdrawn(status, reach) => found.withdrawn(status, reach)?,
        Outbound::Vote(me, poll) => found.asker(*me, *poll)?,
        Outbound::Like(me, id, _) | Outbound::Unlike(me, id, _) => found.author(*me, *id)?,
        Outbound::Follow(me, whom)
        | Outbound::Unfollow(me, whom, _)
        | Outbound::Accept(me, whom, _)
        | Outbound::Reject(me, whom, _)
        | Outbound::Block(me, whom)
        | Outbound::Unblock(me, whom) => found.person(*me, *whom)?,
        Outbound::Profile(me) => {
            found.followers_of(*me)?;
            found.relays()?;
            found.to.open = true;
        }
        Outbound::Gone(me) => {
            found.followers_of(*me)?;
            found.everywhere()?;
            found.relays()?;
            // Followers end with the account: there is nothing left to compare.
            found.to.to_followers = false;
        }
        Outbound::Moved(me)
        | Outbound::Pin(me, _)
        | Outbound::Unpin(me, _)
        | Outbound::FeatureTag(me, _)
        | Outbound::UnfeatureTag(me, _) => found.followers_of(*me)?,
        Outbound::Report(id) => found.reported(*id)?,
        Outbound::QuoteRequest(id) => found.quoted(*id)?,
        Outbound::QuoteAnswer(answer) => {
            if let Some(quoted) = view.status(answer.quoted)? {
                found.person(quoted.account, answer.asker)?;
            }
        }
        Outbound::QuoteRevoked(quoted, quoting) => found.revoked(*quoted, *quoting)?,
        Outbound::PassedOn(passed) => found.passed_on(passed)?,
        Outbound::RelayFollow(relay) | Outbound::RelayUndo(relay) => {
            found.to.sender = HOUSE;
            found.inbox(&relay.inbox)?;
        }
    }
    Ok(found.to)
}

/// The server of an inbox: its name, with a port where it has one. `None` for what is no address.
pub fn host_of(inbox: &str) -> Option<String> {
    let url = Url::parse(lenient::web(inbox)?).ok()?;
    let name = &url[Position::BeforeHost..Position::AfterPort];
    (!name.is_empty()).then(|| name.to_owned())
}

struct Finder<'a> {
    view: &'a View,
    settings: &'a Settings,
    /// Servers that were asked about already.
    open: HashMap<String, bool>,
    to: Audience,
}

impl<'a> Finder<'a> {
    fn new(view: &'a View, settings: &'a Settings) -> Finder<'a> {
        Finder {
            view,
            settings,
            open: HashMap::new(),
            to: Audience::default(),
        }
    }

    fn about(&mut self, id: StatusId, edited: bool) -> Result<(), Error> {
        let Some(status) = self.view.status(id)? else {
            return Ok(());
        };
        self.post(&status, true)?;
        if !edited {
            return Ok(());
        }
        // What only some may read must not reach more than those by being changed.
        if status.visibility.is_open() {
            for inbox in owe::reach(self.view, &status)? {
                self.inbox(&inbox)?;
            }
        }
        if let Some(poll) = status.poll {
            for voter in self.view.voters(poll)? {
                self.add(voter, false)?;
            }
        }
        Ok(())
    }

    fn withdrawn(&mut self, status: &Status, reach: &[String]) -> Result<(), Error> {
        self.post(status, false)?;
        self.to.status = None;
        reach.iter().try_for_each(|inbox| self.inbox(inbox))
    }

    /// Those for whom a post is. Whom its author blocks gets it only when it ends.
    fn post(&mut self, status: &Status, fresh: bool) -> Result<(), Error> {
        self.to.sender = status.account;
        if !status.is_local() || status.local_only {
            return Ok(());
        }
        self.to.status = Some(status.id);
        self.to.open = status.visibility.is_open();
        let original = status
            .reblog_of
            .map(|id| self.view.status(id))
            .transpose()?;
        let quoted = status.quote.as_ref().and_then(|quote| quote.status);
        let quoted = quoted.map(|id| self.view.status(id)).transpose()?;
        let mut people = status.mentions.clone();
        people.extend(original.flatten().map(|original| original.account));
        if status.visibility.is_open() {
            people.extend(status.in_reply_to_account);
            people.extend(quoted.flatten().map(|quoted| quoted.account));
        }
        for person in people {
            if !fresh || !self.view.blocks(status.account, person)? {
                self.add(person, false)?;
            }
        }
        if status.visibility != Visibility::Direct {
            self.followers_of(status.account)?;
        }
        // Whoever follows the one who is answered here sees the conversation.
        if let Some(answered) = owe::answered_here(self.view, status)? {
            for follower in self.view.all_followers(answered)? {
                if !self.view.blocks(status.account, follower)? {
                    self.add(follower, false)?;
                }
            }
        }
        if status.visibility == Visibility::Public && status.reblog_of.is_none() {
            self.relays()?;
        }
        Ok(())
    }

    fn followers_of(&mut self, me: AccountId) -> Result<(), Error> {
        self.to.sender = me;
        self.to.to_followers = true;
        for follower in self.view.all_followers(me)? {
            self.add(follower, false)?;
        }
        Ok(())
    }

    /// The followers of those through whom others came by a post. It is another's letter: no digest of followers goes
    /// with it, and it vouches for itself already.
    fn passed_on(&mut self, passed: &PassedOn) -> Result<(), Error> {
        for through in &passed.through {
            for follower in self.view.all_followers(*through)? {
                self.add(follower, false)?;
            }
        }
        self.to.inboxes.retain(|_, host| *host != passed.from);
        self.to.sender = passed.through.first().copied().unwrap_or(HOUSE);
        Ok(())
    }

    fn relays(&mut self) -> Result<(), Error> {
        for relay in self.view.relays()? {
            if relay.state == RelayState::Accepted {
                self.inbox(&relay.inbox)?;
            }
        }
        Ok(())
    }

    fn everywhere(&mut self) -> Result<(), Error> {
        let all = self.view.all_inboxes()?;
        all.iter().try_for_each(|inbox| self.inbox(inbox))
    }

    /// What concerns only this person.
    fn person(&mut self, me: AccountId, whom: AccountId) -> Result<(), Error> {
        self.to.sender = me;
        self.add(whom, true)
    }

    fn asker(&mut self, me: AccountId, poll: PollId) -> Result<(), Error> {
        match self.view.poll(poll)? {
            Some(poll) => self.person(me, poll.account),
            None => Ok(()),
        }
    }

    fn author(&mut self, me: AccountId, status: StatusId) -> Result<(), Error> {
        match self.view.status(status)? {
            Some(status) => self.person(me, status.account),
            None => Ok(()),
        }
    }

    fn reported(&mut self, report: ReportId) -> Result<(), Error> {
        match self.view.report(report)? {
            Some(report) => self.person(HOUSE, report.target),
            None => Ok(()),
        }
    }

    fn quoted(&mut self, quoting: StatusId) -> Result<(), Error> {
        let Some(status) = self.view.status(quoting)? else {
            return Ok(());
        };
        let quoted = status.quote.as_ref().and_then(|quote| quote.status);
        match quoted {
            Some(quoted) => self.author(status.account, quoted),
            None => Ok(()),
        }
    }

    /// Whoever may show the quote has to stop: its author's server, and those who have it from here.
    fn revoked(&mut self, quoted: StatusId, quoting: StatusId) -> Result<(), Error> {
        let Some(quoted) = self.view.status(quoted)? else {
            return Ok(());
        };
        self.author(quoted.account, quoting)?;
        if quoted.visibility.is_open() {
            self.followers_of(quoted.account)?;
        }
        Ok(())
    }

    fn add(&mut self, person: AccountId, personally: bool) -> Result<(), Error> {
        let Some(account) = self.view.account(person)? else {
            return Ok(());
        };
        if !self.may_hear(&account)? {
            return Ok(());
        }
        let Some(remote) = self.view.remote(person)? else {
            return Ok(());
        };
        match personally {
            true => self.inbox(&remote.inbox),
            false => self.inbox(remote.delivery()),
        }
    }

    fn may_hear(&mut self, account: &Account) -> Result<bool, Error> {
        match &account.domain {
            Some(domain) if !account.suspended => self.may_go_to(domain),
            _ => Ok(false),
        }
    }

    fn inbox(&mut self, inbox: &str) -> Result<(), Error> {
        if self.to.inboxes.contains_key(inbox) {
            return Ok(());
        }
        let Some(host) = host_of(inbox) else {
            return Ok(());
        };
        if host != self.settings.domain() && self.may_go_to(&host)? {
            self.to.inboxes.insert(inbox.to_owned(), host);
        }
        Ok(())
    }

    fn may_go_to(&mut self, host: &str) -> Result<bool, Error> {
        if let Some(known) = self.open.get(host) {
            return Ok(*known);
        }
        let open = border::talks_to(self.view, host)?;
        self.open.insert(host.to_owned(), open);
        Ok(open)
    }
}
