# Restoring a backup.

restore-title = Restore a backup
restore = This version of Burrow can’t make or read backups yet. If you have a copy of the whole data folder, stop Burrow, put the copy in its place, and start Burrow again: everything will be as it was.
restore-back = One step back
