# Invites.

invites-title = Convites
invites-lead = Quem tem um convite pode entrar na hora. Dê a pessoas que você conhece.
invites-new = Criar um convite
invites-none = Nenhum convite ainda. Crie o primeiro e envie a alguém que você gostaria de ter aqui.
invites-open = Convites abertos
invites-closed = Usados, expirados ou retirados
invites-joined = { $count ->
    [0] Ninguém entrou com ele ainda
    [one] Uma pessoa entrou com ele
   *[other] { $count } pessoas entraram com ele
}
invites-left = { $count ->
    [0] nenhum uso restante
    [one] resta um uso
   *[other] restam { $count } usos
}
invites-unlimited = qualquer número de pessoas
invites-expires = aberto até { $when }
invites-never = não expira
invites-from = feito por { $name }
invite-state-open = aberto
invite-state-used = usado
invite-state-expired = expirado
invite-state-revoked = retirado
invite-untitled = Convite
invite-new-title = Criar um convite
invite-note = Para quem é?
invite-note-hint = Uma nota para você, como “Tia Rosa”. A pessoa convidada também a vê, como saudação.
invite-note-wrong = Uma nota pode ter no máximo 200 caracteres.
invite-uses = Quantas pessoas podem usá-lo?
invite-uses-1 = Uma pessoa
invite-uses-n = Até { $count } pessoas
invite-uses-any = Qualquer número
invite-expiry = Por quanto tempo fica aberto?
invite-expiry-1 = Um dia
invite-expiry-7 = Uma semana
invite-expiry-30 = 30 dias
invite-expiry-never = Até eu retirá-lo
invite-role = Entram como
invite-role-member = Membro
invite-role-member-text = Lê e publica
invite-role-moderator = Moderação
invite-role-moderator-text = Também ajuda a cuidar da comunidade
invite-follow = Seguem desde o começo
invite-follow-hint = Para que a primeira página não fique vazia.
invite-make = Criar o convite
invite-form-wrong = Essa opção não está na lista. Escolha de novo, por favor.
invite-follow-unknown = Uma das pessoas a seguir não está mais aqui. Escolha de novo, por favor.
invite-show-title = Seu convite está pronto
invite-link = O link
invite-link-text = Envie por mensagem ou e-mail:
invite-scan = Ou deixe escanear isto com a câmera do celular:
invite-scan-label = Código QR do link do convite
invite-local = Você só está experimentando o Burrow: este link funciona neste computador e em nenhum outro lugar.
invite-revoke = Retirar este convite
invite-revoke-text = O link deixa de funcionar na hora. Quem entrou com ele fica.
invite-revoked-notice = O convite foi retirado. O link não funciona mais.
invite-all = Todos os convites
invites-saved = Salvo.
invites-not-you = No momento, só quem cuida deste lugar faz convites. Fale com uma dessas pessoas se quiser trazer alguém.
invites-paused-notice = Todos os convites estão em pausa: ninguém pode entrar com um até que a pessoa responsável os libere de novo.
invites-settings-title = Como os convites são usados
invites-members = Membros também podem convidar
invites-members-text = Até cinco convites abertos por membro, para até cinco pessoas, abertos por no máximo 30 dias. Você vê todos.
invites-pause = Pausar todos os convites
invites-pause-text = Quem abrir um recebe, com gentileza, o recado de voltar depois. Nada se perde.
invite-copies = Fazer vários de uma vez, para imprimir
invite-copies-hint = Cada um é um convite à parte. Vêm como cartões, quatro por folha de papel.
invite-copies-1 = Só um
invite-copies-n = { $count } convites
invite-card = Imprimir como cartão
invite-sheet = Uma folha de cartões
cards-title = Cartões para imprimir
cards-lead-single = Cada cartão tem sua própria página, do tamanho de um cartão-postal (A6).
cards-lead-sheet = Quatro cartões cabem numa folha A4. Corte nas linhas tracejadas.
cards-how = Use “Imprimir” no seu navegador, sem margens e em tamanho real.
cards-as-sheet = Prefiro quatro por folha
cards-as-single = Prefiro um por página
cards-scan = Escaneie isto com a câmera do celular, ou digite:
tree-title = Quem convidou quem
tree-lead = Todas as pessoas que moram aqui, abaixo de quem as trouxe.
