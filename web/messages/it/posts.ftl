# Profiles and posts.

profile-posts = { $count ->
    [one] Un post
   *[other] { $count } post
}
profile-followers = { $count ->
    [0] Ancora nessun follower
    [one] Un follower
   *[other] { $count } follower
}
profile-following = { $count ->
    [0] Non segue ancora nessuno
    [one] Segue una persona
   *[other] Segue { $count } persone
}
profile-none = Ancora nessun post pubblico.
profile-posts-title = Post pubblici
profile-follow = Per seguire da un altro server, cerca { $address } nella tua app.
profile-moved = Questo account si è trasferito su { $where }.
tag-lead = Post pubblici con questo hashtag, per quanto { $community } ne conosce.
profile-bot = automatico
profile-picture-of = Immagine di { $name }
post-title = Un post di { $name }
post-replies = { $count ->
    [one] Una risposta
   *[other] { $count } risposte
}
post-boosts = { $count ->
    [one] Un reblog
   *[other] { $count } reblog
}
post-favourites = { $count ->
    [one] Un preferito
   *[other] { $count } preferiti
}
post-edited = modificato
post-warning = Mostra che cosa c’è dentro
post-sensitive = Mostra l’immagine sensibile
post-replies-title = Risposte
post-earlier-title = Prima, nella conversazione
poll-votes = { $count ->
    [one] Un voto
   *[other] { $count } voti
}
