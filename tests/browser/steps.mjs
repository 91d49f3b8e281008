// Steps that pass or fail one by one, and a browser to take them in.
import { chromium } from 'playwright-core';
import { readFileSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { fileURLToPath } from 'node:url';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const shots = fileURLToPath(new URL('../shots/', import.meta.url));
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

export const PHONE = { width: 390, height: 844 };
export const DESK = { width: 1280, height: 900 };
/** WCAG 2.2 §1.4.10: nothing may need two scroll bars at this width. */
export const NARROW = { width: 320, height: 640 };
/** Every page of ours gives axe-core more than this to look at; fewer would mean that it saw nothing. */
const RULES_HELD_MIN = 15;
/** A step that takes longer hangs. */
const PATIENCE_MS = 15_000;

let passed = 0;
let failed = 0;

export function check(holds, otherwise) {
  if (!holds) throw new Error(otherwise);
}

/** Takes a step; the journey goes on after a failure, since later pages can still be looked at. */
export async function step(name, act) {
  try {
    const result = await act();
    passed += 1;
    console.log(`  ok    ${name}`);
    return result;
  } catch (why) {
    failed += 1;
    console.log(`  FAIL  ${name}: ${why.message}`);
    return undefined;
  }
}

export function finish(name = 'browser') {
  console.log(`${name}: ${passed} passed, ${failed} failed`);
  process.exitCode = failed === 0 ? 0 : 1;
}

/** Starts the browser, with these switches besides. */
export async function launch(switches = []) {
  mkdirSync(shots, { recursive: true });
  return chromium.launch({
    executablePath: process.env.CHROMIUM,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  });
}

/** A person's own browser profile. What the page is forbidden to do is gathered in `context.blocked`. */
export async function person(browser, options = {}) {
  const context = await browser.newContext({ viewport: PHONE, locale: 'en-GB', timezoneId: 'UTC', ...options });
  context.setDefaultTimeout(PATIENCE_MS);
  context.blocked = [];
  context.on('console', (message) => {
    if (/Content Security Policy|Refused to/i.test(message.text())) context.blocked.push(message.text());
  });
  return context;
}

/** Takes pictures of a page on a phone and at a desk, by day and by night. */
export async function shoot(page, name) {
  for (const [device, viewport] of [['phone', PHONE], ['desk', DESK]]) {
    await page.setViewportSize(viewport);
    for (const colorScheme of ['light', 'dark']) {
      await page.emulateMedia({ colorScheme });
      await page.screenshot({ path: `${shots}${name}-${device}-${colorScheme}.png` });
    }
  }
  await page.setViewportSize(PHONE);
  await page.emulateMedia({ colorScheme: 'light' });
}

/** The whole of a page on the narrowest screen. */
export async function shootNarrow(page, name) {
  await page.setViewportSize(NARROW);
  await page.screenshot({ path: `${shots}${name}-narrow.png`, fullPage: true });
  await page.setViewportSize(PHONE);
}

/** The whole length of a page, on a phone and at a desk, by day. */
export async function shootWhole(page, name) {
  for (const [device, viewport] of [['phone', PHONE], ['desk', DESK]]) {
    await page.setViewportSize(viewport);
    await page.screenshot({ path: `${shots}${name}-${device}.png`, fullPage: true });
  }
  await page.setViewportSize(PHONE);
}

/** What is wrong with a page for people who can't see or point well. Needs a context with `bypassCSP`. */
export async function inspect(page) {
  const wrong = [];
  for (const colorScheme of ['light', 'dark']) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const found = await page.evaluate((tags) => globalThis.axe.run(document, { runOnly: { type: 'tag', values: tags } }), RULES);
    if (found.passes.length < RULES_HELD_MIN) wrong.push(`axe-core only looked at ${found.passes.length} rules`);
    for (const violation of found.violations) {
      wrong.push(`${colorScheme} ${violation.id}: ${violation.nodes.map((node) => node.target.join(' ')).join(', ')}`);
    }
  }
  await page.emulateMedia({ colorScheme: 'light' });
  await page.setViewportSize(NARROW);
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  if (beyond > 0) wrong.push(`${beyond} px too wide for ${NARROW.width} px`);
  await page.setViewportSize(PHONE);
  check(wrong.length === 0, wrong.join('; '));
}

export { shots };
