# The web client: reading and writing in the browser.

client-title = Burrow
nav-label = Orte
nav-home = Start
nav-notifications = Neues
nav-unread = { $count ->
    [one] etwas Neues
   *[other] { $count } neue
}
nav-house = Dieses Haus
nav-search = Suche
nav-me = Ich
nav-write = Schreiben
nav-settings = Einstellungen
waiting = Einen Moment …
more = Ältere zeigen
fresh = { $count ->
    [one] Einen neuen Beitrag zeigen
   *[other] { $count } neue Beiträge zeigen
}
back = Zurück zum Start
nowhere = Hier ist nichts
list-empty = Hier wurde noch nichts geschrieben.
signed-out = Du bist abgemeldet.
sign-in = Anmelden
unanswered = Burrow antwortet nicht. Sieh nach, ob du verbunden bist, und versuch es noch einmal.
broken = Auf dieser Seite ist etwas kaputtgegangen. Bitte lade sie neu.

home-title = Start
home-empty = Hier ist es ruhig. Schreib etwas, oder finde über die Suche Leute, denen du folgen magst.
house-title = Dieses Haus
house-lead = Was alle hier für alle sichtbar geschrieben haben, das Neueste zuerst.
house-empty = Hier hat noch niemand etwas geschrieben, das alle sehen.
saved-title = Gemerkte Beiträge
saved-empty = Beiträge, die du dir mit „Merken“ merkst, liegen hier, und nur du siehst sie.
thread-title = Unterhaltung
notifications-title = Neues
notifications-empty = Wenn jemand antwortet, dir folgt oder etwas von dir favorisiert, liest du es hier.

did-mention = hat dich erwähnt
did-status = hat etwas Neues geschrieben
did-reblog = hat deinen Beitrag geteilt
did-follow = folgt dir jetzt
did-follow-request = möchte dir folgen
did-favourite = hat deinen Beitrag favorisiert
did-poll = hat eine Umfrage, die zu Ende ist
did-update = hat einen Beitrag geändert
did-quote = hat deinen Beitrag zitiert
did-admin-sign-up = möchte dazukommen oder ist dazugekommen
did-admin-report = hat etwas gemeldet
did-something = hat etwas getan, das dich betrifft

boosted = Geteilt von
edited = geändert
reply = Antworten
boost = Teilen
favourite = Favorisieren
bookmark = Merken
edit = Ändern
delete = Löschen
delete-question = Diesen Beitrag überall löschen? Das lässt sich nicht rückgängig machen.
delete-done = Der Beitrag ist gelöscht.

scope-public = Alle
scope-public-text = Alle im Internet können ihn lesen, und er erscheint in öffentlichen Listen.
scope-unlisted = Alle, aber leise
scope-unlisted-text = Alle können ihn lesen, aber er erscheint nicht in öffentlichen Listen.
scope-private = Follower
scope-private-text = Nur wer dir folgt, kann ihn lesen.
scope-direct = Wer darin genannt ist
scope-direct-text = Nur die Personen, deren @Namen darin stehen, können ihn lesen.
scope-us = Nur wir
scope-us-text = Nur Leute aus diesem Haus können ihn lesen. Er verlässt das Gerät nie.

media-show = { $count ->
    [one] Zeigen, was verdeckt wurde
   *[other] { $count } Dinge zeigen, die verdeckt wurden
}
media-undescribed = Das hat niemand beschrieben
media-elsewhere = Etwas, das sich nur dort öffnen lässt, wo es gepostet wurde

poll-label = Umfrage
poll-vote = Abstimmen
poll-mine = deine Wahl
poll-votes = { $count ->
    [one] Eine Person hat abgestimmt
   *[other] { $count } Personen haben abgestimmt
}
poll-ended = beendet
poll-ends = endet am { $date }

follows-you = folgt dir
bot = automatisch
profile-counts = { $posts } Beiträge · folgt { $following } · gefolgt von { $followers }
profile-posts = Beiträge
follow = Folgen
followed = Du folgst { $name } jetzt.
follow-asked = Du hast { $name } gefragt, ob du folgen darfst.
unfollow = Nicht mehr folgen
unfollowed = Du folgst { $name } nicht mehr.
unrequest = Anfrage zurückziehen
write-to = Eine Nachricht schreiben
mute = Stummschalten
muted = Du siehst nicht mehr, was { $name } schreibt. Das erfährt niemand.
unmute = Nicht mehr stummschalten
unmuted = Du siehst wieder, was { $name } schreibt.
block = Blockieren
block-question = { $name } blockieren? Dann seht ihr einander nicht mehr.
blocked = { $name } ist blockiert.
unblock = Nicht mehr blockieren
unblocked = { $name } ist nicht mehr blockiert.

search-title = Suche
search-lead = Personen, Wörter aus deinen eigenen Unterhaltungen, #Hashtags oder die Adresse eines Beitrags oder Profils von irgendwo.
search-field = Was suchst du?
search-button = Suchen
search-nothing = Nichts gefunden. Leute auf anderen Servern findest du unter ihrem vollen Namen, etwa @ada@fernlane.example.
search-people = Personen
search-tags = Hashtags
search-posts = Beiträge

write-title = Etwas schreiben
reply-title = Antworten
edit-title = Deinen Beitrag ändern
write-field = Deine Worte
write-left = { $count ->
    [one] Platz für noch ein Zeichen
   *[other] Platz für { $count } Zeichen
}
write-warning = Hinter einer Warnung verbergen
write-warning-field = Warnung, die stattdessen zu sehen ist
write-picture = Ein Bild oder einen Film dazu
write-describe = Beschreib es für Leute, die es nicht sehen können
write-remove = Wieder herausnehmen
write-too-many = { $count ->
    [one] In einen Beitrag passt nur ein Bild oder Film.
   *[other] In einen Beitrag passen höchstens { $count } Bilder oder Filme.
}
write-uploading = { $name } wird hochgeladen …
write-scope = Wer kann es lesen?
write-send = Posten
write-save = Änderung speichern
write-sending = Wird abgeschickt …
write-sent = Gepostet.
write-changed = Geändert.
