// The plug is pulled at every step of the wizard, with a tunnel in the making: in the middle of the step, and after it. Whoever
// comes back is where they were; what there is in the end is the same as without any of it, with one tunnel and one record.
import { check, finish, step } from './steps.mjs';
import { HOST, House, cloudflare, edge, pause, tidy } from './houses.mjs';

const PASSWORD = 'four unrelated words';
/** The cut in the middle of a step comes up to this long after its form was sent. */
const CUT_MS_MAX = 80;
/** The engine has this long for what it does by itself. */
const PATIENCE_MS = 60_000;

const seed = Number(process.env.BURROW_KILL_SEED ?? Date.now() % 1_000_000);
console.log(`seed ${seed} (repeat with BURROW_KILL_SEED=${seed})`);
let state = seed;
/** A number below `most`; the same row of them for the same seed (Numerical Recipes' generator). */
const below = (most) => {
  state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
  return (state / 2 ** 32) * most;
};

/** A browser without script that keeps its session and follows nothing by itself. */
class Visitor {
  constructor(house) {
    Object.assign(this, { house, sessions: {}, far: false });
  }

  async ask(method, path, fields) {
    const side = this.far ? 'far' : 'near';
    const headers = { 'sec-fetch-site': 'same-origin' };
    // As the tunnel brings people in, or from the home network.
    const at = this.far ? `http://127.0.0.1:${this.house.origin}` : this.house.lan;
    if (this.far) Object.assign(headers, { 'x-forwarded-proto': 'https', 'cf-connecting-ip': '203.0.113.50' });
    if (this.sessions[side]) headers.cookie = this.sessions[side];
    const body = fields && new URLSearchParams(fields);
    const answer = await fetch(`${at}${path}`, { method, headers, body, redirect: 'manual' });
    for (const cookie of answer.headers.getSetCookie()) {
      const pair = cookie.split(';')[0];
      if (/session=./.test(pair)) this.sessions[side] = pair;
    }
    return { status: answer.status, to: answer.headers.get('location') ?? '', text: await answer.text() };
  }

  get(path) {
    return this.ask('GET', path);
  }

  /** The page that is up: where somebody ends who opens the front door. */
  async up() {
    let path = '/';
    for (let hops = 0; hops < 8; hops += 1) {
      const page = await this.get(path);
      if (page.status < 300 || page.status >= 400) return path;
      path = page.to;
    }
    throw new Error(`${path} leads in circles`);
  }
}

const form = (path, fields, then) => ({ path, fields, then });
/** The link on a page that has this in its address, if there is one. */
const link = (page, part) => {
  const links = [...page.matchAll(/href="(https?:[^"]+)"/g)].map((found) => found[1]);
  return links.find((href) => href.includes(part))?.replaceAll('&#38;', '&').replaceAll('&amp;', '&');
};

/** What somebody does at each step, from looking at its page, and the page that is up then. */
const STEPS = {
  claim: (visitor) => form('/claim', { code: visitor.house.code, then: 'fresh' }, '/setup/name'),
  name: () => form('/setup/name', { community: 'Fern Lane', language: 'en' }, '/setup/address'),
  address: () => form('/setup/address', { kind: 'domain', domain: HOST }, '/setup/reach/handoff'),
  // The yes is given at Cloudflare, and the rest comes by itself; where it was found meanwhile, no page asks for it any more.
  tunnel: async (visitor) => {
    const yes = link((await visitor.get('/setup/reach/handoff')).text, 'argotunnel');
    return { outside: true, yes, then: '/setup/move' };
  },
  move: async (visitor) => {
    // A link that was used while its answer got lost is over; the screen at home shows another.
    visitor.far = false;
    const page = (await visitor.get('/setup/move')).text;
    const ticket = new URL(link(page, 'ticket='));
    // Whoever isn't seen to be a person presses a button there.
    return { ...form(ticket.pathname, { ticket: ticket.searchParams.get('ticket') }, '/setup/owner'), far: true };
  },
  owner: () => form('/setup/owner', { name: 'Ada Fern', handle: 'ada', password: PASSWORD }, '/welcome/rules'),
  rules: () => form('/welcome/rules', { preset: 'family', question: 'Who are you?' }, '/welcome/rescue'),
  rescue: async (visitor) => {
    const page = (await visitor.get('/welcome/rescue')).text;
    const words = [...page.matchAll(/<li>([a-z]+)/g)].map((found) => found[1]);
    const asked = /Type word (\d+) and word (\d+)/.exec(page);
    const typed = asked ? `${words[asked[1] - 1]} ${words[asked[2] - 1]}` : 'kept already';
    return form('/welcome/rescue', { words: typed }, '/welcome/invites');
  },
  // The page stays the same, and the button makes one invite however often it is pressed.
  invite: () => ({ ...form('/welcome/invites', { have: '1' }, '/welcome/invites'), stays: true }),
  invites: () => form('/welcome/later', { step: 'invites' }, '/welcome/post'),
  post: () => form('/welcome/post', { text: 'Hello!' }, '/'),
};

async function take(visitor, todo) {
  if (todo.outside) {
    if (todo.yes) await visitor.house.cloudflare.agree(todo.yes, HOST);
    return;
  }
  if (todo.far) visitor.far = true;
  await visitor.ask('POST', todo.path, todo.fields);
}

/** Waits until this page is up. What the engine does takes a while. */
async function arrives(visitor, then) {
  const until = Date.now() + PATIENCE_MS;
  for (;;) {
    const up = await visitor.up();
    if (up === then) return;
    if (Date.now() > until || !/reach/.test(up)) throw new Error(`${up} is up, and not ${then}`);
    await pause(200);
  }
}

async function fresh(name) {
  const sky = await cloudflare();
  const door = await edge();
  const house = await House.build(name, sky, door.env);
  house.code = house.claimCode();
  return new Visitor(house);
}

/** What there is in the end, without what chance has given it. */
async function outcome(visitor) {
  const { tunnels, records } = await visitor.house.cloudflare.state();
  const instance = JSON.parse((await visitor.get('/api/v2/instance')).text);
  const posts = JSON.parse((await visitor.get('/api/v1/accounts/lookup?acct=ada')).text).statuses_count;
  const invites = (await visitor.get('/invites')).text.match(/href="\/invites\/\d+"/g)?.length;
  return JSON.stringify({
    tunnels: tunnels.length,
    records: records.map(({ type, name, content }) => [type, name, content === `${tunnels[0]?.id}.cfargotunnel.com`]),
    title: instance.title,
    domain: instance.domain,
    rules: instance.rules.map((rule) => rule.text),
    asking: instance.registrations.approval_required,
    claim: (await new Visitor(visitor.house).ask('POST', '/claim', { code: visitor.house.code })).status,
    posts,
    invites,
  });
}

async function end(visitor) {
  check(!visitor.house.panicked(), visitor.house.said());
  await visitor.house.stop();
  visitor.house.cloudflare.end();
}

const calm = await step('without a cut, the wizard comes to its end', async () => {
  const visitor = await fresh('calm');
  for (const name of Object.keys(STEPS)) {
    const todo = await STEPS[name](visitor);
    await take(visitor, todo);
    await arrives(visitor, todo.then);
  }
  const found = await outcome(visitor);
  await end(visitor);
  return found;
});
console.log(`  ${calm}`);

const cut = await fresh('cut');
const house = cut.house;
for (const name of Object.keys(STEPS)) {
  await step(`cut at “${name}”: it goes on where it was`, async () => {
    const todo = await STEPS[name](cut);
    check(!todo.outside || todo.yes, 'no page asks for a yes');
    const sent = take(cut, todo).catch(() => {});
    // In the middle; the engine takes longer than a form.
    await pause(below(todo.outside ? 4_000 : CUT_MS_MAX));
    await house.kill();
    await sent;
    await house.start();
    // Nobody knows whether it was done; whoever comes back does it again, as the page asks for it now.
    const up = await cut.up();
    if ((up !== todo.then || todo.stays) && !/reach\/progress/.test(up)) await take(cut, await STEPS[name](cut));
    await arrives(cut, todo.then);
    await house.kill();
    await house.start();
    await arrives(cut, todo.then);
  });
}

await step('what there is in the end is the same: one tunnel, one record', async () => {
  const found = await outcome(cut);
  check(found === calm, `${found} instead of ${calm}`);
  check(/"tunnels":1,"records":\[\["CNAME","home.example",true\]\]/.test(found), found);
});
await step('no house has panicked', () => end(cut));
await tidy();
finish('front door cut');
