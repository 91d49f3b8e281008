# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Lugares
nav-home = Início
nav-notifications = Novidades
nav-unread = { $count ->
    [one] { $count } novidade
   *[other] { $count } novidades
}
nav-house = Esta casa
nav-search = Busca
nav-me = Eu
nav-write = Escrever
nav-settings = Configurações
waiting = Um momento…
more = Mostrar anteriores
fresh = { $count ->
    [one] Mostrar { $count } nova publicação
   *[other] Mostrar { $count } novas publicações
}
back = Voltar ao início
nowhere = Não há nada aqui
list-empty = Nada foi escrito aqui ainda.
signed-out = Você saiu da sua conta.
sign-in = Entrar
unanswered = O Burrow não responde. Veja se você tem conexão e tente de novo.
broken = Algo quebrou nesta página. Recarregue-a, por favor.

home-title = Início
home-empty = Está tudo quieto por aqui. Escreva algo, ou encontre pessoas para seguir na Busca.
house-title = Esta casa
house-lead = O que todos aqui escreveram à vista de todo mundo, o mais novo primeiro.
house-empty = Ninguém aqui escreveu ainda algo à vista de todo mundo.
saved-title = Publicações salvas
saved-empty = As publicações que você guarda com “Salvar” ficam aqui, e só você as vê.
thread-title = Conversa
notifications-title = Novidades
notifications-empty = Quando alguém responder, seguir você ou favoritar algo seu, você lê aqui.

did-mention = mencionou você
did-status = escreveu algo novo
did-reblog = impulsionou sua publicação
did-follow = agora segue você
did-follow-request = quer seguir você
did-favourite = favoritou sua publicação
did-poll = tem uma enquete que terminou
did-update = alterou uma publicação
did-quote = citou sua publicação
did-admin-sign-up = quer entrar, ou já entrou
did-admin-report = denunciou algo
did-something = fez algo que diz respeito a você

boosted = Impulsionada por
edited = alterada
reply = Responder
boost = Impulsionar
favourite = Favoritar
bookmark = Salvar
edit = Alterar
delete = Apagar
delete-question = Apagar esta publicação em todo lugar? Não dá para desfazer.
delete-done = A publicação foi apagada.

scope-public = Todo mundo
scope-public-text = Qualquer pessoa na internet pode ler, e ela aparece em listas públicas.
scope-unlisted = Todo mundo, sem alarde
scope-unlisted-text = Qualquer pessoa pode ler, mas ela não aparece em listas públicas.
scope-private = Seguidores
scope-private-text = Só quem segue você pode ler.
scope-direct = Pessoas citadas nela
scope-direct-text = Só as pessoas cujos @nomes estão nela podem ler.
scope-us = Só nós
scope-us-text = Só as pessoas desta casa podem ler. Ela nunca sai do aparelho.

media-show = { $count ->
    [one] Mostrar o que foi coberto
   *[other] Mostrar { $count } coisas que foram cobertas
}
media-undescribed = Ninguém descreveu isto
media-elsewhere = Algo que só abre no lugar em que foi publicado

poll-label = Enquete
poll-vote = Votar
poll-mine = sua escolha
poll-votes = { $count ->
    [one] { $count } pessoa votou
   *[other] { $count } pessoas votaram
}
poll-ended = encerrada
poll-ends = termina em { $date }

follows-you = segue você
bot = automática
profile-counts = { $posts } publicações · segue { $following } · seguidores: { $followers }
profile-posts = Publicações
follow = Seguir
followed = Agora você segue { $name }.
follow-asked = Você pediu para seguir { $name }.
unfollow = Deixar de seguir
unfollowed = Você não segue mais { $name }.
unrequest = Retirar o pedido
write-to = Escrever para esta pessoa
mute = Silenciar
muted = Você não verá mais o que { $name } escreve. Ninguém conta isso a ninguém.
unmute = Deixar de silenciar
unmuted = Você vê de novo o que { $name } escreve.
block = Bloquear
block-question = Bloquear { $name }? Nenhum dos dois verá mais o outro.
blocked = Você bloqueou { $name }.
unblock = Deixar de bloquear
unblocked = Você não bloqueia mais { $name }.

search-title = Busca
search-lead = Pessoas, palavras das suas próprias conversas, #hashtags, ou o endereço de uma publicação ou perfil de qualquer lugar.
search-field = O que você procura?
search-button = Buscar
search-nothing = Nada encontrado. Pessoas de outros servidores são encontradas pelo nome completo, como @ada@fernlane.example.
search-people = Pessoas
search-tags = Hashtags
search-posts = Publicações

write-title = Escrever algo
reply-title = Responder
edit-title = Alterar sua publicação
write-field = Suas palavras
write-left = { $count ->
    [one] cabe mais { $count } caractere
   *[other] cabem mais { $count } caracteres
}
write-warning = Esconder atrás de um aviso
write-warning-field = O aviso mostrado no lugar
write-picture = Adicionar uma imagem ou um vídeo
write-describe = Descreva para quem não pode ver
write-remove = Tirar
write-too-many = { $count ->
    [one] Só cabe uma imagem ou um vídeo numa publicação.
   *[other] Cabem no máximo { $count } imagens ou vídeos numa publicação.
}
write-uploading = Enviando { $name }…
write-scope = Quem pode ler?
write-send = Publicar
write-save = Salvar a alteração
write-sending = Enviando…
write-sent = Publicado.
write-changed = Alterado.
