// What is being written, kept in this browser so that a closed tab or a dead battery loses nothing.
import type { Visibility } from './types';

export interface Draft {
  text: string;
  warning: string;
  visibility: Visibility | 'us';
}

const KEY = 'burrow-draft';

export function load(): Draft | undefined {
  try {
    return JSON.parse(localStorage.getItem(KEY) ?? 'null') ?? undefined;
  } catch {
    return undefined;
  }
}

export function keep(draft: Draft): void {
  try {
    if (draft.text.trim() || draft.warning.trim()) localStorage.setItem(KEY, JSON.stringify(draft));
    else localStorage.removeItem(KEY);
  } catch {
    // A browser that keeps nothing still lets one write.
  }
}
