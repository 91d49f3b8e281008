//! What is owed to other servers, as documents. What has become needless meanwhile gives none.
//!
//! Ids of activities follow from what they are about, so that a document which is rendered twice (the power went
//! before it was kept) is the same one. What can happen again and again, such as an Undo, has its moment in its id.

use super::activity::{Activity, Object, Tombstone};
use super::audience::Audience;
use super::post::Choice;
use super::{Scribe, value};
use crate::federation::vocab::context::Context;
use crate::federation::vocab::names::{self, PUBLIC};
use crate::model::account::Account;
use crate::model::outbound::{Outbound, QuoteAnswer};
use crate::model::remote::Relay;
use crate::model::settings::Settings;
use crate::model::status::{Status, TagUse};
use crate::model::{AccountId, MarkId, PollId, ReportId, StatusId};
use crate::ops::{owe, relay};
use crate::store::{Error, View};
use serde_json::Value;

/// The documents by which other servers are told of `what`: one; several for a vote of several choices; none when it
/// has become needless.
///
/// # Errors
/// Those of the store.
pub fn activities(view: &View, settings: &Settings, what: &Outbound) -> Result<Vec<Value>, Error> {
    let scribe = Scribe::new(view, settings);
    if let Outbound::Vote(who, poll) = what {
        let votes = scribe.votes(*who, *poll)?;
        return votes.iter().map(value).collect();
    }
    if let Outbound::PassedOn(passed) = what {
        let broken = |why| Error::Corrupt(format!("a letter to be passed on is no JSON: {why}"));
        return Ok(vec![
            serde_json::from_slice(&passed.letter).map_err(broken)?,
        ]);
    }
    let activity = match what {
        Outbound::Post(id) => scribe.posted(*id)?,
        Outbound::Edited(id) => scribe.edited(*id)?,
        Outbound::Withdrawn(status, _) => scribe.withdrawn(status)?,
        Outbound::Vote(..) | Outbound::PassedOn(_) => None,
        Outbound::Like(who, id, mark) => scribe
            .like(*who, *id, *mark)?
            .map(|like| like.alone(Context::Plain)),
        Outbound::Unlike(who, id, mark) => scribe.unlike(*who, *id, *mark)?,
        Outbound::Follow(who, whom) => scribe.follow(*who, *whom)?,
        Outbound::Unfollow(who, whom, id) => scribe.unfollow(*who, *whom, id)?,
        Outbound::Accept(who, asker, id) => scribe.answer("Accept", *who, *asker, id.as_deref())?,
        Outbound::Reject(who, asker, id) => scribe.answer("Reject", *who, *asker, id.as_deref())?,
        Outbound::Block(who, whom) => scribe
            .block(*who, *whom)?
            .map(|block| block.alone(Context::Plain)),
        Outbound::Unblock(who, whom) => {
            let block = scribe.block(*who, *whom)?;
            block.map(|block| scribe.undo(block).alone(Context::Plain))
        }
        Outbound::Profile(who) => scribe.profile(*who)?,
        Outbound::Gone(who) => scribe.gone(*who)?,
        Outbound::Moved(who) => scribe.moved(*who)?,
        Outbound::Pin(who, id) => scribe.pin("Add", *who, *id)?,
        Outbound::Unpin(who, id) => scribe.pin("Remove", *who, *id)?,
        Outbound::FeatureTag(who, tag) => scribe.feature("Add", *who, tag)?,
        Outbound::UnfeatureTag(who, tag) => scribe.feature("Remove", *who, tag)?,
        Outbound::Report(id) => scribe.flag(*id)?,
        Outbound::QuoteRequest(id) => scribe.quote_request(*id)?,
        Outbound::QuoteAnswer(answer) => scribe.quote_answer(answer)?,
        Outbound::QuoteRevoked(quoted, quoting) => scribe.quote_revoked(*quoted, *quoting)?,
        Outbound::RelayFollow(relay) => Some(scribe.relay(relay).alone(Context::Plain)),
        Outbound::RelayUndo(relay) => Some(scribe.undo(scribe.relay(relay)).alone(Context::Plain)),
    };
    activity.iter().map(value).collect()
}

impl Scribe<'_> {
    /// Create, or Announce where the status is a boost; nothing of what stays in the house.
    pub fn posted(&self, id: StatusId) -> Result<Option<Activity>, Error> {
        let Some((author, status)) = self.outgoing(id)?.filter(|(author, _)| author.is_local())
        else {
            return Ok(None);
        };
        if status.reblog_of.is_some() {
            let announce = self.announce(&author, &status)?;
            return Ok(announce.map(|announce| announce.alone(Context::Plain)));
        }
        let create = self.create(&author, &status)?;
        Ok(Some(create.alone(Context::Post)))
    }

    /// Create(Note or Question). Whether it may be shown to whom it is for is for the caller to know.
    pub fn create(&self, author: &Account, status: &Status) -> Result<Activity, Error> {
        let note = self.note(author, status)?;
        let audience = self.audience(author, status)?;
        let id = format!("{}/activity", note.id);
        let actor = author.actor(self.settings);
        let create = Activity {
            published: Some(status.created_at.iso()),
            ..Activity::new(id, "Create", &actor, Object::Note(Box::new(note)))
        };
        Ok(create.to(audience))
    }

    /// A boost; of one's own private post too, which its followers already have.
    fn announce(&self, author: &Account, boost: &Status) -> Result<Option<Activity>, Error> {
        let original = boost.reblog_of.map(|id| self.outgoing(id)).transpose()?;
        let Some((writer, original)) = original.flatten() else {
            return Ok(None);
        };
        let id = names::status(self.settings, author, boost);
        let object = Object::Id(names::status(self.settings, &writer, &original));
        let announce = Activity {
            published: Some(boost.created_at.iso()),
            ..Activity::new(id, "Announce", &author.actor(self.settings), object)
        };
        Ok(Some(announce.to(self.audience(author, boost)?)))
    }

    /// Update(Note); `updated` tells others that it is newer, also where only a poll's numbers are.
    fn edited(&self, id: StatusId) -> Result<Option<Activity>, Error> {
        let found = self.outgoing(id)?;
        let Some((author, status)) =
            found.filter(|(author, status)| author.is_local() && status.reblog_of.is_none())
        else {
            return Ok(None);
        };
        let moment = match status.poll {
            None => status.edited_at.unwrap_or(self.view.now()),
            Some(_) => self.view.now(),
        };
        let mut note = self.note(&author, &status)?;
        note.updated.get_or_insert_with(|| moment.iso());
        let id = format!("{}#updates/{}", note.id, moment.0);
        let actor = author.actor(self.settings);
        let update = Activity {
            published: Some(moment.iso()),
            ..Activity::new(id, "Update", &actor, Object::Note(Box::new(note)))
        };
        let audience = self.audience(&author, &status)?;
        Ok(Some(update.to(audience).alone(Context::Post)))
    }

    /// Delete(Tombstone), or Undo(Announce): everybody hears of it, because anybody may have got it (Mastodon
    /// `DeleteSerializer`, `UndoAnnounceSerializer`). What stayed in the house was never heard of.
    fn withdrawn(&self, status: &Status) -> Result<Option<Activity>, Error> {
        let author = self.view.account(status.account)?;
        let Some(author) = author.filter(|author| author.is_local() && !status.local_only) else {
            return Ok(None);
        };
        let actor = author.actor(self.settings);
        let id = names::status(self.settings, &author, status);
        if status.reblog_of.is_some() {
            let audience = self.audience(&author, status)?;
            let announce = match self.announce(&author, status)? {
                Some(announce) => announce,
                // The original is gone: what was boosted can't be named any more, the boost itself can.
                None => Activity::new(id.clone(), "Announce", &actor, Object::Id(id.clone()))
                    .to(audience.clone()),
            };
            let object = Object::Activity(Box::new(announce));
            let undo = Activity::new(format!("{id}#undo"), "Undo", &actor, object);
            return Ok(Some(undo.to(audience).alone(Context::Plain)));
        }
        let object = Object::Tombstone(Tombstone::of(id.clone()));
        let delete = Activity::new(format!("{id}#delete"), "Delete", &actor, object);
        Ok(Some(delete.to(Audience::public()).alone(Context::Plain)))
    }

    /// A choice each, as Mastodon counts them.
    fn votes(&self, who: AccountId, poll: PollId) -> Result<Vec<Activity>, Error> {
        let (Some(voter), Some(poll)) = (self.resident(who)?, self.view.poll(poll)?) else {
            return Ok(Vec::new());
        };
        let (Some(vote), Some((asker, post))) =
            (self.view.vote(poll.id, who)?, self.outgoing(poll.status)?)
        else {
            return Ok(Vec::new());
        };
        let actor = voter.actor(self.settings);
        let to = asker.actor(self.settings);
        let chosen = vote.choices.iter().filter_map(|choice| {
            let option = poll.options.get(*choice as usize)?;
            let id = format!("{actor}#votes/{}/{choice}", poll.id);
            let object = Choice {
                id: id.clone(),
                kind: "Note",
                name: option.title.clone(),
                attributed_to: actor.clone(),
                in_reply_to: names::status(self.settings, &asker, &post),
                to: to.clone(),
            };
            let object = Object::Choice(Box::new(object));
            let create = Activity::new(format!("{id}/activity"), "Create", &actor, object);
            Some(create.to(Audience::of(&to)).alone(Context::Plain))
        });
        Ok(chosen.collect())
    }

    /// The id names the favourite and not the post, so that a second one is not taken for the first come twice.
    fn like(&self, who: AccountId, id: StatusId, mark: MarkId) -> Result<Option<Activity>, Error> {
        let (Some(me), Some((author, status))) = (self.resident(who)?, self.outgoing(id)?) else {
            return Ok(None);
        };
        let actor = me.actor(self.settings);
        let object = Object::Id(names::status(self.settings, &author, &status));
        let like = Activity::new(format!("{actor}#likes/{mark}"), "Like", &actor, object);
        Ok(Some(like.to(Audience::of(author.actor(self.settings)))))
    }

    fn unlike(
        &self,
        who: AccountId,
        id: StatusId,
        mark: MarkId,
    ) -> Result<Option<Activity>, Error> {
        let like = self.like(who, id, mark)?;
        Ok(like.map(|like| self.undo(like).alone(Context::Plain)))
    }

    /// Takes `was` back; addressed as it was.
    fn undo(&self, was: Activity) -> Activity {
        let id = format!("{}/undo/{}", was.id, self.view.now().0);
        let audience = Audience {
            to: was.to.clone(),
            cc: was.cc.clone(),
        };
        let actor = was.actor.clone();
        Activity::new(id, "Undo", &actor, Object::Activity(Box::new(was))).to(audience)
    }

    /// Follow, while it is asked for or holds.
    fn follow(&self, who: AccountId, whom: AccountId) -> Result<Option<Activity>, Error> {
        let (Some(me), Some(whom)) = (self.resident(who)?, self.view.account(whom)?) else {
            return Ok(None);
        };
        let row = match self.view.follow_request(who, whom.id)? {
            None => self.view.follow(who, whom.id)?,
            asked => asked,
        };
        let Some(row) = row else {
            return Ok(None);
        };
        let id = owe::follow_id(&me, self.settings, &row);
        let whom = whom.actor(self.settings);
        let actor = me.actor(self.settings);
        let follow = Activity::new(id, "Follow", &actor, Object::Id(whom.clone()));
        Ok(Some(follow.to(Audience::of(whom)).alone(Context::Plain)))
    }

    fn unfollow(
        &self,
        who: AccountId,
        whom: AccountId,
        id: &str,
    ) -> Result<Option<Activity>, Error> {
        let (Some(me), Some(whom)) = (self.resident(who)?, self.actor_of(whom)?) else {
            return Ok(None);
        };
        let actor = me.actor(self.settings);
        let follow = Activity::new(id.to_owned(), "Follow", &actor, Object::Id(whom.clone()));
        let object = Object::Activity(Box::new(follow));
        let undo = Activity::new(format!("{id}/undo"), "Undo", &actor, object);
        Ok(Some(undo.to(Audience::of(whom)).alone(Context::Plain)))
    }

    /// Accept or Reject(Follow). Its object is the Follow as it came; one without an id is named by its people.
    fn answer(
        &self,
        kind: &'static str,
        who: AccountId,
        asker: AccountId,
        follow: Option<&str>,
    ) -> Result<Option<Activity>, Error> {
        let (Some(me), Some(them)) = (self.resident(who)?, self.actor_of(asker)?) else {
            return Ok(None);
        };
        let actor = me.actor(self.settings);
        let id = match (kind, self.view.follow(asker, who)?) {
            ("Accept", Some(row)) => format!("{actor}#accepts/follows/{}", row.id),
            // Taken back meanwhile; a Reject follows, or an Undo has come.
            ("Accept", None) => return Ok(None),
            _ => format!("{actor}#rejects/follows/{asker}/{}", self.view.now().0),
        };
        let asked = follow.map_or_else(|| format!("{them}#follow"), str::to_owned);
        let asked = Activity::new(asked, "Follow", &them, Object::Id(actor.clone()));
        let answer = Activity::new(id, kind, &actor, Object::Activity(Box::new(asked)));
        Ok(Some(answer.to(Audience::of(them)).alone(Context::Plain)))
    }

    fn block(&self, who: AccountId, whom: AccountId) -> Result<Option<Activity>, Error> {
        let (Some(me), Some(them)) = (self.resident(who)?, self.actor_of(whom)?) else {
            return Ok(None);
        };
        let actor = me.actor(self.settings);
        let id = format!("{actor}#blocks/{whom}");
        let block = Activity::new(id, "Block", &actor, Object::Id(them.clone()));
        Ok(Some(block.to(Audience::of(them))))
    }

    /// Update(Person).
    fn profile(&self, who: AccountId) -> Result<Option<Activity>, Error> {
        let Some(me) = self.resident(who)? else {
            return Ok(None);
        };
        let actor = me.actor(self.settings);
        let id = format!("{actor}#updates/{}", self.view.now().0);
        let object = Object::Actor(Box::new(self.actor(&me)?));
        let update = Activity::new(id, "Update", &actor, object);
        Ok(Some(update.to(Audience::public()).alone(Context::Actor)))
    }

    /// Delete(Person).
    fn gone(&self, who: AccountId) -> Result<Option<Activity>, Error> {
        Ok(self.resident(who)?.map(|me| {
            let actor = me.actor(self.settings);
            let object = Object::Id(actor.clone());
            Activity::new(format!("{actor}#delete"), "Delete", &actor, object)
                .to(Audience::public())
                .alone(Context::Plain)
        }))
    }

    fn moved(&self, who: AccountId) -> Result<Option<Activity>, Error> {
        let Some(me) = self.resident(who)? else {
            return Ok(None);
        };
        let Some(to) = me.moved_to else {
            return Ok(None);
        };
        let actor = me.actor(self.settings);
        let id = format!("{actor}#moves/{to}");
        Ok(self.actor_of(to)?.map(|target| {
            let moved = Activity {
                target: Some(target),
                ..Activity::new(id, "Move", &actor, Object::Id(actor.clone()))
            };
            let followers = Audience::of(names::followers(&actor));
            moved.to(followers).alone(Context::Plain)
        }))
    }

    /// Add to or Remove from the pinned posts; a post that is gone was deleted, which says more.
    fn pin(
        &self,
        kind: &'static str,
        who: AccountId,
        id: StatusId,
    ) -> Result<Option<Activity>, Error> {
        let Some((author, status)) = self.outgoing(id)?.filter(|(author, _)| author.id == who)
        else {
            return Ok(None);
        };
        // What strangers may not see is not in the collection that they read.
        if !status.visibility.is_open() {
            return Ok(None);
        }
        let object = Object::Id(names::status(self.settings, &author, &status));
        self.change_featured(kind, &author, &format!("pins/{id}"), object, Context::Plain)
    }

    fn feature(
        &self,
        kind: &'static str,
        who: AccountId,
        tag: &str,
    ) -> Result<Option<Activity>, Error> {
        let Some(me) = self.resident(who)? else {
            return Ok(None);
        };
        let folded = crate::text::tokenize::hashtag(tag).unwrap_or_else(|| tag.to_lowercase());
        let usage = TagUse {
            name: folded,
            display: tag.to_owned(),
        };
        let what = format!("featured_tags/{}", usage.name);
        let object = Object::Tag(Box::new(self.hashtag(&usage)));
        self.change_featured(kind, &me, &what, object, Context::Post)
    }

    /// Mastodon's target is the same collection for both.
    fn change_featured(
        &self,
        kind: &'static str,
        me: &Account,
        what: &str,
        object: Object,
        context: Context,
    ) -> Result<Option<Activity>, Error> {
        let actor = me.actor(self.settings);
        let moment = self.view.now().0;
        let id = format!("{actor}#{what}/{}/{moment}", kind.to_lowercase());
        let change = Activity {
            target: Some(names::featured(&actor)),
            ..Activity::new(id, kind, &actor, object)
        };
        Ok(Some(change.to(Audience::public()).alone(context)))
    }

    /// Flag: the house complains, so that nobody learns who in it did (Mastodon `FlagSerializer`).
    fn flag(&self, id: ReportId) -> Result<Option<Activity>, Error> {
        let Some(report) = self.view.report(id)?.filter(|report| report.forward) else {
            return Ok(None);
        };
        let Some(target) = self.actor_of(report.target)? else {
            return Ok(None);
        };
        let mut about = vec![target.clone()];
        for post in &report.statuses {
            let found = self.outgoing(*post)?;
            about.extend(found.map(|(author, post)| names::status(self.settings, &author, &post)));
        }
        let house = names::house(self.settings);
        let flag = Activity {
            content: Some(report.comment),
            ..Activity::new(
                format!("{house}#reports/{id}"),
                "Flag",
                &house,
                Object::Ids(about),
            )
        };
        Ok(Some(flag.to(Audience::of(target)).alone(Context::Plain)))
    }

    /// The house's own Follow of a relay (Mastodon `Relay#follow_activity`).
    fn relay(&self, relay: &Relay) -> Activity {
        let house = names::house(self.settings);
        let followed = Object::Id(relay::followed(relay).to_owned());
        let id = relay::follow_id(self.settings, relay);
        Activity::new(id, "Follow", &house, followed)
    }

    /// QuoteRequest; the post comes with it where everybody may see it.
    fn quote_request(&self, id: StatusId) -> Result<Option<Activity>, Error> {
        let Some((author, status)) = self.outgoing(id)?.filter(|(author, _)| author.is_local())
        else {
            return Ok(None);
        };
        let Some(quote) = &status.quote else {
            return Ok(None);
        };
        let quoted = quote.status.map(|id| self.view.status(id)).transpose()?;
        let whom = match quoted.flatten() {
            Some(quoted) => self.actor_of(quoted.account)?,
            None => None,
        };
        let actor = author.actor(self.settings);
        let note = names::status(self.settings, &author, &status);
        let instrument = match status.visibility.is_open() {
            true => Object::Note(Box::new(self.note(&author, &status)?)),
            false => Object::Id(note.clone()),
        };
        let object = Object::Id(quote.uri.clone());
        let request = Activity {
            instrument: Some(Box::new(instrument)),
            to: whom.into_iter().collect(),
            ..Activity::new(
                format!("{note}#quote_request"),
                "QuoteRequest",
                &actor,
                object,
            )
        };
        Ok(Some(request.alone(Context::Post)))
    }

    /// Accept or Reject(QuoteRequest). A yes without a post that it could be kept for can't be given.
    fn quote_answer(&self, answer: &QuoteAnswer) -> Result<Option<Activity>, Error> {
        let (Some((author, quoted)), Some(asker)) =
            (self.outgoing(answer.quoted)?, self.actor_of(answer.asker)?)
        else {
            return Ok(None);
        };
        let actor = author.actor(self.settings);
        let result = match (answer.allowed, answer.quoting_id) {
            (true, Some(quoting)) => Some(names::quote_authorization(&actor, quoting)),
            (true, None) => return Ok(None),
            (false, _) => None,
        };
        let kind = if answer.allowed { "Accept" } else { "Reject" };
        let request = Activity {
            instrument: Some(Box::new(Object::Id(answer.quoting.clone()))),
            ..Activity::new(
                answer.request.clone(),
                "QuoteRequest",
                &asker,
                Object::Id(names::status(self.settings, &author, &quoted)),
            )
        };
        let id = format!(
            "{actor}#{}s/quote_requests/{}/{}",
            kind.to_lowercase(),
            answer.asker,
            self.view.now().0
        );
        let said = Activity {
            result,
            ..Activity::new(id, kind, &actor, Object::Activity(Box::new(request)))
        };
        Ok(Some(said.to(Audience::of(asker)).alone(Context::Quote)))
    }

    /// Delete(QuoteAuthorization), also when the quoted post itself is still there.
    fn quote_revoked(
        &self,
        quoted: StatusId,
        quoting: StatusId,
    ) -> Result<Option<Activity>, Error> {
        let Some((author, _)) = self
            .outgoing(quoted)?
            .filter(|(author, _)| author.is_local())
        else {
            return Ok(None);
        };
        let actor = author.actor(self.settings);
        let authorization = names::quote_authorization(&actor, quoting);
        let id = format!("{authorization}#delete");
        let delete = Activity::new(id, "Delete", &actor, Object::Id(authorization));
        Ok(Some(delete.to(Audience::of(PUBLIC)).alone(Context::Quote)))
    }
}
