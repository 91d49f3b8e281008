// masto (masto.js) against a running server: typed REST, paginators, PKCE, streaming by WebSocket.
import { createHash, randomBytes } from 'node:crypto';
import { createOAuthAPIClient, createRestAPIClient, createStreamingAPIClient } from 'masto';
import { authorise } from './pages.mjs';
import { ADA, BASE, BEN, COMMUNITY, Mailbox, PASSWORD, check, eventually, listen, png, refused as refuse, runSteps, same, step } from './steps.mjs';

const REDIRECT = 'http://127.0.0.1:9/back';
const SCOPES = 'read write follow push';
const TAG = `masto${randomBytes(4).toString('hex')}`;
const w = {};
const refused = (status, call) => refuse(status, (error) => error.statusCode, call);
const ids = (things) => things.map((thing) => thing.id);
const picture = () => new Blob([png()], { type: 'image/png' });

async function signIn(handle) {
  const anonymous = createRestAPIClient({ url: BASE });
  const app = await anonymous.v1.apps.create({ clientName: 'masto test', redirectUris: REDIRECT, scopes: SCOPES, website: 'https://example.org/' });
  check(app.clientId && app.clientSecret, 'the app has an id and a secret');
  same([app.name, app.website], ['masto test', 'https://example.org/'], 'app');
  const verifier = randomBytes(40).toString('base64url');
  const challenge = createHash('sha256').update(verifier).digest('base64url');
  const query = new URLSearchParams({ response_type: 'code', client_id: app.clientId, redirect_uri: REDIRECT, scope: SCOPES, state: 'seen & kept', code_challenge: challenge, code_challenge_method: 'S256' });
  const oauth = createOAuthAPIClient({ url: BASE });
  const form = { grantType: 'authorization_code', clientId: app.clientId, clientSecret: app.clientSecret, redirectUri: REDIRECT, scope: SCOPES };
  const code = await authorise(`${BASE}/oauth/authorize?${query}`, handle, PASSWORD, REDIRECT, 'seen & kept');
  await refused(400, () => oauth.token.create({ ...form, code, codeVerifier: 'not the verifier' }));
  const second = await authorise(`${BASE}/oauth/authorize?${query}`, handle, PASSWORD, REDIRECT, 'seen & kept');
  const token = await oauth.token.create({ ...form, code: second, codeVerifier: verifier });
  same([token.tokenType, token.scope, typeof token.createdAt], ['Bearer', SCOPES, 'number'], 'token');
  return { app, oauth, again: () => oauth.token.create({ ...form, code: second, codeVerifier: verifier }), token: token.accessToken, api: createRestAPIClient({ url: BASE, accessToken: token.accessToken }) };
}

step('sign in with PKCE; a wrong verifier and a used code are refused', async () => {
  w.a = await signIn(ADA);
  w.b = await signIn(BEN);
  const once = await signIn(ADA);
  await refused(400, once.again);
  w.ada = w.a.api;
  w.ben = w.b.api;
  same((await w.ada.v1.apps.verifyCredentials()).name, 'masto test', 'app of the token');
});

step('a token of the app alone reads nothing private', async () => {
  const { accessToken } = await w.a.oauth.token.create({ grantType: 'client_credentials', clientId: w.a.app.clientId, clientSecret: w.a.app.clientSecret, redirectUri: REDIRECT, scope: 'read' });
  const app = createRestAPIClient({ url: BASE, accessToken });
  same((await app.v1.apps.verifyCredentials()).name, 'masto test', 'app');
  const error = await refuse(true, (e) => [401, 403, 422].includes(e.statusCode), () => app.v1.accounts.verifyCredentials());
  check(error.message, 'the refusal has a sentence');
});

step('instance, credentials, profile with avatar', async () => {
  const instance = await w.ada.v2.instance.fetch();
  same([instance.title, (await w.ada.v1.instance.fetch()).title], [COMMUNITY, COMMUNITY], 'title');
  w.streaming = instance.configuration.urls.streaming;
  check(w.streaming.startsWith('ws'), 'a streaming address');
  w.me = await w.ada.v1.accounts.verifyCredentials();
  w.him = await w.ben.v1.accounts.verifyCredentials();
  same([w.me.username, w.him.username], [ADA, BEN], 'people');
  const me = await w.ada.v1.accounts.updateCredentials({ displayName: 'Ada & co', note: 'two\nlines', avatar: picture(), fieldsAttributes: [{ name: 'House', value: 'Burrow' }, { name: 'Pet', value: 'hen' }], source: { language: 'en' } });
  same([me.displayName, me.fields.map((f) => [f.name, f.value]), me.source.note], ['Ada & co', [['House', 'Burrow'], ['Pet', 'hen']], 'two\nlines'], 'profile');
  check(me.avatar !== w.me.avatar && (await fetch(me.avatar)).ok, 'the avatar changed and can be fetched');
  same((await w.ben.v1.accounts.lookup({ acct: ADA })).id, w.me.id, 'lookup');
  same((await w.ada.v1.preferences.fetch())['posting:default:visibility'], 'public', 'preferences');
});

step('post with a picture', async () => {
  const media = await w.ada.v2.media.create({ file: picture(), description: 'a gradient', focus: '0.1,0.2' });
  same([media.type, media.description, media.meta.original.width, media.meta.focus], ['image', 'a gradient', 64, { x: 0.1, y: 0.2 }], 'media');
  same((await w.ada.v1.media.$select(media.id).update({ description: 'finer' })).description, 'finer', 'media edit');
  w.post = await w.ada.v1.statuses.create({ status: `Hello #${TAG}`, mediaIds: [media.id], visibility: 'public', language: 'en', spoilerText: 'light', sensitive: true });
  same([w.post.visibility, w.post.language, w.post.spoilerText, w.post.sensitive, ids(w.post.mediaAttachments), w.post.tags.map((t) => t.name)], ['public', 'en', 'light', true, [media.id], [TAG]], 'post');
  check(Math.abs(Date.parse(w.post.createdAt) - Date.now()) < 120_000 && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(w.post.createdAt), `a date: ${w.post.createdAt}`);
});

step('follow, reply, context, boost, favourite', async () => {
  check((await w.ben.v1.accounts.$select(w.me.id).follow({ notify: true })).notifying, 'following with notifications');
  check((await w.ada.v1.accounts.$select(w.him.id).follow()).following, 'following');
  same((await w.ada.v1.accounts.relationships.fetch({ id: [w.him.id] })).map((r) => [r.id, r.following, r.followedBy]), [[w.him.id, true, true]], 'relationship');
  w.reply = await w.ben.v1.statuses.create({ status: `@${ADA} nice`, inReplyToId: w.post.id });
  same([w.reply.inReplyToId, w.reply.mentions.map((m) => m.id)], [w.post.id, [w.me.id]], 'reply');
  same(ids((await w.ada.v1.statuses.$select(w.post.id).context.fetch()).descendants), [w.reply.id], 'context');
  const boost = await w.ben.v1.statuses.$select(w.post.id).reblog();
  same([boost.reblog.id, boost.reblog.reblogsCount, boost.reblogged], [w.post.id, 1, true], 'boost');
  same((await w.ben.v1.statuses.$select(w.post.id).favourite()).favouritesCount, 1, 'favourite');
  same([ids(await w.ada.v1.statuses.$select(w.post.id).rebloggedBy.list()), ids(await w.ada.v1.statuses.$select(w.post.id).favouritedBy.list())], [[w.him.id], [w.him.id]], 'who');
  check((await w.ben.v1.statuses.$select(w.post.id).bookmark()).bookmarked, 'bookmark');
  same(ids(await w.ben.v1.bookmarks.list()), [w.post.id], 'bookmarks');
  check((await w.ada.v1.statuses.$select(w.post.id).mute()).muted && !(await w.ada.v1.statuses.$select(w.post.id).unmute()).muted, 'mute a thread');
});

step('edit, history, source, delete', async () => {
  const edited = await w.ada.v1.statuses.$select(w.post.id).update({ status: `Edited #${TAG}`, mediaIds: ids(w.post.mediaAttachments), mediaAttributes: [{ id: w.post.mediaAttachments[0].id, description: 'best' }] });
  check(edited.editedAt > edited.createdAt && edited.content.includes('Edited'), 'edited');
  same(edited.mediaAttachments.map((m) => m.description), ['best'], 'description edited with the post');
  same((await w.ben.v1.statuses.$select(w.post.id).history.list()).map((h) => h.content.includes('Edited')), [false, true], 'history');
  same((await w.ada.v1.statuses.$select(w.post.id).source.fetch()).text, `Edited #${TAG}`, 'source');
  const scrap = await w.ada.v1.statuses.create({ status: 'scrap <b>' });
  same((await w.ada.v1.statuses.$select(scrap.id).remove()).text, 'scrap <b>', 'redraft');
  await refused(404, () => w.ada.v1.statuses.$select(scrap.id).fetch());
});

step('timelines page by twenty, both ways', async () => {
  w.many = [];
  for (let n = 0; n < 45; n += 1) w.many.push((await w.ada.v1.statuses.create({ status: `entry ${n} #${TAG}many` })).id);
  const newest = [...w.many].reverse();
  const lists = { tag: () => w.ben.v1.timelines.tag.$select(`${TAG}many`).list({ limit: 20 }), home: () => w.ben.v1.timelines.home.list({ limit: 20 }), account: () => w.ben.v1.accounts.$select(w.me.id).statuses.list({ limit: 20 }) };
  for (const [name, list] of Object.entries(lists)) {
    const seen = [];
    for await (const page of list()) {
      seen.push(...ids(page));
      if (seen.length >= 45 || page.length === 0) break;
    }
    same(seen.slice(0, 45), newest, `${name} by next`);
  }
  const upward = [];
  for await (const page of w.ben.v1.timelines.tag.$select(`${TAG}many`).list({ limit: 20, minId: w.many[2] }).setDirection('prev')) {
    if (page.length === 0) break;
    upward.unshift(...ids(page));
  }
  same(upward, newest.slice(0, 42), 'tag by prev');
  same(ids(await w.ben.v1.timelines.tag.$select(`${TAG}many`).list({ limit: 2, sinceId: w.many[2] })), newest.slice(0, 2), 'since_id');
  check((await w.ben.v1.timelines.public.list({ local: true, limit: 5 })).length === 5, 'local timeline');
});

step('polls and scheduled posts', async () => {
  const { poll } = await w.ada.v1.statuses.create({ status: 'which?', poll: { options: ['a', 'b', 'c'], expiresIn: 3600, multiple: true } });
  const voted = await w.ben.v1.polls.$select(poll.id).votes.create({ choices: [0, 2] });
  same([voted.ownVotes, voted.votesCount, voted.votersCount, voted.options.map((o) => o.votesCount)], [[0, 2], 2, 1, [1, 0, 1]], 'vote');
  const when = new Date(Date.now() + 7_200_000).toISOString();
  const planned = await w.ada.v1.statuses.create({ status: 'later', scheduledAt: when });
  same([planned.scheduledAt, planned.params.text], [when, 'later'], 'scheduled');
  same(ids(await w.ada.v1.scheduledStatuses.list()), [planned.id], 'planned');
  await w.ada.v1.scheduledStatuses.$select(planned.id).remove();
  same(await w.ada.v1.scheduledStatuses.list(), [], 'cancelled');
});

step('lists, filters, markers, tags', async () => {
  const list = await w.ada.v1.lists.create({ title: 'Near', exclusive: false });
  await w.ada.v1.lists.$select(list.id).accounts.create({ accountIds: [w.him.id] });
  same(ids(await w.ada.v1.lists.$select(list.id).accounts.list()), [w.him.id], 'members');
  const said = await w.ben.v1.statuses.create({ status: 'a moth at the lamp' });
  same(ids(await w.ada.v1.timelines.list.$select(list.id).list({ limit: 1 })), [said.id], 'list timeline');
  await w.ada.v1.lists.$select(list.id).accounts.remove({ accountIds: [w.him.id] });
  await w.ada.v1.lists.$select(list.id).remove();
  const filter = await w.ada.v2.filters.create({ title: 'Moths', context: ['home'], filterAction: 'hide', keywordsAttributes: [{ keyword: 'moth', wholeWord: true }] });
  same([filter.title, filter.context, filter.filterAction, filter.keywords.map((k) => [k.keyword, k.wholeWord])], ['Moths', ['home'], 'hide', [['moth', true]]], 'filter');
  const word = await w.ada.v2.filters.$select(filter.id).keywords.create({ keyword: 'gnat' });
  same((await w.ada.v2.filters.keywords.$select(word.id).update({ keyword: 'gnats' })).keyword, 'gnats', 'keyword edit');
  const changed = await w.ada.v2.filters.$select(filter.id).update({ title: 'Insects', keywordsAttributes: [{ id: word.id, _destroy: true }] });
  same([changed.title, changed.keywords.map((k) => k.keyword)], ['Insects', ['moth']], 'filter edit');
  const entry = await w.ada.v2.filters.$select(filter.id).statuses.create({ statusId: said.id });
  same(entry.statusId, said.id, 'filtered post');
  await w.ada.v2.filters.$select(filter.id).remove();
  same(await w.ada.v2.filters.list(), [], 'no filters');
  same((await w.ada.v1.markers.create({ home: { lastReadId: w.many[1] } })).home.lastReadId, w.many[1], 'marker');
  same((await w.ada.v1.markers.fetch({ timeline: ['home'] })).home.lastReadId, w.many[1], 'marker read');
  check((await w.ada.v1.tags.$select(TAG).follow()).following, 'follow a tag');
  same((await w.ada.v1.followedTags.list()).map((t) => t.name), [TAG], 'followed tags');
  await w.ada.v1.tags.$select(TAG).unfollow();
});

step('mute, block, unfollow', async () => {
  check((await w.ada.v1.accounts.$select(w.him.id).mute({ notifications: true, duration: 600 })).muting, 'mute');
  same(ids(await w.ada.v1.mutes.list()), [w.him.id], 'mutes');
  await w.ada.v1.accounts.$select(w.him.id).unmute();
  check((await w.ada.v1.accounts.$select(w.him.id).block()).blocking, 'block');
  same(ids(await w.ada.v1.blocks.list()), [w.him.id], 'blocks');
  await refused(404, () => w.ben.v1.statuses.$select(w.post.id).fetch());
  await w.ada.v1.accounts.$select(w.him.id).unblock();
  check(!(await w.ben.v1.accounts.$select(w.me.id).unfollow()).following, 'unfollow');
  await w.ben.v1.accounts.$select(w.me.id).follow();
  await w.ada.v1.accounts.$select(w.him.id).follow();
});

step('search', async () => {
  same(ids((await w.ada.v2.search.list({ q: BEN, type: 'accounts' })).accounts), [w.him.id], 'people');
  const found = await w.ada.v2.search.list({ q: 'entry', type: 'statuses', limit: 10 });
  same([found.statuses.length, found.statuses.every((s) => s.content.includes('entry')), found.accounts, found.hashtags], [10, true, [], []], 'own posts');
  check((await w.ada.v2.search.list({ q: TAG, type: 'hashtags' })).hashtags.some((t) => t.name === TAG), 'tags');
});

step('notifications, grouped notifications', async () => {
  await w.ben.v1.statuses.$select(w.many[0]).favourite();
  const plain = await w.ada.v1.notifications.list({ types: ['favourite'] });
  same([plain[0].type, plain[0].status.id, plain[0].account.id], ['favourite', w.many[0], w.him.id], 'notification');
  const results = await w.ada.v2.notifications.list({ limit: 40 });
  const group = results.notificationGroups.find((g) => g.type === 'favourite' && g.statusId === w.many[0]);
  same([group.notificationsCount, group.sampleAccountIds], [1, [w.him.id]], 'group');
  check(ids(results.statuses).includes(w.many[0]) && ids(results.accounts).includes(w.him.id), 'statuses and accounts come along');
  same(ids(await w.ada.v2.notifications.$select(group.groupKey).accounts.fetch()), [w.him.id], 'who');
  same((await w.ada.v2.notifications.$select(group.groupKey).fetch()).notificationGroups.map((g) => g.groupKey), [group.groupKey], 'one group');
  await w.ada.v2.notifications.$select(group.groupKey).dismiss();
  check((await w.ada.v2.notifications.unreadCount.fetch()).count >= 0, 'a count');
  await w.ada.v1.notifications.clear();
  same(await w.ada.v1.notifications.list(), [], 'cleared');
});

step('streamed events by WebSocket, multiplexed', async () => {
  const socket = createStreamingAPIClient({ streamingApiUrl: w.streaming, accessToken: w.a.token, retry: false });
  const box = new Mailbox();
  const subscriptions = { user: socket.user.subscribe(), tag: socket.hashtag.subscribe({ tag: `${TAG}live` }), local: socket.public.local.subscribe(), direct: socket.direct.subscribe() };
  for (const [name, subscription] of Object.entries(subscriptions)) {
    (async () => {
      for await (const event of subscription) box.put(`${name} ${event.event}`, event.payload);
    })().catch((error) => box.put('broken', error));
  }
  // The library tells nobody when the server has taken a subscription, so the first post is repeated until it is heard.
  const said = [];
  await eventually(async () => {
    said.push((await w.ben.v1.statuses.create({ status: `live #${TAG}live` })).id);
    await new Promise((wake) => setTimeout(wake, 300));
    return ['user', 'tag', 'local'].every((name) => box.seen.some(([kind, s]) => kind === `${name} update` && said.includes(s.id)));
  }, 'the post on three streams');
  const last = said.at(-1);
  await w.ben.v1.statuses.$select(last).update({ status: `livelier #${TAG}live` });
  check((await box.wait('user status.update', (s) => s.id === last)).content.includes('livelier'), 'the edit');
  await w.ben.v1.statuses.$select(w.many[1]).favourite();
  same((await box.wait('user notification', (n) => n.type === 'favourite')).status.id, w.many[1], 'notification');
  const whisper = await w.ben.v1.statuses.create({ status: `@${ADA} psst`, visibility: 'direct' });
  same((await box.wait('direct conversation')).lastStatus.id, whisper.id, 'conversation');
  const filter = await w.ada.v2.filters.create({ title: 'x', context: ['home'] });
  await box.wait('user filters_changed');
  await w.ada.v2.filters.$select(filter.id).remove();
  await w.ben.v1.statuses.$select(last).remove();
  same(await box.wait('user delete', (id) => id === last), last, 'delete');
  socket.close();
});

step('streamed update by SSE', async () => {
  const box = new Mailbox();
  const stop = await listen('/api/v1/streaming/user', w.a.token, box);
  const said = await w.ben.v1.statuses.create({ status: 'by another road' });
  same(JSON.parse(await box.wait('update', (d) => JSON.parse(d).id === said.id)).account.id, w.him.id, 'update');
  stop();
});

step('direct messages and conversations', async () => {
  const whisper = await w.ben.v1.statuses.create({ status: `@${ADA} for you alone`, visibility: 'direct' });
  const [talk] = await w.ada.v1.conversations.list();
  same([talk.lastStatus.id, talk.unread, ids(talk.accounts)], [whisper.id, true, [w.him.id]], 'conversation');
  same((await w.ada.v1.conversations.$select(talk.id).read()).unread, false, 'read');
  await w.ada.v1.conversations.$select(talk.id).remove();
  await refused(404, () => createRestAPIClient({ url: BASE }).v1.statuses.$select(whisper.id).fetch());
});

step('bad input is refused in the right shape', async () => {
  await refused(422, () => w.ada.v1.statuses.create({ status: '' }));
  await refused(422, () => w.ada.v1.statuses.create({ status: 'x'.repeat(100_000) }));
  await refused(404, () => w.ada.v1.accounts.$select('1').fetch());
  await refused(404, () => w.ada.v1.statuses.$select('no-number').fetch());
  const garbage = await fetch(`${BASE}/api/v1/statuses`, { method: 'POST', headers: { Authorization: `Bearer ${w.a.token}`, 'Content-Type': 'application/json' }, body: '{"status":' });
  check(garbage.status >= 400 && garbage.status < 500 && typeof (await garbage.json()).error === 'string', `broken JSON: ${garbage.status}`);
});

step('revoke the token', async () => {
  for (const person of [w.a, w.b]) {
    await person.oauth.revoke({ clientId: person.app.clientId, clientSecret: person.app.clientSecret, token: person.token });
    await refused(401, () => person.api.v1.accounts.verifyCredentials());
  }
});

await runSteps('masto');
