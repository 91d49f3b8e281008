# The page around the web client.

nav-web = Lesen und schreiben
web-noscript = Lesen und Schreiben auf dieser Seite braucht JavaScript. Apps auf deinem Handy oder Computer brauchen es nicht.
web-unbuilt = Dieser Teil von Burrow wurde in diese Kopie nicht eingebaut. Apps auf deinem Handy oder Computer gehen.
home-web-text = Deine Timeline, gleich hier im Browser
