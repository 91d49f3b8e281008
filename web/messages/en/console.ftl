# The dashboard's page before its program runs, and what the server answers to that program.
# What the dashboard itself says is in dashboard.ftl.

dashboard-loading = One moment: the dashboard is on its way.
dashboard-noscript = The dashboard needs JavaScript, which this browser doesn’t run. These pages do without, and do most of the same.
dashboard-unbuilt = This Burrow was built without its dashboard (make web builds it). These pages do most of the same.

console-401 = You are no longer signed in. Sign in again, then go on.
console-403 = That is not for you to do.
console-404 = That isn’t there any more. Somebody may have removed it meanwhile.
console-409 = That doesn’t fit with how things are now. Look again, then try once more.
console-422 = That can’t be done like this. Look at what you typed.
console-429 = That is too much at once, or too many of them. Wait a little, or take some back first.
console-500 = Something broke on our side. Please try again.
console-budget-wrong = A budget is at least 64 MB.
console-announcement-wrong = An announcement has 1 to 5000 characters.
console-picture-wrong = This file can’t be used. It has to be a picture (JPEG, PNG, GIF or WebP), and not too big.
console-hints-wrong = What is said under a rule can have at most 600 characters.
console-text-wrong = A text can have at most 40000 characters.
console-emoji-name-wrong = A name has 2 to 100 letters from a to z, digits or underscores.
console-emoji-name-taken = There is already one of that name. Choose another name.
console-emoji-category-wrong = A heading has at most 60 characters.
console-emoji-copy-failed = Its server didn’t give the picture. Try again later.
console-relay-actor-missing = Nobody answers at this address. Is it the address of the relay itself?
