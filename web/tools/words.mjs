// The programs and their message files agree: nothing is asked for that isn't there, nothing lies about unused, and
// every language says all that English says, with the same places to fill in.
import { readFileSync, readdirSync } from 'node:fs';
import { FluentResource } from '@fluent/bundle';

const here = new URL('../', import.meta.url);
/** For each program, the folders whose sources speak from its topic. */
const PROGRAMS = { client: ['client/', 'parts/'], dashboard: ['dashboard/', 'parts/'] };

function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return sources(new URL(`${entry.name}/`, folder));
    return /\.(ts|svelte)$/.test(entry.name) && !entry.name.endsWith('.test.ts') ? [readFileSync(new URL(entry.name, folder), 'utf8')] : [];
  });
}

/** Message → the names of its places, sorted. */
function messages(lang, topic) {
  const text = readFileSync(new URL(`messages/${lang}/${topic}.ftl`, here), 'utf8');
  const found = new Map();
  for (const { id } of new FluentResource(text).body) {
    if (found.has(id)) wrong.push(`${lang}/${topic}.ftl names ${id} twice`);
    found.set(id, '');
  }
  const lines = text.match(/^[a-z][a-z0-9_-]* =/gm) ?? [];
  if (lines.length !== found.size) wrong.push(`${lang}/${topic}.ftl: ${lines.length} messages are written, ${found.size} can be read`);
  for (const part of text.split(/^(?=[a-z][a-z0-9_-]* =)/m)) {
    const name = part.match(/^([a-z][a-z0-9_-]*) =/)?.[1];
    if (name) found.set(name, [...new Set([...part.matchAll(/\{ ?(?:[A-Z]+\()?\$([a-z]+)/g)].map((place) => place[1]))].sort().join(' '));
  }
  return found;
}

/** Topics that are only in English so far; a translator takes them off this list. */
const NOT_YET = [];
const wrong = [];
for (const [program, folders] of Object.entries(PROGRAMS)) {
  const english = messages('en', program);
  const text = folders.flatMap((folder) => sources(new URL(folder, here))).join('\n');
  // Names stand in quotes; some are put together, and then we know how they begin or end.
  const quoted = new Set([...text.matchAll(/['"]([a-z][a-z0-9_-]*)['"]/g)].map((found) => found[1]));
  const asked = [...text.matchAll(/\bsay\(\s*['"]([^'"]+)['"]/g)].map((found) => found[1]);
  const composed = [...text.matchAll(/`([a-z][a-z0-9_-]*-)\$\{[^}]*\}([a-z0-9-]*)`/g)].map((found) => [found[1], found[2]]);
  // `${key}-title`: the beginning stands in quotes elsewhere.
  const endings = [...text.matchAll(/`\$\{[a-z]+\}(-[a-z]+)`/g)].map((found) => found[1]);
  for (const key of asked) if (!english.has(key)) wrong.push(`no such message: ${key}`);
  for (const key of english.keys()) {
    if (quoted.has(key)) continue;
    if (composed.some(([start, end]) => key.startsWith(start) && key.endsWith(end))) continue;
    if (endings.some((end) => key.endsWith(end) && quoted.has(key.slice(0, -end.length)))) continue;
    wrong.push(`nobody says: ${key}`);
  }
  console.log(`words: ${program} has ${english.size} messages`);
}
// Every language says every topic, the server's too: what a language lacks is said in English in the middle of it.
const languages = readdirSync(new URL('messages/', here), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const topics = (lang) => readdirSync(new URL(`messages/${lang}/`, here)).map((name) => name.replace(/\.ftl$/, ''));
for (const lang of languages.filter((lang) => lang !== 'en')) {
  const theirTopics = topics(lang);
  for (const topic of theirTopics) if (!topics('en').includes(topic)) wrong.push(`${lang} has a topic ${topic}, which English hasn't`);
  for (const topic of topics('en').filter((topic) => !NOT_YET.includes(topic))) {
    const english = messages('en', topic);
    const theirs = theirTopics.includes(topic) ? messages(lang, topic) : new Map();
    for (const [key, places] of english) {
      if (!theirs.has(key)) wrong.push(`${lang}/${topic} doesn't say ${key}`);
      else if (theirs.get(key) !== places) wrong.push(`${lang}/${topic} says ${key} with other places: "${theirs.get(key)}", not "${places}"`);
    }
    for (const key of theirs.keys()) if (!english.has(key)) wrong.push(`${lang}/${topic} says ${key}, which English doesn't`);
  }
}
wrong.forEach((line) => console.log(`  FAIL  ${line}`));
console.log(`words: ${languages.join(' ')} say ${topics('en').length} topics`);
console.log(`words: ${wrong.length === 0 ? 1 : 0} passed, ${wrong.length} failed`);
process.exitCode = wrong.length === 0 ? 0 : 1;
