# Profiles and posts.

profile-posts = { $count ->
    [one] Ein Beitrag
   *[other] { $count } Beiträge
}
profile-followers = { $count ->
    [0] Noch keine Follower
    [one] Ein Follower
   *[other] { $count } Follower
}
profile-following = { $count ->
    [0] Folgt noch niemandem
    [one] Folgt einer Person
   *[other] Folgt { $count } Personen
}
profile-none = Noch keine öffentlichen Beiträge.
profile-posts-title = Öffentliche Beiträge
profile-follow = Um von einem anderen Server aus zu folgen, such in deiner App nach { $address }.
profile-moved = Dieses Konto ist zu { $where } umgezogen.
tag-lead = Öffentliche Beiträge mit diesem Hashtag, soweit { $community } sie kennt.
profile-bot = automatisiert
profile-picture-of = Bild von { $name }
post-title = Ein Beitrag von { $name }
post-replies = { $count ->
    [one] Eine Antwort
   *[other] { $count } Antworten
}
post-boosts = { $count ->
    [one] Einmal geteilt
   *[other] { $count }-mal geteilt
}
post-favourites = { $count ->
    [one] Einmal favorisiert
   *[other] { $count }-mal favorisiert
}
post-edited = bearbeitet
post-warning = Zeigen, was darin ist
post-sensitive = Das sensible Bild zeigen
post-replies-title = Antworten
post-earlier-title = Früher in der Unterhaltung
poll-votes = { $count ->
    [one] Eine Stimme
   *[other] { $count } Stimmen
}
