### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = For you to know
alert-look = Look into it
alert-seen = I know about it
alert-codes = You have no recovery codes yet. If you forget your password, they are your way back in.
alert-codes-few =
    { $count ->
        [0] You have no recovery codes left. Make new ones, so that you can get back in when you forget your password.
        [one] You have one recovery code left. Make new ones before you need them.
       *[other] You have { $count } recovery codes left. Make new ones before you need them.
    }
alert-codes-make = Make recovery codes
alert-codes-later = Not now

## What happened
told-title = What happened lately
told-nothing = Nothing yet.
told-when = { $what } ({ $when })
told-password = Your password was changed.
told-link-made = { $name } made a link with which a new password can be chosen for you.
told-link-used = The link that { $name } made was used to choose a new password. Everything was signed out.
told-link-used-whole = The link that { $name } made was used to choose a new password. Everything was signed out, and signing in takes no second step any more.
told-code-password = A recovery code was used to choose a new password. Everything was signed out.
told-code-step = A recovery code was used to sign in.
told-codes-made = New recovery codes were made.
told-app-added = An authenticator app was added.
told-app-removed = The authenticator app was removed.
told-passkey-added = A passkey was added.
told-passkey-removed = A passkey was removed.
told-claimed-again = The house was claimed again at the box itself, with a new password for you.
told-command-line = You got a new password at the computer on which this community runs.
told-rescued = The words of the rescue sheet were used to choose a new password. Everything was signed out, and signing in takes no second step any more.

## Signing in
login-recover = Use a recovery code.
login-ask = If you have none, ask whoever invited you to { $community }, or its owner, for a link.
login-passkey-wrong = That passkey didn’t open the door. Try again, or sign in with your handle and password.
login-again = That took too long. Please sign in again.
passkey-use = Use a passkey
passkey-trouble = The passkey wasn’t used. Try again, or take another way in.
passkey-noscript = Passkeys need JavaScript, which is switched off in this browser.
second-title = One more step
second-lead-app = Your password is right. Now show that it’s you.
second-lead-passkey = Your password is right. Now show your passkey.
second-code-app = Code from your app
second-code-app-hint = Six digits from your authenticator app, or one of your recovery codes.
second-code = Recovery code
second-code-hint = If you don’t have your passkey with you, type one of your recovery codes.
second-button = Go in
second-wrong = That code doesn’t open. The app shows a new one every 30 seconds, and each opens only once.
second-slow = Too many wrong codes. Wait a while, then try again.
second-elsewhere = Your passkey opens only at { $address }. Sign in there, or use a recovery code here.
second-lost = You have lost the app, the passkey and the codes? Ask the owner for a link.
second-back = Back to signing in

## A recovery code for a forgotten password
recover-title = Get back in
recover-lead = With one of your recovery codes you choose a new password.
recover-code = Recovery code
recover-code-hint = Sixteen letters and digits, in four groups. Each opens once.
recover-button = Set the new password
recover-wrong = Handle and code don’t fit together, or the code has been used already.
recover-done = You have a new password. Everything else of yours is signed out.
recover-no-code = No codes? Ask whoever invited you to { $community }, or its owner, for a link.

## A link for a new password
reset-title = Choose a new password
reset-lead = Hello { $name }. { $by } made this link to help you back in.
reset-then = All of your browsers and apps are signed out then, and you sign in again with the new password.
reset-then-second = Signing in takes no second step any more until you set one up again.
reset-over-title = This link doesn’t open any more
reset-over = It was used already, is more than a day old, or a newer one was made. Ask for another one.

## Settings
security-title = Signing in
security-lead = Your password, a second step, and ways back in.
security-go = Look after signing in
security-owed = Owner and moderators of this community need a second step. Set up an app or a passkey here, then the rest opens.
security-changed = Saved.
security-needed = That is your last second step, and owner and moderators need one. Add another one first.
sure-title = Is it you?
sure-text = Type your password, then you can change things here for ten minutes.
sure-button = Go on
sure-needed = Type your password first, then do that again.
app-title = Authenticator app
app-text = An app on your telephone shows six digits, which you type after your password. Any will do, such as Aegis, Google Authenticator, or the one in your password manager.
app-on = in use
app-add = Add an app
app-remove = Remove the app
app-add-title = Add an authenticator app
app-add-lead = From then on, signing in takes your password and a code from the app.
app-scan-title = Scan this with the app
app-scan-text = In the app, choose to add an account, then point the camera here.
app-scan-label = Code to scan with the authenticator app
app-open = The app is on this device: open it
app-type = No camera? Type this instead
app-type-text = Choose to type a key, “based on time”:
app-code-title = Type the code that it shows
app-code-text = So that we know that it works, before you need it.
app-code = Six digits
app-confirm = Use this app
app-cancel = Not now
app-wrong = That isn’t the code that the app should show now. Wait for the next one, and see whether the telephone’s clock is right.
passkeys-title = Passkeys
passkeys-text = Your telephone, computer or security key opens the door by your finger, your face or a code. No password to type, and nothing that a false page could steal.
passkey-since = added { $when }
passkey-name = What should it be called?
passkey-name-hint = So that you know later which device it is on. You can leave it empty.
passkey-add = Add a passkey
passkey-remove = Remove
passkey-wrong = The passkey could not be added. Please try again.
passkey-known = This device has a passkey of yours already.
passkey-elsewhere = Passkeys can only be added at { $address }, because browsers hold them to an encrypted connection and to one address.
passkey-nowhere = Passkeys need an address with a name, and this community’s address is a number.
codes-title = Recovery codes
codes-text = Eight codes on paper let you in when you have forgotten your password, or lost your telephone.
codes-left =
    { $count ->
        [0] None are left.
        [one] One is left.
       *[other] { $count } are left.
    }
codes-make = Make recovery codes
codes-again = Make new codes
codes-again-text = The codes that you have now stop working.
codes-back = Back
codes-joined-title = You’re in. One more thing
codes-offer = There is no e-mail address to send a forgotten password to. These codes are your way back in.
codes-what-1 = You get eight codes, and each works once.
codes-what-2 = Print them or write them down, and keep them where you keep important papers.
codes-what-3 = Whoever has them can get in as you, so show them to nobody.
codes-made-title = Your recovery codes
codes-made-lead = Print this page or write them down.
codes-how = To get back in: { $address }
codes-once = You see them only now. You can make new ones whenever you like.
codes-done = I have kept them

## Owner and moderators
oblige-title = Owner and moderators need a second step
oblige-text = Whoever looks after this community holds everybody’s keys. With this on, none of the owner’s pages opens to them until they have an app or a passkey.
oblige-on = on
oblige-start = Switch it on
oblige-stop = Switch it off

## Helping somebody back in
help-title = Help { $name } back in
help-lead = You make a link, { $name } opens it and chooses a new password.
help-what-1 = The link opens once, within 24 hours.
help-what-2 = All browsers and apps of { $name } are signed out when it is used.
help-what-3 = { $name } is told that you made it.
help-second = { $name } has lost the app or passkey too
help-second-text = Then signing in takes no second step any more. Make sure that it is really them who ask.
help-make = Make the link
help-link-title = A link for { $name }
help-link-lead = Give it to { $name } yourself, in a way in which you know that it’s them.
help-scan = Or let them scan this:
help-scan-label = Link for a new password, to be scanned
help-until = It opens until { $when }.
help-once = You see it only now. If it gets lost, make another; then this one is dead.

## Claiming the house again
reclaim-title = Get back into your burrow
reclaim-lead = The file reset-owner.txt was found. With the claim code that { $community } shows on its screen, an owner gets a new password. Everything else stays as it is.
reclaim-next = Go on
reclaim-password-title = A new password
reclaim-password-lead = Your browsers and apps are signed out, and signing in takes no second step any more.
reclaim-who = Who are you?
reclaim-who-missing = Choose who you are.
