# Lo schermo del dispositivo, che ha poche lettere: frasi brevi.

screen-starting = Burrow si sta avviando…
screen-welcome = Benvenuti! Questo dispositivo non è ancora di nessuno.
screen-scan = Inquadra il quadrato con un telefono che è nella stessa rete.
screen-code = Codice:
screen-setting-up = Qualcuno sta preparando questo dispositivo.
screen-setting-up-named = { $name } è in preparazione.
screen-go-on = Continua nel browser in cui si è cominciato, o in un altro con il codice.
screen-ready = Va tutto bene. Le visite possono arrivare.
screen-down = Ora le visite non possono arrivare. Il pannello dice perché.
screen-open = Qui a casa va tutto bene.
screen-clock = Il dispositivo aspetta l’ora giusta, che riceve da Internet. Fino ad allora non parla con altri server.
screen-owner-back = Con il codice chi lo possiede può rientrare.
screen-at-home = A casa, apri in un browser:
screen-or = o { $address }
screen-no-network = Ancora nessuna rete. Collega un cavo di rete, o aspetta tre minuti: allora il dispositivo apre un suo Wi-Fi, in cui puoi scegliere il tuo.
screen-no-cable = Nessuna rete. Collega un cavo che va al tuo router.
screen-no-address = La rete non ha ancora un indirizzo per questo dispositivo. Il router è acceso?
screen-hotspot = Non c’era rete, perciò questo dispositivo ha aperto un suo Wi-Fi. Inquadra il quadrato, o entra a mano:
screen-hotspot-name = Nome: { $name }
screen-hotspot-password = Password: { $password }
screen-hotspot-then = Poi apri in un browser:
screen-damaged = I dati di questo dispositivo non si possono aprire.
screen-damaged-text = Non è stato cancellato niente. La pagina qui sotto dice che cosa si può fare.
screen-unerased = I dati di questo dispositivo non si possono cancellare.
screen-unerased-text = Una parte c’è ancora. La pagina qui sotto dice che cosa si può fare.
screen-problem = Impostazioni sulla scheda: { $problem }
