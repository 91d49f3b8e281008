// The one place where a program gets its sentences from; filled before anything is drawn.
import { Refused } from './http';
import * as measure from './measure';
import type { Facts, Words } from './words';

let words: Words;

/** Called once, by main.ts. */
export function speak(spoken: Words): void {
  words = spoken;
}

/** The message `key`. */
export function say(key: string, facts?: Facts): string {
  return words.say(key, facts);
}

/** Whether there is a message `key`. */
export function knows(key: string): boolean {
  return words.say(key) !== key;
}

/** What went wrong, as a sentence. */
export function explain(why: unknown): string {
  if (why instanceof Refused) return why.sentence || say('unanswered');
  return say('broken');
}

/** The page's language as the reader's country writes it, where the browser says which: dates differ. */
function locale(): string {
  return navigator.languages.find((tag) => tag.split('-')[0] === words.lang) ?? words.lang;
}

/** Several things as one speaks of them: "a, b and c". */
export const list = (all: string[]): string => new Intl.ListFormat(words.lang).format(all);

/** The moment `at`, in milliseconds, as "3 hours ago". */
export const ago = (at: number): string => measure.ago(locale(), at, Date.now());
/** Its date. */
export const date = (at: number): string => measure.date(locale(), at);
/** Its date and time. */
export const moment = (at: number): string => measure.moment(locale(), at);
/** So many bytes. */
export const size = (bytes: number): string => measure.size(locale(), bytes);
