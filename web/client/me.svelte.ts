// Who looks, what the house allows, and what is heard while the page is open.
import { get, listen } from './api';
import type { Account, Instance, Notification, Status } from './types';

type Hearer = (event: string, payload: unknown) => void;

class Me {
  account = $state<Account>();
  instance = $state<Instance>();
  /** The session has ended, here or on the page of devices. */
  signedOut = $state(false);
  /** How many notifications came since they were looked at. */
  unread = $state(0);
  readonly #hearers = new Set<Hearer>();

  async start(): Promise<void> {
    const [account, instance] = await Promise.all([
      get<Account>('/api/v1/accounts/verify_credentials'),
      get<Instance>('/api/v2/instance'),
    ]);
    this.account = account;
    this.instance = instance;
    void this.#count();
    void listen('/api/v1/streaming/user', (event, payload) => this.#heard(event, payload), new AbortController().signal);
  }

  /** Hears what happens until the answer is called. */
  hear(hearer: Hearer): () => void {
    this.#hearers.add(hearer);
    return () => this.#hearers.delete(hearer);
  }

  /** Tells everybody on this page what was done on it. */
  tell(event: string, payload: unknown): void {
    this.#hearers.forEach((hearer) => hearer(event, payload));
  }

  #heard(event: string, text: string): void {
    const payload: unknown = event === 'delete' ? text : JSON.parse(text || 'null');
    if (event === 'notification') this.unread += 1;
    this.tell(event, payload);
  }

  async #count(): Promise<void> {
    const { count } = await get<{ count: number }>('/api/v1/notifications/unread_count').catch(() => ({ count: 0 }));
    this.unread = count;
  }
}

export const me = new Me();
export type { Notification, Status };
