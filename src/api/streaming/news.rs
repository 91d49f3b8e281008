//! From events to messages: who hears of it, and what it looks like to them.
//!
//! A post is rendered once, as a stranger sees it, whoever listens. What differs between viewers
//! (marks, filters) is looked up for each and compared: viewers for whom it is the same share the very
//! same bytes. Only posts with a poll, whose votes differ too, are rendered for each viewer.

use super::channel::{Channel, Stream};
use super::hub::Message;
use crate::api::entity::{self, Render};
use crate::model::event::Event;
use crate::model::status::{Status, Visibility};
use crate::model::{AccountId, AnnouncementId, ListId, Page, StatusId};
use crate::ops::{Refusal, see};
use crate::store::{Error, View};
use serde::Serialize;
use std::collections::HashMap;
use std::sync::Arc;

/// One thing that happened, as it is sent.
#[derive(Debug)]
pub struct News {
    /// Mastodon's name of the event.
    pub event: &'static str,
    /// What goes with it; some events say everything by their name.
    pub payload: Option<String>,
    /// The same as a JSON string, for WebSockets.
    pub quoted: Option<String>,
}

impl News {
    fn new(event: &'static str, payload: Option<String>) -> Arc<News> {
        let quoted = payload
            .as_ref()
            .map(|text| serde_json::Value::from(text.as_str()).to_string());
        Arc::new(News {
            event,
            payload,
            quoted,
        })
    }
}

/// Somebody who listens.
#[derive(Clone, Debug)]
pub struct Listener {
    /// Where they sit; given by the hub.
    pub number: u64,
    /// Who it is.
    pub account: AccountId,
    /// Whether their token lets them read notifications.
    pub notifications: bool,
    /// What they listen to.
    pub streams: Arc<Vec<Stream>>,
}

impl Listener {
    /// Somebody who is about to take a seat.
    pub fn new(account: AccountId, notifications: bool, streams: Vec<Stream>) -> Listener {
        Listener {
            number: 0,
            account,
            notifications,
            streams: Arc::new(streams),
        }
    }
}

/// Everything that `listeners` are told of `events`, in order: seat and message.
///
/// # Errors
/// When the store fails.
pub fn gather(
    view: &View,
    listeners: &[Listener],
    events: &[Event],
) -> Result<Vec<(u64, Message)>, Error> {
    let mut desk = Desk {
        view,
        listeners,
        stranger: Render::new(view, None)?,
        viewers: HashMap::new(),
        drafts: HashMap::new(),
        written: HashMap::new(),
        post: Vec::new(),
    };
    for event in events {
        desk.announce(event)?;
    }
    Ok(desk.post)
}

/// What makes one viewer's message differ from another's.
#[derive(PartialEq, Eq, Hash)]
struct Need {
    status: StatusId,
    event: &'static str,
    own: String,
}

struct Desk<'a> {
    view: &'a View,
    listeners: &'a [Listener],
    stranger: Render<'a>,
    viewers: HashMap<AccountId, Render<'a>>,
    drafts: HashMap<StatusId, Arc<entity::Status>>,
    written: HashMap<Need, Arc<News>>,
    post: Vec<(u64, Message)>,
}

impl<'a> Desk<'a> {
    fn announce(&mut self, event: &Event) -> Result<(), Error> {
        match event {
            Event::Home { account, status } => {
                let wanted = |channel: &Channel| *channel == Channel::User;
                self.update_for(*account, *status, wanted)
            }
            Event::List {
                list,
                account,
                status,
            } => {
                let list = Channel::List(*list);
                self.update_for(*account, *status, |channel| *channel == list)
            }
            Event::Public { status, .. } => self.public(event, *status),
            Event::Edited { status } => self.edited(*status),
            Event::Deleted { status } => self.deleted(status),
            Event::Notified {
                account,
                notification,
            } => {
                let Some(told) = self.view.notification(*account, *notification)? else {
                    return Ok(());
                };
                let entity = self.viewer(*account)?.notification(&told)?;
                self.tell_notifications(*account, "notification", entity.as_ref())
            }
            Event::Conversation {
                account,
                conversation,
            } => {
                let Some(moved) = self.view.conversation(*account, *conversation)? else {
                    return Ok(());
                };
                let entity = self.viewer(*account)?.conversation(&moved)?;
                let news = News::new("conversation", Some(json(&entity)?));
                self.tell(*account, &news, |channel| *channel == Channel::Direct);
                Ok(())
            }
            Event::FiltersChanged { account } => {
                let news = News::new("filters_changed", None);
                self.tell(*account, &news, |channel| *channel == Channel::User);
                Ok(())
            }
            Event::NotificationsMerged { account } => {
                self.tell_notifications(*account, "notifications_merged", Some(&1))
            }
            Event::Announced { announcement } => self.announced(*announcement),
            Event::AnnouncementGone { announcement } => {
                let news = News::new("announcement.delete", Some(announcement.to_string()));
                self.tell_everybody(&news);
                Ok(())
            }
            Event::AnnouncementReaction { announcement, name } => {
                let counted = self.stranger.reaction_news(*announcement, name);
                let news = News::new("announcement.reaction", Some(json(&plainly(counted)?)?));
                self.tell_everybody(&news);
                Ok(())
            }
            Event::SignedOut { .. } => Ok(()),
        }
    }

    /// Words to everybody, without what each has done with them (Mastodon `PublishScheduledAnnouncementWorker`).
    fn announced(&mut self, id: AnnouncementId) -> Result<(), Error> {
        let Some(one) = self.view.announcement(id)? else {
            return Ok(());
        };
        let entity = plainly(self.stranger.announcement(&one))?;
        let news = News::new("announcement", Some(json(&entity)?));
        self.tell_everybody(&news);
        Ok(())
    }

    /// Hands news to everybody who listens to their own stream.
    fn tell_everybody(&mut self, news: &Arc<News>) {
        for account in self.people(&|channel| *channel == Channel::User) {
            self.tell(account, news, |channel| *channel == Channel::User);
        }
    }

    /// Hands news to each fitting stream of one person.
    fn tell(&mut self, account: AccountId, news: &Arc<News>, fits: impl Fn(&Channel) -> bool) {
        for listener in self.listeners.iter().filter(|one| one.account == account) {
            for stream in listener.streams.iter().filter(|one| fits(&one.channel)) {
                let message = Message {
                    label: stream.label.clone(),
                    news: news.clone(),
                };
                self.post.push((listener.number, message));
            }
        }
    }

    fn tell_notifications<T: Serialize>(
        &mut self,
        account: AccountId,
        event: &'static str,
        entity: Option<&T>,
    ) -> Result<(), Error> {
        let Some(entity) = entity else { return Ok(()) };
        let news = News::new(event, Some(json(entity)?));
        for listener in self.listeners {
            if listener.account != account || !listener.notifications {
                continue;
            }
            for stream in listener.streams.iter() {
                if matches!(stream.channel, Channel::User | Channel::Notifications) {
                    let message = Message {
                        label: stream.label.clone(),
                        news: news.clone(),
                    };
                    self.post.push((listener.number, message));
                }
            }
        }
        Ok(())
    }

    /// A new post in one person's own timeline.
    fn update_for(
        &mut self,
        account: AccountId,
        status: StatusId,
        fits: impl Fn(&Channel) -> bool,
    ) -> Result<(), Error> {
        if !self.anybody(account, &fits) {
            return Ok(());
        }
        if let Some(news) = self.status(account, status, "update")? {
            self.tell(account, &news, fits);
        }
        Ok(())
    }

    fn public(&mut self, event: &Event, id: StatusId) -> Result<(), Error> {
        let Event::Public {
            local,
            listed,
            media,
            tags,
            ..
        } = event
        else {
            return Ok(());
        };
        let fits = |channel: &Channel| match channel {
            Channel::Public {
                origin,
                media: only,
            } => *listed && origin.takes(*local) && (*media || !only),
            Channel::Hashtag { name, local: here } => tags.contains(name) && (*local || !here),
            _ => false,
        };
        self.shared(id, "update", fits)
    }

    /// A post in channels that everybody may listen to; each person is asked whether they want it.
    fn shared(
        &mut self,
        id: StatusId,
        event: &'static str,
        fits: impl Fn(&Channel) -> bool,
    ) -> Result<(), Error> {
        let people = self.people(&fits);
        if people.is_empty() {
            return Ok(());
        }
        let Some(status) = self.view.status(id)? else {
            return Ok(());
        };
        if !see::listed(self.view, &status)? {
            return Ok(());
        }
        for account in people {
            if see::wants(self.view, account, &status)?
                && let Some(news) = self.status(account, id, event)?
            {
                self.tell(account, &news, &fits);
            }
        }
        Ok(())
    }

    /// A changed post goes where it may be on screen.
    fn edited(&mut self, id: StatusId) -> Result<(), Error> {
        let Some(status) = self.view.status(id)? else {
            return Ok(());
        };
        let shown = status.clone();
        let local = self.view.account_of(status.account)?.is_local();
        self.shared(id, "status.update", move |channel| {
            is_shared(channel, &shown, local)
        })?;
        for account in self.people(&|channel| matches!(channel, Channel::User | Channel::List(_))) {
            let at_home = status.account == account
                || status.mentions.contains(&account)
                || self.view.in_home(account, id)?;
            let lists = self.lists_showing(account, id)?;
            if !at_home && lists.is_empty() {
                continue;
            }
            if let Some(news) = self.status(account, id, "status.update")? {
                self.tell(account, &news, |channel| match channel {
                    Channel::User => at_home,
                    Channel::List(list) => lists.contains(list),
                    _ => false,
                });
            }
        }
        Ok(())
    }

    /// The lists that one person listens to and that show a post.
    fn lists_showing(&self, account: AccountId, id: StatusId) -> Result<Vec<ListId>, Error> {
        let just_this = Page {
            max_id: id.0.checked_add(1),
            since_id: id.0.checked_sub(1),
            min_id: None,
            limit: 1,
        };
        let mut found = Vec::new();
        for listener in self.listeners.iter().filter(|one| one.account == account) {
            for stream in listener.streams.iter() {
                if let Channel::List(list) = stream.channel
                    && !found.contains(&list)
                    && !self
                        .view
                        .list_timeline(list, &just_this, |id| Ok(Some(id)))?
                        .is_empty()
                {
                    found.push(list);
                }
            }
        }
        Ok(found)
    }

    /// A post that is gone can't be looked up any more; whoever could have had it on screen is told.
    fn deleted(&mut self, gone: &Status) -> Result<(), Error> {
        let news = News::new("delete", Some(gone.id.to_string()));
        let author = self.view.account(gone.account)?;
        let local = author.is_some_and(|author| author.is_local());
        let fits = |channel: &Channel| match channel {
            Channel::User | Channel::List(_) => true,
            other => is_shared(other, gone, local),
        };
        for account in self.people(&fits) {
            let could_see = gone.account == account
                || gone.visibility.is_open()
                || gone.mentions.contains(&account)
                || gone.visibility == Visibility::Private
                    && self.view.follows(account, gone.account)?;
            if could_see {
                self.tell(account, &news, fits);
            }
        }
        Ok(())
    }

    fn anybody(&self, account: AccountId, fits: &impl Fn(&Channel) -> bool) -> bool {
        self.people(fits).contains(&account)
    }

    /// Who listens to a fitting channel, each once.
    fn people(&self, fits: &impl Fn(&Channel) -> bool) -> Vec<AccountId> {
        let hears = |one: &&Listener| one.streams.iter().any(|stream| fits(&stream.channel));
        let mut people: Vec<AccountId> = self
            .listeners
            .iter()
            .filter(hears)
            .map(|one| one.account)
            .collect();
        people.sort_unstable();
        people.dedup();
        people
    }

    fn viewer(&mut self, account: AccountId) -> Result<&Render<'a>, Error> {
        Ok(self
            .viewers
            .entry(account)
            .or_insert_with(|| self.stranger.seen_by(account)))
    }

    /// A post as `account` sees it; `None` when they may not.
    fn status(
        &mut self,
        account: AccountId,
        id: StatusId,
        event: &'static str,
    ) -> Result<Option<Arc<News>>, Error> {
        let Some(status) = self.view.status(id)? else {
            return Ok(None);
        };
        if !see::may_see(self.view, Some(account), &status)? {
            return Ok(None);
        }
        let original = match status.reblog_of {
            Some(original) => self.view.status(original)?,
            None => None,
        };
        let proper = original.as_ref().unwrap_or(&status);
        // What is quoted may be hidden from some.
        if proper.poll.is_some() || proper.quote.is_some() {
            let entity = self.viewer(account)?.status(&status)?;
            return Ok(Some(News::new(event, Some(json(&entity)?))));
        }
        let render = self.viewer(account)?;
        let own = render.own(&status)?;
        let inner = original.as_ref().map(|original| render.own(original));
        let inner = inner.transpose()?.flatten();
        let approval = render.quote_approval(proper)?;
        let need = Need {
            status: id,
            event,
            own: json(&(&own, &inner, &approval))?,
        };
        if let Some(done) = self.written.get(&need) {
            return Ok(Some(done.clone()));
        }
        let mut entity = (*self.draft(&status)?).clone();
        entity.own = own;
        if let Some(reblog) = &mut entity.reblog {
            reblog.own = inner;
            reblog.quote_approval = approval.clone();
        }
        entity.quote_approval = approval;
        let news = News::new(event, Some(json(&entity)?));
        self.written.insert(need, news.clone());
        Ok(Some(news))
    }

    /// A post as a stranger sees it.
    fn draft(&mut self, status: &Status) -> Result<Arc<entity::Status>, Error> {
        if let Some(done) = self.drafts.get(&status.id) {
            return Ok(done.clone());
        }
        let draft = Arc::new(self.stranger.status(status)?);
        self.drafts.insert(status.id, draft.clone());
        Ok(draft)
    }
}

/// Whether a post belongs to a public or hashtag channel.
fn is_shared(channel: &Channel, status: &Status, local: bool) -> bool {
    let public = status.visibility == Visibility::Public && status.reblog_of.is_none();
    let to_another = status
        .in_reply_to_account
        .is_some_and(|to| to != status.account);
    match channel {
        Channel::Public { origin, media } => {
            public && !to_another && origin.takes(local) && (!media || !status.media.is_empty())
        }
        Channel::Hashtag { name, local: here } => {
            public && (local || !here) && status.tags.iter().any(|tag| tag.name == *name)
        }
        _ => false,
    }
}

/// What is only rendered refuses nothing: what goes wrong is the store's.
fn plainly<T>(rendered: Result<T, Refusal>) -> Result<T, Error> {
    rendered.map_err(|why| match why {
        Refusal::Store(why) => why,
        other => Error::Corrupt(other.to_string()),
    })
}

fn json(entity: &impl Serialize) -> Result<String, Error> {
    serde_json::to_string(entity).map_err(|why| Error::Corrupt(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::account::Role;
    use crate::model::scheduled::Draft;
    use crate::ops::create_account::{Newcomer, create_account};
    use crate::ops::{Refusal, favourite, post_status};
    use crate::store::{Clock, Store};

    fn person(name: String) -> Newcomer {
        Newcomer {
            handle: name,
            display_name: String::new(),
            password: String::new(),
            role: Role::Member,
            invited_by: None,
        }
    }

    #[test]
    fn viewers_for_whom_a_post_is_the_same_share_its_bytes() {
        let folder = tempfile::tempdir().unwrap();
        let store = Store::in_memory(Clock::System, folder.path().to_owned()).unwrap();
        let made = store.write_now(|tx| {
            let mut people = Vec::new();
            for number in 0..20 {
                people.push(create_account(tx, &person(format!("p{number}")))?);
            }
            let draft = Draft {
                text: "hello, all".to_owned(),
                ..Draft::default()
            };
            let status = post_status::post_status(tx, people[0], draft, None)?;
            favourite::favourite(tx, people[1], status)?;
            Ok::<_, Refusal>((people, status))
        });
        let (people, status) = made.unwrap();
        let stream = Stream::parse("public", None, None).unwrap();
        let sits = |(seat, account): (usize, &AccountId)| Listener {
            number: seat as u64,
            ..Listener::new(*account, true, vec![stream.clone()])
        };
        let listeners: Vec<Listener> = people.iter().enumerate().map(sits).collect();
        let event = Event::Public {
            status,
            local: true,
            listed: true,
            media: false,
            tags: Vec::new().into(),
        };
        let post = store
            .read_now(|view| gather(view, &listeners, &[event]))
            .unwrap();
        assert_eq!(post.len(), 20);
        let mut seen: Vec<*const News> = post
            .iter()
            .map(|(_, message)| Arc::as_ptr(&message.news))
            .collect();
        seen.sort_unstable();
        seen.dedup();
        assert_eq!(
            seen.len(),
            3,
            "the author, the one who liked it, and all others"
        );
    }
}
