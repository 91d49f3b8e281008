# Joining.

join-title = { $name } invites you
join-to = to { $community }
join-what-1 = { $community } is a small social network at home: words and pictures, shared with people you know.
join-what-2 = There is no advertising, and no company reads along.
join-what-3 = You only need a handle and a password; no e-mail and no telephone number.
join-note = “{ $note }”
join-limits = This invite: { $left }, { $until }.
join-button = Join
join-agree = By joining you agree to the house rules.
join-follow = You will follow { $names } from the start.
join-already-title = You are already in
join-already = You are signed in as { $handle }. To give this invite to somebody else, send them its link, or sign out first.
noinvite-unknown-title = We don’t know this invite
noinvite-unknown = Perhaps a letter of the link got lost. Ask the person who sent it for the whole link.
noinvite-expired-title = This invite has expired
noinvite-expired = It was only open for a while. Ask the person who sent it for a new one.
noinvite-used-title = This invite is used up
noinvite-used = Everybody it was meant for has joined. If that wasn’t you, ask the person who sent it for a new one.
noinvite-revoked-title = This invite was taken back
noinvite-revoked = It no longer works. Ask the person who sent it whether they can make a new one.
noinvite-have = Joined already?
