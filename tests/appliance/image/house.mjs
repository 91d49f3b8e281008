// What the tests of the image do with the house in the box: walk its wizard in a real browser, write posts, and look for them.
import { createServer as createTls } from 'node:https';
import http from 'node:http';
import { readFileSync } from 'node:fs';
import { check, person, step } from '../../browser/steps.mjs';

/** Pages come slowly out of an emulated box. */
const PAGE_MS = 180_000;
const PASSWORD = 'four unrelated words';
/** Statuses in one page of a timeline: Mastodon's limit. */
const PAGE = 40;

const heading = (at, text) => at.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
const press = (at, name) => at.getByRole('button', { name, exact: true }).click();

/**
 * Where visitors come in from the world: HTTPS, led to the box's tunnel listener. What cloudflared and Cloudflare's edge add is
 * added here.
 */
export function edge(port, key, certificate, originPort) {
  const onward = (request) => ({
    host: '127.0.0.1', port: originPort, method: request.method, path: request.url,
    headers: { ...request.headers, 'x-forwarded-proto': 'https', 'cf-connecting-ip': '203.0.113.50' },
  });
  const server = createTls({ key: readFileSync(key), cert: readFileSync(certificate) }, (request, response) => {
    const asked = http.request(onward(request), (answer) => {
      response.writeHead(answer.statusCode, answer.headers);
      answer.pipe(response);
    });
    asked.on('error', () => response.headersSent || response.writeHead(502).end());
    request.pipe(asked);
  });
  return new Promise((done) => server.listen(port, '127.0.0.1', () => done(server)));
}

/** From the claim code to the first post, with a fake Cloudflare. Gives an access token of the owner's. */
export async function walk(browser, machine, sky, host, shoot) {
  const owner = await person(browser, { ignoreHTTPSErrors: true });
  owner.setDefaultTimeout(PAGE_MS);
  const page = await owner.newPage();
  const world = `https://${host}`;
  const code = (await machine.ask('cat /boot/burrow/claim-code.txt')).match(/[A-Z0-9]{4}-[A-Z0-9]{4}/)?.[0];

  await step('the partition for people has the claim code', () => check(code, 'no code in claim-code.txt'));
  await step('the claim code opens the wizard, and the community gets its name', async () => {
    await page.goto(machine.home);
    await heading(page, 'open your burrow');
    await shoot(page, 'wizard-claim');
    await page.getByLabel('Claim code').fill(code);
    await press(page, 'Start fresh');
    await heading(page, 'community called');
    await page.getByLabel('Name of the community').fill('The Emulated Burrow');
    await press(page, 'Next');
    await heading(page, 'Where does it live');
  });
  await step('its domain leads to the question at Cloudflare, and a yes there makes the tunnel', async () => {
    await page.getByLabel('I have a domain').check();
    await page.getByLabel('Your domain').fill(host);
    await press(page, 'Next');
    await heading(page, 'Say yes at Cloudflare');
    await shoot(page, 'wizard-tunnel');
    await sky.agree(await page.locator('a[href*=argotunnel]').first().getAttribute('href'), host);
    await page.waitForURL(`${machine.home}/setup/move`, { timeout: PAGE_MS });
    await heading(page, 'Your address works');
    const { tunnels, records } = await sky.state();
    check(tunnels.length === 1 && records.length === 1, JSON.stringify({ tunnels, records }));
  });
  await step('the house goes on over HTTPS, and opens', async () => {
    await page.getByRole('link', { name: `Go on at ${host}` }).click();
    await heading(page, 'who are you');
    await page.getByLabel('Your name').fill('Ada Fern');
    await page.getByLabel('Your handle').fill('ada');
    await page.getByLabel('Password').fill(PASSWORD);
    await press(page, 'Open the burrow');
    await heading(page, 'What are the rules here');
    await press(page, 'These are our rules');
    await heading(page, 'Your rescue sheet');
    const words = await page.locator('.words li').allTextContents();
    const asked = (await page.locator('label', { hasText: 'Type word' }).textContent()).match(/\d+/g).map(Number);
    await page.getByLabel(/^Type word/).fill(asked.map((number) => words[number - 1]).join(' '));
    await press(page, 'I have it on paper');
    await heading(page, 'Whom do you want here');
    await press(page, 'Next');
    await heading(page, 'Say hello');
    await press(page, 'Post it');
    await heading(page, 'Your burrow is open');
    await shoot(page, 'wizard-opened');
  });
  await step('the dashboard tells how the house and its box are', async () => {
    await page.goto(`${world}/dashboard`);
    await page.locator('.board a[href="/dashboard/box"]').first().waitFor();
    await shoot(page, 'dashboard');
  });
  return token(page, machine.home, world);
}

/** An app's way in: it registers, the owner says yes in the browser, and the code that is shown is worth a token. */
async function token(page, home, world) {
  const redirect = 'urn:ietf:wg:oauth:2.0:oob';
  const send = async (path, body) => {
    const answer = await fetch(home + path, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) });
    check(answer.ok, `${path} is answered with ${answer.status}`);
    return answer.json();
  };
  const app = await send('/api/v1/apps', { client_name: 'Image test', redirect_uris: redirect, scopes: 'read write' });
  const query = new URLSearchParams({ response_type: 'code', client_id: app.client_id, redirect_uri: redirect, scope: 'read write' });
  await page.goto(`${world}/oauth/authorize?${query}`);
  await press(page, 'Authorise');
  await heading(page, 'Almost done');
  const code = (await page.locator('code').first().textContent()).trim();
  const given = await send('/oauth/token', {
    grant_type: 'authorization_code', code, client_id: app.client_id, client_secret: app.client_secret, redirect_uri: redirect,
  });
  return given.access_token;
}

/** Several people who write until `stop.now`; what was acknowledged is put into `acknowledged`: text → id. */
export async function write(home, bearer, hands, round, acknowledged, stop) {
  const hand = async (which) => {
    for (let number = 0; !stop.now; number += 1) {
      const text = `round ${round} hand ${which} post ${number}`;
      try {
        const answer = await fetch(`${home}/api/v1/statuses`, {
          method: 'POST',
          headers: { authorization: `Bearer ${bearer}`, 'content-type': 'application/json', 'idempotency-key': text },
          body: JSON.stringify({ status: text }),
          signal: AbortSignal.timeout(60_000),
        });
        if (answer.ok) acknowledged.set(text, (await answer.json()).id);
        else await new Promise((done) => setTimeout(done, 500));
      } catch {
        // The plug was pulled: nobody was told that this post is there.
        if (!stop.now) await new Promise((done) => setTimeout(done, 200));
      }
    }
  };
  await Promise.all(Array.from({ length: hands }, (_, which) => hand(which)));
}

/** All posts of the owner's: id → text. */
export async function posts(home, bearer) {
  const ask = async (path) => {
    const answer = await fetch(`${home}${path}`, { headers: { authorization: `Bearer ${bearer}` } });
    check(answer.ok, `${path} is answered with ${answer.status}`);
    return answer.json();
  };
  const { id } = await ask('/api/v1/accounts/verify_credentials');
  const found = new Map();
  for (let before = ''; ; ) {
    const some = await ask(`/api/v1/accounts/${id}/statuses?limit=${PAGE}${before && `&max_id=${before}`}`);
    if (some.length === 0) return found;
    for (const one of some) found.set(one.id, one.content.replaceAll(/<[^>]*>/g, ''));
    before = some.at(-1).id;
  }
}

/** What is wrong with what is there, compared with what was acknowledged; nothing if all is well. */
export function lost(acknowledged, found) {
  const texts = [...found.values()];
  const wrong = [];
  for (const [text, id] of acknowledged) {
    if (found.get(id) !== text) wrong.push(`“${text}” was acknowledged as ${id} and is not there`);
    if (texts.filter((one) => one === text).length > 1) wrong.push(`“${text}” is there twice`);
  }
  return wrong;
}
