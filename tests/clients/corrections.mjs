// Where the types of the npm package masto differ from Mastodon's documentation (docs.joinmastodon.org,
// page "entities/…" of each name), the documentation counts. Every line here is such a difference.

/**
 * `Entity.field`: the shape that counts. A `?` behind it lets it be null, `[]` makes a list of it, `=v1.X`
 * stands for an entity of masto's.
 */
export const CORRECTIONS = {
  'Account.uri': 'string',
  'Account.last_status_at': 'date?',
  'Account.indexable': 'boolean',
  'Account.hide_collections': 'boolean?',
  'Account.avatar_description': 'string',
  'Account.header_description': 'string',
  'Account.show_media': 'boolean',
  'Account.show_media_replies': 'boolean',
  'Account.show_featured': 'boolean',
  'Account.mute_expires_at': 'date-time?',
  'AccountCredentials.role': '=v1.Role',
  'AccountField.verified_at': 'date-time?',
  'FeaturedTag.last_status_at': 'date?',
  'FeaturedTag.statuses_count': 'any', // the documentation says integer, its example has a string
  'Filter.expires_at': 'date-time?',
  'FilterResult.filter': '=v2.Filter',
  'GroupedNotificationsResults.accounts': '=v1.Account[]',
  'Instance.contact_account': '=v1.Account?',
  'InstanceApiVersions.mastodon': 'integer',
  'InstanceConfiguration.timelines_access': 'object',
  'InstanceConfiguration.limited_federation': 'boolean',
  'InstanceContact.account': '=v1.Account?',
  'InstanceMediaAttachmentsConfiguration.description_limit': 'integer',
  'InstanceRegistrations.url': 'string?',
  'InstanceThumbnail.blurhash': 'string?',
  'InstanceUrls.about': 'string?',
  'InstanceUrls.privacy_policy': 'string?',
  'InstanceUrls.terms_of_service': 'string?',
  'InstanceUrls.status': 'string?',
  'InstanceVapidConfiguration.public_key': 'string',
  'MarkerItem.version': 'integer',
  'MediaAttachment.preview_url': 'string?',
  'MediaAttachment.url': 'string?',
  'MediaAttachmentMeta.length': 'string', // these nine for video and audio
  'MediaAttachmentMeta.duration': 'number',
  'MediaAttachmentMeta.fps': 'number',
  'MediaAttachmentMeta.size': 'string',
  'MediaAttachmentMeta.width': 'integer',
  'MediaAttachmentMeta.height': 'integer',
  'MediaAttachmentMeta.aspect': 'number',
  'MediaAttachmentMeta.audio_encode': 'string',
  'MediaAttachmentMeta.audio_bitrate': 'string',
  'MediaAttachmentMeta.audio_channels': 'string',
  'Pick.id': 'string', // a role in Account.roles
  'Poll.emojis': '=v1.CustomEmoji[]',
  'PollOption.votes_count': 'integer?',
  'Preference.posting:default:language': 'string?',
  'Preference.posting:default:quote_policy': 'string', // sent by Mastodon since 4.5, not documented yet
  'Relationship.languages': 'string[]?',
  'Relationship.muting_expires_at': 'date-time?',
  'Role.id': 'string',
  'Role.permissions': 'string',
  'Status.application': '=v1.Application?',
  'Status.tags': '=v1.ShallowTag[]',
  'Status.local_only': 'boolean', // as Hometown and GoToSocial spell it
  'StatusParams.application_id': 'any',
  'StatusParams.in_reply_to_id': 'any', // String in the documentation, a number in its example
  'StatusParams.idempotency': 'string?',
  'StatusParams.language': 'string?',
  'StatusParams.local_only': 'boolean?', // as Hometown and GoToSocial spell it
  'StatusParams.media_ids': 'string[]?',
  'StatusParams.poll': 'object?',
  'StatusParams.scheduled_at': 'any',
  'StatusParams.sensitive': 'boolean?',
  'StatusParams.spoiler_text': 'string?',
  'StatusParams.visibility': 'string?',
  'StatusParams.with_rate_limit': 'any',
  'StatusEdit.poll': 'object?',
  'Tag.id': 'string',
  'Client.id': 'string',
  'Client.redirect_uri': 'string',
  'Client.client_secret_expires_at': 'any', // 0 for never
  'Application.id': 'string',
  'Application.redirect_uri': 'string',
};
for (const type of ['Mention', 'Status', 'Reblog', 'Follow', 'FollowRequest', 'Favourite', 'Poll', 'Update', 'Quote', 'QuotedUpdate', 'AdminSignUp', 'AdminReport']) {
  CORRECTIONS[`${type}NotificationGroup.sample_account_ids`] = 'string[]';
  // The documentation says String, but its example has a number, and so have Mastodon and the clients with types.
  CORRECTIONS[`${type}NotificationGroup.most_recent_notification_id`] = 'integer';
}
// In masto the groups with a post can't exist: their `statusId` is to be null and a string at once. So every
// group is held against the plain one.
CORRECTIONS['FollowNotificationGroup.type'] = 'string';
CORRECTIONS['FollowNotificationGroup.status_id'] = 'string?';

/** Conditional, or newer (4.5, 4.6) than the version that the server announces. */
export const MAY_BE_MISSING = new Set([
  'Account.feature_approval', 'AccountSource.quote_policy', 'AccountSource.role', 'AccountSource.attribution_domains', 'AccountSource.indexable',
  'CustomEmoji.category', 'Filter.keywords', 'Filter.statuses', 'Instance.wrapstodon', 'InstanceAccountsConfiguration.max_avatar_description_length', 'InstanceAccountsConfiguration.max_header_description_length',
  'InstanceAccountsConfiguration.max_display_name_length', 'InstanceAccountsConfiguration.max_note_length', 'InstanceAccountsConfiguration.max_profile_fields',
  'InstanceAccountsConfiguration.profile_field_name_limit', 'InstanceAccountsConfiguration.profile_field_value_limit', 'InstanceThumbnail.description',
  'MediaAttachmentMetaImage.size', 'MediaAttachmentMetaVideo.size',
  'PollOption.emojis', 'Role.position', 'Role.created_at', 'Role.updated_at', 'Role.collection_limit', 'Rule.translations',
  'Status.application', 'Status.quote_approval', 'Status.quotes_count', 'StatusEdit.quote',
  'StatusParams.id', 'StatusParams.spoiler_text', 'Tag.id', 'BaseNotification.group_key',
]);

/** Optional in masto, but sent by Mastodon whenever the entity is sent to somebody signed in (null when there is nothing). */
export const ALWAYS_SENT = new Set([
  'Account.discoverable', 'AccountField.verified_at', 'AccountSource.privacy', 'AccountSource.sensitive', 'AccountSource.follow_requests_count',
  'Client.website', 'Client.client_id', 'Client.client_secret', 'Client.scopes', 'Client.redirect_uris', 'Conversation.last_status', 'Filter.expires_at',
  'Instance.thumbnail', 'Instance.contact_account', 'Instance.rules', 'InstanceRegistrations.message',
  'MediaAttachment.url', 'MediaAttachment.remote_url', 'MediaAttachment.meta', 'MediaAttachment.description', 'MediaAttachment.blurhash',
  'MediaAttachmentMeta.small', 'MediaAttachmentMeta.original',
  'Poll.expires_at', 'Poll.voters_count', 'Poll.voted', 'Poll.own_votes', 'PollOption.votes_count',
  'Relationship.note',
  'Status.url', 'Status.in_reply_to_id', 'Status.in_reply_to_account_id', 'Status.reblog', 'Status.poll', 'Status.card', 'Status.language',
  'Status.favourited', 'Status.reblogged', 'Status.muted', 'Status.bookmarked', 'Status.filtered',
  'Tag.history', 'Tag.following',
]);
