# Invites.

invites-title = Invites
invites-lead = An invite is the only way in. Give it to people you know.
invites-new = Make an invite
invites-none = No invites yet. Make the first one and send it to somebody you would like to have here.
invites-open = Open invites
invites-closed = Used up, expired or taken back
invites-joined = { $count ->
    [0] Nobody has joined by it yet
    [one] One person has joined by it
   *[other] { $count } people have joined by it
}
invites-left = { $count ->
    [0] no uses left
    [one] one use left
   *[other] { $count } uses left
}
invites-unlimited = any number of people
invites-expires = open until { $when }
invites-never = never expires
invites-from = made by { $name }
invite-state-open = open
invite-state-used = used up
invite-state-expired = expired
invite-state-revoked = taken back
invite-untitled = Invite
invite-new-title = Make an invite
invite-note = Who is it for?
invite-note-hint = A note for you, such as “Aunt Rosa”. The guest sees it too, as a greeting.
invite-note-wrong = A note can have at most 200 characters.
invite-uses = How many people may use it?
invite-uses-1 = One person
invite-uses-n = Up to { $count } people
invite-uses-any = Any number
invite-expiry = How long is it open?
invite-expiry-1 = One day
invite-expiry-7 = One week
invite-expiry-30 = 30 days
invite-expiry-never = Until I take it back
invite-role = They join as
invite-role-member = Member
invite-role-member-text = Reads and posts
invite-role-moderator = Moderator
invite-role-moderator-text = Also helps to look after the community
invite-follow = They follow from the start
invite-follow-hint = So that their first page isn’t empty.
invite-make = Make the invite
invite-form-wrong = That choice isn’t on the list. Please choose again.
invite-follow-unknown = One of the people to follow isn’t here any more. Please choose again.
invite-show-title = Your invite is ready
invite-link = The link
invite-link-text = Send it by message or e-mail:
invite-scan = Or let them scan this with the phone’s camera:
invite-scan-label = QR code of the invite’s link
invite-local = You are only trying Burrow out: this link works on this computer, nowhere else.
invite-revoke = Take this invite back
invite-revoke-text = The link stops working at once. People who joined by it stay.
invite-revoked-notice = The invite is taken back. Its link no longer works.
invite-all = All invites
