// What the Mastodon API answers with, as far as it is used here (docs.joinmastodon.org/entities).

export interface Emoji {
  shortcode: string;
  url: string;
  static_url: string;
}

export interface Account {
  id: string;
  username: string;
  acct: string;
  display_name: string;
  url: string;
  avatar: string;
  header: string;
  note: string;
  bot: boolean;
  locked: boolean;
  emojis: Emoji[];
  fields: { name: string; value: string; verified_at: string | null }[];
  followers_count: number;
  following_count: number;
  statuses_count: number;
  moved?: Account | null;
  source?: { privacy: Visibility; sensitive: boolean; language: string | null };
}

export type Visibility = 'public' | 'unlisted' | 'private' | 'direct';

export interface Attachment {
  id: string;
  type: 'image' | 'gifv' | 'video' | 'audio' | 'unknown';
  url: string | null;
  preview_url: string | null;
  description: string | null;
  meta?: { original?: { width?: number; height?: number } } | null;
}

export interface Poll {
  id: string;
  expires_at: string | null;
  expired: boolean;
  multiple: boolean;
  votes_count: number;
  voters_count: number | null;
  voted?: boolean;
  own_votes?: number[];
  options: { title: string; votes_count: number | null }[];
}

export interface Status {
  id: string;
  created_at: string;
  edited_at: string | null;
  in_reply_to_id: string | null;
  in_reply_to_account_id: string | null;
  account: Account;
  content: string;
  spoiler_text: string;
  sensitive: boolean;
  visibility: Visibility;
  local_only?: boolean;
  language: string | null;
  uri: string;
  url: string | null;
  replies_count: number;
  reblogs_count: number;
  favourites_count: number;
  reblogged?: boolean;
  favourited?: boolean;
  bookmarked?: boolean;
  reblog: Status | null;
  poll: Poll | null;
  card: { url: string; title: string; description: string; provider_name: string; image: string | null } | null;
  media_attachments: Attachment[];
  mentions: { id: string; acct: string; username: string; url: string }[];
  tags: { name: string; url: string }[];
  emojis: Emoji[];
  quote?: { state: string; quoted_status?: Status | null } | null;
}

export interface Notification {
  id: string;
  type: string;
  created_at: string;
  account: Account;
  status?: Status | null;
}

export interface Relationship {
  id: string;
  following: boolean;
  requested: boolean;
  followed_by: boolean;
  muting: boolean;
  blocking: boolean;
}

export interface Context {
  ancestors: Status[];
  descendants: Status[];
}

export interface Found {
  accounts: Account[];
  statuses: Status[];
  hashtags: { name: string; url: string }[];
}

export interface Instance {
  title: string;
  configuration: {
    statuses: { max_characters: number; max_media_attachments: number };
    media_attachments: { supported_mime_types: string[]; description_limit?: number };
  };
}
