# What the dashboard says, in Italian (Fluent syntax). Sent to the browser; the server doesn't read this file.

## Everywhere
dashboard-title = Pannello
waiting = Un attimo…
back = Pannello
save = Salva
cancel = Annulla
undo = Annulla questa azione
undone = Annullato.
hush = Chiudi
copy = Copia il link
copied = Copiato.
sign-in = Accedi di nuovo
signed-out = L’accesso è scaduto, oppure non puoi più vedere questa pagina.
lost = La casa non risponde. Quello che vedi è com’era: { $when }. Continuiamo a provare.
unanswered = La casa non ha risposto. Controlla che sia accesa e che tu sia in rete, poi riprova.
broken = In questa pagina si è rotto qualcosa. Ricaricala, poi riprova.
nowhere = Qui non c’è nulla
nowhere-text = Forse l’indirizzo è vecchio, o scritto male.
role-member = Membro
role-moderator = Moderatore
role-owner = Proprietario

## The overview
status-good = Tutto bene: la casa è in funzione e raggiungibile.
status-good-more = Le persone e gli altri server ti trovano su { $address }.
status-local = Tutto bene: la casa è in funzione.
status-local-more = È solo in prova su questo computer. Da fuori nessuno può raggiungerla.
status-disk = Il disco è quasi pieno.
status-disk-more = Restano solo { $free }. Guarda che cosa lo occupa e fai spazio.
status-waiting = { $waiting ->
    [one] Tutto bene: una persona aspetta di entrare.
   *[other] Tutto bene: { $waiting } persone aspettano di entrare.
}
status-reports = { $count ->
    [one] Una segnalazione ti aspetta.
   *[other] { $count } segnalazioni ti aspettano.
}
status-reports-more = { $waiting ->
    [0] Qualcuno ti ha avvisato di qualcosa che non va. Dai un’occhiata.
    [one] Inoltre, una persona aspetta di entrare.
   *[other] Inoltre, { $waiting } persone aspettano di entrare.
}
status-clock = Il dispositivo aspetta l’ora giusta.
status-clock-more = Finché qualcuno su Internet non gliela dice, non parla con altri server. In casa funziona tutto.
status-cut = Da fuori, al momento nessuno raggiunge la casa.
status-troubles = { $count ->
    [one] Una cosa non funziona.
   *[other] { $count } cose non funzionano.
}
status-troubles-more = La casa si è controllata. Sotto «Va tutto bene?» dice che cosa non va e che cosa fare.
status-back = Un aggiornamento qui non ha funzionato.
status-back-more = Il tuo Burrow è tornato da solo dalla versione { $version } a quella di prima, e tutto funziona come prima.
status-cut-more = Il tunnel è interrotto. In casa funziona tutto; quello che inviano gli altri server aspetta là e arriva più tardi.
tiles-label = Le cose di cui occuparsi
tile-people = Persone
tile-people-state = { $count ->
    [one] Una persona abita qui
   *[other] { $count } persone abitano qui
}
tile-people-locked = { $count ->
    [one] Una è chiusa fuori
   *[other] { $count } sono chiuse fuori
}
tile-people-button = Occupati delle persone
tile-requests = Richieste
tile-requests-state = { $count ->
    [0] Nessuno aspetta di entrare
    [one] Una persona aspetta di entrare
   *[other] { $count } persone aspettano di entrare
}
tile-requests-closed = Si entra solo su invito
tile-requests-paused = Le richieste di entrare sono in pausa
tile-requests-look = Guarda chi chiede
tile-requests-button = Scegli chi può chiedere
tile-reports = Segnalazioni
tile-reports-state = { $count ->
    [0] Non è stato segnalato nulla
    [one] Una segnalazione è aperta
   *[other] { $count } segnalazioni sono aperte
}
tile-reports-look = Guarda che cosa è stato segnalato
tile-reports-button = Guarda le segnalazioni chiuse
tile-announcements = Annunci
tile-announcements-state = Parole per tutti quelli che sono qui
tile-announcements-button = Scrivi qualcosa
tile-invites = Inviti
tile-invites-state = { $count ->
    [0] Nessun invito è aperto
    [one] Un invito è aperto
   *[other] { $count } inviti sono aperti
}
tile-invites-used = { $count ->
    [one] Una persona è arrivata con un invito
   *[other] { $count } persone sono arrivate con un invito
}
tile-invites-paused = Tutti gli inviti sono in pausa
tile-invites-button = Invita qualcuno
tile-servers = Altri server
tile-servers-state = { $count ->
    [0] Non si conosce ancora nessun altro server
    [one] Si conosce un altro server
   *[other] Si conoscono altri { $count } server
}
tile-servers-waiting = { $count ->
    [one] Un messaggio aspetta di partire
   *[other] { $count } messaggi aspettano di partire
}
tile-servers-silent = { $count ->
    [one] Un server al momento non risponde
   *[other] { $count } server al momento non rispondono
}
tile-servers-chosen = Parli solo con i server che hai scelto
tile-servers-look = Guarda chi non risponde
tile-servers-button = Crea una regola per un server
tile-community = Comunità
tile-community-button = Cambia il nome o le regole
tile-storage = Spazio
tile-storage-state = { $free } liberi
tile-storage-button = Guarda che cosa lo occupa
tile-tunnel = Tunnel
tile-tunnel-none = Non è stato creato nessun tunnel
tile-tunnel-own = I visitatori arrivano per una via tua
tile-tunnel-making = È in costruzione
tile-tunnel-missing = Il suo programma non è su questo computer
tile-tunnel-starting = Si sta avviando
tile-tunnel-ready = È aperto
tile-tunnel-cut = Al momento non raggiunge nessuno
tile-tunnel-ended = Si è chiuso e viene riavviato
tile-tunnel-button = Guarda come sta
tile-update = Aggiornamenti
tile-update-look = È tutto aggiornato
tile-update-offered = C’è la versione { $version }
tile-update-fetch = Si sta scaricando la versione { $version }
tile-update-ready = La versione { $version } è pronta
tile-update-install = Si sta installando la versione { $version }
tile-update-trial = La versione { $version } è in prova
tile-update-back = La versione { $version } qui non ha funzionato
tile-update-stuck = C’è qualcosa d’intralcio
tile-update-button = Vedi gli aggiornamenti
tile-box = Questo dispositivo
tile-box-state = Come sta, e i suoi interruttori
tile-box-waits = Aspetta l’ora giusta
tile-box-button = Guarda il dispositivo
tile-devices = I tuoi dispositivi e le tue app
tile-devices-state = { $count ->
    [one] Hai fatto l’accesso su un dispositivo
   *[other] Hai fatto l’accesso su { $count } dispositivi e app
}
tile-devices-button = Guarda dove hai fatto l’accesso
tile-diagnosis = Va tutto bene?
tile-diagnosis-never = La casa non si è ancora controllata
tile-diagnosis-state = { $count ->
    [0] Funziona tutto
    [one] Una cosa non funziona
   *[other] { $count } cose non funzionano
}
tile-diagnosis-looked = Ultimo controllo: { $when }
tile-diagnosis-button = Guarda che cosa è stato controllato
tile-diagnosis-look = Guarda che cosa fare
checks-busy = La casa si sta controllando. Ci vogliono al massimo due minuti.
checks-look = Controlla di nuovo
checks-local = Questa casa è solo in prova su questo computer: nessun altro può raggiungerla. Perciò controlla solo il suo orologio, il suo disco e quello che conserva.
checks-done = Fatto. Controlla di nuovo tra un minuto.
checks-support = Qualcuno ti aiuta?
checks-support-text = Dagli questo testo. Non contiene nomi, indirizzi, password, né nulla che qualcuno abbia scritto.
checks-support-label = Testo da copiare
tile-log = Registro
tile-log-state = Ultima azione: { $when }
tile-log-empty = Non è ancora stato fatto nulla
tile-log-button = Guarda chi ha fatto che cosa

## People
people-lead = Tutti quelli che abitano in questa casa, chi li ha invitati, e un aiuto per chi non riesce a entrare.
people-you = Tu
people-locked = Accesso chiuso
people-since = qui da: { $when }
people-by = invito di { $name }
people-seen = Ultima visita: { $when }
people-unseen = Nessun accesso attivo
people-posts = { $count ->
    [0] nessun post
    [one] un post
   *[other] { $count } post
}
people-devices = { $count ->
    [0] nessun dispositivo
    [one] un dispositivo
   *[other] { $count } dispositivi
}
people-reset = Nuova password
people-reset-title = Aiutare { $name } ad avere una nuova password?
people-reset-text = Ricevi un link con cui questa persona sceglie una nuova password. Si apre una volta sola, entro 24 ore; poi tutti i suoi dispositivi vengono disconnessi. Le viene detto che lo hai creato tu.
people-reset-done = Il link per { $name } è pronto.
people-reset-tell = Dallo a { $name } in un modo che ti dia la certezza che sia proprio questa persona. Lo vedi solo adesso.

people-limited = In disparte
people-look-after = Occupati di { $name }
people-role = Che cosa può fare
people-role-change = Modifica
people-role-done = { $role ->
    [owner] Ora { $name } è proprietario.
    [moderator] Ora { $name } è moderatore.
   *[member] Ora { $name } è membro.
}
people-owner = Rendi proprietario
people-owner-title = Rendere proprietario anche { $name }?
people-owner-text = Un proprietario può fare tutto quello che puoi fare tu, e solo lui o lei può rinunciarci.
people-help = Aiuto
people-out = Disconnetti ovunque
people-out-title = Disconnettere { $name } ovunque?
people-out-text = Tutti i suoi browser e le sue app dovranno accedere di nuovo. La password resta la stessa.
people-out-done = Tutti gli accessi di { $name } sono chiusi.
people-words = Parole per questa persona
people-words-hint = Le legge insieme a ciò che fai qui sotto. Può restare vuoto.
people-sanctions = Che cosa puoi fare al riguardo
people-warn = Invia un avvertimento
people-warn-title = Inviare un avvertimento a { $name }?
people-warn-text = Legge le tue parole come notifica. Non succede altro.
people-warn-done = Avvertimento inviato a { $name }.
people-silence = Tieni in disparte
people-silence-title = Tenere { $name } fuori dalle timeline pubbliche?
people-silence-text = Solo i suoi follower vedono quello che dice. Lo saprà.
people-silence-done = { $name } resta fuori dalle timeline pubbliche.
people-un-silence = Non tenere più in disparte
people-un-silence-done = { $name } è di nuovo nelle timeline pubbliche.
people-suspend = Chiudi fuori
people-suspend-title = Chiudere fuori { $name }?
people-suspend-text = Tutti i suoi accessi vengono chiusi, e gli altri non vedono più nulla di suo. Per 30 giorni puoi tornare indietro; dopo, tutto ciò che ha qui viene rimosso.
people-suspend-done = L’accesso di { $name } è chiuso.
people-un-suspend = Fai rientrare
people-un-suspend-done = { $name } può entrare di nuovo.
people-archive = Salva un suo archivio
people-remove-first = Per eliminare questa persona per sempre, salva prima un archivio di quello che ha qui e tienilo per lei.
people-remove = Elimina per sempre
people-remove-title = Eliminare { $name } per sempre?
people-remove-text = Tutto ciò che ha qui sparisce, e gli altri server ne vengono informati. Non si può annullare. Il suo nome resta occupato.
people-remove-done = L’account di { $name } è eliminato.

## Requests
requests-lead = Chi non ha un invito può chiedere di entrare. Tu fai entrare, oppure no, o fai una domanda.
requests-open = In attesa
requests-none = Nessuno è in attesa.
requests-asked = Con una tua domanda
requests-no-answer = Ancora nessuna risposta.
requests-word = Una parola per { $name }
requests-word-hint = Accompagna la tua decisione, o è la domanda che fai.
requests-approve = Lascia entrare
requests-approve-done = { $name } può entrare: il suo link è diventato un invito.
requests-ask = Fai una domanda
requests-ask-done = La domanda a { $name } è partita.
requests-reject = Rispondi di no
requests-reject-title = Dire di no a { $name }?
requests-reject-text = Lo vede nella pagina del suo link, con la tua parola.
requests-reject-done = A { $name } viene detto che non è possibile.
requests-may = Chi può chiedere?
requests-may-open = Chiunque può chiedere
requests-may-paused = Non in questo momento
requests-may-closed = Nessuno; viene solo chi è invitato
requests-question = La tua domanda per loro
requests-question-hint = Per esempio: Come ci conosci? Può restare vuoto.
requests-link = Si chiede qui:
requests-saved = Salvato.
requests-over = { $count ->
    [one] Una richiesta conclusa
   *[other] { $count } richieste concluse
}
requests-approved = Lascia entrare
requests-rejected = Respinta
requests-joined = È arrivata
requests-expired = Il suo tempo è finito
requests-withdrawn = Ritirato

## Reports
reports-lead = Quello che persone di qui, o altri server, pensano che dovresti guardare. Chi viene segnalato non sa da chi.
reports-open = Aperte
reports-none = Non è stato segnalato nulla.
reports-closed = { $count ->
    [one] Una segnalazione chiusa
   *[other] { $count } segnalazioni chiuse
}
reports-about = Su { $name }
reports-by = segnalato da { $name }
reports-posts = { $count ->
    [0] nessun post
    [one] un post
   *[other] { $count } post
}
reports-kept-by = Se ne occupa { $name }.
reports-spam = Pubblicità
reports-legal = Contro la legge
reports-violation = Contro le regole
reports-other = Qualcos’altro
reports-rules = Contro queste regole
reports-said = Che cosa è stato detto
reports-pictures = { $count ->
    [one] un’immagine
   *[other] { $count } immagini
}
reports-gone = È stato cancellato.
reports-act = Che cosa deve succedere?
reports-do = Fallo, e chiudi la segnalazione
reports-acted = Fatto, e la segnalazione è chiusa.
reports-resolve = Nulla; chiudila
reports-resolved = La segnalazione è chiusa.
reports-reopen = Riaprila
reports-reopened = La segnalazione è di nuovo aperta.
reports-take = Me ne occupo io
reports-let-go = Può occuparsene qualcun altro
reports-taken = Modificato.
reports-forward = Avvisa anche il suo server
reports-forwarded = Il suo server è avvisato, senza dire chi si è lamentato.
reports-notes = Note
reports-notes-text = Le legge solo chi si occupa di questa casa.
reports-note = Una nota
reports-write = Scrivila
reports-noted = Scritta.
reports-note-drop = Rimuovi
reports-note-gone = La nota non c’è più.
sanction-warn = Dire solo qualcosa
sanction-warn-hint = Legge le tue parole qui sotto.
sanction-warn-title = Inviare queste parole a { $name }?
sanction-warn-text = Arrivano come notifica. Non succede altro.
sanction-mark_statuses_as_sensitive = Coprire le sue immagini
sanction-mark_statuses_as_sensitive-hint = I post segnalati restano, le loro immagini vengono coperte.
sanction-mark_statuses_as_sensitive-title = Coprire queste immagini di { $name }?
sanction-mark_statuses_as_sensitive-text = Gli altri le vedono solo dopo un tocco.
sanction-delete_statuses = Cancellare i post segnalati
sanction-delete_statuses-hint = Qui spariscono, e gli altri server ne vengono informati.
sanction-delete_statuses-title = Cancellare questi post di { $name }?
sanction-delete_statuses-text = Non si può annullare.
sanction-silence = Tenere in disparte
sanction-silence-hint = Fuori dalle timeline pubbliche; i follower continuano a vedere tutto.
sanction-silence-title = Tenere { $name } fuori dalle timeline pubbliche?
sanction-silence-text = Solo i suoi follower vedono quello che dice.
sanction-suspend = Chiudere fuori
sanction-suspend-hint = Qui nessuno vede più nulla di suo.
sanction-suspend-title = Chiudere fuori { $name }?
sanction-suspend-text = Per 30 giorni puoi tornare indietro; dopo, tutto ciò che se ne conserva viene rimosso.

## Announcements
announcements-lead = Tutti in questa casa li vedono nelle loro app, finché non li mettono da parte.
announcements-new = Che cosa vuoi dire a tutti?
announcements-change = Cambia queste parole
announcements-tell = Dillo a tutti
announcements-done = Tutti sono avvisati.
announcements-none = Ancora nessuno.
announcements-draft = Non mostrato
announcements-until = fino a: { $when }
announcements-edit = Modifica
announcements-hide = Nascondi
announcements-show = Mostra
announcements-drop = Rimuovi
announcements-shown = Lo vedono tutti.
announcements-hidden = Non lo vede più nessuno.
announcements-gone = È stato rimosso.

## Invites
invites-lead = Un invito è un link. Chi lo apre sceglie un nome utente e una password, e da quel momento abita qui.
invites-new = Un nuovo invito
invites-note = Per chi è?
invites-note-hint = Lo legge anche chi riceve l’invito. Può restare vuoto.
invites-uses = Quante persone?
invites-uses-one = Una persona
invites-uses-five = Fino a cinque persone
invites-uses-any = Chiunque abbia il link
invites-days = Per quanto tempo?
invites-days-one = Un giorno
invites-days-week = Una settimana
invites-days-month = Un mese
invites-days-ever = Finché non lo ritiri
invites-moderator = Ti aiuta a occuparti della casa
invites-moderator-text = I moderatori vedono le segnalazioni e possono chiudere fuori le persone. Non possono cambiare come funziona la casa.
invites-make = Crea l’invito
invites-made = L’invito è pronto. Invia il link, oppure fai scansionare il codice.
invites-shown = Invito { $note }
invites-page = Pagina da stampare
invites-open = Inviti aperti
invites-none = Nessuno è aperto.
invites-over = { $count ->
    [one] Un invito concluso
   *[other] { $count } inviti conclusi
}
invites-unnamed = Per chiunque
invites-anyone = per chiunque abbia il link
invites-left = { $count ->
    [one] per un’altra persona
   *[other] per altre { $count } persone
}
invites-until = scade in data { $when }
invites-endless = aperto finché non lo ritiri
invites-used = Usato
invites-expired = Il suo tempo è finito
invites-revoked = Ritirato
invites-by = creato da { $name }
invites-joined = Arrivati con questo: { $names }
invites-show = Mostra
invites-revoke = Ritira
invites-card = Cartolina da stampare
invites-cards = Stampa le cartoline di tutti quelli aperti
invites-who = Chi può invitare
invites-members-may = Chiunque abita qui può creare qualche invito.
invites-members-may-not = Solo tu e i moderatori create inviti.
invites-members-off = Solo tu e i moderatori
invites-members-on = Lascia invitare tutti
invites-pause = Metti in pausa tutti gli inviti
invites-paused = Per ora nessuno può entrare con un invito.
invites-are-paused = Tutti gli inviti sono in pausa: per ora nessuno può entrare con uno di questi.
invites-resume = Riattiva gli inviti
invites-resumed = Gli inviti funzionano di nuovo.
invites-settled = Salvato.
tree = Chi ha invitato chi
tree-lead = Dall’alto in basso: chi ha fatto entrare chi.
invites-revoke-title = Ritirare questo invito?
invites-revoke-text = Il link smette subito di funzionare. Chi è già entrato resta.

## Other servers
servers-lead = La tua casa parla con altri server, dove abita gran parte delle persone che segui. Qui vedi come va, e decidi con chi preferisci non parlare.
servers-search = Trova un server
servers-silent = Questi non rispondono
servers-silent-text = Quello che invii loro aspetta, e per due giorni viene ritentato da solo.
servers-ruled = Con una regola
servers-ruled-text = Quello che tu o i tuoi moderatori avete deciso.
servers-known = Server conosciuti
servers-known-text = Quelli da cui hai ricevuto notizie per ultimi.
servers-none = Ancora nessuno. Segui qualcuno che sta altrove, e il suo server comparirà qui.
servers-more = { $count ->
    [one] E un altro.
   *[other] E altri { $count }.
}
servers-last = ultime notizie: { $when }
servers-failing = ha smesso di rispondere { $when }
servers-given-up = abbandonato: ha smesso di rispondere { $when }
servers-waiting = { $count ->
    [one] un messaggio in attesa
   *[other] { $count } messaggi in attesa
}
servers-knock = Prova ora
servers-knocked = Quello che aspetta { $domain } viene ritentato adesso.
servers-decide = Crea una regola
servers-change = Modifica
severity-allow = Lascia entrare
severity-allow-text = Quello che conta quando parli solo con i server che hai scelto.
severity-noop = Come al solito, ma…
severity-noop-text = Tutto come al solito, tranne quello che spunti qui sotto.
severity-silence = In disparte
severity-silence-text = Le sue persone non compaiono nelle timeline pubbliche, e solo quelle che segui possono inviarti notifiche.
severity-suspend = Chiudi fuori
severity-suspend-text = Non entra nulla e non esce nulla.
servers-chosen = Solo server scelti
servers-chosen-is = È attivo: la tua casa parla solo con i server che lasci entrare.
servers-chosen-isnt = È disattivato: la tua casa parla con ogni server per cui non c’è una regola.
servers-chosen-on = Attiva
servers-chosen-off = Disattiva
servers-chosen-title = Parlare solo con i server che hai scelto?
servers-chosen-text = Le persone degli altri server tacciono finché non lasci entrare il loro server. Nessuno smette di seguire nessuno.
servers-chosen-done = Da ora parli solo con i server che lasci entrare.
servers-all-done = Da ora parli di nuovo con tutti i server.
relays = Ripetitori
relays-text = Un ripetitore passa avanti i post pubblici di molti server, così chi cerca trova di più. Porta anche più cose da conservare.
relay-pending = Richiesta inviata, ancora nessuna risposta
relay-accepted = I post viaggiano in entrambe le direzioni
relay-rejected = Ha detto di no
relay-address = Indirizzo di un ripetitore
relay-address-hint = Come lo indica il suo sito, per esempio https://relay.example/inbox
relay-actor = È l’indirizzo del profilo del ripetitore stesso
relay-actor-text = I ripetitori di tipo LitePub (Pleroma, Akkoma) lo vogliono così, per esempio https://relay.example/actor
relay-subscribe = Iscriviti
relay-asked = La richiesta al ripetitore è partita.
relay-leave = Lascia
relay-leave-title = Lasciare questo ripetitore?
relay-leave-text = Da { $address } non arriva più nulla, e i tuoi post pubblici non ci vanno più.
relay-left = Hai lasciato il ripetitore.
rule-title = Una regola per { $domain }
rule-lead = Vale per il server e per tutti quelli sotto di lui. Puoi toglierla in qualsiasi momento.
rule-domain = Quale server?
rule-domain-hint = La parte dopo l’ultima @ delle sue persone, per esempio social.example
rule-by = Creata da { $name }.
rule-severity = Che cosa deve valere?
rule-media = Non scaricare né mostrare le sue immagini
rule-reports = Non accettare le sue segnalazioni
rule-told = Quello che sanno tutti
rule-told-hint = Compare nell’elenco pubblico delle regole. Può restare vuoto.
rule-noted = Una nota per i moderatori
rule-noted-hint = La legge solo chi si occupa di questa casa.
rule-obfuscate = Mostra agli estranei solo una parte del suo nome
rule-suspend = Chiudilo fuori
rule-suspend-title = Chiudere fuori { $domain }?
rule-suspend-text = Tutti i legami tra le tue persone e le sue finiscono, e non tornano da soli se togli la regola.
rule-saved = La regola per { $domain } è in vigore.
rule-lift = Togli la regola
rule-lifted = La regola per { $domain } è stata tolta.
servers-list = Porta una lista
list-lead = Altri pubblicano liste di server. Vedi che cosa cambierebbe prima che cambi qualcosa. Una lista non rende mai più mite una tua regola.
list-way = Che lista è?
list-way-suspend = Server da chiudere fuori, dove la lista non lo dice
list-way-silence = Server da tenere in disparte, dove la lista non lo dice
list-way-allow = Server da lasciar entrare
list-file = Un file di Mastodon o di un altro Burrow (.csv)
list-text = Oppure incollala qui
list-text-hint = Un server per riga, o un intero file CSV.
list-look = Guarda che cosa cambierebbe
list-would = Che cosa cambierebbe questa lista
list-fresh = { $count ->
    [0] Nessuna regola nuova
    [one] Una regola nuova
   *[other] { $count } regole nuove
}
list-stricter = { $count ->
    [0] Nessuna regola diventa più severa
    [one] Una regola diventa più severa
   *[other] { $count } regole diventano più severe
}
list-same = { $count ->
    [0] Tutto quello che contiene è nuovo
    [one] Per un server non cambia nulla
   *[other] Per { $count } server non cambia nulla
}
list-follows = { $count ->
    [one] Finirebbe un legame tra chi segue e chi è seguito:
   *[other] Finirebbero { $count } legami tra chi segue e chi è seguito:
}
list-wrong = { $count ->
    [one] Una riga non si può leggere
   *[other] { $count } righe non si possono leggere
}
list-apply = Accoglila
list-back = Un’altra lista
list-done = La lista è stata accolta.
list-save-blocks = Salva le nostre regole
list-save-allows = Salva chi lasciamo entrare

## Community
community-lead = Quello che gli altri vedono di questa casa, e con che cosa comincia chi arriva.
community-what = Il suo nome, e di che cosa si tratta
community-name = Nome
community-description = Di che cosa si tratta
community-description-hint = Poche parole per chi passa. Può restare vuoto.
community-rules = Regole
community-rules-about = Chi arriva le accetta. Sotto ognuna puoi spiegare meglio che cosa intendi.
community-rule = Regola { $number }
community-hint = Qualche parola in più
community-rule-add = Aggiungi una regola
community-rule-up = Sposta su
community-rule-drop = Rimuovi
community-newcomers = Con che cosa comincia chi arriva
community-visibility = All’inizio i suoi post sono
community-visibility-public = Per tutti
community-visibility-public-text = Sul web aperto, e per tutti i follower.
community-visibility-private = Per i suoi follower
community-visibility-private-text = Ovunque si trovino.
community-visibility-local = Solo per questa casa
community-visibility-local-text = Non esce nulla, a meno che non lo decida chi scrive.
community-strangers = Gli estranei li raggiungono subito
community-strangers-text = Altrimenti i primi messaggi degli estranei aspettano finché non vengono guardati.
community-limit = Post più lungo, in caratteri
community-limit-hint = Da { $low } a { $high }.
community-saved = Salvato.
picture = La sua immagine
picture-text = Sta nell’angolo di ogni pagina, nelle app e dove gli altri server mostrano questa casa. Se ne usa il quadrato centrale.
picture-alt = L’immagine di questa comunità
picture-file = Un’immagine dal tuo dispositivo
picture-none = Scegli prima un’immagine.
picture-description = Che cosa mostra
picture-description-hint = Per chi non può vederla. Può restare vuoto.
picture-hang = Usa questa immagine
picture-done = Ora la sua immagine è questa.
picture-drop = Rimuovila
picture-drop-title = Rimuovere l’immagine della comunità?
picture-drop-text = Al suo posto torna quella di Burrow.
picture-gone = È tornata l’immagine di Burrow.
looks = I suoi colori
looks-text = Tutti vedono tutte le pagine così. Di notte ognuno ha un lato scuro.
look-meadow = Prato
look-meadow-text = Verde su sabbia
look-harbour = Porto
look-harbour-text = Blu come l’acqua
look-berry = Bacca
look-berry-text = Rosso scuro su rosa
look-slate = Ardesia
look-slate-text = Quasi senza colore
look-done = Ora tutte le pagine hanno questi colori.

## Long texts
tile-texts = Testi lunghi
texts-lead = Si trovano sotto «Informazioni» nelle app. Lascia una riga vuota tra i paragrafi; gli indirizzi di pagine web diventano link.
texts-about = Su questa comunità
texts-about-hint = Chi abita qui, e per che cosa?
texts-privacy = Sulla privacy
texts-privacy-hint = Viene prima di ciò che vale per ogni Burrow: che cosa si conserva, e che nulla si vende. Può restare vuoto.
texts-terms = Condizioni
texts-terms-hint = Quello che accetta chi entra, se le regole non bastano. Può restare vuoto.
texts-saved = Salvato.

## Emojis
tile-emojis = Emoji
emojis-lead = Piccole immagini vostre, che tutti qui possono usare in quello che scrivono, con il nome tra due punti.
emojis-add = Aggiungi un’emoji
emojis-file-hint = Al massimo 256 KB. Può muoversi.
emojis-name = Nome
emojis-name-hint = Lettere minuscole, cifre e _
emojis-category = Titolo
emojis-category-hint = Sotto il quale viene proposta. Può restare vuoto.
emojis-none = Ancora nessuna.
emojis-no-category = Senza titolo
emojis-added = Ora si può usare :{ $name }:.
emojis-change = Modificare :{ $name }:
emojis-changed = :{ $name }: è stata modificata.
emojis-visible = Proponila quando qualcuno sceglie un’emoji
emojis-is-hidden = Non proposta
emojis-is-off = Non mostrato
emojis-disable = Non mostrarla più
emojis-disabled = :{ $name }: non viene più mostrata, nemmeno dove era stata usata.
emojis-enable = Mostrala di nuovo
emojis-enabled = :{ $name }: viene mostrata di nuovo.
emojis-drop = Rimuovi
emojis-drop-title = Rimuovere :{ $name }:?
emojis-drop-text = Dove era stata usata, compare il suo nome come testo.
emojis-gone = :{ $name }: è stata rimossa.
emojis-far = Copiane una da un altro server
emojis-far-none = Di recente nessuno fuori di qui ne ha usate nei post pubblici.
emojis-copy = Copia
emojis-copy-title = Copiare :{ $name }: da { $domain }
emojis-here = Qui questo nome è già occupato

## Storage
storage-lead = { $free } liberi su questo disco.
storage-uses = Che cosa lo occupa
storage-ours = Le vostre immagini e i vostri video
storage-ours-text = Quello che hanno pubblicato le persone di questa casa. Resta.
storage-store = Post e persone
storage-store-text = Tutto ciò che non è un file, compreso quello che hanno inviato gli altri server.
storage-far = Immagini da fuori
storage-far-text = Conservate per un po’, così compaiono subito. Se ne vanno prima quelle che nessuno guarda da più tempo.
storage-posts = Post da fuori
storage-budgets = Quanto possono occupare gli altri
storage-budgets-text = Quando c’è di più, se ne va da sola la parte più vecchia che a nessuno qui interessa. Torna quando qualcuno la vuole vedere.
storage-far-auto = Metà dello spazio libero
storage-posts-auto = Un quarto del disco
storage-at-most = Al massimo { $size }
storage-far-max = Immagini da fuori, in GB
storage-posts-max = Post e persone, in GB
storage-max-hint = Lascia vuoto per far decidere alla casa.
storage-change = Modifica
storage-saved = Lo spazio concesso è cambiato.
storage-people = Di chi sono le immagini
storage-share = { $count ->
    [0] ancora nulla
    [one] un file, { $size }
   *[other] { $count } file, { $size }
}

## Tunnel
tunnel-lead = Attraverso il tunnel il mondo raggiunge la tua casa, senza che nessuno apra una porta nella tua rete.
tunnel-connections = { $count ->
    [one] Un collegamento con Cloudflare
   *[other] { $count } collegamenti con Cloudflare
}
tunnel-change = Occupati del tunnel

## Devices
devices-lead = Tutti i posti in cui hai fatto l’accesso. Disconnetti quello che non riconosci e quello che non usi più.
devices-browser = Browser
devices-browser-none = Nessuno.
devices-app = App
devices-app-none = Ancora nessuna app.
devices-this = Questo
devices-seen = Ultimo uso: { $when }
devices-since = accesso in data { $when }
devices-may = Può: { $scopes }
devices-out = Disconnetti
devices-out-title = Disconnettere { $name }?
devices-out-text = Per usarlo di nuovo dovrai accedere lì con la tua password.
devices-out-done = { $name } è disconnesso.
devices-others = Disconnetti tutto il resto
devices-others-title = Disconnettere tutto tranne questo?
devices-others-text = Tutti gli altri tuoi browser e app dovranno accedere di nuovo.
devices-others-done = Ora l’accesso è attivo solo qui.

## Log
log-lead = Quello che hanno fatto il proprietario e i moderatori, dal più recente. Nessuno può modificarlo; si conserva per due anni.
log-none = Non è ancora stato fatto nulla.
log-more = Più vecchi
log-box = Qualcuno direttamente sul dispositivo
log-other = { $who } ha fatto «{ $act }» a { $target }.
log-border-decided = { $who } ha creato una regola per { $target }: { $severity ->
    [allow] lasciato entrare
    [silence] tenuto in disparte
    [suspend] chiuso fuori
   *[noop] come al solito, con eccezioni
}.
log-border-lifted = { $who } ha tolto la regola per { $target }.
log-border-blocklist = { $who } ha accolto una lista: { $servers ->
    [one] una regola creata o resa più severa
   *[other] { $servers } regole create o rese più severe
}.
log-border-allow-list = { $who } { $on ->
    [true] ha attivato «Solo server scelti».
   *[false] ha disattivato «Solo server scelti».
}
log-relay-made = { $who } ha iscritto la casa al ripetitore { $target }.
log-relay-changed = { $who } ha modificato il ripetitore { $target }.
log-relay-removed = { $who } ha lasciato il ripetitore { $target }.
log-house-changed = { $who } ha cambiato { $changed }.
setting-other = come funziona la casa
setting-name = il nome della comunità
setting-description = di che cosa si tratta
setting-rules = le regole
setting-status-chars-max = quanto possono essere lunghi i post
setting-default-visibility = chi vede i post di chi arriva
setting-default-local-only = se i post di chi arriva escono di casa
setting-let-strangers-through = se gli estranei raggiungono subito le persone
setting-about = il testo lungo sulla comunità
setting-privacy = le parole sulla privacy
setting-terms = le condizioni
setting-look = i suoi colori
setting-picture = l’immagine della comunità
setting-asking = chi può chiedere di entrare
setting-join-question = che cosa si chiede a chi vuole entrare
setting-invites-paused = se gli inviti funzionano
setting-members-may-not-invite = chi può invitare
setting-far-files-bytes-max = quanto possono occupare le immagini da fuori
setting-far-posts-bytes-max = quanto possono occupare i post da fuori
log-box-restart = { $who } ha riavviato il dispositivo.
log-box-shutdown = { $who } ha spento il dispositivo.
log-box-factory-reset = { $who } ha fatto dimenticare tutto al dispositivo.
log-invite-revoked = { $who } ha ritirato un invito di { $about }.
log-account-password-reset = { $who } ha aiutato { $target } ad avere una nuova password.
log-account-second-step-taken = { $who } ha tolto il secondo passaggio con cui { $target } accedeva.
log-house-owner-reset = { $who } ha messo il file con cui un proprietario rimasto fuori può tornare.
log-account-claimed-again = { $who } ha ripreso possesso della casa come { $target }.
log-account-signed-out = { $who } ha disconnesso { $target } ovunque.
log-account-role = Ora { $target } è { $after ->
    [owner] proprietario
    [moderator] moderatore
   *[member] membro
}: lo ha deciso { $who }.
log-server-tried-again = { $who } ha fatto ritentare quello che aspetta { $target }.
log-request-approved = { $who } ha fatto entrare { $name }, che lo aveva chiesto.
log-request-rejected = { $who } ha detto a { $name }, che aveva chiesto di entrare, che questa volta non è possibile.
log-request-asked-back = { $who } ha fatto una domanda a { $name }, che vorrebbe entrare.
log-account-warn = { $who } ha inviato un avvertimento a { $target }.
log-account-disable = { $who } ha impedito a { $target } di accedere.
log-account-un-disable = { $who } ha permesso di nuovo a { $target } di accedere.
log-account-silence = { $who } ha messo in disparte { $target }.
log-account-un-silence = { $who } non tiene più in disparte { $target }.
log-account-suspend = { $who } ha chiuso fuori { $target }.
log-account-un-suspend = { $who } ha fatto rientrare { $target }.
log-account-sensitive = { $who } ha fatto coprire tutte le immagini di { $target }.
log-account-un-sensitive = { $who } non fa più coprire tutte le immagini di { $target }.
log-account-delete-statuses = { $who } ha cancellato post di { $target }.
log-account-mark-statuses-as-sensitive = { $who } ha coperto immagini di { $target }.
log-account-archived = { $who } ha salvato un archivio di { $target }.
log-account-removed = { $who } ha eliminato { $target } per sempre.
log-report-assigned = Qualcuno si occupa di una segnalazione su { $about }: lo ha deciso { $who }.
log-report-unassigned = { $who } non si occupa più di una segnalazione su { $about }.
log-report-resolved = { $who } ha chiuso una segnalazione su { $about }.
log-report-reopened = { $who } ha riaperto una segnalazione su { $about }.
log-report-changed = { $who } ha corretto una segnalazione su { $about }.
log-report-noted = { $who } ha scritto una nota a una segnalazione su { $about }.
log-report-note-removed = { $who } ha rimosso una nota da una segnalazione su { $about }.
log-report-forwarded = { $who } ha avvisato di una segnalazione il server di { $about }.
log-status-deleted = { $who } ha cancellato un post di { $about }.
log-status-covered = { $who } ha coperto le immagini di un post di { $about }.
log-announcement-made = { $who } ha scritto un annuncio.
log-announcement-changed = { $who } ha modificato un annuncio.
log-announcement-removed = { $who } ha rimosso un annuncio.
log-emoji-made = { $who } ha aggiunto l’emoji :{ $target }:.
log-emoji-changed = { $who } ha modificato l’emoji :{ $target }:.
log-emoji-removed = { $who } ha rimosso l’emoji :{ $target }:.

## Updates
update-look = Cerca ora qualcosa di più nuovo
update-looking = Si cerca qualcosa di più nuovo…
update-installing = Si installa ora. Il dispositivo si riavvia tra un po’.
update-chosen = Salvato.
update-seen = Lo so
update-seen-done = Bene.
update-new = Che cosa c’è di nuovo
update-when = Quando si installano gli aggiornamenti
update-when-night = Di notte, tra le tre e le cinque
update-when-button = Quando premo il pulsante
update-aside = Messo da parte
update-aside-remove = Toglilo per sempre
update-aside-sure = Quello che ha scritto la versione che non ha funzionato sparisce allora per sempre.
update-aside-gone = Tolto.
log-update-asked = { $who } ha voluto installare la versione { $version }.
log-update-installed = La versione { $version } è stata installata e funziona.
log-update-came-back = La versione { $version } qui non ha funzionato. La casa è tornata a quella di prima.
log-update-aside-removed = { $who } ha tolto quello che una versione che non funzionava aveva messo da parte.
setting-updates = quando si installano gli aggiornamenti

## This box
box-facts = Che cosa racconta
box-findings = Che cosa non va
box-power = Riavviare e spegnere
box-power-text = Un riavvio dura uno o due minuti. Non si perde niente; quello che intanto mandano altri server arriva dopo. Non staccare semplicemente la spina.
box-wifi = Wi-Fi
box-wifi-text = A quale Wi-Fi si collega il dispositivo dove non c’è un cavo.
box-wifi-choose = Scegli il Wi-Fi
box-restart = Riavvia il dispositivo
box-restart-ask = Riavviare il dispositivo?
box-restart-ask-text = Per uno o due minuti nessuno lo raggiunge. Poi torna da solo.
box-restarting = Il dispositivo si riavvia. Questa pagina torna quando torna il dispositivo.
box-shutdown = Spegni il dispositivo
box-shutdown-ask = Spegnere il dispositivo?
box-shutdown-ask-text = Nessuno lo raggiunge finché qualcuno non stacca la spina e la riattacca.
box-shutting-down = Il dispositivo si spegne. Aspetta che la sua luce smetta di lampeggiare prima di staccare la spina.
box-reset = Dimentica tutto
box-reset-text = Cancella tutto quello che questo dispositivo sa: persone, post, immagini, il suo indirizzo. Solo una copia di sicurezza può riportarlo. Poi il dispositivo comincia come il primo giorno.
box-reset-open = Dimentica tutto…
box-reset-name = Per essere sicuri, scrivi il nome della comunità: { $name }
box-reset-password = La tua password
box-reset-act = Cancella tutto
box-resetting = Il dispositivo cancella tutto e si riavvia. Il suo nuovo codice del proprietario è sullo schermo e in claim-code.txt sulla sua scheda.
box-none = Questo non è uno dei nostri dispositivi, quindi da qui non si può riavviare né azzerare. Fallo con i mezzi del computer.
