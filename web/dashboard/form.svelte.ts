// A form that is sent: once at a time, and what the server finds wrong with a field is said there.
import { Refused } from '../parts/http';
import { result } from './result.svelte';

export class Form {
  /** It is on its way. */
  sending = $state(false);
  #wrong = $state.raw<{ field: string; sentence: string }>();

  /** What is wrong with a field. */
  at(field: string): string | undefined {
    return this.#wrong?.field === field ? this.#wrong.sentence : undefined;
  }

  /** Something is wrong with a field. */
  complain(field: string, sentence: string): void {
    this.#wrong = { field, sentence };
  }

  /** Nothing is wrong with it any more. */
  hush(): void {
    this.#wrong = undefined;
  }

  /** Sends it, unless it is on its way. What is wrong with no field in particular is said as the outcome. */
  async send(sending: () => Promise<unknown>): Promise<void> {
    if (this.sending) return;
    this.sending = true;
    this.hush();
    try {
      await sending();
    } catch (why) {
      if (why instanceof Refused && why.field) this.complain(why.field, why.sentence);
      else result.wrong(why);
    } finally {
      this.sending = false;
    }
  }
}
