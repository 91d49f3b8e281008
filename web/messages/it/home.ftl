# The landing page and the home page.

landing-invite-only = Solo su invito
landing-lead = { $community } è un angolo piccolo e privato del web sociale, tenuto in casa da persone che si conoscono.
landing-what-title = Che cos’è?
landing-what-1 = Un posto dove condividere parole e immagini con le persone che hai scelto, senza pubblicità e senza che nessuno conti i tuoi clic.
landing-what-2 = Parla con Mastodon e con gli altri server del fediverso, così puoi seguire persone ovunque.
landing-what-3 = Si entra solo con l’invito di qualcuno che abita qui. Se ne hai uno, apri il suo link.
landing-rules-title = Regole della casa
home-title = Ciao, { $name }
home-lead = In questo browser hai fatto l’accesso a { $community }.
home-server-title = Nome del tuo server
home-server-text = Le app te lo chiedono quando accedi:
home-apps-title = App
home-apps-text = Leggi e scrivi dal telefono o dal computer
home-invites-text = Fai entrare qualcuno
home-devices-text = Guarda dove hai fatto l’accesso
home-settings-text = Cambia la tua password
home-dashboard-text = Come sta la casa, e tutto ciò di cui occuparsi, su una sola pagina.
home-community-text = Nome, regole e che cosa è normale qui
home-people-text = Chi abita qui; aiuta qualcuno a rientrare
home-profile-title = Il tuo profilo
home-profile-text = Come ti vedono gli altri

# What the owner tells at length, and the links to it.
text-about = Informazioni su { $community }
text-privacy = Privacy
text-terms = Condizioni
text-since = Aggiornato al { $day }
