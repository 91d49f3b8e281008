//! Polls and votes.

use super::key::Span;
use super::table::{POLLS, VOTES};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::poll::{Poll, Vote};
use crate::model::{AccountId, PollId};

/// How many voters are told that a poll is over.
const VOTERS_MAX: usize = 100_000;

impl View {
    /// A poll.
    pub fn poll(&self, id: PollId) -> Result<Option<Poll>, Error> {
        self.get(&POLLS, &id)
    }

    /// What `account` chose.
    pub fn vote(&self, poll: PollId, account: AccountId) -> Result<Option<Vote>, Error> {
        self.get(&VOTES, &(poll, account))
    }

    /// Everybody who voted.
    pub fn voters(&self, poll: PollId) -> Result<Vec<AccountId>, Error> {
        let rows = self.scan(
            &VOTES,
            Span::under::<(PollId, AccountId)>(&poll),
            Dir::Up,
            VOTERS_MAX,
        )?;
        Ok(rows.into_iter().map(|((_, account), _)| account).collect())
    }
}

impl Tx {
    /// Adds or replaces a poll.
    pub fn put_poll(&self, poll: &Poll) -> Result<(), Error> {
        self.put(&POLLS, &poll.id, poll)
    }

    /// Adds a person's choice.
    pub fn put_vote(&self, poll: PollId, account: AccountId, vote: &Vote) -> Result<(), Error> {
        self.put(&VOTES, &(poll, account), vote)
    }

    /// Removes a poll with its votes.
    pub fn remove_poll(&self, id: PollId) -> Result<(), Error> {
        self.remove_votes(id)?;
        self.remove(&POLLS, &id).map(|_| ())
    }

    /// Removes all votes: the poll's answers were changed.
    pub fn remove_votes(&self, id: PollId) -> Result<(), Error> {
        for account in self.voters(id)? {
            self.remove(&VOTES, &(id, account))?;
        }
        Ok(())
    }
}
