// The pages about other servers, looked at in every way: where a post went, which servers there are and what waits for
// them, moving house, and following from elsewhere. The journey before this has made the house, its owner and a post.
import { check, finish, inspect, launch, person, shoot, step } from './steps.mjs';

const home = process.env.BURROW_URL;
const PASSWORD = 'four unrelated words';

const browser = await launch();
const owner = await person(browser, { bypassCSP: true });
const page = await owner.newPage();

/** Looks at the page that is open, in every way. */
async function look(name) {
  await step(`${name} is fit for everybody`, () => inspect(page));
  await shoot(page, name);
}

async function submit(label) {
  await page.getByRole('button', { name: label, exact: true }).click();
}

/** Waits for the page whose first heading says this. */
async function heading(text) {
  await page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

await step('the owner signs in for the border', async () => {
  await page.goto(`${home}/login`);
  await page.getByLabel('Your handle').fill('ada');
  await page.getByLabel('Password').fill(PASSWORD);
  await submit('Sign in');
  await page.waitForURL((url) => url.pathname !== '/login');
});

await step('her own post says where it went', async () => {
  await page.goto(`${home}/@ada`);
  await page.locator('.post .when a').first().click();
  await page.getByRole('link', { name: 'See which servers have it' }).click();
  await heading('Where this post went');
});
await look('delivery');

await step('the page about other servers says that nothing waits', async () => {
  await page.goto(`${home}/servers`);
  await heading('Other servers');
  await page.getByText('Nothing is waiting').waitFor();
});
await look('servers');

/** Presses the button of the form that the rule is in; other forms, such as a reminder's, may stand above. */
const saveRule = () =>
  page.locator('form', { has: page.getByLabel('Which server?') }).locator('button[type=submit]').first().click();

await step('a rule without a server is refused in words', async () => {
  await page.goto(`${home}/servers/rule`);
  await page.getByLabel('Which server?').fill('not a server');
  await saveRule();
  await page.getByRole('alert').waitFor();
});
await look('server-rule-wrong');

await step('a rule is made', async () => {
  await page.getByLabel('Which server?').fill('noisy.example');
  await saveRule();
  await page.getByRole('status').getByText('The rule is saved.').waitFor();
  await page.getByRole('link', { name: 'noisy.example' }).waitFor();
});
await look('servers-rule');

await step('moving house opens', async () => {
  const response = await page.goto(`${home}/settings/moving`);
  check(response.ok(), `status ${response.status()}`);
});
await look('moving');

await step('somebody comes from elsewhere to follow', async () => {
  const response = await page.goto(`${home}/authorize_interaction?uri=acct:rosa@${new URL(home).host}`);
  check(response.status() < 500, `status ${response.status()}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
await look('interact');

await step('what leads nowhere from elsewhere is said in words', async () => {
  const response = await page.goto(`${home}/authorize_interaction?uri=nonsense`);
  check(response.status() < 500, `status ${response.status()}`);
  await page.getByRole('heading', { level: 1 }).waitFor();
});
await look('interact-nobody');

await browser.close();
finish();
