# Moving house.

home-moving-text = Porta qui chi segui, o portalo via con te
moving-title = Trasloco
moving-lead = Porta quello che avevi su un altro server, prendi con te quello che hai qui, o trasferisciti là con i tuoi follower.
moving-go = Arriva o parti
moving-take = Prendi le tue cose con te
moving-take-text = File che Mastodon e quasi tutti gli altri server capiscono. Tienili come copia, o portali nella tua nuova casa.
moving-kind-follows = Chi segui
moving-kind-mutes = Chi silenzi
moving-kind-blocks = Chi blocchi
moving-kind-domains = Server che blocchi
moving-kind-lists = Le tue liste
moving-kind-bookmarks = I tuoi segnalibri
moving-archive = Tutto quello che hai pubblicato, con le immagini, in un archivio
moving-bring = Porta qui le cose da fuori
moving-bring-text = In Mastodon trovi questi file sotto «Importa ed esporta».
moving-bring-kind = Che cosa c’è nel file?
moving-bring-mode = E quello che hai già qui?
moving-bring-merge = Resta
moving-bring-merge-text = Si aggiunge quello che c’è nel file.
moving-bring-overwrite = Lascia il posto al file
moving-bring-overwrite-text = Quello che non è nel file viene tolto: non segui più chi manca, e chi manca non è più silenziato né bloccato.
moving-bring-file = Il file
moving-bring-hint = CSV, al massimo due megabyte e 20.000 righe
moving-bring-button = Portalo dentro
moving-bring-no-kind = Scegli che cosa c’è nel file.
moving-bring-wrong = Questo file non si può leggere. Deve essere un file CSV di al massimo due megabyte.
moving-bring-empty = Nel file non c’è nulla di questo tipo. È quello giusto?
moving-bring-long = Il file ha più di 20.000 righe. Dividilo in due.
moving-bring-busy = Un file di questo tipo è già in lavorazione. Aspetta che finisca.
moving-brought = Il file è arrivato. Ora cerchiamo tutti quelli che contiene, uno dopo l’altro; puoi chiudere questa pagina.
moving-import-state = { $done } di { $total }
moving-import-missed = { $count ->
    [one] uno non si è trovato
   *[other] { $count } non si sono trovati
}
moving-import-over = fatto
moving-import-which = Quali non si sono trovati?
moving-import-more = { $count ->
    [one] e un altro
   *[other] e altri { $count }
}
moving-import-look = Guarda a che punto è
moving-from = Trasferirsi qui
moving-from-text = Il tuo vecchio server lascia venire i tuoi follower solo se questo account dice che anche quello vecchio è tuo. Indicalo qui, poi avvia il trasferimento di là.
moving-alias = Il tuo vecchio account
moving-alias-hint = Per esempio nome@social.example
moving-alias-anyway = Il suo server non c’è più
moving-alias-anyway-text = Tienilo come l’hai scritto, anche se là nessuno risponde. Se lo conosci, indica l’indirizzo completo.
moving-alias-add = Anche quello sono io
moving-alias-remove = Rimuovi
moving-alias-unknown = Là non si è trovato nessuno. Il nome è giusto, e il server è raggiungibile?
moving-alias-self = È proprio questo account.
moving-alias-many = Non puoi indicare altri account. Prima rimuovine uno.
moving-alias-added = Fatto. Ora puoi avviare il trasferimento sul tuo vecchio server.
moving-alias-removed = Rimosso.
moving-away = Trasferirsi altrove
moving-away-lead = Prima indica questo account come alias sul nuovo server. Poi, quando ti trasferisci:
moving-away-followers = Ai tuoi follower viene chiesto di seguire invece il tuo nuovo account. Quelli di qui ti seguono subito, quasi tutti gli altri entro un giorno.
moving-away-posts = I tuoi post restano qui e non vengono con te.
moving-away-rest = Chi segui, le tue liste, i blocchi e i segnalibri vengono con te solo con i file qui sopra.
moving-away-again = Qui nessuno potrà più seguirti, e non potrai trasferirti di nuovo per trenta giorni.
moving-target = Il tuo nuovo account
moving-target-hint = Per esempio nome@social.example
moving-password = La tua password di qui
moving-away-button = Trasferisci là i miei follower
moving-target-unknown = Là non si è trovato nessuno. Il nome è giusto, e il server è raggiungibile?
moving-target-self = È proprio questo account.
moving-target-gone = Nessuno può trasferirsi su questo account: si è trasferito a sua volta, o è bloccato.
moving-target-unnamed = Quell’account non dice ancora che questo è tuo. Aggiungi là questo account come alias, poi riprova.
moving-too-soon = Hai fatto trasloco da poco. Puoi rifarlo a partire da: { $date }.
moving-moved = Ora il tuo account è su { $where }. Il tuo profilo qui indica la strada.
moving-back = Torna indietro
moving-back-text = Il tuo profilo non rimanda più là, e qui si può seguirti di nuovo. I follower che sono venuti con te restano là.
moving-went = Il trasferimento è fatto. Può volerci un giorno finché tutti i tuoi follower lo sanno.
moving-returned = Che bello riaverti qui.
