# Profiles and posts.

profile-posts = { $count ->
    [one] { $count } publicação
   *[other] { $count } publicações
}
profile-followers = { $count ->
    [0] Nenhum seguidor ainda
    [one] Um seguidor
   *[other] { $count } seguidores
}
profile-following = { $count ->
    [0] Não segue ninguém ainda
    [one] Segue uma pessoa
   *[other] Segue { $count } pessoas
}
profile-none = Nenhuma publicação pública ainda.
profile-posts-title = Publicações públicas
profile-follow = Para seguir de outro servidor, busque { $address } no seu aplicativo.
profile-moved = Esta conta se mudou para { $where }.
tag-lead = Publicações públicas com esta hashtag, como { $community } as conhece.
profile-bot = automatizada
profile-picture-of = Imagem de { $name }
post-title = Uma publicação de { $name }
post-replies = { $count ->
    [one] { $count } resposta
   *[other] { $count } respostas
}
post-boosts = { $count ->
    [one] { $count } impulso
   *[other] { $count } impulsos
}
post-favourites = { $count ->
    [one] { $count } favorito
   *[other] { $count } favoritos
}
post-edited = editada
post-warning = Mostrar o que há dentro
post-sensitive = Mostrar a imagem sensível
post-replies-title = Respostas
post-earlier-title = Antes na conversa
poll-votes = { $count ->
    [one] { $count } voto
   *[other] { $count } votos
}
