# What the dashboard says, in English (Fluent syntax). Sent to the browser; the server doesn't read this file.
# Plain words: write for somebody who has never run a server.

## Everywhere
dashboard-title = Dashboard
waiting = One moment …
back = Dashboard
save = Save
cancel = Cancel
undo = Undo
undone = Taken back.
hush = Close
copy = Copy the link
copied = Copied.
sign-in = Sign in again
signed-out = You are no longer signed in, or may no longer look at this.
lost = The house doesn’t answer. What you see is how it was at { $when }. We keep trying.
unanswered = The house didn’t answer. Check that it is switched on and you are connected, then try again.
broken = Something broke in this page. Load it again, then try once more.
nowhere = There is nothing here
nowhere-text = The address may be old, or mistyped.
role-member = Member
role-moderator = Moderator
role-owner = Owner

## The overview
status-good = All good: the house is up and reachable.
status-good-more = People and other servers find you at { $address }.
status-local = All good: the house is up.
status-local-more = It is only being tried out on this computer. Nobody elsewhere can reach it.
status-disk = The disk is nearly full.
status-disk-more = Only { $free } are left. Look at what uses it, and make room.
status-waiting = { $waiting ->
    [one] All good: one person waits to be let in.
   *[other] All good: { $waiting } people wait to be let in.
}
status-reports = { $count ->
    [one] One report waits for you.
   *[other] { $count } reports wait for you.
}
status-reports-more = { $waiting ->
    [0] Somebody told you of something that isn’t right. Have a look.
    [one] Also, one person waits to be let in.
   *[other] Also, { $waiting } people wait to be let in.
}
status-clock = The box waits for the right time.
status-clock-more = Until somebody on the internet has told it, it doesn’t talk with other servers. At home everything works.
status-cut = Nobody elsewhere reaches the house just now.
status-troubles =
    { $count ->
        [one] One thing doesn’t work.
       *[other] { $count } things don’t work.
    }
status-troubles-more = The house has looked at itself. Under “Is everything well?” it says what is wrong and what to do.
status-back = An update did not work here.
status-back-more = Your burrow has gone back from version { $version } to the one from before by itself, and everything works as it did.
status-cut-more = The tunnel is broken off. At home everything works; what other servers send waits there and comes later.
tiles-label = What there is to look after
tile-people = People
tile-people-state = { $count ->
    [one] One person lives here
   *[other] { $count } people live here
}
tile-people-locked = { $count ->
    [one] One is locked out
   *[other] { $count } are locked out
}
tile-people-button = Look after people
tile-requests = Requests
tile-requests-state = { $count ->
    [0] Nobody waits to be let in
    [one] One person waits to be let in
   *[other] { $count } people wait to be let in
}
tile-requests-closed = Only who is invited can come
tile-requests-paused = Asking to join is paused
tile-requests-look = Look at who asks
tile-requests-button = Choose who may ask
tile-reports = Reports
tile-reports-state = { $count ->
    [0] Nothing was reported
    [one] One report is open
   *[other] { $count } reports are open
}
tile-reports-look = Look at what was reported
tile-reports-button = See closed reports
tile-announcements = Announcements
tile-announcements-state = Words to everybody here
tile-announcements-button = Write something
tile-invites = Invites
tile-invites-state = { $count ->
    [0] No invite is open
    [one] One invite is open
   *[other] { $count } invites are open
}
tile-invites-used = { $count ->
    [one] One person has come by one
   *[other] { $count } people have come by them
}
tile-invites-paused = All invites are paused
tile-invites-button = Invite somebody
tile-servers = Other servers
tile-servers-state = { $count ->
    [0] No other server is known yet
    [one] One other server is known
   *[other] { $count } other servers are known
}
tile-servers-waiting = { $count ->
    [one] One letter waits to go out
   *[other] { $count } letters wait to go out
}
tile-servers-silent = { $count ->
    [one] One server doesn’t answer at the moment
   *[other] { $count } servers don’t answer at the moment
}
tile-servers-chosen = You only talk with servers that you chose
tile-servers-look = See who doesn’t answer
tile-servers-button = Make a rule about a server
tile-community = Community
tile-community-button = Change its name or rules
tile-storage = Storage
tile-storage-state = { $free } are free
tile-storage-button = See what uses it
tile-tunnel = Tunnel
tile-tunnel-none = No tunnel is made
tile-tunnel-own = Visitors come by a way of your own
tile-tunnel-making = It is being made
tile-tunnel-missing = Its program is not on this computer
tile-tunnel-starting = It is being started
tile-tunnel-ready = It is open
tile-tunnel-cut = It reaches nobody at the moment
tile-tunnel-ended = It has ended, and is started again
tile-tunnel-button = See how it fares
tile-update = Updates
tile-update-look = All is up to date
tile-update-offered = There is version { $version }
tile-update-fetch = Version { $version } is being fetched
tile-update-ready = Version { $version } is ready
tile-update-install = Version { $version } is being installed
tile-update-trial = Version { $version } is on trial
tile-update-back = Version { $version } did not work here
tile-update-stuck = Something is in the way
tile-update-button = See about updates
tile-box = This box
tile-box-state = How it is, and its switches
tile-box-waits = It waits for the right time
tile-box-button = Look at the box
tile-devices = Your devices and apps
tile-devices-state = { $count ->
    [one] You are signed in on one device
   *[other] You are signed in on { $count } devices and apps
}
tile-devices-button = See where you are signed in
tile-diagnosis = Is everything well?
tile-diagnosis-never = The house hasn’t looked at itself yet
tile-diagnosis-state =
    { $count ->
        [0] All works
        [one] One thing doesn’t work
       *[other] { $count } things don’t work
    }
tile-diagnosis-looked = It looked { $when }
tile-diagnosis-button = See what was looked at
tile-diagnosis-look = See what to do
checks-busy = The house is looking at itself. This takes up to two minutes.
checks-look = Look again
checks-local = This house is only tried out on this computer: nobody else can reach it. So it only looks at its clock, its disk and what it keeps.
checks-done = Done. Look again in a minute.
checks-support = Somebody helps you?
checks-support-text = Give them this text. It has no names, no addresses, no passwords, and nothing that anybody wrote.
checks-support-label = Text to copy
tile-log = Log
tile-log-state = The last act was { $when }
tile-log-empty = Nothing has been done yet
tile-log-button = See who did what

## People
people-lead = Everybody who lives in this house, who invited them, and help for those who can’t get in.
people-you = You
people-locked = Locked out
people-since = here since { $when }
people-by = invited by { $name }
people-seen = Last seen { $when }
people-unseen = Not signed in anywhere
people-posts = { $count ->
    [0] no posts
    [one] one post
   *[other] { $count } posts
}
people-devices = { $count ->
    [0] no devices
    [one] one device
   *[other] { $count } devices
}
people-reset = New password
people-reset-title = Help { $name } to a new password?
people-reset-text = You get a link with which they choose a new password. It opens once, within 24 hours; then all of their devices are signed out. They are told that you made it.
people-reset-done = The link for { $name } is made.
people-reset-tell = Give this to { $name } in a way in which you know that it’s them. It is shown only now.

people-limited = Kept quiet
people-look-after = Look after { $name }
people-role = What they may do
people-role-change = Change
people-role-done = { $role ->
    [owner] { $name } is an owner now.
    [moderator] { $name } is a moderator now.
   *[member] { $name } is a member now.
}
people-owner = Make them an owner
people-owner-title = Make { $name } an owner too?
people-owner-text = An owner may do everything that you may, and only they themselves can give it up again.
people-help = Help
people-out = Sign out everywhere
people-out-title = Sign { $name } out everywhere?
people-out-text = All of their browsers and apps have to sign in again. Their password stays.
people-out-done = { $name } is signed out everywhere.
people-words = Words to them
people-words-hint = They read it with what you do below. May be empty.
people-sanctions = What you can do about them
people-warn = Send a warning
people-warn-title = Send { $name } a warning?
people-warn-text = They read your words as a notification. Nothing else happens.
people-warn-done = { $name } has been warned.
people-silence = Keep quiet
people-silence-title = Keep { $name } out of public timelines?
people-silence-text = Only their followers see what they say. They are told.
people-silence-done = { $name } is kept out of public timelines.
people-un-silence = No longer keep quiet
people-un-silence-done = { $name } is in public timelines again.
people-suspend = Lock out
people-suspend-title = Lock { $name } out?
people-suspend-text = They are signed out everywhere, and others see nothing of them. You can let them in again for 30 days; after that all that they have here is removed.
people-suspend-done = { $name } is locked out.
people-un-suspend = Let in again
people-un-suspend-done = { $name } may come in again.
people-archive = Save an archive of theirs
people-remove-first = To remove them for good, first save an archive of what they have here and keep it for them.
people-remove = Remove for good
people-remove-title = Remove { $name } for good?
people-remove-text = All that they have here goes, and other servers are told. That can’t be taken back. Their name stays taken.
people-remove-done = { $name } is removed.

## Requests
requests-lead = People who have no invite can ask to join. You let them in, or not, or ask something back.
requests-open = They wait
requests-none = Nobody waits.
requests-asked = Asked back
requests-no-answer = No answer yet.
requests-word = A word to { $name }
requests-word-hint = Goes with your decision, or is what you ask back.
requests-approve = Let in
requests-approve-done = { $name } may come in: their link has become an invite.
requests-ask = Ask back
requests-ask-done = { $name } is asked.
requests-reject = Say no
requests-reject-title = Say no to { $name }?
requests-reject-text = They see it at their link, with your word.
requests-reject-done = { $name } is told that it can’t be.
requests-may = Who may ask?
requests-may-open = Anybody may ask
requests-may-paused = Not at the moment
requests-may-closed = Nobody; only who is invited comes
requests-question = Your question to them
requests-question-hint = For example: How do you know us? May be empty.
requests-link = People ask here:
requests-saved = Saved.
requests-over = { $count ->
    [one] One request that is over
   *[other] { $count } requests that are over
}
requests-approved = Let in
requests-rejected = Turned away
requests-joined = Has come
requests-expired = Its time is over
requests-withdrawn = Taken back

## Reports
reports-lead = What people here, or other servers, think you should look at. Who is reported isn’t told by whom.
reports-open = Open
reports-none = Nothing was reported.
reports-closed = { $count ->
    [one] One closed report
   *[other] { $count } closed reports
}
reports-about = About { $name }
reports-by = reported by { $name }
reports-posts = { $count ->
    [0] no posts
    [one] one post
   *[other] { $count } posts
}
reports-kept-by = { $name } looks after it.
reports-spam = Advertising
reports-legal = Against the law
reports-violation = Against the rules
reports-other = Something else
reports-rules = Against these rules
reports-said = What they said
reports-pictures = { $count ->
    [one] one picture
   *[other] { $count } pictures
}
reports-gone = It has been deleted.
reports-act = What should happen?
reports-do = Do it, and close the report
reports-acted = Done, and the report is closed.
reports-resolve = Nothing; close it
reports-resolved = The report is closed.
reports-reopen = Open it again
reports-reopened = The report is open again.
reports-take = I look after it
reports-let-go = Somebody else may look after it
reports-taken = Changed.
reports-forward = Tell their server too
reports-forwarded = Their server is told, without saying who complained.
reports-notes = Notes
reports-notes-text = Only those who look after this house read them.
reports-note = A note
reports-write = Write it down
reports-noted = Written down.
reports-note-drop = Remove
reports-note-gone = The note is gone.
sanction-warn = Only say something
sanction-warn-hint = They read your words below.
sanction-warn-title = Send { $name } these words?
sanction-warn-text = They come as a notification. Nothing else happens.
sanction-mark_statuses_as_sensitive = Cover their pictures
sanction-mark_statuses_as_sensitive-hint = The reported posts stay, their pictures are covered.
sanction-mark_statuses_as_sensitive-title = Cover these pictures of { $name }?
sanction-mark_statuses_as_sensitive-text = Others see them only after a tap.
sanction-delete_statuses = Delete the reported posts
sanction-delete_statuses-hint = They are gone here, and other servers are told.
sanction-delete_statuses-title = Delete these posts of { $name }?
sanction-delete_statuses-text = That can’t be taken back.
sanction-silence = Keep them quiet
sanction-silence-hint = Out of public timelines; followers still see them.
sanction-silence-title = Keep { $name } out of public timelines?
sanction-silence-text = Only their followers see what they say.
sanction-suspend = Lock them out
sanction-suspend-hint = Nobody here sees anything of them any more.
sanction-suspend-title = Lock { $name } out?
sanction-suspend-text = You can let them in again for 30 days; after that all that is kept of them is removed.

## Announcements
announcements-lead = Everybody in this house sees them in their apps, until they put them aside.
announcements-new = What do you want to tell everybody?
announcements-change = Change these words
announcements-tell = Tell everybody
announcements-done = Everybody is told.
announcements-none = None yet.
announcements-draft = Not shown
announcements-until = until { $when }
announcements-edit = Change
announcements-hide = Hide
announcements-show = Show
announcements-drop = Remove
announcements-shown = Everybody sees it.
announcements-hidden = Nobody sees it any more.
announcements-gone = It is removed.

## Invites
invites-lead = An invite is a link. Whoever opens it chooses a handle and a password, and lives here.
invites-new = A new invite
invites-note = Who is it for?
invites-note-hint = They read it too. It may be empty.
invites-uses = How many people?
invites-uses-one = One person
invites-uses-five = Up to five people
invites-uses-any = Anybody who has the link
invites-days = How long?
invites-days-one = One day
invites-days-week = One week
invites-days-month = One month
invites-days-ever = Until you take it back
invites-moderator = They help you look after the house
invites-moderator-text = Moderators see reports and can lock people out. They can’t change how the house is run.
invites-make = Make the invite
invites-made = The invite is made. Send its link, or let them scan the code.
invites-shown = Invite { $note }
invites-page = Page to print
invites-open = Open invites
invites-none = None is open.
invites-over = { $count ->
    [one] One invite that is over
   *[other] { $count } invites that are over
}
invites-unnamed = For anybody
invites-anyone = for anybody who has the link
invites-left = { $count ->
    [one] for one more person
   *[other] for { $count } more people
}
invites-until = open until { $when }
invites-endless = open until you take it back
invites-used = Used up
invites-expired = Its time is over
invites-revoked = Taken back
invites-by = made by { $name }
invites-joined = Came by it: { $names }
invites-show = Show
invites-revoke = Take back
invites-card = Card to print
invites-cards = Print cards of all that are open
invites-who = Who may invite
invites-members-may = Everybody who lives here may make a few invites.
invites-members-may-not = Only you and the moderators make invites.
invites-members-off = Only you and the moderators
invites-members-on = Let everybody here invite
invites-pause = Pause all invites
invites-paused = Nobody can join by an invite for now.
invites-are-paused = All invites are paused: nobody can join by one for now.
invites-resume = Let invites work again
invites-resumed = Invites work again.
invites-settled = Saved.
tree = Who invited whom
tree-lead = From the top down: who let whom in.
invites-revoke-title = Take this invite back?
invites-revoke-text = Its link stops working at once. Those who came by it stay.

## Other servers
servers-lead = Your house talks with other servers, where most people live whom you follow. Here you see how that goes, and decide with whom you would rather not.
servers-search = Find a server
servers-silent = These don’t answer
servers-silent-text = What you send them waits, and is tried again by itself for two days.
servers-ruled = With a rule
servers-ruled-text = What you or your moderators decided about them.
servers-known = Known servers
servers-known-text = Those you heard from last.
servers-none = None yet. Follow somebody elsewhere, and their server appears here.
servers-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
servers-last = heard from { $when }
servers-failing = no answer since { $when }
servers-given-up = given up: no answer since { $when }
servers-waiting = { $count ->
    [one] one letter waits
   *[other] { $count } letters wait
}
servers-knock = Try now
servers-knocked = What waits for { $domain } is being tried now.
servers-decide = Make a rule
servers-change = Change
severity-allow = Let in
severity-allow-text = What counts when you only talk with servers that you chose.
severity-noop = As usual, but …
severity-noop-text = Everything as usual except for what you tick below.
severity-silence = Kept quiet
severity-silence-text = Its people are out of public timelines, and only those whom you follow can notify you.
severity-suspend = Shut out
severity-suspend-text = Nothing comes in and nothing goes out.
servers-chosen = Only chosen servers
servers-chosen-is = It is on: your house only talks with servers that you let in.
servers-chosen-isnt = It is off: your house talks with every server about which there is no rule.
servers-chosen-on = Turn it on
servers-chosen-off = Turn it off
servers-chosen-title = Talk only with servers that you chose?
servers-chosen-text = Everybody on other servers falls silent until you let their server in. Nobody stops following anybody.
servers-chosen-done = From now on you only talk with servers that you let in.
servers-all-done = From now on you talk with every server again.
relays = Relays
relays-text = A relay passes on public posts of many servers, so that more is found when one searches. It also brings more to store.
relay-pending = Asked, no answer yet
relay-accepted = Posts go both ways
relay-rejected = It said no
relay-address = Address of a relay
relay-address-hint = As its website names it, for example https://relay.example/inbox
relay-actor = It is the address of the relay’s own profile
relay-actor-text = Relays of the LitePub kind (Pleroma, Akkoma) want it so, for example https://relay.example/actor
relay-subscribe = Subscribe
relay-asked = The relay has been asked.
relay-leave = Leave
relay-leave-title = Leave this relay?
relay-leave-text = Nothing more comes from { $address }, and your public posts no longer go there.
relay-left = You left the relay.
rule-title = A rule about { $domain }
rule-lead = It holds for the server and for all below it. You can lift it again at any time.
rule-domain = Which server?
rule-domain-hint = The part after the last @ of its people, for example social.example
rule-by = Made by { $name }.
rule-severity = What should hold?
rule-media = Don’t fetch or show its pictures
rule-reports = Don’t take its reports
rule-told = What everybody is told
rule-told-hint = It stands in the public list of rules. May be empty.
rule-noted = A note for moderators
rule-noted-hint = Only those who look after this house read it.
rule-obfuscate = Show strangers only part of its name
rule-suspend = Shut it out
rule-suspend-title = Shut { $domain } out?
rule-suspend-text = All follows between your people and its people end, and don’t come back by themselves if you lift the rule.
rule-saved = The rule about { $domain } holds.
rule-lift = Lift the rule
rule-lifted = The rule about { $domain } is lifted.
servers-list = Bring a list
list-lead = Others publish lists of servers. You see what one would change before anything does. A list never makes a rule of yours milder.
list-way = What is it a list of?
list-way-suspend = Servers to shut out, where the list doesn’t say
list-way-silence = Servers to keep quiet, where the list doesn’t say
list-way-allow = Servers to let in
list-file = A file from Mastodon or another Burrow (.csv)
list-text = Or paste it here
list-text-hint = One server a line, or a whole CSV file.
list-look = See what would change
list-would = What this list would change
list-fresh = { $count ->
    [0] No new rules
    [one] One new rule
   *[other] { $count } new rules
}
list-stricter = { $count ->
    [0] No rule becomes stricter
    [one] One rule becomes stricter
   *[other] { $count } rules become stricter
}
list-same = { $count ->
    [0] Everything in it is new
    [one] For one server nothing changes
   *[other] For { $count } servers nothing changes
}
list-follows = { $count ->
    [one] One follow would end:
   *[other] { $count } follows would end:
}
list-wrong = { $count ->
    [one] One line can’t be read
   *[other] { $count } lines can’t be read
}
list-apply = Take it in
list-back = Another list
list-done = The list has been taken in.
list-save-blocks = Save our rules
list-save-allows = Save whom we let in

## Community
community-lead = What others see of this house, and what newcomers start with.
community-what = Its name, and what it is about
community-name = Name
community-description = What it is about
community-description-hint = A few words for visitors. May be empty.
community-rules = Rules
community-rules-about = Newcomers agree to them. Under each you can say more about what you mean.
community-rule = Rule { $number }
community-hint = More about it
community-rule-add = Add a rule
community-rule-up = Move up
community-rule-drop = Remove
community-newcomers = What newcomers start with
community-visibility = Their posts are at first
community-visibility-public = For everybody
community-visibility-public-text = On the open web, and to all followers.
community-visibility-private = For their followers
community-visibility-private-text = Wherever those live.
community-visibility-local = For this house only
community-visibility-local-text = Nothing leaves it unless they say so.
community-strangers = Strangers reach them at once
community-strangers-text = Otherwise first messages from strangers wait until they look at them.
community-limit = Longest post, in characters
community-limit-hint = From { $low } to { $high }.
community-saved = Saved.
picture = Its picture
picture-text = It stands in the corner of every page, in apps, and where other servers show this house. The middle square of it is used.
picture-alt = The picture of this community
picture-file = A picture from your device
picture-none = Choose a picture first.
picture-description = What it shows
picture-description-hint = For those who can’t see it. May be empty.
picture-hang = Use this picture
picture-done = This is its picture now.
picture-drop = Remove it
picture-drop-title = Remove the community’s picture?
picture-drop-text = Burrow’s own stands there again.
picture-gone = Burrow’s own picture is back.
looks = Its colours
looks-text = Everybody sees all pages in them. By night each has a dark side.
look-meadow = Meadow
look-meadow-text = Green on sand
look-harbour = Harbour
look-harbour-text = Blue as water
look-berry = Berry
look-berry-text = Dark red on rose
look-slate = Slate
look-slate-text = Hardly any colour
look-done = All pages are in these colours now.

## Long texts
tile-texts = Long texts
texts-lead = They stand behind “About” in apps. Leave an empty line between paragraphs; addresses of web pages become links.
texts-about = About this community
texts-about-hint = Who lives here, and what for?
texts-privacy = About privacy
texts-privacy-hint = It comes before what is true of every Burrow: what is kept, and that nothing is sold. May be empty.
texts-terms = Terms
texts-terms-hint = What whoever joins agrees to, if the rules aren’t enough. May be empty.
texts-saved = Saved.

## Emojis
tile-emojis = Emojis
emojis-lead = Small pictures of your own, which everybody here can use in what they write, by name between two colons.
emojis-add = Add an emoji
emojis-file-hint = At most 256 KB. It may move.
emojis-name = Name
emojis-name-hint = Small letters, digits and _
emojis-category = Heading
emojis-category-hint = Under which it is offered. May be empty.
emojis-none = There is none yet.
emojis-no-category = Without a heading
emojis-added = :{ $name }: can be used now.
emojis-change = Change :{ $name }:
emojis-changed = :{ $name }: is changed.
emojis-visible = Offer it when somebody picks an emoji
emojis-is-hidden = Not offered
emojis-is-off = Not shown
emojis-disable = No longer show it
emojis-disabled = :{ $name }: is no longer shown, also where it was used.
emojis-enable = Show it again
emojis-enabled = :{ $name }: is shown again.
emojis-drop = Remove
emojis-drop-title = Remove :{ $name }:?
emojis-drop-text = Where it was used, its name stands as text.
emojis-gone = :{ $name }: is removed.
emojis-far = Copy one from another server
emojis-far-none = Nobody elsewhere has used any lately in public posts.
emojis-copy = Copy
emojis-copy-title = Copy :{ $name }: from { $domain }
emojis-here = That name is taken here

## Storage
storage-lead = { $free } are free on this disk.
storage-uses = What uses it
storage-ours = Your pictures and films
storage-ours-text = What the people of this house have posted. It stays.
storage-store = Posts and people
storage-store-text = Everything that is no file, with what other servers sent.
storage-far = Pictures from elsewhere
storage-far-text = Kept for a while, so that they show at once. Those that nobody looked at for longest go first.
storage-posts = Posts from elsewhere
storage-budgets = How much others may take
storage-budgets-text = When there is more, the oldest that nobody here cares about goes by itself. It comes back when somebody wants to see it.
storage-far-auto = Half of what is free
storage-posts-auto = A quarter of the disk
storage-at-most = At most { $size }
storage-far-max = Pictures from elsewhere, in GB
storage-posts-max = Posts and people, in GB
storage-max-hint = Leave it empty to let the house decide.
storage-change = Change
storage-saved = The budgets are changed.
storage-people = Whose pictures
storage-share = { $count ->
    [0] nothing yet
    [one] one file, { $size }
   *[other] { $count } files, { $size }
}

## Tunnel
tunnel-lead = By the tunnel, the world reaches your house without anybody opening a door in your home network.
tunnel-connections = { $count ->
    [one] One connection to Cloudflare
   *[other] { $count } connections to Cloudflare
}
tunnel-change = Look after the tunnel

## Devices
devices-lead = Everywhere you are signed in. Sign out what you don’t know, and what you no longer use.
devices-browser = Browsers
devices-browser-none = None.
devices-app = Apps
devices-app-none = No app yet.
devices-this = This one
devices-seen = Last used { $when }
devices-since = signed in on { $when }
devices-may = May: { $scopes }
devices-out = Sign out
devices-out-title = Sign { $name } out?
devices-out-text = To use it again you sign in there with your password.
devices-out-done = { $name } is signed out.
devices-others = Sign out everywhere else
devices-others-title = Sign out everywhere but here?
devices-others-text = All other browsers and apps of yours have to sign in again.
devices-others-done = You are signed in only here now.

## Log
log-lead = What the owner and the moderators did, the newest first. Nobody can change it; it is kept for two years.
log-none = Nothing has been done yet.
log-more = Older
log-box = Somebody at the box itself
log-other = { $who } did “{ $act }” to { $target }.
log-border-decided = { $who } made a rule about { $target }: { $severity ->
    [allow] let in
    [silence] kept quiet
    [suspend] shut out
   *[noop] as usual with exceptions
}.
log-border-lifted = { $who } lifted the rule about { $target }.
log-border-blocklist = { $who } took in a list: { $servers ->
    [one] one rule
   *[other] { $servers } rules
} made or made stricter.
log-border-allow-list = { $who } { $on ->
    [true] turned on that only chosen servers are talked to.
   *[false] turned off that only chosen servers are talked to.
}
log-relay-made = { $who } subscribed to the relay { $target }.
log-relay-changed = { $who } changed the relay { $target }.
log-relay-removed = { $who } left the relay { $target }.
log-house-changed = { $who } changed { $changed }.
setting-other = how the house is run
setting-name = the community’s name
setting-description = what it is about
setting-rules = the rules
setting-status-chars-max = how long posts can be
setting-default-visibility = who sees newcomers’ posts
setting-default-local-only = whether newcomers’ posts leave the house
setting-let-strangers-through = whether strangers reach people at once
setting-about = the long text about the community
setting-privacy = the words about privacy
setting-terms = the terms
setting-look = its colours
setting-picture = the community’s picture
setting-asking = who may ask to join
setting-join-question = what people are asked who want to join
setting-invites-paused = whether invites work
setting-members-may-not-invite = who may invite
setting-far-files-bytes-max = how much pictures from elsewhere may take
setting-far-posts-bytes-max = how much posts from elsewhere may take
log-box-restart = { $who } restarted the box.
log-box-shutdown = { $who } switched the box off.
log-box-factory-reset = { $who } had the box forget everything.
log-invite-revoked = { $who } took back an invite of { $about }.
log-account-password-reset = { $who } helped { $target } to a new password.
log-account-second-step-taken = { $who } took away the second step with which { $target } signed in.
log-house-owner-reset = { $who } put the file there with which a locked-out owner comes back.
log-account-claimed-again = { $who } claimed the house again as { $target }.
log-account-signed-out = { $who } signed { $target } out everywhere.
log-account-role = { $who } made { $target } { $after ->
    [owner] an owner
    [moderator] a moderator
   *[member] a member
}.
log-server-tried-again = { $who } had what waits for { $target } tried again.
log-request-approved = { $who } let { $name } in, who had asked to join.
log-request-rejected = { $who } told { $name }, who had asked to join, that it can’t be this time.
log-request-asked-back = { $who } asked { $name }, who would like to join, a question.
log-account-warn = { $who } warned { $target }.
log-account-disable = { $who } kept { $target } from signing in.
log-account-un-disable = { $who } let { $target } sign in again.
log-account-silence = { $who } kept { $target } quiet.
log-account-un-silence = { $who } no longer keeps { $target } quiet.
log-account-suspend = { $who } locked { $target } out.
log-account-un-suspend = { $who } let { $target } in again.
log-account-sensitive = { $who } had all pictures of { $target } covered.
log-account-un-sensitive = { $who } no longer has all pictures of { $target } covered.
log-account-delete-statuses = { $who } deleted posts of { $target }.
log-account-mark-statuses-as-sensitive = { $who } covered pictures of { $target }.
log-account-archived = { $who } saved an archive of { $target }.
log-account-removed = { $who } removed { $target } for good.
log-report-assigned = A report about { $about } is looked after, { $who } decided.
log-report-unassigned = { $who } no longer looks after a report about { $about }.
log-report-resolved = { $who } closed a report about { $about }.
log-report-reopened = { $who } opened a report about { $about } again.
log-report-changed = { $who } put a report about { $about } right.
log-report-noted = { $who } wrote a note to a report about { $about }.
log-report-note-removed = { $who } removed a note to a report about { $about }.
log-report-forwarded = { $who } told the server of { $about } of a report.
log-status-deleted = { $who } deleted a post of { $about }.
log-status-covered = { $who } covered the pictures of a post of { $about }.
log-announcement-made = { $who } wrote an announcement.
log-announcement-changed = { $who } changed an announcement.
log-announcement-removed = { $who } removed an announcement.
log-emoji-made = { $who } added the emoji :{ $target }:.
log-emoji-changed = { $who } changed the emoji :{ $target }:.
log-emoji-removed = { $who } removed the emoji :{ $target }:.

## Updates
update-look = Look for something newer now
update-looking = Looking for something newer …
update-installing = It is installed now. The box starts anew in a while.
update-chosen = Saved.
update-seen = I know about it
update-seen-done = Good.
update-new = What is new
update-when = When updates are installed
update-when-night = At night, between three and five o’clock
update-when-button = When I press the button
update-aside = Put aside
update-aside-remove = Remove it for good
update-aside-sure = What the version that did not work wrote is gone for good then.
update-aside-gone = Removed.
log-update-asked = { $who } wanted version { $version } installed.
log-update-installed = Version { $version } was installed, and works.
log-update-came-back = Version { $version } did not work here. The house went back to the one from before.
log-update-aside-removed = { $who } removed what a version that did not work had put aside.
setting-updates = when updates are installed

## This box
box-facts = What it tells
box-findings = What isn’t well
box-power = Restart and switch off
box-power-text = A restart takes a minute or two. Nothing is lost; what other servers send meanwhile comes later. Please don’t just pull the plug.
box-wifi = Wi-Fi
box-wifi-text = Which Wi-Fi the box joins where there is no cable.
box-wifi-choose = Choose the Wi-Fi
box-restart = Restart the box
box-restart-ask = Restart the box?
box-restart-ask-text = Nobody reaches it for a minute or two. Then it is back by itself.
box-restarting = The box restarts. This page is back when the box is.
box-shutdown = Switch the box off
box-shutdown-ask = Switch the box off?
box-shutdown-ask-text = Nobody reaches it until somebody unplugs it and plugs it in again.
box-shutting-down = The box switches itself off. Wait until its light no longer flickers before you unplug it.
box-reset = Forget everything
box-reset-text = Erases all that this box knows: people, posts, pictures, its address. Nothing can bring that back but a backup. The box then begins as on the first day.
box-reset-open = Forget everything …
box-reset-name = To be sure, type the name of the community: { $name }
box-reset-password = Your password
box-reset-act = Erase all of it
box-resetting = The box erases everything and restarts. Its new claim code is on its screen and in claim-code.txt on its card.
box-none = This is no box of ours, so it can’t be restarted or reset from here. Do that with the means of the computer.
