# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Luoghi
nav-home = Home
nav-notifications = Novità
nav-unread = { $count ->
    [one] una novità
   *[other] { $count } novità
}
nav-house = Questa casa
nav-search = Cerca
nav-me = Io
nav-write = Scrivi
nav-settings = Impostazioni
waiting = Un attimo…
more = Mostra i più vecchi
fresh = { $count ->
    [one] Mostra un nuovo post
   *[other] Mostra { $count } nuovi post
}
back = Torna alla home
nowhere = Qui non c’è nulla
list-empty = Qui non è ancora stato scritto nulla.
signed-out = Uscita effettuata.
sign-in = Accedi
unanswered = Burrow non risponde. Controlla di essere in rete, e riprova.
broken = In questa pagina si è rotto qualcosa. Ricaricala, per favore.

home-title = Home
home-empty = Qui è tranquillo. Scrivi qualcosa, o trova persone da seguire con Cerca.
house-title = Questa casa
house-lead = Quello che tutti qui hanno scritto per tutti, dal più recente.
house-empty = Qui nessuno ha ancora scritto qualcosa per tutti.
saved-title = Post salvati
saved-empty = I post che salvi con «Salva» restano qui, e li vedi solo tu.
thread-title = Conversazione
notifications-title = Novità
notifications-empty = Quando qualcuno risponde, ti segue o apprezza qualcosa di tuo, lo leggi qui.

did-mention = ti ha menzionato
did-status = ha scritto qualcosa di nuovo
did-reblog = ha fatto un reblog del tuo post
did-follow = ora ti segue
did-follow-request = vorrebbe seguirti
did-favourite = ha aggiunto il tuo post ai preferiti
did-poll = ha un sondaggio che è finito
did-update = ha modificato un post
did-quote = ha citato il tuo post
did-admin-sign-up = vorrebbe entrare, o fa già parte del gruppo
did-admin-report = ha segnalato qualcosa
did-something = ha fatto qualcosa che ti riguarda

boosted = Reblog di
edited = modificato
reply = Rispondi
boost = Reblog
favourite = Preferito
bookmark = Salva
edit = Modifica
delete = Elimina
delete-question = Eliminare questo post ovunque? Non si può annullare.
delete-done = Il post è eliminato.

scope-public = Tutti
scope-public-text = Chiunque su internet può leggerlo, e compare negli elenchi pubblici.
scope-unlisted = Tutti, senza clamore
scope-unlisted-text = Chiunque può leggerlo, ma non compare negli elenchi pubblici.
scope-private = Follower
scope-private-text = Può leggerlo solo chi ti segue.
scope-direct = Persone nominate
scope-direct-text = Possono leggerlo solo le persone il cui @nome compare nel testo.
scope-us = Solo noi
scope-us-text = Possono leggerlo solo le persone di questa casa. Non lascia mai il dispositivo.

media-show = { $count ->
    [one] Mostra ciò che l’autore ha coperto
   *[other] Mostra { $count } cose che l’autore ha coperto
}
media-undescribed = Nessuno l’ha descritto
media-elsewhere = Qualcosa che si può aprire solo dove è stato pubblicato

poll-label = Sondaggio
poll-vote = Vota
poll-mine = la tua scelta
poll-votes = { $count ->
    [one] Una persona ha votato
   *[other] { $count } persone hanno votato
}
poll-ended = finito
poll-ends = finisce: { $date }

follows-you = ti segue
bot = automatico
profile-counts = { $posts } post · segue { $following } · { $followers } follower
profile-posts = Post
follow = Segui
followed = Ora segui { $name }.
follow-asked = Hai chiesto di seguire { $name }.
unfollow = Smetti di seguire
unfollowed = Non segui più { $name }.
unrequest = Ritira la richiesta
write-to = Scrivi in privato
mute = Silenzia
muted = Non vedrai quello che scrive { $name }. Nessuno glielo dice.
unmute = Non silenziare più
unmuted = Vedi di nuovo quello che scrive { $name }.
block = Blocca
block-question = Bloccare { $name }? Non vi vedrete più a vicenda.
blocked = Hai bloccato { $name }.
unblock = Sblocca
unblocked = Hai sbloccato { $name }.

search-title = Cerca
search-lead = Persone, parole delle tue conversazioni, #hashtag, o l’indirizzo di un post o di un profilo, ovunque sia.
search-field = Che cosa cerchi?
search-button = Cerca
search-nothing = Non si è trovato nulla. Le persone su altri server si trovano con il nome completo, come @ada@fernlane.example.
search-people = Persone
search-tags = Hashtag
search-posts = Post

write-title = Scrivi qualcosa
reply-title = Rispondi
edit-title = Modifica il tuo post
write-field = Le tue parole
write-left = { $count ->
    [one] c’è posto per un altro carattere
   *[other] c’è posto per { $count } caratteri
}
write-warning = Nascondi dietro un avviso
write-warning-field = Avviso mostrato al posto del testo
write-picture = Aggiungi un’immagine o un video
write-describe = Descrivilo per chi non può vederlo
write-remove = Toglilo
write-too-many = { $count ->
    [one] In un post ci sta solo un’immagine o un video.
   *[other] In un post ci stanno al massimo { $count } immagini o video.
}
write-uploading = Caricamento di { $name }…
write-scope = Chi può leggerlo?
write-send = Pubblica
write-save = Salva la modifica
write-sending = Invio…
write-sent = Pubblicato.
write-changed = Modificato.
