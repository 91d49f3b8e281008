# Backups, and filling a new box from one.

backup-title = Copia di sicurezza
backup-lead = Un unico file con tutto dentro: persone, post, immagini, impostazioni. È chiuso con le parole del tuo foglio di soccorso.
backup-sheet = Si apre con il foglio di soccorso creato in data { $when }, e con nient’altro.
backup-keep = Conserva il file altrove, non su questo dispositivo: su un altro computer, su una chiavetta in un cassetto.
backup-button = Crea una copia di sicurezza
backup-hint = Il browser lo salva come qualsiasi altro file. Con molte immagini può volerci un po’; lascia aperta la pagina.
backup-no-sheet = Una copia di sicurezza ha bisogno di qualcosa che la chiuda. Crea prima il tuo foglio di soccorso.
backup-back-title = Come si recupera
backup-back = Su un dispositivo nuovo, o dopo aver svuotato questo: apri la configurazione guidata, scegli «Ripristina una copia di sicurezza» e dalle questo file e le dodici parole.
restore-title = Ripristina una copia di sicurezza
restore-lead = Ti servono il file di una copia di sicurezza e il foglio di soccorso con cui è stata chiusa.
restore-words-hint = Dal foglio di soccorso, nel loro ordine. Bastano le prime quattro lettere di ogni parola.
restore-file = La copia di sicurezza
restore-file-hint = Un file che finisce in .backup.
restore-notice = Tutto il contenuto del file viene controllato prima di cambiare qualcosa qui. Assicurati che il vecchio dispositivo sia spento: due con lo stesso indirizzo confondono il mondo.
restore-button = Ripristinala
restore-broken = Il file non è arrivato intero. Riprova, magari via cavo.
restore-no-file = Scegli il file della copia di sicurezza.
restore-no-backup = Questo file non è una copia di sicurezza di Burrow. Cercane uno che finisce in .backup.
restore-other-words = Queste sono parole di un foglio di soccorso, ma questa copia è stata chiusa con un altro. La data sul foglio dice quale.
restore-damaged = Questa copia di sicurezza è danneggiata o incompleta. Non è cambiato nulla. Provane una più vecchia.
restore-newer = Questa copia di sicurezza è stata creata da un Burrow più recente. Aggiorna prima questo dispositivo, poi riprova.
restore-disk = Qui non c’è spazio per la copia, o il disco ha avuto un errore. Non è cambiato nulla.
restored-title = È tornato tutto
restored-lead = Burrow ora riparte con quello che c’era. Aspetta un momento, poi accedi come sempre.
restored-rows = { $count ->
    [one] Una voce
   *[other] { $count } voci
}
restored-files = { $count ->
    [one] Un file
   *[other] { $count } file
}
