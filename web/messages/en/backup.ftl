# Backups, and filling a new box from one.

backup-title = Backup
backup-lead = One file with everything in it: people, posts, pictures, settings. It is locked with the words of your rescue sheet.
backup-sheet = It opens with the rescue sheet of { $when }, and with nothing else.
backup-keep = Keep the file somewhere else than this box: on another computer, on a stick in a drawer.
backup-button = Make a backup
backup-hint = Your browser saves it like any other file. With many pictures that can take a while; leave the page open.
backup-no-sheet = A backup needs something to lock it with. Make your rescue sheet first.
backup-back-title = How it comes back
backup-back = On a new box, or after you have emptied this one: open the wizard, choose “Restore a backup”, and give it this file and the twelve words.
restore-title = Restore a backup
restore-lead = You need the file of a backup, and the rescue sheet that it was locked with.
restore-words-hint = From the rescue sheet, in their order. The first four letters of each word are enough.
restore-file = The backup
restore-file-hint = A file that ends in .backup.
restore-notice = Everything in the file is looked through before anything is changed here. Make sure that the old box is off: two with one address confuse the world.
restore-button = Restore it
restore-broken = The file did not arrive whole. Try again, perhaps over a cable.
restore-no-file = Choose the file of the backup.
restore-no-backup = This file is no backup of Burrow. Look for one that ends in .backup.
restore-other-words = These are words of a rescue sheet, but this backup was locked with another one. The sheet’s date tells which.
restore-damaged = This backup is damaged or not whole. Nothing was changed. Try an older one.
restore-newer = This backup was made by a newer Burrow. Update this box first, then try again.
restore-disk = There is no room for it here, or the disk failed. Nothing was changed.
restored-title = Everything is back
restored-lead = Burrow starts anew with it now. Wait a moment, then sign in as always.
restored-rows = { $count ->
    [one] One entry
   *[other] { $count } entries
}
restored-files = { $count ->
    [one] One file
   *[other] { $count } files
}
