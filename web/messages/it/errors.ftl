# Errors.

error-403-title = Questa porta non è per te
error-403 = Il tuo account non può farlo. Se pensi che dovrebbe, chiedi al proprietario della comunità.
error-403-origin = Questa richiesta è arrivata da un altro sito, quindi non abbiamo fatto nulla. Apri di nuovo la pagina qui e ripeti.
error-404-title = Qui non c’è niente
error-404 = Forse è stato spostato o cancellato, o si è persa una lettera dell’indirizzo.
error-409-title = È già stato fatto
error-409 = Questo Burrow ha già un proprietario. Accedi, invece.
error-422-title = Non abbiamo potuto usarlo
error-422 = In quello che hai inviato manca qualcosa, o qualcosa non è come dovrebbe. Torna indietro e riprova.
error-429-title = Un attimo, per favore
error-429 = Era molto in poco tempo. Aspetta qualche minuto, poi riprova.
error-500-title = Qualcosa si è rotto
error-500 = È colpa nostra, non tua. Nulla è rimasto a metà. Riprova; se continua, avvisa il proprietario.
error-413-title = È troppo grande
error-413 = Quello che hai inviato è più grande di quanto possiamo accettare.
error-unset-title = Non ancora aperto
error-unset = Questo Burrow è stato acceso, ma il proprietario non lo ha ancora configurato. Torna presto.
error-claim-first-title = Prima il codice del proprietario
error-claim-first = La configurazione comincia con il codice del proprietario. Se lo avevi già scritto, il browser lo ha dimenticato: scrivilo di nuovo.
