# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Places
nav-home = Home
nav-notifications = News
nav-unread = { $count ->
    [one] one new
   *[other] { $count } new
}
nav-house = This house
nav-search = Search
nav-me = Me
nav-write = Write
nav-settings = Settings
waiting = One moment …
more = Show older ones
fresh = { $count ->
    [one] Show one new post
   *[other] Show { $count } new posts
}
back = Back home
nowhere = There is nothing here
list-empty = Nothing has been written here yet.
signed-out = You are signed out.
sign-in = Sign in
unanswered = Burrow doesn’t answer. Look whether you are connected, and try again.
broken = Something broke on this page. Load it again, please.

home-title = Home
home-empty = It’s quiet here. Write something, or find people to follow with Search.
house-title = This house
house-lead = What everybody here has written for all to see, newest first.
house-empty = Nobody here has written anything for all to see yet.
saved-title = Saved posts
saved-empty = Posts that you save with “Save” are kept here, and only you see them.
thread-title = Conversation
notifications-title = News
notifications-empty = When somebody answers, follows or likes something of yours, you read it here.

did-mention = mentioned you
did-status = wrote something new
did-reblog = boosted your post
did-follow = follows you now
did-follow-request = would like to follow you
did-favourite = likes your post
did-poll = has a poll that has ended
did-update = changed a post
did-quote = quoted your post
did-admin-sign-up = would like to join, or has joined
did-admin-report = reported something
did-something = did something that concerns you

boosted = Boosted by
edited = changed
reply = Reply
boost = Boost
favourite = Like
bookmark = Save
edit = Change
delete = Delete
delete-question = Delete this post everywhere? That can’t be taken back.
delete-done = The post is deleted.

scope-public = Everybody
scope-public-text = Anybody on the internet can read it, and it appears in public lists.
scope-unlisted = Everybody, quietly
scope-unlisted-text = Anybody can read it, but it doesn’t appear in public lists.
scope-private = Followers
scope-private-text = Only people who follow you can read it.
scope-direct = People named in it
scope-direct-text = Only the people whose @names stand in it can read it.
scope-us = Just us
scope-us-text = Only people of this house can read it. It never leaves the box.

media-show = { $count ->
    [one] Show what the author has covered
   *[other] Show { $count } things that the author has covered
}
media-undescribed = Nobody has described this
media-elsewhere = Something that can only be opened where it was posted

poll-label = Poll
poll-vote = Vote
poll-mine = your choice
poll-votes = { $count ->
    [one] One person has voted
   *[other] { $count } people have voted
}
poll-ended = ended
poll-ends = ends on { $date }

follows-you = follows you
bot = automatic
profile-counts = { $posts } posts · follows { $following } · followed by { $followers }
profile-posts = Posts
follow = Follow
followed = You follow { $name } now.
follow-asked = You have asked to follow { $name }.
unfollow = Stop following
unfollowed = You don’t follow { $name } any more.
unrequest = Take the request back
write-to = Write to them
mute = Mute
muted = You won’t see what { $name } writes. Nobody tells them.
unmute = Stop muting
unmuted = You see what { $name } writes again.
block = Block
block-question = Block { $name }? Neither of you will see the other any more.
blocked = { $name } is blocked.
unblock = Stop blocking
unblocked = { $name } is not blocked any more.

search-title = Search
search-lead = People, words from your own conversations, #hashtags, or the address of a post or profile from anywhere.
search-field = What are you looking for?
search-button = Search
search-nothing = Nothing found. People on other servers are found by their whole name, like @ada@fernlane.example.
search-people = People
search-tags = Hashtags
search-posts = Posts

write-title = Write something
reply-title = Reply
edit-title = Change your post
write-field = Your words
write-left = { $count ->
    [one] room for one more letter
   *[other] room for { $count } letters
}
write-warning = Hide behind a warning
write-warning-field = Warning that is shown instead
write-picture = Add a picture or film
write-describe = Describe it for people who can’t see it
write-remove = Take it out
write-too-many = { $count ->
    [one] Only one picture or film fits into a post.
   *[other] At most { $count } pictures or films fit into a post.
}
write-uploading = Uploading { $name } …
write-scope = Who can read it?
write-send = Post it
write-save = Save the change
write-sending = Sending …
write-sent = Posted.
write-changed = Changed.
