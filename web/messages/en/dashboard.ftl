# What the dashboard says, in English (Fluent syntax). Sent to the browser; the server doesn't read this file.
# Plain words: write for somebody who has never run a server.

## The overview
dashboard-title = Your house
tile-people = People
tile-people-text = Who lives here, and helping them back in.
tile-invites = Invites
tile-invites-text = Ask people in: a link, a code to scan, a card to print.
tile-servers = Other servers
tile-servers-text = Whom your house talks with, and whom not.
tile-community = Community
tile-community-text = Its name, its rules, what new posts start with.
