// The client in the browser: two people of a house write, answer, like and find each other, each seeing at once what the
// other does; every view is looked at with axe-core, by day and by night, on a phone and at a desk.
import { check, finish, inspect, launch, person, shoot, step } from './steps.mjs';

const home = process.env.BURROW_URL;
const PASSWORD = process.env.BURROW_PASSWORD;

const browser = await launch();
// Only these contexts may run a script of ours in a page, to look at it with axe-core.
const [ada, ben] = [await person(browser, { bypassCSP: true }), await person(browser)];
const trouble = [];

async function signIn(context, handle) {
  const page = await context.newPage();
  page.on('pageerror', (why) => trouble.push(why.message));
  await page.goto(`${home}/login?to=/web`);
  await page.getByLabel('Your handle').fill(handle);
  await page.getByLabel('Password', { exact: true }).fill(PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(`${home}/web`);
  return page;
}

const heading = (page, text) => page.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
const go = (page, name) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name, exact: typeof name === 'string' }).click();
const post = (page, text) => page.getByRole('article').filter({ hasText: text }).first();

async function look(name, page = hers) {
  await step(`${name} is fit for everybody`, () => inspect(page));
  await page.evaluate(() => window.scrollTo(0, 0));
  await shoot(page, `client-${name}`);
}

async function write(page, text, scope) {
  await go(page, 'Write');
  await heading(page, 'Write something');
  await page.getByLabel('Your words').fill(text);
  if (scope) await page.getByLabel('Who can read it?').selectOption({ label: scope });
}

const hers = await signIn(ada, 'keeper');
const his = await signIn(ben, 'tom');

await step('home is quiet at first', async () => {
  await heading(hers, 'Home');
  await hers.getByText('It’s quiet here').waitFor();
});
await look('empty');

await step('somebody of the house is found and followed', async () => {
  await go(his, 'Search');
  await his.getByLabel('What are you looking for?').fill('keeper');
  await his.keyboard.press('Enter');
  await his.getByRole('link', { name: 'keeper', exact: true }).click();
  await his.getByRole('button', { name: 'Follow', exact: true }).click();
  await his.getByRole('status').filter({ hasText: 'You follow keeper now' }).waitFor();
  await go(his, 'Home');
  await heading(his, 'Home');
});

await step('an unfinished post survives a closed tab', async () => {
  await write(hers, 'The first snow is');
  await hers.reload();
  check((await hers.getByLabel('Your words').inputValue()) === 'The first snow is', 'the draft is gone');
});
await look('write');

await step('a post behind a warning is shown at once where it belongs', async () => {
  await hers.getByLabel('Your words').fill('The first snow is here. #winter');
  await hers.getByRole('button', { name: 'Hide behind a warning' }).click();
  await hers.getByLabel('Warning that is shown instead').fill('Weather');
  await hers.getByRole('button', { name: 'Post it' }).click();
  await heading(hers, 'Home');
  await post(hers, 'Weather').getByText('Weather').click();
  await post(hers, 'Weather').getByText('The first snow is here.').waitFor();
});

await step('a picture is described, and goes along', async () => {
  await write(hers, 'The house from above', 'Just us');
  const dot = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');
  await hers.locator('input[type=file]').setInputFiles({ name: 'dot.png', mimeType: 'image/png', buffer: dot });
  await hers.getByLabel('Describe it for people who can’t see it').fill('A very small house');
  await hers.getByLabel('Describe it for people who can’t see it').blur();
  await hers.getByRole('button', { name: 'Post it' }).click();
  await post(hers, 'The house from above').getByRole('img', { name: 'A very small house' }).waitFor();
  await post(hers, 'The house from above').getByText('Just us').waitFor();
});

await step('who follows is offered what is new without loading anything', async () => {
  await his.getByRole('button', { name: /Show .* new post/ }).click();
  await post(his, 'The house from above').waitFor();
});
await look('home');

await step('a like and an answer arrive while one looks', async () => {
  await post(his, 'The house from above').getByRole('button', { name: 'Like' }).click();
  await post(his, 'The house from above').getByRole('button', { name: /Like/, pressed: true }).waitFor();
  await post(his, 'The house from above').getByRole('link', { name: 'Reply' }).click();
  await heading(his, 'Reply');
  check((await his.getByLabel('Who can read it?').inputValue()) === 'us', 'the answer would leave the house');
  await his.getByLabel('Your words').press('End');
  await his.getByLabel('Your words').pressSequentially('Lovely!');
  await his.getByRole('button', { name: 'Post it' }).click();
  await heading(his, 'Conversation');
  await post(his, 'Lovely!').waitFor();
  await hers.getByText('4 new').waitFor({ state: 'attached' });
});

await step('the news tell of both', async () => {
  await go(hers, /News/);
  await heading(hers, 'News');
  await hers.getByText('likes your post').waitFor();
  await hers.getByText('mentioned you').waitFor();
});
await look('news');

await step('a conversation is read as a whole', async () => {
  await post(hers, 'Lovely!').getByRole('link', { name: /ago|now/ }).click();
  await heading(hers, 'Conversation');
  await post(hers, 'The house from above').waitFor();
});
await look('conversation');

await step('a profile shows who it is and what they wrote', async () => {
  await go(hers, 'Me');
  await heading(hers, 'keeper');
  await post(hers, 'Weather').waitFor();
});
await look('profile');

await step('a tag leads to all that has it', async () => {
  await post(hers, 'Weather').getByText('Weather').click();
  await post(hers, 'Weather').getByRole('link', { name: '#winter' }).click();
  await heading(hers, '#winter');
  await post(hers, 'Weather').waitFor();
});

await step('a post is changed and deleted for everybody who looks', async () => {
  await go(hers, 'Home');
  await post(hers, 'The house from above').getByRole('link', { name: 'Change' }).click();
  await heading(hers, 'Change your post');
  await hers.getByLabel('Your words').fill('The house from below');
  await hers.getByRole('button', { name: 'Save the change' }).click();
  await post(his, 'The house from below').waitFor();
  hers.once('dialog', (dialog) => dialog.accept());
  await post(hers, 'The house from below').getByRole('button', { name: 'Delete' }).click();
  await heading(hers, 'Home');
  await post(his, 'The house from below').waitFor({ state: 'detached' });
});

await step('who signs out elsewhere is out here too', async () => {
  const other = await ben.newPage();
  await other.goto(home);
  await other.getByRole('button', { name: 'Sign out' }).click();
  await his.reload();
  check(new URL(his.url()).pathname === '/login', his.url());
});

await step('nothing broke on the way', () => check(trouble.length === 0, trouble.join('; ')));
await browser.close();
finish();
