# How the house finds out what is wrong with itself.

diagnosis-title = Is everything well?
diagnosis-link = Is everything reachable? Let your burrow look.
diagnosis-place-text = Your burrow looks at itself and says what to do.
diagnosis-look = Look again
diagnosis-busy = Your burrow is looking at itself. This takes up to two minutes; the page shows what it found by itself.
diagnosis-never = Your burrow hasn’t looked at itself yet. It does once a day, and whenever you press the button.
diagnosis-all-well = All is well, as far as we can see.
diagnosis-hints =
    { $count ->
        [one] All works. One thing could be better.
       *[other] All works. { $count } things could be better.
    }
diagnosis-troubles =
    { $count ->
        [one] One thing doesn’t work.
       *[other] { $count } things don’t work.
    }
diagnosis-looked = The last look was { $when }.
diagnosis-since = Found for the first time { $when }.
diagnosis-found = What it found
diagnosis-local = This burrow is only tried out on this computer: nobody else can reach it. So it only looks at its clock, its disk and what it keeps. Nothing else applies.
diagnosis-is-fine = fine
diagnosis-is-hint = could be better
diagnosis-is-bad = doesn’t work
diagnosis-is-unseen = not looked at
diagnosis-support = Somebody helps you?
diagnosis-support-text = Give them this text. It says which version this is, in which state, and what was found. It has no names, no addresses, no passwords, and nothing that anybody wrote.
diagnosis-support-label = Text to copy
diagnosis-back = Back to the dashboard
diagnosis-back-setup = Back to setting up

## What is looked at
diagnosis-check-clock = The clock
diagnosis-check-disk = Room on the disk
diagnosis-check-store = What your burrow keeps
diagnosis-check-dns = Your name on the internet
diagnosis-check-tunnel = The tunnel
diagnosis-check-address = The way to your burrow
diagnosis-check-challenge = “Are you human?”
diagnosis-check-webfinger = Finding people by their name
diagnosis-check-actor = Profiles for other servers
diagnosis-check-inbox = Letters from other servers
diagnosis-check-streaming = Live news in apps
diagnosis-check-media = Pictures
diagnosis-check-cache = Nothing is mixed up on the way
diagnosis-check-upload = Large pictures and films

## Where all is well
diagnosis-fine-clock = This computer knows what time it is.
diagnosis-fine-disk = There is enough room.
diagnosis-fine-store = Your burrow can write down what happens.
diagnosis-fine-dns = { $host } leads somewhere on the internet.
diagnosis-fine-tunnel = The tunnel stands.
diagnosis-fine-address = Whoever asks for { $host } gets to this very burrow.
diagnosis-fine-challenge = Nobody asks other servers to prove that they are human, which they couldn’t.
diagnosis-fine-webfinger = Other servers find people of { $host } by their names.
diagnosis-fine-actor = Other servers can read who somebody here is.
diagnosis-fine-inbox = Letters from other servers come in.
diagnosis-fine-streaming = Apps can be told at once what happens.
diagnosis-fine-media = Pictures come through, and may be kept on the way.
diagnosis-fine-cache = Everybody gets what they asked for, fresh from here.
diagnosis-fine-upload = Large pictures and films come in whole.

## What doesn’t work then
diagnosis-harm-clock = Other servers don’t believe letters with a wrong time, and nothing that is secured can be reached.
diagnosis-harm-disk = When the disk is full, nobody can post, and nothing comes in.
diagnosis-harm-store = Nobody can post, and nothing comes in.
diagnosis-harm-dns = Nobody finds { $host }: not your people when they are away, and no other server.
diagnosis-harm-tunnel = Nobody gets to { $host } from outside: not your people when they are away, and no other server.
diagnosis-harm-address = Nobody gets to { $host } from outside: not your people when they are away, and no other server.
diagnosis-harm-challenge = Other servers and apps are programs and fail that. They can’t follow you or write to you, and apps stop working.
diagnosis-harm-webfinger = People elsewhere can’t find anybody here when they search for them.
diagnosis-harm-actor = Other servers can’t show profiles from here, and don’t believe what is sent from here.
diagnosis-harm-inbox = Answers, likes and posts from other servers don’t arrive.
diagnosis-harm-streaming = Apps see what is new only when somebody pulls down to look again.
diagnosis-harm-media = People elsewhere see posts from here without their pictures.
diagnosis-harm-cache = Other servers may get a page where they need a document, and people something that is old or not meant for them.
diagnosis-harm-upload = Large pictures and films can’t be posted from outside of your home.

## Why
diagnosis-why-not-open = There is nobody here yet whom others could look for.
diagnosis-why-offline = Nobody out there answers. Perhaps your line to the internet is down just now.
diagnosis-why-clock-off = The clock of this computer is { $figure } minutes off.
diagnosis-why-clock-year = The clock of this computer shows a year that can’t be right.
diagnosis-why-disk-low = { $figure } MB are left. That isn’t much.
diagnosis-why-disk-full = Only { $figure } MB are left.
diagnosis-why-disk-unread = The disk doesn’t say how much room is left.
diagnosis-why-store-stuck = Your burrow can’t write anything down.
diagnosis-why-name-unknown = There is no entry for { $host } on the internet.
diagnosis-why-name-at-home = { $host } leads into a home network, where nobody else gets.
diagnosis-why-tunnel-own = You said that something of your own brings visitors here, so there is no tunnel of ours.
diagnosis-why-tunnel-none = There is no tunnel of ours.
diagnosis-why-tunnel-missing = The program that keeps the tunnel open is not on this computer.
diagnosis-why-tunnel-starting = The tunnel is being built up just now.
diagnosis-why-tunnel-cut = The tunnel’s program runs, but doesn’t reach Cloudflare.
diagnosis-why-tunnel-ended = The tunnel’s program has ended and is being started again.
diagnosis-why-unreachable = Nobody answered when we asked { $host }.
diagnosis-why-slow = It took far too long until { $host } answered.
diagnosis-why-elsewhere = Somebody answered for { $host }, but it wasn’t this burrow.
diagnosis-why-challenged = Something in front of { $host } wanted a proof that a human asks.
diagnosis-why-barred = Something in front of { $host } turned us away (error { $figure }).
diagnosis-why-behind = Cloudflare, or whatever stands in front of { $host }, can’t reach this burrow (error { $figure }).
diagnosis-why-wrong-status = This burrow answered, but with error { $figure }, which it shouldn’t.
diagnosis-why-got-page = We asked for a document, as other servers do, and got a web page.
diagnosis-why-wrong-kind = We got something else than we asked for.
diagnosis-why-kept = We got an old answer, which something on the way had kept.
diagnosis-why-mixed = Web pages and documents for other servers take each other’s place.
diagnosis-why-not-kept = Pictures arrive, but with the note that nobody may keep them. Each comes all the way from your home each time.
diagnosis-why-no-upgrade = Apps ask for a line that stays open. That wish is lost on the way.
diagnosis-why-too-large = We sent { $figure } MB, and something on the way refused that as too large.
diagnosis-why-cut-off = We sent { $figure } MB, and they didn’t arrive whole.
diagnosis-why-address-first = This is of no use as long as nobody gets to your burrow.

## What to do
diagnosis-do-not-open = It is looked at as soon as there is an owner.
diagnosis-do-offline = See whether other things at home get to the internet, and look again later.
diagnosis-do-clock-off = Let this computer take the time from the internet: that is a switch in its settings for date and time. On our box it does so by itself; restart it when it is online.
diagnosis-do-clock-year = Let this computer take the time from the internet: that is a switch in its settings for date and time. On our box it does so by itself; restart it when it is online.
diagnosis-do-disk-low = Keep fewer pictures of other servers, which can be fetched again, or move to a larger disk.
diagnosis-do-disk-full = Keep fewer pictures of other servers, which can be fetched again, or delete what you don’t need from this computer.
diagnosis-do-disk-unread = See whether the disk is plugged in well, and restart this computer. If that doesn’t help, the disk may be dying: make sure that you have a backup.
diagnosis-do-store-stuck = Make room on the disk and restart this computer. If that doesn’t help, the disk may be dying: make sure that you have a backup.
diagnosis-do-name-unknown = See whether the domain is paid for, and whether its entry at Cloudflare is still there. If it is new, wait an hour. Going through the tunnel’s setup again makes the entry anew.
diagnosis-do-name-at-home = Change the entry at the place where you manage your domain, or let us make a tunnel. If only your router at home says so, everything may be well outside.
diagnosis-do-tunnel-own = Nothing, if the way to your burrow is fine.
diagnosis-do-tunnel-none = Nothing, if the way to your burrow is fine.
diagnosis-do-tunnel-missing = Install the program “cloudflared”, and start your burrow again.
diagnosis-do-tunnel-starting = Wait a minute and look again.
diagnosis-do-tunnel-cut = See whether other things at home get to the internet. Then start the tunnel anew.
diagnosis-do-tunnel-ended = Start the tunnel anew. If it ends again, see what is in its way.
diagnosis-do-unreachable = See whether the tunnel stands and your line to the internet is up. Then start the tunnel anew.
diagnosis-do-slow = Is somebody at home sending or fetching a lot just now? Look again later.
diagnosis-do-elsewhere = See where the entry of { $host } leads. Perhaps it still leads to an old server.
diagnosis-do-challenged = At Cloudflare, switch off “Bot Fight Mode” and “I’m Under Attack”. We can do most of that for you with an API token.
diagnosis-do-barred = At Cloudflare, look under “Security” for rules that turn away programs, and let { $host } out of them. We can do most of that for you with an API token.
diagnosis-do-behind = Start the tunnel anew. If nothing changes, see what is in its way.
diagnosis-do-wrong-status = Look again in a few minutes. If it stays, give the text below to whoever helps you.
diagnosis-do-got-page = Something on the way changes what other servers ask for. Switch off whatever rewrites pages for { $host } there.
diagnosis-do-wrong-kind = Something on the way changes what comes from here. Switch off whatever rewrites answers for { $host } there.
diagnosis-do-kept = At Cloudflare, delete rules that keep (“cache”) everything, and empty its cache. We can set the right rule for you with an API token.
diagnosis-do-mixed = At Cloudflare, delete rules that keep (“cache”) everything, and empty its cache. We can set the right rule for you with an API token.
diagnosis-do-not-kept = Remove whatever changes “Cache-Control” on the way. Nothing is broken; it only costs time.
diagnosis-do-no-upgrade = At Cloudflare, switch on “WebSockets” under “Network”. With a proxy of your own, let it pass on the headers “Upgrade” and “Connection”.
diagnosis-do-too-large = With a proxy of your own, raise the largest size that it lets through (nginx: client_max_body_size). Cloudflare itself allows 100 MB.
diagnosis-do-cut-off = Your line may be too slow for that much at once. At home, upload from your own network.
diagnosis-do-address-first = See to the way to your burrow first.

## Buttons, and what they did
diagnosis-fix-restart = Start the tunnel anew
diagnosis-fix-room = Keep fewer pictures of others
diagnosis-fix-way = See what is in the tunnel’s way
diagnosis-fix-choose = See to the way to your burrow
diagnosis-fix-zone = Let us set Cloudflare’s switches
diagnosis-did-restart = The tunnel is being started anew. Look again in a minute.
diagnosis-did-room = From now on at most 64 MB of other servers’ pictures are kept. The rest goes within a few hours.
