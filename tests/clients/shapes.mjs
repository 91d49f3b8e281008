// The golden shape check: makes one of everything, then compares every entity on the wire with the types
// of an independent client library (oracle.mjs): exactly the documented keys, of the documented types.
import { compare } from './oracle.mjs';
import { authorise } from './pages.mjs';
import { ADA, BASE, BEN, PASSWORD, check, eventually, png, runSteps, same, step } from './steps.mjs';

const REDIRECT = 'http://127.0.0.1:9/back';
const SCOPES = 'read write follow push profile';
const w = {};

async function ask(token, method, path, body) {
  const form = body instanceof FormData;
  const response = await fetch(BASE + path, {
    method,
    headers: { ...(token ? { Authorization: `Bearer ${token}` } : {}), ...(body && !form ? { 'Content-Type': 'application/json' } : {}) },
    body: form ? body : body && JSON.stringify(body),
  });
  const text = await response.text();
  check(response.headers.get('content-type')?.startsWith('application/json'), `${method} ${path} answers ${response.status} ${response.headers.get('content-type')}: ${text.slice(0, 200)}`);
  const json = JSON.parse(text);
  check(response.ok, `${method} ${path} answers ${response.status} ${text.slice(0, 200)}`);
  return json;
}
const ada = (method, path, body) => ask(w.ada, method, path, body);
const ben = (method, path, body) => ask(w.ben, method, path, body);

function shape(entity, value) {
  const problems = compare(entity, value);
  if (problems.length) throw new Error(`${problems.length} differences\n          ${problems.slice(0, 25).join('\n          ')}`);
  return value;
}
function shapes(entity, values) {
  check(Array.isArray(values) && values.length > 0, `there are ${entity} to look at`);
  values.forEach((value) => shape(entity, value));
  return values;
}

async function signIn(handle) {
  const app = await ask(null, 'POST', '/api/v1/apps', { client_name: 'shapes', redirect_uris: REDIRECT, scopes: SCOPES, website: 'https://example.org/' });
  const query = new URLSearchParams({ response_type: 'code', client_id: app.client_id, redirect_uri: REDIRECT, scope: SCOPES });
  const code = await authorise(`${BASE}/oauth/authorize?${query}`, handle, PASSWORD, REDIRECT);
  const token = await ask(null, 'POST', '/oauth/token', { grant_type: 'authorization_code', client_id: app.client_id, client_secret: app.client_secret, redirect_uri: REDIRECT, code });
  return { app, token };
}

step('signing in', async () => {
  const first = await signIn(ADA);
  const second = await signIn(BEN);
  w.app = first.app;
  w.token = first.token;
  w.ada = first.token.access_token;
  w.ben = second.token.access_token;
});

step('Application (Client), Token', async () => {
  shape('v1.Client', w.app);
  shape('v1.Token', w.token);
  shape('v1.Application', await ada('GET', '/api/v1/apps/verify_credentials'));
});

step('Instance v1, Instance v2, Rule', async () => {
  shape('v1.Instance', await ask(null, 'GET', '/api/v1/instance'));
  shape('v2.Instance', await ask(null, 'GET', '/api/v2/instance'));
  for (const rule of await ask(null, 'GET', '/api/v1/instance/rules')) shape('v1.Rule', rule);
  for (const emoji of await ask(null, 'GET', '/api/v1/custom_emojis')) shape('v1.CustomEmoji', emoji);
});

step('CredentialAccount, Account', async () => {
  const form = new FormData();
  form.append('display_name', 'Shapely');
  form.append('fields_attributes[0][name]', 'Home');
  form.append('fields_attributes[0][value]', 'https://example.org/');
  form.append('avatar', new Blob([png(64, 64)], { type: 'image/png' }), 'a.png');
  w.me = shape('v1.AccountCredentials', await ada('PATCH', '/api/v1/accounts/update_credentials', form));
  w.him = shape('v1.AccountCredentials', await ben('GET', '/api/v1/accounts/verify_credentials'));
  shape('v1.Account', await ask(null, 'GET', `/api/v1/accounts/${w.me.id}`));
  shape('v1.Account', await ask(null, 'GET', `/api/v1/accounts/lookup?acct=${BEN}`));
  shapes('v1.Account', await ada('GET', `/api/v1/accounts/search?q=${BEN}`));
  shape('v1.Preference', await ada('GET', '/api/v1/preferences'));
});

step('Relationship', async () => {
  shape('v1.Relationship', await ben('POST', `/api/v1/accounts/${w.me.id}/follow`));
  shape('v1.Relationship', await ada('POST', `/api/v1/accounts/${w.him.id}/follow`, { notify: true, languages: ['en'] }));
  shape('v1.Relationship', await ada('POST', `/api/v1/accounts/${w.him.id}/note`, { comment: 'a note' }));
  shapes('v1.Relationship', await ada('GET', `/api/v1/accounts/relationships?id[]=${w.him.id}&id[]=${w.me.id}`));
  shapes('v1.Account', await ada('GET', `/api/v1/accounts/${w.me.id}/followers`));
});

step('MediaAttachment', async () => {
  const form = new FormData();
  form.append('file', new Blob([png()], { type: 'image/png' }), 'p.png');
  form.append('focus', '0.1,-0.1');
  const { id } = await ada('POST', '/api/v2/media', form);
  w.media = shape('v1.MediaAttachment', await eventually(async () => {
    const media = await ada('GET', `/api/v1/media/${id}`);
    return media.url && media;
  }, 'the picture is processed'));
});

step('Status with everything in it, for its author, for another, for a stranger', async () => {
  w.post = shape('v1.Status', await ada('POST', '/api/v1/statuses', { status: `@${BEN} look #shapes https://example.org/a`, media_ids: [w.media.id], spoiler_text: 'shapes', language: 'en' }));
  same([w.post.mentions.length, w.post.tags.length, w.post.media_attachments.length], [1, 1, 1], 'something of each');
  w.reply = shape('v1.Status', await ben('POST', '/api/v1/statuses', { status: `@${ADA} an answer`, in_reply_to_id: w.post.id }));
  shape('v1.Status', await ben('POST', `/api/v1/statuses/${w.post.id}/reblog`));
  shape('v1.Status', await ben('POST', `/api/v1/statuses/${w.post.id}/favourite`));
  shape('v1.Status', await ben('POST', `/api/v1/statuses/${w.post.id}/bookmark`));
  const strange = await ask(null, 'GET', `/api/v1/statuses/${w.post.id}`);
  for (const name of ['favourited', 'reblogged', 'muted', 'bookmarked', 'pinned', 'filtered']) check(!(name in strange), `a stranger is not told ${name}`);
  shapes('v1.Status', await ada('GET', '/api/v1/timelines/home'));
  const own = await ada('GET', `/api/v1/statuses/${w.post.id}`);
  check('pinned' in own, 'the author is told whether it is pinned');
});

step('Context, StatusEdit, StatusSource', async () => {
  shape('v1.Context', await ada('GET', `/api/v1/statuses/${w.reply.id}/context`));
  shape('v1.Context', await ada('GET', `/api/v1/statuses/${w.post.id}/context`));
  shape('v1.Status', await ada('PUT', `/api/v1/statuses/${w.post.id}`, { status: `@${BEN} look again #shapes`, media_ids: [w.media.id] }));
  same(shapes('v1.StatusEdit', await ada('GET', `/api/v1/statuses/${w.post.id}/history`)).length, 2, 'two versions');
  shape('v1.StatusSource', await ada('GET', `/api/v1/statuses/${w.post.id}/source`));
});

step('Poll', async () => {
  const { poll } = shape('v1.Status', await ada('POST', '/api/v1/statuses', { status: 'poll', poll: { options: ['a', 'b'], expires_in: 600 } }));
  shape('v1.Poll', poll);
  shape('v1.Poll', await ben('POST', `/api/v1/polls/${poll.id}/votes`, { choices: [0] }));
  shape('v1.Poll', await ben('GET', `/api/v1/polls/${poll.id}`));
});

step('ScheduledStatus', async () => {
  const when = new Date(Date.now() + 7_200_000).toISOString();
  const planned = shape('v1.ScheduledStatus', await ada('POST', '/api/v1/statuses', { status: 'later', scheduled_at: when }));
  shapes('v1.ScheduledStatus', await ada('GET', '/api/v1/scheduled_statuses'));
  same(await ada('DELETE', `/api/v1/scheduled_statuses/${planned.id}`), {}, 'cancelled');
});

step('List', async () => {
  const list = shape('v1.List', await ada('POST', '/api/v1/lists', { title: 'L' }));
  shapes('v1.List', await ada('GET', '/api/v1/lists'));
  same(await ada('DELETE', `/api/v1/lists/${list.id}`), {}, 'deleted');
});

step('Filter v2, Filter v1, FilterKeyword, FilterStatus, FilterResult', async () => {
  const filter = shape('v2.Filter', await ada('POST', '/api/v2/filters', { title: 'F', context: ['home'], expires_in: 3600, keywords_attributes: [{ keyword: 'answer', whole_word: true }] }));
  shape('v1.FilterKeyword', await ada('POST', `/api/v2/filters/${filter.id}/keywords`, { keyword: 'zebra' }));
  shape('v1.FilterStatus', await ada('POST', `/api/v2/filters/${filter.id}/statuses`, { status_id: w.reply.id }));
  for (const kept of shapes('v2.Filter', await ada('GET', '/api/v2/filters'))) {
    same([kept.keywords.length, kept.statuses.length], [2, 1], 'a filter comes with its words and posts');
  }
  shapes('v1.Filter', await ada('GET', '/api/v1/filters'));
  const shown = (await ada('GET', '/api/v1/timelines/home')).find((status) => status.id === w.reply.id);
  shapes('v1.FilterResult', shown.filtered);
  same(await ada('DELETE', `/api/v2/filters/${filter.id}`), {}, 'deleted');
});

step('Notification, NotificationGroup, policy', async () => {
  const plain = shapes('v1.Notification', await ada('GET', '/api/v1/notifications'));
  for (const kind of ['follow', 'reblog', 'favourite', 'mention']) check(plain.some((n) => n.type === kind), `a notification of a ${kind}`);
  shape('v1.Notification', await ada('GET', `/api/v1/notifications/${plain[0].id}`));
  const grouped = shape('v1.GroupedNotificationsResults', await ada('GET', '/api/v2/notifications'));
  for (const group of shapes('v1.FollowNotificationGroup', grouped.notification_groups)) {
    same(typeof group.status_id, group.type === 'follow' ? 'undefined' : 'string', `the post of a ${group.type}`);
  }
  shape('v1.GroupedNotificationsResults', await ada('GET', '/api/v2/notifications?expand_accounts=partial_avatars'));
  shape('v2.NotificationPolicy', await ada('GET', '/api/v2/notifications/policy'));
  same(typeof (await ada('GET', '/api/v2/notifications/unread_count')).count, 'number', 'unread');
});

step('Marker', async () => {
  shape('v1.MarkerItem', (await ada('POST', '/api/v1/markers', { home: { last_read_id: w.post.id } })).home);
  shape('v1.MarkerItem', (await ada('GET', '/api/v1/markers?timeline[]=home')).home);
});

step('Tag, FeaturedTag', async () => {
  shape('v1.Tag', await ada('POST', '/api/v1/tags/shapes/follow'));
  shapes('v1.Tag', await ada('GET', '/api/v1/followed_tags'));
  shape('v1.FeaturedTag', await ada('POST', '/api/v1/featured_tags', { name: 'shapes' }));
  shapes('v1.FeaturedTag', await ada('GET', '/api/v1/featured_tags'));
});

step('Search', async () => {
  shape('v2.Search', await ada('GET', `/api/v2/search?q=${BEN}`));
  const found = shape('v2.Search', await ada('GET', '/api/v2/search?q=look'));
  check(found.statuses.length > 0, 'own posts are found');
  check(shape('v2.Search', await ada('GET', '/api/v2/search?q=shapes&type=hashtags')).hashtags.length > 0, 'tags are found');
});

step('Conversation', async () => {
  await ben('POST', '/api/v1/statuses', { status: `@${ADA} direct`, visibility: 'direct' });
  const [talk] = shapes('v1.Conversation', await ada('GET', '/api/v1/conversations'));
  shape('v1.Conversation', await ada('POST', `/api/v1/conversations/${talk.id}/read`));
});

step('clients that live on another website may ask and read everything', async () => {
  for (const path of ['/api/v1/apps', '/api/v1/statuses', '/api/v2/media', '/oauth/token', '/oauth/revoke']) {
    const asked = { Origin: 'https://web.client.example', 'Access-Control-Request-Method': 'POST', 'Access-Control-Request-Headers': 'authorization,content-type,idempotency-key' };
    const leave = await fetch(BASE + path, { method: 'OPTIONS', headers: asked });
    check(leave.ok && leave.headers.get('access-control-allow-origin') === '*', `${path} may be asked from elsewhere: ${leave.status}`);
    for (const name of ['authorization', 'content-type', 'idempotency-key']) check(leave.headers.get('access-control-allow-headers')?.toLowerCase().includes(name), `${path} takes ${name}`);
  }
  const answer = await fetch(`${BASE}/api/v1/timelines/home`, { headers: { Authorization: `Bearer ${w.ada}`, Origin: 'https://web.client.example' } });
  const shown = answer.headers.get('access-control-expose-headers')?.toLowerCase() ?? '';
  for (const name of ['link', 'x-ratelimit-limit', 'x-ratelimit-remaining', 'x-ratelimit-reset']) check(shown.includes(name), `${name} may be read`);
});

step('just us: a local-only post is seen by those who live here and by nobody else', async () => {
  const ours = shape('v1.Status', await ada('POST', '/api/v1/statuses', { status: 'just us', local_only: true }));
  same([ours.local_only, (await ben('GET', `/api/v1/statuses/${ours.id}`)).id], [true, ours.id], 'for the household');
  same((await fetch(`${BASE}/api/v1/statuses/${ours.id}`)).status, 404, 'for a stranger');
  const open = await ask(null, 'GET', '/api/v1/timelines/public?local=true&limit=40');
  check(open.length > 0 && !open.some((status) => status.id === ours.id), 'not in the public timeline of a stranger');
});

step('errors: always an object with a sentence', async () => {
  const cases = [
    ['GET', '/api/v1/accounts/verify_credentials', null, 401],
    ['GET', '/api/v1/statuses/1', w.ada, 404],
    ['GET', '/api/v1/nothing/here', w.ada, 404],
    ['POST', '/api/v1/statuses', w.ada, 422],
    ['GET', '/api/v1/timelines/home', null, 401],
    ['GET', '/api/v1/accounts/verify_credentials', 'not-a-token', 401],
  ];
  for (const [method, path, token, status] of cases) {
    const response = await fetch(BASE + path, { method, headers: token ? { Authorization: `Bearer ${token}` } : {} });
    same([method, path, response.status], [method, path, status], 'status');
    const body = await response.json();
    check(typeof body.error === 'string' && body.error.length > 5, `${path} says why`);
  }
});

await runSteps('shapes');
