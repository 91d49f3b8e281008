// Burrow and Fedify talk with each other, twice: with a peer that takes RFC 9421 and with one that knows only the draft.
// Burrow is spoken to as an app would, over its client API; the peer over its control port.
import { step, runSteps, check, same, eventually } from '../clients/steps.mjs';

const BURROW = process.env.BURROW_URL;
const HOME = process.env.BURROW_PUBLIC;
const token = process.env.BURROW_TOKEN;
const peers = JSON.parse(process.env.PEERS);

async function api(method, path, body) {
  const response = await fetch(BURROW + path, {
    method,
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: body ? JSON.stringify(body) : undefined,
  });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 300)}`);
  return JSON.parse(text);
}

async function tell(peer, act, wish = {}) {
  const response = await fetch(`http://127.0.0.1:${peer.control}/${act}`, { method: 'POST', body: JSON.stringify(wish) });
  const result = await response.json();
  if (!response.ok) throw new Error(`${peer.host} ${act}: ${result.problem}`);
  return result;
}

const heard = async (peer, kind, fits = () => true) => (await tell(peer, 'seen')).seen.find((one) => one.kind === kind && fits(one));
const hears = (peer, kind, fits) => eventually(() => heard(peer, kind, fits), `${peer.host} hears ${kind}`);
const home = async (fits) => (await api('GET', '/api/v1/timelines/home?limit=40')).find(fits);
const told = async (type, fits = () => true) => (await api('GET', '/api/v1/notifications?limit=80')).find((one) => one.type === type && fits(one));
const me = await api('GET', '/api/v1/accounts/verify_credentials');
const actor = `${HOME}/users/${me.username}`;
const handle = `@${me.username}@${new URL(HOME).host}`;

/** The whole conversation with one peer. */
function conversation(peer) {
  const name = (what) => `${peer.host}: ${what}`;
  const fay = `fay@${peer.host}`;
  let far;
  let post;
  let boost;

  step(name('finds Burrow by WebFinger'), async () => {
    const found = await tell(peer, 'lookup', { what: handle });
    same([found.id, found.type], [actor, 'Person'], 'actor');
  });
  step(name('is found by WebFinger'), async () => {
    const found = await api('GET', `/api/v2/search?resolve=true&type=accounts&q=@${fay}`);
    far = found.accounts[0];
    same([far?.acct, far?.display_name, far?.url], [fay, 'Fay at Fedify', `https://${peer.host}/@fay`], 'account');
  });
  step(name('is followed'), async () => {
    await api('POST', `/api/v1/accounts/${far.id}/follow`);
    await hears(peer, 'Follow', (one) => one.actor === actor);
    await eventually(async () => (await api('GET', `/api/v1/accounts/relationships?id[]=${far.id}`))[0].following, 'the follow is accepted');
  });
  step(name('follows'), async () => {
    peer.follow = await tell(peer, 'follow', { whom: handle });
    await eventually(() => told('follow', (one) => one.account.acct === fay), 'a follower');
    await hears(peer, 'Accept');
  });
  step(name('says something'), async () => {
    const { id } = await tell(peer, 'say', { id: 'first', content: `<p>Hello from <b>${peer.host}</b><script>alert(1)</script> #tea</p>` });
    const status = await eventually(() => home((one) => one.uri === id), 'the post is at home');
    check(status.content.includes('Hello from') && !status.content.includes('script>'), `clean content: ${status.content}`);
    same([status.account.acct, status.visibility, status.tags.map((tag) => tag.name)], [fay, 'public', ['tea']], 'status');
    peer.first = status;
  });
  step(name('edits it'), async () => {
    await tell(peer, 'edit', { id: 'first', content: '<p>Hello again</p>' });
    await eventually(async () => (await api('GET', `/api/v1/statuses/${peer.first.id}`)).content.includes('Hello again'), 'the edit');
    same((await api('GET', `/api/v1/statuses/${peer.first.id}/history`)).length, 2, 'versions');
  });
  step(name('gets an answer'), async () => {
    const reply = await api('POST', '/api/v1/statuses', { status: `@${fay} welcome`, in_reply_to_id: peer.first.id });
    const got = await hears(peer, 'Create', (one) => one.object === reply.uri);
    check(got.content.includes('welcome'), `content: ${got.content}`);
  });
  step(name('gets a post, its edit and its deletion'), async () => {
    post = await api('POST', '/api/v1/statuses', { status: `Tea for ${peer.host} #tea`, spoiler_text: 'hot' });
    const got = await hears(peer, 'Create', (one) => one.object === post.uri);
    same(got.summary, 'hot', 'content warning');
    await api('PUT', `/api/v1/statuses/${post.id}`, { status: `Coffee for ${peer.host}`, spoiler_text: 'hot' });
    await hears(peer, 'Update', (one) => one.object === post.uri && one.content.includes('Coffee'));
    const doomed = await api('POST', '/api/v1/statuses', { status: 'soon gone' });
    await hears(peer, 'Create', (one) => one.object === doomed.uri);
    await api('DELETE', `/api/v1/statuses/${doomed.id}`);
    await hears(peer, 'Delete', (one) => one.object === doomed.uri);
  });
  step(name('reads a post where it is'), async () => {
    const found = await tell(peer, 'lookup', { what: post.uri });
    same([found.id, found.type], [post.uri, 'Note'], 'note');
  });
  step(name('answers'), async () => {
    const { id } = await tell(peer, 'say', { id: 'answer', content: '<p>An answer</p>', replyTo: post.uri, mention: actor, mentionName: handle });
    const got = await eventually(() => told('mention', (one) => one.status.uri === id), 'a mention');
    same(got.status.in_reply_to_id, post.id, 'what it answers');
    same((await api('GET', `/api/v1/statuses/${post.id}/context`)).descendants.map((one) => one.uri), [id], 'thread');
  });
  step(name('likes, and no longer'), async () => {
    const like = await tell(peer, 'like', { what: post.uri, whom: actor });
    await eventually(async () => (await api('GET', `/api/v1/statuses/${post.id}`)).favourites_count === 1, 'a favourite');
    check(await told('favourite', (one) => one.account.acct === fay && one.status.id === post.id), 'told of it');
    await tell(peer, 'unlike', { ...like, what: post.uri, whom: actor });
    await eventually(async () => (await api('GET', `/api/v1/statuses/${post.id}`)).favourites_count === 0, 'no favourite');
  });
  step(name('boosts'), async () => {
    await tell(peer, 'boost', { what: post.uri, whom: actor });
    await eventually(async () => (await api('GET', `/api/v1/statuses/${post.id}`)).reblogs_count === 1, 'a boost');
  });
  step(name('is liked and boosted, and no longer'), async () => {
    await api('POST', `/api/v1/statuses/${peer.first.id}/favourite`);
    await hears(peer, 'Like', (one) => one.object === peer.first.uri);
    boost = await api('POST', `/api/v1/statuses/${peer.first.id}/reblog`);
    await hears(peer, 'Announce', (one) => one.object === peer.first.uri);
    await api('POST', `/api/v1/statuses/${peer.first.id}/unfavourite`);
    await api('POST', `/api/v1/statuses/${peer.first.id}/unreblog`);
    await eventually(async () => (await tell(peer, 'seen')).seen.filter((one) => one.kind === 'Undo').length >= 2, 'two Undos');
    check(boost.reblog.id === peer.first.id, 'a boost of it');
  });
  step(name('asks, and gets a vote'), async () => {
    const { id } = await tell(peer, 'ask', { id: `poll`, question: '<p>Tea?</p>', answers: ['yes', 'no'] });
    const status = await eventually(() => home((one) => one.uri === id), 'the poll is at home');
    same(status.poll?.options.map((option) => option.title), ['yes', 'no'], 'answers');
    await api('POST', `/api/v1/polls/${status.poll.id}/votes`, { choices: [0] });
    await hears(peer, 'Create', (one) => one.type === 'Note' && one.content === null);
  });
  step(name('hears nothing of what is just for us'), async () => {
    const secret = await api('POST', '/api/v1/statuses', { status: `@${fay} between us`, local_only: true });
    const open = await api('POST', '/api/v1/statuses', { status: 'for everybody' });
    await hears(peer, 'Create', (one) => one.object === open.uri);
    check(!(await heard(peer, 'Create', (one) => one.object === secret.uri)), 'it stayed in the house');
    const answer = await tell(peer, 'lookup', { what: secret.uri });
    same(answer.id, null, 'and can not be read');
  });
  step(name('deletes'), async () => {
    await tell(peer, 'remove', { id: 'first' });
    await eventually(async () => !(await home((one) => one.uri === peer.first.uri)), 'the post is gone');
  });
  step(name('unfollows'), async () => {
    await tell(peer, 'unfollow', { whom: handle, id: peer.follow.id });
    await eventually(async () => !(await api('GET', `/api/v1/accounts/relationships?id[]=${far.id}`))[0].followed_by, 'no follower');
  });
  step(name('is no longer followed'), async () => {
    const before = (await tell(peer, 'seen')).seen.filter((one) => one.kind === 'Undo').length;
    await api('POST', `/api/v1/accounts/${far.id}/unfollow`);
    await eventually(async () => (await tell(peer, 'seen')).seen.filter((one) => one.kind === 'Undo').length > before, 'an Undo');
  });
  step(name(`was written to with ${peer.takes}`), async () => {
    const { schemes } = await tell(peer, 'seen');
    const last = schemes.slice(-5);
    check(last.every((scheme) => scheme === peer.takes), `the last signatures: ${last}`);
    if (peer.takes === 'cavage') check(schemes.filter((scheme) => scheme === 'rfc9421').length <= 3, `RFC 9421 was tried again and again: ${schemes}`);
  });
}

for (const peer of peers) conversation(peer);
await runSteps('peers');
