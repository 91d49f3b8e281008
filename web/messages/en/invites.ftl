# Invites.

invites-title = Invites
invites-lead = Whoever has an invite can come in at once. Give it to people you know.
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
invites-saved = Saved.
invites-not-you = Only those who look after this place make invites at the moment. Ask one of them if you would like to bring somebody in.
invites-paused-notice = All invites are paused: nobody can join by one until the owner lets them work again.
invites-settings-title = How invites are used
invites-members = Members may invite, too
invites-members-text = Up to five open invites each, for up to five people, open for at most 30 days. You see all of them.
invites-pause = Pause all invites
invites-pause-text = Whoever opens one is told, kindly, to come back later. Nothing is lost.
invite-copies = Make several at once, to print
invite-copies-hint = Each is an invite of its own. They come as cards, four on a sheet of paper.
invite-copies-1 = Just one
invite-copies-n = { $count } invites
invite-card = Print as a card
invite-sheet = A sheet of cards
cards-title = Cards to print
cards-lead-single = Each card has a page of its own, in the size of a postcard (A6).
cards-lead-sheet = Four cards fit on a sheet of A4. Cut along the dashed lines.
cards-how = Use your browser’s “Print”, without margins and at full size.
cards-as-sheet = Four on a sheet instead
cards-as-single = One on each page instead
cards-scan = Scan this with your phone’s camera, or type:
tree-title = Who invited whom
tree-lead = Everybody who lives here, below the person who brought them in.
