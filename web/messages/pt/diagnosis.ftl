# How the house finds out what is wrong with itself.

diagnosis-title = Está tudo bem?
diagnosis-link = Tudo pode ser alcançado? Deixe sua toca verificar.
diagnosis-place-text = Sua toca se examina e diz o que fazer.
diagnosis-look = Examinar de novo
diagnosis-busy = Sua toca está se examinando. Isso leva até dois minutos; a página mostra sozinha o que ela encontrou.
diagnosis-never = Sua toca ainda não se examinou. Ela faz isso uma vez por dia e sempre que você aperta o botão.
diagnosis-all-well = Pelo que vemos, está tudo bem.
diagnosis-hints = { $count ->
    [one] Tudo funciona. Uma coisa poderia estar melhor.
   *[other] Tudo funciona. { $count } coisas poderiam estar melhores.
}
diagnosis-troubles = { $count ->
    [one] Uma coisa não funciona.
   *[other] { $count } coisas não funcionam.
}
diagnosis-looked = Último exame: { $when }.
diagnosis-since = Encontrado pela primeira vez: { $when }.
diagnosis-found = O que ela encontrou
diagnosis-local = Esta toca está só em teste neste computador: mais ninguém consegue alcançá-la. Por isso ela só examina o relógio, o disco e o que guarda. O resto não se aplica.
diagnosis-is-fine = em ordem
diagnosis-is-hint = poderia estar melhor
diagnosis-is-bad = não funciona
diagnosis-is-unseen = não examinado
diagnosis-support = Alguém está ajudando você?
diagnosis-support-text = Dê este texto a essa pessoa. Ele diz qual é esta versão, em que estado está e o que foi encontrado. Não tem nomes, endereços, senhas nem nada que alguém tenha escrito.
diagnosis-support-label = Texto para copiar
diagnosis-back = Voltar ao painel
diagnosis-back-setup = Voltar à preparação

## What is looked at
diagnosis-check-clock = O relógio
diagnosis-check-disk = O espaço no disco
diagnosis-check-store = O que sua toca guarda
diagnosis-check-dns = Seu nome na internet
diagnosis-check-tunnel = O túnel
diagnosis-check-address = O caminho até sua toca
diagnosis-check-challenge = “Você é uma pessoa?”
diagnosis-check-webfinger = Encontrar as pessoas pelo nome
diagnosis-check-actor = Perfis para outros servidores
diagnosis-check-inbox = Cartas de outros servidores
diagnosis-check-streaming = Novidades na hora nos aplicativos
diagnosis-check-media = Imagens
diagnosis-check-cache = Nada se mistura no caminho
diagnosis-check-upload = Imagens e vídeos grandes

## Where all is well
diagnosis-fine-clock = Este computador sabe que horas são.
diagnosis-fine-disk = Há espaço suficiente.
diagnosis-fine-store = Sua toca consegue anotar o que acontece.
diagnosis-fine-dns = { $host } leva a algum lugar na internet.
diagnosis-fine-tunnel = O túnel está de pé.
diagnosis-fine-address = Quem pergunta por { $host } chega exatamente a esta toca.
diagnosis-fine-challenge = Ninguém pede a outros servidores que provem que são pessoas, o que eles não conseguiriam.
diagnosis-fine-webfinger = Outros servidores encontram as pessoas de { $host } pelo nome.
diagnosis-fine-actor = Outros servidores conseguem ler quem é alguém daqui.
diagnosis-fine-inbox = As cartas de outros servidores entram.
diagnosis-fine-streaming = Os aplicativos podem saber na hora o que acontece.
diagnosis-fine-media = As imagens passam e podem ser guardadas no caminho.
diagnosis-fine-cache = Todos recebem o que pediram, fresquinho daqui.
diagnosis-fine-upload = Imagens e vídeos grandes chegam inteiros.

## What doesn’t work then
diagnosis-harm-clock = Outros servidores não acreditam em cartas com a hora errada, e nada do que é protegido pode ser alcançado.
diagnosis-harm-disk = Quando o disco está cheio, ninguém consegue publicar e nada entra.
diagnosis-harm-store = Ninguém consegue publicar e nada entra.
diagnosis-harm-dns = Ninguém encontra { $host }: nem sua gente quando está fora, nem outro servidor.
diagnosis-harm-tunnel = Ninguém chega a { $host } de fora: nem sua gente quando está fora, nem outro servidor.
diagnosis-harm-address = Ninguém chega a { $host } de fora: nem sua gente quando está fora, nem outro servidor.
diagnosis-harm-challenge = Outros servidores e aplicativos são programas e não passam nisso. Não conseguem seguir vocês nem escrever para vocês, e os aplicativos param de funcionar.
diagnosis-harm-webfinger = Pessoas de fora não encontram ninguém daqui quando buscam.
diagnosis-harm-actor = Outros servidores não conseguem mostrar perfis daqui e não acreditam no que é enviado daqui.
diagnosis-harm-inbox = Respostas, favoritos e publicações de outros servidores não chegam.
diagnosis-harm-streaming = Os aplicativos só veem o que é novo quando alguém puxa a tela para baixo.
diagnosis-harm-media = Pessoas de fora veem as publicações daqui sem as imagens.
diagnosis-harm-cache = Outros servidores podem receber uma página onde precisam de um documento, e as pessoas algo antigo ou que não é para elas.
diagnosis-harm-upload = Imagens e vídeos grandes não podem ser publicados de fora da sua casa.

## Why
diagnosis-why-not-open = Ainda não há ninguém aqui que outros possam procurar.
diagnosis-why-offline = Ninguém responde lá fora. Talvez sua linha de internet esteja fora do ar agora.
diagnosis-why-clock-off = O relógio deste computador está { $figure } minutos fora da hora.
diagnosis-why-clock-year = O relógio deste computador mostra um ano que não pode estar certo.
diagnosis-why-disk-low = Restam { $figure } MB. Não é muito.
diagnosis-why-disk-full = Restam só { $figure } MB.
diagnosis-why-disk-unread = O disco não diz quanto espaço resta.
diagnosis-why-store-stuck = Sua toca não consegue anotar nada.
diagnosis-why-name-unknown = Não há registro de { $host } na internet.
diagnosis-why-name-at-home = { $host } leva a uma rede doméstica, aonde mais ninguém chega.
diagnosis-why-tunnel-own = Você disse que algo seu traz as visitas até aqui, então não há um túnel nosso.
diagnosis-why-tunnel-none = Não há um túnel nosso.
diagnosis-why-tunnel-missing = O programa que mantém o túnel aberto não está neste computador.
diagnosis-why-tunnel-starting = O túnel está sendo montado agora.
diagnosis-why-tunnel-cut = O programa do túnel está funcionando, mas não alcança a Cloudflare.
diagnosis-why-tunnel-ended = O programa do túnel parou e está sendo iniciado de novo.
diagnosis-why-unreachable = Ninguém respondeu quando perguntamos por { $host }.
diagnosis-why-slow = { $host } demorou demais para responder.
diagnosis-why-elsewhere = Alguém respondeu por { $host }, mas não foi esta toca.
diagnosis-why-challenged = Algo na frente de { $host } queria uma prova de que é uma pessoa que pergunta.
diagnosis-why-barred = Algo na frente de { $host } nos barrou (erro { $figure }).
diagnosis-why-behind = A Cloudflare, ou o que houver na frente de { $host }, não consegue chegar a esta toca (erro { $figure }).
diagnosis-why-wrong-status = Esta toca respondeu, mas com o erro { $figure }, o que não deveria.
diagnosis-why-got-page = Pedimos um documento, como fazem outros servidores, e recebemos uma página web.
diagnosis-why-wrong-kind = Recebemos algo diferente do que pedimos.
diagnosis-why-kept = Recebemos uma resposta antiga, que algo tinha guardado no caminho.
diagnosis-why-mixed = Páginas web e documentos para outros servidores trocam de lugar entre si.
diagnosis-why-not-kept = As imagens chegam, mas com o aviso de que ninguém pode guardá-las. Cada uma faz toda vez o caminho inteiro desde a sua casa.
diagnosis-why-no-upgrade = Os aplicativos pedem uma linha que fique aberta. Esse pedido se perde no caminho.
diagnosis-why-too-large = Enviamos { $figure } MB, e algo no caminho recusou por ser grande demais.
diagnosis-why-cut-off = Enviamos { $figure } MB, e eles não chegaram inteiros.
diagnosis-why-address-first = Isto não adianta enquanto ninguém chegar à sua toca.

## What to do
diagnosis-do-not-open = Será examinado assim que houver uma pessoa responsável.
diagnosis-do-offline = Veja se outras coisas em casa chegam à internet, e examine de novo mais tarde.
diagnosis-do-clock-off = Deixe este computador pegar a hora da internet: é uma chave nas configurações de data e hora. No nosso aparelho isso acontece sozinho; reinicie-o quando estiver on-line.
diagnosis-do-clock-year = Deixe este computador pegar a hora da internet: é uma chave nas configurações de data e hora. No nosso aparelho isso acontece sozinho; reinicie-o quando estiver on-line.
diagnosis-do-disk-low = Guarde menos imagens de outros servidores, que podem ser buscadas de novo, ou mude para um disco maior.
diagnosis-do-disk-full = Guarde menos imagens de outros servidores, que podem ser buscadas de novo, ou apague deste computador o que você não precisa.
diagnosis-do-disk-unread = Veja se o disco está bem conectado e reinicie este computador. Se não adiantar, o disco pode estar no fim: cuide de ter uma cópia de segurança.
diagnosis-do-store-stuck = Abra espaço no disco e reinicie este computador. Se não adiantar, o disco pode estar no fim: cuide de ter uma cópia de segurança.
diagnosis-do-name-unknown = Veja se o domínio está pago e se o registro dele na Cloudflare ainda está lá. Se for novo, espere uma hora. Refazer a preparação do túnel cria o registro de novo.
diagnosis-do-name-at-home = Mude o registro no lugar em que você administra seu domínio, ou deixe que façamos um túnel. Se só o roteador da sua casa diz isso, talvez lá fora esteja tudo bem.
diagnosis-do-tunnel-own = Nada, se o caminho até sua toca estiver em ordem.
diagnosis-do-tunnel-none = Nada, se o caminho até sua toca estiver em ordem.
diagnosis-do-tunnel-missing = Instale o programa “cloudflared” e inicie sua toca de novo.
diagnosis-do-tunnel-starting = Espere um minuto e examine de novo.
diagnosis-do-tunnel-cut = Veja se outras coisas em casa chegam à internet. Depois reinicie o túnel.
diagnosis-do-tunnel-ended = Reinicie o túnel. Se ele parar de novo, veja o que o atrapalha.
diagnosis-do-unreachable = Veja se o túnel está de pé e se sua linha de internet funciona. Depois reinicie o túnel.
diagnosis-do-slow = Alguém em casa está enviando ou baixando muita coisa agora? Examine de novo mais tarde.
diagnosis-do-elsewhere = Veja aonde leva o registro de { $host }. Talvez ainda leve a um servidor antigo.
diagnosis-do-challenged = Na Cloudflare, desligue “Bot Fight Mode” e “I’m Under Attack”. Com um token de API, podemos fazer quase tudo isso por você.
diagnosis-do-barred = Na Cloudflare, procure em “Security” regras que barrem programas e tire { $host } delas. Com um token de API, podemos fazer quase tudo isso por você.
diagnosis-do-behind = Reinicie o túnel. Se nada mudar, veja o que o atrapalha.
diagnosis-do-wrong-status = Examine de novo daqui a alguns minutos. Se continuar, dê o texto abaixo a quem ajuda você.
diagnosis-do-got-page = Algo no caminho muda o que outros servidores pedem. Desligue lá o que reescreve páginas de { $host }.
diagnosis-do-wrong-kind = Algo no caminho muda o que sai daqui. Desligue lá o que reescreve respostas de { $host }.
diagnosis-do-kept = Na Cloudflare, apague as regras que guardam tudo (“cache”) e esvazie o cache dela. Com um token de API, podemos definir a regra certa por você.
diagnosis-do-mixed = Na Cloudflare, apague as regras que guardam tudo (“cache”) e esvazie o cache dela. Com um token de API, podemos definir a regra certa por você.
diagnosis-do-not-kept = Tire o que muda “Cache-Control” no caminho. Nada está quebrado; só custa tempo.
diagnosis-do-no-upgrade = Na Cloudflare, ligue “WebSockets” em “Network”. Com um proxy seu, faça-o repassar os cabeçalhos “Upgrade” e “Connection”.
diagnosis-do-too-large = Com um proxy seu, aumente o tamanho máximo que ele deixa passar (nginx: client_max_body_size). A própria Cloudflare permite 100 MB.
diagnosis-do-cut-off = Talvez sua linha seja lenta demais para tanta coisa de uma vez. Em casa, envie pela sua própria rede.
diagnosis-do-address-first = Cuide antes do caminho até sua toca.

## Buttons, and what they did
diagnosis-fix-restart = Reiniciar o túnel
diagnosis-fix-room = Guardar menos imagens de outros
diagnosis-fix-way = Ver o que atrapalha o túnel
diagnosis-fix-choose = Cuidar do caminho até sua toca
diagnosis-fix-zone = Deixar que ajustemos a Cloudflare
diagnosis-did-restart = O túnel está sendo reiniciado. Examine de novo daqui a um minuto.
diagnosis-did-room = De agora em diante, guardam-se no máximo 64 MB de imagens de outros servidores. O resto sai em algumas horas.
