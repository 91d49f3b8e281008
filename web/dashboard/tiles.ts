// The tiles of the overview: for each, how it is in a sentence, and the one thing that is most likely wanted there.
import type { Summary } from './types';
import { ago, say, size } from './words';

export interface Tile {
  name: string;
  /** How it is. */
  states: string[];
  /** Somebody should look. */
  alarm?: boolean;
  /** The one button: what it says, and where it leads. */
  button: { text: string; path: string };
}

/** Less free disk than this is an alarm, in bytes. */
export const FREE_LOW = 1024 ** 3;

/** How the tunnel fares when nobody can come through it. */
const BROKEN = ['missing', 'cut', 'ended'];

const to = (name: string, key: string, path = name): Tile['button'] => ({ text: say(`tile-${name}-${key}`), path: `/dashboard/${path}` });

export function tiles(now: Summary, owner: boolean): Tile[] {
  const { people, requests, invites, servers } = now;
  const all: (Tile | false)[] = [
    {
      name: 'people',
      states: [
        say('tile-people-state', { count: people.all }),
        ...(people.locked_out > 0 ? [say('tile-people-locked', { count: people.locked_out })] : []),
      ],
      button: to('people', 'button'),
    },
    {
      name: 'requests',
      states: [requests.waiting > 0 || requests.asking === 'open' ? say('tile-requests-state', { count: requests.waiting }) : say(`tile-requests-${requests.asking}`)],
      button: requests.waiting > 0 ? to('requests', 'look') : to('requests', 'button'),
    },
    {
      name: 'invites',
      states: [say('tile-invites-state', { count: invites.open }), ...(invites.paused ? [say('tile-invites-paused')] : []), ...(invites.used > 0 ? [say('tile-invites-used', { count: invites.used })] : [])],
      button: to('invites', 'button', 'invites/new'),
    },
    {
      name: 'reports',
      states: [say('tile-reports-state', { count: now.reports.open })],
      alarm: now.reports.open > 0,
      button: to('reports', now.reports.open > 0 ? 'look' : 'button'),
    },
    {
      name: 'servers',
      states: [
        say('tile-servers-state', { count: servers.known }),
        ...(servers.outgoing > 0 ? [say('tile-servers-waiting', { count: servers.outgoing })] : []),
        ...(servers.silent > 0 ? [say('tile-servers-silent', { count: servers.silent })] : []),
        ...(servers.allow_list ? [say('tile-servers-chosen')] : []),
      ],
      button: servers.silent > 0 ? to('servers', 'look') : to('servers', 'button', 'servers/rule'),
    },
    owner && { name: 'community', states: [now.community], button: to('community', 'button') },
    owner && { name: 'announcements', states: [say('tile-announcements-state')], button: to('announcements', 'button') },
    {
      name: 'storage',
      states: [say('tile-storage-state', { free: size(now.free) })],
      alarm: now.free < FREE_LOW,
      button: to('storage', 'button'),
    },
    now.reachable && {
      name: 'tunnel',
      states: [say(`tile-tunnel-${now.tunnel}`)],
      alarm: BROKEN.includes(now.tunnel),
      button: to('tunnel', 'button'),
    },
    {
      name: 'diagnosis',
      states: now.looked === null ? [say('tile-diagnosis-never')] : [say('tile-diagnosis-state', { count: now.troubles }), say('tile-diagnosis-looked', { when: ago(now.looked) })],
      alarm: now.troubles > 0,
      button: to('diagnosis', now.troubles > 0 ? 'look' : 'button'),
    },
    owner &&
      now.update.state !== 'none' && {
        name: 'update',
        states: [
          now.update.back ? say('tile-update-back', { version: now.update.back }) : say(`tile-update-${now.update.state}`, { version: now.update.version ?? '' }),
          ...(now.update.stuck ? [say('tile-update-stuck')] : []),
        ],
        alarm: now.update.back !== null,
        button: to('update', 'button'),
      },
    {
      name: 'box',
      states: [say(now.waits ? 'tile-box-waits' : 'tile-box-state')],
      alarm: now.waits,
      button: to('box', 'button'),
    },
    { name: 'devices', states: [say('tile-devices-state', { count: now.devices })], button: to('devices', 'button') },
    { name: 'log', states: [now.log ? say('tile-log-state', { when: ago(now.log.at) }) : say('tile-log-empty')], button: to('log', 'button') },
  ];
  return all.filter((tile) => tile !== false);
}

/** The first sentence: whether all is well, and else what isn't; and one more about it. */
export function sentence(now: Summary): { text: string; more: string; alarm: boolean } {
  const host = now.address.replace(/^https?:\/\//, '');
  if (now.free < FREE_LOW) return { text: say('status-disk'), more: say('status-disk-more', { free: size(now.free) }), alarm: true };
  if (now.waits) return { text: say('status-clock'), more: say('status-clock-more'), alarm: true };
  if (now.reachable && BROKEN.includes(now.tunnel)) return { text: say('status-cut'), more: say('status-cut-more'), alarm: true };
  if (now.troubles > 0) return { text: say('status-troubles', { count: now.troubles }), more: say('status-troubles-more'), alarm: true };
  if (now.update.back) return { text: say('status-back'), more: say('status-back-more', { version: now.update.back }), alarm: true };
  const waiting = now.requests.waiting;
  if (now.reports.open > 0) return { text: say('status-reports', { count: now.reports.open }), more: say('status-reports-more', { waiting }), alarm: false };
  if (waiting > 0) return { text: say('status-waiting', { waiting }), more: now.reachable ? say('status-good-more', { address: host }) : say('status-local-more'), alarm: false };
  if (!now.reachable) return { text: say('status-local'), more: say('status-local-more'), alarm: false };
  return { text: say('status-good'), more: say('status-good-more', { address: host }), alarm: false };
}
