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
