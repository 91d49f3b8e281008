// The owner's dashboard: signs in, walks every tile, does one act in each, looks at every view with axe-core, by day and
// by night, on a phone and at a desk; and sees a change that somebody else makes without loading anything anew.
import { fileURLToPath } from 'node:url';
import { DESK, NARROW, PHONE, check, finish, inspect, launch, person, shoot, shootWhole, step } from './steps.mjs';

const home = process.env.BURROW_URL;
/** Any picture of ours. */
const PICTURE = fileURLToPath(new URL('../../web/assets/icon-512.png', import.meta.url));
const PASSWORD = process.env.BURROW_PASSWORD;

const browser = await launch();
// Only this context may run a script of ours in a page, to look at it with axe-core.
const owner = await person(browser, { bypassCSP: true });
const page = await owner.newPage();
/** The first sentence on a computer with room on its disk, and on one without. */
const WELL = /All good|disk is nearly full|report waits/;
const trouble = [];
page.on('pageerror', (why) => trouble.push(why.message));

async function look(name) {
  await step(`${name} is fit for everybody`, () => inspect(page));
  await page.evaluate(() => window.scrollTo(0, 0));
  await shoot(page, `dashboard-${name}`);
}

async function heading(text) {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

const said = (text) => page.getByRole('status').filter({ hasText: text }).waitFor();
const press = (name, within = page) => within.getByRole('button', { name, exact: false }).first().click();

async function signIn(context) {
  const tab = await context.newPage();
  await tab.goto(`${home}/login?to=/dashboard`);
  await tab.getByLabel('Your handle').fill('keeper');
  await tab.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await tab.keyboard.press('Enter');
  await tab.waitForURL(`${home}/dashboard`);
  return tab;
}

/** Opens a tile from the overview as somebody would, and waits for its view. */
async function open(tile) {
  await page.goto(`${home}/dashboard`);
  await page.getByRole('list', { name: 'What there is to look after' }).getByRole('link', { name: tile, exact: true }).click();
  await heading(tile);
}

// The overview

await step('whoever isn’t signed in is asked to, and led on', async () => {
  await page.goto(`${home}/dashboard/people`);
  check(new URL(page.url()).pathname === '/login', page.url());
  const tab = await signIn(owner);
  await tab.close();
});

await step('the first sentence says how the house is', async () => {
  await page.goto(`${home}/dashboard`);
  await heading(WELL);
  await page.getByText('3 people live here').waitFor();
});
await look('overview');

await step('nothing but its own scripts and styles runs, and nothing is refused', async () => {
  const strict = await person(browser);
  const tab = await signIn(strict);
  await tab.getByRole('heading', { level: 1 }).filter({ hasText: WELL }).waitFor();
  for (const view of ['people', 'requests', 'tunnel', 'reports', 'announcements', 'invites', 'servers', 'community', 'community/emojis', 'community/texts', 'invites/tree', 'storage', 'devices', 'log']) {
    await tab.goto(`${home}/dashboard/${view}`);
    await tab.locator('h1').waitFor();
  }
  await strict.close();
  check(strict.blocked.length === 0, strict.blocked.join('; '));
});

await step('without script it says where the same things are', async () => {
  const plain = await browser.newContext({ viewport: PHONE, javaScriptEnabled: false, storageState: await owner.storageState() });
  const tab = await plain.newPage();
  await tab.goto(`${home}/dashboard`);
  // Playwright finds no text in <noscript>, though it shows there.
  const note = tab.locator('noscript .lead');
  check((await note.isVisible()) && (await note.textContent()).includes('needs JavaScript'), 'no note');
  await tab.locator('noscript a[href="/invites"]').click();
  await tab.getByRole('heading', { level: 1, name: 'Invites' }).waitFor();
  await plain.close();
});

await step('the keyboard alone gets one to a view, whose heading has the focus', async () => {
  await page.goto(`${home}/dashboard`);
  const link = page.getByRole('list', { name: 'What there is to look after' }).getByRole('link', { name: 'People', exact: true });
  await link.focus();
  await page.keyboard.press('Enter');
  await heading('People');
  await page.waitForFunction(() => document.activeElement?.tagName === 'H1');
  check((await page.title()).startsWith('People'), await page.title());
  await page.goBack();
  await heading(WELL);
});

await step('a change that somebody makes elsewhere shows by itself', async () => {
  await page.goto(`${home}/dashboard`);
  await page.getByText('No invite is open').waitFor();
  const other = await owner.newPage();
  await other.goto(`${home}/dashboard/invites/new`);
  await other.getByLabel('Who is it for?').fill('Aunt Rosa');
  await other.getByRole('button', { name: 'Make the invite' }).click();
  await other.getByRole('heading', { name: 'Invite Aunt Rosa' }).waitFor();
  await other.close();
  await page.getByText('One invite is open').waitFor();
});

// Every tile

// Sanctions and new passwords sign people out everywhere, so that this comes before them.
await step('reports: one comes in, is noted, and acted on', async () => {
  const app = (path, body) =>
    fetch(`${home}${path}`, {
      method: 'POST',
      headers: { authorization: `Bearer ${body.token}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }).then((answer) => answer.json());
  const post = await app('/api/v1/statuses', { token: process.env.TOM, status: 'Buy my tulips! https://tulips.example' });
  await page.goto(`${home}/dashboard`);
  await app('/api/v1/reports', { token: process.env.ROSA, account_id: post.account.id, status_ids: [post.id], comment: 'Only ever tulips.', category: 'spam' });
  await page.getByText('One report is open').waitFor();
  await page.getByRole('link', { name: 'Look at what was reported' }).click();
  await page.getByRole('link', { name: 'About tom' }).click();
  await page.getByText('Buy my tulips!').waitFor();
  await page.getByLabel('A note', { exact: true }).fill('I talk with him.');
  await press('Write it down');
  await page.getByText('I talk with him.').waitFor();
  await look('report');
  await page.getByLabel('Delete the reported posts').check();
  await page.getByLabel('Words to them').fill('No more of these, please.');
  await press('Do it, and close the report');
  await page.getByRole('dialog').getByRole('button', { name: 'Delete the reported posts' }).click();
  await page.getByText('It has been deleted.').waitFor();
  await open('Reports');
  await page.getByText('One closed report').waitFor();
});

await step('people: a new password, asked for once, shown once', async () => {
  await open('People');
  await page.getByText('Look after rosa').click();
  await press('New password');
  await page.getByRole('dialog').getByRole('button', { name: 'Cancel' }).click();
  check((await page.locator('.copy').count()) === 0, 'it was done although the answer was no');
  await press('New password');
  await look('question');
  await page.getByRole('dialog').getByRole('button', { name: 'New password' }).click();
  await page.locator('.copy').waitFor();
});
await look('people');

await step('people: somebody is trusted more, locked out, and let in again', async () => {
  await open('People');
  await page.getByText('Look after tom').click();
  await page.getByLabel('What they may do').selectOption('moderator');
  await press('Change');
  await said('tom is a moderator now.');
  await press('Undo');
  await said('Taken back.');
  await look('person');
  await press('Lock out');
  await page.getByRole('dialog').getByRole('button', { name: 'Lock out' }).click();
  await said('tom is locked out.');
  await press('Let in again');
  await said('tom may come in again.');
});

await step('requests: who may ask is chosen', async () => {
  await open('Requests');
  await page.getByLabel('Anybody may ask').check();
  await page.getByLabel('Your question to them').fill('How do you know us?');
  await press('Save');
  await said('Saved.');
  await page.getByText('/join').waitFor();
});
await look('requests');

await step('announcements: one is told to everybody, and hidden', async () => {
  await open('Announcements');
  await page.getByLabel('What do you want to tell everybody?').fill('Cake on Sunday!');
  await press('Tell everybody');
  await page.getByText('Cake on Sunday!').waitFor();
  await look('announcements');
  await press('Hide');
  await said('Nobody sees it any more.');
});

await step('invites: one is made, with link and code, and taken back', async () => {
  await open('Invites');
  await page.getByLabel('Who is it for?').fill('Tom');
  await press('Make the invite');
  await page.getByRole('img', { name: /QR code/ }).waitFor();
  await look('invites');
  await press('Take back');
  await page.getByRole('dialog').getByRole('button', { name: 'Take back' }).click();
  await page.getByText('One invite that is over').waitFor();
});

await step('other servers: a rule is made, taken back, and made again', async () => {
  await open('Other servers');
  await page.getByRole('link', { name: 'Make a rule about a server' }).click();
  await page.getByLabel('Which server?').fill('nonsense');
  await press('Save');
  await page.locator('#domain-wrong').waitFor();
  await look('rule-wrong');
  await page.getByLabel('Which server?').fill('loud.example');
  await press('Save');
  await said('The rule about loud.example holds.');
  await press('Undo');
  await said('Taken back.');
  await page.goto(`${home}/dashboard/servers/rule/bad.example`);
  await page.getByLabel('Shut out').check();
  await page.getByLabel('What everybody is told').fill('Sends nothing but advertising.');
  await press('Save');
  await page.getByRole('dialog').getByRole('button', { name: 'Shut it out' }).click();
  await page.locator('bdi').filter({ hasText: 'bad.example' }).waitFor();
});
await look('servers');

await step('other servers: a list is looked at before it is taken in', async () => {
  await page.getByRole('link', { name: 'Bring a list' }).click();
  await page.getByLabel('Or paste it here').fill('one.example\ntwo.example\nno server');
  await press('See what would change');
  await page.getByText('2 new rules').waitFor();
  await look('list');
  await press('Take it in');
  await page.locator('bdi').filter({ hasText: 'two.example' }).waitFor();
});

await step('community: its name changes, also in the corner, and rules with what is meant', async () => {
  await open('Community');
  await press('Add a rule');
  await page.getByLabel('Rule 1', { exact: true }).fill('Be kind.');
  await page.getByLabel('More about it').fill('Think of somebody who has had a bad day.');
  await press('Add a rule');
  await page.waitForFunction(() => document.activeElement?.labels?.[0]?.textContent === 'Rule 2');
  await page.getByLabel('Rule 2', { exact: true }).fill('What is told here stays here.');
  await press('Move up');
  await page.getByLabel('Name', { exact: true }).fill('Fern Lane');
  await press('Save');
  await said('Saved.');
  await page.locator('.home span').filter({ hasText: 'Fern Lane' }).waitFor();
  check((await page.getByLabel('Rule 1', { exact: true }).inputValue()) === 'What is told here stays here.', 'the rule did not move');
});

await step('community: a picture of its own hangs in the corner', async () => {
  await press('Use this picture');
  await page.getByText('Choose a picture first.').waitFor();
  await page.getByLabel('A picture from your device').setInputFiles({ name: 'notes.txt', mimeType: 'text/plain', buffer: Buffer.from('no picture') });
  await press('Use this picture');
  await page.locator('#house-picture-wrong').filter({ hasText: /picture|kind/i }).waitFor();
  await page.getByLabel('A picture from your device').setInputFiles(PICTURE);
  await page.getByLabel('What it shows').fill('A small door in a hill');
  await press('Use this picture');
  await said('This is its picture now.');
  await page.locator('.home img[src^="/media/"]').waitFor();
});
await look('community');

await step('community: all pages are in the colours that were chosen', async () => {
  const worn = (tab) => tab.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--sky'));
  await page.getByText('Its colours').scrollIntoViewIfNeeded();
  const before = await worn(page);
  await page.getByLabel('Harbour').check();
  await said('All pages are in these colours now.');
  check((await worn(page)) !== before, 'nothing changed');
  const front = await owner.newPage();
  await front.goto(`${home}/settings`);
  check((await worn(front)) === (await worn(page)), 'other pages are in other colours');
  await front.close();
  await press('Undo');
  await said('Taken back.');
  check((await worn(page)) === before, 'it was not taken back');
});
for (const name of ['Harbour', 'Berry', 'Slate']) {
  await step(`${name} is chosen`, async () => {
    await page.goto(`${home}/dashboard/community`);
    await page.getByLabel(name).check();
    await said('All pages are in these colours now.');
    await page.goto(`${home}/dashboard`);
    await heading(WELL);
  });
  await look(`look-${name.toLowerCase()}`);
}
await step('the first colours again', async () => {
  await page.goto(`${home}/dashboard/community`);
  await page.getByLabel('Meadow').check();
  await said('All pages are in these colours now.');
  await shootWhole(page, 'dashboard-community-whole');
});

await step('community: long texts are written', async () => {
  await open('Community');
  await page.getByRole('link', { name: 'Long texts' }).click();
  await page.getByLabel('About this community').fill('Three families and a dog.\n\nSince 2024.');
  await press('Save');
  await said('Saved.');
});
await look('texts');

await step('community: an emoji is added, put under a heading, and no longer shown', async () => {
  await open('Community');
  await page.getByRole('link', { name: 'Emojis' }).click();
  await page.getByLabel('Name', { exact: true }).fill('bad name');
  await page.getByLabel('A picture from your device').setInputFiles(PICTURE);
  await press('Add an emoji');
  await page.locator('#shortcode-wrong').waitFor();
  await page.getByLabel('Name', { exact: true }).fill('burrow');
  await page.getByLabel('Heading', { exact: true }).fill('Home');
  await press('Add an emoji');
  await said(':burrow: can be used now.');
  await page.getByText('Change :burrow:').click();
  await press('No longer show it');
  await said(':burrow: is no longer shown');
  await page.getByText('Copy one from another server').click();
  await page.getByText('Nobody elsewhere has used any').waitFor();
});
await look('emojis');

await step('invites: all are paused, and work again', async () => {
  await open('Invites');
  await press('Pause all invites');
  await said('Nobody can join by an invite for now.');
  await page.getByText('All invites are paused').waitFor();
  await look('invites-paused');
  await press('Let invites work again');
  await said('Invites work again.');
  await page.getByRole('link', { name: 'Who invited whom' }).click();
  await heading('Who invited whom');
  await page.locator('.tree').getByText('rosa', { exact: true }).waitFor();
});
await look('tree');

await step('storage: a budget is set', async () => {
  await open('Storage');
  await press('Change');
  await page.getByLabel('Pictures from elsewhere, in GB').fill('0.01');
  await press('Save');
  await page.locator('#far_max-wrong').waitFor();
  await page.getByLabel('Pictures from elsewhere, in GB').fill('2');
  await press('Save');
  await page.getByText('At most 2 GB').waitFor();
});
await look('storage');

await step('devices: another one is signed out', async () => {
  const other = await person(browser);
  const tab = await signIn(other);
  await open('Your devices and apps');
  await page.getByText('This one').waitFor();
  await look('devices');
  await press('Sign out everywhere else');
  await page.getByRole('dialog').getByRole('button', { name: 'Sign out everywhere else' }).click();
  await said('You are signed in only here now.');
  await tab.goto(`${home}/dashboard`);
  check(new URL(tab.url()).pathname === '/login', 'the other one is still signed in');
  await other.close();
});

await step('the log has all of it', async () => {
  await open('Log');
  await page.getByText('Keeper made a rule about bad.example: shut out.').or(page.getByText('keeper made a rule about bad.example: shut out.')).waitFor();
  await page.getByText('took in a list: 2 rules').waitFor();
});
await look('log');

await step('an address that leads nowhere says so', async () => {
  await page.goto(`${home}/dashboard/attic`);
  await heading('There is nothing here');
});

await step('right to left, nothing is cut', async () => {
  for (const viewport of [DESK, NARROW]) {
    await page.setViewportSize(viewport);
    await page.goto(`${home}/dashboard`);
    await heading(WELL);
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'rtl'));
    const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    check(beyond <= 0, `${beyond} px too wide`);
  }
  await shoot(page, 'dashboard-rtl');
});

await step('no script of the page has failed', () => check(trouble.length === 0, trouble.join('; ')));

await browser.close();
finish();
