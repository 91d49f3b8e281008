# The dashboard's page before its program runs, and what the server answers to that program.
# What the dashboard itself says is in dashboard.ftl.

dashboard-loading = Um momento: o painel está a caminho.
dashboard-noscript = O painel precisa de JavaScript, e este navegador não o executa. Estas páginas não precisam dele e fazem quase o mesmo.
dashboard-unbuilt = Este Burrow foi construído sem o painel (make web o constrói). Estas páginas fazem quase o mesmo.

console-401 = Sua sessão terminou. Entre de novo e continue.
console-403 = Isso não cabe a você.
console-404 = Isso não está mais aqui. Talvez alguém tenha removido nesse meio-tempo.
console-409 = Isso não combina com como as coisas estão agora. Olhe de novo e tente outra vez.
console-422 = Desse jeito não dá. Olhe o que você digitou.
console-429 = É demais de uma vez, ou há muitos deles. Espere um pouco, ou retire alguns antes.
console-500 = Algo quebrou do nosso lado. Tente de novo, por favor.
console-budget-wrong = Um limite de espaço tem pelo menos 64 MB.
console-announcement-wrong = Um anúncio tem de 1 a 5000 caracteres.
console-picture-wrong = Este arquivo não pode ser usado. Precisa ser uma imagem (JPEG, PNG, GIF ou WebP), e não grande demais.
console-hints-wrong = O que se diz abaixo de uma regra pode ter no máximo 600 caracteres.
console-text-wrong = Um texto pode ter no máximo 40.000 caracteres.
console-emoji-name-wrong = Um nome tem de 2 a 100 letras de a a z, números ou sublinhados.
console-emoji-name-taken = Já existe um com esse nome. Escolha outro nome.
console-emoji-category-wrong = Um título tem no máximo 60 caracteres.
console-emoji-copy-failed = O servidor de lá não deu a imagem. Tente mais tarde.
console-relay-actor-missing = Ninguém responde neste endereço. É mesmo o endereço do próprio repetidor?
