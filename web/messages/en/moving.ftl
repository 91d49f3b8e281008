# Moving house.

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
moving-bring-text = In Mastodon you get these files under “Import and export”.
moving-bring-kind = What is in the file?
moving-bring-mode = What about what you have here?
moving-bring-merge = It stays
moving-bring-merge-text = What the file has is added to it.
moving-bring-overwrite = It makes room for the file
moving-bring-overwrite-text = What isn’t in the file is removed here: follows end, mutes and blocks are lifted.
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
moving-alias-anyway = Its server is gone
moving-alias-anyway-text = Keep it as you wrote it, even though nobody answers there. Give its full address if you know it.
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
