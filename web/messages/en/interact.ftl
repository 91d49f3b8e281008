# Sent here by another server.

interact-follow = Follow
interact-follows = You follow { $name }.
interact-asked = You have asked to follow { $name }. Their server answers soon.
interact-myself = This is you.
interact-in-app = In your app, search for { $search }.
interact-post = To answer, favourite or boost it, open your app and search for { $search }
interact-nothing-title = That can’t be found
interact-nothing = Either its server didn’t answer, or it doesn’t show this to us. Try again later, or search for it in your app.
