// Where in a program one is. The address says it, so that every view can be kept, sent and gone back to.

export class Place {
  /** The parts of the address after the program's own: the view, and what it is about. */
  parts = $state<string[]>([]);
  /** What stands behind the question mark. */
  query = $state(new URLSearchParams());
  /** Whether one came here from another view: then the heading gets the focus, as on a page that was loaded. */
  moved = $state(false);

  /** @param base where the program lives, such as `/dashboard` */
  constructor(readonly base: string) {
    this.#read();
    addEventListener('popstate', () => this.arrive());
    // Links within the program change the view; all others, and those for a new tab, do what links do.
    addEventListener('click', (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
      const link = event.target instanceof Element ? event.target.closest('a') : null;
      if (!link || link.target || link.origin !== location.origin) return;
      if (link.pathname !== base && !link.pathname.startsWith(`${base}/`)) return;
      event.preventDefault();
      this.go(link.pathname + link.search);
    });
  }

  get view(): string {
    return this.parts[0] ?? '';
  }

  /** Goes to another view. */
  go(path: string): void {
    history.pushState(null, '', path);
    this.arrive();
  }

  arrive(): void {
    this.moved = true;
    this.#read();
    scrollTo(0, 0);
  }

  #read(): void {
    this.parts = location.pathname.slice(this.base.length).split('/').filter(Boolean).map(decodeURIComponent);
    this.query = new URLSearchParams(location.search);
  }
}
