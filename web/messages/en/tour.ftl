# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Later
tour-rules-title = What are the rules here?
tour-rules-lead = Everybody sees them before they join. You can change them whenever you like.
tour-rules-choice = Choose rules to start from
tour-rules-own = Our own rules
tour-rules-own-text = Write them yourself, or change some of ours.
tour-rules-field = The rules, one in each line
tour-rules-hint = Short ones are read.
tour-rules-wrong = At most 20 rules of at most 300 characters each.
tour-rules-button = These are our rules
tour-question-field = What do you ask people who would like to join?
tour-question-hint = People without an invite can ask on your front page. You read their answer and decide. Leave this empty if nobody should ask.
tour-question-start = Who are you, and how do we know each other?
tour-question-wrong = The question can have at most 300 characters.
rules-family-title = Family
rules-family-text = For people who see each other at birthdays.
rules-family-rules =
    Be kind, also when you are tired.
    Ask before you post a picture of somebody, and always before one of a child.
    What is told here stays here, unless its author posted it for everybody.
rules-friends-title = Friends and neighbours
rules-friends-text = For people who know each other, more or less.
rules-friends-rules =
    Be kind. Disagree with what somebody said, not with who they are.
    No hate against anybody for where they come from, what they believe, whom they love or what body they have.
    Ask before you post pictures of others.
    No advertising.
rules-club-title = Club or class
rules-club-text = For a choir, a team, a workshop, a school.
rules-club-rules =
    Be kind and stay fair, also about other clubs.
    No hate, no threats, no bullying, here or anywhere else with an account from here.
    Ask before you post pictures of others; for children, ask their parents.
    What somebody should not see by surprise goes behind a content warning.
    No advertising without asking first.
rescue-title = Your rescue sheet
rescue-lead = Nobody can send you a new password by e-mail: there is no one above you. If you ever lose yours, these twelve words let you back in. They also open your backups.
rescue-sheet-title = Rescue sheet for { $community }
rescue-sheet-day = Made on { $day }
rescue-sheet-address = Address
rescue-sheet-owner = Owner
rescue-sheet-what = Lost your password? Scan the code, or open the address with /rescue behind it, and type these twelve words. A backup opens with the same words.
rescue-sheet-keep = Keep this sheet where you keep passports. Whoever has it can take over the community.
rescue-scan = QR code of the page where the words are typed
rescue-print = Print this page (in your browser’s menu), or copy it by hand. A photo on your phone is better than nothing.
rescue-again = When you have typed the two words, only this sheet will work. Until then your earlier one still does. Keep that one for the backups that were made with it.
rescue-field = Type word { $one } and word { $two } from your copy
rescue-hint = With a space between them. The words above hide while you type.
rescue-wrong = Those are not word { $one } and word { $two }. Compare your copy with the words above, one by one.
rescue-button = I have it on paper
rescue-kept-since = You have a rescue sheet. It was made on { $when }.
rescue-kept-text = Its words aren’t kept here, so they can’t be shown again. If the sheet is lost, or somebody has seen it, make a new one: then the old words let nobody in any more.
rescue-kept-new = Make a new sheet
tour-invites-title = Whom do you want here?
tour-invites-lead = An invite lets one person in. Show the code to somebody beside you, or send the link to one person. It works once, for a week.
tour-invites-number = Invite { $number }
tour-invites-card = Print it as a card, or take it back
tour-invites-first = Make the first invite
tour-invites-more = One more, for somebody else
tour-post-title = Say hello
tour-post-lead = This is the first thing that everybody who comes will read.
tour-post-start = Hello! This is the first post from { $community }. The kettle is on.
opened-title = Your burrow is open
opened-lead = Welcome home, { $name }.
opened-said-title = Your first post is out
opened-said-see = Look at it
opened-said-delivery = How it fares with other servers
opened-said-local = It stays on this computer, because you are only trying Burrow out. Whoever opens this address here can read it.
opened-said-alone = It stands on your public page, where everybody can read it. Nobody follows you yet, so it has been delivered to nobody else. That begins with your first follower.
opened-said-home = { $count ->
    [one] It stands on your public page, and one person who lives here has it in front of them.
   *[other] It stands on your public page, and { $count } people who live here have it in front of them.
}
opened-said-away = { $count ->
    [one] It stands on your public page, and is being delivered to one other server.
   *[other] It stands on your public page, and is being delivered to { $count } other servers.
}
opened-rescue-title = You have no rescue sheet yet
opened-rescue-text = If you lose your password now, there is no way back in from here.
opened-rescue-link = Make the rescue sheet
opened-app-title = Connect an app
opened-app-text = Any app made for Mastodon works. It will ask for the name of your server:
opened-invite-title = Invite more people
opened-invite-text = A link, or a code to scan, for each person you would like to have here.
opened-home-title = Look after it
opened-home-text = People, rules and everything else are on your home page.
opened-home-button = Go home
by-words-title = Back in by your rescue sheet
by-words-lead = For the owner of this place: type the twelve words of your rescue sheet, and choose a new password.
by-words-field = The twelve words
by-words-hint = In their order, with spaces between. The first four letters of each word are enough.
by-words-password = New password
by-words-button = Let me in
by-words-count = { $count ->
    [one] There is only one word. It takes twelve.
   *[other] There are { $count } words. It takes twelve.
}
by-words-unknown = “{ $word }” is not on any rescue sheet. Look at it letter by letter.
by-words-muddled = These words don’t belong together. One was misread, or two have changed places.
by-words-wrong = These are words of a rescue sheet, but not of the one that counts here. If you made a newer one, take that.
by-words-none = There is no rescue sheet for this place yet.
by-words-slow = That was tried too often. Wait a quarter of an hour, then try again.
by-words-others = Do you live here, but are not the owner? The owner can help you back in.
