// Fails when a program's first load is larger than its budget. Counted is what travels with gzip: every script and
// stylesheet that the page names, its messages, and the stylesheet that all pages share.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';

const here = new URL('../', import.meta.url);
const KB = 1024;
/** Largest first load, in bytes of gzip. */
const BUDGETS = {
  client: { js: 100 * KB, css: 20 * KB },
  dashboard: { js: 60 * KB, css: 15 * KB },
};

const index = JSON.parse(readFileSync(new URL('dist/index.json', here), 'utf8'));
const packed = (address) => readFileSync(new URL(`dist/${address.slice('/assets/'.length)}.gz`, here)).length;
const total = (addresses) => addresses.reduce((sum, address) => sum + packed(address), 0);
const shared = gzipSync(readFileSync(new URL('assets/burrow.css', here)), { level: 9 }).length;
const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;

let failed = 0;
let passed = 0;
for (const [program, { scripts, styles, messages }] of Object.entries(index)) {
  const budget = BUDGETS[program];
  if (!budget) throw new Error(`${program} has no budget`);
  const sums = { js: total(scripts), css: total(styles) + shared };
  for (const kind of ['js', 'css']) {
    const fits = sums[kind] <= budget[kind];
    if (fits) passed += 1;
    else failed += 1;
    console.log(`  ${fits ? 'ok   ' : 'FAIL '} ${program}: ${kb(sums[kind])} of ${kind}, at most ${kb(budget[kind])}`);
  }
  const words = Object.entries(messages).map(([lang, address]) => `${lang} ${kb(packed(address))}`);
  console.log(`        ${program}: messages ${words.join(', ')}`);
}
console.log(`budget: ${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
