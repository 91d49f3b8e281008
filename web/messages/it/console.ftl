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
