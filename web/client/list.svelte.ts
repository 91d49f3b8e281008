// A list of posts that grows at its end when one asks for more, and at its beginning when something happens.
import { explain } from '../parts/say';
import { page } from './api';
import { me } from './me.svelte';
import type { Status } from './types';

export class Posts {
  all = $state<Status[]>([]);
  /** What has come since, and is shown when one asks for it: nothing moves under somebody who reads. */
  fresh = $state<Status[]>([]);
  wrong = $state('');
  waiting = $state(true);
  next = $state<string>();

  /**
   * @param path where to read
   * @param takes whether a post that has just been written or arrived belongs here
   */
  constructor(path: string, takes: (event: string, status: Status) => boolean) {
    void this.#more(path);
    $effect(() =>
      me.hear((event, payload) => {
        if (event === 'delete') this.#forget(payload as string);
        else if (event === 'status.update') this.#change(payload as Status);
        else if (event === 'update' || event === 'written') this.#come(event, payload as Status, takes);
      }),
    );
  }

  async more(): Promise<void> {
    if (this.next) await this.#more(this.next);
  }

  showFresh(): void {
    this.all = [...this.fresh, ...this.all];
    this.fresh = [];
  }

  async #more(path: string): Promise<void> {
    this.waiting = true;
    try {
      const { all, next } = await page<Status>(path);
      const known = new Set(this.all.map((status) => status.id));
      this.all = [...this.all, ...all.filter((status) => !known.has(status.id))];
      this.next = all.length > 0 ? next : undefined;
      this.wrong = '';
    } catch (why) {
      this.wrong = explain(why);
    }
    this.waiting = false;
  }

  #come(event: string, status: Status, takes: (event: string, status: Status) => boolean): void {
    if (!takes(event, status)) return;
    if ([...this.all, ...this.fresh].some((one) => one.id === status.id)) return;
    // One's own words are shown at once.
    if (status.account.id === me.account?.id) this.all = [status, ...this.all];
    else this.fresh = [status, ...this.fresh];
  }

  #forget(id: string): void {
    const stays = (status: Status) => status.id !== id && status.reblog?.id !== id;
    this.all = this.all.filter(stays);
    this.fresh = this.fresh.filter(stays);
  }

  #change(now: Status): void {
    this.all = this.all.map((status) => changed(status, now));
    this.fresh = this.fresh.map((status) => changed(status, now));
  }
}

/** `status` with `now` in it, if it is that post or a boost of it. */
export function changed(status: Status, now: Status): Status {
  if (status.id === now.id) return now;
  if (status.reblog?.id === now.id) return { ...status, reblog: now };
  return status;
}
