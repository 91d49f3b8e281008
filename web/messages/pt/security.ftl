### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = Para você saber
alert-look = Ver o que é
alert-seen = Já sei disso
alert-codes = Você ainda não tem códigos de recuperação. Se esquecer a senha, é com eles que você volta a entrar.
alert-codes-few = { $count ->
    [0] Você não tem mais códigos de recuperação. Faça outros, para poder voltar a entrar se esquecer a senha.
    [one] Resta só um código de recuperação. Faça outros antes de precisar.
   *[other] Restam { $count } códigos de recuperação. Faça outros antes de precisar.
}
alert-codes-make = Fazer códigos de recuperação
alert-codes-later = Agora não

## What happened
told-title = O que aconteceu ultimamente
told-nothing = Nada ainda.
told-when = { $what } ({ $when })
told-password = Sua senha foi trocada.
told-link-made = { $name } fez um link com que se pode escolher uma nova senha para você.
told-link-used = O link que { $name } fez foi usado para escolher uma nova senha. Todas as sessões foram encerradas.
told-link-used-whole = O link que { $name } fez foi usado para escolher uma nova senha. Todas as sessões foram encerradas, e a entrada não pede mais a segunda etapa.
told-code-password = Um código de recuperação foi usado para escolher uma nova senha. Todas as sessões foram encerradas.
told-code-step = Um código de recuperação foi usado para entrar.
told-codes-made = Novos códigos de recuperação foram feitos.
told-app-added = Um aplicativo autenticador foi adicionado.
told-app-removed = O aplicativo autenticador foi removido.
told-passkey-added = Uma chave de acesso foi adicionada.
told-passkey-removed = Uma chave de acesso foi removida.
told-claimed-again = A casa foi assumida de novo no próprio aparelho, com uma nova senha para você.
told-command-line = Você recebeu uma nova senha no computador em que esta comunidade funciona.
told-rescued = As palavras da folha de resgate foram usadas para escolher uma nova senha. Todas as sessões foram encerradas, e a entrada não pede mais a segunda etapa.

## Signing in
login-recover = Use um código de recuperação.
login-ask = Se não tem nenhum, peça um link a quem convidou você para { $community }, ou à pessoa responsável.
login-passkey-wrong = Essa chave de acesso não abriu a porta. Tente de novo, ou entre com seu nome de usuário e sua senha.
login-again = Demorou demais. Entre de novo, por favor.
passkey-use = Usar uma chave de acesso
passkey-trouble = A chave de acesso não foi usada. Tente de novo, ou entre por outro caminho.
passkey-noscript = Chaves de acesso precisam de JavaScript, que está desligado neste navegador.
second-title = Mais uma etapa
second-lead-app = Sua senha está certa. Agora mostre que é você.
second-lead-passkey = Sua senha está certa. Agora mostre sua chave de acesso.
second-code-app = Código do seu aplicativo
second-code-app-hint = Seis números do seu aplicativo autenticador, ou um dos seus códigos de recuperação.
second-code = Código de recuperação
second-code-hint = Se você não está com a sua chave de acesso, digite um dos seus códigos de recuperação.
second-button = Entrar
second-wrong = Esse código não abre. O aplicativo mostra um novo a cada 30 segundos, e cada um abre só uma vez.
second-slow = Muitos códigos errados. Espere um pouco e tente de novo.
second-elsewhere = Sua chave de acesso só abre em { $address }. Entre por lá, ou use aqui um código de recuperação.
second-lost = Perdeu o aplicativo, a chave de acesso e os códigos? Peça um link à pessoa responsável.
second-back = Voltar à entrada

## A recovery code for a forgotten password
recover-title = Voltar a entrar
recover-lead = Com um dos seus códigos de recuperação você escolhe uma nova senha.
recover-code = Código de recuperação
recover-code-hint = Dezesseis letras e números, em quatro grupos. Cada um abre uma vez.
recover-button = Definir a nova senha
recover-wrong = O nome de usuário e o código não combinam, ou o código já foi usado.
recover-done = Você tem uma nova senha. Todas as suas outras sessões foram encerradas.
recover-no-code = Sem códigos? Peça um link a quem convidou você para { $community }, ou à pessoa responsável.

## A link for a new password
reset-title = Escolha uma nova senha
reset-lead = Olá, { $name }. { $by } fez este link para ajudar você a voltar.
reset-then = Todos os seus navegadores e aplicativos terão a sessão encerrada, e você entra de novo com a nova senha.
reset-then-second = A entrada não pede mais a segunda etapa, até você configurar uma de novo.
reset-over-title = Este link não abre mais
reset-over = Ele já foi usado, tem mais de um dia, ou um mais novo foi feito. Peça outro.

## Settings
security-title = Entrada na conta
security-lead = Sua senha, uma segunda etapa e caminhos de volta.
security-go = Cuidar da entrada na conta
security-owed = Quem é responsável ou modera esta comunidade precisa de uma segunda etapa. Configure aqui um aplicativo ou uma chave de acesso, e o resto se abre.
security-changed = Salvo.
security-needed = Essa é a sua última segunda etapa, e quem é responsável ou modera precisa de uma. Adicione outra antes.
sure-title = É você?
sure-text = Digite sua senha; depois você pode mudar coisas aqui por dez minutos.
sure-button = Continuar
sure-needed = Digite antes sua senha e faça isso de novo.
app-title = Aplicativo autenticador
app-text = Um aplicativo no celular mostra seis números, que você digita depois da senha. Qualquer um serve, como Aegis, Google Authenticator ou o do seu gerenciador de senhas.
app-on = em uso
app-add = Adicionar um aplicativo
app-remove = Remover o aplicativo
app-add-title = Adicionar um aplicativo autenticador
app-add-lead = Daí em diante, entrar exige sua senha e um código do aplicativo.
app-scan-title = Escaneie isto com o aplicativo
app-scan-text = No aplicativo, escolha adicionar uma conta e aponte a câmera para cá.
app-scan-label = Código para escanear com o aplicativo autenticador
app-open = O aplicativo está neste aparelho: abrir
app-type = Sem câmera? Digite isto, então
app-type-text = Escolha digitar uma chave, “baseada em tempo”:
app-code-title = Digite o código que ele mostra
app-code-text = Para sabermos que funciona, antes que você precise.
app-code = Seis números
app-confirm = Usar este aplicativo
app-cancel = Agora não
app-wrong = Esse não é o código que o aplicativo deveria mostrar agora. Espere o próximo, e veja se o relógio do celular está certo.
passkeys-title = Chaves de acesso (passkeys)
passkeys-text = Seu celular, computador ou chave de segurança abre a porta com seu dedo, seu rosto ou um código. Nenhuma senha para digitar, e nada que uma página falsa possa roubar.
passkey-since = adicionada { $when }
passkey-name = Como ela vai se chamar?
passkey-name-hint = Para você saber depois em que aparelho ela está. Pode deixar vazio.
passkey-add = Adicionar uma chave de acesso
passkey-remove = Remover
passkey-wrong = Não foi possível adicionar a chave de acesso. Tente de novo, por favor.
passkey-known = Este aparelho já tem uma chave de acesso sua.
passkey-elsewhere = Chaves de acesso só podem ser adicionadas em { $address }, porque os navegadores as prendem a uma conexão criptografada e a um endereço.
passkey-nowhere = Chaves de acesso precisam de um endereço com nome, e o endereço desta comunidade é um número.
codes-title = Códigos de recuperação
codes-text = Oito códigos no papel deixam você entrar quando esqueceu a senha ou perdeu o celular.
codes-left = { $count ->
    [0] Não resta nenhum.
    [one] Resta um.
   *[other] Restam { $count }.
}
codes-make = Fazer códigos de recuperação
codes-again = Fazer novos códigos
codes-again-text = Os códigos que você tem agora deixam de funcionar.
codes-back = Voltar
codes-joined-title = Você entrou. Mais uma coisa
codes-offer = Não há e-mail para onde mandar uma senha esquecida. Estes códigos são o seu caminho de volta.
codes-what-1 = Você recebe oito códigos, e cada um funciona uma vez.
codes-what-2 = Imprima ou anote, e guarde onde guarda papéis importantes.
codes-what-3 = Quem os tiver pode entrar no seu lugar, então não os mostre a ninguém.
codes-made-title = Seus códigos de recuperação
codes-made-lead = Imprima esta página ou anote os códigos.
codes-how = Para voltar a entrar: { $address }
codes-once = Você só os vê agora. Pode fazer outros quando quiser.
codes-done = Já guardei

## Owner and moderators
oblige-title = Quem é responsável ou modera precisa de uma segunda etapa
oblige-text = Quem cuida desta comunidade tem na mão as chaves de todo mundo. Com isto ligado, nenhuma das páginas de gestão se abre a essas pessoas até que tenham um aplicativo ou uma chave de acesso.
oblige-on = ligado
oblige-start = Ligar
oblige-stop = Desligar

## Helping somebody back in
help-title = Ajudar { $name } a voltar
help-lead = Você faz um link, e { $name } o abre e escolhe uma nova senha.
help-what-1 = O link abre uma vez, em até 24 horas.
help-what-2 = Quando ele é usado, todos os navegadores e aplicativos de { $name } têm a sessão encerrada.
help-what-3 = { $name } fica sabendo que foi você quem fez.
help-second = { $name } também perdeu o aplicativo ou a chave de acesso
help-second-text = Então a entrada não pede mais a segunda etapa. Tenha certeza de que é mesmo essa pessoa que está pedindo.
help-make = Fazer o link
help-link-title = Um link para { $name }
help-link-lead = Entregue pessoalmente a { $name }, de um jeito em que saiba que é essa pessoa.
help-scan = Ou deixe escanear isto:
help-scan-label = Link para uma nova senha, para escanear
help-until = Ele abre até { $when }.
help-once = Você só o vê agora. Se ele se perder, faça outro; aí este não vale mais.

## Claiming the house again
reclaim-title = Volte à sua toca
reclaim-lead = O arquivo reset-owner.txt foi encontrado. Com o código de abertura que { $community } mostra na tela, a pessoa responsável recebe uma nova senha. Todo o resto fica como está.
reclaim-next = Continuar
reclaim-password-title = Uma nova senha
reclaim-password-lead = A sessão é encerrada nos seus navegadores e aplicativos, e a entrada não pede mais a segunda etapa.
reclaim-who = Quem é você?
reclaim-who-missing = Escolha quem você é.
