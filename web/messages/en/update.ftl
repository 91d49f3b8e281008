# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Updates
update-place-text = Which version runs, whether there is something newer, and when it is installed.
update-version = Version { $version } runs here.
update-good = The update to version { $version } went well { $when }.
update-looked = The last look for something newer was { $when }.
update-look = Look for something newer now
update-busy = Looking for something newer …
update-offer = Version { $version }
update-size =
    { $count ->
        [one] One megabyte to fetch.
       *[other] { $count } megabytes to fetch.
    }
update-new = What is new
update-install = Install it now
update-install-again = Try it once more
update-install-hint = The box starts anew with it, and is away for some minutes. Should the new version not work here, the box goes back to this one by itself.

## How it stands
update-lead-none = This Burrow gets no updates by itself: whoever made this program has given it no place to look for them.
update-lead-never = It hasn’t been looked for anything newer yet. That happens once a day.
update-lead-look = All is up to date.
update-lead-offered = There is a newer version.
update-lead-fetch = A newer version is being fetched. Everything goes on as usual meanwhile.
update-lead-ready-night = A newer version is here. It is installed in the coming night, between three and five o’clock.
update-lead-ready-now = A newer version is here, and is about to be installed.
update-lead-ready-button = A newer version is here. It is installed when you press the button.
update-lead-install = The newer version is being installed. The box starts anew in a moment.
update-lead-trial = The newer version runs, and is on trial: your burrow looks whether everything works with it.

## When
update-when = When updates are installed
update-when-night = At night
update-when-night-text = Between three and five o’clock, when nobody should mind that the box is away for some minutes.
update-when-button = When I press the button
update-when-button-text = They are fetched, and wait for you. Don’t let them wait for long: many close holes through which others could get in.
update-when-save = Save

## What is in the way
update-snag-feed-unreachable = It can’t be looked for anything newer: the place where updates are announced doesn’t answer. It is tried again by itself.
update-snag-feed-broken = The place where updates are announced says something that this version doesn’t understand. It is looked again tomorrow.
update-snag-other-board = There are no updates for this kind of box.
update-snag-too-far = The newest version can’t be installed over this one: version { $version } has to come in between. Look at how you installed this box, and put the newest version on a new card; your backup comes back on it.
update-snag-unreachable = The update can’t be fetched just now. It goes on by itself where it was.
update-snag-wrong = What came is not the update that was announced, and was thrown away. It is looked again tomorrow.
update-snag-no-room =
    { $count ->
        [one] There is no room for the update: one more megabyte is needed. Make room; it goes on by itself.
       *[other] There is no room for the update: { $count } more megabytes are needed. Make room; it goes on by itself.
    }
update-snag-disk = The update can’t be written to the disk. It is tried again by itself. If this stays, look at how the card is doing.
update-snag-no-installer = The update is here, but nobody on this computer installs it. On a computer that you look after yourself, install the new version as you installed this one.
update-snag-interrupted = Installing was broken off, perhaps because the power went. Nothing is lost: it is begun again.
update-snag-failed = The update could not be installed, and nothing was changed. What was said about it: { $why }

## What did not go well
update-back = The update to version { $version } did not work here. Your burrow has gone back to the version from before by itself, and works as before. It won’t be tried again unless you want it.
update-why-http = The new version didn’t answer.
update-why-store = The new version could not read what your burrow keeps.
update-why-tunnel = With the new version, nobody could reach your burrow from outside.
update-why-adapter = The new version didn’t find the network of this box.
update-why-no-start = The new version didn’t start.
update-why-other = What was wrong with the new version isn’t known.
update-alert-look = See about updates

## What was put aside
update-aside = Put aside
update-aside-text = The older version can’t read it. It is kept until you remove it.
update-aside-since = When your burrow went back to the version from before, it went back to what it knew on { $when }. What the new version wrote after that was put aside.
update-aside-nothing = Nobody here had posted anything in that time.
update-aside-posts =
    { $count ->
        [one] One post of somebody here is in it.
       *[other] { $count } posts of people here are in it.
    }
update-aside-unread = What is in it can’t be counted by this version.
update-aside-size =
    { $count ->
        [one] It takes one megabyte.
       *[other] It takes { $count } megabytes.
    }
update-aside-remove = Remove it for good
