# How the box gets newer versions. Plain words: whoever reads this has never run a server.

update-title = Aggiornamenti
update-place-text = Quale versione è in funzione, se c’è qualcosa di più nuovo e quando viene installato.
update-version = Qui è in funzione la versione { $version }.
update-good = L’aggiornamento alla versione { $version } è andato bene { $when }.
update-looked = L’ultima volta si è cercato qualcosa di più nuovo { $when }.
update-look = Cerca ora qualcosa di più nuovo
update-busy = Si cerca qualcosa di più nuovo…
update-offer = Versione { $version }
update-size =
    { $count ->
        [one] C’è un megabyte da scaricare.
       *[other] Ci sono { $count } megabyte da scaricare.
    }
update-new = Che cosa c’è di nuovo
update-install = Installala ora
update-install-again = Riprova
update-install-hint = Il dispositivo si riavvia con questa e sparisce per qualche minuto. Se la nuova versione qui non funzionasse, il dispositivo torna da solo a questa.

## How it stands
update-lead-none = Questo Burrow non si aggiorna da solo: chi ha fatto questo programma non gli ha indicato dove cercare.
update-lead-never = Non si è ancora cercato niente di più nuovo. Succede una volta al giorno.
update-lead-look = È tutto aggiornato.
update-lead-offered = C’è una versione più nuova.
update-lead-fetch = Si sta scaricando una versione più nuova. Intanto tutto va avanti come sempre.
update-lead-ready-night = Una versione più nuova è pronta. Viene installata la prossima notte, tra le tre e le cinque.
update-lead-ready-now = Una versione più nuova è pronta e sta per essere installata.
update-lead-ready-button = Una versione più nuova è pronta. Viene installata quando premi il pulsante.
update-lead-install = Si sta installando la versione più nuova. Il dispositivo si riavvia tra un momento.
update-lead-trial = La versione più nuova è in prova: il tuo Burrow guarda se con lei funziona tutto.

## When
update-when = Quando si installano gli aggiornamenti
update-when-night = Di notte
update-when-night-text = Tra le tre e le cinque, quando non dovrebbe dar fastidio a nessuno che il dispositivo sparisca per qualche minuto.
update-when-button = Quando premo il pulsante
update-when-button-text = Vengono scaricati e ti aspettano. Non farli aspettare a lungo: molti chiudono falle da cui potrebbero entrare altri.
update-when-save = Salva

## What is in the way
update-snag-feed-unreachable = Non si può cercare niente di più nuovo: il posto dove si annunciano gli aggiornamenti non risponde. Si riprova da solo.
update-snag-feed-broken = Il posto dove si annunciano gli aggiornamenti dice qualcosa che questa versione non capisce. Si guarda di nuovo domani.
update-snag-other-board = Per questo tipo di dispositivo non ci sono aggiornamenti.
update-snag-too-far = La versione più nuova non si può installare su questa: in mezzo ci vuole la versione { $version }. Guarda come hai installato questo dispositivo e metti la versione più nuova su una scheda nuova; la tua copia di sicurezza ci torna sopra.
update-snag-unreachable = Al momento l’aggiornamento non si può scaricare. Riprende da solo da dov’era.
update-snag-wrong = Quello che è arrivato non è l’aggiornamento annunciato, ed è stato buttato via. Si guarda di nuovo domani.
update-snag-no-room =
    { $count ->
        [one] Non c’è posto per l’aggiornamento: manca un megabyte. Fai spazio; riprende da solo.
       *[other] Non c’è posto per l’aggiornamento: mancano { $count } megabyte. Fai spazio; riprende da solo.
    }
update-snag-disk = L’aggiornamento non si può scrivere sul disco. Si riprova da solo. Se resta così, guarda come sta la scheda.
update-snag-no-installer = L’aggiornamento è qui, ma nessuno su questo computer lo installa. Su un computer di cui ti occupi tu, installa la nuova versione come hai installato questa.
update-snag-interrupted = L’installazione si è interrotta, forse perché è mancata la corrente. Non si è perso niente: ricomincia.
update-snag-failed = L’aggiornamento non si è potuto installare, e non è cambiato niente. Ecco che cosa è stato detto: { $why }

## What did not go well
update-back = L’aggiornamento alla versione { $version } qui non ha funzionato. Il tuo Burrow è tornato da solo alla versione di prima, e funziona come prima. Non si riprova, a meno che tu non lo voglia.
update-why-http = La nuova versione non rispondeva.
update-why-store = La nuova versione non è riuscita a leggere quello che il tuo Burrow conserva.
update-why-tunnel = Con la nuova versione nessuno riusciva a raggiungere il tuo Burrow da fuori.
update-why-adapter = La nuova versione non ha trovato la rete di questo dispositivo.
update-why-no-start = La nuova versione non è partita.
update-why-other = Non si sa che cosa non andasse nella nuova versione.
update-alert-look = Vedi gli aggiornamenti

## What was put aside
update-aside = Messo da parte
update-aside-text = La versione precedente non può leggerlo. Si conserva finché non lo togli.
update-aside-since = Quando il tuo Burrow è tornato alla versione di prima, è tornato a quello che sapeva { $when }. Quello che la nuova versione ha scritto dopo è stato messo da parte.
update-aside-nothing = In quel tempo nessuno qui aveva pubblicato niente.
update-aside-posts =
    { $count ->
        [one] Dentro c’è un post di qualcuno di qui.
       *[other] Dentro ci sono { $count } post di persone di qui.
    }
update-aside-unread = Questa versione non può contare che cosa c’è dentro.
update-aside-size =
    { $count ->
        [one] Occupa un megabyte.
       *[other] Occupa { $count } megabyte.
    }
update-aside-remove = Toglilo per sempre
