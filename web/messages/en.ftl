# Every sentence that Burrow's pages show, in English (Fluent syntax).
# Plain words: write for somebody who has never run a server.

## The frame around every page
skip = Skip to the content
made-by = Burrow, a home for your posts
nav-label = Your pages
nav-home = Home
nav-invites = Invites
nav-devices = Devices
nav-settings = Settings
nav-community = Community
sign-out = Sign out
sign-in = Sign in
back-home = Back to the front door
wrong-title = Not yet:
wrong-summary = Please look at this again
copy-hint = Tap or click it once to select all of it, then copy.

## Claiming
claim-title = Hello! Let’s open your burrow
claim-lead = This is a new Burrow. To show that it’s yours, type the claim code.
claim-field = Claim code
claim-hint = You find it in the window where Burrow was started, and in the file claim-code.txt in its data folder. Capital or small letters, with or without dashes.
claim-button = Open the door
claim-wrong = That is not the claim code. Look at the screen or the file once more and compare it letter by letter.
claim-slow = That was a few wrong codes in a row. Wait a minute, then try again.

## Setting up
setup-step = Step { $step } of 3
setup-next = Next
setup-back = One step back
setup-name-title = What is your community called?
setup-name-lead = Your family’s name, your street, your club. You can change it whenever you like.
setup-name-field = Name of the community
setup-name-example = For example: The Fern Lane Burrow
setup-name-wrong = Give the community a name of 1 to 60 characters.
setup-address-title = Where does it live?
setup-address-lead = Everybody’s full name will end in this address, like an e-mail address does.
setup-address-choice = Choose an address
setup-address-local = Just try it here
setup-address-local-text = Only for this computer: { $address }. Nice for a first look. Nobody elsewhere can reach it.
setup-address-domain = I have a domain
setup-address-domain-text = People then find you as @name@your-domain.
setup-address-field = Your domain
setup-address-hint = Only the name, without https:// in front. For example: fernlane.example
setup-address-wrong = That doesn’t look like a domain. It needs a dot and only letters, digits and dashes, as in fernlane.example.
setup-address-forever-title = The address can never change
setup-address-forever = Other servers remember people by it. If you choose another one later, you start again from nothing: no followers, no posts. Choose a domain that you mean to keep, and renew it every year.
setup-owner-title = And who are you?
setup-owner-lead = You will look after { $community }: invite people, set the rules, keep the keys.
setup-owner-button = Open the burrow
person-name-field = Your name
person-name-hint = As others will see it. You can change it later.
person-name-wrong = Your name can have at most 30 characters.
handle-field = Your handle
handle-hint = Short, for typing: 1 to 30 letters (a to z), digits or _. It can’t be changed later.
handle-wrong = A handle has 1 to 30 letters (a to z), digits or _ and nothing else.
handle-taken = Somebody here already has that handle. Try another.
password-field = Password
password-hint = 12 characters or more. Four unrelated words are good, and easy to remember.
password-short = A password needs at least 12 characters.
password-long = This password is too long. Choose one of at most 1,000 characters.
opened-title = Your burrow is open
opened-lead = Welcome home, { $name }. Three things to do next:
opened-invite-title = Make an invite
opened-invite-text = A link, or a code to scan, for somebody you would like to have here.
opened-invite-button = Make an invite
opened-app-title = Connect an app
opened-app-text = Any app made for Mastodon works. It will ask for the name of your server:
opened-post-title = Say hello
opened-post-text = Write your first post in the app. When the others come, it’s there to greet them.

## The landing page and the home page
landing-invite-only = Invite only
landing-lead = { $community } is a small, private corner of the social web, run at home by people who know each other.
landing-what-title = What is this?
landing-what-1 = A place to share words and pictures with the people you chose, without advertising and without anybody counting your clicks.
landing-what-2 = It speaks with Mastodon and the other servers of the fediverse, so you can follow people anywhere.
landing-what-3 = The only way in is an invite from somebody who lives here. If you have one, open its link.
landing-rules-title = House rules
home-title = Hello, { $name }
home-lead = You are signed in to { $community } in this browser.
home-server-title = Name of your server
home-server-text = Apps ask for it when you sign in:
home-apps-title = Apps
home-apps-text = Read and post on your phone or computer
home-invites-text = Bring somebody in
home-devices-text = See where you are signed in
home-settings-text = Change your password
home-community-text = Name, rules and what is normal here
home-people-text = Who lives here; help somebody back in
home-profile-title = Your profile
home-profile-text = How others see you

## Apps
apps-title = Choose an app
apps-joined = You’re in! Now choose an app
apps-lead = Posts are read and written in an app. Any app made for Mastodon will do. Install one, and when it asks for your server, give it this:
apps-server-label = Name of your server
apps-then = The app then opens a page from here that asks you to sign in, with the handle { $handle } and your password.
apps-phone-title = On a phone
apps-phone-1 = Mastodon: the official one, easy to begin with
apps-phone-2 = Ivory, Ice Cubes, Mona (iPhone); Tusky, Moshidon (Android)
apps-desk-title = On a computer
apps-desk-1 = Phanpy and Elk run in the browser; nothing to install
apps-desk-2 = Tuba (Linux), Mona (Mac), Fedistar

## Invites
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

## Joining
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

## Signing in
login-title = Sign in
login-handle = Your handle
login-handle-hint = The short name after the first @, without the rest.
login-button = Sign in
login-wrong = Handle and password don’t fit together. Check both; capital and small letters matter in the password.
login-slow = Too many wrong attempts. Wait 15 minutes, then try again.
login-forgot = Forgotten your password? Ask the owner of { $community } to set a new one.
login-out = You are signed out.
login-for-app = Sign in first. Then you can connect { $app }.

## Connecting an app
authorize-title = Connect { $app }?
authorize-lead = { $app } would like to use your account here.
authorize-website = Its website
authorize-may = It could then:
authorize-account = Your account
authorize-not-you = Not you? Sign in as somebody else
authorize-yes = Authorise
authorize-no = Deny
authorize-trust = Only say yes if you have just asked for this in the app. You can take it back under Devices at any time.
authorize-bad-title = This app asked in a wrong way
authorize-bad-client = We don’t know this app. Go back to the app and begin again.
authorize-bad-redirect = The app wants to send you to an address that it has not registered. For your safety we stopped here.
authorize-bad-scope = The app asks for more than it has registered for. Go back to the app and begin again, or tell its makers.
authorize-bad-request = The app’s request is incomplete. Go back to the app and begin again.
scope-read = See your posts, your timelines and your messages
scope-write = Post, reply, favourite and upload for you
scope-follow = Follow, mute and block people for you
scope-push = Send you notifications
scope-profile = See your name and picture, nothing else
scope-admin-read = See what the community’s keepers see: people, reports
scope-admin-write = Look after the community for you: people, reports
scope-read-part = See { $what }
scope-write-part = Change { $what }
part-accounts = profiles
part-blocks = whom you block
part-bookmarks = your bookmarks
part-conversations = your conversations
part-favourites = your favourites
part-filters = your filters
part-follows = whom you follow
part-lists = your lists
part-media = your pictures and videos
part-mutes = whom you mute
part-notifications = your notifications
part-reports = your reports
part-search = what you can find by searching
part-statuses = your posts and timelines
part-other = “{ $scope }”
code-title = Almost done
code-lead = Copy this code and paste it into { $app }:
code-denied-title = Not connected
code-denied = You said no, so { $app } has no access. You can close this page.
code-once = It works once, for ten minutes.

## Devices
devices-title = Where you are signed in
devices-lead = If you don’t know one of these, sign it out and change your password.
devices-browsers = Browsers
devices-apps = Apps
devices-no-apps = No apps yet.
devices-command-line = Made on the command line
devices-this = this browser
devices-used = last used { $when }
devices-since = signed in { $when }
devices-revoke = Sign out
devices-others = Sign out everywhere else
devices-others-text = Signs out every browser and app but this one.
devices-revoked-notice = Signed out.
devices-others-notice = Everything but this browser is signed out.
browser-on = { $browser } on { $system }
browser-unknown = A browser
ago-now = just now
ago-minutes = { $count ->
    [one] a minute ago
   *[other] { $count } minutes ago
}
ago-hours = { $count ->
    [one] an hour ago
   *[other] { $count } hours ago
}
ago-days = { $count ->
    [one] yesterday
   *[other] { $count } days ago
}

## Settings
settings-title = Settings
settings-password-title = Change your password
settings-password-text = All your other browsers and apps are then signed out.
settings-password-now = Password now
settings-password-new = New password
settings-password-button = Change the password
settings-password-wrong = That isn’t your password.
settings-changed = Your password is changed. Everything but this browser is signed out.
settings-profile-title = Your picture, name and text
settings-profile-text = You change those in your app, under “Edit profile”.
community-title = Your community
community-lead = Only you, the owner, see this page.
community-name = Name
community-description = What is it about?
community-description-hint = Shown on the front page and in apps. At most 500 characters.
community-description-wrong = The description can have at most 500 characters.
community-rules = House rules
community-rules-hint = One rule a line, at most 20. Guests see them before they join.
community-rules-wrong = At most 20 rules, each of at most 300 characters.
community-visibility = Who sees new members’ posts, unless they choose otherwise?
community-visibility-public = Everybody
community-visibility-public-text = Anybody on the web can read them.
community-visibility-private = Followers only
community-visibility-private-text = Those who follow the writer, here and on other servers.
community-visibility-local = Just us
community-visibility-local-text = Only people of this community. Posts never leave this house.
community-visibility-wrong = Choose one of the three.
community-limit = Longest post
community-limit-hint = In characters, from 100 to 50,000. Mastodon’s is 500, Burrow’s 5,000.
community-limit-wrong = Give a whole number from 100 to 50,000.
community-save = Save
community-saved = Saved.

## The people of the house
people-title = People
people-lead = Everybody who lives here.
people-role-owner = owner
people-role-moderator = moderator
people-joined = here since { $when }
people-invited = invited by { $name }
people-forgotten = Has { $name } forgotten the password?
people-reset = Make a new password
people-reset-text = It is shown to you once, to pass on. All of { $name }’s browsers and apps are signed out.
people-new-title = A new password for { $name }
people-new-lead = Give it to { $name } yourself, best in person or by telephone:
people-new-then = To sign in: the handle { $handle } and this password, capitals and dashes included. Then choose a new one under Settings.
people-new-once = You see it only now. If it gets lost, make another.

## Moving house
home-moving-text = Bring your follows along, or take them away
moving-title = Moving house
moving-lead = Bring what you had on another server, take along what you have here, or move there with your followers.
moving-go = Move in or out
moving-take = Take your things with you
moving-take-text = Files that Mastodon and most other servers understand. Keep them as a copy, or bring them to your new home.
moving-kind-follows = Whom you follow
moving-kind-mutes = Whom you mute
moving-kind-blocks = Whom you block
moving-kind-domains = Servers you block
moving-kind-lists = Your lists
moving-kind-bookmarks = Your bookmarks
moving-archive = Everything you have posted, with pictures, as an archive
moving-bring = Bring things from elsewhere
moving-bring-text = In Mastodon you get these files under “Import and export”. What you have here stays; what the file has is added.
moving-bring-kind = What is in the file?
moving-bring-file = The file
moving-bring-hint = CSV, at most two megabytes and 20,000 lines
moving-bring-button = Bring it in
moving-bring-no-kind = Choose what is in the file.
moving-bring-wrong = This file can’t be read. It has to be a CSV file of at most two megabytes.
moving-bring-empty = There is nothing of this kind in the file. Is it the right one?
moving-bring-long = The file has more than 20,000 lines. Cut it in two.
moving-bring-busy = A file of this kind is being brought in already. Wait until it is done.
moving-brought = The file is here. Everybody in it is now looked up, one after the other; you can close this page.
moving-import-state = { $done } of { $total }
moving-import-missed = { $count ->
    [one] one could not be found
   *[other] { $count } could not be found
}
moving-import-over = done
moving-import-which = Which could not be found?
moving-import-more = { $count ->
    [one] and one more
   *[other] and { $count } more
}
moving-import-look = See how far it is
moving-from = Moving here
moving-from-text = Your old server lets your followers come along only if this account says that the old one is yours too. Name it here, then start the move there.
moving-alias = Your old account
moving-alias-hint = Such as name@social.example
moving-alias-add = That is me too
moving-alias-remove = Remove
moving-alias-unknown = Nobody was found there. Is the name right, and can the server be reached?
moving-alias-self = That is this very account.
moving-alias-many = These are as many accounts as you can name. Remove one first.
moving-alias-added = Done. Now you can start the move on your old server.
moving-alias-removed = Removed.
moving-away = Moving away
moving-away-lead = Name this account as an alias on the new server first. Then, when you move:
moving-away-followers = Your followers are asked to follow your new account instead. Those here go along at once, most others within a day.
moving-away-posts = Your posts stay here, and don’t come along.
moving-away-rest = Whom you follow, your lists, blocks and bookmarks come along only by the files above.
moving-away-again = Nobody can follow you here any more, and you can’t move again for thirty days.
moving-target = Your new account
moving-target-hint = Such as name@social.example
moving-password = Your password here
moving-away-button = Move my followers there
moving-target-unknown = Nobody was found there. Is the name right, and can the server be reached?
moving-target-self = That is this very account.
moving-target-gone = Nobody can move to this account: it has moved on itself, or is locked.
moving-target-unnamed = That account doesn’t say yet that this one is yours. Add this account as an alias there, then try again.
moving-too-soon = You have moved lately. You can move again on { $date }.
moving-moved = You have moved to { $where }. Your profile here shows the way.
moving-back = Come back
moving-back-text = Your profile no longer points there, and people can follow you here again. Followers who went along stay there.
moving-went = You have moved. It can take a day until all your followers have heard of it.
moving-returned = Welcome back.

## Where a post went
delivery-title = Where this post went
delivery-summary = { $count ->
    [0] No other server has it yet.
    [one] One other server has it.
   *[other] { $count } other servers have it.
}
delivery-none = Nobody elsewhere is waiting for it, or it is more than thirty days old.
delivery-delivered = delivered
delivery-waiting = on its way
delivery-refused = refused
delivery-given-up = given up
delivery-back = Back to the post

## Other servers
home-servers-text = Whom this house talks to
servers-title = Other servers
servers-lead = Your community talks with people on other servers. Here you decide with which.
servers-rules = Rules
servers-rules-text = A rule holds for a server and for everything below it.
servers-rules-none = There is none yet.
servers-rules-more = { $count ->
    [one] And one more. The exported list has it.
   *[other] And { $count } more. The exported list has them all.
}
servers-add = Add a rule
servers-allow = let in
servers-noop = only what is ticked
servers-silence = limited
servers-suspend = shut out
servers-no-media = No pictures from there.
servers-no-reports = No reports from there.
servers-allow-title = Only chosen servers
servers-allow-text = When this is on, this house talks only with servers that have the rule “let in”. Everybody else’s people and posts are hidden, and come back when you switch it off.
servers-allow-on = It is on.
servers-allow-off = It is off: every server is welcome unless a rule says otherwise.
servers-allow-start = Talk only with chosen servers
servers-allow-stop = Talk with all servers again
servers-import-title = Lists of servers
servers-import-text = Take in a list that others have made, such as Mastodon’s CSV file, or a plain list with one server a line. You see first what would change.
servers-import-file = A file
servers-import-paste = Or paste the list
servers-import-paste-hint = At most one megabyte and 20,000 lines.
servers-import-way = Servers for which the list says nothing more are
servers-import-suspend = shut out
servers-import-suspend-text = What the list itself says of a server comes first.
servers-import-silence = limited
servers-import-allow = let in: this is a list of good servers
servers-import-look = Show what would change
servers-import-empty = Choose a file, or paste a list.
servers-import-wrong = This list can’t be read. It has to be text of at most one megabyte.
servers-import-full = There would be more rules than the house can keep.
servers-export-blocks = Save your rules as a CSV file
servers-export-allows = Save the servers that are let in as a CSV file
servers-relays = Relays
servers-relays-text = A relay passes the public posts of many servers on, so that a small house sees more of the world. It gets your public posts too. On a small box, choose few.
servers-relay-address = Address of a relay
servers-relay-address-hint = As its website gives it, such as https://relay.example/inbox
servers-relay-kind = Of which kind?
servers-relay-mastodon = Mastodon’s
servers-relay-mastodon-text = The address ends with “inbox”. Most relays.
servers-relay-litepub = LitePub’s
servers-relay-litepub-text = The address ends with “actor” or “relay”.
servers-relay-join = Subscribe
servers-relay-leave = Leave
servers-relay-pending = asked, no answer yet
servers-relay-accepted = connected
servers-relay-rejected = has refused
servers-relay-wrong = This relay can’t be used. Is the address right, and is it there already?
servers-relay-unknown = No relay answered at this address.
servers-known = Servers you have met
servers-known-text = Those with which there was contact lately.
servers-known-none = None yet.
servers-last = last contact { $when }
servers-dead = hasn’t answered for long
servers-failing = doesn’t answer at the moment
servers-saved = The rule is saved.
servers-lifted = The rule is lifted.
servers-switched = Done.
servers-relay-saved = Done. It may take a while until the relay answers.
servers-imported = The list is taken in.
server-rule-title = A rule about a server
server-rule-domain = Which server?
server-rule-domain-hint = Its name, such as social.example
server-rule-domain-wrong = This is no name of another server.
server-rule-severity = Its people are
server-rule-severity-wrong = Choose one of the four.
server-rule-silence-text = Their posts are seen only by those who follow them; who isn’t followed can’t disturb anybody.
server-rule-suspend-text = Nothing comes in, nothing goes out. Follows between here and there end for good.
server-rule-noop-text = Nothing but the choices below.
server-rule-allow-text = Welcome, also while only chosen servers are talked to.
server-rule-also = And also
server-rule-media = Don’t fetch or show its pictures
server-rule-reports = Don’t take reports from there
server-rule-obfuscate = Show its name to strangers only in part
server-rule-public = Why? For everybody
server-rule-public-hint = Anybody can read this.
server-rule-private = Notes for yourselves
server-rule-private-hint = Only you and the moderators see this.
server-rule-comment-wrong = At most 1,000 characters.
server-rule-save = Save
server-rule-back = Back to all servers
server-rule-lift = Lift the rule
server-rule-lift-text = Without a rule its people are seen again as before. Follows that ended don’t come back by themselves.
server-rule-made = Rule made by { $name }
server-import-title = What the list would change
server-import-lead = Nothing has been changed yet. A list never makes one of your own rules milder.
server-import-fresh = { $count ->
    [one] One new rule
   *[other] { $count } new rules
}
server-import-stricter = { $count ->
    [one] One rule becomes stricter
   *[other] { $count } rules become stricter
}
server-import-same = { $count ->
    [one] For one server nothing changes
   *[other] For { $count } servers nothing changes
}
server-import-follows = { $count ->
    [one] One follow would end
   *[other] { $count } follows would end
}
server-import-follows-text = Between people here and people on these servers. They don’t come back by themselves.
server-import-wrong = Lines that can’t be used
server-import-wrong-text = The others are taken in all the same.
server-import-wrong-more = { $count ->
    [one] And one more.
   *[other] And { $count } more.
}
server-import-line = Line { $line }
server-import-domain = is no server’s name
server-import-severity = has a severity that nobody knows
server-import-unreadable = can’t be read
server-import-many = comes after the last that fits
server-import-apply = Take the list in
server-import-back = Leave everything as it is
community-strangers = First words from strangers
community-strangers-let = Let them through at once
community-strangers-text = Otherwise, mentions by people elsewhere whom nobody here follows wait under “requests” in the app, for members who haven’t chosen themselves.

## Profiles and posts
profile-posts = { $count ->
    [one] One post
   *[other] { $count } posts
}
profile-followers = { $count ->
    [0] No followers yet
    [one] One follower
   *[other] { $count } followers
}
profile-following = { $count ->
    [0] Follows nobody yet
    [one] Follows one person
   *[other] Follows { $count } people
}
profile-none = No public posts yet.
profile-posts-title = Public posts
profile-follow = To follow from another server, search for { $address } in your app.
profile-moved = This account has moved to { $where }.
tag-lead = Public posts with this hashtag, as { $community } knows them.
profile-bot = automated
profile-picture-of = Picture of { $name }
post-title = A post by { $name }
post-replies = { $count ->
    [one] One reply
   *[other] { $count } replies
}
post-boosts = { $count ->
    [one] One boost
   *[other] { $count } boosts
}
post-favourites = { $count ->
    [one] One favourite
   *[other] { $count } favourites
}
post-edited = edited
post-warning = Show what is inside
post-sensitive = Show the sensitive picture
post-replies-title = Replies
post-earlier-title = Earlier in the conversation
poll-votes = { $count ->
    [one] One vote
   *[other] { $count } votes
}

## Sent here by another server
interact-follow = Follow
interact-follows = You follow { $name }.
interact-asked = You have asked to follow { $name }. Their server answers soon.
interact-myself = This is you.
interact-in-app = In your app, search for { $search }.
interact-post = To answer, favourite or boost it, open your app and search for { $search }
interact-nothing-title = That can’t be found
interact-nothing = Either its server didn’t answer, or it doesn’t show this to us. Try again later, or search for it in your app.

## Errors
error-403-title = This door is not for you
error-403 = Your account may not do this. If you think it should, ask the owner of the community.
error-403-origin = This request came from another site, so we did nothing. Open the page here again and repeat it.
error-404-title = Nothing here
error-404 = Perhaps it was moved or deleted, or a letter of the address got lost.
error-409-title = That is already done
error-409 = This burrow already has its owner. Sign in instead.
error-422-title = We couldn’t use that
error-422 = Something in what you sent is missing or not as it should be. Go back and try again.
error-429-title = One moment, please
error-429 = That was a lot in a short time. Wait a few minutes, then try again.
error-500-title = Something broke
error-500 = It’s our fault, not yours. Nothing half-done was kept. Please try again; if it goes on, tell the owner.
error-413-title = That is too big
error-413 = What you sent is larger than we can take.
error-unset-title = Not open yet
error-unset = This burrow has been plugged in, but its owner has not set it up yet. Come back soon.
error-claim-first-title = The claim code first
error-claim-first = Setting up starts with the claim code. If you had typed it already, your browser forgot; type it again.
