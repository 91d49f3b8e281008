# What the dashboard says, in German (Fluent syntax). Sent to the browser; the server doesn't read this file.
# Plain words: write for somebody who has never run a server.

## Everywhere
dashboard-title = Übersicht
waiting = Einen Moment …
back = Übersicht
save = Speichern
cancel = Abbrechen
undo = Rückgängig
undone = Zurückgenommen.
hush = Schließen
copy = Link kopieren
copied = Kopiert.
sign-in = Wieder anmelden
signed-out = Du bist nicht mehr angemeldet oder darfst das nicht mehr sehen.
lost = Das Haus antwortet nicht. Du siehst, wie es am { $when } war. Wir versuchen es weiter.
unanswered = Das Haus hat nicht geantwortet. Sieh nach, ob es eingeschaltet ist und du verbunden bist, und versuch es dann noch einmal.
broken = Auf dieser Seite ist etwas kaputtgegangen. Lade sie neu und versuch es dann noch einmal.
nowhere = Hier ist nichts
nowhere-text = Vielleicht ist die Adresse alt oder vertippt.
role-member = Mitglied
role-moderator = Moderation
role-owner = Leitung

## The overview
status-good = Alles gut: Das Haus läuft und ist erreichbar.
status-good-more = Leute und andere Server finden dich unter { $address }.
status-local = Alles gut: Das Haus läuft.
status-local-more = Es wird auf diesem Computer nur ausprobiert. Von anderswo ist es nicht zu erreichen.
status-disk = Der Speicher ist fast voll.
status-disk-more = Nur { $free } sind übrig. Sieh nach, was ihn füllt, und schaff Platz.
status-waiting = { $waiting ->
    [one] Alles gut: Eine Person wartet auf Einlass.
   *[other] Alles gut: { $waiting } Personen warten auf Einlass.
}
status-reports = { $count ->
    [one] Eine Meldung wartet auf dich.
   *[other] { $count } Meldungen warten auf dich.
}
status-reports-more = { $waiting ->
    [0] Jemand hat dir gesagt, dass etwas nicht in Ordnung ist. Sieh es dir an.
    [one] Außerdem wartet eine Person auf Einlass.
   *[other] Außerdem warten { $waiting } Personen auf Einlass.
}
status-clock = Das Gerät wartet auf die richtige Zeit.
status-clock-more = Bis jemand im Internet sie ihm gesagt hat, spricht es nicht mit anderen Servern. Zu Hause geht alles.
status-cut = Von anderswo ist das Haus gerade nicht zu erreichen.
status-troubles =
    { $count ->
        [one] Eine Sache geht nicht.
       *[other] { $count } Dinge gehen nicht.
    }
status-troubles-more = Das Haus hat sich selbst angesehen. Unter „Ist alles in Ordnung?“ steht, was fehlt und was zu tun ist.
status-back = Eine Aktualisierung hat hier nicht funktioniert.
status-back-more = Dein Burrow ist von Version { $version } von selbst zur Version davor zurückgekehrt, und alles geht wie vorher.
status-cut-more = Der Tunnel ist unterbrochen. Zu Hause geht alles; was andere Server schicken, wartet dort und kommt später.
tiles-label = Worum man sich kümmern kann
tile-people = Personen
tile-people-state = { $count ->
    [one] Eine Person wohnt hier
   *[other] { $count } Personen wohnen hier
}
tile-people-locked = { $count ->
    [one] Eine ist ausgesperrt
   *[other] { $count } sind ausgesperrt
}
tile-people-button = Um Personen kümmern
tile-requests = Anfragen
tile-requests-state = { $count ->
    [0] Niemand wartet auf Einlass
    [one] Eine Person wartet auf Einlass
   *[other] { $count } Personen warten auf Einlass
}
tile-requests-closed = Nur wer eingeladen ist, kann kommen
tile-requests-paused = Anfragen ruhen gerade
tile-requests-look = Ansehen, wer fragt
tile-requests-button = Wählen, wer fragen darf
tile-reports = Meldungen
tile-reports-state = { $count ->
    [0] Nichts wurde gemeldet
    [one] Eine Meldung ist offen
   *[other] { $count } Meldungen sind offen
}
tile-reports-look = Ansehen, was gemeldet wurde
tile-reports-button = Geschlossene Meldungen ansehen
tile-announcements = Ankündigungen
tile-announcements-state = Worte an alle hier
tile-announcements-button = Etwas schreiben
tile-invites = Einladungen
tile-invites-state = { $count ->
    [0] Keine Einladung ist offen
    [one] Eine Einladung ist offen
   *[other] { $count } Einladungen sind offen
}
tile-invites-used = { $count ->
    [one] Eine Person ist damit gekommen
   *[other] { $count } Personen sind damit gekommen
}
tile-invites-paused = Alle Einladungen ruhen
tile-invites-button = Jemanden einladen
tile-servers = Andere Server
tile-servers-state = { $count ->
    [0] Noch ist kein anderer Server bekannt
    [one] Ein anderer Server ist bekannt
   *[other] { $count } andere Server sind bekannt
}
tile-servers-waiting = { $count ->
    [one] Ein Brief wartet darauf, hinauszugehen
   *[other] { $count } Briefe warten darauf, hinauszugehen
}
tile-servers-silent = { $count ->
    [one] Ein Server antwortet gerade nicht
   *[other] { $count } Server antworten gerade nicht
}
tile-servers-chosen = Ihr sprecht nur mit Servern, die ihr ausgewählt habt
tile-servers-look = Sehen, wer nicht antwortet
tile-servers-button = Eine Regel über einen Server anlegen
tile-community = Gemeinschaft
tile-community-button = Name oder Regeln ändern
tile-storage = Speicher
tile-storage-state = { $free } sind frei
tile-storage-button = Sehen, was ihn füllt
tile-tunnel = Tunnel
tile-tunnel-none = Kein Tunnel ist angelegt
tile-tunnel-own = Besuch kommt auf einem eigenen Weg
tile-tunnel-making = Er wird gerade gebaut
tile-tunnel-missing = Sein Programm ist nicht auf diesem Computer
tile-tunnel-starting = Er wird gerade gestartet
tile-tunnel-ready = Er ist offen
tile-tunnel-cut = Er erreicht gerade niemanden
tile-tunnel-ended = Er hat sich beendet und wird neu gestartet
tile-tunnel-button = Sehen, wie es ihm geht
tile-update = Aktualisierungen
tile-update-look = Alles ist auf dem neuesten Stand
tile-update-offered = Es gibt Version { $version }
tile-update-fetch = Version { $version } wird geholt
tile-update-ready = Version { $version } ist bereit
tile-update-install = Version { $version } wird eingespielt
tile-update-trial = Version { $version } läuft auf Probe
tile-update-back = Version { $version } hat hier nicht funktioniert
tile-update-stuck = Etwas ist im Weg
tile-update-button = Aktualisierungen ansehen
tile-box = Dieses Gerät
tile-box-state = Wie es ihm geht, und seine Schalter
tile-box-waits = Es wartet auf die richtige Zeit
tile-box-button = Das Gerät ansehen
tile-devices = Deine Geräte und Apps
tile-devices-state = { $count ->
    [one] Du bist auf einem Gerät angemeldet
   *[other] Du bist auf { $count } Geräten und Apps angemeldet
}
tile-devices-button = Sehen, wo du angemeldet bist
tile-diagnosis = Ist alles in Ordnung?
tile-diagnosis-never = Das Haus hat sich noch nicht angesehen
tile-diagnosis-state =
    { $count ->
        [0] Alles geht
        [one] Eine Sache geht nicht
       *[other] { $count } Dinge gehen nicht
    }
tile-diagnosis-looked = Zuletzt nachgesehen { $when }
tile-diagnosis-button = Sehen, was angesehen wurde
tile-diagnosis-look = Sehen, was zu tun ist
checks-busy = Das Haus sieht sich gerade an. Das dauert bis zu zwei Minuten.
checks-look = Noch einmal nachsehen
checks-local = Dieses Haus wird nur auf diesem Computer ausprobiert: Niemand sonst kann es erreichen. Darum sieht es nur nach seiner Uhr, seiner Festplatte und dem, was es aufbewahrt.
checks-done = Erledigt. Sieh in einer Minute noch einmal nach.
checks-support = Hilft dir jemand?
checks-support-text = Gib diesen Text weiter. Er enthält keine Namen, keine Adressen, keine Passwörter und nichts, was jemand geschrieben hat.
checks-support-label = Text zum Kopieren
tile-log = Protokoll
tile-log-state = Zuletzt etwas getan: { $when }
tile-log-empty = Noch wurde nichts getan
tile-log-button = Sehen, wer was getan hat

## People
people-lead = Alle, die in diesem Haus wohnen, wer sie eingeladen hat, und Hilfe, wenn jemand nicht hineinkommt.
people-you = Du
people-locked = Ausgesperrt
people-since = hier seit dem { $when }
people-by = eingeladen von { $name }
people-seen = Zuletzt gesehen { $when }
people-unseen = Nirgends angemeldet
people-posts = { $count ->
    [0] keine Beiträge
    [one] ein Beitrag
   *[other] { $count } Beiträge
}
people-devices = { $count ->
    [0] keine Geräte
    [one] ein Gerät
   *[other] { $count } Geräte
}
people-reset = Neues Passwort
people-reset-title = { $name } zu einem neuen Passwort verhelfen?
people-reset-text = Du bekommst einen Link, mit dem sich ein neues Passwort wählen lässt. Er öffnet einmal, innerhalb von 24 Stunden; dann werden alle Geräte der Person abgemeldet. Sie erfährt, dass du ihn gemacht hast.
people-reset-done = Der Link für { $name } ist fertig.
people-reset-tell = Gib das { $name } so, dass du weißt, wer es bekommt. Es wird nur jetzt gezeigt.

people-limited = Eingeschränkt
people-look-after = Um { $name } kümmern
people-role = Was die Person darf
people-role-change = Ändern
people-role-done = { $role ->
    [owner] { $name } gehört jetzt zur Leitung.
    [moderator] { $name } gehört jetzt zur Moderation.
   *[member] { $name } ist jetzt Mitglied.
}
people-owner = In die Leitung aufnehmen
people-owner-title = { $name } auch in die Leitung aufnehmen?
people-owner-text = Wer zur Leitung gehört, darf alles, was du darfst, und kann die Rolle nur selbst wieder abgeben.
people-help = Hilfe
people-out = Überall abmelden
people-out-title = { $name } überall abmelden?
people-out-text = Alle Browser und Apps der Person müssen sich neu anmelden. Das Passwort bleibt.
people-out-done = { $name } ist überall abgemeldet.
people-words = Worte dazu
people-words-hint = Die Person liest sie zusammen mit dem, was du unten tust. Das Feld darf leer bleiben.
people-sanctions = Was du tun kannst
people-warn = Verwarnung schicken
people-warn-title = { $name } eine Verwarnung schicken?
people-warn-text = Deine Worte kommen als Benachrichtigung an. Sonst geschieht nichts.
people-warn-done = { $name } ist verwarnt.
people-silence = Einschränken
people-silence-title = { $name } aus öffentlichen Timelines heraushalten?
people-silence-text = Nur wer der Person folgt, sieht, was sie sagt. Sie erfährt es.
people-silence-done = { $name } ist nicht mehr in öffentlichen Timelines.
people-un-silence = Nicht mehr einschränken
people-un-silence-done = { $name } ist wieder in öffentlichen Timelines.
people-suspend = Aussperren
people-suspend-title = { $name } aussperren?
people-suspend-text = Die Person wird überall abgemeldet, und andere sehen nichts mehr von ihr. 30 Tage lang kannst du sie wieder hereinlassen; danach wird alles entfernt, was sie hier hat.
people-suspend-done = { $name } ist ausgesperrt.
people-un-suspend = Wieder hereinlassen
people-un-suspend-done = { $name } darf wieder herein.
people-archive = Ein Archiv davon speichern
people-remove-first = Bevor du jemanden endgültig entfernst, speichere erst ein Archiv von allem, was die Person hier hat, und heb es für sie auf.
people-remove = Endgültig entfernen
people-remove-title = { $name } endgültig entfernen?
people-remove-text = Alles, was die Person hier hat, verschwindet, und andere Server erfahren es. Das lässt sich nicht rückgängig machen. Ihr Name bleibt vergeben.
people-remove-done = { $name } ist entfernt.

## Requests
requests-lead = Wer keine Einladung hat, kann um Aufnahme bitten. Du lässt herein oder nicht, oder fragst etwas zurück.
requests-open = Wartend
requests-none = Niemand wartet.
requests-asked = Zurückgefragt
requests-no-answer = Noch keine Antwort.
requests-word = Ein Wort an { $name }
requests-word-hint = Geht mit deiner Entscheidung mit, oder ist das, was du zurückfragst.
requests-approve = Hereinlassen
requests-approve-done = { $name } darf herein: Der Link der Anfrage ist zur Einladung geworden.
requests-ask = Zurückfragen
requests-ask-done = { $name } wird gefragt.
requests-reject = Nein sagen
requests-reject-title = { $name } absagen?
requests-reject-text = Unter dem Link der Anfrage steht es dann, mit deinem Wort dazu.
requests-reject-done = { $name } erfährt, dass es nicht geht.
requests-may = Wer darf fragen?
requests-may-open = Alle dürfen fragen
requests-may-paused = Im Moment nicht
requests-may-closed = Niemand; nur wer eingeladen ist, kommt
requests-question = Eure Frage an sie
requests-question-hint = Zum Beispiel: Woher kennst du uns? Das Feld darf leer bleiben.
requests-link = Hier wird gefragt:
requests-saved = Gespeichert.
requests-over = { $count ->
    [one] Eine Anfrage, die vorbei ist
   *[other] { $count } Anfragen, die vorbei sind
}
requests-approved = Hereingelassen
requests-rejected = Abgewiesen
requests-joined = Gekommen
requests-expired = Ihre Zeit ist um
requests-withdrawn = Zurückgezogen

## Reports
reports-lead = Was du dir nach Meinung von Leuten hier oder anderen Servern ansehen solltest. Wer gemeldet wird, erfährt nicht, von wem.
reports-open = Offen
reports-none = Nichts wurde gemeldet.
reports-closed = { $count ->
    [one] Eine geschlossene Meldung
   *[other] { $count } geschlossene Meldungen
}
reports-about = Über { $name }
reports-by = gemeldet von { $name }
reports-posts = { $count ->
    [0] keine Beiträge
    [one] ein Beitrag
   *[other] { $count } Beiträge
}
reports-kept-by = { $name } kümmert sich darum.
reports-spam = Werbung
reports-legal = Gegen das Gesetz
reports-violation = Gegen die Regeln
reports-other = Etwas anderes
reports-rules = Gegen diese Regeln
reports-said = Was gesagt wurde
reports-pictures = { $count ->
    [one] ein Bild
   *[other] { $count } Bilder
}
reports-gone = Das wurde gelöscht.
reports-act = Was soll geschehen?
reports-do = Tun und die Meldung schließen
reports-acted = Erledigt, und die Meldung ist geschlossen.
reports-resolve = Nichts; schließen
reports-resolved = Die Meldung ist geschlossen.
reports-reopen = Wieder öffnen
reports-reopened = Die Meldung ist wieder offen.
reports-take = Ich kümmere mich darum
reports-let-go = Jemand anderes darf sich darum kümmern
reports-taken = Geändert.
reports-forward = Auch dem anderen Server Bescheid sagen
reports-forwarded = Der andere Server weiß Bescheid, ohne zu erfahren, wer sich beschwert hat.
reports-notes = Notizen
reports-notes-text = Die lesen nur die, die sich um dieses Haus kümmern.
reports-note = Eine Notiz
reports-write = Aufschreiben
reports-noted = Aufgeschrieben.
reports-note-drop = Entfernen
reports-note-gone = Die Notiz ist weg.
sanction-warn = Nur etwas dazu sagen
sanction-warn-hint = Die Person liest deine Worte unten.
sanction-warn-title = { $name } diese Worte schicken?
sanction-warn-text = Sie kommen als Benachrichtigung. Sonst geschieht nichts.
sanction-mark_statuses_as_sensitive = Bilder verdecken
sanction-mark_statuses_as_sensitive-hint = Die gemeldeten Beiträge bleiben, ihre Bilder werden verdeckt.
sanction-mark_statuses_as_sensitive-title = Diese Bilder von { $name } verdecken?
sanction-mark_statuses_as_sensitive-text = Andere sehen sie erst, wenn sie darauf tippen.
sanction-delete_statuses = Die gemeldeten Beiträge löschen
sanction-delete_statuses-hint = Hier sind sie dann weg, und andere Server erfahren es.
sanction-delete_statuses-title = Diese Beiträge von { $name } löschen?
sanction-delete_statuses-text = Das lässt sich nicht rückgängig machen.
sanction-silence = Einschränken
sanction-silence-hint = Aus öffentlichen Timelines heraus; Follower sehen die Beiträge weiter.
sanction-silence-title = { $name } aus öffentlichen Timelines heraushalten?
sanction-silence-text = Nur wer der Person folgt, sieht, was sie sagt.
sanction-suspend = Aussperren
sanction-suspend-hint = Niemand hier sieht noch etwas von der Person.
sanction-suspend-title = { $name } aussperren?
sanction-suspend-text = 30 Tage lang kannst du die Person wieder hereinlassen; danach wird alles entfernt, was von ihr aufbewahrt ist.

## Announcements
announcements-lead = Alle in diesem Haus sehen sie in ihren Apps, bis sie sie weglegen.
announcements-new = Was möchtest du allen sagen?
announcements-change = Diese Worte ändern
announcements-tell = Allen sagen
announcements-done = Alle wissen es jetzt.
announcements-none = Noch keine.
announcements-draft = Nicht gezeigt
announcements-until = bis { $when }
announcements-edit = Ändern
announcements-hide = Verbergen
announcements-show = Zeigen
announcements-drop = Entfernen
announcements-shown = Alle sehen sie.
announcements-hidden = Niemand sieht sie mehr.
announcements-gone = Sie ist entfernt.

## Invites
invites-lead = Eine Einladung ist ein Link. Wer ihn öffnet, wählt einen Profilnamen und ein Passwort und wohnt dann hier.
invites-new = Eine neue Einladung
invites-note = Für wen ist sie?
invites-note-hint = Der Gast liest es auch. Das Feld darf leer bleiben.
invites-uses = Wie viele Personen?
invites-uses-one = Eine Person
invites-uses-five = Bis zu fünf Personen
invites-uses-any = Alle, die den Link haben
invites-days = Wie lange?
invites-days-one = Einen Tag
invites-days-week = Eine Woche
invites-days-month = Einen Monat
invites-days-ever = Bis du sie zurücknimmst
invites-moderator = Wer kommt, hilft dir, sich um das Haus zu kümmern
invites-moderator-text = Die Moderation sieht Meldungen und kann Leute aussperren. Sie kann nicht ändern, wie das Haus geführt wird.
invites-make = Einladung erstellen
invites-made = Die Einladung ist fertig. Schick ihren Link, oder lass den Code scannen.
invites-shown = Einladung { $note }
invites-page = Seite zum Drucken
invites-open = Offene Einladungen
invites-none = Keine ist offen.
invites-over = { $count ->
    [one] Eine Einladung, die vorbei ist
   *[other] { $count } Einladungen, die vorbei sind
}
invites-unnamed = Für alle
invites-anyone = für alle, die den Link haben
invites-left = { $count ->
    [one] noch für eine Person
   *[other] noch für { $count } Personen
}
invites-until = offen bis { $when }
invites-endless = offen, bis du sie zurücknimmst
invites-used = Aufgebraucht
invites-expired = Ihre Zeit ist um
invites-revoked = Zurückgenommen
invites-by = von { $name }
invites-joined = Damit gekommen: { $names }
invites-show = Zeigen
invites-revoke = Zurücknehmen
invites-card = Karte zum Drucken
invites-cards = Karten aller offenen drucken
invites-who = Wer einladen darf
invites-members-may = Alle, die hier wohnen, dürfen ein paar Einladungen machen.
invites-members-may-not = Nur du und die Moderation machen Einladungen.
invites-members-off = Nur du und die Moderation
invites-members-on = Alle hier einladen lassen
invites-pause = Alle Einladungen ruhen lassen
invites-paused = Zurzeit kann niemand mit einer Einladung kommen.
invites-are-paused = Alle Einladungen ruhen: Zurzeit kann niemand damit kommen.
invites-resume = Einladungen wieder gelten lassen
invites-resumed = Einladungen gelten wieder.
invites-settled = Gespeichert.
tree = Wer wen eingeladen hat
tree-lead = Von oben nach unten: wer wen hereingelassen hat.
invites-revoke-title = Diese Einladung zurücknehmen?
invites-revoke-text = Ihr Link gilt sofort nicht mehr. Wer damit gekommen ist, bleibt.

## Other servers
servers-lead = Dein Haus spricht mit anderen Servern, wo die meisten wohnen, denen du folgst. Hier siehst du, wie es damit geht, und entscheidest, mit wem lieber nicht.
servers-search = Einen Server finden
servers-silent = Diese antworten nicht
servers-silent-text = Was ihr ihnen schickt, wartet und wird zwei Tage lang von selbst wieder versucht.
servers-ruled = Mit einer Regel
servers-ruled-text = Was du oder die Moderation über sie entschieden habt.
servers-known = Bekannte Server
servers-known-text = Die, von denen ihr zuletzt gehört habt.
servers-none = Noch keine. Folge jemandem anderswo, dann erscheint dessen Server hier.
servers-more = { $count ->
    [one] Und noch einer.
   *[other] Und noch { $count }.
}
servers-last = zuletzt gehört { $when }
servers-failing = antwortet nicht mehr ({ $when })
servers-given-up = aufgegeben: antwortet nicht mehr ({ $when })
servers-waiting = { $count ->
    [one] ein Brief wartet
   *[other] { $count } Briefe warten
}
servers-knock = Jetzt versuchen
servers-knocked = Was für { $domain } wartet, wird jetzt versucht.
servers-decide = Regel anlegen
servers-change = Ändern
severity-allow = Hereingelassen
severity-allow-text = Was zählt, wenn ihr nur mit ausgewählten Servern sprecht.
severity-noop = Wie sonst, aber …
severity-noop-text = Alles wie sonst, außer dem, was du unten ankreuzt.
severity-silence = Eingeschränkt
severity-silence-text = Seine Leute sind nicht in öffentlichen Timelines, und nur die, denen ihr folgt, können euch benachrichtigen.
severity-suspend = Ausgesperrt
severity-suspend-text = Nichts kommt herein, und nichts geht hinaus.
servers-chosen = Nur ausgewählte Server
servers-chosen-is = Es ist an: Dein Haus spricht nur mit Servern, die du hereingelassen hast.
servers-chosen-isnt = Es ist aus: Dein Haus spricht mit jedem Server, über den es keine Regel gibt.
servers-chosen-on = Einschalten
servers-chosen-off = Ausschalten
servers-chosen-title = Nur mit ausgewählten Servern sprechen?
servers-chosen-text = Alle auf anderen Servern verstummen, bis du ihren Server hereinlässt. Niemand hört auf, jemandem zu folgen.
servers-chosen-done = Von jetzt an sprecht ihr nur mit Servern, die du hereinlässt.
servers-all-done = Von jetzt an sprecht ihr wieder mit jedem Server.
relays = Relays
relays-text = Ein Relay reicht öffentliche Beiträge vieler Server weiter, sodass man beim Suchen mehr findet. Es bringt auch mehr, das Platz braucht.
relay-pending = Gefragt, noch keine Antwort
relay-accepted = Beiträge gehen hin und her
relay-rejected = Es hat Nein gesagt
relay-address = Adresse eines Relays
relay-address-hint = Wie sie auf dessen Website steht, zum Beispiel https://relay.example/inbox
relay-actor = Es ist die Adresse des eigenen Profils des Relays
relay-actor-text = Relays der Art LitePub (Pleroma, Akkoma) wollen es so, zum Beispiel https://relay.example/actor
relay-subscribe = Abonnieren
relay-asked = Das Relay ist gefragt.
relay-leave = Verlassen
relay-leave-title = Dieses Relay verlassen?
relay-leave-text = Von { $address } kommt nichts mehr, und eure öffentlichen Beiträge gehen nicht mehr dorthin.
relay-left = Ihr habt das Relay verlassen.
rule-title = Eine Regel über { $domain }
rule-lead = Sie gilt für den Server und alles, was unter ihm liegt. Du kannst sie jederzeit wieder aufheben.
rule-domain = Welcher Server?
rule-domain-hint = Der Teil nach dem letzten @ bei seinen Leuten, zum Beispiel social.example
rule-by = Von { $name }.
rule-severity = Was soll gelten?
rule-media = Seine Bilder weder holen noch zeigen
rule-reports = Seine Meldungen nicht annehmen
rule-told = Was alle erfahren
rule-told-hint = Es steht in der öffentlichen Liste der Regeln. Das Feld darf leer bleiben.
rule-noted = Eine Notiz für die Moderation
rule-noted-hint = Die lesen nur die, die sich um dieses Haus kümmern.
rule-obfuscate = Fremden nur einen Teil seines Namens zeigen
rule-suspend = Aussperren
rule-suspend-title = { $domain } aussperren?
rule-suspend-text = Wer sich zwischen euch und dort gefolgt ist, folgt sich dann nicht mehr, und das kommt nicht von selbst zurück, wenn du die Regel aufhebst.
rule-saved = Die Regel über { $domain } gilt.
rule-lift = Regel aufheben
rule-lifted = Die Regel über { $domain } ist aufgehoben.
servers-list = Eine Liste bringen
list-lead = Andere veröffentlichen Listen von Servern. Du siehst, was eine ändern würde, bevor sie es tut. Eine Liste macht nie eine eurer Regeln milder.
list-way = Was für eine Liste ist es?
list-way-suspend = Server zum Aussperren, wo die Liste nichts sagt
list-way-silence = Server zum Einschränken, wo die Liste nichts sagt
list-way-allow = Server zum Hereinlassen
list-file = Eine Datei von Mastodon oder einem anderen Burrow (.csv)
list-text = Oder hier einfügen
list-text-hint = Ein Server pro Zeile, oder eine ganze CSV-Datei.
list-look = Sehen, was sich ändern würde
list-would = Was diese Liste ändern würde
list-fresh = { $count ->
    [0] Keine neuen Regeln
    [one] Eine neue Regel
   *[other] { $count } neue Regeln
}
list-stricter = { $count ->
    [0] Keine Regel wird strenger
    [one] Eine Regel wird strenger
   *[other] { $count } Regeln werden strenger
}
list-same = { $count ->
    [0] Alles darin ist neu
    [one] Für einen Server ändert sich nichts
   *[other] Für { $count } Server ändert sich nichts
}
list-follows = { $count ->
    [one] Einmal würde Folgen enden:
   *[other] { $count }-mal würde Folgen enden:
}
list-wrong = { $count ->
    [one] Eine Zeile ist nicht lesbar
   *[other] { $count } Zeilen sind nicht lesbar
}
list-apply = Aufnehmen
list-back = Eine andere Liste
list-done = Die Liste ist aufgenommen.
list-save-blocks = Unsere Regeln speichern
list-save-allows = Speichern, wen wir hereinlassen

## Community
community-lead = Was andere von diesem Haus sehen und womit Neue anfangen.
community-what = Ihr Name, und worum es geht
community-name = Name
community-description = Worum es geht
community-description-hint = Ein paar Worte für Besuch. Das Feld darf leer bleiben.
community-rules = Regeln
community-rules-about = Neue stimmen ihnen zu. Unter jeder kannst du mehr dazu sagen, was du meinst.
community-rule = Regel { $number }
community-hint = Mehr dazu
community-rule-add = Regel hinzufügen
community-rule-up = Nach oben
community-rule-drop = Entfernen
community-newcomers = Womit Neue anfangen
community-visibility = Ihre Beiträge sind zunächst
community-visibility-public = Für alle
community-visibility-public-text = Im offenen Web und für alle Follower.
community-visibility-private = Für ihre Follower
community-visibility-private-text = Wo auch immer die wohnen.
community-visibility-local = Nur für dieses Haus
community-visibility-local-text = Nichts verlässt es, wenn sie es nicht sagen.
community-strangers = Fremde erreichen sie sofort
community-strangers-text = Sonst warten erste Nachrichten von Fremden, bis jemand sie sich ansieht.
community-limit = Längster Beitrag, in Zeichen
community-limit-hint = Von { $low } bis { $high }.
community-saved = Gespeichert.
picture = Ihr Bild
picture-text = Es steht in der Ecke jeder Seite, in Apps und dort, wo andere Server dieses Haus zeigen. Genommen wird das mittlere Quadrat.
picture-alt = Das Bild dieser Gemeinschaft
picture-file = Ein Bild von deinem Gerät
picture-none = Wähl zuerst ein Bild aus.
picture-description = Was es zeigt
picture-description-hint = Für alle, die es nicht sehen können. Das Feld darf leer bleiben.
picture-hang = Dieses Bild nehmen
picture-done = Das ist jetzt ihr Bild.
picture-drop = Entfernen
picture-drop-title = Das Bild der Gemeinschaft entfernen?
picture-drop-text = Dort steht dann wieder das von Burrow.
picture-gone = Das Bild von Burrow ist wieder da.
looks = Ihre Farben
looks-text = Alle sehen alle Seiten darin. Bei Nacht hat jede eine dunkle Seite.
look-meadow = Wiese
look-meadow-text = Grün auf Sand
look-harbour = Hafen
look-harbour-text = Blau wie Wasser
look-berry = Beere
look-berry-text = Dunkelrot auf Rosa
look-slate = Schiefer
look-slate-text = Kaum Farbe
look-done = Alle Seiten haben jetzt diese Farben.

## Long texts
tile-texts = Lange Texte
texts-lead = Sie stehen in Apps unter „Über“. Lass zwischen Absätzen eine Zeile leer; Adressen von Webseiten werden zu Links.
texts-about = Über diese Gemeinschaft
texts-about-hint = Wer wohnt hier, und wozu?
texts-privacy = Zum Datenschutz
texts-privacy-hint = Es steht vor dem, was für jeden Burrow gilt: was aufbewahrt wird, und dass nichts verkauft wird. Das Feld darf leer bleiben.
texts-terms = Nutzungsbedingungen
texts-terms-hint = Womit einverstanden ist, wer dazukommt, falls die Regeln nicht reichen. Das Feld darf leer bleiben.
texts-saved = Gespeichert.

## Emojis
tile-emojis = Emojis
emojis-lead = Kleine eigene Bilder, die alle hier beim Schreiben benutzen können, mit dem Namen zwischen zwei Doppelpunkten.
emojis-add = Emoji hinzufügen
emojis-file-hint = Höchstens 256 KB. Es darf sich bewegen.
emojis-name = Name
emojis-name-hint = Kleinbuchstaben, Ziffern und _
emojis-category = Überschrift
emojis-category-hint = Unter der es angeboten wird. Das Feld darf leer bleiben.
emojis-none = Es gibt noch keins.
emojis-no-category = Ohne Überschrift
emojis-added = :{ $name }: lässt sich jetzt benutzen.
emojis-change = :{ $name }: ändern
emojis-changed = :{ $name }: ist geändert.
emojis-visible = Anbieten, wenn jemand ein Emoji auswählt
emojis-is-hidden = Nicht angeboten
emojis-is-off = Nicht gezeigt
emojis-disable = Nicht mehr zeigen
emojis-disabled = :{ $name }: wird nicht mehr gezeigt, auch wo es benutzt wurde.
emojis-enable = Wieder zeigen
emojis-enabled = :{ $name }: wird wieder gezeigt.
emojis-drop = Entfernen
emojis-drop-title = :{ $name }: entfernen?
emojis-drop-text = Wo es benutzt wurde, steht dann sein Name als Text.
emojis-gone = :{ $name }: ist entfernt.
emojis-far = Eins von einem anderen Server kopieren
emojis-far-none = Niemand anderswo hat zuletzt eins in öffentlichen Beiträgen benutzt.
emojis-copy = Kopieren
emojis-copy-title = :{ $name }: von { $domain } kopieren
emojis-here = Dieser Name ist hier vergeben

## Storage
storage-lead = { $free } sind auf diesem Speicher frei.
storage-uses = Was ihn füllt
storage-ours = Eure Bilder und Filme
storage-ours-text = Was die Leute dieses Hauses gepostet haben. Es bleibt.
storage-store = Beiträge und Personen
storage-store-text = Alles, was keine Datei ist, mit dem, was andere Server geschickt haben.
storage-far = Bilder von anderswo
storage-far-text = Eine Weile aufbewahrt, damit sie sofort zu sehen sind. Die am längsten niemand angesehen hat, gehen zuerst.
storage-posts = Beiträge von anderswo
storage-budgets = Wie viel andere einnehmen dürfen
storage-budgets-text = Wird es mehr, geht das Älteste, an dem hier niemandem etwas liegt, von selbst. Es kommt zurück, wenn jemand es sehen will.
storage-far-auto = Die Hälfte dessen, was frei ist
storage-posts-auto = Ein Viertel des Speichers
storage-at-most = Höchstens { $size }
storage-far-max = Bilder von anderswo, in GB
storage-posts-max = Beiträge und Personen, in GB
storage-max-hint = Lass es leer, dann entscheidet das Haus.
storage-change = Ändern
storage-saved = Die Platzbudgets sind geändert.
storage-people = Wessen Bilder
storage-share = { $count ->
    [0] noch nichts
    [one] eine Datei, { $size }
   *[other] { $count } Dateien, { $size }
}

## Tunnel
tunnel-lead = Durch den Tunnel erreicht die Welt dein Haus, ohne dass jemand in deinem Heimnetz eine Tür öffnet.
tunnel-connections = { $count ->
    [one] Eine Verbindung zu Cloudflare
   *[other] { $count } Verbindungen zu Cloudflare
}
tunnel-change = Um den Tunnel kümmern

## Devices
devices-lead = Überall, wo du angemeldet bist. Melde ab, was du nicht kennst und was du nicht mehr benutzt.
devices-browser = Browser
devices-browser-none = Keine.
devices-app = Apps
devices-app-none = Noch keine App.
devices-this = Dieser
devices-seen = Zuletzt benutzt { $when }
devices-since = angemeldet am { $when }
devices-may = Darf: { $scopes }
devices-out = Abmelden
devices-out-title = { $name } abmelden?
devices-out-text = Um es wieder zu benutzen, meldest du dich dort mit deinem Passwort an.
devices-out-done = { $name } ist abgemeldet.
devices-others = Überall sonst abmelden
devices-others-title = Überall außer hier abmelden?
devices-others-text = Alle deine anderen Browser und Apps müssen sich neu anmelden.
devices-others-done = Du bist jetzt nur noch hier angemeldet.

## Log
log-lead = Was Leitung und Moderation getan haben, das Neueste zuerst. Niemand kann es ändern; es wird zwei Jahre aufbewahrt.
log-none = Noch wurde nichts getan.
log-more = Älteres
log-box = Jemand am Gerät selbst
log-other = { $who }: „{ $act }“, betrifft { $target }.
log-border-decided = { $who } hat eine Regel über { $target } angelegt: { $severity ->
    [allow] hereingelassen
    [silence] eingeschränkt
    [suspend] ausgesperrt
   *[noop] wie sonst, mit Ausnahmen
}.
log-border-lifted = { $who } hat die Regel über { $target } aufgehoben.
log-border-blocklist = { $who } hat eine Liste aufgenommen: { $servers ->
    [one] eine Regel
   *[other] { $servers } Regeln
} neu oder strenger.
log-border-allow-list = { $who } hat { $on ->
    [true] eingeschaltet, dass nur mit ausgewählten Servern gesprochen wird.
   *[false] ausgeschaltet, dass nur mit ausgewählten Servern gesprochen wird.
}
log-relay-made = { $who } hat das Relay { $target } abonniert.
log-relay-changed = { $who } hat das Relay { $target } geändert.
log-relay-removed = { $who } hat das Relay { $target } verlassen.
log-house-changed = { $who } hat geändert: { $changed }.
setting-other = wie das Haus geführt wird
setting-name = den Namen der Gemeinschaft
setting-description = worum es geht
setting-rules = die Regeln
setting-status-chars-max = wie lang Beiträge sein können
setting-default-visibility = wer die Beiträge von Neuen sieht
setting-default-local-only = ob Beiträge von Neuen das Haus verlassen
setting-let-strangers-through = ob Fremde die Leute sofort erreichen
setting-about = den langen Text über die Gemeinschaft
setting-privacy = die Worte zum Datenschutz
setting-terms = die Nutzungsbedingungen
setting-look = ihre Farben
setting-picture = das Bild der Gemeinschaft
setting-asking = wer um Aufnahme bitten darf
setting-join-question = was Leute gefragt werden, die dazukommen möchten
setting-invites-paused = ob Einladungen gelten
setting-members-may-not-invite = wer einladen darf
setting-far-files-bytes-max = wie viel Platz Bilder von anderswo einnehmen dürfen
setting-far-posts-bytes-max = wie viel Platz Beiträge von anderswo einnehmen dürfen
log-box-restart = { $who } hat das Gerät neu gestartet.
log-box-shutdown = { $who } hat das Gerät ausgeschaltet.
log-box-factory-reset = { $who } hat das Gerät alles vergessen lassen.
log-invite-revoked = { $who } hat eine Einladung von { $about } zurückgenommen.
log-account-password-reset = { $who } hat { $target } zu einem neuen Passwort verholfen.
log-account-second-step-taken = { $who } hat den zweiten Schritt entfernt, mit dem { $target } sich angemeldet hat.
log-house-owner-reset = { $who } hat die Datei angelegt, mit der eine ausgesperrte Leitung zurückkommt.
log-account-claimed-again = { $who } hat das Haus als { $target } neu übernommen.
log-account-signed-out = { $who } hat { $target } überall abgemeldet.
log-account-role = { $who } hat { $target } diese Rolle gegeben: { $after ->
    [owner] Leitung
    [moderator] Moderation
   *[member] Mitglied
}.
log-server-tried-again = { $who } hat noch einmal versuchen lassen, was für { $target } wartet.
log-request-approved = { $who } hat { $name } hereingelassen; die Anfrage ist angenommen.
log-request-rejected = { $who } hat { $name } geantwortet, dass es diesmal nicht geht.
log-request-asked-back = { $who } hat { $name } zu einer Anfrage um Aufnahme etwas gefragt.
log-account-warn = { $who } hat { $target } verwarnt.
log-account-disable = { $who } hat { $target } das Anmelden gesperrt.
log-account-un-disable = { $who } hat { $target } das Anmelden wieder erlaubt.
log-account-silence = { $who } hat { $target } eingeschränkt.
log-account-un-silence = { $who } schränkt { $target } nicht mehr ein.
log-account-suspend = { $who } hat { $target } ausgesperrt.
log-account-un-suspend = { $who } hat { $target } wieder hereingelassen.
log-account-sensitive = { $who } hat alle Bilder von { $target } verdecken lassen.
log-account-un-sensitive = { $who } lässt nicht mehr alle Bilder von { $target } verdecken.
log-account-delete-statuses = { $who } hat Beiträge von { $target } gelöscht.
log-account-mark-statuses-as-sensitive = { $who } hat Bilder von { $target } verdeckt.
log-account-archived = { $who } hat ein Archiv von { $target } gespeichert.
log-account-removed = { $who } hat { $target } endgültig entfernt.
log-report-assigned = { $who } hat entschieden, wer sich um eine Meldung über { $about } kümmert.
log-report-unassigned = { $who } kümmert sich nicht mehr um eine Meldung über { $about }.
log-report-resolved = { $who } hat eine Meldung über { $about } geschlossen.
log-report-reopened = { $who } hat eine Meldung über { $about } wieder geöffnet.
log-report-changed = { $who } hat eine Meldung über { $about } berichtigt.
log-report-noted = { $who } hat eine Notiz zu einer Meldung über { $about } geschrieben.
log-report-note-removed = { $who } hat eine Notiz zu einer Meldung über { $about } entfernt.
log-report-forwarded = { $who } hat dem Server von { $about } eine Meldung weitergegeben.
log-status-deleted = { $who } hat einen Beitrag von { $about } gelöscht.
log-status-covered = { $who } hat die Bilder eines Beitrags von { $about } verdeckt.
log-announcement-made = { $who } hat eine Ankündigung geschrieben.
log-announcement-changed = { $who } hat eine Ankündigung geändert.
log-announcement-removed = { $who } hat eine Ankündigung entfernt.
log-emoji-made = { $who } hat das Emoji :{ $target }: hinzugefügt.
log-emoji-changed = { $who } hat das Emoji :{ $target }: geändert.
log-emoji-removed = { $who } hat das Emoji :{ $target }: entfernt.

## Updates
update-look = Jetzt nach etwas Neuerem sehen
update-looking = Es wird nach etwas Neuerem gesehen …
update-installing = Sie wird jetzt eingespielt. Das Gerät startet in einer Weile neu.
update-chosen = Gespeichert.
update-seen = Ich weiß Bescheid
update-seen-done = Gut.
update-new = Was neu ist
update-when = Wann eingespielt wird
update-when-night = Nachts, zwischen drei und fünf Uhr
update-when-button = Wenn ich auf den Knopf drücke
update-aside = Beiseitegelegt
update-aside-remove = Endgültig entfernen
update-aside-sure = Was die Version geschrieben hat, die nicht funktionierte, ist dann für immer weg.
update-aside-gone = Entfernt.
log-update-asked = { $who } wollte Version { $version } eingespielt haben.
log-update-installed = Version { $version } wurde eingespielt und funktioniert.
log-update-came-back = Version { $version } hat hier nicht funktioniert. Das Haus ist zur Version davor zurückgekehrt.
log-update-aside-removed = { $who } hat entfernt, was eine Version beiseitegelegt hatte, die nicht funktionierte.
setting-updates = wann Aktualisierungen eingespielt werden

## This box
box-facts = Was es erzählt
box-findings = Was nicht stimmt
box-power = Neu starten und ausschalten
box-power-text = Ein Neustart dauert ein bis zwei Minuten. Nichts geht verloren; was andere Server derweil schicken, kommt später. Zieh bitte nicht einfach den Stecker.
box-wifi = WLAN
box-wifi-text = In welches WLAN das Gerät geht, wo kein Kabel ist.
box-wifi-choose = WLAN wählen
box-restart = Gerät neu starten
box-restart-ask = Das Gerät neu starten?
box-restart-ask-text = Ein bis zwei Minuten lang erreicht es niemand. Dann ist es von selbst wieder da.
box-restarting = Das Gerät startet neu. Diese Seite ist wieder da, sobald das Gerät es ist.
box-shutdown = Gerät ausschalten
box-shutdown-ask = Das Gerät ausschalten?
box-shutdown-ask-text = Niemand erreicht es, bis jemand den Stecker zieht und wieder einsteckt.
box-shutting-down = Das Gerät schaltet sich aus. Warte, bis sein Licht nicht mehr flackert, bevor du den Stecker ziehst.
box-reset = Alles vergessen
box-reset-text = Löscht alles, was dieses Gerät weiß: Leute, Beiträge, Bilder, seine Adresse. Nur eine Sicherung bringt das zurück. Das Gerät beginnt danach wie am ersten Tag.
box-reset-open = Alles vergessen …
box-reset-name = Um sicherzugehen, tippe den Namen der Gemeinschaft ein: { $name }
box-reset-password = Dein Passwort
box-reset-act = Alles löschen
box-resetting = Das Gerät löscht alles und startet neu. Sein neuer Türcode steht auf seinem Bildschirm und in claim-code.txt auf seiner Karte.
box-none = Das ist keines unserer Geräte und lässt sich von hier aus nicht neu starten oder zurücksetzen. Tu das mit den Mitteln des Computers.
