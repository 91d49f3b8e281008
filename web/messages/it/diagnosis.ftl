# How the house finds out what is wrong with itself.

diagnosis-title = Va tutto bene?
diagnosis-link = È tutto raggiungibile? Fallo controllare al tuo Burrow.
diagnosis-place-text = Il tuo Burrow si controlla e dice che cosa fare.
diagnosis-look = Controlla di nuovo
diagnosis-busy = Il tuo Burrow si sta controllando. Ci vogliono al massimo due minuti; poi la pagina mostra da sola che cosa ha trovato.
diagnosis-never = Il tuo Burrow non si è ancora controllato. Lo fa una volta al giorno, e ogni volta che premi il pulsante.
diagnosis-all-well = Va tutto bene, per quanto possiamo vedere.
diagnosis-hints = { $count ->
    [one] Funziona tutto. Una cosa potrebbe andare meglio.
   *[other] Funziona tutto. { $count } cose potrebbero andare meglio.
}
diagnosis-troubles = { $count ->
    [one] Una cosa non funziona.
   *[other] { $count } cose non funzionano.
}
diagnosis-looked = Ultimo controllo: { $when }.
diagnosis-since = Trovato per la prima volta: { $when }.
diagnosis-found = Che cosa ha trovato
diagnosis-local = Questo Burrow è solo in prova su questo computer: nessun altro può raggiungerlo. Perciò controlla solo il suo orologio, il suo disco e quello che conserva. Il resto non lo riguarda.
diagnosis-is-fine = a posto
diagnosis-is-hint = migliorabile
diagnosis-is-bad = non funziona
diagnosis-is-unseen = non controllato
diagnosis-support = Qualcuno ti aiuta?
diagnosis-support-text = Dagli questo testo. Dice quale versione è, in che stato, e che cosa è stato trovato. Non contiene nomi, indirizzi, password, né nulla che qualcuno abbia scritto.
diagnosis-support-label = Testo da copiare
diagnosis-back = Torna al pannello
diagnosis-back-setup = Torna alla configurazione

## What is looked at
diagnosis-check-clock = L’orologio
diagnosis-check-disk = Spazio sul disco
diagnosis-check-store = Quello che il tuo Burrow conserva
diagnosis-check-dns = Il tuo nome su internet
diagnosis-check-tunnel = Il tunnel
diagnosis-check-address = La strada per il tuo Burrow
diagnosis-check-challenge = «Sei una persona?»
diagnosis-check-webfinger = Trovare le persone con il loro nome
diagnosis-check-actor = Profili per gli altri server
diagnosis-check-inbox = Messaggi dagli altri server
diagnosis-check-streaming = Novità in tempo reale nelle app
diagnosis-check-media = Immagini
diagnosis-check-cache = Lungo la strada non si confonde nulla
diagnosis-check-upload = Immagini e video grandi

## Where all is well
diagnosis-fine-clock = Questo computer sa che ora è.
diagnosis-fine-disk = C’è spazio a sufficienza.
diagnosis-fine-store = Il tuo Burrow può annotare quello che succede.
diagnosis-fine-dns = { $host } porta da qualche parte su internet.
diagnosis-fine-tunnel = Il tunnel è in piedi.
diagnosis-fine-address = Chi chiede di { $host } arriva proprio a questo Burrow.
diagnosis-fine-challenge = Nessuno chiede agli altri server di dimostrare che sono persone: non potrebbero farlo.
diagnosis-fine-webfinger = Gli altri server trovano le persone di { $host } con il loro nome.
diagnosis-fine-actor = Gli altri server possono leggere chi sono le persone di qui.
diagnosis-fine-inbox = I messaggi degli altri server arrivano.
diagnosis-fine-streaming = Le app possono sapere subito che cosa succede.
diagnosis-fine-media = Le immagini passano, e lungo la strada se ne può tenere una copia.
diagnosis-fine-cache = Tutti ricevono quello che hanno chiesto, appena preso da qui.
diagnosis-fine-upload = Immagini e video grandi arrivano interi.

## What doesn’t work then
diagnosis-harm-clock = Gli altri server non credono ai messaggi con l’ora sbagliata, e non si raggiunge nulla di protetto.
diagnosis-harm-disk = Quando il disco è pieno, nessuno può pubblicare e non arriva nulla.
diagnosis-harm-store = Nessuno può pubblicare e non arriva nulla.
diagnosis-harm-dns = Nessuno trova { $host }: né le tue persone quando sono fuori casa, né gli altri server.
diagnosis-harm-tunnel = Da fuori nessuno arriva a { $host }: né le tue persone quando sono fuori casa, né gli altri server.
diagnosis-harm-address = Da fuori nessuno arriva a { $host }: né le tue persone quando sono fuori casa, né gli altri server.
diagnosis-harm-challenge = Gli altri server e le app sono programmi e non ci riescono. Non possono seguirti né scriverti, e le app smettono di funzionare.
diagnosis-harm-webfinger = Chi sta altrove non trova nessuno di qui quando lo cerca.
diagnosis-harm-actor = Gli altri server non possono mostrare i profili di qui, e non credono a quello che viene inviato da qui.
diagnosis-harm-inbox = Risposte, preferiti e post degli altri server non arrivano.
diagnosis-harm-streaming = Nelle app le novità si vedono solo quando qualcuno aggiorna a mano.
diagnosis-harm-media = Chi sta altrove vede i post di qui senza le immagini.
diagnosis-harm-cache = Gli altri server possono ricevere una pagina dove serve un documento, e le persone qualcosa di vecchio o non destinato a loro.
diagnosis-harm-upload = Fuori casa non si possono pubblicare immagini e video grandi.

## Why
diagnosis-why-not-open = Qui non c’è ancora nessuno che altri possano cercare.
diagnosis-why-offline = Là fuori non risponde nessuno. Forse in questo momento la tua linea internet è interrotta.
diagnosis-why-clock-off = L’orologio di questo computer è sbagliato di { $figure } minuti.
diagnosis-why-clock-year = L’orologio di questo computer mostra un anno che non può essere giusto.
diagnosis-why-disk-low = Restano { $figure } MB. Non è molto.
diagnosis-why-disk-full = Restano solo { $figure } MB.
diagnosis-why-disk-unread = Il disco non dice quanto spazio resta.
diagnosis-why-store-stuck = Il tuo Burrow non riesce ad annotare nulla.
diagnosis-why-name-unknown = Su internet non c’è nessuna voce per { $host }.
diagnosis-why-name-at-home = { $host } porta in una rete di casa, dove nessun altro arriva.
diagnosis-why-tunnel-own = Hai detto che i visitatori arrivano qui per una via tua, quindi non c’è un nostro tunnel.
diagnosis-why-tunnel-none = Non c’è un nostro tunnel.
diagnosis-why-tunnel-missing = Il programma che tiene aperto il tunnel non è su questo computer.
diagnosis-why-tunnel-starting = Il tunnel si sta costruendo proprio ora.
diagnosis-why-tunnel-cut = Il programma del tunnel funziona, ma non raggiunge Cloudflare.
diagnosis-why-tunnel-ended = Il programma del tunnel si è chiuso e viene riavviato.
diagnosis-why-unreachable = Quando abbiamo chiesto di { $host } non ha risposto nessuno.
diagnosis-why-slow = { $host } ci ha messo davvero troppo a rispondere.
diagnosis-why-elsewhere = Qualcuno ha risposto per { $host }, ma non era questo Burrow.
diagnosis-why-challenged = Qualcosa davanti a { $host } voleva la prova che a chiedere fosse una persona.
diagnosis-why-barred = Qualcosa davanti a { $host } ci ha respinti (errore { $figure }).
diagnosis-why-behind = Cloudflare, o quello che sta davanti a { $host }, non riesce a raggiungere questo Burrow (errore { $figure }).
diagnosis-why-wrong-status = Questo Burrow ha risposto, ma con l’errore { $figure }, e non dovrebbe.
diagnosis-why-got-page = Abbiamo chiesto un documento, come fanno gli altri server, e abbiamo ricevuto una pagina web.
diagnosis-why-wrong-kind = Abbiamo ricevuto qualcosa di diverso da quello che avevamo chiesto.
diagnosis-why-kept = Abbiamo ricevuto una risposta vecchia, conservata da qualcosa lungo la strada.
diagnosis-why-mixed = Pagine web e documenti per gli altri server si scambiano di posto.
diagnosis-why-not-kept = Le immagini arrivano, ma con l’avviso che nessuno può conservarle. Ogni volta ognuna fa tutta la strada da casa tua.
diagnosis-why-no-upgrade = Le app chiedono una linea che resti aperta. Quel desiderio si perde lungo la strada.
diagnosis-why-too-large = Abbiamo inviato { $figure } MB, e qualcosa lungo la strada li ha rifiutati perché troppo grandi.
diagnosis-why-cut-off = Abbiamo inviato { $figure } MB, e non sono arrivati interi.
diagnosis-why-address-first = Non serve a nulla finché nessuno arriva al tuo Burrow.

## What to do
diagnosis-do-not-open = Si controlla appena c’è un proprietario.
diagnosis-do-offline = Guarda se altre cose in casa arrivano a internet, e controlla di nuovo più tardi.
diagnosis-do-clock-off = Fai prendere l’ora da internet a questo computer: è un interruttore nelle sue impostazioni di data e ora. Sul nostro dispositivo succede da solo; riavvialo quando è in rete.
diagnosis-do-clock-year = Fai prendere l’ora da internet a questo computer: è un interruttore nelle sue impostazioni di data e ora. Sul nostro dispositivo succede da solo; riavvialo quando è in rete.
diagnosis-do-disk-low = Conserva meno immagini degli altri server, che si possono scaricare di nuovo, o passa a un disco più grande.
diagnosis-do-disk-full = Conserva meno immagini degli altri server, che si possono scaricare di nuovo, o cancella da questo computer quello che non ti serve.
diagnosis-do-disk-unread = Guarda se il disco è collegato bene, e riavvia questo computer. Se non basta, forse il disco si sta guastando: assicurati di avere una copia di sicurezza.
diagnosis-do-store-stuck = Fai spazio sul disco e riavvia questo computer. Se non basta, forse il disco si sta guastando: assicurati di avere una copia di sicurezza.
diagnosis-do-name-unknown = Guarda se il dominio è pagato, e se la sua voce su Cloudflare c’è ancora. Se è nuovo, aspetta un’ora. Rifacendo la configurazione del tunnel, la voce viene creata di nuovo.
diagnosis-do-name-at-home = Cambia la voce dove gestisci il tuo dominio, o lascia che creiamo un tunnel. Se lo dice solo il router di casa, forse fuori va tutto bene.
diagnosis-do-tunnel-own = Nulla, se la strada per il tuo Burrow è a posto.
diagnosis-do-tunnel-none = Nulla, se la strada per il tuo Burrow è a posto.
diagnosis-do-tunnel-missing = Installa il programma «cloudflared» e avvia di nuovo il tuo Burrow.
diagnosis-do-tunnel-starting = Aspetta un minuto e controlla di nuovo.
diagnosis-do-tunnel-cut = Guarda se altre cose in casa arrivano a internet. Poi riavvia il tunnel.
diagnosis-do-tunnel-ended = Riavvia il tunnel. Se si chiude di nuovo, guarda che cosa lo ostacola.
diagnosis-do-unreachable = Guarda se il tunnel è in piedi e se la linea internet funziona. Poi riavvia il tunnel.
diagnosis-do-slow = In casa qualcuno sta inviando o scaricando molto proprio ora? Controlla di nuovo più tardi.
diagnosis-do-elsewhere = Guarda dove porta la voce di { $host }. Forse porta ancora a un vecchio server.
diagnosis-do-challenged = Su Cloudflare disattiva «Bot Fight Mode» e «I’m Under Attack». Gran parte possiamo farla noi per te, con un token API.
diagnosis-do-barred = Su Cloudflare cerca sotto «Security» le regole che respingono i programmi, ed escludi { $host }. Gran parte possiamo farla noi per te, con un token API.
diagnosis-do-behind = Riavvia il tunnel. Se non cambia nulla, guarda che cosa lo ostacola.
diagnosis-do-wrong-status = Controlla di nuovo tra qualche minuto. Se resta così, dai il testo qui sotto a chi ti aiuta.
diagnosis-do-got-page = Qualcosa lungo la strada cambia quello che gli altri server chiedono. Disattiva lì ciò che riscrive le pagine per { $host }.
diagnosis-do-wrong-kind = Qualcosa lungo la strada cambia quello che arriva da qui. Disattiva lì ciò che riscrive le risposte per { $host }.
diagnosis-do-kept = Su Cloudflare cancella le regole che conservano tutto («cache») e svuota la sua cache. La regola giusta possiamo impostarla noi per te, con un token API.
diagnosis-do-mixed = Su Cloudflare cancella le regole che conservano tutto («cache») e svuota la sua cache. La regola giusta possiamo impostarla noi per te, con un token API.
diagnosis-do-not-kept = Togli quello che lungo la strada cambia «Cache-Control». Non è rotto nulla; costa solo tempo.
diagnosis-do-no-upgrade = Su Cloudflare attiva «WebSockets» sotto «Network». Con un tuo proxy, fagli trasmettere le intestazioni «Upgrade» e «Connection».
diagnosis-do-too-large = Con un tuo proxy, alza la dimensione massima che lascia passare (nginx: client_max_body_size). Cloudflare stesso permette 100 MB.
diagnosis-do-cut-off = Forse la tua linea è troppo lenta per così tanto in una volta. In casa, carica i file dalla tua rete.
diagnosis-do-address-first = Occupati prima della strada per il tuo Burrow.

## Buttons, and what they did
diagnosis-fix-restart = Riavvia il tunnel
diagnosis-fix-room = Conserva meno immagini degli altri
diagnosis-fix-way = Guarda che cosa ostacola il tunnel
diagnosis-fix-choose = Occupati della strada per il tuo Burrow
diagnosis-fix-zone = Lascia impostare a noi Cloudflare
diagnosis-did-restart = Il tunnel si sta riavviando. Controlla di nuovo tra un minuto.
diagnosis-did-room = Da ora si conservano al massimo 64 MB di immagini degli altri server. Il resto se ne va entro qualche ora.
