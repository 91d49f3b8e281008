//! Hashtags: their names, who follows them, how much they are used.

use super::key::{Digest16, Prefix, Span};
use super::table::{
    FEATURED_TAGS, FOLLOWED_TAGS, TAG_DAY_USERS, TAG_DAYS, TAG_FOLLOWERS, TAGS, TAGS_BY_NAME,
    TAGS_BY_PREFIX,
};
use super::view::Dir;
use super::{Error, Tx, View};
use crate::model::status::TagUse;
use crate::model::tag::{Tag, TagDay};
use crate::model::{AccountId, MarkId, Page, TagId, Time};

/// How many people's homes one tag may feed.
const TAG_FOLLOWERS_MAX: usize = 10_000;

/// How many people who used a tag on a day are taken out at a time.
const USERS_AT_ONCE: usize = 500;

/// How many tags one may show on the profile (Mastodon `FeaturedTag::LIMIT`).
pub const FEATURED_TAGS_MAX: usize = 10;

/// The number of a day: whole days since 1970.
pub fn day(time: Time) -> u32 {
    const DAY_MS: u64 = 24 * 60 * 60 * 1000;
    u32::try_from(time.0 / DAY_MS).unwrap_or(u32::MAX)
}

impl View {
    /// A tag, by its folded name.
    pub fn tag(&self, name: &str) -> Result<Option<Tag>, Error> {
        match self.get(&TAGS_BY_NAME, &Digest16::of(name))? {
            Some(id) => self.get(&TAGS, &id),
            None => Ok(None),
        }
    }

    /// A tag, by id.
    pub fn tag_by_id(&self, id: TagId) -> Result<Option<Tag>, Error> {
        self.get(&TAGS, &id)
    }

    /// Tags whose folded name begins with `start`, in alphabetical order.
    pub fn tags_starting(&self, start: &str, limit: usize) -> Result<Vec<Tag>, Error> {
        let rows = self.scan(
            &TAGS_BY_PREFIX,
            Prefix::starting::<TagId>(start),
            Dir::Up,
            limit,
        )?;
        let tags = rows.into_iter().map(|((_, id), ())| self.get(&TAGS, &id));
        tags.filter_map(Result::transpose).collect()
    }

    /// A page of all tags, the newest first.
    pub fn tags(&self, page: &Page) -> Result<Vec<Tag>, Error> {
        self.page_all(&TAGS, page, |_, tag| Ok(Some(tag)))
    }

    /// Who used a tag on a day.
    pub fn tag_day_users(&self, tag: TagId, day: u32) -> Result<Vec<AccountId>, Error> {
        let span = Span::under::<(TagId, u32, AccountId)>(&(tag, day));
        let rows = self.scan(&TAG_DAY_USERS, span, Dir::Up, super::SCAN_ROWS_MAX)?;
        Ok(rows
            .into_iter()
            .map(|((_, _, account), ())| account)
            .collect())
    }

    /// How much a tag was used on a day.
    pub fn tag_day(&self, tag: TagId, day: u32) -> Result<TagDay, Error> {
        Ok(self.get(&TAG_DAYS, &(tag, day))?.unwrap_or_default())
    }

    /// Up to `limit` days before `before` on which a tag was used, from this one on. Walks over younger ones too.
    pub fn tag_days_before(
        &self,
        before: u32,
        from: (TagId, u32),
        limit: usize,
    ) -> Result<Vec<(TagId, u32)>, Error> {
        let span = Span::between(&from, &(TagId(u64::MAX), u32::MAX));
        let mut old = Vec::new();
        for row in self.walk(&TAG_DAYS, span, Dir::Up) {
            if old.len() >= limit {
                break;
            }
            let ((tag, day), _) = row?;
            if day < before {
                old.push((tag, day));
            }
        }
        Ok(old)
    }

    /// Whether `account` follows a tag.
    pub fn follows_tag(&self, account: AccountId, tag: TagId) -> Result<bool, Error> {
        self.has(&FOLLOWED_TAGS, &(account, tag))
    }

    /// Tags that `account` follows; pages go by the tag's id.
    pub fn followed_tags(&self, account: AccountId, page: &Page) -> Result<Vec<Tag>, Error> {
        self.page(&FOLLOWED_TAGS, &account, page, |tag, _| {
            self.get(&TAGS, &tag)
        })
    }

    /// Who follows a tag.
    pub fn tag_followers(&self, tag: TagId) -> Result<Vec<AccountId>, Error> {
        let rows = self.scan(
            &TAG_FOLLOWERS,
            Span::under::<(TagId, AccountId)>(&tag),
            Dir::Up,
            TAG_FOLLOWERS_MAX,
        )?;
        Ok(rows.into_iter().map(|((_, account), ())| account).collect())
    }

    /// Whether `account` shows a tag on the profile.
    pub fn features_tag(&self, account: AccountId, tag: TagId) -> Result<bool, Error> {
        self.has(&FEATURED_TAGS, &(account, tag))
    }

    /// Tags that `account` shows on the profile, with when each was chosen.
    pub fn featured_tags(&self, account: AccountId) -> Result<Vec<(Tag, MarkId)>, Error> {
        self.page(
            &FEATURED_TAGS,
            &account,
            &Page::newest(FEATURED_TAGS_MAX),
            |tag, mark| Ok(self.get(&TAGS, &tag)?.map(|tag| (tag, mark))),
        )
    }
}

impl Tx {
    /// The tag of that name, made if it is new.
    pub fn ensure_tag(&self, usage: &TagUse) -> Result<TagId, Error> {
        if let Some(tag) = self.tag(&usage.name)? {
            return Ok(tag.id);
        }
        let tag = Tag {
            id: self.new_id(),
            name: usage.name.clone(),
            display: usage.display.clone(),
            untrendable: false,
            unlisted: false,
            unusable: false,
        };
        self.put(&TAGS_BY_NAME, &Digest16::of(&tag.name), &tag.id)?;
        self.put(&TAGS_BY_PREFIX, &(Prefix::of(&tag.name), tag.id), &())?;
        self.put(&TAGS, &tag.id, &tag)?;
        Ok(tag.id)
    }

    /// Replaces a tag, whose folded name stays.
    pub fn put_tag(&self, tag: &Tag) -> Result<(), Error> {
        self.put(&TAGS, &tag.id, tag)
    }

    /// Counts one use of a tag today.
    pub fn count_tag(&self, tag: TagId, by: AccountId) -> Result<(), Error> {
        let today = day(self.now());
        let mut counts = self.tag_day(tag, today)?;
        counts.uses += 1;
        if !self.has(&TAG_DAY_USERS, &(tag, today, by))? {
            self.put(&TAG_DAY_USERS, &(tag, today, by), &())?;
            counts.accounts += 1;
        }
        self.put(&TAG_DAYS, &(tag, today), &counts)
    }

    /// Forgets how much tags were used on these days, and by whom.
    pub fn remove_tag_days(&self, days: &[(TagId, u32)]) -> Result<(), Error> {
        for row in days {
            self.remove(&TAG_DAYS, row)?;
            let span = Span::under::<(TagId, u32, AccountId)>(row);
            loop {
                let users = self.scan(&TAG_DAY_USERS, span, Dir::Up, USERS_AT_ONCE)?;
                for (user, ()) in &users {
                    self.remove(&TAG_DAY_USERS, user)?;
                }
                if users.len() < USERS_AT_ONCE {
                    break;
                }
            }
        }
        Ok(())
    }

    /// Follows or unfollows a tag.
    pub fn follow_tag(&self, account: AccountId, tag: TagId, follow: bool) -> Result<(), Error> {
        if follow {
            self.put(&FOLLOWED_TAGS, &(account, tag), &self.new_id())?;
            return self.put(&TAG_FOLLOWERS, &(tag, account), &());
        }
        self.remove(&FOLLOWED_TAGS, &(account, tag))?;
        self.remove(&TAG_FOLLOWERS, &(tag, account)).map(|_| ())
    }

    /// Shows or no longer shows a tag on the profile.
    pub fn feature_tag(&self, account: AccountId, tag: TagId, shown: bool) -> Result<(), Error> {
        match shown {
            true => self.put(&FEATURED_TAGS, &(account, tag), &self.new_id()),
            false => self.remove(&FEATURED_TAGS, &(account, tag)).map(|_| ()),
        }
    }
}
