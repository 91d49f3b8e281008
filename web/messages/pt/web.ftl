# The page around the web client.

nav-web = Ler e escrever
web-noscript = Ler e escrever nesta página exige JavaScript. Os aplicativos no seu celular ou computador, não.
web-unbuilt = Esta parte do Burrow não foi incluída nesta cópia. Os aplicativos no seu celular ou computador funcionam.
home-web-text = Sua linha do tempo, aqui mesmo no navegador
