# Profiles and posts.

profile-posts = { $count ->
    [one] Eén bericht
   *[other] { $count } berichten
}
profile-followers = { $count ->
    [0] Nog geen volgers
    [one] Eén volger
   *[other] { $count } volgers
}
profile-following = { $count ->
    [0] Volgt nog niemand
    [one] Volgt één persoon
   *[other] Volgt { $count } mensen
}
profile-none = Nog geen openbare berichten.
profile-posts-title = Openbare berichten
profile-follow = Volgen vanaf een andere server? Zoek in je app naar { $address }.
profile-moved = Dit account is verhuisd naar { $where }.
tag-lead = Openbare berichten met deze hashtag, voor zover { $community } ze kent.
profile-bot = automatisch
profile-picture-of = Foto van { $name }
post-title = Een bericht van { $name }
post-replies = { $count ->
    [one] Eén reactie
   *[other] { $count } reacties
}
post-boosts = { $count ->
    [one] Eén boost
   *[other] { $count } boosts
}
post-favourites = { $count ->
    [one] Eén favoriet
   *[other] { $count } favorieten
}
post-edited = bewerkt
post-warning = Tonen wat erin staat
post-sensitive = De gevoelige afbeelding tonen
post-replies-title = Reacties
post-earlier-title = Eerder in het gesprek
poll-votes = { $count ->
    [one] Eén stem
   *[other] { $count } stemmen
}
