# Profiles and posts.

profile-posts = { $count ->
    [one] Una publicación
   *[other] { $count } publicaciones
}
profile-followers = { $count ->
    [0] Aún sin seguidores
    [one] Un seguidor
   *[other] { $count } seguidores
}
profile-following = { $count ->
    [0] Aún no sigue a nadie
    [one] Sigue a una persona
   *[other] Sigue a { $count } personas
}
profile-none = Aún no hay publicaciones públicas.
profile-posts-title = Publicaciones públicas
profile-follow = Para seguir desde otro servidor, busca { $address } en tu aplicación.
profile-moved = Esta cuenta se ha mudado a { $where }.
tag-lead = Publicaciones públicas con esta etiqueta, tal como las conoce { $community }.
profile-bot = automatizada
profile-picture-of = Imagen de { $name }
post-title = Una publicación de { $name }
post-replies = { $count ->
    [one] Una respuesta
   *[other] { $count } respuestas
}
post-boosts = { $count ->
    [one] Un impulso
   *[other] { $count } impulsos
}
post-favourites = { $count ->
    [one] Un favorito
   *[other] { $count } favoritos
}
post-edited = editada
post-warning = Mostrar lo que hay dentro
post-sensitive = Mostrar la imagen sensible
post-replies-title = Respuestas
post-earlier-title = Antes en la conversación
poll-votes = { $count ->
    [one] Un voto
   *[other] { $count } votos
}
