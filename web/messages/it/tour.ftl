# What a new owner is shown: rules, rescue sheet, first invites, first post.

tour-later = Più tardi
tour-rules-title = Quali sono le regole qui?
tour-rules-lead = Tutti le vedono prima di entrare. Puoi cambiarle quando vuoi.
tour-rules-choice = Scegli da quali regole cominciare
tour-rules-own = Le nostre regole
tour-rules-own-text = Scrivile tu, o modifica alcune delle nostre.
tour-rules-field = Le regole, una per riga
tour-rules-hint = Quelle corte vengono lette.
tour-rules-wrong = Al massimo 20 regole di al massimo 300 caratteri ciascuna.
tour-rules-button = Queste sono le nostre regole
tour-question-field = Che cosa chiedi a chi vorrebbe entrare?
tour-question-hint = Chi non ha un invito può chiedere dalla tua pagina principale. Tu leggi la risposta e decidi. Lascia vuoto se nessuno deve poter chiedere.
tour-question-start = Chi sei, e come ci conosciamo?
tour-question-wrong = La domanda può avere al massimo 300 caratteri.
rules-family-title = Famiglia
rules-family-text = Per chi si vede ai compleanni.
rules-family-rules =
    Siate gentili, anche quando siete stanchi.
    Chiedete prima di pubblicare la foto di qualcuno, e sempre prima di pubblicare quella di un bambino.
    Quello che si racconta qui resta qui, a meno che chi l’ha scritto non l’abbia pubblicato per tutti.
rules-friends-title = Amici e vicini
rules-friends-text = Per chi si conosce, più o meno.
rules-friends-rules =
    Siate gentili. Si può contestare ciò che qualcuno ha detto, non chi è.
    Niente odio contro nessuno per la sua provenienza, la sua fede, chi ama o il corpo che ha.
    Chiedete prima di pubblicare foto di altri.
    Niente pubblicità.
rules-club-title = Club o classe
rules-club-text = Per un coro, una squadra, un laboratorio, una scuola.
rules-club-rules =
    Siate gentili e leali, anche quando parlate di altri club.
    Niente odio, minacce o bullismo, né qui né altrove con un account di qui.
    Chiedete prima di pubblicare foto di altri; per i bambini, chiedete ai genitori.
    Quello che qualcuno non dovrebbe trovarsi davanti all’improvviso va dietro un avviso sul contenuto.
    Niente pubblicità senza aver chiesto prima.
rescue-title = Il tuo foglio di soccorso
rescue-lead = Nessuno può mandarti una nuova password per e-mail: sopra di te non c’è nessuno. Se mai perdi la tua, queste dodici parole ti fanno rientrare. Aprono anche le tue copie di sicurezza.
rescue-sheet-title = Foglio di soccorso per { $community }
rescue-sheet-day = Creato in data { $day }
rescue-sheet-address = Indirizzo
rescue-sheet-owner = Proprietario
rescue-sheet-what = Hai perso la password? Inquadra il codice, o apri l’indirizzo con /rescue in fondo, e scrivi queste dodici parole. Una copia di sicurezza si apre con le stesse parole.
rescue-sheet-keep = Conserva questo foglio dove tieni i passaporti. Chi lo ha può prendersi la comunità.
rescue-scan = Codice QR della pagina in cui si scrivono le parole
rescue-print = Stampa questa pagina (dal menu del browser), o copiala a mano. Una foto sul telefono è meglio di niente.
rescue-again = Quando avrai scritto le due parole, funzionerà solo questo foglio. Fino ad allora vale ancora quello di prima. Conservalo per le copie di sicurezza create con quello.
rescue-field = Scrivi dalla tua copia la parola { $one } e la parola { $two }
rescue-hint = Con uno spazio in mezzo. Mentre scrivi, le parole qui sopra si nascondono.
rescue-wrong = Queste non sono la parola { $one } e la parola { $two }. Confronta la tua copia con le parole qui sopra, una per una.
rescue-button = Ce l’ho su carta
rescue-kept-since = Hai un foglio di soccorso. È stato creato in data { $when }.
rescue-kept-text = Le sue parole non vengono conservate qui, quindi non si possono mostrare di nuovo. Se il foglio è perso, o se qualcuno l’ha visto, creane uno nuovo: da quel momento le vecchie parole non fanno più entrare nessuno.
rescue-kept-new = Crea un nuovo foglio
tour-invites-title = Chi vuoi avere qui?
tour-invites-lead = Un invito fa entrare una persona. Mostra il codice a chi ti sta accanto, o invia il link a qualcuno. Funziona una volta sola, per una settimana.
tour-invites-number = Invito { $number }
tour-invites-card = Stampalo come cartolina, o ritiralo
tour-invites-first = Crea il primo invito
tour-invites-more = Un altro, per qualcun altro
tour-post-title = Di’ ciao
tour-post-lead = È la prima cosa che leggerà chiunque arrivi.
tour-post-start = Ciao! Questo è il primo post di { $community }. Il caffè è sul fuoco.
opened-title = Il tuo Burrow è aperto
opened-lead = Ti diamo il benvenuto a casa, { $name }.
opened-said-title = Il tuo primo post è uscito
opened-said-see = Guardalo
opened-said-delivery = Come va con gli altri server
opened-said-local = Resta su questo computer, perché stai solo provando Burrow. Può leggerlo chi apre qui questo indirizzo.
opened-said-alone = È sulla tua pagina pubblica, dove tutti possono leggerlo. Nessuno ti segue ancora, quindi non è stato consegnato a nessun altro. Si comincia con il tuo primo follower.
opened-said-home = { $count ->
    [one] È sulla tua pagina pubblica, e una persona che abita qui ce l’ha davanti.
   *[other] È sulla tua pagina pubblica, e { $count } persone che abitano qui ce l’hanno davanti.
}
opened-said-away = { $count ->
    [one] È sulla tua pagina pubblica, e viene consegnato a un altro server.
   *[other] È sulla tua pagina pubblica, e viene consegnato ad altri { $count } server.
}
opened-rescue-title = Non hai ancora un foglio di soccorso
opened-rescue-text = Se perdi ora la password, da qui non c’è modo di rientrare.
opened-rescue-link = Crea il foglio di soccorso
opened-app-title = Collega un’app
opened-app-text = Va bene qualsiasi app fatta per Mastodon. Ti chiederà il nome del tuo server:
opened-invite-title = Invita altre persone
opened-invite-text = Un link, o un codice da inquadrare, per ogni persona che ti piacerebbe avere qui.
opened-home-title = Prenditene cura
opened-home-text = Persone, regole e tutto il resto sono nella tua pagina Home.
opened-home-button = Vai alla Home
by-words-title = Rientrare con il foglio di soccorso
by-words-lead = Per il proprietario di questo posto: scrivi le dodici parole del tuo foglio di soccorso e scegli una nuova password.
by-words-field = Le dodici parole
by-words-hint = Nel loro ordine, separate da spazi. Bastano le prime quattro lettere di ogni parola.
by-words-password = Nuova password
by-words-button = Fammi entrare
by-words-count = { $count ->
    [one] C’è una sola parola. Ne servono dodici.
   *[other] Ci sono { $count } parole. Ne servono dodici.
}
by-words-unknown = «{ $word }» non è su nessun foglio di soccorso. Guardala lettera per lettera.
by-words-muddled = Queste parole non vanno insieme. Una è stata letta male, o due si sono scambiate di posto.
by-words-wrong = Queste sono parole di un foglio di soccorso, ma non di quello che vale qui. Se ne hai creato uno più recente, prendi quello.
by-words-none = Per questo posto non c’è ancora un foglio di soccorso.
by-words-slow = Troppi tentativi. Aspetta un quarto d’ora, poi riprova.
by-words-others = Abiti qui, ma non sei il proprietario? Il proprietario può aiutarti a rientrare.
