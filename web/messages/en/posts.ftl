# Profiles and posts.

profile-posts = { $count ->
    [one] One post
   *[other] { $count } posts
}
profile-followers = { $count ->
    [0] No followers yet
    [one] One follower
   *[other] { $count } followers
}
profile-following = { $count ->
    [0] Follows nobody yet
    [one] Follows one person
   *[other] Follows { $count } people
}
profile-none = No public posts yet.
profile-posts-title = Public posts
profile-follow = To follow from another server, search for { $address } in your app.
profile-moved = This account has moved to { $where }.
tag-lead = Public posts with this hashtag, as { $community } knows them.
profile-bot = automated
profile-picture-of = Picture of { $name }
post-title = A post by { $name }
post-replies = { $count ->
    [one] One reply
   *[other] { $count } replies
}
post-boosts = { $count ->
    [one] One boost
   *[other] { $count } boosts
}
post-favourites = { $count ->
    [one] One favourite
   *[other] { $count } favourites
}
post-edited = edited
post-warning = Show what is inside
post-sensitive = Show the sensitive picture
post-replies-title = Replies
post-earlier-title = Earlier in the conversation
poll-votes = { $count ->
    [one] One vote
   *[other] { $count } votes
}
