import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words } from './words';

const text = `people = { $count ->
    [one] One person waits
   *[other] { $count } people wait
}
plain = Hello`;

test('plurals come out right, and a missing message shows its name', () => {
  const words = new Words('en', text);
  assert.equal(words.say('people', { count: 1 }), 'One person waits');
  assert.equal(words.say('people', { count: 2 }), '2 people wait');
  assert.equal(words.say('plain'), 'Hello');
  assert.equal(words.say('nothing'), 'nothing');
});

test('what is filled in comes out as it went in', () => {
  const words = new Words('en', 'link = Copy { $link }');
  assert.equal(words.say('link', { link: 'https://a.example/x' }), 'Copy https://a.example/x');
});
