//! Is the store whole? Every row is decoded, and every index is built anew from what it indexes and
//! compared; one file for each kind of noun.

mod entry;
mod hours;
mod media;
mod news;
mod order;
mod outside;
mod people;
mod rows;
mod statuses;
mod timelines;

use self::rows::{Rows, Sum};
use super::key::Key;
use super::record::Record;
use super::table::{ALL, TERMS, Table, decode_row};
use super::{Error, Store, View};
use crate::model::StatusId;
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Debug;

/// Something that is not as it should be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    /// In which table.
    pub table: &'static str,
    /// What is wrong.
    pub what: String,
}

/// How many findings are listed; a store with more is broken all over.
const FINDINGS_MAX: usize = 1_000;

impl Store {
    /// Decodes every row and compares every index. An empty answer is a healthy store.
    pub fn check(&self) -> Result<Vec<Finding>, Error> {
        self.read_now(|view| {
            let mut check = Check::of(view);
            check.decode_everything()?;
            if !check.findings.is_empty() {
                return Ok(check.findings);
            }
            // Most stores are whole, and a small box has no memory for a list of all rows. What differs is looked for anew.
            check.compare_everything()?;
            if check.differs {
                check = Check::of(view);
                check.listing = true;
                check.compare_everything()?;
            }
            Ok(check.findings)
        })
    }

    /// Decodes every row and compares nothing, so that it takes no more memory than a row; what can't be decoded.
    pub(super) fn unreadable(&self) -> Result<Vec<Finding>, Error> {
        self.read_now(|view| {
            let mut check = Check::of(view);
            check.decode_everything()?;
            Ok(check.findings)
        })
    }
}

/// One look at a whole store.
struct Check<'a> {
    view: &'a View,
    findings: Vec<Finding>,
    /// Whether rows that are compared are listed, so that it can be said which of them is wrong; else only summed up.
    listing: bool,
    /// Whether sums differed.
    differs: bool,
    /// Posts that are gone, while what hangs on them goes in pieces.
    going: BTreeSet<StatusId>,
}

impl<'a> Check<'a> {
    fn of(view: &'a View) -> Check<'a> {
        Check {
            view,
            findings: Vec::new(),
            listing: false,
            differs: false,
            going: BTreeSet::new(),
        }
    }

    fn compare_everything(&mut self) -> Result<(), Error> {
        self.going = hours::going(self)?;
        people::check(self)?;
        entry::check(self)?;
        statuses::check(self)?;
        timelines::check(self)?;
        media::check(self)?;
        news::check(self)?;
        hours::check(self)?;
        order::check(self)?;
        outside::check(self)?;
        let view = self.view;
        view.stray_terms(&mut |what| self.find(TERMS.name, what))
    }

    /// Rows that a table should have, none yet.
    fn expected(&self) -> Rows {
        match self.listing {
            true => Rows::Listed(BTreeMap::new()),
            false => Rows::Summed(Sum::default()),
        }
    }

    fn find(&mut self, table: &'static str, what: String) {
        if self.findings.len() < FINDINGS_MAX {
            self.findings.push(Finding { table, what });
        }
    }

    fn decode_everything(&mut self) -> Result<(), Error> {
        for (index, (table, _)) in ALL.iter().enumerate() {
            let view = self.view;
            view.raw_rows(index, &mut |key, value| {
                if let Err(why) = decode_row(index, key, value) {
                    self.find(table, why.to_string());
                }
                Ok(())
            })?;
        }
        Ok(())
    }

    /// Hands every row of a table to `each`.
    fn rows<K: Key, V: Record>(
        &mut self,
        table: &Table<K, V>,
        mut each: impl FnMut(&mut Self, K, V) -> Result<(), Error>,
    ) -> Result<(), Error> {
        let view = self.view;
        view.raw_rows(table.index, &mut |key, value| {
            each(self, K::take(key)?, V::decode(value)?)
        })
    }

    /// Compares a table with the rows that it should have.
    fn compare<K: Key + Debug, V: Record>(
        &mut self,
        table: &Table<K, V>,
        expected: Rows,
    ) -> Result<(), Error> {
        let mut expected = match expected {
            Rows::Listed(rows) => rows,
            Rows::Summed(expected) => {
                let mut found = Sum::default();
                self.view.raw_rows(table.index, &mut |key, value| {
                    found.add(key, value);
                    Ok(())
                })?;
                self.differs |= found != expected;
                return Ok(());
            }
        };
        let view = self.view;
        view.raw_rows(table.index, &mut |key, value| {
            match expected.remove(key) {
                None => self.find(
                    table.name,
                    format!("{:?} stands for nothing", K::take(key)?),
                ),
                Some(right) if right != value => {
                    self.find(
                        table.name,
                        format!("{:?} says the wrong thing", K::take(key)?),
                    );
                }
                Some(_) => {}
            }
            Ok(())
        })?;
        for key in expected.keys() {
            self.find(table.name, format!("{:?} is missing", K::take(key)?));
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::{Account, NotificationPolicy, Role, User};
    use crate::model::conversation::Conversation;
    use crate::model::invite::Invite;
    use crate::model::list::{List, RepliesPolicy};
    use crate::model::media::{Media, MediaKind, MediaState};
    use crate::model::notification::{Notification, NotificationKind};
    use crate::model::oauth::{App, Code, Token, TokenKind};
    use crate::model::poll::{Poll, PollOption, Vote};
    use crate::model::relation::{Follow, Mute};
    use crate::model::scheduled::{Draft, Scheduled};
    use crate::model::status::{Revision, Status, TagUse, Visibility};
    use crate::model::upkeep::Upkeep;
    use crate::model::*;
    use crate::store::table::{HOME, STATUSES_OF};
    use crate::store::{Clock, Tx};
    use std::sync::Arc;
    use std::sync::atomic::AtomicU64;

    const NOW: Time = Time(1_767_225_600_000);
    const LATER: Time = Time(NOW.0 + 3_600_000);

    fn person(tx: &Tx, name: &str, invited_by: Option<InviteId>) -> Result<AccountId, Error> {
        let id: AccountId = tx.new_id();
        tx.put_account(&Account::local(id, name, NOW))?;
        tx.put_user(&User {
            account: id,
            password: String::new(),
            role: Role::Member,
            invited_by,
            default_visibility: Visibility::Public,
            default_local_only: false,
            default_sensitive: false,
            default_language: None,
            locale: "en".to_owned(),
            disabled: false,
            created_at: NOW,
            policy: NotificationPolicy::default(),
            accepted_rules: Vec::new(),
            default_quote_policy: Default::default(),
            chosen_policy: None,
        })?;
        Ok(id)
    }

    fn post(tx: &Tx, account: AccountId) -> Status {
        let id: StatusId = tx.new_id();
        Status {
            text: "tea".to_owned(),
            html: "<p>tea</p>".to_owned(),
            ..Status::blank(id, account, NOW)
        }
    }

    fn picture(tx: &Tx, account: AccountId, status: Option<StatusId>) -> Result<MediaId, Error> {
        let media = Media {
            status,
            kind: MediaKind::Image,
            mime: "image/png".to_owned(),
            blob: "aa.png".to_owned(),
            preview: Some("bb.webp".to_owned()),
            bytes: 1,
            state: MediaState::Ready,
            ..Media::blank(tx.new_id(), account, NOW)
        };
        tx.put_media(&media)?;
        if status.is_none() {
            tx.later(LATER, Upkeep::DropMedia(media.id))?;
        }
        Ok(media.id)
    }

    /// A public post with a tag, a picture and an earlier version; an answer; a boost; a private message; a poll.
    fn posts(tx: &Tx, ada: AccountId, ben: AccountId) -> Result<Status, Error> {
        let mut first = post(tx, ada);
        first.media = vec![picture(tx, ada, Some(first.id))?];
        let usage = TagUse {
            name: "tea".to_owned(),
            display: "Tea".to_owned(),
        };
        let tag = tx.ensure_tag(&usage)?;
        first.tags = vec![usage];
        tx.add_status(&first, true)?;
        tx.add_shared(&first, true, true, &[tag])?;
        tx.count_tag(tag, ada)?;
        tx.follow_tag(ben, tag, true)?;
        tx.add_revision(
            first.id,
            &Revision {
                created_at: NOW,
                spoiler_text: String::new(),
                text: "te".to_owned(),
                html: "<p>te</p>".to_owned(),
                sensitive: false,
                media: Vec::new(),
                poll_options: None,
            },
        )?;
        tx.add_home(ben, first.id)?;
        let answer = Status {
            in_reply_to: Some(first.id),
            in_reply_to_account: Some(ada),
            ..post(tx, ben)
        };
        tx.add_status(&answer, true)?;
        let boost = Status {
            reblog_of: Some(first.id),
            ..post(tx, ben)
        };
        tx.add_status(&boost, true)?;
        asked(tx, ada, ben)?;
        Ok(first)
    }

    fn asked(tx: &Tx, ada: AccountId, ben: AccountId) -> Result<(), Error> {
        let private = Status {
            visibility: Visibility::Direct,
            mentions: vec![ben],
            ..post(tx, ada)
        };
        let poll = Poll {
            id: tx.new_id(),
            status: private.id,
            account: ada,
            options: ["yes", "no"]
                .map(|title| PollOption {
                    title: title.to_owned(),
                    votes: u64::from(title == "yes"),
                })
                .to_vec(),
            multiple: false,
            hide_totals: false,
            expires_at: Some(LATER),
            voters: 1,
            telling_at: None,
        };
        tx.put_poll(&poll)?;
        tx.later(LATER, Upkeep::ClosePoll(poll.id))?;
        tx.put_vote(poll.id, ben, &Vote { choices: vec![0] })?;
        let private = Status {
            poll: Some(poll.id),
            ..private
        };
        tx.add_status(&private, true)?;
        let conversation = Conversation {
            id: private.conversation,
            participants: vec![ada],
            last_status: private.id,
            unread: true,
        };
        tx.put_conversation(ben, &conversation)
    }

    fn relations(tx: &Tx, ada: AccountId, ben: AccountId) -> Result<(), Error> {
        let follow = |id: FollowId| Follow {
            id,
            show_reblogs: true,
            notify: false,
            languages: Vec::new(),
            uri: None,
        };
        tx.put_follow(ben, ada, &follow(tx.new_id()))?;
        tx.put_follow_request(ada, ben, &follow(tx.new_id()))?;
        tx.add_block(ada, ben)?;
        tx.put_mute(
            ada,
            ben,
            &Mute {
                id: tx.new_id(),
                notifications: true,
                expires_at: Some(LATER),
            },
        )?;
        tx.later(LATER, Upkeep::EndMute(ada, ben))?;
        let list = List {
            id: tx.new_id(),
            account: ben,
            title: "family".to_owned(),
            replies: RepliesPolicy::List,
            exclusive: false,
        };
        tx.put_list(&list)?;
        tx.add_list_member(list.id, ada)
    }

    fn entry(tx: &Tx, ada: AccountId) -> Result<(), Error> {
        let app = App {
            id: tx.new_id(),
            name: "Tea Club".to_owned(),
            website: None,
            redirect_uris: Vec::new(),
            scopes: Vec::new(),
            client_id: "tea".to_owned(),
            secret_hash: [1; 32],
            created_at: NOW,
        };
        tx.put_app(&app)?;
        let token = Token {
            id: tx.new_id(),
            hash: [2; 32],
            kind: TokenKind::App,
            account: Some(ada),
            app: Some(app.id),
            scopes: Vec::new(),
            created_at: NOW,
            agent: String::new(),
            expires_at: None,
        };
        tx.put_token(&token)?;
        tx.see_token(&token)?;
        tx.put_code(
            &[3; 32],
            &Code {
                app: app.id,
                account: ada,
                scopes: Vec::new(),
                redirect_uri: String::new(),
                challenge: None,
                expires_at: LATER,
                used_for: None,
            },
        )?;
        let invite = Invite {
            request: None,
            id: tx.new_id(),
            code: "come".to_owned(),
            by: ada,
            note: String::new(),
            max_uses: None,
            uses: 1,
            expires_at: None,
            role: Role::Member,
            follow: Vec::new(),
            created_at: NOW,
            revoked: false,
        };
        tx.put_invite(&invite)?;
        let guest = person(tx, "guest", Some(invite.id))?;
        tx.add_invited(invite.id, guest)
    }

    /// A store in which every noun has something.
    fn house() -> Store {
        let clock = Clock::Frozen(Arc::new(AtomicU64::new(NOW.0)));
        let media = std::env::temp_dir().join("burrow-check");
        let store = Store::in_memory(clock, media).expect("an empty store");
        let built = store.write_now(|tx| {
            let (ada, ben) = (person(tx, "ada", None)?, person(tx, "ben", None)?);
            let first = posts(tx, ada, ben)?;
            picture(tx, ada, None)?;
            tx.add_favourite(ben, first.id)?;
            tx.add_bookmark(ben, first.id)?;
            tx.add_pin(ada, first.id)?;
            tx.remember_idempotent(ada, "once", first.id, Time(0))?;
            let scheduled = Scheduled {
                id: tx.new_id(),
                account: ada,
                at: LATER,
                draft: Draft::default(),
                idempotency: None,
            };
            tx.put_scheduled(&scheduled)?;
            tx.later(LATER, Upkeep::Publish(ada, scheduled.id))?;
            tx.put_notification(&Notification {
                id: tx.new_id(),
                account: ada,
                kind: NotificationKind::Favourite,
                from: ben,
                status: Some(first.id),
                report: None,
                created_at: NOW,
                filtered: false,
                strike: None,
            })?;
            relations(tx, ada, ben)?;
            outside::sample::outside(tx, ada, &first)?;
            entry(tx, ada)
        });
        built.expect("a house can be built");
        assert_eq!(store.check().expect("it can be read"), []);
        store
    }

    type Row = (Vec<u8>, Vec<u8>);

    fn rows(store: &Store, table: usize) -> Vec<Row> {
        let mut rows = Vec::new();
        let read = store.read_now(|view| {
            view.raw_rows(table, &mut |key, value| {
                rows.push((key.to_vec(), value.to_vec()));
                Ok(())
            })
        });
        read.expect("a table can be read");
        rows
    }

    /// What `check()` says while `key` of a table is changed; everything is put back afterwards.
    fn spoiled(store: &Store, table: usize, key: &[u8], change: Option<Vec<u8>>) -> Vec<Finding> {
        let before = rows(store, table).into_iter().find(|(old, _)| old == key);
        let write = |change: Option<Vec<u8>>| {
            let key = key.to_vec();
            let written: Result<(), Error> =
                store.write_now(move |tx| tx.spoil(table, &key, change));
            written.expect("a row can be spoiled");
        };
        write(change);
        let found = store.check().expect("it can be read");
        write(before.map(|(_, value)| value));
        found
    }

    /// Tables of which some row stands for itself: nothing else tells that it should be there.
    const ALONE: [&str; 14] = [
        "META",
        "UPKEEP",
        "TOKEN_SEEN",
        "CODES",
        "REVISIONS",
        "SCHEDULED",
        "HOME",
        "KEYRINGS",
        "HOSTS",
        "BORDERS",
        "RELAYS",
        "OWED",
        "POSTAGE",
        "INBOX",
    ];

    #[test]
    fn no_row_can_go_missing_unnoticed() {
        let store = house();
        let mut alone: Vec<&str> = Vec::new();
        for (table, (name, _)) in ALL.iter().enumerate() {
            let unnoticed = rows(&store, table)
                .iter()
                .any(|(key, _)| spoiled(&store, table, key, None).is_empty());
            alone.extend(unnoticed.then_some(name));
        }
        assert_eq!(alone, ALONE);
        assert_eq!(store.check().expect("it can be read"), []);
    }

    #[test]
    fn no_row_can_stand_for_nothing() {
        let store = house();
        for (table, (name, _)) in ALL.iter().enumerate() {
            for (mut key, value) in rows(&store, table)
                .into_iter()
                .filter(|(key, _)| !key.is_empty())
            {
                // A key of which every part names something that isn't there.
                key.iter_mut().for_each(|byte| *byte ^= 0x55);
                let found = spoiled(&store, table, &key, Some(value));
                let alone = ["META", "UPKEEP", "OWED", "INBOX"].contains(name);
                assert!(alone || !found.is_empty(), "a stray row of {name}");
            }
        }
    }

    #[test]
    fn damage_is_named_and_the_list_ends_somewhere() {
        let store = house();
        let table = STATUSES_OF.index;
        let (key, _) = rows(&store, table).swap_remove(0);
        let found = spoiled(&store, table, &key, Some(vec![0xff]));
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].table, "STATUSES_OF");
        let flooded: Result<(), Error> = store.write_now(|tx| {
            (0..2 * FINDINGS_MAX as u64)
                .try_for_each(|id| tx.put(&HOME, &(AccountId(1), StatusId(id)), &()))
        });
        flooded.expect("rows can be written");
        assert_eq!(store.check().expect("it can be read").len(), FINDINGS_MAX);
    }
}
