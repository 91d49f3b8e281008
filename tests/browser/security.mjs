// What opens the door, in a real browser: recovery codes, an authenticator app, passkeys with Chromium's virtual
// authenticator, a link for a new password. Called from the journey's server by run.sh; the house is set up and open.
import { createHmac } from 'node:crypto';
import { PHONE, check, finish, inspect, launch, person, shoot, step } from './steps.mjs';

const home = process.env.BURROW_URL;
const PASSWORD = process.env.BURROW_PASSWORD ?? 'four unrelated words';
const HANDLE = process.env.BURROW_OWNER ?? 'ada';
const STEP_S = 30;

const browser = await launch();
const owner = await person(browser, { bypassCSP: true });
const page = await owner.newPage();

async function look(name, at = page) {
  await step(`${name} is fit for everybody`, () => inspect(at));
  await shoot(at, name);
}

async function submit(at, label) {
  await at.getByRole('button', { name: label, exact: true }).click();
}

async function heading(at, text) {
  await at.getByRole('heading', { level: 1 }).filter({ hasText: text }).waitFor();
}

async function signIn(at, to = '/login', password = PASSWORD, handle = HANDLE) {
  await at.goto(home + to);
  await at.getByLabel('Your handle').fill(handle);
  await at.getByLabel('Password').fill(password);
  await submit(at, 'Sign in');
}

/** RFC 6238 with a secret in base32. */
function code(secret, now = Date.now()) {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...secret].map((sign) => letters.indexOf(sign).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from(bits.match(/.{8}/g).map((byte) => parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(now / 1000 / STEP_S)));
  const mac = createHmac('sha1', key).update(counter).digest();
  const at = mac[mac.length - 1] & 15;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** A device that makes and shows passkeys by itself, as a telephone does with a finger. */
async function virtualDevice(at) {
  const cdp = await at.context().newCDPSession(at);
  await cdp.send('WebAuthn.enable');
  const { authenticatorId } = await cdp.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2', transport: 'internal', hasResidentKey: true, hasUserVerification: true,
      isUserVerified: true, automaticPresenceSimulation: true,
    },
  });
  return {
    credentials: async () => (await cdp.send('WebAuthn.getCredentials', { authenticatorId })).credentials,
    refuse: () => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: false }),
    allow: () => cdp.send('WebAuthn.setUserVerified', { authenticatorId, isUserVerified: true }),
  };
}

await step('signing in leads to the settings of it', async () => {
  await signIn(page, '/settings/security');
  await heading(page, 'Signing in');
});
await look('security');

let codes = [];
await step('recovery codes are made and shown once', async () => {
  await page.getByRole('link', { name: 'Make recovery codes', exact: true }).last().click();
  await look('codes-offer');
  await submit(page, 'Make recovery codes');
  await heading(page, 'Your recovery codes');
  codes = await page.locator('.codelist code').allTextContents();
  check(codes.length === 8 && new Set(codes).size === 8, `${codes.length} codes`);
});
await look('codes');
await step('the sheet prints the codes and no buttons', async () => {
  await page.emulateMedia({ media: 'print' });
  check(await page.locator('.codelist').isVisible(), 'the codes are not printed');
  check(!(await page.getByRole('link', { name: 'I have kept them' }).isVisible()), 'a button is printed');
  await page.emulateMedia({ media: 'screen' });
});

let secret = '';
await step('an authenticator app is added', async () => {
  await page.goto(`${home}/settings/security`);
  await submit(page, 'Add an app');
  await heading(page, 'Add an authenticator app');
  secret = (await page.locator('details code').textContent()).replaceAll(' ', '');
  check(/^[A-Z2-7]{32}$/.test(secret), secret);
  check(await page.locator('svg.qr').isVisible(), 'there is nothing to scan');
});
await look('app-step');
await step('it is used once it has shown a right code', async () => {
  await page.getByLabel('Six digits').fill('000000');
  await submit(page, 'Use this app');
  await page.getByRole('alert').getByText('isn’t the code').waitFor();
  await page.getByLabel('Six digits').fill(code(secret));
  await submit(page, 'Use this app');
  await page.getByText('in use').waitFor();
});

const plain = await person(browser, { javaScriptEnabled: false });
const noscript = await plain.newPage();
await step('without script the second step takes the app’s next code', async () => {
  await signIn(noscript, '/devices');
  await heading(noscript, 'One more step');
  await noscript.getByLabel('Code from your app').fill(code(secret, Date.now() + STEP_S * 1000));
  await submit(noscript, 'Go in');
  await heading(noscript, 'Where you are signed in');
});
await step('a recovery code stands in for the app, once', async () => {
  for (const opens of [true, false]) {
    const other = await person(browser, { javaScriptEnabled: false });
    const at = await other.newPage();
    await signIn(at, '/devices');
    await at.getByLabel('Code from your app').fill(codes[0].toLowerCase());
    await submit(at, 'Go in');
    if (opens) await heading(at, 'Where you are signed in');
    else await at.getByText('opens only once').waitFor();
    await other.close();
  }
});
await plain.close();

const strict = await person(browser);
const ada = await strict.newPage();
const device = await virtualDevice(ada);
await step('a passkey is added, under the page’s strict policy', async () => {
  await signIn(ada, '/settings/security');
  await look('second-step', ada).catch(() => {});
  await ada.getByLabel('Code from your app').fill(codes[1]);
  await submit(ada, 'Go in');
  await ada.getByLabel('What should it be called?').fill('Test telephone');
  await submit(ada, 'Add a passkey');
  await ada.locator('b', { hasText: 'Test telephone' }).waitFor();
  const [made] = await device.credentials();
  check(made.isResidentCredential && made.rpId === new URL(home).hostname, JSON.stringify(made));
  check(strict.blocked.length === 0, strict.blocked.join('; '));
});
await step('the passkey alone opens the door', async () => {
  await submit(ada, 'Sign out');
  await ada.goto(`${home}/login?to=/devices`);
  await submit(ada, 'Use a passkey');
  await heading(ada, 'Where you are signed in');
  check(strict.blocked.length === 0, strict.blocked.join('; '));
});
await step('a passkey that doesn’t know its person opens nothing, and says so', async () => {
  await submit(ada, 'Sign out');
  await device.refuse();
  await ada.goto(`${home}/login`);
  await submit(ada, 'Use a passkey');
  await ada.getByText('The passkey wasn’t used').waitFor();
  await device.allow();
});
await step('after the password the passkey is the second step', async () => {
  await signIn(ada, '/settings/security');
  await heading(ada, 'One more step');
  await submit(ada, 'Use a passkey');
  await heading(ada, 'Signing in');
});
await step('passkey and app are removed', async () => {
  await ada.getByRole('button', { name: /^Remove Test telephone/ }).click();
  await ada.getByRole('status').getByText('Saved.').waitFor();
  await submit(ada, 'Remove the app');
  await ada.getByRole('button', { name: 'Add an app' }).waitFor();
});
await strict.close();

const stranger = await person(browser, { bypassCSP: true });
const at = await stranger.newPage();
await step('who has forgotten the password is shown the way', async () => {
  await at.goto(`${home}/login`);
  await look('login-passkey', at);
  await at.getByRole('link', { name: 'Use a recovery code.' }).click();
  await heading(at, 'Get back in');
});
await look('recover', at);
await step('a recovery code gives a new password', async () => {
  await at.getByLabel('Your handle').fill(HANDLE);
  await at.getByLabel('Recovery code').fill(codes[2]);
  await at.getByLabel('New password').fill(PASSWORD);
  await submit(at, 'Set the new password');
  await at.getByText('You have a new password').waitFor();
  await at.goto(home);
  await at.getByText('A recovery code was used to choose').waitFor();
});
await look('home-alert', at);
await step('what happened is acknowledged', async () => {
  await submit(at, 'I know about it');
  check((await at.getByText('A recovery code was used to choose').count()) === 0, 'it is said again');
});
await at.setViewportSize(PHONE);
await stranger.close();
await owner.close();
await browser.close();
finish();
