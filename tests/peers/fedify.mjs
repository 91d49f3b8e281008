// A small independent ActivityPub server on Fedify (https://fedify.dev): one person, `fay`, who remembers everything that
// is sent to her, and does what she is told over a control port. Nothing of Burrow's is in here.
//
//   PEER_HOST    its name, e.g. fedify.test; PEER_ADDRESS the loopback address that the name leads to
//   PEER_KNOCK   the signatures that it tries first: rfc9421 or draft-cavage-http-signatures-12
//   PEER_DEAF=1  refuses RFC 9421 signatures with a 401, as servers do that have never heard of them
//   PEER_CONTROL the port on 127.0.0.1 where it is told what to do
import { createFederation, generateCryptoKeyPair, MemoryKvStore } from '@fedify/fedify';
import {
  Accept, Announce, Create, Delete, Follow, Hashtag, Image, Like, Mention, Note, Person, PUBLIC_COLLECTION, Question, Reject, Tombstone, Undo, Update,
} from '@fedify/fedify/vocab';
import { createServer as createHttp } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { readFileSync } from 'node:fs';

const host = process.env.PEER_HOST;
const base = `https://${host}`;
const me = 'fay';

const keys = [await generateCryptoKeyPair('RSASSA-PKCS1-v1_5'), await generateCryptoKeyPair('Ed25519')];
const notes = new Map();
const followers = new Map();
/** Everything that came in, oldest first: [type, activity id, object id, content]. */
const seen = [];
/** How each delivery to this server was signed. */
const schemes = [];

const federation = createFederation({
  kv: new MemoryKvStore(),
  allowPrivateAddress: true,
  firstKnock: process.env.PEER_KNOCK,
});

federation
  .setActorDispatcher('/users/{identifier}', async (ctx, identifier) => {
    if (identifier !== me) return null;
    const pairs = await ctx.getActorKeyPairs(identifier);
    return new Person({
      id: ctx.getActorUri(identifier),
      preferredUsername: identifier,
      name: 'Fay at Fedify',
      summary: '<p>Independent of everybody</p>',
      url: new URL(`/@${identifier}`, base),
      icon: new Image({ url: new URL('/fay.png', base), mediaType: 'image/png' }),
      inbox: ctx.getInboxUri(identifier),
      outbox: ctx.getOutboxUri(identifier),
      followers: ctx.getFollowersUri(identifier),
      endpoints: null,
      publicKey: pairs[0].cryptographicKey,
      assertionMethods: pairs.map((pair) => pair.multikey),
    });
  })
  .setKeyPairsDispatcher((_ctx, identifier) => (identifier === me ? keys : []));

federation.setFollowersDispatcher('/users/{identifier}/followers', (_ctx, identifier) => (identifier === me ? { items: [...followers.values()] } : null));
federation.setOutboxDispatcher('/users/{identifier}/outbox', (ctx, identifier) =>
  identifier === me ? { items: [...notes.values()].map((note) => created(ctx, note)) } : null,
);
federation.setObjectDispatcher(Note, '/users/{identifier}/notes/{id}', (ctx, { identifier, id }) => notes.get(ctx.getObjectUri(Note, { identifier, id }).href) ?? null);

async function noteSeen(kind, activity) {
  const object = await activity.getObject({ suppressError: true });
  seen.push({
    kind,
    id: activity.id?.href ?? null,
    actor: activity.actorId?.href ?? null,
    object: activity.objectId?.href ?? object?.id?.href ?? null,
    type: object?.constructor?.name ?? null,
    content: object?.content?.toString() ?? null,
    summary: object?.summary?.toString() ?? null,
  });
}

const inbox = federation.setInboxListeners('/users/{identifier}/inbox', '/inbox');
inbox.on(Follow, async (ctx, follow) => {
  await noteSeen('Follow', follow);
  const follower = await follow.getActor(ctx);
  if (!follower?.id) return;
  followers.set(follower.id.href, follower);
  await ctx.sendActivity({ identifier: me }, follower, new Accept({ id: new URL(`/accepts/${crypto.randomUUID()}`, base), actor: ctx.getActorUri(me), object: follow }));
});
for (const [kind, type] of Object.entries({ Accept, Reject, Create, Update, Delete, Announce, Like })) {
  inbox.on(type, (_ctx, activity) => noteSeen(kind, activity));
}
inbox.on(Undo, async (ctx, undo) => {
  await noteSeen('Undo', undo);
  const object = await undo.getObject(ctx);
  if (object instanceof Follow && undo.actorId) followers.delete(undo.actorId.href);
});
inbox.onError((_ctx, error) => console.error('inbox:', error));

function created(ctx, note) {
  return new Create({ id: new URL(`${note.id.href}#create`), actor: ctx.getActorUri(me), object: note, to: PUBLIC_COLLECTION, cc: ctx.getFollowersUri(me) });
}

/** A note of ours; `replyTo` and `mention` are ids. */
function compose(ctx, id, { content, replyTo, mention, mentionName, summary }) {
  const tags = [new Hashtag({ href: new URL('/tags/tea', base), name: '#tea' })];
  if (mention) tags.push(new Mention({ href: new URL(mention), name: mentionName }));
  return new Note({
    id: ctx.getObjectUri(Note, { identifier: me, id }),
    attribution: ctx.getActorUri(me),
    to: PUBLIC_COLLECTION,
    ccs: [ctx.getFollowersUri(me), ...(mention ? [new URL(mention)] : [])],
    content,
    summary,
    tags,
    published: Temporal_now(),
    url: new URL(`/@${me}/${id}`, base),
    replyTarget: replyTo ? new URL(replyTo) : null,
  });
}

const { Temporal } = await import('@js-temporal/polyfill');
function Temporal_now() {
  return Temporal.Now.instant();
}

/** What the control port understands. */
const acts = {
  seen: () => ({ seen, schemes, followers: [...followers.keys()] }),
  async lookup(ctx, { what }) {
    const found = await ctx.lookupObject(what);
    return { id: found?.id?.href ?? null, type: found?.constructor?.name ?? null, name: found?.name?.toString() ?? null, content: found?.content?.toString() ?? null };
  },
  async follow(ctx, { whom }) {
    const actor = await ctx.lookupObject(whom);
    const id = new URL(`/follows/${crypto.randomUUID()}`, base);
    await ctx.sendActivity({ identifier: me }, actor, new Follow({ id, actor: ctx.getActorUri(me), object: actor.id }));
    return { id: id.href, actor: actor.id.href };
  },
  async unfollow(ctx, { whom, id }) {
    const actor = await ctx.lookupObject(whom);
    const follow = new Follow({ id: new URL(id), actor: ctx.getActorUri(me), object: actor.id });
    await ctx.sendActivity({ identifier: me }, actor, new Undo({ id: new URL(`${id}#undo`), actor: ctx.getActorUri(me), object: follow }));
    return {};
  },
  async say(ctx, wish) {
    const note = compose(ctx, wish.id, wish);
    notes.set(note.id.href, note);
    const to = [...followers.values()];
    if (wish.mention) to.push(await ctx.lookupObject(wish.mention));
    await ctx.sendActivity({ identifier: me }, to, created(ctx, note));
    return { id: note.id.href };
  },
  async edit(ctx, { id, content }) {
    const before = notes.get(ctx.getObjectUri(Note, { identifier: me, id }).href);
    const note = before.clone({ content, updated: Temporal_now() });
    notes.set(note.id.href, note);
    const update = new Update({ id: new URL(`${note.id.href}#update-${Date.now()}`), actor: ctx.getActorUri(me), object: note, to: PUBLIC_COLLECTION });
    await ctx.sendActivity({ identifier: me }, [...followers.values()], update);
    return {};
  },
  async remove(ctx, { id }) {
    const uri = ctx.getObjectUri(Note, { identifier: me, id });
    notes.delete(uri.href);
    const gone = new Delete({ id: new URL(`${uri.href}#delete`), actor: ctx.getActorUri(me), object: new Tombstone({ id: uri }), to: PUBLIC_COLLECTION });
    await ctx.sendActivity({ identifier: me }, [...followers.values()], gone);
    return {};
  },
  async like(ctx, { what, whom }) {
    const like = new Like({ id: new URL(`/likes/${crypto.randomUUID()}`, base), actor: ctx.getActorUri(me), object: new URL(what) });
    await ctx.sendActivity({ identifier: me }, await ctx.lookupObject(whom), like);
    return { id: like.id.href };
  },
  async unlike(ctx, { id, what, whom }) {
    const like = new Like({ id: new URL(id), actor: ctx.getActorUri(me), object: new URL(what) });
    await ctx.sendActivity({ identifier: me }, await ctx.lookupObject(whom), new Undo({ id: new URL(`${id}#undo`), actor: ctx.getActorUri(me), object: like }));
    return {};
  },
  async boost(ctx, { what, whom }) {
    const id = new URL(`/boosts/${crypto.randomUUID()}`, base);
    const boost = new Announce({ id, actor: ctx.getActorUri(me), object: new URL(what), to: PUBLIC_COLLECTION, cc: ctx.getFollowersUri(me), published: Temporal_now() });
    await ctx.sendActivity({ identifier: me }, await ctx.lookupObject(whom), boost);
    return { id: id.href };
  },
  async ask(ctx, { id, question, answers }) {
    const uri = ctx.getObjectUri(Note, { identifier: me, id });
    const poll = new Question({
      id: uri,
      attribution: ctx.getActorUri(me),
      to: PUBLIC_COLLECTION,
      content: question,
      published: Temporal_now(),
      endTime: Temporal_now().add({ hours: 24 }),
      exclusiveOptions: answers.map((name) => new Note({ name })),
    });
    await ctx.sendActivity({ identifier: me }, [...followers.values()], new Create({ id: new URL(`${uri.href}#create`), actor: ctx.getActorUri(me), object: poll, to: PUBLIC_COLLECTION }));
    return { id: uri.href };
  },
};

async function whole(request) {
  const parts = [];
  for await (const part of request) parts.push(part);
  return Buffer.concat(parts);
}

async function answer(incoming, outgoing) {
  const body = await whole(incoming);
  if (incoming.method === 'POST') {
    const scheme = incoming.headers['signature-input'] ? 'rfc9421' : incoming.headers.signature ? 'cavage' : 'none';
    schemes.push(scheme);
    if (process.env.PEER_DEAF && scheme !== 'cavage') {
      outgoing.writeHead(401).end('I only know the draft');
      return;
    }
  }
  const request = new Request(base + incoming.url, {
    method: incoming.method,
    headers: Object.entries(incoming.headers).map(([name, value]) => [name, String(value)]),
    body: ['GET', 'HEAD'].includes(incoming.method) ? undefined : body,
  });
  const response = await federation.fetch(request, { contextData: undefined });
  outgoing.writeHead(response.status, Object.fromEntries(response.headers));
  outgoing.end(Buffer.from(await response.arrayBuffer()));
}

const tls = { key: readFileSync(process.env.PEER_KEY), cert: readFileSync(process.env.PEER_CERT) };
const guarded = (handler) => (incoming, outgoing) =>
  handler(incoming, outgoing).catch((problem) => {
    console.error(problem);
    if (!outgoing.headersSent) outgoing.writeHead(500);
    outgoing.end(JSON.stringify({ problem: String(problem?.stack ?? problem) }));
  });
createHttps(tls, guarded(answer)).listen(443, process.env.PEER_ADDRESS);
createHttp(
  guarded(async (incoming, outgoing) => {
    const wish = JSON.parse((await whole(incoming)).toString() || '{}');
    const result = await acts[incoming.url.slice(1)](federation.createContext(new URL(base), undefined), wish);
    outgoing.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(result));
  }),
).listen(Number(process.env.PEER_CONTROL), '127.0.0.1', () => console.log(`${host} is up`));
