# Apps.

apps-title = Escolha um aplicativo
apps-joined = Você entrou! Agora escolha um aplicativo
apps-lead = É num aplicativo que se lê e se escreve. Qualquer um feito para o Mastodon serve. Quando ele pedir o seu servidor, informe isto:
apps-server-label = Nome do seu servidor
apps-then = O aplicativo abre então uma página daqui que pede para você entrar, com o nome de usuário { $handle } e a sua senha.
apps-browser-title = Aqui mesmo, sem instalar nada
apps-browser-text = Estes funcionam no navegador, no celular e no computador. O primeiro já sabe o nome do seu servidor.
apps-open = Abrir { $app }
apps-iphone-title = iPhone e iPad
apps-android-title = Android
apps-desk-title = No computador
apps-official = o oficial, fácil para começar
apps-paid = custa um pouco
