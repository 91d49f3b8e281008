# The frame around every page.

skip = Vai al contenuto
made-by = Burrow, una casa per i tuoi post
nav-label = Le tue pagine
nav-home = Home
nav-invites = Inviti
nav-devices = Dispositivi
nav-settings = Impostazioni
nav-community = Comunità
nav-dashboard = Pannello
sign-out = Disconnetti
sign-in = Accedi
back-home = Torna alla porta d’ingresso
wrong-title = Non ancora:
wrong-summary = Dai un’altra occhiata a questo
copy-hint = Tocca o fai clic una volta per selezionare tutto, poi copia.
