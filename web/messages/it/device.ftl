# The box under the house: how it is, what can be done with it, and what it says when there is no room.

error-507-title = Non c’è più posto
error-507 = Il disco di questo Burrow è pieno, quindi non si può pubblicare né caricare niente finché non c’è posto. Quello che hai scritto non è stato tenuto. Il proprietario può fare spazio nel pannello, sotto «Spazio».

## What the house looks at of the box (see diagnosis.ftl)
diagnosis-check-heat = Calore
diagnosis-check-power = Alimentazione
diagnosis-check-card = La scheda
diagnosis-check-memory = Memoria
diagnosis-fine-heat = Il dispositivo è abbastanza fresco.
diagnosis-fine-power = L’alimentatore dà abbastanza.
diagnosis-fine-card = La scheda, o il disco, sta bene per quel che dice.
diagnosis-fine-memory = C’è memoria a sufficienza.
diagnosis-harm-heat = Il dispositivo si frena, così tutto ci mette di più. Alla lunga il calore lo consuma.
diagnosis-harm-power = Il dispositivo si frena, e può fermarsi nel mezzo di una scrittura. Quasi tutte le schede rovinate vengono da qui.
diagnosis-harm-card = Quello che contiene può andare perso da un giorno all’altro: post, immagini, tutto.
diagnosis-harm-memory = Tutto ci mette di più.
diagnosis-why-clock-waits = Questo dispositivo non sa ancora che ore sono, quindi non parla con altri server. In casa funziona tutto.
diagnosis-why-untold = Questo computer non lo dice.
diagnosis-why-warm = Dentro ci sono { $figure } °C. È caldo.
diagnosis-why-hot = Dentro ci sono { $figure } °C. È troppo caldo.
diagnosis-why-slowed = Il dispositivo si sta frenando perché è troppo caldo.
diagnosis-why-power-low = In questo momento l’alimentatore dà troppo poco.
diagnosis-why-power-was-low = Dall’ultimo avvio l’alimentatore ha dato per un momento troppo poco.
diagnosis-why-card-errors = La scheda ha perso o rovinato qualcosa ({ $figure } volte).
diagnosis-why-card-repaired = Quello che è conservato sulla scheda è stato riparato all’avvio del dispositivo.
diagnosis-why-card-worn = La scheda dice che il { $figure } % della sua vita è consumato.
diagnosis-why-card-ends = La scheda dice di non avere più riserve per sostituire quello che si rompe.
diagnosis-why-card-busy = Sulla scheda si scrivono circa { $figure } MB al giorno. È più di quanto dovrebbe.
diagnosis-why-memory-low = Restano solo { $figure } MB di memoria.
diagnosis-do-clock-waits = Aspetta qualche minuto. Se resta così, guarda se altre cose in casa arrivano a Internet e se il router lascia che il dispositivo chieda l’ora (NTP).
diagnosis-do-untold = Niente. Alcuni computer non hanno un sensore per questo.
diagnosis-do-warm = Fagli arrivare aria: toglilo dall’armadio, dal termosifone, dal sole.
diagnosis-do-hot = Fagli arrivare aria: toglilo dall’armadio, dal termosifone, dal sole. Un contenitore con ventola o dissipatore aiuta.
diagnosis-do-slowed = Fagli arrivare aria: toglilo dall’armadio, dal termosifone, dal sole. Un contenitore con ventola o dissipatore aiuta.
diagnosis-do-power-low = Usa l’alimentatore fatto per questo dispositivo, direttamente alla presa, con un cavo corto; stacca quello che ne prende corrente, come i dischi.
diagnosis-do-power-was-low = Usa l’alimentatore fatto per questo dispositivo, direttamente alla presa, con un cavo corto.
diagnosis-do-card-errors = Fai oggi una copia di sicurezza e ripristinala su una scheda nuova.
diagnosis-do-card-repaired = Guarda se manca qualcosa e fai una copia di sicurezza. Un’interruzione di corrente può causarlo una volta; se succede ancora, prendi una scheda nuova.
diagnosis-do-card-worn = Fai una copia di sicurezza e ripristinala presto su una scheda nuova.
diagnosis-do-card-ends = Fai oggi una copia di sicurezza e ripristinala su una scheda nuova.
diagnosis-do-card-busy = Oggi niente. Se resta così per giorni, dillo a chi ti aiuta: con meno, una scheda dura di più.
diagnosis-do-memory-low = Riavvia il dispositivo. Se succede di nuovo, forse è troppo piccolo per così tante persone e server.

## The page about the box
box-title = Questo dispositivo
box-place-text = Quanto è caldo, come sta la sua scheda; riavviarlo o spegnerlo.
box-lead-well = Il dispositivo sta bene, per quel che dice.
box-lead-trouble = Qualcosa non va con il dispositivo.
box-lead-clock = Il dispositivo aspetta che qualcuno su Internet gli dica che ore sono. Fino ad allora non parla con altri server; in casa funziona tutto.
box-lead-none = Il tuo Burrow gira su un computer che non è uno dei nostri dispositivi, quindi da qui non si può riavviare, spegnere o azzerare. Fallo con i mezzi del computer.
box-facts = Che cosa racconta
box-findings = Che cosa non va
box-fact-version = Versione
box-fact-board = Tipo di dispositivo
box-fact-on = Acceso da
box-fact-heat = Calore dentro
box-fact-power = Alimentatore
box-fact-memory = Memoria
box-fact-disk = Disco
box-fact-worn = Vita della scheda consumata
box-fact-written = Scritto sulla scheda
box-fact-clock = Orologio
box-on-hours =
    { $count ->
        [0] Meno di un’ora
        [one] Un’ora
       *[other] { $count } ore
    }
box-celsius = { $figure } °C
box-percent = { $figure } %
box-a-day = { $figure } MB al giorno
box-left = { $left } di { $all } MB sono liberi
box-power-well = Dà abbastanza
box-power-was-low = Dall’avvio ha dato per un momento troppo poco
box-power-low = Dà troppo poco
box-clock-right = Giusto
box-clock-waits = Aspetta l’ora giusta
box-power = Riavviare e spegnere
box-power-text = Un riavvio dura uno o due minuti. Non si perde niente; quello che intanto mandano altri server arriva dopo. Non staccare semplicemente la spina.
box-restart = Riavvia il dispositivo
box-shutdown = Spegni il dispositivo
box-reset = Dimentica tutto
box-reset-text = Cancella tutto quello che questo dispositivo sa: persone, post, immagini, il suo indirizzo. Solo una copia di sicurezza può riportarlo. Poi il dispositivo comincia come il primo giorno.
box-reset-name = Per essere sicuri, scrivi il nome della comunità: { $name }
box-reset-hint = O il suo indirizzo.
box-reset-name-wrong = Non è il nome della comunità. Non è stato cancellato niente.
box-reset-button = Cancella tutto
box-asked-restart-title = Il dispositivo si riavvia
box-asked-restart = Torna tra uno o due minuti. Poi ricarica questa pagina.
box-asked-shutdown-title = Il dispositivo si spegne
box-asked-shutdown = Aspetta che la sua luce smetta di lampeggiare prima di staccare la spina. Riattaccato, riparte da solo.
box-asked-factory-reset-title = Il dispositivo cancella tutto
box-asked-factory-reset = Si riavvia, cancella tutto quello che sa e comincia come il primo giorno. Il suo nuovo codice del proprietario è sullo schermo e in claim-code.txt sulla sua scheda. Intanto lascialo attaccato.

## The page of a box whose data can't be opened
damaged-title = I dati non si aprono
damaged-lead = La parte della scheda dove il tuo Burrow conserva tutto è danneggiata, e ripararla da sola non è bastato. Non è stato cancellato niente.
damaged-store-lead = Quello che il tuo Burrow conserva non si può leggere: la scheda si sta guastando, o l’ha scritto una versione più recente. Non è stato cancellato niente.
damaged-full-title = Il disco è pieno
damaged-full-lead = Sulla scheda non c’è più posto, nemmeno per avviarsi. Non si è perso niente e non è stato cancellato niente. Appena c’è posto, il tuo Burrow si apre da solo.
damaged-full-first = Così viene tolto quello che è rimasto a metà, come un caricamento interrotto. Spesso basta.
damaged-full-second = Chi conosce Linux può copiare questa scheda su una più grande, sulla quale il tuo Burrow continua come prima. Fino ad allora tieni la scheda così com’è.
damaged-first = Prima: riavvialo una volta
damaged-first-text = A volte una scheda ha solo perso il contatto. Se poi questa pagina torna, è la scheda.
damaged-second = Poi: fallo guardare
damaged-second-text = Chi conosce Linux può forse ancora salvare quello che c’è sulla scheda, finché non ci si scrive sopra. Se ci sono post o immagini che non sono da nessun’altra parte, spegni ora il dispositivo e tieni la scheda così com’è. Con una scheda nuova e una copia di sicurezza il tuo Burrow torna in un’ora.
damaged-last = Oppure: ricominciare su questa scheda
damaged-last-text = Cancella per sempre quello che ci resta. Poi il dispositivo si riavvia, e la sua procedura guidata offre di riprendere una copia di sicurezza. Una scheda che ha ceduto una volta di solito cede ancora: meglio una nuova.
damaged-code = Il codice del dispositivo
damaged-code-hint = È sullo schermo del dispositivo, e in burrow-note.txt sulla sua scheda, che ogni computer può leggere. Così chi è solo nella tua rete non può cancellare niente.
damaged-sure = Per essere sicuri, scrivi: { $word }
damaged-word = cancella
damaged-sure-hint = Solo una copia di sicurezza riporta quello che viene cancellato.
damaged-act = Cancella la scheda e ricomincia
damaged-said = Che cosa ha detto il controllo della scheda
damaged-store-said = Perché non si può leggere
damaged-code-wrong = Non è il codice di questo dispositivo. Non è stato cancellato niente.
damaged-sure-wrong = Non era la parola. Non è stato cancellato niente.
damaged-unerased-title = I dati non si cancellano
damaged-unerased-lead = Il tuo Burrow doveva dimenticare tutto e si è fermato a metà: sulla sua scheda non si può più scrivere. Quello che vi resta qui non si apre più, ma forse qualcun altro può ancora leggerlo.
damaged-unerased-second = Poi: prendi una scheda nuova
damaged-unerased-second-text = Metti nel dispositivo una scheda nuova con Burrow. Spezza quella vecchia prima di dare via il dispositivo o di buttare la scheda: quello che vi resta non si può cancellare in altro modo.
damaged-unerased-said = Che cosa ha detto la cancellazione
damaged-begun-title = La scheda viene rifatta
damaged-begun = Il dispositivo si riavvia tra qualche minuto e comincia come il primo giorno. Poi la sua procedura guidata offre di riprendere una copia di sicurezza.
damaged-stuck-title = Il dispositivo non ascolta
damaged-stuck = Non è stato possibile chiederglielo. Stacca la spina, aspetta dieci secondi e riattaccala.
