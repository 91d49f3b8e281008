# Profiles and posts.

profile-posts = { $count ->
    [one] { $count } message
   *[other] { $count } messages
}
profile-followers = { $count ->
    [0] Pas encore d’abonnés
    [one] Un abonné
   *[other] { $count } abonnés
}
profile-following = { $count ->
    [0] Ne suit encore personne
    [one] Suit une personne
   *[other] Suit { $count } personnes
}
profile-none = Pas encore de messages publics.
profile-posts-title = Messages publics
profile-follow = Pour suivre depuis un autre serveur, cherche { $address } dans ton application.
profile-moved = Ce compte a déménagé vers { $where }.
tag-lead = Les messages publics avec ce hashtag, tels que { $community } les connaît.
profile-bot = automatisé
profile-picture-of = Image de { $name }
post-title = Un message de { $name }
post-replies = { $count ->
    [one] { $count } réponse
   *[other] { $count } réponses
}
post-boosts = { $count ->
    [one] { $count } partage
   *[other] { $count } partages
}
post-favourites = { $count ->
    [one] { $count } favori
   *[other] { $count } favoris
}
post-edited = modifié
post-warning = Montrer ce qu’il y a dedans
post-sensitive = Montrer l’image sensible
post-replies-title = Réponses
post-earlier-title = Plus tôt dans la conversation
poll-votes = { $count ->
    [one] { $count } vote
   *[other] { $count } votes
}
