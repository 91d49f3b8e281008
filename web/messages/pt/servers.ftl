# Other servers.

home-servers-text = Com quem esta casa conversa
servers-title = Outros servidores
servers-lead = Sua comunidade conversa com pessoas de outros servidores. Aqui você decide com quais.
servers-queues = A caminho
servers-queues-text = O que sua gente escreve é levado a cada servidor em que alguém a segue. Quando um não responde, a casa tenta de novo e de novo por dois dias.
servers-queues-none = Nada está esperando: tudo chegou.
servers-queues-more = { $count ->
    [one] Algo espera para mais { $count } servidor.
   *[other] Algo espera para mais { $count } servidores.
}
servers-waits = { $count ->
    [one] { $count } carta espera
   *[other] { $count } cartas esperam
}
servers-waits-many = mil cartas ou mais esperam
servers-oldest = A mais antiga foi escrita { $when }.
servers-on-its-way = O servidor responde, ou ainda não foi perguntado.
servers-silent = O servidor parou de responder { $when }.
servers-queue-dead = O servidor não responde há tanto tempo que nada é enviado para lá até ele chamar.
servers-last-sentence = Último contato: { $when }.
servers-never = Nunca houve contato.
servers-rules = Regras
servers-rules-text = Uma regra vale para um servidor e para tudo abaixo dele.
servers-rules-none = Ainda não há nenhuma.
servers-rules-more = { $count ->
    [one] E mais { $count }. Ela está na lista exportada.
   *[other] E mais { $count }. Todas estão na lista exportada.
}
servers-add = Adicionar uma regra
servers-allow = aceitas
servers-noop = só o que está marcado
servers-silence = limitadas
servers-suspend = excluídas
servers-no-media = Sem imagens de lá.
servers-no-reports = Sem denúncias de lá.
servers-allow-title = Só servidores escolhidos
servers-allow-text = Quando isto está ligado, a casa só conversa com servidores que têm a regra “aceitas”. As pessoas e publicações de todos os outros ficam escondidas e voltam quando você desliga.
servers-allow-on = Está ligado.
servers-allow-off = Está desligado: todo servidor é bem-vindo, a não ser que uma regra diga outra coisa.
servers-allow-start = Conversar só com servidores escolhidos
servers-allow-stop = Conversar de novo com todos os servidores
servers-import-title = Listas de servidores
servers-import-text = Aproveite uma lista feita por outros, como o arquivo CSV do Mastodon, ou uma lista simples com um servidor por linha. Antes, você vê o que mudaria.
servers-import-file = Um arquivo
servers-import-paste = Ou cole a lista
servers-import-paste-hint = No máximo um megabyte e 20.000 linhas.
servers-import-way = As pessoas dos servidores sobre os quais a lista não diz mais nada ficam
servers-import-suspend = excluídas
servers-import-suspend-text = O que a própria lista diz de um servidor vem antes.
servers-import-silence = limitadas
servers-import-allow = aceitas: é uma lista de bons servidores
servers-import-look = Mostrar o que mudaria
servers-import-empty = Escolha um arquivo, ou cole uma lista.
servers-import-wrong = Esta lista não pode ser lida. Precisa ser texto de no máximo um megabyte.
servers-import-full = Haveria mais regras do que a casa consegue guardar.
servers-export-blocks = Salvar as regras de vocês como arquivo CSV
servers-export-allows = Salvar os servidores aceitos como arquivo CSV
servers-relays = Repetidores
servers-relays-text = Um repetidor passa adiante as publicações públicas de muitos servidores, para que uma casa pequena veja mais do mundo. Ele também recebe as publicações públicas de vocês. Num aparelho pequeno, escolha poucos.
servers-relay-address = Endereço de um repetidor
servers-relay-address-hint = Como o site dele informa, por exemplo https://relay.example/inbox
servers-relay-kind = De que tipo?
servers-relay-mastodon = O do Mastodon
servers-relay-mastodon-text = O endereço termina em “inbox”. A maioria dos repetidores.
servers-relay-litepub = O do LitePub
servers-relay-litepub-text = O endereço termina em “actor” ou “relay”.
servers-relay-join = Assinar
servers-relay-leave = Sair dele
servers-relay-pending = pedido, ainda sem resposta
servers-relay-accepted = conectado
servers-relay-rejected = recusou
servers-relay-wrong = Este repetidor não pode ser usado. O endereço está certo, ou ele já está aqui?
servers-relay-unknown = Nenhum repetidor respondeu neste endereço.
servers-known = Servidores que vocês conheceram
servers-known-text = Aqueles com que houve contato há pouco.
servers-known-none = Nenhum ainda.
servers-last = último contato { $when }
servers-dead = não responde há muito tempo
servers-failing = não responde no momento
servers-saved = A regra foi salva.
servers-lifted = A regra foi suspensa.
servers-switched = Feito.
servers-relay-saved = Feito. Pode demorar um pouco até o repetidor responder.
servers-imported = A lista foi aproveitada.
server-rule-title = Uma regra sobre um servidor
server-rule-domain = Qual servidor?
server-rule-domain-hint = O nome dele, como social.example
server-rule-domain-wrong = Esse não é o nome de outro servidor.
server-rule-severity = As pessoas de lá ficam
server-rule-severity-wrong = Escolha uma das quatro.
server-rule-silence-text = As publicações delas só são vistas por quem as segue; quem não é seguido não incomoda ninguém.
server-rule-suspend-text = Nada entra, nada sai. Quem se seguia entre aqui e lá deixa de se seguir para sempre.
server-rule-noop-text = Nada além das opções abaixo.
server-rule-allow-text = Bem-vindas, também quando só se conversa com servidores escolhidos.
server-rule-also = E também
server-rule-media = Não buscar nem mostrar as imagens de lá
server-rule-reports = Não aceitar denúncias de lá
server-rule-obfuscate = Mostrar o nome a estranhos só em parte
server-rule-public = Por quê? Para todo mundo
server-rule-public-hint = Qualquer pessoa pode ler isto.
server-rule-private = Notas para vocês
server-rule-private-hint = Só quem é responsável ou modera vê isto.
server-rule-comment-wrong = No máximo 1.000 caracteres.
server-rule-save = Salvar
server-rule-back = Voltar a todos os servidores
server-rule-lift = Suspender a regra
server-rule-lift-text = Sem regra, as pessoas de lá são vistas de novo como antes. Quem deixou de se seguir não volta a se seguir sozinho.
server-rule-made = Regra criada por { $name }
server-import-title = O que a lista mudaria
server-import-lead = Nada mudou ainda. Uma lista nunca abranda uma das regras de vocês.
server-import-fresh = { $count ->
    [one] { $count } regra nova
   *[other] { $count } regras novas
}
server-import-stricter = { $count ->
    [one] { $count } regra fica mais rígida
   *[other] { $count } regras ficam mais rígidas
}
server-import-same = { $count ->
    [one] Para { $count } servidor nada muda
   *[other] Para { $count } servidores nada muda
}
server-import-follows = { $count ->
    [one] { $count } pessoa deixaria de seguir outra
   *[other] { $count } vezes alguém deixaria de seguir outra pessoa
}
server-import-follows-text = Entre pessoas daqui e pessoas desses servidores. Isso não volta sozinho.
server-import-wrong = Linhas que não dá para usar
server-import-wrong-text = As outras são aproveitadas mesmo assim.
server-import-wrong-more = { $count ->
    [one] E mais { $count }.
   *[other] E mais { $count }.
}
server-import-line = Linha { $line }
server-import-domain = não é nome de servidor
server-import-severity = tem uma severidade que ninguém conhece
server-import-unreadable = não pode ser lida
server-import-many = vem depois da última que cabe
server-import-apply = Aproveitar a lista
server-import-back = Deixar tudo como está
community-strangers = Primeiras palavras de estranhos
community-strangers-let = Deixar passar na hora
community-strangers-text = Senão, menções de pessoas de fora que ninguém aqui segue esperam em “pedidos”, no aplicativo, para os membros que não escolheram outra coisa.
