//! Who stands how to whom: follows, requests, blocks, mutes, notes.

use super::borders::without_port;
use super::key::{Digest16, Span};
use super::table::{
    BLOCK_LIST, BLOCKED_BY, BLOCKS, DOMAIN_BLOCK_LIST, DOMAIN_BLOCKS, ENDORSED, FOLLOW_REQUESTERS,
    FOLLOW_REQUESTS, FOLLOWERS, FOLLOWING, FOLLOWS, MUTE_LIST, MUTES, NOTES, UNSUGGESTED,
};
use super::view::Dir;
use super::{Error, Keep, Tx, View};
use crate::model::relation::{Follow, Mute};
use crate::model::{AccountId, FollowId, MarkId, Page};
use std::sync::Arc;

/// How many followers one post is handed to in this house and beyond.
pub const FOLLOWERS_MAX: usize = 100_000;

/// How one person stands to another, in one look.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Standing {
    /// I follow them.
    pub following: Option<Follow>,
    /// They follow me.
    pub followed_by: bool,
    /// I have asked to follow them.
    pub requested: Option<Follow>,
    /// They have asked to follow me.
    pub requested_by: bool,
    /// I block them.
    pub blocking: bool,
    /// They block me.
    pub blocked_by: bool,
    /// I mute them, and it still holds.
    pub muting: Option<Mute>,
    /// I want to hear nothing of their server.
    pub domain_blocking: bool,
    /// I show them on my profile.
    pub endorsed: bool,
    /// What I have noted about them.
    pub note: String,
}

/// What decides whether one person sees another's posts, in one look.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Regard {
    /// The author is locked out or unknown.
    pub gone: bool,
    /// The author blocks the reader.
    pub blocked_by: bool,
    /// The reader blocks or mutes the author, or wants to hear nothing of their server.
    pub unwanted: bool,
    /// The reader follows the author.
    pub follows: bool,
}

/// What holds between a reader and an author until one of them changes it.
pub struct Tie {
    /// The reader's follow of the author.
    pub follow: Option<Follow>,
    /// Runs out by itself, so that only the hour can say whether it holds.
    mute: Option<Mute>,
    /// The mute left out.
    regard: Regard,
}

impl Keep for Tie {
    fn bytes(&self) -> usize {
        0
    }
}

/// Everybody who follows a person.
pub struct Followers(pub Vec<AccountId>);

impl Keep for Followers {
    fn bytes(&self) -> usize {
        size_of_val(self.0.as_slice())
    }
}

impl View {
    /// How `reader` regards `author` at this moment.
    pub fn regard(&self, reader: AccountId, author: AccountId) -> Result<Regard, Error> {
        let tie = self.tie(reader, author)?;
        let muted = tie.mute.as_ref().is_some_and(|mute| mute.holds(self.now()));
        Ok(Regard {
            unwanted: tie.regard.unwanted || muted,
            ..tie.regard
        })
    }

    /// What holds between `reader` and `author`. Kept, because it is asked of every post on every page, and for
    /// every follower of whoever posts.
    pub fn tie(&self, reader: AccountId, author: AccountId) -> Result<Arc<Tie>, Error> {
        self.kept_long((reader.0, author.0), || {
            let author_row = self.account_kept(author)?;
            let Some(row) = author_row.as_ref() else {
                return Ok(Tie {
                    follow: None,
                    mute: None,
                    regard: Regard {
                        gone: true,
                        ..Regard::default()
                    },
                });
            };
            let domain = row.domain.as_deref();
            let follow = self.follow(reader, author)?;
            let regard = Regard {
                gone: row.suspended,
                blocked_by: self.blocks(author, reader)?,
                unwanted: self.blocks(reader, author)?
                    || domain.map_or(Ok(false), |name| self.domain_blocked(reader, name))?,
                follows: follow.is_some(),
            };
            let mute = self.mute(reader, author)?;
            Ok(Tie {
                follow,
                mute,
                regard,
            })
        })
    }

    /// How `me` stands to `other`.
    pub fn standing(&self, me: AccountId, other: AccountId) -> Result<Standing, Error> {
        let domain = self.account(other)?.and_then(|account| account.domain);
        Ok(Standing {
            following: self.get(&FOLLOWS, &(me, other))?,
            followed_by: self.has(&FOLLOWS, &(other, me))?,
            requested: self.get(&FOLLOW_REQUESTS, &(me, other))?,
            requested_by: self.has(&FOLLOW_REQUESTS, &(other, me))?,
            blocking: self.has(&BLOCKS, &(me, other))?,
            blocked_by: self.has(&BLOCKS, &(other, me))?,
            muting: self.muting(me, other)?,
            domain_blocking: domain.map_or(Ok(false), |name| self.domain_blocked(me, &name))?,
            endorsed: self.has(&ENDORSED, &(me, other))?,
            note: self.get(&NOTES, &(me, other))?.unwrap_or_default(),
        })
    }

    /// `from`'s follow of `to`.
    pub fn follow(&self, from: AccountId, to: AccountId) -> Result<Option<Follow>, Error> {
        self.get(&FOLLOWS, &(from, to))
    }

    /// Whether `from` follows `to`.
    pub fn follows(&self, from: AccountId, to: AccountId) -> Result<bool, Error> {
        self.has(&FOLLOWS, &(from, to))
    }

    /// `from`'s wish to follow `to`.
    pub fn follow_request(&self, from: AccountId, to: AccountId) -> Result<Option<Follow>, Error> {
        self.get(&FOLLOW_REQUESTS, &(from, to))
    }

    /// Whether `from` blocks `to`.
    pub fn blocks(&self, from: AccountId, to: AccountId) -> Result<bool, Error> {
        self.has(&BLOCKS, &(from, to))
    }

    /// Whether either blocks the other.
    pub fn blocked_between(&self, a: AccountId, b: AccountId) -> Result<bool, Error> {
        Ok(self.blocks(a, b)? || self.blocks(b, a)?)
    }

    /// `from`'s mute of `to`, if it still holds.
    pub fn muting(&self, from: AccountId, to: AccountId) -> Result<Option<Mute>, Error> {
        Ok(self
            .get(&MUTES, &(from, to))?
            .filter(|mute| mute.holds(self.now())))
    }

    /// `from`'s mute of `to`, also when it has run out and still waits to be cleared away.
    pub fn mute(&self, from: AccountId, to: AccountId) -> Result<Option<Mute>, Error> {
        self.get(&MUTES, &(from, to))
    }

    /// Whether `account` wants to hear nothing of a server, or of one above it: `b.example` stands for `a.b.example` and
    /// for `b.example:4000` too, or whoever is unwanted would come back under another name.
    pub fn domain_blocked(&self, account: AccountId, domain: &str) -> Result<bool, Error> {
        let named = |name: &str| self.has(&DOMAIN_BLOCKS, &(account, Digest16::of(name)));
        if named(domain)? {
            return Ok(true);
        }
        let mut name = without_port(domain);
        // The last part alone is no server.
        while name.contains('.') {
            if named(name)? {
                return Ok(true);
            }
            name = name.split_once('.').map_or("", |(_, above)| above);
        }
        Ok(false)
    }

    /// Whom a person follows, the last followed first.
    pub fn following(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(FollowId, AccountId)>, Error> {
        self.page(&FOLLOWING, &account, page, |id, other| {
            Ok(Some((id, other)))
        })
    }

    /// Who follows a person, the newest first.
    pub fn followers(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(FollowId, AccountId)>, Error> {
        self.page(&FOLLOWERS, &account, page, |id, other| {
            Ok(Some((id, other)))
        })
    }

    /// Everybody who follows a person.
    pub fn all_followers(&self, account: AccountId) -> Result<Vec<AccountId>, Error> {
        let rows = self.scan(
            &FOLLOWERS,
            Span::under::<(AccountId, FollowId)>(&account),
            Dir::Up,
            FOLLOWERS_MAX,
        )?;
        Ok(rows.into_iter().map(|(_, follower)| follower).collect())
    }

    /// The same, kept for everybody who posts.
    pub fn followers_kept(&self, account: AccountId) -> Result<Arc<Followers>, Error> {
        self.kept_long((account.0, 0), || {
            Ok(Followers(self.all_followers(account)?))
        })
    }

    /// Who of `account`'s followers is followed by `me` and shows whom they follow, at most `limit`.
    pub fn familiar_followers(
        &self,
        me: AccountId,
        account: AccountId,
        limit: usize,
    ) -> Result<Vec<AccountId>, Error> {
        self.page(&FOLLOWERS, &account, &Page::newest(limit), |_, follower| {
            if !self.follows(me, follower)? {
                return Ok(None);
            }
            let open = self.account(follower)?;
            Ok(open
                .filter(|open| !open.hide_collections && !open.suspended)
                .map(|open| open.id))
        })
    }

    /// Who asks to follow a person.
    pub fn follow_requesters(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(FollowId, AccountId)>, Error> {
        self.page(&FOLLOW_REQUESTERS, &account, page, |id, other| {
            Ok(Some((id, other)))
        })
    }

    /// Whom a person blocks.
    pub fn block_list(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(MarkId, AccountId)>, Error> {
        self.page(&BLOCK_LIST, &account, page, |id, other| {
            Ok(Some((id, other)))
        })
    }

    /// Whom a person mutes.
    pub fn mute_list(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(MarkId, AccountId)>, Error> {
        self.page(&MUTE_LIST, &account, page, |id, other| {
            Ok(Some((id, other)))
        })
    }

    /// Servers that a person wants to hear nothing of, the last blocked first.
    pub fn domain_block_list(
        &self,
        account: AccountId,
        page: &Page,
    ) -> Result<Vec<(MarkId, String)>, Error> {
        self.page(&DOMAIN_BLOCK_LIST, &account, page, |id, domain| {
            Ok(Some((id, domain)))
        })
    }

    /// Whether `from` shows `whom` on the profile.
    pub fn endorses(&self, from: AccountId, whom: AccountId) -> Result<bool, Error> {
        self.has(&ENDORSED, &(from, whom))
    }

    /// Whether `account` doesn't want `other` suggested again.
    pub fn unsuggested(&self, account: AccountId, other: AccountId) -> Result<bool, Error> {
        self.has(&UNSUGGESTED, &(account, other))
    }

    /// Whom a person shows on the profile; pages go by account id.
    pub fn endorsed(&self, account: AccountId, page: &Page) -> Result<Vec<AccountId>, Error> {
        self.page(&ENDORSED, &account, page, |other, _| Ok(Some(other)))
    }
}

impl Tx {
    /// Adds a follow, or changes how it shows; counts both people.
    pub fn put_follow(&self, from: AccountId, to: AccountId, follow: &Follow) -> Result<(), Error> {
        if self.follow(from, to)?.is_none() {
            self.put(&FOLLOWING, &(from, follow.id), &to)?;
            self.put(&FOLLOWERS, &(to, follow.id), &from)?;
            self.count_account(from, |counts| counts.following += 1)?;
            self.count_account(to, |counts| counts.followers += 1)?;
        }
        self.put(&FOLLOWS, &(from, to), follow)
    }

    /// Removes a follow; the follow that was.
    pub fn remove_follow(&self, from: AccountId, to: AccountId) -> Result<Option<Follow>, Error> {
        let Some(follow) = self.follow(from, to)? else {
            return Ok(None);
        };
        self.remove(&FOLLOWS, &(from, to))?;
        self.remove(&FOLLOWING, &(from, follow.id))?;
        self.remove(&FOLLOWERS, &(to, follow.id))?;
        self.count_account(from, |counts| {
            counts.following = counts.following.saturating_sub(1)
        })?;
        self.count_account(to, |counts| {
            counts.followers = counts.followers.saturating_sub(1)
        })?;
        Ok(Some(follow))
    }

    /// Adds or changes a wish to follow.
    pub fn put_follow_request(
        &self,
        from: AccountId,
        to: AccountId,
        follow: &Follow,
    ) -> Result<(), Error> {
        if self.follow_request(from, to)?.is_none() {
            self.put(&FOLLOW_REQUESTERS, &(to, follow.id), &from)?;
        }
        self.put(&FOLLOW_REQUESTS, &(from, to), follow)
    }

    /// Removes a wish to follow; the wish that was.
    pub fn remove_follow_request(
        &self,
        from: AccountId,
        to: AccountId,
    ) -> Result<Option<Follow>, Error> {
        let Some(follow) = self.follow_request(from, to)? else {
            return Ok(None);
        };
        self.remove(&FOLLOW_REQUESTS, &(from, to))?;
        self.remove(&FOLLOW_REQUESTERS, &(to, follow.id))?;
        Ok(Some(follow))
    }

    /// Adds a block; whether it is new.
    pub fn add_block(&self, from: AccountId, to: AccountId) -> Result<bool, Error> {
        if self.blocks(from, to)? {
            return Ok(false);
        }
        let mark: MarkId = self.new_id();
        self.put(&BLOCKS, &(from, to), &mark)?;
        self.put(&BLOCKED_BY, &(to, from), &())?;
        self.put(&BLOCK_LIST, &(from, mark), &to)?;
        Ok(true)
    }

    /// Removes a block; whether there was one.
    pub fn remove_block(&self, from: AccountId, to: AccountId) -> Result<bool, Error> {
        let Some(mark) = self.get(&BLOCKS, &(from, to))? else {
            return Ok(false);
        };
        self.remove(&BLOCKS, &(from, to))?;
        self.remove(&BLOCKED_BY, &(to, from))?;
        self.remove(&BLOCK_LIST, &(from, mark))?;
        Ok(true)
    }

    /// Adds or replaces a mute.
    pub fn put_mute(&self, from: AccountId, to: AccountId, mute: &Mute) -> Result<(), Error> {
        self.remove_mute(from, to)?;
        self.put(&MUTES, &(from, to), mute)?;
        self.put(&MUTE_LIST, &(from, mute.id), &to)
    }

    /// Removes a mute; whether there was one.
    pub fn remove_mute(&self, from: AccountId, to: AccountId) -> Result<bool, Error> {
        let Some(mute) = self.get(&MUTES, &(from, to))? else {
            return Ok(false);
        };
        self.remove(&MUTES, &(from, to))?;
        self.remove(&MUTE_LIST, &(from, mute.id))?;
        Ok(true)
    }

    /// Replaces a private note; an empty one is removed.
    pub fn put_note(&self, from: AccountId, about: AccountId, note: &str) -> Result<(), Error> {
        match note.is_empty() {
            true => self.remove(&NOTES, &(from, about)).map(|_| ()),
            false => self.put(&NOTES, &(from, about), &note.to_owned()),
        }
    }

    /// Adds a blocked server; whether it is new.
    pub fn add_domain_block(&self, account: AccountId, domain: &str) -> Result<bool, Error> {
        if self.has(&DOMAIN_BLOCKS, &(account, Digest16::of(domain)))? {
            return Ok(false);
        }
        let mark: MarkId = self.new_id();
        self.put(&DOMAIN_BLOCKS, &(account, Digest16::of(domain)), &mark)?;
        self.put(&DOMAIN_BLOCK_LIST, &(account, mark), &domain.to_owned())?;
        Ok(true)
    }

    /// Removes a blocked server; whether there was one.
    pub fn remove_domain_block(&self, account: AccountId, domain: &str) -> Result<bool, Error> {
        let row = (account, Digest16::of(domain));
        let Some(mark) = self.get(&DOMAIN_BLOCKS, &row)? else {
            return Ok(false);
        };
        self.remove(&DOMAIN_BLOCKS, &row)?;
        self.remove(&DOMAIN_BLOCK_LIST, &(account, mark))
    }

    /// No longer suggests `other` to `account`.
    pub fn unsuggest(&self, account: AccountId, other: AccountId) -> Result<(), Error> {
        self.put(&UNSUGGESTED, &(account, other), &())
    }

    /// Shows or no longer shows somebody on one's profile.
    pub fn put_endorsed(&self, from: AccountId, whom: AccountId, shown: bool) -> Result<(), Error> {
        match shown {
            true => self.put(&ENDORSED, &(from, whom), &self.new_id()),
            false => self.remove(&ENDORSED, &(from, whom)).map(|_| ()),
        }
    }
}
