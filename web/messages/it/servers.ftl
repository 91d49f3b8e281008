# Other servers.

home-servers-text = Con chi parla questa casa
servers-title = Altri server
servers-lead = La tua comunità parla con persone su altri server. Qui decidi con quali.
servers-queues = In viaggio
servers-queues-text = Quello che scrivono le tue persone viene portato a ogni server in cui qualcuno le segue. Dove uno non risponde, la casa riprova per due giorni.
servers-queues-none = Non aspetta nulla: tutto è arrivato.
servers-queues-more = { $count ->
    [one] Qualcosa aspetta un altro server.
   *[other] Qualcosa aspetta altri { $count } server.
}
servers-waits = { $count ->
    [one] un messaggio in attesa
   *[other] { $count } messaggi in attesa
}
servers-waits-many = mille messaggi o più in attesa
servers-oldest = Il più vecchio è stato scritto { $when }.
servers-on-its-way = Il server risponde, o non è ancora stato contattato.
servers-silent = Il server ha smesso di rispondere { $when }.
servers-queue-dead = Il server non risponde da così tanto tempo che non gli inviamo nulla finché non si fa vivo.
servers-last-sentence = Ultimo contatto: { $when }.
servers-never = Non c’è mai stato un contatto.
servers-rules = Regole
servers-rules-text = Una regola vale per un server e per tutto ciò che sta sotto di lui.
servers-rules-none = Ancora nessuna.
servers-rules-more = { $count ->
    [one] E un’altra. Si trova nell’elenco esportato.
   *[other] E altre { $count }. Si trovano tutte nell’elenco esportato.
}
servers-add = Aggiungi una regola
servers-allow = lasciato entrare
servers-noop = solo ciò che è spuntato
servers-silence = limitato
servers-suspend = chiuso fuori
servers-no-media = Niente immagini da lì.
servers-no-reports = Niente segnalazioni da lì.
servers-allow-title = Solo server scelti
servers-allow-text = Quando è attivo, questa casa parla solo con i server che hanno la regola «lasciato entrare». Le persone e i post di tutti gli altri sono nascosti, e tornano quando lo disattivi.
servers-allow-on = È attivo.
servers-allow-off = È disattivato: ogni server è il benvenuto, a meno che una regola dica altro.
servers-allow-start = Parla solo con server scelti
servers-allow-stop = Parla di nuovo con tutti i server
servers-import-title = Liste di server
servers-import-text = Accogli una lista fatta da altri, come il file CSV di Mastodon, o una semplice lista con un server per riga. Prima vedi che cosa cambierebbe.
servers-import-file = Un file
servers-import-paste = Oppure incolla la lista
servers-import-paste-hint = Al massimo un megabyte e 20.000 righe.
servers-import-way = I server di cui la lista non dice altro vengono
servers-import-suspend = chiuso fuori
servers-import-suspend-text = Conta prima di tutto ciò che la lista stessa dice di un server.
servers-import-silence = limitato
servers-import-allow = lasciati entrare: è una lista di server buoni
servers-import-look = Mostra che cosa cambierebbe
servers-import-empty = Scegli un file, oppure incolla una lista.
servers-import-wrong = Questa lista non si può leggere. Deve essere un testo di al massimo un megabyte.
servers-import-full = Ci sarebbero più regole di quante la casa possa tenere.
servers-export-blocks = Salva le tue regole come file CSV
servers-export-allows = Salva i server lasciati entrare come file CSV
servers-relays = Ripetitori
servers-relays-text = Un ripetitore passa avanti i post pubblici di molti server, così una casa piccola vede più mondo. Riceve anche i tuoi post pubblici. Su un dispositivo piccolo, scegline pochi.
servers-relay-address = Indirizzo di un ripetitore
servers-relay-address-hint = Come lo indica il suo sito, per esempio https://relay.example/inbox
servers-relay-kind = Di che tipo?
servers-relay-mastodon = Di Mastodon
servers-relay-mastodon-text = L’indirizzo finisce con «inbox». Sono i più comuni.
servers-relay-litepub = Di LitePub
servers-relay-litepub-text = L’indirizzo finisce con «actor» o «relay».
servers-relay-join = Iscriviti
servers-relay-leave = Lascia
servers-relay-pending = richiesta inviata, ancora nessuna risposta
servers-relay-accepted = collegato
servers-relay-rejected = ha rifiutato
servers-relay-wrong = Questo ripetitore non si può usare. L’indirizzo è giusto, e non c’è già?
servers-relay-unknown = A questo indirizzo non ha risposto nessun ripetitore.
servers-known = Server che hai incontrato
servers-known-text = Quelli con cui c’è stato un contatto di recente.
servers-known-none = Ancora nessuno.
servers-last = ultimo contatto { $when }
servers-dead = non risponde da molto
servers-failing = al momento non risponde
servers-saved = La regola è salvata.
servers-lifted = La regola è stata tolta.
servers-switched = Fatto.
servers-relay-saved = Fatto. Può volerci un po’ prima che il ripetitore risponda.
servers-imported = La lista è stata accolta.
server-rule-title = Una regola per un server
server-rule-domain = Quale server?
server-rule-domain-hint = Il suo nome, per esempio social.example
server-rule-domain-wrong = Questo non è il nome di un altro server.
server-rule-severity = Le sue persone sono
server-rule-severity-wrong = Scegli una delle quattro possibilità.
server-rule-silence-text = I loro post li vede solo chi le segue; chi non è seguito non può disturbare nessuno.
server-rule-suspend-text = Non entra nulla, non esce nulla. I legami tra qui e là finiscono per sempre.
server-rule-noop-text = Nient’altro che le scelte qui sotto.
server-rule-allow-text = Benvenuto, anche quando si parla solo con server scelti.
server-rule-also = E inoltre
server-rule-media = Non scaricare né mostrare le sue immagini
server-rule-reports = Non accettare segnalazioni da lì
server-rule-obfuscate = Mostra il suo nome agli estranei solo in parte
server-rule-public = Perché? Per tutti
server-rule-public-hint = Chiunque può leggerlo.
server-rule-private = Appunti per voi
server-rule-private-hint = Li vedete solo tu e i moderatori.
server-rule-comment-wrong = Al massimo 1.000 caratteri.
server-rule-save = Salva
server-rule-back = Torna a tutti i server
server-rule-lift = Togli la regola
server-rule-lift-text = Senza regola le sue persone si vedono di nuovo come prima. I legami finiti non tornano da soli.
server-rule-made = Regola creata da { $name }
server-import-title = Che cosa cambierebbe la lista
server-import-lead = Non è ancora cambiato nulla. Una lista non rende mai più mite una tua regola.
server-import-fresh = { $count ->
    [one] Una regola nuova
   *[other] { $count } regole nuove
}
server-import-stricter = { $count ->
    [one] Una regola diventa più severa
   *[other] { $count } regole diventano più severe
}
server-import-same = { $count ->
    [one] Per un server non cambia nulla
   *[other] Per { $count } server non cambia nulla
}
server-import-follows = { $count ->
    [one] Finirebbe un legame tra chi segue e chi è seguito
   *[other] Finirebbero { $count } legami tra chi segue e chi è seguito
}
server-import-follows-text = Tra persone di qui e persone di questi server. Non tornano da soli.
server-import-wrong = Righe che non si possono usare
server-import-wrong-text = Le altre vengono accolte comunque.
server-import-wrong-more = { $count ->
    [one] E un altro.
   *[other] E altri { $count }.
}
server-import-line = Riga { $line }
server-import-domain = non è il nome di un server
server-import-severity = ha una severità che nessuno conosce
server-import-unreadable = non si può leggere
server-import-many = viene dopo l’ultima che ci sta
server-import-apply = Accogli la lista
server-import-back = Lascia tutto com’è
community-strangers = Prime parole dagli estranei
community-strangers-let = Falle passare subito
community-strangers-text = Altrimenti le menzioni di persone di fuori che nessuno qui segue aspettano sotto «richieste» nell’app, per i membri che non hanno scelto da sé.
