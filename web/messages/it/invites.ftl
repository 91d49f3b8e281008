# Invites.

invites-title = Inviti
invites-lead = Chi ha un invito può entrare subito. Dallo a persone che conosci.
invites-new = Crea un invito
invites-none = Ancora nessun invito. Crea il primo e invialo a qualcuno che ti piacerebbe avere qui.
invites-open = Inviti aperti
invites-closed = Usati, scaduti o ritirati
invites-joined = { $count ->
    [0] Nessuno è ancora entrato con questo
    [one] Una persona è entrata con questo
   *[other] { $count } persone sono entrate con questo
}
invites-left = { $count ->
    [0] non si può più usare
    [one] si può usare ancora una volta
   *[other] si può usare ancora { $count } volte
}
invites-unlimited = un numero qualsiasi di persone
invites-expires = scade in data { $when }
invites-never = non scade mai
invites-from = creato da { $name }
invite-state-open = aperto
invite-state-used = usato
invite-state-expired = scaduto
invite-state-revoked = ritirata
invite-untitled = Invito
invite-new-title = Crea un invito
invite-note = Per chi è?
invite-note-hint = Una nota per te, per esempio «Zia Rosa». La vede anche chi riceve l’invito, come saluto.
invite-note-wrong = Una nota può avere al massimo 200 caratteri.
invite-uses = Quante persone possono usarlo?
invite-uses-1 = Una persona
invite-uses-n = Fino a { $count } persone
invite-uses-any = Quante vogliono
invite-expiry = Per quanto tempo è aperto?
invite-expiry-1 = Un giorno
invite-expiry-7 = Una settimana
invite-expiry-30 = 30 giorni
invite-expiry-never = Finché non lo ritiro
invite-role = Entrano come
invite-role-member = Membro
invite-role-member-text = Legge e scrive post
invite-role-moderator = Moderatore
invite-role-moderator-text = Aiuta anche a occuparsi della comunità
invite-follow = Fin dall’inizio seguono
invite-follow-hint = Così la loro prima pagina non è vuota.
invite-make = Crea l’invito
invite-form-wrong = Questa scelta non è nell’elenco. Scegli di nuovo.
invite-follow-unknown = Una delle persone da seguire non è più qui. Scegli di nuovo.
invite-show-title = Il tuo invito è pronto
invite-link = Il link
invite-link-text = Invialo con un messaggio o per e-mail:
invite-scan = Oppure fai scansionare questo con la fotocamera del telefono:
invite-scan-label = Codice QR con il link dell’invito
invite-local = Stai solo provando Burrow: questo link funziona su questo computer e da nessun’altra parte.
invite-revoke = Ritira questo invito
invite-revoke-text = Il link smette subito di funzionare. Chi è entrato con questo invito resta.
invite-revoked-notice = L’invito è ritirato. Il suo link non funziona più.
invite-all = Tutti gli inviti
invites-saved = Salvato.
invites-not-you = Al momento crea inviti solo chi si occupa di questo posto. Se vuoi far entrare qualcuno, chiedi a una di queste persone.
invites-paused-notice = Tutti gli inviti sono in pausa: nessuno può entrare finché il proprietario non li riattiva.
invites-settings-title = Come si usano gli inviti
invites-members = Anche i membri possono invitare
invites-members-text = Fino a cinque inviti aperti ciascuno, per un massimo di cinque persone, aperti al più per 30 giorni. Tu li vedi tutti.
invites-pause = Metti in pausa tutti gli inviti
invites-pause-text = A chi ne apre uno viene detto, con gentilezza, di tornare più tardi. Non si perde nulla.
invite-copies = Creane più d’uno insieme, da stampare
invite-copies-hint = Ognuno è un invito a sé. Escono come cartoline, quattro per foglio.
invite-copies-1 = Uno solo
invite-copies-n = { $count } inviti
invite-card = Stampa come cartolina
invite-sheet = Un foglio di cartoline
cards-title = Cartoline da stampare
cards-lead-single = Ogni cartolina ha una pagina tutta sua, in formato cartolina (A6).
cards-lead-sheet = In un foglio A4 ci stanno quattro cartoline. Ritaglia lungo le linee tratteggiate.
cards-how = Usa «Stampa» nel tuo browser, senza margini e a grandezza naturale.
cards-as-sheet = Invece quattro per foglio
cards-as-single = Invece una per pagina
cards-scan = Inquadra questo con la fotocamera del telefono, oppure scrivi:
tree-title = Chi ha invitato chi
tree-lead = Tutti quelli che abitano qui, sotto la persona che li ha fatti entrare.
