// The newcomer's whole journey: claim, name, address, owner, rules, rescue sheet, invite, first post; a second person joins by it without
// script; an app is let in; both see their devices and sign out.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { DESK, PHONE, check, finish, inspect, launch, person, shoot, shots, step } from './steps.mjs';
import { drawPicture } from './picture.mjs';

const home = process.env.BURROW_URL;
const PASSWORD = 'four unrelated words';
const COMMUNITY = 'The Fern Lane Burrow';

const browser = await launch();
// Only this context may run a script of ours in a page, to look at it with axe-core.
const owner = await person(browser, { bypassCSP: true });
const page = await owner.newPage();

/** What the issue promises of the way from the claim code to the first post. */
const SCREENS_MAX = 10;
const FIELDS_MAX = 7;
let screens = 0;
let typed = 0;

/** A page of the wizard has opened. */
async function screen(text) {
  await heading(page, text);
  screens += 1;
}

/** Types into a field of the wizard that nobody has filled in before. */
async function type(label, text) {
  await page.getByLabel(label).fill(text);
  typed += 1;
}

/** Looks at the page that is open, in every way. */
async function look(name, at = page) {
  await step(`${name} is fit for everybody`, () => inspect(at));
  await shoot(at, name);
}

async function submit(at, label) {
  await at.getByRole('button', { name: label, exact: true }).click();
}

/** Waits for the page whose first heading says this. */
async function heading(at, text) {
  await at.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

// The owner

const code = readFileSync(`${process.env.BURROW_DATA}/claim-code.txt`, 'utf8').trim();

await step('the console shows the same claim code as the file', () => {
  check(/^[A-Z0-9]{4}-[A-Z0-9]{4}$/.test(code), `“${code}” is no claim code`);
  check(readFileSync(process.env.BURROW_OUT, 'utf8').includes(code), 'the code is not on the console');
});

await step('a new burrow asks for its claim code', async () => {
  await page.goto(home);
  check(new URL(page.url()).pathname === '/claim', page.url());
  await heading(page, 'open your burrow');
});
await look('claim');

await step('a wrong code is refused in words', async () => {
  await page.getByLabel('Claim code').fill('AAAA-AAAA');
  await submit(page, 'Start fresh');
  await page.getByText('That is not the claim code').waitFor();
  check((await page.getByLabel('Claim code').getAttribute('aria-invalid')) === 'true', 'the field is not marked');
});
await look('claim-wrong');

await step('the right code opens the door', async () => {
  screens += 1;
  await type('Claim code', code.toLowerCase().replace('-', ' '));
  await submit(page, 'Start fresh');
  await screen('community called');
});
await look('setup-1-name');

await step('the community gets its name', async () => {
  await type('Name of the community', COMMUNITY);
  await page.keyboard.press('Enter');
  await screen('Where does it live');
  await page.getByText('can never change').waitFor();
});
await look('setup-2-address');

await step('a confusion is explained', async () => {
  await page.getByLabel('I have a domain').check();
  await page.getByLabel('Your domain').fill('burrow.local');
  await submit(page, 'Next');
  await page.getByText('known only inside your home').waitFor();
  check((await page.getByLabel('Your domain').getAttribute('aria-invalid')) === 'true', 'the field is not marked');
});
await look('setup-2-address-wrong');

await step('letters of other scripts are shown both ways', async () => {
  await page.getByLabel('Your domain').fill('bücher.example');
  await submit(page, 'Next');
  await heading(page, 'right name');
  await page.getByText('xn--bcher-kva.example').waitFor();
});
await look('setup-2-address-sure');

await step('getting a domain is explained', async () => {
  await page.goto(`${home}/setup/address/help`);
  await heading(page, 'Getting a domain');
});
await look('setup-2-address-help');

await step('who wants to restore is told what there is', async () => {
  await page.goto(`${home}/setup/restore`);
  await heading(page, 'Restore a backup');
});
await look('setup-restore');

await step('just try it here', async () => {
  await page.goto(`${home}/setup/address`);
  check(await page.getByLabel('Just try it here').isChecked(), 'the harmless choice is not chosen');
  await submit(page, 'Next');
  await screen('who are you');
});
await look('setup-3-owner');

await step('what is missing is said at its field', async () => {
  await type('Your name', 'Ada Fern');
  await page.getByLabel('Your handle').fill('ada fern');
  await page.getByLabel('Password').fill(PASSWORD);
  await submit(page, 'Open the burrow');
  await page.getByRole('alert').waitFor();
  check((await page.getByLabel('Your name').inputValue()) === 'Ada Fern', 'the name was lost');
  check((await page.getByLabel('Password').inputValue()) === '', 'a password came back');
});
await look('setup-3-owner-wrong');

await step('the burrow opens', async () => {
  await type('Your handle', 'ada');
  await type('Password', PASSWORD);
  await submit(page, 'Open the burrow');
  await screen('What are the rules here');
});
await look('tour-1-rules');

await step('rules are chosen', async () => {
  check(await page.getByLabel('The rules, one in each line').isHidden(), 'nobody has asked to write rules');
  await page.getByLabel('Our own rules').check();
  await page.getByLabel('The rules, one in each line').waitFor();
});
await look('tour-1-rules-own');
await step('rules are taken', async () => {
  await page.getByLabel('Family').check();
  await submit(page, 'These are our rules');
  await screen('Your rescue sheet');
});
await look('tour-2-rescue');

await step('the rescue sheet is written down', async () => {
  const words = await page.locator('.words li').allTextContents();
  check(words.length === 12, `${words.length} words`);
  const field = page.getByLabel(/^Type word/);
  const asked = (await page.locator('label', { hasText: 'Type word' }).textContent()).match(/\d+/g).map(Number);
  await field.focus();
  const colour = await page.locator('.words li').first().evaluate((li) => getComputedStyle(li).color);
  check(colour === 'rgba(0, 0, 0, 0)', `the words are seen while they are typed (${colour})`);
  await page.emulateMedia({ media: 'print' });
  await page.screenshot({ path: `${shots}rescue-sheet-print.png`, fullPage: true });
  await page.emulateMedia({ media: 'screen' });
  await field.fill('zebra zoo');
  await submit(page, 'I have it on paper');
  await page.getByText('Compare your copy').first().waitFor();
  await type(/^Type word/, asked.map((number) => words[number - 1]).join(' '));
  await submit(page, 'I have it on paper');
  await screen('Whom do you want here');
});
await look('tour-3-invites');

await step('the first invite is there to hand out', async () => {
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await submit(page, 'Next');
  await screen('Say hello');
});
await look('tour-4-post');

await step('the first post is written, and it is said who has it', async () => {
  check((await page.getByLabel('Your post').inputValue()).includes(COMMUNITY), 'nothing to begin with');
  await submit(page, 'Post it');
  await heading(page, 'Your burrow is open');
  await page.getByText('It stays on this computer').waitFor();
  await page.getByText(new URL(home).host, { exact: true }).waitFor();
});
await look('opened');

await step(`the way from code to first post took ${screens} screens and ${typed} typed fields`, () => {
  check(screens > 0 && screens <= SCREENS_MAX, `more than ${SCREENS_MAX} screens`);
  check(typed > 0 && typed <= FIELDS_MAX, `more than ${FIELDS_MAX} fields`);
});

await step('the claim code is dead', async () => {
  const again = await owner.request.post(`${home}/claim`, { form: { code }, headers: { origin: home } });
  check(again.status() === 409, `status ${again.status()}`);
});

await step('the owner says what the community is about', async () => {
  await page.goto(`${home}/community`);
  await page.getByLabel('What is it about?').fill('Three generations and a dog, between the allotments and the mill.');
  await page.getByLabel('House rules').fill('Be kind.\nAsk before you post pictures of children.\nWhat is told here stays here.');
  await submit(page, 'Save');
  await page.getByRole('status').getByText('Saved.').waitFor();
});
await look('community');

const link = await step('the owner makes an invite', async () => {
  await page.getByRole('navigation').getByRole('link', { name: 'Invites', exact: true }).click();
  await look('invites-none');
  await page.getByRole('link', { name: 'Make an invite' }).click();
  await look('invite-new');
  await page.getByLabel('Who is it for?').fill('Come in, Aunt Rosa!');
  await page.getByRole('checkbox', { name: 'Ada Fern' }).check();
  await submit(page, 'Make the invite');
  await heading(page, 'Your invite is ready');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  return page.locator('code.copy').textContent();
});
await look('invite');

// The guest, without script

const guest = await person(browser, { javaScriptEnabled: false, viewport: DESK });
const rosa = await guest.newPage();

await step('the guest sees who invites and what this is', async () => {
  await rosa.goto(link);
  await heading(rosa, 'Ada Fern invites you');
  await rosa.getByText('Come in, Aunt Rosa!').waitFor();
  await rosa.getByText('What is told here stays here.').waitFor();
  await rosa.getByText('at most').or(rosa.getByText('12 characters or more')).first().waitFor();
});
await step('the invite page in the light of axe', async () => {
  // The owner is told that she is in already; a stranger with script looks at the guest's page.
  const stranger = await person(browser, { bypassCSP: true });
  const at = await stranger.newPage();
  await at.goto(link);
  await look('join', at);
  await at.goto(`${home}/invite/AAAAAAAAAAAAAAAA`);
  await look('join-unknown', at);
  await at.goto(home);
  await look('landing', at);
  await at.goto(`${home}/login`);
  await look('login', at);
  await at.goto(`${home}/nothing/here`);
  await look('not-found', at);
  await stranger.close();
});

await step('a taken handle is refused without losing the invite', async () => {
  await rosa.getByLabel('Your handle').fill('ada');
  await rosa.getByLabel('Password').fill(PASSWORD);
  await submit(rosa, 'Join');
  await rosa.getByRole('alert').getByText('already has that handle').waitFor();
});
await step('the guest joins with a handle and a password, nothing else', async () => {
  await rosa.getByLabel('Your handle').fill('rosa');
  await rosa.getByLabel('Password').fill(PASSWORD);
  await submit(rosa, 'Join');
  await heading(rosa, 'One more thing');
  await submit(rosa, 'Not now');
  await heading(rosa, 'You’re in');
  await rosa.getByText(new URL(home).host, { exact: true }).waitFor();
});
await step('the invite is used up', async () => {
  const third = await person(browser);
  const response = await (await third.newPage()).goto(link);
  check(response.status() === 410, `status ${response.status()}`);
  await third.close();
  await page.goto(`${home}/invites`);
  await page.getByText('One person has joined by it').waitFor();
});
await look('invites');

// An app

async function register(redirect) {
  const app = await owner.request.post(`${home}/api/v1/apps`, {
    data: { client_name: 'Leaflet', redirect_uris: redirect, scopes: 'read write follow push', website: home },
  });
  check(app.ok(), `registering answered ${app.status()}`);
  return app.json();
}

function authorize(app, redirect) {
  const query = new URLSearchParams({
    response_type: 'code', client_id: app.client_id, redirect_uri: redirect, scope: 'read write', state: 'a&b',
  });
  return `${home}/oauth/authorize?${query}`;
}

// This context obeys the pages' Content-Security-Policy, as everybody's browser does.
const strict = await person(browser, { storageState: await owner.storageState() });
const ada = await strict.newPage();
const receiver = createServer((_, response) => response.end('<!doctype html><title>app</title>received'));
await new Promise((done) => receiver.listen(0, '127.0.0.1', done));
const callback = `http://127.0.0.1:${receiver.address().port}/cb`;

const token = await step('an app is let in and gets its token', async () => {
  const app = await register(callback);
  await page.goto(authorize(app, callback));
  await heading(page, 'Connect Leaflet?');
  await look('authorize');
  await ada.goto(authorize(app, callback));
  await submit(ada, 'Authorise');
  await ada.waitForURL(`${callback}?*`);
  const told = new URL(ada.url()).searchParams;
  check(told.get('state') === 'a&b', `the state came back as ${told.get('state')}`);
  const exchanged = await owner.request.post(`${home}/oauth/token`, {
    form: {
      grant_type: 'authorization_code', code: told.get('code'), client_id: app.client_id,
      client_secret: app.client_secret, redirect_uri: callback,
    },
  });
  check(exchanged.ok(), `the token desk answered ${exchanged.status()}`);
  return (await exchanged.json()).access_token;
});

await step('an app with a scheme of its own is reached too', async () => {
  const scheme = 'leaflet-app://oauth';
  const app = await register(scheme);
  await ada.goto(authorize(app, scheme));
  const answered = ada.waitForResponse((response) => response.request().method() === 'POST');
  await submit(ada, 'Authorise');
  const location = await (await answered).headerValue('location');
  check(location.startsWith(`${scheme}?code=`), location);
  check(strict.blocked.length === 0, strict.blocked.join('; '));
});

await step('an app without an address shows a code to copy', async () => {
  const oob = 'urn:ietf:wg:oauth:2.0:oob';
  const app = await register(oob);
  await page.goto(authorize(app, oob));
  await submit(page, 'Authorise');
  await heading(page, 'Almost done');
  await look('code');
  await page.goto(authorize(app, oob));
  await submit(page, 'Deny');
  await heading(page, 'Not connected');
});
receiver.close();

const post = await step('the first post is written', async () => {
  const bearer = { Authorization: `Bearer ${token}` };
  const picture = await owner.request.post(`${home}/api/v2/media`, {
    headers: bearer,
    multipart: {
      file: { name: 'hill.png', mimeType: 'image/png', buffer: readFileSync(new URL('../../web/assets/icon-512.png', import.meta.url)) },
      description: 'A green hill with rabbit ears and a lit door',
    },
  });
  check(picture.ok(), `the upload was answered with ${picture.status()}`);
  const said = await owner.request.post(`${home}/api/v1/statuses`, {
    headers: bearer,
    data: { status: 'The burrow is open! Tea is on. #firstpost', media_ids: [(await picture.json()).id] },
  });
  check(said.ok(), `posting was answered with ${said.status()}`);
  return said.json();
});

// Both are at home

await step('everybody reads the public profile and the post', async () => {
  const stranger = await person(browser, { bypassCSP: true });
  const at = await stranger.newPage();
  await at.goto(`${home}/@ada`);
  await at.getByText('Tea is on.').waitFor();
  await look('profile', at);
  await at.goto(`${home}/@ada/${post.id}`);
  await at.getByAltText('A green hill with rabbit ears and a lit door').waitFor();
  await look('post', at);
  await at.getByRole('link', { name: '#firstpost' }).click();
  await heading(at, '#firstpost');
  await look('tag', at);
  await stranger.close();
});

await step('the guest follows the owner from the start', async () => {
  const bearer = { Authorization: `Bearer ${token}` };
  const followers = await owner.request.get(`${home}/api/v1/accounts/${post.account.id}/followers`, { headers: bearer });
  if (followers.status() === 404) {
    // The followers' list is another door's; the profile says the same.
    await page.goto(`${home}/@ada`);
    await page.getByText('One follower').waitFor();
    return;
  }
  check((await followers.json()).some((account) => account.username === 'rosa'), 'rosa does not follow ada');
});

for (const [name, path] of [['home', '/'], ['apps', '/apps'], ['people', '/people'], ['devices', '/devices'], ['settings', '/settings']]) {
  await step(`${name} opens`, async () => {
    const response = await page.goto(home + path);
    check(response.ok(), `status ${response.status()}`);
  });
  await look(name);
}

await step('no page asks for what its policy forbids', async () => {
  for (const path of ['/', '/apps', '/invites', '/invites/new', '/devices', '/settings', '/community', '/people', '/@ada', `/@ada/${post.id}`]) {
    await ada.goto(home + path);
    const styled = await ada.evaluate(() => getComputedStyle(document.body).margin === '0px');
    check(styled, `${path} has no style`);
  }
  check(strict.blocked.length === 0, strict.blocked.join('; '));
});

await step('the keyboard alone is enough', async () => {
  await page.goto(`${home}/invites`);
  // What reminds of the recovery codes stands first until it is put off.
  await submit(page, 'Not now');
  await page.goto(`${home}/invites`);
  await page.keyboard.press('Tab');
  check((await page.evaluate(() => document.activeElement.className)) === 'skip', 'the first stop is not the skip link');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const reached = await page.evaluate(() => document.activeElement.textContent);
  check(reached.includes('Make an invite'), `after skipping, the next stop is “${reached}”`);
  const outline = await page.evaluate(() => getComputedStyle(document.activeElement).outlineStyle);
  check(outline !== 'none', 'the focus is not seen');
});

await step('the owner sees both browsers of hers and ends one', async () => {
  const second = await person(browser);
  const there = await second.newPage();
  await there.goto(`${home}/devices`);
  await there.getByLabel('Your handle').fill('ada');
  await there.getByLabel('Password').fill(PASSWORD);
  await submit(there, 'Sign in');
  await heading(there, 'Where you are signed in');
  await page.goto(`${home}/devices`);
  await page.locator('b', { hasText: 'Leaflet' }).waitFor();
  const others = page.getByRole('button', { name: /^Sign out .*on/ });
  check((await others.count()) === 1, `${await others.count()} other browsers`);
  await others.first().click();
  await page.getByRole('status').getByText('Signed out.').waitFor();
  await there.goto(`${home}/devices`);
  check(new URL(there.url()).pathname === '/login', there.url());
  await second.close();
});

await step('the guest sees one device, without script', async () => {
  await rosa.goto(`${home}/devices`);
  await rosa.getByText('this browser').waitFor();
  await rosa.getByText('No apps yet.').waitFor();
  check((await rosa.getByText('Community', { exact: true }).count()) === 0, 'a member is offered the owner’s page');
});

await step('the guest signs out and in again', async () => {
  await submit(rosa, 'Sign out');
  await rosa.getByText('You are signed out.').waitFor();
  await rosa.goto(`${home}/settings`);
  await rosa.getByLabel('Your handle').fill('rosa');
  await rosa.getByLabel('Password').fill('not the password');
  await submit(rosa, 'Sign in');
  await rosa.getByRole('alert').getByText('don’t fit together').waitFor();
  await rosa.getByLabel('Password').fill(PASSWORD);
  await submit(rosa, 'Sign in');
  await heading(rosa, 'Settings');
});

if (process.env.PICTURE) await step('the picture for the README is drawn', () => drawPicture(browser));

await step('the owner makes a link for the guest, who has forgotten her password', async () => {
  await page.goto(`${home}/people`);
  await page.getByRole('link', { name: 'Has rosa forgotten the password?' }).click();
  await heading(page, 'Help rosa back in');
  await look('help-in');
  await submit(page, 'Make the link');
  await heading(page, 'A link for rosa');
  await look('help-link');
  const way = await page.locator('code.copy').textContent();
  await rosa.goto(way);
  await heading(rosa, 'Choose a new password');
  await rosa.getByLabel('New password').fill('another four unrelated words');
  await submit(rosa, 'Set the new password');
  await rosa.getByText('You have a new password').waitFor();
  await rosa.goto(home);
  await rosa.getByText('Ada Fern made was used').waitFor();
});

await step('the owner signs out', async () => {
  await page.setViewportSize(PHONE);
  await page.goto(home);
  await submit(page, 'Sign out');
  await page.getByText('You are signed out.').waitFor();
  await page.goto(home);
  await heading(page, COMMUNITY);
});

await browser.close();
finish();
