// The one place where the dashboard gets its sentences from; filled before anything is drawn.
import type { Facts, Words } from '../parts/words';

let words: Words;

/** Called once, by main.ts. */
export function speak(spoken: Words): void {
  words = spoken;
}

/** The message `key`. */
export function say(key: string, facts?: Facts): string {
  return words.say(key, facts);
}
