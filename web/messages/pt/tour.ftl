# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Mais tarde
tour-rules-title = Quais são as regras aqui?
tour-rules-lead = Todo mundo as vê antes de entrar. Você pode mudá-las quando quiser.
tour-rules-choice = Escolha regras para começar
tour-rules-own = Nossas próprias regras
tour-rules-own-text = Escreva as suas, ou mude algumas das nossas.
tour-rules-field = As regras, uma em cada linha
tour-rules-hint = As curtas são lidas.
tour-rules-wrong = No máximo 20 regras de no máximo 300 caracteres cada.
tour-rules-button = Estas são as nossas regras
tour-question-field = O que vocês perguntam a quem quer entrar?
tour-question-hint = Pessoas sem convite podem pedir na página inicial de vocês. Você lê a resposta e decide. Deixe vazio se ninguém deve pedir.
tour-question-start = Quem é você e de onde nos conhecemos?
tour-question-wrong = A pergunta pode ter no máximo 300 caracteres.
rules-family-title = Família
rules-family-text = Para pessoas que se veem nos aniversários.
rules-family-rules =
    Seja gentil, mesmo quando bate o cansaço.
    Pergunte antes de publicar uma foto de alguém, e sempre se for de uma criança.
    O que se conta aqui fica aqui, a não ser que quem escreveu tenha publicado para todo mundo.
rules-friends-title = Amigos e vizinhos
rules-friends-text = Para pessoas que se conhecem, mais ou menos.
rules-friends-rules =
    Seja gentil. Discorde do que alguém disse, não de quem a pessoa é.
    Nada de ódio contra ninguém por sua origem, suas crenças, quem ama ou o corpo que tem.
    Pergunte antes de publicar fotos de outras pessoas.
    Nada de publicidade.
rules-club-title = Clube ou turma
rules-club-text = Para um coral, um time, uma oficina, uma escola.
rules-club-rules =
    Seja gentil e jogue limpo, também com outros clubes.
    Nada de ódio, ameaças ou bullying, nem aqui nem em outro lugar com uma conta daqui.
    Pergunte antes de publicar fotos de outras pessoas; no caso de crianças, pergunte aos pais.
    O que ninguém deveria ver de surpresa vai atrás de um aviso de conteúdo.
    Nada de publicidade sem perguntar antes.
rescue-title = Sua folha de resgate
rescue-lead = Ninguém pode mandar uma nova senha por e-mail: não há ninguém acima de você. Se um dia você perder a sua, estas doze palavras deixam você voltar. Elas também abrem as suas cópias de segurança.
rescue-sheet-title = Folha de resgate de { $community }
rescue-sheet-day = Feita em { $day }
rescue-sheet-address = Endereço
rescue-sheet-owner = Responsável
rescue-sheet-what = Perdeu a senha? Escaneie o código, ou abra o endereço com /rescue no fim, e digite estas doze palavras. Uma cópia de segurança abre com as mesmas palavras.
rescue-sheet-keep = Guarde esta folha onde guarda documentos. Quem a tiver pode assumir a comunidade.
rescue-scan = Código QR da página em que se digitam as palavras
rescue-print = Imprima esta página (no menu do navegador), ou copie à mão. Uma foto no celular é melhor que nada.
rescue-again = Quando você tiver digitado as duas palavras, só esta folha vai valer. Até lá, a anterior ainda vale. Guarde aquela para as cópias feitas com ela.
rescue-field = Digite a palavra { $one } e a palavra { $two } da sua cópia
rescue-hint = Com um espaço entre elas. As palavras acima se escondem enquanto você digita.
rescue-wrong = Essas não são a palavra { $one } e a palavra { $two }. Compare a sua cópia com as palavras acima, uma por uma.
rescue-button = Já está no papel
rescue-kept-since = Você tem uma folha de resgate. Ela foi feita em { $when }.
rescue-kept-text = As palavras dela não ficam guardadas aqui, então não podem ser mostradas de novo. Se a folha se perdeu, ou alguém a viu, faça uma nova: aí as palavras antigas não deixam mais ninguém entrar.
rescue-kept-new = Fazer uma folha nova
tour-invites-title = Quem você quer aqui?
tour-invites-lead = Um convite deixa entrar uma pessoa. Mostre o código a alguém ao seu lado, ou envie o link a uma pessoa. Ele funciona uma vez, por uma semana.
tour-invites-number = Convite { $number }
tour-invites-card = Imprimir como cartão, ou retirar
tour-invites-first = Criar o primeiro convite
tour-invites-more = Mais um, para outra pessoa
tour-post-title = Diga olá
tour-post-lead = É a primeira coisa que todo mundo que chegar vai ler.
tour-post-start = Olá! Esta é a primeira publicação de { $community }. O café está passando.
opened-title = Sua toca está aberta
opened-lead = Você está em casa, { $name }.
opened-said-title = Sua primeira publicação saiu
opened-said-see = Ver a publicação
opened-said-delivery = Como ela vai nos outros servidores
opened-said-local = Ela fica neste computador, porque você só está experimentando o Burrow. Quem abrir este endereço aqui pode ler.
opened-said-alone = Ela está na sua página pública, onde todo mundo pode ler. Ninguém segue você ainda, então ela não foi entregue a mais ninguém. Isso começa com o seu primeiro seguidor.
opened-said-home = { $count ->
    [one] Ela está na sua página pública, e { $count } pessoa que mora aqui a tem diante dos olhos.
   *[other] Ela está na sua página pública, e { $count } pessoas que moram aqui a têm diante dos olhos.
}
opened-said-away = { $count ->
    [one] Ela está na sua página pública, e está indo para outro servidor.
   *[other] Ela está na sua página pública, e está indo para outros { $count } servidores.
}
opened-rescue-title = Você ainda não tem uma folha de resgate
opened-rescue-text = Se você perder a senha agora, não há caminho de volta a partir daqui.
opened-rescue-link = Fazer a folha de resgate
opened-app-title = Conectar um aplicativo
opened-app-text = Qualquer aplicativo feito para o Mastodon funciona. Ele vai pedir o nome do seu servidor:
opened-invite-title = Convidar mais gente
opened-invite-text = Um link, ou um código para escanear, para cada pessoa que você gostaria de ter aqui.
opened-home-title = Cuidar de tudo
opened-home-text = As pessoas, as regras e todo o resto estão na sua página inicial.
opened-home-button = Ir para o início
by-words-title = Voltar com a sua folha de resgate
by-words-lead = Para quem é responsável por este lugar: digite as doze palavras da sua folha de resgate e escolha uma nova senha.
by-words-field = As doze palavras
by-words-hint = Na ordem, com espaços entre elas. Bastam as quatro primeiras letras de cada palavra.
by-words-password = Nova senha
by-words-button = Me deixe entrar
by-words-count = { $count ->
    [one] Há { $count } palavra. São precisas doze.
   *[other] Há { $count } palavras. São precisas doze.
}
by-words-unknown = “{ $word }” não está em nenhuma folha de resgate. Olhe letra por letra.
by-words-muddled = Estas palavras não combinam. Uma foi lida errado, ou duas trocaram de lugar.
by-words-wrong = São palavras de uma folha de resgate, mas não da que vale aqui. Se você fez uma mais nova, use essa.
by-words-none = Ainda não há folha de resgate para este lugar.
by-words-slow = Foram tentativas demais. Espere um quarto de hora e tente de novo.
by-words-others = Você mora aqui, mas não é responsável? A pessoa responsável pode ajudar você a voltar.
