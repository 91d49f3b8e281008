import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ago, size } from './measure';

const NOW = Date.UTC(2026, 10, 26, 12);

test('moments are told as people say them', () => {
  assert.equal(ago('en', NOW - 5_000, NOW), 'now');
  assert.equal(ago('en', NOW - 5 * 60_000, NOW), '5 minutes ago');
  assert.equal(ago('en', NOW - 24 * 3_600_000, NOW), 'yesterday');
  assert.equal(ago('de', NOW - 3 * 3_600_000, NOW), 'vor 3 Stunden');
  assert.match(ago('en', NOW - 400 * 24 * 3_600_000, NOW), /2025/);
  // A clock that is a little ahead of ours is no reason to speak of the future.
  assert.equal(ago('en', NOW + 5_000, NOW), 'now');
});

test('sizes have the unit that keeps them short', () => {
  assert.equal(size('en', 0), '0 kB');
  assert.equal(size('en', 1024), '1 kB');
  assert.equal(size('en', 3.4 * 1024 ** 3), '3.4 GB');
  assert.equal(size('en', 999 * 1024 ** 2), '999 MB');
  assert.equal(size('en', 1023 * 1024 ** 2), '1 GB');
  assert.equal(size('de', 3.4 * 1024 ** 3), '3,4\u00a0GB');
});
