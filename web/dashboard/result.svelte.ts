// What came of an act: one sentence, for eyes and for screen readers, with a way back where there is one. And the one
// question before what can't be taken back.
import { explain, say } from './words';

export interface Question {
  title: string;
  text: string;
  /** What the button says that does it. */
  act: string;
  danger: boolean;
}

/** How long a sentence stays, in milliseconds; one with a way back stays longer. */
const STAYS_MS = 8_000;
const STAYS_WITH_UNDO_MS = 20_000;

class Result {
  sentence = $state('');
  bad = $state(false);
  undo = $state<() => Promise<unknown>>();
  question = $state<Question>();
  #answer: ((yes: boolean) => void) | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;

  /** Says what was done. */
  good(sentence: string, undo?: () => Promise<unknown>): void {
    this.#say(sentence, false, undo);
  }

  /** Says what went wrong. It stays until something else is said. */
  wrong(why: unknown): void {
    this.#say(explain(why), true);
  }

  hush(): void {
    this.#say('', false);
  }

  #say(sentence: string, bad: boolean, undo?: () => Promise<unknown>): void {
    clearTimeout(this.#timer);
    this.sentence = sentence;
    this.bad = bad;
    this.undo = undo;
    if (sentence && !bad) this.#timer = setTimeout(() => this.hush(), undo ? STAYS_WITH_UNDO_MS : STAYS_MS);
  }

  /** Asks once. */
  ask(question: Question): Promise<boolean> {
    this.question = question;
    return new Promise((resolve) => (this.#answer = resolve));
  }

  answer(yes: boolean): void {
    this.question = undefined;
    this.#answer?.(yes);
    this.#answer = undefined;
  }

  /** Takes back what was done last. */
  async takeBack(): Promise<void> {
    const undo = this.undo;
    this.hush();
    if (!undo) return;
    try {
      await undo();
      this.good(say('undone'));
    } catch (why) {
      this.wrong(why);
    }
  }

  /** Does something and says what came of it; whether it was done. */
  async act(doing: () => Promise<unknown>, done: string, undo?: () => Promise<unknown>): Promise<boolean> {
    try {
      await doing();
      this.good(done, undo);
      return true;
    } catch (why) {
      this.wrong(why);
      return false;
    }
  }
}

export const result = new Result();
