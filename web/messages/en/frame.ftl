# The frame around every page.

skip = Skip to the content
made-by = Burrow, a home for your posts
nav-label = Your pages
nav-home = Home
nav-invites = Invites
nav-devices = Devices
nav-settings = Settings
nav-community = Community
nav-dashboard = Dashboard
sign-out = Sign out
sign-in = Sign in
back-home = Back to the front door
wrong-title = Not yet:
wrong-summary = Please look at this again
copy-hint = Tap or click it once to select all of it, then copy.
