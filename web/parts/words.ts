// The sentences, from the same Fluent files that the server's pages speak from.
import { FluentBundle, FluentResource, type FluentVariable } from '@fluent/bundle';

/** What stands in the places of a message. */
export type Facts = Record<string, FluentVariable>;

/** One language's messages. */
export class Words {
  readonly #bundle: FluentBundle;

  /** @param lang a language tag @param text a message file */
  constructor(
    readonly lang: string,
    text: string,
  ) {
    // Bidi isolation marks would end up inside copied addresses and handles.
    this.#bundle = new FluentBundle(lang, { useIsolating: false });
    this.#bundle.addResource(new FluentResource(text));
  }

  /** The message `key`; the key itself where there is none, so that a slip shows instead of breaking the page. */
  say(key: string, facts?: Facts): string {
    const message = this.#bundle.getMessage(key);
    if (!message?.value) return key;
    return this.#bundle.formatPattern(message.value, facts ?? null, []);
  }
}

/** Fetches the messages at `address`; without them there is nothing to show, so that it fails loudly. */
export async function fetchWords(lang: string, address: string): Promise<Words> {
  const answer = await fetch(address);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return new Words(lang, await answer.text());
}
