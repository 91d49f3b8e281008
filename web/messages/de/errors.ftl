# Errors.

error-403-title = Diese Tür ist nicht für dich
error-403 = Dein Konto darf das nicht. Wenn du meinst, es sollte, frag die Leitung der Gemeinschaft.
error-403-origin = Diese Anfrage kam von einer anderen Website, darum haben wir nichts getan. Öffne die Seite hier noch einmal und wiederhole es.
error-404-title = Hier ist nichts
error-404 = Vielleicht wurde es verschoben oder gelöscht, oder ein Buchstabe der Adresse ging verloren.
error-409-title = Das ist schon erledigt
error-409 = Dieser Bau gehört schon jemandem. Melde dich stattdessen an.
error-422-title = Damit konnten wir nichts anfangen
error-422 = In dem, was du geschickt hast, fehlt etwas, oder etwas ist nicht, wie es sein soll. Geh zurück und versuch es noch einmal.
error-429-title = Einen Moment, bitte
error-429 = Das war viel in kurzer Zeit. Warte ein paar Minuten und versuch es dann noch einmal.
error-500-title = Etwas ist kaputtgegangen
error-500 = Das liegt an uns, nicht an dir. Nichts Halbfertiges ist geblieben. Bitte versuch es noch einmal; wenn es so weitergeht, sag der Leitung Bescheid.
error-413-title = Das ist zu groß
error-413 = Was du geschickt hast, ist größer, als wir annehmen können.
error-unset-title = Noch nicht offen
error-unset = Dieser Bau ist angeschlossen, aber noch nicht eingerichtet. Komm bald wieder.
error-claim-first-title = Erst der Türcode
error-claim-first = Das Einrichten beginnt mit dem Türcode. Wenn du ihn schon eingegeben hattest, hat dein Browser ihn vergessen; gib ihn noch einmal ein.
