# Other servers.

home-servers-text = Whom this house talks to
servers-title = Other servers
servers-lead = Your community talks with people on other servers. Here you decide with which.
servers-queues = On its way
servers-queues-text = What your people write is carried to every server that has followers of theirs. Where one doesn’t answer, the house tries again and again for two days.
servers-queues-none = Nothing is waiting: everything has arrived.
servers-queues-more = { $count ->
    [one] Something waits for one more server.
   *[other] Something waits for { $count } more servers.
}
servers-waits = { $count ->
    [one] one letter waits
   *[other] { $count } letters wait
}
servers-waits-many = a thousand letters or more wait
servers-oldest = The oldest was written { $when }.
servers-on-its-way = The server answers, or hasn’t been asked yet.
servers-silent = The server stopped answering { $when }.
servers-queue-dead = The server hasn’t answered for so long that nothing is sent there until it calls.
servers-last-sentence = Last contact: { $when }.
servers-never = There was never any contact.
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
