// The words of others, which the server has sanitised: custom emojis become pictures, and links to people and tags lead
// to our own views of them.
import { profile, tag } from './place';
import type { Emoji, Status } from './types';

/** `html` with the custom emojis that it names. Only text is looked at, never an attribute. */
export function withEmojis(html: string, emojis: Emoji[]): string {
  if (emojis.length === 0 || !html.includes(':')) return html;
  const holder = document.createElement('template');
  holder.innerHTML = html;
  const known = new Map(emojis.map((emoji) => [emoji.shortcode, emoji]));
  const walker = document.createTreeWalker(holder.content, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  for (const text of texts) {
    const parts = text.data.split(/:([A-Za-z0-9_]+):/);
    if (parts.length === 1) continue;
    const nodes = parts.map((part, index) => {
      if (index % 2 === 0) return part;
      const emoji = known.get(part);
      return emoji ? picture(emoji) : `:${part}:`;
    });
    text.replaceWith(...nodes);
  }
  return holder.innerHTML;
}

function picture(emoji: Emoji): HTMLImageElement {
  const image = document.createElement('img');
  image.className = 'emoji';
  image.src = matchMedia('(prefers-reduced-motion: reduce)').matches ? emoji.static_url : emoji.url;
  image.alt = `:${emoji.shortcode}:`;
  image.title = image.alt;
  image.loading = 'lazy';
  return image;
}

/** A name, which is text and no HTML, with its emojis. */
export function name(text: string, emojis: Emoji[]): string {
  const holder = document.createElement('span');
  holder.textContent = text;
  return withEmojis(holder.innerHTML, emojis);
}

/** Leads the links of a post: people and tags to our views, the rest to a new tab. An action for an element. */
export function links(node: HTMLElement, status: Status): { update: (status: Status) => void } {
  const lead = (now: Status): void => {
    for (const link of node.querySelectorAll('a')) {
      const person = now.mentions.find((mention) => mention.url === link.href);
      const word = link.classList.contains('hashtag') ? now.tags.find((one) => `#${one.name}`.toLowerCase() === link.textContent?.toLowerCase()) : undefined;
      if (person) link.href = profile(person);
      else if (word) link.href = tag(word.name);
      else {
        link.target = '_blank';
        link.rel = 'noopener noreferrer';
      }
    }
  };
  lead(status);
  return { update: lead };
}
