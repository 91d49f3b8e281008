# What the dashboard says, in Portuguese (Fluent syntax). Sent to the browser; the server doesn't read this file.
# Plain words: write for somebody who has never run a server.

## Everywhere
dashboard-title = Painel
waiting = Um momento…
back = Painel
save = Salvar
cancel = Cancelar
undo = Desfazer
undone = Desfeito.
hush = Fechar
copy = Copiar o link
copied = Copiado.
sign-in = Entrar de novo
signed-out = Sua sessão terminou, ou você não pode mais ver isto.
lost = A casa não responde. Você vê como estava em { $when }. Continuamos tentando.
unanswered = A casa não respondeu. Veja se ela está ligada e se você tem conexão, e tente de novo.
broken = Algo quebrou nesta página. Recarregue-a e tente de novo.
nowhere = Não há nada aqui
nowhere-text = Talvez o endereço seja antigo ou esteja mal digitado.
role-member = Membro
role-moderator = Moderação
role-owner = Responsável

## The overview
status-good = Tudo bem: a casa está no ar e pode ser alcançada.
status-good-more = As pessoas e outros servidores encontram você em { $address }.
status-local = Tudo bem: a casa está no ar.
status-local-more = É só um teste neste computador. Ninguém chega até ela de outro lugar.
status-disk = O disco está quase cheio.
status-disk-more = Só restam { $free }. Veja o que o ocupa e abra espaço.
status-waiting = { $waiting ->
    [one] Tudo bem: { $waiting } pessoa espera para entrar.
   *[other] Tudo bem: { $waiting } pessoas esperam para entrar.
}
status-reports = { $count ->
    [one] { $count } denúncia espera por você.
   *[other] { $count } denúncias esperam por você.
}
status-reports-more = { $waiting ->
    [0] Alguém avisou você de algo que não está certo. Dê uma olhada.
    [one] Além disso, { $waiting } pessoa espera para entrar.
   *[other] Além disso, { $waiting } pessoas esperam para entrar.
}
status-clock = O aparelho espera a hora certa.
status-clock-more = Até que alguém na internet diga a hora a ele, ele não fala com outros servidores. Em casa tudo funciona.
status-cut = De fora, ninguém alcança a casa agora.
status-troubles =
    { $count ->
        [one] Uma coisa não funciona.
       *[other] { $count } coisas não funcionam.
    }
status-troubles-more = A casa examinou a si mesma. Em “Está tudo bem?” ela diz o que há de errado e o que fazer.
status-back = Uma atualização não funcionou aqui.
status-back-more = Seu Burrow voltou sozinho da versão { $version } para a anterior, e tudo funciona como antes.
status-cut-more = O túnel caiu. Em casa tudo funciona; o que outros servidores enviam espera lá e chega depois.
tiles-label = O que há para cuidar
tile-people = Pessoas
tile-people-state = { $count ->
    [one] { $count } pessoa mora aqui
   *[other] { $count } pessoas moram aqui
}
tile-people-locked = { $count ->
    [one] { $count } está sem acesso
   *[other] { $count } estão sem acesso
}
tile-people-button = Cuidar das pessoas
tile-requests = Pedidos
tile-requests-state = { $count ->
    [0] Ninguém espera para entrar
    [one] Uma pessoa espera para entrar
   *[other] { $count } pessoas esperam para entrar
}
tile-requests-closed = Só vem quem tem convite
tile-requests-paused = Os pedidos estão em pausa
tile-requests-look = Ver quem está pedindo
tile-requests-button = Escolher quem pode pedir
tile-reports = Denúncias
tile-reports-state = { $count ->
    [0] Nada foi denunciado
    [one] Uma denúncia está aberta
   *[other] { $count } denúncias estão abertas
}
tile-reports-look = Ver o que foi denunciado
tile-reports-button = Ver denúncias encerradas
tile-announcements = Anúncios
tile-announcements-state = Palavras para todo mundo aqui
tile-announcements-button = Escrever algo
tile-invites = Convites
tile-invites-state = { $count ->
    [0] Nenhum convite está aberto
    [one] Um convite está aberto
   *[other] { $count } convites estão abertos
}
tile-invites-used = { $count ->
    [one] { $count } pessoa veio com eles
   *[other] { $count } pessoas vieram com eles
}
tile-invites-paused = Todos os convites estão em pausa
tile-invites-button = Convidar alguém
tile-servers = Outros servidores
tile-servers-state = { $count ->
    [0] Nenhum outro servidor é conhecido ainda
    [one] Um outro servidor é conhecido
   *[other] { $count } outros servidores são conhecidos
}
tile-servers-waiting = { $count ->
    [one] { $count } carta espera para sair
   *[other] { $count } cartas esperam para sair
}
tile-servers-silent = { $count ->
    [one] { $count } servidor não responde no momento
   *[other] { $count } servidores não respondem no momento
}
tile-servers-chosen = Vocês só conversam com servidores que escolheram
tile-servers-look = Ver quem não responde
tile-servers-button = Criar uma regra sobre um servidor
tile-community = Comunidade
tile-community-button = Mudar o nome ou as regras
tile-storage = Armazenamento
tile-storage-state = { $free } livres
tile-storage-button = Ver o que o ocupa
tile-tunnel = Túnel
tile-tunnel-none = Nenhum túnel foi feito
tile-tunnel-own = As visitas vêm por um caminho seu
tile-tunnel-making = Está sendo feito
tile-tunnel-missing = O programa dele não está neste computador
tile-tunnel-starting = Está sendo iniciado
tile-tunnel-ready = Está aberto
tile-tunnel-cut = Não alcança ninguém no momento
tile-tunnel-ended = Parou, e está sendo iniciado de novo
tile-tunnel-button = Ver como ele está
tile-update = Atualizações
tile-update-look = Está tudo em dia
tile-update-offered = Há a versão { $version }
tile-update-fetch = A versão { $version } está sendo baixada
tile-update-ready = A versão { $version } está pronta
tile-update-install = A versão { $version } está sendo instalada
tile-update-trial = A versão { $version } está em teste
tile-update-back = A versão { $version } não funcionou aqui
tile-update-stuck = Algo atrapalha
tile-update-button = Ver as atualizações
tile-box = Este aparelho
tile-box-state = Como ele está, e seus botões
tile-box-waits = Ele espera a hora certa
tile-box-button = Ver o aparelho
tile-devices = Seus dispositivos e aplicativos
tile-devices-state = { $count ->
    [one] Sua conta está aberta em { $count } dispositivo
   *[other] Sua conta está aberta em { $count } dispositivos e aplicativos
}
tile-devices-button = Ver onde sua conta está aberta
tile-diagnosis = Está tudo bem?
tile-diagnosis-never = A casa ainda não se examinou
tile-diagnosis-state =
    { $count ->
        [0] Tudo funciona
        [one] Uma coisa não funciona
       *[other] { $count } coisas não funcionam
    }
tile-diagnosis-looked = O último exame foi { $when }
tile-diagnosis-button = Ver o que foi examinado
tile-diagnosis-look = Ver o que fazer
checks-busy = A casa está se examinando. Isso leva até dois minutos.
checks-look = Examinar de novo
checks-local = Esta casa está só em teste neste computador: mais ninguém consegue alcançá-la. Por isso ela só examina o relógio, o disco e o que guarda.
checks-done = Pronto. Examine de novo daqui a um minuto.
checks-support = Alguém está ajudando você?
checks-support-text = Dê este texto a essa pessoa. Ele não tem nomes, endereços, senhas nem nada que alguém tenha escrito.
checks-support-label = Texto para copiar
tile-log = Registro
tile-log-state = A última ação foi { $when }
tile-log-empty = Nada foi feito ainda
tile-log-button = Ver quem fez o quê

## People
people-lead = Todas as pessoas que moram nesta casa, quem as convidou, e ajuda para quem não consegue entrar.
people-you = Você
people-locked = Sem acesso
people-since = aqui desde { $when }
people-by = a convite de { $name }
people-seen = Última visita { $when }
people-unseen = Nenhuma sessão aberta
people-posts = { $count ->
    [0] nenhuma publicação
    [one] uma publicação
   *[other] { $count } publicações
}
people-devices = { $count ->
    [0] nenhum dispositivo
    [one] um dispositivo
   *[other] { $count } dispositivos
}
people-reset = Nova senha
people-reset-title = Ajudar { $name } a ter uma nova senha?
people-reset-text = Você recebe um link com que a pessoa escolhe uma nova senha. Ele abre uma vez, em até 24 horas; então a sessão é encerrada em todos os dispositivos dela. Ela fica sabendo que foi você quem fez.
people-reset-done = O link para { $name } está pronto.
people-reset-tell = Entregue isto a { $name } de um jeito em que você saiba que é essa pessoa. Só é mostrado agora.

people-limited = Conta limitada
people-look-after = Cuidar de { $name }
people-role = O que pode fazer
people-role-change = Alterar
people-role-done = { $role ->
    [owner] { $name } agora é responsável.
    [moderator] { $name } agora faz parte da moderação.
   *[member] { $name } agora é membro.
}
people-owner = Tornar responsável
people-owner-title = Tornar { $name } responsável também?
people-owner-text = Uma pessoa responsável pode fazer tudo o que você pode, e só ela mesma pode deixar de ser.
people-help = Ajuda
people-out = Encerrar todas as sessões
people-out-title = Encerrar todas as sessões de { $name }?
people-out-text = Será preciso entrar de novo em todos os navegadores e aplicativos. A senha continua a mesma.
people-out-done = Todas as sessões de { $name } foram encerradas.
people-words = Umas palavras
people-words-hint = São lidas junto com o que você fizer abaixo. Pode ficar vazio.
people-sanctions = O que você pode fazer
people-warn = Enviar uma advertência
people-warn-title = Enviar uma advertência a { $name }?
people-warn-text = A pessoa lê as suas palavras como notificação. Nada mais acontece.
people-warn-done = A advertência a { $name } foi enviada.
people-silence = Limitar
people-silence-title = Deixar { $name } fora das linhas do tempo públicas?
people-silence-text = Só os seguidores veem o que a pessoa diz. Ela é avisada.
people-silence-done = { $name } está fora das linhas do tempo públicas.
people-un-silence = Deixar de limitar
people-un-silence-done = { $name } está de novo nas linhas do tempo públicas.
people-suspend = Tirar o acesso
people-suspend-title = Tirar o acesso de { $name }?
people-suspend-text = Todas as sessões são encerradas, e os outros não veem nada da pessoa. Por 30 dias você pode deixá-la entrar de novo; depois, tudo o que ela tem aqui é removido.
people-suspend-done = { $name } está sem acesso.
people-un-suspend = Deixar entrar de novo
people-un-suspend-done = { $name } pode entrar de novo.
people-archive = Salvar um arquivo com o que é da pessoa
people-remove-first = Para remover a conta para sempre, salve antes um arquivo com o que a pessoa tem aqui e guarde-o para ela.
people-remove = Remover para sempre
people-remove-title = Remover { $name } para sempre?
people-remove-text = Tudo o que a pessoa tem aqui some, e outros servidores são avisados. Não dá para desfazer. O nome dela continua ocupado.
people-remove-done = A conta de { $name } foi removida.

## Requests
requests-lead = Quem não tem convite pode pedir para entrar. Você deixa entrar, ou não, ou pergunta algo.
requests-open = Em espera
requests-none = Ninguém está esperando.
requests-asked = Com uma pergunta sua
requests-no-answer = Ainda sem resposta.
requests-word = Uma palavra para { $name }
requests-word-hint = Vai junto com a sua decisão, ou é o que você pergunta.
requests-approve = Deixar entrar
requests-approve-done = { $name } pode entrar: o link do pedido virou um convite.
requests-ask = Perguntar
requests-ask-done = A pergunta foi feita a { $name }.
requests-reject = Dizer não
requests-reject-title = Dizer não a { $name }?
requests-reject-text = A resposta aparece no link do pedido, com a sua palavra.
requests-reject-done = { $name } fica sabendo que não vai dar.
requests-may = Quem pode pedir?
requests-may-open = Qualquer pessoa pode pedir
requests-may-paused = No momento, não
requests-may-closed = Ninguém; só vem quem tem convite
requests-question = A pergunta de vocês
requests-question-hint = Por exemplo: De onde você nos conhece? Pode ficar vazio.
requests-link = É aqui que se pede:
requests-saved = Salvo.
requests-over = { $count ->
    [one] { $count } pedido encerrado
   *[other] { $count } pedidos encerrados
}
requests-approved = Aceito
requests-rejected = Recusado
requests-joined = Já entrou
requests-expired = O prazo acabou
requests-withdrawn = Retirado

## Reports
reports-lead = O que pessoas daqui, ou outros servidores, acham que você deveria olhar. Quem é denunciado não fica sabendo por quem.
reports-open = Abertas
reports-none = Nada foi denunciado.
reports-closed = { $count ->
    [one] { $count } denúncia encerrada
   *[other] { $count } denúncias encerradas
}
reports-about = Sobre { $name }
reports-by = denúncia de { $name }
reports-posts = { $count ->
    [0] nenhuma publicação
    [one] uma publicação
   *[other] { $count } publicações
}
reports-kept-by = { $name } está cuidando disso.
reports-spam = Publicidade
reports-legal = Contra a lei
reports-violation = Contra as regras
reports-other = Outra coisa
reports-rules = Contra estas regras
reports-said = O que foi dito
reports-pictures = { $count ->
    [one] { $count } imagem
   *[other] { $count } imagens
}
reports-gone = Foi apagado.
reports-act = O que deve acontecer?
reports-do = Fazer e encerrar a denúncia
reports-acted = Feito, e a denúncia está encerrada.
reports-resolve = Nada; encerrar
reports-resolved = A denúncia está encerrada.
reports-reopen = Abrir de novo
reports-reopened = A denúncia está aberta de novo.
reports-take = Eu cuido disso
reports-let-go = Outra pessoa pode cuidar disso
reports-taken = Alterado.
reports-forward = Avisar também o servidor de lá
reports-forwarded = O servidor de lá foi avisado, sem dizer quem reclamou.
reports-notes = Notas
reports-notes-text = Só quem cuida desta casa as lê.
reports-note = Uma nota
reports-write = Anotar
reports-noted = Anotado.
reports-note-drop = Remover
reports-note-gone = A nota foi removida.
sanction-warn = Só dizer algo
sanction-warn-hint = A pessoa lê as suas palavras abaixo.
sanction-warn-title = Enviar estas palavras a { $name }?
sanction-warn-text = Elas chegam como notificação. Nada mais acontece.
sanction-mark_statuses_as_sensitive = Cobrir as imagens
sanction-mark_statuses_as_sensitive-hint = As publicações denunciadas ficam, e as imagens são cobertas.
sanction-mark_statuses_as_sensitive-title = Cobrir estas imagens de { $name }?
sanction-mark_statuses_as_sensitive-text = Os outros só as veem depois de um toque.
sanction-delete_statuses = Apagar as publicações denunciadas
sanction-delete_statuses-hint = Elas somem daqui, e outros servidores são avisados.
sanction-delete_statuses-title = Apagar estas publicações de { $name }?
sanction-delete_statuses-text = Não dá para desfazer.
sanction-silence = Limitar a conta
sanction-silence-hint = Fora das linhas do tempo públicas; os seguidores ainda veem.
sanction-silence-title = Deixar { $name } fora das linhas do tempo públicas?
sanction-silence-text = Só os seguidores veem o que a pessoa diz.
sanction-suspend = Tirar o acesso
sanction-suspend-hint = Ninguém aqui vê mais nada da pessoa.
sanction-suspend-title = Tirar o acesso de { $name }?
sanction-suspend-text = Por 30 dias você pode deixar a pessoa entrar de novo; depois, tudo o que se guarda dela é removido.

## Announcements
announcements-lead = Todo mundo nesta casa os vê no aplicativo, até deixá-los de lado.
announcements-new = O que você quer dizer a todo mundo?
announcements-change = Alterar estas palavras
announcements-tell = Dizer a todo mundo
announcements-done = Todo mundo já sabe.
announcements-none = Nenhum ainda.
announcements-draft = Não é mostrado
announcements-until = até { $when }
announcements-edit = Alterar
announcements-hide = Esconder
announcements-show = Mostrar
announcements-drop = Remover
announcements-shown = Todo mundo vê.
announcements-hidden = Ninguém mais vê.
announcements-gone = Foi removido.

## Invites
invites-lead = Um convite é um link. Quem o abre escolhe um nome de usuário e uma senha, e passa a morar aqui.
invites-new = Um novo convite
invites-note = Para quem é?
invites-note-hint = A pessoa convidada também lê. Pode ficar vazio.
invites-uses = Quantas pessoas?
invites-uses-one = Uma pessoa
invites-uses-five = Até cinco pessoas
invites-uses-any = Qualquer pessoa que tenha o link
invites-days = Por quanto tempo?
invites-days-one = Um dia
invites-days-week = Uma semana
invites-days-month = Um mês
invites-days-ever = Até você retirar
invites-moderator = Ajuda você a cuidar da casa
invites-moderator-text = A moderação vê denúncias e pode tirar o acesso de pessoas. Não pode mudar como a casa é conduzida.
invites-make = Criar o convite
invites-made = O convite está feito. Envie o link, ou deixe escanear o código.
invites-shown = Convite { $note }
invites-page = Página para imprimir
invites-open = Convites abertos
invites-none = Nenhum está aberto.
invites-over = { $count ->
    [one] { $count } convite encerrado
   *[other] { $count } convites encerrados
}
invites-unnamed = Para qualquer pessoa
invites-anyone = para qualquer pessoa que tenha o link
invites-left = { $count ->
    [one] para mais { $count } pessoa
   *[other] para mais { $count } pessoas
}
invites-until = aberto até { $when }
invites-endless = aberto até você retirar
invites-used = Usado
invites-expired = O prazo acabou
invites-revoked = Retirado
invites-by = feito por { $name }
invites-joined = Vieram com ele: { $names }
invites-show = Mostrar
invites-revoke = Retirar
invites-card = Cartão para imprimir
invites-cards = Imprimir cartões de todos os abertos
invites-who = Quem pode convidar
invites-members-may = Todas as pessoas que moram aqui podem fazer alguns convites.
invites-members-may-not = Só você e a moderação fazem convites.
invites-members-off = Só você e a moderação
invites-members-on = Deixar todos aqui convidarem
invites-pause = Pausar todos os convites
invites-paused = Por enquanto, ninguém pode entrar com convite.
invites-are-paused = Todos os convites estão em pausa: por enquanto, ninguém pode entrar com um.
invites-resume = Liberar os convites de novo
invites-resumed = Os convites funcionam de novo.
invites-settled = Salvo.
tree = Quem convidou quem
tree-lead = De cima para baixo: quem deixou entrar quem.
invites-revoke-title = Retirar este convite?
invites-revoke-text = O link deixa de funcionar na hora. Quem veio com ele fica.

## Other servers
servers-lead = Sua casa conversa com outros servidores, onde mora a maioria das pessoas que você segue. Aqui você vê como isso anda e decide com quem prefere não conversar.
servers-search = Encontrar um servidor
servers-silent = Estes não respondem
servers-silent-text = O que vocês enviam a eles espera e é tentado de novo sozinho por dois dias.
servers-ruled = Com uma regra
servers-ruled-text = O que você ou a moderação decidiu sobre eles.
servers-known = Servidores conhecidos
servers-known-text = Os que deram notícias mais recentemente.
servers-none = Nenhum ainda. Siga alguém de fora, e o servidor dessa pessoa aparece aqui.
servers-more = { $count ->
    [one] E mais { $count }.
   *[other] E mais { $count }.
}
servers-last = últimas notícias { $when }
servers-failing = parou de responder { $when }
servers-given-up = abandonado: parou de responder { $when }
servers-waiting = { $count ->
    [one] { $count } carta espera
   *[other] { $count } cartas esperam
}
servers-knock = Tentar agora
servers-knocked = O que espera para { $domain } está sendo tentado agora.
servers-decide = Criar uma regra
servers-change = Alterar
severity-allow = Aceito
severity-allow-text = O que conta quando vocês só conversam com servidores escolhidos.
severity-noop = Como sempre, mas…
severity-noop-text = Tudo como sempre, menos o que você marcar abaixo.
severity-silence = Limitado
severity-silence-text = As pessoas de lá ficam fora das linhas do tempo públicas, e só quem vocês seguem pode enviar notificações a vocês.
severity-suspend = Excluído
severity-suspend-text = Nada entra e nada sai.
servers-chosen = Só servidores escolhidos
servers-chosen-is = Está ligado: sua casa só conversa com servidores que você aceitou.
servers-chosen-isnt = Está desligado: sua casa conversa com todo servidor sobre o qual não há regra.
servers-chosen-on = Ligar
servers-chosen-off = Desligar
servers-chosen-title = Conversar só com servidores escolhidos?
servers-chosen-text = Todo mundo nos outros servidores fica em silêncio até você aceitar o servidor. Ninguém deixa de seguir ninguém.
servers-chosen-done = De agora em diante, vocês só conversam com servidores que você aceitar.
servers-all-done = De agora em diante, vocês conversam de novo com todos os servidores.
relays = Repetidores
relays-text = Um repetidor passa adiante publicações públicas de muitos servidores, para que se ache mais ao buscar. Também traz mais coisas para guardar.
relay-pending = Pedido, ainda sem resposta
relay-accepted = As publicações vão e vêm
relay-rejected = Disse não
relay-address = Endereço de um repetidor
relay-address-hint = Como o site dele informa, por exemplo https://relay.example/inbox
relay-actor = É o endereço do perfil do próprio repetidor
relay-actor-text = Repetidores do tipo LitePub (Pleroma, Akkoma) querem assim, por exemplo https://relay.example/actor
relay-subscribe = Assinar
relay-asked = O pedido ao repetidor foi feito.
relay-leave = Sair dele
relay-leave-title = Sair deste repetidor?
relay-leave-text = Nada mais vem de { $address }, e as publicações públicas de vocês não vão mais para lá.
relay-left = Vocês saíram do repetidor.
rule-title = Uma regra sobre { $domain }
rule-lead = Ela vale para o servidor e para tudo abaixo dele. Você pode suspendê-la a qualquer momento.
rule-domain = Qual servidor?
rule-domain-hint = A parte depois do último @ das pessoas de lá, por exemplo social.example
rule-by = Criada por { $name }.
rule-severity = O que deve valer?
rule-media = Não buscar nem mostrar as imagens de lá
rule-reports = Não aceitar as denúncias de lá
rule-told = O que se diz a todo mundo
rule-told-hint = Aparece na lista pública de regras. Pode ficar vazio.
rule-noted = Uma nota para a moderação
rule-noted-hint = Só quem cuida desta casa a lê.
rule-obfuscate = Mostrar a estranhos só parte do nome
rule-suspend = Excluir
rule-suspend-title = Excluir { $domain }?
rule-suspend-text = Todas as pessoas daqui e de lá que se seguem deixam de se seguir, e isso não volta sozinho se você suspender a regra.
rule-saved = A regra sobre { $domain } está valendo.
rule-lift = Suspender a regra
rule-lifted = A regra sobre { $domain } foi suspensa.
servers-list = Trazer uma lista
list-lead = Outros publicam listas de servidores. Você vê o que uma mudaria antes que algo mude. Uma lista nunca abranda uma regra de vocês.
list-way = É uma lista de quê?
list-way-suspend = Servidores a excluir, onde a lista não disser
list-way-silence = Servidores a limitar, onde a lista não disser
list-way-allow = Servidores a aceitar
list-file = Um arquivo do Mastodon ou de outro Burrow (.csv)
list-text = Ou cole aqui
list-text-hint = Um servidor por linha, ou um arquivo CSV inteiro.
list-look = Ver o que mudaria
list-would = O que esta lista mudaria
list-fresh = { $count ->
    [0] Nenhuma regra nova
    [one] Uma regra nova
   *[other] { $count } regras novas
}
list-stricter = { $count ->
    [0] Nenhuma regra fica mais rígida
    [one] Uma regra fica mais rígida
   *[other] { $count } regras ficam mais rígidas
}
list-same = { $count ->
    [0] Tudo nela é novo
    [one] Para um servidor nada muda
   *[other] Para { $count } servidores nada muda
}
list-follows = { $count ->
    [one] { $count } vez alguém deixaria de seguir outra pessoa:
   *[other] { $count } vezes alguém deixaria de seguir outra pessoa:
}
list-wrong = { $count ->
    [one] { $count } linha não pode ser lida
   *[other] { $count } linhas não podem ser lidas
}
list-apply = Aproveitar
list-back = Outra lista
list-done = A lista foi aproveitada.
list-save-blocks = Salvar nossas regras
list-save-allows = Salvar quem aceitamos

## Community
community-lead = O que os outros veem desta casa, e com que quem chega começa.
community-what = O nome dela, e do que se trata
community-name = Nome
community-description = Do que se trata
community-description-hint = Umas palavras para as visitas. Pode ficar vazio.
community-rules = Regras
community-rules-about = Quem chega as aceita. Abaixo de cada uma, você pode explicar melhor o que quer dizer.
community-rule = Regra { $number }
community-hint = Mais sobre ela
community-rule-add = Adicionar uma regra
community-rule-up = Mover para cima
community-rule-drop = Remover
community-newcomers = Com que quem chega começa
community-visibility = No início, as publicações são
community-visibility-public = Para todo mundo
community-visibility-public-text = Na web aberta, e para todos os seguidores.
community-visibility-private = Para os seguidores
community-visibility-private-text = Onde quer que eles morem.
community-visibility-local = Só para esta casa
community-visibility-local-text = Nada sai dela se a pessoa não disser.
community-strangers = Estranhos chegam na hora
community-strangers-text = Senão, as primeiras mensagens de estranhos esperam até serem olhadas.
community-limit = Publicação mais longa, em caracteres
community-limit-hint = De { $low } a { $high }.
community-saved = Salvo.
picture = A imagem dela
picture-text = Fica no canto de cada página, nos aplicativos e onde outros servidores mostram esta casa. Usa-se o quadrado do meio.
picture-alt = A imagem desta comunidade
picture-file = Uma imagem do seu aparelho
picture-none = Escolha antes uma imagem.
picture-description = O que ela mostra
picture-description-hint = Para quem não pode vê-la. Pode ficar vazio.
picture-hang = Usar esta imagem
picture-done = Agora esta é a imagem dela.
picture-drop = Remover
picture-drop-title = Remover a imagem da comunidade?
picture-drop-text = A do Burrow volta para o lugar.
picture-gone = A imagem do Burrow está de volta.
looks = As cores dela
looks-text = Todo mundo vê todas as páginas com elas. À noite, cada uma tem um lado escuro.
look-meadow = Campina
look-meadow-text = Verde sobre areia
look-harbour = Porto
look-harbour-text = Azul como a água
look-berry = Amora
look-berry-text = Vermelho-escuro sobre rosa
look-slate = Ardósia
look-slate-text = Quase sem cor
look-done = Todas as páginas têm agora estas cores.

## Long texts
tile-texts = Textos longos
texts-lead = Ficam em “Sobre”, nos aplicativos. Deixe uma linha vazia entre os parágrafos; endereços de páginas web viram links.
texts-about = Sobre esta comunidade
texts-about-hint = Quem mora aqui, e para quê?
texts-privacy = Sobre privacidade
texts-privacy-hint = Vem antes do que vale para todo Burrow: o que é guardado, e que nada é vendido. Pode ficar vazio.
texts-terms = Termos de uso
texts-terms-hint = Aquilo com que concorda quem entra, se as regras não bastarem. Pode ficar vazio.
texts-saved = Salvo.

## Emojis
tile-emojis = Emojis
emojis-lead = Pequenas imagens próprias, que todo mundo aqui pode usar ao escrever, com o nome entre dois-pontos.
emojis-add = Adicionar um emoji
emojis-file-hint = No máximo 256 KB. Pode se mexer.
emojis-name = Nome
emojis-name-hint = Letras minúsculas, números e _
emojis-category = Título
emojis-category-hint = Sob o qual ele é oferecido. Pode ficar vazio.
emojis-none = Ainda não há nenhum.
emojis-no-category = Sem título
emojis-added = :{ $name }: já pode ser usado.
emojis-change = Alterar :{ $name }:
emojis-changed = :{ $name }: foi alterado.
emojis-visible = Oferecer quando alguém escolhe um emoji
emojis-is-hidden = Não oferecido
emojis-is-off = Não mostrado
emojis-disable = Não mostrar mais
emojis-disabled = :{ $name }: não é mais mostrado, nem onde foi usado.
emojis-enable = Mostrar de novo
emojis-enabled = :{ $name }: é mostrado de novo.
emojis-drop = Remover
emojis-drop-title = Remover :{ $name }:?
emojis-drop-text = Onde foi usado, fica o nome como texto.
emojis-gone = :{ $name }: foi removido.
emojis-far = Copiar um de outro servidor
emojis-far-none = Ninguém de fora usou algum ultimamente em publicações públicas.
emojis-copy = Copiar
emojis-copy-title = Copiar :{ $name }: de { $domain }
emojis-here = Esse nome já está em uso aqui

## Storage
storage-lead = { $free } livres neste disco.
storage-uses = O que o ocupa
storage-ours = As imagens e os vídeos de vocês
storage-ours-text = O que as pessoas desta casa publicaram. Fica.
storage-store = Publicações e pessoas
storage-store-text = Tudo o que não é arquivo, com o que outros servidores enviaram.
storage-far = Imagens de fora
storage-far-text = Guardadas por um tempo, para aparecerem na hora. As que ninguém olha há mais tempo saem primeiro.
storage-posts = Publicações de fora
storage-budgets = Quanto os outros podem ocupar
storage-budgets-text = Quando há mais, o mais antigo com que ninguém aqui se importa sai sozinho. Volta quando alguém quer ver.
storage-far-auto = Metade do que está livre
storage-posts-auto = Um quarto do disco
storage-at-most = No máximo { $size }
storage-far-max = Imagens de fora, em GB
storage-posts-max = Publicações e pessoas, em GB
storage-max-hint = Deixe vazio para a casa decidir.
storage-change = Alterar
storage-saved = Os limites de espaço foram alterados.
storage-people = De quem são as imagens
storage-share = { $count ->
    [0] nada ainda
    [one] um arquivo, { $size }
   *[other] { $count } arquivos, { $size }
}

## Tunnel
tunnel-lead = Pelo túnel, o mundo chega à sua casa sem que ninguém abra uma porta na sua rede.
tunnel-connections = { $count ->
    [one] { $count } conexão com a Cloudflare
   *[other] { $count } conexões com a Cloudflare
}
tunnel-change = Cuidar do túnel

## Devices
devices-lead = Todos os lugares em que sua conta está aberta. Encerre o que você não conhece e o que não usa mais.
devices-browser = Navegadores
devices-browser-none = Nenhum.
devices-app = Aplicativos
devices-app-none = Nenhum aplicativo ainda.
devices-this = Este
devices-seen = Último uso { $when }
devices-since = entrada em { $when }
devices-may = Pode: { $scopes }
devices-out = Encerrar
devices-out-title = Encerrar a sessão de { $name }?
devices-out-text = Para usar de novo, entre por lá com a sua senha.
devices-out-done = A sessão de { $name } foi encerrada.
devices-others = Encerrar em todo o resto
devices-others-title = Encerrar em todo lugar menos aqui?
devices-others-text = Em todos os seus outros navegadores e aplicativos será preciso entrar de novo.
devices-others-done = Agora sua conta só está aberta aqui.

## Log
log-lead = O que as pessoas responsáveis e a moderação fizeram, o mais novo primeiro. Ninguém pode alterar; fica guardado por dois anos.
log-none = Nada foi feito ainda.
log-more = Anteriores
log-box = Alguém no próprio aparelho
log-other = { $who }: “{ $act }”, sobre { $target }.
log-border-decided = { $who } criou uma regra sobre { $target }: { $severity ->
    [allow] aceito
    [silence] limitado
    [suspend] excluído
   *[noop] como sempre, com exceções
}.
log-border-lifted = { $who } suspendeu a regra sobre { $target }.
log-border-blocklist = { $who } aproveitou uma lista: { $servers ->
    [one] { $servers } regra nova ou mais rígida
   *[other] { $servers } regras novas ou mais rígidas
}.
log-border-allow-list = { $who } { $on ->
    [true] ligou a opção de só conversar com servidores escolhidos.
   *[false] desligou a opção de só conversar com servidores escolhidos.
}
log-relay-made = { $who } assinou o repetidor { $target }.
log-relay-changed = { $who } alterou o repetidor { $target }.
log-relay-removed = { $who } saiu do repetidor { $target }.
log-house-changed = { $who } alterou: { $changed }.
setting-other = como a casa é conduzida
setting-name = o nome da comunidade
setting-description = do que se trata
setting-rules = as regras
setting-status-chars-max = o tamanho das publicações
setting-default-visibility = quem vê as publicações de quem chega
setting-default-local-only = se as publicações de quem chega saem da casa
setting-let-strangers-through = se estranhos chegam às pessoas na hora
setting-about = o texto longo sobre a comunidade
setting-privacy = o texto sobre privacidade
setting-terms = os termos de uso
setting-look = as cores dela
setting-picture = a imagem da comunidade
setting-asking = quem pode pedir para entrar
setting-join-question = o que se pergunta a quem quer entrar
setting-invites-paused = se os convites funcionam
setting-members-may-not-invite = quem pode convidar
setting-far-files-bytes-max = quanto as imagens de fora podem ocupar
setting-far-posts-bytes-max = quanto as publicações de fora podem ocupar
log-box-restart = { $who } reiniciou o aparelho.
log-box-shutdown = { $who } desligou o aparelho.
log-box-factory-reset = { $who } fez o aparelho esquecer tudo.
log-invite-revoked = { $who } retirou um convite de { $about }.
log-account-password-reset = { $who } ajudou { $target } a ter uma nova senha.
log-account-second-step-taken = { $who } tirou a segunda etapa com que { $target } entrava.
log-house-owner-reset = { $who } colocou o arquivo com que uma pessoa responsável sem acesso volta.
log-account-claimed-again = { $who } assumiu a casa de novo como { $target }.
log-account-signed-out = { $who } encerrou todas as sessões de { $target }.
log-account-role = { $who } deu a { $target } o papel de { $after ->
    [owner] responsável
    [moderator] moderação
   *[member] membro
}.
log-server-tried-again = { $who } mandou tentar de novo o que espera para { $target }.
log-request-approved = { $who } deixou entrar { $name }, que tinha pedido.
log-request-rejected = { $who } disse a { $name }, que pediu para entrar, que desta vez não vai dar.
log-request-asked-back = { $who } fez uma pergunta a { $name }, que quer entrar.
log-account-warn = { $who } enviou uma advertência a { $target }.
log-account-disable = { $who } impediu { $target } de entrar.
log-account-un-disable = { $who } permitiu que { $target } entre de novo.
log-account-silence = { $who } limitou { $target }.
log-account-un-silence = { $who } deixou de limitar { $target }.
log-account-suspend = { $who } tirou o acesso de { $target }.
log-account-un-suspend = { $who } deixou { $target } voltar.
log-account-sensitive = { $who } mandou cobrir todas as imagens de { $target }.
log-account-un-sensitive = { $who } não manda mais cobrir todas as imagens de { $target }.
log-account-delete-statuses = { $who } apagou publicações de { $target }.
log-account-mark-statuses-as-sensitive = { $who } cobriu imagens de { $target }.
log-account-archived = { $who } salvou um arquivo com o que é de { $target }.
log-account-removed = { $who } removeu { $target } para sempre.
log-report-assigned = { $who } decidiu quem cuida de uma denúncia sobre { $about }.
log-report-unassigned = { $who } não cuida mais de uma denúncia sobre { $about }.
log-report-resolved = { $who } encerrou uma denúncia sobre { $about }.
log-report-reopened = { $who } abriu de novo uma denúncia sobre { $about }.
log-report-changed = { $who } corrigiu uma denúncia sobre { $about }.
log-report-noted = { $who } escreveu uma nota numa denúncia sobre { $about }.
log-report-note-removed = { $who } removeu uma nota de uma denúncia sobre { $about }.
log-report-forwarded = { $who } avisou o servidor de { $about } de uma denúncia.
log-status-deleted = { $who } apagou uma publicação de { $about }.
log-status-covered = { $who } cobriu as imagens de uma publicação de { $about }.
log-announcement-made = { $who } escreveu um anúncio.
log-announcement-changed = { $who } alterou um anúncio.
log-announcement-removed = { $who } removeu um anúncio.
log-emoji-made = { $who } adicionou o emoji :{ $target }:.
log-emoji-changed = { $who } alterou o emoji :{ $target }:.
log-emoji-removed = { $who } removeu o emoji :{ $target }:.

## Updates
update-look = Procurar algo mais novo agora
update-looking = Procurando algo mais novo…
update-installing = Está sendo instalada agora. O aparelho reinicia daqui a pouco.
update-chosen = Salvo.
update-seen = Já sei
update-seen-done = Certo.
update-new = O que há de novo
update-when = Quando as atualizações são instaladas
update-when-night = À noite, entre três e cinco horas
update-when-button = Quando eu apertar o botão
update-aside = Posto de lado
update-aside-remove = Remover para sempre
update-aside-sure = O que escreveu a versão que não funcionou some então para sempre.
update-aside-gone = Removido.
log-update-asked = { $who } quis instalar a versão { $version }.
log-update-installed = A versão { $version } foi instalada e funciona.
log-update-came-back = A versão { $version } não funcionou aqui. A casa voltou para a anterior.
log-update-aside-removed = { $who } removeu o que uma versão que não funcionou tinha posto de lado.
setting-updates = quando as atualizações são instaladas

## This box
box-facts = O que ele conta
box-findings = O que não está bem
box-power = Reiniciar e desligar
box-power-text = Reiniciar leva um ou dois minutos. Nada se perde; o que outros servidores mandam enquanto isso chega depois. Não puxe simplesmente da tomada.
box-wifi = Wi-Fi
box-wifi-text = A que Wi-Fi o aparelho se liga onde não há cabo.
box-wifi-choose = Escolher o Wi-Fi
box-restart = Reiniciar o aparelho
box-restart-ask = Reiniciar o aparelho?
box-restart-ask-text = Ninguém chega a ele por um ou dois minutos. Depois ele volta sozinho.
box-restarting = O aparelho está reiniciando. Esta página volta quando ele voltar.
box-shutdown = Desligar o aparelho
box-shutdown-ask = Desligar o aparelho?
box-shutdown-ask-text = Ninguém chega a ele até que alguém o tire da tomada e ligue de novo.
box-shutting-down = O aparelho está se desligando. Espere a luz parar de piscar antes de tirá-lo da tomada.
box-reset = Esquecer tudo
box-reset-text = Apaga tudo o que este aparelho sabe: pessoas, publicações, imagens, o endereço dele. Só uma cópia de segurança traz isso de volta. Depois o aparelho começa como no primeiro dia.
box-reset-open = Esquecer tudo…
box-reset-name = Para ter certeza, digite o nome da comunidade: { $name }
box-reset-password = Sua senha
box-reset-act = Apagar tudo
box-resetting = O aparelho apaga tudo e reinicia. O novo código de abertura está na tela dele e em claim-code.txt no cartão.
box-none = Este não é um dos nossos aparelhos, por isso não pode ser reiniciado nem zerado daqui. Faça isso com os meios do computador.
