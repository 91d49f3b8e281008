### Getting in and back in: the second step, recovery codes, passkeys, links for a new password, claiming again

## Told at the top of one's pages
alert-label = Da sapere
alert-look = Vai a vedere
alert-seen = Lo so già
alert-codes = Non hai ancora codici di recupero. Se dimentichi la password, sono la tua via per rientrare.
alert-codes-few = { $count ->
    [0] Non hai più codici di recupero. Creane di nuovi, così puoi rientrare se dimentichi la password.
    [one] Ti resta un codice di recupero. Creane di nuovi prima di averne bisogno.
   *[other] Ti restano { $count } codici di recupero. Creane di nuovi prima di averne bisogno.
}
alert-codes-make = Crea i codici di recupero
alert-codes-later = Non ora

## What happened
told-title = Che cosa è successo di recente
told-nothing = Ancora nulla.
told-when = { $what } ({ $when })
told-password = La tua password è stata cambiata.
told-link-made = { $name } ha creato un link con cui si può scegliere una nuova password per te.
told-link-used = Il link creato da { $name } è stato usato per scegliere una nuova password. Tutto è stato disconnesso.
told-link-used-whole = Il link creato da { $name } è stato usato per scegliere una nuova password. Tutto è stato disconnesso, e per accedere non serve più un secondo passaggio.
told-code-password = Un codice di recupero è stato usato per scegliere una nuova password. Tutto è stato disconnesso.
told-code-step = Un codice di recupero è stato usato per accedere.
told-codes-made = Sono stati creati nuovi codici di recupero.
told-app-added = È stata aggiunta un’app di autenticazione.
told-app-removed = L’app di autenticazione è stata rimossa.
told-passkey-added = È stata aggiunta una passkey.
told-passkey-removed = È stata rimossa una passkey.
told-claimed-again = Qualcuno ha ripreso possesso della casa direttamente sul dispositivo, con una nuova password per te.
told-command-line = Hai avuto una nuova password dal computer su cui gira questa comunità.
told-rescued = Le parole del foglio di soccorso sono state usate per scegliere una nuova password. Tutto è stato disconnesso, e per accedere non serve più un secondo passaggio.

## Signing in
login-recover = Usa un codice di recupero.
login-ask = Se non ne hai, chiedi un link a chi ti ha invitato su { $community } o al suo proprietario.
login-passkey-wrong = Quella passkey non ha aperto la porta. Riprova, o accedi con nome utente e password.
login-again = Ci è voluto troppo. Accedi di nuovo.
passkey-use = Usa una passkey
passkey-trouble = La passkey non è stata usata. Riprova, o entra in un altro modo.
passkey-noscript = Le passkey hanno bisogno di JavaScript, che in questo browser è disattivato.
second-title = Ancora un passaggio
second-lead-app = La password è giusta. Ora dimostra che sei tu.
second-lead-passkey = La password è giusta. Ora mostra la tua passkey.
second-code-app = Codice della tua app
second-code-app-hint = Sei cifre della tua app di autenticazione, o uno dei tuoi codici di recupero.
second-code = Codice di recupero
second-code-hint = Se non hai con te la tua passkey, scrivi uno dei tuoi codici di recupero.
second-button = Entra
second-wrong = Quel codice non apre. L’app ne mostra uno nuovo ogni 30 secondi, e ognuno apre una volta sola.
second-slow = Troppi codici sbagliati. Aspetta un po’, poi riprova.
second-elsewhere = La tua passkey apre solo su { $address }. Accedi là, o usa qui un codice di recupero.
second-lost = Hai perso l’app, la passkey e i codici? Chiedi un link al proprietario.
second-back = Torna all’accesso

## A recovery code for a forgotten password
recover-title = Rientra
recover-lead = Con uno dei tuoi codici di recupero scegli una nuova password.
recover-code = Codice di recupero
recover-code-hint = Sedici lettere e cifre, in quattro gruppi. Ognuno apre una volta sola.
recover-button = Imposta la nuova password
recover-wrong = Nome utente e codice non corrispondono, o il codice è già stato usato.
recover-done = Hai una nuova password. Tutto il resto è stato disconnesso.
recover-no-code = Nessun codice? Chiedi un link a chi ti ha invitato su { $community } o al suo proprietario.

## A link for a new password
reset-title = Scegli una nuova password
reset-lead = Ciao { $name }. { $by } ha creato questo link per aiutarti a rientrare.
reset-then = Tutti i tuoi browser e le tue app vengono disconnessi, e accedi di nuovo con la nuova password.
reset-then-second = Per accedere non serve più un secondo passaggio, finché non ne imposti di nuovo uno.
reset-over-title = Questo link non si apre più
reset-over = È già stato usato, ha più di un giorno, o ne è stato creato uno più recente. Chiedine un altro.

## Settings
security-title = Accesso
security-lead = La tua password, un secondo passaggio e le vie per rientrare.
security-go = Gestisci l’accesso
security-owed = Il proprietario e i moderatori di questa comunità hanno bisogno di un secondo passaggio. Imposta qui un’app o una passkey, poi si apre il resto.
security-changed = Salvato.
security-needed = È il tuo ultimo secondo passaggio, e proprietario e moderatori ne devono avere uno. Prima aggiungine un altro.
sure-title = Sei tu?
sure-text = Scrivi la tua password; poi per dieci minuti puoi cambiare le cose qui.
sure-button = Continua
sure-needed = Prima scrivi la tua password, poi riprova.
app-title = App di autenticazione
app-text = Un’app sul telefono mostra sei cifre, che scrivi dopo la password. Va bene qualsiasi app, per esempio Aegis, Google Authenticator o quella del tuo gestore di password.
app-on = in uso
app-add = Aggiungi un’app
app-remove = Rimuovi l’app
app-add-title = Aggiungi un’app di autenticazione
app-add-lead = Da quel momento, per accedere servono la password e un codice dell’app.
app-scan-title = Inquadra questo con l’app
app-scan-text = Nell’app scegli di aggiungere un account, poi punta qui la fotocamera.
app-scan-label = Codice da inquadrare con l’app di autenticazione
app-open = L’app è su questo dispositivo: aprila
app-type = Niente fotocamera? Scrivi invece questo
app-type-text = Scegli di inserire una chiave, «basata sul tempo»:
app-code-title = Scrivi il codice che mostra
app-code-text = Così sappiamo che funziona, prima che ti serva.
app-code = Sei cifre
app-confirm = Usa questa app
app-cancel = Non ora
app-wrong = Non è il codice che l’app dovrebbe mostrare ora. Aspetta il prossimo, e controlla che l’ora del telefono sia giusta.
passkeys-title = Passkey
passkeys-text = Il telefono, il computer o la chiave di sicurezza apre la porta con il tuo dito, il tuo viso o un codice. Nessuna password da scrivere, e nulla che una pagina falsa possa rubare.
passkey-since = aggiunta in data { $when }
passkey-name = Come si deve chiamare?
passkey-name-hint = Così poi sai su quale dispositivo si trova. Puoi lasciarlo vuoto.
passkey-add = Aggiungi una passkey
passkey-remove = Rimuovi
passkey-wrong = Non è stato possibile aggiungere la passkey. Riprova.
passkey-known = Questo dispositivo ha già una tua passkey.
passkey-elsewhere = Le passkey si possono aggiungere solo su { $address }, perché i browser le legano a una connessione cifrata e a un solo indirizzo.
passkey-nowhere = Le passkey hanno bisogno di un indirizzo con un nome, e l’indirizzo di questa comunità è un numero.
codes-title = Codici di recupero
codes-text = Otto codici su carta ti fanno entrare quando hai dimenticato la password o perso il telefono.
codes-left = { $count ->
    [0] Non ne resta nessuno.
    [one] Ne resta uno.
   *[other] Ne restano { $count }.
}
codes-make = Crea i codici di recupero
codes-again = Crea nuovi codici
codes-again-text = I codici che hai ora smettono di funzionare.
codes-back = Indietro
codes-joined-title = Ci sei! Ancora una cosa
codes-offer = Non c’è un indirizzo e-mail a cui mandare una password dimenticata. Questi codici sono la tua via per rientrare.
codes-what-1 = Ricevi otto codici, e ognuno funziona una volta sola.
codes-what-2 = Stampali o scrivili, e conservali dove tieni le carte importanti.
codes-what-3 = Chi li ha può entrare al posto tuo, quindi non mostrarli a nessuno.
codes-made-title = I tuoi codici di recupero
codes-made-lead = Stampa questa pagina o scrivili.
codes-how = Per rientrare: { $address }
codes-once = Li vedi solo adesso. Puoi crearne di nuovi quando vuoi.
codes-done = Li ho messi via

## Owner and moderators
oblige-title = Proprietario e moderatori devono avere un secondo passaggio
oblige-text = Chi si occupa di questa comunità tiene le chiavi di tutti. Se è attivo, nessuna delle pagine del proprietario si apre finché manca un’app o una passkey.
oblige-on = attivo
oblige-start = Attivalo
oblige-stop = Disattivalo

## Helping somebody back in
help-title = Aiuta { $name } a rientrare
help-lead = Tu crei un link, { $name } lo apre e sceglie una nuova password.
help-what-1 = Il link si apre una volta sola, entro 24 ore.
help-what-2 = Quando viene usato, tutti i browser e le app di { $name } vengono disconnessi.
help-what-3 = A { $name } viene detto che lo hai creato tu.
help-second = { $name } ha perso anche l’app o la passkey
help-second-text = Allora per accedere non serve più un secondo passaggio. Assicurati che chi chiede sia davvero questa persona.
help-make = Crea il link
help-link-title = Un link per { $name }
help-link-lead = Dallo tu a { $name }, in un modo che ti dia la certezza che sia proprio questa persona.
help-scan = Oppure fai inquadrare questo:
help-scan-label = Link per una nuova password, da inquadrare
help-until = Si apre fino a: { $when }.
help-once = Lo vedi solo adesso. Se si perde, creane un altro; allora questo non vale più.

## Claiming the house again
reclaim-title = Rientra nel tuo Burrow
reclaim-lead = È stato trovato il file reset-owner.txt. Con il codice del proprietario che { $community } mostra sullo schermo, un proprietario riceve una nuova password. Tutto il resto rimane com’è.
reclaim-next = Continua
reclaim-password-title = Una nuova password
reclaim-password-lead = I tuoi browser e le tue app vengono disconnessi, e per accedere non serve più un secondo passaggio.
reclaim-who = Chi sei?
reclaim-who-missing = Scegli chi sei.
