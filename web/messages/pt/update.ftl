# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Atualizações
update-place-text = Qual versão está no ar, se há algo mais novo e quando é instalado.
update-version = Aqui funciona a versão { $version }.
update-good = A atualização para a versão { $version } deu certo { $when }.
update-looked = A última procura por algo mais novo foi { $when }.
update-look = Procurar algo mais novo agora
update-busy = Procurando algo mais novo…
update-offer = Versão { $version }
update-size =
    { $count ->
        [one] Um megabyte para baixar.
       *[other] { $count } megabytes para baixar.
    }
update-new = O que há de novo
update-install = Instalar agora
update-install-again = Tentar mais uma vez
update-install-hint = O aparelho reinicia com ela e some por alguns minutos. Se a nova versão não funcionar aqui, o aparelho volta sozinho para esta.

## How it stands
update-lead-none = Este Burrow não se atualiza sozinho: quem fez este programa não disse a ele onde procurar.
update-lead-never = Ainda não se procurou nada mais novo. Isso acontece uma vez por dia.
update-lead-look = Está tudo em dia.
update-lead-offered = Há uma versão mais nova.
update-lead-fetch = Uma versão mais nova está sendo baixada. Enquanto isso, tudo continua como sempre.
update-lead-ready-night = Uma versão mais nova chegou. Ela é instalada na próxima noite, entre três e cinco horas.
update-lead-ready-now = Uma versão mais nova chegou e está prestes a ser instalada.
update-lead-ready-button = Uma versão mais nova chegou. Ela é instalada quando você apertar o botão.
update-lead-install = A versão mais nova está sendo instalada. O aparelho reinicia daqui a pouco.
update-lead-trial = A versão mais nova está no ar, em teste: seu Burrow vê se tudo funciona com ela.

## When
update-when = Quando as atualizações são instaladas
update-when-night = À noite
update-when-night-text = Entre três e cinco horas, quando ninguém deve se importar que o aparelho suma por alguns minutos.
update-when-button = Quando eu apertar o botão
update-when-button-text = Elas são baixadas e esperam por você. Não as deixe esperar muito: muitas fecham brechas por onde outros poderiam entrar.
update-when-save = Salvar

## What is in the way
update-snag-feed-unreachable = Não dá para procurar nada mais novo: o lugar onde as atualizações são anunciadas não responde. A tentativa se repete sozinha.
update-snag-feed-broken = O lugar onde as atualizações são anunciadas diz algo que esta versão não entende. Amanhã se olha de novo.
update-snag-other-board = Não há atualizações para este tipo de aparelho.
update-snag-too-far = A versão mais nova não pode ser instalada sobre esta: antes é preciso passar pela versão { $version }. Veja como você instalou este aparelho e ponha a versão mais nova em um cartão novo; sua cópia de segurança volta nele.
update-snag-unreachable = A atualização não pode ser baixada agora. Ela continua sozinha de onde estava.
update-snag-wrong = O que chegou não é a atualização anunciada e foi jogado fora. Amanhã se olha de novo.
update-snag-no-room =
    { $count ->
        [one] Não há espaço para a atualização: falta um megabyte. Abra espaço; ela continua sozinha.
       *[other] Não há espaço para a atualização: faltam { $count } megabytes. Abra espaço; ela continua sozinha.
    }
update-snag-disk = A atualização não pode ser gravada no disco. A tentativa se repete sozinha. Se continuar assim, veja como está o cartão.
update-snag-no-installer = A atualização está aqui, mas nada neste computador a instala. Em um computador de que você mesmo cuida, instale a nova versão como instalou esta.
update-snag-interrupted = A instalação foi interrompida, talvez porque faltou energia. Nada se perdeu: ela começa de novo.
update-snag-failed = A atualização não pôde ser instalada, e nada mudou. O que foi dito: { $why }

## What did not go well
update-back = A atualização para a versão { $version } não funcionou aqui. Seu Burrow voltou sozinho para a versão anterior, e funciona como antes. Ela não é tentada de novo, a não ser que você queira.
update-why-http = A nova versão não respondia.
update-why-store = A nova versão não conseguiu ler o que seu Burrow guarda.
update-why-tunnel = Com a nova versão, ninguém alcançava seu Burrow de fora.
update-why-adapter = A nova versão não encontrou a rede deste aparelho.
update-why-no-start = A nova versão não iniciou.
update-why-other = Não se sabe o que havia de errado com a nova versão.
update-alert-look = Ver as atualizações

## What was put aside
update-aside = Posto de lado
update-aside-text = A versão mais antiga não consegue ler isso. Fica guardado até você remover.
update-aside-since = Quando seu Burrow voltou para a versão anterior, voltou ao que sabia { $when }. O que a nova versão escreveu depois disso foi posto de lado.
update-aside-nothing = Ninguém daqui tinha publicado nada nesse tempo.
update-aside-posts =
    { $count ->
        [one] Há nele uma publicação de alguém daqui.
       *[other] Há nele { $count } publicações de pessoas daqui.
    }
update-aside-unread = Esta versão não consegue contar o que há nele.
update-aside-size =
    { $count ->
        [one] Ocupa um megabyte.
       *[other] Ocupa { $count } megabytes.
    }
update-aside-remove = Remover para sempre
