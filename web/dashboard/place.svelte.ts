// Where in the dashboard one is. The address says it, so that every view can be kept, sent and gone back to.

const BASE = '/dashboard';

function read(): string[] {
  return location.pathname.slice(BASE.length).split('/').filter(Boolean).map(decodeURIComponent);
}

class Place {
  /** The parts of the address after /dashboard: the view, and what it is about. */
  parts = $state(read());
  /** Whether one came here from another view: then the heading gets the focus, as on a page that was loaded. */
  moved = $state(false);

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
    this.parts = read();
    scrollTo(0, 0);
  }
}

export const place = new Place();

addEventListener('popstate', () => place.arrive());

/** Links within the dashboard change the view; all others, and those for a new tab, do what links do. */
addEventListener('click', (event) => {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (!link || link.target || link.origin !== location.origin) return;
  if (link.pathname !== BASE && !link.pathname.startsWith(`${BASE}/`)) return;
  event.preventDefault();
  place.go(link.pathname);
});
