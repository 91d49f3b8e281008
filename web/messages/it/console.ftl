# The dashboard's page before its program runs, and what the server answers to that program.

dashboard-loading = Un attimo: il pannello sta arrivando.
dashboard-noscript = Il pannello ha bisogno di JavaScript, che questo browser non esegue. Queste pagine ne fanno a meno e fanno quasi tutto lo stesso.
dashboard-unbuilt = Questo Burrow è stato compilato senza il suo pannello (lo crea make web). Queste pagine fanno quasi tutto lo stesso.

console-401 = L’accesso è scaduto. Accedi di nuovo, poi continua.
console-403 = Questo non spetta a te.
console-404 = Non c’è più. Forse nel frattempo qualcuno lo ha rimosso.
console-409 = Non corrisponde a come stanno le cose ora. Guarda di nuovo, poi riprova.
console-422 = Così non si può fare. Controlla quello che hai scritto.
console-429 = È troppo in una volta, o ce ne sono troppi. Aspetta un po’, oppure ritirane prima qualcuno.
console-500 = Qualcosa si è rotto da parte nostra. Riprova.
console-budget-wrong = Lo spazio concesso è di almeno 64 MB.
console-announcement-wrong = Un annuncio ha da 1 a 5000 caratteri.
console-picture-wrong = Questo file non si può usare. Deve essere un’immagine (JPEG, PNG, GIF o WebP), e non troppo grande.
console-hints-wrong = Il testo sotto una regola può avere al massimo 600 caratteri.
console-text-wrong = Un testo può avere al massimo 40000 caratteri.
console-emoji-name-wrong = Un nome ha da 2 a 100 lettere dalla a alla z, cifre o trattini bassi.
console-emoji-name-taken = Ce n’è già uno con questo nome. Scegli un altro nome.
console-emoji-category-wrong = Un titolo ha al massimo 60 caratteri.
console-emoji-copy-failed = Il suo server non ha dato l’immagine. Riprova più tardi.
console-relay-actor-missing = A questo indirizzo non risponde nessuno. È l’indirizzo del ripetitore stesso?
