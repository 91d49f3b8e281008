# A small form for a post.

compose-title = Write a post
compose-first-title = Or say hello right here
compose-start = Hello, { $community }! I’ve just moved in.
compose-field = Your post
compose-hint = Everybody can read it. You can add pictures later, in an app.
compose-hint-local = Only people who live here can read it. You can add pictures later, in an app.
compose-hint-private = Only those who follow you can read it. You can add pictures later, in an app.
compose-button = Post it
compose-wrong = Write something, and not more than { $limit } characters.
