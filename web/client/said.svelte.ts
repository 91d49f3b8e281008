// What came of an act: one sentence, for eyes and for screen readers.
import { explain } from '../parts/say';

/** How long a sentence stays, in milliseconds. */
const STAYS_MS = 6_000;

class Said {
  sentence = $state('');
  bad = $state(false);
  #timer: ReturnType<typeof setTimeout> | undefined;

  good(sentence: string): void {
    this.#say(sentence, false);
  }

  wrong(why: unknown): void {
    this.#say(explain(why), true);
  }

  #say(sentence: string, bad: boolean): void {
    clearTimeout(this.#timer);
    this.sentence = sentence;
    this.bad = bad;
    this.#timer = setTimeout(() => (this.sentence = ''), STAYS_MS);
  }
}

export const said = new Said();
