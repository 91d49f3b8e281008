// Where in the client one is, and how its views are called.
import { Place } from '../parts/place.svelte';
import type { Account, Status } from './types';

export const place = new Place('/web');

export const profile = (account: Pick<Account, 'acct'>): string => `/web/@${account.acct}`;
export const thread = (status: Pick<Status, 'id'>): string => `/web/post/${status.id}`;
export const tag = (name: string): string => `/web/tag/${encodeURIComponent(name)}`;
