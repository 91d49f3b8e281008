# The page around the web client.

nav-web = Leer y escribir
web-noscript = Leer y escribir en esta página necesita JavaScript. Las aplicaciones de tu móvil u ordenador, no.
web-unbuilt = Esta parte de Burrow no se incluyó en esta copia. Las aplicaciones de tu móvil u ordenador funcionan.
home-web-text = Tu cronología, aquí mismo en el navegador
