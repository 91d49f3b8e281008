# Claiming.

claim-title = Hello! Let’s open your burrow
claim-lead = This is a new Burrow. To show that it’s yours, type the claim code.
claim-field = Claim code
claim-hint = You find it in the window where Burrow was started, and in the file claim-code.txt in its data folder. Capital or small letters, with or without dashes.
claim-hint-box = It is on the box’s screen, and in claim-code.txt on its card, which any computer can read. Capital or small letters, with or without dashes.
claim-fresh = Start fresh
claim-restore = Restore a backup
claim-wrong = That is not the claim code. Look at the screen or the file once more and compare it letter by letter.
claim-slow = That was a few wrong codes in a row. Wait a minute, then try again.
