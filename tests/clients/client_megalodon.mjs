// megalodon (the library of Whalebird and other desktop clients) against a running server.
import { randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import generator, { detector } from 'megalodon';
import { authorise } from './pages.mjs';
import { ADA, BASE, BEN, COMMUNITY, Mailbox, PASSWORD, check, eventually, listen, png, refused as refuse, runSteps, same, step } from './steps.mjs';

const REDIRECT = 'urn:ietf:wg:oauth:2.0:oob';
const SCOPES = ['read', 'write', 'follow', 'push'];
const TAG = `mega${randomBytes(4).toString('hex')}`;
const w = {};
const refused = (status, call) => refuse(status, (error) => error.response?.status, call);
const ids = (things) => things.map((thing) => thing.id);
/** The parameters of one relation of a Link header. */
const link = (answer, rel) => Object.fromEntries(new URL(new RegExp(`<([^>]+)>; rel="${rel}"`).exec(answer.headers.link)[1]).searchParams);

async function signIn(handle) {
  const anonymous = generator('mastodon', BASE, null, 'megalodon test');
  const app = await anonymous.registerApp('megalodon test', { scopes: SCOPES, redirect_uris: REDIRECT, website: 'https://example.org/' });
  same([app.name, app.redirect_uri, app.website], ['megalodon test', REDIRECT, 'https://example.org/'], 'app');
  const code = await authorise(app.url, handle, PASSWORD, REDIRECT);
  const token = await anonymous.fetchAccessToken(app.client_id, app.client_secret, code, REDIRECT);
  same([token.token_type, token.scope], ['Bearer', SCOPES.join(' ')], 'token');
  return { app, again: () => anonymous.fetchAccessToken(app.client_id, app.client_secret, code, REDIRECT), token: token.access_token, api: generator('mastodon', BASE, token.access_token, 'megalodon test') };
}

step('the server is recognised and people sign in by the code shown', async () => {
  same(await detector(BASE), 'mastodon', 'the software megalodon takes it for');
  w.a = await signIn(ADA);
  w.b = await signIn(BEN);
  const once = await signIn(ADA);
  await refused(400, once.again);
  w.ada = w.a.api;
  w.ben = w.b.api;
  same((await w.ada.verifyAppCredentials()).data.name, 'megalodon test', 'app');
});

step('instance, credentials, profile, preferences', async () => {
  same((await w.ada.getInstance()).data.title, COMMUNITY, 'title');
  check(Array.isArray((await w.ada.getInstanceCustomEmojis()).data), 'emojis');
  w.me = (await w.ada.verifyAccountCredentials()).data;
  w.him = (await w.ben.verifyAccountCredentials()).data;
  same([w.me.username, w.him.username], [ADA, BEN], 'people');
  const me = (await w.ada.updateCredentials({ display_name: 'Ada M', note: 'hello', bot: false, fields_attributes: [{ name: 'a', value: 'b' }], source: { privacy: 'unlisted' } })).data;
  same([me.display_name, me.fields.map((f) => [f.name, f.value]), me.source.privacy], ['Ada M', [['a', 'b']], 'unlisted'], 'profile');
  same((await w.ada.getPreferences()).data['posting:default:visibility'], 'unlisted', 'preference');
  await w.ada.updateCredentials({ source: { privacy: 'public' } });
  same([(await w.ben.lookupAccount(ADA)).data.id, ids((await w.ben.searchAccount(ADA)).data)], [w.me.id, [w.me.id]], 'found');
});

step('post with a picture', async () => {
  const file = join(mkdtempSync(join(tmpdir(), 'mega-')), 'picture.png');
  writeFileSync(file, png(90, 70));
  const media = (await w.ada.uploadMedia(createReadStream(file), { description: 'a gradient', focus: '-0.5,0.5' })).data;
  const ready = await eventually(async () => {
    const { data } = await w.ada.getMedia(media.id);
    return data.url && data;
  }, 'the picture is processed');
  same([ready.type, ready.description, ready.meta.original.width, ready.meta.focus], ['image', 'a gradient', 90, { x: -0.5, y: 0.5 }], 'media');
  same((await w.ada.updateMedia(media.id, { description: 'finer' })).data.description, 'finer', 'media edit');
  w.post = (await w.ada.postStatus(`Hello #${TAG}`, { media_ids: [media.id], visibility: 'public', sensitive: true, spoiler_text: 'cw', language: 'en' })).data;
  same([w.post.visibility, w.post.sensitive, w.post.spoiler_text, ids(w.post.media_attachments), w.post.tags.map((t) => t.name)], ['public', true, 'cw', [media.id], [TAG]], 'post');
  const served = await fetch(w.post.media_attachments[0].url);
  same([served.status, served.headers.get('content-type')], [200, 'image/png'], 'the picture is served');
});

step('follow, relationships, reply, context', async () => {
  check((await w.ben.followAccount(w.me.id)).data.following, 'follow');
  check(!(await w.ben.unfollowAccount(w.me.id)).data.following, 'unfollow');
  await w.ben.followAccount(w.me.id);
  await w.ada.followAccount(w.him.id);
  same((await w.ada.getRelationships([w.him.id, w.me.id])).data.map((r) => [r.id, r.following]), [[w.him.id, true], [w.me.id, false]], 'relationships');
  same([ids((await w.ada.getAccountFollowers(w.me.id)).data), ids((await w.ben.getAccountFollowing(w.him.id)).data)], [[w.him.id], [w.me.id]], 'followers, following');
  same((await w.ada.setAccountNote(w.him.id, 'my friend')).data.note, 'my friend', 'note');
  w.reply = (await w.ben.postStatus(`@${ADA} well said`, { in_reply_to_id: w.post.id })).data;
  same([w.reply.in_reply_to_id, w.reply.mentions.map((m) => m.acct)], [w.post.id, [ADA]], 'reply');
  const context = (await w.ada.getStatusContext(w.reply.id)).data;
  same([ids(context.ancestors), ids(context.descendants)], [[w.post.id], []], 'context');
});

step('boost, favourite, bookmark, pin, mute a thread', async () => {
  const boost = (await w.ben.reblogStatus(w.post.id)).data;
  same([boost.reblog.id, boost.reblog.reblogs_count], [w.post.id, 1], 'boost');
  same((await w.ben.favouriteStatus(w.post.id)).data.favourites_count, 1, 'favourite');
  same([ids((await w.ada.getStatusRebloggedBy(w.post.id)).data), ids((await w.ada.getStatusFavouritedBy(w.post.id)).data)], [[w.him.id], [w.him.id]], 'who');
  check((await w.ben.bookmarkStatus(w.post.id)).data.bookmarked, 'bookmark');
  same([ids((await w.ben.getBookmarks()).data), ids((await w.ben.getFavourites()).data)], [[w.post.id], [w.post.id]], 'bookmarks, favourites');
  check(!(await w.ben.unbookmarkStatus(w.post.id)).data.bookmarked, 'no bookmark');
  check((await w.ada.pinStatus(w.post.id)).data.pinned, 'pin');
  same(ids((await w.ben.getAccountStatuses(w.me.id, { pinned: true })).data), [w.post.id], 'pinned');
  check(!(await w.ada.unpinStatus(w.post.id)).data.pinned && (await w.ada.muteStatus(w.post.id)).data.muted && !(await w.ada.unmuteStatus(w.post.id)).data.muted, 'unpin, mute, unmute');
  same([(await w.ben.unreblogStatus(w.post.id)).data.reblogs_count, (await w.ben.unfavouriteStatus(w.post.id)).data.favourites_count], [0, 0], 'undone');
});

step('edit, source, delete', async () => {
  const edited = (await w.ada.editStatus(w.post.id, { status: `Edited #${TAG}`, media_ids: ids(w.post.media_attachments) })).data;
  check(edited.edited_at && edited.content.includes('Edited') && edited.media_attachments.length === 1, 'edited');
  same((await w.ada.getStatusSource(w.post.id)).data.text, `Edited #${TAG}`, 'source');
  const history = await (await fetch(`${BASE}/api/v1/statuses/${w.post.id}/history`)).json();
  same(history.map((h) => h.content.includes('Edited')), [false, true], 'history, for anybody');
  const scrap = (await w.ada.postStatus('scrap')).data;
  same((await w.ada.deleteStatus(scrap.id)).data.id, scrap.id, 'deleted');
  await refused(404, () => w.ada.getStatus(scrap.id));
});

step('timelines page by twenty through Link headers, both ways', async () => {
  w.many = [];
  for (let n = 0; n < 45; n += 1) w.many.push((await w.ada.postStatus(`line ${n} #${TAG}many`)).data.id);
  const newest = [...w.many].reverse();
  const lists = { tag: (o) => w.ben.getTagTimeline(`${TAG}many`, o), home: (o) => w.ben.getHomeTimeline(o), account: (o) => w.ben.getAccountStatuses(w.me.id, o) };
  for (const [name, list] of Object.entries(lists)) {
    const first = await list({ limit: 20 });
    const second = await list({ limit: 20, max_id: link(first, 'next').max_id });
    const third = await list({ limit: 20, max_id: link(second, 'next').max_id });
    same([...ids(first.data), ...ids(second.data), ...ids(third.data)].slice(0, 45), newest, `${name} by next`);
    const back = await list({ limit: 20, min_id: link(third, 'prev').min_id });
    same(ids(back.data), ids(second.data), `${name} by prev`);
  }
  check((await w.ben.getLocalTimeline({ limit: 3 })).data.length === 3 && (await w.ben.getPublicTimeline({ limit: 3 })).data.length === 3, 'public timelines');
});

step('polls and scheduled posts', async () => {
  const { poll } = (await w.ada.postStatus('pick', { poll: { options: ['x', 'y'], expires_in: 600 } })).data;
  const voted = (await w.ben.votePoll(poll.id, [1])).data;
  same([voted.voted, voted.own_votes, voted.options.map((o) => o.votes_count)], [true, [1], [0, 1]], 'vote');
  same((await w.ada.getPoll(poll.id)).data.votes_count, 1, 'votes');
  const when = new Date(Date.now() + 5_400_000).toISOString();
  const planned = (await w.ada.postStatus('later', { scheduled_at: when })).data;
  same([planned.scheduled_at, planned.params.text], [when, 'later'], 'scheduled');
  const moved = new Date(Date.now() + 9_000_000).toISOString();
  same((await w.ada.scheduleStatus(planned.id, moved)).data.scheduled_at, moved, 'moved');
  same(ids((await w.ada.getScheduledStatuses()).data), [planned.id], 'planned');
  await w.ada.cancelScheduledStatus(planned.id);
  await refused(404, () => w.ada.getScheduledStatus(planned.id));
});

step('lists, filters v1, markers, tags', async () => {
  const list = (await w.ada.createList('Kitchen')).data;
  await w.ada.addAccountsToList(list.id, [w.him.id]);
  same(ids((await w.ada.getAccountsInList(list.id)).data), [w.him.id], 'members');
  const said = (await w.ben.postStatus('soup is ready')).data;
  same(ids((await w.ada.getListTimeline(list.id, { limit: 1 })).data), [said.id], 'list timeline');
  same((await w.ada.updateList(list.id, 'Pantry')).data.title, 'Pantry', 'rename');
  await w.ada.deleteAccountsFromList(list.id, [w.him.id]);
  same((await w.ada.getAccountsInList(list.id)).data, [], 'emptied');
  await w.ada.deleteList(list.id);
  const filter = (await w.ada.createFilter('soup', ['home', 'thread'], { whole_word: true })).data;
  same([filter.phrase, filter.context, filter.whole_word], ['soup', ['home', 'thread'], true], 'filter');
  same((await w.ada.updateFilter(filter.id, 'stew', ['home'])).data.phrase, 'stew', 'filter edit');
  same((await w.ada.getFilters()).data.map((f) => f.phrase), ['stew'], 'filters');
  await w.ada.deleteFilter(filter.id);
  same((await w.ada.saveMarkers({ notifications: { last_read_id: '5' } })).data.notifications.last_read_id, '5', 'marker');
  same((await w.ada.getMarkers(['notifications'])).data.notifications.last_read_id, '5', 'marker read');
  check((await w.ada.followTag(TAG)).data.following, 'tag followed');
  same((await w.ada.getFollowedTags()).data.map((t) => t.name), [TAG], 'followed tags');
  await w.ada.unfollowTag(TAG);
});

step('mute, block, search', async () => {
  check((await w.ada.muteAccount(w.him.id, true)).data.muting_notifications, 'mute');
  same(ids((await w.ada.getMutes()).data), [w.him.id], 'mutes');
  await w.ada.unmuteAccount(w.him.id);
  check((await w.ada.blockAccount(w.him.id)).data.blocking, 'block');
  same(ids((await w.ada.getBlocks()).data), [w.him.id], 'blocks');
  await w.ada.unblockAccount(w.him.id);
  await w.ben.followAccount(w.me.id);
  await w.ada.followAccount(w.him.id);
  const found = (await w.ada.search('line', { type: 'statuses', limit: 5 })).data;
  same([found.statuses.length, found.statuses.every((s) => s.content.includes('line'))], [5, true], 'own posts');
  same(ids((await w.ada.search(BEN, { type: 'accounts' })).data.accounts), [w.him.id], 'people');
});

step('notifications and grouped notifications', async () => {
  await w.ben.favouriteStatus(w.many[0]);
  await w.ben.postStatus(`@${ADA} hello again`); // blocking took away what ben had caused before
  const heard = (await w.ada.getNotifications({ limit: 30 })).data;
  const favourite = heard.find((n) => n.type === 'favourite' && n.status.id === w.many[0]);
  same(favourite?.account.id, w.him.id, 'favourite');
  check(['follow', 'mention'].every((type) => heard.some((n) => n.type === type)), heard.map((n) => n.type).join());
  same((await w.ada.getNotification(favourite.id)).data.id, favourite.id, 'one');
  const grouped = await (await fetch(`${BASE}/api/v2/notifications`, { headers: { Authorization: `Bearer ${w.a.token}` } })).json();
  check(grouped.notification_groups.some((g) => g.type === 'favourite' && g.status_id === w.many[0]), 'group');
  await w.ada.dismissNotification(favourite.id);
  await refused(404, () => w.ada.getNotification(favourite.id));
  await w.ada.dismissNotifications();
  same((await w.ada.getNotifications()).data, [], 'cleared');
});

// megalodon opens the socket by itself; it is watched before it can be open.
async function open(streaming, box) {
  for (const kind of ['update', 'notification', 'delete', 'conversation', 'status_update']) streaming.on(kind, (payload) => box.put(kind, payload));
  streaming.on('error', (error) => box.put('error', error));
  streaming.on('connect', () => box.put('connect'));
  await box.wait('connect');
}

step('streamed events by WebSocket', async () => {
  const box = new Mailbox();
  const user = await w.ada.userStreaming();
  await open(user, box);
  const said = (await w.ben.postStatus(`on air #${TAG}`)).data;
  same((await box.wait('update', (s) => s.id === said.id)).account.id, w.him.id, 'update');
  await w.ben.editStatus(said.id, { status: `on the air #${TAG}` });
  check((await box.wait('status_update', (s) => s.id === said.id)).content.includes('on the air'), 'edit');
  await w.ben.favouriteStatus(w.many[2]);
  same((await box.wait('notification', (n) => n.type === 'favourite')).status.id, w.many[2], 'notification');
  await w.ben.deleteStatus(said.id);
  same(await box.wait('delete', (id) => id === said.id), said.id, 'delete');
  user.stop();
  for (const [begin, text, options, kind, fits] of [
    [() => w.ada.tagStreaming(TAG), `tagged #${TAG}`, {}, 'update', (s) => s.content.includes('tagged')],
    [() => w.ada.localStreaming(), 'to all here', {}, 'update', (s) => s.content.includes('to all here')],
    [() => w.ada.directStreaming(), `@${ADA} quietly`, { visibility: 'direct' }, 'conversation', (c) => c.last_status.content.includes('quietly')],
  ]) {
    const ear = new Mailbox();
    const streaming = await begin();
    await open(streaming, ear);
    await w.ben.postStatus(text, options);
    await ear.wait(kind, fits);
    streaming.stop();
  }
});

step('streamed update by SSE', async () => {
  const box = new Mailbox();
  const stop = await listen(`/api/v1/streaming/hashtag?tag=${TAG}sse`, w.a.token, box);
  const said = (await w.ben.postStatus(`sse #${TAG}sse`)).data;
  same(JSON.parse(await box.wait('update')).id, said.id, 'update');
  stop();
});

step('direct messages and conversations', async () => {
  const whisper = (await w.ben.postStatus(`@${ADA} between us`, { visibility: 'direct' })).data;
  const [talk] = (await w.ada.getConversationTimeline()).data;
  same([talk.last_status.id, talk.unread], [whisper.id, true], 'conversation');
  same((await w.ada.readConversation(talk.id)).data.unread, false, 'read');
  await w.ada.deleteConversation(talk.id);
  check(!ids((await w.ada.getConversationTimeline()).data).includes(talk.id), 'gone');
});

step('revoke the token', async () => {
  for (const person of [w.a, w.b]) {
    same((await person.api.revokeToken(person.app.client_id, person.app.client_secret, person.token)).status, 200, 'revoke');
    await refused(401, () => person.api.verifyAccountCredentials());
  }
});

await runSteps('megalodon');
