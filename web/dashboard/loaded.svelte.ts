// What a view shows: read from the server, and again whenever that part of the house has changed.
import { get } from '../parts/http';
import { live } from './live.svelte';
import type { Summary } from './types';
import { explain } from './words';

export class Loaded<T> {
  /** What was read last. */
  value = $state<T>();
  /** Why nothing could be read, as a sentence. */
  wrong = $state<string>();
  #path: () => string;
  #asked = 0;

  /**
   * @param path where to read
   * @param of the part of the summary that changes when this does
   */
  constructor(path: string | (() => string), of: (now: Summary) => unknown) {
    this.#path = typeof path === 'string' ? () => path : path;
    const stamp = $derived(live.now ? JSON.stringify(of(live.now)) : '');
    $effect(() => {
      void stamp;
      void this.again();
    });
  }

  /** Reads it again; of several answers, the last that was asked for counts. */
  async again(): Promise<void> {
    const asked = ++this.#asked;
    try {
      const value = await get<T>(this.#path());
      if (asked !== this.#asked) return;
      this.value = value;
      this.wrong = undefined;
    } catch (why) {
      if (asked === this.#asked) this.wrong = explain(why);
    }
  }
}
