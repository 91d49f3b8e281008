# The page around the web client.

nav-web = Leggi e scrivi
web-noscript = Leggere e scrivere in questa pagina richiede JavaScript. Le app sul telefono o sul computer no.
web-unbuilt = Questa parte di Burrow non è inclusa in questa copia. Le app sul telefono o sul computer funzionano.
home-web-text = La tua timeline, proprio qui nel browser
