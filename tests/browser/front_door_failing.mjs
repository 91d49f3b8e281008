// What goes wrong on the way in, in a browser without script: each time the wizard says what it is, asks before it breaks
// anything, and goes on; in the end there is one tunnel and one record.
import { check, finish, launch, person, shoot, shootNarrow, step } from './steps.mjs';
import { HOST, House, cloudflare, edge, tidy } from './houses.mjs';

const sky = await cloudflare();
const door = await edge();
const house = await House.build('failing', sky, door.env);
const browser = await launch();
const context = await person(browser, { javaScriptEnabled: false });
const page = await context.newPage();

const heading = (text) => page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
const said = (text) => page.getByRole('alert').filter({ hasText: text }).first().waitFor({ timeout: 40_000 });
const press = (name) => page.getByRole('button', { name, exact: true }).click();
const goes = (path) => page.goto(`${house.lan}${path}`);

async function keep(name) {
  await shoot(page, `door-${name}`);
  await shootNarrow(page, `door-${name}`);
}

/** Brings an API token that may do these things. */
async function bring(may) {
  const token = await sky.tell('token', { may });
  await goes('/setup/reach/token');
  await page.getByLabel('The token').fill(token);
  await press('Go on');
}

await step('a wrong claim code is refused in words', async () => {
  await goes('/');
  await page.getByLabel('Claim code').fill('AAAA-AAAA');
  await press('Start fresh');
  await page.getByText('That is not the claim code').waitFor();
});

await step('the wizard comes as far as the tunnel', async () => {
  await page.getByLabel('Claim code').fill(house.claimCode());
  await press('Start fresh');
  await page.getByLabel('Name of the community').fill('The Fern Lane Burrow');
  await press('Next');
  await page.getByLabel('I have a domain').check();
  await page.getByLabel('Your domain').fill(HOST);
  await press('Next');
  await heading('Say yes at Cloudflare');
});

const first = await page.getByRole('link', { name: 'Open Cloudflare' }).getAttribute('href');
await step('a hand-off that is lost on the way is said, and its link is taken away', async () => {
  await sky.tell('fail', { part: 'GET login', times: 1, mood: 'garbage' });
  await said('Something else came back');
  check((await page.getByRole('link', { name: 'Open Cloudflare' }).count()) === 0, 'the old link is still there');
});
await keep('fail-handoff');

await step('it begins anew, with a fresh key', async () => {
  await press('Start again with a fresh link');
  const link = page.getByRole('link', { name: 'Open Cloudflare' });
  await link.waitFor();
  check((await link.getAttribute('href')) !== first, 'it is the same link');
});

await step('what is missing in a token is named', async () => {
  await goes('/setup/reach/token');
  await page.getByLabel('The token').fill('two words');
  await press('Go on');
  await page.getByText('That is not an API token').first().waitFor();
  await keep('fail-token-wrong');
  await bring('tunnel,zone');
  await said('Something is missing in the token');
  await said('Zone · DNS · Edit');
  check((await page.getByRole('alert').getByText('Account · Cloudflare Tunnel').count()) === 0, 'that was not missing');
});
await keep('fail-permission');

await step('a name that leads elsewhere is not taken without a question', async () => {
  await sky.tell('record', { zone: HOST, name: HOST });
  await bring('tunnel,dns,zone,bots,config,cache');
  await said('This name is taken');
  await page.getByText('203.0.113.7').waitFor();
  const { records } = await sky.state();
  check(records.length === 1 && records[0].content === '203.0.113.7', JSON.stringify(records));
});
await keep('fail-taken');

await step('an API that is down in the middle is waited for', async () => {
  await sky.tell('fail', { part: 'dns_records', times: 1000, mood: 'down' });
  await press(`Replace it: ${HOST} leads here`);
  await said('Cloudflare has trouble');
});
await keep('fail-down');

await step('the wizard goes on, and the tunnel stands', async () => {
  await sky.tell('calm');
  await press('Try again');
  await page.getByRole('heading', { level: 1 }).filter({ hasText: 'The tunnel stands' }).waitFor({ timeout: 40_000 });
});
await keep('tunnel-stands');

await step('there is one tunnel, and one record that leads to it', async () => {
  const { tunnels, records } = await sky.state();
  check(tunnels.length === 1 && records.length === 1, JSON.stringify({ tunnels, records }));
  check(records[0].content === `${tunnels[0].id}.cfargotunnel.com`, JSON.stringify(records));
});

await step('who can’t reach the address yet goes on here, and is told what that means', async () => {
  await press('Next');
  await heading('Your address works');
  await page.getByText('I can’t reach it yet').click();
  await press('Go on here');
  await heading('who are you');
  await page.getByText('in the open here').waitFor();
});
await keep('stays-here');

await step('two browsers in the wizard at once: the second is asked for the code, too', async () => {
  const other = await person(browser, { javaScriptEnabled: false });
  const there = await other.newPage();
  await there.goto(`${house.lan}/setup/owner`);
  check(new URL(there.url()).pathname === '/claim', there.url());
  await other.close();
});

await step('the house has not panicked', () => check(!house.panicked(), house.said()));
await browser.close();
await house.stop();
await tidy();
finish('front door failing');
