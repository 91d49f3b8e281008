// What the server tells (src/console/dashboard). Times are milliseconds since 1970, sizes bytes.

export type Role = 'member' | 'moderator' | 'owner';

export interface Summary {
  community: string;
  address: string;
  reachable: boolean;
  tunnel: 'none' | 'own' | 'making' | 'missing' | 'starting' | 'ready' | 'cut' | 'ended';
  people: { all: number; keepers: number; locked_out: number };
  requests: { waiting: number; asking: 'open' | 'paused' | 'closed' };
  reports: { open: number };
  invites: { open: number; all: number; used: number; paused: boolean; members: boolean };
  servers: {
    known: number;
    silent: number;
    given_up: number;
    shut_out: number;
    rules: number;
    relays: number;
    allow_list: boolean;
    outgoing: number;
    incoming: number;
  };
  free: number;
  devices: number;
  troubles: number;
  /** The box waits until somebody tells it the time; meanwhile no other server is talked with. */
  waits: boolean;
  looked: number | null;
  log: { id: string; at: number } | null;
  update: { state: Update['state']; version: string | null; stuck: boolean; back: string | null };
}

export interface Update {
  version: string;
  lead: string;
  state: 'none' | 'look' | 'offered' | 'fetch' | 'ready' | 'install' | 'trial';
  offer: { title: string; size: string; notes: string } | null;
  snag: string | null;
  back: string | null;
  aside: { name: string; text: string }[];
  good: string | null;
  looked: string | null;
  when: 'night' | 'button';
  percent: number | null;
  busy: boolean;
  may_look: boolean;
  install: string | null;
}

export interface Person {
  id: string;
  name: string;
  handle: string;
  avatar: string;
  role: Role;
  joined: number;
  seen: number | null;
  devices: number;
  posts: number;
  invited_by: string | null;
  inviter: string | null;
  locked_out: boolean;
  suspended: boolean;
  silenced: boolean;
  me: boolean;
  may_act: boolean;
  archived: number | null;
}

export interface Invite {
  id: string;
  note: string;
  by: string;
  mine: boolean;
  state: 'open' | 'used' | 'expired' | 'revoked';
  uses: number;
  max_uses: number | null;
  expires: number | null;
  made: number;
  role: Role;
  link: string;
  joined: string[];
}

export interface InviteShown extends Invite {
  qr: string | null;
}

export type Severity = 'allow' | 'noop' | 'silence' | 'suspend';

export interface Rule {
  severity: Severity;
  reject_media: boolean;
  reject_reports: boolean;
  obfuscate: boolean;
  public_comment: string;
  private_comment: string;
  by: string | null;
}

export interface Server {
  domain: string;
  software: string;
  last_contact: number | null;
  failing_since: number | null;
  given_up: boolean;
  waiting: number;
  rule: Rule | null;
}

export interface Relay {
  id: string;
  address: string;
  state: 'pending' | 'accepted' | 'rejected';
}

export interface Servers {
  allow_list: boolean;
  servers: Server[];
  more: number;
  relays: Relay[];
}

export interface ListPlan {
  fresh: number;
  stricter: number;
  same: number;
  follows: number;
  parting: { domain: string; follows: number }[];
  wrong: string[];
  more_wrong: number;
}

export interface HouseRule {
  text: string;
  hint: string;
}

export interface Community {
  name: string;
  description: string;
  rules: HouseRule[];
  visibility: 'public' | 'private' | 'local';
  limit: number;
  strangers: boolean;
  limit_low: number;
  limit_high: number;
}

export interface Face {
  picture: string | null;
  description: string;
  instead: string;
  look: string;
  looks: string[];
}

export interface Texts {
  about: string;
  privacy: string;
  terms: string;
  max: number;
}

export interface Emoji {
  shortcode: string;
  url: string;
  still: string;
  category: string | null;
  visible: boolean;
  disabled: boolean;
}

export interface FarEmoji {
  shortcode: string;
  domain: string;
  url: string;
  picture: string;
  here: boolean;
}

export interface Storage {
  free: number;
  store: number;
  ours: { name: string; handle: string; bytes: number; files: number }[];
  far: number;
  far_max: number | null;
  posts_max: number | null;
  lowest: number;
}

export interface ThisBox {
  lead: string;
  appliance: boolean;
  waits: boolean;
  facts: { name: string; value: string }[];
  findings: { check: string; name: string; grade: 'hint' | 'bad'; said: string; text: string; harm: string; advice: string }[];
  name: string;
}

export interface Device {
  id: string;
  name: string;
  kind: 'app' | 'browser';
  scopes: string[];
  seen: number;
  since: number;
  this: boolean;
}

export interface LogLine {
  id: string;
  at: number;
  who: string | null;
  act: string;
  target: string;
  about: string | null;
  facts: Record<string, string>;
}

export interface Known {
  id: string;
  name: string;
  acct: string;
  avatar: string;
  domain: string | null;
  suspended: boolean;
  silenced: boolean;
  page: string;
}

export interface Report {
  id: string;
  at: number;
  open: boolean;
  category: string;
  comment: string;
  whom: Known;
  by: Known;
  posts: number;
  assigned_to: string | null;
}

export interface ReportWhole extends Report {
  rules: string[];
  said: { id: string; at: number; html: string; warning: string; pictures: number; gone: boolean }[];
  notes: { id: string; at: number; by: string; text: string; mine: boolean }[];
  may_act: boolean;
  forwarded: boolean;
}

export interface Announcement {
  id: string;
  text: string;
  shown: boolean;
  ends: number | null;
  changed: number;
}

export interface Tunnel {
  state: Summary['tunnel'];
  host: string;
  connections: number;
  snag: { title: string; text: string } | null;
}

export interface Request {
  id: string;
  name: string;
  handle: string | null;
  question: string;
  answer: string;
  contact: string;
  at: number;
  state: 'waiting' | 'asked' | 'expired' | 'approved' | 'rejected' | 'joined' | 'withdrawn';
  back: { question: string; answer: string | null } | null;
  may_ask: boolean;
  invite: string | null;
}

export interface Requests {
  asking: 'open' | 'paused' | 'closed';
  question: string;
  link: string;
  requests: Request[];
}

export interface Finding {
  check: string;
  name: string;
  grade: 'fine' | 'hint' | 'bad' | 'unseen';
  said: string;
  text: string;
  harm: string;
  advice: string;
  since: string;
  buttons: { text: string; fix: string; page: string | null }[];
}

export interface Diagnosis {
  summary: string;
  at: number | null;
  busy: boolean;
  local: boolean;
  findings: Finding[];
  support: string;
}
