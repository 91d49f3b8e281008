# Moving house.

home-moving-text = Traga quem você segue, ou leve embora
moving-title = Mudança
moving-lead = Traga o que você tinha em outro servidor, leve o que tem aqui, ou mude-se para lá com seus seguidores.
moving-go = Mudar para cá ou para fora
moving-take = Levar suas coisas
moving-take-text = Arquivos que o Mastodon e a maioria dos outros servidores entendem. Guarde-os como cópia, ou leve-os para sua nova casa.
moving-kind-follows = Quem você segue
moving-kind-mutes = Quem você silencia
moving-kind-blocks = Quem você bloqueia
moving-kind-domains = Servidores que você bloqueia
moving-kind-lists = Suas listas
moving-kind-bookmarks = Seus itens salvos
moving-archive = Tudo o que você publicou, com imagens, num arquivo compactado
moving-bring = Trazer coisas de outro lugar
moving-bring-text = No Mastodon, você consegue estes arquivos em “Importar e exportar”.
moving-bring-kind = O que há no arquivo?
moving-bring-mode = E o que você já tem aqui?
moving-bring-merge = Fica
moving-bring-merge-text = O que há no arquivo é acrescentado.
moving-bring-overwrite = Dá lugar ao arquivo
moving-bring-overwrite-text = O que não está no arquivo sai daqui: você deixa de seguir, e silêncios e bloqueios terminam.
moving-bring-file = O arquivo
moving-bring-hint = CSV, no máximo dois megabytes e 20.000 linhas
moving-bring-button = Trazer
moving-bring-no-kind = Escolha o que há no arquivo.
moving-bring-wrong = Este arquivo não pode ser lido. Precisa ser um arquivo CSV de no máximo dois megabytes.
moving-bring-empty = Não há nada desse tipo no arquivo. É o certo?
moving-bring-long = O arquivo tem mais de 20.000 linhas. Corte-o em dois.
moving-bring-busy = Um arquivo desse tipo já está sendo trazido. Espere até terminar.
moving-brought = O arquivo chegou. Todos os que estão nele são procurados agora, um depois do outro; você pode fechar esta página.
moving-import-state = { $done } de { $total }
moving-import-missed = { $count ->
    [one] { $count } não foi encontrado
   *[other] { $count } não foram encontrados
}
moving-import-over = terminado
moving-import-which = Quais não foram encontrados?
moving-import-more = { $count ->
    [one] e mais { $count }
   *[other] e mais { $count }
}
moving-import-look = Ver em que ponto está
moving-from = Mudar para cá
moving-from-text = Seu servidor antigo só deixa seus seguidores virem se esta conta disser que a antiga também é sua. Informe-a aqui e depois comece a mudança lá.
moving-alias = Sua conta antiga
moving-alias-hint = Por exemplo nome@social.example
moving-alias-anyway = O servidor dela não existe mais
moving-alias-anyway-text = Guarde como você escreveu, mesmo que ninguém responda lá. Informe o endereço completo, se souber.
moving-alias-add = Também sou eu
moving-alias-remove = Remover
moving-alias-unknown = Ninguém foi encontrado lá. O nome está certo, e o servidor responde?
moving-alias-self = É esta mesma conta.
moving-alias-many = Você não pode informar mais contas. Remova uma antes.
moving-alias-added = Feito. Agora você pode começar a mudança no servidor antigo.
moving-alias-removed = Removida.
moving-away = Mudar para fora
moving-away-lead = Antes, informe esta conta como alias no servidor novo. Depois, quando você se mudar:
moving-away-followers = Pedimos aos seus seguidores que sigam sua conta nova. Os daqui vão na hora, a maioria dos outros em até um dia.
moving-away-posts = Suas publicações ficam aqui e não vão junto.
moving-away-rest = Quem você segue, suas listas, bloqueios e itens salvos só vão com os arquivos acima.
moving-away-again = Ninguém mais pode seguir você aqui, e você não pode se mudar de novo por trinta dias.
moving-target = Sua conta nova
moving-target-hint = Por exemplo nome@social.example
moving-password = Sua senha daqui
moving-away-button = Levar meus seguidores para lá
moving-target-unknown = Ninguém foi encontrado lá. O nome está certo, e o servidor responde?
moving-target-self = É esta mesma conta.
moving-target-gone = Ninguém pode se mudar para essa conta: ela mesma se mudou, ou está bloqueada.
moving-target-unnamed = Aquela conta ainda não diz que esta é sua. Adicione esta conta como alias lá e tente de novo.
moving-too-soon = Você se mudou há pouco tempo. Pode se mudar de novo em { $date }.
moving-moved = Você se mudou para { $where }. Seu perfil daqui mostra o caminho.
moving-back = Voltar
moving-back-text = Seu perfil deixa de apontar para lá, e as pessoas podem seguir você aqui de novo. Seguidores que foram junto ficam lá.
moving-went = Você se mudou. Pode levar um dia até todos os seus seguidores saberem.
moving-returned = Que bom ter você de volta.
