// Packs what Vite has built (target/web) into web/dist, where the binary takes it from: every file twice, with brotli
// for TLS and gzip for the home network (browsers offer brotli only over TLS), and index.json, which says for each
// program what its page must load. Files that are there already keep their time, so that nothing is compiled again.
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { createHash } from 'node:crypto';

const here = new URL('../', import.meta.url);
const built = new URL('../target/web/', here);
const dist = new URL('dist/', here);
/** Files of the folder that git keeps. */
const KEPT = ['README'];
/** Hexadecimal digits of a message file's hash; Vite names the others. */
const HASH_DIGITS = 12;

/** What will lie in web/dist. */
const files = new Map();

function pack(name, bytes) {
  files.set(`${name}.gz`, gzipSync(bytes, { level: 9 }));
  files.set(
    `${name}.br`,
    brotliCompressSync(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length },
    }),
  );
}

/** Every script that must be there before the first line runs, and every stylesheet. */
function loads(manifest, key, seen = new Set()) {
  const scripts = [];
  const styles = [];
  const walk = (at) => {
    if (seen.has(at)) return;
    seen.add(at);
    const chunk = manifest[at];
    scripts.push(chunk.file);
    styles.push(...(chunk.css ?? []));
    (chunk.imports ?? []).forEach(walk);
  };
  walk(key);
  return { scripts: scripts.map((file) => `/${file}`), styles: styles.map((file) => `/${file}`) };
}

const manifest = JSON.parse(readFileSync(new URL('manifest.json', built), 'utf8'));
for (const name of readdirSync(new URL('assets/', built))) pack(name, readFileSync(new URL(`assets/${name}`, built)));

const index = {};
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isEntry) continue;
  index[chunk.name] = { ...loads(manifest, key), messages: {} };
}

// The messages that a program speaks: its topic in every language that has it.
const messages = new URL('messages/', here);
/** A topic without its comments, which are for translators, not for readers. */
const said = (topic, folder) => readFileSync(new URL(topic, folder), 'utf8').replace(/^#.*\n/gm, '').replace(/\n{2,}/g, '\n').trimStart();
/** What nobody has translated yet is said in English: a sentence that one may not know is better than none. */
function missing(topic, folder) {
  const parts = (text) => text.split(/^(?=[a-z][a-z0-9_-]* =)/m);
  const key = (part) => part.split(' =', 1)[0];
  const known = new Set(parts(said(topic, folder)).map(key));
  return parts(said(topic, new URL('en/', messages))).filter((part) => !known.has(key(part))).join('');
}
for (const entry of readdirSync(messages, { withFileTypes: true })) {
  if (!entry.isDirectory()) continue;
  for (const program of Object.keys(index)) {
    const topic = `${program}.ftl`;
    const folder = new URL(`${entry.name}/`, messages);
    if (!readdirSync(folder).includes(topic)) continue;
    const text = said(topic, folder) + missing(topic, folder);
    const hash = createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
    const name = `${program}-${entry.name}.${hash}.ftl`;
    pack(name, Buffer.from(text));
    index[program].messages[entry.name] = `/assets/${name}`;
  }
}
files.set('index.json', Buffer.from(JSON.stringify(index)));

mkdirSync(dist, { recursive: true });
for (const name of readdirSync(dist)) {
  if (!files.has(name) && !KEPT.includes(name)) rmSync(new URL(name, dist));
}
let sum = 0;
for (const [name, bytes] of files) {
  sum += bytes.length;
  const there = new URL(name, dist);
  try {
    if (readFileSync(there).equals(bytes)) continue;
  } catch {
    // It isn't there yet.
  }
  writeFileSync(there, bytes);
}
console.log(`web/dist: ${files.size} files, ${sum} bytes, which is what they add to the binary`);
