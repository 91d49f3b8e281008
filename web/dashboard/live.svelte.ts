// How the house is, told by the server whenever it changes.
import { get } from '../parts/http';
import type { Summary } from './types';

/** How long one waits before asking whether one may still look, in milliseconds. */
const RETRY_MS = 5_000;

class Live {
  /** How the house is; nothing before the first word of the server. */
  now = $state<Summary>();
  /** Since when the server has said nothing more, in milliseconds since 1970. */
  lost = $state<number>();
  /** The session has ended: nothing more will come. */
  signedOut = $state(false);
  #line: EventSource | undefined;

  start(): void {
    this.#line?.close();
    const line = new EventSource('/console/live');
    this.#line = line;
    line.addEventListener('summary', (event) => {
      this.now = JSON.parse(event.data) as Summary;
      this.lost = undefined;
    });
    line.addEventListener('error', () => {
      this.lost ??= Date.now();
      // A line that broke off is tried again by the browser; one that was refused is not.
      if (line.readyState === EventSource.CLOSED) setTimeout(() => void this.#again(), RETRY_MS);
    });
  }

  async #again(): Promise<void> {
    try {
      this.now = await get<Summary>('/console/summary');
      this.start();
    } catch (why) {
      const status = (why as { status?: number }).status;
      if (status === 401 || status === 403) this.signedOut = true;
      else setTimeout(() => void this.#again(), RETRY_MS);
    }
  }
}

export const live = new Live();
