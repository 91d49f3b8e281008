# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = Não há mais espaço
error-507 = O disco deste Burrow está cheio, então nada pode ser publicado nem enviado até haver espaço. O que você escreveu não foi guardado. A pessoa responsável pode abrir espaço no painel, em “Armazenamento”.

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = O calor
diagnosis-check-power = A energia
diagnosis-check-card = O cartão
diagnosis-check-memory = A memória
diagnosis-fine-heat = O aparelho está fresco o bastante.
diagnosis-fine-power = A fonte dá o bastante.
diagnosis-fine-card = O cartão, ou o disco, está bem, pelo que diz.
diagnosis-fine-memory = Há memória suficiente.
diagnosis-harm-heat = O aparelho se freia, e tudo demora mais. Com o tempo o calor o desgasta.
diagnosis-harm-power = O aparelho se freia e pode parar no meio de uma gravação. A maioria dos cartões estragados vem disso.
diagnosis-harm-card = O que ele guarda pode se perder a qualquer dia: publicações, imagens, tudo.
diagnosis-harm-memory = Tudo demora mais.
diagnosis-why-clock-waits = Este aparelho ainda não sabe que horas são, por isso não fala com outros servidores. Em casa tudo funciona.
diagnosis-why-untold = Este computador não diz.
diagnosis-why-warm = Dentro dele faz { $figure } °C. É bastante calor.
diagnosis-why-hot = Dentro dele faz { $figure } °C. É calor demais.
diagnosis-why-slowed = O aparelho está se freando porque está quente demais.
diagnosis-why-power-low = A fonte está dando pouco agora.
diagnosis-why-power-was-low = A fonte deu pouco em algum momento desde a última vez que ele foi ligado.
diagnosis-why-card-errors = O cartão perdeu ou estragou alguma coisa ({ $figure } vezes).
diagnosis-why-card-repaired = O que está guardado no cartão precisou ser reparado quando o aparelho ligou.
diagnosis-why-card-worn = O cartão diz que { $figure } % da vida dele já foram gastos.
diagnosis-why-card-ends = O cartão diz que não tem mais reserva para substituir o que quebra.
diagnosis-why-card-busy = Cerca de { $figure } MB por dia são gravados no cartão. É mais do que deveria.
diagnosis-why-memory-low = Só restam { $figure } MB de memória.
diagnosis-do-clock-waits = Espere alguns minutos. Se continuar, veja se outras coisas em casa chegam à internet e se o roteador deixa o aparelho perguntar a hora (NTP).
diagnosis-do-untold = Nada. Alguns computadores não têm sensor para isso.
diagnosis-do-warm = Deixe o ar chegar ao aparelho: tire-o do armário, do aquecedor, do sol.
diagnosis-do-hot = Deixe o ar chegar ao aparelho: tire-o do armário, do aquecedor, do sol. Uma caixa com ventoinha ou dissipador ajuda.
diagnosis-do-slowed = Deixe o ar chegar ao aparelho: tire-o do armário, do aquecedor, do sol. Uma caixa com ventoinha ou dissipador ajuda.
diagnosis-do-power-low = Use a fonte feita para este aparelho, direto na tomada, com um cabo curto; desligue o que puxa energia dele, como discos.
diagnosis-do-power-was-low = Use a fonte feita para este aparelho, direto na tomada, com um cabo curto.
diagnosis-do-card-errors = Faça hoje uma cópia de segurança e restaure-a em um cartão novo.
diagnosis-do-card-repaired = Veja se falta alguma coisa e faça uma cópia de segurança. Uma queda de energia pode causar isso uma vez; se acontecer de novo, use um cartão novo.
diagnosis-do-card-worn = Faça uma cópia de segurança e restaure-a logo em um cartão novo.
diagnosis-do-card-ends = Faça hoje uma cópia de segurança e restaure-a em um cartão novo.
diagnosis-do-card-busy = Hoje nada. Se continuar por dias, conte a quem ajuda você: com menos, um cartão dura mais.
diagnosis-do-memory-low = Reinicie o aparelho. Se voltar, talvez ele seja pequeno para tantas pessoas e servidores.

## The page about the box
box-title = Este aparelho
box-place-text = Se está quente, como está o cartão; reiniciar ou desligar.
box-lead-well = O aparelho está bem, pelo que diz.
box-lead-trouble = Algo não está bem com o aparelho.
box-lead-clock = O aparelho espera que alguém na internet diga a ele que horas são. Até lá ele não fala com outros servidores; em casa tudo funciona.
box-lead-none = Seu Burrow está em um computador que não é um dos nossos aparelhos, por isso não pode ser reiniciado, desligado nem zerado daqui. Faça isso com os meios do computador.
box-facts = O que ele conta
box-findings = O que não está bem
box-fact-version = Versão
box-fact-board = Tipo de aparelho
box-fact-on = Ligado há
box-fact-heat = Calor dentro
box-fact-power = Fonte
box-fact-memory = Memória
box-fact-disk = Disco
box-fact-worn = Vida gasta do cartão
box-fact-written = Gravado no cartão
box-fact-clock = Relógio
box-on-hours =
    { $count ->
        [0] Menos de uma hora
        [one] Uma hora
       *[other] { $count } horas
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB por dia
box-left = { $left } de { $all } MB livres
box-power-well = Dá o bastante
box-power-was-low = Deu pouco em algum momento desde que foi ligado
box-power-low = Dá pouco
box-clock-right = Certo
box-clock-waits = Espera a hora certa
box-power = Reiniciar e desligar
box-power-text = Reiniciar leva um ou dois minutos. Nada se perde; o que outros servidores mandam enquanto isso chega depois. Não puxe simplesmente da tomada.
box-restart = Reiniciar o aparelho
box-shutdown = Desligar o aparelho
box-reset = Esquecer tudo
box-reset-text = Apaga tudo o que este aparelho sabe: pessoas, publicações, imagens, o endereço dele. Só uma cópia de segurança traz isso de volta. Depois o aparelho começa como no primeiro dia.
box-reset-name = Para ter certeza, digite o nome da comunidade: { $name }
box-reset-hint = Ou o endereço dela.
box-reset-name-wrong = Esse não é o nome da comunidade. Nada foi apagado.
box-reset-button = Apagar tudo
box-asked-restart-title = O aparelho está reiniciando
box-asked-restart = Ele volta em um ou dois minutos. Então recarregue esta página.
box-asked-shutdown-title = O aparelho está se desligando
box-asked-shutdown = Espere a luz parar de piscar antes de tirá-lo da tomada. Ligado de novo, ele começa sozinho.
box-asked-factory-reset-title = O aparelho apaga tudo
box-asked-factory-reset = Ele reinicia, apaga tudo o que sabe e começa como no primeiro dia. O novo código de abertura está na tela dele e em claim-code.txt no cartão. Deixe-o na tomada enquanto isso.

## The page of a box whose data can't be opened
damaged-title = Os dados não abrem
damaged-lead = A parte do cartão em que seu Burrow guarda tudo está danificada, e o conserto automático não ajudou. Nada foi apagado.
damaged-store-lead = Não é possível ler o que seu Burrow guarda: o cartão está falhando, ou uma versão mais nova o gravou. Nada foi apagado.
damaged-full-title = O disco está cheio
damaged-full-lead = Não há mais espaço no cartão, nem para iniciar. Nada se perdeu e nada foi apagado. Assim que houver espaço, seu Burrow abre sozinho.
damaged-full-first = Então é removido o que ficou pela metade, como um envio interrompido. Muitas vezes isso basta.
damaged-full-second = Quem conhece Linux pode copiar este cartão para um maior, no qual seu Burrow continua como estava. Até lá, guarde o cartão como está.
damaged-first = Primeiro: reinicie uma vez
damaged-first-text = Às vezes um cartão só perdeu o contato. Se esta página voltar depois, é o cartão.
damaged-second = Depois: peça para alguém olhar
damaged-second-text = Quem conhece Linux talvez ainda salve o que está no cartão, desde que nada seja gravado nele. Se há nele publicações ou imagens que não estão em nenhum outro lugar, desligue o aparelho agora e guarde o cartão como está. Com um cartão novo e uma cópia de segurança, seu Burrow volta em uma hora.
damaged-last = Ou: começar de novo neste cartão
damaged-last-text = Apaga para sempre o que resta nele. Depois o aparelho reinicia, e o assistente dele oferece trazer de volta uma cópia de segurança. Um cartão que falhou uma vez provavelmente falhará de novo: melhor usar um novo.
damaged-code = O código do aparelho
damaged-code-hint = Está na tela do aparelho e em burrow-note.txt no cartão, que qualquer computador consegue ler. Assim, quem só está na sua rede não pode apagar nada.
damaged-sure = Para ter certeza, digite: { $word }
damaged-word = apagar
damaged-sure-hint = Só uma cópia de segurança traz de volta o que é apagado.
damaged-act = Apagar o cartão e começar de novo
damaged-said = O que disse a verificação do cartão
damaged-store-said = Por que não é possível ler
damaged-code-wrong = Esse não é o código deste aparelho. Nada foi apagado.
damaged-sure-wrong = Não era essa a palavra. Nada foi apagado.
damaged-unerased-title = Os dados não podem ser apagados
damaged-unerased-lead = Seu Burrow devia esquecer tudo e parou no meio do caminho: não dá mais para gravar no cartão dele. O que resta nele não abre mais aqui, mas outra pessoa talvez ainda consiga ler.
damaged-unerased-second = Depois: use um cartão novo
damaged-unerased-second-text = Ponha no aparelho um cartão novo com o Burrow. Quebre o antigo antes de dar o aparelho ou jogar o cartão fora: o que resta nele não pode ser apagado de outro jeito.
damaged-unerased-said = O que disse a limpeza
damaged-begun-title = O cartão está sendo refeito
damaged-begun = O aparelho reinicia em alguns minutos e começa como no primeiro dia. Então o assistente dele oferece trazer de volta uma cópia de segurança.
damaged-stuck-title = O aparelho não escuta
damaged-stuck = Não foi possível pedir a ele. Tire-o da tomada, espere dez segundos e ligue de novo.
