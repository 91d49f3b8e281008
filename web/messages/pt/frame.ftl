# The frame around every page.

skip = Pular para o conteúdo
made-by = Burrow, um lar para o que você publica
nav-label = Suas páginas
nav-home = Início
nav-invites = Convites
nav-devices = Dispositivos
nav-settings = Configurações
nav-community = Comunidade
nav-dashboard = Painel
sign-out = Sair
sign-in = Entrar
back-home = Voltar à porta da frente
wrong-title = Ainda não:
wrong-summary = Dê mais uma olhada nisto, por favor
copy-hint = Toque ou clique uma vez para selecionar tudo e depois copie.
