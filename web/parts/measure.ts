// Times and sizes as people read them, in the language of the page.

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** Older moments are shown as a date. */
const AGO_MAX = 30 * DAY;
const KB = 1024;
const UNITS = ['kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** How long before `now` the moment `then` was ("3 hours ago"); a date when that is long ago. Both in milliseconds. */
export function ago(lang: string, then: number, now: number): string {
  const past = Math.max(0, now - then);
  if (past >= AGO_MAX) return date(lang, then);
  const relative = new Intl.RelativeTimeFormat(lang, { numeric: 'auto' });
  if (past < MINUTE) return relative.format(0, 'second');
  if (past < HOUR) return relative.format(-Math.floor(past / MINUTE), 'minute');
  if (past < DAY) return relative.format(-Math.floor(past / HOUR), 'hour');
  return relative.format(-Math.floor(past / DAY), 'day');
}

/** The date of the moment `at`, where the reader is. */
export function date(lang: string, at: number): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'long' }).format(at);
}

/** The moment `at` to the minute, where the reader is. */
export function moment(lang: string, at: number): string {
  return new Intl.DateTimeFormat(lang, { dateStyle: 'medium', timeStyle: 'short' }).format(at);
}

/** So many bytes, with one digit after the point below ten ("3.4 GB"). */
export function size(lang: string, bytes: number): string {
  let amount = bytes / KB;
  let unit = 0;
  while (amount >= 1000 && unit < UNITS.length - 1) {
    amount /= KB;
    unit += 1;
  }
  const digits = amount < 10 && unit > 0 ? 1 : 0;
  const format = { style: 'unit', unit: UNITS[unit] ?? 'kilobyte', maximumFractionDigits: digits } as const;
  return new Intl.NumberFormat(lang, format).format(amount);
}
